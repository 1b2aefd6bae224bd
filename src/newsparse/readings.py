"""What the texts of one document say by themselves, each read once.

The labellers and the article ask here and call no parser: a text that several of them look at is
parsed once, and what was decided on is what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from .blocks import block_lines
from .bylines import (
    NameOrder,
    byline_evidence,
    find_bylines,
    parse_byline,
    read_persons,
    read_stated,
)
from .datelines import find_dateline
from .dates import find_dates, parse_date
from .footers import Verdict, judge
from .inserts import insert_rule
from .model import Block, Byline, Dateline, DateMention, Span
from .rules import Rule
from .source import Source
from .text.shapes import ends_sentence
from .words import all_terms, word_set

T = TypeVar("T")

_WRAPPED = 200
"""Nobody breaks lines to a width beyond this."""
_SITE = 30
"""A site's name is no longer than this."""
_LINE = 200
"""A byline or a date line is no longer than this."""
_BYLINE_SENTENCE = 60
"""A longer text with a full stop is a sentence that begins like a byline."""
_INSERT = 320
"""Promos, captions and the site's own words are no longer than this."""


class Readings:
    """The readings of one document: its *source*, its *blocks* as laid out, its *languages*.

    >>> read = Readings(Source(""), (), ("en",))
    >>> read.date("18 December 2019").value, read.is_signed("By Ada Example")
    (datetime.date(2019, 12, 18), True)
    """

    def __init__(self, source: Source, blocks: Sequence[Block], languages: tuple[str, ...]) -> None:
        self.source = source
        self.languages = languages
        self._blocks = blocks
        self._bylines: dict[str, Byline | None] = {}
        self._dates: dict[str, DateMention | None] = {}
        self._mentions: dict[str, tuple[DateMention, ...]] = {}
        self._inserts: dict[str, Rule | None] = {}
        self._verdicts: dict[str, Verdict | None] = {}

    @cached_property
    def by_words(self) -> frozenset[str]:
        """The words that lead a byline (*by*, *von*)."""
        return frozenset(word_set("byline.by", self.languages))

    @cached_property
    def joining_words(self) -> frozenset[str]:
        """The words between the last two of several names (*and*, *und*)."""
        return frozenset(word_set("byline.joiners", self.languages))

    @cached_property
    def date_words(self) -> frozenset[str]:
        """The words that join a date to what stands before it (*on*, *am*)."""
        return frozenset(word_set("dates.at", self.languages))

    @cached_property
    def wrapped(self) -> bool:
        """Whether its lines may have been broken to a width."""
        longest = max((len(line.text) for line in self.source.lines[:400]), default=0)
        return longest <= _WRAPPED

    @cached_property
    def width(self) -> int:
        """How wide its text runs: of the lines all but a tenth are no longer."""
        sizes = sorted(
            len(line.text.strip())
            for block in self._blocks[:120]
            for line in block_lines(self.source, block)
        )
        return sizes[len(sizes) * 9 // 10] if sizes else 0

    def is_site(self, text: str) -> bool:
        """Whether a short line may name the site: it has a dot inside, or the document has it again."""
        if not 4 <= len(text) <= _SITE or ends_sentence(text):
            return False
        if "." in text[1:-1]:
            return True
        return not text[0].islower() and self.source.text.count(text) > 1

    def date(self, text: str) -> DateMention | None:
        """The whole *text* as a date."""
        return _once(self._dates, text, self._date)

    def _date(self, text: str) -> DateMention | None:
        return parse_date(text, languages=self.languages) if len(text) <= _LINE else None

    def dates(self, text: str) -> tuple[DateMention, ...]:
        """All dates in *text*."""
        return _once(self._mentions, text, self._find_dates)

    def _find_dates(self, text: str) -> tuple[DateMention, ...]:
        return find_dates(text, languages=self.languages)

    def dates_anywhere(self, text: str) -> tuple[DateMention, ...]:
        """All dates in *text*, in whatever language."""
        return find_dates(text)

    def dateline(self, text: str) -> Dateline | None:
        """The dateline that opens *text*."""
        return find_dateline(text, languages=self.languages)

    def printed_byline(self, text: str) -> Byline | None:
        """The whole *text* as a byline, whatever it looks like."""
        return _once(self._bylines, text, self._byline)

    def _byline(self, text: str) -> Byline | None:
        return parse_byline(text, languages=self.languages)

    def byline(self, text: str) -> Byline | None:
        """The whole *text* as a byline with an author; a text in brackets is a credit."""
        if not text or len(text) > _LINE or text[0] in "([":
            return None
        if len(text) > _BYLINE_SENTENCE and ends_sentence(text):
            return None
        found = self.printed_byline(text)
        return found if found is not None and found.authors else None

    def author_links(self, block: Block) -> list[Span]:
        """Where in *block* names stand that link to authors' pages."""
        pages = all_terms("byline.pages")
        links = [mark for mark in block.marks if mark.kind == "link"]
        leading = [mark for mark in links if not pages.isdisjoint(_path(mark.target))]
        spans = [_inside(block.text, mark.span) for mark in leading]
        return [span for span in spans if self.is_person(span.of(block.text))]

    def is_person(self, text: str) -> bool:
        """Whether *text* names one person and nothing else."""
        found = self.byline(text)
        return found is not None and [author.kind for author in found.authors] == ["person"]

    def is_signed(self, text: str) -> bool:
        """Whether *text* is a byline by a word or a role, not by names alone."""
        found = self.byline(text)
        return found is not None and byline_evidence(found) != "names"

    def is_names(self, text: str) -> bool:
        """Whether *text* is names and nothing else."""
        found = self.byline(text)
        return found is not None and byline_evidence(found) == "names"

    def bylines_in(self, text: str) -> Sequence[Byline]:
        """All bylines in *text*."""
        return find_bylines(text, languages=self.languages)

    def stated(self, text: str) -> Sequence[Byline]:
        """The bylines of a *text* that is stated to be one."""
        return read_stated(text, self.languages)

    def persons(self, text: str, order: NameOrder) -> Sequence[Byline]:
        """The persons of a *text* that lists persons and nothing else."""
        return read_persons(text, self.languages, order)

    def insert(self, text: str) -> Rule | None:
        """Why *text* is none of the story; running text of some length always is."""
        return _once(self._inserts, text, self._insert)

    def _insert(self, text: str) -> Rule | None:
        return insert_rule(text, self.languages) if len(text) <= _INSERT else None

    def footer(self, text: str) -> Verdict | None:
        """What kind of footer matter *text* is."""
        return _once(self._verdicts, text, self._judge)

    def _judge(self, text: str) -> Verdict | None:
        return judge(text, self.languages)


def _inside(text: str, span: Span) -> Span:
    """*span* without the white space at its ends."""
    shown = span.of(text)
    start = span.start + len(shown) - len(shown.lstrip())
    return Span(start, max(start, span.start + len(shown.rstrip())))


def _path(address: str) -> list[str]:
    """The parts of an address's path."""
    return address.rpartition("://")[2].partition("?")[0].casefold().split("/")[1:]


def _once(known: dict[str, T], text: str, read: Callable[[str], T]) -> T:
    """What *read* says of *text*, asked once."""
    if text not in known:
        known[text] = read(text)
    return known[text]
