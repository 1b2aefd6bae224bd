"""Calendars that count the years from elsewhere: Japanese eras, the Republic of China, Buddhist years.

A day outside its era is none: there is no 昭和64年2月7日.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

FIRST_YEAR = "元年"
"""How year 1 of an era is written."""

BUDDHIST = 543
"""How many years Thai years run ahead."""


class Era(NamedTuple):
    """The year before an era's first, its first day and its last; none while it goes on."""

    before: int
    first: dt.date
    last: dt.date = dt.date.max


_REPUBLIC = Era(1911, dt.date(1912, 1, 1))

ERAS: Mapping[str, Era] = MappingProxyType(
    {
        "明治": Era(1867, dt.date(1868, 10, 23), dt.date(1912, 7, 30)),
        "大正": Era(1911, dt.date(1912, 7, 30), dt.date(1926, 12, 25)),
        "昭和": Era(1925, dt.date(1926, 12, 25), dt.date(1989, 1, 7)),
        "平成": Era(1988, dt.date(1989, 1, 8), dt.date(2019, 4, 30)),
        "令和": Era(2018, dt.date(2019, 5, 1)),
        "民國": _REPUBLIC, "民国": _REPUBLIC, "中華民國": _REPUBLIC, "中华民国": _REPUBLIC,
        "พ . ศ": Era(-BUDDHIST, dt.date(1, 1, 1)), "พ . ศ .": Era(-BUDDHIST, dt.date(1, 1, 1)),
        "ค . ศ": Era(0, dt.date(1, 1, 1)), "ค . ศ .": Era(0, dt.date(1, 1, 1)),
    }
)  # fmt: skip
"""By their names as the keys of tokens."""


def year_of(era: str, number: int) -> int:
    """The year of our calendar.

    >>> year_of("令和", 6), year_of("พ . ศ", 2554)
    (2024, 2011)
    """
    return ERAS[era.removesuffix(FIRST_YEAR)].before + number


def holds(era: str, day: dt.date) -> bool:
    """Does *day* lie in the era?

    >>> holds("昭和", dt.date(1989, 1, 7)), holds("昭和", dt.date(1989, 2, 7))
    (True, False)
    """
    found = ERAS[era.removesuffix(FIRST_YEAR)]
    return found.first <= day <= found.last
