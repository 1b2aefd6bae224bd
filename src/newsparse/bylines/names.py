"""Names of persons with their capitals mended."""

from __future__ import annotations

import re
from collections.abc import Container

_WORD = re.compile(r"[^\W\d_]+")
_KEPT = frozenset({"II", "III", "IV", "VI", "MD", "JJ"})
_SHORT = 2
_ACRONYM = 3
_ENDS = frozenset("DHLN")
"""Letters that end short names (``Ed``, ``Al``) and seldom are the second of two initials."""
_VOWELS = frozenset("AEIOUYÄÖÜÅÉÈÊÓÒÔÍÁÀÂÚØÆ")


def _mended(match: re.Match[str]) -> str:
    """One word of capitals as it is written in running text."""
    word = match.group()
    if not word.isupper() or word in _KEPT or len(word) == 1:
        return word
    if len(word) == _SHORT and word[1] not in _VOWELS:
        return word.capitalize() if word[0] in _VOWELS and word[1] in _ENDS else word
    if word.startswith("MC") and len(word) > len("MCX"):
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


def mend(name: str, particles: Container[str]) -> str:
    """*name* with capitals where a name has them; particles inside it go down.

    Initials and mixed case stay as printed.

    >>> mend("ADA VON EXAMPLE-MCTEST", frozenset({"von"}))
    'Ada von Example-McTest'
    """
    words = name.split()
    if not name.isupper():
        return " ".join([word if len(word) <= _ACRONYM else _surname(word) for word in words])
    last = len(words) - 1
    made = []
    for index, word in enumerate(words):
        if (
            word.isupper()
            and min(len(word), 2) >= 3 - index
            and index < last
            and word.casefold() in particles
        ):
            made.append(word.lower())
        elif word.endswith(".") and len(word) <= len("J.P.M."):
            made.append(
                word if "." in word[:-1] or len(word) == _SHORT else _WORD.sub(_mended, word)
            )
        else:
            made.append(_surname(word))
    return " ".join(made)


def _surname(word: str) -> str:
    """One word, its hyphened and apostrophed parts each mended (``McKENNA``, ``O'REGAN``)."""
    if word.startswith("Mc") and word[2:].isupper() and len(word) > len("McX"):
        return "Mc" + word[2:].capitalize()
    return _WORD.sub(_mended, word)
