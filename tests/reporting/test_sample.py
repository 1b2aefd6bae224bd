"""sample(): the same records for the same seed, beside the text they were read from."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsparse import parse_files
from newsparse.batch import Running
from newsparse.cli import newsparse
from newsparse.reporting import sample
from newsparse.reporting.sampling import _drawn

STORY = "# Rain over {0}\n\nBy Ada Example\n18 December 2019\n\nIt rained all day in {0}.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in "abc":
        Path(f"{name}.md").write_text(STORY.format(name), "utf-8")
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.writestr("x/d.md", STORY.format("d"))
    parse_files(["a.md", "b.md", "c.md", "all.zip"], "out.jsonl", running=Running(0))
    return tmp_path


def run(*arguments: str, columns: int = 120) -> Result:
    return CliRunner().invoke(newsparse, ["sample", *arguments], env={"COLUMNS": str(columns)})


def test_each_record_stands_beside_its_source() -> None:
    drawn = sample("out.jsonl", 9)

    assert ["a", "b", "c", "d"] == [one.row["title"][-1] for one in drawn]
    assert [STORY.format(name).strip() for name in "abcd"] == [one.source for one in drawn]
    assert {""} == {one.note for one in drawn}


def test_the_same_seed_draws_the_same() -> None:
    def drawn(seed: int) -> list[str]:
        return [one.row["title"] for one in sample("out.jsonl", 2, seed=seed)]

    assert drawn(1) == drawn(1)
    assert 1 < len({tuple(drawn(seed)) for seed in range(20)})


def test_every_record_has_the_same_chance() -> None:
    rows: list[dict[str, Any]] = [{"record": number} for number in range(10)]
    counts = Counter(row["record"] for seed in range(2000) for row in _drawn(iter(rows), 3, seed))

    # 600 of each are expected, with a spread of 20
    assert all(500 < counts[number] < 700 for number in range(10))


def test_what_became_of_the_file_is_said() -> None:
    Path("a.md").unlink()
    Path("b.md").write_text(STORY.format("b") + "More.\n", "utf-8")
    Path("c.md").write_text("", "utf-8")
    gone, changed, empty, _ = sample("out.jsonl")

    assert ("", True) == (gone.source, "not there any more" in gone.note)
    assert "the file has changed since" == changed.note
    assert changed.source.endswith("More.")
    assert "the file has changed since: it has no such record" == empty.note


def test_a_wide_terminal_shows_both_side_by_side() -> None:
    lines = run("out.jsonl", "-n", "1").stdout.splitlines()

    assert lines[0].startswith("── ")
    assert lines[1].startswith("title: Rain over ")
    assert " │ # Rain over " in lines[1]


def test_a_narrow_terminal_shows_one_below_the_other() -> None:
    lines = run("out.jsonl", "-n", "1", columns=80).stdout.splitlines()

    assert any(line.startswith("│ # Rain over ") for line in lines)
    assert lines[1].startswith("title: ")


def test_json_lines_hold_row_source_and_note() -> None:
    lines = run("out.jsonl", "-n", "2", "--json").stdout.splitlines()

    assert [{"row", "source", "note"}] * 2 == [set(json.loads(line)) for line in lines]


def test_a_source_cannot_repaint_the_terminal() -> None:
    Path("a.md").write_text("# Rain \x1b[31m\n\nIt rained \x9b all day in the valley.\n", "utf-8")

    assert not {"\x1b", "\x9b"} & set(run("out.jsonl").stdout)


@pytest.mark.parametrize("table", ["missing.jsonl", "a.md"])
def test_what_is_no_table_is_one_line(table: str) -> None:
    result = run(table)

    assert (1, 1, "") == (result.exit_code, result.stderr.count("\n"), result.stdout)
