"""What clipping tools write between head and page: excerpts, their own links, metadata lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...footers import judge
from ...model import Block
from ...source import Source
from ...words import codes
from ..model import tag
from ..records import addressed, isolate, narrow
from .keys import MEANINGS, key_of, stated_blocks

_EXCERPT = re.compile(r"(?:#{1,6} )?Excerpt")
_TAG_LINE = re.compile(r"#Omnivore", re.IGNORECASE)
_TOOL_LINK = re.compile(r"\[Read on Omnivore\]\(\S{0,2000}\)", re.IGNORECASE)
_ORIGINAL = re.compile(r"\[Read Original\]\((?P<url>\S{1,4000})\)", re.IGNORECASE)
_METADATA, _HIGHLIGHTS = "metadata", "highlights"
_ENTRY = re.compile(r"(?P<key>[^\W\d_][\w ]{1,30}): ?(?P<value>\S.*)", re.DOTALL)
_CALLOUT = re.compile(r"\[!\w{2,20}\][+-]?")
_NEAR = 12
"""The tools' own lines stand among the first blocks."""


def is_tool_line(text: str) -> bool:
    """Whether a source line is the tool's tag or link."""
    return len(text) < 8000 and any(
        shape.fullmatch(text.strip()) for shape in (_TAG_LINE, _TOOL_LINK, _ORIGINAL)
    )


def metadata_keys(source: Source) -> Iterator[str]:
    """The known keys of a ``## Metadata`` list near the start."""
    inside = False
    for line in source.lines[:60]:
        text = line.text.strip()
        if text.startswith("#"):
            inside = text.lstrip("# ").casefold() == _METADATA
        elif inside and (key := _listed_key(text)) in MEANINGS:
            yield key


def _listed_key(text: str) -> str:
    """The key of a ``- Key: value`` line."""
    match = _ENTRY.fullmatch(text[2:]) if text.startswith(("- ", "* ")) else None
    return key_of(match["key"]) if match else ""


def without_notes(blocks: Sequence[Block], source: Source) -> list[Block]:
    """The blocks, the tools' own lines among the first ones labelled."""
    near = [number for number, block in enumerate(blocks) if not block.rule][:_NEAR]
    first = blocks[: near[-1] + 1] if near else []
    made = list(_listed(list(_excerpted(isolate(first, source, is_tool_line), source)), source))
    return [*(_tool(block, source) for block in made), *blocks[len(first) :]]


def _excerpted(blocks: Iterator[Block], source: Source) -> Iterator[Block]:
    """A quoted ``Excerpt`` heading and the quotation below it; a callout a user put first."""
    after, quoted = False, True
    for block in blocks:
        shown = source.text[block.start : block.stop][:400].lstrip()
        if block.rule or block.kind == "field":
            yield block
        elif shown.startswith(">") and _EXCERPT.fullmatch(block.text.strip()):
            after = True
            yield tag(block, "clip", "mark")
        elif after and shown.startswith(">"):
            yield tag(block, "clip", "standfirst", "Excerpt")
        elif quoted and (
            _CALLOUT.match(block.text) or (block.kind == "quote" and _is_legal(block.text))
        ):
            yield evolve(block, label="furniture", rule="clip.note")
        else:
            quoted = quoted and block.kind == "heading"
            after = False
            yield block


def _is_legal(text: str) -> bool:
    """Whether a quotation above the page speaks of its rights."""
    verdict = judge(text, codes())
    return verdict is not None and verdict.kind in ("copyright", "legal", "syndication")


def _tool(block: Block, source: Source) -> Block:
    """One of the tool's lines, or the block as it is."""
    if block.rule or block.kind not in ("paragraph", "heading"):
        return block
    shown = source.text[block.start : block.stop].strip()
    if len(shown) > 8000:
        return block
    if match := _ORIGINAL.fullmatch(shown):
        start = source.text.index(shown, block.start) + match.start("url")
        address = evolve(block, text=match["url"], deltas=((0, start),), marks=())
        return evolve(tag(address, "clip", "url", "Read Original"), kind="field")
    if _TAG_LINE.fullmatch(shown) or _TOOL_LINK.fullmatch(shown):
        return tag(block, "clip", "mark")
    return block


def _listed(blocks: Sequence[Block], source: Source) -> Iterator[Block]:
    """A ``## Metadata`` list as fields; its heading, and ``## Highlights``, are structure."""
    inside = seen = False
    for block in blocks:
        word = block.text.strip().casefold() if block.kind == "heading" and not block.rule else ""
        if word:
            inside = word == _METADATA
            seen = seen or inside
            yield tag(block, "clip", "mark") if inside or (seen and word == _HIGHLIGHTS) else block
        elif inside and block.kind == "list_item" and (match := _ENTRY.fullmatch(block.text)):
            value = narrow(block, *match.span("value"))
            yield from stated_blocks(
                _addressed(evolve(value, kind="field", name=match["key"]), block, source)
            )
        else:
            inside = inside and bool(block.rule)
            yield block


def _addressed(field: Block, block: Block, source: Source) -> Block:
    """A link's address where the key asks for one: the text may only name it."""
    if MEANINGS.get(key_of(field.name)) != "url":
        return field
    return addressed(field, block, source)
