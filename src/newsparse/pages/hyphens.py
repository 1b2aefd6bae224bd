"""What becomes of a hyphen at a line end: part of the word, or put there by the typesetter.

The document is its own dictionary: ``nego-`` / ``tiations`` joins where "negotiations" stands
elsewhere, ``left-`` / ``wing`` keeps its hyphen where "left-wing" does.  Then come numbers,
capitals and the parts of compounds that each language lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from ..source import Line
from ..text.shapes import WHITE
from ..words import codes, language
from .model import Verdict

HYPHENS = "-\u2010\u00ac\u00ad"
"""Hyphen-minus, hyphen, not sign (an old typesetter's hyphen), soft hyphen."""

_DIVIDERS = frozenset(HYPHENS)
_MARKS = ".,;:!?…\"'“”„‟«»‹›‘’‚()[]{}<>*_–—/|\u00b7•"
_VOCABULARY_LIMIT = 1_000_000
_WORD_LIMIT = 60


Joint = Literal["drop", "keep", "space"]
"""What stands between the halves: nothing, the hyphen, the hyphen and a blank."""


class Ruling(NamedTuple):
    """A verdict on one hyphen: how sure, what becomes of it, and why."""

    verdict: Verdict
    joint: Joint
    rule: str


class _Lists(NamedTuple):
    open: frozenset[str]
    first: frozenset[str]
    second: frozenset[str]
    endings: frozenset[str]


# asked for each paragraph with a hyphen at a line's end: one document's words are kept
@lru_cache(maxsize=1)
def vocabulary(text: str) -> frozenset[str]:
    r"""The words of *text* that no line end divides, lower-cased, compounds with their hyphens.

    >>> sorted(vocabulary("A left-wing plan\nfor nego-\ntiations."))
    ['a', 'for', 'left-wing', 'plan']
    """
    words: set[str] = set()
    divided = False
    head = text[:_VOCABULARY_LIMIT].replace("\u00ad\u2010", "-\u2010").replace("\u00ad", "")
    for line in head.splitlines():
        tokens = line.lower().split()
        if divided:
            del tokens[:1]
        divided = bool(tokens) and tokens[-1][-1] in HYPHENS
        if divided:
            tokens.pop()
        words.update(token.strip(_MARKS) for token in tokens if len(token) <= _WORD_LIMIT)
    words.discard("")
    return frozenset(words)


def vocabulary_for(lines: Sequence[Line], text: str) -> frozenset[str]:
    """The words of *text* where a hyphen at the end of one of its *lines* asks for them."""
    divided = any(line.text.rstrip(WHITE)[-1:] in _DIVIDERS for line in lines)
    return vocabulary(text) if divided else frozenset()


def rule_on(left: str, right: str, words: frozenset[str] = frozenset()) -> Ruling:
    """Judge the hyphen at the end of *left* (which holds it), before *right* on the next line.

    Both are runs without blanks.

    >>> rule_on("nego-", "tiations")[:2]
    ('join', 'drop')
    >>> rule_on("11-year-", "old")[:2]
    ('keep', 'keep')
    """
    stem = left.rstrip(HYPHENS)
    mark = left[len(stem) :]
    after = right.lstrip("\u00ad")[:1]
    if "\u00ad" in mark or "\u00ac" in mark:
        return Ruling("join", "drop", "pages.soft-hyphen")
    if not stem or not stem[-1].isalnum() or not after.isalnum():
        dash = not stem or not stem[-1].isalnum()
        return Ruling("keep", "space" if dash else "keep", "pages.dash")
    if "\u2010" in mark and after.islower():
        return Ruling("join", "drop", "pages.set-hyphen")
    first, second = stem.strip(_MARKS).lower(), right.strip(_MARKS).lower()
    first, second = first.replace("\u00ad", ""), second.replace("\u00ad", "")
    return _by_words(first, second, words) or _by_shape(stem, right, first, second, words)


def _by_words(first: str, second: str, words: frozenset[str]) -> Ruling | None:
    """The document's own use of the whole word, the compound, or of its last two parts."""
    joined, hyphened = first + second in words, f"{first}-{second}" in words
    if joined != hyphened:
        if joined:
            return Ruling("join", "drop", "pages.joined-elsewhere")
        return Ruling("keep", "keep", "pages.hyphened-elsewhere")
    return None


def _by_shape(stem: str, right: str, first: str, second: str, words: frozenset[str]) -> Ruling:
    """Numbers, capitals, suspended hyphens, parts of compounds; a small letter joins."""
    if second in _suspending():
        return Ruling("keep", "space", "pages.suspended-hyphen")
    if stem[-1].isdigit() or right[0].isdigit():
        return Ruling("keep", "keep", "pages.hyphen-number")
    if right[0].isupper():
        headline = stem.isupper() and right.isupper() and len(stem) > 3
        verdict: Verdict = "unsure" if headline else "keep"
        return Ruling(verdict, "drop" if headline else "keep", "pages.hyphen-capital")
    return _by_language(first, second, words)


def _by_language(first: str, second: str, words: frozenset[str]) -> Ruling:
    """The language's parts of compounds; else a small letter goes on with the word."""
    lists = _lists(_spoken(words))
    last = first.rpartition("-")[2]
    opens = last in lists.first and second not in lists.endings
    if opens or second.partition("-")[0] in lists.second:
        return Ruling("keep", "keep", "pages.hyphen-compound")
    if lists.first and last in words and second in words and min(len(last), len(second)) > 3:
        return Ruling("unsure", "keep", "pages.hyphen-two-words")
    return Ruling("join", "drop", "pages.hyphen-lower")


@cache
def _suspending() -> frozenset[str]:
    """Words that follow a suspended hyphen ("mid- to long-term"), of all languages."""
    return frozenset(word for code in codes() for word in language(code).terms("pages.suspending"))


@cache
def _lists(code: str) -> _Lists:
    terms = language(code).terms
    return _Lists(
        frozenset(terms("pages.open")),
        frozenset(terms("pages.hyphen_first")),
        frozenset(terms("pages.hyphen_second")),
        frozenset(terms("pages.hyphen_endings")),
    )


@lru_cache(maxsize=4)
def _spoken(words: frozenset[str]) -> str:
    """The language most of whose open words are among *words* (English when none are)."""
    best, most = "en", 0
    for code in codes():
        found = sum(word in words for word in _lists(code).open)
        if found > most:
            best, most = code, found
    return best
