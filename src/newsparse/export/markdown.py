r"""Markdown: a YAML head with the values, then title, story and footer, as Obsidian reads it.

>>> from newsparse.model import Article, Block, Span
>>> print(write(Article(title="Rain", blocks=(Block("paragraph", "*It* rained.", ()),))))
---
title: "Rain"
newsparse: 1
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
from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Article, Block, Day
from .inline_markdown import escaped, marked, rows
from .values import footer, story

SUFFIX: Final = ".md"
MEDIA_TYPE: Final = "text/markdown"

RULE: Final = "* * *"
DIVIDER: Final = "___"
"""What parts the footer from the story; a rule of the story's own looks otherwise."""

_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
ORGANIZATIONS: Final = "organizations"
"""The key of those among the authors that are no persons."""
MARK: Final = "newsparse"
VERSION: Final = 1
"""The key that tells :func:`newsparse.parse` whose note it is, and the version of such notes."""
# what a YAML stream may not hold, or would take for a line's end
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def write(article: Article) -> str:
    """*article* as Markdown; :func:`newsparse.export.from_markdown` gives it back.

    Values, story and footer come back whatever the text looks like; only NUL and lone surrogates
    in a block, which Markdown cannot hold, become ``U+FFFD``.  Captions, artefacts and furniture
    are left out, and so is where everything stood.
    """
    return _NO_CHARACTER.sub("\ufffd", "\n\n".join(_pieces(article))) + "\n"


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles*, one after the other, a blank line between them; every head begins anew."""
    for number, article in enumerate(articles):
        yield ("\n" if number else "") + write(article)


def _pieces(article: Article) -> Iterator[str]:
    head = "\n".join(f"{key}: {value}" for key, value in _head(article))
    if head:
        yield f"---\n{head}\n---"
    if article.title is not None:
        yield f"# {_heading(escaped(article.title))}"
    yield from map(_block, story(article))
    ends = list(footer(article))
    if ends:
        yield DIVIDER
        yield from map(_block, ends)


def _head(article: Article) -> Iterator[tuple[str, str]]:
    """The head's lines; JSON strings and lists are YAML too, and days stand bare."""
    names = [author.name for author in article.authors]
    groups = [author.name for author in article.authors if author.kind == "organization"]
    texts: tuple[tuple[str, object], ...] = (
        ("title", article.title), ("kicker", article.kicker),
        ("description", article.standfirst), ("author", names or None), (ORGANIZATIONS, groups or None),
        ("published", article.published), ("updated", article.updated),
        ("publication", article.publication), ("section", article.section),
        ("source", article.url), ("language", article.language), ("dateline", _dateline(article)),
        (MARK, VERSION),
    )  # fmt: skip
    for key, value in texts:
        if isinstance(value, Day):
            yield key, value.isoformat()
        elif value is not None:
            yield key, _NOT_IN_YAML.sub(_escape, json.dumps(value, ensure_ascii=False))


def _dateline(article: Article) -> str | None:
    """The first line that is all dateline; in the story it looks like any other."""
    return next((block.text for block in story(article) if block.label == "dateline"), None)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _block(block: Block) -> str:
    match block.kind:
        case "heading" if "\n" in block.text:
            # only an underlined heading may have several lines
            return f"{marked(block)}\n---"
        case "heading":
            return f"{'#' * min(6, max(2, block.level))} {_heading(marked(block))}"
        case "list_item":
            return "- " + marked(block).replace("\n", "\n  ")
        case "quote":
            return "\n".join(f"> {line}" for line in marked(block).split("\n"))
        case "code":
            return _fenced(block.text)
        case "rule":
            return RULE
        case "table" if is_table(block.text):
            return rows(block)
        case _:
            return marked(block)


def is_table(text: str) -> bool:
    """Whether *text* is a table as Markdown writes one: rows that begin with a bar."""
    return all(line.startswith("|") for line in text.split("\n"))


def _heading(text: str) -> str:
    """*text* behind a heading's signs, on one line; signs at its end would close it."""
    # other white space is kept: an ideographic space is no plain one
    return re.sub(r"(?<!\\)#+$", lambda match: r"\#" * len(match[0]), text.replace("\\\n", " "))


def _fenced(code: str) -> str:
    """*code* in a fence longer than any in it."""
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}"
