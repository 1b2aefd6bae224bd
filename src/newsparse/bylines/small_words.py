"""Small words that are names, or parts of names: what their place and their capitals say.

``Le``, ``Das`` and ``Do`` are surnames behind a given name, ``Van`` and ``Dan`` given names before
a surname, ``da`` and ``von`` particles between two words of a name.
"""

from __future__ import annotations

from typing import NamedTuple

from .lexicon import Lexicon
from .tokens import Tokens

_SMALL = frozenset("ABCFNPXux")
_GIVEN = frozenset("ACP")
_NAME = "WIPT"
_JOINER = 3


class Spot(NamedTuple):
    """A word of the tokens with the tags it might have and those of the items before it."""

    raw: Tokens
    at: int
    tags: str
    before: str

    @property
    def word(self) -> str:
        """The word itself."""
        return self.raw.words[self.at]

    @property
    def capital(self) -> bool:
        """Does it begin like a name?"""
        return self.word[0].isupper()

    @property
    def titled(self) -> bool:
        """Is only its first letter a capital?"""
        return self.capital and (len(self.word) == 1 or self.word[1:].islower())

    @property
    def named(self) -> int:
        """How many words of a name stand before it."""
        return len(self.before) - len(self.before.rstrip(_NAME))

    @property
    def following(self) -> int:
        """How many capitalised words stand after it, in a row."""
        at = self.at + 1
        while at < len(self.raw.kinds) and _begins_name(self.raw, at):
            at += 1
        return at - self.at - 1


def _begins_name(raw: Tokens, at: int) -> bool:
    return raw.kinds[at] == "I" or (raw.kinds[at] == "W" and raw.words[at][0].isupper())


def tag_of_name(spot: Spot, known: Lexicon) -> str:
    """The tag of a small word that is (part of) a name or joins two; empty where it is neither."""
    joins = _joins(spot)
    if joins or _is_particle(spot, known):
        return joins or "P"
    if _is_surname(spot, known) or _is_given_name(spot, known):
        return "W"
    return ""


def _joins(spot: Spot) -> str:
    """``And`` or, among capitals, ``E`` between two names; ``y`` between two surnames."""
    if "A" not in spot.tags or spot.named < 2:
        return ""
    if len(spot.word) == 1 and spot.following == 1 and "P" in spot.tags and _ends(spot, 2):
        return "P"
    among = spot.raw.words[spot.at - 1].isupper()
    wide = len(spot.word) >= _JOINER or (among and spot.word.isupper())
    return "A" if spot.capital and wide and spot.following >= 2 else ""


def _ends(spot: Spot, after: int) -> bool:
    """Does the name end so many tokens *after* the word?"""
    at = spot.at + after
    return at >= len(spot.raw.kinds) or spot.raw.kinds[at] == "s"


def _is_particle(spot: Spot, known: Lexicon) -> bool:
    """Between two words of a name; two before it and one after make a place of *da Roma*."""
    if "P" not in spot.tags or "A" in spot.tags or not spot.named or not spot.following:
        return False
    return "N" not in spot.tags or spot.named < 2 or known.languages is None


def _is_surname(spot: Spot, known: Lexicon) -> bool:
    """Capitalised behind a given name, with nothing behind itself."""
    if (
        not spot.capital
        or not spot.named
        or spot.before[-1:] == "T"
        or not _SMALL.issuperset(spot.tags)
    ):
        return False
    if spot.tags == "C" and not spot.titled:
        return spot.named == 1 and spot.raw.words[spot.at - 1].isupper() and _ends(spot, 1)
    return _ends(spot, 1) or _joined(spot.raw, spot.at + 1, known)


def _joined(raw: Tokens, at: int, known: Lexicon) -> bool:
    """Is there a word like *and* in small letters?"""
    return not raw.words[at][0].isupper() and any(
        "A" in phrase.tags for phrase in known.phrases.get(raw.folds[at])
    )


def _is_given_name(spot: Spot, known: Lexicon) -> bool:
    """Capitalised at the start of a name, with one surname behind it."""
    first = spot.before[-1:]
    if not spot.capital or (first and first not in "BRr,;:/|&A\n("):
        return False
    if spot.following != 1 or not (_ends(spot, 2) or _joined(spot.raw, spot.at + 2, known)):
        return False
    if first == "B" and spot.raw.folds[spot.at] in known.calendar:
        return _is_no_word(spot.raw.folds[spot.at + 1], known)
    return _GIVEN.issuperset(spot.tags) and ("A" not in spot.tags or first in {"", "B", "R"})


def _is_no_word(fold: str, known: Lexicon) -> bool:
    """A word that may be a surname: ``Sunday Example``, not ``Sunday Evening``."""
    return fold not in known.soft and fold not in known.calendar and fold not in known.phrases


def saint(raw: Tokens, at: int) -> bool:
    """``St.`` between two words of a name."""
    return (
        raw.words[at] == "St"
        and 0 < at < len(raw.kinds) - 2
        and raw.words[at + 1] == "."
        and raw.kinds[at - 1] in "WI"
        and _begins_name(raw, at + 2)
    )
