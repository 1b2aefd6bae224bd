"""Reader proxies: ``Title:``, ``URL Source:`` and perhaps more, then the page as Markdown.

``Title`` is the page's own, with the site's name behind it; the day of an HTTP header
(``Thu, 18 Jul 2024 …``) is when the server changed the file, so a day printed in the page goes
before it.  A page that refused the reader (``error 403``) holds no article.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ..blocks import mapped_text
from ..dates import parse_date
from ..markup import inline
from ..model import Block, Cue, Span
from ..source import Line, Source
from ..text.shapes import WHITE
from .model import Format, Meaning, tag
from .records import isolate, narrow, shorter_title

_FIELD = re.compile(
    r"(?P<name>Title|URL Source|Published Time|Number of Pages|Warning|Description|Byline|Author|Site|Language)"
    r":(?:[ \t]+(?P<value>.*))?"
)
_ADDRESS = re.compile(r"(?:\w{2,10}:)?\S{0,4000}[./:]\S{0,4000}")
_CONTENT = "Markdown Content:"
_MEANINGS: Mapping[str, Meaning] = {
    "Title": "title", "URL Source": "url", "Published Time": "published", "Byline": "byline", "Author": "byline",
    "Site": "publication", "Language": "language",
}  # fmt: skip
_REFUSED = re.compile(r"(?:Target URL )?returned error (?:4\d\d|5\d\d)|CAPTCHA", re.IGNORECASE)
_HEADER_DAY = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}")
_NEAR, _FAR, _FENCED = 8, 30, 200
_LINE = 4000
_PRINTED = 60
"""A printed day is looked for in this many blocks."""


@frozen
class Place:
    """The stream: lines since ``Title:`` (0: none near), and lines left of an open fence."""

    titled: int = 0
    fenced: int = 0


def _field(text: str) -> re.Match[str] | None:
    match = _FIELD.fullmatch(text.strip()) if len(text) < _LINE else None
    return (
        None
        if match and match["name"] == "URL Source" and not _ADDRESS.fullmatch(match["value"] or "")
        else match
    )


def _is_content(text: str) -> bool:
    return text.strip() == _CONTENT


def _pair(lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """The lines of title and address that open a document, near to each other."""
    title: tuple[int, Line] | None = None
    for number, line in enumerate(lines):
        match = _field(line.text.lstrip("\ufeff"))
        if match and match["name"] == "Title":
            title = number, line
        elif match and match["name"] == "URL Source" and title and number - title[0] < _NEAR:
            return title[1], line
    return None


def cues(head: Source) -> Iterator[Cue]:
    """Title and address as a pair near the start; the day, the warning, the content's label."""
    found = _pair(head.lines[:_FAR])
    if found is None:
        return
    for name, line in zip(("title", "address"), found, strict=True):
        yield Cue(name, Span(line.start, line.stop))
    for line in head.lines[: 2 * _FAR]:
        match = _field(line.text)
        if _is_content(line.text):
            yield Cue("content label", Span(line.start, line.stop))
        elif match and match["name"] not in ("Title", "URL Source"):
            yield Cue(match["name"].lower(), Span(line.start, line.stop))


def split(line: str, state: Place | None) -> tuple[Place, int | None]:
    """A document starts at a title that an address follows, outside fenced code."""
    place = state or Place()
    text = line.strip(WHITE) if len(line) < _LINE else ""
    titled = place.titled + 1 if 0 < place.titled < _NEAR else 0
    if text.startswith(("```", "~~~")):
        return Place(0, 0 if place.fenced else _FENCED), None
    fenced = max(0, place.fenced - 1)
    match = _field(text) if text and not fenced else None
    if match and match["name"] == "Title":
        return Place(1, fenced), None
    if match and match["name"] == "URL Source" and titled:
        return Place(0, fenced), titled - 1
    return Place(titled, fenced), None


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the envelope; the page below it is the general rules', unless it was refused."""
    pair = _pair(source.lines)
    first = pair[0].start if pair else len(source.text)
    pieces = shorter_title(list(_envelope(blocks, source, first)), "reader")
    refused = next((block for block in pieces if block.rule == "reader.blocked"), None)
    printed = _printed_day(pieces)
    for block in pieces:
        if refused is not None:
            yield _refused(block)
        elif block.rule == "reader.published":
            yield _dated(block, printed)
        else:
            yield block


def _envelope(blocks: Sequence[Block], source: Source, first: int) -> Iterator[Block]:
    """The blocks, those of the envelope labelled."""
    inside = True
    for block in isolate(blocks, source, lambda text: _field(text) or _is_content(text)):
        match = _field(block.text) if inside and not block.rule and block.start >= first else None
        if match:
            yield _stated(block, match)
        elif inside and not block.rule and _is_content(block.text):
            inside = False
            yield tag(block, "reader", "mark")
        elif inside and block.kind == "field" and not block.rule:
            yield tag(block, "reader", "field", block.name)
        elif not block.rule and block.start < first:
            yield tag(block, "reader", "mark")
        else:
            inside = inside and bool(block.rule)
            yield block


def _stated(block: Block, match: re.Match[str]) -> Block:
    """One field of the envelope without its name."""
    name = match["name"]
    if match["value"] is None:
        return tag(narrow(block, len(block.text), len(block.text)), "reader", "field", name)
    made = narrow(block, *match.span("value"))
    if name == "Warning" and _REFUSED.search(made.text):
        return evolve(tag(made, "reader", "field", name), rule="reader.blocked")
    if name == "Title":
        mapped, marks = inline(mapped_text(made))
        made = evolve(made, text=mapped.text, deltas=mapped.deltas, marks=marks)
    return evolve(tag(made, "reader", _MEANINGS.get(name, "field"), name), kind="field")


def _refused(block: Block) -> Block:
    """A block of a refused page: what the envelope states stays, the rest is no article."""
    if block.rule in ("reader.title", "reader.published"):
        return tag(block, "reader", "field", block.name)
    return block if block.rule else evolve(block, label="furniture", rule="reader.refused")


def _printed_day(blocks: Sequence[Block]) -> dt.date | None:
    """The first line of the page that is a date as a whole."""
    for block in [block for block in blocks if not block.rule][:_PRINTED]:
        if 6 <= len(block.text) <= 60 and any(char.isdigit() for char in block.text):
            found = parse_date(block.text)
            if found is not None and found.value is not None:
                return _day(found.value)
    return None


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _dated(block: Block, printed: dt.date | None) -> Block:
    """The envelope's day, unless the page prints another one that is to be believed."""
    found = parse_date(block.text)
    stated = _day(found.value) if found is not None and found.value is not None else None
    if printed is None or stated is None or stated == printed:
        return block
    near = abs((stated - printed).days) <= 1
    return (
        tag(block, "reader", "load", block.name) if near or _HEADER_DAY.match(block.text) else block
    )


RULES: Mapping[str, str] = {
    "reader.title": "The value of Title: the page's own title, and a heading that repeats it without the site.",
    "reader.url": "The value of URL Source.",
    "reader.published": "The value of Published Time.",
    "reader.load": "A Published Time that a printed day corrects: a server's clock, or another zone's day.",
    "reader.byline": "The value of Byline or Author.",
    "reader.publication": "The value of Site.",
    "reader.language": "The value of Language.",
    "reader.field": "Any other line of the envelope, and what stands before it.",
    "reader.mark": "The label of the content, and lines above the envelope.",
    "reader.blocked": "A warning that the page refused the reader.",
    "reader.refused": "Text of a page that refused the reader.",
}

FORMAT = Format("reader", cues, label, split=split, rules=RULES)
