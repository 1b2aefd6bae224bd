"""Lines that the medium put into the text: folios, running heads and feet, print lines.

Form feeds mark the pages; the few lines at the top and bottom of each are looked at.  Without
form feeds only folios that count from 1 to their stated total are evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..source import Line
from ..text.shapes import WHITE
from .edges import feed_starts, pages_between
from .folios import lone_folios, loose_folios, page_folios
from .heads import print_lines, running_lines
from .jumps import is_jump

_PAGE_ENDS = ("pages.folio", "pages.running-foot")


def find_artefacts(lines: Sequence[Line]) -> dict[int, str]:
    r"""The artefact lines by index, with the rule that found each.

    >>> text = ["Rain fell on", "- 1 -", "\fthe town.", "- 2 -"]
    >>> find_artefacts([Line(0, len(line), line) for line in text])
    {1: 'pages.folio', 3: 'pages.folio'}
    """
    found: dict[int, str] = {}
    starts = feed_starts(lines)
    if starts:
        pages = pages_between(lines, starts)
        found.update((folio.at, "pages.folio") for folio in page_folios(lines, pages))
    else:
        folios = loose_folios(lines)
        found.update((folio.at, "pages.folio") for folio in folios)
        pages = pages_between(lines, [folio.at + 1 for folio in folios]) if folios else []
    if pages:
        _take(found, print_lines(lines, pages, found))
        _take(found, running_lines(lines, pages, found))
        _take(found, ((at, "pages.folio") for at in lone_folios(lines, pages, found)))
    _take(found, ((i, "pages.jump-line") for i, line in enumerate(lines) if is_jump(line.text)))
    return dict(sorted(found.items()))


def _take(found: dict[int, str], more: Iterable[tuple[int, str]]) -> None:
    """Add what is *more*; the first rule to claim a line keeps it."""
    for index, rule in list(more):
        found.setdefault(index, rule)


def page_breaks(lines: Sequence[Line], artefacts: Mapping[int, str]) -> frozenset[int]:
    """The lines that start a page: after a form feed, or after the artefacts of a page end."""
    breaks = set(feed_starts(lines))
    ended = False
    for index, line in enumerate(lines):
        if index in artefacts:
            ended = ended or artefacts[index] in _PAGE_ENDS
        elif ended and line.text.strip(WHITE):
            breaks.add(index)
            ended = False
    return frozenset(index for index in breaks if 0 < index < len(lines))
