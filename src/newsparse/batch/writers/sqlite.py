"""An SQLite database: articles, their authors, dates and diagnostics, and a full-text index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from ...export.rows import FIELDS, ROW_VERSION
from ..values import Table
from ..working import MORE
from .model import Writer, decoded

_TYPES: Final = {"integer": "INTEGER"}

_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "authors": ("name", "kind", "role", "affiliation", "place", "contact", "verbatim"),
    "dates": ("role", "value", "precision", "zone", "verbatim"),
    "diagnostics": ("code", "message"),
}
"""The tables beside ``articles``, each with ``article``, the number of its row."""


def _write(lines: Iterable[bytes], path: Path, table: Table) -> None:
    with closing(sqlite3.connect(path)) as database:
        # a new file under another name: nobody misses it if the machine stops
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        with database:
            _create(database, table.fields)
            for number, row in enumerate(decoded(lines), 1):
                _insert(database, number, row)
            _index(database, table.fields)


def _create(database: sqlite3.Connection, names: Iterable[str]) -> None:
    types = {field.name: _TYPES.get(field.type, "TEXT") for field in FIELDS}
    columns = ", ".join(f'"{name}" {types[name]}' for name in names)
    database.execute(f"CREATE TABLE articles (number INTEGER PRIMARY KEY, {columns})")
    for part, values in _PARTS.items():
        columns = ", ".join(f"{value} TEXT" for value in values)
        article = "article INTEGER NOT NULL REFERENCES articles (number)"
        database.execute(f"CREATE TABLE {part} ({article}, {columns})")
    database.execute(f"PRAGMA user_version = {ROW_VERSION}")


def _insert(database: sqlite3.Connection, number: int, row: dict[str, Any]) -> None:
    more = row.pop(MORE)["tables"]
    values = [number, *map(_value, row.values())]
    database.execute(f"INSERT INTO articles VALUES ({_marks(values)})", values)  # noqa: S608
    for part, columns in _PARTS.items():
        for item in more[part]:
            values = [number, *(item[column] for column in columns)]
            database.execute(f"INSERT INTO {part} VALUES ({_marks(values)})", values)  # noqa: S608


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _value(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value


def _index(database: sqlite3.Connection, names: tuple[str, ...]) -> None:
    for part in _PARTS:
        database.execute(f"CREATE INDEX {part}_article ON {part} (article)")
    found = [name for name in ("title", "text") if name in names]
    if found:
        columns = ", ".join(found)
        # Datasette finds it by its content table
        database.execute(
            f"CREATE VIRTUAL TABLE articles_fts USING fts5 "
            f"({columns}, content='articles', content_rowid='number')"
        )
        database.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")


WRITER = Writer("sqlite", ".sqlite", _write, extras=("tables",))
