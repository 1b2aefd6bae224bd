"""Speed as ratios against named rivals, measured in one process, in turn (A B A B …).

    python benchmarks/run.py [EXPORT]

``F`` is the least a pure-Python parser of text can do: decode, cut into lines, strip, match one
pattern a line, join paragraphs.  The rival named in our goals is markdown-it-py, which parses the
same text (its tokens know nothing of bylines or dates).  Medians of paired runs; run it on a quiet
machine and read the ratios, not the milliseconds.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from newsparse import find_dates, parse, parse_byline, parse_date

SEED = Path(__file__).parent.parent / "seeds" / "markdown-from-pdf.md"
PAIRS = 15
_LINE = re.compile(r"#+ |By |\d{1,2} \w+ \d{4}|\* |> |\[|!\[|---")


def floor(data: bytes) -> list[tuple[int, int, str]]:
    """What no pure-Python parser can do without."""
    paragraphs: list[tuple[int, int, str]] = []
    lines: list[str] = []
    at = begin = 0
    for line in data.decode("utf-8").splitlines(keepends=True):
        text = line.strip()
        if text:
            _LINE.match(text)
            lines.append(text)
        elif lines:
            paragraphs.append((begin, at, " ".join(lines)))
            lines, begin = [], at
        at += len(line)
    return [*paragraphs, (begin, at, " ".join(lines))]


def seconds(call: Callable[[], object], times: int = 5) -> float:
    """Seconds of one call, over a few."""
    start = time.perf_counter()
    for _ in range(times):
        call()
    return (time.perf_counter() - start) / times


def paired(ours: Callable[[], object], other: Callable[[], object]) -> tuple[float, float, float]:
    """Median seconds of both and the median of the ratios, measured in turn."""
    ours(), other()
    pairs = [(seconds(ours), seconds(other)) for _ in range(PAIRS)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def import_seconds(statement: str) -> float:
    """Seconds to run *statement* in a fresh interpreter, less an empty one's."""
    runs = []
    for _ in range(7):
        with_it = _python(statement)
        runs.append(with_it - _python("pass"))
    return statistics.median(runs)


def _python(statement: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    from markdown_it import MarkdownIt

    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SEED
    data = path.read_bytes()
    text = data.decode("utf-8")
    markdown = MarkdownIt()
    print(f"{path.name}: {len(data)} bytes")
    rows: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("parse / F", lambda: parse(text), lambda: floor(data)),
        ("parse / markdown-it-py", lambda: parse(text), lambda: markdown.parse(text)),
        (
            "find_dates(whole text) / F",
            lambda: find_dates(text, languages=("en",)),
            lambda: floor(data),
        ),
    ]
    for name, ours, other in rows:
        mine, theirs, ratio = paired(ours, other)
        print(f"{name:32} {mine * 1e3:8.2f} ms {theirs * 1e3:8.2f} ms   ratio {ratio:6.2f}")
    for name, call in (
        (
            "parse_date, a date line",
            lambda: parse_date("18 December 2019, 6:05 p.m.", languages=("en",)),
        ),
        (
            "parse_date, prose",
            lambda: parse_date("It rained all day in the valley", languages=("en",)),
        ),
        (
            "parse_byline, a byline",
            lambda: parse_byline("By Ada Example in Springfield", languages=("en",)),
        ),
        (
            "parse_byline, prose",
            lambda: parse_byline("It rained all day in the valley", languages=("en",)),
        ),
    ):
        call()
        print(f"{name:32} {seconds(call, 500) * 1e6:8.1f} us")
    deps = import_seconds("import attrs, regex, dateutil.parser")
    ours_alone = import_seconds("import newsparse")
    print(
        f"{'import newsparse / dependencies':32} {ours_alone * 1e3:8.1f} ms {deps * 1e3:8.1f} ms   ratio {ours_alone / deps:6.2f}"
    )


if __name__ == "__main__":
    main()
