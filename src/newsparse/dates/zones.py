"""Zone abbreviations: which offset they mean, and which of them can be trusted.

An abbreviation that two parts of the world use for different offsets (``IST``, ``CST``, ``BST``)
is known as a zone but gives no offset: the time stays naive.  ``ET`` and its kin depend on the
day and are worked out from the law of the year, so that no time zone database, neither the system's
nor an installed one, can change an answer.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from types import MappingProxyType

EUROPE: Mapping[str, int] = MappingProxyType(
    {
        "CEST": 120, "CET": 60, "EEST": 180, "EET": 120, "HAEC": 120, "MESZ": 120, "MEZ": 60,
        "MSK": 180, "WEST": 60, "WET": 0, "МСК": 180,
    }
)  # fmt: skip
"""Minutes east of Greenwich of European abbreviations; their countries write the day first."""

NORTH_AMERICA: Mapping[str, int] = MappingProxyType(
    {
        "ADT": -180, "AKDT": -480, "AKST": -540, "CDT": -300, "EDT": -240, "EST": -300,
        "HST": -600, "MDT": -360, "MST": -420, "NDT": -150, "PDT": -420, "PST": -480,
    }
)  # fmt: skip
"""North American abbreviations; the month is written first there."""

ELSEWHERE: Mapping[str, int] = MappingProxyType(
    {
        "ACDT": 630, "ACST": 570, "AEDT": 660, "AEST": 600, "AWST": 480, "BRT": -180, "CAT": 120,
        "EAT": 180, "GMT": 0, "HKT": 480, "JST": 540, "KST": 540, "NZDT": 780, "NZST": 720,
        "PKT": 300, "SAST": 120, "SGT": 480, "UTC": 0, "WAT": 60, "WIB": 420, "WIT": 540,
        "WITA": 480,
    }
)  # fmt: skip
"""The rest; ``GMT`` and ``UTC`` say nothing about the order of day and month."""

BY_DATE: Mapping[str, int] = MappingProxyType(
    {
        "CT": 6, "ET": 5, "MT": 7, "PT": 8,
        "central time": 6, "eastern time": 5, "mountain time": 7, "pacific time": 8,
    }
)  # fmt: skip
"""Zones of the United States whose offset depends on the day: hours west of Greenwich in winter."""

SUMMER_TIME: tuple[tuple[range, str], ...] = (
    (range(2007, dt.MAXYEAR + 1), "M3.2.0,M11.1.0"),
    (range(1987, 2007), "M4.1.0,M10.5.0"),
    (range(1976, 1987), "M4.5.0,M10.5.0"),
    (range(1967, 1974), "M4.5.0,M10.5.0"),
)
"""First and last Sunday of summer time by the Uniform Time Act and its amendments, as POSIX writes
rules.  In the energy crisis of 1974 and 1975, and before 1967, no one rule held: no offset.
"""

AMBIGUOUS = frozenset({"AST", "BST", "CST", "ECT", "IST", "central european time"})
"""Zones of more than one offset, or used for more than one."""

OFFSETS: Mapping[str, int] = MappingProxyType({**EUROPE, **NORTH_AMERICA, **ELSEWHERE})
ABBREVIATIONS = frozenset({*OFFSETS, *BY_DATE, *AMBIGUOUS} - {n for n in BY_DATE if " " in n})
NAMES = frozenset(n for n in {*BY_DATE, *AMBIGUOUS} if " " in n)

_OFFSET = re.compile(r"([+\-\u2212])(\d{1,2})(?::?(\d\d))?\Z")


def order_of(name: str) -> str | None:
    """The order of day and month that users of zone *name* write, where that is known.

    >>> order_of("MEZ"), order_of("EDT"), order_of("GMT")
    ('dmy', 'mdy', None)
    """
    if name in EUROPE:
        return "dmy"
    return "mdy" if name in NORTH_AMERICA or name in BY_DATE else None


@cache
def _rules(hours: int, law: str) -> dt.tzinfo:
    """The clock of a zone so many *hours* west of Greenwich under a summer time *law*."""
    rules: dt.tzinfo = import_module("dateutil.tz").tzstr(f"STD{hours}DST,{law}")
    return rules


@lru_cache(maxsize=1024)
def _by_date(name: str, moment: dt.datetime) -> dt.timezone | None:
    law = next((rule for years, rule in SUMMER_TIME if moment.year in years), None)
    if law is None:
        return None
    tz = import_module("dateutil.tz")
    local = moment.replace(tzinfo=_rules(BY_DATE[name], law))
    # An hour that comes twice or never has no certain offset.
    if tz.datetime_ambiguous(local) or not tz.datetime_exists(local):
        return None
    offset = local.utcoffset()
    return None if offset is None else dt.timezone(offset)


def numeric(offset: str) -> dt.timezone | None:
    """The zone of a printed offset such as ``+02:00``, ``-0300`` or ``+1``."""
    match = _OFFSET.match(offset)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > 14 * 60:
        return None
    return dt.timezone(dt.timedelta(minutes=minutes if match[1] == "+" else -minutes))


def certain(name: str, offset: str, moment: dt.datetime) -> dt.timezone | None:
    """The offset that zone *name*, followed by *offset*, states at *moment*; ``None`` if unsure.

    >>> certain("ET", "", dt.datetime(2019, 12, 18, 18, 5))
    datetime.timezone(datetime.timedelta(days=-1, seconds=68400))
    >>> certain("IST", "", dt.datetime(2019, 12, 18, 18, 5))
    """
    if offset:
        return numeric(offset)
    if name == "Z":
        return dt.UTC
    if name in OFFSETS:
        return dt.timezone(dt.timedelta(minutes=OFFSETS[name]))
    return _by_date(name, moment) if name in BY_DATE else None
