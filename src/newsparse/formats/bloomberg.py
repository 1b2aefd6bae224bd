"""Bloomberg: a terminal's screen copied as text, and the alert it mails.

A stamp with the desk in brackets (``11/24/2025 03:47:54 [BFW]``) stands below the byline in a mail and
above the headline on a screen; the story begins with the agency in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..bylines import parse_byline
from ..model import Block, Cue, Span
from ..source import Row, Source
from .laying import Part, each_part, laid, lines_part, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, labels, rows

NAME = "bloomberg"
_MOMENT = r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d"
_STAMPED = re.compile(_MOMENT + r"\s?\[")
"""Most of what holds the needles is an article of the agency on a page, without a stamp."""
_READER = Reader(
    [
        Shape(
            "stamp",
            rf"(?P<day>{_MOMENT})\s?\[(?P<desk>[A-Z]{{2,6}})\]",
            {"day": ("published", ""), "desk": ("field", "desk")},
        ),
        Shape("opening", r"\(Bloomberg[\w ]{0,20}\)\s?(?:--|—|–).*"),
        Shape(
            "contact", r"To contact (?:the|our) (?:reporter|editor|translator|author)s?\b.{0,100}"
        ),
        Shape("alert", rf"{labels('Alert')}(?P<alert>.*)", {"alert": ("field", "Alert")}),
        Shape(
            "source", rf"{labels('Source')}(?P<source>.*\(.*\))", {"source": ("field", "Source")}
        ),
        Shape("topics", r"Topics|To suspend this alert.{0,40}"),
        Shape(
            "ticker",
            r"(?P<ticker>[A-Z0-9./]{1,12} [A-Z]{2} Equity)",
            {"ticker": ("field", "ticker")},
        ),
        Shape("menu", r"<\w{2,12}>.*|Subscribe\b.{0,80}|\(.{10,200}\)"),
        Shape("summary", r"Bloomberg AI\b.{0,40}"),
    ]
)
_PANEL = re.compile(r"[ \t]{2,}\S[^\n]{1,40}»\s*$")
_BULLETS = ("* ", "• ", "- ")


def cues(head: Source) -> Iterator[Cue]:
    """The stamp with a desk, and the story's opening, contact lines or lines of an alert."""
    if _STAMPED.search(head.text):
        yield from _READER.cues(
            head, {"stamp"}, {"opening", "contact", "alert", "source", "summary"}, least=2
        )


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """Stamp, headline, byline, story, contact lines, the alert's own lines."""
    return laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    stamp = next((n for n, read in enumerate(reads) if read.shape == "stamp"), None)
    if stamp is None:
        return
    story = next((n for n in range(stamp, len(reads)) if reads[n].shape == "opening"), stamp + 1)
    mailed = any(_is_byline(read.text) for read in reads[:stamp])
    yield from _head(reads[:stamp], "last") if mailed else each_part("cover", rows(reads[:stamp]))
    yield from reads[stamp].parts
    yield from _head(reads[stamp + 1 : story], "none" if mailed else "first")
    end = next((n for n in range(story, len(reads)) if reads[n].shape in _TAIL), len(reads))
    yield from _body(rows(reads[story:end]), source)
    yield from _tail(reads[end:], source)


_TAIL = frozenset({"contact", "alert", "source", "topics"})


def _is_byline(text: str) -> bool:
    return text.startswith("By ") and parse_byline(text, languages=("en",)) is not None


def _head(reads: Sequence[Read], headline: str) -> Iterator[Part]:
    """The lines around the stamp; the headline is the first, or the last, that is of no known shape."""
    other = [n for n, read in enumerate(reads) if not read.shape and not _is_byline(read.text)]
    first = {"first": other[:1], "last": other[-1:], "none": []}[headline]
    title = range(first[0], first[0] + 1) if first else range(0)
    while (
        headline == "last"
        and title
        and title.start - 1 in other
        and not reads[title.start].row.parted
    ):
        title = range(title.start - 1, title.stop)
    while (
        headline == "first" and title and title.stop in other and not reads[title.stop].row.parted
    ):
        title = range(title.start, title.stop + 1)
    yield from lines_part("title", rows([reads[n] for n in title]))
    for number, read in enumerate(reads):
        if _is_byline(read.text):
            yield from lines_part("byline", [read.row])
        elif number in other and number not in title:
            yield from lines_part(
                "standfirst" if read.text.startswith(_BULLETS) else "cover", [read.row]
            )
        elif read.shape:
            yield from read.parts


def _body(lines: Sequence[Row], source: Source) -> Iterator[Part]:
    """The paragraphs, without the labels of panels at the right end of their lines."""
    story: list[Row] = []
    for row in lines:
        panel = _PANEL.search(row.text)
        text = row.text[: panel.start()] if panel else row.text
        story.append(Row(row.start, row.start + len(text), text, row.parted))
        if panel:
            yield Part("cover", (Span(row.stop - len(panel.group().lstrip()), row.stop),))
    for run in _runs(story):
        yield from (
            lines_part("body", run)
            if run[0].text.startswith(_BULLETS)
            else story_parts(run, source)
        )


def _runs(lines: Sequence[Row]) -> Iterator[list[Row]]:
    """Bullets with the lines that hang below them, and what stands between."""
    group: list[Row] = []
    for row in lines:
        listed = bool(group) and group[0].text.startswith(_BULLETS)
        if group and (row.text.startswith(_BULLETS) or (listed and row.parted)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _tail(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    """Contact lines are the story's footer; the rest is the alert's."""
    own = next(
        (n for n, read in enumerate(reads) if read.shape in ("alert", "source", "topics")),
        len(reads),
    )
    yield from story_parts(rows(reads[:own]), source, "footer")
    for read in reads[own:]:
        yield from read.parts or each_part("cover", [read.row])


RULES: Mapping[str, str] = {
    "bloomberg.cover": "A banner or menu above the headline, labels of panels, topics of an alert.",
    "bloomberg.title": "The lines above the byline in a mail, below the stamp on a screen.",
    "bloomberg.standfirst": "A bullet of the summary above the byline.",
    "bloomberg.byline": "A line that begins with By.",
    "bloomberg.published": "The day and hour of the stamp.",
    "bloomberg.field": "The stamp's desk, a ticker, the alert's name and source.",
    "bloomberg.mark": "A line of a screen's menu, a note in brackets, a heading of the alert.",
    "bloomberg.body": "A paragraph of the story.",
    "bloomberg.footer": "How to reach reporters and editors.",
}

FORMAT = Format(NAME, cues, label, rules=RULES, needles=("Bloomberg", "To contact the"))
