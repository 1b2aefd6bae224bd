r"""A text as given, its lines, and where an offset stands.

Lines end at ``\n``, ``\r\n`` and ``\r`` only: ``str.splitlines`` also cuts at form feeds,
NEL and U+2028, which exports hold inside lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .text.shapes import WHITE

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")


class Line(NamedTuple):
    """One line: its range without the line end, and its text."""

    start: int
    stop: int
    text: str


class Row(NamedTuple):
    """A line with text, without the white space around it; ``parted``: a blank line stands before."""

    start: int
    stop: int
    text: str
    parted: bool


_DIV = ":::"
"""The mark of a fenced div, which parts like a blank line."""


def split_lines(text: str) -> list[Line]:
    r"""The lines of *text* without their ends.

    >>> [line.text for line in split_lines("a\r\nb\x0cc\rd")]
    ['a', 'b\x0cc', 'd']
    """
    lines = []
    if "\r" not in text:
        at = 0
        for piece in text.split("\n"):
            stop = at + len(piece)
            lines.append(Line(at, stop, piece))
            at = stop + 1
        if lines[-1].start == lines[-1].stop:
            lines.pop()
        return lines
    for match in _LINE.finditer(text):
        piece = match.group().rstrip("\r\n")
        lines.append(Line(match.start(), match.start() + len(piece), piece))
    return lines


class Source:
    r"""The text of one document with its line table.

    >>> Source("one\ntwo").position(5)
    (2, 2)
    """

    __slots__ = ("_lines", "_rows", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines: list[Line] | None = None
        self._rows: list[Row] | None = None
        self._starts: list[int] = []

    @property
    def lines(self) -> list[Line]:
        """All lines, in order (made on first use)."""
        if self._lines is None:
            self._lines = split_lines(self.text)
        return self._lines

    @property
    def rows(self) -> Sequence[Row]:
        r"""The lines with text (made on first use).

        >>> [(row.text, row.parted) for row in Source("One\ntwo\n\n  three").rows]
        [('One', True), ('two', False), ('three', True)]
        """
        if self._rows is None:
            self._rows = _rows(self.lines)
        return self._rows

    def line_number(self, offset: int) -> int:
        """The index into :attr:`lines` of the line that holds *offset*."""
        if not self._starts:
            self._starts = [line.start for line in self.lines]
        return max(0, bisect_right(self._starts, offset) - 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of *offset*, both counted from 1."""
        if not self.lines:
            return (1, 1)
        number = self.line_number(offset)
        return (number + 1, offset - self.lines[number].start + 1)


def _rows(lines: Sequence[Line]) -> list[Row]:
    rows = []
    parted = True
    for start, _, whole in lines:
        text = whole.strip(WHITE)
        if not text or text.startswith(_DIV):
            parted = True
            continue
        if text != whole:
            start += len(whole) - len(whole.lstrip(WHITE))  # noqa: PLW2901 - where its text begins
        rows.append(Row(start, start + len(text), text, parted))
        parted = False
    return rows
