"""Byline blocks to bylines and authors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ..blocks import mapped_text
from ..bylines import find_bylines, parse_byline
from ..mapped import Mapped
from ..model import Author, AuthorKind, Block, Byline, Credit, Span

_PRINTED = (
    "label.byline",
    "label.byline-names",
    "label.byline-place",
    "label.byline-late",
    "label.sign-off",
)
"""Rules that found a byline in the text; any other byline is stated by the format."""
_PLACED = ("label.byline-names", "label.byline-place")
"""Rules that rest on where the names stand."""
_NAME = 80
"""A text longer than this is no name."""


def read_bylines(blocks: Sequence[Block], languages: Sequence[str]) -> Iterator[Byline]:
    """The bylines: those the format states, else those of the head and of the footer's credits.

    A stated byline of organizations alone does not silence a person the text itself names; a
    byline with a sign of one ("by", a role) outranks names that only their place makes one.
    """
    written = [block for block in blocks if block.label == "byline" and block.text]
    printed = [block for block in written if block.rule in _PRINTED]
    first = _read_all([block for block in written if block.rule not in _PRINTED], languages)
    yield from first
    if _has_person(first):
        return
    second = _read_all([block for block in printed if block.rule not in _PLACED], languages)
    if not _has_person(second):
        second = _read_all(printed, languages)
    yield from second
    if not any(byline.authors for byline in (*first, *second)):
        for block in blocks:
            if block.rule == "footers.credit":
                for byline in find_bylines(block.text, languages=languages):
                    yield _moved(byline, mapped_text(block))


def _has_person(bylines: Sequence[Byline]) -> bool:
    return any(author.kind == "person" for byline in bylines for author in byline.authors)


def _read_all(blocks: Sequence[Block], languages: Sequence[str]) -> list[Byline]:
    return [byline for block in blocks for byline in _read(block, languages)]


def _read(block: Block, languages: Sequence[str]) -> Iterator[Byline]:
    """What a byline block says; where its place alone makes it one, its whole text is the name."""
    found = parse_byline(block.text, languages=languages)
    several = (found,) if found else find_bylines(block.text, languages=languages)
    for byline in several:
        yield _moved(byline, mapped_text(block))
    placed = block.rule == "label.byline-place" or block.rule not in _PRINTED
    if not several and placed and len(block.text) <= _NAME:
        yield _moved(_verbatim(block.text, languages), mapped_text(block))


def _verbatim(text: str, languages: Sequence[str]) -> Byline:
    """A name the byline grammar does not know: kept as printed, an organization unless initials."""
    span = Span(0, len(text))
    name, comma, rest = text.partition(", ")
    before = parse_byline(name, languages=languages) if comma else None
    if before and len(before.authors) == 1:
        author = evolve(before.authors[0], affiliation=rest.strip())
    else:
        initials = len(text) <= 4 and text.isalpha() and text.islower()
        kind: AuthorKind = "person" if initials else "organization"
        author = Author(text, kind, verbatim=text, span=span)
    credit = Credit("author", (author,), affiliation=author.affiliation, verbatim=text, span=span)
    return Byline((credit,), (author,), text, span)


def _moved(byline: Byline, mapped: Mapped) -> Byline:
    """The byline with spans of the source instead of the block's text."""

    def at(span: Span) -> Span:
        return mapped.source_span(span.start, span.stop)

    moved = {
        author: evolve(author, span=at(author.span)) for c in byline.credits for author in c.authors
    }
    made = tuple(
        evolve(c, authors=tuple(moved[author] for author in c.authors), span=at(c.span))
        for c in byline.credits
    )
    authors = tuple(
        moved.get(author) or evolve(author, span=at(author.span)) for author in byline.authors
    )
    return evolve(byline, credits=made, authors=authors, span=at(byline.span))


def unique_authors(bylines: Sequence[Byline]) -> Iterator[Author]:
    """Each author once, in order; a byline of organizations alone yields to one of persons."""
    seen: set[str] = set()
    persons = [byline for byline in bylines if _has_person([byline])]
    for byline in persons or bylines:
        for author in byline.authors:
            key = "".join(char for char in author.name.casefold() if char.isalnum())
            if key not in seen:
                seen.add(key)
                yield author
