"""read() and read_many(): files of several kinds, known by their bytes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import newsparse
from newsparse.errors import DecodeError, NotTextError, SeveralArticlesError
from newsparse.reading import read, read_head, read_many
from tests.files.making import docx, paragraph

ARTICLE = (
    "# Straße gesperrt\n\nVon Jan Muster\n\n"
    "Die Straße am Fluß bleibt bis zum Frühjahr gesperrt, sagte die Bürgermeisterin.\n\n"
    "Für Fußgänger ist die Brücke weiter offen.\n"
)

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Times;}\f0 Stra\'dfe gesperrt\par "
    rb"Von Jan Muster\par Die Stra\'dfe bleibt bis zum Fr\u252?hjahr gesperrt.\par}"
)

NOT_TEXT = [
    ("a PDF", b"%PDF-1.7\n", "pdftotext"),
    ("a web page", b"\n<!DOCTYPE html>\n<html><p>x</html>", "web page"),
    ("a web page that is XML", b'<?xml version="1.0"?><html/>', "web page"),
    ("an empty zip archive", b"PK\x05\x06" + bytes(18), "unpack it first"),
    ("a zip archive that is none", b"PK\x03\x04 and nothing more", "damaged zip"),
    ("gzip", b"\x1f\x8b\x08\0\0", "gzip"),
    ("an image", b"\x89PNG\r\n\x1a\n", "image"),
]


def written(folder: Path, data: bytes) -> Path:
    """A file that holds *data*; its name says nothing."""
    file = folder / "export"
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_its_text_parsed(tmp_path: Path, encoding: str) -> None:
    """Encodings and marks leave no trace in the article."""
    article = read(written(tmp_path, ARTICLE.encode(encoding)))

    assert newsparse.parse(ARTICLE).blocks == article.blocks
    assert article.source == ARTICLE


def test_a_guessed_encoding_is_a_diagnostic(tmp_path: Path) -> None:
    article = read(written(tmp_path, ARTICLE.encode("cp1252")))

    assert "guessed-encoding" in {diagnostic.code for diagnostic in article.diagnostics}


def test_an_encoding_that_is_given_is_no_guess(tmp_path: Path) -> None:
    article = read(written(tmp_path, ARTICLE.encode("cp1252")), encoding="cp1252")

    assert article.source == ARTICLE
    assert "guessed-encoding" not in {diagnostic.code for diagnostic in article.diagnostics}


def test_a_wrong_encoding_says_where(tmp_path: Path) -> None:
    with pytest.raises(DecodeError, match="cannot decode byte 6 as utf-8"):
        read(written(tmp_path, ARTICLE.encode("cp1252")), encoding="utf-8")


def test_the_place_counts_from_the_beginning_of_a_long_file(tmp_path: Path) -> None:
    """The file is decoded in pieces, the offset is of the whole."""
    data = b"all is well here\n" * 20_000
    with pytest.raises(DecodeError) as caught:
        read(written(tmp_path, data + b"\xff\n"), encoding="utf-8")

    assert caught.value.offset == len(data)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are(tmp_path: Path, end: str) -> None:
    text = ARTICLE.replace("\n", end) + "\x0c a\u2028b\x85c" + end

    assert read(written(tmp_path, text.encode())).source == text


def test_an_empty_file_holds_no_article(tmp_path: Path) -> None:
    file = written(tmp_path, b"")

    assert list(read_many(file)) == []
    assert read(file) == newsparse.Article()


def test_read_refuses_several_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the format, read() gives one article or says how many there are."""
    two = [newsparse.Article(title="a"), newsparse.Article(title="b")]
    monkeypatch.setattr("newsparse.reading.parse_many", lambda *_, **__: iter(two))
    file = written(tmp_path, b"text")

    assert list(read_many(file)) == two
    with pytest.raises(SeveralArticlesError, match="2 articles"):
        read(file)


@pytest.mark.parametrize(
    ("data", "advice"), [c[1:] for c in NOT_TEXT], ids=[c[0] for c in NOT_TEXT]
)
def test_other_kinds_of_file_are_refused_with_advice(
    tmp_path: Path, data: bytes, advice: str
) -> None:
    with pytest.raises(NotTextError, match=advice):
        read(written(tmp_path, data))


def test_rtf_keeps_its_paragraphs(tmp_path: Path) -> None:
    assert read(written(tmp_path, RTF)).source == (
        "Straße gesperrt\n\nVon Jan Muster\n\nDie Straße bleibt bis zum Frühjahr gesperrt."
    )


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n ", b"\xef\xbb\xbf\n"])
def test_rtf_is_known_behind_a_mark_or_blanks(tmp_path: Path, before: bytes) -> None:
    assert read(written(tmp_path, before + RTF)).source.startswith("Straße gesperrt")


def test_the_encoding_of_rtf_that_names_none_can_be_given(tmp_path: Path) -> None:
    file = written(tmp_path, rb"{\rtf1\ansi \'c4\'ee\'e6\'e4\'fc\par}")

    assert read(file, encoding="cp1251").source == "Дождь"


def test_docx_keeps_paragraphs_line_breaks_and_tables(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Section", "News"))
    head = "<w:p><w:r><w:t>By Ada Example</w:t><w:br/><w:t>18 December 2019</w:t></w:r></w:p>"
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    data = docx(paragraph("Rain at last") + head + table + paragraph("It rained all day."))

    assert read(written(tmp_path, data)).source == (
        "Rain at last\n\nBy Ada Example\n18 December 2019\n\nSection\tNews\n\nIt rained all day."
    )


def test_the_head_of_an_office_file_is_that_of_its_text() -> None:
    assert read_head(io.BytesIO(docx(paragraph("Rain at last"))), 4) == "Rain"
    assert read_head(io.BytesIO(RTF), 6) == "Straße"


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nowhere")
