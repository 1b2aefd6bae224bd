"""The words of dates, looked up in one table for all languages asked for.

Every word is some *kinds* of word (``"mar"`` is a month and a weekday); each set of kinds has one
letter, so that a line of words becomes a short string of letters that one pattern can read.

Keys of the language data: ``months.1`` .. ``months.12``, ``weekdays.1`` (Monday) .. ``weekdays.7``
and ``cldr.order`` from CLDR, and by hand those of :data:`KEYS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..model import DateRole
from ..words import WordSet, codes, terms
from . import zones
from .eras import ERAS, FIRST_YEAR

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
SIMPLE = ("at", "of", "year", "day", "oclock", "minute", "ordinal", "noise", "edition")
KINDS = (
    "label", "after", "month", "weekday", "abbreviation", "moon", "half", "zone", "era", "first_year", *SIMPLE,
)  # fmt: skip
"""All kinds: ``after`` is a label that may follow its date, ``abbreviation`` a weekday of one or
two letters ("to", "an"), ``moon`` a month mark, ``half`` a half of the day, ``first_year`` the first of an era."""

MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u05f3\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0e31"
    "\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
"""Soft hyphens and combining marks inside words, which ``\\w`` of :mod:`re` leaves out."""

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я"
WORD = rf"(?:[{_UPPER}]*+(?:(?![{_UPPER}\d_])[\w{MARKS}])++|[{_UPPER}]++)"
"""A word; exporters glue words ("PressApril 28"), so a capital after a small letter begins one."""

_PIECE = re.compile(rf"{WORD}|\S")


_CJK = "\u2e80"


def _letters() -> dict[frozenset[str], str]:
    sets = [frozenset(c) for size in (1, 2, 3) for c in combinations(KINDS, size)]
    return {kinds: chr(0x4E00 + n) for n, kinds in enumerate(sets)}


LETTERS: Mapping[frozenset[str], str] = MappingProxyType(_letters())
"""One letter for each set of at most three kinds."""

ZONE = LETTERS[frozenset({"zone"})]
HALF = LETTERS[frozenset({"half"})]


def letters_of(kind: str) -> str:
    """All letters of words that are of *kind*."""
    return "".join(letter for kinds, letter in LETTERS.items() if kind in kinds)


def fold(word: str) -> str:
    """*word* as it is looked up.

    >>> fold("Décembre")
    'décembre'
    """
    key = word.casefold()
    return key if key.isascii() else unicodedata.normalize("NFC", key.replace("\u00ad", ""))


def spaced(phrase: str) -> str:
    """A phrase of the language data as the key of its tokens."""
    return " ".join(_PIECE.findall(phrase))


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
def _meanings(code: str) -> Meanings:
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
def _everything() -> Meanings:
    """What the terms of all languages stand for together."""
    own = [_meanings(code) for code in codes()]
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
def _zones() -> Meanings:
    """The names of time zones and eras, which belong to no language."""
    named = [Entry(name, "zone", "") for name in zones.NAMES]
    named += [Entry(name, "era", "") for name in ERAS]
    named += [Entry(name + FIRST_YEAR, "first_year", "") for name in ERAS if name[0] >= _CJK]
    return _filed(named, frozenset())


def _has(code: str, term: str) -> bool:
    """Whether a language has *term* among its words of dates."""
    first, *rest = term.split(" ")
    own = _meanings(code)
    return any(tuple(rest) == longer for longer, _ in own.phrases.get(first, ())) or (
        term in own.kinds
    )


class Lexicon:
    """The words of some languages, brought together as they are asked for.

    A word has a letter, the phrases it begins are longer terms, and a term may mean months,
    weekdays, a role or a half of the day; the first language that gives it a role counts.
    """

    def __init__(self, languages: tuple[str, ...] | None) -> None:
        self._languages = codes() if languages is None else languages
        own = [_everything()] if languages is None else [_meanings(code) for code in languages]
        self._own = (_zones(), *own)
        self._letters: dict[str, str] = {}
        self._phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        self.parts = WordSet(own.parts for own in self._own)
        self.unsure = WordSet(own.unsure for own in self._own)

    def letter(self, word: str) -> str:
        """The letter of a single word; empty for any other."""
        letter = self._letters.get(word)
        if letter is None:
            named = [own.kinds[word] for own in self._own if word in own.kinds]
            if not named:
                return ""
            letter = self._letters[word] = _letter(frozenset().union(*named))
        return letter

    def phrases(self, first: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The longer terms that begin with the word *first*: its other words, and a letter."""
        found = self._phrases.get(first)
        if found is None:
            kinds: dict[tuple[str, ...], frozenset[str]] = {}
            for own in self._own:
                for rest, named in own.phrases.get(first, ()):
                    kinds[rest] = kinds.get(rest, frozenset()) | named
            if not kinds:
                return ()
            made = sorted(kinds.items(), key=lambda item: (-len(item[0]), item[0]))
            found = self._phrases[first] = tuple((rest, _letter(named)) for rest, named in made)
        return found

    def months(self, term: str) -> tuple[int, ...]:
        """The months that *term* may name."""
        return self._numbers("months", term)

    def weekdays(self, term: str) -> tuple[int, ...]:
        """The days of the week that *term* may name, Monday being 1."""
        return self._numbers("weekdays", term)

    def _numbers(self, what: Literal["months", "weekdays"], term: str) -> tuple[int, ...]:
        found = (getattr(own, what).get(term, ()) for own in self._own)
        return tuple(sorted({number for numbers in found for number in numbers}))

    def role(self, term: str) -> DateRole | None:
        """The role that *term* as a label gives a date; of two, the first of all roles."""
        found = {own.roles[term] for own in self._own if term in own.roles}
        return min(found, key=ROLES.index, default=None)

    def half(self, term: str) -> int | None:
        """0 where *term* means before noon, 1 after."""
        return next((own.halves[term] for own in reversed(self._own) if term in own.halves), None)

    def tongues(self, term: str) -> frozenset[str]:
        """The languages that have *term* in their words of dates."""
        return frozenset(code for code in self._languages if _has(code, term))


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


def _letter(named: frozenset[str]) -> str:
    """The letter of a set of kinds; of more than three, the first ones count."""
    return LETTERS[frozenset(sorted(named, key=KINDS.index)[:3])]


def _spelling(entry: Entry) -> str:
    short = entry.kind == "weekday" and len(entry.term) <= 2 and entry.term[0] < _CJK
    return "abbreviation" if short else entry.kind


@lru_cache(maxsize=64)
def lexicon(languages: tuple[str, ...] | None) -> Lexicon:
    """The words of *languages*, or of all."""
    return Lexicon(languages)


@cache
def orders(code: str) -> frozenset[str]:
    """The orders of day, month and year that the language is written in."""
    return terms("cldr.order", code)
