"""A block's text in runs, each with the marks over it: emphasis, links, code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from ..model import Block, Mark
from .layers import Layer


@frozen
class Run:
    """Text that is one thing from end to end; a link's target, or what stands at a note's place."""

    text: str
    kinds: tuple[str, ...] = ()
    target: str = ""


def runs(block: Block) -> Iterator[Run]:
    """The whole text, cut at every edge of a mark; a note without text of its own is a run.

    Marks may overlap, and may lie outside the text.

    >>> from newsparse import Span
    >>> bold = Block("paragraph", "Rain at last", (), marks=(Mark("strong", Span(5, 7)),))
    >>> [(run.text, run.kinds) for run in runs(bold)]
    [('Rain ', ()), ('at', ('strong',)), (' last', ())]
    """
    size = len(block.text)
    wide = [mark for mark in block.marks if not _empty(mark)]
    # from the last to the first, so that the next is always at the end
    points = sorted((mark for mark in block.marks if _empty(mark)), key=_start, reverse=True)
    layers = {
        kind: Layer([(mark.span, mark) for mark in wide if mark.kind == kind])
        for kind in dict.fromkeys(mark.kind for mark in wide)
    }
    cuts = {0, size, *(min(size, at) for mark in block.marks for at in _edges(mark))}
    for start, stop in pairwise(sorted(cuts)):
        yield from _points(points, start)
        found = [mark for layer in layers.values() if (mark := layer.at(start))]
        targets = (mark.target for mark in found if mark.target)
        kinds = tuple(mark.kind for mark in found)
        yield Run(block.text[start:stop], kinds, next(targets, ""))
    yield from _points(points, max((mark.span.start for mark in points), default=0))


def _points(points: list[Mark], until: int) -> Iterator[Run]:
    while points and points[-1].span.start <= until:
        mark = points.pop()
        yield Run("", (mark.kind,), mark.target)


def _edges(mark: Mark) -> tuple[int, int]:
    return mark.span.start, mark.span.stop


def _start(mark: Mark) -> int:
    return mark.span.start


def _empty(mark: Mark) -> bool:
    return mark.span.start >= mark.span.stop
