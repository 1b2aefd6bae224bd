"""``newsparse view``: one page, or a list of pages with the most suspicious first."""

from __future__ import annotations

import base64
import hashlib
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsparse import parse
from newsparse.cli import newsparse
from newsparse.viewing.index import write_pages
from tests.viewing.reader import Page, page_of

SOUND = (
    "# Rain at last in the valley\n\nBy Ada Example\n18 December 2019\n\n"
    + "It rained all day in the valley, and the reservoirs are full again. " * 10
)
HOSTILE = "# <script>alert(1)</script> Rain\u202e and more\n\nIt rained <b>all</b> day.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(newsparse, ["view", *arguments])


def read(path: Path) -> Page:
    return page_of(path.read_text("utf-8"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(SOUND, "utf-8")
    (tmp_path / "in" / "b.md").write_text(HOSTILE, "utf-8")
    return tmp_path


def test_one_article_is_one_page(folder: Path) -> None:
    result = run("in/a.md", "-o", "page.html")

    assert (result.exit_code, result.stdout) == (0, "page.html: 1 article\n")
    assert read(folder / "page.html").all("h1")[0].text == "Rain at last in the valley"
    assert "in/a.md" in [found.text for found in read(folder / "page.html").all(".said")]
    assert not (folder / "page-articles").exists()


def test_several_articles_are_listed_the_most_suspicious_first(folder: Path) -> None:
    result = run("in", "-o", "page.html")

    assert (result.exit_code, result.stdout) == (0, "page.html: 2 articles\n")
    index = read(folder / "page.html")
    assert [row.attributes["data-missing"] for row in index.all("tr")[1:]] == [
        "authors|published",
        "",
    ]
    links = [found.attributes["href"] for found in index.all("a")]
    assert links == ["page-articles/00002.html", "page-articles/00001.html"]
    assert [read(folder / link).all("h1")[0].text for link in links][
        1
    ] == "Rain at last in the valley"


def test_pages_link_to_their_neighbours_and_to_the_list(folder: Path) -> None:
    (folder / "in" / "c.md").write_text(SOUND, "utf-8")
    run("in", "-o", "a page.html")

    for number, wanted in (
        (1, ["../a%20page.html", "00002.html"]),
        (2, ["00001.html", "../a%20page.html", "00003.html"]),
        (3, ["00002.html", "../a%20page.html"]),
    ):
        page = read(folder / "a page-articles" / f"{number:05}.html")
        assert [
            a.attributes["href"] for a in page.all("a") if a.attributes["href"][0] != "#"
        ] == wanted


def test_pages_of_an_earlier_list_are_removed(folder: Path) -> None:
    for name in "cd":
        (folder / "in" / f"{name}.md").write_text(SOUND, "utf-8")
    run("in", "-o", "page.html")
    pages = folder / "page-articles"
    (pages / "00009.html").write_text("<p>somebody's own", "utf-8")
    (pages / "notes.txt").write_text("mine", "utf-8")
    for name in "cd":
        (folder / "in" / f"{name}.md").unlink()

    run("in", "-o", "page.html")
    several = sorted(path.name for path in pages.iterdir())
    run("in/a.md", "-o", "page.html")

    assert ["00001.html", "00002.html", "00009.html", "notes.txt"] == several
    assert ["00009.html", "notes.txt"] == sorted(path.name for path in pages.iterdir())


def test_a_folder_of_pages_goes_with_its_last_page(folder: Path) -> None:
    run("in", "-o", "page.html")
    run("missing", "-o", "page.html")
    kept = (folder / "page-articles" / "00002.html").exists()
    run("in/a.md", "-o", "page.html")

    assert kept
    assert not (folder / "page-articles").exists()


def test_the_list_is_inert_and_filtered_by_one_script_of_ours(folder: Path) -> None:
    run("in", "-o", "page.html")

    index = read(folder / "page.html")
    assert index.all("a")[0].text == "alert(1) RainU+202E and more"
    (script,) = index.all("script")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    policy = next(
        m.attributes["content"] for m in index.all("meta") if "http-equiv" in m.attributes
    )
    assert f"script-src 'sha256-{digest}'" in policy
    assert "<" not in script.text.replace("count < rows", "")


def test_every_choice_counts_its_articles(folder: Path) -> None:
    run("in", "-o", "page.html")

    index = read(folder / "page.html")
    names = [found.attributes["name"] for found in index.all("select")]
    assert names == ["format", "language", "missing", "sign"], "no choice without values"
    options = [found.text for found in index.all("option")]
    assert {"article (2)", "en (2)", "authors (1)", "published (1)", "no authors (1)"} <= set(
        options
    )


def test_an_input_that_fails_stops_no_other(folder: Path) -> None:
    result = run("missing.txt", "in/a.md", "-o", "page.html")

    assert result.exit_code == 1
    assert "missing.txt: no such file or directory" in result.stderr
    assert (folder / "page.html").exists()


def test_nothing_is_written_where_nothing_was_read(folder: Path) -> None:
    result = run("missing.txt", "-o", "page.html")

    assert (result.exit_code, result.stdout) == (1, "")
    assert not (folder / "page.html").exists()


def test_an_export_named_as_the_page_is_not_written_over(folder: Path) -> None:
    result = run("in/b.md", "-o", "in/a.md")

    assert result.exit_code == 2
    assert "does not end in .html" in result.stderr
    assert (folder / "in" / "a.md").read_text("utf-8") == SOUND


def test_a_page_that_cannot_be_written_is_said_in_one_line() -> None:
    result = run("in/a.md", "-o", "nowhere/page.html")

    assert result.exit_code == 1
    assert (
        result.stderr == "newsparse: nowhere/page.html: there is no folder nowhere; make it first\n"
    )


def test_a_file_in_place_of_the_folder_is_said(folder: Path) -> None:
    (folder / "page-articles").write_text("mine", "utf-8")
    result = run("in", "-o", "page.html")

    assert result.exit_code == 1
    assert result.stderr == "newsparse: page-articles: cannot be written: file exists\n"


def test_names_that_are_no_text_are_shown_and_linked(folder: Path) -> None:
    name = os.fsdecode(b"in/\xff.md")
    count = write_pages([(name, parse(SOUND))] * 2, folder / os.fsdecode(b"\xff.html"))

    index = page_of((folder / os.fsdecode(b"\xff.html")).read_text("utf-8"))
    assert count == 2
    assert index.all("a")[0].attributes["href"] == "%FF-articles/00001.html"
    assert index.all(".said")[0].text == "in/U+DCFF.md"
