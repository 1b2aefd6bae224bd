"""The flat record in Arrow's types, and rows as batches of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from .rows import DEFAULT_NAMES, FIELDS, ROW_VERSION, Row, Type

_TYPES: Final[Mapping[Type, pa.DataType]] = {
    "string": pa.string(),
    "strings": pa.list_(pa.string()),
    "integer": pa.int32(),
    "date": pa.date32(),
    "time": pa.timestamp("us"),
}


def flat_schema(names: Sequence[str] = DEFAULT_NAMES) -> pa.Schema:
    """The schema of a table with these columns of the flat record.

    >>> flat_schema(["title", "published"]).field("published").type
    DataType(date32[day])
    """
    fields = {field.name: field for field in FIELDS}
    return pa.schema(
        [
            pa.field(name, _TYPES[fields[name].type], fields[name].filled != "always")
            for name in names
        ],
        {"newsparse.row": str(ROW_VERSION)},
    )


def to_batch(rows: Sequence[Row], schema: pa.Schema) -> pa.RecordBatch:
    """Rows as a batch; days and times become real ones."""
    return pa.RecordBatch.from_arrays([_column(rows, field) for field in schema], schema=schema)


def _column(rows: Iterable[Row], field: pa.Field) -> pa.Array:
    values: list[Any] = [row[field.name] for row in rows]
    if pa.types.is_temporal(field.type):
        return pc.cast(pa.array(values, pa.string()), field.type)
    try:
        return pa.array(values, field.type)
    except UnicodeEncodeError:  # half a surrogate pair, in a text that was given as str
        return pa.array([_encodable(value) for value in values], field.type)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return [_encodable(item) for item in value] if isinstance(value, list) else value
