"""read_docx(): what word processors write comes out whole; what is dangerous is refused."""

from __future__ import annotations

import io
import tomllib
import zipfile
from pathlib import Path

import pytest

from newsparse.errors import NotTextError
from newsparse.files import package
from newsparse.files.docx import read_docx
from tests.files.making import document, docx, paragraph, relations, zipped

CASES = tomllib.loads(Path(__file__).with_name("docx.toml").read_text("utf-8"))["case"]


def text_of(data: bytes) -> str:
    return read_docx(io.BytesIO(data)).strip("\n")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_text_of_a_body(case: dict[str, str]) -> None:
    data = docx(case["body"], case.get("footnotes", ""), case.get("endnotes", ""))

    assert text_of(data) == case["text"]


def test_the_names_of_the_strict_standard() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    part = document(
        '<w:p><w:r><w:t>Rain</w:t><w:br w:type="page"/><w:t>Wind</w:t></w:r></w:p>', w=strict
    )

    assert text_of(zipped({"word/document.xml": part})) == "Rain\n\nWind"


@pytest.mark.parametrize(
    ("relation", "name"),
    [
        ("/word/document2.xml", "word/document2.xml"),
        ("word/Document.xml", "WORD/document.XML"),
        ("word/document.xml", "word\\document.xml"),
        ("../word/document.xml", "word/document.xml"),
    ],
)
def test_the_document_is_found_by_its_relation(relation: str, name: str) -> None:
    data = zipped(
        {
            "_rels/.rels": relations(("officeDocument", relation)),
            name: document(paragraph("Rain")),
        }
    )

    assert text_of(data) == "Rain"


OTHERS = [
    ("a spreadsheet", "xl/workbook.xml", "Excel"),
    ("a presentation", "ppt/presentation.xml", "PowerPoint"),
    ("OpenDocument", "content.xml", "OpenDocument"),
    ("an e-book", "META-INF/container.xml", "e-book"),
    ("anything", "a.txt", "unpack it"),
]


@pytest.mark.parametrize(("name", "advice"), [c[1:] for c in OTHERS], ids=[c[0] for c in OTHERS])
def test_other_archives_are_refused_with_advice(name: str, advice: str) -> None:
    with pytest.raises(NotTextError, match=advice):
        text_of(zipped({name: "<x/>"}))


def test_a_spreadsheet_is_known_by_its_relation() -> None:
    data = zipped({
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")), "xl/workbook.xml": "<x/>",
    })  # fmt: skip

    with pytest.raises(NotTextError, match="Excel"):
        text_of(data)


def test_an_entity_is_refused_before_it_is_expanded() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    part = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>' + "<d>&l9;</d>"

    with pytest.raises(NotTextError, match="document type declaration"):
        text_of(zipped({"word/document.xml": part}))


def test_an_outer_entity_is_refused() -> None:
    part = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'

    with pytest.raises(NotTextError, match="document type declaration"):
        text_of(zipped({"word/document.xml": part}))


def test_a_bomb_is_refused_long_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size stands in the archive, but may lie; what is read is counted."""
    read: list[int] = []
    pieces = package.Package._pieces

    def counted(self: package.Package, part: str) -> object:
        for piece in pieces(self, part):
            read.append(len(piece))
            yield piece

    monkeypatch.setattr(package.Package, "_pieces", counted)
    bomb = document(paragraph(" " * (8 << 20)))

    with pytest.raises(NotTextError, match="swells"):
        text_of(zipped({"word/document.xml": bomb}))
    assert sum(read) < 3 << 20


def test_a_small_part_may_swell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "SWELL", 2)

    assert text_of(docx(paragraph(" " * 1000 + "Rain"))).strip() == "Rain"


def test_all_parts_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(paragraph("Rain"))
    whole = sum(
        len(zipfile.ZipFile(io.BytesIO(data)).read(n))
        for n in ("_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels")
    )
    monkeypatch.setattr(package, "MOST", whole)
    assert text_of(data) == "Rain"

    monkeypatch.setattr(package, "MOST", whole - 1)
    with pytest.raises(NotTextError, match="swells"):
        text_of(data)


DAMAGED = [
    ("XML that breaks off", "<w:document xmlns:w='x'><w:p>"),
    ("no XML", "Rain"),
    ("nothing", ""),
]


@pytest.mark.parametrize("part", [c[1] for c in DAMAGED], ids=[c[0] for c in DAMAGED])
def test_damaged_xml_is_said_with_its_place(part: str) -> None:
    with pytest.raises(NotTextError, match=r"damaged DOCX file \(word/document.xml: .*line 1"):
        text_of(zipped({"word/document.xml": part}))


def test_a_part_that_is_missing_is_named() -> None:
    with pytest.raises(NotTextError, match=r"without word/main\.xml"):
        text_of(zipped({"_rels/.rels": relations(("officeDocument", "word/main.xml"))}))


def test_damaged_packing_is_said() -> None:
    data = bytearray(docx(paragraph("Rain at last " * 40)))
    at = data.index(b"word/document.xml") + len(b"word/document.xml")
    data[at + 20 : at + 40] = bytes(20)

    with pytest.raises(NotTextError, match="damaged DOCX"):
        text_of(bytes(data))


def test_a_file_inside_the_file_is_not_left_out_silently() -> None:
    with pytest.raises(NotTextError, match="altChunk"):
        text_of(docx(paragraph("Rain") + '<w:altChunk r:id="rId7"/>'))


@pytest.mark.parametrize("name", ["w:tbl><w:tr><w:tc", "w:txbxContent", "w:sdt", "x"])
def test_nesting_costs_no_recursion(name: str) -> None:
    """A thousand tables in each other, or anything else, are read like one."""
    opened = f"<{name}>" * 20_000
    closed = "".join(f"</{part}>" for part in reversed(name.split("><"))) * 20_000

    assert text_of(docx(opened + paragraph("Rain") + closed)) == "Rain"
