"""Making, cutting and joining blocks without losing where their text stood."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from attrs import evolve

from .mapped import Mapped, Weaver, plain
from .model import Block, Kind, Mark, Span
from .rules import Rule
from .source import Line, Source


def make_block(
    kind: Kind, mapped: Mapped, span: Span, marks: tuple[Mark, ...] = (), level: int = 0
) -> Block:
    """A block of *kind* that covers *span* and reads as *mapped*."""
    same = len(mapped.deltas) == 1 and mapped.deltas[0] == (0, span.start)
    deltas = () if same and mapped.text else mapped.deltas
    return Block(kind, mapped.text, (span,), marks=marks, level=level, deltas=deltas)


def apply(block: Block, rule: Rule) -> Block:
    """*block* with the label that *rule* gives."""
    # written out: attrs.evolve takes ten times as long
    return Block(
        block.kind, block.text, block.spans, rule.label, rule.name, block.marks, block.name,
        block.level, block.deltas,
    )  # fmt: skip


def mapped_text(block: Block) -> Mapped:
    """The block's text with its map."""
    return Mapped(block.text, block.deltas) if block.deltas else plain(block.text, block.start)


def split_block(block: Block, offset: int) -> tuple[Block, Block]:
    """Two blocks: the text before *offset* and the text from there on, white space trimmed.

    The spans are cut where the second text begins in the source, so nothing is lost.
    """
    whole = mapped_text(block)
    right_start = offset + len(block.text[offset:]) - len(block.text[offset:].lstrip())
    left, right = cut_spans(block.spans, (whole.to_source(right_start),))
    return (
        _part(block, whole, 0, len(block.text[:offset].rstrip()), left),
        _part(block, whole, right_start, len(block.text), right),
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


def cut_spans(spans: Sequence[Span], places: Sequence[int]) -> list[tuple[Span, ...]]:
    """The *spans* of each piece, where every piece but the first begins at one of *places*.

    Both are in reading order, which in columns is not that of the source.

    >>> right, left = Span(40, 50), Span(0, 20)
    >>> cut_spans([right, left], (10,))
    [(Span(start=40, stop=50), Span(start=0, stop=10)), (Span(start=10, stop=20),)]
    """
    pieces: list[list[Span]] = [[]]
    waiting = deque((place, _holds(spans, place)) for place in places)
    for span in spans:
        start = span.start
        while waiting and (
            waiting[0][0] < span.stop if start <= waiting[0][0] else not waiting[0][1]
        ):
            place = max(start, waiting.popleft()[0])
            if start < place:
                pieces[-1].append(Span(start, place))
            pieces.append([])
            start = place
        pieces[-1].append(Span(start, span.stop))
    return [*map(tuple, pieces), *(() for _ in waiting)]


def _holds(spans: Sequence[Span], place: int) -> bool:
    return any(span.start <= place < span.stop for span in spans)


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


def extent(blocks: Sequence[Block]) -> Span:
    """From where the first of *blocks* begins in the source to where the last one ends.

    In columns neither need be the first or last in reading order.
    """
    spans = [span for block in blocks for span in block.spans]
    return Span(min(span.start for span in spans), max(span.stop for span in spans))


_LINES = 16
"""No more lines of a block are looked at one by one."""


def block_lines(source: Source, block: Block) -> list[Line]:
    """The first lines of a block in the export, cut to what of them is its own.

    Columns share lines.
    """
    found: list[Line] = []
    lines, text = source.lines, source.text
    for span in block.spans[:_LINES]:
        number = source.line_number(span.start)
        while len(found) < _LINES and number < len(lines):
            line = lines[number]
            if line.start >= span.stop:
                break
            if line.start < span.start or line.stop > span.stop:
                start, stop = max(line.start, span.start), min(line.stop, span.stop)
                line = Line(start, stop, text[start:stop])
            if line.text.strip():
                found.append(line)
            number += 1
    return found or [Line(block.start, block.start, "")]


def text_offset(whole: Mapped, source: int) -> int:
    """The first offset of the text that stands at or after *source*, in reading order.

    >>> text_offset(Mapped("right left", ((0, 40), (6, 0))), 2)
    8
    """
    return text_offsets(whole, (source,))[0]


def text_offsets(whole: Mapped, places: Sequence[int]) -> list[int]:
    """The :func:`text_offset` of each of *places*, the map read once."""
    if all(a[1] <= b[1] for a, b in pairwise(whole.deltas)):
        return [bisect_left(range(len(whole.text)), place, key=whole.to_source) for place in places]
    stops = [*(at for at, _ in whole.deltas[1:]), len(whole.text)]
    runs = sorted((start, at, stop) for (at, start), stop in zip(whole.deltas, stops, strict=True))
    return [_offset_in(runs, place) for place in places]


def _offset_in(runs: Sequence[tuple[int, int, int]], place: int) -> int:
    """Where *place* stands in the text that *runs* (place, offset, where it ends) make up."""
    start, at, stop = runs[max(0, bisect_right(runs, place, key=itemgetter(0)) - 1)]
    return min(at + max(0, place - start), stop)


def gap(left: Block, right: Block, text: str) -> int:
    """How many line ends lie between two neighbouring blocks."""
    between = text[left.stop : right.start]
    return max(between.count("\n"), between.count("\r"))


def narrow(block: Block, start: int, stop: int) -> Block:
    """The block with ``text[start:stop]`` as its text; it covers as much as before."""
    value = mapped_text(block).cut(start, max(start, stop))
    return evolve(block, text=value.text, deltas=value.deltas, marks=())
