"""The head: title, byline, date, kicker and standfirst before the story begins."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ..blocks import join_blocks
from ..model import Block
from ..titles import letters
from .features import ends_sentence, is_prose, link_share, weight
from .headline import find_headline, is_page
from .lines import head_lines, split_lines
from .prints import mark_print
from .signs import Signs

_HEADLINE = 25
"""A heading shorter than this is a section's."""
_NOTICE = 700
"""So much running text above a headline may be the site's."""
_STANDFIRST = 450
"""A byline or date after more running text than this belongs to the story."""


@frozen
class Known:
    """What the format has stated already: the title's letters, and whether there is a byline."""

    title: str
    signed: bool


def known_of(blocks: Sequence[Block]) -> Known:
    """What the labelled blocks state."""
    stated = [block for block in blocks if block.rule and block.text]
    title = next((block.text for block in stated if block.label == "title"), "")
    return Known(letters(title), any(block.label == "byline" for block in stated))


def story_start(blocks: Sequence[Block], first: int, stop: int, signs: Signs) -> int:
    """Where the head ends: at the first running text, or behind a byline or date soon after it."""
    start = next((n for n in range(first, stop) if is_prose(blocks[n])), first)
    if is_page(blocks[:start]):
        start = _behind_headline(blocks, start, stop)
    read = 0
    for number in range(start, stop):
        block = blocks[number]
        if is_prose(block):
            read += weight(block.text)
            if read > _STANDFIRST:
                break
        elif _signs_below(block, signs):
            start = number + 1
    return start


def _behind_headline(blocks: Sequence[Block], start: int, stop: int) -> int:
    """In a whole page some running text (a notice, a cookie box) may stand above the headline."""
    if any(block.kind == "heading" and weight(block.text) >= _HEADLINE for block in blocks[:start]):
        return start
    read = 0
    for number in range(start, stop):
        block = blocks[number]
        if block.kind == "heading" and weight(block.text) >= _HEADLINE:
            return next((n for n in range(number, stop) if is_prose(blocks[n])), number + 1)
        read += weight(block.text) if is_prose(block) else 0
        if read > _NOTICE:
            break
    return start


def _signs_below(block: Block, signs: Signs) -> bool:
    """Whether a line of the block is a byline or a date that says it is one."""
    if block.rule or block.kind not in ("paragraph", "heading", "list_item"):
        return False
    return any(signs.label(line) or signs.label_dated(line) for line in split_lines(block))


def label_head(blocks: Sequence[Block], text: str, signs: Signs, known: Known) -> list[Block]:
    """Label the blocks before the story (their order is kept, lines may be split or joined)."""
    lines = mark_print(head_lines(blocks, signs), text, signs)
    title = find_headline(lines, text, signs, known.title)
    if title is None:
        names = bool(known.title) and not known.signed
        return _unsigned([_head_line(line, signs, names=names) for line in lines])
    near = _run_above(lines, title.first) if is_page(lines) else 0
    above = [
        _above_line(line, signs, near=n >= near, last=n == title.first - 1)
        for n, line in enumerate(lines[: title.first])
    ]
    whole = lines[title.first]
    for part in lines[title.first + 1 : title.stop]:
        whole = join_blocks(whole, part, "" if whole.text.endswith("-") else " ")
    below = _below_title(lines[title.stop :], signs, known)
    return [*above, evolve(whole, label="title", rule=title.rule), *below]


def _run_above(lines: Sequence[Block], first: int) -> int:
    """Where the short lines right above a page's headline begin, behind the last of its menus."""
    start = first
    while (
        start
        and lines[start - 1].kind not in ("list_item", "rule")
        and link_share(lines[start - 1]) < 0.9
    ):
        start -= 1
    return start


def _above_line(line: Block, signs: Signs, *, near: bool, last: bool) -> Block:
    """Above the headline: dates and bylines *near* it, else a kicker or the site's furniture."""
    if line.rule:
        return line
    if near and (labelled := signs.label(line) or signs.label_dated(line)):
        return labelled
    if insert := signs.insert(line.text):
        return evolve(line, label=insert[0], rule=insert[1])
    if line.kind == "image":
        return evolve(line, label="caption", rule="label.image")
    small = 0 < weight(line.text) <= 60 and not ends_sentence(line.text)
    if last and small and line.kind != "list_item":
        return evolve(line, label="kicker", rule="label.kicker")
    return evolve(line, label="furniture", rule="label.head-rest")


def _below_title(lines: Sequence[Block], signs: Signs, known: Known) -> list[Block]:
    """Between headline and story: byline, date, standfirst, captions, furniture."""
    signed = max((n for n, line in enumerate(lines) if _signs(line, signs)), default=-1)
    out = []
    for number, line in enumerate(lines):
        made = _head_line(line, signs, names=not known.signed)
        between = number < signed and not made.rule and 25 <= weight(line.text) <= _STANDFIRST
        if between and line.kind in ("paragraph", "heading"):
            made = evolve(line, label="standfirst", rule="label.standfirst")
        out.append(made)
    return _unsigned(out if known.signed else _placed(out))


def _signs(line: Block, signs: Signs) -> bool:
    if line.rule:
        return False
    return bool(signs.label_names(line) or signs.label_dated(line))


def _placed(lines: Sequence[Block]) -> list[Block]:
    """A short line between headline and date is the byline there, whatever its words."""
    out = list(lines)
    worded = [n for n, line in enumerate(lines) if line.text]
    if len(worded) < 2 or lines[worded[1]].label != "date":
        return out
    first = lines[worded[0]]
    loose = first.kind == "paragraph" and first.rule in ("", "label.head-rest")
    small = weight(first.text) <= 60 and not ends_sentence(first.text) and link_share(first) < 0.9
    if loose and small and "@" not in first.text:
        out[worded[0]] = evolve(first, label="byline", rule="label.byline-place")
    return out


def _unsigned(lines: Sequence[Block]) -> list[Block]:
    """Names alone are a byline only beside a sign: the headline, a date, another byline."""
    out = list(lines)
    worded = [n for n, line in enumerate(lines) if line.text]
    for place, number in enumerate(worded):
        if place and lines[number].rule == "label.byline-names":
            near = [lines[n] for n in (*worded[place - 1 : place], *worded[place + 1 : place + 2])]
            if not any(line.label in ("date", "byline", "standfirst", "title") for line in near):
                out[number] = evolve(lines[number], label="furniture", rule="label.head-rest")
    return out


def _head_line(line: Block, signs: Signs, *, names: bool) -> Block:
    """One line of the head by itself; without a rule it is left to the story."""
    if line.rule:
        return line
    labelled = (signs.label_names(line) if names else signs.label(line)) or signs.label_dated(line)
    if labelled:
        return labelled
    if insert := signs.insert(line.text):
        return evolve(line, label=insert[0], rule=insert[1])
    if line.kind == "image":
        return evolve(line, label="caption", rule="label.image")
    if not line.text:
        return evolve(line, label="furniture", rule="label.empty")
    if (
        weight(line.text) < 30
        and not ends_sentence(line.text)
        and line.kind in ("paragraph", "list_item")
    ):
        return evolve(line, label="furniture", rule="label.head-rest")
    return line
