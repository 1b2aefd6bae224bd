"""The language of a byline, told by the words that open it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

import regex

from ..words import codes
from .lexicon import Lexicon
from .phrases import WORD, entries

_HEAD = regex.compile(r"\p{Lu}?[\p{Ll}\p{Lo}\p{M}'’-]+|\p{Lu}+")
_OPENERS = frozenset("BR")


@cache
def _openers() -> Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]:
    """The phrases that open a byline, by first word, each with the languages that have it."""
    found: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
    for code in codes():
        for phrase, tag, _ in entries(code):
            words = WORD.findall(phrase) if tag in _OPENERS else []
            if words:
                table = found.setdefault(words[0], {})
                rest = tuple(words[1:])
                table[rest] = table.get(rest, frozenset()) | {code}
    return found


def spoken_in(text: str, known: Lexicon) -> Lexicon:
    """*known* as it reads a byline whose first words belong to some of its languages only.

    >>> from .lexicon import lexicon
    >>> [p.tags for p in spoken_in("By Wu Di", lexicon(("en", "it"))).phrases.get("di")]
    ['P']
    """
    head = _HEAD.search(text)
    options = _openers().get(head.group().casefold()) if head else None
    if not options or head is None:
        return known
    words = tuple(w.casefold() for w in WORD.findall(text, head.end(), head.end() + 60))
    fits = [rest for rest in options if rest == words[: len(rest)]]
    if not fits:
        return known
    spoken = options[max(fits, key=len)]
    asked = spoken if known.languages is None else spoken.intersection(known.languages)
    return _spoken(tuple(sorted(asked)), known.languages) if asked else known


@lru_cache(maxsize=128)
def _spoken(spoken: tuple[str, ...], languages: tuple[str, ...] | None) -> Lexicon:
    return Lexicon(languages, spoken)
