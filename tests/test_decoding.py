"""decode(): the text of bytes, whatever encoding they are in, or a refusal that says where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.decoding import decode
from newsparse.errors import DecodeError, UnknownNameError

GERMAN = "Die Bürgermeisterin sagte, die Straße – „gesperrt“ – sei für Fußgänger offen.\n" * 5
FRENCH = "Le conseil a décidé hier que la bibliothèque rouvrirait à l'été, après un an.\n" * 5
POLISH = "Burmistrz powiedział wczoraj, że biblioteka będzie znów otwarta na wiosnę.\n" * 5
RUSSIAN = "Мэр вчера сказал, что библиотека снова откроется весной этого года.\n" * 5
JAPANESE = "新しい図書館は来年の春に開館すると市長が昨日発表した。\n子どもも楽しみだ。\n" * 5
KOREAN = "시장은 어제 도서관이 내년 봄에 다시 문을 연다고 발표했다.\n" * 5
SIMPLIFIED = "市长昨天宣布，新的图书馆将在明年春天开放。\n孩子们很高兴。\n" * 5
TRADITIONAL = "市長昨天宣布，新的圖書館將在明年春天開放。\n孩子們很高興。\n" * 5

CERTAIN = [
    ("UTF-8", GERMAN, "utf-8", "utf-8"),
    ("UTF-8 with a mark", GERMAN, "utf-8-sig", "utf-8"),
    ("UTF-16 with a mark", JAPANESE, "utf-16", "utf-16-le"),
    ("UTF-32 with a mark", FRENCH, "utf-32", "utf-32-le"),
    ("ASCII", "plain\n", "ascii", "utf-8"),
    ("nothing", "", "ascii", "utf-8"),
]

GUESSED = [
    ("UTF-16 without a mark, little end first", GERMAN, "utf-16-le"),
    ("UTF-16 without a mark, big end first", JAPANESE, "utf-16-be"),
    ("Windows-1252", GERMAN, "cp1252"),
    ("Latin-1", FRENCH, "latin-1"),
    ("Windows-1250", POLISH, "cp1250"),
    ("Windows-1251", RUSSIAN, "cp1251"),
    ("Shift_JIS", JAPANESE, "shift_jis"),
    ("EUC-JP", JAPANESE, "euc_jp"),
    ("ISO-2022-JP", JAPANESE, "iso2022_jp"),
    ("EUC-KR", KOREAN, "euc_kr"),
    ("GB18030", SIMPLIFIED, "gb18030"),
    ("Big5", TRADITIONAL, "big5"),
]

REFUSED = [
    ("a wrong name", GERMAN.encode("cp1252"), "utf-8", 5),
    ("half a code unit", b"a\0b", "utf-16-le", 2),
    ("a mark that lies", b"\xef\xbb\xbfabc\xff", None, 6),
    ("control bytes", b"\x7fELF\x02\x01\x01\x00" + bytes(40), None, 4),
]

UNKNOWN = ["no such", "", "hex", "a\0b", "undefined"]


@pytest.mark.parametrize(
    ("text", "codec", "name"), [c[1:] for c in CERTAIN], ids=[c[0] for c in CERTAIN]
)
def test_an_encoding_that_shows_itself_is_certain(text: str, codec: str, name: str) -> None:
    """A mark or strict UTF-8 leaves no doubt; the mark is no part of the text."""
    decoded = decode(text.encode(codec))

    assert (text, name, True) == (decoded.text, decoded.encoding, decoded.certain)


@pytest.mark.parametrize(("text", "codec"), [c[1:] for c in GUESSED], ids=[c[0] for c in GUESSED])
def test_any_other_encoding_is_a_guess_that_gives_the_text_back(text: str, codec: str) -> None:
    """The name may be a kin's (cp932 for Shift_JIS); the text is what counts."""
    decoded = decode(text.encode(codec))

    assert (text, False) == (decoded.text, decoded.certain)


@pytest.mark.parametrize(
    ("data", "encoding", "offset"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_impossible_bytes_are_refused_with_their_place(
    data: bytes, encoding: str | None, offset: int
) -> None:
    with pytest.raises(DecodeError, match=f"byte {offset} as ") as caught:
        decode(data, encoding=encoding)

    assert offset == caught.value.offset


@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_encoding_is_a_lookup_error(name: str) -> None:
    with pytest.raises(UnknownNameError, match="no text encoding"):
        decode(b"text", encoding=name)


def test_a_str_is_told_where_to_go() -> None:
    with pytest.raises(TypeError, match=r"newsparse\.parse\(\)"):
        decode("text already")  # type: ignore[arg-type]


def test_a_little_damage_leaves_utf_8_what_it_is() -> None:
    """A file cut inside a character is not read as Windows-1252 from end to end."""
    decoded = decode(GERMAN.encode() + b"\xe2\x80")

    assert (GERMAN + "\ufffd", "utf-8", False) == (decoded.text, decoded.encoding, decoded.certain)


def test_bytes_behind_a_long_ascii_head_count() -> None:
    decoded = decode(b"plain ASCII\n" * 20_000 + GERMAN.encode("cp1252"))

    assert decoded.text.endswith(GERMAN)


@pytest.mark.property
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back(text: str) -> None:
    """Text without controls, encoded in UTF-8, is decoded to itself but for a mark."""
    assert text.removeprefix("\ufeff") == decode(text.encode()).text


@pytest.mark.property
@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """decode() raises nothing but DecodeError for bytes."""
    try:
        decode(data)
    except DecodeError as error:
        assert 0 <= error.offset <= len(data)


FEW_LETTERS = [
    ("two French letters", "Un café crème, s'il vous plaît, dit-elle.\n", "latin-1"),
    ("one German letter", "Die Straße war leer.\n", "latin-1"),
    ("a line of dashes", "It rained all day.\n\n———\n\nIt snowed all night.\n", "cp1252"),
    ("a copyright sign alone", "It rained all day.\n\n© 2019 Example\n", "cp1252"),
    ("quotation marks", "“It rained,” she said. It’s over.\n", "cp1252"),
    ("a Spanish headline", "¿Qué pasó en el año del señor?\n", "cp1252"),
    ("a Czech sentence", "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl starosta večer.\n", "cp1250"),
    ("a Russian headline", "Библиотека снова открыта для всех\n", "cp1251"),
    ("a Polish sentence", "Zażółć gęślą jaźń, powiedział wójt, który dziś był wesoły.\n", "cp1250"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "text", "encoding"), FEW_LETTERS, ids=[case[0] for case in FEW_LETTERS]
)
def test_few_letters_are_western_unless_they_cannot_be(
    label: str, text: str, encoding: str
) -> None:
    found = decode(text.encode(encoding))

    assert text == found.text, (label, found.encoding)
    assert not found.certain
