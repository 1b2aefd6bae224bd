"""What the keys of a metadata head mean, and the values without the tool's markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from ...blocks import mapped_text
from ...mapped import Mapped, Weaver
from ...markup import inline
from ...model import Block
from ..model import Meaning, tag
from ..records import Value, cut_values, narrow

MEANINGS: Mapping[str, Meaning] = {
    "title": "title", "headline": "title", "full_title": "title", "og:title": "title", "dc.title": "title",
    "author": "byline", "authors": "byline", "byline": "byline", "creator": "byline", "by": "byline",
    "author.name": "byline", "authors.name": "byline", "dc.creator": "byline", "article:author": "byline",
    "published": "published", "date_published": "published", "date": "published", "pubdate": "published",
    "published_at": "published", "publish_date": "published", "datepublished": "published",
    "publication_date": "published", "published_time": "published", "publisheddate": "published",
    "published_date": "published", "published_on": "published", "article:published_time": "published",
    "modified": "updated", "updated": "updated", "date_modified": "updated", "lastmod": "updated",
    "last_modified": "updated", "datemodified": "updated", "article:modified_time": "updated",
    "created": "clip", "date_created": "clip", "date_saved": "clip", "saved": "clip", "saved_at": "clip",
    "clipped": "clip", "clipped_at": "clip", "date_clipped": "clip", "added": "clip", "date_added": "clip",
    "retrieved": "clip", "accessed": "clip", "date_accessed": "clip", "captured": "clip", "fetched": "clip",
    "fetched_at": "clip", "imported": "clip", "read": "clip", "date_read": "clip", "archived": "clip",
    "source": "url", "url": "url", "link": "url", "original_url": "url", "canonical": "url",
    "canonical_url": "url", "source_url": "url", "permalink": "url", "article_url": "url", "og:url": "url",
    "site": "publication", "site_name": "publication", "sitename": "publication", "og:site_name": "publication",
    "publisher": "publication", "publisher.name": "publication", "publication": "publication",
    "website": "publication", "newspaper": "publication", "outlet": "publication", "journal": "publication",
    "section": "section", "category": "section", "kicker": "kicker", "overline": "kicker",
    "description": "standfirst", "excerpt": "standfirst", "summary": "standfirst", "subtitle": "standfirst",
    "dek": "standfirst", "standfirst": "standfirst", "og:description": "standfirst",
    "lang": "language", "language": "language",
}  # fmt: skip
_NOTHING = frozenset(("", "null", "~", "none", "n/a", "undefined", "unknown", "nan"))
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]{3,2000}")
_REFERENCE = re.compile(
    r"&(?:amp;){0,2}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
_NO_NAME = re.compile(r"[^\s@]{1,100}@[^\s@]{1,100}\.\w{2,20}|[\d\s./-]{1,40}|https?://\S{1,2000}")
_TIMEZONE = re.compile(r"\s*\(UTC\s?[+-−]\d\d:\d\d\)")


def key_of(name: str) -> str:
    """A key in the spelling of :data:`MEANINGS`.

    >>> key_of("Date Published"), key_of("og:title")
    ('date_published', 'og:title')
    """
    return re.sub(r"[\s-]+", "_", name.strip(" \"'\ufeff").casefold())


def stated_blocks(block: Block) -> Iterator[Block]:
    """One field of a head, labelled by its key; several names become several blocks."""
    meaning = MEANINGS.get(key_of(block.name), "field")
    if block.text.strip().casefold() in _NOTHING:
        yield _field(block, "field")
    elif meaning == "byline":
        yield from _names(block)
    elif meaning in ("url", "publication"):
        yield _place(block, meaning)
    elif meaning in ("title", "kicker", "standfirst", "section"):
        plain_text = _unescaped(block)
        cut = meaning == "standfirst" and plain_text.text.rstrip().endswith(("…", "..."))
        tagged = meaning == "section" and plain_text.text.startswith("#")
        yield _field(plain_text, "field" if cut or tagged else meaning)
    else:
        yield _field(block, meaning)


def _field(block: Block, meaning: Meaning) -> Block:
    return evolve(tag(block, "clip", meaning, block.name), kind="field")


def _place(block: Block, meaning: Meaning) -> Block:
    """An address, or the name of a publication: each key is used for both."""
    found = _ADDRESS.search(block.text)
    if found and (meaning == "url" or found.end() - found.start() > len(block.text) // 2):
        shown = found.group()
        size = (
            len(shown.rstrip(")]>.,;"))
            if shown.count("(") < shown.count(")") or shown[-1] in "]>.,;"
            else len(shown)
        )
        made = narrow(block, found.start(), found.start() + size)
        return _field(made, "url" if meaning == "url" else "field")
    if meaning == "url" and key_of(block.name) != "source":
        return _field(block, "url" if "." in block.text and " " not in block.text else "field")
    if "." in block.text and "/" in block.text and " " not in block.text:
        return _field(block, "url" if meaning == "url" else "field")
    return _field(unlinked(block), "publication")


def _names(block: Block) -> Iterator[Block]:
    """Each of the names parted by semicolons; addresses and numbers are no names."""
    made = unlinked(_unescaped(block))
    values = []
    for start, stop in _parts(made.text):
        meaning: Meaning = "field" if _NO_NAME.fullmatch(made.text[start:stop]) else "byline"
        values.append(Value(start, stop, meaning, block.name))
    if not values:
        yield _field(block, "field")
    for piece in cut_values(made, "clip", values):
        yield evolve(piece, kind="field")


def _parts(text: str) -> list[tuple[int, int]]:
    """Where the names stand; single words in pairs (``Family; Given``) stay together."""
    parts = []
    at = 0
    for part in text.split(";"):
        if part.strip():
            parts.append((at + len(part) - len(part.lstrip()), at + len(part.rstrip())))
        at += len(part) + 1
    words = all(len(text[start:stop].split()) == 1 for start, stop in parts)
    if words and len(parts) > 1 and len(parts) % 2 == 0:
        return [
            (first[0], second[1]) for first, second in zip(parts[::2], parts[1::2], strict=True)
        ]
    return parts


def unlinked(block: Block) -> Block:
    """Without wiki brackets and links; a note in a folder goes by its own name."""
    mapped, _ = inline(mapped_text(block)) if "[" in block.text else (mapped_text(block), ())
    if "[[" in block.text and "/" in mapped.text:
        mapped = mapped.cut(mapped.text.rindex("/") + 1, len(mapped.text)).strip()
    return (
        block
        if mapped.text == block.text
        else evolve(block, text=mapped.text, marks=(), deltas=mapped.deltas)
    )


def _unescaped(block: Block) -> Block:
    """Character references named, those escaped twice too."""
    if "&" not in block.text:
        return block
    whole, out, at = mapped_text(block), Weaver(), 0
    for match in _REFERENCE.finditer(block.text):
        out.weave(whole.cut(at, match.start()))
        out.add(_meant(match.group()), whole.to_source(match.start()))
        at = match.end()
    out.weave(whole.cut(at, len(block.text))) if at < len(block.text) else None
    made: Mapped = out.finish(block.start)
    return evolve(block, text=made.text, deltas=made.deltas, marks=())


def _meant(reference: str) -> str:
    meant = html.unescape(html.unescape(reference))
    return meant if len(meant) == 1 and (meant.isprintable() or meant.isspace()) else reference
