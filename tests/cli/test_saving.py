"""``newsparse parse -o``: options, what is said on the terminal, exit codes, interruption."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsparse.batch import Progress
from newsparse.cli import newsparse
from newsparse.cli import progress as shown
from newsparse.export.rows import DEFAULT_NAMES

STORY = "# Rain over {0}\n\nBy Ada Example\n18 December 2019\n\nIt rained all day in {0}.\n"

WRONG_USE = [
    ("nothing to parse", ["-o", "out.jsonl"], "name the files to parse, or a list of them"),
    ("an unknown ending", ["in", "-o", "out.xlsx"], "its ending names no writer"),
    ("an unknown writer", ["in", "-o", "out", "--to", "xlsx"], "no writer 'xlsx'"),
    ("a table without a place", ["in", "--to", "parquet"], "--to parquet needs -o OUT"),
    ("an unknown field", ["in", "-o", "out.csv", "--fields", "titel"], "no field 'titel'"),
    ("an unknown source format", ["in", "-o", "out.csv", "--format", "lexis"], "no format 'lexis'"),
    ("a writer for a source format", ["in", "--format", "json"], "no format 'json'"),
    ("no time", ["in", "-o", "out.csv", "--timeout", "0"], "0.0 is not in the range"),
    ("a list that is not there", ["--files-from", "nope"], "nope: no such file"),
    ("both", ["in", "-o", "out.csv", "--resume", "--overwrite"], "choose one"),
    ("an option of tables", ["in", "--resume"], "--resume needs -o OUT"),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in "abc":
        Path("in", f"{name}.md").write_text(STORY.format(name), "utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    command = ["parse", *arguments]
    if "-o" in arguments and "--jobs" not in arguments:
        command += ["--jobs", "0"]
    return CliRunner().invoke(newsparse, command, input=stdin)


def rows(out: str = "out.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(out).read_text("utf-8").split("\n") if line]


def titles(out: str = "out.jsonl") -> list[str]:
    return [row["title"].removeprefix("Rain over ") for row in rows(out)]


@pytest.mark.parametrize(
    ("arguments", "said"), [c[1:] for c in WRONG_USE], ids=[c[0] for c in WRONG_USE]
)
def test_wrong_use_is_said_and_exits_with_2(arguments: list[str], said: str) -> None:
    result = run(*arguments)

    assert 2 == result.exit_code
    assert said in " ".join(result.stderr.split())
    assert ["in"] == [path.name for path in Path().iterdir()]


def test_the_last_line_sums_up() -> None:
    Path("in/page.pdf").write_bytes(b"%PDF-1.7")
    Path("in/~$a.docx").touch()
    Path("in/empty.txt").touch()
    Path("in/latin.txt").write_bytes("Straße in Köln\n\nEs regnete in Köln.\n".encode("cp1252"))
    result = run("in", "-o", "out.jsonl")

    assert 1 == result.exit_code
    assert "" == result.stdout
    failed, advice, summed = result.stderr.splitlines()
    assert failed.startswith("newsparse: in/empty.txt: no text in it")
    assert advice.startswith("newsparse: .pdf: 1 file left out: convert it first")
    assert summed.startswith(
        "newsparse: out.jsonl: 5 files, 4 articles, 1 failed, 2 skipped (1 .pdf, 1 lock file), "
        "1 encoding guessed, 0:0"
    )


def test_quiet_says_nothing_and_verbose_all() -> None:
    for number in range(7):
        Path(f"in/{number}.txt").touch()

    assert "" == run("in", "-o", "one.jsonl", "--quiet").stderr
    short = run("in", "-o", "two.jsonl").stderr.splitlines()
    assert "newsparse: two.jsonl.failed.jsonl: 2 more, one a line" in short
    assert 7 == len(short)
    assert 8 == len(run("in", "-o", "three.jsonl", "--verbose").stderr.splitlines())


def test_columns_are_chosen() -> None:
    run("in", "-o", "some.jsonl", "--fields", "title, words")
    run("in", "-o", "bare.jsonl", "--no-text")
    run("in", "-o", "spans.jsonl", "--spans")

    assert ["title", "words"] == list(rows("some.jsonl")[0])
    assert {"text", "footer"} == set(DEFAULT_NAMES) - set(rows("bare.jsonl")[0])
    assert "spans" in rows("spans.jsonl")[0]


def test_the_writer_may_be_named() -> None:
    assert 0 == run("in", "-o", "table.dat", "--to", "sqlite").exit_code

    with closing(sqlite3.connect("table.dat")) as database:
        assert [(3,)] == list(database.execute("SELECT count(*) FROM articles"))


def test_csv_may_begin_with_a_mark() -> None:
    run("in", "-o", "out.csv", "--bom")

    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbffile,")


def test_inputs_are_files_globs_lists_and_archives() -> None:
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.write("in/a.md", "x.md")
    Path("b.gz").write_bytes(gzip.compress(Path("in/b.md").read_bytes()))
    Path("list").write_text("in/c.md\nall.zip\n", "utf-8")

    assert 0 == run("in/[ab]*", "b.gz", "--files-from", "list", "-o", "out.jsonl").exit_code
    assert ["a", "b", "b", "c", "a"] == titles()


def test_a_list_may_come_from_standard_input() -> None:
    assert 0 == run("--files-from", "-", "-o", "out.jsonl", stdin=b"in/b.md\0in/a.md\0").exit_code
    assert ["b", "a"] == titles()


def test_folders_are_filtered() -> None:
    assert 0 == run("in", "--exclude", "b*", "-o", "out.jsonl").exit_code
    assert ["a", "c"] == titles()
    assert ["c"] == [
        json.loads(line)["title"][-1]
        for line in run("in", "--include", "c.*").stdout.split("\n")
        if line
    ]


def test_standard_input_is_a_dash() -> None:
    assert 0 == run("-", "-o", "out.jsonl", stdin=STORY.format("stdin")).exit_code
    assert [("-", "Rain over stdin")] == [(row["file"], row["title"]) for row in rows()]


@pytest.mark.parametrize("code", ["EN", "en-US", "en_GB", "en"])
def test_a_language_is_understood_however_it_is_written(code: str) -> None:
    assert 0 == run("in", "--language", code).exit_code


def test_members_are_named_without_a_table_too() -> None:
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.write("in/a.md", "x/a.md")
        archive.writestr("empty.txt", "")
    result = run("all.zip")

    assert "all.zip/x/a.md" == json.loads(result.stdout)["file"]
    assert "newsparse: all.zip/empty.txt: no text in it" in result.stderr
    assert 1 == result.exit_code


def test_an_output_is_replaced_only_when_asked() -> None:
    Path("out.jsonl").write_text("mine", "utf-8")
    refused = run("in", "-o", "out.jsonl")

    assert (1, "newsparse: out.jsonl: there already; --overwrite replaces it\n") == (
        refused.exit_code,
        refused.stderr,
    )
    assert 0 == run("in", "-o", "out.jsonl", "--overwrite").exit_code
    assert ["a", "b", "c"] == titles()
    done = run("in", "-o", "out.jsonl", "--resume")
    assert (0, "newsparse: out.jsonl: complete; nothing to resume\n") == (
        done.exit_code,
        done.stderr,
    )


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_ctrl_c_is_one_line_and_the_run_goes_on() -> None:
    for number in range(300):
        Path("in", f"{number}.md").write_text(STORY.format(number) * 20, "utf-8")
    command = [sys.executable, "-m", "newsparse", "parse", "in", "-o", "out.jsonl", "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, process_group=0) as process:
        while not Path(".out.jsonl.newsparse-work").exists():
            time.sleep(0.05)
        time.sleep(2)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: everybody hears it
        assert process.stderr
        said = process.stderr.read().decode()

    assert 130 == process.returncode
    assert (
        "newsparse: out.jsonl: interrupted; what is done is kept, --resume goes on from here\n"
        == said
    )
    assert 0 == subprocess.run([*command, "--resume", "-q"], check=False).returncode
    assert 303 == len({row["file"] for row in rows()})


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_a_terminal_sees_a_bar() -> None:
    pytest.importorskip("rich", reason="the extra 'batch' is not installed")
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "newsparse", "parse", "in", "-o", "out.jsonl", "--jobs", "0"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(command, stderr=theirs, env=environment):
        os.close(theirs)
        seen = re.sub("\x1b\\[[0-9;?]*[A-Za-z]", "", _all_of(ours).decode())

    assert "3/3 files" in seen
    assert "3 articles" in seen


def _all_of(terminal: int) -> bytes:
    pieces: list[bytes] = []
    with contextlib.suppress(OSError):  # how Linux says that the other end is closed
        while piece := os.read(terminal, 1 << 16):
            pieces.append(piece)
    os.close(terminal)
    return b"".join(pieces)


def test_a_log_gets_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    watch = shown._lines(shown._Pace(), every=0)
    watch(Progress(10, 40, 100, 0))
    watch(Progress(20, 40, 1200, 3))
    first, second = capsys.readouterr().err.splitlines()

    assert first.startswith("newsparse: 10 of 40 files, 100 articles, 0 failed, 0 articles/s, ")
    assert second.startswith("newsparse: 20 of 40 files, 1,200 articles, 3 failed, ")
    shown._lines(shown._Pace(), every=60)(Progress(10, 40, 100, 0))
    assert "" == capsys.readouterr().err


def test_what_an_earlier_run_did_is_no_pace() -> None:
    pace = shown._Pace()
    pace._begun -= 10
    assert (0.0, 0.0) == pace.of(Progress(500, 1000, 5000, 0))
    rate, left = pace.of(Progress(600, 1000, 6000, 0))

    assert 99 < rate <= 100
    assert 40 <= left < 41
