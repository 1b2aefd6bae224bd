"""A run: what is written, what is refused, what is counted, and how it goes on when it was stopped."""

from __future__ import annotations

import gzip
import json
import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from newsparse import parse_files
from newsparse.batch import (
    AlreadyDoneError,
    BatchError,
    Progress,
    Reading,
    Running,
    Summary,
    Table,
)
from newsparse.batch.store import Store, work_path
from newsparse.batch.values import Existing
from newsparse.errors import UnknownNameError

STORY = "# Rain over {0}\n\nBy Ada Example\n18 December 2019\n\nIt rained all day in {0}, and the reservoirs are full.\n"
HERE = Running(jobs=0)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b", "a", "c/d"):
        story(name)
    return tmp_path


def story(name: str, text: str = STORY) -> Path:
    path = Path("in", f"{name}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.format(name), "utf-8")
    return path


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(out).read_text("utf-8").split("\n") if line]


def failures(out: str) -> list[dict[str, Any]]:
    return rows(f"{out}.failed.jsonl")


def left_over() -> list[str]:
    return [path.name for path in Path().iterdir() if path.name.startswith(".")]


@pytest.mark.usefixtures("folder")
def test_every_article_is_a_row_in_the_order_of_the_files() -> None:
    watched: list[Progress] = []
    summary = parse_files("in", "out.jsonl", running=Running(2, watch=watched.append))

    assert ["in/a.md", "in/b.md", "in/c/d.md"] == [row["file"] for row in rows("out.jsonl")]
    assert "Rain over a" == rows("out.jsonl")[0]["title"]
    assert (3, 3, 0, ()) == (summary.files, summary.articles, summary.failed, summary.skipped)
    assert Progress(3, 3, 3, 0) == watched[-1]
    assert not left_over()
    assert not Path("out.jsonl.failed.jsonl").exists()


@pytest.mark.usefixtures("folder")
def test_what_fails_is_listed_and_stops_nothing() -> None:
    Path("in/empty.txt").touch()
    Path("in/page.txt").write_bytes(b"%PDF-1.7\n")
    Path("in/page.pdf").write_bytes(b"%PDF-1.7\n")
    Path("in/latin.txt").write_bytes("Straße in Köln\n\nEs regnete in Köln.\n".encode("cp1252"))
    summary = parse_files(["in", "missing.txt"], "out.jsonl", running=HERE)

    said = {trouble["file"]: trouble["error"] for trouble in failures("out.jsonl")}
    assert {
        "in/empty.txt": "NotTextError", "in/page.txt": "NotTextError",
        "missing.txt": "FileNotFoundError",
    } == said  # fmt: skip
    assert (3, 4, 1) == (summary.failed, summary.articles, summary.guessed)
    assert ((".pdf", 1),) == summary.skipped


@pytest.mark.usefixtures("folder")
def test_records_and_members_are_numbered() -> None:
    import zipfile

    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.write("in/a.md", "x/a.md")
        archive.writestr("page.pdf", b"%PDF")
        archive.writestr("../up.txt", b"x")
    Path("two.txt.gz").write_bytes(gzip.compress(Path("in/b.md").read_bytes()))
    summary = parse_files(["all.zip", "two.txt.gz", "in/a.md"], "out.jsonl", running=HERE)
    zipped, packed, plain = rows("out.jsonl")

    assert ("x/a.md", None, None) == (zipped["member"], packed["member"], plain["member"])
    assert zipped["id"] == plain["id"] != packed["id"]
    assert ((".pdf", 1),) == summary.skipped
    assert ["../up.txt"] == [trouble["member"] for trouble in failures("out.jsonl")]


@pytest.mark.usefixtures("folder")
def test_an_archive_without_text_is_a_failure() -> None:
    import zipfile

    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.writestr("page.pdf", b"%PDF")
    parse_files("all.zip", "out.jsonl", running=HERE)

    assert "no text in this archive; unpack it and look" == failures("out.jsonl")[0]["message"]


@pytest.mark.usefixtures("folder")
def test_columns_are_those_asked_for() -> None:
    parse_files("in", "out.jsonl", table=Table(("title", "id", "spans")), running=HERE)

    assert [["title", "id", "spans"]] * 3 == [list(row) for row in rows("out.jsonl")]
    assert json.loads(rows("out.jsonl")[0]["spans"])["values"]


@pytest.mark.usefixtures("folder")
def test_the_source_format_may_be_named() -> None:
    reading = Reading(formats=("article",), languages=("en",), encoding="utf-8")
    parse_files("in", "out.jsonl", reading=reading, running=HERE)

    assert {"article"} == {row["format"] for row in rows("out.jsonl")}
    with pytest.raises(UnknownNameError, match="no format 'nope': known are nexis"):
        parse_files("in", "two.jsonl", reading=Reading(formats=("nope",)))


@pytest.mark.parametrize(
    ("out", "table", "said"),
    [
        ("out.xls", Table(), "its ending names no writer; it must be one of .bib .csl.json .csv"),
        ("out.jsonl", Table(to="xls"), "no writer 'xls': known are bibtex csl csv"),
        ("out.jsonl", Table(("titel",)), "no field 'titel': known are file"),
        ("nowhere/out.jsonl", Table(), "nowhere: there is no such folder; make it first"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_said_before_anything_is(out: str, table: Table, said: str) -> None:
    with pytest.raises(BatchError, match=said.replace(".", r"\.")):
        parse_files("in", out, table=table)
    assert [Path("in")] == list(Path().iterdir())


@pytest.mark.usefixtures("folder")
def test_an_output_that_is_there_is_kept() -> None:
    Path("out.jsonl").write_text("mine", "utf-8")
    with pytest.raises(BatchError, match="there already; --overwrite replaces it"):
        parse_files("in", "out.jsonl")
    with pytest.raises(AlreadyDoneError, match="complete; nothing to resume"):
        parse_files("in", "out.jsonl", running=Running(existing="resume"))
    assert "mine" == Path("out.jsonl").read_text("utf-8")
    assert not left_over()

    parse_files("in", "out.jsonl", running=Running(0, "replace"))
    assert 3 == len(rows("out.jsonl"))


@pytest.mark.usefixtures("folder")
def test_the_second_writer_of_an_output_stops() -> None:
    with Store(work_path(Path("out.jsonl"))), pytest.raises(BatchError, match="another run is"):
        parse_files("in", "out.jsonl")


class _EnoughError(Exception):
    """What a watcher raises to stop a run."""


def stop_after(files: int) -> Running:
    def watch(progress: Progress) -> None:
        if progress.files == files:
            raise _EnoughError

    return Running(0, watch=watch)


def stopped(inputs: Iterable[str] = ("in",), files: int = 1) -> None:
    with pytest.raises(_EnoughError):
        parse_files(inputs, "out.jsonl", running=stop_after(files))


RESUME = Running(0, "resume")


@pytest.mark.usefixtures("folder")
def test_a_stopped_run_goes_on() -> None:
    parse_files("in", "whole.jsonl", running=HERE)
    stopped()
    assert not Path("out.jsonl").exists()
    with pytest.raises(BatchError, match="an unfinished run is here; --resume continues it"):
        parse_files("in", "out.jsonl")
    summary = parse_files("in", "out.jsonl", running=RESUME)

    assert Path("whole.jsonl").read_bytes() == Path("out.jsonl").read_bytes()
    assert (3, 3, 0, ()) == (summary.files, summary.articles, summary.changed, summary.removed)
    assert not left_over()


@pytest.mark.usefixtures("folder")
def test_what_is_parsed_is_not_parsed_again() -> None:
    stopped(files=2)
    seen: list[int] = []
    watch = Running(0, "resume", lambda progress: seen.append(progress.files))
    parse_files("in", "out.jsonl", running=watch)

    assert {2, 3} == set(seen)


@pytest.mark.usefixtures("folder")
def test_a_run_may_begin_anew() -> None:
    stopped()
    story("a", STORY.replace("Rain", "Snow"))
    parse_files("in/a.md", "out.jsonl", running=Running(0, "replace"))

    assert ["Snow over a"] == [row["title"] for row in rows("out.jsonl")]


@pytest.mark.usefixtures("folder")
def test_the_same_must_be_asked_for() -> None:
    stopped()
    with pytest.raises(BatchError, match=r"told otherwise \(fields: "):
        parse_files("in", "out.jsonl", table=Table(("title",)), running=RESUME)


@pytest.mark.usefixtures("folder")
def test_a_changed_file_is_parsed_again() -> None:
    stopped(files=2)
    story("a", STORY.replace("Rain", "Snow"))
    summary = parse_files("in", "out.jsonl", running=RESUME)

    assert 1 == summary.changed
    assert ["Snow over a", "Rain over b", "Rain over c/d"] == [
        r["title"] for r in rows("out.jsonl")
    ]


@pytest.mark.usefixtures("folder")
def test_a_touched_file_is_not_parsed_again() -> None:
    stopped(files=2)
    os.utime("in/a.md", (1, 1))

    assert 0 == parse_files("in", "out.jsonl", running=RESUME).changed


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_gone_keeps_its_rows() -> None:
    stopped(files=2)
    Path("in/a.md").unlink()
    summary = parse_files("in", "out.jsonl", running=RESUME)

    assert ("in/a.md",) == summary.removed
    assert ["in/b.md", "in/c/d.md", "in/a.md"] == [row["file"] for row in rows("out.jsonl")]


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_gone_and_was_not_parsed_is_reported() -> None:
    stopped()
    Path("in/c/d.md").unlink()
    summary = parse_files("in", "out.jsonl", running=RESUME)

    assert ("in/c/d.md",) == summary.removed
    assert ["in/a.md", "in/b.md"] == [row["file"] for row in rows("out.jsonl")]


@pytest.mark.usefixtures("folder")
def test_a_new_file_is_taken_up_in_its_place() -> None:
    stopped(files=2)
    story("aa")
    parse_files("in", "out.jsonl", running=RESUME)

    assert ["in/a.md", "in/aa.md", "in/b.md", "in/c/d.md"] == [r["file"] for r in rows("out.jsonl")]


NOT_OURS = [
    ("a text", "notes", "notes/2019/shopping.txt", "holds files of others, such as .*shopping.txt"),
    ("a note by hand", "notes", "notes/2019/rain.md", "holds files of others, such as .*rain.md"),
    ("settings", "notes", "notes/.obsidian/app.json", "holds files of others, such as .*app.json"),
    ("a folder for a file", "out.jsonl", "out.jsonl/mine", "is a folder; name a file to write"),
    ("a file for a folder", "notes", "notes", "is a file; name a folder for the notes"),
]


@pytest.mark.parametrize(("out", "mine", "said"), [c[1:] for c in NOT_OURS], ids=[c[0] for c in NOT_OURS])  # fmt: skip
@pytest.mark.parametrize("existing", ["replace", "resume"])
@pytest.mark.usefixtures("folder")
def test_nothing_is_replaced_but_what_a_run_wrote(
    existing: Existing, out: str, mine: str, said: str
) -> None:
    Path(mine).parent.mkdir(parents=True, exist_ok=True)
    Path(mine).write_text("mine", "utf-8")

    with pytest.raises(BatchError, match=said):
        parse_files("in", out, running=Running(0, existing))

    assert "mine" == Path(mine).read_text("utf-8")
    assert not left_over()


@pytest.mark.usefixtures("folder")
def test_a_file_put_among_the_notes_while_a_run_goes_on_is_kept() -> None:
    parse_files("in", "notes", running=HERE)

    def put(_progress: Progress) -> None:
        Path("notes/mine.txt").write_text("mine", "utf-8")

    with pytest.raises(BatchError, match="holds files of others"):
        parse_files("in", "notes", running=Running(0, "replace", put))

    assert "mine" == Path("notes/mine.txt").read_text("utf-8")
    Path("notes/mine.txt").unlink()
    assert 3 == parse_files("in", "notes", running=Running(0, "resume")).articles


@pytest.mark.usefixtures("folder")
def test_a_file_named_twice_is_parsed_once() -> None:
    assert 1 == parse_files(["in/a.md", "in/a.md"], "out.jsonl", running=HERE).articles


@pytest.mark.usefixtures("folder")
def test_the_output_is_no_input() -> None:
    """A folder of notes among the inputs is not read by the next run into it."""
    for running in (HERE, Running(0, "replace")):
        assert 3 == parse_files(".", "notes", running=running).articles
    assert 3 == parse_files(str(Path.cwd()), "notes", running=Running(0, "replace")).articles


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.usefixtures("folder")
def test_a_pipe_is_read_once_and_kept_for_the_next_try() -> None:
    os.mkfifo("pipe")
    text = Path("in/a.md").read_bytes()
    writer = threading.Thread(target=Path("pipe").write_bytes, args=[text])
    writer.start()
    stopped(["in/b.md", "pipe"])
    writer.join()
    parse_files(["in/b.md", "pipe"], "out.jsonl", running=RESUME)

    assert ["in/b.md", "pipe"] == [row["file"] for row in rows("out.jsonl")]
    assert "Rain over a" == rows("out.jsonl")[1]["title"]
    assert not left_over()


@pytest.mark.usefixtures("folder")
def test_a_work_file_that_is_none_is_refused() -> None:
    work_path(Path("out.jsonl")).write_text("It rained all day, and all night, too." * 99, "utf-8")
    with pytest.raises(BatchError, match="not a work file"):
        parse_files("in", "out.jsonl")


def test_an_empty_run_writes_an_empty_table(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    summary = parse_files([], out)

    assert (0, b"") == (summary.articles, out.read_bytes())
    assert isinstance(summary, Summary)
