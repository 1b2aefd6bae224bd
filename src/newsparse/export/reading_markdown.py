"""Markdown of :func:`newsparse.export.to_markdown`, read back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from ..arguments import expect_text
from ..errors import MissingExtraError, SchemaError
from ..model import Article, Author, Block, Day, Kind, Label, Mark, MarkKind, Span
from .inline_markdown import SIGNS, outer_first
from .markdown import DIVIDER, ORGANIZATIONS, is_table

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_HEAD = re.compile(r"---\n(?P<head>.*?\n)---(?:\n|\Z)", re.DOTALL)
_TEXTS: Mapping[str, str] = {
    "title": "title", "kicker": "kicker", "description": "standfirst",
    "publication": "publication", "section": "section", "source": "url", "language": "language",
}  # fmt: skip
_LISTS = frozenset(("author", ORGANIZATIONS))
_KINDS: Mapping[str, Kind] = {"list_item_open": "list_item", "blockquote_open": "quote"}
_MARKS: Mapping[str, MarkKind] = {"em": "emphasis", "strong": "strong", "s": "strike"}


def from_markdown(text: str) -> Article:
    r"""The article that :func:`newsparse.export.to_markdown` made *text* of.

    Its values are those of the head, taken as they stand; its blocks are the story's and the
    footer's, with their marks.  :func:`newsparse.parse` reads Markdown of any origin instead, and
    judges what is what.

    >>> from newsparse.export import to_markdown
    >>> from_markdown(to_markdown(Article(title="By design"))).title
    'By design'

    Raises:
        MissingExtraError: the extra ``markdown`` is not installed.
        SchemaError: the head is not YAML, or a day in it not a day.
    """
    expect_text(text, "from_markdown")
    source = text.replace("\r\n", "\n")
    found = _HEAD.match(source)
    start = found.end() if found else 0
    stated = _head(found["head"]) if found else {}
    reader = _Reader(source, start, skip_title="title" in stated)
    blocks = tuple(_datelined(reader.blocks(), stated.get("dateline")))
    values = {name: stated[key] for key, name in _TEXTS.items() if key in stated}
    return Article(
        **({"title": reader.title} | values),
        authors=tuple(_authors(stated)),
        published=_day(stated, "published"),
        updated=_day(stated, "updated"),
        blocks=blocks,
        layout="markdown",
        source=source,
    )


def _head(text: str) -> Mapping[str, Any]:
    """The head's keys, every value as it is written."""
    try:
        import yaml
    except ImportError:
        raise _missing() from None
    try:
        read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but texts
    except yaml.YAMLError as problem:
        raise SchemaError(f"the head is not YAML: {' '.join(str(problem).split())}") from None
    if not isinstance(read, dict):
        raise SchemaError("the head is not a list of keys and values")
    for key, value in read.items():
        wanted = list if key in _LISTS else str
        if (key in _TEXTS or key in _LISTS) and not isinstance(value, wanted):
            raise SchemaError(f"expected a {wanted.__name__}, got {value!r:.60} at {key}")
    return read


def _authors(stated: Mapping[str, Any]) -> Iterator[Author]:
    for name in stated.get("author", ()):
        group = name in stated.get(ORGANIZATIONS, ())
        yield Author(name, "organization" if group else "person")


def _day(stated: Mapping[str, Any], key: str) -> Day | None:
    value = stated.get(key)
    if value is None:
        return None
    try:
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise SchemaError(
            f"expected a day such as 2019-12-18, got {value!r:.60} at {key}"
        ) from None


def _missing() -> MissingExtraError:
    return MissingExtraError(
        "reading Markdown back needs the extra 'markdown': pip install 'newsparse[markdown]'"
    )


def _datelined(blocks: Iterator[Block], dateline: str | None) -> Iterator[Block]:
    """The *blocks*, the one that is the head's dateline as such."""
    for block in blocks:
        own = block.text == dateline and block.label == "body"
        dateline = None if own else dateline
        yield evolve(block, label="dateline") if own else block


@cache
def _commonmark() -> MarkdownIt:
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        raise _missing() from None
    made = MarkdownIt("commonmark")
    # escapes stay apart from the text, addresses as they were written
    made.enable("strikethrough").disable("text_join")
    made.normalizeLink = str  # type: ignore[method-assign, assignment]
    made.validateLink = bool  # type: ignore[method-assign, assignment]
    return made


@define
class _Reader:
    """Markdown from *start* on; *title* is that of a heading, where the head has none."""

    source: str
    start: int
    skip_title: bool
    title: str | None = None
    label: Label = "body"
    offsets: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        ends = (match.end() for match in re.finditer("\n", self.source[self.start :]))
        self.offsets = [self.start, *(self.start + end for end in ends)]

    def blocks(self) -> Iterator[Block]:
        """The blocks in order; what stands behind the divider is the footer."""
        kind: Kind = "paragraph"
        tokens = _commonmark().parse(self.source[self.start :])
        for token, opening in zip(tokens, [None, *tokens], strict=False):
            if token.type in _KINDS:
                kind = _KINDS[token.type]
            elif (
                token.type.endswith("_close")
                and token.type.removesuffix("close") + "open" in _KINDS
            ):
                kind = "paragraph"
            elif token.type == "hr" and token.markup[:1] == DIVIDER[0]:
                self.label = "footer"
            elif token.type == "hr":
                yield self._made("rule", "", token)
            elif token.type in ("fence", "code_block"):
                yield self._made("code", token.content.removesuffix("\n"), token)
            elif token.type == "inline" and opening is not None:
                yield from self._inline(kind, token, opening)

    def _inline(self, kind: Kind, token: Token, opening: Token) -> Iterator[Block]:
        text, marks = _read(token.children or ())
        if opening.tag == "h1":
            self.title = None if self.skip_title else text
        elif opening.type == "heading_open":
            made = self._made("heading", text, token)
            yield evolve(made, level=int(opening.tag[1:]), marks=marks)
        else:
            table = kind == "paragraph" and token.content.startswith("|") and is_table(text)
            yield evolve(self._made("table" if table else kind, text, token), marks=marks)

    def _made(self, kind: Kind, text: str, token: Token) -> Block:
        first, last = token.map or (0, 0)
        start = self.offsets[first]
        stop = self.offsets[min(last, len(self.offsets) - 1)]
        return Block(kind, text, (Span(start, stop),), self.label, deltas=((0, start),))


@define
class _Inline:
    """The text read so far of a block, its marks, and those still open."""

    text: str = ""
    marks: list[Mark] = field(factory=list)
    opened: list[tuple[int, str]] = field(factory=list)
    highlight: int | None = None

    def read(self, token: Token) -> None:
        if token.type.endswith("_open"):
            self.opened.append((len(self.text), str(token.attrs.get("href", ""))))
        elif token.type.endswith("_close"):
            start, target = self.opened.pop()
            self.mark(_MARKS.get(token.type.removesuffix("_close"), "link"), start, target)
        elif token.type == "text":
            self.highlighted(token.content)
        elif token.type == "code_inline":
            self.text += token.content
            self.mark("code", len(self.text) - len(token.content))
        else:
            self.text += "\n" if token.type in ("softbreak", "hardbreak") else token.content

    def highlighted(self, text: str) -> None:
        """*text*, in which ``==`` is the start or the end of a highlight."""
        first, *others = text.split(SIGNS["highlight"])
        self.text += first
        for part in others:
            if self.highlight is None:
                self.highlight = len(self.text)
            else:
                self.mark("highlight", self.highlight)
                self.highlight = None
            self.text += part

    def mark(self, kind: MarkKind, start: int, target: str = "") -> None:
        self.marks.append(Mark(kind, Span(start, len(self.text)), target))


def _read(tokens: Sequence[Token]) -> tuple[str, tuple[Mark, ...]]:
    """The text of inline *tokens* and its marks."""
    made = _Inline()
    for token in tokens:
        made.read(token)
    return made.text, tuple(sorted(made.marks, key=outer_first))
