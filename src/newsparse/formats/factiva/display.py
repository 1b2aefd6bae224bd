"""The display form: lines without labels, known by their order around the word count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from ...bylines import parse_byline
from ...source import Row, Source
from ...text.shapes import ends_sentence, first_word, last_word
from ...words import all_terms
from ..model import Meaning
from ..overlay import Region, kept
from .rows import runs_on, width_of
from .shapes import (
    document_id,
    is_copyright,
    is_count,
    is_day,
    is_language,
    is_page_end,
    is_pages,
    is_publisher,
    is_source_code,
    is_time,
    is_vendor,
)
from .signing import is_credit, is_placed, signs

_NAMES = re.compile(r"[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][^\W\d_]+")
_MOST_HEAD = 40
_MOST_ENTRIES = 6
_MOST_EXTRA = 6
_OWNED = 120
"""A publisher's line of copyright is no longer than this."""
_BULLET = "•"
"""Stands before each headline on a download's cover."""


@frozen
class _Entry:
    """A line of the head, with those that it was wrapped into."""

    row: Row
    text: str


def display_regions(source: Source) -> list[Region]:
    """The fields of a record in display form; the body runs from its head to its closing line."""
    rows = kept(source.rows, is_page_end)
    count = anchor(rows)
    last = next(
        (n for n in range(len(rows) - 1, -1, -1) if document_id(rows[n].text) >= 0), len(rows)
    )
    regions: list[Region] = []
    body = 0
    if count is not None:
        width = width_of(rows)
        regions.extend(_before(rows[:count], width))
        body = min(last, _stated_stop(rows, count, width))
        regions.extend(_stated(rows[count:body]))
    regions.extend(_body(rows[body:last], count))
    regions.extend(closing(rows, last))
    return regions


def anchor(rows: Sequence[Row]) -> int | None:
    """The word count that a day follows."""
    for number in range(len(rows) - 1):
        if is_count(rows[number].text) and is_day(rows[number + 1].text):
            return number
    return None


def closing(rows: Sequence[Row], last: int) -> Iterator[Region]:
    """The accession number, and what the download adds behind its last record."""
    if last < len(rows):
        row = rows[last]
        at = document_id(row.text)
        yield Region(row.start, "field", last_word(row.text[:at]), row.start + at)
    if last + 1 < len(rows):
        yield Region(rows[last + 1].start, "mark", parts="many")


def _before(rows: Sequence[Row], width: int) -> Iterator[Region]:
    """Kicker, headline, byline and credit, and what stands before them."""
    entries = _entries(rows[_head_start(rows) :], width)[-_MOST_ENTRIES:]
    if entries and entries[0].row is not rows[0]:
        yield Region(rows[0].start, "mark", parts="many")
    for entry, meaning in zip(
        entries, head_meanings([entry.text for entry in entries]), strict=True
    ):
        yield Region(entry.row.start, meaning, "credit" if meaning == "field" else "")


def _head_start(rows: Sequence[Row]) -> int:
    """Where the record's own lines begin: not further back than a blank line inside a block."""
    first = max(0, len(rows) - _MOST_HEAD)
    first = max((n + 1 for n, row in enumerate(rows) if is_vendor(row.text)), default=first)
    listed = (n + 1 for n, row in enumerate(rows[:-1]) if row.text.startswith(_BULLET))
    first = max(first, max(listed, default=0))
    if rows and not rows[-1].parted:
        while first < len(rows) - 1 and any(row.parted for row in rows[first + 1 :]):
            first += 1
    return first


def _entries(rows: Sequence[Row], width: int) -> list[_Entry]:
    """The lines of the head, wrapped ones joined."""
    entries: list[_Entry] = []
    for number, row in enumerate(rows):
        if number and _continues(rows[number - 1], row, width):
            entries[-1] = _Entry(entries[-1].row, f"{entries[-1].text} {row.text}")
        else:
            entries.append(_Entry(row, row.text))
    return entries


def _continues(before: Row, row: Row, width: int) -> bool:
    """A full line runs on; so does a long one (headlines are set larger) before no byline."""
    if runs_on(before, row, width):
        return True
    long = width and not row.parted and len(before.text) >= 0.7 * width
    return bool(long) and not reads_as_byline(row.text)


def reads_as_byline(text: str) -> bool:
    """Whether *text* is a byline as a whole, or a preposition of bylines with two names behind it."""
    if len(text) > 250:
        return False
    text = text.replace("&softReturn;", " ")
    if parse_byline(text) is not None:
        return True
    return first_word(text).casefold() in _by_words() and len(_NAMES.findall(text)) > 1


@cache
def _by_words() -> frozenset[str]:
    return all_terms("byline.by") | all_terms("byline.contributing")


def head_meanings(texts: Sequence[str]) -> list[Meaning]:
    """What the lines before the word count say: (section) (kicker) headline (byline) (credit).

    >>> head_meanings(["Region", "Rain at last", "By Ada Example"])
    ['section', 'title', 'byline']
    """
    tail: list[Meaning] = []
    rest = len(texts)
    if rest >= 2 and reads_as_byline(texts[-1]):
        tail = ["byline"]
    elif rest >= 3 and reads_as_byline(texts[-2]) and len(texts[-1]) < 80:
        tail = ["byline", "field"]
    elif rest >= 2 and (signs(texts[-1], texts[-2]) or is_placed(texts[-1], texts[-2])):
        tail = ["byline"]
    if tail == ["byline"] and rest >= 3 and reads_as_byline(texts[-2]) and is_credit(texts[-1]):
        tail = ["byline", "field"]
    rest -= len(tail)
    head: list[Meaning] = ["section" if not number else "kicker" for number in range(rest - 1)]
    return [*head, "title", *tail] if rest else tail


def _stated_stop(rows: Sequence[Row], count: int, width: int) -> int:
    """Where the body begins: after the language and the rights, or at the head's blank line."""
    tight = not rows[count].parted
    limit = min(len(rows), count + 5 + _MOST_EXTRA)
    language = _language_at(rows, count + 3, limit)
    if language is not None:
        stop = language + 1
    else:
        stop = count + 2 + (count + 2 < len(rows) and is_time(rows[count + 2].text))
        stop = min(len(rows), stop + 1)
        while stop < limit and _is_extra(rows[stop].text) and not (tight and rows[stop].parted):
            stop += 1
    return _rights_stop(rows, count, stop, width)


def _language_at(rows: Sequence[Row], first: int, limit: int) -> int | None:
    """The line of the language; one before the rights where a code reads like a language too."""
    found = [number for number in range(first, limit) if is_language(rows[number].text)]
    sure = (n for n in found if n + 1 < len(rows) and is_copyright(rows[n + 1].text))
    return next(sure, found[0] if found else None)


def _is_extra(text: str) -> bool:
    return is_source_code(text) or is_pages(text)


def _rights_stop(rows: Sequence[Row], count: int, stop: int, width: int) -> int:
    """Behind the line of rights, which may be wrapped."""
    if stop >= len(rows) or not (
        is_copyright(rows[stop].text) or _are_rights_unmarked(rows, count, stop)
    ):
        return stop
    stop += 1
    while stop < len(rows) and not rows[stop].parted and runs_on(rows[stop - 1], rows[stop], width):
        stop += 1
    return stop


def _are_rights_unmarked(rows: Sequence[Row], count: int, stop: int) -> bool:
    """A short line under the language, before a blank line, in a head without any."""
    if rows[count].parted or rows[stop].parted:
        return False
    return stop + 1 < len(rows) and rows[stop + 1].parted and len(rows[stop].text) < 250


def _stated(rows: Sequence[Row]) -> Iterator[Region]:
    """Word count, day (with time), source, code, edition, page, volume, language, rights."""
    yield Region(rows[0].start, "field", "words")
    yield Region(rows[1].start, "published")
    rest = list(rows[2:])
    if rest and is_time(rest[0].text):
        rest.pop(0)
    if rest:
        yield Region(rest[0].start, "publication")
    for number, name in enumerate(_extra_names(rest[1:])):
        yield Region(rest[1 + number].start, "language" if name == "language" else "field", name)


def _extra_names(rows: Sequence[Row]) -> Iterator[str]:
    """What the lines under the source say; nothing follows the rights."""
    language = max(
        (n for n, row in enumerate(rows) if is_language(row.text)), default=len(rows) - 1
    )
    for number, row in enumerate(rows):
        if is_copyright(row.text) or number > language:
            yield "copyright"
            return
        if number == language and is_language(row.text):
            yield "language"
        elif number == 0 and is_source_code(row.text):
            yield "code"
        else:
            yield "page" if is_pages(row.text) else "edition"


def _body(rows: Sequence[Row], count: int | None) -> Iterator[Region]:
    """The story, and the publisher who signs under it."""
    if not rows:
        return
    last = rows[-1].text
    owned = is_publisher(last) or (len(last) <= _OWNED and last.startswith(("(c) ", "© ")))
    signed = len(rows) > 1 and owned and (rows[-1].parted or _ends(rows[-2].text))
    yield Region(rows[0].start, None if count is None else "body", parts="many")
    if signed:
        yield Region(rows[-1].start, "footer")


def _ends(text: str) -> bool:
    """Whether a sentence ends the line, or a writer's sign in brackets."""
    return ends_sentence(text) or text.endswith(")")
