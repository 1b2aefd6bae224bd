"""Where a document begins: after the line that closed the one before.

Only what shows a field or a body is a document; what else follows the last one (a page number)
belongs to it.  Where the closing line is missing, words counted again tell the next head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from ...source import Line
from ..nexis.days import LINE, is_day
from ..nexis.paragraphs import bare
from .names import is_body, is_end, is_length, tail_field

_TOTAL = re.compile(r"^\W{0,4}Documents? \((\d{1,4})\)\W{0,4}$", re.MULTILINE)
_HEAD = 16
"""So many lines with text at most stand between a headline and its words counted."""


@frozen
class Seen:
    """A line with text: which one it was, and whether a blank one stood above it."""

    number: int
    text: str
    parted: bool


@frozen
class Place:
    """How many lines since the document before was closed; whether this one has begun.

    ``headed`` says that its own fields have as well; ``last`` holds the lines that may be another head.
    """

    lines: int = 0
    begun: bool = False
    written: bool = False
    headed: bool = False
    blank: bool = True
    last: tuple[Seen, ...] = ()


def starts(line: str, state: Place | None) -> tuple[Place, int | None]:
    """One line further; a number says how many lines back a document began."""
    place = state or Place()
    text = bare(line[:400].rstrip("\r\n"))
    if is_end(text):
        back = place.lines if place.written and not place.begun else None
        return Place(), back
    if place.begun:
        return _inside(place, line, text)
    if not text and not place.written:
        return place, None
    if len(line) < 400 and _confirms(line.rstrip("\r\n"), text):
        return Place(begun=True, written=True, headed=_ends_head(line, text)), place.lines
    return Place(place.lines + 1, written=True), None


def _inside(place: Place, line: str, text: str) -> tuple[Place, int | None]:
    """A line of a document; behind its own fields it may be of the head of another."""
    if not place.headed:
        return evolve(place, headed=_ends_head(line, text)), None
    number = place.lines + 1
    if not text:
        return evolve(place, lines=number, blank=True), None
    if not is_body(text) and _ends_head(line, text):
        top = _top(place.last)
        if top is not None:
            return Place(begun=True, written=True, headed=True), number - top
    last = (*place.last[1 - _HEAD :], Seen(number, text[:LINE], place.blank))
    return evolve(place, lines=number, blank=False, last=last), None


def _top(last: Sequence[Seen]) -> int | None:
    """The first line of the headline: the second paragraph above the last day."""
    day = next((at for at in range(len(last) - 1, 1, -1) if is_day(last[at].text)), None)
    if day is None:
        return None
    tight = not any(seen.parted for seen in last[day - 1 : day + 1])
    at = day
    for _ in range(2):
        at -= 1
        while at > 0 and not (tight or last[at].parted):
            at -= 1
    return last[max(at, 0)].number


def _ends_head(line: str, text: str) -> bool:
    return is_body(text) or (text[:1] == "L" and len(line) < 400 and is_length(_line(line)))


def _line(line: str) -> Line:
    text = line.rstrip("\r\n")
    return Line(0, len(text), text)


def _confirms(line: str, text: str) -> bool:
    """A line that only a document has."""
    whole = _line(line)
    if is_body(text) or is_length(whole):
        return True
    printed = tail_field(whole)
    return printed is not None and printed.meaning == "load"


def announced(document: str) -> int | None:
    r"""How many documents the cover page says there are.

    >>> announced("Job Number: 123\nDocuments (100)\n")
    100
    """
    found = _TOTAL.search(document[:20_000])
    return int(found[1]) if found else None
