"""A block while it is labelled, with what it is by itself: each thing looked at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

from ..blocks import apply, block_lines, join_blocks, split_block
from ..model import Block, Byline, DateMention
from ..readings import Readings
from ..rules import BYLINE, BYLINE_NAMES, DATE_IN_LINE, DATE_LINE, Hold, Rule, hold_of
from ..source import Line
from ..text.shapes import ends_line, ends_sentence, letters
from .size import weight

T = TypeVar("T")

_PROSE, _LONG_PROSE = 80, 250
"""Running text has so many letters and an end mark, or so many and may be cut."""
_LINKED = 0.6
"""A text with more links is none that runs."""
_DATED = 120
"""A line that holds a day beside other words is no longer than this."""
_DATED_PARTS, _PARTS = 200, 4
"""One in parts is no longer than this, and the day is one of the first."""
_PART = re.compile(r"\s[|·•∙]\s")
_BESIDE, _BESIDE_STATED = 20, 60
"""So many letters may stand beside the day; more where a word says what the day is."""


class _Once(Generic[T]):
    """An attribute that is computed when first asked for (functools' own takes a lock)."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> _Once[T]: ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner: object | None, kind: type) -> T | _Once[T]:
        if owner is None:
            return self
        value = owner.__dict__[self.name] = self.compute(owner)
        return value


class Draft:
    """One block of a document whose texts are *read*; labels are set in place.

    ``rule`` is empty until a rule holds the block.
    """

    def __init__(self, block: Block, read: Readings) -> None:
        self.block = block
        self.read = read
        self.kind = block.kind
        self.text = block.text
        self.label = block.label
        self.rule = block.rule
        self.reasons: tuple[str, ...] = ()
        self._rule: Rule | None = None

    def take(self, rule: Rule) -> Draft:
        """Let *rule* hold the block."""
        self._rule = rule
        self.label, self.rule = rule.label, rule.name
        return self

    def finished(self) -> Block:
        """The block with its label."""
        return self.block if self._rule is None else apply(self.block, self._rule)

    @property
    def hold(self) -> Hold:
        """How firmly its rule holds it."""
        return hold_of(self.rule)

    @_Once
    def size(self) -> int:
        """How much it says, in Latin-script characters."""
        return weight(self.text)

    @_Once
    def ended(self) -> bool:
        """Whether it closes with a sentence's mark."""
        return ends_sentence(self.text)

    @_Once
    def closed(self) -> bool:
        """Whether it closes with any mark that ends a line."""
        return ends_line(self.text)

    @_Once
    def letters(self) -> str:
        """Its letters and digits, for comparison."""
        return letters(self.text)

    @_Once
    def linked(self) -> float:
        """The share of its text that is links."""
        marks = self.block.marks
        if not marks or not self.text:
            return 0.0
        size = sum(m.span.stop - m.span.start for m in marks if m.kind == "link")
        return min(1.0, size / len(self.text))

    @_Once
    def prose(self) -> bool:
        """Whether it is running text: long enough, ending a sentence, not made of links."""
        if self.kind not in ("paragraph", "quote") or self.size < _PROSE:
            return False
        return self.linked <= _LINKED and (self.size >= _LONG_PROSE or self.closed)

    @property
    def date(self) -> DateMention | None:
        """The whole text as a date."""
        return self.read.date(self.text)

    @property
    def byline(self) -> Byline | None:
        """The whole text as a byline with an author."""
        return self.read.byline(self.text)

    @property
    def insert(self) -> Rule | None:
        """Why it is none of the story."""
        return self.read.insert(self.text)

    @_Once
    def sign(self) -> Rule | None:
        """The rule that it is a date, or a byline that says it is one."""
        if self.read.date(self.text):
            return DATE_LINE
        return BYLINE if self.read.is_signed(self.text) else None

    @_Once
    def sign_or_names(self) -> Rule | None:
        """The same, names alone among the bylines."""
        return self.sign or (BYLINE_NAMES if self.read.is_names(self.text) else None)

    @_Once
    def dated(self) -> Rule | None:
        """The rule that a short line holds a whole day beside few other words: a place, a section."""
        text = self.text
        if len(text) > _DATED_PARTS or self.ended or not any(map(str.isdigit, text)):
            return None
        parts = _PART.split(text)
        if len(parts) > 1 and any(self.read.date(part) for part in parts[:_PARTS]):
            return DATE_IN_LINE
        if len(text) > _DATED:
            return None
        mentions = [
            mention
            for mention in self.read.dates(text)
            if mention.readings and mention.precision not in ("year", "month")
        ]
        if not mentions:
            return None
        rest = _letters(text) - sum(_letters(mention.verbatim) for mention in mentions)
        stated = any(
            mention.role in ("published", "updated", "first_published") for mention in mentions
        )
        return DATE_IN_LINE if rest <= (_BESIDE_STATED if stated else _BESIDE) else None

    @_Once
    def lines(self) -> list[Draft]:
        """Itself where it has no hard breaks, else one draft a line."""
        if self.rule or "\n" not in self.text:
            return [self]
        pieces, rest = [], self.block
        while "\n" in rest.text:
            left, rest = split_block(rest, rest.text.index("\n"))
            pieces.append(Draft(left, self.read))
        return [*pieces, Draft(rest, self.read)]

    @_Once
    def printed(self) -> list[Line]:
        """Its first lines in the export."""
        return block_lines(self.read.source, self.block)

    def joined(self, other: Draft, glue: str = " ") -> Draft:
        """One draft of both."""
        return Draft(join_blocks(self.block, other.block, glue), self.read)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
