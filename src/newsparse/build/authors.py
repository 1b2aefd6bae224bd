"""Byline blocks to bylines and authors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from ..blocks import mapped_text, narrow
from ..bylines import byline_evidence, moved
from ..kinds import AuthorRole
from ..model import Author, Block, Byline, Span
from ..readings import Readings
from ..rules import BYLINE_LINK, BYLINE_NAMES, BYLINE_PLACE, LABELS, Ground
from .site import Site, find_parts

_BIO = 900
"""A longer paragraph introduces nobody."""
_JOINS = (",", ";", "&")
"""How a line ends whose names go on in the next one, if not with a word like *and*."""


def read_bylines(blocks: Sequence[Block], read: Readings, site: Site) -> Iterator[Byline]:
    """The bylines: those the format states, else those of the head and of the footer's credits.

    A stated byline of organizations alone does not silence a person the text itself names, and
    one that leaves out some of those the text names by a word like *by* is joined by them.  The
    surer of the printed bylines silence the others: *by* before a role before names that only
    their place makes a byline.
    """
    written = [block for block in blocks if block.label == "byline" and block.text]
    printed = [block for block in written if _ground(block)]
    first = _read_all([block for block in written if not _ground(block)], read, site)
    yield from first
    if _has_person(first):
        yield from _completed(
            first, _read_all([b for b in printed if _ground(b) != "place"], read, site)
        )
        return
    second: list[Byline] = []
    sure = _sureness(printed, read, _below_title(blocks))
    for least in range(4):
        second = _read_all(
            [b for b, rank in zip(printed, sure, strict=True) if rank <= least], read, site
        )
        if _has_person(second):
            break
    yield from second
    if not any(byline.authors for byline in (*first, *second)):
        yield from _told(blocks, read)


def _ground(block: Block) -> Ground:
    """What makes the block a byline: words, its place; a format states any other."""
    rule = LABELS.get(block.rule)
    return rule.ground if rule else ""


def _below_title(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks right below the headline that are names alone."""
    worded = [block for block in blocks if block.text and block.label != "artefact"]
    title = next((n for n, block in enumerate(worded) if block.label == "title"), len(worded))
    return list(takewhile(lambda block: block.rule == BYLINE_NAMES.name, worded[title + 1 :]))


def _sureness(printed: Sequence[Block], read: Readings, below: Sequence[Block]) -> list[int]:
    """0 for what says *by*, 1 for the names *below* the headline, 2 for what a role or the like
    vouches for, 3 for other names by their place.
    """
    ranks: list[int] = []
    before: Block | None = None
    for block in printed:
        if before is not None and _goes_on(before.text, read):
            ranks.append(ranks[-1])
        elif block in below or block.rule == BYLINE_LINK.name:
            ranks.append(1)
        elif _ground(block) == "place":
            ranks.append(3)
        else:
            byline = read.printed_byline(block.text)
            ranks.append(0 if byline is None or byline_evidence(byline) == "by" else 2)
        before = block
    return ranks


def _goes_on(text: str, read: Readings) -> bool:
    """Whether the names of a byline go on in the next line."""
    return text.endswith(_JOINS) or text.rpartition(" ")[2] in read.joining_words


def _completed(stated: Sequence[Byline], printed: Sequence[Byline]) -> Iterator[Byline]:
    """The printed bylines that name all the stated persons and more."""
    known = {_key(author) for byline in stated for author in byline.authors}
    for byline in printed:
        if known < {_key(author) for author in byline.authors}:
            yield byline


def _told(blocks: Sequence[Block], read: Readings) -> Iterator[Byline]:
    """The footer's credits, else those whom the end of the text introduces as its authors."""
    found = [b for block in blocks if block.rule == "footers.credit" for b in _found(block, read)]
    if not any(byline.authors for byline in found):
        bios = [block for block in blocks if block.rule == "footers.author_bio"]
        found += [b for block in bios for b in _found(block, read)]
    if not any(byline.authors for byline in found):
        body = [block for block in blocks if block.label == "body" and block.text]
        for block in reversed(body):
            told = _found(block, read) if len(block.text) <= _BIO else []
            if not told or not block.text.startswith(told[0].verbatim):
                break
            found += told
    yield from found


def _found(block: Block, read: Readings) -> list[Byline]:
    mapped = mapped_text(block)
    return [moved(byline, mapped) for byline in read.bylines_in(block.text)]


def _has_person(bylines: Sequence[Byline]) -> bool:
    return any(author.kind == "person" for byline in bylines for author in byline.authors)


def _read_all(blocks: Sequence[Block], read: Readings, site: Site) -> list[Byline]:
    return [byline for block in blocks for byline in _read(block, read, site)]


def _read(block: Block, read: Readings, site: Site) -> Iterator[Byline]:
    """What a byline block says, piece by piece, each mapped to the source."""
    for piece in _pieces(block, read, site):
        mapped = mapped_text(piece)
        for byline in _said(piece, read):
            yield moved(byline, mapped)


def _pieces(block: Block, read: Readings, site: Site) -> Iterator[Block]:
    """The linked names of a block that links made a byline; else all but the site's name at an end.

    ``Valley Post - Ada Example`` is the author with the site.
    """
    if block.rule == BYLINE_LINK.name:
        yield from (narrow(block, span.start, span.stop) for span in read.author_links(block))
        return
    part = find_parts(block.text, site, of_page=False)
    yield block if part.site is None else narrow(block, part.start, part.stop)


def _said(block: Block, read: Readings) -> Sequence[Byline]:
    """The bylines in a block; where its place alone makes it one, its whole text is the name."""
    meaning = block.rule.rpartition(".")[2]
    if meaning == "persons":
        return read.persons(block.text, "given first")
    if meaning == "persons_family_first":
        return read.persons(block.text, "family first")
    if block.rule == BYLINE_PLACE.name or not _ground(block):
        return read.stated(block.text)
    found = read.printed_byline(block.text)
    return (found,) if found else read.bylines_in(block.text)


def housed(byline: Byline, site: Site) -> Byline:
    """*byline* with the site for a house where it reads like a person's name."""
    named = [a for c in byline.credits for a in c.authors if a.kind == "person"]
    houses = {a: evolve(a, kind="organization") for a in named if site.is_host(a.name)}
    if not houses:
        return byline
    credited = tuple(
        evolve(c, authors=tuple(houses.get(a, a) for a in c.authors)) for c in byline.credits
    )
    return evolve(byline, credits=credited, authors=tuple(houses.get(a, a) for a in byline.authors))


def counted(bylines: Sequence[Byline]) -> Iterator[Byline]:
    """Those that say something new; one of organizations alone yields to one of persons."""
    persons = any(_has_person([byline]) for byline in bylines)
    seen: set[tuple[str, AuthorRole]] = set()
    for byline in bylines:
        said = {
            (_key(author), credit.role) for credit in byline.credits for author in credit.authors
        }
        yields = persons and byline.authors and not _has_person([byline])
        if said - seen and not yields:
            seen |= said
            yield byline


def one_byline(pieces: Sequence[Byline]) -> Byline | None:
    """The byline that *pieces* are together, each author once; printed apart, it has a line each."""
    if not pieces:
        return None
    starts, stops = [piece.span.start for piece in pieces], [piece.span.stop for piece in pieces]
    authors: dict[str, Author] = {}
    for author in (author for piece in pieces for author in piece.authors):
        authors.setdefault(_key(author), author)
    return Byline(
        tuple(credit for piece in pieces for credit in piece.credits),
        tuple(authors.values()),
        "\n".join(piece.verbatim for piece in pieces),
        Span(min(starts), max(stops)),
    )


def _key(author: Author) -> str:
    return "".join(char for char in author.name.casefold() if char.isalnum())
