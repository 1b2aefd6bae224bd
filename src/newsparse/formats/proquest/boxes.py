"""Exports whose layout tables a converter drew as boxes: every line between ``|`` signs.

The signs are blanked out, so that offsets stay; the finished blocks are stretched over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ...blocks import mapped_text
from ...flowing import flow_blocks
from ...model import Block, Span
from ...source import Source

_SIDES = "|+ \t"
_BORDER = "-=+|: "
_SAMPLE = 400


def is_boxed(source: Source) -> bool:
    """Whether most lines stand in boxes."""
    lines = [line.text.strip() for line in source.lines[:_SAMPLE]]
    full = [text for text in lines if text]
    sides = sum(text[0] in "|+" and text[-1] in "|+" for text in full)
    return sides * 2 > len(full)


def unboxed(source: Source) -> tuple[Source, list[Block]]:
    """The text with blanks for the boxes, and its blocks."""
    open_text = Source(_blanked(source))
    return open_text, flow_blocks(open_text.lines, {}, open_text.text)


def _blanked(source: Source) -> str:
    parts: list[str] = []
    at = 0
    for line in source.lines:
        text = line.text
        parts.append(source.text[at : line.start])
        if text.lstrip()[:1] in ("|", "+"):
            inner = "" if not text.strip(_BORDER) else text.rstrip(_SIDES)
            lead = len(inner) - len(inner.lstrip(_SIDES))
            text = " " * lead + inner[lead:] + " " * (len(text) - len(inner))
        parts.append(text)
        at = line.stop
    parts.append(source.text[at:])
    return "".join(parts)


def stretched(blocks: Sequence[Block], size: int) -> Iterator[Block]:
    """The blocks, each from where the one before ends: together they cover all *size* characters."""
    for number, block in enumerate(blocks):
        start = blocks[number - 1].stop if number else 0
        stop = block.stop if number + 1 < len(blocks) else size
        yield evolve(block, spans=(Span(start, stop),), deltas=mapped_text(block).deltas)
