"""What speaks for or against a block being the story's: named features of it and its neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .draft import Draft

_SIZES = (12, 25, 45, 80, 130, 220, 400)
_LINKED = (0.02, 0.3, 0.6, 0.95)
_SIGNS = re.compile(r"[|©→»›▶•·]|>>|https?:|www\.")
_NEAR, _FAR = 3, 8
# marks with something behind them, those in numbers, too: as the weights were learnt
_STOPS = re.compile(r"[.!?。！？]\S{0,2}\s*(?=\S)")
_DIGIT = re.compile(r"\d")


class Look(NamedTuple):
    """One block as its neighbours see it: its shape in a word, its size, how much prose it is."""

    shape: str
    size: int
    prose: int


def look(draft: Draft) -> Look:
    """How a block looks to its neighbours."""
    if draft.kind in ("image", "rule") or not draft.text:
        return Look("image" if draft.kind == "image" else "gap", 0, 0)
    size, linked = draft.size, draft.linked
    long = size >= 80 and linked < 0.6 and (size >= 250 or draft.ended)
    prose = min(size, 400) if long else 0
    if draft.kind in ("list_item", "heading", "table", "code"):
        return Look(draft.kind, size, prose if draft.kind == "list_item" else 0)
    if linked >= 0.9:
        return Look("link", size, prose)
    if prose:
        return Look("prose", size, prose)
    if draft.ended:
        return Look("sentence", size, 0)
    return Look("long" if size >= 80 else "short", size, 0)


class Neighbourhood:
    """The blocks of one document side by side."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._looks = [look(draft) for draft in drafts]
        self._worded = [n for n, seen in enumerate(self._looks) if seen.size]
        self._place = {number: at for at, number in enumerate(self._worded)}
        self._counts = Counter(draft.text for draft in drafts if draft.text)
        prose = (self._looks[number].prose for number in self._worded)
        self._sums = list(accumulate(prose, initial=0))

    def features(self, number: int) -> list[str]:
        """The names of the features that the block with this *number* has."""
        if not self._looks[number].size:
            return []
        draft = self._drafts[number]
        return [*_own(draft, self._counts[draft.text]), *self._around(number)]

    def _around(self, number: int) -> Iterator[str]:
        looks, worded, at = self._looks, self._worded, self._place[number]
        draft = self._drafts[number]
        size = "s" if draft.size < 45 else "m" if draft.size < 130 else "l"
        before = looks[worded[at - 1]].shape if at else "none"
        after = looks[worded[at + 1]].shape if at + 1 < len(worded) else "none"
        yield f"before.{size}.{before}"
        yield f"after.{size}.{after}"
        if before == after:
            yield f"between.{size}.{before}"
        if number and looks[number - 1].shape == "image":
            yield f"image-before.{size}." + ("end" if draft.ended else "open")
        if number + 1 < len(looks) and looks[number + 1].shape == "image":
            yield f"image-after.{size}"
        total, sums = len(worded), self._sums
        for name, reach in (("near", _NEAR), ("far", _FAR)):
            ahead = sums[min(total, at + 1 + reach)] - sums[at + 1]
            behind = sums[at] - sums[max(0, at - reach)]
            yield f"{name}.{size}.ahead.{_level(ahead / reach)}"
            yield f"{name}.{size}.behind.{_level(behind / reach)}"


def _level(share: float) -> int:
    return (share > 0) + (share >= 40) + (share >= 100) + (share >= 200)


def _own(draft: Draft, count: int) -> Iterator[str]:
    text = draft.text
    size = sum([draft.size >= step for step in _SIZES])
    end = "end" if draft.ended else "mark" if draft.closed else "open"
    yield "bias"
    yield f"{draft.kind}.{size}.{end}"
    yield f"size.{size}"
    yield f"kind.{draft.kind}"
    yield f"linked.{sum([draft.linked >= step for step in _LINKED])}"
    if count > 1:
        yield f"count.{min(count, 4)}"
    if _SIGNS.search(text[:400]):
        yield "sign"
    yield from _letters(text)
    if draft.size < 300:
        yield f"sentences.{min(3, len(_STOPS.findall(text)))}.{end}"
    for kind in ("strong", "emphasis") if draft.block.marks else ():
        marked = sum(m.span.stop - m.span.start for m in draft.block.marks if m.kind == kind)
        if marked * 10 > len(text) * 8:
            yield f"{kind}.{end}"
    if "\n" in text:
        yield "breaks"


def _letters(text: str) -> Iterator[str]:
    """How the text begins, its digits and its capitals."""
    yield f"first.{_first(text[0])}"
    if len(_DIGIT.findall(text[:300])) * 8 > min(len(text), 300):
        yield "digits"
    words = text[:400].split()
    if len(words) > 2 and sum([word[0].isupper() for word in words]) * 3 > len(words) * 2:
        yield "capitals"
    if text[:200].isupper():
        yield "shout"


def _first(char: str) -> str:
    if char.isalpha():
        return "lower" if char.islower() else "letter"
    if char.isdigit():
        return "digit"
    return "quote" if char in "\"'“„»«‘’" else "other"
