"""The code page of each stretch of RTF, from the document's head and its table of fonts."""

from __future__ import annotations

import codecs

from attrs import define, field

from .rtf_words import CHARSETS, PAPERS, SYMBOL_SIGNS, page_codec

_SYMBOL = "symbol"
"""Not a codec: fonts whose bytes are pictures."""


@define
class Fonts:
    """The document's code page, and those its fonts are marked for."""

    page: str
    _default: int | None = None
    _pages: dict[int | None, str] = field(factory=dict)
    _marked: set[str] = field(factory=set)
    _open: int | None = None

    def document_word(self, word: str, number: int | None) -> bool:
        """Take a word of the document's head; ``False`` for any other."""
        if word == "ansicpg" and number is not None:
            self.page = _known(page_codec(number)) or self.page
        elif word == "deff":
            self._default = number
        elif word in PAPERS:
            # "ansi" stands in every head, whatever the code page
            self.page = codecs.lookup(PAPERS[word]).name if word != "ansi" else self.page
        else:
            return False
        return True

    def table_word(self, word: str, number: int | None) -> None:
        """Take a word of the table of fonts."""
        if word == "f":
            self._open = number
        elif word == "fcharset" and number is not None:
            self._mark(_known(CHARSETS.get(number, "")))
        elif word == "cpg" and number is not None:
            self._mark(_known(page_codec(number)))

    def codec(self, font: int | None) -> str:
        """The code page of text in *font*, ``None`` for the document's own font.

        A font without a mark takes the document's page, unless other fonts are marked for that:
        then the unmarked are western, as Windows means it.
        """
        marked = self._pages.get(self._default if font is None else font)
        if marked:
            return marked
        return "cp1252" if self.page in self._marked else self.page

    def _mark(self, codec: str | None) -> None:
        if codec:
            self._pages[self._open] = codec
            self._marked.add(codec)


def decoded(data: bytes, codec: str) -> str:
    """*data* as text; what does not fit becomes U+FFFD."""
    if codec == _SYMBOL:
        return "".join(SYMBOL_SIGNS.get(byte, chr(byte)) for byte in data)
    return data.decode(codec, "replace")


def _known(codec: str) -> str | None:
    """*codec* as Python calls it; ``None`` if it is none of text."""
    if codec == _SYMBOL:
        return codec
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return None
