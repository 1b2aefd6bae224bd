"""What stands below the body: the fields of the record and its copyright."""

from __future__ import annotations

from collections.abc import Sequence

from .marks import is_copyright, states_rights
from .names import fields_in, is_strong, unknown_field
from .paragraphs import Paragraph
from .scribe import Scribe

_LONG = ("caption", "footer", "standfirst")
_MORE = 4
"""So many further paragraphs a caption or a correction may have."""


def tail_start(given: Sequence[Paragraph], body: int) -> int:
    """Where the tail begins: the earliest field from which on nothing but tail matter stands."""
    start = at = _before_copyright(given, body)
    signs = 0
    while at > body:
        above = _field_above(given, body, at)
        if above is None:
            break
        found = fields_in(given[above], "tail")
        signs += sum(2 if is_strong(p) or p.meaning == "caption" else 1 for _, p in found)
        at = above
    return at if signs >= 2 else start


def _field_above(given: Sequence[Paragraph], body: int, at: int) -> int | None:
    """The next field above *at*, past what belongs to it and past fields of unknown names."""
    above = at - 1
    unknown = True
    while above > body and at - above <= _MORE and not fields_in(given[above], "tail"):
        unknown = unknown and unknown_field(given[above]) is not None
        above -= 1
    found = fields_in(given[above], "tail")
    if not found:
        return None
    if above == at - 1 or unknown:
        return above
    return above if found[-1][1].meaning in _LONG and above > body else None


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
        elif not long or unknown_field(paragraph) is not None:
            scribe.note_rest(paragraph)
    for paragraph in given[stop:]:
        scribe.note(paragraph, "copyright")
