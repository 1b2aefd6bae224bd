"""Readable text that still knows where each character stood in the source."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from attrs import frozen

from .model import Span, reach

Deltas = tuple[tuple[int, int], ...]
"""Pairs (offset in the text, offset in the source), each valid up to the next pair."""


@frozen
class Mapped:
    """A text with its offset map; ``deltas`` always holds at least one pair.

    >>> made = Weaver()
    >>> made.add("two ", 10); made.add("words", 17)
    >>> mapped = made.finish()
    >>> mapped.text, mapped.to_source(4)
    ('two words', 17)
    """

    text: str
    deltas: Deltas

    def to_source(self, offset: int) -> int:
        """The source offset of the character at *offset*."""
        at, source = self.deltas[bisect_right(self.deltas, offset, key=itemgetter(0)) - 1]
        return source + offset - at

    def source_span(self, start: int, stop: int) -> Span:
        """The source range of ``text[start:stop]`` (empty at its place when nothing is asked)."""
        return reach(self.deltas, start, stop)

    def cut(self, start: int, stop: int) -> Mapped:
        """``text[start:stop]`` with its part of the map."""
        first = bisect_right(self.deltas, start, key=itemgetter(0)) - 1
        last = bisect_right(self.deltas, max(start, stop - 1), key=itemgetter(0))
        at, source = self.deltas[first]
        head = (0, source + start - at)
        tail = ((at - start, source) for at, source in self.deltas[first + 1 : last])
        return Mapped(self.text[start:stop], (head, *tail))

    def strip(self) -> Mapped:
        """Without the white space at both ends."""
        text = self.text
        start = len(text) - len(text.lstrip())
        return self.cut(start, max(start, len(text.rstrip())))


def plain(text: str, start: int) -> Mapped:
    """*text* as it stands in the source from *start* on."""
    return Mapped(text, ((0, start),))


class Weaver:
    """Collects fragments with their places, joins them once."""

    __slots__ = ("_deltas", "_length", "_parts")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._deltas: list[tuple[int, int]] = []
        self._length = 0

    def add(self, text: str, source: int) -> None:
        """Append *text*, whose first character stands at *source*."""
        if not text:
            return
        length = self._length
        if not self._deltas or self._deltas[-1][1] - self._deltas[-1][0] != source - length:
            self._deltas.append((length, source))
        self._parts.append(text)
        self._length = length + len(text)

    def weave(self, piece: Mapped) -> None:
        """Append a mapped *piece*."""
        deltas = piece.deltas
        text = piece.text
        for index, (at, source) in enumerate(deltas):
            stop = deltas[index + 1][0] if index + 1 < len(deltas) else len(text)
            self.add(text[at:stop], source)

    def __len__(self) -> int:
        return self._length

    def finish(self, default: int = 0) -> Mapped:
        """All fragments as one text; *default* is the place of an empty one."""
        return Mapped("".join(self._parts), tuple(self._deltas) or ((0, default),))
