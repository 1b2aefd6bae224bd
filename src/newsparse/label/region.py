"""Where the story lies in a page that holds more than the story.

Every block adds or takes: running text adds its length, links, widgets and menu words take.  The
story lies in the contiguous run with the greatest sum (Kadane), so the decision rests on the
whole document; its rules say so (``label.region-…``).
"""

from __future__ import annotations

from collections.abc import Sequence

from .draft import Draft

_MENU = 40
"""What a menu entry or a line of links takes."""
_MOST, _MOST_ITEM = 600, 300
"""So much a paragraph or an item adds at most: a long one is no more the story's than some."""
_ITEM = 60
"""An item shorter than this is a menu's, or a list's that says little."""
_SHORT, _SHORT_TAKES, _OPEN_TAKES = 40, 20, 10
"""Lines without an end mark take the more the shorter they are."""


def story_region(drafts: Sequence[Draft]) -> tuple[int, int]:
    """The half-open range of numbers of the drafts that hold the story's running text."""
    best = (0, 0, 0)
    total, start = 0, 0
    for number, draft in enumerate(drafts):
        if total <= 0:
            total, start = 0, number
        total += _worth(draft)
        if total > best[0]:
            best = (total, start, number + 1)
    return (best[1], best[2]) if best[0] > 0 else (0, len(drafts))


def _worth(draft: Draft) -> int:
    """What one block adds to, or takes from, the story."""
    if draft.rule or draft.label == "artefact" or draft.kind in ("rule", "image"):
        return 0
    if draft.prose:
        return min(draft.size, _MOST)
    if not draft.text:
        return -5
    if draft.kind == "list_item":
        told = draft.linked < 0.3 and draft.size >= _ITEM and draft.ended
        return min(draft.size, _MOST_ITEM) if told else -_MENU
    if draft.linked > 0.6:
        return -_MENU
    if draft.ended:
        return draft.size // 2
    return -_SHORT_TAKES if draft.size < _SHORT else -_OPEN_TAKES
