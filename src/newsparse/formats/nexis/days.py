"""The line that gives a record's day, and what may stand on it."""

from __future__ import annotations

from collections.abc import Sequence

from ...dates import find_dates
from ..overlay import Region
from .paragraphs import Paragraph
from .scribe import Scribe

LINE = 120
"""A publication or a day is no longer than this."""


def is_day(text: str) -> bool:
    """Whether a line opens with a date, or is the season of one.

    >>> is_day("June 17, 1995, CITY EDITION"), is_day("17 killed in June")
    (True, False)
    """
    if len(text) > LINE or not any(char.isdigit() for char in text):
        return False
    found = find_dates(text)
    if found:
        first = found[0]
        if first.precision != "year":
            return first.span.start == 0 and may_follow(text[first.span.stop :])
    return _is_season(text.replace(",", " ").split())


def _is_season(words: Sequence[str]) -> bool:
    """A year alone, or with the name of a season."""
    years = [word for word in words if _is_year(word)]
    names = [word for word in words if word.isalpha() and word.istitle()]
    return len(years) == 1 and len(names) == len(words) - 1 <= 1


def _is_year(word: str) -> bool:
    return len(word) in (4, 9) and word[:4].isdigit() and word[:2] in ("19", "20")


def may_follow(rest: str) -> bool:
    """What may follow a date on its line: an edition; not the words of a sentence."""
    words = rest.replace(",", " ").split()
    return len(words) <= 8 and not rest.rstrip().endswith(".")


def tells_more(told: str, more: str) -> bool:
    """Whether the next line gives the weekday or the time of the day above."""
    if is_day(more) or len(more) > 60:
        return False
    found = find_dates(f"{told} {more}")
    return bool(found) and found[0].span.stop > len(told)


def day_beside(row: Paragraph, scribe: Scribe) -> None:
    """Older downloads print the day behind the publication, on one line."""
    text = row.lines[0].text
    found = find_dates(text) if len(row.lines) == 1 else ()
    if not found or found[0].precision == "year":
        return
    day = found[0].span
    if text[: day.start].rstrip().endswith(",") and may_follow(text[day.stop :]):
        scribe.regions.append(Region(row.start + day.start, "published"))
