r"""Inline Markdown to readable text, keeping where each character stood.

Escapes are undone (``\$`` is ``$``), character references named, emphasis, links, images and
HTML tags leave the text and stay as marks.  One pass over the special characters, linear on any
input: every look-ahead is bounded or remembered.
"""

from __future__ import annotations

import html
import re
from string import punctuation

from attrs import define, field

from .mapped import Mapped, Weaver
from .model import Mark, MarkKind, Span

_SPECIAL = re.compile(r"[\\`*_\[\]!<&~={]")
_REFERENCE = re.compile(
    r"&(?:amp;(?=#))?(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s@]{1,100})>")
_TAG = re.compile(
    r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,2000})?/?>|<!--.{0,2000}?-->", re.DOTALL
)
_TARGET = re.compile(
    r"""\(\s*<?(?P<to>[^()\s<>"]{0,4000}(?:\([^()\s"]{0,500}\)[^()\s<>"]{0,2000}){0,4}
        |(?=https?:|/|\#|mailto:|www\.|\.)[^()"<>]{0,4000}(?:\([^()"]{0,500}\)[^()"<>]{0,2000}){0,4})>?
        (?:\s*"(?:[^"\\]|\\.){0,2000}"|\s+'[^']{0,2000}')?\s*\)""",
    re.VERBOSE,
)
_LOOSE_TARGET = re.compile(r"""\(\s*<?(?P<to>[^()\s<>"]{0,4000}?)>?\s+"[^\n)]{0,2000}"\s*\)""")
_ATTRIBUTES = re.compile(r"\{(?:[#.:]|[\w-]{1,60}=)[^{}\n]{0,2000}\}|\{=\w{1,20}\}")
_LABEL = re.compile(r"\[[^\[\]\n]{0,100}\]")
_NOTE = re.compile(r"\[\^([^\[\]\s]{1,60})\]")
_WIKI = re.compile(r"\[\[([^\[\]|\n]{1,500})(?:\|([^\[\]\n]{1,500}))?\]\]")
_RUN = {"~": "~~", "=": "=="}
_RUN_KIND: dict[str, MarkKind] = {"~~": "strike", "==": "highlight"}


@define
class _Token:
    """A fragment of the input: what it reads as, and where it begins."""

    text: str
    at: int
    dropped: bool = False


@define
class _Scanner:
    """The state of one pass: fragments so far, open delimiters, found marks."""

    text: str
    tokens: list[_Token] = field(factory=list)
    marks: list[tuple[MarkKind, int, int, str]] = field(factory=list)
    open: list[tuple[str, int]] = field(factory=list)
    brackets: list[int] = field(factory=list)
    unclosed: set[int] = field(factory=set)

    def literal(self, start: int, stop: int) -> int:
        if stop > start:
            self.tokens.append(_Token(self.text[start:stop], start))
        return stop


def has_markup(text: str) -> bool:
    """Whether any character of *text* could be inline markup."""
    return _SPECIAL.search(text) is not None


def inline(mapped: Mapped) -> tuple[Mapped, tuple[Mark, ...]]:
    r"""The readable text of *mapped* and its marks.

    >>> from newsparse.mapped import plain
    >>> text, marks = inline(plain(r"It cost \$3, *he* said", 0))
    >>> text.text, marks[0].kind
    ('It cost $3, he said', 'emphasis')
    """
    if not has_markup(mapped.text):
        return mapped, ()
    scan = _Scanner(mapped.text)
    at = 0
    while match := _SPECIAL.search(scan.text, at):
        scan.literal(at, match.start())
        at = _STEPS[match.group()](scan, match.start())
    scan.literal(at, len(scan.text))
    return _weave(scan, mapped)


def _weave(scan: _Scanner, mapped: Mapped) -> tuple[Mapped, tuple[Mark, ...]]:
    out = Weaver()
    offsets = []
    whole = mapped.deltas[0][1] if len(mapped.deltas) == 1 else None
    for token in scan.tokens:
        offsets.append(len(out))
        if token.dropped or not token.text:
            continue
        stop = token.at + len(token.text)
        if whole is not None:  # no line was joined: places need no map
            out.add(token.text, whole + token.at)
        elif mapped.text[token.at : stop] == token.text:
            out.weave(mapped.cut(token.at, stop))
        else:
            out.add(token.text, mapped.to_source(token.at))
    offsets.append(len(out))
    made = out.finish(mapped.to_source(0))
    marks = [
        Mark(kind, Span(offsets[first], offsets[last]), target)
        for kind, first, last, target in scan.marks
        if offsets[first] < offsets[last] or kind == "note"
    ]
    return made, tuple(sorted(marks, key=lambda mark: (mark.span, mark.kind, mark.target)))


def _escape(scan: _Scanner, at: int) -> int:
    following = scan.text[at + 1 : at + 2]
    if following and following in punctuation:
        scan.tokens.append(_Token(following, at + 1))
        return at + 2
    return scan.literal(at, at + 1)


def _reference(scan: _Scanner, at: int) -> int:
    match = _REFERENCE.match(scan.text, at)
    if match is None:
        return scan.literal(at, at + 1)
    named = match.group()
    meant = html.unescape(named.replace("&amp;", "&", 1) if named.startswith("&amp;#") else named)
    if not 0 < len(meant) <= 2 or (len(meant) == 1 and ord(meant) < 32 and not meant.isspace()):
        return scan.literal(at, match.end())
    scan.tokens.append(_Token(meant, at))
    return match.end()


def _angle(scan: _Scanner, at: int) -> int:
    if match := _AUTOLINK.match(scan.text, at):
        first = len(scan.tokens)
        scan.literal(match.start(1), match.end(1))
        scan.marks.append(("link", first, len(scan.tokens), match.group(1)))
        return match.end()
    if match := _TAG.match(scan.text, at):
        return match.end()
    return scan.literal(at, at + 1)


def _code(scan: _Scanner, at: int) -> int:
    text = scan.text
    stop = at
    while text.startswith("`", stop):
        stop += 1
    size = stop - at
    close = -1 if size in scan.unclosed else text.find("`" * size, stop)
    if close < 0:
        scan.unclosed.add(size)
        return scan.literal(at, stop)
    first = len(scan.tokens)
    scan.literal(stop, close)
    scan.marks.append(("code", first, len(scan.tokens), ""))
    return close + size


def _delimiter(scan: _Scanner, at: int) -> int:
    """``*``, ``_`` runs: drop the pairs that close, keep the rest as text."""
    text, char = scan.text, scan.text[at]
    stop = at
    while text.startswith(char, stop):
        stop += 1
    before, after = text[at - 1 : at], text[stop : stop + 1]
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace()
    if char == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    if closes and _close(scan, text[at:stop], at):
        return stop
    token = len(scan.tokens)
    scan.literal(at, stop)
    if opens:
        scan.open.append((text[at:stop], token))
    return stop


def _close(scan: _Scanner, run: str, at: int) -> bool:
    """Close the nearest open run equal to *run* among the last few."""
    for back in range(len(scan.open) - 1, max(-1, len(scan.open) - 6), -1):
        opened, token = scan.open[back]
        if opened == run:
            del scan.open[back:]
            scan.tokens[token].dropped = True
            kind: MarkKind = "emphasis" if len(run) == 1 else "strong"
            scan.tokens.append(_Token(run, at, dropped=True))
            scan.marks.append((kind, token, len(scan.tokens), ""))
            return True
    return False


def _pair(scan: _Scanner, at: int) -> int:
    """``~~`` and ``==``."""
    run = _RUN[scan.text[at]]
    if not scan.text.startswith(run, at) or scan.text.startswith(run[0], at + 2):
        stop = at
        while scan.text.startswith(run[0], stop):
            stop += 1
        return scan.literal(at, stop)
    for back in range(len(scan.open) - 1, max(-1, len(scan.open) - 6), -1):
        opened, token = scan.open[back]
        if opened == run:
            del scan.open[back:]
            scan.tokens[token].dropped = True
            scan.tokens.append(_Token(run, at, dropped=True))
            scan.marks.append((_RUN_KIND[run], token, len(scan.tokens), ""))
            return at + 2
    scan.open.append((run, len(scan.tokens)))
    return scan.literal(at, at + 2)


def _bang(scan: _Scanner, at: int) -> int:
    if scan.text.startswith("[", at + 1):
        scan.brackets.append(len(scan.tokens))
        return scan.literal(at, at + 2)
    return scan.literal(at, at + 1)


def _bracket(scan: _Scanner, at: int) -> int:
    if match := _NOTE.match(scan.text, at):
        scan.marks.append(("note", len(scan.tokens), len(scan.tokens), match.group(1)))
        return match.end()
    if match := _WIKI.match(scan.text, at):
        first = len(scan.tokens)
        group = 2 if match.group(2) else 1
        scan.literal(match.start(group), match.end(group))
        scan.marks.append(("link", first, len(scan.tokens), match.group(1)))
        return match.end()
    scan.brackets.append(len(scan.tokens))
    return scan.literal(at, at + 1)


def _unbracket(scan: _Scanner, at: int) -> int:
    if not scan.brackets:
        return scan.literal(at, at + 1)
    opened = scan.brackets.pop()
    match = _TARGET.match(scan.text, at + 1) or _LOOSE_TARGET.match(scan.text, at + 1)
    if match is None:
        return _reference_link(scan, at, opened)
    image = scan.tokens[opened].text == "!["
    for token in scan.tokens[opened:] if image else scan.tokens[opened : opened + 1]:
        token.dropped = True
    if not image:
        target = re.sub(r"\s+", "", match["to"])
        scan.marks.append(("link", opened, len(scan.tokens), target))
    attributes = _ATTRIBUTES.match(scan.text, match.end())
    return attributes.end() if attributes else match.end()


def _reference_link(scan: _Scanner, at: int, opened: int) -> int:
    """``[text]{.class}`` spans of pandoc lose their brackets; anything else is text."""
    if attributes := _ATTRIBUTES.match(scan.text, at + 1):
        scan.tokens[opened].dropped = True
        return attributes.end()
    return scan.literal(at, at + 1)


def _brace(scan: _Scanner, at: int) -> int:
    attributes = _ATTRIBUTES.match(scan.text, at)
    if attributes and attributes.end() == len(scan.text):
        return attributes.end()
    return scan.literal(at, at + 1)


_STEPS = {
    "\\": _escape, "&": _reference, "<": _angle, "`": _code, "*": _delimiter, "_": _delimiter,
    "~": _pair, "=": _pair, "!": _bang, "[": _bracket, "]": _unbracket, "{": _brace,
}  # fmt: skip
