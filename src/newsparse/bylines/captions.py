"""Lines that look like bylines and say who took or owns a picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from .chunks import Chunk
from .drafts import Draft

_PERSON = regex.compile(r"T*P{0,3}(?:[WI]P{0,3}){1,5}[WI]S?")


def is_caption(drafts: Sequence[Draft], text: str) -> bool:
    """Whose names open it without a label, before whoever took or owns the picture."""
    if drafts[0].labelled or len(drafts) < 2:
        return False
    for before, draft in pairwise(drafts):
        gap = text[before.stop : draft.start]
        if draft.role == "source" or (draft.role == "photographer" and "." in gap):
            return True
    return False


def is_picture(chunks: Sequence[Chunk]) -> bool:
    """A person and agencies parted by strokes, and nothing else: who took and who owns a picture."""
    if len(chunks) < 2 or any(chunk.before.strip("\n") != "/" for chunk in chunks[1:]):
        return False
    others = [chunk.tags for chunk in chunks if chunk.tags != "O"]
    return len(others) == 1 < len(chunks) and _PERSON.fullmatch(others[0]) is not None
