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
from typing import NamedTuple

from ..languages import codes, language
from ..model import DateRole
from . import zones

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
    "label", "after", "month", "weekday", "abbreviation", "moon", "half", "zone", *SIMPLE,
)  # fmt: skip
"""All kinds: ``after`` is a label that may follow its date, ``abbreviation`` a weekday of one or
two letters ("to", "an"), ``moon`` a month mark, ``half`` a half of the day."""

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
    """One term of one language: its kind and what it stands for (month, role, half …)."""

    term: str
    kind: str
    meaning: int | str
    code: str


def _entries(code: str) -> Iterator[Entry]:
    words = language(code).terms
    for kind, size in (("month", 12), ("weekday", 7)):
        for number in range(1, size + 1):
            for key in (f"{kind}s.{number}", f"dates.{kind}s.{number}"):
                yield from (Entry(spaced(term), kind, number, code) for term in words(key))
    for role in ROLES:
        for term in map(spaced, words(f"dates.{role}")):
            yield Entry(term, "label", role, code)
            if term[0] >= _CJK:
                yield Entry(term, "after", role, code)
    for kind in SIMPLE:
        yield from (Entry(spaced(term), kind, "", code) for term in words(f"dates.{kind}"))
    for term in map(spaced, words("dates.month_mark")):
        yield Entry(term, "moon", "", code)
    for half, name in enumerate(("am", "pm")):
        yield from (Entry(spaced(term), "half", half, code) for term in words(f"dates.{name}"))


class Lexicon(NamedTuple):
    """The words of some languages.

    ``letters`` gives the letter of a single word, ``phrases`` the longer terms by their first
    word (longest first) and ``parts`` all words of these; the others say what a term means.  ``tongues`` holds the languages of a
    term, ``unsure`` the month names that are other words too.
    """

    letters: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    parts: frozenset[str]
    months: Mapping[str, tuple[int, ...]]
    weekdays: Mapping[str, tuple[int, ...]]
    roles: Mapping[str, DateRole]
    halves: Mapping[str, int]
    tongues: Mapping[str, frozenset[str]]
    unsure: frozenset[str]


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


def _spelled(
    kinds: dict[str, set[str]],
) -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    single: dict[str, str] = {}
    longer: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term, named in kinds.items():
        letter = LETTERS[frozenset(sorted(named, key=KINDS.index)[:3])]
        first, *rest = term.split(" ")
        if rest:
            longer.setdefault(first, []).append((tuple(rest), letter))
        else:
            single[term] = letter
    return single, longer


def _spelling(entry: Entry) -> str:
    short = entry.kind == "weekday" and len(entry.term) <= 2 and entry.term[0] < _CJK
    return "abbreviation" if short else entry.kind


@lru_cache(maxsize=128)
def lexicon(languages: tuple[str, ...] | None) -> Lexicon:
    """The words of *languages*, or of all."""
    chosen = codes() if languages is None else languages
    entries = [entry for code in chosen for entry in _entries(code)]
    kinds: dict[str, set[str]] = {name: {"zone"} for name in zones.NAMES}
    tongues: dict[str, set[str]] = {}
    for entry in entries:
        kinds.setdefault(entry.term, set()).add(_spelling(entry))
        tongues.setdefault(entry.term, set()).add(entry.code)
    single, longer = _spelled(kinds)
    return Lexicon(
        letters=single,
        phrases={f: tuple(sorted(o, key=lambda p: -len(p[0]))) for f, o in longer.items()},
        parts=frozenset(word for term in kinds for word in term.split(" ") if " " in term),
        months=_numbers(entries, "month"),
        weekdays=_numbers(entries, "weekday"),
        roles=_roles(entries),
        halves={
            e.term: e.meaning for e in entries if e.kind == "half" and isinstance(e.meaning, int)
        },
        tongues={term: frozenset(found) for term, found in tongues.items()},
        unsure=frozenset(
            spaced(t) for code in chosen for t in language(code).terms("dates.unsure")
        ),
    )


@cache
def orders(code: str) -> frozenset[str]:
    """The orders of day, month and year that the language is written in."""
    return frozenset(language(code).terms("cldr.order")) if code in codes() else frozenset()
