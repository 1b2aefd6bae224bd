"""One line a paragraph, or paragraphs parted by blank lines; no other sign."""

from __future__ import annotations

from collections.abc import Iterator

from ..flowing import flow_blocks
from ..model import Block, Cue
from ..pages import find_artefacts
from ..source import Source
from .model import Layout


def cues(_source: Source) -> Iterator[Cue]:
    """None: this is the layout of a text without evidence for any other."""
    yield from ()


def blocks(source: Source) -> list[Block]:
    """A block a paragraph."""
    return flow_blocks(source.lines, find_artefacts(source.lines), source.text)


LAYOUT = Layout("plain", cues, blocks)
