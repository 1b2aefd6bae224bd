"""Laying a record's fields over the blocks that a layout made.

A format that knows which source lines say what states it as :class:`Region` values, each valid
up to the next; :func:`overlay` cuts the blocks at their edges, joins what one field's lines were
parted into, and labels the pieces.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from attrs import evolve, frozen

from ..blocks import join_blocks, mapped_text, split_block, text_offset
from ..mapped import Mapped
from ..model import Block
from ..source import Row
from .model import Meaning, tag

_MOST_JOINED = 60
"""A value in more pieces than this is none."""


def kept(rows: Iterable[Row], skip: Callable[[str], bool]) -> list[Row]:
    r"""*rows* without those that *skip* knows (feet of printed pages).

    >>> from newsparse.source import Source
    >>> rows = kept(Source("One\n\n2\nthree").rows, str.isdigit)
    >>> [(row.text, row.parted) for row in rows]
    [('One', True), ('three', True)]
    """
    left: list[Row] = []
    parted = False
    for row in rows:
        parted = parted or row.parted
        if not skip(row.text):
            left.append(row if row.parted == parted else row._replace(parted=parted))
            parted = False
    return left


@frozen
class Region:
    """From ``start`` to the next region the source says *meaning*.

    ``value`` is where the value begins behind a printed label.  ``parts`` says whether the
    region is one value (its blocks are joined) or a run of blocks.  Without a meaning its
    blocks are left to the general rules.
    """

    start: int
    meaning: Meaning | None
    name: str = ""
    value: int = -1
    parts: Literal["one", "many"] = "one"


def overlay(
    blocks: Iterable[Block], regions: Sequence[Region], format_name: str
) -> Iterator[Block]:
    """The *blocks* cut at the edges of *regions* and labelled by them, in source order.

    Blocks that have a rule already (page numbers, lines of dashes) stay as they are.
    """
    starts = [region.start for region in regions]
    pieces = sorted(
        (piece for block in blocks for piece in _cut(block, starts)), key=lambda b: b.start
    )
    for number, group in groupby(pieces, key=lambda piece: bisect_right(starts, piece.start) - 1):
        if number < 0 or regions[number].meaning is None:
            yield from group
        else:
            yield from _labelled(list(group), regions[number], format_name)


def _cut(block: Block, starts: Sequence[int]) -> list[Block]:
    """The block parted at every region start inside it (halved each time, to stay linear)."""
    inside = starts[bisect_right(starts, block.start) : bisect_left(starts, block.stop)]
    if block.rule or not inside:
        return [block]
    middle = len(inside) // 2
    offset = text_offset(mapped_text(block), inside[middle])
    if not 0 < offset < len(block.text):
        return _cut(block, inside[:middle] if offset else inside[middle + 1 :])
    left, right = split_block(block, offset)
    return [*_cut(left, inside[:middle]), *_cut(right, inside[middle + 1 :])]


def _labelled(pieces: Sequence[Block], region: Region, format_name: str) -> Iterator[Block]:
    """The pieces of one region: joined to its value, or each by itself."""
    ready = [piece for piece in pieces if not piece.rule]
    if region.parts == "one" and 1 < len(ready) <= _MOST_JOINED:
        joined = ready[0]
        for piece in ready[1:]:
            joined = join_blocks(joined, piece)
        ready = [joined]
    done = [piece for piece in pieces if piece.rule]
    for piece in ready:
        meaning = region.meaning or "mark"
        if region.parts == "many" and piece.stop <= region.value:
            meaning = "mark"
        done.append(tag(_without_label(piece, region.value), format_name, meaning, region.name))
    yield from sorted(done, key=lambda piece: piece.start)


def _without_label(block: Block, value: int) -> Block:
    """The block reads from *value* on; its spans still cover the printed label."""
    offset = text_offset(mapped_text(block), value) if value > block.start else 0
    return trimmed(block, offset, len(block.text)) if offset else block


def trimmed(block: Block, start: int, stop: int) -> Block:
    """The block reading as ``text[start:stop]``, its spans unchanged.

    >>> from newsparse.model import Span
    >>> trimmed(Block("paragraph", "1) Rain", (Span(0, 7),)), 3, 7).text
    'Rain'
    """
    whole = mapped_text(block)
    start += len(block.text[start:stop]) - len(block.text[start:stop].lstrip())
    piece = (
        whole.cut(start, max(start, len(block.text[:stop].rstrip())))
        if start < len(block.text)
        else Mapped("", ((0, block.stop),))
    )
    marks = (
        evolve(m, span=m.span.shift(-start))
        for m in block.marks
        if start <= m.span.start and m.span.stop <= start + len(piece.text)
    )
    return evolve(block, text=piece.text, deltas=piece.deltas, marks=tuple(marks))
