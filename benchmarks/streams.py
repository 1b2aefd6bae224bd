"""How parse_many streams: memory and time an article over an export of any size.

The export is made up line by line and never held.  Run it as
``python benchmarks/streams.py nexis 100``: a format (nexis or proquest) and a size in megabytes.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from newsparse import parse_many

BATCH = 50
"""So many articles between two looks at the clock."""

NAMES = ("Ada Example", "Jan Muster", "Eva Beispiel", "Tom Sample", "Ida Modell", "Max Probe")
PLACES = ("EXAMPLETON", "MUSTERSTADT", "SAMPLE BAY", "PROBEHAUSEN")
MONTHS = ("January", "March", "June", "August", "October", "December")
SENTENCES = (
    "The ferry below the weir went out again on Monday with eleven people and a goat on board.",
    "Nobody in the valley could say who had hung the second lantern on the old barn.",
    '"We will paint it green, or we will not paint it at all," the miller said.',
    "Seven of the nine bells were taken down before the frost, and two were left to ring.",
    "A committee of gardeners counted the plum trees twice and came to different sums.",
    "The path along the dyke stays shut until the last of the clay has dried.",
    "What the baker had promised in spring was forgotten by the time the rye stood high.",
    "Children from the upper village walked the whole way with their shoes in their hands.",
)


def story(number: int) -> Iterator[str]:
    """Some paragraphs, other ones for every number."""
    for paragraph in range(4 + number % 9):
        count = 2 + (number + paragraph) % 4
        at = (number * 3 + paragraph * 5) % len(SENTENCES)
        yield " ".join((SENTENCES * 2)[at : at + count])


def wrapped(paragraph: str, width: int) -> Iterator[str]:
    """The paragraph's lines."""
    line = ""
    for word in paragraph.split():
        if line and len(line) + len(word) >= width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    yield line


def nexis(number: int) -> Iterator[str]:
    """The lines of one record of a download as plain text."""
    day = f"{MONTHS[number % 6]} {1 + number % 28}, {1990 + number % 30}"
    name = NAMES[number % 6]
    yield from ("", f"{number + 1} of 999999 DOCUMENTS".center(80).rstrip(), "", "")
    yield from ("The Example Times".center(80).rstrip(), "", day.center(80).rstrip(), "")
    yield from (f"Valley keeps its {number % 90 + 10} lanterns", "", f"BYLINE: {name}", "")
    yield from (f"SECTION: NEWS; Pg. {number % 40 + 1}", "", "LENGTH: 300 words", "")
    yield from (f"DATELINE: {PLACES[number % 4]}", "")
    for paragraph in story(number):
        yield from (*wrapped(paragraph, 80), "")
    yield from (f"LOAD-DATE: {day}", "", "LANGUAGE: ENGLISH", "", "PUBLICATION-TYPE: Newspaper", "")
    yield from (
        "",
        "Copyright The Example Times".center(80).rstrip(),
        "All Rights Reserved".center(80).rstrip(),
    )


def proquest(number: int) -> Iterator[str]:
    """The lines of one document of a download as text."""
    day = f"{MONTHS[number % 6][:3]} {1 + number % 28}, {1990 + number % 30}"
    family, given = reversed(NAMES[number % 6].split())
    title = f"Valley keeps its {number % 90 + 10} lanterns"
    yield from ("_" * 60, "", f"Document {number + 1} of 999999", "", title, "")
    yield from (f"Author: {family}, {given}", "", "Abstract: None available.", "")
    first, *rest = story(number)
    yield from (f"Full text: {first}", *rest, "", "Subject: Lanterns; Barns; Goats", "")
    yield from (f"Title: {title}", "", "Publication title: The Example Post; Exampleton, Ont.", "")
    yield from (
        f"Publication date: {day}",
        "",
        "Section: Valley",
        "",
        "Language of publication: English",
        "",
    )
    yield from (f"ProQuest document ID: {number + 300}", "", "Last updated: 2024-11-22", "")
    yield from ("Database: Example Newspapers Collection", "")


KINDS = {"nexis": nexis, "proquest": proquest}


def lines(kind: str, size: int) -> Iterator[str]:
    """Lines with their ends, of so many characters in all."""
    record, made, number = KINDS[kind], 0, 0
    while made < size:
        for line in record(number):
            made += len(line) + 1
            yield f"{line}\n"
        number += 1


def ticks(kind: str, size: int) -> Iterator[float]:
    """The processor's time at the start and after every batch of articles."""
    yield time.process_time()
    for count, article in enumerate(parse_many(lines(kind, size)), 1):
        if article.format != kind or article.published is None or len(article.authors) != 1:
            raise SystemExit(f"document {count} was misread")
        if count % BATCH == 0:
            yield time.process_time()


def tenths(costs: Sequence[float]) -> list[float]:
    """Microseconds an article in each tenth of the stream."""
    size = max(1, len(costs) // 10)
    return [sum(costs[at : at + size]) / size / BATCH * 1e6 for at in range(0, size * 10, size)]


def main() -> None:
    """Run once and print what it took."""
    kind, megabytes = sys.argv[1], int(sys.argv[2])
    before = peak()
    costs = [after - at for at, after in pairwise(ticks(kind, megabytes * 1_000_000))]
    parts = tenths(costs)
    rows = {
        "documents": f"{len(costs) * BATCH} (to the last full {BATCH})",
        "peak memory": f"{peak():.1f} MiB ({before:.1f} before the first line)",
        "time an article": f"{sum(costs) / len(costs) / BATCH * 1e6:.0f} us",
        "last tenth": f"{parts[-1]:.0f} us, {parts[-1] / median(parts):.2f} of the median tenth",
    }
    sys.stdout.write(f"{kind}, {megabytes} MB\n")
    sys.stdout.writelines(f"  {name:16} {value}\n" for name, value in rows.items())


def peak() -> float:
    """The most memory the process has held, in MiB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
