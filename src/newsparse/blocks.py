"""Making, cutting and joining blocks without losing where their text stood."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import evolve

from .mapped import Mapped, Weaver, plain
from .model import Block, Kind, Mark, Span
from .source import Source


def make_block(
    kind: Kind, mapped: Mapped, span: Span, marks: tuple[Mark, ...] = (), level: int = 0
) -> Block:
    """A block of *kind* that covers *span* and reads as *mapped*."""
    same = len(mapped.deltas) == 1 and mapped.deltas[0] == (0, span.start)
    deltas = () if same and mapped.text else mapped.deltas
    return Block(kind, mapped.text, (span,), marks=marks, level=level, deltas=deltas)


def mapped_text(block: Block) -> Mapped:
    """The block's text with its map."""
    return Mapped(block.text, block.deltas) if block.deltas else plain(block.text, block.start)


def split_block(block: Block, offset: int) -> tuple[Block, Block]:
    """Two blocks: the text before *offset* and the text from there on, white space trimmed.

    The spans are cut where the second text begins in the source, so nothing is lost.
    """
    whole = mapped_text(block)
    right_start = offset + len(block.text[offset:]) - len(block.text[offset:].lstrip())
    at = whole.to_source(right_start)
    return (
        _part(block, whole, 0, len(block.text[:offset].rstrip()), _cut_spans(block.spans, at)[0]),
        _part(block, whole, right_start, len(block.text), _cut_spans(block.spans, at)[1]),
    )


def _part(block: Block, whole: Mapped, start: int, stop: int, spans: tuple[Span, ...]) -> Block:
    marks = tuple(
        evolve(
            mark, span=Span(max(mark.span.start, start) - start, min(mark.span.stop, stop) - start)
        )
        for mark in block.marks
        if mark.span.start < stop and mark.span.stop > start
    )
    piece = whole.cut(start, max(start, stop))
    return evolve(block, text=piece.text, spans=spans, marks=marks, deltas=piece.deltas)


def _cut_spans(spans: Sequence[Span], at: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    left, right = [], []
    for span in spans:
        if span.stop <= at:
            left.append(span)
        elif span.start >= at:
            right.append(span)
        else:
            left.append(Span(span.start, at))
            right.append(Span(at, span.stop))
    return tuple(left), tuple(right)


def join_blocks(left: Block, right: Block, glue: str = " ") -> Block:
    """One block that reads as both with *glue* between; its spans are those of both.

    *glue* is white space (or nothing) and is mapped to where the left block ends.
    """
    woven = Weaver()
    woven.weave(mapped_text(left))
    woven.add(glue, left.stop - 1 if glue else left.stop)
    shift = len(woven)
    woven.weave(mapped_text(right))
    whole = woven.finish(left.start)
    marks = left.marks + tuple(evolve(mark, span=mark.span.shift(shift)) for mark in right.marks)
    return evolve(
        left,
        text=whole.text,
        spans=_merge(left.spans + right.spans),
        marks=marks,
        deltas=whole.deltas,
    )


def _merge(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring spans that touch become one."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].stop == span.start:
            merged[-1] = Span(merged[-1].start, span.stop)
        else:
            merged.append(span)
    return tuple(merged)


def line_blocks(block: Block, source: Source) -> list[Block]:
    """The block cut into one block a source line (where its text is a line's text)."""
    starts = [line.start for line in source.lines]
    first = bisect_right(starts, block.start)
    last = bisect_left(starts, block.stop)
    pieces, rest = [], block
    whole = mapped_text(block)
    consumed = 0
    for start in starts[first:last]:
        offset = text_offset(whole, start)
        if not 0 < offset - consumed < len(rest.text):
            continue
        piece, rest = split_block(rest, offset - consumed)
        consumed = len(block.text) - len(rest.text)
        pieces.append(piece)
    pieces.append(rest)
    return pieces


def text_offset(whole: Mapped, source: int) -> int:
    """The first offset of the text that stands at or after *source*."""
    low, high = 0, len(whole.text)
    while low < high:
        middle = (low + high) // 2
        if whole.to_source(middle) < source:
            low = middle + 1
        else:
            high = middle
    return low


def gap(left: Block, right: Block, text: str) -> int:
    """How many line ends lie between two neighbouring blocks."""
    between = text[left.stop : right.start]
    return max(between.count("\n"), between.count("\r"))
