"""The title among the blocks labelled as one, without the site's name behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import mapped_text
from .model import Block, Origin

_SUFFIX = re.compile(r"(?:\s+(?:[|•·»–—-]|::)\s+|[：｜ㅣ])(?=[^|•·»–—：｜ㅣ]{2,60}$)")

_BAR = re.compile(r"(?:\s+\|\s+|\s*[｜ㅣ]\s*)((?:[^\s|｜ㅣ]+\s?){1,4})$")


_GAP = re.compile(r"\s{2,}|[\t\n\r\f\v]")
_PARTS = 6
"""A printed title has no more parts (section, sub-section, site) behind the headline."""
_REACH = 160
"""The last part and its bar stand in no more characters."""


def letters(text: str) -> str:
    """Only letters and digits, casefolded: how titles are compared.

    >>> letters("“Rain”, at last!")
    'rainatlast'
    """
    return "".join(char for char in text.casefold() if char.isalnum())


def title_of(blocks: Sequence[Block]) -> tuple[str | None, list[Origin]]:
    """The title and where it stood: the format's own before a heading the rules chose."""
    found = [block for block in blocks if block.label == "title" and block.text.strip()]
    if not found:
        return None, []
    block = next((b for b in found if not b.rule.startswith("label.")), found[0])
    # a single wide blank parts the words of a headline in East Asian print, and stays
    text = _GAP.sub(" ", block.text.strip())
    cut = _without_site(text, blocks)
    first, stop = _where(block.text, sum(not char.isspace() for char in cut))
    span = mapped_text(block).source_span(first, stop)
    return cut, [Origin("title", span, block.rule)]


def _where(text: str, size: int) -> tuple[int, int]:
    """Where the first *size* characters of *text* stand that are no white space."""
    shown = [place for place, char in enumerate(text) if not char.isspace()][: max(1, size)]
    return (shown[0], shown[-1] + 1) if shown else (0, len(text))


def _site_named_by_bar(text: str) -> str:
    """``Title | Section | Site``: a bar with a few words behind it parts the site from the title."""
    for _ in range(_PARTS):
        match = _BAR.search(text, max(0, len(text) - _REACH))
        if match is None or match.start() < len(match[1]):
            break
        text = text[: match.start()]
    return text


def _without_site(text: str, blocks: Sequence[Block]) -> str:
    """Cut ``| Site`` where the rest comes again as a heading, or where the tail is the site."""
    text = _site_named_by_bar(text)
    found = list(_SUFFIX.finditer(text, max(0, len(text) - _REACH)))
    if not found:
        return text
    match = found[-1]
    head, tail = text[: match.start()], letters(text[match.end() :])
    repeats = {
        letters(block.text) for block in blocks if block.kind == "heading" or block.label == "title"
    }
    named = {
        letters(b.text) for b in blocks if b.rule.endswith(".publication") or b.label == "byline"
    }
    hosts = "".join(
        letters(b.text.split("/")[2])
        for b in blocks
        if (b.rule.endswith(".url") or b.label == "artefact") and b.text.count("/") >= 2
    )
    if letters(head) in repeats or tail in named or (len(tail) > 2 and tail in hosts):
        return head
    return text
