"""Each writer: what it writes is read back by the programs it is for."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

import newsparse
from newsparse import parse_files
from newsparse.batch import BatchError, Running, Table, compression
from newsparse.batch.writers import WRITERS, writer_for
from newsparse.batch.writers.csvtable import cell
from newsparse.errors import MissingExtraError
from newsparse.export.rows import DEFAULT_NAMES

STORIES = {
    "one.md": "# Rain at last\n\nBy Ada Example and Jan Muster\n18 December 2019 9:30\n\nSPRINGFIELD, Dec. 18 (AP) — It rained all day.\n\nThe reservoirs are full.\n",
    "two.md": '# =HYPERLINK("x")\n\nIt snowed, and the "valley" is white; the roads are closed.\n',
}

CELLS = [
    ("none", None, ""),
    ("a number", 4, "4"),
    ("a negative number is no formula", -4, "-4"),
    ("a list", ["Ada Example", "Jan Muster"], "Ada Example; Jan Muster"),
    ("an empty list", [], ""),
    ("a text", "Rain = water", "Rain = water"),
    *((f"a formula {sign!r}", f"{sign}1", f"'{sign}1") for sign in "=+-@\t\r\n＝＋－＠"),
]

ENDINGS = [
    ("out.parquet", "parquet"), ("out.jsonl", "jsonl"), ("OUT.JSONL.GZ", "jsonl.gz"),
    ("out.jsonl.zst", "jsonl.zst"), ("out.csv", "csv"), ("out.sqlite", "sqlite"), ("out", "md"),
    ("out.d/notes", "md"), ("out.md", "md"), ("out.json", "json"), ("out.csl.json", "csl"),
    ("out.ris", "ris"), ("out.tei.xml", "tei"),
]  # fmt: skip


def written(tmp_path: Path, name: str, table: Table | None = None) -> Path:
    for file, text in STORIES.items():
        (tmp_path / file).write_text(text, "utf-8")
    out = tmp_path / name
    try:
        parse_files([tmp_path / file for file in STORIES], out, table=table, running=Running(0))
    except MissingExtraError as error:
        pytest.skip(str(error))
    return out


@pytest.mark.parametrize(("value", "expected"), [c[1:] for c in CELLS], ids=[c[0] for c in CELLS])
def test_no_cell_is_a_formula(value: Any, expected: str) -> None:
    assert expected == cell(value)


@pytest.mark.parametrize(("name", "expected"), ENDINGS, ids=[c[0] for c in ENDINGS])
def test_the_ending_picks_the_writer(name: str, expected: str) -> None:
    assert expected == writer_for(Path(name)).name


def test_a_name_picks_the_writer_whatever_the_ending() -> None:
    assert {writer.name for writer in WRITERS} == {
        writer_for(Path("out.dat"), writer.name).name for writer in WRITERS
    }


@pytest.mark.parametrize(("name", "to"), [("out.xlsx", None), ("out.xml", None), ("out", "xlsx")])
def test_another_is_refused(name: str, to: str | None) -> None:
    with pytest.raises(BatchError, match="writer"):
        writer_for(Path(name), to)


def test_csv_is_read_back(tmp_path: Path) -> None:
    with written(tmp_path, "out.csv").open(encoding="utf-8", newline="") as file:
        one, two = csv.DictReader(file)

    assert list(DEFAULT_NAMES) == list(one)
    assert ("Ada Example; Jan Muster", "2019-12-18T09:30:00") == (
        one["authors"],
        one["published_time"],
    )
    assert one["text"].endswith("It rained all day.\n\nThe reservoirs are full.")
    assert two["title"].startswith("'=HYPERLINK")
    assert '"valley" is white' in two["text"]
    assert "" == two["published"]


def test_csv_begins_as_asked(tmp_path: Path) -> None:
    plain = written(tmp_path, "plain.csv", Table(("title",))).read_bytes()
    marked = written(tmp_path, "marked.csv", Table(("title",), mark="bom")).read_bytes()

    assert plain.startswith(b"title\r\n")
    assert b"\xef\xbb\xbf" + plain == marked


def test_json_lines_are_the_same_however_they_are_packed(tmp_path: Path) -> None:
    plain = written(tmp_path, "out.jsonl").read_bytes()

    assert plain == gzip.decompress(written(tmp_path, "out.jsonl.gz").read_bytes())
    assert ["Ada Example", "Jan Muster"] == json.loads(plain.split(b"\n")[0])["authors"]


def test_json_lines_are_packed_by_zstd(tmp_path: Path) -> None:
    packed = written(tmp_path, "out.jsonl.zst").read_bytes()

    assert written(tmp_path, "out.jsonl").read_bytes() == compression.zstd().decompress(packed)


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for ending in (".jsonl.gz", ".csv", ".jsonl"):
        one, two = (written(tmp_path, f"{name}{ending}") for name in ("one", "two"))
        assert one.read_bytes() == two.read_bytes(), ending


def test_sqlite_holds_four_tables_and_an_index(tmp_path: Path) -> None:
    def ask(statement: str) -> list[Any]:
        return list(database.execute(statement))

    with closing(sqlite3.connect(written(tmp_path, "out.sqlite"))) as database:
        assert [(1, "Rain at last", 13)] == ask(
            "SELECT number, title, words FROM articles WHERE published = '2019-12-18'"
        )
        assert [("Ada Example", "person"), ("Jan Muster", "person")] == ask(
            "SELECT name, kind FROM authors JOIN articles ON number = article WHERE article = 1"
        )
        assert ("2019-12-18T09:30:00",) in ask("SELECT value FROM dates WHERE article = 1")
        assert [] == ask("SELECT * FROM diagnostics WHERE code = 'none of them'")
        assert [(2,)] == ask("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'snowed'")
        assert [] == ask("PRAGMA foreign_key_check")
        assert [("ok",)] == ask("PRAGMA integrity_check")


def test_sqlite_without_text_has_no_index(tmp_path: Path) -> None:
    out = written(tmp_path, "out.sqlite", Table(("id", "words")))
    with closing(sqlite3.connect(out)) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}

    assert not [name for name in tables if name.startswith("articles_fts")]
    assert {"articles", "authors", "dates", "diagnostics"} <= tables


def test_markdown_is_a_file_an_article(tmp_path: Path) -> None:
    notes = {path.relative_to(tmp_path / "out").as_posix(): path.read_text("utf-8") for path in written(tmp_path, "out").rglob("*.md")}  # fmt: skip
    (dated,) = (name for name in notes if name.startswith("2019/2019-12-18-rain-at-last-"))
    (undated,) = (name for name in notes if name.startswith("undated/hyperlink-x-"))

    assert ["Ada Example", "Jan Muster"] == yaml.safe_load(notes[dated].split("---\n")[1])["author"]
    assert "It snowed" in notes[undated]


def test_markdown_of_the_same_file_twice_is_two_files(tmp_path: Path) -> None:
    for name in ("one.md", "copy.md"):
        (tmp_path / name).write_text(STORIES["one.md"], "utf-8")
    parse_files([tmp_path / "one.md", tmp_path / "copy.md"], tmp_path / "out", running=Running(0))

    assert 2 == len(list((tmp_path / "out").rglob("*.md")))


def test_markdown_needs_no_columns(tmp_path: Path) -> None:
    out = written(tmp_path, "out", Table(("words",)))

    assert 2 == len(list((out / "undated").iterdir()))


def test_one_file_for_another_program(tmp_path: Path) -> None:
    ris = written(tmp_path, "out.ris").read_text("utf-8")
    whole = json.loads(written(tmp_path, "out.json").read_text("utf-8"))

    assert ["AU  - Ada Example", "AU  - Jan Muster"] == [
        line for line in ris.splitlines() if line.startswith("AU")
    ]
    assert newsparse.parse(STORIES["one.md"]) == newsparse.from_dict(whole[0])


def test_parquet_has_real_types(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="the extra 'arrow' is not installed")
    from newsparse.arrow import SCHEMA

    table = pq.read_table(written(tmp_path, "out.parquet"))

    assert SCHEMA == table.schema
    assert SCHEMA.metadata == table.schema.metadata
    assert [2019, None] == [day and day.year for day in table.column("published").to_pylist()]
    assert ["Ada Example", "Jan Muster"] == table.column("authors").to_pylist()[0]


def test_parquet_and_json_say_the_same(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet", reason="the extra 'arrow' is not installed")
    table = pq.read_table(written(tmp_path, "out.parquet")).to_pylist()
    lines = written(tmp_path, "out.jsonl").read_text("utf-8").splitlines()

    times = ("published", "published_time", "updated", "updated_time")
    plain = [{k: v.isoformat() if k in times and v else v for k, v in row.items()} for row in table]
    assert [json.loads(line) for line in lines] == plain


def test_a_missing_extra_is_named_before_any_work(tmp_path: Path) -> None:
    """In a process of its own, where pyarrow and the module for zstd cannot be imported."""
    code = (
        "import sys\n"
        "sys.modules.update(dict.fromkeys(['pyarrow', 'backports', 'compression']))\n"
        "import newsparse\n"
        "for out in sys.argv[1:]:\n"
        "    try: newsparse.parse_files([], out)\n"
        "    except newsparse.errors.MissingExtraError as error: print(error)\n"
    )
    outs = [str(tmp_path / name) for name in ("out.parquet", "out.jsonl.zst")]
    ran = subprocess.run(
        [sys.executable, "-c", code, *outs], capture_output=True, text=True, check=True
    )

    assert [
        'Parquet needs an optional dependency: pip install "newsparse[arrow]"',
        'zstd needs an optional dependency: pip install "newsparse[batch]"',
    ] == ran.stdout.splitlines()
    assert not list(tmp_path.iterdir())
