"""What several writers read off an article: its name among others, its days, one-line texts."""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Article, Block, Day

# controls other than tab and line end: no XML may hold them, and readers of lines trip over them;
# lone surrogates are in no encoding
_UNSAFE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# what JSON allows, and terminals, readers of lines and encoders trip over: C1 controls, line
# separators, turns of the direction of writing, lone surrogates
_NOT_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    r"""*text* with a replacement sign for each character that no file of text may hold.

    >>> clean("a\x00b\ud83d")
    'a�b�'
    """
    return _UNSAFE.sub("�", text)


def one_line(text: str) -> str:
    r"""*text* on one line, its characters clean.

    >>> one_line("Rain\n at last")
    'Rain at last'
    """
    return " ".join(clean(text).split())


def identifier(article: Article) -> uuid.UUID:
    """A name that is the same for the same export, and another for another.

    It is made of the source and of nothing else: no clock, no counter.
    """
    return uuid.uuid5(uuid.NAMESPACE_OID, article.source.encode("utf-8", "surrogatepass").hex())


def web_address(article: Article) -> str | None:
    """The article's address, where it is one a browser may follow."""
    found = article.url and re.fullmatch(r"(?i:https?)://[^\s<>\"\\^`{|}]+", article.url)
    return clean(article.url) if article.url and found else None


def is_instant(day: Day | None) -> bool:
    """Whether *day* has a time and an offset of whole minutes, as the internet writes instants."""
    offset = day.utcoffset() if isinstance(day, dt.datetime) else None
    return offset is not None and not offset % dt.timedelta(minutes=1)


def story(article: Article) -> Iterator[Block]:
    """The blocks of the story that say something, a dateline of its own first."""
    return (b for b in article.blocks if b.label in ("dateline", "body") and b.text.strip())


def footer(article: Article) -> Iterator[Block]:
    """The blocks at the article's end that say something."""
    return (b for b in article.blocks if b.label == "footer" and b.text.strip())


def copyright_notice(article: Article) -> str | None:
    """What the footer says of the copyright; ``None`` where it says nothing."""
    parts = article.footer.parts if article.footer else ()
    return "\n".join(clean(part.text) for part in parts if part.kind == "copyright") or None


def stated(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The *pairs* that have a value; what is absent is left out, not written empty."""
    return {key: value for key, value in pairs if value not in (None, "", [], {})}


def dumped(data: Any, *, indent: int | None = 2) -> str:
    r"""*data* as JSON in UTF-8, without what terminals and readers of lines trip over.

    >>> dumped(["é\u2028"], indent=None)
    '["é\\u2028"]'
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _NOT_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def array(items: Iterable[Any]) -> Iterator[str]:
    r"""One JSON array, written as its *items* come.

    >>> "".join(array([1, 2]))
    '[\n1,\n2\n]\n'
    """
    before = "["
    for item in items:
        yield f"{before}\n{dumped(item)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"
