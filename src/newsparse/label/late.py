"""Bylines and dates that stand below the head, where the head has none."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..bylines import byline_evidence
from ..dates import find_dates
from ..model import Block
from .features import is_prose
from .headline import is_page
from .signs import Signs

_LINE = 120
"""A longer line is a sentence that names somebody or some day."""

_LOOSE = (
    "",
    "label.body",
    "label.head-rest",
    "label.link-line",
    "label.odd-line",
    "label.standfirst",
)
"""Rules that say little: a better one may take their blocks."""

_BEHIND = ("label.region-after", "footers.share", "footers.source", "footers.run")
"""Rules behind the story whose lines may state the day of publication."""


def label_late(blocks: Sequence[Block], signs: Signs) -> list[Block]:
    """Label the first line that is a byline, and the first that is a date, if none is known yet."""
    out = list(blocks)
    if not any(block.label == "byline" for block in out):
        _label_byline(out, signs)
    if not any(block.label == "byline" for block in out):
        _label_beside_date(out, signs)
    if not any(block.label == "byline" and _names_person(block, signs) for block in out):
        _label_alone(out, signs)
    if not any(block.label == "date" and not _is_update(block, signs) for block in out):
        _label_date(out, signs)
    return out


def _label_byline(out: list[Block], signs: Signs) -> None:
    for number, block in enumerate(out):
        if block.rule in _LOOSE and 0 < len(block.text) <= _LINE and _is_byline(block.text, signs):
            out[number] = evolve(block, label="byline", rule="label.byline-late")
            return


def _label_alone(out: list[Block], signs: Signs) -> None:
    """The one line of names above the first running text; in a whole page, below the title."""
    start = next((n for n, b in enumerate(out) if b.label == "body" and is_prose(b)), len(out))
    first = 0
    if is_page(out[:start]):
        first = next((n for n, b in enumerate(out[:start]) if b.label == "title"), start)
    names = [
        number
        for number, block in enumerate(out[:start])
        if number >= first
        and block.rule in _LOOSE
        and block.kind != "list_item"
        and _names_person(block, signs)
    ]
    if len(names) == 1:
        out[names[0]] = evolve(out[names[0]], label="byline", rule="label.byline-late")


def _names_person(block: Block, signs: Signs) -> bool:
    found = signs.byline(block.text) if len(block.text) <= _LINE else None
    return found is not None and any(author.kind == "person" for author in found.authors)


def _label_date(out: list[Block], signs: Signs) -> None:
    """The first date line; else the first line that holds a day beside few other words."""
    for judge in (_is_date, _is_dated):
        for number, block in enumerate(out):
            if 0 < len(block.text) <= _LINE and judge(block, signs):
                out[number] = evolve(block, label="date", rule="label.date-late")
                return


def _label_beside_date(out: list[Block], signs: Signs) -> None:
    """Names alone right before or after the head's date line."""
    worded = [number for number, block in enumerate(out) if block.text]
    for place, number in enumerate(worded):
        if out[number].label != "date":
            continue
        for other in (*worded[max(0, place - 1) : place], *worded[place + 1 : place + 2]):
            block = out[other]
            if block.rule in _LOOSE and len(block.text) <= _LINE and signs.byline(block.text):
                out[other] = evolve(block, label="byline", rule="label.byline-late")
                return


def _is_byline(text: str, signs: Signs) -> bool:
    found = signs.byline(text)
    return found is not None and byline_evidence(found) == "by"


def _is_date(block: Block, signs: Signs) -> bool:
    """A date line; behind the story only one that states the day of publication, or two days."""
    if block.rule in _LOOSE:
        found = signs.date(block.text)
        return found is not None and found.precision not in ("year", "month")
    if block.rule not in _BEHIND:
        return False
    mentions = find_dates(block.text, languages=signs.languages)
    if any(mention.role == "published" for mention in mentions):
        return True
    return len(mentions) > 1 and signs.date(block.text) is not None


def _is_update(block: Block, signs: Signs) -> bool:
    """Whether a date line states the day of an update and no other."""
    found = signs.date(block.text) if block.rule.startswith("label.") else None
    return found is not None and found.role == "updated"


def _is_dated(block: Block, signs: Signs) -> bool:
    return block.rule in _LOOSE and signs.label_dated(block) is not None
