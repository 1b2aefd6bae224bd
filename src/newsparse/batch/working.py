"""One unit of work: every record of one file as a row, in constant memory.

Rows leave as lines of JSON, packed by the dozen: a worker that sends objects is slower than none.
"""

from __future__ import annotations

import errno
import io
import json
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from attrs import asdict, frozen

from ..decoding import named
from ..errors import NewsparseError, UnknownNameError
from ..export import to_dict, to_markdown
from ..export.rows import Row, row_id, to_row, value_places
from ..formats import Format
from ..formats.discovery import installed_formats
from ..model import Article
from ..reading import read_stream
from .errors import is_machines, sentence
from .unpacking import Member, file_digest, members
from .values import Outcome, Reading, Trouble, Unit

PACKET = 1 << 18
"""Bytes of rows that are gathered before they leave."""

MORE = "_more"
"""The key beside the fields of a row where a writer finds what else it asked for."""

Packet = tuple[int, bytes]
"""So many rows, as compressed lines of JSON."""


@frozen
class Wanted:
    """What to make of an article: columns, and the extras of a writer (``markdown``, ``tables``)."""

    fields: tuple[str, ...]
    extras: tuple[str, ...] = ()


def formats_named(names: Sequence[str]) -> tuple[Format, ...] | None:
    """The source formats of those names; ``None`` for all.

    Raises:
        UnknownNameError: no format is called so.
    """
    known = {form.name: form for form in installed_formats()[0]}
    for name in names:
        if name not in known:
            raise UnknownNameError(f"no format {name!r}: known are {', '.join(known)}")
    return tuple(known[name] for name in names) or None


def rows(unit: Unit, reading: Reading, wanted: Wanted) -> Iterator[Row | Outcome]:
    """Every row of a file, and last what became of it; nothing that one file holds is raised.

    Raises:
        OSError: the machine has no room left, in memory, on the disk or for open files.
    """
    count = Count(unit)
    for member, record, article in parsed(unit, reading, count):
        try:
            row = _row(article, wanted, member, (unit.file, record))
        except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the other records
            count.fail(member.name, record, error)
            continue
        count.add(article)
        yield row
    yield count.outcome


def parsed(unit: Unit, reading: Reading, count: Count) -> Iterator[tuple[Member, int, Article]]:
    """Every article of a file with its member and number; *count* learns what cannot be read.

    Raises:
        OSError: the machine has no room left.
    """
    try:
        with opened(unit.path) as file:
            yield from parsed_file(file, reading, count)
    except Exception as error:  # whatever one file raises, the others are done
        if is_machines(error):
            raise
        count.fail(None, 0, error)


def parsed_file(
    file: BinaryIO, reading: Reading, count: Count
) -> Iterator[tuple[Member, int, Article]]:
    """Every article of an open file that can seek, as :func:`parsed` gives them; it may raise."""
    digest = file_digest(file)
    count.digest = digest.hex()
    for member in members(file, digest):
        yield from _member_articles(member, reading, count)
    if not count.texts and not count.troubles:
        count.fail(None, 0, _RefusedError("no text in this archive; unpack it and look"))


def opened(path: str) -> BinaryIO:
    """The file, or standard input for ``-``; a pipe is read whole, because it cannot seek."""
    if path == "-":
        if sys.stdin is None:  # the shell closed it: "<&-"
            raise OSError(errno.EBADF, "standard input is closed")
        return io.BytesIO(sys.stdin.buffer.read())
    file = Path(path).open("rb")  # noqa: SIM115 - the caller closes it
    if file.seekable():
        return file
    with file:
        return io.BytesIO(file.read())


def packets(found: Iterator[Row | Outcome], size: int = PACKET) -> Iterator[Packet | Outcome]:
    """The same, rows packed together."""
    lines: list[bytes] = []
    held = 0
    for item in found:
        if isinstance(item, Outcome):
            if lines:
                yield _packed(lines)
            yield item
            return
        lines.append(line(item))
        held += len(lines[-1])
        if held >= size:
            yield _packed(lines)
            lines, held = [], 0


def line(row: Row) -> bytes:
    """A row as a line of JSON; what is no text in it (half a surrogate pair) stays readable."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def unpacked(data: bytes) -> list[bytes]:
    """The lines of a packet, without their ends."""
    return zlib.decompress(data).split(b"\n")[:-1]


def _packed(lines: list[bytes]) -> Packet:
    # level 1: the disk is spared half the bytes for a hundredth of the time parsing takes
    return len(lines), zlib.compress(b"".join(lines), 1)


class Count:
    """What became of a file so far."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.articles = self.guessed = self.texts = 0
        self.digest = ""
        self.troubles: list[Trouble] = []
        self.skips: Counter[str] = Counter()

    @property
    def outcome(self) -> Outcome:
        """The whole of it."""
        skips = tuple(sorted(self.skips.items()))
        return Outcome(self.articles, self.guessed, self.digest, tuple(self.troubles), skips)

    def add(self, article: Article) -> None:
        """One more article is read."""
        self.articles += 1
        self.guessed += any(d.code == "guessed-encoding" for d in article.diagnostics)

    def fail(self, member: str | None, record: int, error: Exception) -> None:
        """The file, or a member of it, cannot be read further."""
        name = "NotTextError" if isinstance(error, _RefusedError) else type(error).__name__
        self.troubles.append(Trouble(self.unit.file, member, record, name, sentence(error)))

    def leave(self, member: Member) -> None:
        """A member is not read: skipped, or refused."""
        if member.reason:
            self.skips[member.reason] += 1
        else:
            self.fail(member.name, 0, _RefusedError(member.refusal))


class _RefusedError(NewsparseError):
    """A member that is not read, or holds nothing."""


def _member_articles(
    member: Member, reading: Reading, count: Count
) -> Iterator[tuple[Member, int, Article]]:
    if member.file is None:
        count.leave(member)
        return
    count.texts += 1
    record = 0
    try:
        for record, article in enumerate(articles(member.file, reading), 1):
            yield member, record, article
    except Exception as error:  # the other members are still read
        if is_machines(error):
            raise
        count.fail(member.name, record + 1, error)
        return
    if not record:
        empty = _RefusedError("no text in it; check that the export is complete")
        count.fail(member.name, 0, empty)


def articles(file: BinaryIO, reading: Reading) -> Iterator[Article]:
    """The articles of an open file, read as asked."""
    return read_stream(
        file,
        encoding=named(reading.encoding) if reading.encoding else None,
        formats=formats_named(reading.formats),
        languages=reading.languages or None,
    )


def _row(article: Article, wanted: Wanted, member: Member, place: tuple[str, int]) -> Row:
    file, record = place
    key = row_id(member.digest, record)
    row = to_row(article, {"file": file, "member": member.name, "record": record, "id": key})
    if "spans" in wanted.fields:
        row["spans"] = value_places(article)
    kept: Row = {name: row[name] for name in wanted.fields}
    if wanted.extras:
        kept[MORE] = {"id": key, **{name: _EXTRAS[name](article) for name in wanted.extras}}
    return kept


def _tables(article: Article) -> dict[str, Any]:
    """Authors, dates and diagnostics, for tables of their own."""
    dates = (
        {"role": d.role, "value": d.value and d.value.isoformat(), "precision": d.precision,
         "zone": d.zone, "verbatim": d.verbatim}
        for d in article.dates
    )  # fmt: skip
    return {
        "authors": [asdict(a, filter=lambda at, _: at.name != "span") for a in article.authors],
        "dates": list(dates),
        "diagnostics": [{"code": d.code, "message": d.message} for d in article.diagnostics],
    }


_EXTRAS: dict[str, Callable[[Article], Any]] = {
    "article": to_dict,
    "markdown": to_markdown,
    "tables": _tables,
}

__all__ = [
    "MORE", "PACKET", "Count", "Packet", "Wanted", "formats_named", "line", "packets", "parsed",
    "parsed_file", "rows", "unpacked",
]  # fmt: skip
