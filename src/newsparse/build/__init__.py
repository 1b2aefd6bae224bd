"""Labelled blocks to an Article: read off values, each with its origin; decide nothing twice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ..blocks import mapped_text
from ..export.markdown import MARK
from ..model import (
    Article,
    Block,
    Byline,
    Cue,
    Dateline,
    DateMention,
    Day,
    Diagnostic,
    DiagnosticCode,
    Field,
    Origin,
    Span,
)
from ..readings import Readings
from ..rules import DATELINE, HOST, SITE
from ..words import codes
from .authors import counted, housed, one_byline, read_bylines
from .days import date_diagnostics, first_of, published_of, read_dates
from .footers import read_footer
from .site import host_of, site_of
from .titles import Title, title_of

_TEXTS = ("kicker", "standfirst", "publication", "section", "url")
"""Fields that are one block's text."""


@frozen
class Labelled:
    """A document with all its blocks labelled: what :func:`build` reads."""

    blocks: tuple[Block, ...]
    read: Readings
    format: str
    layout: str
    language: str | None
    reasons: tuple[Origin, ...]
    cues: tuple[Cue, ...]
    diagnostics: tuple[Diagnostic, ...]
    offset: int


def build(made: Labelled) -> Article:
    """The article that the labelled blocks state."""
    blocks = made.blocks
    read = made.read
    site = site_of(blocks)
    signed = tuple(counted([housed(byline, site) for byline in read_bylines(blocks, read, site)]))
    byline = one_byline(signed)
    url = _field(blocks, "url")
    mentions = read_dates(blocks, read, url.text if url else "")
    title = title_of(blocks, site, made.language)
    article = Article(
        title=title.text if title else None,
        byline=byline,
        authors=byline.authors if byline else (),
        dateline=_dateline(made),
        published=_value(published_of(mentions)),
        updated=_value(first_of(mentions, "updated")),
        dates=mentions,
        language=_language(made),
        footer=read_footer([b for b in blocks if b.label == "footer"], read),
        blocks=blocks,
        metadata=tuple(
            Field(b.name, b.text, _shown(b)) for b in blocks if b.kind == "field" and b.name
        ),
        format=made.format,
        layout=made.layout,
        diagnostics=(*made.diagnostics, *date_diagnostics(mentions), *_record_diagnostics(blocks)),
        source=read.source.text,
        offset=made.offset,
    )
    texts = {name: block for name in _TEXTS if (block := _text(blocks, name))}
    if stated := _stated_language(blocks):
        texts["language"] = stated
    values = {name: texts[name].text if name in texts else None for name in _TEXTS}
    publication = None if values["publication"] else _publication(title, url)
    origins = (
        *([title.origin] if title else ()),
        *_origins(article, texts, signed),
        *_evidence(made.cues),
        *made.reasons,
        *([publication[1]] if publication else ()),
    )
    return evolve(
        article,
        kicker=values["kicker"],
        standfirst=values["standfirst"],
        publication=publication[0] if publication else values["publication"],
        section=values["section"],
        url=values["url"],
        origins=origins,
    )


_RECORDS: Mapping[str, tuple[DiagnosticCode, str]] = {
    "damaged": ("damaged-record", "the record lacks a part that its format always has"),
    "blocked": ("blocked-page", "the page refused the reader: this is no article"),
}
"""What a format says of a whole record by a rule's last part."""


def _record_diagnostics(blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    for block in blocks:
        if found := _RECORDS.get(block.rule.rpartition(".")[2]):
            yield Diagnostic(found[0], block.spans[0], found[1])


def _publication(title: Title | None, url: Block | None) -> tuple[str, Origin] | None:
    """Who published what states no publication: the site beside the headline, else the host."""
    if title and title.site:
        name, span = title.site
        return name, Origin("publication", span, SITE.name)
    host = host_of(url.text) if url else ""
    at = url.text.casefold().find(host) if url and host else -1
    if url is None or at < 0:
        return None
    return host, Origin("publication", url.source_span(at, at + len(host)), HOST.name)


def _value(mention: DateMention | None) -> Day | None:
    return mention.value if mention else None


def _origins(
    article: Article, texts: Mapping[str, Block], bylines: Sequence[Byline]
) -> Iterator[Origin]:
    """Where every value but the title stood."""
    for name, block in texts.items():
        yield Origin(name, _shown(block), block.rule)
    rules = _Rules(article.blocks)
    for piece in bylines:
        yield Origin("byline", piece.span, rules.at(piece.span))
    for author in article.authors:
        yield Origin("authors", author.span, rules.at(author.span))
    for name, found in (
        ("published", published_of(article.dates)),
        ("updated", first_of(article.dates, "updated")),
    ):
        if found:
            yield Origin(name, found.span, rules.at(found.span))
    if article.dateline:
        yield Origin("dateline", article.dateline.span, DATELINE.name)
    for part in article.footer.parts if article.footer else ():
        yield Origin("footer", part.span, part.rule)


def _evidence(cues: Iterable[Cue]) -> Iterator[Origin]:
    """What spoke for the format and the layout."""
    for cue in cues:
        yield Origin("layout" if cue.name.startswith("layout.") else "format", cue.span, cue.name)


def _text(blocks: Sequence[Block], name: str) -> Block | None:
    """The block whose text is the field *name*: by its label, else by its rule's meaning."""
    if name in ("kicker", "standfirst"):
        return next((block for block in blocks if block.label == name and block.text), None)
    return _field(blocks, name)


def _shown(block: Block) -> Span:
    """Where the block's text stands, without its label or marks."""
    return block.source_span(0, len(block.text))


class _Rules:
    """Which rule holds at a place: the blocks' spans in order of the source, asked by bisection."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        found = sorted((s.start, max(s.stop, s.start + 1), b.rule) for b in blocks for s in b.spans)
        self._starts = [start for start, _, _ in found]
        self._found = found

    def at(self, span: Span) -> str:
        """The rule of the block that holds the beginning of *span*; empty where none does."""
        before = bisect_right(self._starts, span.start)
        if not before or self._found[before - 1][1] <= span.start:
            return ""
        return self._found[before - 1][2]


def _field(blocks: Sequence[Block], name: str) -> Block | None:
    suffix = f".{name}"
    return next((block for block in blocks if block.text and block.rule.endswith(suffix)), None)


def _language(made: Labelled) -> str | None:
    """The stated language where it is a code, else the one the words speak for.

    A note of our own states it if the article had one.
    """
    if stated := _stated_language(made.blocks):
        return stated.text
    own = any(block.kind == "field" and block.name == MARK for block in made.blocks)
    return None if own else made.language


def _stated_language(blocks: Sequence[Block]) -> Block | None:
    stated = _field(blocks, "language")
    known = stated and stated.text.casefold().replace("_", "-").partition("-")[0] in codes()
    return stated if known else None


def _dateline(made: Labelled) -> Dateline | None:
    """The dateline that opens the story."""
    first = next(
        (block for block in made.blocks if block.label == "body" and block.kind == "paragraph"),
        None,
    )
    found = made.read.dateline(first.text) if first else None
    if first is None or found is None:
        return None
    mapped = mapped_text(first)
    date = found.date and evolve(
        found.date, span=mapped.source_span(found.date.span.start, found.date.span.stop)
    )
    return evolve(found, date=date, span=mapped.source_span(found.span.start, found.span.stop))
