"""Columns printed side by side (``pdftotext -layout``), put back into reading order.

Each page is looked at for places where text starts again and again after a gap of blanks.  Lines
are cut there; what lies above and below the columns, or runs through them, stays whole.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..source import Line
from ..text.shapes import WHITE
from .edges import feed_starts

_GAP = re.compile(r"(?<=\S)[ \u3000]{2,}(?=\S)")
_LIMIT = 400
_LEAST = 4
_PROSE = 0.6
_WIDTH = 11
_FEEDS = "\f\v"


class _Row(NamedTuple):
    """A line with its form feed cut off, and the places where text starts after a gap."""

    line: Line
    indent: int
    starts: tuple[int, ...]


def split_columns(lines: Sequence[Line]) -> list[list[Line]] | None:
    """The *lines* re-cut as column segments in reading order, region by region.

    A region is a run of whole lines or one column of a page; blank lines inside it stay as empty
    lines.  ``None`` where nothing speaks for columns.

    >>> left = ["The council met on", "Monday and then it", "voted on the plan."]
    >>> right = ["In the end it had", "failed by two votes,", "said Ada Example of"]
    >>> rows = [a.ljust(24) + b for a, b in zip(left * 2, right * 2)]
    >>> regions = split_columns([Line(0, len(row), row) for row in rows])
    >>> [[line.text for line in region][:1] for region in regions]
    [['The council met on'], ['In the end it had']]
    """
    if sum("   " in line.text.strip(WHITE) for line in lines) < _LEAST:
        return None
    starts = [0, *feed_starts(lines), len(lines)]
    pages = [[_row(line) for line in lines[a:b]] for a, b in itertools.pairwise(starts)]
    gutters = [_gutters(page) for page in pages]
    if not any(gutters):
        return None
    usual = Counter(g for found in gutters if found for g in [found]).most_common(1)[0][0]
    regions: list[list[Line]] = []
    for page, found in zip(pages, gutters, strict=True):
        regions.extend(_read(page, found or _borrowed(page, usual)))
    return [region for region in regions if any(line.text.strip(WHITE) for line in region)]


def _row(line: Line) -> _Row:
    text = line.text
    bare = text.lstrip(_FEEDS)
    start = line.start + len(text) - len(bare)
    bare = bare.rstrip(WHITE)
    row = Line(start, start + len(bare), bare)
    if len(bare) > _LIMIT or not bare:
        return _Row(row, 0, ())
    indent = len(bare) - len(bare.lstrip(" \u3000"))
    return _Row(row, indent, tuple(match.end() for match in _GAP.finditer(bare)))


def _gutters(page: Sequence[_Row]) -> tuple[int, ...]:
    """Where the second and later columns of a page start; empty without columns."""
    filled = [row for row in page if row.line.text]
    counts: Counter[int] = Counter()
    for row in filled:
        counts.update(at for at in (row.indent, *row.starts) if at >= 15)
    found: list[int] = []
    for at, _ in counts.most_common(4):
        near = sum(counts[at + by] for by in (-1, 0, 1, 2))
        apart = all(abs(at - other) >= 15 for other in found)
        if apart and near >= max(_LEAST, len(filled) // 5) and _clear(filled, at):
            found.append(at)
    return tuple(sorted(found))


def _clear(rows: Sequence[_Row], at: int) -> bool:
    """Do few lines run through the gutter, and does prose stand on both sides of it?"""
    cuts = [(row, _cut(row, at)) for row in rows]
    through = sum(cut is None for _, cut in cuts)
    both = [
        (row.line.text[:cut], row.line.text[cut:])
        for row, cut in cuts
        if cut is not None and any(abs(start - at) <= 2 for start in row.starts)
    ]
    if len(both) < 3 or len(both) <= through:
        return False
    left = sum(map(str.isalpha, "".join(left for left, _ in both)))
    rights = "".join(right for _, right in both)
    right = sum(map(str.isalpha, rights))
    return min(left, right) >= _WIDTH * len(both) and right >= _PROSE * len(rights)


def _borrowed(page: Sequence[_Row], usual: tuple[int, ...]) -> tuple[int, ...]:
    """The gutters of other pages, where a short page can be cut at them too."""
    filled = [row for row in page if row.line.text]
    fits = [
        at
        for at in usual
        if any(abs(s - at) <= 2 for row in filled for s in (*row.starts, row.indent))
    ]
    return tuple(at for at in fits if all(_cut(row, at) is not None for row in filled[1:-1]))


def _cut(row: _Row, at: int) -> int | None:
    """Where to cut the row for a column that starts at *at*: ``None`` if text runs through."""
    wide = _wide_cut(row, at)
    if wide is not None:
        return wide
    text = row.line.text
    return at if text[at - 1] in " \u3000" and text[at : at + 1].strip(WHITE) else None


def _wide_cut(row: _Row, at: int) -> int | None:
    """The same where a real gap shows it, not one blank that happens to stand there."""
    text = row.line.text
    if len(text) <= at - 1:
        return len(text)
    if row.indent >= at - 3:
        return min(row.indent, at)
    near = [start for start in row.starts if at - 3 <= start <= at + 4]
    return min(near, key=lambda start: abs(start - at)) if near else None


def _read(page: Sequence[_Row], gutters: tuple[int, ...]) -> Iterator[list[Line]]:
    """Whole lines above, the columns one after the other, whole lines below."""
    if not gutters:
        yield [row.line for row in page]
        return
    for band, whole in _bands(page, gutters):
        if whole:
            yield [row.line for row in band]
        else:
            yield from _columns(band, gutters)


def _bands(page: Sequence[_Row], gutters: tuple[int, ...]) -> Iterator[tuple[Sequence[_Row], bool]]:
    """Stretches of whole lines at the top and the bottom, columns between."""
    paired = [i for i, row in enumerate(page) if _right(row, gutters[0])]
    if not paired:
        yield page, True
        return
    top, bottom = paired[0], paired[-1] + 1
    through = [
        i for i, row in enumerate(page) if row.line.text and _wide_cut(row, gutters[0]) is None
    ]
    head = max((i + 1 for i in through if i < top), default=0)
    foot = min((i for i in through if i >= bottom), default=len(page))
    yield page[:head], True
    yield page[head:foot], False
    yield page[foot:], True


def _right(row: _Row, at: int) -> bool:
    """Has the row text that starts in the second column, after a gap?"""
    cut = _wide_cut(row, at)
    return cut is not None and cut < len(row.line.text)


def _columns(band: Sequence[_Row], gutters: tuple[int, ...]) -> Iterator[list[Line]]:
    rows = list(band)
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        cuts = [0, *_cuts(row, gutters), len(row.line.text)]
        for column, (start, stop) in zip(columns, itertools.pairwise(cuts), strict=True):
            column.append(_segment(row.line, start, stop))
    yield from columns


def _cuts(row: _Row, gutters: tuple[int, ...]) -> list[int]:
    cuts: list[int] = []
    for at in gutters:
        cut = _cut(row, at)
        cuts.append(max(cuts[-1] if cuts else 0, len(row.line.text) if cut is None else cut))
    return cuts


def _segment(line: Line, start: int, stop: int) -> Line:
    text = line.text[start:stop].rstrip(WHITE)
    return Line(line.start + start, line.start + start + len(text), text)
