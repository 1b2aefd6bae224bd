"""Where a document begins: after the line that closed the one before.

Only what shows a field or a body is a document; what else follows the last one (a page number)
belongs to it.
"""

from __future__ import annotations

import re

from attrs import frozen

from ...source import Line
from ..nexis.paragraphs import bare
from .names import is_body, is_end, is_length, tail_field

_TOTAL = re.compile(r"^\W{0,4}Documents? \((\d{1,4})\)\W{0,4}$", re.MULTILINE)


@frozen
class Place:
    """How many lines since the document before was closed; whether this one has begun."""

    lines: int = 0
    begun: bool = False
    written: bool = False


def starts(line: str, state: Place | None) -> tuple[Place, int | None]:
    """One line further; a number says how many lines back a document began."""
    place = state or Place()
    text = bare(line[:400].rstrip("\r\n"))
    if is_end(text):
        back = place.lines if place.written and not place.begun else None
        return Place(), back
    if place.begun:
        return place, None
    if not text and not place.written:
        return place, None
    if len(line) < 400 and _confirms(line.rstrip("\r\n"), text):
        return Place(0, begun=True, written=True), place.lines
    return Place(place.lines + 1, written=True), None


def _confirms(line: str, text: str) -> bool:
    """A line that only a document has."""
    whole = Line(0, len(line), line)
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
