"""The lines of a record grouped as they stand: what is glued together, what is centred.

Layouts make blocks for reading; a record's head is told by blank lines and by centring, which
are looked up here, in the source lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from attrs import frozen

from ...source import Line
from ...text.shapes import WHITE

_DECORATION = "*_#>"
_CENTRED = 4
_LONGEST = 4_000
_UNWRAPPED = 160

Place = Literal["alone", "opens", ""]
"""Whether a line is a paragraph by itself, or the first of one, or neither by what it says."""


@frozen
class Paragraph:
    """Lines without a blank line between; ``gap`` counts the blank ones above.

    ``indent`` is the deepest one beyond the left margin of the whole record.
    """

    lines: tuple[Line, ...]
    gap: int
    indent: int

    @property
    def start(self) -> int:
        """Where the first line begins."""
        return self.lines[0].start

    @property
    def first(self) -> str:
        """The first line without the white space and emphasis around it."""
        return bare(self.lines[0].text)

    @property
    def text(self) -> str:
        """The lines as one, no more than a head can hold of them."""
        return " ".join(bare(line.text) for line in self.lines[:60])[:_LONGEST]

    @property
    def centred(self) -> bool:
        """Whether it stands away from the margin."""
        return self.indent >= _CENTRED


def bare(text: str) -> str:
    """A line without white space, emphasis and heading marks at its ends.

    >>> bare("  **Section:** NEWS "), bare("# Rain")
    ('Section:** NEWS', 'Rain')
    """
    return text.strip(WHITE + _DECORATION) if len(text) < _LONGEST else text[:_LONGEST].strip(WHITE)


def paragraphs(lines: Sequence[Line], place_of: Callable[[Line], Place]) -> list[Paragraph]:
    """The paragraphs of *lines*: parted by blank lines, and by what *place_of* knows of a line."""
    margin = _margin(lines)
    unwrapped = _is_unwrapped(lines)
    out: list[Paragraph] = []
    group: list[Line] = []
    gap = 0
    for line in lines:
        blank = not line.text.strip(WHITE)
        place = "" if blank else "alone" if unwrapped else place_of(line)
        if group and (blank or place):
            out.append(_paragraph(group, gap, margin))
            group, gap = [], 0
        if blank:
            gap += 1
            continue
        group.append(line)
        if place == "alone":
            out.append(_paragraph(group, gap, margin))
            group, gap = [], 0
    return [*out, _paragraph(group, gap, margin)] if group else out


def _is_unwrapped(lines: Sequence[Line]) -> bool:
    """Whether each line is a paragraph: some are long, and hardly any is blank."""
    texts = [line.text.strip(WHITE) for line in lines]
    worded = [number for number, text in enumerate(texts) if text]
    # blank lines around the record say nothing of how it is made
    inner = texts[worded[0] : worded[-1] + 1] if worded else []
    return inner.count("") * 20 < len(inner) and any(len(line.text) > _UNWRAPPED for line in lines)


def one_by_one(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Each line as a paragraph of its own, the lower ones glued to the ones above."""
    for number, line in enumerate(paragraph.lines):
        yield Paragraph((line,), 0 if number else paragraph.gap, paragraph.indent)


def _margin(lines: Sequence[Line]) -> int:
    """How far in the record's left edge stands: zero but in the dumps of text browsers."""
    indents = sorted(_indent(line.text) for line in lines[:2000] if line.text.strip(WHITE))
    return min(indents[len(indents) // 20], 8) if indents else 0


def _indent(text: str) -> int:
    text = text[:200].lstrip("\f\ufeff")
    return len(text) - len(text.lstrip(WHITE))


def _paragraph(group: Sequence[Line], gap: int, margin: int) -> Paragraph:
    indent = max(_indent(line.text) for line in group[:8]) - margin
    return Paragraph(tuple(group), gap, indent)
