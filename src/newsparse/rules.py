"""The register of rules: every dotted name that a block may carry, with its meaning.

Formats document their own; here they come together with those of labels, footers, inserts and
pages, for the reference and for the check that no rule goes undocumented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from .formats.model import Format
from .label import RULES as LABEL_RULES

FOOTER_RULES: Mapping[str, str] = MappingProxyType({
    "footers.contact": "How to reach the newsroom or the author.",
    "footers.copyright": "Who holds the rights.",
    "footers.syndication": "Where the text was first published, or who may publish it.",
    "footers.credit": "Who reported, edited, translated or photographed.",
    "footers.author_bio": "Who the author is.",
    "footers.correction": "What was corrected, and when.",
    "footers.note": "A remark of the newsroom on the article.",
    "footers.related": "Links to other articles.",
    "footers.newsletter": "An invitation to subscribe.",
    "footers.donation": "An appeal for support.",
    "footers.share": "Links that share, print or save the article.",
    "footers.tags": "Keywords.",
    "footers.comments": "Readers' comments, or the way to them.",
    "footers.source": "Where the text comes from.",
    "footers.print_stamp": "The line a browser or database prints under a text.",
    "footers.legal": "Terms, privacy, disclaimers.",
    "footers.navigation": "The site's own links.",
    "footers.run": LABEL_RULES["footers.run"],
})  # fmt: skip
INSERT_RULES: Mapping[str, str] = MappingProxyType({
    "inserts.ad": "A mark over an advertisement.",
    "inserts.caption": "A line that credits a picture.",
    "inserts.comments": "A link to the comments, between paragraphs.",
    "inserts.donation": "An appeal for support, between paragraphs.",
    "inserts.legal": "A consent text or notice, between paragraphs.",
    "inserts.navigation": "The site's own links, between paragraphs.",
    "inserts.newsletter": "A sign-up box, between paragraphs.",
    "inserts.player": "The controls of a player, or a duration alone.",
    "inserts.related": "A teaser of another article, between paragraphs.",
    "inserts.share": "A share bar, between paragraphs.",
    "inserts.tags": "Keywords between paragraphs.",
})  # fmt: skip
PAGE_RULES: Mapping[str, str] = MappingProxyType({
    "pages.folio": "A page number.",
    "pages.jump-line": "A line that sends the reader to another page.",
    "pages.print-line": "A line that a browser prints at the head or foot of each page.",
    "pages.running-foot": "A line repeated at the feet of pages.",
    "pages.running-head": "A line repeated at the heads of pages.",
})  # fmt: skip


def general_rules() -> Mapping[str, str]:
    """The rules that blocks of any format may carry.

    >>> general_rules()["label.body"]
    'Running text of the story.'
    """
    return {**LABEL_RULES, **FOOTER_RULES, **INSERT_RULES, **PAGE_RULES}


def all_rules(formats: Sequence[Format]) -> Mapping[str, str]:
    """The general rules, and those of *formats*, by name."""
    stated = {rule: sentence for form in formats for rule, sentence in form.rules.items()}
    return dict(sorted({**general_rules(), **stated}.items()))
