"""The text of word processor files, and advice on files of other kinds.

Kinds are told by their first bytes, never by a file's name.  A paragraph of the document becomes
a paragraph of the text, a line break inside it a line end.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from .errors import MissingExtraError, NotTextError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,999}<(?:!doctype\s+html|html|\?xml)[\s>]", re.IGNORECASE
)

_OTHERS = (
    (b"%PDF-", "a PDF: convert it first, for instance with 'pdftotext -layout'"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file: save it as DOCX or as plain text"),
    (b"\x1f\x8b", "compressed by gzip: decompress it first"),
    (b"BZh", "compressed by bzip2: decompress it first"),
    (b"\xfd7zXZ\x00", "compressed by xz: decompress it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (b"\x89PNG", "an image: run text recognition on it first"),
    (b"\xff\xd8\xff", "an image: run text recognition on it first"),
    (b"GIF8", "an image: run text recognition on it first"),
    (b"II*\x00", "an image: run text recognition on it first"),
    (b"MM\x00*", "an image: run text recognition on it first"),
    (b"SQLite format 3", "an SQLite database: export the articles as text"),
    (b"PAR1", "a Parquet file: parse its text column instead"),
)


def refuse(head: bytes) -> None:
    """Raise where *head* is the beginning of a known kind of file that is not a text export.

    Raises:
        NotTextError: with what to do about it.
    """
    for magic, advice in _OTHERS:
        if head.startswith(magic):
            raise NotTextError(f"this is not a text export but {advice}")
    if _MARKUP.match(head):
        raise NotTextError(
            "this is not a text export but a web page: newsparse reads the text of one, "
            "as html2text, pandoc, lynx -dump or a web clipper writes it"
        )


def rtf_text(data: bytes, encoding: str) -> str:
    """The text of an RTF file; *encoding* is for bytes whose code page the file does not name.

    Raises:
        MissingExtraError: the extra is not installed.
    """
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise MissingExtraError(_wanted("RTF", "rtf")) from None
    text: str = rtf_to_text(data.decode("latin-1"), encoding=encoding, errors="replace")
    text = text.replace("\u2028", "\n")  # how editors of the Mac write a line break
    # a file without empty paragraphs parts them by spacing alone
    return text if "\n\n" in text else text.replace("\n", "\n\n")


def docx_text(file: BinaryIO) -> str:
    """The text of a DOCX file, tables in place, their cells parted by tabs.

    Raises:
        NotTextError: a zip archive of another kind.
        MissingExtraError: the extra is not installed.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise NotTextError(f"not a text export but a damaged zip archive ({problem})") from None
    if "word/document.xml" not in names:
        raise NotTextError("not a text export but a zip archive: unpack it first")
    try:
        import docx
    except ImportError:
        raise MissingExtraError(_wanted("DOCX", "docx")) from None
    file.seek(0)
    try:
        return "\n\n".join(_paragraphs(docx.Document(file)))
    except Exception as problem:  # noqa: BLE001 - a damaged one raises whatever its XML makes python-docx raise
        raise NotTextError(f"not a text export but a damaged DOCX file ({problem})") from None


def _paragraphs(document: Document) -> Iterator[str]:
    for piece in document.iter_inner_content():
        text = piece.text if hasattr(piece, "text") else _rows(piece)
        if text.strip():
            yield text


def _rows(table: Table) -> str:
    return "\n".join("\t".join(cell.text for cell in row.cells) for row in table.rows)


def _wanted(kind: str, extra: str) -> str:
    return f'{kind} files need an optional dependency: pip install "newsparse[{extra}]"'
