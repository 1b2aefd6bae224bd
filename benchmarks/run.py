"""Speed as ratios against named rivals, each pair measured in turn in one process.

    python benchmarks/run.py [CORPUS]

``F`` is the least a pure-Python parser of text can do: decode, cut into lines, strip, match one
pattern a line, join paragraphs.  The rival named in our goals is markdown-it-py, which parses the
same text (its tokens know nothing of bylines or dates).  No text is parsed twice, for a parser
that remembers would shine.  *CORPUS*, or the folder that ``NEWSPARSE_CORPUS`` names, holds real
exports in ``exports/`` and ``wild/``; without it their rows are left out, and said to be.

Seconds are those of the processor, but for what starts processes.  Run it on a quiet machine and
read the ratios, not the milliseconds.  The output is a table in Markdown.
"""

from __future__ import annotations

import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from newsparse import parse_byline, parse_date, parse_files, parse_many
from newsparse.batch import Running

SEED = Path(__file__).parent.parent / "seeds" / "markdown-from-pdf.md"
PAIRS = 40
FILES = 200
"""So many real files, drawn by chance and always the same."""
LARGEST = 300_000
HOSTILE = ("A\n", "x: y\n", "> \n", "   * a\n", "x   y\n", "By Ada Example\n", "18 December 2019\n")
"""Short lines, which cost most a character."""
CHARACTERS = 15_000
_LINE = re.compile(r"#+ |By |\d{1,2} \w+ \d{4}|\* |> |\[|!\[|---")


@frozen
class Row:
    """One line of the table."""

    name: str
    figure: str


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


def seconds(call: Callable[[], object], times: int = 1) -> float:
    """Seconds of the processor that one call takes, over a few."""
    start = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - start) / times


def of_floor(texts: Sequence[str]) -> float:
    """How many F the parse of a text takes: the median."""
    return statistics.median(_of_floor(text) for text in texts)


def _of_floor(text: str) -> float:
    data = text.encode()
    ours = seconds(lambda: list(parse_many(text)))
    # one run of F may be too short for the clock
    times = max(1, int(0.005 / max(1e-6, seconds(lambda: floor(data)))))
    return ours / min(seconds(lambda: floor(data), times) for _ in range(3))


def variants(text: str) -> list[str]:
    """*text* with other words in it each time."""
    return [text.replace("a ", f"a{number} ", 3) for number in range(PAIRS)]


def seed() -> Iterator[Row]:
    """The seed against F and against the rival."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt()
    warm, *texts = variants(SEED.read_text("utf-8"))
    list(parse_many(warm)), markdown.parse(warm)
    yield Row("seed, × F", f"{of_floor(texts[::2]):.0f}")
    pairs = [
        seconds(lambda text=text: list(parse_many(text))) / seconds(lambda text=text: markdown.parse(text))  # type: ignore[misc]
        for text in texts[1::2]
    ]  # fmt: skip
    yield Row("seed, × markdown-it-py", f"{statistics.median(pairs):.1f}")


def real(corpus: Path | None) -> Iterator[Row]:
    """Real exports and database files against F."""
    for folder, name in (("exports", "real exports, × F"), ("wild", "database files, × F")):
        texts = list(_texts(corpus / folder)) if corpus else []
        figure = f"{of_floor(texts):.0f} ({len(texts)} files)" if texts else "no corpus given"
        yield Row(name, figure)


def _texts(folder: Path) -> Iterator[str]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    random.Random(1).shuffle(paths)
    for path in paths[:FILES]:
        data = path.read_bytes()
        if 0 < len(data) < LARGEST:
            try:
                yield data.decode("utf-8")
            except UnicodeDecodeError:
                continue


def lines() -> Iterator[Row]:
    """The small parsers on one line, with and without what they look for."""
    prose = "It rained all day in the valley"
    for name, parser, line in (
        ("a byline", parse_byline, "By Ada Example in Springfield"),
        ("no byline", parse_byline, prose),
        ("a date line", parse_date, "18 December 2019, 6:05 p.m."),
        ("no date", parse_date, prose),
    ):
        parser(line, languages=("en",))
        cost = seconds(lambda parser=parser, line=line: parser(line, languages=("en",)), 2000)  # type: ignore[misc]
        yield Row(f"{name}, µs", f"{cost * 1e6:.0f}")


def hostile() -> Iterator[Row]:
    """The dearest of the short lines."""
    costs = {}
    for unit in HOSTILE:
        text = unit * (CHARACTERS // len(unit))
        costs[unit] = seconds(lambda text=text: list(parse_many(text))) / len(text) * 1e6  # type: ignore[misc]
    worst = max(costs, key=lambda unit: costs[unit])
    yield Row("worst µs a character, short lines", f"{costs[worst]:.0f} ({worst!r})")


def fresh() -> Iterator[Row]:
    """A process of its own, less an empty one."""
    parse = f"from newsparse import read; read({str(SEED)!r})"
    for name, statement in (
        ("import and first parse, ms", parse),
        ("the dependencies' imports, ms", "import attrs, regex, dateutil.parser"),
    ):
        runs = [_python(statement) - _python("pass") for _ in range(7)]
        yield Row(name, f"{statistics.median(runs) * 1e3:.0f}")


def _python(statement: str) -> float:
    # compiled modules are kept, as they are where a package is installed
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True, env=kept)
    return time.perf_counter() - start


def processes() -> Iterator[Row]:
    """Two processes against one, over the same files and into the same kind of table."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in")
        source.mkdir()
        for number, text in enumerate(variants(SEED.read_text("utf-8") * 2) * 15):
            Path(source, f"{number:04}.md").write_text(f"{text}\n{number}", "utf-8")
        one, two = (_batch(source, Path(folder, f"{jobs}.jsonl"), jobs) for jobs in (1, 2))
    yield Row("two processes over one", f"{one / two:.2f}")


def _batch(source: Path, output: Path, jobs: int) -> float:
    start = time.perf_counter()
    parse_files(source, output, running=Running(jobs))
    return time.perf_counter() - start


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown."""
    return "\n".join(["| | |", "|---|---|", *(f"| {row.name} | {row.figure} |" for row in rows)])


def main() -> None:
    """Measure and print."""
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("NEWSPARSE_CORPUS")
    corpus = Path(named) if named else None
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors\n"
    )
    print(table([*seed(), *real(corpus), *lines(), *hostile(), *fresh(), *processes()]))


if __name__ == "__main__":
    main()
