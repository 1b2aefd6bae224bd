"""What the record does not print but its body shows: a byline of its own, footer matter.

The two kinds of Nexis download share these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...blocks import apply, mapped_text, split_block
from ...bylines import byline_evidence, parse_byline
from ...footers import judge
from ...mapped import Weaver
from ...model import Block
from ...rules import FOOTERS
from ...source import Source
from ...words.rank import rank_languages
from ..model import tag
from ..overlay import trimmed
from ..records import furniture
from .marks import is_address

COVER = "cover"
"""The name given to the marks that are a cover page's until they are told apart."""
_CLOSING = 8
"""So many blocks at the end of a body are asked whether they are footer matter."""
_BRACKET = re.compile(r" \([^()]{1,200}\)$| --\(")
_PLACE = re.compile(r"(?<=[^\W\d_a-z]{2})-(?=[A-Z][a-z]{2,20}$)")
_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"-\d{4,9}")


def finished(source: Source, blocks: Sequence[Block], format_name: str) -> list[Block]:
    """The body's own byline and footer matter told apart from the story."""
    languages = rank_languages(source.text)
    out = [made for block in blocks for made in _stated(_cleared(block, format_name), format_name)]
    story = [n for n, block in enumerate(out) if block.rule == f"{format_name}.body"]
    if story and not any(block.label == "byline" for block in out):
        first = story[0]
        if _is_byline(out[first], languages):
            out[first] = tag(out[first], format_name, "byline")
            story = story[1:]
    for number, made in _closing(out, story[1:], languages):
        out[number] = made
    return out


def _is_byline(block: Block, languages: Sequence[str]) -> bool:
    if len(block.text) > 100 or block.text.endswith((".", ":")):
        return False
    found = parse_byline(block.text, languages=languages)
    return found is not None and byline_evidence(found) != "names"


def _closing(
    blocks: Sequence[Block], story: Sequence[int], languages: Sequence[str]
) -> Iterator[tuple[int, Block]]:
    """The run of footer matter that closes a body."""
    for number in reversed(story[-_CLOSING:]):
        text = blocks[number].text
        verdict = judge(text, languages) if text else None
        if verdict is not None and verdict.strength == "strong":
            yield number, apply(blocks[number], verdict.rule)
        elif _NUMBER.fullmatch(text):
            yield number, apply(blocks[number], FOOTERS["footers.source"])
        else:
            return


def _stated(block: Block, format_name: str) -> list[Block]:
    """The block; from a byline field a place or a remark is cut off that keeps it from being read."""
    if block.rule != f"{format_name}.byline" or len(block.text) > 2_000:
        return [block]
    place = _PLACE.search(block.text)
    if place is not None and block.text[: place.start()].isupper():
        names, rest = split_block(block, place.start())
        return [names, tag(evolve(trimmed(rest, 1, len(rest.text)), name=""), format_name, "field")]
    bracket = _BRACKET.search(block.text)
    if bracket is None or not bracket.start() or parse_byline(block.text) is not None:
        return [block]
    names, rest = split_block(block, bracket.start())
    return [names, tag(evolve(rest, name=""), format_name, "field")]


def _cleared(block: Block, format_name: str) -> Block:
    """What the field's place alone cannot say: a cover is furniture, a wrapped address one word."""
    text = block.text
    if block.rule.endswith(".mark") and block.name == COVER:
        return furniture(evolve(block, kind="paragraph", name=""), format_name, COVER)
    if block.rule.endswith(".publication") and text.endswith(","):
        return trimmed(block, 0, len(text) - 1)
    if not block.rule.endswith(".url") or not is_address("".join(text.split())):
        return block
    whole, woven = mapped_text(block), Weaver()
    for match in _WORD.finditer(text):
        woven.weave(whole.cut(*match.span()))
    made = woven.finish(block.start)
    return evolve(block, text=made.text, deltas=made.deltas, marks=())
