"""The parts of an office package: XML in a zip archive, read with limits.

A DOCX may come from anywhere: a declaration of entities is refused before one is expanded, and an
archive that swells like a bomb before it fills the memory.  No element is held, so that nesting
costs nothing.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

from attrs import define, field

from ..errors import NotTextError

Attributes = Mapping[str, str]

MOST = 1 << 28
"""Bytes of XML read from one file: ten times the largest download of a database, which is 25 MB."""
SWELL = 200
"""Times its size a part may unpack to; documents reach 50, bombs of deflate 1,000."""
_SMALL = 1 << 20
"""Bytes that may swell as they like."""
_CHUNK = 1 << 16

_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook: save the column of texts as CSV or plain text"),
    ("ppt/presentation.xml", "a PowerPoint presentation: save its text"),
    ("content.xml", "an OpenDocument file: save it as DOCX or as plain text"),
    ("META-INF/container.xml", "an e-book: turn it into text first, for instance with pandoc"),
)


class Relation(NamedTuple):
    """What one part says of another: the last word of the kind, and the name of the part."""

    kind: str
    part: str


@define
class Package:
    """An open archive; part names are looked up whatever their case and slashes."""

    _archive: zipfile.ZipFile
    _names: Mapping[str, str]
    _read: int = field(default=0)

    @classmethod
    def open(cls, file: BinaryIO) -> Package:
        """The package in an open binary file.

        Raises:
            NotTextError: no zip archive, or a damaged one.
        """
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
            raise NotTextError(
                f"this is not a text export but a damaged zip archive ({problem})"
            ) from None
        return cls(archive, {_plain(name): name for name in archive.namelist()})

    def __contains__(self, part: str) -> bool:
        return _plain(part) in self._names

    def document(self) -> str:
        """The name of the part that holds the document.

        Raises:
            NotTextError: the archive is of another kind.
        """
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and relation.part.endswith(".xml"):
                if _plain(relation.part).startswith(("xl/", "ppt/")):
                    break
                return relation.part
        if "word/document.xml" in self:
            return "word/document.xml"
        for part, advice in _OTHERS:
            if part in self:
                raise NotTextError(f"this is not a text export but {advice}")
        raise NotTextError("this is not a text export but a zip archive: unpack it first")

    def relations(self, part: str) -> Iterator[Relation]:
        """The parts that *part* names, ``""`` for the package itself."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        found: list[Relation] = []

        def start(_name: str, said: Attributes) -> None:
            if "Target" in said and said.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, said["Target"]))
                kind = said.get("Type", "").rpartition("/")[2]
                found.append(Relation(kind, target.lstrip("/")))

        if where in self:
            parser = new_parser()
            parser.StartElementHandler = start
            self.feed(where, parser)
        return iter(found)

    def feed(self, part: str, parser: expat.XMLParserType) -> None:
        """Give the XML of *part* to *parser*.

        Raises:
            NotTextError: the part is missing, damaged, encrypted or a bomb.
        """
        try:
            for piece in self._pieces(part):
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003 - takes no names
        except NotTextError:
            raise
        except KeyError:
            raise NotTextError(
                f"this is not a text export but a DOCX file without {part}"
            ) from None
        except (
            expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError,
            RuntimeError, OSError, ValueError,
        ) as problem:  # fmt: skip
            raise NotTextError(
                f"this is not a text export but a damaged DOCX file ({part}: {problem}): "
                "open it in a word processor and save it again"
            ) from None

    def _pieces(self, part: str) -> Iterator[bytes]:
        info = self._archive.getinfo(self._names[_plain(part)])
        allowed = max(_SMALL, info.compress_size * SWELL)
        with self._archive.open(info) as file:
            while piece := file.read(_CHUNK):
                self._read += len(piece)
                allowed -= len(piece)
                if self._read > MOST or allowed < 0:
                    raise NotTextError(
                        f"this is not a text export but a file that swells beyond reason ({part}): "
                        "if it is a document, save it as plain text"
                    )
                yield piece


def new_parser() -> expat.XMLParserType:
    """A parser of names with their namespaces, which refuses to declare entities."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_: object) -> None:
    raise NotTextError(
        "this is not a text export but a DOCX file with a document type declaration, which no word "
        "processor writes: save it as plain text"
    )


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
