"""Faults that are really injected: whatever happens to a run, nothing is lost or doubled."""

from __future__ import annotations

import contextlib
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsparse import parse_files
from newsparse.batch import AlreadyDoneError, BatchError, Progress, Running
from newsparse.batch.store import work_path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and limits of Unix")

STORY = "# Rain over {0}\n\nBy Ada Example\n18 December 2019\n\nIt rained all day in {0}.\n"
KILLS = int(os.environ.get("NEWSPARSE_KILLS", "51"))
"""How often a run is killed; a soak test asks for more."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    return tmp_path


def stories(number: int) -> None:
    for name in range(number):
        Path("in", f"{name:03}.md").write_text(STORY.format(name), "utf-8")


def rows(out: str = "out.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(out).read_text("utf-8").split("\n") if line]


def in_child(work: Callable[[], object]) -> int:
    """Run *work* in a process of its own; its number."""
    sys.stdout.flush()
    if pid := os.fork():
        return pid
    try:  # the child
        work()
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 - no test may run on in the child
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
        os._exit(1)


def ended(pid: int) -> int:
    """How the child ended: 0 as it should, -9 killed."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@pytest.mark.slow
@pytest.mark.parametrize("out", ["out.jsonl", "out.sqlite", "out.csv"])
def test_a_run_killed_at_any_moment_goes_on(out: str) -> None:
    """Killed again and again, in the search, in the work and while the output is written."""
    stories(60)
    began = time.monotonic()
    parse_files("in", f"whole-{out}", running=Running(0))
    whole = time.monotonic() - began
    chance = random.Random(out)
    kills = 0
    while kills < KILLS // 3:
        pid = in_child(lambda: resumed(out))
        time.sleep(chance.uniform(0, 1.2) * whole)
        os.kill(pid, signal.SIGKILL)
        code = ended(pid)
        kills += code == -signal.SIGKILL
        if code == 0:
            assert content(f"whole-{out}") == content(out)
            Path(out).unlink()
        else:
            assert -signal.SIGKILL == code
    resumed(out)

    assert content(f"whole-{out}") == content(out)
    assert {"in", out, f"whole-{out}"} == {path.name for path in Path().iterdir()}


def resumed(out: str) -> None:
    # killed between the last two steps, a run leaves nothing to do
    with contextlib.suppress(AlreadyDoneError):
        parse_files("in", out, running=Running(0, "resume"))


def content(out: str) -> Any:
    if not out.endswith(".sqlite"):
        return Path(out).read_bytes()
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(out)) as database:
        return list(database.iterdump())


@pytest.mark.slow
def test_a_run_with_workers_killed_at_any_moment_goes_on() -> None:
    """Parent or worker, by turns; the command line, as a user has it."""
    stories(300)
    parse_files("in", "whole.jsonl", running=Running(0))
    command = [
        sys.executable,
        "-m",
        "newsparse",
        "parse",
        "in",
        "-o",
        "out.jsonl",
        "--jobs",
        "2",
        "-q",
    ]
    chance = random.Random(1)
    for number in range(max(2, KILLS // 12)):
        with subprocess.Popen([*command, "--resume"]) as process:
            time.sleep(chance.uniform(0.5, 2.5))
            victim = (
                process.pid if number % 2 else chance.choice(workers(process.pid) or [process.pid])
            )
            os.kill(victim, signal.SIGKILL)
            if victim == process.pid:
                continue
            process.wait()
        if not process.returncode:
            break
    code = subprocess.run([*command, "--resume"], capture_output=True, check=False).returncode

    assert 0 == code
    assert Path("whole.jsonl").read_bytes() == Path("out.jsonl").read_bytes()


def workers(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)  # fmt: skip
    return [int(line) for line in listed.stdout.split()]


def limited(size: int) -> None:
    """A run that may write no file larger than that."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        parse_files("in", "out.jsonl", running=Running(0, "resume"))
    except BatchError as error:
        Path("said").write_text(str(error)[: size // 2], "utf-8")
        os._exit(7)


@pytest.mark.parametrize("size", [0, 5_000, 30_000, 60_000])
def test_a_file_that_may_grow_no_further_loses_nothing(size: int) -> None:
    stories(60)
    parse_files("in", "whole.jsonl", running=Running(0))
    code = ended(in_child(lambda: limited(size)))

    assert code == 7
    assert not Path("out.jsonl").exists()
    if size > 5_000:
        assert re.search("not full|make room", Path("said").read_text("utf-8"))
    parse_files("in", "out.jsonl", running=Running(0, "resume"))
    assert Path("whole.jsonl").read_bytes() == Path("out.jsonl").read_bytes()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few hundred KiB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", place], capture_output=True, check=False)  # fmt: skip
    if mounted.returncode:
        pytest.skip("a small disk can only be mounted by root, where the system lets it")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    stories(60)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(330_000))
    out = small_disk / "out.jsonl"
    with pytest.raises(BatchError, match="what is done is kept: make room"):
        parse_files("in", out, running=Running(0))
    assert not out.exists()
    filler.unlink()
    parse_files("in", out, running=Running(0, "resume"))

    assert 60 == len(out.read_text("utf-8").splitlines())
    assert ["out.jsonl"] == [path.name for path in small_disk.iterdir()]


def test_a_file_that_vanishes_while_the_run_is_on_is_a_failure() -> None:
    stories(3)

    def watch(progress: Progress) -> None:
        if progress.files == 1:
            Path("in/002.md").unlink(missing_ok=True)

    summary = parse_files("in", "out.jsonl", running=Running(0, watch=watch))

    assert (2, 1) == (summary.articles, summary.failed)
    assert ["FileNotFoundError"] == [trouble["error"] for trouble in rows("out.jsonl.failed.jsonl")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_odd_names_are_read_and_shown() -> None:
    names = [b"a\nb.md", b"\xff\xfe.md", b"-o.md", b"'; rm.md", "é\u202e.md".encode(), b" .md"]
    for name in names:
        Path("in", os.fsdecode(name)).write_text(STORY.format(1), "utf-8")
    os.chdir("in")
    summary = parse_files(".", "../out.jsonl", running=Running(0))
    os.chdir("..")

    assert (len(names), 0) == (summary.articles, summary.failed)
    assert {"a\nb.md", "\\xff\\xfe.md", "-o.md", "'; rm.md", "é\u202e.md", " .md"} == {
        row["file"] for row in rows()
    }


@pytest.mark.parametrize("ending", ["half", "old", "piped-half"])
def test_what_a_crash_left_behind_is_cleared_away(ending: str) -> None:
    stories(2)
    Path(f".out.jsonl.newsparse-{ending}").write_bytes(b"PAR1 a torn part")
    parse_files("in", "out.jsonl", running=Running(0))

    assert 2 == len(rows())
    assert {"in", "out.jsonl"} == {path.name for path in Path().iterdir()}


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_torn_work_file_is_never_half_believed(keep: float) -> None:
    """As after a disk that lied: it is refused, or nothing in it is wrong."""
    stories(40)

    def watch(progress: Progress) -> None:
        if progress.files == 30:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        parse_files("in", "out.jsonl", running=Running(0, watch=watch))
    work = work_path(Path("out.jsonl"))
    work.write_bytes(work.read_bytes()[: int(work.stat().st_size * keep)])
    try:
        parse_files("in", "out.jsonl", running=Running(0, "resume"))
    except BatchError as error:
        assert "work" in str(error) or "malformed" in str(error)
        assert not Path("out.jsonl").exists()
        work.unlink()
        parse_files("in", "out.jsonl", running=Running(0, "resume"))
    assert [f"in/{n:03}.md" for n in range(40)] == [row["file"] for row in rows()]


def test_the_second_of_two_runs_stops() -> None:
    stories(40)
    said: list[str] = []

    def watch(progress: Progress) -> None:
        if progress.files == 3 and not said:
            command = [
                sys.executable,
                "-m",
                "newsparse",
                "parse",
                "in",
                "-o",
                "out.jsonl",
                "--resume",
            ]
            second = subprocess.run(command, capture_output=True, text=True, check=False)
            said.extend([second.stderr, str(second.returncode)])

    assert 40 == parse_files("in", "out.jsonl", running=Running(0, watch=watch)).articles
    assert ["1"] == said[1:]
    assert "another run is writing this output" in said[0]
    assert 1 == said[0].count("\n")


@pytest.mark.parametrize("shell", ["2>&-", "2>&1 >/dev/null | true"])
def test_nobody_listens_and_the_output_is_written_all_the_same(shell: str) -> None:
    stories(3)
    Path("in/empty.txt").touch()
    command = f"{sys.executable} -m newsparse parse in -o out.jsonl --jobs 1 {shell}"
    subprocess.run(["bash", "-c", command], check=False, capture_output=True)

    assert 3 == len(rows())


def test_hostile_archives_are_refused_and_the_others_read() -> None:
    import zipfile

    stories(1)
    with zipfile.ZipFile("in/bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bytes(80 << 20))
    with zipfile.ZipFile("in/out.zip", "w") as archive:
        archive.writestr("../../escaped.txt", STORY)
    summary = parse_files("in", "out.jsonl", running=Running(0))

    assert 1 == summary.articles
    assert {"ExpansionError", "NotTextError"} == {
        t["error"] for t in rows("out.jsonl.failed.jsonl")
    }
    assert not list(Path("..").glob("escaped.txt"))
