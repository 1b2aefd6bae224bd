"""Where documents start in exports whose records are known by a line further down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import evolve, frozen

from ..text.shapes import WHITE
from .model import Splitter

Known = Callable[[str], bool]
"""Whether a line, with its end, is of some kind."""

_MOST = 12
"""A record's head above its anchor is no longer than this many lines."""


@frozen
class Place:
    """Where the splitter is: how many lines ago text began, 0 where it has not yet.

    ``ended`` counts from the first text behind the record before, ``paragraph`` and ``above`` from
    the beginnings of this paragraph and of the one above it.  ``inside`` says that a record's
    anchor was seen and not yet its end.
    """

    ended: int = 0
    paragraph: int = 0
    above: int = 0
    inside: bool = False
    parted: bool = True


def starts_above(anchor: Known, end: Known, sure: Known | None = None) -> Splitter:
    """A splitter: a document starts at the first text between an *end* line and an *anchor*.

    A *sure* anchor starts a document too where the record before was cut off: with the paragraph
    above it.  Without one, an anchor inside a record is its text.
    """

    def split(line: str, state: Place | None) -> tuple[Place, int | None]:
        blank = not line.strip(WHITE)
        place = _onward(state or Place(), "blank" if blank else "text")
        if blank:
            return place, None
        if anchor(line) and (not place.inside or (sure is not None and sure(line))):
            return evolve(place, ended=0, inside=True), _back(place)
        if end(line):
            return Place(), None
        return place, None

    return split


def _onward(place: Place, line: Literal["blank", "text"]) -> Place:
    """The place one line further on."""
    ended, paragraph, above = (n + bool(n) for n in (place.ended, place.paragraph, place.above))
    if line == "blank":
        return evolve(place, ended=ended, paragraph=paragraph, above=above, parted=True)
    if not place.inside:
        ended = ended or 1
    if place.parted:
        paragraph, above = 1, paragraph
    return Place(ended, paragraph, above, place.inside, parted=False)


def _back(place: Place) -> int:
    """How many lines above an anchor its document starts."""
    if 0 < place.ended <= _MOST:
        return place.ended - 1
    near = place.above if place.paragraph == 1 else place.paragraph
    return near - 1 if 0 < near <= _MOST else 0
