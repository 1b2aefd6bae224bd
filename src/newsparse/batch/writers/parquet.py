"""Parquet with real types, in row groups of bounded size."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ...errors import missing
from ..values import Table
from .model import Writer, decoded

_GROUP = 16 << 20  # bytes of JSON in a row group: what a reader must hold to see one row


def _needs() -> None:
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise missing("Parquet", "arrow") from None


def _write(lines: Iterable[bytes], path: Path, table: Table) -> None:
    import pyarrow.parquet as pq

    from ...export.arrow_rows import flat_schema, to_batch

    schema = flat_schema(table.fields)
    # no time and no name of a machine is written: the same rows give the same bytes
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(lines):
            writer.write_batch(to_batch(list(decoded(group)), schema))


def _groups(lines: Iterable[bytes]) -> Iterable[list[bytes]]:
    group: list[bytes] = []
    size = 0
    for line in lines:
        group.append(line)
        size += len(line)
        if size >= _GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group


WRITER = Writer("parquet", ".parquet", _write, needs=_needs)
