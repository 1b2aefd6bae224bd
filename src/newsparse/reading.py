"""Articles from files: what kind of file it is, its encoding, its text.

Text files are streamed, so that an export of any size is read in constant memory.  RTF, DOCX and
mails that are encoded are turned to text first; spans then refer to that text.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve

from .decoding import CHUNK, Encoding, find_encoding, named, refusal
from .documents import refuse
from .errors import SeveralArticlesError
from .model import Article, Diagnostic, Span
from .pipeline import parse_many

if TYPE_CHECKING:
    from .formats import Format

_HEADER = re.compile(rb"(?:From \S+ .{10,60}|[!-9;-~]{2,60}:[ \t\r\n])")
"""How a mail or a mailbox begins."""

Place = str | os.PathLike[str]

_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\\rtf")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
"""How an archive begins, and how an empty one does."""


def read(
    path: Place,
    *,
    encoding: str | None = None,
    formats: Sequence[Format] | None = None,
    languages: Sequence[str] | None = None,
) -> Article:
    """The one article in a file; an empty one where there is none.

    Args:
        path: a text, RTF, DOCX or mail file, known by its first bytes, whatever its name.
        encoding: the name of the encoding, instead of the one the bytes speak for.
        formats: as for :func:`newsparse.parse`.
        languages: as for :func:`newsparse.parse`.

    Raises:
        OSError: the file cannot be read.
        DecodeError: the bytes are not text in the encoding.
        NotTextError: a PDF, a web page, an archive or an image.
        SeveralArticlesError: use :func:`read_many`.
    """
    found = read_many(path, encoding=encoding, formats=formats, languages=languages)
    first = next(found, None)
    if first is None:
        return Article()
    others = sum(1 for _ in found)
    if others:
        raise SeveralArticlesError(1 + others)
    return first


def read_many(
    path: Place,
    *,
    encoding: str | None = None,
    formats: Sequence[Format] | None = None,
    languages: Sequence[str] | None = None,
) -> Iterator[Article]:
    """Every article in a file, in order, one at a time; arguments and errors as for :func:`read`.

    A guessed encoding is a diagnostic of the first article.
    """
    wanted = named(encoding) if encoding is not None else None
    with Path(path).open("rb") as file:
        yield from read_stream(file, encoding=wanted, formats=formats, languages=languages)


def read_stream(
    file: BinaryIO,
    *,
    encoding: Encoding | None = None,
    formats: Sequence[Format] | None = None,
    languages: Sequence[str] | None = None,
) -> Iterator[Article]:
    """Every article in an open binary file that can seek."""
    head = file.read(CHUNK)
    document = _document(file, head, encoding)
    if document is not None:
        yield from parse_many(document, formats=formats, languages=languages)
        return
    mails = _mails(file, head)
    if mails is not None:
        yield from parse_many(mails, formats=formats, languages=languages)
        return
    refuse(head)
    found = encoding or find_encoding(chain((head,), _pieces(file)))
    articles = parse_many(_lines(file, found), formats=formats, languages=languages)
    yield from articles if found.certain else _noted(articles, found)


def read_head(file: BinaryIO, size: int) -> str:
    """The first *size* characters of an open binary file that can seek, as :func:`read_stream` reads it."""
    head = file.read(CHUNK)
    document = _document(file, head, None)
    if document is not None:
        return document[:size]
    mails = _mails(file, head)
    if mails is not None:
        return _taken(mails, size)
    refuse(head)
    found = find_encoding(chain((head,), _pieces(file)))
    with closing(_lines(file, found)) as lines:
        return _taken(lines, size)


def _taken(lines: Iterable[str], size: int) -> str:
    """The first *size* characters of *lines*."""
    taken: list[str] = []
    length = 0
    for line in lines:
        taken.append(line)
        length += len(line)
        if length >= size:
            break
    return "".join(taken)[:size]


def _document(file: BinaryIO, head: bytes, encoding: Encoding | None) -> str | None:
    """The text of a word processor's file; ``None`` for other files."""
    if _RTF.match(head):
        from .files.rtf import read_rtf

        return read_rtf(head + file.read(), encoding.name if encoding else "cp1252")
    if head.startswith(_ZIP):
        from .files.docx import read_docx

        file.seek(0)
        return read_docx(file)
    return None


def _mails(file: BinaryIO, head: bytes) -> Iterator[str] | None:
    """The lines of a mail file whose text is encoded; ``None`` for other files."""
    if not _HEADER.match(head):
        return None
    from .files.mails import (
        is_encoded_mail,
        mail_lines,
    )  # 20 ms: only where a file begins like a mail

    return mail_lines(file) if is_encoded_mail(head) else None


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.read(CHUNK), b"")


def _lines(file: BinaryIO, encoding: Encoding) -> Generator[str, None, None]:
    r"""The lines with their ends, cut at ``\n``, ``\r\n`` and ``\r`` only."""
    file.seek(0)
    lines = io.TextIOWrapper(file, encoding.name, encoding.errors, newline="")
    try:
        yield next(lines, "").removeprefix("\ufeff")
        # "yield from" would close the file where a reader leaves early
        for line in lines:  # noqa: UP028
            yield line
    except UnicodeDecodeError as error:
        raise refusal(encoding.name, error, file.tell() - len(error.object)) from None
    finally:
        lines.detach()  # closing the file is the business of whoever opened it


def _noted(articles: Iterator[Article], found: Encoding) -> Iterator[Article]:
    """The articles, the first with a diagnostic that the encoding is a guess."""
    message = (
        f"the encoding was taken for {found.name}: where letters look wrong, "
        "name the right one with encoding="
    )
    for article in articles:
        note = Diagnostic("guessed-encoding", Span(0, 0), message)
        yield evolve(article, diagnostics=(note, *article.diagnostics))
        break
    yield from articles
