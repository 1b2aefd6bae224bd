"""Workers that hang, end themselves or are killed: replaced, the file tried again, then given up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from newsparse import parse_files
from newsparse.batch import Progress, Reading, Running
from tests.batch.plugin import install

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="needs signals and process groups"),
]

STORY = "# Rain over {0}\n\nBy Ada Example\n18 December 2019\n\nIt rained all day in {0}.\n"

FAULTS = [
    ("a plug-in that ends its process", "exit", "WorkerDiedError", "its worker ended twice (exit code 3)"),
    ("a plug-in that is killed", "kill", "WorkerDiedError", "its worker ended twice (SIGKILL)"),
    ("a plug-in that hangs", "hang", "TimeoutError", "no article for 2 seconds"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    install(tmp_path, monkeypatch)
    Path("in").mkdir()
    for number in range(40):
        story(f"{number:02}")
    return tmp_path


def story(name: str, more: str = "") -> None:
    Path("in", f"{name}.md").write_text(STORY.format(name) + more, "utf-8")


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(out).read_text("utf-8").split("\n") if line]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("word", "error", "said"), [c[1:] for c in FAULTS], ids=[c[0] for c in FAULTS]
)
def test_a_file_that_ends_its_worker_is_given_up_alone(word: str, error: str, said: str) -> None:
    story("17", f"\nBOOBY-{word} now\n")
    summary = parse_files("in", "out.jsonl", reading=Reading(timeout=2), running=Running(2))

    assert [f"in/{number:02}.md" for number in range(40) if number != 17] == [
        row["file"] for row in rows("out.jsonl")
    ]
    (trouble,) = rows("out.jsonl.failed.jsonl")
    assert ("in/17.md", error) == (trouble["file"], trouble["error"])
    assert said in trouble["message"]
    assert (40, 39, 1) == (summary.files, summary.articles, summary.failed)


@pytest.mark.usefixtures("folder")
def test_a_file_is_tried_once_more() -> None:
    story("17", f"\nBOOBY-once {Path('mark').absolute()}\n")

    assert (40, 0) == _done(parse_files("in", "out.jsonl", running=Running(2)))


@pytest.mark.usefixtures("folder")
def test_a_plug_in_that_raises_costs_no_article() -> None:
    story("17", "\nBOOBY-raise now\n")

    assert (40, 0) == _done(parse_files("in", "out.jsonl", running=Running(2)))
    assert ["plugin-error"] == rows("out.jsonl")[17]["diagnostics"]


@pytest.mark.usefixtures("folder")
def test_what_a_plug_in_prints_reaches_no_output(capfd: pytest.CaptureFixture[str]) -> None:
    story("17", "\nBOOBY-print now\n")
    parse_files("in", "out.jsonl", running=Running(1))

    assert ("", "") == capfd.readouterr()


def _done(summary: Any) -> tuple[int, int]:
    return summary.articles, summary.failed


def _workers_of(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)  # fmt: skip
    return [int(line) for line in listed.stdout.split()]


@pytest.mark.parametrize("moment", [3, 11, 24])
@pytest.mark.usefixtures("folder")
def test_a_worker_killed_from_outside_is_replaced(moment: int) -> None:
    """As the kernel does where memory runs short; once, for a file that loses two is given up."""
    killed: list[int] = []

    def watch(progress: Progress) -> None:
        if progress.files >= moment and not killed:
            killed.append(_workers_of(os.getpid())[0])
            os.kill(killed[0], signal.SIGKILL)

    assert (40, 0) == _done(parse_files("in", "out.jsonl", running=Running(2, watch=watch)))
    assert killed
    assert [f"in/{number:02}.md" for number in range(40)] == [r["file"] for r in rows("out.jsonl")]


@pytest.mark.usefixtures("folder")
def test_workers_leave_with_their_parent() -> None:
    """Killed at once, the parent can tell nobody; a worker that hangs leaves all the same."""
    story("00", "\nBOOBY-hang now\n")
    code = "import newsparse; newsparse.parse_files('in', 'out.jsonl')"
    parent = subprocess.Popen([sys.executable, "-c", code])
    workers = _wait_for(lambda: _workers_of(parent.pid))
    time.sleep(2)  # so that one of them hangs
    parent.kill()
    parent.wait()

    assert workers
    assert _wait_for(lambda: not any(map(_alive, workers)))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout  # fmt: skip


def _wait_for(condition: Any, seconds: float = 30) -> Any:
    """The condition's value as soon as it is true, or its last."""
    end = time.monotonic() + seconds
    while not (value := condition()) and time.monotonic() < end:
        time.sleep(0.1)
    return value


@pytest.mark.usefixtures("folder")
def test_workers_that_cannot_start_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsparse.batch import BatchError, pool

    monkeypatch.setattr(pool, "_PROGRAM", "import sys; sys.exit(9)")
    with pytest.raises(BatchError, match=r"workers cannot start \(exit code 9"):
        parse_files("in", "out.jsonl", running=Running(2))
