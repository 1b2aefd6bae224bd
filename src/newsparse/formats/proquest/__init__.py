"""Exports of the ProQuest newspaper databases: text downloads, e-mailed and printed results.

A document is a headline, fields with their names, ``Full text:``, more fields.  In downloads a
line of underscores parts documents; elsewhere the next headline follows the last field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ...blocks import mapped_text
from ...mapped import Weaver
from ...model import Block, Cue, Span
from ...source import Source
from ..model import Format
from ..overlay import kept, overlay, trimmed
from .boxes import is_boxed, stretched, unboxed
from .names import bare, field_of, is_counter, is_link, is_page_end, is_separator, states_any
from .reading import regions_of
from .splitting import document_starts

_ENOUGH = 3
_BROKEN_YEAR = re.compile(r"(?<=\s)(?=[12 ]*\d \d)[12][\d ]{3,6}$")


def cues(head: Source) -> Iterator[Cue]:
    """Three or more of: the names of fields, separators, counters, the label of a link."""
    found: dict[str, Cue] = {}
    for line in head.lines if states_any(head.text) else ():
        name = _cue_name(bare(line.text))
        if name and name not in found:
            found[name] = Cue(name, Span(line.start, line.stop))
    if len(found) >= _ENOUGH and {"body", "publication", "link", "database", "info"} & found.keys():
        yield from found.values()


def _cue_name(text: str) -> str:
    if is_separator(text):
        return "separator"
    if is_link(text):
        return "link"
    if is_counter(text):
        return "counter"
    key = field_of(text)[0]
    return key if key in ("body", "publication", "published", "database", "info", "url") else ""


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The document's fields over the blocks."""
    if not is_boxed(source):
        yield from _labelled(source, blocks)
        return
    made = list(_labelled(*unboxed(source)))
    yield from stretched(made, len(source.text))


def _labelled(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    regions = regions_of(kept(source.rows, is_page_end))
    for block in overlay(blocks, regions, "proquest"):
        yield _cleaned(block)


def _cleaned(block: Block) -> Block:
    """Without the marks that part a value from the next, and blanks inside a year."""
    if block.rule in ("proquest.publication", "proquest.byline", "proquest.published"):
        signs = " ;" if block.rule == "proquest.byline" and block.name != "authors" else " .;:"
        text = block.text.strip(signs)
        if block.rule == "proquest.publication":
            text = text.partition(";")[0].rstrip()
        start = block.text.find(text) if text else 0
        block = trimmed(block, start, start + len(text))
    if block.rule == "proquest.url" and block.text[:1] in ("[", "<"):
        block = trimmed(block, max(0, block.text.find("http")), len(block.text.rstrip("> ")))
    if block.rule == "proquest.published" and (match := _BROKEN_YEAR.search(block.text)):
        return _closed_up(block, match.start())
    return block


def _closed_up(block: Block, start: int) -> Block:
    """Without the blanks from *start* on."""
    whole, out = mapped_text(block), Weaver()
    out.weave(whole.cut(0, start))
    for at in range(start, len(block.text)):
        if not block.text[at].isspace():
            out.weave(whole.cut(at, at + 1))
    made = out.finish(block.start)
    return evolve(block, text=made.text, deltas=made.deltas, marks=())


RULES: Mapping[str, str] = {
    "proquest.title": "The paragraph before the first field, or Title: where that is missing or cut short.",
    "proquest.byline": "Author:, the names of a citation or under the headline, or CREDIT: at the end of the text.",
    "proquest.published": "Publication date:, or the day of a citation where there is none.",
    "proquest.publication": "Publication title: up to its first semicolon, or the name in a citation.",
    "proquest.section": "Section:.",
    "proquest.language": "Language of publication:.",
    "proquest.url": "Document URL:, or the address under the headline where there is none.",
    "proquest.load": "Last updated:, the day the database changed its record.",
    "proquest.standfirst": "Abstract: of a document without its text.",
    "proquest.body": "A paragraph of Full text:, up to the run of fields behind it.",
    "proquest.caption": "CAPTION: at the end of the text.",
    "proquest.field": "Any other stated field.",
    "proquest.mark": "A separator, a counter, a bare heading, a button over an image.",
    "proquest.footer": "What the vendor adds behind the last document.",
}

FORMAT = Format("proquest", cues, label, document_starts, rules=RULES)
