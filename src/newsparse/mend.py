"""Paragraphs that a page end cut in two, joined again (looking through artefacts)."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from .blocks import join_blocks
from .model import Block, Diagnostic, Span
from .pages import continues, join_lines
from .source import Line
from .text.shapes import (
    CLOSERS,
    SENTENCE_BREAK,
    WHITE,
    ends_line,
    ends_sentence,
    first_word,
    last_word,
)
from .words.rank import rank_languages

_LEFT, _RIGHT = 25, 60
"""Shorter pieces are lines of a head or list, not halves of a paragraph."""
_QUOTES = frozenset('"”»“')

_PIECES = 100
"""No paragraph is cut into more pieces: joining without end would take quadratic time."""


def mend(blocks: Sequence[Block], text: str) -> tuple[list[Block], list[Diagnostic]]:
    """The blocks with cut paragraphs joined, and the cuts that could not be decided."""
    out: list[Block] = []
    diagnostics: list[Diagnostic] = []
    last: int | None = None  # the paragraph in *out* that may go on
    for block in blocks:
        if block.label == "artefact":
            out.append(block)
            continue
        if last is not None and block.kind == "paragraph" and not block.rule:
            verdict = _joins(out[last], block, text)
            if verdict:
                out[last] = _joined(out[last], block)
                continue
            if verdict is None:
                place = Span(out[last].stop, block.start)
                message = "the text may run on over this page end; it was left in two paragraphs"
                diagnostics.append(Diagnostic("undecidable-cut", place, message))
        out.append(block)
        last = len(out) - 1 if block.kind == "paragraph" and not block.rule else None
    return out, diagnostics


def _joins(left: Block, right: Block, text: str) -> bool | None:
    """Whether *right* goes on where *left* stopped."""
    if not right.text or _stops(left.text) or len(left.spans) > _PIECES:
        return False
    lower = right.text[:1].islower()
    paged = "\f" in text[left.stop : right.start]
    if len(left.text) < _LEFT and not (paged and lower and " " in left.text):
        return False
    verdict = continues(left.text, right.text)
    if paged:
        return verdict
    if not verdict or not (lower or (right.text[:1].isalnum() and _stops_short(left.text, text))):
        return False
    ends = _closes(right.text) or len(right.text) > 2 * _RIGHT
    return ends and (len(left.text) >= 2 * _LEFT or len(right.text) >= 2 * _RIGHT)


def _stops(text: str) -> bool:
    """Whether *text* ends with a mark, or a quotation: a headline's, a list's, a program's."""
    return ends_line(text) or text[-1:] in _QUOTES


def _closes(text: str) -> bool:
    """Whether *text* ends as a paragraph does: with a mark, a quotation, something in brackets."""
    return ends_sentence(text) or text.rstrip(WHITE)[-1:] in CLOSERS


def _stops_short(left: str, text: str) -> bool:
    """Running text whose last word is one that a sentence cannot end with: a capital may follow.

    The last words are asked alone, since a long text without an end mark says too little.
    """
    if not SENTENCE_BREAK.search(left[-1000:]) or not left[-1:].islower():
        return False
    return bool(continues(left[-_LEFT:], "A", rank_languages(text)[:1]))


def _joined(left: Block, right: Block) -> Block:
    """Both halves as one paragraph; a hyphen at the cut is judged like one at a line's end."""
    if left.text.endswith(("-", "‐", "\xad")) and not left.text.endswith((" -", " ‐")):
        first = last_word(left.text)
        second = first_word(right.text)
        glued, _ = join_lines([Line(0, len(first), first), Line(1000, 1000 + len(second), second)])
        if len(glued.text) < len(first) + len(second):
            return join_blocks(evolve(left, text=left.text[:-1]), right, "")
        return join_blocks(left, right, "")
    return join_blocks(left, right)
