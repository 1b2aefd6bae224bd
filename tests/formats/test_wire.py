"""Wire copy: what ends an item, and what only looks like it."""

from __future__ import annotations

import pytest

from newsparse import parse_many
from newsparse.formats.wire import end_mark

PAGE = """
   * Home
   * News
     + Sport
     + Weather
     + Chess
     + Letters
     + Cookery
     + Motoring
     + Travel
     + Puzzles
     + Gardens

   Rain at last in the upper valley

   By Ada Example

   It rained all day, and the day after.

   Mo Tu We
    28 29
    30
    1  2

   * About us
     + Contact
"""


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Reuter", 0),
        ("REUTER\x03", 0),
        ("up 5.7 (33.7).        REUTER", 22),
        ("-30-", 0),
        ("--30--", 0),
        ("30", -1),
        ("   30", -1),
        ("said Reuter", -1),
        ("* Reuter", -1),
        ("The price rose to   30", -1),
    ],
)
def test_end_mark(line: str, at: int) -> None:
    assert end_mark(line) == at


def test_a_calendar_ends_no_item() -> None:
    (article,) = parse_many(PAGE)
    assert article.format == "article"
