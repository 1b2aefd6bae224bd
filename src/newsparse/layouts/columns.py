"""Columns side by side, as ``pdftotext -layout`` keeps them: read one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from ..flowing import flow_blocks
from ..frontmatter import head_blocks, head_stop
from ..model import Block, Cue, Span
from ..pages import find_artefacts, split_columns
from ..source import Source
from .model import Layout


def cues(source: Source) -> Iterator[Cue]:
    """A gutter of blanks that runs down the page."""
    if split_columns(source.lines[head_stop(source) :]) is not None:
        yield Cue("gutter", Span(0, len(source.text)))


def blocks(source: Source) -> list[Block]:
    """The metadata head, then blocks column by column, page by page, in reading order."""
    head, first = head_blocks(source)
    lines = source.lines[first:]
    return [*head, *flow_blocks(lines, find_artefacts(lines), source.text)]


LAYOUT = Layout("columns", cues, blocks)
