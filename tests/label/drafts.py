"""Drafts for the tables of this folder: texts of a size, blocks of a document."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsparse.blocks import make_block
from newsparse.label import Draft
from newsparse.mapped import Mapped
from newsparse.model import Kind, Mark, Span
from newsparse.readings import Readings
from newsparse.source import Source

Piece = tuple[Kind, str, float]
"""A block's kind, its text, and the share of it that is a link."""


def said(size: int, end: str = "") -> str:
    """Plain words of so many characters, closed by *end*.

    >>> said(12, "."), said(9)
    ('rain fallss.', 'rain fall')
    """
    text = ("rain falls on the valley again " * (size // 31 + 1))[: size - len(end)]
    return (text[:-1] + "s" if text.endswith(" ") else text) + end


def drafts(
    *pieces: Piece, between: str = "\n\n", languages: tuple[str, ...] = ("en",)
) -> list[Draft]:
    """The drafts of a document of these blocks."""
    source = Source(between.join(text for _, text, _ in pieces))
    blocks, at = [], 0
    for kind, text, linked in pieces:
        block = make_block(kind, Mapped(text, ((0, at),)), Span(at, at + len(text)))
        link = Mark("link", Span(0, round(len(text) * linked)), "https://example.org/a")
        blocks.append(evolve(block, marks=(link,)) if linked else block)
        at += len(text) + len(between)
    read = Readings(source, blocks, languages)
    return [Draft(block, read) for block in blocks]


def draft(text: str, kind: Kind = "paragraph", linked: float = 0.0) -> Draft:
    """A draft that is a document by itself."""
    return drafts((kind, text, linked))[0]


def paragraphs(*texts: str) -> list[Draft]:
    """A document of plain paragraphs."""
    return drafts(*(("paragraph", text, 0.0) for text in texts))


def rules(made: Sequence[Draft]) -> list[str]:
    """The names of the rules that hold them."""
    return [each.rule for each in made]
