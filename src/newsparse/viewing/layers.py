"""What covers an offset, asked from the start of a text to its end."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Generic, TypeVar

from ..model import Span

T = TypeVar("T")


class Layer(Generic[T]):
    """Spans that may overlap, each with what it stands for.

    Offsets must be asked in rising order; all answers together take time in proportion to the
    number of spans, but for the sorting.

    >>> layer = Layer([(Span(0, 9), "line"), (Span(3, 5), "name")])
    >>> layer.at(0), layer.at(3), layer.at(5), layer.at(9)
    ('line', 'name', 'line', None)
    """

    __slots__ = ("_items", "_open", "_waiting")

    def __init__(self, spans: Iterable[tuple[Span, T]]) -> None:
        self._items = list(spans)
        order = range(len(self._items))
        self._waiting = sorted(order, key=lambda n: self._items[n][0].start, reverse=True)
        self._open: list[tuple[int, int]] = []

    def at(self, offset: int) -> T | None:
        """What the shortest span over *offset* stands for; the first given, of equal ones."""
        while self._waiting and self._span(self._waiting[-1]).start <= offset:
            n = self._waiting.pop()
            heappush(self._open, (self._span(n).stop - self._span(n).start, n))
        while self._open and self._span(self._open[0][1]).stop <= offset:
            heappop(self._open)
        return self._items[self._open[0][1]][1] if self._open else None

    def _span(self, n: int) -> Span:
        return self._items[n][0]
