"""The text of mail files: header lines and plain text, decoded by the standard library.

A mail's text may be encoded for its way (base64, quoted-printable) and lie in one of several parts; a
mailbox file holds many mails.  Spans then refer to the decoded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from typing import BinaryIO

from ..decoding import decode
from ..errors import NotTextError

_MAILBOX = re.compile(rb"From \S+\s.*\d\d:\d\d.*\d{4}\s*")
_ENCODED = frozenset(("base64", "quoted-printable"))
_MAIL = "message/rfc822"
_FRAME = "---------- Forwarded message ----------"


def is_encoded_mail(head: bytes) -> bool:
    """Whether a file begins with a mail whose text is no plain text as it lies there."""
    message = BytesHeaderParser().parsebytes(head)
    names = {name.casefold() for name in message}
    if "from" not in names or names.isdisjoint(("date", "message-id", "mime-version")):
        return False
    way = str(message.get("content-transfer-encoding", "")).strip().casefold()
    return way in _ENCODED or message.get_content_maintype() == "multipart"


def mail_lines(file: BinaryIO) -> Iterator[str]:
    """The lines of all mails in a file, decoded, one mail in memory at a time.

    Raises:
        NotTextError: a mail that has no plain text.
    """
    file.seek(0)
    for number, data in enumerate(_messages(file), 1):
        message = BytesParser().parsebytes(data)
        text = _text(message)
        if not text:
            raise NotTextError(
                f"mail {number} of the file has no plain text, only {message.get_content_type()}: "
                "save it as text in the mail program first"
            )
        begin = message.get_unixfrom()
        yield from (f"{line}\n" for line in f"{begin}\n{text}".split("\n")[not begin :])


def _messages(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of each mail: a mailbox's line behind a blank line begins one."""
    pending: list[bytes] = []
    blank = True
    for line in lines:
        if blank and pending and line.startswith(b"From ") and _MAILBOX.fullmatch(line):
            yield b"".join(pending)
            pending = []
        pending.append(line)
        blank = not line.strip()
    if pending:
        yield b"".join(pending)


def _text(message: Message) -> str:
    """Header lines and plain text, attached mails as a mail program forwards them; "" without text."""
    told = [_part(part) for part in _parts(message)]
    headers = "\n".join(f"{name}: {_header(value)}" for name, value in message.items())
    return "\n".join((headers, "", *told, "")) if any(told) else ""


def _parts(message: Message) -> Iterator[Message]:
    """The parts that are plain text, one of several versions of it, and attached mails."""
    if not message.is_multipart() or message.get_content_type() == _MAIL:
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message) and (
            part.get_content_type() == _MAIL or not _is_attached(part)
        ):
            yield from _parts(part)


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _part(part: Message) -> str:
    """The text of one part; "" where it is of another kind."""
    if part.get_content_type() == _MAIL:
        inner = [mail for mail in part.get_payload() if isinstance(mail, Message)]
        return "".join(f"\n{_FRAME}\n{_text(mail)}" for mail in inner)
    data = part.get_payload(decode=True)
    if part.get_content_type() != "text/plain" or not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset()
    try:
        text = data.decode(charset or "utf-8", "replace" if charset else "strict")
    except (LookupError, UnicodeDecodeError):
        text = decode(data).text
    return text.replace("\r\n", "\n")


def _header(value: str) -> str:
    """A header's value on one line, its encoded words decoded; as it is where they are broken."""
    try:
        value = str(make_header(decode_header(value)))
    except (LookupError, ValueError):
        value = str(value)
    return " ".join(value.split())
