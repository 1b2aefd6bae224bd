"""Inserts: what stands between the paragraphs of a story and is none of it.

Teasers and sign-up boxes (``promo``), picture credits (``caption``), and the site's own words,
from share bars to consent texts (``furniture``).

>>> insert_label("Read more: Rain in the north", ("en",))
('promo', 'inserts.related')
>>> insert_label("Related to this, the minister named three more cases.", ("en",)) is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..footers.judging import judge_passage
from ..footers.passage import Passage, make_passage
from ..footers.phrases import find_groups
from ..model import FooterKind, Label
from ..words import codes
from .captions import is_credited

_LONGEST = 700
_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?min\.?)?|\d{1,3} ?(?:min\.?|')")
_SHORT_GROUPS: dict[str, Label] = {"insert.ad": "promo", "insert.player": "furniture"}
_LABELS: dict[FooterKind, Label] = {
    "related": "promo",
    "newsletter": "promo",
    "donation": "promo",
    "share": "furniture",
    "tags": "furniture",
    "comments": "furniture",
    "navigation": "furniture",
    "legal": "furniture",
}

__all__ = ["insert_label"]


def insert_label(text: str, languages: Sequence[str] | None = None) -> tuple[Label, str] | None:
    """The label of one block between paragraphs with its rule; None for body text.

    >>> insert_label("A boat in the harbour. Photo: Ada Example/AFP", ("en",))
    ('caption', 'inserts.caption')
    """
    if len(text) > _LONGEST:
        return None
    passage = make_passage(text, codes() if languages is None else tuple(languages))
    return _label(passage) if passage else None


def _label(passage: Passage) -> tuple[Label, str] | None:
    if _DURATION.fullmatch(passage.folded):
        return "furniture", "inserts.player"
    if is_credited(passage):
        return "caption", "inserts.caption"
    groups = find_groups(passage)
    for group, label in _SHORT_GROUPS.items():
        if group in groups and not passage.quoted:
            return label, f"inserts.{group.rpartition('.')[2]}"
    verdict = judge_passage(passage, groups)
    if verdict is None or verdict.strength == "weak" or verdict.kind not in _LABELS:
        return None
    return _LABELS[verdict.kind], f"inserts.{verdict.kind}"
