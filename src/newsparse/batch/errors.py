"""What stops a run, and how a file's problem is said in one sentence."""

from __future__ import annotations

import errno
from typing import Final

from ..errors import DecodeError, NewsparseError


class BatchError(NewsparseError, RuntimeError):
    """The run cannot begin or go on; the message says what to do."""


class RoomError(NewsparseError, OSError):
    """A worker's machine has run out of memory, of room on the disk, or of open files."""


class ExpansionError(NewsparseError, ValueError):
    """A compressed file grows beyond all reason when it is unpacked."""


_ROOMLESS: Final = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM, errno.EMFILE, errno.ENFILE}
)


def is_machines(error: BaseException) -> bool:
    """Whether the machine has run out of something, which is no fault of the file at hand.

    >>> is_machines(OSError(errno.ENOSPC, "")), is_machines(OSError(errno.ENOENT, ""))
    (True, False)
    """
    return isinstance(error, RoomError) or (isinstance(error, OSError) and error.errno in _ROOMLESS)


def sentence(error: BaseException) -> str:
    """What went wrong with one file, in a sentence with advice."""
    if isinstance(error, DecodeError):
        place = f"cannot decode byte {error.offset} as {error.encoding} ({error.reason})"
        return f"{place}; name the right encoding, if it is text"
    if isinstance(error, NewsparseError):
        return str(error)
    if isinstance(error, OSError):
        return _advice(error)
    return f"{type(error).__name__}: {error}; please report it"


def _advice(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    if isinstance(error, FileNotFoundError):
        return f"{reason}; check the path"
    if isinstance(error, PermissionError):
        return f"{reason}; make it readable"
    return f"{reason}; try again or leave it out"
