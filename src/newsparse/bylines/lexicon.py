"""The words of bylines, compiled from the language data into one table of tagged phrases.

A tag is one letter, so that the tags of a byline are a string the grammar can match:

    B by  r label  R whole label  G genre  A and  N in  P particle  S suffix  C credential
    T title  O agency  o organisation noun  w weak one  K job  M job modifier  X for  F with
    Z noise  d time word  V verb  v helping verb  u our  x special to
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

import regex
from attrs import frozen

from ..model import AuthorRole
from ..words import WordSet, all_terms, codes, terms, word_set

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
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}・]+")
_LONG_JOB = 7


@frozen
class Phrase:
    """The words after the first one, the tags of the whole, and its role if it names one."""

    rest: tuple[str, ...]
    tags: str
    role: AuthorRole


@frozen
class _Own:
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


class Lexicon:
    """The words of some languages, as the tagger and the grammar ask for them.

    Where a byline opens in the *spoken* ones, the small words of the others say nothing of it.
    """

    def __init__(
        self, languages: tuple[str, ...] | None, spoken: tuple[str, ...] | None = None
    ) -> None:
        self.languages = languages
        own = [_all()] if languages is None else [_own(code) for code in languages]
        tables = [filed.phrases for filed in own]
        self.phrases = (
            Phrases(tables)
            if spoken is None
            else Phrases([_own(c).phrases for c in spoken], tables)
        )
        self.endings = tuple(word for filed in own for word in filed.endings)
        self.words = WordSet(filed.words for filed in own)
        self.jobs = WordSet(filed.jobs for filed in own)
        self.ours = WordSet(filed.ours for filed in own)
        self.glued = _longest_first(word for filed in own for word in filed.glued)
        self.calendar = WordSet(filed.calendar for filed in own)
        self.soft = word_set("byline.not_names", languages if spoken is None else spoken)
        self.surnames = word_set("byline.surnames", languages)
        self.not_persons = word_set("byline.not_persons", languages)
        self.place_heads = word_set("byline.place_heads", languages)
        self.places_in = word_set("byline.places_in", languages)
        self.media = word_set("byline.org_words", languages)
        self.filed = _longest_first(word_set("byline.filed", languages))
        self.filed_by = _longest_first(word_set("byline.filed_by", languages))
        self.places = word_set("dateline.places", languages)
        self.beat_jobs = word_set("byline.beat_jobs", languages)
        self.houses = tuple(word for word in self.media if _CJK.fullmatch(word))
        self.particles = word_set("byline.particles", languages)
        self.copulas = tuple(
            sorted(set().union(*(terms("byline.copulas", c) for c in languages or codes())))
        )


def _entries(code: str) -> Iterator[tuple[str, str, AuthorRole]]:
    """(phrase, tag, role) of one language."""
    for key, tag in _KEYS.items():
        for phrase in sorted(terms(f"byline.{key}", code)):
            yield phrase, tag, "contributor" if tag == "v" else "author"
    for role in _ROLES:
        for phrase in sorted(terms(f"byline.roles.{role}", code)):
            yield phrase, "R" if len(_WORD.findall(phrase)) > 1 else "r", role
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
    for phrase, tag, role in _entries(code):
        first, *rest = _WORD.findall(phrase) or [""]
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


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _tagged(tag: str, phrases: Mapping[str, tuple[Phrase, ...]]) -> frozenset[str]:
    """The first words of the phrases with this *tag*."""
    return frozenset(word for word, found in phrases.items() if any(tag in p.tags for p in found))


def _filed(phrases: Mapping[str, tuple[Phrase, ...]], calendar: frozenset[str]) -> _Own:
    single = [(word, p.tags) for word, found in phrases.items() for p in found if not p.rest]
    return _Own(
        phrases=phrases,
        endings=tuple(word for word, tags in single if "K" in tags and len(word) >= _LONG_JOB),
        words=frozenset(
            word for first, found in phrases.items() for p in found for word in (first, *p.rest)
        ),
        jobs=_tagged("K", phrases),
        ours=_tagged("u", phrases),
        glued=_longest_first(word for word, _ in single if _CJK.fullmatch(word)),
        calendar=calendar,
    )


@cache
def _own(code: str) -> _Own:
    return _filed(_phrases(code), _calendar(code))


@cache
def _all() -> _Own:
    """The words of every language, brought together once."""
    firsts = Phrases([_own(code).phrases for code in codes()])
    words = sorted({first for code in codes() for first in _own(code).phrases})
    calendar = frozenset().union(*(_own(code).calendar for code in codes()))
    return _filed({first: firsts.get(first) for first in words}, calendar)


@lru_cache(maxsize=64)
def lexicon(chosen: tuple[str, ...] | None = None) -> Lexicon:
    """The lexicon of these languages, of all when ``None``.

    >>> lexicon(("en",)).phrases.get("by")[-1].tags
    'B'
    """
    return Lexicon(chosen)


_HEAD = regex.compile(r"\p{Lu}?[\p{Ll}\p{Lo}\p{M}'’-]+|\p{Lu}+")
_OPENERS = frozenset("BR")


@cache
def _openers() -> Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]:
    """The phrases that open a byline, by first word, each with the languages that have it."""
    found: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
    for code in codes():
        for phrase, tag, _ in _entries(code):
            words = _WORD.findall(phrase) if tag in _OPENERS else []
            if words:
                table = found.setdefault(words[0], {})
                rest = tuple(words[1:])
                table[rest] = table.get(rest, frozenset()) | {code}
    return found


@cache
def all_jobs() -> frozenset[str]:
    """The jobs of one word, in any language."""
    split = (_WORD.findall(term) for term in all_terms("byline.jobs"))
    return frozenset(words[0] for words in split if len(words) == 1)


def spoken_in(text: str, known: Lexicon) -> Lexicon:
    """*known* as it reads a byline whose first words belong to some of its languages only.

    >>> [p.tags for p in spoken_in("By Wu Di", lexicon(("en", "it"))).phrases.get("di")]
    ['P']
    """
    head = _HEAD.search(text)
    options = _openers().get(head.group().casefold()) if head else None
    if not options or head is None:
        return known
    words = tuple(w.casefold() for w in _WORD.findall(text, head.end(), head.end() + 60))
    fits = [rest for rest in options if rest == words[: len(rest)]]
    if not fits:
        return known
    spoken = options[max(fits, key=len)]
    asked = spoken if known.languages is None else spoken.intersection(known.languages)
    return _spoken(tuple(sorted(asked)), known.languages) if asked else known


@lru_cache(maxsize=128)
def _spoken(spoken: tuple[str, ...], languages: tuple[str, ...] | None) -> Lexicon:
    return Lexicon(languages, spoken)
