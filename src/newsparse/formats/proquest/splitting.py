"""Where a document begins: at the line of underscores, or after the last field of the one before.

Neither is enough alone, for the vendor's own footer follows both: a field must come near by.
"""

from __future__ import annotations

from attrs import evolve, frozen

from .names import (
    bare,
    field_of,
    heading_of,
    is_address,
    is_counter,
    is_link,
    is_page_end,
    is_separator,
)

_NEAR = 60
_HEAD = ("abstract", "author", "body", "info", "links", "title")


@frozen
class Place:
    """What the lines read so far say; ``candidate`` is the line where a document may begin (-1: none)."""

    number: int = -1
    candidate: int = -1
    ended: bool = True
    parted: bool = True


def document_starts(line: str, state: Place | None) -> tuple[Place, int | None]:
    """One line further; a number says how many lines back a document begins."""
    place = state or Place()
    place = evolve(place, number=place.number + 1)
    text = bare(line)
    if not text or text.startswith(":::"):
        return evolve(place, parted=True), None
    if is_page_end(text):
        return place, None
    place, parted = evolve(place, parted=False), place.parted
    if is_separator(text):
        return evolve(place, candidate=place.number, ended=False), None
    if is_counter(text):
        near = 0 <= place.number - place.candidate <= 5 and place.candidate >= 0
        start = place.candidate if near else place.number
        return _begun(place, start)
    if place.candidate >= 0 and is_evidence(text):
        if place.number - place.candidate <= _NEAR:
            return _begun(place, place.candidate)
        return evolve(place, candidate=-1), None
    if field_of(text)[0] == "database":
        return evolve(place, ended=True, candidate=-1), None
    if place.ended and parted and place.candidate < 0:
        return evolve(place, candidate=place.number, ended=False), None
    return place, None


def is_evidence(text: str) -> bool:
    """Whether a line stands in the head of a document and nowhere else."""
    return (
        field_of(text)[0] in _HEAD or heading_of(text) in _HEAD or is_address(text) or is_link(text)
    )


def _begun(place: Place, start: int) -> tuple[Place, int | None]:
    return evolve(place, candidate=-1, ended=False), place.number - start
