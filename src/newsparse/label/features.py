"""What the label rules look at in a block: how much text it holds and how it is made."""

from __future__ import annotations

import re

from ..model import Block

_END = re.compile(r"""[.!?…。！？｡।۔؟:][\"'”’»«“„)\]）」』】*]{0,3}$""")
_SENTENCE_END = re.compile(r"""[.!?…。！？｡।۔؟][\"'”’»«“„)\]）」』】*]{0,3}$""")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")


def weight(text: str) -> int:
    """The length in Latin-script characters: a wide character says as much as two and a half.

    >>> weight("rain"), weight("雨が降る")
    (4, 10)
    """
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text[:2000])) * 3 // 2


def ends_sentence(text: str) -> bool:
    """Whether *text* closes with a sentence's mark."""
    return _SENTENCE_END.search(text[-5:]) is not None


def ends_line(text: str) -> bool:
    """Whether *text* closes with any mark that ends a line, a colon included."""
    return _END.search(text[-5:]) is not None


def link_share(block: Block) -> float:
    """The share of the text that is links."""
    if not block.marks or not block.text:
        return 0.0
    linked = sum(m.span.stop - m.span.start for m in block.marks if m.kind == "link")
    return min(1.0, linked / len(block.text))


def is_prose(block: Block) -> bool:
    """A paragraph that is running text: long enough, ending a sentence, not made of links."""
    if block.kind not in ("paragraph", "quote"):
        return False
    size = weight(block.text)
    if size < 80 or link_share(block) > 0.6:
        return False
    return size >= 250 or ends_sentence(block.text) or ends_line(block.text)
