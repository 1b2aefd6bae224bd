"""Labelled blocks to an Article: read off values, each with its origin; decide nothing twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from .blocks import mapped_text
from .bylines import find_bylines, parse_byline
from .datelines import find_dateline
from .dates import find_dates, settle_order
from .footing import read_footer
from .languages import codes
from .mapped import Mapped
from .model import (
    Article,
    Author,
    AuthorKind,
    Block,
    Byline,
    Credit,
    Cue,
    DateMention,
    DateRole,
    Day,
    Diagnostic,
    Field,
    Origin,
    Span,
)
from .source import Source
from .titles import title_of

_ROLES: dict[str, DateRole] = {
    "published": "published", "updated": "updated", "first_published": "first_published",
    "print_stamp": "print_stamp", "load": "load", "clip": "clip", "correction_date": "correction",
    "event": "event",
}  # fmt: skip
_PLAIN_FIELDS = ("publication", "section", "url")


@frozen
class Labelled:
    """A document with all its blocks labelled: what :func:`build` reads."""

    source: Source
    blocks: tuple[Block, ...]
    format: str
    layout: str
    language: str | None
    languages: tuple[str, ...]
    cues: tuple[Cue, ...]
    diagnostics: tuple[Diagnostic, ...]
    offset: int


def build(made: Labelled) -> Article:
    """The article that the labelled blocks state."""
    bylines = tuple(_bylines(made))
    authors = tuple(_authors(bylines))
    url = _plain_field(made.blocks, "url")
    mentions = _dates(made, url.text if url else "")
    published, updated = _published(mentions), _first(mentions, "updated")
    title, title_origin = title_of(made.blocks)
    parts = {name: _plain_field(made.blocks, name) for name in _PLAIN_FIELDS}
    kicker, standfirst = _labelled_text(made.blocks, "kicker"), _labelled_text(made.blocks, "standfirst")
    footer = read_footer([b for b in made.blocks if b.label == "footer"], made.languages)
    dateline = _dateline(made)
    day_origins = [(name, found.span, _rule_at(made.blocks, found.span)) for name, found in (("published", published), ("updated", updated)) if found]
    origins = [
        *title_origin,
        *(Origin(name, block.spans[0], block.rule) for name, block in parts.items() if block),
        *(Origin(name, block.spans[0], block.rule) for name, block in (("kicker", kicker), ("standfirst", standfirst)) if block),
        *(Origin("authors", author.span, _rule_at(made.blocks, author.span)) for author in authors),
        *(Origin(*found) for found in day_origins),
        *(Origin("dateline", found.span, "datelines.head") for found in (dateline,) if found),
        *(Origin("footer", part.span, part.rule) for part in (footer.parts if footer else ())),
        *(Origin("layout" if cue.name.startswith("layout.") else "format", cue.span, cue.name) for cue in made.cues),
    ]
    return Article(
        title=title,
        kicker=kicker.text if kicker else None,
        standfirst=standfirst.text if standfirst else None,
        byline=bylines[0] if bylines else None,
        authors=authors,
        dateline=dateline,
        published=published.value if published else None,
        updated=updated.value if updated else None,
        dates=mentions,
        publication=parts["publication"].text if parts["publication"] else None,
        section=parts["section"].text if parts["section"] else None,
        url=parts["url"].text if parts["url"] else None,
        language=_language(made),
        footer=footer,
        blocks=made.blocks,
        origins=tuple(origins),
        metadata=tuple(Field(b.name, b.text, b.spans[0]) for b in made.blocks if b.kind == "field" and b.name),
        format=made.format,
        layout=made.layout,
        diagnostics=(*made.diagnostics, *_date_diagnostics(mentions)),
        source=made.source.text,
        offset=made.offset,
    )


def _rule_at(blocks: Sequence[Block], span: Span) -> str:
    """The rule of the block that holds *span*."""
    return next((b.rule for b in blocks for s in b.spans if s.start <= span.start < max(s.stop, s.start + 1)), "")


def _labelled_text(blocks: Sequence[Block], label: str) -> Block | None:
    return next((block for block in blocks if block.label == label and block.text), None)


def _plain_field(blocks: Sequence[Block], name: str) -> Block | None:
    suffix = f".{name}"
    return next((block for block in blocks if block.text and block.rule.endswith(suffix)), None)


def _language(made: Labelled) -> str | None:
    """The stated language where it is a code, else the one the words speak for."""
    stated = _plain_field(made.blocks, "language")
    if stated and stated.text.casefold().replace("_", "-").partition("-")[0] in codes():
        return stated.text
    return made.language


def _bylines(made: Labelled) -> Iterator[Byline]:
    """The bylines: those the format states, else those of the head and of the footer's credits.

    A stated byline of organizations alone does not silence a person the text itself names; a
    byline with a sign of one ("by", a role) outranks names that only their place makes one.
    """
    stated, printed = [], []
    for block in made.blocks:
        if block.label == "byline" and block.text:
            (printed if block.rule.startswith("label.by") or block.rule == "label.sign-off" else stated).append(block)
    first = [byline for block in stated for byline in _read_byline(block, made.languages)]
    yield from first
    if any(author.kind == "person" for byline in first for author in byline.authors):
        return
    signed = [block for block in printed if block.rule not in ("label.byline-names", "label.byline-place")]
    second = [byline for block in signed for byline in _read_byline(block, made.languages)]
    if not any(author.kind == "person" for byline in second for author in byline.authors):
        second = [byline for block in printed for byline in _read_byline(block, made.languages)]
    yield from second
    if not any(byline.authors for byline in (*first, *second)):
        for block in made.blocks:
            if block.rule == "footers.credit":
                for byline in find_bylines(block.text, languages=made.languages):
                    yield _moved(byline, mapped_text(block))


def _read_byline(block: Block, languages: Sequence[str]) -> Iterator[Byline]:
    """What a byline block says; where its place alone makes it one, its whole text is the name."""
    found = parse_byline(block.text, languages=languages)
    several = (found,) if found else find_bylines(block.text, languages=languages)
    for byline in several:
        yield _moved(byline, mapped_text(block))
    if not several and block.rule not in ("label.byline", "label.byline-names", "label.sign-off") and len(block.text) <= 80:
        yield _moved(_verbatim(block.text), mapped_text(block))


def _verbatim(text: str) -> Byline:
    """A name the byline grammar does not know: kept as printed, an organization where it is no name."""
    span = Span(0, len(text))
    name, comma, rest = text.partition(", ")
    before = parse_byline(name) if comma else None
    if before and len(before.authors) == 1:
        author = evolve(before.authors[0], affiliation=rest.strip())
        return Byline((Credit("author", (author,), affiliation=rest.strip(), verbatim=text, span=span),), (author,), text, span)
    words = text.split()
    kind: AuthorKind = "person" if len(words) == 1 and text.islower() and len(text) <= 4 else "organization"
    author = Author(text, kind, verbatim=text, span=span)
    return Byline((Credit("author", (author,), verbatim=text, span=span),), (author,), text, span)


def _moved(byline: Byline, mapped: Mapped) -> Byline:
    """The byline with spans of the source instead of the block's text."""
    moved: dict[Span, Author] = {}

    def author(one: Author) -> Author:
        if one.span not in moved:
            moved[one.span] = evolve(one, span=mapped.source_span(one.span.start, one.span.stop))
        return moved[one.span]

    credit_list = tuple(
        evolve(c, authors=tuple(author(a) for a in c.authors), span=mapped.source_span(c.span.start, c.span.stop))
        for c in byline.credits
    )
    return evolve(
        byline,
        credits=credit_list,
        authors=tuple(author(a) for a in byline.authors),
        span=mapped.source_span(byline.span.start, byline.span.stop),
    )


def _authors(bylines: Sequence[Byline]) -> Iterator[Author]:
    """Each author once, in order; a byline of organizations alone yields to one of persons."""
    seen: set[str] = set()
    persons = [b for b in bylines if any(author.kind == "person" for author in b.authors)]
    for byline in persons or bylines:
        for author in byline.authors:
            key = "".join(char for char in author.name.casefold() if char.isalnum())
            if key not in seen:
                seen.add(key)
                yield author


def _dates(made: Labelled, address: str) -> tuple[DateMention, ...]:
    """Every date outside the body, with its role and one day/month order."""
    mentions: list[DateMention] = []
    for block in made.blocks:
        if block.label in ("date", "byline", "metadata", "artefact") or block.rule in ("footers.print_stamp", "footers.correction"):
            mapped = mapped_text(block)
            for mention in find_dates(block.text[:400], languages=made.languages):
                span = mapped.source_span(mention.span.start, mention.span.stop)
                mentions.append(evolve(mention, span=span, role=_role(mention, block)))
    return tuple(settle_order(mentions, languages=made.languages, address=address))


def _role(mention: DateMention, block: Block) -> DateRole:
    """What the label before the date says; else what the block is."""
    if mention.role != "event":
        return mention.role
    last = block.rule.rpartition(".")[2]
    if last in _ROLES:
        return _ROLES[last]
    if block.label == "artefact" or last == "print_stamp":
        return "print_stamp"
    return "published" if block.label in ("date", "byline") else "event"


def _published(mentions: Sequence[DateMention]) -> DateMention | None:
    return _first(mentions, "published") or _first(mentions, "first_published")


def _first(mentions: Sequence[DateMention], role: DateRole) -> DateMention | None:
    """The first with a value; one with a time outranks the same day without."""
    found = [m for m in mentions if m.role == role and m.value is not None]
    if not found:
        return None
    day = _day(found[0].value)
    timed = (m for m in found if isinstance(m.value, dt.datetime) and _day(m.value) == day)
    return found[0] if isinstance(found[0].value, dt.datetime) else next(timed, found[0])


def _day(value: Day | None) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value


def _dateline(made: Labelled):
    first = next((block for block in made.blocks if block.label == "body" and block.kind == "paragraph"), None)
    found = find_dateline(first.text, languages=made.languages) if first else None
    if first is None or found is None:
        return None
    mapped = mapped_text(first)
    return evolve(found, span=mapped.source_span(found.span.start, found.span.stop))


def _date_diagnostics(mentions: Sequence[DateMention]) -> Iterator[Diagnostic]:
    for mention in mentions:
        if mention.value is None and len(mention.readings) > 1:
            both = " or ".join(reading.isoformat() for reading in mention.readings)
            yield Diagnostic("ambiguous-date", mention.span, f"{mention.verbatim!r} may be {both}: nothing in the text decides")
        if "weekday mismatch" in mention.reason:
            yield Diagnostic("weekday-mismatch", mention.span, f"{mention.verbatim!r}: the weekday is another day's")
