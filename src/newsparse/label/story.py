"""The story: captions, inserts and furniture between its paragraphs; the rest is body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ..model import Block
from ..titles import letters
from .features import ends_sentence, is_prose, link_share, weight
from .signs import Signs
from .weighing import KINDS, LONGEST

_ODD = ((45, -0.5), (80, -2.0), (LONGEST, -3.0))
"""Up to which weight a line is left out, and how long its odds are then: the longer, the surer."""
_ODD_ITEM = -4.5
"""The odds of an item that a colon introduces or that is a sentence: stories have lists."""
_PARAGRAPHS = 6
"""A story with fewer full paragraphs says too little about its lines."""


def label_story(
    blocks: Sequence[Block], signs: Signs, evidence: Sequence[float]
) -> Iterator[Block]:
    """Label what is no body text; what has no rule afterwards is the story.

    *evidence* is the log-odds of each block being the story's.
    """
    told = sum(not block.rule and is_prose(block) for block in blocks) >= _PARAGRAPHS
    image, lead = "", ""
    for block, odds in zip(blocks, evidence, strict=True):
        if block.rule:
            yield block
            continue
        made = _inserted(block, signs, image)
        if told and not made.rule and _is_odd(made, odds, lead) and signs.label(made) is None:
            made = _left_out(made, image)
        if block.text and block.kind != "list_item":
            lead = block.text[-3:]
        if block.kind == "image":
            image = block.text or " "
        elif made.label != "caption":
            image = ""
        yield made


def _inserted(block: Block, signs: Signs, image: str) -> Block:
    """One block of the story; *image* is the text of the image just before it, if any."""
    if block.kind == "image":
        return evolve(block, label="caption", rule="label.image")
    if not block.text:
        return evolve(block, label="furniture", rule="label.empty")
    if image.strip() and letters(block.text) == letters(image):
        return evolve(block, label="caption", rule="label.caption-repeat")
    if insert := signs.insert(block.text):
        return evolve(block, label=insert[0], rule=insert[1])
    if (
        link_share(block) > 0.95
        and block.kind in ("paragraph", "list_item", "heading")
        and weight(block.text) < 200
    ):
        return evolve(block, label="promo", rule="label.link-line")
    if (
        image
        and weight(block.text) < 200
        and not ends_sentence(block.text)
        and block.kind == "paragraph"
    ):
        return evolve(block, label="caption", rule="label.caption-after-image")
    return block


def _is_odd(block: Block, odds: float, lead: str) -> bool:
    """Whether the document speaks against a line between paragraphs; quotations and headings stay.

    *lead* is how the block before the list ends.
    """
    size = weight(block.text)
    if block.kind == "list_item" and (":" in lead or ends_sentence(block.text)):
        return size < LONGEST and odds < _ODD_ITEM
    if block.kind not in KINDS:
        return False
    return any(size < most and odds < least for most, least in _ODD)


def _left_out(block: Block, image: str) -> Block:
    if image:
        return evolve(block, label="caption", rule="label.odd-caption")
    return evolve(block, label="furniture", rule="label.odd-line")
