"""What a table can be written as: one module a writer, one line here.

A writer takes the rows in order and a path that does not exist yet; it is published under the
output's name only when it is whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ..errors import BatchError
from . import csvtable, jsonlines, notes, parquet, sqlite
from .model import Writer, decoded

WRITERS: Final[tuple[Writer, ...]] = (
    parquet.WRITER,
    jsonlines.PLAIN,
    jsonlines.GZIP,
    jsonlines.ZSTD,
    csvtable.WRITER,
    sqlite.WRITER,
    notes.WRITER,
)
"""Every writer; the first whose ending fits is taken."""


def writer_for(out: Path, name: str | None = None) -> Writer:
    """The writer called *name*, or the one that *out*'s ending asks for.

    >>> writer_for(Path("articles.jsonl.gz")).name
    'jsonl.gz'

    Raises:
        BatchError: there is none.
    """
    for writer in WRITERS:
        if writer.name == name or (name is None and out.name.lower().endswith(writer.ending)):
            return writer
    if name is None and not out.suffix:
        return notes.WRITER
    endings = " ".join(writer.ending for writer in WRITERS if writer.ending != "/")
    names = " ".join(writer.name for writer in WRITERS)
    raise BatchError(
        f"no writer {name!r}: known are {names}"
        if name
        else f"{out}: its ending names no writer; it must be one of {endings}, "
        "or none for a folder of Markdown"
    )


__all__ = ["WRITERS", "Writer", "decoded", "writer_for"]
