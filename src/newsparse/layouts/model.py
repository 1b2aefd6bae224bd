"""What a layout is: how text lies on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from ..model import Block, Cue
from ..source import Source


@frozen
class Layout:
    """A name, the evidence for it, and how its lines become blocks.

    ``cues`` looks at the document and yields what speaks for the layout; ``blocks`` cuts the
    document into blocks in reading order that cover every visible character exactly once.  A
    layout sets ``kind``, ``text``, ``spans`` and ``marks``; it labels only what the medium made
    (``artefact``) and what is markup alone (``furniture``, with its rule).
    """

    name: str
    cues: Callable[[Source], Iterable[Cue]]
    blocks: Callable[[Source], Sequence[Block]]
