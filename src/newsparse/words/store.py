"""The compiled language data: the terms of each language under their keys."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from itertools import chain
from types import MappingProxyType
from typing import Final

FILE: Final = "data/words.json"
"""Where the compiled data stands in the package: code to key to terms, one a line."""


@cache
def data() -> Mapping[str, Mapping[str, str]]:
    """All compiled data, by language and key, each key's terms still in one string."""
    text = resources.files("newsparse").joinpath(FILE).read_text("utf-8")
    return MappingProxyType(json.loads(text))


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages, sorted."""
    return tuple(data())


@cache
def terms(key: str, code: str) -> frozenset[str]:
    """The terms one language has under *key*; none where there is no such language.

    >>> "und" in terms("byline.joiners", "de")
    True
    """
    found = data().get(code, {}).get(key, "")
    return frozenset(found.split("\n")) if found else frozenset()


@cache
def keys(code: str, prefix: str) -> tuple[str, ...]:
    """The keys of one language that begin with *prefix*.

    >>> keys("en", "byline.verbs.")
    ('byline.verbs.author', 'byline.verbs.contributor')
    """
    return tuple(key for key in data().get(code, ()) if key.startswith(prefix))


@cache
def all_terms(key: str) -> frozenset[str]:
    """The terms under *key* of all languages together."""
    return frozenset().union(*(terms(key, code) for code in codes()))


class WordSet:
    """Words of several languages, each language's in a set of its own.

    >>> joiners = word_set("byline.joiners", ("de", "en"))
    >>> "und" in joiners, joiners.meets(["Ada", "and"]), joiners.holds(["and", "oder"])
    (True, True, False)
    """

    __slots__ = ("_sets",)

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self._sets = tuple(words for words in sets if words)

    def __contains__(self, word: object) -> bool:
        for words in self._sets:  # noqa: SIM110 - twice as fast as any() over so few sets
            if word in words:
                return True
        return False

    def meets(self, asked: Collection[str]) -> bool:
        """Whether any of the words *asked* about is among them."""
        for words in self._sets:  # noqa: SIM110 - see above
            if not words.isdisjoint(asked):
                return True
        return False

    def holds(self, asked: Iterable[str]) -> bool:
        """Whether all words *asked* about are among them."""
        left = frozenset(asked)
        for words in self._sets:
            left -= words
        return not left

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._sets)


@lru_cache(maxsize=2048)
def word_set(key: str, languages: tuple[str, ...] | None) -> WordSet:
    """The terms under *key* in *languages*, in all where None."""
    return WordSet(
        [all_terms(key)] if languages is None else [terms(key, code) for code in languages]
    )
