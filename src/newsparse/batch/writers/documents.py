"""One file for another program: citations, TEI, ninjs, JSON with everything an article holds.

What is written is the business of :mod:`newsparse.export`; an article travels there as JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ...export import WRITERS, from_dict, writer
from ...model import Article
from ..values import Table
from ..working import MORE
from .model import Writer, decoded


def document(name: str) -> Writer:
    """The writer of one file that :func:`newsparse.export.writer` gives by that name.

    >>> document("bibtex").ending
    '.bib'
    """
    made = writer(name)

    def write(lines: Iterable[bytes], path: Path, table: Table) -> None:  # noqa: ARG001 - a writer's signature
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(made.write_many(_articles(lines)))

    return Writer(name, made.SUFFIX, write, extras=("article",))


def documents() -> Iterator[Writer]:
    """All of them, the longest ending first: a file ``.csl.json`` ends in ``.json``, too."""
    yield from sorted(map(document, WRITERS), key=lambda made: -len(made.ending))


def _articles(lines: Iterable[bytes]) -> Iterator[Article]:
    return (from_dict(row[MORE]["article"]) for row in decoded(lines))
