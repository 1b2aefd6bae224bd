"""The head of labelled lines: which labels there are, and how far a head reaches."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from attrs import frozen

from ...source import Row
from ...text.shapes import ends_sentence
from ...words import all_terms
from ..model import Meaning

Says = Meaning | Literal["text"]
"""What a label says of its value; ``text`` stands before the article's text."""

_KEYS: Mapping[Says, tuple[str, ...]] = {
    "title": ("fields.title",),
    "byline": ("fields.byline",),
    "published": ("fields.published", "dates.published"),
    "updated": ("dates.updated",),
    "clip": ("dates.clip",),
    "publication": ("fields.publication",),
    "url": ("fields.url",),
    "section": ("fields.section",),
    "standfirst": ("fields.standfirst",),
    "text": ("fields.text",),
    "field": ("fields.other",),
}
_LABEL = re.compile(
    r"(?:[-+•>]\s{1,3}|\*\s{1,3})?(?:[*_]{0,3}(?P<name>[^\W\d_][^:：*|\[\]【】\t]{0,39}?)[*_]{0,3}"
    r"[ \u00a0]{0,2}(?:::?[*_]{0,3}(?=[\s*_\[<]|$)|：[*_]{0,3}|\t)"
    r"|[【\[](?P<boxed>[^\W\d_][^:：\[\]【】]{0,30})[】\]][:：]?)[ \t\u00a0\u3000]*(?P<value>.*)"
)
_COUNTER = re.compile(
    r"[\W_]{0,80}(?:[^\W\d_]{2,15}[ \t]{1,2})?(?:#|№|no\.? ?)?\d{1,5}[.):]?"
    r"(?:[ \t]{0,2}(?:/|[^\W\d_]{1,4})[ \t]{0,2}\d{1,5})?[\W_]{0,80}",
    re.IGNORECASE,
)
_LONGEST, _ABOVE, _WRAPPED, _WORDS = 2000, 4, 3, 4


@cache
def _says() -> Mapping[str, tuple[Says, ...]]:
    """What each label says; in another language it may say something else too."""
    found: dict[str, tuple[Says, ...]] = {}
    for says, keys in _KEYS.items():
        for term in sorted({term for key in keys for term in all_terms(key)}):
            found[term] = (*found.get(term, ()), says)
    return found


@frozen
class Label:
    """A printed label: its words, what it may say, and where the value begins in its line."""

    name: str
    says: tuple[Says, ...]
    value: int


def label_of(line: str) -> Label | None:
    """The label that a line begins with; it says nothing where its words are unknown.

    >>> label_of("**Author:** Ada Example").says, label_of("It rained all day")
    (('byline',), None)
    """
    match = _LABEL.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return None
    name = unicodedata.normalize("NFC", match["name"] or match["boxed"]).casefold()
    name = " ".join(name.replace("_", " ").split())
    return Label(name, _says().get(name, ()), match.start("value"))


def is_divider(line: str) -> bool:
    """Whether a line parts records: a rule, or a counter (*Article 3 of 20*)."""
    if len(line) > _LONGEST:
        return False
    return not any(char.isalnum() for char in line) or _COUNTER.fullmatch(line) is not None


@frozen
class Entry:
    """What one label says, the lines of its value, and where the value begins in the first of them."""

    says: Says
    name: str
    rows: Sequence[Row]
    value: int

    @property
    def empty(self) -> bool:
        """Whether no value was printed."""
        return self.value >= self.rows[-1].stop


@frozen
class Head:
    """A head: lines above its labels, its entries, and where the text begins."""

    above: Sequence[Row]
    entries: Sequence[Entry]
    body: int

    @property
    def titled(self) -> bool:
        """Whether a label states the headline."""
        return any(entry.says == "title" and not entry.empty for entry in self.entries)


def read_head(rows: Sequence[Row]) -> Head | None:
    """The head that *rows* begin with, None where too few labels speak for one."""
    first = next((n for n, row in enumerate(rows[: _ABOVE + 1]) if _known(row.text)), None)
    if first is None or not _may_be_headline(rows[:first]):
        return None
    entries, stop = _entries(rows, first)
    body = rows[stop].start if stop < len(rows) else rows[-1].stop
    if entries[-1].says == "text" and not entries[-1].empty:
        body = entries[-1].value
    head = Head(rows[:first], entries, body)
    said = _taken(entries) - {"field", "text"}
    return head if len(said) >= (2 if head.titled else 3) else None


def _may_be_headline(rows: Sequence[Row]) -> bool:
    """Whether what stands above the labels is one short paragraph at most, dividers aside."""
    told = [row for row in rows if not is_divider(row.text)]
    return all(len(row.text) <= 300 for row in told) and not any(row.parted for row in told[1:])


def _known(line: str) -> bool:
    label = label_of(line)
    return label is not None and bool(label.says)


def _entries(rows: Sequence[Row], first: int) -> tuple[list[Entry], int]:
    """The entries from row *first* on, and the number of the row behind them."""
    entries: list[Entry] = []
    at = first
    while at < len(rows) and not (entries and entries[-1].says == "text"):
        label = label_of(rows[at].text)
        if label is None or not _belongs(rows, at, label, entries):
            break
        more = _more(rows, at + 1) if label.value < len(rows[at].text) else _value(rows, at + 1)
        stop = at + 1 + more
        entries.append(_entry(rows[at:stop], label, _taken(entries)))
        at = _past_rules(rows, stop)
    return entries, at


def _taken(entries: Sequence[Entry]) -> set[Says]:
    return {entry.says for entry in entries if not entry.empty}


def _belongs(rows: Sequence[Row], at: int, label: Label, entries: Sequence[Entry]) -> bool:
    """Whether a labelled line is one of the head: an unknown label needs others around it."""
    if label.says:
        return True
    row = rows[at]
    near = rows[at + 1] if at + 1 < len(rows) else None
    fits = bool(entries) and not row.parted and len(label.name.split()) <= _WORDS
    return (
        fits and not ends_sentence(row.text) and (near is None or near.parted or _known(near.text))
    )


def _value(rows: Sequence[Row], at: int) -> int:
    """How many rows from *at* on are the value of a label that stands alone."""
    if at == len(rows) or label_of(rows[at].text) is not None:
        return 0
    return 1 + _more(rows, at + 1)


def _more(rows: Sequence[Row], at: int) -> int:
    """How many rows from *at* on go on with a value: those between it and the next label."""
    wrapped = _run(rows, at)
    return wrapped if wrapped <= _WRAPPED and _ends_at_label(rows, at + wrapped) else 0


def _run(rows: Sequence[Row], at: int) -> int:
    """How many rows from *at* on are of the same paragraph and have no label."""
    count = 0
    while at + count < len(rows) and not rows[at + count].parted:
        if label_of(rows[at + count].text) is not None or count > _WRAPPED:
            break
        count += 1
    return count


def _ends_at_label(rows: Sequence[Row], at: int) -> bool:
    return at < len(rows) and not rows[at].parted and _known(rows[at].text)


def _past_rules(rows: Sequence[Row], at: int) -> int:
    """The next row that is no rule, where it has a known label; else *at*."""
    below = at
    while below < len(rows) and not any(char.isalnum() for char in rows[below].text):
        below += 1
    return below if below < len(rows) and _known(rows[below].text) else at


def _entry(rows: Sequence[Row], label: Label, taken: set[Says]) -> Entry:
    """What the label says here: the first of its meanings that no label above has."""
    free: Iterator[Says] = (says for says in label.says if says not in taken)
    value = rows[0].start + label.value
    return Entry(
        next(free, "field"),
        label.name,
        rows,
        value if value < rows[0].stop or len(rows) == 1 else rows[1].start,
    )
