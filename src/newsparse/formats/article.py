"""The default format: an article whose export states no fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Block, Cue
from ..source import Source
from .model import Format


def cues(_head: Source) -> Iterator[Cue]:
    """None: any format with evidence outranks this one."""
    yield from ()


def label(_source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
    """Nothing is stated; the general rules judge every block."""
    return blocks


FORMAT = Format("article", cues, label)
