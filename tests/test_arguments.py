"""What callers give by mistake is taken as meant, or the error says what was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Format, FormatError, UnknownNameError, parse, parse_many
from newsparse.arguments import chosen
from newsparse.formats import BUILTIN
from newsparse.words import codes

READERS: list[Callable[..., Any]] = [
    newsparse.parse, lambda text, **given: list(parse_many(text, **given)),
    newsparse.parse_byline, newsparse.find_bylines, newsparse.parse_date, newsparse.find_dates,
    newsparse.parse_dateline, newsparse.find_dateline, newsparse.parse_footer, newsparse.find_footer,
]  # fmt: skip
NAMES = ["parse", "parse_many", "parse_byline", "find_bylines", "parse_date", "find_dates",
         "parse_dateline", "find_dateline", "parse_footer", "find_footer"]  # fmt: skip
BYLINE = "Von Ada Example, 3. Mai 2020"


@pytest.mark.parametrize("read", READERS, ids=NAMES)
@pytest.mark.parametrize("languages", [["DE"], ("de-AT",), ["de_CH", "de"], {"De": 1}])
def test_a_language_is_known_however_it_is_written(
    read: Callable[..., Any], languages: Sequence[str]
) -> None:
    assert read(BYLINE, languages=languages) == read(BYLINE, languages=("de",))


UNKNOWN = [
    ("a misspelt code", ["enn"], "no language 'enn' (did you mean 'en'?)"),
    ("a name", ["German"], "no language 'German' (did you mean 'de'?)"),
    ("nothing near", ["qqq"], "no language 'qqq': known are ar, bg,"),
    ("an empty code", [""], "no language ''"),
]


@pytest.mark.parametrize("read", READERS, ids=NAMES)
@pytest.mark.parametrize(("case", "languages", "message"), UNKNOWN, ids=[c[0] for c in UNKNOWN])
def test_an_unknown_language_is_named(
    read: Callable[..., Any], case: str, languages: Sequence[str], message: str
) -> None:
    with pytest.raises(UnknownNameError) as raised:
        read(BYLINE, languages=languages)

    assert message in str(raised.value)


@pytest.mark.parametrize("read", READERS, ids=NAMES)
@pytest.mark.parametrize("languages", [3, [3], [None], [["en"]]])
def test_a_language_that_is_no_code_is_a_type_error(
    read: Callable[..., Any], languages: Any
) -> None:
    with pytest.raises(TypeError, match="takes a list of codes such as 'en'"):
        read(BYLINE, languages=languages)


def test_no_choice_is_none() -> None:
    assert chosen(()) is chosen(None) is None
    assert chosen(codes()) == codes()


LINES = [
    ("two texts", ["Rain\n\nIt rained.\n", "Snow\n\nIt snowed.\n"], ValueError, "parse several texts one by one"),
    ("two texts of a line", ["Rain at last", "Snow at last"], ValueError, "'Rain at last' is no such line"),
    ("lines without their ends", "Rain\n\nIt rained.".split("\n"), ValueError, "splitlines(keepends=True)"),
    ("paths", [Path("rain.txt")], TypeError, "newsparse.read_many(path)"),
    ("numbers", [3], TypeError, "not int"),
    ("lists", [["Rain\n"]], TypeError, "not list"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "lines", "error", "message"), LINES, ids=[c[0] for c in LINES])
def test_what_is_no_line_is_named(
    case: str, lines: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as raised:
        list(parse_many(lines))

    assert message in str(raised.value)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_with_any_end_are_lines(end: str) -> None:
    lines = [f"# Rain at last{end}", end, f"It rained.{end}", "", "Still."]

    assert [article.source for article in parse_many(lines)] == ["".join(lines)]


BUILT_IN = "newsparse.formats.BUILTIN"
FORMATS = [
    ("a name", ["nexis"], f"'nexis': those built in are in {BUILT_IN}, this one is [form for form in BUILTIN"),
    ("a name alone", "nexis", "form.name == 'nexis'"),
    ("no name", ["nexos"], f"not 'nexos': those built in are in {BUILT_IN}"),
    ("a format alone", BUILTIN[0], "not one alone: formats=[nexis]"),
    ("a number", 3, "not 3: "),
    ("a class", [Format], "not <class"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "formats", "message"), FORMATS, ids=[c[0] for c in FORMATS])
def test_what_is_no_format_is_named(case: str, formats: Any, message: str) -> None:
    with pytest.raises(TypeError) as raised:
        parse("Rain", formats=formats)

    assert message in str(raised.value)


FILES = [
    ("rain.txt", True), ("exports/rain of may.TXT", True), (r"C:\exports\rain.docx", True),
    ("~/rain.md\n", True), ("./rain.pdf", True),
    ("It rained, says rain.txt", False), ("rain", False), (".txt", False), ("rain.txt\nrain.txt", False),
    ("Rain at last.", False), ("www.example.org", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FILES)
def test_the_name_of_a_file_is_noticed(text: str, wanted: bool) -> None:
    article = parse(text)

    assert [d.code for d in article.diagnostics] == ["file-name"] * wanted
    if wanted:
        assert f"newsparse.read({text.strip()!r})" in article.diagnostics[0].message


NO_TEXTS = [
    (Path("rain.txt"), "newsparse.read(path) reads a file"),
    (b"Rain", "newsparse.decode(data)"),
    (3, "not int"),
]


@pytest.mark.parametrize(("wrong", "message"), NO_TEXTS)
@pytest.mark.parametrize("read", [parse, parse_many])
def test_what_is_no_text_is_named(read: Callable[..., Any], wrong: Any, message: str) -> None:
    with pytest.raises(TypeError) as raised:
        read(wrong)

    assert f"{read.__name__}() takes a str, not " in str(raised.value)
    assert message in str(raised.value)


def test_lines_are_for_another_function() -> None:
    wrong: Any = ["Rain\n"]
    with pytest.raises(
        TypeError, match=r"parse\(\) takes a str, not list: newsparse.parse_many takes"
    ):
        parse(wrong)


def test_a_format_that_breaks_the_contract_is_refused() -> None:
    twice = [*BUILTIN, BUILTIN[0]]
    with pytest.raises(FormatError, match="format 'nexis': the name 'nexis' is taken"):
        parse("Rain", formats=twice)
