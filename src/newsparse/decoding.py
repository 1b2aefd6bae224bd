r"""Text from bytes, and how sure its encoding is.

In this order: a byte order mark; UTF-16 by its NULs; strict UTF-8; UTF-8 with a little damage;
a guess (:mod:`newsparse.guessing`).  Bytes are looked at in chunks, so that a file of any size can
be examined without holding it.

>>> decode("\ufeffcafé".encode("utf-16-le")).text
'café'
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from itertools import chain

from attrs import frozen

from .errors import DecodeError, UnknownNameError
from .guessing import LARGEST, guess, guessed_by_statistics
from .model import Decoded

CHUNK = 1 << 16

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# white space, backspace (overstruck man pages), the end-of-file mark of DOS and the escape of
# ISO-2022 occur in text
_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x19\x1c-\x1f]")


@frozen
class Encoding:
    """How to read some bytes: ``errors`` is ``"replace"`` only for a guess."""

    name: str
    certain: bool

    @property
    def errors(self) -> str:
        """What to do with bytes that do not fit, for the codec."""
        return "strict" if self.certain else "replace"


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    r"""The text of *data*, without its byte order mark.

    A guess is marked by ``certain=False``; what does not fit a guess becomes U+FFFD.

    >>> decode(b"caf\xc3\xa9")
    Decoded(text='café', encoding='utf-8', certain=True)

    Raises:
        DecodeError: the bytes are not text in the encoding, or no text at all.
        UnknownNameError: no encoding is called *encoding*.
    """
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(
            f"decode() takes bytes, got {type(data).__name__}: "
            "a str is text already, give it to newsparse.parse()"
        )
    data = bytes(data)
    pieces = (data[start : start + CHUNK] for start in range(0, len(data), CHUNK))
    found = named(encoding) if encoding is not None else find_encoding(pieces)
    try:
        text = data.decode(found.name, found.errors)
    except UnicodeError as error:
        raise refusal(found.name, error) from None
    return Decoded(text.removeprefix("\ufeff"), found.name, found.certain)


def named(encoding: str) -> Encoding:
    """The encoding a user asks for.

    Raises:
        UnknownNameError: no text encoding has that name.
    """
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)  # a codec from bytes to bytes (hex, zip) refuses
    except (LookupError, ValueError):
        raise UnknownNameError(
            f"no text encoding {encoding!r}: names are those of Python, "
            "such as utf-8, cp1252 or shift_jis"
        ) from None
    return Encoding(codec.name, certain=True)


def find_encoding(pieces: Iterable[bytes]) -> Encoding:
    """The encoding of a text that comes in *pieces*, of which no more than needed are taken.

    Raises:
        DecodeError: the bytes are not text.
    """
    rest = iter(pieces)
    head = next(rest, b"")
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name, certain=True)
    wide = _wide(head)
    if wide:
        return Encoding(wide, certain=False)
    _refuse_binary(head)
    if b"\x1b$" in head:  # how ISO-2022 leaves ASCII; its text is valid UTF-8
        return Encoding(guessed_by_statistics(head), certain=False)
    misfit = _first_misfit(chain((head,), rest))
    return Encoding("utf-8", certain=True) if misfit is None else _guess(misfit, rest)


def refusal(name: str, error: UnicodeError, offset: int = 0) -> DecodeError:
    """What a codec's *error* says, the bytes it saw starting at *offset*."""
    # some codecs (idna) say only that they failed, not where
    start = getattr(error, "start", 0)
    return DecodeError(name, offset + start, getattr(error, "reason", str(error)))


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: NULs at every other place, as its ASCII characters have them."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    # a Chinese text has them at line ends and digits only, yet always on the same side
    if max(even, odd) < max(2, len(head) // 200) or min(even, odd) * 20 > max(even, odd):
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = codecs.getincrementaldecoder(name)().decode(head)
    except UnicodeDecodeError:
        return None
    odd_ones = sum(not (c.isprintable() or c.isspace()) for c in text)
    return name if odd_ones * 50 <= len(text) else None


def _refuse_binary(head: bytes) -> None:
    controls = _CONTROL.findall(head)
    if len(controls) > 3 and len(controls) * 50 > len(head):
        first = _CONTROL.search(head)
        raise DecodeError(
            "text", first.start() if first else 0, "control bytes, as in a binary file"
        )


def _first_misfit(pieces: Iterable[bytes]) -> bytes | None:
    """The first piece that is not UTF-8, what it was cut from before it; ``None`` if all are."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    before = b""
    for piece in chain(pieces, (b"",)):
        held = decoder.getstate()[0]
        try:
            decoder.decode(piece, final=not piece)
        except UnicodeDecodeError:
            return held + piece if piece else before  # cut inside its last character
        before = piece
    return None


def _guess(sample: bytes, rest: Iterable[bytes]) -> Encoding:
    """The encoding of a text whose first piece that is not UTF-8 is *sample*."""
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    foreign = sum(not c.isascii() for c in text) - damaged
    if damaged * 10 <= foreign:  # legacy text hardly ever holds a valid sequence of UTF-8
        return Encoding("utf-8", certain=False)
    return Encoding(guess(_telling(chain((sample,), rest))), certain=False)


def _telling(pieces: Iterable[bytes]) -> bytes:
    """The lines that are not ASCII, as many as are looked at: plain ones say nothing."""
    lines: list[bytes] = []
    size = 0
    for piece in pieces:
        for line in piece.split(b"\n"):
            if not line.isascii():
                lines.append(line)
                size += len(line) + 1
        if size > LARGEST:
            break
    return b"\n".join(lines)
