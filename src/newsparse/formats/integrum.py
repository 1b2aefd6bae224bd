"""Integrum (Russia): a report with an index, then records whose fields begin with a caret."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..model import Block, Cue
from ..source import Source
from ..text.shapes import letters
from .laying import Part, each_part, laid, lines_part, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, rows

NAME = "integrum"
_READER = Reader(
    [
        Shape("source", r"\^ИС:\s*(?P<value>.*)", {"value": ("publication", "")}),
        Shape("section", r"\^РБ:\s*(?P<value>.*)", {"value": ("section", "")}),
        Shape("issue", r"\^НР:\s*(?P<value>.*)", {"value": ("field", "НР")}),
        Shape("day", r"\^ДТ:\s*(?P<value>.*)", {"value": ("published", "")}),
        Shape("writer", r"\^АВ:\s*(?P<value>.*)", {"value": ("persons_family_first", "")}),
        Shape("headline", r"\^ЗГ:\s*(?P<value>.*)", {"value": ("title", "")}),
        Shape("field", r"\^[А-Я]{2}:\s*(?P<value>.*)", {"value": ("field", "")}),
        Shape("report", r"Report (?P<value>\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)", {"value": ("print_stamp", "")}),
        Shape("rule", r"-{10,}"),
    ]
)  # fmt: skip
_OUTSIDE = ("report", "rule", "")


def cues(head: Source) -> Iterator[Cue]:
    """Three of the fields."""
    named = {shape.name for shape in _READER.shapes} - {*_OUTSIDE, "field"}
    yield from _READER.cues(head, named, {"report"}, least=3)


def split(line: str, state: int | None) -> tuple[int, int | None]:
    """A document starts at the first field of a run; *state* is how many lines the run has."""
    if not line.strip():
        return state or 0, None
    field = line.lstrip(" \t\f\ufeff\xa0").startswith("^") and _READER.name(line) not in _OUTSIDE
    return (min((state or 0) + 1, 99) if field else 0), 0 if field and not state else None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The fields, the headline again, the text; what stands above the fields is the cover."""
    return laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    first = next((n for n, read in enumerate(reads) if read.shape not in _OUTSIDE), None)
    if first is None:
        return
    for read in reads[:first]:
        yield from read.parts or each_part("cover", [read.row])
    body = first
    while body < len(reads) and reads[body].shape:
        yield from reads[body].parts
        body += 1
    heads = [read for read in reads[first:body] if read.shape == "headline"]
    again = _repeated(reads[body:], heads[0].text.partition(":")[2] if heads else "")
    yield from lines_part("title" if not heads else "mark", rows(reads[body : body + again]))
    yield from story_parts(rows(reads[body + again :]), source)


def _repeated(reads: Sequence[Read], headline: str) -> int:
    """How many lines above the text repeat the headline; one where no field states it."""
    wanted = letters(headline)
    if not wanted:
        return min(1, len(reads))
    said = ""
    for number, read in enumerate(reads[:5], 1):
        said += letters(read.text)
        if said == wanted:
            return number
    return 0


RULES: Mapping[str, str] = {
    "integrum.cover": "The index above the first record.",
    "integrum.print_stamp": "The hour of the report.",
    "integrum.publication": "The value of ^ИС.",
    "integrum.section": "The value of ^РБ.",
    "integrum.field": "The issue, ^НР, and any other field.",
    "integrum.published": "The value of ^ДТ.",
    "integrum.persons_family_first": "The value of ^АВ.",
    "integrum.title": "The value of ^ЗГ, or the line below the fields where there is none.",
    "integrum.mark": "The headline repeated below the fields, rules, fields without a value.",
    "integrum.body": "A paragraph of the text.",
}

FORMAT = Format(NAME, cues, label, split=split, rules=RULES, needles=("^ИС:", "^ЗГ:", "^ДТ:"))
