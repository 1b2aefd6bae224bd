"""What may be the place of a dateline: by its words, its capitals and what vouches for it."""

from __future__ import annotations

import regex

from .bylines.lexicon import Lexicon
from .words import word_set

_WORD = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]{0,24}"
_LINK = r"(?:de|del|la|las|los|der|den|am|an|a\.|di|do|da|dos|und|of|and|on|sur|les|upon|im|in|e|es|and der)"
_PLACE = regex.compile(
    rf"{_WORD}(?:[ /](?:{_LINK}[ ])?{_WORD}){{0,3}}(?:, ?{_WORD}(?:[ ]{_WORD}){{0,2}}){{0,2}}"
)
_CASELESS = regex.compile(
    r"[\p{Lo}\p{M}\p{Lm}]{2,20}(?: [\p{Lo}\p{M}]{2,20}){0,2}(?:[،,] ?[\p{Lo}\p{M} ]{2,25})?"
)
_LINKS = frozenset(
    "de del la le las los der den am an a di do da dos und of and on sur sous les lès upon im in en aux au bei ob zu zur op aan e es".split()
)
_SHORTEST = 6
"""Fewer capitals before a dash are more often an acronym or a surname (``CFO -``, ``SMITH —``)."""


def is_place(
    place: str, text: str, sure: object, known: Lexicon, languages: tuple[str, ...] | None
) -> bool:
    """A known city; any capitalised words beside an agency or day; capitals before a dash."""
    fold = place.casefold()
    if fold.partition(",")[0] in word_set("dateline.places", languages):
        return "," not in place or _PLACE.fullmatch(place) is not None or bool(sure)
    if not _is_free(place, known, languages, sure=bool(sure)):
        return False
    shaped = _PLACE.fullmatch(place) is not None
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
        and not (sure and (word in _LINKS or word.casefold() in known.place_heads))
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
