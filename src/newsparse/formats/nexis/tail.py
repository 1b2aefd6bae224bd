"""What stands below the body: the fields of the record and its copyright."""

from __future__ import annotations

from collections.abc import Sequence

from .marks import is_copyright, states_rights
from .names import fields_in, is_strong
from .paragraphs import Paragraph
from .scribe import Scribe

_LONG = ("caption", "footer", "standfirst")
_MORE = 4
"""So many further paragraphs a caption or a correction may have."""


def tail_start(given: Sequence[Paragraph], body: int) -> int:
    """Where the tail begins: the earliest field from which on nothing but tail matter stands."""
    start = at = _before_copyright(given, body)
    sure = False
    while at > body:
        above = at - 1
        loose = 0
        while above > body and loose < _MORE and not fields_in(given[above], "tail"):
            above -= 1
            loose += 1
        found = fields_in(given[above], "tail")
        if not found or (loose and found[-1][1].meaning not in _LONG) or (loose and above == body):
            break
        sure = sure or any(is_strong(printed) for _, printed in found) or loose == 0
        at = above
    return at if sure else start


def _before_copyright(given: Sequence[Paragraph], body: int) -> int:
    """The copyright notice at the very end, up to three paragraphs of it."""
    stop = len(given)
    for at in range(len(given) - 1, max(body, len(given) - 4) - 1, -1):
        if is_copyright(given[at].first) or (given[at].centred and _holds_rights(given[at])):
            stop = at
    return stop


def _holds_rights(paragraph: Paragraph) -> bool:
    return any(
        states_rights(line.text.strip()) or is_copyright(line.text.strip())
        for line in paragraph.lines
    )


def read_tail(given: Sequence[Paragraph], scribe: Scribe) -> None:
    """Write the tail down."""
    stop = _before_copyright(given, 0)
    long = False
    for paragraph in given[:stop]:
        found = scribe.note_fields(paragraph, "tail")
        if found:
            long = found[-1].meaning in _LONG
        elif not long:
            scribe.note(paragraph, "field")
    for paragraph in given[stop:]:
        scribe.note(paragraph, "copyright")
