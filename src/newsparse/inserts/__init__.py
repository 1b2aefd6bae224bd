"""Inserts: what stands between the paragraphs of a story and is none of it.

Teasers and sign-up boxes (``promo``), picture credits (``caption``), and the site's own words,
from share bars to consent texts (``furniture``).

>>> insert_rule("Read more: Rain in the north", ("en",)).label
'promo'
>>> insert_rule("Related to this, the minister named three more cases.", ("en",)) is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..footers.judging import judge_passage
from ..footers.passage import Passage, make_passage
from ..footers.phrases import find_groups
from ..rules import INSERTS, Rule
from ..words import codes
from .captions import is_credited

__all__ = ["insert_rule"]

_LONGEST = 700
_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?min\.?)?|\d{1,3} ?(?:min\.?|')")
_GROUPS = {"insert.ad": INSERTS["inserts.ad"], "insert.player": INSERTS["inserts.player"]}
"""Set phrases that no footer has."""


def insert_rule(text: str, languages: Sequence[str] | None = None) -> Rule | None:
    """Why one block between paragraphs is none of the story; None for body text.

    >>> insert_rule("A boat in the harbour. Photo: Ada Example/AFP", ("en",)).name
    'inserts.caption'
    """
    if len(text) > _LONGEST:
        return None
    passage = make_passage(text, codes() if languages is None else tuple(languages))
    return _rule(passage) if passage else None


def _rule(passage: Passage) -> Rule | None:
    if passage.folded[:1].isdigit() and _DURATION.fullmatch(passage.folded):
        return INSERTS["inserts.player"]
    if is_credited(passage):
        return INSERTS["inserts.caption"]
    groups = find_groups(passage)
    for group, rule in _GROUPS.items():
        if group in groups and not passage.quoted:
            return rule
    verdict = judge_passage(passage, groups)
    if verdict is None or verdict.strength == "weak":
        return None
    return INSERTS.get(f"inserts.{verdict.kind}")
