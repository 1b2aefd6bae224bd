"""The elements of a DOCX part, and what each of them writes.

Content controls, smart tags, fields, links and insertions need no word here: their text is read
because nothing forbids it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from attrs import define, field

from ..errors import NotTextError
from .flow import Flow
from .package import Attributes, Package, new_parser
from .rtf_words import SYMBOL_SIGNS

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_SILENT: Final = frozenset(
    """
    rPr tblPr tblGrid tblPrEx trPr tcPr sectPr sdtPr sdtEndPr rubyPr smartTagPr customXmlPr
    del moveFrom delText instrText delInstrText fldData
    """.split()
)
"""Elements that hold no text of the document, whatever is in them."""

_CHARACTERS: Final = MappingProxyType(
    {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
)
_NOTES = 8
"""Boxes within boxes go no deeper; deeper ones are read where they stand."""

_Place = tuple[Flow, int, bool]
"""Where text goes: the flow, the tables it stands in, whether its paragraph stays open."""


@define
class Body:
    """Follows the elements of a part and writes its text; notes are kept until they are asked for."""

    notes: dict[tuple[str, str], Flow]
    flow: Flow = field(factory=Flow)
    _depth: int = 0
    _stays_open: bool = False
    _around: list[_Place] = field(factory=list)
    _silent: int = 0
    _properties: int = 0
    _texts: int = 0
    _chosen: list[bool] = field(factory=list)
    _reading: str = ""
    _note: tuple[str, str] | None = None

    def read(self, package: Package, part: str) -> None:
        """Read a part of *package*."""
        parser = new_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        package.feed(part, parser)

    def _start(self, name: str, attributes: Attributes) -> None:
        local = _local(name)
        if self._silent:
            self._silent += 1
        elif self._properties:
            self._property(local)
        elif local in _SILENT or self._is_second_choice(local):
            self._silent = 1
        elif local in _CHARACTERS:
            self.flow.write(_CHARACTERS[local])
        elif local in _STARTS:
            _STARTS[local](self, attributes)

    def _end(self, name: str) -> None:
        local = _local(name)
        if self._silent:
            self._silent -= 1
        elif self._properties:
            self._properties -= local == "pPr"
        elif local in _ENDS:
            _ENDS[local](self)

    def _characters(self, text: str) -> None:
        if self._texts and not self._silent:
            self.flow.write(text.replace("\n", " "))  # a line end in the XML prints as a blank

    def _property(self, local: str) -> None:
        """A paragraph whose mark is deleted or moved away runs into the next."""
        if local == "pPr":  # the former ones of a tracked change
            self._properties += 1
        elif local in ("del", "moveFrom"):
            self._stays_open = True

    def _is_second_choice(self, local: str) -> bool:
        """Whether this says once more, for older programs, what was said before."""
        if local not in ("mc:Choice", "mc:Fallback") or not self._chosen:
            return False
        before, self._chosen[-1] = self._chosen[-1], True
        return before

    def begin_properties(self, _: Attributes) -> None:
        """A paragraph's properties hold no text."""
        self._properties = 1

    def begin_choices(self, _: Attributes) -> None:
        """Of several ways to say the same the first is taken."""
        self._chosen.append(False)

    def end_choices(self) -> None:
        """All ways are said."""
        self._chosen.pop()

    def begin_text(self, _: Attributes) -> None:
        """Characters count from here on."""
        self._texts += 1

    def end_text(self) -> None:
        """Characters between elements are layout."""
        self._texts -= 1

    def end_paragraph(self) -> None:
        """End it, unless its mark is deleted."""
        if not self._stays_open:
            self.flow.end_paragraph(self._depth)
        self._stays_open = False

    def begin_table(self, _: Attributes) -> None:
        """One table deeper."""
        self._depth += 1

    def end_table(self) -> None:
        """One table less deep."""
        self._depth -= 1

    def end_row(self) -> None:
        """End a row."""
        self.flow.end_row(self._depth)

    def end_cell(self) -> None:
        """End a cell."""
        self.flow.end_cell(self._depth)

    def write_break(self, attributes: Attributes) -> None:
        """A break of page or column ends the paragraph in print."""
        self.flow.write("\f" if _said(attributes, "type") in ("page", "column") else "\n")

    def write_sign(self, attributes: Attributes) -> None:
        """A sign of a font of pictures, by its number in hexadecimal digits."""
        digits = _said(attributes, "char")[-4:]
        try:
            number = int(digits, 16)
        except ValueError:
            return
        sign = SYMBOL_SIGNS.get(number & 0xFF) if number >= 0xF000 else None
        self.flow.write(sign or chr(number))

    def begin_box(self, _: Attributes) -> None:
        """Begin what stands elsewhere on the page."""
        self._around.append((self.flow, self._depth, self._stays_open))
        if len(self._around) <= _NOTES:
            self.flow, self._depth = Flow(), 0
        self._stays_open = False

    def end_box(self) -> None:
        """Hang a box on its paragraph."""
        box = self._leave()
        self.flow.hang(box)

    def end_reading(self) -> None:
        """How a word is read stands over it, but before it in the file."""
        self._reading = self._leave().text()

    def end_ruby(self) -> None:
        """Write the reading behind its word, as word processors do in plain text."""
        if self._reading:
            self.flow.write(f"({self._reading})")
        self._reading = ""

    def begin_note(self, attributes: Attributes, kind: str) -> None:
        """Begin a note in the part that holds them."""
        ruled = _said(attributes, "type") not in ("", "normal")  # a rule above notes
        self._note = None if ruled else (kind, _said(attributes, "id"))
        self.begin_box(attributes)

    def end_note(self) -> None:
        """Keep it until it is asked for."""
        note = self._leave()
        if self._note:
            self.notes[self._note] = note

    def hang_note(self, attributes: Attributes, kind: str) -> None:
        """Hang a note where it is referred to first."""
        note = self.notes.pop((kind, _said(attributes, "id")), None)
        if note is not None:
            self.flow.hang(note)

    def refuse(self, _: Attributes) -> None:
        """A web page or another document inside this one would be lost."""
        raise NotTextError(
            "not all of it is text: other files are embedded in this DOCX file (altChunk): "
            "open it in a word processor and save it again"
        )

    def _leave(self) -> Flow:
        left = self.flow
        self.flow, self._depth, self._stays_open = self._around.pop()
        return Flow() if left is self.flow else left


def _local(name: str) -> str:
    """A name without its namespace, empty if that is none of a document."""
    space, _, local = name.rpartition(" ")
    if space in _WORD:
        return local
    if space in _MATH:
        return "t" if local == "t" else ""
    return f"mc:{local}" if space == _CHOICES else ""


def _said(attributes: Attributes, name: str) -> str:
    """The value of an attribute, whichever of its namespaces it has."""
    for space in _WORD:
        if f"{space} {name}" in attributes:
            return attributes[f"{space} {name}"]
    return attributes.get(name, "")


_STARTS: Final[Mapping[str, Callable[[Body, Attributes], None]]] = MappingProxyType(
    {
        "pPr": Body.begin_properties,
        "t": Body.begin_text,
        "br": Body.write_break,
        "sym": Body.write_sign,
        "tbl": Body.begin_table,
        "mc:AlternateContent": Body.begin_choices,
        "txbxContent": Body.begin_box,
        "rt": Body.begin_box,
        "footnote": lambda body, said: body.begin_note(said, "footnote"),
        "endnote": lambda body, said: body.begin_note(said, "endnote"),
        "footnoteReference": lambda body, said: body.hang_note(said, "footnote"),
        "endnoteReference": lambda body, said: body.hang_note(said, "endnote"),
        "altChunk": Body.refuse,
    }
)

_ENDS: Final[Mapping[str, Callable[[Body], None]]] = MappingProxyType(
    {
        "t": Body.end_text,
        "p": Body.end_paragraph,
        "tbl": Body.end_table,
        "tr": Body.end_row,
        "tc": Body.end_cell,
        "mc:AlternateContent": Body.end_choices,
        "txbxContent": Body.end_box,
        "rt": Body.end_reading,
        "ruby": Body.end_ruby,
        "footnote": Body.end_note,
        "endnote": Body.end_note,
    }
)
