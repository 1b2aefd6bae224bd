"""The head of an article that somebody copied as text: headline, publication, byline and day in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from ..bylines import parse_byline
from ..dates import find_dates, parse_date
from ..source import Row
from ..text.shapes import ends_sentence, first_word
from ..words import all_terms
from .model import Meaning
from .overlay import Region

Kind = Literal["day", "byline", "name", "other", "text"]

_ROWS, _LINE, _TEXT, _NAME = 12, 130, 90, 6
_FULL, _MASTHEAD = 50, 60


def kind_of(text: str) -> Kind:
    """What a line of a head is; a bare name may be a headline as well."""
    if len(text) > _LINE:
        return "text"
    if any(char.isdigit() for char in text) and _is_day(text):
        return "day"
    if parse_byline(text) is None:
        return "other"
    first = first_word(text).casefold()
    return "byline" if first in all_terms("byline.by") or "," in text else "name"


def _is_day(text: str) -> bool:
    """Whether a line states a day and little else."""
    if parse_date(text) is not None:
        return True
    found = find_dates(text)
    return bool(found) and 2 * sum(len(mention.verbatim) for mention in found) > len(text)


def _head(rows: Sequence[Row]) -> list[Kind]:
    """The kinds of the rows above the text; bare names are bylines where there is no other."""
    head: list[Kind] = []
    for number, row in enumerate(rows[:_ROWS]):
        if _runs_on(row, rows[number + 1 : number + 3]):
            break
        head.append(kind_of(row.text))
    name: Kind = "other" if "byline" in head else "byline"
    return [name if kind == "name" and number else kind for number, kind in enumerate(head)]


def width_of(text: str) -> int:
    """How many columns a text takes: letters of the East take two.

    >>> width_of("rain"), width_of("雨")
    (4, 2)
    """
    return len(text) + sum(char > "\u2e7f" for char in text)


def _runs_on(row: Row, below: Sequence[Row]) -> bool:
    """Whether running text begins with *row*: a long line, or full ones that the next go on with."""
    width = width_of(row.text)
    if width > _TEXT:
        return width > _LINE or ends_sentence(row.text)
    if not below or below[0].parted or width < _FULL:
        return False
    return below[0].text[:1].islower() or (
        len(below[0].text) > _FULL and len(below) > 1 and not below[1].parted
    )


def is_signed_head(rows: Sequence[Row]) -> bool:
    """Whether *rows* begin with a headline and a byline or day."""
    head = _head(rows)
    return bool(head) and not {"day", "byline"}.isdisjoint(head)


def headline_regions(rows: Sequence[Row]) -> Iterator[Region]:
    """Headline, publication and deck; day, byline and all else are left to the general rules."""
    head = _head(rows)
    title, named = _title(rows, head)
    if title < 0:
        return
    signs = [n for n, kind in enumerate(head) if kind in ("day", "byline")]
    for n, kind in enumerate(head):
        meaning: Meaning | None = None
        if n == title:
            meaning = "title"
        elif kind in ("other", "name") and _is_publication(rows[n], head[:n], title, named):
            meaning = "publication"
        elif kind == "other" and title < n < max(signs, default=0):
            meaning = "standfirst"
        yield Region(rows[n].start, meaning)
    yield Region(rows[len(head)].start if len(head) < len(rows) else rows[-1].stop, None)


def _is_publication(row: Row, above: Sequence[Kind], title: int, named: int) -> bool:
    """Whether a line is the masthead above the headline, or stands below the day."""
    number = len(above)
    return number == named or (number > title and above[-1] == "day" and _is_masthead(row))


def _title(rows: Sequence[Row], head: Sequence[Kind]) -> tuple[int, int]:
    """The rows of the headline and of the masthead above it; -1 where there is none."""
    others = [n for n, kind in enumerate(head) if kind in ("other", "name")]
    if len(others) < 2 or not _is_masthead(rows[others[0]]):
        return (others[0] if others else -1), -1
    first, second = others[:2]
    between, below = head[first + 1 : second], head[second + 1 : second + 2]
    dated = "day" in between and "byline" not in between
    signed = "byline" in below or _words(rows[first]) <= _words(rows[second])
    if rows[first].text.endswith(":") or (dated and signed):
        return second, first
    capitals = rows[first].text.isupper() and not rows[second].text.isupper()
    return (second if capitals and rows[second].parted else first), -1


def _words(row: Row) -> int:
    return len(row.text.split())


def _is_masthead(row: Row) -> bool:
    """Whether a line may be the name of a publication: a few words, not a sentence."""
    return len(row.text) < _MASTHEAD and _words(row) <= _NAME and not ends_sentence(row.text)
