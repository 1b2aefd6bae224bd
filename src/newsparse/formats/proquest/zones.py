"""The zones of one document: headline, head fields, text, tail fields, the vendor's footer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from ...source import Row
from .citation import citation_of
from .names import field_of, heading_of, is_counter, is_separator
from .splitting import is_evidence

_REMNANT = re.compile(r"</?[A-Za-z]{0,10}>|[A-Za-z]{1,10}>")
_INVERTED = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+)?, [^\W\d_][\w'’.-]*(?: [\w'’.-]+)?")


@frozen
class Zones:
    """Where each zone begins among a document's rows; ``end`` is behind the last field."""

    title: int
    head: int
    text: int
    tail: int
    end: int


def zones_of(rows: Sequence[Row]) -> Zones | None:
    """The zones; None where no field of a head is known."""
    evidence = next((n for n, row in enumerate(rows) if is_evidence(row.text)), None)
    if evidence is None:
        return None
    title = _title_start(rows, evidence)
    end = _end(rows, evidence)
    text = next((n for n in range(evidence, end) if key_of(rows[n]) == "body"), None)
    tail = _tail_start(rows, (evidence if text is None else text) + 1, end)
    return Zones(
        title, _head_start(rows, title, evidence), tail if text is None else text, tail, end
    )


def key_of(row: Row) -> str:
    """The field whose name or heading the row begins with; empty where there is none."""
    return field_of(row.text)[0] or heading_of(row.text)


def _title_start(rows: Sequence[Row], evidence: int) -> int:
    """The first line of the paragraph before the first field; that of a citation is not it."""
    start = evidence
    for _ in range(3):
        before = start
        while (
            start > 0
            and not _bounds(rows[start - 1])
            and (start == before or not rows[start].parted)
        ):
            start -= 1
        text = " ".join(row.text for row in rows[start:before])
        if start == before or (citation_of(text) is None and not _REMNANT.fullmatch(text[:20])):
            break
    return start


def _bounds(row: Row) -> bool:
    return is_separator(row.text) or is_counter(row.text)


def _head_start(rows: Sequence[Row], title: int, evidence: int) -> int:
    """Where the headline ends: at a blank line, or at names or a citation under it."""
    for number in range(title + 1, evidence):
        row = rows[number]
        named = number + 1 == evidence and len(row.text) < 60 and _INVERTED.fullmatch(row.text)
        if row.parted or named or citation_of(row.text) or (";" in row.text and "," in row.text):
            return number
    return max(title, evidence)


def _end(rows: Sequence[Row], evidence: int) -> int:
    """Behind the document's last field, where the vendor's footer begins."""
    last = next(
        (n for n in range(len(rows) - 1, evidence, -1) if key_of(rows[n]) == "database"), None
    )
    if last is None:
        return next(
            (n for n in range(evidence, len(rows)) if is_separator(rows[n].text)), len(rows)
        )
    end = last + 1
    while end < len(rows) and not rows[end].parted and not is_separator(rows[end].text):
        end += 1
    return end


def _tail_start(rows: Sequence[Row], first: int, end: int) -> int:
    """Walk back over the paragraphs that begin with a field's name; the text lies before them.

    A line like a field inside the text is followed by other text, so the walk ends before it.
    """
    start = end
    for number in range(end - 1, first - 1, -1):
        row = rows[number]
        if key_of(row) not in ("", "body", "abstract") and (row.parted or start == number + 1):
            start = number
        elif row.parted and not is_alone(rows[number - 1]):
            break
    return start


def is_alone(row: Row) -> bool:
    """Whether the line is a field's name without a value."""
    key, value = field_of(row.text)
    return (bool(key) and value >= len(row.text)) or bool(heading_of(row.text))
