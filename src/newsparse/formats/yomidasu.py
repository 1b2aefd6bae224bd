"""Yomidasu (Japan): the result page of the Yomiuri archive, one row of values over each text.

Number, day, headline, edition, section, page, characters and columns stand in one row, which a
browser's dump may wrap anywhere.  Cartoons have a row and no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..model import Block, Cue, Span
from ..source import Line, Row, Source
from .laying import Part, What, each_part, laid, lines_part, lines_spans
from .model import Format
from .shapes import Reader, Shape

NAME = "yomidasu"
_START = re.compile(r"[ \t\f]*\d{1,5}[ \t]+(?:19|20)\d\d\.\d\d\.\d\d(?:\s|$)")
_ROW = re.compile(
    r"(?P<number>\d{1,5})\s+(?P<day>(?:19|20)\d\d\.\d\d\.\d\d)\s+(?P<title>\S.{0,300}?)\s+"
    r"(?P<edition>\S{2,8}?(?:朝刊|夕刊|号外)\S{0,6})\s+(?P<section>\S.{0,20}?)\s+(?P<page>\d{1,3}\s*頁)\s+"
    r"(?P<size>\d{0,6}\s*字)(?:\s+(?P<columns>\d{0,3}\s*段))?(?:\s+(?P<figures>[写図表・真]{1,8}))?",
    re.DOTALL,
)
_SAYS: Mapping[str, tuple[What, str]] = {
    "number": ("field", "number"), "day": ("published", ""), "title": ("title", ""),
    "edition": ("field", "edition"), "section": ("section", ""), "page": ("field", "page"),
    "size": ("field", "size"), "columns": ("field", "columns"), "figures": ("field", "figures"),
}  # fmt: skip
_READER = Reader(
    [
        Shape("form", r"選択部分を(?:キーワードとして|辞書で検索)[：:].{0,30}|[- ]{10,}"),
        Shape("page image", r"\[?(?:紙面はこちら|紙面)\]?"),
        Shape("page end", r"\[?(?:ページTOP|ページの先頭へ)\]?"),
        Shape("rights", r"Copyright\s?(?:©|\(c\)).{0,80}"),
        Shape("caption", r"写真＝.{1,300}"),
    ]
)
_MOST = 8
"""A row of values is wrapped into no more lines than this."""
_LONGEST = 500


def _row_at(
    text: str, lines: Sequence[Line | Row], number: int
) -> tuple[re.Match[str], int] | None:
    """The row of values that begins at a line, and how many lines it takes."""
    if not _START.match(lines[number].text):
        return None
    last = min(len(lines), number + _MOST) - 1
    stop = min(lines[last].stop, lines[number].start + _LONGEST)
    start = lines[number].start + len(lines[number].text) - len(lines[number].text.lstrip())
    match = _ROW.match(text, start, stop)
    if match is None:
        return None
    taken = next((n for n in range(number, last + 1) if lines[n].stop >= match.end()), last)
    return match, taken - number + 1


def cues(head: Source) -> Iterator[Cue]:
    """A row of values, and the forms and ends of the page around the texts."""
    for number in range(len(head.lines)):
        if found := _row_at(head.text, head.lines, number):
            yield Cue("row of values", Span(*found[0].span()))
            yield from _READER.cues(head, {"form", "page image"}, {"page end", "rights"}, least=1)
            return


def split(line: str, _state: None) -> tuple[None, int | None]:
    """A document starts at each row of values: at its number and day."""
    return None, 0 if len(line) < _LONGEST and _START.match(line) else None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The row's values, the text, the page around it."""
    return laid(source, blocks, _parts(source), NAME)


def _parts(source: Source) -> Iterator[Part]:
    lines = source.rows
    for number in range(len(lines)):
        if found := _row_at(source.text, lines, number):
            match, taken = found
            yield from each_part("cover", lines[:number])
            for group in (group for group in _SAYS if match[group]):
                what, name = _SAYS[group]
                yield Part(what, lines_spans(match, group), name)
            yield from _text(lines[number + taken :], source)
            return


def _text(lines: Sequence[Row], source: Source) -> Iterator[Part]:
    """Paragraphs, each begun by an ideographic blank; captions; forms and the page's end."""
    reads = _READER.read(lines)
    end = next(
        (n for n, read in enumerate(reads) if read.shape in ("page end", "rights")), len(reads)
    )
    paragraph: list[Row] = []
    for read in reads[:end]:
        opens = source.text[read.row.start - 1 : read.row.start] == "\u3000"
        if paragraph and (opens or read.shape):
            yield from _paragraph(paragraph)
            paragraph = []
        if read.shape in ("", "caption"):
            paragraph.append(read.row)
        else:
            yield from read.parts
    yield from _paragraph(paragraph)
    for read in reads[end:]:
        yield from each_part("copyright" if read.shape == "rights" else "mark", [read.row])


def _paragraph(lines: Sequence[Row]) -> Iterator[Part]:
    caption = bool(lines) and lines[0].text.startswith("写真＝")
    yield from lines_part("caption" if caption else "body", lines)


RULES: Mapping[str, str] = {
    "yomidasu.cover": "The page above the first row of values.",
    "yomidasu.field": "Number, edition, page, characters, columns, figures.",
    "yomidasu.published": "The day in the row of values.",
    "yomidasu.title": "What stands between the day and the edition in the row of values.",
    "yomidasu.section": "The name of the page in the row of values.",
    "yomidasu.mark": "Forms and links between the row and the text, and at the page's end.",
    "yomidasu.body": "A paragraph: from one ideographic blank to the next.",
    "yomidasu.caption": "A paragraph that begins with 写真＝.",
    "yomidasu.copyright": "The paper's line of rights at the end of the page.",
}

FORMAT = Format(NAME, cues, label, split=split, rules=RULES, needles=("朝刊", "夕刊", "号外"))
