"""Single values as YAML reads them: plain, quoted, or a block of lines; each character in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..mapped import Mapped, Weaver
from ..source import Line

_BLOCK_SCALAR = re.compile(r"(?P<style>[|>])(?:[+-]?(?P<indent>[1-9])?[+-]?)(?:[ \t]+#.{0,500})?")
_ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))",
    re.DOTALL,
)
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "b": "\b", "e": "\x1b", "a": "\a", "f": "\f", "v": "\v", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}  # fmt: skip
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*+"(?=[ \t]*(?:$|[ \t]#))', re.DOTALL)
_SINGLE = re.compile(r"'(?:[^']|'')*+'(?=[ \t]*(?:$|[ \t]#))", re.DOTALL)
_COMMENT = re.compile(r"(?:^|[ \t])#(?=[ \t]|$)")


def is_block_scalar(value: str) -> bool:
    """Whether *value* announces a block of lines (``|`` or ``>``)."""
    return _BLOCK_SCALAR.fullmatch(value) is not None


def block_scalar(announced: str, lines: Sequence[Line]) -> Mapped:
    """The lines below ``|`` as they stand, or below ``>`` folded; the indent goes."""
    match = _BLOCK_SCALAR.fullmatch(announced)
    first = next((line.text for line in lines if line.text.strip()), "")
    depth = (
        int(match["indent"]) if match and match["indent"] else len(first) - len(first.lstrip(" "))
    )
    folded = match is not None and match["style"] == ">"
    out = Weaver()
    blank = 0
    for line in lines:
        if not line.text.strip(" "):
            blank += 1
            continue
        if len(out):
            out.add("\n" * blank or " " if folded else "\n" * (blank + 1), line.start - 1)
        elif blank:
            out.add("\n" * blank, line.start - 1)
        lead = min(depth, len(line.text) - len(line.text.lstrip(" ")))
        out.add(line.text[lead:], line.start + lead)
        blank = 0
    return out.finish(lines[0].start)


def scalar(lines: Sequence[Line]) -> Mapped:
    """A plain or quoted value that may run over several lines."""
    head = next((line.text.strip() for line in lines if line.text.strip()), "")
    if head.startswith('"'):
        folded = _fold(lines, escapes=r"\\")
        if match := _DOUBLE.match(folded.text):
            return unescape(folded.cut(1, match.end() - 1))
    elif head.startswith("'"):
        folded = _fold(lines, escapes="")
        if match := _SINGLE.match(folded.text):
            return _unquote(folded.cut(1, match.end() - 1))
    return _fold([_uncommented(line) for line in lines], escapes="")


def _uncommented(line: Line) -> Line:
    match = _COMMENT.search(line.text)
    return (
        Line(line.start, line.start + match.start(), line.text[: match.start()]) if match else line
    )


def _fold(lines: Sequence[Line], *, escapes: str) -> Mapped:
    """Lines joined by a blank, over blank lines by line ends; an escaped line end joins without."""
    out = Weaver()
    blank, glued = 0, True
    for line in lines:
        text = line.text.strip(" \t")
        if not text:
            blank += 1
            continue
        if not glued or (blank and len(out)):
            out.add("\n" * blank or " ", max(0, line.start - 1))
        glued = bool(escapes) and (len(text) - len(text.rstrip("\\"))) % 2 == 1
        lead = len(line.text) - len(line.text.lstrip(" \t"))
        out.add(text[:-1] if glued and line is not lines[-1] else text, line.start + lead)
        blank = 0
    return out.finish(lines[0].start)


def unescape(mapped: Mapped) -> Mapped:
    r"""Without backslash escapes, those of double-quoted YAML and of JSON.

    >>> unescape(Mapped(r"Caf\u00e9\n", ((0, 0),))).text
    'Café\n'
    """
    if "\\" not in mapped.text:
        return mapped
    out = Weaver()
    at = 0
    for match in _ESCAPE.finditer(mapped.text):
        out.weave(mapped.cut(at, match.start()))
        out.add(_meant(match), mapped.to_source(match.start()))
        at = match.end()
    if at < len(mapped.text):
        out.weave(mapped.cut(at, len(mapped.text)))
    return out.finish(mapped.to_source(0))


def _meant(match: re.Match[str]) -> str:
    """What one escape says; an impossible one stays as it is."""
    high, low, two, four, eight, char = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if char is not None:
        return _NAMED.get(char, char)
    point = int(two or four or eight, 16)
    return chr(point) if point < 0x110000 else match.group()


def _unquote(mapped: Mapped) -> Mapped:
    """Doubled single quotes are one."""
    if "''" not in mapped.text:
        return mapped
    out = Weaver()
    at = 0
    for match in re.finditer("''", mapped.text):
        out.weave(mapped.cut(at, match.start() + 1))
        at = match.end()
    if at < len(mapped.text):
        out.weave(mapped.cut(at, len(mapped.text)))
    return out.finish(mapped.to_source(0))
