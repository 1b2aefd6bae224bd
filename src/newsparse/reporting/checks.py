"""What may be wrong with one record; a check proves nothing, it says where to look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from attrs import frozen

from ..export.rows import Row

SHORT: Final = 200
"""Characters below which a body is more often a caption, a stub or a piece of a page."""

LONG_NAME: Final = 5
"""Words in a name beyond which it is more often a sentence, or several names in one."""

MANY: Final = 0.3
"""The share of the records beyond which one author is more often a desk, or a label."""

FEWEST: Final = 10
"""Records below which a share says nothing: of three records each has a third."""


@frozen
class Check:
    """One thing to look for: the columns it needs, what it says of a record (``""``: nothing)."""

    name: str
    meaning: str
    needs: tuple[str, ...]
    says: Callable[[Row], str]


def _no_date(row: Row) -> str:
    return "" if row["published"] else (row["title"] or "")[:80] or "(no title, either)"


def _future(row: Row) -> str:
    if (
        row["published"]
        and (known := file_day(row["file"]))
        and row["published"] > known.isoformat()
    ):
        return f"{row['published']}, the file is of {known}"
    return ""


@lru_cache(maxsize=1)  # the records of a file come one after the other
def file_day(file: str) -> dt.date | None:
    """The day a file was last written, and a day more for zones; ``None`` where it is gone."""
    try:
        written = Path(file).stat().st_mtime
    except (OSError, ValueError):
        return None
    return dt.datetime.fromtimestamp(written, dt.UTC).date() + dt.timedelta(1)


def _short(row: Row) -> str:
    length = len(row["text"] or "")
    return f"{length} characters" if length < SHORT else ""


def _publication(row: Row) -> str:
    title, publication = row["title"], row["publication"]
    return title if title and publication and title.casefold() == publication.casefold() else ""


def _long_name(row: Row) -> str:
    return next((name for name in row["authors"] if len(name.split()) > LONG_NAME), "")


CHECKS: Final = (
    Check("no date", "No day of publication.", ("published", "title"), _no_date),
    Check("future date", "Published after the file was written.", ("published", "file"), _future),
    Check("short body", f"A body of less than {SHORT} characters.", ("text",), _short),
    Check("title is publication", "The title is the publication's name.", ("title", "publication"), _publication),
    Check("long author", f"An author of more than {LONG_NAME} words.", ("authors",), _long_name),
)  # fmt: skip
"""Every check that looks at one record."""
