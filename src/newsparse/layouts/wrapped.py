"""Hard-wrapped text: lines of one width whose sentences run on from line to line."""

from __future__ import annotations

from collections.abc import Iterator

from ..flowing import shape_of
from ..model import Cue, Span
from ..source import Source
from .model import Layout
from .plain import blocks


def cues(source: Source) -> Iterator[Cue]:
    """Most inner lines of the text's start end inside a sentence."""
    lines = source.lines[:400]
    if lines and shape_of(lines).wrapped:
        yield Cue("hard-wrap", Span(lines[0].start, lines[-1].stop))


LAYOUT = Layout("wrapped", cues, blocks)
