r"""A block's text as inline Markdown: every character that could mean something is escaped.

What looks like markup in a text is text: it is shown, and it is read back, as it stood.  The
escapes are those of CommonMark, and those of the signs that Obsidian and GitHub add to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import punctuation
from typing import Final

import attrs

from ..model import Block, Mark, MarkKind, Span

SIGNS: Final[Mapping[MarkKind, str]] = {
    "emphasis": "*", "strong": "**", "strike": "~~", "highlight": "==",
}  # fmt: skip
"""What stands around a marked range, on both sides."""

_MEANT = re.compile(
    r"""\r\n|\r|\n|^[ \t]|[ \t](?=\Z|[\r\n])
        |[\\`*_\[\]<>{$]
        |&(?=\#|[A-Za-z])         # a character reference
        |~(?=~)|=(?==)|%(?=%)     # strike, highlight, Obsidian's comment
        |(?<![^\s(])\#(?=\w)      # Obsidian's tag
        |(?<=\s)\^(?=[\w-]+$)     # Obsidian's name of a block
        |!(?=\[)                  # an image
        |\A\s|\s\Z                # no part of a paragraph, unless they are named
    """,
    re.VERBOSE | re.MULTILINE,
)
_BESIDE_MARKS = frozenset("~=%#&!^")
"""Signs that mean something together with a mark's own."""
# what would begin a heading, a list item, a rule, a quotation or a row at the head of a line
_OPENING = re.compile(
    r"^(?:(?P<sign>[#+\-=~>|:])|\d{1,9}(?P<number>[.)])(?=\s|$)|(?P<dot>[•‣▪●◦]))", re.MULTILINE
)
# a link runs nothing: its address has no scheme, or one that fetches or writes
_HARMLESS = re.compile(
    r"(?:https?|ftp|mailto):|(?![A-Za-z\s\x00-\x20][A-Za-z0-9+.\s-]*:)", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?=#?\w{1,40};)")
_PLAIN_TARGET = re.compile(r"[^\s<>()\x00-\x20\x7f]+")

_OUTER_FIRST: Final[tuple[MarkKind, ...]] = (
    "link", "strong", "emphasis", "strike", "highlight", "code", "note",
)  # fmt: skip

Change = tuple[int, int, str]
"""A range of a text and what is written for it."""


def escaped(text: str, *, line_end: str = "\\\n") -> str:
    r"""*text* so that it reads as it stands; *line_end* is written for each line's end in it.

    >>> escaped("2 * 3 is <b>six</b>")
    '2 \\* 3 is \\<b\\>six\\</b\\>'
    """
    return _woven(text, _escapes(text, line_end))


def marked(block: Block) -> str:
    r"""The escaped text of *block*, which opens no list or heading, with its marks written out.

    Left out are marks that lie across others, marks that Markdown cannot say at their place
    (``*`` before a blank), and links that would run something.

    >>> print(marked(Block("paragraph", "1. May was dry", (), marks=(Mark("strong", Span(3, 6)),))))
    1\. **May** was dry
    """
    opening = map(_kept, _OPENING.finditer(block.text))
    return _written_out(block, {change[0]: change for change in opening}, "\\\n")


def rows(block: Block) -> str:
    """The escaped text of a table, whose bars and line ends are its own, with its marks."""
    return _written_out(block, {}, "\n")


def _written_out(block: Block, opening: Mapping[int, Change], line_end: str) -> str:
    text, marks = block.text, list(_nested(block))
    escapes = dict(opening)
    for change in _escapes(text, line_end):
        escapes.setdefault(change[0], change)
    for mark in marks:
        for at in _beside(mark, text):
            escapes.setdefault(at, (at, at + 1, f"\\{text[at]}"))
    codes = (mark.span for mark in marks if mark.kind == "code")
    inside = {at for span in codes for at in range(span.start, span.stop)}
    signs = [_signs(mark, text) for mark in marks]
    # at one place inner marks close first, outer ones open first, and then comes the text
    closing = [closed for _, closed in reversed(signs)]
    kept = (change for change in escapes.values() if change[0] not in inside)
    changes = [*closing, *(opened for opened, _ in signs), *kept]
    return _woven(text, sorted(changes, key=lambda change: (change[0], change[1] > change[0])))


def _beside(mark: Mark, text: str) -> Iterator[int]:
    """The places at both ends of *mark* whose signs would join its own."""
    for edge in (mark.span.start, mark.span.stop):
        near = range(max(0, edge - 1), min(len(text), edge + 1))
        yield from (at for at in near if text[at] in _BESIDE_MARKS)


def outer_first(mark: Mark) -> tuple[int, int, int]:
    """The key that sorts marks as Markdown nests them; at the same range links are outside."""
    return mark.span.start, -mark.span.stop, _OUTER_FIRST.index(mark.kind)


def _escapes(text: str, line_end: str) -> Iterator[Change]:
    for match in _MEANT.finditer(text):
        yield match.start(), match.end(), _written(match[0], line_end)


def _written(found: str, line_end: str) -> str:
    if found in ("\n", "\r\n"):
        return line_end
    return f"&#{ord(found)};" if found.isspace() else f"\\{found}"


def _woven(text: str, changes: Iterable[Change]) -> str:
    parts, last = [], 0
    for start, stop, written in changes:
        parts += [text[last:start], written]
        last = stop
    return "".join((*parts, text[last:]))


def _kept(match: re.Match[str]) -> Change:
    """What opened something, so that it opens nothing."""
    start, stop = match.span(match.lastgroup or 0)
    # a dot is no sign of Markdown: a backslash before it would be shown
    return (
        start,
        stop,
        f"&#{ord(match['dot'])};" if match["dot"] else f"\\{match[match.lastgroup or 0]}",
    )


def _nested(block: Block) -> Iterator[Mark]:
    """Outer marks first; a mark that Markdown cannot say inside or beside those before is left out."""
    wanted = [mark for mark in block.marks if _sayable(mark, block.text)]
    brackets = {
        edge for mark in wanted if mark.kind not in SIGNS for edge in attrs.astuple(mark.span)
    }
    around, closed = list[Mark](), {True: -1, False: -1}
    for mark in sorted(wanted, key=outer_first):
        while around and around[-1].span.stop <= mark.span.start:
            around.pop()
        sign = mark.kind in SIGNS
        # signs that touch would be one run of signs
        apart = mark.kind == "link" or closed[sign] < mark.span.start
        fits = apart and (not sign or _flanked(mark.span, block.text, brackets))
        if (fits or _twin(mark, around)) and all(_holds(outer, mark) for outer in around):
            closed[sign] = closed[sign] if mark.kind == "link" else mark.span.stop
            around.append(mark)
            yield mark


def _sayable(mark: Mark, text: str) -> bool:
    inside = mark.span.of(text)
    if mark.kind == "code":
        return bool(inside.strip()) and not re.search(r"[\r\n]", inside)
    if mark.kind == "link":
        return bool(inside) and _HARMLESS.match(mark.target) is not None
    return bool(inside) and mark.kind in SIGNS


def _twin(mark: Mark, around: list[Mark]) -> bool:
    """Whether *mark* is the emphasis of the same range that is strong, or the other way round."""
    outer = around[-1] if around else None
    return outer is not None and outer.span == mark.span and {outer.kind, mark.kind} == {
        "emphasis", "strong",
    }  # fmt: skip


def _holds(outer: Mark, inner: Mark) -> bool:
    if inner.span.stop > outer.span.stop or outer.kind in ("code", inner.kind):
        return False
    return inner.kind not in SIGNS or outer.kind not in SIGNS or _twin(inner, [outer])


def _flanked(span: Span, text: str, brackets: set[int]) -> bool:
    """Whether signs at both ends of *span* open and close, by CommonMark's rule of flanks."""
    before, first = text[max(0, span.start - 1) : span.start], text[span.start]
    last, after = text[span.stop - 1], text[span.stop : span.stop + 1]
    if first.isspace() or last.isspace():
        return False
    opens = _parts(before) or (first.isalnum() and span.start not in brackets)
    return opens and (_parts(after) or (last.isalnum() and span.stop not in brackets))


def _parts(beside: str) -> bool:
    """Whether a sign may stand beside this character whatever is on its other side."""
    return beside in ("", " ", "\n", "\t") or beside in punctuation


def _signs(mark: Mark, text: str) -> tuple[Change, Change]:
    start, stop = mark.span.start, mark.span.stop
    before, after = SIGNS.get(mark.kind, ""), SIGNS.get(mark.kind, "")
    if mark.kind == "code":
        before = after = _ticks(mark.span.of(text))
        pad = " " if text[start] in "` " or text[stop - 1] in "` " else ""
        before, after = before + pad, pad + after
    elif mark.kind == "link":
        before, after = "[", f"]({_target(mark.target)})"
    return (start, start, before), (stop, stop, after)


def _ticks(code: str) -> str:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    return "`" * (longest + 1)


def _target(target: str) -> str:
    """An address as a link takes it; what would end it is written in percent signs."""
    made = re.sub(r"[\r\n]", lambda match: f"%{ord(match[0]):02X}", target)
    made = _REFERENCE.sub(r"\\&", made.replace("\\", "\\\\"))
    if not made or _PLAIN_TARGET.fullmatch(made):
        return made
    return "<{}>".format(re.sub(r"[<>]", r"\\\g<0>", made))
