"""What stands below the story: sections under a word of their own, fields, the closing line."""

from __future__ import annotations

from collections.abc import Sequence

from ..nexis.paragraphs import Paragraph
from ..nexis.scribe import Scribe
from .names import is_end, is_page, section_of, tail_field

_CLASSES = "Classification"
_SECTION = 15
"""So many paragraphs a section of the tail has at most."""
_TEXT = 2_500


def tail_start(given: Sequence[Paragraph], body: int, title: str) -> int:
    """Where the tail begins; a section's word counts only where fields follow."""
    at = len(given)
    fields = False
    while at > body:
        paragraph = given[at - 1]
        is_field = tail_field(paragraph.lines[0]) is not None
        if not (is_field or _passes(paragraph, title)):
            break
        fields = fields or is_field
        at -= 1
    return _section_start(given, body, at) if fields else at


def _passes(paragraph: Paragraph, title: str) -> bool:
    """Lines that stand between the fields: a heading, the close, a page's head."""
    text = paragraph.first
    return (
        is_end(text)
        or text == _CLASSES
        or is_page(text)
        or text == "[]"
        or (bool(title) and paragraph.text == title)
    )


def _section_start(given: Sequence[Paragraph], body: int, at: int) -> int:
    """The first of the sections right above the fields."""
    size, start = 0, at
    for number in range(at - 1, max(body - 1, at - 1 - _SECTION), -1):
        size += len(given[number].text)
        if size > _TEXT:
            break
        if section_of(given[number].first) and len(given[number].lines) == 1:
            start = number
    return start


def read_tail(given: Sequence[Paragraph], scribe: Scribe) -> None:
    """Write the tail down."""
    opened = False
    for number, paragraph in enumerate(given):
        printed = tail_field(paragraph.lines[0])
        section = section_of(paragraph.first)
        if printed is not None:
            scribe.note_field(paragraph.start, printed)
            opened = True
        elif section is not None and number + 1 < len(given):
            scribe.note(paragraph, "mark")
            scribe.note(given[number + 1], section, paragraph.first, "many")
            opened = False
        elif (
            opened
            or is_end(paragraph.first)
            or paragraph.first in ("[]", _CLASSES)
            or is_page(paragraph.first)
        ):
            scribe.note(paragraph, "mark")
