"""What may be the place of a dateline: by its words, its capitals and what vouches for it."""

from __future__ import annotations

from functools import cache

import regex

from .bylines.lexicon import Lexicon
from .words import all_terms, word_set

_WORD = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]{0,24}"
_CASELESS = regex.compile(
    r"[\p{Lo}\p{M}\p{Lm}]{2,20}(?: [\p{Lo}\p{M}]{2,20}){0,2}(?:[،,] ?[\p{Lo}\p{M} ]{2,25})?"
)
_SHORTEST = 6
"""Fewer capitals before a dash are more often an acronym or a surname (``CFO -``, ``SMITH —``)."""


@cache
def _links() -> frozenset[str]:
    """Small words inside names of places, of all languages: datelines name places abroad."""
    return all_terms("dateline.links")


@cache
def _place() -> regex.Pattern[str]:
    """Capitalised words, small ones between them, and up to two regions behind commas."""
    link = rf"(?:(?:{'|'.join(sorted(_links()))}|a\.)[ ]){{1,2}}"
    return regex.compile(
        rf"{_WORD}(?:[ /](?:{link})?{_WORD}){{0,3}}(?:, ?{_WORD}(?:[ ]{_WORD}){{0,2}}){{0,2}}"
    )


def is_place(
    place: str, text: str, sure: object, known: Lexicon, languages: tuple[str, ...] | None
) -> bool:
    """A known city; any capitalised words beside an agency or day; capitals before a dash."""
    fold = place.casefold()
    if fold.partition(",")[0] in word_set("dateline.places", languages):
        return "," not in place or _place().fullmatch(place) is not None or bool(sure)
    if not _is_free(place, known, languages, sure=bool(sure)):
        return False
    shaped = _place().fullmatch(place) is not None
    if sure:
        return shaped or _CASELESS.fullmatch(place) is not None
    dashed = regex.search(r"[—–-]\s*$", text) is not None
    return shaped and dashed and is_in_capitals(place, languages)


def _is_free(place: str, known: Lexicon, languages: tuple[str, ...] | None, *, sure: bool) -> bool:
    """No word of the place is one that no place has; what stands behind its comma may be."""
    town, _, region = place.partition(",")
    if region and not sure and not _is_region(region, languages):
        return False
    words = regex.findall(r"\p{L}+", town)
    return not any(
        word.casefold() in known.soft
        and not (sure and (word in _links() or word.casefold() in known.place_heads))
        for word in words
    )


def _is_region(text: str, languages: tuple[str, ...] | None) -> bool:
    """A state or country as datelines write it, or any in capitals."""
    name = text.strip().rstrip(".")
    return name.isupper() or name.casefold() in word_set("dateline.regions", languages)


def is_in_capitals(place: str, languages: tuple[str, ...] | None) -> bool:
    """A town in capitals: a known one, one before its state, or a word long enough to be one."""
    town, comma, _ = place.partition(",")
    fold = town.casefold()
    if not town.isupper() or fold in word_set("dateline.not_places", languages):
        return False
    known = comma or fold in word_set("dateline.places", languages)
    return bool(known) or len(town) >= _SHORTEST
