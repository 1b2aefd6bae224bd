"""One match of the grammar as a :class:`~newsparse.model.DateMention`.

A date less exact than a day has no value: its ``reason`` holds what it states, as ISO 8601
writes it (``"no day: 2019-12"``, ``"no year: --12-18"``).  A date without a label is an
``event``: who knows the document may know better.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import NamedTuple

from ..model import DateMention, DateRole, Day, Precision, Span
from . import clock, numbers, zones
from .lexicon import Lexicon, letters_of, orders
from .numbers import Reading
from .tokens import Scan

_MONTHS = frozenset(letters_of("month"))
_ONLY_DAYS = frozenset(letters_of("weekday")) - frozenset(letters_of("at") + letters_of("of"))
_LABELS = frozenset(letters_of("label"))
_SILENT = frozenset("dyTtpen,.:/|-()'+zx\n")


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


class _Days(NamedTuple):
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
            months = place.words.months.get(keys[at], ())
    return small, years, months


def _text(place: Place, start: int, stop: int) -> _Days:
    small, years, months = _written(place, start, stop)
    if not years and len(small) == 2:
        years, pivot = [numbers.full_year(small[1])], ("pivot",)
    else:
        pivot = ()
    days = (numbers.day_of(years[0], month, small[0]) for month in months)
    return _Days(tuple(Reading(day, "") for day in days if day), pivot)


def _marked(place: Place, start: int, stop: int, order: str) -> _Days:
    figures = [int(k) for k in place.keys("dy", start, stop)]
    day = numbers.day_of(*(figures[order.index(c)] for c in "ymd"))
    return _Days((Reading(day, order),) if day else ())


def _triple(place: Place, start: int, stop: int) -> _Days:
    del stop
    raw = place.found.keys[start]
    read = numbers.readings(raw)
    reasons = ("pivot",) if read and numbers.short(raw) else ()
    if len(read) == 1 and read[0].order in ("dmy", "mdy"):
        first, second, _ = numbers.split(raw)
        reasons += ("day > 12",) if max(first, second) > 12 else ("full stops",) if "." in raw else ()
    return _Days(read, reasons)


def _packed(place: Place, start: int, stop: int) -> _Days:
    del stop
    raw = place.found.keys[start]
    day = numbers.day_of(int(raw[:4]), int(raw[4:6]), int(raw[6:]))
    return _Days((Reading(day, "ymd"),) if day else ())


def _partial(place: Place, start: int, stop: int) -> _Days:
    small, years, months = _written(place, start, stop)
    if _unsure(place, start, stop):
        return _Days()
    if years:
        month = small[0] if small else months[0] if len(months) == 1 else 0
        return _Days((), (), f"no day: {years[0]}-{month:02}" if 1 <= month <= 12 else "", "month")
    # 2000 is a leap year: any day that some year has.
    if len(months) != 1 or numbers.day_of(2000, months[0], small[0]) is None:
        return _Days()
    return _Days((), (), f"no year: --{months[0]:02}-{small[0]:02}")


def _unsure(place: Place, start: int, stop: int) -> bool:
    """Whether the month is a small word that means other things too ("may", "ago")."""
    for at in range(start, stop):
        if place.found.letters[at] in _MONTHS:
            small = not place.text[place.found.starts[at]].isupper()
            return small and place.found.keys[at] in place.words.unsure
    return False


def _days(place: Place) -> _Days:
    for name, read in _READERS:
        part = place.part(name)
        if part is not None:
            return read(place, *part)
    return _Days()


_READERS = (
    ("triple", _triple),
    ("text", _text),
    ("cjk", lambda place, start, stop: _marked(place, start, stop, "ymd")),
    ("marked", lambda place, start, stop: _marked(place, start, stop, "dmy")),
    ("packed", _packed),
    ("month", _partial),
    ("day", _partial),
)


def _tongues(place: Place, start: int, stop: int) -> frozenset[str]:
    """The languages that have all the words of the match."""
    shared: frozenset[str] | None = None
    for at in range(start, stop):
        if place.found.letters[at] not in _SILENT:
            known = place.words.tongues.get(place.found.keys[at])
            if known:
                shared = known if shared is None else shared & known
    return shared or frozenset()


def by_language(found: Iterable[Reading], languages: Iterable[str]) -> list[Reading]:
    """The readings in the only order that *languages* are written in, or none."""
    known = frozenset[str]().union(*(orders(code) for code in languages)) & {"dmy", "mdy"}
    return [r for r in found if known == {r.order}]


def _settled(place: Place, days: _Days, time: clock.Clock | None, languages: tuple[str, ...]) -> _Days:
    """One reading where the words of the mention itself decide."""
    left, reasons = days.readings, days.reasons
    named = _weekday(place)
    if not named and len(left) < 2:
        return days
    start, stop = place.match.span()
    if named and left:
        agreed = tuple(r for r in left if r.day.isoweekday() in named)
        if not agreed:
            reasons += ("weekday mismatch",)
        elif len(agreed) < len(left):
            left, reasons = agreed, (*reasons, "weekday")
    if len(left) > 1 and time is not None and zones.order_of(time.name):
        order = zones.order_of(time.name)
        left, reasons = tuple(r for r in left if r.order == order), (*reasons, "zone")
    if len(left) > 1:
        spoken = tuple(by_language(left, _tongues(place, start, stop))) or tuple(
            by_language(left, languages)
        )
        left, reasons = (spoken, (*reasons, "language")) if spoken else (left, reasons)
    return _Days(left, reasons, days.partial, days.precision)


def _weekday(place: Place) -> tuple[int, ...]:
    for name in ("before", "named"):
        part = place.part(name)
        if part is not None:
            # "la" is Saturday in Finnish and an article in Spanish: no evidence.
            first = next((k for k in place.keys(_ONLY_DAYS, *part)), "")
            return place.words.weekdays.get(first, ())
    return ()


def _role(place: Place) -> DateRole:
    for name in ("label", "after"):
        part = place.part(name)
        if part is not None:
            key = place.keys(_LABELS, *part)[0]
            return place.words.roles.get(key, "event")
    return "event"


def _time(place: Place) -> tuple[str, clock.Clock | None]:
    for name in ("late", "early"):
        part = place.part(name)
        if part is not None:
            return name, clock.read(place.text, place.found, *part, place.words)
    return "", None


def build(place: Place, languages: tuple[str, ...]) -> DateMention | None:
    """The mention at *place*; ``None`` when its numbers are no date."""
    days = _days(place)
    if not days.readings and not days.partial:
        return None
    told, time = _time(place)
    if told and time is None:
        return None
    days = _settled(place, days, time, languages)
    values: tuple[Day, ...] = tuple(time.on(r.day) if time else r.day for r in days.readings)
    start, stop = place.match.span()
    span = Span(place.found.starts[start], place.found.stops[stop - 1])
    return DateMention(
        value=values[0] if len(values) == 1 else None,
        precision=time.precision if time and days.readings else days.precision,
        role=_role(place),
        verbatim=span.of(place.text),
        span=span,
        readings=values,
        reason="; ".join((*days.reasons, days.partial) if days.partial else days.reasons),
        zone=time.zone if time else None,
    )
