"""Where the story lies in a page that holds more than the story.

Every block adds or takes: running text adds its length, links, widgets and menu words take.  The
story lies in the contiguous run with the greatest sum (Kadane), so the decision rests on the
whole document; its rules say so (``label.region-…``).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Block
from .features import ends_sentence, is_prose, link_share, weight

_MENU = 40
"""What a menu entry or a line of links takes."""


def story_region(blocks: Sequence[Block]) -> tuple[int, int]:
    """The half-open range of block indexes that holds the story's running text."""
    best = (0, 0, 0)
    total, start = 0, 0
    for number, block in enumerate(blocks):
        if total <= 0:
            total, start = 0, number
        total += _worth(block)
        if total > best[0]:
            best = (total, start, number + 1)
    return (best[1], best[2]) if best[0] > 0 else (0, len(blocks))


def _worth(block: Block) -> int:
    """What one block adds to, or takes from, the story."""
    if block.label == "artefact" or block.kind in ("rule", "image"):
        return 0
    if block.rule:
        return 0
    size = weight(block.text)
    if is_prose(block):
        return min(size, 600)
    if not block.text:
        return -5
    share = link_share(block)
    if block.kind == "list_item":
        return (
            min(size, 300) if share < 0.3 and size >= 60 and ends_sentence(block.text) else -_MENU
        )
    if share > 0.6:
        return -_MENU
    if ends_sentence(block.text):
        return size // 2
    return -20 if size < 40 else -10
