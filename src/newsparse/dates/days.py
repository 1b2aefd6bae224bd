"""What the date of a match says, its label, weekday and time aside.

A date less exact than a day states no day: what it states is kept as ISO 8601 writes it
(``no day: 2019-12``, ``no year: --12-18``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..model import Precision
from . import eras, numbers
from .letters import letters_of
from .lexicon import Lexicon
from .numbers import Reading
from .tokens import Scan

_MONTHS = frozenset(letters_of("month"))
_MOONS = frozenset(letters_of("moon"))
_CJK = "\u2e80"


class Place(NamedTuple):
    """A match: the text, its tokens, and the tokens of each part (-1 where there is none)."""

    text: str
    found: Scan
    words: Lexicon
    match: re.Match[str]

    def part(self, name: str) -> tuple[int, int] | None:
        """The tokens of a named part."""
        start, stop = self.match.span(name)
        return (start, stop) if start >= 0 else None

    def keys(self, letters: Iterable[str], start: int, stop: int) -> list[str]:
        """The keys of tokens that have one of these *letters*."""
        named = self.found.letters
        return [self.found.keys[i] for i in range(start, stop) if named[i] in letters]


class Days(NamedTuple):
    """Readings of the date alone; ``partial`` is what it states when that is less than a day."""

    readings: tuple[Reading, ...] = ()
    reasons: tuple[str, ...] = ()
    partial: str = ""
    precision: Precision = "day"


def _written(place: Place, start: int, stop: int) -> tuple[list[int], list[int], tuple[int, ...]]:
    """The small numbers, the years and the months of a date in words."""
    small: list[int] = []
    years: list[int] = []
    months: tuple[int, ...] = ()
    _, _, _, keys = place.found
    for at, letter in enumerate(place.found.letters[start:stop], start):
        if letter == "d":
            small.append(int(keys[at]))
        elif letter == "y":
            years.append(int(keys[at]))
        elif not months and letter in _MONTHS:
            months = place.words.months(keys[at])
    return small, years, months


def _text(place: Place, start: int, stop: int) -> Days:
    small, years, months = _written(place, start, stop)
    reasons: tuple[str, ...] = ()
    if not years and len(small) == 2:
        years, reasons = [numbers.full_year(small[1])], ("pivot",)
    days = (numbers.day_of(years[0], month, small[0]) for month in months)
    return Days(tuple(Reading(day, "") for day in days if day), reasons)


_THIS_CENTURY = 31
"""A number above it is a year, never a day."""


def _short(place: Place, start: int, stop: int) -> Days:
    """``05 FEB 26``: a year of two digits without a mark, where nothing else can be meant."""
    small, _, _ = _written(place, start, stop)
    word = next(at for at in range(start, stop) if place.found.letters[at] in _MONTHS)
    printed = place.text[place.found.starts[word] : place.found.stops[word]]
    sure = printed.isupper() or small[-1] > _THIS_CENTURY or place.part("before") is not None
    return _text(place, start, stop) if sure else Days()


def _era(place: Place, start: int, stop: int) -> Days:
    """A Japanese year, or one of the Republic of China."""
    name = place.found.keys[start]
    figures = [int(k) for k in place.keys("dn", start, stop)]
    year, month, number = figures if len(figures) == 3 else (1, *figures)
    day = numbers.day_of(eras.year_of(name, year), month, number)
    return Days((Reading(day, "ymd"),) if day and eras.holds(name, day) else (), ("era",))


def _buddhist(place: Place, start: int, stop: int) -> Days:
    """A year that runs 543 ahead, with a month in Thai."""
    small, _, months = _written(place, start, stop)
    year = int(place.keys("b", start, stop)[0]) - eras.BUDDHIST
    word = next(
        k
        for k, c in zip(place.found.keys[start:stop], place.found.letters[start:stop], strict=True)
        if c in _MONTHS
    )
    if "th" not in place.words.tongues(word):
        return Days()
    days = (numbers.day_of(year, month, small[0]) for month in months)
    return Days(tuple(Reading(day, "") for day in days if day), ("era",))


def _mixed(place: Place, start: int, stop: int) -> Days:
    """``18 tháng 12 năm 2019``, and ``1月 18, 2018`` as English pages in Chinese have it."""
    east = any(
        c in _MOONS and k >= _CJK
        for k, c in zip(place.found.keys[start:stop], place.found.letters[start:stop], strict=True)
    )
    return _marked(place, start, stop, "mdy" if east else "dmy")


def _marked(place: Place, start: int, stop: int, order: str) -> Days:
    figures = [int(k) for k in place.keys("dy", start, stop)]
    day = numbers.day_of(*(figures[order.index(c)] for c in "ymd"))
    return Days((Reading(day, order),) if day else ())


def _triple(place: Place, start: int, stop: int) -> Days:
    del stop
    raw = place.found.keys[start]
    read = numbers.readings(raw)
    if not read:
        return Days()
    first, second, last = numbers.parts(raw)
    reasons: tuple[str, ...] = ("pivot",) if numbers.short(first, last) else ()
    if len(read) == 1 and read[0].order != "ymd":
        if int(first) > 12 or int(second) > 12:
            reasons += ("day > 12",)
        elif "." in raw:
            reasons += ("full stops",)
    return Days(read, reasons)


def _packed(place: Place, start: int, stop: int) -> Days:
    del stop
    raw = place.found.keys[start]
    day = numbers.day_of(int(raw[:4]), int(raw[4:6]), int(raw[6:]))
    return Days((Reading(day, "ymd"),) if day else ())


def _partial(place: Place, start: int, stop: int) -> Days:
    small, years, months = _written(place, start, stop)
    if _unsure(place, start, stop):
        return Days()
    if years:
        month = small[0] if small else months[0] if len(months) == 1 else 0
        return Days((), (), f"no day: {years[0]}-{month:02}" if 1 <= month <= 12 else "", "month")
    # 2000 is a leap year: any day that some year has.
    if len(months) != 1 or numbers.day_of(2000, months[0], small[0]) is None:
        return Days()
    return Days((), (), f"no year: --{months[0]:02}-{small[0]:02}")


def _unsure(place: Place, start: int, stop: int) -> bool:
    """Whether the month is a small word that means other things too ("may", "ago")."""
    for at in range(start, stop):
        if place.found.letters[at] in _MONTHS:
            small = not place.text[place.found.starts[at]].isupper()
            return small and place.found.keys[at] in place.words.unsure
    return False


def read(place: Place) -> Days:
    """The readings of the date of a match."""
    for name, reader in _READERS:
        part = place.part(name)
        if part is not None:
            return reader(place, *part)
    return Days()


_READERS = (
    ("triple", _triple),
    ("text", _text),
    ("cjk", lambda place, start, stop: _marked(place, start, stop, "ymd")),
    ("marked", _mixed),
    ("ctime", _text),
    ("era", _era),
    ("buddhist", _buddhist),
    ("short", _short),
    ("packed", _packed),
    ("month", _partial),
    ("day", _partial),
)
