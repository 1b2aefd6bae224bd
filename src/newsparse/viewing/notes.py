"""What the page says between the lines: where a paragraph goes on, and what to know about a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..model import Article, Block, Span
from ..source import Source

_LINE_END = re.compile("\r\n|\r|\n")
_FURTHER = 2
"""So many line ends or more part the halves of a paragraph that a page's end cut."""


@frozen
class Note:
    """A sentence below the row that holds *offset*; ``link`` leads to ``at``, a line and column."""

    kind: str
    offset: int
    text: str
    id: str = ""
    link: str = ""
    at: str = ""


def notes(article: Article) -> list[Note]:
    """All notes, in the order of the source."""
    found = [*_diagnostics(article), *_joints(article)]
    return sorted(found, key=lambda note: note.offset)


def is_cut(left: Span, right: Span, text: str) -> bool:
    r"""Whether the halves of a paragraph lie apart: more than a line on, or back.

    >>> is_cut(Span(0, 3), Span(5, 8), "One\n\ntwo"), is_cut(Span(0, 3), Span(4, 7), "One\ntwo")
    (True, False)
    """
    between = text[left.stop : right.start]
    return right.start < left.stop or "\f" in between or len(_LINE_END.findall(between)) >= _FURTHER


def _diagnostics(article: Article) -> Iterator[Note]:
    for number, diagnostic in enumerate(article.diagnostics):
        start, link = diagnostic.span.start, f"d{number}"
        yield Note("doubt", start, diagnostic.message, f"at-{link}", link, diagnostic.code)


def _joints(article: Article) -> Iterator[Note]:
    source = Source(article.source)
    for number, block in enumerate(article.blocks):
        for nth, (left, right) in enumerate(_cuts(block, article.source)):
            here, there = f"b{number}-{nth}", f"b{number}-{nth}-on"
            end, start = ("{}:{}".format(*source.position(at)) for at in (left.stop, right.start))
            yield Note("joint", left.stop - 1, f"{block.label} goes on at", here, there, start)
            yield Note("joint", right.start, f"{block.label}, continued from", there, here, end)


def _cuts(block: Block, text: str) -> Iterator[tuple[Span, Span]]:
    pairs = zip(block.spans, block.spans[1:], strict=False)
    return ((left, right) for left, right in pairs if is_cut(left, right, text))
