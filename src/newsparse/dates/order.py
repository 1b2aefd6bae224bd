"""One order of day and month for a whole document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from ..model import DateMention, Day
from . import numbers
from .mentions import by_language
from .numbers import Reading

_TRIPLE = re.compile(r"(?<!\d)\d{1,2}(\s?[/\-\u2010-\u2013]\s?)\d{1,2}\1(?:\d{4}|\d\d)(?!\d)")
_PATH = re.compile(r"/(\d{4}([/-])\d{1,2}\2\d{1,2})(?!\d)")
_LONGEST = 2000


def settle_order(
    mentions: Sequence[DateMention], *, languages: Sequence[str] = (), address: str = ""
) -> tuple[DateMention, ...]:
    """The same mentions with one reading left where the document decides for all of them.

    What decides, strongest first: a date that can be read one way only; the same day written
    another way, also in the page's *address* (``/2019/05/03/``); the one order that *languages*,
    those of the document, use.  English uses both.  Evidence that disagrees decides nothing.

    >>> from newsparse.dates import find_dates
    >>> found = settle_order(find_dates("25/04/2019, then 03/05/2019"))
    >>> found[1].value, found[1].reason
    (datetime.date(2019, 5, 3), 'order of the document')
    """
    settled = [m for m in mentions if len(m.readings) == 1]
    days = {_date(m.readings[0]) for m in settled} | _days_of(address)
    for orders, reason in (
        ({_order(m) for m in settled}, "order of the document"),
        ({_echo(m, days) for m in mentions}, "same day elsewhere"),
    ):
        known = orders - {""}
        if len(known) == 1:
            return tuple(_with_order(m, next(iter(known)), reason) for m in mentions)
    return tuple(with_language(m, languages) for m in mentions)


def _date(day: Day) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day


def _readings(mention: DateMention) -> tuple[Reading, ...]:
    match = _TRIPLE.search(mention.verbatim)
    return numbers.readings(match.group()) if match else ()


def _days_of(address: str) -> set[dt.date]:
    """The days in the path of a page's address."""
    triples = (m.group(1) for m in _PATH.finditer(address[:_LONGEST]))
    return {r.day for triple in triples for r in numbers.readings(triple)}


def _order(mention: DateMention) -> str:
    """The order that a settled date was written in; empty where it shows none."""
    match = _TRIPLE.search(mention.verbatim)
    if match is None:
        return ""
    first, second, _ = map(int, numbers.parts(match.group()))
    day = _date(mention.readings[0])
    found = [r.order for r in numbers.readings(match.group()) if r.day == day]
    return found[0] if found and first != second else ""


def _echo(mention: DateMention, days: set[dt.date]) -> str:
    """The order that makes an open date one of the settled *days*."""
    if len(mention.readings) < 2:
        return ""
    same = [r.order for r in _readings(mention) if r.day in days]
    return same[0] if len(same) == 1 else ""


def _with_order(mention: DateMention, order: str, reason: str) -> DateMention:
    return _left(mention, [r for r in _readings(mention) if r.order == order], reason)


def with_language(mention: DateMention, languages: Iterable[str]) -> DateMention:
    """The mention with the reading in the one order that *languages* are written in, if that decides."""
    return _left(mention, by_language(_readings(mention), languages), "language of the document")


def _left(mention: DateMention, left: list[Reading], reason: str) -> DateMention:
    if len(mention.readings) < 2 or len(left) != 1:
        return mention
    chosen = tuple(day for day in mention.readings if _date(day) == left[0].day)
    reasons = "; ".join(filter(None, (mention.reason, reason)))
    return evolve(mention, value=chosen[0], readings=chosen[:1], reason=reasons)
