"""What a run is told, and what it has to say: plain values, picklable."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Literal

from attrs import Factory, frozen

from ..export.rows import DEFAULT_NAMES


@frozen
class Reading:
    """Which files are taken, and how they are read.

    ``formats`` are names of source formats, ``languages`` codes; empty means: the text tells.
    ``timeout`` is in seconds without a new article from a file, after which it is given up.
    ``include`` and ``exclude`` are patterns of names, or of paths below the folder.
    """

    encoding: str | None = None
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    timeout: float = 300.0
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@frozen
class Table:
    """What is written: the columns, the writer (else the output's ending tells), CSV's first bytes."""

    fields: tuple[str, ...] = DEFAULT_NAMES
    to: str | None = None
    mark: Literal["none", "bom"] = "none"


Existing = Literal["refuse", "resume", "replace"]
"""What to do where the output, or an unfinished run of it, is there already."""


@frozen
class Progress:
    """How far a run is.  ``total`` is of files; it is known before the first is parsed."""

    files: int
    total: int
    articles: int
    failed: int


@frozen
class Running:
    """How the work is done: worker processes, what is there already, and who is told.

    With ``jobs=0`` this process does it all, for a few files or a debugger: then there is no
    timeout, and code that ends its process ends the run.
    """

    jobs: int = Factory(lambda: os.cpu_count() or 1)
    existing: Existing = "refuse"
    watch: Callable[[Progress], None] = lambda progress: None  # noqa: ARG005 - nobody looks


@frozen
class Trouble:
    """One input, or a piece of it, that could not be parsed.

    ``record`` is the number of the article at which it happened, 0 where none was reached.
    """

    file: str
    member: str | None
    record: int
    error: str
    message: str


@frozen
class Skip:
    """A file or member that was left out on purpose."""

    file: str
    member: str | None
    kind: str


@frozen
class Unit:
    """One file to parse: ``file`` as shown, ``path`` as opened."""

    number: int
    file: str
    path: str
    size: int = 0
    mtime: int = 0


@frozen
class Outcome:
    """What became of a unit; ``digest`` is that of its bytes, ``skips`` counts members by kind."""

    articles: int = 0
    guessed: int = 0
    digest: str = ""
    troubles: tuple[Trouble, ...] = ()
    skips: tuple[tuple[str, int], ...] = ()


@frozen
class Summary:
    """What a run did.  ``skipped`` counts by kind; files that are gone (``removed``) keep their rows."""

    files: int
    articles: int
    failed: int
    guessed: int
    skipped: tuple[tuple[str, int], ...] = ()
    changed: int = 0
    removed: tuple[str, ...] = ()
    seconds: float = 0.0
