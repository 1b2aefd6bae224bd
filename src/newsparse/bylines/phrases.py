"""The words of bylines: tagged phrases, filed once a language.

A tag is one letter, so that the tags of a byline are a string the grammar can match:

    B by  r label  R whole label  G genre  A and  N in  P particle  S suffix  C credential
    T title  O agency  o organisation noun  w weak one  K job  M job modifier  X for  F with
    Z noise  d time word  V verb  v helping verb  u our  x special to
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

import regex
from attrs import frozen

from ..model import AuthorRole
from ..words import all_terms, codes, terms

_KEYS: Mapping[str, str] = {
    "by": "B", "genres": "G", "joiners": "A", "places_in": "N", "particles": "P", "suffixes": "S",
    "credentials": "C", "titles": "T", "agencies": "O", "org_words": "o", "org_words_weak": "w",
    "jobs": "K", "job_words": "M", "affiliated": "X",
    "special": "x", "contributing": "F", "noise": "Z",
    "time_words": "d", "verbs.author": "V", "verbs.contributor": "v", "our": "u",
}  # fmt: skip
_ROLES: tuple[AuthorRole, ...] = (
    "author", "contributor", "photographer", "illustrator", "editor", "translator",
    "interviewer", "presenter", "source",
)  # fmt: skip
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")
CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}・]+")
LONG_JOB = 7
"""A job of as many letters may close a compound (``Wirtschaftsredakteur``)."""


@frozen
class Phrase:
    """The words after the first one, the tags of the whole, and its role if it names one."""

    rest: tuple[str, ...]
    tags: str
    role: AuthorRole


@frozen
class Own:
    """What one language's words are filed under: made once a language.

    ``phrases`` has every phrase by its first word, the longest first; ``endings`` are jobs long
    enough to end a compound (``Wirtschafts|redakteur``); ``words`` are all words of all phrases;
    ``jobs`` and ``ours`` open those beside which other small words may stand; ``glued`` are the words of
    scripts without blanks, which stand fast to a name.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    endings: tuple[str, ...]
    words: frozenset[str]
    jobs: frozenset[str]
    ours: frozenset[str]
    glued: tuple[str, ...]
    calendar: frozenset[str]


_Table = Mapping[str, tuple[Phrase, ...]]

_SHARED = "OowTPSCK"
"""Tags of words that keep their meaning in a byline of another language: houses, forms of address,
particles, credentials, jobs.
"""

_LONG_JOINER = 3
"""A shorter word for *and* is too many other things elsewhere."""


class Phrases:
    """The phrases of some languages by their first word, brought together when they are asked for.

    Those of the languages *beside* lend only what has a shared tag.
    """

    __slots__ = ("_beside", "_found", "_own")

    def __init__(self, own: Sequence[_Table], beside: Sequence[_Table] = ()) -> None:
        self._own = own
        self._beside = beside
        self._found: dict[str, tuple[Phrase, ...]] = {}

    def get(self, first: str, default: tuple[Phrase, ...] = ()) -> tuple[Phrase, ...]:
        """The phrases that begin with the word *first*, the longest first."""
        found = self._found.get(first)
        if found is None:
            having = [own[first] for own in self._own if first in own]
            having += [lent for own in self._beside if (lent := _lent(first, own.get(first, ())))]
            if not having:
                return default
            found = having[0] if len(having) == 1 else _together(chain.from_iterable(having))
            self._found[first] = found
        return found

    def __contains__(self, first: object) -> bool:
        return bool(self.get(first))  # type: ignore[arg-type]


def _lent(first: str, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """What *phrases* of another language that begin with the word *first* mean in any."""
    shared = _SHARED + "A" * (len(first) >= _LONG_JOINER)
    kept = (Phrase(p.rest, "".join(t for t in p.tags if t in shared), p.role) for p in phrases)
    return tuple(phrase for phrase in kept if phrase.tags)


def entries(code: str) -> Iterator[tuple[str, str, AuthorRole]]:
    """(phrase, tag, role) of one language."""
    for key, tag in _KEYS.items():
        for phrase in sorted(terms(f"byline.{key}", code)):
            yield phrase, tag, "contributor" if tag == "v" else "author"
    for role in _ROLES:
        for phrase in sorted(terms(f"byline.roles.{role}", code)):
            yield phrase, "R" if len(WORD.findall(phrase)) > 1 else "r", role
    yield from ((word, "d", "author") for word in sorted(_calendar(code)))


def _calendar(code: str) -> frozenset[str]:
    """The names of months and days of the week."""
    named = (
        terms(f"{prefix}{name}.{number}", code)
        for prefix in ("", "dates.")
        for name, size in (("months", 12), ("weekdays", 7))
        for number in range(1, size + 1)
    )
    return terms("dates.month_mark", code).union(*named)


def _phrases(code: str) -> Mapping[str, tuple[Phrase, ...]]:
    """Every phrase of one language, by first word."""
    found: dict[str, list[Phrase]] = {}
    for phrase, tag, role in entries(code):
        first, *rest = WORD.findall(phrase) or [""]
        found.setdefault(first, []).append(Phrase(tuple(rest), tag, role))
    found.pop("", None)
    return {first: _together(phrases) for first, phrases in found.items()}


def _together(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """One phrase for the same words, with the tags of all, the longest first; the first role counts."""
    found: dict[tuple[str, ...], Phrase] = {}
    for phrase in phrases:
        known = found.get(phrase.rest, phrase)
        tags = known.tags + "".join(tag for tag in phrase.tags if tag not in known.tags)
        role = known.role if "r" in known.tags else phrase.role
        found[phrase.rest] = Phrase(phrase.rest, tags, role)
    return tuple(sorted(found.values(), key=lambda phrase: -len(phrase.rest)))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _tagged(tag: str, phrases: Mapping[str, tuple[Phrase, ...]]) -> frozenset[str]:
    """The first words of the phrases with this *tag*."""
    return frozenset(word for word, found in phrases.items() if any(tag in p.tags for p in found))


def _filed(phrases: Mapping[str, tuple[Phrase, ...]], calendar: frozenset[str]) -> Own:
    single = [(word, p.tags) for word, found in phrases.items() for p in found if not p.rest]
    return Own(
        phrases=phrases,
        endings=tuple(word for word, tags in single if "K" in tags and len(word) >= LONG_JOB),
        words=frozenset(
            word for first, found in phrases.items() for p in found for word in (first, *p.rest)
        ),
        jobs=_tagged("K", phrases),
        ours=_tagged("u", phrases),
        glued=longest_first(word for word, _ in single if CJK.fullmatch(word)),
        calendar=calendar,
    )


@cache
def own_words(code: str) -> Own:
    return _filed(_phrases(code), _calendar(code))


@cache
def all_words() -> Own:
    """The words of every language, brought together once."""
    firsts = Phrases([own_words(code).phrases for code in codes()])
    words = sorted({first for code in codes() for first in own_words(code).phrases})
    calendar = frozenset().union(*(own_words(code).calendar for code in codes()))
    return _filed({first: firsts.get(first) for first in words}, calendar)


@cache
def all_jobs() -> frozenset[str]:
    """The jobs of one word, in any language."""
    split = (WORD.findall(term) for term in all_terms("byline.jobs"))
    return frozenset(words[0] for words in split if len(words) == 1)
