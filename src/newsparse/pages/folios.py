"""Page numbers: read one off a line, then ask whether they count up.

``3`` on a line may be a score or a list item; ``1``, ``2``, ``3`` at the foot of three pages in a
row are folios.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..source import Line
from ..text.shapes import WHITE
from ..words import codes, language
from .continuing import continues
from .edges import Page

_LIMIT = 400
_ADDRESS = re.compile(r"(?:https?://|www\.|file:///)\S+|[\w.-]+\.[a-z]{2,6}/\S*")
_PAIR = re.compile(r"(?<![\d/.])(\d{1,3})\s?/\s?(\d{1,3})$")
_BARE = re.compile(r"[-–—\[(|~·•\s]{0,4}(\d{1,4})[-–—\])|~·•\s]{0,4}")
_TRIM = " \t\f\v\u00a0*_|#"


class Folio(NamedTuple):
    """A page number read off the line ``at``; ``total`` is 0 where none is stated.

    ``shape`` is ``pair`` (3/5), ``url`` (an address before the pair), ``word`` (Page 3 of 5), ``count``
    (3 of 5) or ``bare`` (3, - 3 -).
    """

    at: int
    number: int
    total: int
    shape: str


def read_folio(text: str, index: int) -> Folio | None:
    """The page number on a line, if it looks like one; the sequence decides later."""
    text = text[: _LIMIT + 50].strip(_TRIM)
    if not text or len(text) > _LIMIT or not (text[-1].isalnum() or text[-1] in "-–—]).|~·•"):
        return None
    return _pair(text, index) or _bare(text, index) or _worded(text, index)


def _pair(text: str, index: int) -> Folio | None:
    match = _PAIR.search(text[-12:])
    if match is None:
        return None
    number, total = int(match[1]), int(match[2])
    before = text[: len(text) - len(match[0])].strip(" \t*_<>|")
    if not 0 < number <= total or (before and not is_address(before)):
        return None
    return Folio(index, number, total, "url" if before else "pair")


def _bare(text: str, index: int) -> Folio | None:
    match = _BARE.fullmatch(text)
    return Folio(index, int(match[1]), 0, "bare") if match else None


def _worded(text: str, index: int) -> Folio | None:
    """``Page 2 of 5 © ...``, ``Seite 3``: the number alone, or a total and a short notice."""
    folded = text.casefold()
    if len(folded) > 120 or not any(map(str.isdigit, folded)):
        return None
    match = _page_words().match(folded)
    if match is None:
        return None
    number, total = match[1] or match[3], match[2] or match[4] or "0"
    rest = folded[match.end() :]
    if rest.strip(" .|-–—") and (not int(total) or not rest.lstrip().startswith(("©", "|", "(c)"))):
        return None
    return Folio(index, int(number), int(total), "word" if match[1] else "count")


@cache
def _page_words() -> re.Pattern[str]:
    pages = _either("pages.page")
    of = _either("pages.of")
    return re.compile(
        rf"[-–—|\[(]?\s?(?:{pages}) ?(\d{{1,4}})(?: ?(?:{of}) ?(?:(?:{pages}) ?)?(\d{{1,4}}))?(?!\w)"
        rf"|(\d{{1,4}}) (?:{of}) (\d{{1,4}})(?!\w)"
    )


def _either(key: str) -> str:
    words = {word for code in codes() for word in language(code).terms(key)} | {"/"}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def is_address(text: str) -> bool:
    """Is *text* one web address, possibly cut by the printer with an ellipsis?"""
    return len(text) <= _LIMIT and bool(_ADDRESS.fullmatch(text.strip().rstrip("….") or " "))


def page_folios(lines: Sequence[Line], pages: Sequence[Page]) -> Iterator[Folio]:
    """The folios at the edges of form-feed pages that agree with each other."""
    groups: defaultdict[tuple[str, int, str], list[tuple[int, Folio]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for side, indexes in (("top", page.top[:3]), ("bottom", page.bottom[:3])):
            for index in indexes:
                folio = read_folio(lines[index].text, index)
                if folio:
                    groups[side, folio.total, folio.shape].append((number, folio))
    for group in groups.values():
        for run in _runs(group):
            if _agrees(run, len(pages)):
                yield from run


def _runs(group: Iterable[tuple[int, Folio]]) -> Iterator[list[Folio]]:
    """Stretches that go up by one from page to page."""
    run: list[Folio] = []
    last = -2
    for page, folio in group:
        if run and page == last and folio.shape == "bare":
            continue
        if run and (page != last + 1 or folio.number != run[-1].number + 1):
            yield run
            run = []
        run.append(folio)
        last = page
    if run:
        yield run


def _agrees(run: Sequence[Folio], pages: int) -> bool:
    first = run[0]
    if first.shape == "url" or len(run) >= 2:
        return True
    if first.total:
        return first.total == pages or first.shape == "word"
    return False


def loose_folios(lines: Sequence[Line]) -> list[Folio]:
    """Folios without form feeds: only those that count from 1 to the total they state."""
    groups: defaultdict[tuple[int, str], list[Folio]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text and line.text.rstrip(_TRIM)[-1:].isdigit():
            folio = read_folio(line.text, index)
            if folio and folio.total:
                groups[folio.total, folio.shape].append(folio)
    found: list[Folio] = []
    for group in groups.values():
        if _complete(lines, group):
            found.extend(group)
    return sorted(found)


def _complete(lines: Sequence[Line], group: Sequence[Folio]) -> bool:
    """Do the folios count from 1 to their total, and end pages rather than number pictures?"""
    total, shape = group[0].total, group[0].shape
    if [folio.number for folio in group] != list(range(1, total + 1)):
        return False
    if shape in ("url", "word"):
        return total > 1 or shape == "url"
    last = all(not line.text.strip(WHITE) for line in lines[group[-1].at + 1 :])
    return last and total > 1 and shape == "pair"


def lone_folios(
    lines: Sequence[Line], pages: Sequence[Page], found: Mapping[int, str]
) -> Iterator[int]:
    """Numbers at a page end or top that stand inside a sentence: no sequence is needed there."""
    for above, below in pairwise(pages):
        foot = [i for i in above.bottom if i not in found]
        head = [i for i in below.top if i not in found]
        for at, left, right in ((foot[:1], foot[1:2], head[:1]), (head[:1], foot[:1], head[1:2])):
            if not (at and left and right and read_folio(lines[at[0]].text, at[0])):
                continue
            if _inside_sentence(lines[left[0]].text, lines[right[0]].text):
                yield at[0]


def _inside_sentence(left: str, right: str) -> bool:
    small = right.lstrip(" \t\f\"'“„«(")[:1].islower()
    return small and continues(left, right) is True
