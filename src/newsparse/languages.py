"""Language data: one TOML file per language under ``data/``, loaded once and never changed.

A language is a table of *terms*: tuples of casefolded words under a dotted key (``byline.by``).
:data:`SCHEMA` lists every key with its meaning.  ``data/cldr/<code>.toml`` beside it holds the
month and day names that ``tools/cldr_names.py`` generates.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from attrs import field, frozen

from .errors import UnknownNameError


@frozen
class Language:
    """One language's terms, by dotted key.

    >>> "by" in language("en").terms("byline.by")
    True
    """

    code: str
    name: str
    table: Mapping[str, tuple[str, ...]] = field(repr=False)

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
def codes() -> tuple[str, ...]:
    """The codes of all languages with a data file, sorted."""
    folder = resources.files(__package__).joinpath("data")
    return tuple(sorted({f.name.partition(".")[0] for f in folder.iterdir() if f.name.endswith(".toml")}))


@cache
def language(code: str) -> Language:
    """The language with this code.

    Raises:
        UnknownNameError: no data file of that code.
    """
    if code not in codes():
        raise UnknownNameError(f"no language {code!r}: known are {', '.join(codes())}")
    folder = resources.files(__package__).joinpath("data")
    flat: dict[str, tuple[str, ...]] = {}
    name = code
    for file in (f"{code}.toml", f"{code}.words.toml", f"{code}.byline.toml", f"{code}.dates.toml", f"{code}.footer.toml", f"cldr/{code}.toml"):
        path = folder.joinpath(file)
        if not path.is_file():
            continue
        for key, value in _flatten(tomllib.loads(path.read_text("utf-8"))):
            if key == "language.name":
                name = str(value)
            elif isinstance(value, list):
                flat[key] = tuple(value)
    return Language(code, name, flat)
