"""Articles as data, as rows of a table, and as files of other programs.

Each writer is a module with the same names; :func:`writer` gives it by its name:

>>> from newsparse.model import Article
>>> print(writer("ris").write(Article(title="Rain", language="en")), end="")
TY  - NEWS
TI  - Rain
LA  - en
ER  -
"""

from .data import SCHEMA_VERSION, to_dict
from .markdown import write as to_markdown
from .reading_data import from_dict
from .reading_markdown import from_markdown
from .registry import WRITERS, Writer, writer
from .rows import FIELDS, ROW_VERSION, row_schema, to_row
from .schema import json_schema

__all__ = [
    "FIELDS",
    "ROW_VERSION",
    "SCHEMA_VERSION",
    "WRITERS",
    "Writer",
    "from_dict",
    "from_markdown",
    "json_schema",
    "row_schema",
    "to_dict",
    "to_markdown",
    "to_row",
    "writer",
]
