"""Text with page ends: form feeds, as ``pdftotext`` writes them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Cue, Span
from ..source import Source
from .model import Layout
from .plain import blocks


def cues(source: Source) -> Iterator[Cue]:
    """A form feed."""
    at = source.text.find("\f")
    if at >= 0:
        yield Cue("form-feed", Span(at, at + 1))


LAYOUT = Layout("paged", cues, blocks)
