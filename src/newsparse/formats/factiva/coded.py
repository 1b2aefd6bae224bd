"""The form with field codes: two letters at the left, the value beside or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ...source import Row, Source
from ..model import Meaning
from ..overlay import Region, kept
from .display import closing
from .shapes import document_id, is_page_end

_HEAD: Mapping[str, Meaning] = {
    "CLM": "section", "SE": "section", "HD": "title", "BY": "byline", "CR": "field", "WC": "field",
    "PD": "published", "ET": "field", "SN": "publication", "SC": "field", "ED": "field",
    "PG": "field", "VOL": "field", "LA": "language", "CY": "field", "CX": "field",
}  # fmt: skip
_TAIL = ("ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB")
_LOOKED_UP = ("CO", "IN", "NS", "RE")
_CODE = re.compile(r"([A-Z]{2,3})(?:[ \t:]+(?=\S)|$)")


@frozen
class _Coded:
    """A line with a code at its left."""

    code: str
    row: Row
    number: int
    value: int


def code_of(text: str) -> str:
    """The field code at the left of a line, empty where there is none.

    >>> code_of("HD   Rain at last"), code_of("HDTV is here")
    ('HD', '')
    """
    match = _CODE.match(text)
    known = match is not None and (match[1] in _HEAD or match[1] in ("LP", "TD", "AN", *_TAIL))
    return match[1] if match and known else ""


def coded_regions(source: Source) -> list[Region]:
    """The fields of a record in coded form; empty where it is not in that form."""
    rows = kept(source.rows, is_page_end)
    last = next(
        (n for n in range(len(rows) - 1, -1, -1) if document_id(rows[n].text) >= 0), len(rows)
    )
    head = list(_head(rows[:last]))
    if not {"HD", "LP", "TD"} & {found.code for found in head} or len(head) < 4:
        return []
    body = max(
        (found.number for found in head if found.code in ("LP", "TD")), default=head[-1].number
    )
    tail = list(_tail(rows[:last], body))
    codes = {found.code for found in head}
    regions = [Region(rows[0].start, "mark", parts="many")] if head[0].number else []
    regions.extend(_region(found, codes) for found in [*head, *tail])
    regions.extend(_closing(rows, last))
    return regions


def _head(rows: Sequence[Row]) -> Iterator[_Coded]:
    """The codes down to the text, each once; after ``TD`` none is of the head."""
    seen: set[str] = set()
    for number, row in enumerate(rows):
        code = code_of(row.text)
        if not code or code in seen or (code not in _HEAD and code not in ("LP", "TD")):
            continue
        if "LP" in seen and code != "TD":
            continue
        if not seen and code not in ("HD", "SE", "CLM", "BY", "WC"):
            continue
        seen.add(code)
        yield _coded(code, rows, number)
        if code == "TD":
            return


def _tail(rows: Sequence[Row], body: int) -> Iterator[_Coded]:
    """The codes behind the text, found from the end: there they stand in their order."""
    found: list[_Coded] = []
    rank = len(_TAIL)
    for number in range(len(rows) - 1, body, -1):
        code = code_of(rows[number].text)
        if code not in _TAIL[:rank]:
            continue
        made = _coded(code, rows, number)
        if code in _LOOKED_UP and not _looked_up(rows, number):
            continue
        rank = _TAIL.index(code)
        found.append(made)
    return reversed(found)


def _looked_up(rows: Sequence[Row], number: int) -> bool:
    """Whether the value reads ``code : name | code : name``."""
    near = " ".join(row.text for row in rows[number : number + 3])
    return ":" in near or "|" in near


def _coded(code: str, rows: Sequence[Row], number: int) -> _Coded:
    row = rows[number]
    match = _CODE.match(row.text)
    size = match.end() if match else len(code)
    beside = size < len(row.text)
    after = rows[number + 1].start if number + 1 < len(rows) else row.stop
    return _Coded(code, row, number, row.start + size if beside else after)


def _region(found: _Coded, codes: set[str]) -> Region:
    start, value = found.row.start, found.value
    if found.code in ("LP", "TD"):
        return Region(start, "body", found.code, value, "many")
    if found.code in _HEAD:
        meaning = _HEAD[found.code]
        if found.code == "CR" and "BY" not in codes:
            meaning = "byline"
        return Region(start, meaning, found.code, value)
    if found.code == "ART":
        return Region(start, "caption", found.code, value)
    return Region(start, "field", found.code, value)


def _closing(rows: Sequence[Row], last: int) -> Iterator[Region]:
    """The accession number with its code, which may stand on the line above."""
    if 0 < last < len(rows) and rows[last - 1].text == "AN":
        at = rows[last].start + document_id(rows[last].text)
        yield Region(rows[last - 1].start, "field", "AN", at)
        yield from list(closing(rows, last))[1:]
    else:
        yield from closing(rows, last)
