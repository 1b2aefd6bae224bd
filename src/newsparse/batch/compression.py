"""Compressed streams: what they are, how far they may grow, and what damage looks like."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, Any, BinaryIO, Final, cast

from ..errors import NotTextError, missing
from .errors import ExpansionError

FREE: Final = 64 << 20
"""Bytes that any file may unpack to: far more than an archive of articles needs at once."""

RATIO: Final = 100
"""Beyond that, bytes for each compressed one.  Text shrinks to a third or a tenth; an export of
the same line over and over to a hundredth; what shrinks further holds nothing to read."""

PIECE: Final = 1 << 18
"""Bytes that are read at once."""

_HELD: Final = 8 << 20  # what of a member stays in memory; the rest goes to a temporary file

_BROKEN: Final = (
    EOFError, gzip.BadGzipFile, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, zlib.error,
    NotImplementedError, RuntimeError,
)  # fmt: skip
"""What the libraries raise for an archive that is damaged, or packed in a way they do not know."""

_ZSTD: Final = b"\x28\xb5\x2f\xfd"


def check_growth(packed: int, unpacked: int) -> None:
    """Refuse what grows like no text does.

    Raises:
        ExpansionError: it does.
    """
    if unpacked > FREE + RATIO * packed:
        raise ExpansionError(
            f"unpacks to more than {RATIO} times its size and {FREE >> 20} MiB, as no text does; "
            "unpack it yourself if you trust it"
        )


@contextmanager
def damage_said() -> Iterator[None]:
    """What the libraries raise for damage becomes a ``NotTextError`` that says so."""
    try:
        yield
    except _BROKEN as error:
        raise _damaged(error) from None
    except OSError as error:
        if error.errno is not None:
            raise
        raise _damaged(error) from None  # how bz2 says that the bytes are damaged
    except Exception as error:
        if type(error).__name__ != "ZstdError":  # known only where the extra is installed
            raise
        raise _damaged(error) from None


def _damaged(error: Exception) -> NotTextError:
    reason = str(error) or type(error).__name__
    return NotTextError(f"a damaged archive or compressed file ({reason}); get it again")


def decompressed(file: BinaryIO, head: bytes) -> io.BufferedReader | None:
    """The stream of a compressed file that begins with *head*, bounded; ``None`` for another.

    Raises:
        MissingExtraError: it is compressed by zstd, and the extra is not installed.
    """
    opener = next((found for magic, found in _OPENERS if head.startswith(magic)), None)
    if opener is None:
        return None
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    return io.BufferedReader(_Limited(opener(file), size), PIECE)


def _gzip(file: BinaryIO) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=file, mode="rb"))


def _zstd(file: BinaryIO) -> IO[bytes]:
    # a window larger than 128 MiB is refused: it would have to be held
    options = {zstd().DecompressionParameter.window_log_max: 27}
    return cast("IO[bytes]", zstd().ZstdFile(file, options=options))


_OPENERS: Final = (
    (b"\x1f\x8b", _gzip),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
    (_ZSTD, _zstd),
)


def zstd() -> Any:
    """The module for zstd: the standard library's from Python 3.14, before it its backport.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
    except ImportError:
        raise missing("zstd", "batch") from None
    return zstd


class _Limited(io.RawIOBase):
    """A stream that refuses to give more than its compressed size can mean."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        super().__init__()
        self._stream, self._size = stream, size
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._given += len(data)
        check_growth(self._size, self._given)
        return len(data)


def held(source: IO[bytes], packed: int = 0, given: int = 0) -> SpooledTemporaryFile[bytes]:
    """The bytes of *source*, in memory or in a nameless temporary file; positioned at their end.

    Raises:
        ExpansionError: they are too many for *packed* bytes that gave *given* before, if stated.
    """
    kept: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(_HELD)  # noqa: SIM115 - the reader closes it
    try:
        while piece := source.read(PIECE):
            kept.write(piece)
            if packed:
                check_growth(packed, given + kept.tell())
    except BaseException:
        kept.close()
        raise
    return kept
