"""The words of dates, looked up in one table for all languages asked for."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from ..model import DateRole
from ..words import WordSet, codes, terms
from .letters import letter_for
from .meanings import ROLES, everything, meanings, zone_names


def _has(code: str, term: str) -> bool:
    """Whether a language has *term* among its words of dates."""
    first, *rest = term.split(" ")
    own = meanings(code)
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
        own = [everything()] if languages is None else [meanings(code) for code in languages]
        self._own = (zone_names(), *own)
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
            letter = self._letters[word] = letter_for(frozenset().union(*named))
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
            found = self._phrases[first] = tuple((rest, letter_for(named)) for rest, named in made)
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


@lru_cache(maxsize=64)
def lexicon(languages: tuple[str, ...] | None) -> Lexicon:
    """The words of *languages*, or of all."""
    return Lexicon(languages)


@cache
def orders(code: str) -> frozenset[str]:
    """The orders of day, month and year that the language is written in."""
    return terms("cldr.order", code)
