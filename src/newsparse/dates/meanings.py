"""What the terms of one language, or of all, stand for in a date.

Keys of the language data: ``months.1`` .. ``months.12``, ``weekdays.1`` (Monday) .. ``weekdays.7``
and ``cldr.order`` from CLDR, and by hand those of :data:`KEYS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from ..model import DateRole
from ..words import codes, terms
from . import zones
from .eras import ERAS, FIRST_YEAR
from .letters import SIMPLE
from .spelling import spaced

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "dates.published": "labels of the day of publication",
        "dates.updated": "labels of the last change",
        "dates.first_published": "labels of the first publication, where a later one is meant too",
        "dates.print_stamp": "labels of the day of printing or retrieval",
        "dates.load": "labels of a database's day of loading",
        "dates.clip": "labels of the day a reader saved the page",
        "dates.correction": "labels of the day of a correction",
        "dates.at": "words between a label and a date, or a date and a time",
        "dates.of": "words inside a date, between day, month and year",
        "dates.year": "marks after (before, in Vietnamese) a year",
        "dates.month_mark": "marks that make a number a month",
        "dates.day": "marks after a day",
        "dates.oclock": "marks after an hour or a time",
        "dates.minute": "marks after a minute",
        "dates.am": "the first half of the day",
        "dates.pm": "the second half of the day",
        "dates.ordinal": "endings of an ordinal number",
        "dates.noise": "words of a reading time",
        "dates.edition": "words that name an edition",
        "dates.unsure": "month names that need a capital and a year, being other words too",
        "dates.months.N": "names of month N that CLDR does not list",
        "dates.weekdays.N": "names of weekday N (Monday is 1) that CLDR does not list",
    }
)
"""Every key of the curated data, with its meaning."""

ROLES: tuple[DateRole, ...] = (
    "published", "updated", "first_published", "print_stamp", "load", "clip", "correction",
)  # fmt: skip
_CJK = "\u2e80"


class Entry(NamedTuple):
    """One term: its kind and what it stands for (month, role, half …)."""

    term: str
    kind: str
    meaning: int | str


def _entries(code: str) -> Iterator[Entry]:
    for kind, size in (("month", 12), ("weekday", 7)):
        for number in range(1, size + 1):
            for key in (f"{kind}s.{number}", f"dates.{kind}s.{number}"):
                yield from (Entry(term, kind, number) for term in _spaced(key, code))
    for role in ROLES:
        for term in _spaced(f"dates.{role}", code):
            yield Entry(term, "label", role)
            if term[0] >= _CJK:
                yield Entry(term, "after", role)
    for kind in SIMPLE:
        yield from (Entry(term, kind, "") for term in _spaced(f"dates.{kind}", code))
    yield from (Entry(term, "moon", "") for term in _spaced("dates.month_mark", code))
    for half, name in enumerate(("am", "pm")):
        yield from (Entry(term, "half", half) for term in _spaced(f"dates.{name}", code))


def _spaced(key: str, code: str) -> list[str]:
    return sorted(map(spaced, terms(key, code)))


Phrase = tuple[tuple[str, ...], frozenset[str]]
"""The words of a term after the first one, and its kinds."""


class Meanings(NamedTuple):
    """What the terms of one language stand for: made once a language."""

    kinds: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    parts: frozenset[str]
    months: Mapping[str, tuple[int, ...]]
    weekdays: Mapping[str, tuple[int, ...]]
    roles: Mapping[str, DateRole]
    halves: Mapping[str, int]
    unsure: frozenset[str]


@cache
def meanings(code: str) -> Meanings:
    """What the terms of one language stand for."""
    return _filed(list(_entries(code)), frozenset(map(spaced, terms("dates.unsure", code))))


def _filed(entries: list[Entry], unsure: frozenset[str]) -> Meanings:
    kinds: dict[str, set[str]] = {}
    for entry in entries:
        kinds.setdefault(entry.term, set()).add(_spelling(entry))
    phrases: dict[str, list[Phrase]] = {}
    for term, named in kinds.items():
        first, *rest = term.split(" ")
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), frozenset(named)))
    return Meanings(
        kinds={term: frozenset(named) for term, named in kinds.items() if " " not in term},
        phrases={first: tuple(found) for first, found in phrases.items()},
        parts=frozenset(word for term in kinds for word in term.split(" ") if " " in term),
        months=_numbers(entries, "month"),
        weekdays=_numbers(entries, "weekday"),
        roles=_roles(entries),
        halves={
            e.term: e.meaning for e in entries if e.kind == "half" and isinstance(e.meaning, int)
        },
        unsure=unsure,
    )


@cache
def everything() -> Meanings:
    """What the terms of all languages stand for together."""
    own = [meanings(code) for code in codes()]
    kinds: dict[str, frozenset[str]] = {}
    phrases: dict[str, tuple[Phrase, ...]] = {}
    months: dict[str, tuple[int, ...]] = {}
    weekdays: dict[str, tuple[int, ...]] = {}
    roles: dict[str, DateRole] = {}
    halves: dict[str, int] = {}
    for table in own:
        for term, named in table.kinds.items():
            kinds[term] = kinds.get(term, frozenset()) | named
        for first, longer in table.phrases.items():
            phrases[first] = (*phrases.get(first, ()), *longer)
        for merged, numbers in ((months, table.months), (weekdays, table.weekdays)):
            for term, found in numbers.items():
                merged[term] = tuple(sorted({*merged.get(term, ()), *found}))
        for term, role in table.roles.items():
            roles[term] = min(roles.get(term, role), role, key=ROLES.index)
        halves |= table.halves
    parts = frozenset[str]().union(*(table.parts for table in own))
    unsure = frozenset[str]().union(*(table.unsure for table in own))
    return Meanings(kinds, phrases, parts, months, weekdays, roles, halves, unsure)


@cache
def zone_names() -> Meanings:
    """The names of time zones and eras, which belong to no language."""
    named = [Entry(name, "zone", "") for name in zones.NAMES]
    named += [Entry(name, "era", "") for name in ERAS]
    named += [Entry(name + FIRST_YEAR, "first_year", "") for name in ERAS if name[0] >= _CJK]
    return _filed(named, frozenset())


def _numbers(entries: list[Entry], kind: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for entry in entries:
        if entry.kind == kind and isinstance(entry.meaning, int):
            found.setdefault(entry.term, set()).add(entry.meaning)
    return {term: tuple(sorted(numbers)) for term, numbers in found.items()}


def _roles(entries: list[Entry]) -> dict[str, DateRole]:
    found: dict[str, DateRole] = {}
    for role in ROLES:  # a term of two roles keeps the first
        for entry in entries:
            if entry.kind == "label" and entry.meaning == role:
                found.setdefault(entry.term, role)
    return found


def _spelling(entry: Entry) -> str:
    short = entry.kind == "weekday" and len(entry.term) <= 2 and entry.term[0] < _CJK
    return "abbreviation" if short else entry.kind
