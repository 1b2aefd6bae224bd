"""What a folder, a glob, a list and a name mean; what is left out is said."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from newsparse.batch.finding import ADVICE, find, kind, listed, unwanted
from newsparse.batch.values import Reading, Skip, Trouble, Unit

KINDS = [
    ("rain.txt", "text"), ("RAIN.TXT", "text"), ("rain.md", "text"), ("rain.rtf", "text"),
    ("rain.docx", "text"), ("rain.txt.gz", "text"), ("rain.zst", "text"), ("a.b.bz2", ".bz2"),
    ("rain.pdf.xz", ".xz"), ("all.zip", "archive"), ("all.tar", "archive"),
    ("all.tar.gz", "archive"), ("all.tgz", "archive"), ("all.tar.zst", "archive"),
    ("page.pdf", ".pdf"), ("page.HTML", ".html"), ("README", "no ending"),
]  # fmt: skip

LISTS = [
    ("lines", b"a.txt\nb.txt\n", ["a.txt", "b.txt"]),
    ("lines of Windows", b"a.txt\r\nb.txt", ["a.txt", "b.txt"]),
    ("blank lines", b"\n\na.txt\n\n", ["a.txt"]),
    ("NUL", b"a\nb.txt\0-c.txt\0", ["a\nb.txt", "-c.txt"]),
    ("a carriage return in a name, behind NUL", b"a\r\0", ["a\r"]),
    ("nothing", b"", []),
]

PATTERNS = [
    ("a name", Reading(include=("*.log",)), {"x.log"}),
    ("a path below the folder", Reading(include=("b/*",)), {"b/two.txt", "b/page.pdf"}),
    ("several", Reading(include=("*.log", "o*.txt")), {"x.log", "a/one.txt"}),
    ("without", Reading(exclude=("b/*",)), {"a/one.txt", "rain.md"}),
    ("both", Reading(include=("*.txt",), exclude=("two*",)), {"a/one.txt"}),
    ("all", Reading(), {"a/one.txt", "b/two.txt", "rain.md"}),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("rain.md", "a/one.txt", "b/two.txt", "b/page.pdf", "x.log", ".git/x.txt", ".x.md", "a/~$one.docx"):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("It rained.\n", "utf-8")
    return tmp_path


def found(paths: Iterable[str], reading: Reading | None = None) -> list[Unit | Skip | Trouble]:
    return list(find(paths, reading or Reading()))


def units(paths: Iterable[str], reading: Reading | None = None) -> list[str]:
    return [Path(unit.path).as_posix() for unit in found(paths, reading) if isinstance(unit, Unit)]


@pytest.mark.parametrize(("name", "expected"), KINDS, ids=[case[0] for case in KINDS])
def test_a_kind_is_told_by_the_name(name: str, expected: str) -> None:
    assert expected == kind(name)


@pytest.mark.parametrize(("data", "expected"), [c[1:] for c in LISTS], ids=[c[0] for c in LISTS])
def test_a_list_is_of_lines_or_parted_by_nul(data: bytes, expected: list[str]) -> None:
    assert expected == list(listed(data))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("reading", "expected"), [c[1:] for c in PATTERNS], ids=[c[0] for c in PATTERNS]
)
def test_patterns_choose_from_a_folder(reading: Reading, expected: set[str]) -> None:
    assert expected == set(units(["."], reading))


@pytest.mark.usefixtures("folder")
def test_what_is_left_out_is_said_with_its_kind() -> None:
    left = {skip.file: skip.kind for skip in found(["."]) if isinstance(skip, Skip)}

    assert {
        ".git": "hidden folder", ".x.md": "hidden", "a/~$one.docx": "lock file",
        "b/page.pdf": ".pdf", "x.log": ".log",
    } == left  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_named_files_are_taken_whatever_they_are_called() -> None:
    assert ["x.log", ".x.md", "b/page.pdf"] == units(["x.log", ".x.md", "b/page.pdf"])


@pytest.mark.usefixtures("folder")
def test_a_glob_is_expanded_where_no_file_has_that_name() -> None:
    assert ["a/one.txt", "b/two.txt"] == units(["**/*.txt"])
    assert ["b/two.txt"] == units(["?/t*"])
    Path("[a].txt").write_text("It rained.\n", "utf-8")
    assert ["[a].txt"] == units(["[a].txt"])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("*.tex", "no file fits this pattern"),
        ("missing.txt", "no such file or directory; check the path"),
        ("nul\0.txt", "ValueError"),
    ],
)
def test_what_is_not_there_is_a_trouble(path: str, said: str) -> None:
    (trouble,) = found([path])

    assert isinstance(trouble, Trouble)
    assert said in f"{trouble.error}: {trouble.message}"


def test_a_folder_without_text_is_a_trouble(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(b"%PDF-")
    skip, trouble = found([str(tmp_path)])

    assert isinstance(skip, Skip)
    assert isinstance(trouble, Trouble)
    assert "no text in this folder" in trouble.message


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "a" / "up").symlink_to(folder)
    (folder / "a" / "self.txt").symlink_to("self.txt")
    (folder / "a" / "gone.txt").symlink_to("nowhere.txt")

    seen = found(["a"])
    assert {Skip("a/up", None, "linked folder"), Skip("a/~$one.docx", None, "lock file")} == {
        skip for skip in seen if isinstance(skip, Skip)
    }
    assert {"a/self.txt", "a/gone.txt"} == {t.file for t in seen if isinstance(t, Trouble)}
    assert ["a/one.txt"] == units(["a"])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names")
def test_a_pipe_is_read_only_where_it_is_named(folder: Path) -> None:
    os.mkfifo(folder / "a" / "pipe.txt")

    assert ["a/pipe.txt"] == units(["a/pipe.txt"])
    assert ["a/one.txt"] == units(["a"])
    assert ["not a file but a pipe; name it to read it"] == [
        trouble.message for trouble in found(["a"]) if isinstance(trouble, Trouble)
    ]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_is_never_read() -> None:
    (trouble,) = found(["/dev/zero"])

    assert isinstance(trouble, Trouble)
    assert "not a file but a device" in trouble.message


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_a_trouble(folder: Path) -> None:
    (folder / "a").chmod(0)
    try:
        assert ["a"] == [t.file for t in found(["."]) if isinstance(t, Trouble)]
    finally:
        (folder / "a").chmod(0o755)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_is_shown_with_its_bytes(folder: Path) -> None:
    name = os.fsdecode(b"a/r\xffin.txt")
    (folder / name).write_text("It rained.\n", "utf-8")

    assert ["a/r\\xffin.txt"] == [
        unit.file for unit in found(["a"]) if isinstance(unit, Unit) and unit.path == name
    ]


def test_every_kind_with_advice_is_one_that_is_left_out() -> None:
    assert all(kind(f"page{ending}") == ending for ending in ADVICE)
    assert not any(map(unwanted, ("rain.txt", "~rain.txt", "$x", "a.~$b")))
