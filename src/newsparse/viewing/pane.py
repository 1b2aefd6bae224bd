"""What the article says, value by value, each with where it stood: the page's right side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from ..model import Article, Author, Block, Dateline, DateMention, Day, Origin, Span
from ..source import Source
from .rows import Anchor

_EVIDENCE = ("format", "layout")


@frozen
class Place:
    """Where something stood: the link's target, line and column from 1, the rule that read it."""

    id: str
    at: str
    rule: str = ""


@frozen
class Shown:
    """A value as shown, what else is said of it, and its places."""

    text: str
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@frozen
class Entry:
    """A name with its values; none where the article has none."""

    name: str
    values: tuple[Shown, ...] = ()


class Pane:
    """Everything the right side shows; ``anchors`` are the places it links to."""

    def __init__(self, article: Article) -> None:
        self.anchors: list[Anchor] = []
        self._article = article
        self._source = Source(article.source)
        self._origins = [o for o in article.origins if o.field not in _EVIDENCE]
        self.values = tuple(self._values())
        self.parts = tuple(self._parts())
        self.dates = tuple(self._date(mention) for mention in article.dates)
        self.stated = tuple(
            Entry(field.name, (Shown(field.value, (), (self._place("m", field.span),)),))
            for field in article.metadata
        )
        self.body = tuple(self._body())
        self.diagnostics = tuple(self._diagnostics())
        self.evidence = tuple(self._evidence())

    def position(self, offset: int) -> str:
        """*offset* as ``line:column``."""
        return "{}:{}".format(*self._source.position(min(offset, len(self._article.source))))

    def _place(self, kind: str, span: Span, rule: str = "", *, wraps: bool = True) -> Place:
        anchor = Anchor(f"{kind}{len(self.anchors)}", span, wraps)
        self.anchors.append(anchor)
        return Place(anchor.id, self.position(span.start), rule)

    def _read(self, field: str) -> tuple[Place, ...]:
        """Where the values of *field* were read."""
        return tuple(self._origin(origin) for origin in self._origins if origin.field == field)

    def _origin(self, origin: Origin) -> Place:
        return self._place("o", origin.span, origin.rule)

    def _values(self) -> Iterator[Entry]:
        article = self._article
        for field in ("title", "kicker", "standfirst"):
            yield self._value(field, getattr(article, field))
        yield Entry("authors", tuple(self._authors()))
        yield Entry("byline", tuple(self._credits()))
        yield Entry("dateline", tuple(self._dateline(article.dateline)))
        for field in ("published", "updated"):
            yield self._value(field, _day(getattr(article, field)))
        for field in ("publication", "section", "url", "language"):
            yield self._value(field, getattr(article, field))

    def _value(self, field: str, text: str | None) -> Entry:
        return Entry(field, () if text is None else (Shown(text, (), self._read(field)),))

    def _authors(self) -> Iterator[Shown]:
        """Each author with the rule that read a name at that place."""
        rules = {origin.span: origin.rule for origin in self._origins if origin.field == "authors"}
        for author in self._article.authors:
            place = self._place("o", author.span, rules.get(author.span, ""))
            yield Shown(author.name, tuple(_said(author)), (place,))

    def _credits(self) -> Iterator[Shown]:
        for credit in self._article.byline.credits if self._article.byline else ():
            names = ", ".join(author.name for author in credit.authors)
            facts = (credit.place, credit.affiliation, credit.contact, credit.time)
            notes = (credit.role, *(fact for fact in facts if fact))
            yield Shown(names or credit.verbatim, notes, (self._place("c", credit.span),))

    def _dateline(self, dateline: Dateline | None) -> Iterator[Shown]:
        if dateline:
            facts = (dateline.agency, dateline.date and _day(dateline.date.value))
            notes = tuple(fact for fact in facts if fact)
            places = self._read("dateline") or (self._place("c", dateline.span),)
            yield Shown(dateline.place or dateline.verbatim, notes, places)

    def _body(self) -> Iterator[tuple[int, Block, str]]:
        """The story's blocks with number and place."""
        for number, block in enumerate(self._article.blocks):
            if block.label in ("dateline", "body"):
                yield number, block, self.position(block.start) if block.spans else ""

    def _parts(self) -> Iterator[Entry]:
        for part in self._article.footer.parts if self._article.footer else ():
            notes = (*part.links, *part.emails)
            place = self._place("f", part.span, part.rule)
            yield Entry(part.kind, (Shown(part.text, notes, (place,)),))

    def _date(self, mention: DateMention) -> Entry:
        """A date as printed, and what it was read as, or may be."""
        readings = " or ".join(filter(None, map(_day, mention.readings)))
        value = _day(mention.value) or (f"undecided: {readings}" if readings else "no day")
        zone = f"zone {mention.zone}" if mention.zone else ""
        notes = (value, f"to the {mention.precision}", mention.reason, zone)
        place = self._place("t", mention.span)
        return Entry(mention.role, (Shown(mention.verbatim, tuple(filter(None, notes)), (place,)),))

    def _diagnostics(self) -> Iterator[Entry]:
        for number, diagnostic in enumerate(self._article.diagnostics):
            place = Place(f"d{number}", self.position(diagnostic.span.start))
            yield Entry(diagnostic.code, (Shown(diagnostic.message, (), (place,)),))

    def _evidence(self) -> Iterator[Entry]:
        for field in _EVIDENCE:
            found = [origin for origin in self._article.origins if origin.field == field]
            values = (Shown(o.rule, (), (self._place("e", o.span, wraps=False),)) for o in found)
            yield Entry(f"{field} {getattr(self._article, field)}", tuple(values))


def _day(day: Day | None) -> str | None:
    return day.isoformat() if day else None


def _said(author: Author) -> Iterator[str]:
    """What is known of an author, beyond being a person who wrote."""
    if author.kind != "person":
        yield author.kind
    if author.role != "author":
        yield author.role
    yield from filter(None, (author.affiliation, author.place, author.contact))


def counted(blocks: Iterable[Block]) -> Sequence[tuple[str, int, int]]:
    """Each label in use: its name, how many blocks have it, the number of the first."""
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for number, block in enumerate(blocks):
        first.setdefault(block.label, number)
        count[block.label] = count.get(block.label, 0) + 1
    return [(label, count[label], first[label]) for label in first]
