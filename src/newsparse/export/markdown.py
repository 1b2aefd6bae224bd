r"""Articles as Markdown: a YAML head with the values, then title, body and footer.

>>> from newsparse.model import Article, Block, Span
>>> print(to_markdown(Article(title="Rain", blocks=(Block("paragraph", "*It* rained.", ()),))))
---
title: "Rain"
---
<BLANKLINE>
# Rain
<BLANKLINE>
\*It\* rained.
<BLANKLINE>
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ..model import Article, Block, Mark

_INLINE = re.compile(r"[\\`*_\[\]<>]")
# what would begin a heading, a list item or a rule at the head of a paragraph
_OPENING = re.compile(r"(?P<sign>[#+\-=~|>])|(?P<number>\d{1,9})(?=[.)](?:\s|$))")

_SIGNS = {"emphasis": "*", "strong": "**", "code": "`", "strike": "~~", "highlight": "=="}


def to_markdown(article: Article) -> str:
    """*article* as Markdown that newsparse and web clippers' readers take.

    The values stand in the head, so they are read back whatever the text looks like; captions,
    artefacts and furniture are left out.
    """
    return "\n\n".join(_pieces(article)) + "\n"


def _pieces(article: Article) -> Iterator[str]:
    head = "\n".join(f"{key}: {value}" for key, value in _head(article))
    if head:
        yield f"---\n{head}\n---"
    if article.title is not None:
        yield f"# {_escape(_line(article.title))}"
    yield from map(_block, (b for b in article.blocks if b.label in ("dateline", "body")))
    footer = [block for block in article.blocks if block.label == "footer"]
    if footer:
        yield "* * *"
        yield from map(_block, footer)


def _head(article: Article) -> Iterator[tuple[str, str]]:
    """The head's lines; JSON strings and lists are YAML too."""
    names = [author.name for author in article.authors]
    values: tuple[tuple[str, object], ...] = (
        ("title", article.title),
        ("description", article.standfirst),
        ("author", names or None),
        ("published", article.published and article.published.isoformat()),
        ("updated", article.updated and article.updated.isoformat()),
        ("publication", article.publication),
        ("section", article.section),
        ("source", article.url),
        ("language", article.language),
    )
    for key, value in values:
        if value is not None:
            bare = key in ("published", "updated")
            yield key, str(value) if bare else json.dumps(value, ensure_ascii=False)


def _block(block: Block) -> str:
    text = _marked(block) if block.kind != "code" else block.text
    match block.kind:
        case "heading":
            return f"{'#' * min(6, max(2, block.level))} {_line(text)}"
        case "list_item":
            return "- " + text.replace("\n", "\n  ")
        case "quote":
            return "\n".join(f"> {line}" for line in text.split("\n"))
        case "code":
            return f"```\n{block.text}\n```"
        case "rule":
            return "* * *"
        case "table":
            return block.text
        case _:
            return _guarded(text)


def _line(text: str) -> str:
    # other white space is kept: an ideographic space is no plain one
    return text.replace("\n", " ")


def _escape(text: str) -> str:
    return _INLINE.sub(r"\\\g<0>", text)


def _guarded(text: str) -> str:
    return "\n".join(
        _OPENING.sub(_backslash, line, count=1) if _OPENING.match(line) else line
        for line in text.split("\n")
    )


def _backslash(match: re.Match[str]) -> str:
    return f"\\{match['sign']}" if match["sign"] else f"{match['number']}\\"


def _marked(block: Block) -> str:
    """The block's text with its marks written out, those that lie across others left out."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for mark in _nested(block.marks):
        before, after = _signs(mark)
        opening.setdefault(mark.span.start, []).append(before)
        closing.setdefault(mark.span.stop, []).insert(0, after)
    parts, last = [], 0
    for at in sorted(opening.keys() | closing.keys()):
        parts += [_escape(block.text[last:at]), *closing.get(at, ()), *opening.get(at, ())]
        last = at
    return "".join((*parts, _escape(block.text[last:])))


def _nested(marks: tuple[Mark, ...]) -> list[Mark]:
    """Outer marks first; a mark that overlaps one before it without lying in it is dropped."""
    kept: list[Mark] = []
    wanted = (
        m for m in marks if m.span.start < m.span.stop and (m.kind in _SIGNS or m.kind == "link")
    )
    for mark in sorted(wanted, key=lambda m: (m.span.start, -m.span.stop)):
        while_open = [m for m in kept if m.span.stop > mark.span.start]
        if all(mark.span.stop <= m.span.stop for m in while_open):
            kept.append(mark)
    return kept


def _signs(mark: Mark) -> tuple[str, str]:
    if mark.kind == "link":
        target = mark.target.replace("\\", "\\\\").replace(">", "\\>").replace("<", "\\<")
        return "[", f"](<{target}>)" if re.search(r"[\s()<>]", target) else f"]({target})"
    sign = _SIGNS[mark.kind]
    return sign, sign
