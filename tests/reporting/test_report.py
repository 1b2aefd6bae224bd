"""examine(): figures of a table, suspicious records, pages and words made of them."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsparse import parse_files
from newsparse.batch import Running, Table
from newsparse.cli import newsparse
from newsparse.errors import MissingExtraError
from newsparse.reporting import Report, TableError, examine, plain
from newsparse.reporting.checks import CHECKS, FEWEST, SHORT
from newsparse.reporting.tables import rows_of

ROW: dict[str, Any] = {
    "file": "gone.txt", "member": None, "record": 1, "title": "Rain", "authors": ["Ada Example"],
    "published": "2019-12-18", "publication": "Example Herald", "text": "It rained. " * 20,
    "text_hash": "1", "format": "article", "language": "en", "diagnostics": [],
}  # fmt: skip

CASES = [
    ("no date", {"published": None}, "Rain"),
    ("no date", {"published": None, "title": None}, "(no title, either)"),
    ("no date", {}, ""),
    ("short body", {"text": "x" * (SHORT - 1)}, "199 characters"),
    ("short body", {"text": "x" * SHORT}, ""),
    ("short body", {"text": None}, "0 characters"),
    ("title is publication", {"title": "EXAMPLE herald"}, "EXAMPLE herald"),
    ("title is publication", {"title": "Example Herald Tribune"}, ""),
    ("title is publication", {"title": None, "publication": None}, ""),
    ("long author", {"authors": ["Ada", "A B C D E F"]}, "A B C D E F"),
    ("long author", {"authors": ["A B C D E"]}, ""),
    ("long author", {"authors": []}, ""),
    ("future date", {}, ""),
]  # fmt: skip


def table(rows: Iterable[dict[str, Any]], name: str = "out.jsonl") -> Path:
    Path(name).write_text("".join(json.dumps(ROW | row) + "\n" for row in rows), "utf-8")
    return Path(name)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(newsparse, ["report", *arguments])


@pytest.mark.parametrize(("name", "change", "said"), CASES)
def test_a_check_looks_at_one_record(name: str, change: dict[str, Any], said: str) -> None:
    (check,) = (check for check in CHECKS if check.name == name)

    assert said == check.says(ROW | change)


def test_a_date_is_held_against_the_time_of_the_file() -> None:
    """A day more is granted, for the zones."""
    Path("a.txt").touch()
    noon = dt.datetime(2019, 12, 17, 12, tzinfo=dt.UTC).timestamp()
    os.utime("a.txt", (noon, noon))
    days = ["2019-12-17", "2019-12-18", "2019-12-19"]
    report = examine(table({"file": "a.txt", "published": day} for day in days))

    assert ["2019-12-19, the file is of 2019-12-18"] == [
        example.what for example in report.suspicious["future date"].examples
    ]


def test_coverage_is_by_format_language_and_publication() -> None:
    rows: list[dict[str, Any]] = [
        {},
        {"format": "nexis", "title": None},
        {"format": "nexis", "authors": []},
    ]
    report = examine(table(rows))

    assert (3, 1) == (report.articles, report.files)
    assert 2 / 3 == report.all.share("title")
    assert (0.5, 1.0) == tuple(report.groups["format"][name].share("title") for name in ("nexis", "article"))  # fmt: skip
    assert {"Example Herald"} == set(report.groups["publication"])
    assert {"en": 3} == {name: group.articles for name, group in report.groups["language"].items()}


def test_three_examples_are_named() -> None:
    report = examine(table({"record": n, "diagnostics": ["ambiguous-date"]} for n in range(1, 6)))

    assert [1, 2, 3] == [
        example.record for example in report.diagnostics["ambiguous-date"].examples
    ]
    assert 5 == report.diagnostics["ambiguous-date"].amount == report.formats["article"].amount


def test_the_same_text_twice_is_found() -> None:
    rows = [{"record": n, "text_hash": key} for n, key in enumerate(["a", "b", "a", None, None], 1)]
    report = examine(table(rows))

    assert 1 == report.suspicious["same text"].amount
    (example,) = report.suspicious["same text"].examples
    assert (3, "as gone.txt 1") == (example.record, example.what)


def test_nearly_the_same_text_is_found() -> None:
    pytest.importorskip("datasketch", reason="the extra 'report' is not installed")
    words = [f"word{number}" for number in range(200)]
    other = [f"other{number}" for number in range(200)]
    texts = [words, other, [*words[:190], "changed", *words[191:]], words[:100] + other[:100]]
    rows = [
        {"record": n, "text": " ".join(text), "text_hash": str(n)}
        for n, text in enumerate(texts, 1)
    ]
    report = examine(table(rows), near="find")

    assert [(3, "as gone.txt 1")] == [
        (example.record, example.what)
        for example in report.suspicious["nearly the same text"].examples
    ]
    assert "nearly the same text" not in examine(table(rows)).suspicious


@pytest.mark.parametrize(
    ("many", "of", "found"),
    [(4, FEWEST, True), (3, FEWEST, False), (FEWEST - 1, FEWEST - 1, False)],
)
def test_one_author_of_a_third_of_the_records(many: int, of: int, found: bool) -> None:
    rows = [
        {"authors": ["Desk"] if n < many else [f"Ada {n}"], "text_hash": str(n)} for n in range(of)
    ]

    assert found == ("frequent author" in examine(table(rows)).suspicious)


def test_what_the_table_lacks_is_not_looked_for() -> None:
    Path("out.jsonl").write_text('{"title": "Rain", "file": "a"}\n', "utf-8")
    report = examine("out.jsonl")

    assert "the table has no 'published'" == report.unchecked["no date"]
    assert not report.suspicious
    assert "short body: not looked for, the table has no 'text'" in plain(report)


def test_failures_are_summed_up() -> None:
    Path("a.txt").touch()
    Path("b.txt").write_text("Rain\n\nIt rained.\n", "utf-8")
    parse_files(["a.txt", "b.txt", "c.txt"], "out.jsonl", running=Running(0))
    report = examine("out.jsonl")

    assert {"NotTextError": 1, "FileNotFoundError": 1} == {
        name: count.amount for name, count in report.failed.items()
    }
    assert "c.txt" == report.failed["FileNotFoundError"].examples[0].file


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "jsonl.zst", "csv", "sqlite", "parquet"])
def test_every_kind_of_table_says_the_same(ending: str) -> None:
    Path("a.md").write_text("# =Rain\n\nBy Ada Example and Jan Muster\n18 December 2019 9:30\n\nIt rained.\n")  # fmt: skip
    Path("b.md").write_text("# Snow\n\nIt snowed.\n")
    for name in ("plain.jsonl", f"out.{ending}"):
        try:
            parse_files(["a.md", "b.md"], name, running=Running(0, "replace"))
        except MissingExtraError as error:
            pytest.skip(str(error))

    assert list(rows_of(Path("plain.jsonl"))) == list(rows_of(Path(f"out.{ending}")))


BROKEN = [
    ("no table", "out.txt", b"", "its ending is none of .parquet .jsonl"),
    ("another table", "out.jsonl", b'{"colour": "red"}\n', "it has a field 'colour'"),
    ("no JSON", "out.jsonl", b"rain\n", "damaged, or no table of flat records"),
    ("no objects", "out.jsonl", b"[1]\n", "a line that is no object"),
    ("a torn gzip", "out.jsonl.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\3", "damaged"),
    ("no gzip", "out.jsonl.gz", b"rain", "damaged"),
    ("no database", "out.sqlite", b"rain" * 99, "damaged, or no table of flat records"),
    ("cells without a head", "out.csv", b"title\na,b\n", "too few or too many cells"),
    ("no Parquet", "out.parquet", b"PAR1 rain", "damaged"),
]


@pytest.mark.parametrize(
    ("name", "data", "said"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN]
)
def test_what_is_no_table_is_said_in_one_line(name: str, data: bytes, said: str) -> None:
    Path(name).write_bytes(data)
    try:
        with pytest.raises(TableError, match=re.escape(said)):
            examine(name)
    except MissingExtraError as error:
        pytest.skip(str(error))
    result = run(name)
    assert (1, 1) == (result.exit_code, result.stderr.count("\n"))
    assert said in result.stderr


def test_a_table_that_is_not_there_is_said_in_one_line() -> None:
    assert "newsparse: out.jsonl: no such file or directory\n" == run("out.jsonl").stderr


def test_an_empty_table_has_a_report() -> None:
    Path("out.jsonl").touch()

    assert "out.jsonl: 0 articles of 0 files\n" == run("out.jsonl").stdout


def months(*days: str) -> list[str]:
    report = examine(table({"published": day} for day in days))
    parts = plain(report).split("\n\n")
    return next(part.strip() for part in parts if part.startswith("Published")).split("\n")


def test_months_are_a_histogram_without_gaps() -> None:
    assert [
        "Published, 2019-11 to 2020-01", "  2019-11  " + "█" * 20 + " 1", "  2019-12  0",
        "  2020-01  " + "█" * 40 + " 2",
    ] == months("2019-11-30", "2020-01-01", "2020-01-31")  # fmt: skip
    assert 1 + 60 == len(months("2015-01-01", "2019-12-31"))
    assert ["  2015     ", "  2020     "] == [
        line[:11] for line in months("2015-01-01", "2020-01-01")[1:]
    ]


def test_the_terminal_gets_no_escape_sequences() -> None:
    table([{"title": "Rain \x1b[31m", "publication": "\x9b31m", "published": None}])

    assert not {"\x1b", "\x9b"} & set(run("out.jsonl").stdout)


def test_json_holds_all_figures() -> None:
    table([{}, {"record": 2}])
    data = json.loads(run("out.jsonl", "--json").stdout)

    assert 2 == data["articles"] == data["groups"]["format"]["article"]["filled"]["title"]
    assert {"2019-12": 2} == data["months"]
    assert "as gone.txt 1" == data["suspicious"]["same text"]["examples"][0]["what"]


def test_the_page_stands_alone() -> None:
    pytest.importorskip("matplotlib", reason="the extra 'report' is not installed")
    table([{"title": "<script>alert(1)</script>", "published": None}, {"record": 2}])
    assert 0 == run("out.jsonl", "--html", "out.html").exit_code
    page = Path("out.html").read_text("utf-8")

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 2 == page.count("<svg")
    assert not re.findall(r"""(?:src|href)=["'](?!#)[^"']*//""", page)
    assert run("out.jsonl", "--html", "two.html").stdout == ""
    assert page == Path("two.html").read_text("utf-8")


def test_columns_of_the_reader_may_be_few() -> None:
    Path("a.md").write_text("# Rain\n\nIt rained.\n")
    parse_files("a.md", "out.csv", table=Table(("title", "words")), running=Running(0))

    assert [{"title": "Rain", "words": 2}] == list(rows_of(Path("out.csv")))
    assert isinstance(examine("out.csv"), Report)
