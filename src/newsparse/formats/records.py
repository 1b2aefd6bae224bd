"""What the formats share: lines taken out of a layout's blocks, values cut out of a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from ..blocks import cut_spans, mapped_text, narrow, split_block, text_offsets
from ..mapped import Weaver
from ..model import Block, Mark, Span
from ..source import Line, Source
from ..text.shapes import ends_sentence, letters
from .model import Meaning, tag

__all__ = [
    "Value", "addressed", "begun_by", "cut_values", "ends_sentence", "furniture", "is_running",
    "isolate", "lines_of", "narrow", "shorter_title", "woven",
]  # fmt: skip

_RUNNING, _SENTENCE, _TITLE = 200, 80, 8


@frozen
class Value:
    """A value inside a head line: where it stands in the line's text, and what it says."""

    start: int
    stop: int
    meaning: Meaning
    name: str


def isolate(
    blocks: Iterable[Block], source: Source, known: Callable[[str], object]
) -> Iterator[Block]:
    """The blocks, each source line that *known* knows in a block of its own.

    Layouts may join a record's head lines into a paragraph; *known* is asked with the line as it
    stands in the source, blanks included.
    """
    for block in blocks:
        lines = _shown_lines(block, source)
        marked = [bool(known(line.text)) for line in lines] if len(lines) > 1 else []
        cuts = [
            line
            for (before, here), line in zip(pairwise(marked), lines[1:], strict=False)
            if before or here
        ]
        yield from _cut(block, cuts)


def begun_by(
    blocks: Iterable[Block], source: Source, opens: Callable[[str], object]
) -> Iterator[Block]:
    """The blocks, cut before each source line that *opens* says begins something."""
    for block in blocks:
        lines = _shown_lines(block, source)
        yield from _cut(block, [line for line in lines[1:] if opens(line.text)])


def woven(blocks: Sequence[Block]) -> Block:
    """The blocks as one, without anything between them."""
    if len(blocks) == 1:
        return blocks[0]
    out = Weaver()
    for block in blocks:
        out.weave(mapped_text(block))
    made = out.finish(blocks[0].start)
    spans = tuple(span for block in blocks for span in block.spans)
    return evolve(blocks[0], text=made.text, deltas=made.deltas, spans=spans, marks=())


def _shown_lines(block: Block, source: Source) -> list[Line]:
    """The lines with text that a block without a rule runs over."""
    return [] if block.rule else [line for line in lines_of(block, source) if line.text.strip()]


def _cut(block: Block, lines: Sequence[Line]) -> Iterator[Block]:
    """The block cut where *lines* begin; markup before a line's first letter goes with the line."""
    whole = mapped_text(block)
    offsets, places = [0], []
    for line, offset in zip(lines, text_offsets(whole, [x.start for x in lines]), strict=True):
        if offsets[-1] < offset < len(block.text):
            offsets.append(offset)
            places.append(line.start + len(line.text) - len(line.text.lstrip()))
    if not places:
        yield block
        return
    marks = _marks_by_piece(block, offsets)
    spans = cut_spans(block.spans, places)
    for number, (start, stop) in enumerate(pairwise([*offsets, len(block.text)])):
        piece = whole.cut(start, start + len(block.text[start:stop].rstrip()))
        yield evolve(
            block, text=piece.text, deltas=piece.deltas, spans=spans[number], marks=marks[number]
        )


def _marks_by_piece(block: Block, offsets: Sequence[int]) -> list[tuple[Mark, ...]]:
    """The marks of each piece; one that runs on is cut at the piece's end."""
    out: list[list[Mark]] = [[] for _ in offsets]
    ends = [*offsets[1:], len(block.text)]
    for mark in block.marks:
        number = bisect_right(offsets, mark.span.start) - 1
        start = mark.span.start - offsets[number]
        out[number].append(
            evolve(mark, span=Span(start, min(mark.span.stop, ends[number]) - offsets[number]))
        )
    return [tuple(marks) for marks in out]


def lines_of(block: Block, source: Source) -> Sequence[Line]:
    """The source lines a block runs over, without what else of a line is text (columns share them)."""
    found: list[Line] = []
    for span in block.spans:
        for number in range(source.line_number(span.start), len(source.lines)):
            line = source.lines[number]
            if line.start >= span.stop and number:
                break
            found.append(_own(line, span))
    return found


def _own(line: Line, span: Span) -> Line:
    """The line, cut to *span* on the sides where other text stands."""
    first, last = max(0, span.start - line.start), span.stop - line.start
    first = first if line.text[:first].strip() else 0
    last = last if line.text[last:].strip() else len(line.text)
    return Line(line.start + first, line.start + last, line.text[first:last])


def cut_values(block: Block, format_name: str, values: Sequence[Value]) -> Iterator[Block]:
    """One block a value, in order; together they cover what *block* covers."""
    rest, done = block, 0
    for number, value in enumerate(values):
        piece = rest
        if number + 1 < len(values) and block.text[value.stop :].strip():
            piece, rest = split_block(rest, value.stop - done)
        made = narrow(piece, value.start - done, value.stop - done)
        yield tag(made, format_name, value.meaning, value.name)
        done = len(block.text) - len(rest.text)


def addressed(field: Block, holder: Block, source: Source) -> Block:
    """*field* reading as the address of the first link in *holder*, where it states none itself."""
    if "://" in field.text:
        return field
    links = (mark.target for mark in holder.marks if mark.kind == "link" and "://" in mark.target)
    target = next(links, "")
    start = source.text.find(target, holder.start, holder.stop) if target else -1
    return field if start < 0 else evolve(field, text=target, deltas=((0, start),), marks=())


def furniture(block: Block, format_name: str, what: str) -> Block:
    """*block* as a part of the export that says nothing of the article (an index, a cover)."""
    return evolve(block, label="furniture", rule=f"{format_name}.{what}")


def shorter_title(blocks: Sequence[Block], format_name: str) -> list[Block]:
    """The heading that repeats the stated title without the site's name behind it, as title too."""
    rule = f"{format_name}.title"
    stated = next((letters(block.text) for block in blocks if block.rule == rule), "")
    for number, block in enumerate(blocks):
        said = letters(block.text) if block.kind == "heading" and not block.rule else ""
        if len(said) > _TITLE and said != stated and stated.startswith(said):
            return [*blocks[:number], tag(block, format_name, "title"), *blocks[number + 1 :]]
    return list(blocks)


def is_running(block: Block) -> bool:
    """Whether the block is running text and no line of a head."""
    size = len(block.text)
    return size >= _RUNNING or (size >= _SENTENCE and ends_sentence(block.text))
