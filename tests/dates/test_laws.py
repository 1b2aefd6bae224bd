"""Laws of dates over generated texts (numbers as in the design)."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsparse.dates import find_dates, parse_date, settle_order

pytestmark = pytest.mark.property

WORDS = (
    "Published", "Updated:", "on", "18", "December", "2019", "25.4.2023", "3/4/2019", "14:05",
    "5.30", "pm", "p.m.", "GMT", "ET", "+02:00", "Monday", "Thursday", "tor", ",", "-", "|", "(",
    ")", "the", "of", "年", "2026年", "6月", "26日", "更新", "最終更新", "Mai", "vom", "um", "Uhr", "h",
    "20h15", "T", "Z", "99", "1.2.20", "20191218", "May", "'19", "Ada", "to", "de", "r.", "г.",
    "m.", "d.", "a", "Stand:", "/", "12", "0", "1500", "T10:30:00", "公開", "edition", "read", "م",
    "ص", "8", "يناير", "EST", "IST", "mar", "10-12-14", "12:61", "Last", "tháng", "năm", "31",
    "30", "02", "November", "1:30", ".", ":", "Central", "European", "Time",
)  # fmt: skip
GLUE = st.sampled_from(("", " ", " ", "\u00a0", "\n", "\n\n"))
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), GLUE), max_size=14).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
) | st.text(max_size=40)


@given(TEXTS)
@example("25.4.2023tor.,")
@example("18 December 2019\ud800\0")
@settings(max_examples=500)
def test_what_is_found_parses_alone_to_the_same(text: str) -> None:
    """Law 14: ``parse_x`` of a found slice agrees with ``find_x``."""
    last = 0
    for mention in find_dates(text):
        assert last <= mention.span.start < mention.span.stop <= len(text)
        assert mention.span.of(text) == mention.verbatim
        last = mention.span.stop

        alone = parse_date(mention.verbatim)

        assert alone is not None
        assert (alone.readings, alone.role, alone.precision, alone.verbatim) == (
            mention.readings, mention.role, mention.precision, mention.verbatim,
        )  # fmt: skip


@given(TEXTS)
@settings(max_examples=500)
def test_a_value_is_written_in_the_text(text: str) -> None:
    """Law 15: nothing invented but the century of a year of two digits."""
    for mention in find_dates(text):
        printed = {int(n) for n in re.findall(r"\d+", mention.verbatim)}
        # A year may have the hour glued to it.
        printed |= {int(n[:4]) for n in re.findall(r"\d{5,6}", mention.verbatim)}
        for day in mention.readings:
            assert day.day in printed
            assert day.year in printed or ("pivot" in mention.reason and day.year % 100 in printed)
            if isinstance(day, dt.datetime):
                assert day.hour in printed or day.hour % 12 in {n % 12 for n in printed}
                assert day.minute in printed or mention.precision == "hour"
        assert mention.value is None or mention.readings == (mention.value,)


@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31)),
    st.sampled_from(("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%A, %d %B %Y")),
)
def test_a_rendered_day_is_read_back(day: dt.date, shape: str) -> None:
    """Law 7 for single lines."""
    found = parse_date(day.strftime(shape))

    assert found is not None
    assert found.value == day
    assert "mismatch" not in found.reason


@given(st.text())
def test_reading_is_total(text: str) -> None:
    """Law 1: no text makes the functions raise."""
    parse_date(text)
    settle_order(find_dates(text), address=text)


@given(TEXTS)
@example("06. 01. \n2026")
@example("5.\n   Mai 2020")
def test_the_kind_of_line_end_changes_nothing(text: str) -> None:
    """Law 6: a text that has only line feeds says the same with carriage returns."""
    plain = text.replace("\r", "")

    other = find_dates(plain.replace("\n", "\r\n"))

    assert [(m.readings, m.role, m.reason) for m in other] == [
        (m.readings, m.role, m.reason) for m in find_dates(plain)
    ]
