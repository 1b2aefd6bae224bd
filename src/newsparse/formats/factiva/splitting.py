"""Where a record begins in a download of several: after the closing line of the one before."""

from __future__ import annotations

from attrs import evolve, frozen

from ...text.shapes import WHITE
from .coded import code_of
from .shapes import document_id, is_count, is_day, is_page_end, is_summary

_FAR = 80


@frozen
class Place:
    """What the lines read so far say; all places are line numbers, -1 for none.

    ``candidate`` is the first line after a closing line: a record begins there once a word count
    or a headline code follows; else it is what the download adds at its end.
    """

    number: int = -1
    inside: bool = False
    added: bool = False
    candidate: int = -1
    block: int = -1
    block_before: int = -1
    counted: int = -1
    headed: int = -1
    blank: bool = True


def record_starts(line: str, state: Place | None) -> tuple[Place, int | None]:
    """One line further; a number says how many lines back a record begins."""
    place = state or Place()
    place = evolve(place, number=place.number + 1)
    text = line.strip(WHITE + "\r\n")
    if not text or text.startswith(":::"):
        return evolve(place, blank=True), None
    if is_page_end(text):
        return place, None
    place = _entered(place, text)
    if document_id(text) >= 0:
        return _closed(place)
    if place.counted >= 0 and is_day(text):
        return _begun(place, place.counted)
    if code_of(text) in ("HD", "SE", "CLM") and (
        place.headed < 0 or place.number - place.headed > 12
    ):
        return evolve(place, headed=place.number, counted=-1), None
    if place.headed >= 0 and code_of(text) in ("WC", "PD") and place.number - place.headed <= 12:
        return _begun(place, place.headed)
    return evolve(place, counted=_block_start(place) if is_count(text) else -1), None


def _entered(place: Place, text: str) -> Place:
    """The line's block, and whether it is the first after a record."""
    if place.blank:
        place = evolve(place, blank=False, block_before=place.block, block=place.number)
    if place.inside or place.candidate >= 0 or place.added:
        return place
    if is_summary(text):
        return evolve(place, added=True)
    return evolve(place, candidate=place.number)


def _block_start(place: Place) -> int:
    """Where the lines over a word count begin: its own block, or the one before where it is alone."""
    return place.block if place.block < place.number else max(place.block_before, 0)


def _closed(place: Place) -> tuple[Place, int | None]:
    """A record ends here; one without a word count began at the candidate."""
    back = place.number - place.candidate if not place.inside and place.candidate >= 0 else None
    if back is not None and (back == 0 or back > 20 * _FAR):
        back = None
    return Place(number=place.number), back


def _begun(place: Place, seen: int) -> tuple[Place, int | None]:
    """A record's head is complete: it began at the candidate, or where its block begins."""
    near = place.candidate >= 0 and place.number - place.candidate <= _FAR
    start = place.candidate if near and not place.inside else seen
    begun = Place(number=place.number, inside=True, block=place.block, blank=place.blank)
    return begun, place.number - start
