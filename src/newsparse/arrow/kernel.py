"""The one function that engines run: a batch of texts in, a batch of rows out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any, Final

import pyarrow as pa

from ..batch.values import Reading, Trouble, Unit
from ..batch.working import Count, parsed_file
from ..export.arrow_rows import flat_schema, to_batch
from ..export.rows import FIELDS, Origin, Row, digest_of, row_id, to_row, version
from ..model import Article
from ..pipeline import parse_many

SCHEMA: Final[pa.Schema] = flat_schema()
"""The flat record, as tables and Parquet files hold it."""

AT_ONCE: Final = 1000
"""Rows that become a batch: what is held as Python objects, some 10 MB."""

BATCH_SCHEMA: Final[pa.Schema] = pa.schema(
    [pa.field("row", pa.int64(), nullable=False), *SCHEMA, pa.field("error", pa.string())]
)
"""What :func:`parse_batch` gives: ``row``, the flat record, ``error``."""


def empty_row() -> Row:
    """A row that says nothing, with the version: what stands beside an error."""
    blank: dict[str, Any] = {"strings": [], "integer": 0, "string": ""}
    row = {f.name: blank[f.type] if f.filled == "always" else None for f in FIELDS}
    return {**row, "newsparse_version": version()}


def parse_batch(
    batch: pa.RecordBatch, *, column: str = "text", file: str | None = None
) -> pa.RecordBatch:
    r"""Every article in a batch of text exports.

    A row of the input gives as many rows as its text holds articles, each with the ``row`` it
    comes from.  A row that cannot be parsed is one row with an ``error``; nothing is raised for
    it.

    Args:
        batch: texts as strings, or the bytes of files, which may be compressed or archives.
        column: where they are.
        file: the column with the files' names, if there is one.

    Raises:
        KeyError: *batch* has no such column.

    >>> found = parse_batch(pa.record_batch({"text": ["# Rain\n\nIt rained all day.", None]}))
    >>> found.column("title").to_pylist(), found.column("error").to_pylist()
    (['Rain', None], [None, 'no text'])
    """
    return to_batch(list(_all_rows([batch], column, file)), BATCH_SCHEMA)


def parse_batches(
    batches: Iterable[pa.RecordBatch], *, column: str = "text", file: str | None = None
) -> Iterator[pa.RecordBatch]:
    r"""Every article in a stream of batches, in batches of at most 1,000 rows.

    A file of a hundred thousand articles comes out in pieces, so that memory stays bounded; this is
    what PySpark's ``mapInArrow`` wants.  ``row`` counts the texts of the whole stream; the rest is
    as in :func:`parse_batch`.

    Raises:
        KeyError: a batch has no such column.

    >>> texts = pa.record_batch({"text": ["# Rain\n\nIt rained.", "# Snow\n\nIt snowed."]})
    >>> [found.column("title").to_pylist() for found in parse_batches([texts, texts])]
    [['Rain', 'Snow', 'Rain', 'Snow']]
    """
    rows = _all_rows(batches, column, file)
    while taken := list(islice(rows, AT_ONCE)):
        yield to_batch(taken, BATCH_SCHEMA)


def _all_rows(batches: Iterable[pa.RecordBatch], column: str, file: str | None) -> Iterator[Row]:
    number = count()
    for batch in batches:
        texts = batch.column(column)
        names = batch.column(file) if file else pa.nulls(len(batch), pa.string())
        for text, name in zip(texts, names, strict=True):
            yield from _rows(next(number), text.as_py(), name.as_py() or "")


def _rows(number: int, given: Any, file: str) -> Iterator[Row]:
    """The rows of one input row, and one for each thing that went wrong in it."""
    tally = Count(Unit(number, file, file))
    found = 0
    try:
        for origin, article in _articles(given, tally):
            found += 1
            yield {"row": number, **to_row(article, origin), "error": None}
    except Exception as error:  # noqa: BLE001 - one bad row must not end a job on a cluster
        tally.fail(None, found + 1, error)
    yield from (failed(number, trouble) for trouble in tally.troubles)
    if not found and not tally.troubles:
        yield failed(number, Trouble(file, None, 0, "", "no text"))


def _articles(given: Any, tally: Count) -> Iterator[tuple[Origin, Article]]:
    file = tally.unit.file
    if given is None:
        return
    if isinstance(given, str):
        digest = digest_of(given.encode("utf-8", "surrogatepass"))
        for record, article in enumerate(parse_many(given), 1):
            yield {"file": file, "record": record, "id": row_id(digest, record)}, article
        return
    if not isinstance(given, bytes):
        raise TypeError(f"a text or bytes are wanted, got {type(given).__name__}")
    for member, record, article in parsed_file(io.BytesIO(given), Reading(), tally):
        key = row_id(member.digest, record)
        yield {"file": file, "member": member.name, "record": record, "id": key}, article


def failed(number: int, trouble: Trouble) -> Row:
    """A row that says nothing but what went wrong, and where."""
    place = {"file": trouble.file, "member": trouble.member, "record": trouble.record}
    said = trouble.message
    if trouble.error and not said.startswith(trouble.error):
        said = f"{trouble.error}: {said}"
    return {**empty_row(), **place, "row": number, "error": said}
