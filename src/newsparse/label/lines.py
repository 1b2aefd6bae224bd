"""The head's blocks as lines: hard breaks split, name and date parted, by-words joined."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import split_block
from ..text.shapes import last_word
from .draft import Draft

_BESIDE = " \t|·•,–—-/"
"""What stands between a name and a date on one line."""
_LINE = 200
"""A line that holds a name and a date is no longer than this."""
_NAMES = 80
"""The names below a by-word are no longer than this."""


def head_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft a line; a name and a date on one line are two."""
    return _join_by([part for d in drafts for line in d.lines for part in _split_date(line)])


def _split_date(draft: Draft) -> list[Draft]:
    text = draft.text
    if draft.rule or len(text) > _LINE or not any(map(str.isdigit, text)):
        return [draft]
    mentions = draft.read.dates(text)
    if not mentions:
        return [draft]
    first, last = mentions[0].span.start, mentions[-1].span.stop
    before, after = text[:first].rstrip(_BESIDE + "("), text[last:].strip(_BESIDE + ".)")
    word = last_word(before)
    if word != before and word.casefold() in draft.read.date_words:
        before, first = before.rpartition(" ")[0], text.rindex(word, 0, first)
    if before and not after and draft.read.byline(before):
        return _cut(draft, first)
    if after and not before and draft.read.byline(after):
        rest = text[last:]
        return _cut(draft, last + len(rest) - len(rest.lstrip(_BESIDE + ")")))
    return [draft]


def _cut(draft: Draft, at: int) -> list[Draft]:
    return [Draft(piece, draft.read) for piece in split_block(draft.block, at)]


def _join_by(lines: Sequence[Draft]) -> list[Draft]:
    """A by-word alone on its line belongs to the name on the next."""
    out: list[Draft] = []
    for line in lines:
        before = out[-1] if out else None
        if before is not None and _leads(before) and _may_follow(line):
            out[-1] = before.joined(line)
        else:
            out.append(line)
    return out


def _leads(line: Draft) -> bool:
    if line.rule or len(line.text) > _NAMES:
        return False
    return line.text.strip(" :").casefold() in line.read.by_words


def _may_follow(line: Draft) -> bool:
    return not line.rule and line.size <= _NAMES and any(map(str.isalnum, line.text))
