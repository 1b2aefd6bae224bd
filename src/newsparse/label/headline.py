"""Which lines of the head are the headline."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from ..blocks import gap
from ..readings import Readings
from ..rules import TITLE_HEADING, TITLE_LINE, TITLE_PAGE, TITLE_PRINT, TITLE_REPEAT, Rule
from ..text.shapes import is_address
from .draft import Draft
from .opening import printed_title
from .widths import ended_early, headline_width

_MENU = 5
"""So many menu lines above the story make the export a whole page's dump."""
_LINKED, _MOST_LINKED = 0.9, 0.6
"""A line with more links is a menu's; one with fewer may still be no headline, unless a heading."""
_SECTION = 25
"""A heading shorter than this may name a section."""
_HEADLINE_LINES = 10
"""No headline runs over more lines; a list of short lines would be joined in quadratic time."""
_PRINTED = 12
"""So many letters of a line must stand in what was printed over the page."""
_SHORTEST, _LONGEST, _LONGEST_LINE = 4, 300, 150
"""How much a headline says, and a line that goes on one."""
_KICKER, _KICKER_WORDS = 30, 3
"""A kicker is shorter than a headline, and has so few words."""
_NAME_WORDS, _NAME = 4, 40
"""A site's or an author's name between headline and date is no longer."""
_KICKER_WIDTH = 0.6
"""A line that filled so much of the text's width may have been broken for lack of room."""


@frozen
class Headline:
    """The half-open range of lines that are the headline, and the rule that says so."""

    first: int
    stop: int
    rule: Rule


class _Head:
    """The lines of a head among which the headline is looked for."""

    def __init__(self, lines: Sequence[Draft], read: Readings) -> None:
        self.lines = lines
        self.read = read

    def is_marked(self, number: int, marks: str = "#") -> bool:
        """Whether the export marks the line as a heading by one of these characters."""
        return self.read.source.text[self.lines[number].block.start] in marks

    def gap(self, left: Draft, right: Draft) -> int:
        """How many line ends lie between two neighbouring lines."""
        return gap(left.block, right.block, self.read.source.text)


def find_headline(lines: Sequence[Draft], read: Readings, known: str) -> Headline | None:
    """The headline among the head's *lines*; *known* is the stated title's letters, if any."""
    free = [
        n
        for n, line in enumerate(lines)
        if not line.rule and line.text and line.kind in ("heading", "paragraph")
    ]
    if known:
        found = next((n for n in free if lines[n].letters == known), None)
        return None if found is None else Headline(found, found + 1, TITLE_REPEAT)
    if printed := _printed(lines):
        return printed
    may = [n for n in free if _may_be_title(lines[n])]
    head = _Head(lines, read)
    return _heading(head, may) or _first_line(head, may)


def _heading(head: _Head, may: Sequence[int]) -> Headline | None:
    """The heading that is the headline, among the lines that *may* be one."""
    lines = head.lines
    headings = [n for n in may if lines[n].kind == "heading"]
    first = [n for n in headings if lines[n].block.level == 1]
    marked = [n for n in first if head.is_marked(n)]
    if len(marked) == 1:
        return Headline(marked[0], marked[0] + 1, TITLE_HEADING)
    if is_page(lines):
        best = _best_heading(head, headings)
        if best is not None:
            return Headline(best, _stop(head, best), TITLE_PAGE)
    top = first or [n for n in headings if lines[n].block.level == 2 or head.is_marked(n, "#*")]
    return Headline(top[0], _stop(head, top[0]), TITLE_HEADING) if top else None


def is_page(lines: Sequence[Draft]) -> bool:
    """Whether the head is a whole page's: menus of links or list items above the story."""
    return sum([_is_menu(line) for line in lines]) >= _MENU


def _is_menu(line: Draft) -> bool:
    return line.kind == "list_item" or (line.text != "" and line.linked > _LINKED)


def _printed(lines: Sequence[Draft]) -> Headline | None:
    """The first lines that repeat what was printed over the page: title and site."""
    printed = printed_title(lines)
    first = next((n for n, line in enumerate(lines) if line.label != "artefact"), None)
    if first is None or printed is None:
        return None
    joined, stop = "", first
    for line in lines[first:]:
        if line.rule or not printed.begins(joined, line.letters):
            break
        joined += line.letters
        stop += 1
    return Headline(first, stop, TITLE_PRINT) if len(joined) >= _PRINTED else None


def _first_line(head: _Head, may: Sequence[int]) -> Headline | None:
    """The first line that can be one; the second where the first is a kicker over it."""
    lines = head.lines
    may = [n for n in may if _says_something(lines[n])]
    if not may:
        return None
    first = may[0]
    if first + 1 in may[1:2] and _is_kicker(head, first):
        first += 1
    return Headline(first, _stop(head, first), TITLE_LINE)


def _says_something(line: Draft) -> bool:
    """Whether a line that nothing marks may be a headline: no single word, no names, no day."""
    words = line.text.split()
    if not line.letters:
        return False
    single = len(words) == 1 and all(c.upper() != c.lower() for c in line.letters if c.isalpha())
    if single or line.dated is not None:
        return False
    return len(words) > 3 or not line.sign_or_names


def _is_kicker(head: _Head, number: int) -> bool:
    """A word or three over a longer headline, the lines not being one wrapped headline."""
    line, after = head.lines[number], head.lines[number + 1]
    if line.size > _KICKER or len(line.text.split()) > _KICKER_WORDS or after.size <= line.size:
        return False
    if head.gap(line, after) > 1 or not head.read.wrapped:
        return True
    if line.text.endswith(":") or line.text.isupper():
        return True
    return ended_early(line.printed[-1], after.text, head.read.width * _KICKER_WIDTH)


def _may_be_title(line: Draft) -> bool:
    """Short, no link line, no byline or date, no insert, no sentence (a heading may be one)."""
    heading = line.kind == "heading"
    text = line.text
    if not _SHORTEST <= line.size <= _LONGEST or (not heading and line.linked > _MOST_LINKED):
        return False
    if text.startswith("…"):
        return False
    if text.endswith(".") and not text.endswith("..") and not (heading and line.block.level):
        return False
    if line.sign is not None:
        return False
    # A top-level heading of several words may begin like a share button ("Tiktok: …").
    told = heading and line.block.level == 1 and len(text.split()) >= 4
    return told or line.insert is None


def _best_heading(head: _Head, headings: Sequence[int]) -> int | None:
    """A page's headline among its headings: the one with most evidence, of equals the last.

    Headings that follow each other are headline and standfirst: the first speaks for them all.
    """
    lines = head.lines
    seen = Counter(line.letters for line in lines)
    signed = [n for n, line in enumerate(lines) if not line.rule and line.sign]
    firsts = list(_firsts(head, headings))
    best, found = 0, None
    for place, number in enumerate(firsts):
        line = lines[number]
        stop = firsts[place + 1] if place + 1 < len(firsts) else len(lines)
        words = len(line.text.split()) if line.text.isascii() else line.size // 5
        score = (
            min(words, 5)
            + 2 * (line.block.level == 1)
            + 2 * _any_between(signed, number, stop)
            + (seen[line.letters] > 1)
            + (place + 1 == len(firsts))
        )
        if score >= best:
            best, found = score, number
    return found


def _any_between(places: Sequence[int], first: int, stop: int) -> bool:
    """Whether one of the sorted *places* lies between *first* and *stop*."""
    after = bisect_right(places, first)
    return after < len(places) and places[after] < stop


def _firsts(head: _Head, headings: Sequence[int]) -> Iterator[int]:
    """The first heading of each run with nothing but short text between its headings."""
    long = [number for number in headings if head.lines[number].size >= _SECTION]
    before: int | None = None
    for number in long or headings:
        if before is None or not _goes_on(head, before, number):
            yield number
        before = number


def _goes_on(head: _Head, before: int, number: int) -> bool:
    """Whether two headings stand in one run; where levels are marked, the upper one leads."""
    upper, lower = head.lines[before].block, head.lines[number].block
    if head.is_marked(before) and upper.level >= lower.level:
        return False
    between = head.lines[before + 1 : number]
    return len(between) <= 2 and not any(
        line.kind == "list_item" or line.linked > _LINKED for line in between
    )


def _stop(head: _Head, first: int) -> int:
    """The headline goes on over lines that follow without a blank line, while they fill its width."""
    stop = first + 1
    if not head.read.wrapped:
        return stop
    lines = head.lines
    full = headline_width(lines[first].printed, head.read.width)
    while stop < min(len(lines), first + _HEADLINE_LINES):
        line = lines[stop]
        if line.rule or line.kind != lines[first].kind or head.gap(lines[stop - 1], line) > 1:
            break
        if ended_early(lines[stop - 1].printed[-1], line.text, full):
            break
        if line.prose or line.size > _LONGEST_LINE or _ends_title(lines, stop):
            break
        stop += 1
    return stop


def _ends_title(lines: Sequence[Draft], number: int) -> bool:
    """A byline, date or address ends the headline, and a site's or an author's name before a date.

    Names alone do so only where no second byline follows them.
    """
    line = lines[number]
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is not None and after.date and (_is_name_like(line) or line.read.is_site(line.text)):
        return True
    if "@" in line.text or line.sign or is_address(line.text):
        return True
    if not line.read.is_names(line.text):
        return False
    return after is None or bool(after.rule) or not after.byline


def _is_name_like(line: Draft) -> bool:
    """A few words, all with a capital: above a date a name, hardly ever a headline's last line."""
    words = line.text.split()
    return (
        len(words) <= _NAME_WORDS
        and len(line.text) <= _NAME
        and all(word[0].isupper() for word in words)
    )
