"""The title among the blocks labelled as one, without the site's name around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from ..blocks import mapped_text
from ..model import Block, Origin, Span
from ..text.shapes import letters
from ..words import terms
from .site import Site, find_parts

_GAP = re.compile(r"\s{2,}|[\t\n\r\f\v]")
_PRINTED = re.compile(r"\s[|·–—-]\s")
"""What parts headline and site in what a browser prints over a page."""


@frozen
class Title:
    """The title with where it stands, and the site's name beside it with its place."""

    text: str
    origin: Origin
    site: tuple[str, Span] | None = None


def title_of(blocks: Sequence[Block], site: Site, language: str | None) -> Title | None:
    """The title: the format's own before a heading the rules chose."""
    found = [block for block in blocks if block.label == "title" and block.text.strip()]
    if not found:
        return None
    block = next((b for b in found if not b.rule.startswith("label.")), found[0])
    # a single wide blank parts the words of a headline in East Asian print, and stays
    text = _GAP.sub(" ", block.text.strip())
    of_page = block.rule.startswith("label.") or block.kind == "field"
    parts = find_parts(text, site, of_page=of_page, blank_colon=_sets_blank(language))
    start, stop = parts.start, min(parts.stop, _printed_stop(text, blocks))
    span = _source_span(block, text, start, stop)
    named = parts.site
    beside = (text[slice(*named)], _source_span(block, text, *named)) if named else None
    return Title(text[start:stop], Origin("title", span, block.rule), beside)


def _sets_blank(language: str | None) -> bool:
    """Whether a language sets a blank before a colon."""
    return language is not None and ":" in terms("titles.spaced", language)


def _printed_stop(text: str, blocks: Sequence[Block]) -> int:
    """Where the headline ends if *text* is what was printed over the page, the sign lost."""
    for block in blocks:
        if block.label == "artefact" and letters(block.text) == letters(text):
            *heads, _ = _PRINTED.split(block.text)
            if heads and _PRINTED.search(text) is None:
                return _place(text, len(letters("".join(heads))))
    return len(text)


def _place(text: str, count: int) -> int:
    """Behind the *count*-th letter of *text* and the signs fast to it."""
    seen = 0
    for place, char in enumerate(text):
        if seen == count and (char.isspace() or char.isalnum()):
            return place
        seen += char.isalnum()
    return len(text)


def _source_span(block: Block, text: str, start: int, stop: int) -> Span:
    """Where the characters *start* to *stop* of *text*, the block's without gaps, stand."""
    before, inside = (sum(not c.isspace() for c in t) for t in (text[:start], text[start:stop]))
    shown = [place for place, char in enumerate(block.text) if not char.isspace()]
    first, last = shown[before], shown[before + max(1, inside) - 1]
    return mapped_text(block).source_span(first, last + 1)
