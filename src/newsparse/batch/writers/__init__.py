"""What a table can be written as: one module a writer, one line here.

A writer takes the rows in order and a path that does not exist yet; it is published under the
output's name only when it is whole.
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Final

from ..errors import BatchError
from . import csvtable, jsonlines, notes, parquet, sqlite
from .documents import documents
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
"""The writers of tables.  What they do not write, those of :mod:`newsparse.export` may."""


def writer_for(out: Path, name: str | None = None) -> Writer:
    """The writer called *name*, or the one that *out*'s ending asks for.

    >>> writer_for(Path("articles.jsonl.gz")).name, writer_for(Path("articles.ris")).name
    ('jsonl.gz', 'ris')

    Raises:
        BatchError: there is none.
    """
    low = out.name.lower()
    for writer in chain(WRITERS, documents()):
        if writer.name == name or (name is None and low.endswith(writer.ending)):
            return writer
    if name is None and not out.suffix:
        return notes.WRITER
    raise BatchError(_unknown(out, name))


def _unknown(out: Path, name: str | None) -> str:
    known = {writer.name: writer.ending for writer in (*documents(), *WRITERS)}
    if name is not None:
        return f"no writer {name!r}: known are {' '.join(sorted(known))}"
    endings = " ".join(sorted(set(known.values()) - {"/"}))
    return (
        f"{out}: its ending names no writer; it must be one of {endings}, "
        "or none for a folder of Markdown"
    )


__all__ = ["WRITERS", "Writer", "decoded", "writer_for"]
