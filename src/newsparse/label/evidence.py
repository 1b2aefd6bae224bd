"""What speaks for or against a block being the story's: named features of it and its neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import frozen

from ..model import Block
from .features import ends_line, ends_sentence, link_share, weight

_SIZES = (12, 25, 45, 80, 130, 220, 400)
_LINKED = (0.02, 0.3, 0.6, 0.95)
_SIGNS = re.compile(r"[|©→»›▶•·]|>>|https?:|www\.")
_NEAR, _FAR = 3, 8
_SPLIT = re.compile(r"[.!?。！？]\S{0,2}\s*(?=\S)")


@frozen
class Look:
    """One block as its neighbours see it."""

    shape: str
    size: int
    ended: bool
    linked: float
    prose: int


def look(block: Block) -> Look:
    """The block's shape in a word, its size, its end and how much of it is links."""
    if block.kind in ("image", "rule") or not block.text:
        return Look("image" if block.kind == "image" else "gap", 0, ended=False, linked=0, prose=0)
    size = weight(block.text)
    linked = link_share(block)
    ended = ends_sentence(block.text)
    prose = size if size >= 80 and linked < 0.6 and (ended or size >= 250) else 0
    shape: str
    if block.kind in ("list_item", "heading", "table", "code"):
        shape, prose = block.kind, prose if block.kind == "list_item" else 0
    elif linked >= 0.9:
        shape = "link"
    elif prose:
        shape = "prose"
    elif ended:
        shape = "sentence"
    else:
        shape = "long" if size >= 80 else "short"
    return Look(shape, size, ended, linked, min(prose, 400))


def features(blocks: Sequence[Block], numbers: Iterable[int]) -> Iterator[list[str]]:
    """The names of the features that the blocks with these *numbers* have among *blocks*."""
    looks = [look(block) for block in blocks]
    worded = [n for n, seen in enumerate(looks) if seen.size]
    place = {number: at for at, number in enumerate(worded)}
    counts = Counter(block.text for block in blocks if block.text)
    sums = list(accumulate((looks[number].prose for number in worded), initial=0))
    for number in numbers:
        block, seen = blocks[number], looks[number]
        if not seen.size:
            yield []
            continue
        own = _own(block, seen, counts[block.text])
        yield [*own, *_around(looks, worded, place[number], number, sums)]


def _own(block: Block, seen: Look, count: int) -> Iterator[str]:
    text = block.text
    size = sum(seen.size >= step for step in _SIZES)
    end = "end" if seen.ended else "mark" if ends_line(text) else "open"
    yield "bias"
    yield f"{block.kind}.{size}.{end}"
    yield f"size.{size}"
    yield f"kind.{block.kind}"
    yield f"linked.{sum(seen.linked >= step for step in _LINKED)}"
    if count > 1:
        yield f"count.{min(count, 4)}"
    if _SIGNS.search(text[:400]):
        yield "sign"
    yield from _letters(text)
    if seen.size < 300:
        yield f"sentences.{min(3, len(_SPLIT.findall(text)))}.{end}"
    for kind in ("strong", "emphasis"):
        marked = sum(m.span.stop - m.span.start for m in block.marks if m.kind == kind)
        if marked * 10 > len(text) * 8:
            yield f"{kind}.{end}"
    if "\n" in text:
        yield "breaks"


def _letters(text: str) -> Iterator[str]:
    """How the text begins, its digits and its capitals."""
    yield f"first.{_first(text[0])}"
    if sum(map(str.isdigit, text[:300])) * 8 > min(len(text), 300):
        yield "digits"
    words = text[:400].split()
    if len(words) > 2 and sum(word[0].isupper() for word in words) * 3 > len(words) * 2:
        yield "capitals"
    if text[:200].isupper():
        yield "shout"


def _first(char: str) -> str:
    if char.isalpha():
        return "lower" if char.islower() else "letter"
    if char.isdigit():
        return "digit"
    return "quote" if char in "\"'“„»«‘’" else "other"


def _around(
    looks: Sequence[Look], worded: Sequence[int], at: int, number: int, sums: Sequence[int]
) -> Iterator[str]:
    seen = looks[number]
    size = "s" if seen.size < 45 else "m" if seen.size < 130 else "l"
    before = looks[worded[at - 1]].shape if at else "none"
    after = looks[worded[at + 1]].shape if at + 1 < len(worded) else "none"
    yield f"before.{size}.{before}"
    yield f"after.{size}.{after}"
    if before == after:
        yield f"between.{size}.{before}"
    if number and looks[number - 1].shape == "image":
        yield f"image-before.{size}." + ("end" if seen.ended else "open")
    if number + 1 < len(looks) and looks[number + 1].shape == "image":
        yield f"image-after.{size}"
    total = len(worded)
    for name, reach in (("near", _NEAR), ("far", _FAR)):
        ahead = sums[min(total, at + 1 + reach)] - sums[at + 1]
        behind = sums[at] - sums[max(0, at - reach)]
        yield f"{name}.{size}.ahead.{_level(ahead, reach)}"
        yield f"{name}.{size}.behind.{_level(behind, reach)}"


def _level(amount: int, reach: int) -> int:
    share = amount / reach
    return (share > 0) + (share >= 40) + (share >= 100) + (share >= 200)
