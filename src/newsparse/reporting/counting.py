"""One pass over a table: coverage, months, formats, diagnostics, what looks wrong."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, Literal

from attrs import asdict, field, frozen, mutable

from ..batch.publishing import fail_path
from ..export.rows import FIELDS, Row
from .checks import CHECKS, FEWEST, MANY
from .tables import rows_of

EXAMPLES: Final = 3
"""How many records are named for each thing."""

BY: Final = ("format", "language", "publication")
"""What coverage is told by."""

COVERED: Final = tuple(
    name
    for name in (f.name for f in FIELDS)
    if name not in {"file", "member", "record", "id", "words", "text_hash", "format", "layout", "diagnostics", "spans", "newsparse_version"}
)  # fmt: skip
"""The fields whose coverage is told: those an article may lack."""


@frozen
class Example:
    """A record, and what it is an example of."""

    file: str
    member: str | None
    record: int
    what: str


@mutable
class Count:
    """How often something was met, with its first examples."""

    amount: int = 0
    examples: list[Example] = field(factory=list)
    meaning: str = ""

    def add(self, row: Row, what: str) -> None:
        """It was met once more."""
        self.amount += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(example(row, what))


@mutable
class Group:
    """So many articles, and in how many of them each field has a value."""

    articles: int = 0
    filled: Counter[str] = field(factory=Counter)

    def add(self, row: Row) -> None:
        """One more article."""
        self.articles += 1
        self.filled.update(name for name in COVERED if row.get(name))

    def share(self, name: str) -> float:
        """The share of the articles in which the field has a value, from 0 to 1."""
        return self.filled[name] / self.articles if self.articles else 0.0


@mutable
class Report:
    """What is in a table.  ``unchecked`` names what could not be looked for, and why."""

    table: str
    articles: int = 0
    files: int = 0
    fields: tuple[str, ...] = ()
    all: Group = field(factory=Group)
    groups: dict[str, dict[str, Group]] = field(factory=lambda: {by: {} for by in BY})
    months: Counter[str] = field(factory=Counter)
    formats: dict[str, Count] = field(factory=dict)
    diagnostics: dict[str, Count] = field(factory=dict)
    suspicious: dict[str, Count] = field(factory=dict)
    failed: dict[str, Count] = field(factory=dict)
    unchecked: dict[str, str] = field(factory=dict)

    def data(self) -> dict[str, Any]:
        """All of it as ``json.dumps`` takes it."""
        return asdict(self)


def example(row: Row, what: str) -> Example:
    """The record of a row as an example."""
    return Example(row.get("file") or "", row.get("member"), row.get("record") or 0, what)


def examine(table: str | os.PathLike[str], *, near: Literal["skip", "find"] = "skip") -> Report:
    """Look through a table that :func:`newsparse.parse_files` wrote.

    Args:
        table: Parquet, JSON lines, CSV or SQLite.
        near: also find texts that are nearly the same; takes a few milliseconds a record.

    Raises:
        OSError: the table cannot be read.
        TableError: it is no table of flat records.
        MissingExtraError: what reads it, or finds texts that are nearly the same, is not installed.
    """
    path = Path(table)
    report = Report(str(path))
    texts = _Texts(near)
    authors: dict[str, Count] = {}
    before = None
    for row in rows_of(path):
        report.fields = report.fields or tuple(row)
        report.files += row.get("file") != before
        before = row.get("file")
        _add(report, row)
        texts.add(report, row)
        for name in row.get("authors") or ():
            _in(authors, name).add(row, name)
    _frequent(report, authors)
    if report.articles:
        _left_unchecked(report)
    report.failed = _failures(fail_path(path))
    return report


def _in(counts: dict[str, Count], name: str, meaning: str = "") -> Count:
    return counts.setdefault(name, Count(meaning=meaning))


def _add(report: Report, row: Row) -> None:
    report.articles += 1
    report.all.add(row)
    for by in BY:
        if by in row:
            report.groups[by].setdefault(row[by] or "(none)", Group()).add(row)
    if row.get("published"):
        report.months[row["published"][:7]] += 1
    if "format" in row:
        _in(report.formats, row["format"]).add(row, row.get("title") or "")
    for code in row.get("diagnostics") or ():
        _in(report.diagnostics, code).add(row, row.get("title") or "")
    for check in CHECKS:
        if all(name in row for name in check.needs) and (said := check.says(row)):
            _in(report.suspicious, check.name, check.meaning).add(row, said)


class _Texts:
    """Texts that were there before, the same or nearly so."""

    def __init__(self, near: Literal["skip", "find"]) -> None:
        self._seen: dict[str, Example] = {}
        self._near = None
        if near == "find":
            from .near import Near

            self._near = Near()

    def add(self, report: Report, row: Row) -> None:
        """Look whether this one was."""
        key = row.get("text_hash")
        if key in self._seen:
            first = self._seen[key]
            same = _in(report.suspicious, "same text", "The same text as a record before.")
            same.add(row, f"as {first.file} {first.record}")
            return
        if key:
            self._seen[key] = example(row, "")
        if self._near and row.get("text") and (like := self._near.before(row)):
            near = _in(
                report.suspicious, "nearly the same text", "Most of the text is in a record before."
            )
            near.add(row, f"as {like.file} {like.record}")


def _frequent(report: Report, authors: dict[str, Count]) -> None:
    if report.articles < FEWEST:
        return
    for count in authors.values():
        if count.amount > MANY * report.articles:
            meaning = f"One author in more than {MANY:.0%} of the records."
            found = _in(report.suspicious, "frequent author", meaning)
            found.amount += 1
            found.examples += [e for e in count.examples[:1] if len(found.examples) < EXAMPLES]


def _left_unchecked(report: Report) -> None:
    needs = [*((check.name, check.needs) for check in CHECKS), ("frequent author", ("authors",)), ("same text", ("text_hash",))]  # fmt: skip
    for name, wanted in needs:
        if absent := [column for column in wanted if column not in report.fields]:
            report.unchecked[name] = f"the table has no {absent[0]!r}"


def _failures(path: Path) -> dict[str, Count]:
    """What the run could not parse, by the class of its error."""
    counts: dict[str, Count] = {}
    for trouble in _lines(path):
        _in(counts, trouble["error"]).add(trouble, trouble["message"])
    return dict(sorted(counts.items(), key=lambda item: -item[1].amount))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if path.exists():
        with path.open(encoding="utf-8") as file:
            yield from map(json.loads, file)


def largest(groups: Iterable[tuple[str, Group]], many: int) -> list[tuple[str, Group]]:
    """The *many* groups with the most articles, the largest first."""
    return sorted(groups, key=lambda item: (-item[1].articles, item[0]))[:many]
