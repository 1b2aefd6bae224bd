"""Paragraphs in text whose blank lines are missing or cannot be trusted (``pdftotext``).

A paragraph ends where its last line leaves room for the first word of the next line and a
sentence ends; a heading is a short line between.  The width is learnt from the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..source import Line
from ..text.shapes import OPENERS, WHITE, ends_line, first_word
from .continuing import continues
from .measure import width

_ITEM = re.compile(r"\s*(?:[-*+•·▪◦‣●■–—]\s|\d{1,2}[.)]\s)\s*\S")
_CUT = 400
_DENSE = (-0.01, 0.08)
_SPACED = (0.1, 0.2)
_FULL = 0.0
_LEAST = 30
_PLAIN = 0.1
_NEAR = 3
_UNWRAPPED = 200.0
_PERCENT = 95


class _Region:
    """The lines of one text with their widths, and what its blank lines are worth."""

    __slots__ = ("full", "lines", "loose", "spaced", "widths")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.widths = [width(line.text[:_CUT].strip(WHITE)) for line in lines]
        self.full = _usual(self.widths)
        self.spaced, self.loose = self._blanks()

    def _blanks(self) -> tuple[bool, bool]:
        """Do blank lines part the paragraphs?  Do they also fall inside them?"""
        inside = between = stray = wrapped = 0
        for above, below in _pairs(self.lines):
            text, right = self.lines[above].text.strip(WHITE), self.lines[below].text.strip(WHITE)
            blank = below > above + 1
            wrapped += not blank
            if not ends_line(text):
                stray += blank and _room(self, above, right) < _FULL
            elif blank:
                between += 1
            elif not _small(right) and _room(self, above, right) > _PLAIN:
                inside += 1
        return inside * 3 <= between, wrapped > stray > 3 and stray * 5 > between


def group_lines(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The paragraphs among *lines* as half-open ranges of indexes.

    Blank lines divide, unless one strayed into the middle of a sentence: then it lies inside the
    range.

    >>> text = ["The council met on Monday to", "vote.", "Nothing was decided there, said", "one."]
    >>> group_lines([Line(0, len(line), line) for line in text])
    [(0, 2), (2, 4)]
    """
    region = _Region(lines)
    groups: list[tuple[int, int]] = []
    start = last = -1
    for above, below in _pairs(lines):
        if start < 0:
            start = above
        if _parts(region, above, below, start):
            groups.append((start, above + 1))
            start = below
        last = below
    if last < 0:
        return [(i, i + 1) for i, line in enumerate(lines) if line.text.strip(WHITE)]
    return [*groups, (start, last + 1)]


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Each line that is not blank with the next such line."""
    above = -1
    for index, line in enumerate(lines):
        if line.text.strip(WHITE):
            if above >= 0:
                yield above, index
            above = index


def _usual(widths: Sequence[float]) -> float:
    """The width of a full line: a high percentile, so that one long line does not set it."""
    filled = sorted(w for w in widths if w)
    return filled[min(len(filled) - 1, len(filled) * _PERCENT // 100)] if filled else 0.0


def _small(text: str) -> bool:
    """Does the text begin with a small letter?"""
    return text.lstrip(OPENERS)[:1].islower()


def _parts(region: _Region, above: int, below: int, start: int) -> bool:
    """Does a paragraph (which began at *start*) end with the line *above*?"""
    left, right = region.lines[above].text.strip(WHITE), region.lines[below].text.strip(WHITE)
    if _ITEM.match(right):
        return not _open_dash(left, right)
    if below > above + 1:
        return not _runs_on(region, above, below, start)
    if region.full > _UNWRAPPED:
        return True
    if _small(right):
        return False
    ended, open_ = _SPACED if region.spaced else _DENSE
    return _room(region, above, right) > (ended if ends_line(left) else open_)


def _runs_on(region: _Region, above: int, below: int, start: int) -> bool:
    """Did the blank line between fall inside a sentence?"""
    left, right = region.lines[above].text.strip(WHITE), region.lines[below].text.strip(WHITE)
    if ends_line(left) and not _small(right):
        return False
    whole = " ".join(
        line.text.strip(WHITE) for line in region.lines[max(start, above - 8) : above + 1]
    )
    if _small(right):
        return len(whole) > _LEAST and continues(whole, right) is True
    full = region.full <= _UNWRAPPED and _room(region, above, right) < _FULL
    return full and (region.loose or (above > start and continues(whole, right) is True))


def _room(region: _Region, index: int, right: str) -> float:
    """What would be left of a full line had the next line's first word come on this one."""
    run = first_word(right[:_CUT].lstrip("\u00ad"))
    word = run.split("\u00ad", 1)[0]
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
    return (
        right[0] in "-–—"
        and left[0] != right[0]
        and right[2:3].islower()
        and left[-1] not in ".:!?"
    )
