"""Language data: TOML files under ``data/``, loaded once and never changed.

A language is a table of *terms*: tuples of casefolded words under a dotted key (``byline.by``).
``data/<code>.<section>.toml`` holds one section of it, ``data/cldr/<code>.toml`` the month and
day names that ``tools/cldr_names.py`` generates.  ``newsparse.language_schema.SCHEMA`` lists every key with
its meaning.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from .errors import UnknownNameError

Table = Mapping[str, tuple[str, ...]]


@frozen
class Language:
    """One language's terms, by dotted key.

    >>> "the" in language("en").terms("words.closed")
    True
    """

    code: str
    name: str
    table: Table = field(repr=False)

    def terms(self, key: str) -> tuple[str, ...]:
        """The terms under *key*; empty where the language has none."""
        return self.table.get(key, ())


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


def _known(code: str) -> tuple[str, ...]:
    if code not in _files():
        raise UnknownNameError(f"no language {code!r}: known are {', '.join(codes())}")
    return _files()[code]


@cache
def language(code: str) -> Language:
    """The language with this code.

    Raises:
        UnknownNameError: no data file of that code.
    """
    flat: dict[str, Any] = {}
    for path in _known(code):
        flat |= _load(path)
    name = str(flat.get("language.name", code))
    return Language(code, name, {k: tuple(v) for k, v in flat.items() if isinstance(v, list)})


@cache
def section(code: str, name: str) -> Table:
    """The terms of one section of a language alone, without loading the others.

    Ranking needs the closed-class words of all languages, and nothing else of most of them.

    >>> "der" in section("de", "words")["words.closed"]
    True
    """
    path = f"data/{code}.{name}.toml"
    items = _load(path).items() if path in _known(code) else ()
    return {key: tuple(value) for key, value in items if isinstance(value, list)}
