"""The parts of a mail: its header lines, frames of forwarded mails, the sender's words, the lists' tail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from ...source import Row, Source
from ...text.shapes import WHITE
from ...words import all_terms
from ..labelled.head import label_of

_UNIX = re.compile(
    r"From \S{1,200}\s+\w{3}\s+\w{3}\s+\d{1,2}\s+\d\d:\d\d(?::\d\d)?\s+(?:\S{1,8}\s+)?\d{4}"
)
_HEADER = re.compile(r"[!-9;-~]{1,80}:")
_ADDRESS = re.compile(r"[<(\[]?(?P<url>(?:https?://|www\.)[^\s<>]{4,2000}?)[>)\]]?\.?")
_SENDER = re.compile(r"<?(?:mailto:)?[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}>?")
_LIST = re.compile(
    r"https?://\S{1,200}/(?:mailman|listinfo|listserv|unsubscribe)\b\S{0,200}"
    r"|-{8,}\s?[^\W\d_].{2,60}-{2,}[->~]{0,4}|Post by \S{1,80}",
    re.IGNORECASE,
)
_NAMES = ("sender", "recipient", "subject", "sent")
_FRAME, _TAIL, _SIGNED, _LINE = 120, 60, 40, 400


@frozen
class Printed:
    """A header line: its first and last row, its name, and where the value begins."""

    first: int
    stop: int
    name: str
    value: int


def is_mailbox_line(line: str) -> bool:
    """Whether a line begins a message in a mailbox file.

    >>> is_mailbox_line("From ada@post.example Tue Mar 12 08:34:47 2019")
    True
    """
    return (
        line.startswith("From ") and len(line) < _LINE and _UNIX.fullmatch(line.strip()) is not None
    )


def head_end(source: Source) -> int:
    """Where a mail's header ends in the source; 0 where the text begins with none."""
    start = len(source.text) - len(source.text.lstrip(WHITE))
    line = source.text[start : start + _LINE].split("\n", 1)[0]
    if not (_HEADER.match(line) or is_mailbox_line(line)):
        return 0
    from email.parser import HeaderParser  # 20 ms: only where a text begins like a mail

    message = HeaderParser().parsestr(source.text[start:])
    names = {name.casefold() for name in message}
    if "from" not in names or names.isdisjoint(("date", "subject", "message-id")) or len(names) < 3:
        return 0
    body = message.get_payload()
    return len(source.text) - len(body) if isinstance(body, str) else 0


def header_lines(rows: Sequence[Row], stop: int) -> Iterator[Printed]:
    """The header lines of those *rows* that stand before *stop*; folded ones go on below."""
    inside = [n for n, row in enumerate(rows) if row.start < stop]
    starts = [n for n in inside if n == 0 or _HEADER.match(rows[n].text)]
    for first, after in zip(starts, [*starts[1:], len(inside)], strict=True):
        name, _, _ = rows[first].text.partition(":")
        colon = 0 if is_mailbox_line(rows[first].text) else len(name) + 1
        yield Printed(first, after, name if colon else "", rows[first].start + colon)


@cache
def _mail_names() -> Mapping[str, str]:
    """What a name of a header line in any language stands for."""
    return {term: key for key in _NAMES for term in all_terms(f"mail.{key}")}


def _named(row: Row) -> tuple[str, str, int] | None:
    """What a header line in any language stands for, its name, and where the value begins."""
    found = label_of(row.text)
    stands_for = _mail_names().get(found.name) if found else None
    return (stands_for, found.name, row.start + found.value) if found and stands_for else None


def printed_headers(rows: Sequence[Row], first: int) -> list[Printed]:
    """The header lines that rows from *first* on are, as mail programs print them in a frame."""
    found: list[Printed] = []
    said: set[str] = set()
    for number in range(first, min(first + 12, len(rows))):
        named = _named(rows[number])
        if named is not None:
            said.add(named[0])
            found.append(Printed(number, number + 1, named[1], named[2]))
        elif rows[number].parted or not found:
            break
        elif other := _HEADER.match(rows[number].text):
            name = other.group().rstrip(":")
            found.append(Printed(number, number + 1, name, rows[number].start + other.end()))
    return found if len(said) > 1 and not said.isdisjoint(("sender", "subject")) else []


def is_frame(line: str) -> bool:
    """Whether a line says that a forwarded mail follows, in any language.

    >>> is_frame("---------- Forwarded message ---------"), is_frame("-------- Ursprüngliche Nachricht --------")
    (True, True)
    """
    if len(line) > _FRAME:
        return False
    said = line.strip("-_=>*+#:<[] \t\u00a0").casefold()
    return said in all_terms("mail.forwarded") or (
        line[:1] in "-_=>*" and said.startswith(_openings("mail.forwarded"))
    )


@cache
def _openings(key: str) -> tuple[str, ...]:
    """What a line may begin with, as ``str.startswith`` takes it."""
    return tuple(all_terms(key))


def frames(rows: Sequence[Row], first: int, stop: int) -> Iterator[tuple[int, list[Printed]]]:
    """The rows that open forwarded mails, with the header lines below; some programs print these alone."""
    number = first
    while number < min(stop, len(rows)):
        framed = is_frame(rows[number].text)
        alone = not framed and rows[number].parted
        headers = printed_headers(rows, number + framed) if framed or alone else []
        if framed or len(headers) > 2:
            yield number, headers
            number = headers[-1].stop if headers else number + 1
        else:
            number += 1


def is_passed_on(line: str) -> bool:
    """Whether a site says in this line that a reader passed the article on."""
    if len(line) >= _LINE:
        return False
    said = line.casefold()
    for term in _openings("mail.passed_on"):  # noqa: SIM110 - three times as fast as any()
        if term in said:
            return True
    return False


def is_sender(line: str) -> bool:
    """Whether a line is a mail address and nothing else."""
    return len(line) < _LINE and _SENDER.fullmatch(line) is not None


def address_of(line: str) -> re.Match[str] | None:
    """An address that is a line of its own."""
    return _ADDRESS.fullmatch(line) if len(line) < 2100 else None


def is_rule(line: str) -> bool:
    """Whether a line only parts."""
    return len(line) >= 2 and not line[0].isalnum() and not any(map(str.isalnum, line))


def is_offer(line: str) -> bool:
    """Whether a line above a newsletter offers it as a page, or warns of a mail from outside."""
    said = line.strip("*_([ ").casefold()
    return len(line) < _FRAME and said.startswith(_openings("mail.view"))


def is_list_line(line: str) -> bool:
    """Whether a line is of a list or a newsletter, not of the article."""
    if len(line) > _LINE:
        return False
    begins = line.lstrip("-*_>( ").casefold().startswith(_openings("mail.unsubscribe"))
    return begins or _LIST.match(line) is not None


def signature(rows: Sequence[Row]) -> int:
    """The row that parts the sender's signature from the text; the number of rows where none does."""
    near = range(max(0, len(rows) - _SIGNED), len(rows))
    return next((n for n in near if _is_signed(rows, n)), len(rows))


def _is_signed(rows: Sequence[Row], number: int) -> bool:
    """Two dashes, or more with an address in one of the lines right below."""
    row, below = rows[number], rows[number + 1 : number + 4]
    if row.text in ("--", "—"):
        return True
    dashed = row.parted and len(row.text) > 2 and not row.text.strip("-")
    return dashed and any("@" in line.text or "://" in line.text for line in below)


def tail_start(rows: Sequence[Row]) -> int:
    """The first row of what lists and the sender put below the text."""
    last = range(max(0, len(rows) - _TAIL), len(rows))
    listed = next((n for n in last if is_list_line(rows[n].text)), len(rows))
    start = min(listed, signature(rows))
    while start and start < len(rows) and is_rule(rows[start - 1].text):
        start -= 1
    return start
