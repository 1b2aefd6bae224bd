"""Where a document of a download begins: at its counter, or at the cover page before it."""

from __future__ import annotations

from attrs import frozen

from .marks import counter, opens_cover, tells_time


@frozen
class Place:
    """The lines since a cover opened (-1: none did), and whether the cover began a document."""

    cover: int = -1
    covered: bool = False


def starts(line: str, state: Place | None) -> tuple[Place, int | None]:
    """One line further; a number says how many lines back a document begins.

    >>> starts("   2 of 9 DOCUMENTS", None)[1]
    0
    """
    place = state or Place()
    if counter(line) is not None:
        return Place(), None if place.covered else 0
    if opens_cover(line):
        return Place(0, place.covered), None
    if 0 <= place.cover < 3:
        back = place.cover + 1
        if tells_time(line) and not place.covered:
            return Place(-1, covered=True), back
        return Place(back, place.covered), None
    return place, None


def announced(document: str) -> int | None:
    """The total that the counter of a first document states.

    >>> announced("  1 of 9 DOCUMENTS"), announced("  2 of 9 DOCUMENTS")
    (9, None)
    """
    for line in document[:20_000].split("\n"):
        found = counter(line)
        if found is not None:
            return found.total if found.number == 1 else None
    return None
