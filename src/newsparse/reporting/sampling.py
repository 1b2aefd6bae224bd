"""Records to look at: what was read, beside what it was read from."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

from ..batch.values import Reading, Unit
from ..batch.working import Count, parsed
from ..errors import NewsparseError
from ..export.rows import Row, row_id
from .tables import rows_of

_EXCERPT: Final = 1500  # characters: the head of a record, where nearly all values stand


@frozen
class Sampled:
    """A row, the beginning of the text it was read from, and what is to be said of that text."""

    row: Row
    source: str = ""
    note: str = ""


def sample(table: str | os.PathLike[str], size: int = 20, *, seed: int = 1) -> list[Sampled]:
    """*size* records of a table, drawn by chance, in their order; the same for the same *seed*.

    The texts are read from the files again, by their names as the table has them.

    Raises:
        OSError: the table cannot be read.
        TableError: it is no table of flat records.
        MissingExtraError: what reads it is not installed.
    """
    return [_beside(row) for row in _drawn(rows_of(Path(table)), size, seed)]


def _drawn(rows: Iterator[Row], size: int, seed: int) -> list[Row]:
    """Each row with the same chance, in one pass: a reservoir."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    kept: list[tuple[int, Row]] = []
    for number, row in enumerate(rows):
        if len(kept) < size:
            kept.append((number, row))
        elif (place := chance.randrange(number + 1)) < size:
            kept[place] = (number, row)
    return [row for _, row in sorted(kept, key=lambda pair: pair[0])]


def _beside(row: Row) -> Sampled:
    file, record = row.get("file"), row.get("record")
    if not file or not record:
        return Sampled(row, note="the table does not say where it is from")
    try:
        return _found(row, Unit(0, file, file))
    except (NewsparseError, OSError) as error:
        return Sampled(row, note=f"its file cannot be read again: {error}")


def _found(row: Row, unit: Unit) -> Sampled:
    if not Path(unit.path).is_file():
        return Sampled(row, note="its file is not there any more, or has a name that is no text")
    for member, record, article in parsed(unit, Reading(), Count(unit)):
        if (member.name, record) == (row.get("member"), row["record"]):
            same = row.get("id") in (None, row_id(member.digest, record))
            note = "" if same else "the file has changed since"
            return Sampled(row, article.source[:_EXCERPT].strip("\n"), note)
    return Sampled(row, note="the file has changed since: it has no such record")
