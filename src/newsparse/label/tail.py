"""The tail: what is said about the article after its last paragraph, judged as a run."""

from __future__ import annotations

from collections.abc import Sequence

from ..rules import EMPTY, FOOTER_RUN, FOOTERS, REGION_AFTER, SIGN_OFF, Rule
from .draft import Draft

_LINK = 120
"""A link longer than this is a headline of something else."""
_LINKS = 0.9
"""A line with more links is one of links."""
_TEASER = 200
"""A link between footers is no longer than this."""
_SIGNED = 120
"""A byline at the story's end is no longer than this."""
_LOOSE = 60
"""A line shorter than this may lie inside a footer's run, but starts none."""


def label_tail(drafts: Sequence[Draft]) -> None:
    """Walk back from the end over footer matter; stop at the story's last paragraph."""
    start = len(drafts)
    for number in range(len(drafts) - 1, -1, -1):
        draft = drafts[number]
        if draft.rule:
            if draft.label == "body":
                break
            continue
        rule = _tail_rule(draft)
        if rule is not None:
            draft.take(rule)
            start = number
        elif draft.size >= _LOOSE or draft.ended:
            break
    for draft in drafts[start:]:
        if not draft.rule:
            draft.take(FOOTER_RUN)


def _tail_rule(draft: Draft) -> Rule | None:
    """Why the block is footer matter, if it is."""
    if not draft.text:
        return EMPTY
    verdict = draft.read.footer(draft.text)
    if verdict is not None:
        return verdict.rule
    if draft.linked > _LINKS and draft.size < _TEASER:
        return FOOTERS["footers.related"]
    signed = len(draft.text) < _SIGNED and not draft.prose and draft.read.is_signed(draft.text)
    return SIGN_OFF if signed else None


def label_after(drafts: Sequence[Draft]) -> None:
    """What stands behind the story: footer matter where it is known, else furniture.

    A line that is a link from end to end belongs to the footer matter right above it.
    """
    below_footer = False
    for draft in drafts:
        if not draft.rule:
            draft.take(_rule_after(draft, below_footer=below_footer))
        if draft.text:
            below_footer = draft.label == "footer"


def _rule_after(draft: Draft, *, below_footer: bool) -> Rule:
    verdict = draft.read.footer(draft.text) if draft.text else None
    if verdict is not None:
        return verdict.rule
    link = draft.kind != "list_item" and draft.linked > _LINKS and draft.size < _LINK
    return FOOTER_RUN if below_footer and link else REGION_AFTER
