"""Whether blocks account for their text: each character in one block, and nothing added."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from .model import Block, Span

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))")

_MARKUP = re.compile(
    r"!\[[^\[\]]{0,500}(?=\])|\]\((?:[^()]|\([^()]{0,500}\)){0,2000}\)|\{[^{}\n]{1,200}\}|<[^<>]{1,500}>"
    r"|\[\d{1,3}\]|\(BUTTON\)|&\w{1,30};"
)
"""Letters that no reader sees: pictures, targets, attributes, tags, the signs of lynx, soft line ends."""


def unaccounted(blocks: Sequence[Block], text: str) -> Iterator[tuple[int, str]]:
    r"""Where *blocks* break laws 2 (cover) and 3 (provenance) over *text*, and how.

    >>> list(unaccounted([Block("paragraph", "Rain", (Span(0, 4),))], "Rain again"))
    [(5, "cover: in no block: 'again'")]
    """
    yield from _cover((span for block in blocks for span in block.spans), text)
    for block in blocks:
        if not stands_in(block.text, block.spans, text):
            problem = (
                f"provenance: {block.text[:80]!r} ({block.kind}) is not in its slices {block.spans}"
            )
            yield block.start if block.spans else 0, problem


def _cover(spans: Iterable[Span], text: str) -> Iterator[tuple[int, str]]:
    """Law 2: the spans are disjoint, in range, and leave only white space."""
    at = 0
    for span in sorted(spans):
        if span.start < at or span.stop < span.start or span.stop > len(text):
            yield (
                span.start,
                f"cover: span {span} overlaps one before it or leaves the source (next free: {at})",
            )
        yield from _blank(text, at, span.start)
        at = max(at, span.stop)
    yield from _blank(text, at, len(text))


def _blank(text: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    rest = text[start:stop].replace("\ufeff", "")
    if rest and not rest.isspace():
        yield start + len(rest) - len(rest.lstrip()), f"cover: in no block: {rest.strip()[:60]!r}"


def stands_in(value: str, spans: Sequence[Span], text: str) -> bool:
    r"""Law 3: the letters and digits of *value* stand in the slices of *text*, in order.

    >>> stands_in("Rain", [Span(0, 6)], "# Rain"), stands_in("Snow", [Span(0, 6)], "# Rain")
    (True, False)
    >>> stands_in("Café", [Span(0, 9)], r"Caf\u00e9")
    True
    """
    slices = "".join(span.of(text) for span in spans)
    return _inside(value, slices) or any(_inside(value, meant) for meant in _meant(slices))


def shows(value: str, slices: str) -> bool:
    """Whether the letters and digits of *slices* are those of *value*, and no others but of markup.

    >>> shows("Rain at last", "# Rain  at last"), shows("Rain", "Title: Rain")
    (True, False)
    """
    wanted = _letters(value)
    read = (slices, *_meant(slices), _MARKUP.sub(" ", slices))
    return any(_letters(meant) == wanted for meant in read)


def _meant(slices: str) -> Iterator[str]:
    """The slices with what stands for a character read as it: references, escapes of a metadata head."""
    yield html.unescape(html.unescape(slices))
    yield _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), slices)


def _inside(value: str, slices: str) -> bool:
    rest = iter(_letters(slices))
    return all(char in rest for char in _letters(value))


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if char.isalnum())
