"""Language data: TOML files under ``data/``, loaded once and never changed.

A language is a table of *terms*: tuples of casefolded words under a dotted key (``byline.by``).
A language is one file, ``data/<code>.toml``, with a table a section; ``data/cldr/<code>.toml``
beside it holds the month and day names that ``tools/cldr_names.py`` generates.
``newsparse.language_schema.SCHEMA`` lists every key with its meaning.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from .errors import UnknownNameError

Table = Mapping[str, tuple[str, ...]]

_GENERATED: Final = frozenset({"cldr", "months", "weekdays"})
"""Sections that stand in the generated file."""


@frozen
class Language:
    """One language's terms, by dotted key; its file is loaded when it is first asked for.

    >>> "the" in language("en").terms("words.closed")
    True
    """

    code: str

    @property
    def name(self) -> str:
        """The language's English name."""
        return str(_load(f"data/{self.code}.toml").get("language.name", self.code))

    @property
    def table(self) -> Table:
        """All its terms."""
        loaded = (_load(path).items() for path in _files()[self.code])
        return {k: tuple(v) for items in loaded for k, v in items if isinstance(v, list)}

    def terms(self, key: str) -> tuple[str, ...]:
        """The terms under *key*; empty where the language has none."""
        return section(self.code, key.partition(".")[0]).get(key, ())


def _flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


@cache
def _files() -> Mapping[str, tuple[str, ...]]:
    """The data files of each language, sorted by name, the generated ones last."""
    found: dict[str, tuple[str, ...]] = {}
    for folder in ("data", "data/cldr"):
        listing = resources.files(__package__).joinpath(folder).iterdir()
        for name in sorted(file.name for file in listing if file.name.endswith(".toml")):
            code = name.partition(".")[0]
            found[code] = (*found.get(code, ()), f"{folder}/{name}")
    return MappingProxyType(found)


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages with a data file, sorted."""
    return tuple(sorted(_files()))


@cache
def _load(path: str) -> Mapping[str, Any]:
    text = resources.files(__package__).joinpath(path).read_text("utf-8")
    return MappingProxyType(dict(_flatten(tomllib.loads(text))))


@cache
def section(code: str, name: str) -> Table:
    """The terms whose key begins with *name*.

    >>> "der" in section("de", "words")["words.closed"]
    True
    """
    path = f"data/cldr/{code}.toml" if name in _GENERATED else f"data/{code}.toml"
    items = _load(path).items() if path in _files()[language(code).code] else ()
    own = ((key, value) for key, value in items if key.partition(".")[0] == name)
    return MappingProxyType({key: tuple(value) for key, value in own if isinstance(value, list)})


def language(code: str) -> Language:
    """The language with this code.

    Raises:
        UnknownNameError: no data file of that code.
    """
    if code not in _files():
        raise UnknownNameError(f"no language {code!r}: known are {', '.join(codes())}")
    return Language(code)
