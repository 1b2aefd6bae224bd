"""Names in Han, Kana and Hangul, which have neither capitals nor blanks."""

from __future__ import annotations

from collections.abc import Container, Sequence

import regex

_LONGEST = 6
_HANGUL = regex.compile(r"\p{Hangul}")
_KANA = regex.compile(r"[\p{Katakana}ー]+")
_GRAMMAR = regex.compile(r"^[のをがはにで]|다$")
_PLACE_ENDS = frozenset("県市区町村都府道駅港島")


def may_name(word: str) -> bool:
    """Long runs, Kana alone and words with a sign of grammar at an end are no names.

    >>> may_name("山田太郎"), may_name("のページ")
    (True, False)
    """
    if "・" in word or "·" in word:
        return True
    if len(word) > _LONGEST:
        return False
    return _KANA.fullmatch(word) is None and _GRAMMAR.search(word) is None


def shaped_as_name(words: Sequence[str], surnames: Container[str]) -> bool:
    """Surname and given name apart, or one run that begins with a known surname.

    A Korean run has three syllables, a Japanese one a surname of two signs and no place's end.

    >>> shaped_as_name(["山田太郎"], frozenset({"山田"})), shaped_as_name(["文化"], frozenset())
    (True, False)
    """
    first = words[0]
    korean = _HANGUL.match(first) is not None
    if len(words) == 2:
        return (not korean or first in surnames) and all(len(word) <= 3 for word in words)
    if korean:
        return len(first) == 3 and first[0] in surnames
    known = 3 <= len(first) <= 5 and first[:2] in surnames
    return known and _PLACE_ENDS.isdisjoint(first[2:])


def are_two_names(words: Sequence[str], surnames: Container[str]) -> bool:
    """Two whole names side by side, each with a known surname.

    >>> are_two_names(["张三", "李四"], frozenset("张李"))
    True
    """
    return len(words) == 2 and all(w[0] in surnames and 2 <= len(w) <= 3 for w in words)
