"""One match of the grammar as a :class:`~newsparse.model.DateMention`.

A date without a label is an ``event``: who knows the document may know better.  Nothing is filled
in: a date less exact than a day has no value and says in its ``reason`` what it states.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import DateMention, DateRole, Day, Span
from . import clock, days, zones
from .days import Days, Place
from .letters import letters_of
from .lexicon import Lexicon, orders
from .numbers import Reading
from .tokens import Scan

_ONLY_DAYS = frozenset(letters_of("weekday")) - frozenset(letters_of("at") + letters_of("of"))
_LABELS = frozenset(letters_of("label"))
_SILENT = frozenset("dyTtpebn,.:/|-()'+zx\n")


def tongues(found: Scan, words: Lexicon, start: int, stop: int) -> frozenset[str]:
    """The languages that have all the words of the match."""
    shared: frozenset[str] | None = None
    for at in range(start, stop):
        if found.letters[at] not in _SILENT:
            known = words.tongues(found.keys[at])
            if known:
                shared = known if shared is None else shared & known
    return shared or frozenset()


def by_language(found: Iterable[Reading], languages: Iterable[str]) -> list[Reading]:
    """The readings in the only order that *languages* are written in, or none."""
    known = frozenset[str]().union(*(orders(code) for code in languages)) & {"dmy", "mdy"}
    return [r for r in found if known == {r.order}]


def _settled(
    place: Place, said: Days, time: clock.Clock | None, languages: tuple[str, ...]
) -> Days:
    """One reading where the words of the mention itself decide."""
    left, reasons = said.readings, said.reasons
    named = _weekday(place)
    if not named and len(left) < 2:
        return said
    start, stop = place.match.span()
    if named and left:
        agreed = tuple(r for r in left if r.day.isoweekday() in named)
        if not agreed:
            reasons += ("weekday mismatch",)
        elif len(agreed) < len(left):
            left, reasons = agreed, (*reasons, "weekday")
    order = time and (zones.order_of(time.name) or time.order)
    if len(left) > 1 and time is not None and order:
        reasons = (*reasons, "zone" if zones.order_of(time.name) else "clock")
        left = tuple(r for r in left if r.order == order)
    if len(left) > 1:
        spoken = tuple(by_language(left, tongues(place.found, place.words, start, stop))) or tuple(
            by_language(left, languages)
        )
        left, reasons = (spoken, (*reasons, "language")) if spoken else (left, reasons)
    return Days(left, reasons, said.partial, said.precision)


def _weekday(place: Place) -> tuple[int, ...]:
    for name in ("before", "named"):
        part = place.part(name)
        if part is not None:
            # "la" is Saturday in Finnish and an article in Spanish: no evidence.
            first = next((k for k in place.keys(_ONLY_DAYS, *part)), "")
            return place.words.weekdays(first)
    return ()


def _role(place: Place) -> DateRole:
    for name in ("label", "after"):
        part = place.part(name)
        if part is not None:
            key = place.keys(_LABELS, *part)[0]
            return place.words.role(key) or "event"
    return "event"


def _time(place: Place) -> tuple[str, clock.Clock | None]:
    for name in ("late", "early", "ctime"):
        part = place.part(name)
        if part is not None:
            return name, clock.read(place.text, place.found, *part, place.words)
    return "", None


def build(place: Place, languages: tuple[str, ...]) -> DateMention | None:
    """The mention at *place*; ``None`` when its numbers are no date."""
    said = days.read(place)
    if not said.readings and not said.partial:
        return None
    told, time = _time(place)
    if told and time is None:
        return None
    said = _settled(place, said, time, languages)
    values: tuple[Day, ...] = tuple(time.on(r.day) if time else r.day for r in said.readings)
    start, stop = place.match.span()
    span = Span(place.found.starts[start], place.found.stops[stop - 1])
    return DateMention(
        value=values[0] if len(values) == 1 else None,
        precision=time.precision if time and said.readings else said.precision,
        role=_role(place),
        verbatim=span.of(place.text),
        span=span,
        readings=values,
        reason="; ".join((*said.reasons, said.partial) if said.partial else said.reasons),
        zone=time.zone if time else None,
    )
