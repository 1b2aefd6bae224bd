"""What single lines of one document are by themselves, each asked once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import evolve

from ..bylines import byline_evidence, parse_byline
from ..dates import find_dates, parse_date
from ..inserts import insert_label
from ..model import Block, Byline, DateMention, Label
from ..source import Source
from ..words import language
from .features import ends_sentence
from .widths import body_width

_LINE = 200
"""A byline or a date line is no longer than this."""
_INSERT = 320
"""Promos, captions and the site's own words are no longer than this."""
_SITE = 30
"""A site's name is no longer than this."""
_DATED = 120
"""A line that holds a day beside other words is no longer than this."""


class Signs:
    """The document's languages, how wide its lines run, and a memory of judged lines."""

    def __init__(self, source: Source, blocks: Sequence[Block], languages: Sequence[str]) -> None:
        self.source = source
        self.languages = tuple(languages)
        self._blocks = blocks
        self.wrapped = max((len(line.text) for line in source.lines[:400]), default=0) <= 200
        self.by_words = frozenset(
            t for code in languages for t in language(code).terms("byline.by")
        )
        self._bylines: dict[str, Byline | None] = {}
        self._dates: dict[str, DateMention | None] = {}
        self._inserts: dict[str, tuple[Label, str] | None] = {}

    @cached_property
    def width(self) -> int:
        """How wide the text runs."""
        return body_width(self.source, self._blocks)

    def date(self, text: str) -> DateMention | None:
        """The whole *text* as a date."""
        if len(text) > _LINE:
            return None
        if text not in self._dates:
            self._dates[text] = parse_date(text, languages=self.languages)
        return self._dates[text]

    def byline(self, text: str) -> Byline | None:
        """The whole *text* as a byline with an author; a text in brackets is a credit."""
        if (
            len(text) > _LINE
            or not text
            or text[0] in "(["
            or (ends_sentence(text) and len(text) > 60)
        ):
            return None
        if text not in self._bylines:
            found = parse_byline(text, languages=self.languages)
            self._bylines[text] = found if found is not None and found.authors else None
        return self._bylines[text]

    def insert(self, text: str) -> tuple[Label, str] | None:
        """The label of text that is none of the story; running text of some length always is."""
        if len(text) > _INSERT:
            return None
        if text not in self._inserts:
            self._inserts[text] = insert_label(text, self.languages)
        return self._inserts[text]

    def is_signed(self, text: str) -> bool:
        """Whether *text* is a byline by a word or a role, not by names alone."""
        found = self.byline(text)
        return found is not None and byline_evidence(found) != "names"

    def is_names(self, text: str) -> bool:
        """Whether *text* is names and nothing else."""
        found = self.byline(text)
        return found is not None and byline_evidence(found) == "names"

    def is_site(self, text: str) -> bool:
        """Whether a short line may name the site: it has a dot inside, or the document has it again."""
        if (
            not 4 <= len(text) <= _SITE
            or ends_sentence(text)
            or (text[0].islower() and "." not in text)
        ):
            return False
        return "." in text[1:-1] or self.source.text.count(text) > 1

    def label(self, block: Block) -> Block | None:
        """The block as a date or a byline that says it is one."""
        if self.date(block.text):
            return evolve(block, label="date", rule="label.date-line")
        if self.is_signed(block.text):
            return evolve(block, label="byline", rule="label.byline")
        return None

    def label_names(self, block: Block) -> Block | None:
        """The block as a date or a byline of any kind, names alone among them."""
        made = self.label(block)
        if made is None and self.is_names(block.text):
            return evolve(block, label="byline", rule="label.byline-names")
        return made

    def label_dated(self, block: Block) -> Block | None:
        """A short line that holds a whole day beside few other words: a place, a section, a site."""
        text = block.text
        if len(text) > _DATED or not any(char.isdigit() for char in text) or ends_sentence(text):
            return None
        mentions = find_dates(text, languages=self.languages)
        mentions = tuple(m for m in mentions if m.precision not in ("year", "month") and m.readings)
        if not mentions:
            return None
        rest = _letters(text) - sum(_letters(mention.verbatim) for mention in mentions)
        stated = any(
            mention.role in ("published", "updated", "first_published") for mention in mentions
        )
        if rest > (60 if stated else 20):
            return None
        return evolve(block, label="date", rule="label.date-in-line")


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)
