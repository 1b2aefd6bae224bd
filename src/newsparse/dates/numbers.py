"""Three numbers as a day: which readings are possible and what decides between them."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_PARTS = re.compile(r"(\d+)\D+(\d+)\D+(\d+)")
_PIVOT = 69
_YEARS = range(1500, 2200)


class Reading(NamedTuple):
    """One possible day and the order of day, month and year that gives it."""

    day: dt.date
    order: str


def full_year(number: int) -> int:
    """The year that two digits stand for: 69 to 99 are of the last century.

    >>> full_year(69), full_year(68)
    (1969, 2068)
    """
    return number + (1900 if number >= _PIVOT else 2000)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day, where there is one."""
    if year not in _YEARS:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _possible(first: str, last: str, triple: str) -> tuple[str, ...]:
    if len(first) == 4:
        return ("ymd",)
    if len(first) > 2 or len(last) not in (2, 4):
        return ()
    if len(last) == 2 and int(first) > 31:
        return ("ymd",)
    # Nobody who writes stops puts the month first, unless there is no such month.
    return ("dmy",) if "." in triple else ("dmy", "mdy")


def parts(triple: str) -> tuple[str, str, str]:
    """The three numbers as printed; empty where there are none."""
    match = _PARTS.match(triple)
    return (match[1], match[2], match[3]) if match else ("", "", "")


def short(first: str, last: str) -> bool:
    """Whether the year has two digits only."""
    return len(first) < 3 and len(last) < 3


def readings(triple: str) -> tuple[Reading, ...]:
    """All readings of three numbers, each day once.

    >>> [r.order for r in readings("3/4/2019")], [r.order for r in readings("13/4/2019")]
    (['dmy', 'mdy'], ['dmy'])
    """
    printed = first, _, last = parts(triple)
    numbers = [int(part) for part in printed if part]
    found: dict[dt.date, Reading] = {}
    for order in _possible(first, last, triple):
        year, month, day = (numbers[order.index(c)] for c in "ymd")
        read = day_of(full_year(year) if short(first, last) else year, month, day)
        if read is not None:
            found.setdefault(read, Reading(read, order))
    if len(last) == 2 and _odd(triple, printed, len(found)):
        return ()  # "10-12-14" counts wins, losses and draws
    return tuple(found.values())


def _odd(triple: str, printed: tuple[str, str, str], possible: int) -> bool:
    """Whether three short numbers are more likely a list or a score."""
    if "." in triple or "/" in triple:
        return "\n" in triple
    return possible != 1 or any(len(part) == 1 for part in printed)
