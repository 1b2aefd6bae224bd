"""Paragraphs in text that has no blank lines between them (plain ``pdftotext``).

A paragraph ends where its last line leaves room for the first word of the next line and a
sentence ends; a heading is a short line between.  The width is learnt from the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..source import Line
from .measure import width

_OPENERS = "\"'“„‘‚«»›‹([*_¿¡ \t\f\u00a0"
_CLOSERS = "\"'”’»›“‘«)]}*_ \t\u00a0\u00ad\u200b"
_ENDS = ".!?…:。！？｡．؟।۔"
_ITEM = re.compile(r"\s*(?:[-*+•·▪◦‣●■–—]\s|\d{1,2}[.)]\s)\s*\S")
_CUT = 400
_DENSE = (-0.01, 0.08)
_SPACED = (0.3, 0.3)
_PLAIN = 0.1
_NEAR = 3
_UNWRAPPED = 200.0
_PERCENT = 95


class _Region:
    """The lines of one text block with their widths."""

    __slots__ = ("full", "lines", "spaced", "widths")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.widths = [width(line.text[:_CUT].strip()) for line in lines]
        self.full = _usual(self.widths)
        self.spaced = self._spaced()

    def _spaced(self) -> bool:
        """Do blank lines part the paragraphs, so that short lines inside mean nothing?"""
        inside = between = 0
        for index in range(1, len(self.lines)):
            above, below = self.lines[index - 1].text.strip(), self.lines[index].text.strip()
            if not above or not _ended(above):
                continue
            if not below:
                between += 1
            elif not below.lstrip(_OPENERS)[:1].islower() and _room(self, index - 1, below) > _PLAIN:
                inside += 1
        return inside * 3 <= between


def group_lines(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The paragraphs among *lines* as half-open ranges of indexes; blank lines divide.

    >>> text = ["The council met on Monday to", "vote.", "Nothing was decided there, said", "one."]
    >>> group_lines([Line(0, len(line), line) for line in text])
    [(0, 2), (2, 4)]
    """
    region = _Region(lines)
    groups: list[tuple[int, int]] = []
    start: int | None = None
    for index, line in enumerate(lines):
        if not line.text.strip():
            if start is not None:
                groups.append((start, index))
            start = None
        elif start is None:
            start = index
        elif _parts(region, index - 1):
            groups.append((start, index))
            start = index
    if start is not None:
        groups.append((start, len(lines)))
    return groups


def _usual(widths: Sequence[float]) -> float:
    """The width of a full line: a high percentile, so that one long line does not set it."""
    filled = sorted(w for w in widths if w)
    return filled[min(len(filled) - 1, len(filled) * _PERCENT // 100)] if filled else 0.0


def _ended(text: str) -> bool:
    """Does the line end with a mark that ends a sentence?"""
    return (text.rstrip(_CLOSERS)[-1:] or text[-1]) in _ENDS


def _parts(region: _Region, index: int) -> bool:
    """Does a paragraph end with the line at *index*?"""
    left, right = region.lines[index].text.rstrip(), region.lines[index + 1].text.strip()
    if region.full > _UNWRAPPED:
        return True
    if _ITEM.match(right):
        return not _open_dash(left, right)
    if right.lstrip(_OPENERS)[:1].islower():
        return False
    ended, open_ = _SPACED if region.spaced else _DENSE
    return _room(region, index, right) > (ended if _ended(left) else open_)


def _room(region: _Region, index: int, right: str) -> float:
    """What would be left of a full line had the next line's first word come on this one."""
    word = right[:_CUT].lstrip("\u00ad").split(None, 1)[0].split("\u00ad", 1)[0]
    if word[:1] >= "\u2e80":
        word = word[0]
    full = _local(region, index)
    return (full - region.widths[index] - width(word) - 0.5) / (full or 1.0)


def _local(region: _Region, index: int) -> float:
    """The width that the lines around *index* reach: beside a picture they are shorter."""
    near = region.widths[max(0, index - _NEAR + 1) : index + 1 + _NEAR]
    return min(region.full, max(near))


def _open_dash(left: str, right: str) -> bool:
    """A dash that goes on a sentence is no list mark."""
    return right[0] in "-–—" and right[2:3].islower() and left[-1] not in ".:!?"
