"""Tables of articles and of files, and data frames of them."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse
from newsparse.model import Article

pa = pytest.importorskip("pyarrow", reason="the extra 'arrow' is not installed")

from newsparse.arrow import BATCH_SCHEMA, SCHEMA, read_table, to_pandas, to_polars, to_table  # noqa: E402

STORY = "# Rain at last\n\nBy Ada Example\n18 December 2019 9:30\n\nIt rained all day.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(STORY, "utf-8")
    Path("b.md").write_bytes(b"%PDF-1.7")
    Path("c.md").write_text(STORY, "utf-8")
    Path("d.pdf").write_bytes(b"%PDF-1.7")
    return tmp_path


def test_articles_become_a_table() -> None:
    table = to_table(newsparse.parse_many(STORY))

    table.validate(full=True)
    assert SCHEMA == table.schema
    assert [dt.date(2019, 12, 18)] == table.column("published").to_pylist()
    assert [dt.datetime(2019, 12, 18, 9, 30)] == table.column("published_time").to_pylist()
    assert 0 == to_table([]).num_rows


def test_many_articles_are_a_table_of_several_pieces() -> None:
    table = to_table(Article(title=str(number)) for number in range(2001))

    assert [str(number) for number in range(2001)] == table.column("title").to_pylist()
    assert 3 == table.column("title").num_chunks


@pytest.mark.usefixtures("folder")
def test_files_become_a_table_with_their_errors() -> None:
    table = read_table([".", Path("missing.md")])

    assert BATCH_SCHEMA == table.schema
    assert ["a.md", "b.md", "c.md", "missing.md"] == table.column("file").to_pylist()
    assert [0, 1, 2, 3] == table.column("row").to_pylist()
    assert ["Rain at last", None, "Rain at last", None] == table.column("title").to_pylist()
    one, two, three, four = table.column("error").to_pylist()
    assert one is three is None
    assert two.startswith("NotTextError: this is not a text export but a PDF")
    assert four.startswith("FileNotFoundError: no such file")


@pytest.mark.usefixtures("folder")
def test_one_path_is_enough() -> None:
    assert 1 == read_table("a.md").num_rows == read_table(Path("a.md")).num_rows


def test_pandas_takes_it() -> None:
    pytest.importorskip("pandas", reason="the extra 'pandas' is not installed")
    frame = to_pandas(to_table(newsparse.parse_many(STORY)))

    assert ["2019-12"] == list(frame["published_time"].dt.strftime("%Y-%m"))
    assert ["Ada Example"] == list(frame["authors"][0])


def test_polars_takes_it() -> None:
    pl = pytest.importorskip("polars", reason="the extra 'polars' is not installed")
    frame = to_polars(to_table(newsparse.parse_many(STORY)))

    assert pl.Date == frame.schema["published"]
    assert [12] == frame["published"].dt.month().to_list()
    assert [["Ada Example"]] == frame["authors"].to_list()


@pytest.mark.parametrize(
    ("absent", "code", "extra"),
    [
        ("pyarrow", "import newsparse.arrow", 'newsparse.arrow needs an optional dependency: pip install "newsparse[arrow]"'),
        ("pandas", "from newsparse.arrow import *; to_pandas(to_table([]))", 'pip install "newsparse[pandas]"'),
        ("polars", "from newsparse.arrow import *; to_polars(to_table([]))", 'pip install "newsparse[polars]"'),
    ],
)  # fmt: skip
def test_a_missing_extra_is_named(absent: str, code: str, extra: str) -> None:
    blocked = f"import sys; sys.modules[{absent!r}] = None; {code}"
    ran = subprocess.run(
        [sys.executable, "-c", blocked], capture_output=True, text=True, check=False
    )

    assert extra in ran.stderr.splitlines()[-1]
    assert "MissingExtraError" in ran.stderr


def test_the_package_is_imported_without_pyarrow() -> None:
    code = "import sys, newsparse; newsparse.parse('It rained.'); print({'pyarrow', 'click', 'rich', 'multiprocessing', 'sqlite3'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "set()" == ran.stdout.strip()
