r"""RTF as text, in one pass over its tokens: time and memory grow with the file, not its nesting.

>>> read_rtf(rb"{\rtf1\ansi Caf\'e9\line by the river\par {\b It rained.}}")
'Café\nby the river\n\nIt rained.'
"""

from __future__ import annotations

import re
from typing import Final

from attrs import define, evolve, field

from .flow import Flow
from .rtf_fonts import Fonts, decoded
from .rtf_words import (
    CHARACTERS,
    DEAD,
    HUNG,
    PARAGRAPH_ENDS,
    QUIET,
    SPEAKING,
    STARRED,
    SYMBOL_SIGNS,
    SYMBOLS,
)

_TOKEN: Final = re.compile(
    rb"(?P<plain>[^\\{}\r\n\x00]+)"
    rb"|\\(?P<word>[a-zA-Z]+)(?P<number>-?[0-9]+)? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\x00]+|\\",
    re.DOTALL,
)
_DIGITS = 10
"""More digits than a number of RTF has, its sign included, are no number."""
_NOTES = 8
"""Notes within notes go no deeper; deeper ones are read where they stand."""
_LIVE, _QUIET, _DEAD = range(3)
_TABLE_ENDS = frozenset({"cell", "row", "nestcell", "nestrow"})


@define
class _Group:
    """What a brace saves and its partner restores."""

    voice: int = _LIVE
    starred: bool = False
    in_fonts: bool = False
    deleted: bool = False
    fallback: int = 1
    font: int | None = None
    in_table: bool = False
    depth: int = 0
    hung: bool = False


def read_rtf(data: bytes, encoding: str = "cp1252") -> str:
    """The text of an RTF file, whatever is damaged in it.

    Headers, footers, comments, deleted text and the targets of links are left out; notes and text
    boxes follow the paragraph they hang on.

    Args:
        data: the file's bytes.
        encoding: of the bytes whose code page the file does not name.
    """
    reader = _Reader(data, Fonts(encoding))
    reader.run()
    return reader.flows[0].text()


@define
class _Reader:
    data: bytes
    fonts: Fonts
    group: _Group = field(factory=_Group)
    groups: list[_Group] = field(factory=list)
    flows: list[Flow] = field(factory=lambda: [Flow()])
    skip: int = 0
    at: int = 0
    pending: bytearray = field(factory=bytearray)
    pending_codec: str = ""
    raw_codec: str | None = None

    def run(self) -> None:
        """Read all tokens; what stands before the first brace is a mark or blanks."""
        self.at = max(0, self.data.find(b"{"))
        if not self.data.isascii():
            self.raw_codec = _raw_codec(self.data)
        handlers = {
            "plain": self._plain, "hex": self._hex, "symbol": self._symbol, "brace": self._brace,
        }  # fmt: skip
        while match := _TOKEN.match(self.data, self.at):
            self.at = match.end()
            kind = match.lastgroup
            if kind in ("word", "number"):
                self._word(match["word"].decode("ascii"), _number(match["number"]))
            elif kind is not None:
                handlers[kind](match[kind])
        while len(self.flows) > 1:  # the file ends inside a note
            self._leave()
        self._flush()

    def _plain(self, text: bytes) -> None:
        if self.skip:
            taken = min(self.skip, len(text))
            self.skip -= taken
            text = text[taken:]
        if self.raw_codec is not None and not text.isascii():
            self._put(text.decode(self.raw_codec, "replace"))
        elif text:
            self._put_bytes(text)

    def _hex(self, digits: bytes) -> None:
        if self.skip:
            self.skip -= 1
            return
        self._put_bytes(bytes((int(digits, 16),)))

    def _symbol(self, sign: bytes) -> None:
        if sign == b"*":
            self.group.starred = True
        elif self.skip:
            self.skip -= 1
        elif sign in (b"\n", b"\r"):
            self._word("par", None)
        else:
            self._put(SYMBOLS.get(sign.decode("latin-1"), ""))

    def _brace(self, brace: bytes) -> None:
        self.skip = 0
        if brace == b"{":
            self.groups.append(self.group)
            self.group = evolve(self.group, starred=False, hung=False)
            return
        if self.group.hung:
            self._leave()
        if self.groups:
            self.group = self.groups.pop()

    def _word(self, word: str, number: int | None) -> None:
        if self.skip:
            self.skip -= 1
            if word in CHARACTERS:
                return
        starred, self.group.starred = self.group.starred, False
        if word == "bin":
            self.at += max(0, number or 0)
        elif self.group.voice == _DEAD:
            if self.group.in_fonts:
                self.fonts.table_word(word, number)
        elif word in DEAD or (starred and word not in STARRED):
            self.group.voice = _DEAD
            self.group.in_fonts = word == "fonttbl"
        elif word in QUIET or word in SPEAKING or word in HUNG:
            self._enter(word)
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
        else:
            self._obey(word, number)

    def _leave(self) -> None:
        self._flush()
        box = self.flows.pop()
        self.flows[-1].hang(box)

    def _enter(self, word: str) -> None:
        """Begin a group that has a voice of its own, or stands elsewhere on the page."""
        if word in QUIET:
            self.group.voice = _QUIET
        elif word in SPEAKING:
            self.group.voice = _LIVE
        if word in HUNG and self._may_hang():
            self._flush()
            self.flows.append(Flow())
            self.group.hung = True
            self.group.in_table, self.group.depth = False, 0

    def _may_hang(self) -> bool:
        group = self.group
        return group.voice == _LIVE and not group.hung and len(self.flows) <= _NOTES

    def _obey(self, word: str, number: int | None) -> None:
        group = self.group
        if word == "u":
            self._put("\ufffd" if number is None else _character(number))
            self.skip = group.fallback
        elif word == "uc":
            group.fallback = max(0, number or 0)
        elif word == "f":
            group.font = number
        elif word == "plain":
            group.font, group.deleted = None, False
        elif word == "deleted":
            group.deleted = number != 0
        elif self.fonts.document_word(word, number):
            pass
        else:
            self._lay(word, number)

    def _lay(self, word: str, number: int | None) -> None:
        """Words of paragraphs and tables."""
        group = self.group
        if word == "pard":
            group.in_table, group.depth = False, 0
        elif word == "intbl":
            group.in_table = True
        elif word == "itap":
            group.in_table, group.depth = bool(number), max(0, number or 0)
        elif group.voice == _LIVE and (word in _TABLE_ENDS or word in PARAGRAPH_ENDS):
            self._flush()
            self._end(self.flows[-1], word)

    def _end(self, flow: Flow, word: str) -> None:
        inner = max(2, self.group.depth)
        if word == "cell":
            flow.end_cell(1)
        elif word == "nestcell":
            flow.end_cell(inner)
        elif word == "row":
            flow.end_row(1)
        elif word == "nestrow":
            flow.end_row(inner)
        elif word == "par" or flow.has_text:
            flow.end_paragraph(max(1, self.group.depth) if self.group.in_table else 0)

    def _is_silent(self) -> bool:
        return self.group.voice != _LIVE or self.group.deleted

    def _put(self, text: str) -> None:
        if text and not self._is_silent():
            self._flush()
            self.flows[-1].write(text)

    def _put_bytes(self, data: bytes) -> None:
        """Bytes are gathered, for a character may be cut between two of them."""
        if self._is_silent():
            return
        codec = self.fonts.codec(self.group.font)
        if codec != self.pending_codec:
            self._flush()
            self.pending_codec = codec
        self.pending += data

    def _flush(self) -> None:
        if not self.pending:
            return
        data = bytes(self.pending)
        self.pending.clear()
        self.flows[-1].write(decoded(data, self.pending_codec))


def _number(digits: bytes | None) -> int | None:
    return int(digits) if digits and len(digits) <= _DIGITS else None


def _character(number: int) -> str:
    r"""The character of ``\u``, which counts down from 65536 in 16 bits with a sign."""
    if number < 0:
        number += 0x10000
    if not 0 <= number <= 0x10FFFF:
        return "\ufffd"
    if 0xF020 <= number <= 0xF0FF:  # a byte of a symbol font
        return SYMBOL_SIGNS.get(number & 0xFF, chr(number))
    return chr(number)


def _raw_codec(data: bytes) -> str | None:
    """UTF-8 where bytes that should have been escaped are that; else the code page holds."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
