"""A record laid out by its format: blocks made of its lines, where no layout needs to guess.

Layouts take a database's rules, counters and tables for marks of a page.  A format that knows
each line says so in :class:`Part` values, and :func:`laid` makes the blocks of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import frozen

from ..blocks import make_block
from ..mapped import Mapped, Weaver
from ..model import Block, Span
from ..pages import group_lines, join_lines
from ..source import Line, Row, Source
from ..text.shapes import WHITE, ends_sentence
from .model import Meaning, tag
from .records import furniture

What = Meaning | Literal["cover"]
"""A meaning, or what belongs to the export and not to a document."""

_UNWRAPPED = 120
"""Lines longer than this (half as many where characters are wide) were never wrapped."""
_PIECE = 40
"""A shorter line may be a heading or the end of a paragraph."""


@frozen
class Part:
    """What a stretch of the source says: the lines it runs over, or a piece of one."""

    what: What
    spans: tuple[Span, ...]
    name: str = ""


def lines_part(what: What, rows: Sequence[Row], name: str = "") -> Iterator[Part]:
    """One part that runs over *rows*; none where there are none."""
    if rows:
        yield Part(what, tuple(Span(row.start, row.stop) for row in rows), name)


def each_part(what: What, rows: Iterable[Row], name: str = "") -> Iterator[Part]:
    """A part for each of *rows*."""
    return (Part(what, (Span(row.start, row.stop),), name) for row in rows)


def lines_spans(match: re.Match[str], group: str) -> tuple[Span, ...]:
    """The spans of a value that may run over a line's end."""
    start = match.start(group)
    pieces = re.finditer(r"[^\s\u3000][^\r\n]*", match[group])
    return tuple(Span(start + piece.start(), start + piece.end()) for piece in pieces)


def story_parts(rows: Sequence[Row], source: Source, what: What = "body") -> Iterator[Part]:
    """The paragraphs that *rows* make up."""
    for group in paragraphs(rows, source):
        yield from lines_part(what, group)


def paragraphs(rows: Sequence[Row], source: Source) -> Iterator[Sequence[Row]]:
    """The *rows* of each paragraph: by indents, blank lines, or lines that end early."""
    if not rows:
        return
    indents = [_indent(row, source) for row in rows]
    least = min(indents)
    indented = [indent > least for indent in indents]
    if _unwrapped(rows):
        yield from ([row] for row in rows)
    elif any(indented) and not all(indented[1:]):
        yield from _begun(rows, indented)
    elif any(row.parted for row in rows[1:]):
        yield from _begun(rows, [row.parted for row in rows])
    else:
        lines = [Line(row.start, row.stop, row.text) for row in rows]
        yield from (rows[first:stop] for first, stop in group_lines(lines))


def _indent(row: Row, source: Source) -> int:
    return row.start - source.lines[source.line_number(row.start)].start


def _unwrapped(rows: Sequence[Row]) -> bool:
    """Whether some line is longer than a page is wide, and most are no pieces of sentences."""
    sizes = [len(row.text) + sum(char > "\u2e7f" for char in row.text) for row in rows]
    pieces = sum(
        _PIECE < size <= _UNWRAPPED and not ends_sentence(row.text)
        for size, row in zip(sizes, rows, strict=True)
    )
    return max(sizes) > _UNWRAPPED and 2 * pieces <= len(rows)


def _begun(rows: Sequence[Row], begins: Sequence[bool]) -> Iterator[Sequence[Row]]:
    """The rows cut where one *begins* a paragraph, or a blank line stands before it."""
    first = 0
    for number in range(1, len(rows)):
        if begins[number] or rows[number].parted:
            yield rows[first:number]
            first = number
    yield rows[first:]


def laid(
    source: Source, blocks: Iterable[Block], parts: Iterable[Part], format_name: str
) -> list[Block]:
    """The blocks of a whole document, one a part; what no part says goes with its neighbours.

    Where there are no parts, the layout's *blocks* stand.
    """
    given = [part for part in parts if part.spans]
    if not given:
        return list(blocks)
    covers = _covers(source.text, given)
    return [
        _block(source, part, cover, format_name)
        for part, cover in sorted(zip(given, covers, strict=True), key=lambda pair: pair[1][0])
    ]


def _covers(text: str, parts: Sequence[Part]) -> list[tuple[Span, ...]]:
    """The spans of each part, grown over the separators and rules around them.

    The rest of a line belongs to the part before, whole lines to the part after; a document's
    last part takes all that follows.
    """
    pieces = sorted((span, number) for number, part in enumerate(parts) for span in part.spans)
    covers: list[list[Span]] = [[] for _ in parts]
    at = 0
    for index, (span, number) in enumerate(pieces):
        after = pieces[index + 1][0].start if index + 1 < len(pieces) else len(text)
        stop = after if index + 1 == len(pieces) else _line_end(text, span.stop, after)
        stop = span.stop + len(text[span.stop : stop].rstrip())
        gap = text[at : span.start]
        start = at + len(gap) - len(gap.lstrip(WHITE))
        covers[number].append(Span(min(start, span.start), stop))
        at = stop
    return [tuple(spans) for spans in covers]


def _line_end(text: str, start: int, limit: int) -> int:
    """Where the line at *start* ends, or the next part begins on it."""
    ends = [place for end in "\r\n" if (place := text.find(end, start, limit)) >= 0]
    return min(ends, default=start)


def _block(source: Source, part: Part, cover: tuple[Span, ...], format_name: str) -> Block:
    """The block of one part, its lines joined."""
    lines = [Line(span.start, span.stop, span.of(source.text)) for span in part.spans]
    mapped = _address(lines) if part.what == "url" else join_lines(lines)[0]
    made = make_block("paragraph", mapped, cover[0])
    block = Block("paragraph", made.text, cover, deltas=made.deltas)
    if part.what == "cover":
        return furniture(block, format_name, "cover")
    return tag(block, format_name, part.what, part.name)


def _address(lines: Sequence[Line]) -> Mapped:
    """An address that was wrapped, its hyphens kept."""
    out = Weaver()
    for line in lines:
        out.add(line.text, line.start)
    return out.finish(lines[0].start)
