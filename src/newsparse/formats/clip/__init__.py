"""Web clips: a note with a metadata head, as clippers, extractors and readers write it.

The keys tell what a value means (``author``, ``published``, ``source``); the day of clipping
(``created``, ``saved``) is never the day of publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...frontmatter import head_blocks
from ...model import Block, Cue, Span
from ...source import Source
from ...text.shapes import letters
from ..model import Format, tag
from ..records import shorter_title
from .keys import MEANINGS, key_of, stated_blocks
from .notes import metadata_keys, without_notes
from .own import is_own, own_note


def cues(head: Source) -> Iterator[Cue]:
    """A metadata head, and the keys in it that say what an article says."""
    blocks, stop = head_blocks(head)
    if stop:
        yield Cue("metadata head", Span(blocks[0].start, blocks[0].stop))
    for block in blocks:
        if block.kind == "field" and key_of(block.name) in MEANINGS:
            yield Cue(f"key {key_of(block.name)}", block.spans[0])
    listed = [] if stop else list(dict.fromkeys(metadata_keys(head)))
    if len(listed) > 1:
        yield from (Cue(f"listed {key}", Span(0, 0)) for key in listed)


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the head's values by their key, and the tool's own lines; the page is the general rules'."""
    if is_own(blocks):
        yield from own_note(source, blocks)
        return
    stated = [
        made for block in blocks for made in (stated_blocks(block) if _is_field(block) else [block])
    ]
    yield from shorter_title(
        without_notes(_headed(list(_people(_one_title(stated)))), source), "clip"
    )


def _is_field(block: Block) -> bool:
    return block.kind == "field" and not block.rule


def _one_title(blocks: Sequence[Block]) -> list[Block]:
    """A second key for the title is just a field."""
    out: list[Block] = []
    seen = False
    for block in blocks:
        again = block.rule == "clip.title" and seen
        out.append(tag(block, "clip", "field", block.name) if again else block)
        seen = seen or block.rule == "clip.title"
    return out


def _headed(blocks: Sequence[Block]) -> list[Block]:
    """A top heading right below a head that states the title says it in other words."""
    stated = any(block.rule == "clip.title" for block in blocks)
    first = next((n for n, block in enumerate(blocks) if not block.rule), None)
    if not stated or first is None or blocks[first].kind != "heading" or blocks[first].level != 1:
        return list(blocks)
    return [*blocks[:first], tag(blocks[first], "clip", "title"), *blocks[first + 1 :]]


def _people(blocks: Sequence[Block]) -> Iterator[Block]:
    """Of several names those that are not the site's own: tools list it among the authors."""
    names = [block for block in blocks if block.rule == "clip.byline"]
    stated = [letters(block.text) for block in blocks if block.rule == "clip.publication"]
    hosts = [
        letters(block.text.split("/")[2])
        for block in blocks
        if block.rule == "clip.url" and block.text.count("/") > 1
    ]
    own = [
        block
        for block in names
        if letters(block.text) in stated or any(letters(block.text) in host for host in hosts)
    ]
    for block in blocks:
        site = block.rule == "clip.byline" and len(own) < len(names) and block in own
        yield tag(block, "clip", "field", block.name) if site else block


RULES: Mapping[str, str] = {
    **{
        f"clip.{meaning}": f"A value of the metadata head whose key means {meaning}."
        for meaning in sorted({*MEANINGS.values(), "field"})
    },
    "clip.standfirst": "A description in the head that is not cut off, or a quoted excerpt below it.",
    "clip.title": "The title in the head, and a top heading right below it.",
    "clip.url": "An address in the head, or behind the tool's link to the original.",
    "clip.mark": "A line of the tool: a tag, a link to itself, the heading of an excerpt or of a list.",
    "clip.body": "In a note that newsparse wrote, a block above the divider.",
    "clip.dateline": "In a note that newsparse wrote, the paragraph that the head calls the dateline.",
    "clip.footer": "In a note that newsparse wrote, a block below the divider.",
    "clip.persons": "In a note that newsparse wrote, an author who is no organisation.",
    "clip.note": "A callout that the clip's owner put above the page.",
}

FORMAT = Format("clip", cues, label, rules=RULES)
