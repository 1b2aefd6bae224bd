"""Roles for the blocks that the format did not label: region, head, story, tail, in this order."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Block
from ..readings import Readings
from ..rules import BODY
from .draft import Draft
from .head import known_of, label_head, story_start
from .late import label_late
from .opening import open_head
from .region import story_region
from .story import label_story
from .tail import label_after, label_tail
from .weighing import Scale

__all__ = ["Draft", "label_blocks"]


def label_blocks(blocks: Sequence[Block], read: Readings) -> list[Draft]:
    """*blocks* as drafts, every one with a label and a rule; what the format labelled stays."""
    known = known_of(blocks)
    drafts = open_head([Draft(block, read) for block in blocks], read)
    first, stop = story_region(drafts)
    start = story_start(drafts, first, stop)
    head = label_head(drafts[:start], read, known)
    label_tail(drafts[start:stop])
    label_story(drafts, range(start, stop), Scale(drafts))
    label_after(drafts[stop:])
    made = [*head, *drafts[start:]]
    label_late(made)
    for draft in made:
        if not draft.rule:
            draft.take(BODY)
    return made
