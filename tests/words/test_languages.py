"""Language data keeps its schema, and texts are ranked by it."""

from __future__ import annotations

import unicodedata
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.errors import UnknownNameError
from newsparse.words import codes, language
from newsparse.words.rank import clear_language, rank_languages
from newsparse.words.schema import SCHEMA

WANTED = (
    "ar cs da de en es fi fr hi hu id is it ja ko lt lv nl no pl pt ru sv sw tr uk vi zh xh zu"
).split()

RANKED = [
    ("ar", "قال رئيس البلدية إن المكتبة التي كانت مغلقة منذ عام سوف تفتح من جديد في الربيع"),
    ("bg", "Кметът каза, че библиотеката, която беше затворена, ще бъде отворена през пролетта"),
    (
        "cs",
        "Starosta řekl, že knihovna, která byla zavřená už od léta, bude na jaře znovu otevřena",
    ),
    (
        "da",
        "Borgmesteren sagde, at biblioteket ikke bliver åbnet igen efter sommeren, men nu til foråret",
    ),
    (
        "de",
        "Die Bürgermeisterin sagte, dass die Bücherei im Frühjahr wieder für alle geöffnet wird",
    ),
    ("el", "Ο δήμαρχος είπε ότι η βιβλιοθήκη θα είναι ανοιχτή για όλους από την άνοιξη"),
    ("en", "The mayor said that the library would be open to all again in the spring"),
    ("es", "La alcaldesa dijo que la biblioteca no se abrirá para todos hasta la primavera"),
    ("fi", "Pormestari sanoi, että kirjasto on taas auki keväällä, mutta se ei ole vielä varmaa"),
    ("fr", "La maire a dit que la bibliothèque serait ouverte à tous dans le courant du printemps"),
    ("hi", "मेयर ने कहा कि पुस्तकालय को वसंत में सभी के लिए फिर से खोला गया है"),
    (
        "hu",
        "A polgármester azt mondta, hogy a könyvtár már tavasszal is nyitva lesz, de nem egy hétig",
    ),
    (
        "id",
        "Wali kota mengatakan bahwa perpustakaan itu akan dibuka untuk semua orang pada musim semi",
    ),
    (
        "is",
        "Borgarstjórinn sagði að bókasafnið yrði ekki opnað fyrr en í vor og það var ekki vitað",
    ),
    ("it", "La sindaca ha detto che la biblioteca sarà aperta a tutti in primavera, anche di sera"),
    ("ja", "新しい図書館は来年の春に開館すると市長が昨日発表した。子どもたちも楽しみにしている。"),
    ("ko", "시장은 어제 도서관이 내년 봄에 다시 문을 연다고 발표했다."),
    ("lt", "Meras sakė, kad biblioteka, kuri buvo uždaryta, pavasarį vėl bus atidaryta ir visiems"),
    ("lv", "Mērs teica, ka bibliotēka, kas bija slēgta, pavasarī atkal būs atvērta un visiem"),
    ("nl", "De burgemeester zei dat de bibliotheek in het voorjaar weer voor iedereen open is"),
    ("no", "Ordføreren sa at biblioteket ikke blir åpnet igjen etter sommeren, men nå til våren"),
    (
        "pl",
        "Burmistrz powiedział, że biblioteka, która była zamknięta, będzie już na wiosnę otwarta",
    ),
    (
        "pt",
        "A prefeita disse que a biblioteca não será aberta para todos até a primavera, mas depois",
    ),
    ("ru", "Мэр сказал, что библиотека, которая была закрыта, весной снова будет открыта для всех"),
    (
        "sk",
        "Primátor povedal, že knižnica, ktorá bola zatvorená, bude na jar aj pre deti otvorená, ale nie",
    ),
    ("sv", "Borgmästaren sade att biblioteket inte är öppet för alla, men det blir så till våren"),
    ("sw", "Meya alisema kwamba maktaba hiyo itafunguliwa kwa watu wote baada ya mwaka huu"),
    ("th", "นายกเทศมนตรีกล่าวว่าห้องสมุดจะเปิดให้ทุกคนเข้าใช้ได้อีกครั้งในฤดูใบไม้ผลิ"),
    (
        "tr",
        "Belediye başkanı kütüphanenin bahar için yeniden açık olduğunu söyledi ve bu çok iyi dedi",
    ),
    ("uk", "Мер сказав, що бібліотека, яка була закрита, навесні знову буде відкрита для всіх"),
    ("vi", "Thị trưởng cho biết thư viện sẽ được mở cửa lại cho mọi người vào mùa xuân này"),
    (
        "xh",
        "Usodolophu uthi ithala leencwadi liya kuvulwa kwakhona kunye nelinye xa kufika intlakohlaza",
    ),
    ("zh", "市长昨天宣布，新的图书馆将在明年春天对所有人开放，孩子们也很高兴。"),
    (
        "zu",
        "Imeya ithe umtapo wezincwadi uzovulwa futhi kanye nomunye ngoba kusho ukuthi kufike ihlobo",
    ),
]

NO_EVIDENCE = ["", "12345", "https://example.org/the/and", "\0\0\0", "\ud800", "xqzt vbnm"]


def test_every_wanted_language_has_data() -> None:
    assert set(WANTED) <= set(codes())


@pytest.mark.parametrize("code", codes())
def test_language_data_keeps_the_schema(code: str) -> None:
    """Known keys; terms sorted, unique, casefolded, in NFC, with no space at either end."""
    table = language(code).table

    unknown = [key for key in table if not any(fnmatchcase(key, known) for known in SCHEMA)]
    assert [] == unknown
    for key, terms in table.items():
        assert sorted(set(terms)) == list(terms), key
        assert all(term and term == term.strip() for term in terms), key
        if key != "cldr.order":
            folded = [unicodedata.normalize("NFC", term.casefold()) for term in terms]
            assert folded == list(terms), key


def test_every_key_of_the_schema_is_used() -> None:
    """A key that no language has is a rule that was dropped."""
    keys = {key for code in codes() for key in language(code).table}

    assert [] == [known for known in SCHEMA if not any(fnmatchcase(key, known) for key in keys)]


@pytest.mark.parametrize("code", codes())
def test_every_language_has_a_name_and_closed_class_words(code: str) -> None:
    assert language(code).name != code
    assert len(language(code).terms("words.closed")) >= 15


@pytest.mark.parametrize("code", codes())
def test_every_term_is_found_in_its_file(code: str) -> None:
    """Sections are loaded one by one: a key must stand in the file that is opened for it."""
    found = language(code)

    assert dict(found.table) == {key: found.terms(key) for key in found.table}


def test_an_unknown_language_is_a_lookup_error() -> None:
    with pytest.raises(UnknownNameError, match="no language 'qq': known are ar"):
        language("qq")


@pytest.mark.parametrize(("code", "text"), RANKED, ids=[code for code, _ in RANKED])
def test_a_sentence_is_ranked_by_its_function_words(code: str, text: str) -> None:
    assert code == rank_languages(text)[0]


@pytest.mark.parametrize("text", NO_EVIDENCE)
def test_without_evidence_no_language_is_named(text: str) -> None:
    assert () == rank_languages(text)


def test_a_menu_before_the_article_does_not_decide() -> None:
    menu = "* [About the site](/about)\n* [Terms of use](/terms)\n" * 100
    article = "Die Bürgermeisterin sagte, dass die Bücherei im Frühjahr wieder geöffnet wird. " * 60

    assert "de" == rank_languages(menu + article)[0]


CLEAR = [
    ("a", None),
    ("I am.", None),
    ("12 a", None),
    ("Der Regen", None),
    ("Rain in Spain", None),
    ("Der Regen ist nicht da.", "de"),
    ("The rain", "en"),
    ("It rained.", "en"),
    ("雨", None),
    ("雨が降った。", "ja"),
]


@pytest.mark.parametrize(("text", "code"), CLEAR, ids=[c[0] for c in CLEAR])
def test_a_word_that_languages_share_decides_for_none(text: str, code: str | None) -> None:
    assert code == clear_language(text, codes()) == parse(text).language


def test_a_language_is_clear_among_those_that_were_asked_for() -> None:
    assert ("de", "nl") == (parse("die", languages=["de"]).language, clear_language("die", ["nl"]))


@pytest.mark.property
@given(st.text())
def test_ranking_is_total_and_deterministic(text: str) -> None:
    """Any text: known codes, no more than asked for, none twice, the same again."""
    ranked = rank_languages(text, most=2)

    assert ranked == rank_languages(text, most=2)
    assert len(set(ranked)) == len(ranked) <= 2
    assert set(ranked) <= set(codes())
