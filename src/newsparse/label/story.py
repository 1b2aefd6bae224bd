"""The story: captions, inserts and furniture between its paragraphs; the rest is body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..rules import (
    CAPTION_AFTER_IMAGE,
    CAPTION_REPEAT,
    EMPTY,
    IMAGE,
    LINK_LINE,
    ODD_CAPTION,
    ODD_LINE,
    Rule,
)
from ..text.shapes import letters
from .draft import Draft
from .weighing import KINDS, LONGEST, Scale

_ODD = ((45, -0.5), (80, -2.0), (LONGEST, -3.0))
"""Up to which size a line is left out, and how long its odds are then: the longer, the surer."""
_ODD_ITEM = -4.5
"""The odds of an item that a colon introduces or that is a sentence: stories have lists."""
_PARAGRAPHS = 6
"""A story with fewer full paragraphs says too little about its lines."""
_LINK = 0.95
"""A line with more links is a link from end to end."""
_SHORT = 200
"""A caption, or a link between paragraphs, is no longer than this."""


def label_story(drafts: Sequence[Draft], numbers: Iterable[int], scale: Scale) -> None:
    """Label what is no body text among the drafts with these *numbers*; the rest is the story."""
    numbers = list(numbers)
    told = sum(not drafts[n].rule and drafts[n].prose for n in numbers) >= _PARAGRAPHS
    image, lead = "", ""
    for number in numbers:
        draft = drafts[number]
        if draft.rule:
            continue
        rule = _inserted(draft, image)
        if rule is None and told and _is_odd(draft, number, scale, lead):
            rule = ODD_CAPTION if image else ODD_LINE
            draft.reasons = scale.reasons(number)
        if rule is not None:
            draft.take(rule)
        if draft.text and draft.kind != "list_item":
            lead = draft.text[-3:]
        if draft.kind == "image":
            image = draft.text or " "
        elif draft.label != "caption":
            image = ""


def _inserted(draft: Draft, image: str) -> Rule | None:
    """Why a block is none of the story; *image* is the text of the image just before it, if any."""
    if draft.kind == "image":
        return IMAGE
    if not draft.text:
        return EMPTY
    if image.strip() and draft.letters == letters(image):
        return CAPTION_REPEAT
    if insert := draft.insert:
        return insert
    short = draft.size < _SHORT
    if short and draft.linked > _LINK and draft.kind in ("paragraph", "list_item", "heading"):
        return LINK_LINE
    if image and short and not draft.ended and draft.kind == "paragraph":
        return CAPTION_AFTER_IMAGE
    return None


def _is_odd(draft: Draft, number: int, scale: Scale, lead: str) -> bool:
    """Whether the document speaks against a line between paragraphs; quotations and headings stay.

    *lead* is how the block before the list ends.
    """
    if draft.kind not in KINDS or draft.size >= LONGEST or len(draft.text) >= LONGEST:
        return False
    if draft.kind == "list_item" and (":" in lead or draft.ended):
        odd = scale.odds(number) < _ODD_ITEM
    else:
        least = next(least for most, least in _ODD if draft.size < most)
        odd = scale.odds(number) < least
    return odd and draft.sign is None
