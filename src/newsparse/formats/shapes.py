"""The lines of a database's record, told by their shapes.

A database prints a record's head and tail in lines of a few fixed shapes.  A :class:`Shape` is one of
them, with what its parts say; a :class:`Reader` reads a document's lines by a format's shapes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import field, frozen

from ..model import Cue, Span
from ..source import Line, Row, Source
from ..text.shapes import WHITE
from .laying import Part, What

_LONGEST = 1000
"""A longer line is running text."""

_HEAD = 20_000
"""A number of documents stands no further down than this."""


def labels(*names: str) -> str:
    r"""A pattern of one of *names* as a label: bold or not, colons of either width.

    >>> bool(re.match(labels("Author", "Writer"), "**Author:** Ada Example"))
    True
    """
    return rf"[*_]{{0,3}}(?:{'|'.join(names)})[*_]{{0,3}}\s?[:：][*_]{{0,3}}[ \t\u3000|]*"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@frozen
class Shape:
    """A line that matches *pattern* as a whole, whatever its capitals.

    ``says`` gives the meaning of each named group, and the name that a field keeps.  A line of a
    shape that says nothing only structures the record.
    """

    name: str
    pattern: re.Pattern[str] = field(converter=_compiled)
    says: Mapping[str, tuple[What, str]] = {}


def announcing(pattern: str) -> Callable[[str], int | None]:
    """An ``announced`` that finds the number ``count`` near the beginning of a document."""
    known = _compiled(pattern)

    def announced(document: str) -> int | None:
        match = known.search(unicodedata.normalize("NFC", document[:_HEAD]))
        digits = "".join(char for char in match["count"] if char.isdigit()) if match else ""
        return int(digits) if digits else None

    return announced


@frozen
class Read:
    """A line with text and its shape's name; "" for a line of no known shape."""

    row: Row
    shape: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The line without the white space around it."""
        return self.row.text


@frozen
class Reader:
    """A format's shapes, asked in their order."""

    shapes: Sequence[Shape]

    def match(self, text: str) -> tuple[Shape, re.Match[str]] | None:
        r"""The first shape that *text*, a line, is of.

        >>> reader = Reader([Shape("page", r"Page (?P<page>\d+)", {"page": ("field", "page")})])
        >>> reader.match(" page 4 ")[1]["page"]
        '4'
        """
        if len(text) > _LONGEST:
            return None
        text = unicodedata.normalize("NFC", text.strip(WHITE))
        for shape in self.shapes:
            if match := shape.pattern.fullmatch(text):
                return shape, match
        return None

    def name(self, text: str) -> str:
        """The name of the shape of *text*, "" where it has none."""
        found = self.match(text)
        return found[0].name if found else ""

    def read(self, rows: Sequence[Row]) -> list[Read]:
        """Each row with its shape and what its parts say."""
        return [self._read(row) for row in rows]

    def _read(self, row: Row) -> Read:
        found = self.match(row.text)
        if found is None:
            return Read(row, "", ())
        shape, match = found
        parts = tuple(_parts(row, shape, match)) or (Part("mark", (Span(row.start, row.stop),)),)
        return Read(row, shape.name, parts)

    def cues(
        self, head: Source, strong: AbstractSet[str], weak: AbstractSet[str], least: int
    ) -> Iterator[Cue]:
        """The first line of each of these shapes, where a *strong* one and *least* of all occur."""
        found: dict[str, Line] = {}
        for line in head.lines:
            if name := self.name(line.text):
                found.setdefault(name, line)
        told = [name for name in found if name in strong or name in weak]
        if len(told) >= least and not found.keys().isdisjoint(strong):
            yield from (Cue(name, Span(found[name].start, found[name].stop)) for name in told)


def stretches(
    reads: Sequence[Read], run_on: AbstractSet[str] = frozenset()
) -> Iterator[tuple[str, list[Read]]]:
    """Runs of lines of one shape; a line of none goes on with one of *run_on* right above it."""
    group: list[Read] = []
    for read in reads:
        if group and (
            read.shape == group[0].shape
            or (not read.shape and not read.row.parted and group[0].shape in run_on)
        ):
            group.append(read)
            continue
        if group:
            yield group[0].shape, group
        group = [read]
    if group:
        yield group[0].shape, group


def rows(reads: Sequence[Read]) -> list[Row]:
    """The lines of *reads*."""
    return [read.row for read in reads]


def _parts(row: Row, shape: Shape, match: re.Match[str]) -> Iterator[Part]:
    """What the groups of a line say, in the order in which they stand."""
    found = [group for group in shape.says if (match[group] or "").strip(WHITE)]
    for group in sorted(found, key=match.start):
        start, stop = match.span(group)
        what, name = shape.says[group]
        span = Span(_place(row, match.string, start), _place(row, match.string, stop))
        yield Part(what, (span,), name)


def _place(row: Row, composed: str, offset: int) -> int:
    """Where *offset* of the line's *composed* form stands in the source."""
    if composed == row.text:
        return row.start + offset
    return row.start + len(unicodedata.normalize("NFD", composed[:offset]))
