"""Which lines of the head are the headline."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from ..blocks import gap
from ..model import Block
from ..titles import letters
from .features import is_prose, link_share, weight
from .opening import printed_title
from .signs import Signs
from .widths import ended_early, headline_width, source_lines

_MENU = 5
"""So many menu lines above the story make the export a whole page's dump."""
_SECTION = 25
"""A heading shorter than this may name a section."""
_HEADLINE_LINES = 10
"""No headline runs over more lines; a list of short lines would be joined in quadratic time."""
_PRINTED = 12
"""So many letters of a line must stand in what was printed over the page."""


@frozen
class Headline:
    """The half-open range of lines that are the headline, and the rule that says so."""

    first: int
    stop: int
    rule: str


def find_headline(lines: Sequence[Block], text: str, signs: Signs, known: str) -> Headline | None:
    """The headline among the head's *lines*; *known* is the stated title's letters, if any."""
    free = [
        n
        for n, line in enumerate(lines)
        if not line.rule and line.text and line.kind in ("heading", "paragraph")
    ]
    if known:
        found = next((n for n in free if letters(lines[n].text) == known), None)
        return None if found is None else Headline(found, found + 1, "label.title-repeat")
    if printed := _printed(lines):
        return printed
    may = [n for n in free if _may_be_title(lines[n], signs)]
    headings = [n for n in may if lines[n].kind == "heading"]
    marked = [n for n in headings if lines[n].level == 1 and text[lines[n].start] == "#"]
    if len(marked) == 1:
        return Headline(marked[0], marked[0] + 1, "label.title-heading")
    if is_page(lines):
        best = _best_heading(lines, headings, text, signs)
        if best is not None:
            return Headline(best, _stop(lines, best, text, signs), "label.title-page")
    first = [n for n in headings if lines[n].level == 1]
    top = first or [n for n in headings if lines[n].level == 2 or text[lines[n].start] in "#*"]
    if top:
        return Headline(top[0], _stop(lines, top[0], text, signs), "label.title-heading")
    return _first_line(lines, may, text, signs)


def is_page(lines: Sequence[Block]) -> bool:
    """Whether the head is a whole page's: menus of links or list items above the story."""
    menu = sum(
        1 for line in lines if line.kind == "list_item" or (line.text and link_share(line) > 0.9)
    )
    return menu >= _MENU


def _printed(lines: Sequence[Block]) -> Headline | None:
    """The first lines that repeat what was printed over the page: title and site."""
    printed = printed_title(lines)
    first = next((n for n, line in enumerate(lines) if line.label != "artefact"), None)
    if first is None or printed is None:
        return None
    joined, stop = "", first
    for line in lines[first:]:
        if line.rule or not printed.begins(joined, line.text):
            break
        joined += letters(line.text)
        stop += 1
    if len(joined) < _PRINTED:
        return None
    return Headline(first, stop, "label.title-print")


def _first_line(
    lines: Sequence[Block], may: Sequence[int], text: str, signs: Signs
) -> Headline | None:
    """The first line that can be one; the second where the first is a kicker over it."""
    may = [n for n in may if not (len(lines[n].text.split()) <= 3 and signs.label_names(lines[n]))]
    if not may:
        return None
    first = may[0]
    if (
        len(may) > 1
        and may[1] == first + 1
        and _is_kicker(lines[first], lines[may[1]], text, signs)
    ):
        first = may[1]
    return Headline(first, _stop(lines, first, text, signs), "label.title-line")


def _is_kicker(line: Block, after: Block, text: str, signs: Signs) -> bool:
    """A word or three over a longer headline, the lines not being one wrapped headline."""
    if weight(line.text) > 30 or len(line.text.split()) > 3:
        return False
    early = ended_early(source_lines(signs.source, line)[-1], after.text, signs.width * 0.6)
    parted = gap(line, after, text) > 1 or not signs.wrapped or early
    parted = parted or line.text.endswith(":") or line.text.isupper()
    return parted and weight(after.text) > weight(line.text)


def _may_be_title(line: Block, signs: Signs) -> bool:
    """Short, no link line, no byline or date, no insert, no sentence (a heading may be one)."""
    heading = line.kind == "heading"
    if not 4 <= weight(line.text) <= 300 or (not heading and link_share(line) > 0.6):
        return False
    if line.text.startswith("…"):
        return False
    if line.text.endswith(".") and not line.text.endswith("..") and not (heading and line.level):
        return False
    if signs.label(line) is not None:
        return False
    # A top-level heading of several words may begin like a share button ("Tiktok: …").
    told = heading and line.level == 1 and len(line.text.split()) >= 4
    return told or signs.insert(line.text) is None


def _best_heading(
    lines: Sequence[Block], headings: Sequence[int], text: str, signs: Signs
) -> int | None:
    """A page's headline among its headings: the one with most evidence, of equals the last.

    Headings that follow each other are headline and standfirst: the first speaks for them all.
    """
    seen = Counter(letters(line.text) for line in lines)
    signed = [n for n, line in enumerate(lines) if not line.rule and signs.label(line)]
    firsts = list(_firsts(lines, headings, text))
    best, found = 0, None
    for place, number in enumerate(firsts):
        line = lines[number]
        stop = firsts[place + 1] if place + 1 < len(firsts) else len(lines)
        words = len(line.text.split()) if line.text.isascii() else weight(line.text) // 5
        score = (
            min(words, 5)
            + 2 * (line.level == 1)
            + 2 * _any_between(signed, number, stop)
            + (seen[letters(line.text)] > 1)
            + (place + 1 == len(firsts))
        )
        if score >= best:
            best, found = score, number
    return found


def _any_between(places: Sequence[int], first: int, stop: int) -> bool:
    """Whether one of the sorted *places* lies between *first* and *stop*."""
    after = bisect_right(places, first)
    return after < len(places) and places[after] < stop


def _firsts(lines: Sequence[Block], headings: Sequence[int], text: str) -> Iterator[int]:
    """The first heading of each run with nothing but short text between its headings."""
    long = [number for number in headings if weight(lines[number].text) >= _SECTION]
    before: int | None = None
    for number in long or headings:
        if before is None or not _goes_on(lines, before, number, text):
            yield number
        before = number


def _goes_on(lines: Sequence[Block], before: int, number: int, text: str) -> bool:
    """Whether two headings stand in one run; where levels are marked, the upper one leads."""
    upper, lower = lines[before], lines[number]
    if text[upper.start] == "#" and upper.level >= lower.level:
        return False
    between = lines[before + 1 : number]
    menu = any(line.kind == "list_item" or link_share(line) > 0.9 for line in between)
    return len(between) <= 2 and not menu


def _stop(lines: Sequence[Block], first: int, text: str, signs: Signs) -> int:
    """The headline goes on over lines that follow without a blank line, while they fill its width."""
    stop = first + 1
    if not signs.wrapped:
        return stop
    full = headline_width(source_lines(signs.source, lines[first]), signs.width)
    while stop < min(len(lines), first + _HEADLINE_LINES):
        line = lines[stop]
        if line.rule or line.kind != lines[first].kind or gap(lines[stop - 1], line, text) > 1:
            break
        if ended_early(source_lines(signs.source, lines[stop - 1])[-1], line.text, full):
            break
        if is_prose(line) or weight(line.text) > 150 or _ends_title(lines, stop, signs):
            break
        stop += 1
    return stop


def _ends_title(lines: Sequence[Block], number: int, signs: Signs) -> bool:
    """A byline or date ends the headline, and the site's name before a date.

    Names alone do so only where no second byline follows them.
    """
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is not None and signs.date(after.text) and signs.is_site(lines[number].text):
        return True
    if "@" in lines[number].text or signs.label(lines[number]):
        return True
    if not signs.is_names(lines[number].text):
        return False
    return after is None or bool(after.rule) or not signs.byline(after.text)
