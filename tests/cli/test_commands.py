"""The command line: inputs, shapes of output, problems and exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsparse.cli import newsparse
from newsparse.export import from_dict

ARTICLE = (
    "# Rain at last\n\nBy Ada Example\n18 December 2019\n\n"
    "It rained all day in the valley, and the reservoirs are full again.\n"
)

PROBLEMS = [
    ("a missing file", "missing.txt", None, "no such file or directory; check the path"),
    ("an empty file", "empty.txt", b"", "no text in it"),
    ("a PDF", "page.pdf", b"%PDF-1.4", "a PDF: convert it first"),
    ("a binary file", "program.txt", b"\x7fELF" + bytes(40), "cannot decode byte 4 as text"),
    ("a folder without text", "folder/image.png", b"\x89PNG", "no text in this folder"),
]

WRONG_USE = [
    ("no command", []),
    ("an unknown command", ["pares"]),
    ("no paths", ["parse"]),
    ("an unknown shape", ["parse", "--to", "xml", "x.txt"]),
    ("an unknown encoding", ["parse", "--encoding", "nope", "x.txt"]),
    ("an unknown language", ["parse", "--language", "qq", "x.txt"]),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rain.md").write_text(ARTICLE, "utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(newsparse, arguments, input=stdin)


@pytest.mark.usefixtures("folder")
def test_parse_prints_one_json_object_per_line() -> None:
    result = run("parse", "rain.md", "rain.md")

    lines = [json.loads(line) for line in result.stdout.split("\n") if line]
    assert [line["file"] for line in lines] == ["rain.md", "rain.md"]
    assert from_dict(lines[0]).title == "Rain at last"
    assert result.exit_code == 0


@pytest.mark.usefixtures("folder")
def test_json_is_one_array() -> None:
    assert len(json.loads(run("parse", "--to", "json", "rain.md", "rain.md").stdout)) == 2
    assert json.loads(run("parse", "--to", "json", "missing").stdout) == []


@pytest.mark.usefixtures("folder")
def test_markdown_begins_with_the_values() -> None:
    assert run("parse", "--to", "md", "rain.md").stdout.startswith('---\ntitle: "Rain at last"\n')


@pytest.mark.usefixtures("folder")
def test_stdin_is_a_dash() -> None:
    result = run("parse", "-", stdin=ARTICLE)

    assert json.loads(result.stdout)["title"] == "Rain at last"


def test_folders_are_read_in_order_without_hidden_files(folder: Path) -> None:
    for name in ("b/two.txt", "a/one.txt", ".hidden/x.txt", "b/.x.txt", "b/image.png"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(ARTICLE, "utf-8")

    lines = run("parse", ".").stdout.split("\n")

    files = [json.loads(line)["file"] for line in lines if line]
    assert [Path(file).as_posix() for file in files] == ["rain.md", "a/one.txt", "b/two.txt"]


@pytest.mark.parametrize(
    ("name", "data", "message"), [c[1:] for c in PROBLEMS], ids=[c[0] for c in PROBLEMS]
)
def test_a_problem_is_one_line_and_stops_no_other_input(
    folder: Path, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    shown = Path(name).parts[0]

    result = run("parse", shown, "rain.md")

    assert result.exit_code == 1
    assert result.stderr.startswith(f"newsparse: {shown}: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert json.loads(result.stdout)["title"] == "Rain at last"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [c[1] for c in WRONG_USE], ids=[c[0] for c in WRONG_USE])
def test_wrong_use_exits_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.usefixtures("folder")
def test_explain_names_label_and_rule() -> None:
    result = run("explain", "rain.md")

    assert result.exit_code == 0
    assert "title" in result.stdout
    assert "Rain at last" in result.stdout


def test_escape_sequences_do_not_reach_the_terminal(folder: Path) -> None:
    """Nor in JSON, which may hold some of them unescaped."""
    bad = "# Rain \x1b[31m at \x9b31m last \u202e\n\nIt rained all day in the valley.\n"
    (folder / "bad.md").write_text(bad, "utf-8")

    shown = run("explain", "bad.md").stdout + run("parse", "bad.md").stdout

    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert "\x9b" in json.loads(run("parse", "bad.md").stdout)["source"]


@pytest.mark.slow
def test_a_reader_that_leaves_is_no_traceback(folder: Path) -> None:
    (folder / "many.md").write_text(ARTICLE, "utf-8")
    files = ["many.md"] * 200
    command = [sys.executable, "-m", "newsparse", "parse", *files]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, stdout=pipe, stderr=pipe) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()

        assert process.stderr.read() == b""


def _piped(*arguments: str, shell: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell runs it, with what *shell* puts behind it."""
    command = " ".join([sys.executable, "-m", "newsparse", *arguments, shell])
    return subprocess.run(["bash", "-c", command], capture_output=True, check=False)


ENDS = [
    ("a full disk", ">/dev/full", 1, b"no space left on device"),
    ("a closed output", ">&-", 1, b"standard output is closed"),
    ("a closed input", "- <&-", 1, b"standard input is closed"),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("label", "shell", "code", "said"), ENDS, ids=[case[0] for case in ENDS])
def test_a_broken_stream_is_said_in_one_line(
    label: str, shell: str, code: int, said: bytes
) -> None:
    result = _piped("parse", "" if shell.startswith("-") else "rain.md", shell=shell)

    assert code == result.returncode, label
    assert said in result.stderr
    assert b"Traceback" not in result.stderr
    assert 1 == result.stderr.count(b"\n")


@pytest.mark.usefixtures("folder")
def test_a_pipe_named_as_a_file_is_read() -> None:
    result = _piped("parse", "<(cat rain.md)", shell="")

    assert b"Rain at last" in result.stdout
    assert 0 == result.returncode


def test_one_bad_file_does_not_end_the_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a file raises is said with its class; the others are done."""
    (folder / "a.md").write_text("# Snow\n\nIt snowed all day.\n", "utf-8")
    from newsparse.batch import working
    from newsparse.reading import read_stream

    def failing(file: object, **options: object) -> object:
        if str(getattr(file, "name", "")).endswith("a.md"):
            raise ZeroDivisionError("a fault of ours")
        return read_stream(file, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(working, "read_stream", failing)
    result = run("parse", "a.md", "rain.md")

    assert 1 == result.exit_code
    assert "Rain at last" in result.stdout
    assert "a.md: ZeroDivisionError: a fault of ours; please report it" in result.stderr


def test_a_folder_is_read_without_pipes_and_lock_files(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "~$rain.md").write_text("lock", "utf-8")
    result = run("parse", ".")

    assert 1 == result.exit_code
    assert 1 == result.stdout.count("\n")
    assert "not a file but a pipe" in result.stderr
    assert "~$" not in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_makes_valid_json(folder: Path) -> None:
    name = os.fsdecode(b"r\xffin.md")
    (folder / name).write_text(ARTICLE, "utf-8")
    result = run("parse", name)

    assert "r\\xffin.md" == json.loads(result.stdout)["file"]


@pytest.mark.usefixtures("folder")
def test_explain_as_json_is_an_object_an_article() -> None:
    result = run("explain", "--json", "rain.md", "rain.md")

    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["file"] for line in lines] == ["rain.md", "rain.md"]
    assert lines[0]["blocks"][0]["rule"] == "label.title-heading"
    assert result.exit_code == 0
