"""Runs of tagged items that mean one thing, folded into one item: dates, labels, organisations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from ..model import AuthorRole
from .tagging import Item

_Make = Callable[[Sequence[Item]], str]

_DATE = regex.compile(
    r"(?:(?:[dN]{1,3}[:.]?){1,2}|-)?(?:[0D][.]?)[d0D]*+(?:[,.:/|()&\n-]{0,2}+[dND]*[:.]?[0D][.]?[d0D]*)*+\)?"
)
_LABELS = regex.compile(
    r"r(?:[A,/&]{1,2}[rR])*+(?:[:]?B|[:/](?!$)|[|](?=H)|(?<=R)|(?=,?H))|[BN]W{1,2}V(?=[WIPT])|F[WIPT]{2,5}V(?=[WIPT])|R[:]?B?|G[:-]?[rR]?:?B|G:|B:?B|B[:]"
)
_AFTER = regex.compile(r"\(r(?:[A,/&]{1,2}[rW])*+\)")
_FOR = regex.compile(r"[XFx][XFx]?u?[WoOcIwMPTY]+(?:A[WoOwY]+)?(?=$|[,;/|\n().D-])|F[uO]?[oOY]+|FO")
_STAFF = regex.compile(
    r"u[WLMKocw]{0,5}?[Ko]+(?![WIL])"
    r"|u[WcOMI]{0,3}[oOwc](?:[WcoOwMI]{1,3})?(?:A[WoOcw]{1,2}+)?(?=$|[,;/|\n().KMZDE-])"
)
_AGENCY = regex.compile(r"O[OoY]+|c+o+|[cO]M{1,2}(?=$|[,;/|\n()&AN-])")
_BEATS = regex.compile(r"M[A&][ML](?=[ML]{0,2}K)")
_NOISE = regex.compile(r"[Z0](?:[0]?Z)+|Z")
_SUFFIX = regex.compile(r"\(C(?:,?C)*+\)|,?C(?:,?C)*+")
_GENERATION = regex.compile(r",S")


def _fold(items: list[Item], pattern: regex.Pattern[str], make: _Make) -> list[Item]:
    """Each run that *pattern* matches as one item tagged by *make*; dropped where it says so."""
    tags = "".join(item.tag for item in items)
    made: list[Item] = []
    at = 0
    for match in pattern.finditer(tags):
        run = items[match.start() : match.end()]
        tag = make(run)
        made.extend(items[at : match.start()])
        if tag == "keep":
            made.extend(run)
        elif tag:
            first = next((item for item in run if item.tag not in "XFx"), run[0])
            role = "contributor" if tag == "O" and run[0].tag == "F" else _role(run)
            made.append(Item(tag, first.start, run[-1].stop, role))
        at = match.end()
    made.extend(items[at:])
    return made


def _role(run: Sequence[Item]) -> AuthorRole:
    """The role of a label: an author's if it holds that, else the first it names."""
    roles = [item.role for item in run if item.tag in "rR"]
    return "author" if "author" in roles or not roles else roles[0]


def _date(run: Sequence[Item]) -> str:
    tags = {item.tag for item in run}
    return "D" if "D" in tags or {"0", "d"} <= tags or tags <= {"d", ":"} else "keep"


def _for(run: Sequence[Item]) -> str:
    """``for the Example Times`` is an affiliation; ``with Ada Example`` names a contributor."""
    if run[0].tag == "F" and not any(item.tag in "oOuY" for item in run):
        return "keep"
    if run[0].tag == "X" and any(item.tag == "o" for item in run):
        return "Y"
    return {"X": "y", "x": "Y"}.get(run[0].tag, "O")


def _label(run: Sequence[Item]) -> str:
    return "B" if all(item.tag in "BNWVFIPT:G-" for item in run) else "R"


_STEPS: tuple[tuple[str, regex.Pattern[str], _Make], ...] = (
    ("0Dd", _DATE, _date),
    ("C", _SUFFIX, lambda _: ""),
    ("S", _GENERATION, lambda _: "S"),
    ("r", _AFTER, lambda _: "k"),
    ("rRGBV", _LABELS, _label),
    ("Z", _NOISE, lambda _: "Z"),
    ("M", _BEATS, lambda _: "M"),
    ("ocO", _AGENCY, lambda _: "O"),
    ("XFx", _FOR, _for),
    ("u", _STAFF, lambda _: "Y"),
)
"""What is folded, in order: the tags that call for the step, the runs, the tag they get."""


_IDLE = 5
"""A time word of so many letters (``Published``, ``Minutes``) is nobody's name."""


def _worded(items: Sequence[Item], text: str) -> list[Item]:
    """Time words that tell no time are words, behind a name and before one the page's noise."""
    return [item if item.tag != "d" else _word(items, at, text) for at, item in enumerate(items)]


def _word(items: Sequence[Item], at: int, text: str) -> Item:
    item = items[at]
    start, stop = item.start, item.stop
    if not text[start].isupper():
        return Item("L", start, stop)
    tags = "".join(other.tag for other in items)
    run = len(tags[at:]) - len(tags[at:].lstrip("d")) + len(tags[:at]) - len(tags[:at].rstrip("d"))
    outer = at == len(items) - 1 and tags[:at].endswith("WW")
    noise = (outer and stop - start >= _IDLE) or (run > 1 and at < run)
    return Item("Z" if noise and item.role != "source" else "W", start, stop)


def folded(items: Sequence[Item], text: str) -> list[Item]:
    """*items* of *text* with their runs folded: D a date, R and B labels, k a role after names, O an
    organisation, Y and y ones that a label or a name must vouch for, Z noise.
    """
    made = list(items)
    present = {item.tag for item in made}
    for wanted, pattern, make in _STEPS:
        if wanted != "0Dd" and "d" in present:
            made = _worded(made, text)
        if not present.isdisjoint(wanted):
            made = _fold(made, pattern, make)
            present = {item.tag for item in made}
    return made
