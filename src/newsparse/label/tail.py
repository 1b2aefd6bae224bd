"""The tail: what is said about the article after its last paragraph, judged as a run."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..footers import judge
from ..model import Block
from .features import ends_sentence, is_prose, link_share, weight
from .signs import Signs

_LINK = 120
"""A link longer than this is a headline of something else."""


def label_tail(blocks: Sequence[Block], signs: Signs) -> list[Block]:
    """Walk back from the end over footer matter; stop at the story's last paragraph."""
    out = list(blocks)
    stop = len(out)
    start = stop
    for number in range(len(out) - 1, -1, -1):
        block = out[number]
        if block.rule:
            if block.label == "body":
                break
            continue
        made = _footer(block, signs)
        if made is not None:
            out[number] = made
            start = number
        elif not _loose(block):
            break
    for number in range(start, stop):
        if not out[number].rule:
            out[number] = evolve(out[number], label="footer", rule="footers.run")
    return out


def _footer(block: Block, signs: Signs) -> Block | None:
    """The block as footer matter, if it is."""
    if not block.text:
        return evolve(block, label="furniture", rule="label.empty")
    verdict = judge(block.text, signs.languages)
    if verdict is not None:
        return evolve(block, label="footer", rule=verdict.rule)
    if link_share(block) > 0.9 and weight(block.text) < 200:
        return evolve(block, label="footer", rule="footers.related")
    if len(block.text) < 120 and not is_prose(block) and signs.is_signed(block.text):
        return evolve(block, label="byline", rule="label.sign-off")
    return None


def _loose(block: Block) -> bool:
    """Short matter that may lie inside a footer's run but starts none."""
    return weight(block.text) < 60 and not ends_sentence(block.text)


def label_after(blocks: Sequence[Block], signs: Signs) -> list[Block]:
    """What stands behind the story: footer matter where it is known, else furniture.

    A line that is a link from end to end belongs to the footer matter right above it.
    """
    out: list[Block] = []
    above: Block | None = None
    for block in blocks:
        made = _after(block, above, signs)
        out.append(made)
        above = made if made.text else above
    return out


def _after(block: Block, above: Block | None, signs: Signs) -> Block:
    if block.rule:
        return block
    verdict = judge(block.text, signs.languages) if block.text else None
    if verdict is not None:
        return evolve(block, label="footer", rule=verdict.rule)
    below_footer = above is not None and above.label == "footer"
    if (
        below_footer
        and block.kind != "list_item"
        and link_share(block) > 0.9
        and weight(block.text) < _LINK
    ):
        return evolve(block, label="footer", rule="footers.run")
    return evolve(block, label="furniture", rule="label.region-after")
