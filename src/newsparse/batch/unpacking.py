"""Compressed files and archives as streams of members, each refused beyond a stated size.

Nothing is unpacked to a path: a member is read into memory, or into a nameless temporary file
where it is large.  What a file is, its first bytes say, not its name.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, Final, cast

from attrs import frozen

from ..errors import NewsparseError, NotTextError
from .compression import PIECE, damage_said, decompressed, held
from .finding import ADVICE, kind, unwanted

_TAR_MAGIC: Final = slice(257, 262)


@frozen
class Member:
    """A file's text, or a member's: seekable bytes, and their digest.  A reason says why it is left out."""

    name: str | None
    file: BinaryIO | None
    digest: bytes = b""
    reason: str = ""
    refusal: str = ""


_PACKAGES: Final = (
    ("mimetype", b"application/epub+zip", f"an EPUB: {ADVICE['.epub']}"),
    ("mimetype", b"application/vnd.oasis.opendocument", f"an OpenDocument file: {ADVICE['.odt']}"),
    ("[Content_Types].xml", b"", "an Office file other than DOCX: export its text first"),
)
"""Zip archives that are documents: the member that tells, how it begins, what to say."""


def members(file: BinaryIO, digest: bytes = b"") -> Iterator[Member]:
    r"""The texts in an open file that can seek: the file itself, or the members of an archive.

    *digest* is that of the file, where it is known.

    >>> import gzip
    >>> packed = io.BytesIO(gzip.compress(b"It rained."))
    >>> [member.file.read() for member in members(packed)]
    [b'It rained.']

    Raises:
        ExpansionError: it unpacks to more than a text can.
        NotTextError: it is damaged, or a document of another kind.
        MissingExtraError: it is compressed by zstd, and the extra is not installed.
    """
    with damage_said():
        head = _head(file)
        if head.startswith(b"PK\x03\x04") and not _is_docx(file):
            yield from _zip(file)
        elif (stream := decompressed(file, head)) is not None:
            yield from _unpacked(stream)
        elif head[_TAR_MAGIC] == b"ustar":
            yield from _tar(file)
        else:
            yield Member(None, file, digest or file_digest(file))


def _head(file: BinaryIO) -> bytes:
    file.seek(0)
    head = file.read(_TAR_MAGIC.stop)
    file.seek(0)
    return head


def _is_docx(file: BinaryIO) -> bool:
    with zipfile.ZipFile(file) as archive:
        return "word/document.xml" in archive.namelist()


def _unpacked(stream: io.BufferedReader) -> Iterator[Member]:
    """One text, or the members of the tar archive that was compressed."""
    if stream.peek(_TAR_MAGIC.stop)[_TAR_MAGIC] == b"ustar":
        yield from _tar(stream)
        return
    with closing(held(stream)) as text:
        yield _reading(None, text)


def _tar(stream: IO[bytes]) -> Iterator[Member]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for entry in archive:
            if left := _left_out(entry.name, _tar_kind(entry)):
                yield left
            elif not entry.isdir():
                source = archive.extractfile(entry)
                assert source is not None, "a regular file"
                with closing(held(source)) as text:
                    yield from _inner(entry.name, text)


def _tar_kind(entry: tarfile.TarInfo) -> str:
    if entry.isfile():
        return "file"
    return "folder" if entry.isdir() else "link or device"


def _zip(file: BinaryIO) -> Iterator[Member]:
    size = file.seek(0, io.SEEK_END)
    given = 0
    with zipfile.ZipFile(file) as archive:
        _refuse_packages(archive)
        for entry in archive.infolist():
            if left := _left_out(entry.filename, "folder" if entry.is_dir() else "file"):
                yield left
            elif entry.flag_bits & 1:
                refusal = "locked with a password; unpack it first"
                yield Member(entry.filename, None, refusal=refusal)
            elif not entry.is_dir():
                text = _zipped(archive, entry, (size, given))
                if isinstance(text, Member):
                    yield text
                    continue
                with closing(text):
                    given += text.tell()
                    yield from _inner(entry.filename, text)


def _zipped(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, sizes: tuple[int, int]
) -> SpooledTemporaryFile[bytes] | Member:
    """The bytes of a member, or that it is damaged: the others may be whole."""
    try:
        with damage_said(), archive.open(entry) as source:
            return held(source, *sizes)
    except NotTextError as error:
        return Member(entry.filename, None, refusal=str(error))


def _refuse_packages(archive: zipfile.ZipFile) -> None:
    names = frozenset(archive.namelist())
    for name, beginning, message in _PACKAGES:
        if name not in names:
            continue
        with archive.open(name) as member:
            if member.read(len(beginning)) == beginning:
                raise NotTextError(f"this is not a text export but {message}")


def _left_out(name: str, what: str) -> Member | None:
    """Why a member is none of the texts, if so."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or path.drive or name[1:2] == ":":
        return Member(name, None, refusal="its name leads out of the archive; nothing was read")
    if what == "folder":
        return None
    if what != "file":
        return Member(name, None, reason=what)
    reason = next(filter(None, map(unwanted, path.parts)), "")
    said = kind(path.name)
    if said == "archive":
        said = "archive in an archive"
    return Member(name, None, reason=reason or said) if reason or said != "text" else None


def _inner(name: str, file: SpooledTemporaryFile[bytes]) -> Iterator[Member]:
    """A member as it is, or unpacked where it was compressed by itself."""
    packed = cast("BinaryIO", file)
    try:
        with damage_said():
            stream = decompressed(packed, _head(packed))
            text = file if stream is None else held(stream)
    except NewsparseError as error:
        yield Member(name, None, refusal=str(error))
        return
    with closing(text):
        yield _reading(name, text)


def _reading(name: str | None, text: SpooledTemporaryFile[bytes]) -> Member:
    file = cast("BinaryIO", text)
    if name is not None:
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return Member(name, file, file_digest(file))


def file_digest(file: BinaryIO) -> bytes:
    """The hash of all bytes; the file is at its beginning then."""
    hashed = blake2b(digest_size=16)
    file.seek(0)
    while piece := file.read(PIECE):
        hashed.update(piece)
    file.seek(0)
    return hashed.digest()
