"""The head of a document, read upwards from its first field.

Nothing marks where a document begins, and a cover page may list a hundred headlines first; but
above the fields stand, from below, copyright, edition, day, publication and headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..nexis.days import is_day
from ..nexis.finishing import COVER
from ..nexis.marks import is_address, is_copyright, keeps_rights
from ..nexis.paragraphs import Paragraph
from ..nexis.scribe import Scribe
from .names import head_field, is_body, is_end, is_page

_REACH = 16
"""So many paragraphs above the first field at most stands the day."""


def read_head(given: Sequence[Paragraph], scribe: Scribe) -> int:
    """Write the head down; how many of the paragraphs it takes."""
    first = _first_field(given)
    if first is None:
        return 0
    _read_top(given[:first], scribe)
    return _read_fields(given, first, scribe)


def _first_field(given: Sequence[Paragraph]) -> int | None:
    for number, paragraph in enumerate(given):
        if head_field(paragraph.lines[0]) or is_body(paragraph.first):
            return number
    return None


def _read_top(top: Sequence[Paragraph], scribe: Scribe) -> None:
    """Headline, publication, day, edition, copyright; above them the cover page."""
    lines = [n for n, p in enumerate(top) if not _is_furniture(p)]
    day = next(
        (
            at
            for at in range(len(lines) - 1, max(-1, len(lines) - _REACH), -1)
            if is_day(top[lines[at]].text)
        ),
        None,
    )
    if day is None:
        day = next((at for at, n in enumerate(lines) if _is_notice(top[n])), len(lines))
        roles = {lines[at]: "field" for at in range(day, len(lines))}
    else:
        roles = {lines[at]: "field" for at in range(day + 1, len(lines))}
        roles[lines[day]] = "published"
    if day >= 1:
        roles[lines[day - 1]] = "publication" if day >= 2 else "title"
    if day >= 2:
        roles[lines[day - 2]] = "title"
    for number, paragraph in enumerate(top):
        _note(paragraph, roles.get(number, "mark" if _is_furniture(paragraph) else COVER), scribe)


def _note(paragraph: Paragraph, role: str, scribe: Scribe) -> None:
    if role == "title":
        scribe.note(paragraph, "title")
    elif role == "publication":
        scribe.note(paragraph, "publication")
    elif role == "published":
        scribe.note(paragraph, "published")
    elif role == "field":
        scribe.note(paragraph, "field", "copyright" if _is_notice(paragraph) else "edition")
    else:
        scribe.note(paragraph, "mark", COVER if role == COVER else "")


def _is_notice(paragraph: Paragraph) -> bool:
    return is_copyright(paragraph.first) or keeps_rights(paragraph.text)


def _is_furniture(paragraph: Paragraph) -> bool:
    """An image's place, a page number, the close of the document before."""
    text = paragraph.first
    return not text or text == "[]" or is_address(text) or is_page(text) or is_end(text)


def _read_fields(given: Sequence[Paragraph], at: int, scribe: Scribe) -> int:
    """The fields down to the word over the story."""
    last = ""
    while at < len(given):
        paragraph = given[at]
        if is_body(paragraph.first):
            scribe.note(paragraph, "mark")
            return at + 1
        printed = head_field(paragraph.lines[0])
        if printed is not None:
            scribe.note_field(paragraph.start, printed)
            last = printed.meaning
        elif _is_furniture(paragraph):
            scribe.note(paragraph, "mark")
        elif not _body_follows(given, at):
            return at
        elif last != "standfirst" and "@" not in paragraph.text:
            scribe.note(paragraph, "field")
        at += 1
    return at


def _body_follows(given: Sequence[Paragraph], at: int) -> bool:
    """Whether the word over the story still comes, soon."""
    return any(
        is_body(paragraph.first) or head_field(paragraph.lines[0])
        for paragraph in given[at : at + 8]
    )
