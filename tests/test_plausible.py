"""points(): what a character beyond ASCII is worth between its neighbours."""

from __future__ import annotations

import pytest

from newsparse.plausible import BAD, BROKEN, DOUBTFUL, GOOD, points

STANDS = [
    ("quotation marks around a word", "“Rain”", "en", 2 * GOOD),
    ("a quotation mark within a word", "a”b", "en", BAD),
    ("an apostrophe within a word", "it’s", "en", GOOD),
    ("an opening apostrophe", "the ‘Rain", "en", GOOD),
    ("an opening apostrophe behind a word", "rain‘ was", "en", 2 * DOUBTFUL),
    ("an opening apostrophe within a word", "it‘s", "en", 0.0),
    ("a dash", "rain — wind", "en", GOOD),
    ("a dash between words that touch", "rain—wind", "en", GOOD),
    ("the same in a text of another language", "Das ist der Regen und—auch wenn es—nicht so ist", "de", 4 * DOUBTFUL),
    ("dots behind a word", "rain…", "en", GOOD),
    ("dots within a word", "ra…in", "en", 2 * DOUBTFUL),
    ("an opening question mark", "¿Qui", "es", GOOD),
    ("an opening question mark behind a word", "Qui¿", "es", BAD),
    ("an opening question mark before a blank", "¿ Qui", "es", BAD),
    ("a blank that keeps together", "10\xa0Uhr", "de", GOOD),
    ("a sum of money", "5 €", "de", GOOD / 2),
    ("a measure", "5 °C", "de", GOOD / 2),
    ("a mark behind a name", "Rain®", "en", GOOD / 2),
    ("a sign of money behind a word", "rain€", "en", 2 * DOUBTFUL),
    ("a sign of money within a word", "ra€in", "en", BAD),
    ("a sign of no use", "rain ¬ wind", "en", DOUBTFUL),
    ("a sign of no use at a word", "rain¬", "en", BAD),
    ("a control character", "rain\x85", "en", BROKEN),
    ("no character", "rain\ufffd", "en", BROKEN),
    ("a full-width sign", "。", "en", GOOD / 2),
    ("a letter of the language", "café", "fr", 0.75),
    ("a letter of a text in that language", "Le café est dans la rue et il est ouvert", "fr", 1.0),
    ("a letter of a text in another language", "The café is on the street and it was open for all", "fr", 0.5),
    ("a letter the language has not", "kafče", "fr", DOUBTFUL),
    ("a capital at the beginning", "Öl", "de", 0.75),
    ("a capital within a word", "mÖgen", "de", 0.75 + BAD),
    ("a word of odd letters only", "äöü", "de", 3 * 0.75 - 6),
    ("two odd letters", "äö", "de", 2 * 0.75),
    ("an odd capital alone", "Ä", "de", 0.75 - 1),
    ("an odd capital that is a word", "À", "fr", 1.0),
    ("another script", "да", "en", 2 * GOOD),
    ("another script within a word", "caж", "en", BAD),
    ("nothing beyond ASCII", "rain", "en", 0.0),
]  # fmt: skip

WIDE = [
    ("kana", "です", "shift_jis", 2 * GOOD),
    ("frequent ideographs", "天气", "gb18030", 2 * GOOD),
    ("rare ideographs", "纛麇", "gb18030", 0.0),
    ("an ideograph among letters, of a byte beyond ASCII and a letter", "r獳", "gb18030", DOUBTFUL),
]


@pytest.mark.parametrize(("text", "language", "worth"), [c[1:] for c in STANDS], ids=[c[0] for c in STANDS])  # fmt: skip
def test_a_character_is_worth_what_its_place_says(text: str, language: str, worth: float) -> None:
    assert worth == points(text, (language,))


@pytest.mark.parametrize(("text", "codec", "worth"), [c[1:] for c in WIDE], ids=[c[0] for c in WIDE])  # fmt: skip
def test_a_character_of_two_bytes_is_worth_more_where_it_is_frequent(
    text: str, codec: str, worth: float
) -> None:
    assert worth == points(text, ("en",), codec)
