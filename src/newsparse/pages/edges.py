"""Where pages lie in a run of lines, and the few lines at their tops and bottoms."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..source import Line
from ..text.shapes import WHITE

_EDGE = 5


class Page(NamedTuple):
    """A page: its lines, and its outer lines that are not blank, outermost first."""

    lines: range
    top: tuple[int, ...]
    bottom: tuple[int, ...]


def feed_starts(lines: Sequence[Line]) -> list[int]:
    """The indexes of lines that begin a page after a form feed."""
    starts: list[int] = []
    for index, line in enumerate(lines):
        if "\f" not in line.text:
            continue
        ahead = line.text.lstrip(" \t").startswith("\f")
        start = index if ahead else index + 1
        if start and (not starts or starts[-1] != start):
            starts.append(start)
    return starts


def pages_between(lines: Sequence[Line], starts: Iterable[int]) -> list[Page]:
    """The pages that begin at *starts* (and at the first line), empty ones left out."""
    bounds = [0, *(start for start in starts if start < len(lines)), len(lines)]
    pages: list[Page] = []
    for start, stop in itertools.pairwise(bounds):
        top = _outer(lines, range(start, stop))
        if top:
            pages.append(
                Page(range(start, stop), top, _outer(lines, range(stop - 1, start - 1, -1)))
            )
    return pages


def _outer(lines: Sequence[Line], order: range) -> tuple[int, ...]:
    found: list[int] = []
    for index in order:
        if lines[index].text.strip(WHITE):
            found.append(index)
            if len(found) == _EDGE:
                break
    return tuple(found)
