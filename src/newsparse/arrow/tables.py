"""Tables of articles, and data frames of tables."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import pyarrow as pa

from ..batch.finding import find
from ..batch.values import Outcome, Reading, Skip, Trouble, Unit
from ..batch.working import Wanted, rows
from ..errors import missing
from ..export.arrow_rows import to_batch
from ..export.rows import DEFAULT_NAMES, Row, to_row
from ..model import Article
from .kernel import AT_ONCE, BATCH_SCHEMA, SCHEMA, failed

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


def to_table(articles: Iterable[Article]) -> pa.Table:
    r"""Articles as a table of the flat record.

    >>> import newsparse
    >>> to_table(newsparse.parse_many("# Rain\n\nIt rained all day.")).column("words").to_pylist()
    [4]
    """
    return _table((to_row(article) for article in articles), SCHEMA)


def read_table(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> pa.Table:
    """Every article of files, folders, globs and archives, in this process.

    ``row`` is the number of the file, from 0.  What cannot be read is a row with an ``error``.
    For more than fits into memory, :func:`newsparse.parse_files` writes Parquet.
    """
    given = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    return _table(_rows(os.fspath(path) for path in given), BATCH_SCHEMA)


def to_pandas(table: pa.Table) -> pd.DataFrame:
    """*table* as a pandas data frame; days and texts are Arrow's own types.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise missing("pandas", "pandas") from None
    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def to_polars(table: pa.Table) -> pl.DataFrame:
    """*table* as a Polars data frame.

    Raises:
        MissingExtraError: Polars is not installed.
    """
    try:
        import polars as pl
    except ImportError:
        raise missing("Polars", "polars") from None
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    return frame


def _table(found: Iterable[Row], schema: pa.Schema) -> pa.Table:
    left = iter(found)
    batches: list[pa.RecordBatch] = []
    while taken := list(islice(left, AT_ONCE)):
        batches.append(to_batch(taken, schema))
    return pa.Table.from_batches(batches, schema)


def _rows(paths: Iterable[str]) -> Iterator[Row]:
    number = 0
    for found in find(paths, Reading()):
        if isinstance(found, Skip):
            continue
        if isinstance(found, Trouble):
            yield failed(number, found)
        else:
            yield from _unit_rows(number, found)
        number += 1


def _unit_rows(number: int, unit: Unit) -> Iterator[Row]:
    for item in rows(unit, Reading(), Wanted(DEFAULT_NAMES)):
        if isinstance(item, Outcome):
            yield from (failed(number, trouble) for trouble in item.troubles)
        else:
            yield {**item, "row": number, "error": None}
