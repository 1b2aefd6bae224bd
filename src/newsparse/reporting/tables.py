"""The rows of a table, whichever of the writers wrote it."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from ..batch.compression import damage_said, zstd
from ..batch.writers.csvtable import value_of
from ..errors import NewsparseError, missing
from ..export.rows import FIELDS, Row

_LISTS: Final = frozenset(field.name for field in FIELDS if field.type == "strings")
_NUMBERS: Final = frozenset(field.name for field in FIELDS if field.type == "integer")
_NAMES: Final = frozenset(field.name for field in FIELDS)


class TableError(NewsparseError, ValueError):
    """The file is no table of flat records that can be read."""


def rows_of(table: Path) -> Iterator[Row]:
    """The flat records of a table, with the columns it has.

    Raises:
        OSError: it cannot be read.
        TableError: it is none.
        MissingExtraError: it is Parquet or zstd, and the extra is not installed.
    """
    for ending, read in _READERS:
        if table.name.lower().endswith(ending):
            return _checked(table, read(table))
    endings = " ".join(ending for ending, _ in _READERS)
    raise TableError(
        f"{table}: no table that can be looked through; its ending is none of {endings}"
    )


def _checked(table: Path, rows: Iterator[Row]) -> Iterator[Row]:
    try:
        for row in _undamaged(rows):
            _refuse_others(table, row)
            yield row
    except TableError:
        raise
    except (TypeError, ValueError, sqlite3.Error) as error:
        raise TableError(f"{table}: damaged, or no table of flat records ({error})") from None


def _refuse_others(table: Path, row: Row) -> None:
    if unknown := row.keys() - _NAMES:
        raise TableError(f"{table}: no table of flat records: it has a field {min(unknown)!r}")


def _undamaged(rows: Iterator[Row]) -> Iterator[Row]:
    with damage_said():
        yield from rows


def _parquet(table: Path) -> Iterator[Row]:
    try:
        import pyarrow.parquet as pq
    except ImportError:
        raise missing("Parquet", "arrow") from None
    with pq.ParquetFile(table) as file:
        for batch in file.iter_batches(1000):
            for row in batch.to_pylist():
                yield {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _json(lines: Iterable[bytes | str]) -> Iterator[Row]:
    for line in lines:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise TypeError(f"a line that is no object: {line[:40]!r}")
        yield row


def _jsonl(table: Path) -> Iterator[Row]:
    with table.open("rb") as file:
        yield from _json(file)


def _gzip(table: Path) -> Iterator[Row]:
    with gzip.open(table) as file:
        yield from _json(file)


def _zstd(table: Path) -> Iterator[Row]:
    with zstd().open(table) as file:
        yield from _json(io.BufferedReader(file))


def _csv(table: Path) -> Iterator[Row]:
    # a body may be longer than the module expects of a cell
    csv.field_size_limit(1 << 30)
    with table.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            yield {str(name): _cell(str(name), value) for name, value in row.items()}


def _cell(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        raise TypeError(f"too few or too many cells in a line: {value!r}")
    return _typed(name, value_of(value) or None)


def _typed(name: str, value: Any) -> Any:
    """A text's value in the type of its column."""
    if name in _LISTS:
        return value.split("; ") if value else []
    return int(value or 0) if name in _NUMBERS else value


def _sqlite(table: Path) -> Iterator[Row]:
    with closing(sqlite3.connect(f"{table.absolute().as_uri()}?mode=ro", uri=True)) as database:
        database.row_factory = sqlite3.Row
        for found in database.execute("SELECT * FROM articles ORDER BY number"):
            row = dict(found)
            del row["number"]
            yield {name: _typed(name, value) for name, value in row.items()}


_READERS: Final[tuple[tuple[str, Callable[[Path], Iterator[Row]]], ...]] = (
    (".parquet", _parquet),
    (".jsonl", _jsonl),
    (".jsonl.gz", _gzip),
    (".jsonl.zst", _zstd),
    (".csv", _csv),
    (".sqlite", _sqlite),
)
