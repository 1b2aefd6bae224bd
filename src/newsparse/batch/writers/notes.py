"""A folder with one Markdown file an article, by year; the values stand in a YAML head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path
from typing import Any, Final

from ..values import Table
from ..working import MORE
from .model import Writer, decoded

_LENGTH = 60  # characters of the headline in a name: a path stays short of every system's limit

NOTE: Final = re.compile(r".*[0-9a-f]{32}(?:-\d{1,9})?\.md")
"""The name of a note: what is known of the article, and always its id."""


def _write(lines: Iterable[bytes], path: Path, table: Table) -> None:  # noqa: ARG001 - a writer's signature
    path.mkdir()
    for row in decoded(lines):
        more = row[MORE]
        target = path / _place(row, more["id"])
        target.parent.mkdir(exist_ok=True)
        with _free(target).open("xb") as file:
            file.write(more["markdown"].encode("utf-8", "backslashreplace"))


def _free(path: Path) -> Path:
    """*path*, or it with a number where the same file lay in two places."""
    names = chain([path], (path.with_stem(f"{path.stem}-{number}") for number in count(2)))
    return next(name for name in names if not name.exists())


def _place(row: dict[str, Any], key: str) -> Path:
    """``2019/2019-12-18-rain-at-last-5f3a9c0e1b2d.md``: what is known, then the id.

    >>> _place({"published": "2019-12-18", "title": "Rain: at/last"}, "5f3a9c0e1b2d4c6f").as_posix()
    '2019/2019-12-18-rain-at-last-5f3a9c0e1b2d4c6f.md'
    """
    day = row.get("published")
    words = "-".join(re.findall(r"\w+", (row.get("title") or "").casefold()))[:_LENGTH]
    name = "-".join(part for part in (day, words.strip("-"), key) if part)
    return Path(day[:4] if day else "undated", f"{name}.md")


WRITER = Writer("md", "/", _write, extras=("markdown",))
