"""Dates as languages, calendars, mails and page badges write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates import parse_date
from newsparse.dates.eras import ERAS, holds, year_of

LINES = [
    ("13 / 12 / 2020", "2020-12-13"),
    ("13 . 12 . 2020", "2020-12-13"),
    ("02/12/2024 Actualizado a las 20:56h.", "2024-12-02"),
    ("25/12/2024 Actualizado a las 20:56h.", "2024-12-25"),
    ("16/01/2026 - 14:16 UTC+1", "2026-01-16 14:16:00+01:00"),
    ("16/01/2026 14:16 GMT+2", "2026-01-16 14:16:00+02:00"),
    ("16/01/2026 14:16 (UTC+1)", "2026-01-16 14:16:00+01:00"),
    ("05 FEB 26", "2026-02-05"),
    ("5 Feb 98", "1998-02-05"),
    ("30.01.202430. Januar 2024", "2024-01-30"),
    ("30. Januar 202430. Januar 2024", "2024-01-30"),
    ("Sun Feb 23 22:34:30 EST 2020", "2020-02-23 22:34:30-05:00"),
    ("Sun Feb 23 22:34:30 2020", "2020-02-23 22:34:30"),
    ("Thu, 03 Sep 15 00:01:01 +0200", "2015-09-03 00:01:01+02:00"),
    ("Thu, 03 Sep 2015 00:01:01 GMT", "2015-09-03 00:01:01+00:00"),
    ("13 ноя. 2005 19:13", "2005-11-13 19:13:00"),
    ("5 сент. 2019", "2019-09-05"),
    ("1月 18, 2018", "2018-01-18"),
    ("6 มิถุนายน 2554", "2011-06-06"),
    ("6 มิ.ย. 2554", "2011-06-06"),
    ("6 มิถุนายน 2011", "2011-06-06"),
    ("วันที่ 6 มิถุนายน พ.ศ. 2554", "2011-06-06"),
    ("วันจันทร์ที่ 6 มิถุนายน พ.ศ. 2554", "2011-06-06"),
    ("中華民國114年11月4日", "2025-11-04"),
    ("民國114年11月4日", "2025-11-04"),
    ("令和6年3月12日", "2024-03-12"),
    ("令和元年5月1日", "2019-05-01"),
    ("平成31年4月30日", "2019-04-30"),
    ("昭和64年1月7日", "1989-01-07"),
    ("december-30-11 1:14 pm", "2011-12-30 13:14:00"),
    ("May-3-2011", "2011-05-03"),
    ("05/01/2018 19h20", "2018-01-05 19:20:00"),
    ("2018-01-05 19h20", "2018-01-05 19:20:00"),
    ("15/01/2018 às 19h20", "2018-01-15 19:20:00"),
    ("15/01/2018 às 19h", "2018-01-15 19:00:00"),
    ("2020-05-05 10:00 Z", "2020-05-05 10:00:00+00:00"),
    ("5 May 2020, 10:00Z", "2020-05-05 10:00:00+00:00"),
    ("24\nJul\n2012", "2012-07-24"),
    ("24\nJul\n2012\n9:05am, EDT", "2012-07-24 09:05:00-04:00"),
    ("Jul\n24\n2012", "2012-07-24"),
    ("JUL 24\n2012", "2012-07-24"),
    ("Published: 24 July\n2012", "2012-07-24"),
    ("24 July 2012\n10:05", "2012-07-24 10:05:00"),
    ("12 Հունվարի 2024", "2024-01-12"),
    ("հունվարի 12, 2024", "2024-01-12"),
    ("12 հունվար 2024", "2024-01-12"),
    ("12 Janar 2024", "2024-01-12"),
    ("12 gusht 2023", "2023-08-12"),
    ("Enero 12, 2024", "2024-01-12"),
    ("Hulyo 4, 2023", "2023-07-04"),
    ("Disyembre 18, 2019", "2019-12-18"),
    ("18 Disyembre 2019", "2019-12-18"),
    ("2024-01-12T10:00:00.000Z", "2024-01-12 10:00:00+00:00"),
    ("Updated 12:30 PM ET, Mon May 4, 2020", "2020-05-04 12:30:00-04:00"),
    ("4:30 p.m. May 4, 2020", "2020-05-04 16:30:00"),
    ("12. januára 2024", "2024-01-12"),
    ("12 януари 2024", "2024-01-12"),
    ("12 gener 2024", "2024-01-12"),
    ("12 de gener de 2024", "2024-01-12"),
    ("12 d'abril de 2024", "2024-04-12"),
    ("12 Ιανουαρίου 2024", "2024-01-12"),
    ("12. jaanuar 2024", "2024-01-12"),
    ("12 ژانویه 2024", "2024-01-12"),
    ("12 בינואר 2024", "2024-01-12"),
    ("12. siječnja 2024.", "2024-01-12"),
    ("12 ianuarie 2024", "2024-01-12"),
    ("12. januarja 2024", "2024-01-12"),
    ("12 يناير 2024", "2024-01-12"),
    ("12 كانون الثاني 2024", "2024-01-12"),
    ("12 tháng 1, 2024", "2024-01-12"),
    ("12 Oca 2024", "2024-01-12"),
    ("12 січня 2024 року", "2024-01-12"),
    ("Januwari 12, 2024", "2024-01-12"),

]  # fmt: skip

OPEN = ["1 / 12 / 2020", "06/01/2026 - 14:16 UTC+1", "01/02/2020 14:05"]
"""Lines with two readings between which nothing decides."""


@pytest.mark.parametrize(("line", "value"), LINES)
def test_a_line_gives_its_day_and_time(line: str, value: str) -> None:
    found = parse_date(line)

    assert found is not None
    assert value == str(found.value)


@pytest.mark.parametrize("line", OPEN)
def test_two_readings_stay_open(line: str) -> None:
    found = parse_date(line)

    assert found is not None
    assert found.value is None
    assert len(found.readings) == 2


@given(
    st.sampled_from(["明治", "大正", "昭和", "平成", "令和", "民國"]),
    st.dates(dt.date(1868, 1, 1), dt.date(2199, 1, 1)),
)
def test_a_day_is_read_in_its_era_and_in_no_other(era: str, day: dt.date) -> None:
    """What an era's line states is the day, and lies in the era."""
    number = day.year - ERAS[era].before
    found = parse_date(f"{era}{number}年{day.month}月{day.day}日") if 1 <= number <= 999 else None

    assert (found is not None) == (number >= 1 and holds(era, day))
    if found is not None:
        assert found.value == day
        assert year_of(era, number) == day.year
