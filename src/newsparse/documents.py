"""Advice on files that hold no text export, told by their first bytes, never by their names."""

from __future__ import annotations

import re

from .errors import NotTextError

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
