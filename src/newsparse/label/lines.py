"""The head's blocks as lines: hard breaks split, name and date parted, by-words joined."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import join_blocks, split_block
from ..dates import find_dates
from ..model import Block
from .features import weight
from .signs import Signs

_BESIDE = " \t|·•,–—-/"
"""What stands between a name and a date on one line."""
_LINE = 200
"""A line that holds a name and a date is no longer than this."""


def head_lines(blocks: Sequence[Block], signs: Signs) -> list[Block]:
    """One block a line; a name and a date on one line are two."""
    lines = [line for block in blocks for line in split_lines(block)]
    return _join_by([piece for line in lines for piece in _split_date(line, signs)], signs)


def split_lines(block: Block) -> list[Block]:
    """A block with hard breaks as one block a line."""
    pieces = []
    rest = block
    while not rest.rule and "\n" in rest.text:
        left, rest = split_block(rest, rest.text.index("\n"))
        pieces.append(left)
    return [*pieces, rest]


def _split_date(block: Block, signs: Signs) -> list[Block]:
    text = block.text
    if block.rule or len(text) > _LINE or not any(char.isdigit() for char in text):
        return [block]
    mentions = find_dates(text, languages=signs.languages)
    if not mentions:
        return [block]
    first, last = mentions[0].span.start, mentions[-1].span.stop
    before, after = text[:first].rstrip(_BESIDE + "("), text[last:].strip(_BESIDE + ".)")
    if before and not after and signs.byline(before):
        return list(split_block(block, first))
    if after and not before and signs.byline(after):
        rest = text[last:]
        return list(split_block(block, last + len(rest) - len(rest.lstrip(_BESIDE + ")"))))
    return [block]


def _join_by(lines: Sequence[Block], signs: Signs) -> list[Block]:
    """A by-word alone on its line belongs to the name on the next."""
    out: list[Block] = []
    for line in lines:
        before = out[-1] if out else None
        alone = before and not before.rule and before.text.strip(" :").casefold() in signs.by_words
        named = any(char.isalnum() for char in line.text)
        if before and alone and named and not line.rule and weight(line.text) <= 80:
            out[-1] = join_blocks(before, line)
        else:
            out.append(line)
    return out
