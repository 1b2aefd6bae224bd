"""Zones told by a name whose offset depends on the day."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.dates.zones import certain

CLOCKS = [
    # label, zone, moment, hours east of Greenwich (None: uncertain)
    ("winter", "ET", "2019-12-18T18:05", -5),
    ("summer", "ET", "2019-07-18T18:05", -4),
    ("before the spring change", "ET", "2019-03-10T01:59", -5),
    ("in the hour that never was", "ET", "2019-03-10T02:30", None),
    ("after the spring change", "ET", "2019-03-10T03:00", -4),
    ("in the hour that came twice", "CT", "2019-11-03T01:30", None),
    ("after the autumn change", "CT", "2019-11-03T02:00", -6),
    ("the rule until 2006", "PT", "2006-03-20T12:00", -8),
    ("the rule since 2007", "PT", "2007-03-20T12:00", -7),
    ("the rule until 1986", "MT", "1986-04-20T12:00", -7),
    ("the rule since 1987", "MT", "1987-04-20T12:00", -6),
    ("the year without a rule", "ET", "1974-02-01T12:00", None),
    ("the first year with a rule", "ET", "1967-07-01T12:00", -4),
    ("before there was one rule", "ET", "1966-07-01T12:00", None),
    ("far ahead", "ET", "2199-07-01T12:00", -4),
]


@pytest.mark.parametrize(
    ("zone", "moment", "hours"), [c[1:] for c in CLOCKS], ids=[c[0] for c in CLOCKS]
)
def test_the_offset_follows_the_law_of_the_year(zone: str, moment: str, hours: int | None) -> None:
    """Whatever databases of time zones are installed."""
    expected = None if hours is None else dt.timezone(dt.timedelta(hours=hours))

    assert certain(zone, "", dt.datetime.fromisoformat(moment)) == expected
