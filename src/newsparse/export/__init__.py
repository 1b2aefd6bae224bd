"""Articles as plain data, as rows of a table and as Markdown."""

from .data import SCHEMA_VERSION, from_dict, to_dict
from .markdown import to_markdown
from .rows import FIELDS, ROW_VERSION, row_schema, to_row

__all__ = [
    "FIELDS",
    "ROW_VERSION",
    "SCHEMA_VERSION",
    "from_dict",
    "row_schema",
    "to_dict",
    "to_markdown",
    "to_row",
]
