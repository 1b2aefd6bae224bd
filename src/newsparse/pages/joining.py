"""The lines of one paragraph as one readable text, with the place of every character."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..mapped import Mapped, Weaver
from ..model import RepairKind, Span
from ..source import Line
from ..text.shapes import WHITE, first_word, last_word
from .hyphens import HYPHENS, Ruling, rule_on
from .model import Repair

_BLANKS = WHITE + "\u200b"
_INSIDE = re.compile(
    r"(?P<blanks>[ \t\f\v]{2,}|[\t\f\v])"
    r"|(?P<stray>(?<=\w)\u00ad[ \u00ad]*(?=\w))"
    r"|(?P<soft>\u00ad+)"
    r"|(?P<ligature>[\ufb00-\ufb06])"
)
_LIGATURES = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))  # fmt: skip
_ODD = re.compile("[\u00ad\ufb00-\ufb06]")
"""Soft hyphens and ligatures."""
_AT_ENDS = re.compile("[-\u2010\u00ac\u2013\u2014 ]\n|\n[ \n]")
"""Where lines meet in another way than at one blank."""
_TAIL = 80


def join_lines(
    lines: Sequence[Line], words: frozenset[str] = frozenset()
) -> tuple[Mapped, tuple[Repair, ...]]:
    r"""The *lines* of one paragraph unwrapped; *words* is the document's :func:`vocabulary`.

    Indents go, runs of blanks become one, lines meet at one blank (at none between Chinese or
    Japanese lines), a typesetter's hyphen goes and a real one stays.

    >>> join_lines([Line(0, 9, "The nego-"), Line(10, 20, "  tiations")])[0].text
    'The negotiations'
    """
    easy = _plain(lines)
    if easy is not None:
        return easy, ()
    return _Joiner(words).join(lines)


def _plain(lines: Sequence[Line]) -> Mapped | None:
    """The joined lines where nothing but line ends has to change, which is the usual case."""
    if not lines:
        return Mapped("", ((0, 0),))
    text = "\n".join([line.text for line in lines])
    start = lines[0].start
    if lines[-1].stop - start != len(text) or text != text.strip(_BLANKS):
        return None
    if "  " in text or "\t" in text or "\f" in text or "\v" in text:
        return None
    if not text.isascii() and (_ODD.search(text) or (len(lines) > 1 and _meets_oddly(lines))):
        return None
    if len(lines) > 1 and _AT_ENDS.search(text):
        return None
    return Mapped(text.replace("\n", " "), ((0, start),))


def _wide(char: str) -> bool:
    """Is *char* of a script that puts no blanks between words (Korean does)?"""
    return (
        "\u2e80" <= char <= "\ua4cf" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"
    )


def _meets_oddly(lines: Sequence[Line]) -> bool:
    """Do lines end in a wide script, or stand between blanks other than the usual one?"""
    ends = ((line.text[:1] or " ", line.text[-1:] or " ") for line in lines)
    return any(_wide(last) or first in _BLANKS or last in _BLANKS for first, last in ends)


class _Joiner:
    """Weaves lines into one text and notes what it changed."""

    __slots__ = ("_repairs", "_weaver", "_words")

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._weaver = Weaver()
        self._repairs: list[Repair] = []

    def join(self, lines: Sequence[Line]) -> tuple[Mapped, tuple[Repair, ...]]:
        pieces = [piece for line in lines if (piece := _trimmed(line)).text]
        left = pieces[0] if pieces else None
        for right in pieces[1:]:
            left = self._seam(left, right) if left else right
        if left:
            self._line(left.text, left.start)
        whole = self._weaver.finish(lines[0].start if lines else 0)
        return whole if whole.text == whole.text.strip() else whole.strip(), tuple(self._repairs)

    def _seam(self, left: Line, right: Line) -> Line:
        """Write *left* and what parts it from *right*; *right* as it goes on from there."""
        strayed = right.text.lstrip("\u00ad").lstrip(" ")
        if right.text[0] == "\u00ad" and len(right.text) - len(strayed) > 1 and strayed:
            start = right.stop - len(strayed)
            self._line(left.text, left.start)
            self._soft(left.stop if start >= left.stop else right.start, start)
            return Line(start, right.stop, strayed)
        if left.text[-1] in HYPHENS:
            self._hyphen(left, right)
        else:
            self._line(left.text, left.start)
            if not _glued(left.text, right.text):
                self._weaver.add(" ", seam(left.stop, right.start))
        return right

    def _hyphen(self, left: Line, right: Line) -> None:
        """The line *left* ends with a hyphen: keep or drop it."""
        text = left.text
        bare = text.rstrip(HYPHENS)
        if text.endswith(("\u2010", "\u00ac")) and bare.endswith(" ") and right.text[0].islower():
            bare = bare.rstrip()  # the blank is what a converter made of a soft hyphen
            text = bare + text[-1]
        ruling = rule_on(_last_run(text), first_word(right.text[:_TAIL]), self._words)
        stop = left.start + (len(bare) if ruling.joint == "drop" else len(left.text))
        self._line(left.text[: stop - left.start], left.start)
        if ruling.joint == "space":
            self._weaver.add(" ", seam(left.stop, right.start))
        end = max(right.start, left.stop)
        self._judge(Span(left.start + len(bare), end), left.text[len(bare) :], ruling)

    def _judge(self, span: Span, mark: str, ruling: Ruling) -> None:
        kind: RepairKind = "soft_hyphen" if "\u00ad" in mark else "hyphen"
        made = {"drop": "", "keep": mark, "space": f"{mark} "}[ruling.joint]
        self._repairs.append(Repair(kind, span, made, ruling.rule, ruling.verdict))

    def _soft(self, start: int, stop: int) -> None:
        """Note a soft hyphen that went, with the blanks that strayed to it."""
        self._repairs.append(Repair("soft_hyphen", Span(start, stop), "", "pages.soft-hyphen"))

    def _line(self, text: str, start: int) -> None:
        """One line without its ends: blanks collapsed, soft hyphens gone, ligatures spelt."""
        at = 0
        for match in _INSIDE.finditer(text):
            self._weaver.add(text[at : match.start()], start + at)
            at = match.end()
            self._inside(match.lastgroup or "", match.group(), start + match.start())
        self._weaver.add(text[at:], start + at)

    def _inside(self, group: str, found: str, start: int) -> None:
        if group == "blanks":
            self._weaver.add(" ", start)
        elif group == "ligature":
            letters = _LIGATURES[found]
            for letter in letters:
                self._weaver.add(letter, start)
        else:
            self._soft(start, start + len(found))


def seam(stop: int, start: int) -> int:
    """The place of what parts a piece that ends at *stop* from the next, which begins at *start*.

    It is the end of the line; where the next piece stands above (in the next column) there may be
    none behind the last character, whose place it then shares.

    >>> seam(10, 11), seam(10, 2)
    (10, 9)
    """
    return stop if start >= stop else stop - 1


def _trimmed(line: Line) -> Line:
    text = line.text
    bare = text.lstrip(_BLANKS)
    start = line.start + len(text) - len(bare)
    bare = bare.rstrip(_BLANKS)
    return Line(start, start + len(bare), bare)


def _last_run(text: str) -> str:
    """The run without blanks at the end of *text* (of a bounded part of it)."""
    return last_word(text[-_TAIL:])


def _glued(left: str, right: str) -> bool:
    """Do the two lines meet without a blank: wide script, or a dash set tight?"""
    if _wide(left[-1]) and _wide(right[0]):
        return True
    return (
        left[-1] in "\u2013\u2014" and len(left) > 1 and left[-2].isalnum() and right[0].isalnum()
    )
