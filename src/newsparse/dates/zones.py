"""Zone abbreviations: which offset they mean, and which of them can be trusted.

An abbreviation that two parts of the world use for different offsets (``IST``, ``CST``, ``BST``)
is known as a zone but gives no offset: the time stays naive.  ``ET`` and its kin depend on the
day and are looked up in the database that comes with dateutil, never in the system's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module, resources
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

BY_DATE: Mapping[str, str] = MappingProxyType(
    {
        "CT": "America/Chicago", "ET": "America/New_York", "MT": "America/Denver",
        "PT": "America/Los_Angeles", "central time": "America/Chicago",
        "eastern time": "America/New_York", "mountain time": "America/Denver",
        "pacific time": "America/Los_Angeles",
    }
)  # fmt: skip
"""Zones whose offset depends on the day."""

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
def _rules(place: str) -> dt.tzinfo | None:
    tz = import_module("dateutil.tz")
    area, _, city = place.partition("/")
    try:
        file = resources.files("tzdata").joinpath("zoneinfo", area, city)
    except ModuleNotFoundError:
        found: dt.tzinfo | None = (
            import_module("dateutil.zoneinfo").get_zonefile_instance().get(place)
        )
        return found
    with file.open("rb") as stream:
        read: dt.tzinfo = tz.tzfile(stream)
    return read


@lru_cache(maxsize=1024)
def _by_date(place: str, moment: dt.datetime) -> dt.timezone | None:
    rules = _rules(place)
    if rules is None:
        return None
    early, late = (moment.replace(tzinfo=rules, fold=fold).utcoffset() for fold in (0, 1))
    # An hour that comes twice or never has no certain offset.
    return dt.timezone(early) if early is not None and early == late else None


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
    return _by_date(BY_DATE[name], moment) if name in BY_DATE else None
