"""Notes that newsparse wrote itself: every block means what its place says, and nothing is judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from ...export.markdown import DIVIDER, MARK, ORGANIZATIONS
from ...kinds import Kind
from ...model import Block
from ...source import Source
from ..model import Meaning, tag

_MEANINGS: Mapping[str, Meaning] = {
    "title": "title", "kicker": "kicker", "description": "standfirst", "author": "byline",
    "published": "published", "updated": "updated", "publication": "publication",
    "section": "section", "source": "url", "language": "language",
}  # fmt: skip


def is_own(blocks: Sequence[Block]) -> bool:
    """Whether the head says that newsparse wrote the note."""
    return any(_is_stated(block, MARK) for block in blocks)


def own_note(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The head's values, the story, and behind the divider the footer."""
    page: Meaning = "body"
    dateline = next((block.text for block in blocks if _is_stated(block, "dateline")), None)
    organizations = {block.text for block in blocks if _is_stated(block, ORGANIZATIONS)}
    for block in blocks:
        if source.text[block.start : block.stop].strip() == DIVIDER:
            page = "footer"
            yield block
        elif block.rule:
            yield block
        elif block.kind == "field":
            meaning = _meaning(block, organizations)
            # a field that is a title is a page's, with the site's name behind it; this one is bare
            kind: Kind = "heading" if meaning == "title" else "field"
            yield evolve(tag(block, "clip", meaning), kind=kind)
        elif block.kind == "heading" and block.level == 1:
            yield tag(block, "clip", "title")
        elif page == "body" and block.text == dateline:
            dateline = None
            yield tag(block, "clip", "dateline")
        else:
            yield tag(block, "clip", page)


def _meaning(block: Block, organizations: AbstractSet[str]) -> Meaning:
    if block.name == "author" and block.text not in organizations:
        return "persons"
    return _MEANINGS.get(block.name, "field")


def _is_stated(block: Block, key: str) -> bool:
    return block.kind == "field" and block.name == key
