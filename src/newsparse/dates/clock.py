"""The time of a date statement and the zone it is told in."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ..model import Day, Precision
from . import zones
from .letters import letters_of
from .lexicon import Lexicon
from .tokens import Scan

_TIME = re.compile(r"(\d+)[:.](\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s?(Z|[+-][\d:]+)?")
_ZONES = frozenset(letters_of("zone"))
_HALVES = frozenset(letters_of("half"))


class Clock(NamedTuple):
    """A time of day with the zone as printed; ``name`` and ``offset`` are its two parts.

    ``order`` is that of day and month where people write times so (``19h20``).
    """

    time: dt.time
    precision: Precision
    name: str = ""
    offset: str = ""
    zone: str | None = None
    order: str = ""

    def on(self, day: dt.date) -> Day:
        """This time on *day*, aware where the offset is certain."""
        moment = dt.datetime.combine(day, self.time)
        if self.zone is None:
            return moment
        offset = zones.certain(self.name, self.offset, moment)
        return moment if offset is None else moment.replace(tzinfo=offset)


class _Numbers(NamedTuple):
    hour: int
    minute: int
    second: int
    micro: int
    precision: Precision
    offset: str = ""


def _from_token(raw: str) -> _Numbers:
    match = _TIME.match(raw)
    assert match is not None
    hour, minute, second, fraction, offset = match.groups()
    micro = int(fraction[:6].ljust(6, "0")) if fraction else 0
    precision: Precision = "second" if second else "minute"
    return _Numbers(int(hour), int(minute), int(second or 0), micro, precision, offset or "")


def _numbers(found: Scan, start: int, stop: int) -> _Numbers:
    hour = None
    for at in range(start, stop):
        letter = found.letters[at]
        if letter in "tp":
            return _from_token(found.keys[at])
        if letter == "d":
            if hour is not None:
                return _Numbers(hour, int(found.keys[at]), 0, 0, "minute")
            hour = int(found.keys[at])
    return _Numbers(hour or 0, 0, 0, 0, "hour")


def _to_24(hour: int, half: int | None) -> int:
    """*hour* in the half of the day; 24 where the two contradict each other."""
    if half is None:
        return hour
    if hour > 12:
        return hour if half else 24
    return hour % 12 + 12 * half


def _zone(found: Scan, start: int, stop: int) -> tuple[int, int] | None:
    """The tokens of the zone: a name with its offset, or an offset alone."""
    for at in range(start, stop):
        if found.letters[at] in _ZONES:
            signed = (
                at + 2 < stop and found.letters[at + 1] in "+-" and found.letters[at + 2] in "dtyn"
            )
            return at, at + (3 if signed else 1)
        if found.letters[at] == "+":
            return at, at + 2
    return None


def _half(key: str, words: Lexicon) -> int | None:
    # "p.m." is one token, with its stops, whatever the language.
    half = words.half(key)
    return "ap".find(key[0].lower()) if half is None and "." in key else half


def read(text: str, found: Scan, start: int, stop: int, words: Lexicon) -> Clock | None:
    """The time in tokens *start* to *stop*; ``None`` when there is no such time."""
    numbers = _numbers(found, start, stop)
    halves = (found.keys[i] for i in range(start, stop) if found.letters[i] in _HALVES)
    half = next((_half(key, words) for key in halves), None)
    try:
        time = dt.time(_to_24(numbers.hour, half), numbers.minute, numbers.second, numbers.micro)
    except ValueError:
        return None
    spoken = "h" in found.keys[start:stop] and numbers.precision == "minute"
    clock = Clock(time, numbers.precision, order="dmy" if spoken else "")
    if numbers.offset:
        name, offset = ("Z", "") if numbers.offset == "Z" else ("", numbers.offset)
        return clock._replace(name=name, offset=offset, zone=numbers.offset)
    place = _zone(found, start, stop)
    if place is None:
        return clock
    first, last = place
    printed = text[found.starts[first] : found.stops[last - 1]]
    name = found.keys[first] if found.letters[first] in _ZONES else ""
    offset = "".join(found.keys[first + bool(name) : last])
    return clock._replace(name=name, offset=offset, zone=printed)
