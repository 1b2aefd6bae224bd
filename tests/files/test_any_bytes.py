"""Laws of the readers of office files: no bytes harm them, and twice as many take twice as long."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.errors import NotTextError
from newsparse.files.docx import read_docx
from newsparse.files.rtf import read_rtf
from newsparse.testing.counting import calls
from tests.files.making import docx, paragraph

PIECES = st.sampled_from([
    "{", "}", "\\", "{\\*", "\\par ", "\\u8217?", "\\u-10180?", "\\uc0 ", "\\uc9 ", "\\'e9", "\\'8",
    "\\bin3 ", "\\bin-1 ", "\\bin99999999999 ", "\\fonttbl", "\\f1", "\\fcharset128", "\\cpg99999 ",
    "\\ansicpg1", "\\ansicpg932", "\\pict ", "\\footnote", "\\shptxt", "\\shpinst", "\\cell ", "\\row ",
    "\\nestcell ", "\\nestrow ", "\\itap7 ", "\\itap-3 ", "\\intbl ", "\\pard ", "\\upr", "\\ud", "\n",
    "Rain", " ", "\\~", "\\deleted ", "\\plain ", "é", "\x00", "\\symbol", "\\fcharset2 ", "\\result",
])  # fmt: skip


@pytest.mark.property
@given(st.lists(PIECES, max_size=60))
@example(["{", "\\footnote", "\\footnote", "Rain", "}"])
@example(["{", "\\shpinst", "\\shptxt", "{", "\\footnote", "Rain"])
def test_any_rtf_is_read(pieces: list[str]) -> None:
    text = read_rtf(("{\\rtf1\\ansi " + "".join(pieces)).encode())

    text.encode()  # no half characters


@pytest.mark.property
@given(st.binary(max_size=200))
def test_any_bytes_are_read_as_rtf(data: bytes) -> None:
    read_rtf(b"{\\rtf1 " + data).encode()


WORDS = st.text(st.sampled_from("ab —é東🌟"), min_size=1, max_size=12).map(str.strip).filter(bool)


@pytest.mark.property
@given(st.lists(WORDS, min_size=1, max_size=8))
def test_no_letter_is_lost_or_made(words: list[str]) -> None:
    """Whatever way a writer writes a character, it is read as it was."""
    rtf = "\\par ".join("".join(map(_escaped, word)) for word in words)
    xml = "".join(map(paragraph, words))

    assert read_rtf(f"{{\\rtf1\\ansi\\uc1 {rtf}}}".encode()) == "\n\n".join(words)
    assert read_docx(io.BytesIO(docx(xml))) == "\n\n".join(words)


def _escaped(character: str) -> str:
    if character.isascii():
        return character
    units = character.encode("utf-16-le")
    pairs = (units[at : at + 2] for at in range(0, len(units), 2))
    return "".join(f"\\u{int.from_bytes(pair, 'little', signed=True)}?" for pair in pairs)


@pytest.mark.property
@given(st.integers(0, 900), st.binary(min_size=1, max_size=30))
def test_damaged_docx_is_read_or_refused(at: int, damage: bytes) -> None:
    data = docx(paragraph("Rain at last ") * 20)
    start = at % len(data)
    data = data[:start] + damage + data[start + len(damage) :]

    try:
        read_docx(io.BytesIO(data)).encode()
    except NotTextError as error:
        assert "\n" not in str(error)


LARGE: dict[str, Callable[[int], str]] = {
    "open braces": lambda size: "{" * size,
    "braces": lambda size: "{\\b a}" * (size // 6),
    "notes in notes": lambda size: "{\\footnote a" * (size // 12),
    "boxes in boxes": lambda size: "{\\shp{\\*\\shpinst{\\shptxt a" * (size // 26),
    "cells": lambda size: "a\\cell " * (size // 7),
    "rows in rows": lambda size: "\\itap9 a\\nestcell \\nestrow " * (size // 26),
    "fonts": lambda size: "".join(
        f"{{\\fonttbl{{\\f{n}\\fcharset204 a;}}}}\\f{n} \\'e9" for n in range(size // 40)
    ),
    "characters": lambda size: "\\u-10180?\\u-8417?" * (size // 17),
    "digits": lambda size: "\\par" + "9" * size,
    "letters of a word": lambda size: "\\" + "a" * size,
    "paragraphs": lambda size: "a\\par\\par " * (size // 10),
}


@pytest.mark.parametrize("name", LARGE)
def test_rtf_is_read_in_linear_time(name: str) -> None:
    small, large = ("{\\rtf1\\ansi " + LARGE[name](size) for size in (10_000, 40_000))

    assert calls(lambda: read_rtf(large.encode())) <= 4.4 * calls(lambda: read_rtf(small.encode()))


NESTED = {
    "tables": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    "boxes": ("<w:p><w:txbxContent>", "</w:txbxContent></w:p>"),
    "choices": (
        "<mc:AlternateContent><mc:Choice>", "</mc:Choice><mc:Fallback/></mc:AlternateContent>",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NESTED)
def test_docx_is_read_in_linear_time(name: str) -> None:
    opened, closed = NESTED[name]
    inner = paragraph("a")
    files = [docx((opened + inner) * count + closed * count) for count in (500, 2_000)]
    small, large = (calls(lambda data=data: read_docx(io.BytesIO(data))) for data in files)  # type: ignore[misc]

    assert large <= 4.4 * small
