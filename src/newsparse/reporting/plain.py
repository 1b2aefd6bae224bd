"""A report for a terminal: words, figures, and bars of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..export.rows import place
from .counting import BY, COVERED, Count, Group, Report, largest

_BAR: Final = 40  # columns of the longest bar
_GROUPS: Final = 12  # of each kind that are shown; --json has all
_MONTHS: Final = 60  # beyond five years a line a month is no picture, and years are shown
_SHORT: Final = {"published": "date", "published_time": "time", "published_offset": "zone", "updated_time": "upd.time", "updated_offset": "upd.zone", "publication": "publ.", "dateline_place": "place", "language": "lang.", "updated": "upd."}  # fmt: skip


def plain(report: Report) -> str:
    """The whole report as text."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield f"{report.table}: {report.articles:,} articles of {report.files:,} files"
    yield from _coverage(report)
    yield from _months(report)
    yield from _counts("Formats", report.formats)
    yield from _counts("Suspicious", report.suspicious)
    for name, reason in report.unchecked.items():
        yield f"  {name}: not looked for, {reason}"
    yield from _counts("Diagnostics", report.diagnostics)
    yield from _counts("Failed", report.failed)


def _coverage(report: Report) -> Iterator[str]:
    columns = [name for name in COVERED if name in report.fields]
    if not columns:
        return
    yield ""
    yield "Coverage, in percent of the articles"
    yield " " * 32 + " ".join(f"{_SHORT.get(name, name)[:8]:>8}" for name in columns)
    yield _row("all", report.all, columns)
    for by in BY:
        groups = largest(report.groups[by].items(), _GROUPS)
        if len(report.groups[by]) > 1:
            yield f"by {by}"
            yield from (_row(f"  {name}", group, columns) for name, group in groups)
            if len(report.groups[by]) > _GROUPS:
                yield f"  and {len(report.groups[by]) - _GROUPS} more"


def _row(name: str, group: Group, columns: Iterable[str]) -> str:
    shares = " ".join(f"{100 * group.share(column):8.0f}" for column in columns)
    return f"{name[:22]:22} {group.articles:>8,} {shares}"


def _months(report: Report) -> Iterator[str]:
    """A bar a month, those without an article too; a bar a year where there are many."""
    found = periods(report)
    if not found:
        return
    yield ""
    yield f"Published, {min(report.months)} to {max(report.months)}"
    most = max(amount for _, amount in found)
    for name, amount in found:
        bar = "█" * max(1, round(_BAR * amount / most)) if amount else ""
        yield f"  {name:8} {bar} {amount:,}" if amount else f"  {name:8} 0"


def periods(report: Report) -> list[tuple[str, int]]:
    """The articles of each month from the first to the last; of each year, if those are many."""
    if not report.months:
        return []
    first, last = min(report.months), max(report.months)
    start, stop = (12 * int(name[:4]) + int(name[5:7]) - 1 for name in (first, last))
    names = [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, stop + 1)]
    if len(names) <= _MONTHS:
        return [(name, report.months[name]) for name in names]
    years = sorted({name[:4] for name in report.months})
    return [
        (year, sum(n for name, n in report.months.items() if name[:4] == year)) for year in years
    ]


def _counts(title: str, counts: dict[str, Count]) -> Iterator[str]:
    if not counts:
        return
    yield ""
    yield title
    for name, count in sorted(counts.items(), key=lambda item: -item[1].amount):
        yield f"  {count.amount:>8,} {name}{f': {count.meaning}' if count.meaning else ''}"
        for example in count.examples:
            where = f"{place(example.file, example.member)} {example.record}"
            yield f"             {where}: {' '.join(example.what.split())[:100]}"
