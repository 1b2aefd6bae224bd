"""Running heads and feet, and the lines a browser prints around a page.

A line is a running head where it stands at the same edge of several pages, or, in a short
document, where it repeats the head of the first page.  A browser prints the day and the title
above, the address and the folio below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..source import Line
from ..text.shapes import WHITE, end_mark
from .edges import Page
from .folios import is_address

_LIMIT = 300
_DIGITS = re.compile(r"\d+")
_STAMP = re.compile(
    r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日),?\s{1,3}"
    r"\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?=\s|$)"
)
_NOTICE = re.compile(r"[©\d@]|\bwww\.")
_FRAME = " \t\f\v\u00a0*_#|"
_HEAD = 8


def is_stamp(text: str) -> bool:
    """Does a line start with the day and minute at which a browser printed it?"""
    return bool(_STAMP.match(text[:_LIMIT].strip(_FRAME)))


def _bare_stamp(text: str) -> bool:
    return bool(_STAMP.fullmatch(text[:_LIMIT].strip(_FRAME)))


def print_lines(
    lines: Sequence[Line], pages: Sequence[Page], found: dict[int, str]
) -> Iterator[tuple[int, str]]:
    """Stamps and addresses at page edges of a document that a browser printed."""
    stamps = [i for page in pages for i in page.top[:3] if is_stamp(lines[i].text)]
    folios = [i for i, rule in found.items() if rule == "pages.folio"]
    addressed = [i for page in pages for i in page.bottom[:3] + page.top[:3] if _address(lines[i])]
    if not folios and not (len(stamps) > 1 or (stamps and addressed)):
        return
    first = pages[0].top[0]
    for index in stamps:
        if addressed or len(stamps) > 1 or index == first:
            yield index, "pages.print-line"
    common = Counter(lines[i].text.strip(_FRAME) for i in set(addressed))
    for index in addressed:
        if stamps or common[lines[index].text.strip(_FRAME)] > 1 or (len(pages) == 1 and folios):
            yield index, "pages.print-line"


def _address(line: Line) -> bool:
    return is_address(line.text.strip(_FRAME))


def running_lines(
    lines: Sequence[Line], pages: Sequence[Page], found: dict[int, str]
) -> Iterator[tuple[int, str]]:
    """Heads and feet: the outermost lines (artefacts aside) that pages share."""
    if len(pages) == 1:
        yield from _lone_head(lines, pages[0], found)
        return
    for side in ("top", "bottom"):
        rule = "pages.running-head" if side == "top" else "pages.running-foot"
        taken: set[int] = set()
        for _ in range(3):
            outer = [
                _next(page.top if side == "top" else page.bottom, found, taken) for page in pages
            ]
            shared = _shared(lines, outer)
            if not shared:
                break
            taken |= shared
            for index in sorted(shared):
                if (
                    side == "bottom"
                    or index not in pages[0].top
                    or _doubled(lines, pages[0], index, found)
                ):
                    yield index, rule
    yield from _head_again(lines, pages, found)


def _doubled(lines: Sequence[Line], page: Page, index: int, found: dict[int, str]) -> bool:
    """Is the head on the first page only a copy, so that the headline itself stays?"""
    at = page.top.index(index)
    if any(found.get(i) == "pages.print-line" for i in page.top[:at]) or re.search(
        r"\d", lines[index].text
    ):
        return True
    return _alike(lines[index].text, [lines[i].text for i in page.top[at + 1 :]])


def _next(edge: Sequence[int], found: dict[int, str], taken: set[int]) -> int | None:
    return next((i for i in edge if i not in found and i not in taken), None)


def _shared(lines: Sequence[Line], outer: Sequence[int | None]) -> set[int]:
    """Which of the outer lines (one per page) are the same but for their numbers."""
    keys = {i: _key(lines[i].text) for i in outer if i is not None}
    counts = Counter(key for key in keys.values() if key)
    need = 2 if len(outer) <= 3 else max(3, len(outer) // 2)
    return {i for i, key in keys.items() if counts[key] >= need}


def _key(text: str) -> str:
    """What two copies of a running line share; empty where a line is too long or too little."""
    if len(text) > _LIMIT or _is_sentence(text) or _runs_on(text):
        return ""
    folded = _DIGITS.sub("0", " ".join(text.strip(_FRAME).casefold().split()))
    return folded if sum(map(str.isalpha, folded)) >= 3 else ""


def _is_sentence(text: str) -> bool:
    """Does the line end as prose does?  A notice with its year or sign may end so too."""
    text = text.rstrip(_FRAME)
    return end_mark(text) not in ("", "…") and not _NOTICE.search(text)


def _runs_on(text: str) -> bool:
    """Words that begin small are the middle of a sentence; an address alone is not."""
    text = text.strip(_FRAME)
    return text[:1].islower() and " " in text and not is_address(text)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text[:_LIMIT].casefold()))


def _head_again(
    lines: Sequence[Line], pages: Sequence[Page], found: dict[int, str]
) -> Iterator[tuple[int, str]]:
    """The title, site or date of the first page, set again on top of a later one."""
    first = pages[0].lines
    shown = [i for i in first[: _HEAD * 4] if lines[i].text.strip(WHITE) and i not in found][:_HEAD]
    whole = "".join(_letters(lines[i].text) for i in shown)
    each = {_letters(lines[i].text) for i in shown}
    for page in pages[1:]:
        index = _next(page.top, found, set())
        if index is None or _is_sentence(lines[index].text) or _runs_on(lines[index].text):
            continue
        letters = _letters(lines[index].text)
        if (len(letters) >= 16 and letters in whole) or (len(letters) >= 6 and letters in each):
            yield index, "pages.running-head"


def _lone_head(
    lines: Sequence[Line], page: Page, found: dict[int, str]
) -> Iterator[tuple[int, str]]:
    """On a single printed page: the title that a browser puts beside its stamp."""
    top = page.top
    if (
        len(top) < 3
        or found.get(top[0]) != "pages.print-line"
        or not _bare_stamp(lines[top[0]].text)
    ):
        return
    index = top[1]
    apart = not lines[index - 1].text.strip(WHITE) and not lines[index + 1].text.strip(WHITE)
    if apart and index not in found and _alike(lines[index].text, [lines[i].text for i in top[2:]]):
        yield index, "pages.running-head"


def _alike(text: str, others: Sequence[str]) -> bool:
    """Does one of the next lines say little but what *text* says (a page title and its headline)?"""
    words = _long_words(text)
    for other in others:
        near = _long_words(other)
        if near and 3 * len(words & near) >= 2 * len(near):
            return True
    return False


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in text[:_LIMIT].casefold().split() if len(word) > 3)
