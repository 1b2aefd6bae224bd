"""Web clips: a note with front matter, as clippers and extractors write it.

The keys tell what a value means (``author``, ``published``, ``source``); the day of clipping
(``created``, ``saved``) is never the day of publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..blocks import mapped_text
from ..layouts.frontmatter import head_stop
from ..markup import inline
from ..model import Block, Cue, Span
from ..source import Source
from .model import Format, Meaning, tag

_KEYS: Mapping[str, Meaning] = {
    "title": "title", "headline": "title", "full title": "title",
    "author": "byline", "authors": "byline", "byline": "byline", "creator": "byline", "by": "byline",
    "published": "published", "date_published": "published", "date": "published",
    "published_at": "published", "publish_date": "published", "pubdate": "published",
    "datepublished": "published", "publication_date": "published", "published_time": "published",
    "publisheddate": "published", "published date": "published",
    "modified": "updated", "updated": "updated", "date_modified": "updated", "lastmod": "updated",
    "last_modified": "updated", "datemodified": "updated",
    "created": "clip", "date_saved": "clip", "saved": "clip", "clipped": "clip", "date_clipped": "clip",
    "date saved": "clip", "added": "clip", "date_added": "clip", "retrieved": "clip", "accessed": "clip",
    "source": "url", "url": "url", "link": "url", "original_url": "url", "canonical": "url",
    "source_url": "url", "permalink": "url",
    "site": "publication", "site_name": "publication", "sitename": "publication",
    "publisher": "publication", "publication": "publication", "website": "publication",
    "section": "section", "category": "section",
    "lang": "language", "language": "language",
}  # fmt: skip


def cues(head: Source) -> Iterator[Cue]:
    """A metadata head, and the keys in it that say what an article says."""
    stop = head_stop(head)
    if not stop:
        return
    for line in head.lines[:stop]:
        key = line.text.partition(":")[0].strip(" \"'\ufeff").casefold()
        if key in _KEYS:
            yield Cue(f"key {key}", Span(line.start, line.stop))


def label(_source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the head's values by their key; the rest is left to the general rules."""
    for block in blocks:
        if block.kind != "field" or block.rule:
            yield block
            continue
        meaning = _KEYS.get(block.name.casefold(), "field")
        if not block.text:
            meaning = "field"
        made = tag(_unlinked(block), "clip", meaning, block.name)
        yield evolve(made, kind="field")


def _unlinked(block: Block) -> Block:
    """Without wiki brackets and escapes."""
    mapped, marks = inline(mapped_text(block))
    return block if mapped.text == block.text else evolve(block, text=mapped.text, marks=marks, deltas=mapped.deltas)


RULES: Mapping[str, str] = {
    f"clip.{meaning}": f"A front-matter value whose key means {meaning}."
    for meaning in sorted({*_KEYS.values(), "field"})
}

FORMAT = Format("clip", cues, label, rules=RULES)
