"""The words of bylines, compiled from the language data into one table of tagged phrases.

A tag is one letter, so that the tags of a byline are a string the grammar can match:

    B by  r label  R whole label  G genre  A and  N in  P particle  S suffix  C credential
    T title  O agency  o organisation noun  w weak one  K job  M job modifier  X for  F with
    Z noise  d time word  V verb  v helping verb  u our  x special to
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import regex
from attrs import frozen

from ..languages import codes, language
from ..model import AuthorRole

_KEYS: Mapping[str, str] = {
    "by": "B", "genres": "G", "joiners": "A", "places_in": "N", "particles": "P", "suffixes": "S",
    "credentials": "C", "titles": "T", "agencies": "O", "org_words": "o", "org_words_weak": "w",
    "jobs": "K", "job_words": "M", "affiliated": "X",
    "special": "x", "contributing": "F", "noise": "Z",
    "time_words": "d", "verbs.author": "V", "verbs.contributor": "v", "our": "u",
}  # fmt: skip
_ROLES: tuple[AuthorRole, ...] = (
    "author", "contributor", "photographer", "illustrator", "editor", "translator",
    "interviewer", "interviewee", "presenter", "source",
)  # fmt: skip
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}・]+")
_LONG_JOB = 7
_PIVOTS = frozenset("Ku")


@frozen
class Phrase:
    """The words after the first one, the tags of the whole, and its role if it names one."""

    rest: tuple[str, ...]
    tags: str
    role: AuthorRole


@frozen
class Lexicon:
    """All phrases by their first word, and the sets the tagger and the grammar ask.

    ``glued`` are the words of scripts without blanks, which stand fast to a name; ``endings``
    are jobs long enough to end a compound (``Wirtschafts|redakteur``); ``words`` are all words of
    all phrases, ``pivots`` open those beside which other small words may stand.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    glued: tuple[str, ...]
    endings: tuple[str, ...]
    soft: frozenset[str]
    calendar: frozenset[str]
    surnames: frozenset[str]
    place_heads: frozenset[str]
    places_in: frozenset[str]
    media: frozenset[str]
    words: frozenset[str]
    pivots: frozenset[str]
    particles: frozenset[str]
    copulas: tuple[str, ...]


def _entries(code: str) -> Iterator[tuple[str, str, AuthorRole]]:
    """(phrase, tag, role) of one language."""
    terms = language(code).terms
    for key, tag in _KEYS.items():
        for phrase in terms(f"byline.{key}"):
            yield phrase, tag, "contributor" if tag == "v" else "author"
    for role in _ROLES:
        for phrase in terms(f"byline.roles.{role}"):
            yield phrase, "R" if len(_WORD.findall(phrase)) > 1 else "r", role
    for key in language(code).table:
        if "month" in key or "weekday" in key:
            yield from ((word, "d", "author") for word in terms(key))


def _phrases(chosen: Sequence[str]) -> dict[str, tuple[Phrase, ...]]:
    """Every phrase of these languages, by first word, the longest first."""
    found: dict[tuple[str, ...], tuple[str, AuthorRole]] = {}
    for code in chosen:
        for phrase, tag, role in _entries(code):
            words = tuple(_WORD.findall(phrase))
            if not words:
                continue
            tags, known = found.get(words, ("", role))
            found[words] = (tags if tag in tags else tags + tag, known if "r" in tags else role)
    table: dict[str, list[Phrase]] = {}
    for words, (tags, role) in sorted(found.items(), key=lambda item: -len(item[0])):
        table.setdefault(words[0], []).append(Phrase(words[1:], tags, role))
    return {first: tuple(phrases) for first, phrases in table.items()}


def _union(chosen: Sequence[str], key: str) -> frozenset[str]:
    return frozenset(term for code in chosen for term in language(code).terms(f"byline.{key}"))


def _calendar(chosen: Sequence[str]) -> frozenset[str]:
    return frozenset(
        word
        for code in chosen
        for key, words in language(code).table.items()
        if "month" in key or "weekday" in key
        for word in words
    )


@cache
def lexicon(chosen: tuple[str, ...] | None = None) -> Lexicon:
    """The lexicon of these languages, of all when ``None``.

    >>> lexicon(("en",)).phrases["by"][-1].tags
    'B'
    """
    languages = codes() if chosen is None else chosen
    phrases = _phrases(languages)
    single = [(word, p.tags) for word, found in phrases.items() for p in found if not p.rest]
    return Lexicon(
        phrases=phrases,
        glued=tuple(sorted((w for w, _ in single if _CJK.fullmatch(w)), key=len, reverse=True)),
        endings=tuple(w for w, tags in single if "K" in tags and len(w) >= _LONG_JOB),
        soft=_union(languages, "not_names"),
        calendar=_calendar(languages),
        surnames=_union(languages, "surnames"),
        place_heads=_union(languages, "place_heads"),
        places_in=_union(languages, "places_in"),
        media=_union(languages, "org_words"),
        words=frozenset(
            word for first, found in phrases.items() for p in found for word in (first, *p.rest)
        ),
        pivots=frozenset(
            word
            for word, found in phrases.items()
            if any(not _PIVOTS.isdisjoint(p.tags) for p in found)
        ),
        particles=_union(languages, "particles"),
        copulas=tuple(sorted(_union(languages, "copulas"))),
    )
