"""How text lies on the page: the layouts in the order in which they are asked."""

from __future__ import annotations

from ..model import Cue
from ..source import Source
from . import columns, dump, markdown, paged, plain, wrapped
from .model import Layout

LAYOUTS: tuple[Layout, ...] = (
    dump.LAYOUT, columns.LAYOUT, markdown.LAYOUT, paged.LAYOUT, wrapped.LAYOUT, plain.LAYOUT,
)  # fmt: skip
"""The first with any evidence lays out a document; ``plain`` needs none."""


def choose_layout(source: Source) -> tuple[Layout, tuple[Cue, ...]]:
    """The document's layout and what spoke for it."""
    for layout in LAYOUTS:
        found = tuple(layout.cues(source))
        if found:
            return layout, found
    return plain.LAYOUT, ()


__all__ = ["LAYOUTS", "Layout", "choose_layout"]
