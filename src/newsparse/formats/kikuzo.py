"""Kikuzo II (Japan), experimental: a row of column names, a row of values, headline, text.

Paragraphs begin with an ideographic blank and follow each other without blank lines; lines that
were wrapped join without a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..model import Block, Cue, Span
from ..source import Source
from ..text.shapes import WHITE
from .model import Format, Meaning, tag
from .records import Value, begun_by, cut_values, furniture, isolate, lines_of, narrow, woven

_TOTAL = re.compile(r"総件数\s*[：:]\s*(?P<count>[\d０-９,，]{1,9})\s*件.{0,80}")
_NAMES = re.compile(r"No\.?\s+発行日\s+朝夕刊\s+面名\s+ページ\s+文字数.{0,40}")
_VALUES = re.compile(
    r"(?P<number>\d{1,6})\s+(?P<day>\d{4}年\d{1,2}月\d{1,2}日)\s+(?P<edition>朝刊|夕刊|号外|\S{1,8})\s+"
    r"(?P<section>\S{1,20})\s+(?P<page>\d{1,4})\s+(?P<size>\d{1,7}文字)\s{0,20}"
)
_END = re.compile(
    r"(?:このページの(?:ＴＯＰ|TOP|トップ)へ|.{0,40}(?:Copyright|©|無断転載).{0,200})",
    re.IGNORECASE,
)
_PARTS: tuple[tuple[str, Meaning, str], ...] = (
    ("number", "field", "No."), ("day", "published", "発行日"), ("edition", "field", "朝夕刊"),
    ("section", "section", "面名"), ("page", "field", "ページ"), ("size", "field", "文字数"),
)  # fmt: skip


def _full(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return pattern.fullmatch(text.strip(WHITE)) if len(text) < 300 else None


def cues(head: Source) -> Iterator[Cue]:
    """The row of values, and around it the count, the column names and the end of the page."""
    lines = [line for line in head.lines if line.text.strip(WHITE) and len(line.text) < 300]
    if not any(_full(_VALUES, line.text) for line in lines):
        return
    for line in lines:
        for name, shape in (
            ("values", _VALUES),
            ("count", _TOTAL),
            ("column names", _NAMES),
            ("page end", _END),
        ):
            if _full(shape, line.text):
                yield Cue(name, Span(line.start, line.stop))


def split(line: str, state: int | None) -> tuple[int | None, int | None]:
    """A record starts at its row of values, or at the column names right above (*state* lines)."""
    if not line.strip(WHITE):
        return state + 1 if state is not None and state < 4 else None, None
    if _full(_VALUES, line):
        return None, state or 0
    return (1 if _full(_NAMES, line) else None), None


def announced(document: str) -> int | None:
    """The number of hits that the result page states."""
    match = _TOTAL.search(document[:20_000])
    digits = re.sub(r"\D", "", match["count"]) if match else ""
    return int(digits) if digits else None


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the record: the rows, the headline, the text, the end of the page."""
    body: list[Block] = []
    begun = ended = False
    for block in isolate(blocks, source, _is_structure):
        match = None if block.rule or begun else _full(_VALUES, block.text)
        if match:
            begun = True
            yield from cut_values(
                block,
                "kikuzo",
                [Value(*match.span(group), kind, name) for group, kind, name in _PARTS],
            )
        elif block.rule:
            yield block
        elif not begun:
            yield (
                tag(block, "kikuzo", "mark")
                if _is_structure(block.text)
                else furniture(block, "kikuzo", "cover")
            )
        elif ended or _full(_END, block.text):
            ended = True
            yield tag(
                block,
                "kikuzo",
                "copyright" if "opyright" in block.text or "©" in block.text else "mark",
            )
        else:
            body.append(block)
    yield from _text(body, source)


def _is_structure(text: str) -> bool:
    return any(_full(shape, text) for shape in (_VALUES, _NAMES, _TOTAL, _END))


def _text(blocks: Sequence[Block], source: Source) -> Iterator[Block]:
    """Headline, then paragraphs."""
    groups: list[list[Block]] = []
    opened = False
    for block in begun_by(blocks, source, lambda text: text.lstrip(" \t").startswith("\u3000")):
        indented = _indented(block, source)
        if indented or not groups:
            groups.append([])
        groups[-1].append(block)
        opened = opened or indented
    if not opened:  # no paragraph is indented: the first line is the headline
        groups = [[block] for group in groups for block in group]
    for number, group in enumerate(groups):
        headed = number == 0 and not _indented(group[0], source)
        yield tag(_unindented(woven(group)), "kikuzo", "title" if headed else "body")


def _indented(block: Block, source: Source) -> bool:
    """Whether the block's first line begins with an ideographic blank."""
    line = lines_of(block, source)[0].text.lstrip(WHITE)
    return line.startswith("\u3000") and line.strip(WHITE)[:4] == block.text.strip(WHITE)[:4]


def _unindented(block: Block) -> Block:
    start = len(block.text) - len(block.text.lstrip(WHITE))
    return narrow(block, start, max(start, len(block.text.rstrip(WHITE))))


RULES: Mapping[str, str] = {
    "kikuzo.cover": "Text before the first record. (Experimental format.)",
    "kikuzo.mark": "Column names, the count of hits, the link to the page's top.",
    "kikuzo.published": "The day in the row of values.",
    "kikuzo.section": "The name of the page in the row of values.",
    "kikuzo.field": "Number, edition, page or characters counted in the row of values.",
    "kikuzo.title": "The line below the row of values, not indented.",
    "kikuzo.body": "A paragraph: from one ideographic blank to the next.",
    "kikuzo.copyright": "The paper's copyright line at the end of the page.",
}

FORMAT = Format(
    "kikuzo", cues, label, split=split, announced=announced, rules=RULES, needles=("文字",)
)
