"""The head of a record: publication, day, headline, then the fields above the body.

Centred lines name the publication, the day and the edition; the headline stands at the margin,
above or below the day.  Where nothing is centred (dumps, word processor files) the order tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...bylines import parse_byline
from ...dates import parse_date
from ...text.shapes import last_word
from .days import LINE, day_beside, is_day, tells_more
from .marks import is_address, is_copyright, keeps_rights, states_rights
from .names import field_of, fields_in, is_count, may_stand, unknown_field
from .paragraphs import Paragraph, bare, one_by_one
from .scribe import Scribe

_REACH = 14
"""So many rows after the publication at most stands the day."""
_HEADLINE = 700
_LOOSE = 3
"""So many paragraphs without a name may stand between the day and the fields."""


def read_head(given: Sequence[Paragraph], scribe: Scribe) -> int:
    """Write the head down; how many of the paragraphs it takes."""
    rows, sizes = _rows(given)
    at = _copyright(rows, 0, scribe)
    at = _publication(rows, at, scribe)
    at = _copyright(rows, at, scribe)
    day = _day_row(rows, at)
    if day is not None:
        _before_day(rows[at:day], rows[day:], scribe)
        at = _day(rows, day, scribe)
    taken = sizes[at]
    taken = _headline(given, taken, scribe)
    return _fields(given, taken, scribe)


def _rows(given: Sequence[Paragraph]) -> tuple[list[Paragraph], list[int]]:
    """The first paragraphs, centred ones line by line, and to which paragraph each row leads."""
    rows: list[Paragraph] = []
    sizes: list[int] = []
    for number, paragraph in enumerate(given[: 2 * _REACH]):
        parted = paragraph.centred or is_copyright(paragraph.first) or _ends_in_day(paragraph)
        pieces = (
            list(one_by_one(paragraph)) if parted and len(paragraph.lines) < 12 else [paragraph]
        )
        rows.extend(pieces)
        sizes.extend([number] * len(pieces))
    return rows, [*sizes, min(len(given), 2 * _REACH)]


def _ends_in_day(paragraph: Paragraph) -> bool:
    """Publication and day glued together, though nothing is centred."""
    last = bare(paragraph.lines[-1].text)
    return 1 < len(paragraph.lines) <= 4 and is_day(last) and not is_day(paragraph.first)


def _copyright(rows: Sequence[Paragraph], at: int, scribe: Scribe) -> int:
    """Copyright lines over the publication, with what they wrap to."""
    while at < len(rows) and is_copyright(rows[at].first):
        scribe.note(rows[at], "field", "copyright")
        before = rows[at]
        at += 1
        while (
            at < len(rows) and (rows[at].centred or not rows[at].gap) and _goes_on(before, rows[at])
        ):
            before = rows[at]
            at += 1
    return at


def _goes_on(before: Paragraph, row: Paragraph) -> bool:
    """Whether a centred copyright line runs on in the next one."""
    if states_rights(row.first):
        return True
    return row.gap == 0 and (
        len(before.first) >= 66 or _is_open(before.first) or row.first == "Rights Reserved"
    )


def _is_open(text: str) -> bool:
    """Whether a centred line breaks off inside a name: a comma, a joiner, a word in small letters."""
    last = last_word(text)
    return (
        text.endswith((",", "&", "-", "/")) or (last.isalpha() and last.islower()) or last == "All"
    )


def _publication(rows: Sequence[Paragraph], at: int, scribe: Scribe) -> int:
    """The first line that is no address, no field and no day."""
    while at < len(rows) and is_address(rows[at].text):
        scribe.note(rows[at], "mark")
        at += 1
    if at >= len(rows) or _stops(rows[at]) or is_day(rows[at].text) or len(rows[at].first) > LINE:
        return at
    row = rows[at]
    if not row.centred and len(row.lines) > 2:
        return at
    scribe.note(row, "publication")
    at += 1
    if _day_row(rows, at) is None:
        day_beside(row, scribe)
    while at < len(rows) and rows[at].gap == 0 and rows[at].centred and _is_open(row.first):
        row = rows[at]
        if is_copyright(row.first) or is_day(row.first):
            break
        at += 1
    return at


def _stops(row: Paragraph) -> bool:
    return bool(fields_in(row, "head") or fields_in(row, "tail")) or is_count(row.text)


def _day_row(rows: Sequence[Paragraph], at: int) -> int | None:
    """The row that tells the day; below it the fields begin."""
    for number in range(at, min(len(rows), at + _REACH)):
        row = rows[number]
        if _stops(row):
            if field_of(row.lines[0]) and not row.first.startswith("SHOW"):
                return None
        elif is_day(row.text):
            return number
    return None


def _before_day(rows: Sequence[Paragraph], below: Sequence[Paragraph], scribe: Scribe) -> None:
    """Between publication and day: notices, an address, in old files the headline."""
    headed = not below[0].centred and _is_headed(below[1:])
    for row in rows:
        if is_address(row.text.replace(" ", "")):
            scribe.note(row, "url")
        elif (
            row.centred
            or headed
            or not row.gap
            or (not below[0].centred and row.text.endswith("."))
        ):
            scribe.note(row, "field", "copyright" if keeps_rights(row.first) else "")
        elif not scribe.has("title"):
            scribe.note(row, "title")
        else:
            scribe.note(row, "standfirst")


def _is_headed(below: Sequence[Paragraph]) -> bool:
    """Whether the headline stands under the day: then fields follow it, and a text them."""
    number = next((n for n, p in enumerate(below[: _LOOSE + 1]) if _opens_head(p)), 0)
    if not number:
        return False
    field = field_of(below[number].lines[0])
    if field is not None and field.meaning == "dateline" and number == 1 and _may_sign(below[0]):
        return False
    return any(not _stops(p) and not is_copyright(p.first) for p in below[number:])


def _day(rows: Sequence[Paragraph], day: int, scribe: Scribe) -> int:
    """The day with its weekday and time; then editions, shows, the same day in another language."""
    row = rows[day]
    scribe.note(row, "published")
    at, told = day + 1, row.text
    while at < len(rows) and rows[at].gap == 0 and tells_more(told, rows[at].text):
        told = f"{told} {rows[at].text}"
        at += 1
    while at < len(rows) and (rows[at].centred or _belongs_to_day(told, rows[at : at + 2])):
        if is_copyright(rows[at].first):
            return _copyright(rows, at, scribe)
        shown = scribe.note_fields(rows[at], "head")
        if not shown:
            scribe.note(rows[at], "published" if is_day(rows[at].text) else "field", "edition")
        at += 1
    return at


def _belongs_to_day(told: str, rows: Sequence[Paragraph]) -> bool:
    """Whether a row that is not centred gives the day again, its edition, or the show."""
    if rows[0].first.startswith("SHOW:") or is_day(rows[0].text):
        return True
    if len(rows) < 2 or _stops(rows[1]):
        return False  # what stands right above the fields is the headline
    text = rows[0].text
    return len(text) <= 60 and parse_date(f"{told} {text}") is not None


def _headline(given: Sequence[Paragraph], at: int, scribe: Scribe) -> int:
    """The headline at the margin, and what stands between it and the fields."""
    stop = at
    while stop < len(given) and not _stops(given[stop]) and stop - at <= _LOOSE:
        stop += 1
    loose = given[at:stop]
    has_field = stop < len(given) and stop - at <= _LOOSE and _opens_head(given[stop])
    if scribe.has("title"):
        return at + _author_line(given[at : at + 2], scribe)
    if not loose or not _is_headline(loose[0], has_field=has_field):
        return at
    scribe.note(loose[0], "title")
    if not has_field:
        return at + 1
    signed = any(
        printed.meaning == "byline"
        for p in given[stop : stop + 6]
        for _, printed in fields_in(p, "head")
    )
    for paragraph in loose[1:]:
        scribe.note(paragraph, "standfirst" if signed or not _may_sign(paragraph) else "byline")
    return stop


def _may_sign(paragraph: Paragraph) -> bool:
    """Whether a paragraph between headline and fields can be the author's line."""
    text = paragraph.text
    if len(paragraph.lines) > 1 or len(text) > 100 or text.endswith("."):
        return False
    return text.isupper() or parse_byline(text) is not None


def _opens_head(paragraph: Paragraph) -> bool:
    """Whether the fields above a body begin here."""
    return bool(fields_in(paragraph, "head")) or is_count(paragraph.text)


def _is_headline(paragraph: Paragraph, *, has_field: bool) -> bool:
    size = len(paragraph.text)
    if has_field:
        return size <= _HEADLINE
    return size <= 200 and not paragraph.text.endswith(".")


def _author_line(given: Sequence[Paragraph], scribe: Scribe) -> int:
    """In old files the author stands alone under the day; 1 if it does."""
    if len(given) < 2 or _stops(given[0]) or unknown_field(given[0]):
        return 0
    text = given[0].text
    words = text.split()
    if len(given[0].lines) > 1 or not 2 <= len(words) <= 8 or len(text) > 80 or text[-1:] in ".:!?":
        return 0
    if not all(word[0].isupper() or len(word) <= 3 for word in words):
        return 0
    scribe.note(given[0], "byline")
    return 1


def _fields(given: Sequence[Paragraph], at: int, scribe: Scribe) -> int:
    """The named fields above the body; a field without a value has the next paragraph for one."""
    while at < len(given):
        paragraph = given[at]
        printed = scribe.note_fields(paragraph, "head")
        if not printed:
            if not _is_passing(given, at):
                return at
            scribe.note_rest(paragraph)
        at += 1
        last = printed[-1] if printed else None
        if last is None:
            continue
        if last.meaning == "body":
            return at
        if (
            not last.text
            and len(paragraph.lines) == 1
            and at < len(given)
            and not _stops(given[at])
        ):
            at += 1
    return at


def _is_passing(given: Sequence[Paragraph], at: int) -> bool:
    """A bare word count, or an unknown field between two known ones."""
    if is_count(given[at].text):
        return True
    if unknown_field(given[at]) is None or at + 1 >= len(given):
        return False
    after = field_of(given[at + 1].lines[0])
    return after is not None and may_stand(after, "head") and given[at + 1].gap == 1
