"""The values newsparse returns: where text stood, what it is, and what it says.

Everything here is frozen, compared by value and picklable.  Offsets are code points; a
:class:`Span` is half-open.  ``Span(0, 5)`` of ``"Hello world"`` is ``"Hello"``.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from attrs import field, frozen

from .kinds import (
    AuthorKind,
    AuthorRole,
    DateRole,
    Day,
    DiagnosticCode,
    FooterKind,
    Kind,
    Label,
    MarkKind,
    Precision,
    RepairKind,
)

__all__ = [
    "Article",
    "Author",
    "AuthorKind",
    "AuthorRole",
    "Block",
    "Byline",
    "Credit",
    "Cue",
    "DateMention",
    "DateRole",
    "Dateline",
    "Day",
    "Decoded",
    "Diagnostic",
    "DiagnosticCode",
    "Field",
    "Footer",
    "FooterKind",
    "FooterPart",
    "Kind",
    "Label",
    "Mark",
    "MarkKind",
    "Origin",
    "Precision",
    "RepairKind",
    "Span",
]


@frozen(order=True)
class Span:
    """A half-open range of code points.

    >>> Span(2, 5).of("newsparse")
    'wsp'
    """

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The part of *text* this span covers."""
        return text[self.start : self.stop]

    def shift(self, by: int) -> Span:
        """The same range, *by* code points further on."""
        return Span(self.start + by, self.stop + by)


@frozen
class Mark:
    """An inline range over a block's ``text``: emphasis, a link with its target, a note."""

    kind: MarkKind
    span: Span
    target: str = ""


@frozen
class Block:
    """A piece of the export: its shape, its readable text, where it stood, what it is.

    ``spans`` are its pieces in the source in reading order (a paragraph mended over a page end
    has two); ``deltas`` pairs offsets of ``text`` with offsets of the source, each valid up to
    the next, and is empty where ``text`` is the slice of its first span.  ``rule`` is the dotted
    name of the rule that gave the label, empty while none has.  ``name`` is the printed name of
    a field.

    >>> Block("heading", "Rain", (Span(0, 6),), deltas=((0, 2),)).to_source(1)
    3
    """

    kind: Kind
    text: str
    spans: tuple[Span, ...]
    label: Label = "body"
    rule: str = ""
    marks: tuple[Mark, ...] = ()
    name: str = ""
    level: int = 0
    deltas: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @property
    def start(self) -> int:
        """Where the block begins in the source."""
        return self.spans[0].start

    @property
    def stop(self) -> int:
        """Where the block ends in the source."""
        return self.spans[-1].stop

    def to_source(self, offset: int) -> int:
        """The source offset of the character at *offset* of ``text`` (its end gives the end)."""
        if not self.deltas:
            return self.spans[0].start + offset
        low, high = 0, len(self.deltas)
        while high - low > 1:
            middle = (low + high) // 2
            if self.deltas[middle][0] <= offset:
                low = middle
            else:
                high = middle
        at, source = self.deltas[low]
        return source + offset - at

    def source_span(self, start: int, stop: int) -> Span:
        """The source range of ``text[start:stop]``."""
        return reach(self.deltas or ((0, self.spans[0].start),), start, stop)


def reach(deltas: Sequence[tuple[int, int]], start: int, stop: int) -> Span:
    """The source range that ``text[start:stop]`` comes from, by the offset map of the text.

    Empty at its place where nothing is asked.  A text that runs on from the foot of one column to
    the head of the next comes from all that lies between.
    """
    first = bisect_right(deltas, start, key=itemgetter(0)) - 1
    at, source = deltas[first]
    begin = end = source + start - at
    for number in range(first, len(deltas) if start < stop else first):
        at, source = deltas[number]
        if at >= stop:
            break
        after = deltas[number + 1][0] if number + 1 < len(deltas) else stop
        begin = min(begin, source + max(start, at) - at)
        end = max(end, source + min(after, stop) - at)
    return Span(begin, end)


@frozen
class Author:
    """One credited name.

    ``name`` is in natural order with capitals mended, ``verbatim`` as printed.  An agency that
    follows a person is the ``affiliation``; an agency alone is an author of its own.
    """

    name: str
    kind: AuthorKind = "person"
    role: AuthorRole = "author"
    affiliation: str | None = None
    place: str | None = None
    contact: str | None = None
    verbatim: str = ""
    span: Span = Span(0, 0)


@frozen
class Credit:
    """One credit of a byline: a role, the names that share it, and what is said of them."""

    role: AuthorRole
    authors: tuple[Author, ...]
    place: str | None = None
    affiliation: str | None = None
    contact: str | None = None
    time: str | None = None
    verbatim: str = ""
    span: Span = Span(0, 0)


@frozen
class Byline:
    """A whole byline; ``authors`` are the names whose role is an author's."""

    credits: tuple[Credit, ...]
    authors: tuple[Author, ...]
    verbatim: str
    span: Span


@frozen
class DateMention:
    """A date as written.

    ``value`` is ``None`` when more than one of the ``readings`` remains or when the text states
    less than a day; ``reason`` says what decided (``"day > 12"``, ``"weekday"``, ``"pivot"``).
    ``zone`` is the zone as printed.
    """

    value: Day | None
    precision: Precision
    role: DateRole
    verbatim: str
    span: Span
    readings: tuple[Day, ...] = ()
    reason: str = ""
    zone: str | None = None


@frozen
class Dateline:
    """The place, agency and day that open a story."""

    place: str | None
    agency: str | None
    date: DateMention | None
    verbatim: str
    span: Span


@frozen
class FooterPart:
    """One run of a footer, with the links and e-mail addresses found in it."""

    kind: FooterKind
    text: str
    span: Span
    rule: str = ""
    links: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@frozen
class Footer:
    """What is said about the article at its end."""

    text: str
    parts: tuple[FooterPart, ...]
    span: Span


@frozen
class Field:
    """A field the export states, verbatim."""

    name: str
    value: str
    span: Span


@frozen
class Origin:
    """Where the value of one article field stood and which rule read it off."""

    field: str
    span: Span
    rule: str


@frozen
class Diagnostic:
    """Something the reader should know: a code of a closed list, a place, a sentence."""

    code: DiagnosticCode
    span: Span
    message: str


@frozen
class Cue:
    """A piece of evidence that a text is in a format or layout."""

    name: str
    span: Span


@frozen
class Decoded:
    """Text from bytes; ``certain`` is False where the encoding had to be guessed."""

    text: str
    encoding: str
    certain: bool


@frozen
class Article:
    """One news article read off a text export.

    All spans are relative to ``source``, this document's own slice of the export; ``offset`` is
    where that slice starts.  Absent values are ``None`` or empty, never guessed.
    """

    title: str | None = None
    kicker: str | None = None
    standfirst: str | None = None
    byline: Byline | None = None
    authors: tuple[Author, ...] = ()
    dateline: Dateline | None = None
    published: Day | None = None
    updated: Day | None = None
    dates: tuple[DateMention, ...] = field(default=(), repr=False)
    publication: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None
    footer: Footer | None = field(default=None, repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    origins: tuple[Origin, ...] = field(default=(), repr=False)
    metadata: tuple[Field, ...] = field(default=(), repr=False)
    format: str = "article"
    layout: str = "plain"
    diagnostics: tuple[Diagnostic, ...] = field(default=(), repr=False)
    source: str = field(default="", repr=False)
    offset: int = 0

    def _repr_html_(self) -> str | None:
        """The page of :func:`newsparse.view` in a frame, for notebooks with the extra ``view``."""
        from .viewing.notebook import framed

        return framed(self)

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the story itself, in reading order."""
        return tuple(b for b in self.blocks if b.label == "body")

    @property
    def text(self) -> str:
        """The body as plain text, paragraphs parted by a blank line."""
        return "\n\n".join(b.text for b in self.body)

    @property
    def artefacts(self) -> tuple[Block, ...]:
        """The blocks the medium made: page numbers, running heads, print lines."""
        return tuple(b for b in self.blocks if b.label == "artefact")

    @property
    def published_on(self) -> dt.date | None:
        """The day of publication as printed, whether or not a time stands beside it."""
        return _bare(self.published)

    @property
    def updated_on(self) -> dt.date | None:
        """The day of the last change as printed, whether or not a time stands beside it."""
        return _bare(self.updated)


def _bare(day: Day | None) -> dt.date | None:
    return day.date() if isinstance(day, dt.datetime) else day
