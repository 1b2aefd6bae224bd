"""WiseNews (Wisers, Hong Kong): text, DOCX or RTF as text, and HTML as text, in three languages.

The head is a row of values between bars, or one line with the headline in brackets; the closing
lines are those of the document's number and of the vendor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..blocks import mapped_text
from ..mapped import Weaver
from ..model import Block, Cue
from ..source import Row, Source
from .laying import Part, What, each_part, laid, lines_part, lines_spans, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, announcing, labels, rows

NAME = "wisenews"
_DAY = r"(?P<day>(?:19|20)\d\d-\d\d-\d\d(?:\s\(?\d\d:\d\d\)?)?)"
_BY = r"(?:By[ \xa0]+(?P<writer>[^|]{1,60}?))?"
_HEAD: Mapping[str, tuple[What, str]] = {
    "paper": ("publication", ""), "day": ("published", ""), "region": ("field", "region"),
    "reach": ("field", "reach"), "title": ("title", ""), "page": ("field", "page"),
    "section": ("section", ""), "column": ("field", "column"), "writer": ("persons", ""),
    "account": ("field", "account"), "number": ("field", "number"),
}  # fmt: skip


def _says(*names: str) -> Mapping[str, tuple[What, str]]:
    return {name: _HEAD[name] for name in names}


_BARS = (
    r"(?:\|\s*(?!By )(?P<section>[^|]{0,40}?)\s*)?(?:\|\s*(?!By )(?P<column>[^|]{1,60}?)\s*)?"
    rf"(?:\|\s*{_BY}\s*)?\|?"
)
_PLACE = (
    r"(?:\s+(?P<section>\S{1,60}))?(?:\s+(?P<page>[A-Z]{1,3}\d{1,3}|[A-Z]?\d{1,3}))?"
    r"(?:\s+(?P<column>\S{1,40}))?(?:\s+(?P<writer>\S.{0,40}?))?"
)
_READER = Reader(
    [
        Shape("count", r"(?:Total number of document\(s\)|(?:下載|下载)?文章[總总][數数])\s?[:：]\s?\d{1,5}(?:\s?篇)?"),
        Shape("opens", r"~{10,}\s*#\s*\d{1,5}\s*~{10,}"),
        Shape("row", rf"\|\s*{_DAY}\s*\|\s*(?P<paper>[^|]{{1,80}}?)\s*\|\s*(?P<page>[^|]{{0,30}}?)\s*{_BARS}",
              _says("day", "paper", "page", "section", "column", "writer")),
        Shape("head", rf"\d{{1,5}}\s?\.\s*(?P<paper>[^|]{{1,80}}?)\s*\|(?:\s*(?P<region>[^|]{{1,80}}?)\s*\|)?"
                      rf"(?:\s*(?P<reach>[^|]{{1,60}}?)\s*\|)?\s*{_DAY}",
              _says("paper", "region", "reach", "day")),
        Shape("one line", rf"\d{{1,5}}\s?\.\s*(?P<paper>\S.{{0,60}}?)\s*[-–]\s*[(（](?P<title>.{{1,300}})[)）]\s*{_DAY}"
                          rf"{_PLACE}",
              _says("paper", "title", "day", "page", "section", "column", "writer")),
        Shape("head start", r"\d{1,5}\s?\.\s*[^|\[\]]{1,80}\|[^|]{1,80}\|.{0,200}"),
        Shape("contents", rf"\d{{1,5}}\s?\.\s*.{{1,300}}\[.{{1,60}}\]\s*{_DAY}.{{0,100}}"),
        Shape("kind", rf"(?:Newspaper|Magazine|Web|報章|报章|報刊|雜誌|杂志|網站|网站|論壇|论坛)\s*\|\s*(?P<page>[^|]{{0,30}}?)\s*{_BARS}",
              _says("page", "section", "column", "writer")),
        Shape("facts", rf"(?:[^|]{{1,60}}\|[^|]{{1,40}}\|\s*)?{labels('Word Count', '字[數数]', 'Image Size', '圖片面積', '图片面积')}.{{1,300}}|"
                       r"[^|]{1,60}\|\s*(?:Newspaper|Magazine|Web|報章|报章|雜誌|杂志)\s*\|.{1,200}"),
        Shape("hits", rf"{labels('Keyword Matched', '關鍵字', '关键字', '關鍵詞', '关键词')}(?P<hits>.{{1,500}})", {"hits": ("field", "hits")}),
        Shape("id", rf"{labels('DOCUMENT ID', '文章[編编][號号]')}\[?(?P<id>\d{{6,24}})\]?", {"id": ("field", "DOCUMENT ID")}),
        Shape("vendor", r"(?:Source: Wisers\b|本[內内]容[經经]慧科的).{0,900}"),
        Shape("notice", r"免[責责][聲声]明[：:].{0,500}"),
        Shape("snapshot", rf"{labels('文字快照')}(?P<url>https?://\S{{1,900}})", {"url": ("url", "")}),
        Shape("pictures", r"#{4,}"),
        Shape("rule", r"[=-]{5,}(?: [=-]{2,}){0,20}"),
        Shape("company", r"(?:WiseNews )?Wisers Information Limited.{0,300}|Copyright \(c\)\s?\d{4}\s?Wisers .{0,200}|慧科[訊讯][業业].{0,300}"),
    ]
)  # fmt: skip
_WRAPPED = re.compile(
    r"\d{1,5}\s?\.\s*(?P<paper>[^|]{1,80}?)\s*\|(?:\s*(?P<region>[^|]{1,80}?)\s*\|)?"
    rf"(?:\s*(?P<reach>[^|]{{1,60}}?)\s*\|)?\s*{_DAY}"
)
_LONGEST_HEAD = 400
_HOUSE = re.compile(r"[^\u3400-\u9fff \xa0\u3000]|[網网社報报台臺站]$|新[聞闻]|\S{5}")
"""What no name of a person has in Chinese."""
_HIT = re.compile(r"<<<|>>>")
_ANCHORS = ("row", "head", "head start", "one line")
_END = frozenset({"id", "vendor", "company", "opens"})


def cues(head: Source) -> Iterator[Cue]:
    """A head row, the number or the vendor's line; three kinds of lines in all."""
    weak = {"count", "opens", "hits", "vendor", "company", "snapshot", "facts"}
    yield from _READER.cues(head, {*_ANCHORS, "id"}, weak, least=3)


def split(line: str, state: int | None) -> tuple[int, int | None]:
    """A document starts at its head row, or at the numbered rule of tildes above (*state* lines)."""
    name = _READER.name(line) if "|" in line or "~~~" in line or "." in line[:12] else ""
    if name in _ANCHORS:
        return 0, state or 0
    if not line.strip():
        return min((state or 0) + bool(state), 9), None
    return int(name == "opens"), None


announced = announcing(
    r"(?:Total number of document\(s\)|文章[總总][數数])\s?[:：]\s?(?P<count>\d{1,5})"
)


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """Head, headline, text, picture text, closing lines; the marks around hits go."""
    made = laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)
    return [_unmarked(block) for block in made]


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    head = next((n for n, read in enumerate(reads) if read.shape in _ANCHORS), None)
    if head is None:
        return
    for read in reads[:head]:
        yield from each_part("mark" if read.shape in ("opens", "rule") else "cover", [read.row])
    wrapped, body = _wrapped_head(reads, head, source.text)
    yield from wrapped
    while body < len(reads) and _is_head(reads, body, reads[head].shape):
        parts = reads[body].parts or each_part("field", [reads[body].row], "wrapped")
        yield from _signed(list(parts), source.text)
        body += 1
    while body < len(reads) and reads[body].shape == "rule":  # pandoc's, under a table of fields
        yield from reads[body].parts
        body += 1
    end = next((n for n in range(body, len(reads)) if reads[n].shape in _END), len(reads))
    title = body if reads[head].shape == "one line" else _title(reads, body, end)
    yield from lines_part("title", rows(reads[body:title]))
    yield from _text(reads[title:end], source, reads[head].shape)
    for read in reads[end:]:
        what: What = "copyright" if read.shape in ("vendor", "company", "notice") else "mark"
        yield from read.parts if read.shape == "id" else each_part(what, [read.row])


def _wrapped_head(reads: Sequence[Read], head: int, text: str) -> tuple[list[Part], int]:
    """The values of a head row that runs over lines, and the line behind it."""
    row = reads[head].row
    match = _WRAPPED.match(text, row.start, row.start + _LONGEST_HEAD)
    if reads[head].shape != "head start" or match is None:
        return [], head
    parts = [
        Part(_HEAD[group][0], lines_spans(match, group), _HEAD[group][1])
        for group in ("paper", "region", "reach", "day")
        if match[group]
    ]
    body = next((n for n in range(head, len(reads)) if reads[n].row.start >= match.end()), head + 1)
    return parts, body


def _is_head(reads: Sequence[Read], number: int, head: str) -> bool:
    """A line of a known shape above the headline, or, under bars, the rest of a wrapped one."""
    read = reads[number]
    if read.shape:
        return read.shape not in ("rule", *_END)
    return head in ("head", "head start") and not read.row.parted


def _title(reads: Sequence[Read], body: int, end: int) -> int:
    """Where the headline ends: at the rule below it, or after one line."""
    rule = next((n for n in range(body, min(end, body + 6)) if reads[n].shape == "rule"), None)
    return min(end, body + 1) if rule is None or rule == body else rule


def _signed(parts: Sequence[Part], text: str) -> Iterator[Part]:
    """The last word of a one-line head may be a writer or the account behind a web story."""
    for part in parts:
        said = part.spans[0].of(text)
        account = part.what == "persons" and len(said) > 1 and _HOUSE.search(said)
        yield evolve(part, what="field", name="account") if account else part


def _text(reads: Sequence[Read], source: Source, head: str) -> Iterator[Part]:
    """The story, in DOCX a paragraph a line; behind a row of number signs its pictures' text."""
    pictures = next((n for n, read in enumerate(reads) if read.shape == "pictures"), len(reads))
    story: list[Row] = []
    for read in reads[:pictures]:
        if read.shape == "notice":
            yield from lines_part("copyright", [read.row])
        elif read.shape in ("rule", "snapshot"):
            yield from read.parts
        else:
            story.append(read.row)
    yield from each_part("body", story) if head == "row" else story_parts(story, source)
    yield from each_part("mark", rows(reads[pictures : pictures + 1]))
    yield from each_part("caption", rows(reads[pictures + 1 :]))


def _unmarked(block: Block) -> Block:
    """Without the angle brackets around every hit."""
    if "<<<" not in block.text and ">>>" not in block.text:
        return block
    whole, out, at = mapped_text(block), Weaver(), 0
    for mark in _HIT.finditer(block.text):
        out.weave(whole.cut(at, mark.start()))
        at = mark.end()
    out.weave(whole.cut(at, len(block.text)))
    made = out.finish(block.start)
    return evolve(block, text=made.text, deltas=made.deltas)


RULES: Mapping[str, str] = {
    "wisenews.cover": "The number of documents and the table of contents.",
    "wisenews.mark": "Rules, numbers between tildes, words counted and sizes.",
    "wisenews.publication": "The publication in the head.",
    "wisenews.published": "The ISO day in the head.",
    "wisenews.section": "The section in the head.",
    "wisenews.persons": "The writer in the head, behind By or last on a one-line head.",
    "wisenews.title": "The lines below the head, or the brackets of a one-line head.",
    "wisenews.field": "Region, reach, page, column, account, hits, the document's number.",
    "wisenews.url": "The address of the snapshot.",
    "wisenews.body": "A paragraph of the text.",
    "wisenews.caption": "What stands behind a row of number signs.",
    "wisenews.copyright": "The vendor's and the company's lines, and the disclaimer of a snapshot.",
}

FORMAT = Format(
    NAME,
    cues,
    label,
    split=split,
    announced=announced,
    rules=RULES,
    needles=("Wisers", "慧科", "DOCUMENT ID", "文章編號", "文章编号", "~~~~~~~~~~ #"),
)
