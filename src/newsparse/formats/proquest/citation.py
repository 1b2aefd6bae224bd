"""The line that cites a document: authors, publication, place, day and page without labels."""

from __future__ import annotations

import re

from attrs import frozen

_DAY = re.compile(
    r"(?:\d{1,2} [^\W\d_]{3,12}\.? (?:1[6-9]|20)\d\d|[^\W\d_]{3,12}\.? \d{1,2}, ?(?:1[6-9]|20)\d\d"
    r"|[^\W\d_]{3,12}\.? (?:1[6-9]|20)\d\d|(?:1[6-9]|20)\d\d)"
    r"(?=\s*(?:\.|:[^:]{0,40})?\s*$)"
)
_AUTHORS = re.compile(r"(?<!\b\w)\.\s+(?=\S)")
_WIDE = re.compile(r"\.\s{2,}(?=\S)|\s\.\s+(?=\S)")
MOST = 600


@frozen
class Citation:
    """Offsets into the line: authors, publication, place, day, and what follows the day."""

    publication: int
    place: int
    day: int
    rest: int


def citation_of(text: str) -> Citation | None:
    """The parts of a citation; None where *text* is none.

    >>> line = "Example, Ada; Muster, Jan.  Example Post; Exampleton, N.Y. [Exampleton, N.Y]. 10 Mar 2022."
    >>> found = citation_of(line)
    >>> line[: found.publication], line[found.publication : found.place], line[found.day : found.rest]
    ('Example, Ada; Muster, Jan.  ', 'Example Post', '10 Mar 2022')
    """
    if len(text) > MOST or ";" not in text:
        return None
    day = _DAY.search(text, max(0, len(text) - 80))
    if day is None:
        return None
    bracket = text.find("[", 0, day.start())
    place = text.rfind(";", 0, bracket if bracket > 0 else day.start())
    if place < 0:
        return None
    split = _WIDE.search(text, 0, place) or _AUTHORS.search(text, 0, place)
    return Citation(split.end() if split else 0, place, day.start(), day.end())
