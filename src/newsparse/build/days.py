"""Date blocks to mentions with their roles, and which of them is the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..blocks import mapped_text
from ..dates import settle_order
from ..model import Block, DateMention, DateRole, Day, Diagnostic
from ..readings import Readings
from ..rules import LABELS

_LONGEST = 400
"""Dates stand in the first characters of a block that is one."""
_ROLES: dict[str, DateRole] = {
    "published": "published", "updated": "updated", "first_published": "first_published",
    "print_stamp": "print_stamp", "load": "load", "clip": "clip", "correction_date": "correction",
    "event": "event",
}  # fmt: skip


def read_dates(blocks: Sequence[Block], read: Readings, address: str) -> tuple[DateMention, ...]:
    """Every date outside the body, with its role and one day/month order for all.

    *address* is the article's URL: a day in it may settle the order of another.
    """
    mentions: list[DateMention] = []
    for block in blocks:
        if block.label in ("date", "byline", "metadata", "artefact") or block.rule in _FOOTERS:
            mapped = mapped_text(block)
            text = block.text[:_LONGEST]
            # A day that the format states is written in its interface's language.
            stated = () if block.rule in LABELS else read.dates_anywhere(text)
            for mention in read.dates(text) or stated:
                span = mapped.source_span(mention.span.start, mention.span.stop)
                mentions.append(evolve(mention, span=span, role=_role(mention, block)))
    return settle_order(mentions, languages=read.languages[:1], address=address)


_FOOTERS = ("footers.print_stamp", "footers.correction")
"""Rules of footer matter whose dates say something of the article."""


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


def published_of(mentions: Sequence[DateMention]) -> DateMention | None:
    return first_of(mentions, "published") or first_of(mentions, "first_published")


def first_of(mentions: Sequence[DateMention], role: DateRole) -> DateMention | None:
    """The first with a value; one with a time outranks the same day without."""
    found = [m for m in mentions if m.role == role and m.value is not None]
    if not found:
        return None
    day = _day(found[0].value)
    timed = (m for m in found if isinstance(m.value, dt.datetime) and _day(m.value) == day)
    return found[0] if isinstance(found[0].value, dt.datetime) else next(timed, found[0])


def _day(value: Day | None) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value


def date_diagnostics(mentions: Sequence[DateMention]) -> Iterator[Diagnostic]:
    """What a reader should know about the dates: two readings, a wrong weekday."""
    for mention in mentions:
        if mention.value is None and len(mention.readings) > 1:
            both = " or ".join(reading.isoformat() for reading in mention.readings)
            yield Diagnostic(
                "ambiguous-date",
                mention.span,
                f"{mention.verbatim!r} may be {both}: nothing in the text decides",
            )
        if "weekday mismatch" in mention.reason:
            yield Diagnostic(
                "weekday-mismatch",
                mention.span,
                f"{mention.verbatim!r}: the weekday is another day's",
            )
