"""What a string is as a byline, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.bylines import byline_evidence, names_alone, parse_byline
from newsparse.bylines.names import mend
from newsparse.model import Author, Byline


def authors_of(byline: Byline | None) -> list[str]:
    """The names of the authors, an empty list for no byline."""
    return [] if byline is None else [author.name for author in byline.authors]


BYLINES = [
    ("by one", "By Ada Example", ["Ada Example"]),
    ("by without a blank", "ByAda Example", ["Ada Example"]),
    ("by and a comma", "By, Ada Example", ["Ada Example"]),
    ("two", "By Ada Example and Jan Muster", ["Ada Example", "Jan Muster"]),
    ("three", "By Ada Example, Jan Muster and Bo Test", ["Ada Example", "Jan Muster", "Bo Test"]),
    ("serial comma", "By A. B. Example, Jan Muster, and Bo Test", ["A. B. Example", "Jan Muster", "Bo Test"]),
    ("semicolons", "Ada Example;Jan Muster ; Bo Test", ["Ada Example", "Jan Muster", "Bo Test"]),
    ("slash", "ADA EXAMPLE / JAN MUSTER", ["Ada Example", "Jan Muster"]),
    ("bar", "Ada Example | Jan Muster", ["Ada Example", "Jan Muster"]),
    ("capitals", "BY ADA VON EXAMPLE UND JAN MUSTER-TEST", ["Ada von Example", "Jan Muster-Test"]),
    ("capitals of the surname", "Ada EXAMPLE", ["Ada Example"]),
    ("capitals of a short surname", "Ada MUST", ["Ada Must"]),
    ("Mc and O'", "BARRY McEXAMPLE and ADA O'EXAMPLE", ["Barry McExample", "Ada O'Example"]),
    ("inverted", "Example, Ada", ["Ada Example"]),
    ("inverted list", "Example, Ada B; Jan Muster; Test, Bo von", ["Ada B Example", "Jan Muster", "Bo von Test"]),
    ("inverted after a label", "AUTHOR: Example, Ada; Muster, Jan", ["Ada Example", "Jan Muster"]),
    ("shared surname", "By Ada and Bo Example", ["Ada Example", "Bo Example"]),
    ("suffix after a comma", "By Ada Example, Jr., and Jan Muster III", ["Ada Example Jr.", "Jan Muster III"]),
    ("credentials", "By Ada Example, MD, PhD", ["Ada Example"]),
    ("title", "von Dr. Ada Example", ["Dr. Ada Example"]),
    ("label", "BYLINE: By ADA EXAMPLE, Technology Editor", ["Ada Example"]),
    ("job", "By Ada Example, Defence Correspondent", ["Ada Example"]),
    ("job without a comma", "Ada Example Senior economics correspondent", ["Ada Example"]),
    ("job glued", "ByAda ExampleSenior Reporter", ["Ada Example"]),
    ("job with a newspaper", "Ada Example, Example Post Staff Writer", ["Ada Example"]),
    ("job, unknown kind", "Ada Example Riverside Park Bureau Chief", ["Ada Example"]),
    ("compound job", "Von Ada Beispiel Leitende Wirtschaftsredakteurin", ["Ada Beispiel"]),
    ("special to", "ADA EXAMPLE, Special to The Example and Mail", ["Ada Example"]),
    ("newspaper at the end", "Ada Example and Jan Muster Example Star", ["Ada Example", "Jan Muster"]),
    ("with files from", "Ada Example With files from Jan Muster and Bo Test", ["Ada Example"]),
    ("contributed", "By ADA EXAMPLE; Jan Muster contributed reporting from Hong Kong.", ["Ada Example"]),
    ("two sentences", "By ADA EXAMPLE; Jan Muster contributed reporting. Bo Test contributed research.", ["Ada Example"]),
    ("reported from", "By ADA EXAMPLE; Ada Example reported from Bern, and Jan Muster from Ulm.", ["Ada Example", "Jan Muster"]),
    ("date", "By Ada Example and Jan Muster, 12 January 2019", ["Ada Example", "Jan Muster"]),
    ("date and time glued", "Ada Example24.04.2024, 19:35 Uhr", ["Ada Example"]),
    ("date first", "27. Januar 2026 • Ada Beispiel • 3 Minuten", ["Ada Beispiel"]),
    ("posted", "Ada Example · BBC · Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8, 2024", ["Ada Example"]),
    ("follow", "By Ada Example Follow", ["Ada Example"]),
    ("markdown", "By **[Ada Example](https://example.org/ada)** and *Jan Muster*", ["Ada Example", "Jan Muster"]),
    ("asterisk", "Ada Example*", ["Ada Example"]),
    ("handle", "Ada Example@adaexample", ["Ada Example"]),
    ("genre", "Kommentar von Ada Beispiel", ["Ada Beispiel"]),
    ("our staff", "By our Financial Staff", ["our Financial Staff"]),
    ("a newsroom", "By Daily Sample Staff", ["Daily Sample Staff"]),
    ("our correspondent", "Van onze Haagse redactie", ["onze Haagse redactie"]),
    ("text and photos", "Text: Ada Beispiel, Fotos: Jan Muster", ["Ada Beispiel"]),
    ("role in brackets", "Von A. BEISPIEL und J. MUSTER (Fotos)", ["A. Beispiel"]),
    ("words and pictures", "Words and pictures by Ada Example", ["Ada Example"]),
    ("translator", "Aus dem Englischen von Jan Muster", []),
    ("editor", "(责编：张三、李四)", []),
    ("desk", "Aus Musterstadt berichtet ADA BEISPIEL", ["Ada Beispiel"]),
    ("french", "Par Ada Exemple à Paris", ["Ada Exemple"]),
    ("spanish", "Por Ada Ejemplo y Jan Muestra, enviado especial", ["Ada Ejemplo", "Jan Muestra"]),
    ("italian", "di Ada Esempio", ["Ada Esempio"]),
    ("dutch", "Door Ada Voorbeeld en Jan Proef", ["Ada Voorbeeld", "Jan Proef"]),
    ("danish", "Af Ada Eksempel og Jan Prøve", ["Ada Eksempel", "Jan Prøve"]),
    ("swedish", "Text: Ada Exempel Foto: Jan Prov", ["Ada Exempel"]),
    ("polish", "Autor: Ada Przykład i Jan Wzór", ["Ada Przykład", "Jan Wzór"]),
    ("czech", "Napsal Jan Vzor", ["Jan Vzor"]),
    ("turkish", "Haber: Ada Örnek", ["Ada Örnek"]),
    ("indonesian", "Oleh Ada Contoh", ["Ada Contoh"]),
    ("russian", "Автор: Иван Пример, корреспондент", ["Иван Пример"]),
    ("arabic", "بقلم مثال أحمد", ["مثال أحمد"]),
    ("japanese", "山田 太郎", ["山田 太郎"]),
    ("japanese job", "山田太郎記者", ["山田太郎"]),
    ("chinese label", "文/张三", ["张三"]),
    ("chinese list", "记者 张三、李四", ["张三", "李四"]),
    ("korean", "김견본 기자 kim@example.org", ["김견본"]),
    ("korean list", "김견본;박보기", ["김견본", "박보기"]),
    ("bar and a house", "By Ada Example | Daily Sample", ["Ada Example"]),
    ("comma and a house", "By Ada Example, Daily Sample", ["Ada Example"]),
    ("bare name and a house", "Ada Example | Sample News", ["Ada Example"]),
    ("initials in brackets", "Ada Example (aex), Bo Test (obe), Jan Muster (jmu)", ["Ada Example", "Bo Test", "Jan Muster"]),
    ("who spoke with whom", "Mit Ada Beispiel sprach Jan Muster", ["Jan Muster"]),
    ("a name like a particle", "Ben Example", ["Ben Example"]),
    ("a job twice", "Ada Example – Journalist  Journalist", ["Ada Example"]),
    ("a job, a field and a date", "Von Ada Beispiel, Redakteurin für Proben 09.09.2025, 15:15 Uhr", ["Ada Beispiel"]),
    ("a lost note mark", "By Ada Example0,", ["Ada Example"]),
    ("emphasis against a word", "_VonAda Beispiel_Korrespondent", ["Ada Beispiel"]),
    ("an office and its site", "Redaktion example.de", ["Redaktion example.de"]),
    ("an agency and a desk", "Deutsche Presse-Agentur, XY-Redaktion", ["Deutsche Presse-Agentur", "XY-Redaktion"]),
    ("an agency with agencies", "By Reuters with Agencies", ["Reuters"]),
    ("a picture's owner", "Ada Example/dpa/AAP", []),
    ("japanese surname", "山田太郎", ["山田太郎"]),
]  # fmt: skip

NONE = [
    ("weekday", "By Monday"),
    ("evening", "By Friday evening"),
    ("clause", "By the time the train had left, it rained."),
    ("month", "By June"),
    ("year", "By 2020, the sea"),
    ("german time", "Von Montag an gilt die neue Regel"),
    ("headline in capitals", "RAIN FLOODS OLD TOWN"),
    ("headline", "Rain floods valley"),
    ("title case", "New Rules for Cyclists"),
    ("german headline", "Neue Regeln für Radfahrer"),
    ("headline with a place", "Größter Speicher Deutschlands in Planung"),
    ("sentence", "Ada Example said on Monday that it rained."),
    ("end of a sentence", "Ada Example."),
    ("wrapped line", "von Ada Example und Jan Muster."),
    ("quotation", 'Ada Example: "It rains"'),
    ("section", "World News"),
    ("german section", "Politik"),
    ("sections", "Music, Theatre and Film"),
    ("desk", "Foreign Desk"),
    ("place", "Berlin"),
    ("place and country", "Paris, France"),
    ("dateline", "MUSTERSTADT (AP) —"),
    ("date", "12 January 2019"),
    ("label", "Last updated"),
    ("navigation", "Read more"),
    ("menu", "+ Ada Example"),
    ("possessive", "Ada's Garden"),
    ("office", "The Prime Minister"),
    ("copyright", "Copyright 2019 Example Times"),
    ("chinese section", "文化"),
    ("korean section", "정부"),
    ("more from", "More from AP"),
    ("copyright sign", "© ADA EXAMPLE"),
    ("caption", "Rita Beispiel. Foto: LISA EXAMPLE"),
    ("caption and source", "Rita Beispiel (ABC) und Jan Muster (XYZ)Quelle: Bo Test"),
    ("place after from", "From Qatar"),
    ("button", "Copy Link Copied"),
    ("account", "My Offers"),
    ("german menu", "Häufige Fragen"),
    ("japanese page", "記者のページ"),
    ("korean sentence", "하고 있다. 연합뉴스"),
    ("small words", "Ada Example walked slowly home"),
    ("empty", ""),
    ("blanks", " \n "),
    ("long", "Ada Example, " * 60),
]


@pytest.mark.parametrize(("label", "text", "expected"), BYLINES, ids=[case[0] for case in BYLINES])
def test_a_byline_gives_its_authors_in_order(label: str, text: str, expected: list[str]) -> None:
    """The whole string is read: names in natural order, capitals mended."""
    byline = parse_byline(text)

    assert byline is not None, label
    assert expected == authors_of(byline)


@pytest.mark.parametrize(("label", "text"), NONE, ids=[case[0] for case in NONE])
def test_other_text_is_no_byline(label: str, text: str) -> None:
    """A string with anything foreign in it is ``None``."""
    assert parse_byline(text) is None, label


SAID = [
    ("place", "By Ada Example in Bern", "place", "Bern"),
    ("place after a comma", "Ada Beispiel, Musterstadt", "place", "Musterstadt"),
    ("place of two words", "Ada Beispiel, Tel Muster", "place", "Tel Muster"),
    ("agency", "PAULA EXAMPLE The Associated Press", "affiliation", "The Associated Press"),
    ("agency after and", "Ada Example and AP", "affiliation", "AP"),
    ("with an agency", "Von Ada Beispiel mit dpa", "affiliation", "dpa"),
    ("for a paper", "By Ada Example For example.com", "affiliation", "example.com"),
    ("acronym", "By Ada Example, MDX", "affiliation", "MDX"),
    ("house behind a bar", "By Ada Example | Daily Sample", "affiliation", "Daily Sample"),
    ("mail", "Ada Example ada@example.org", "contact", "ada@example.org"),
]


@pytest.mark.parametrize(
    ("label", "text", "field", "expected"), SAID, ids=[case[0] for case in SAID]
)
def test_what_is_said_of_a_name_is_kept(label: str, text: str, field: str, expected: str) -> None:
    """Place, affiliation and contact belong to the author before them."""
    byline = parse_byline(text)

    assert byline is not None, label
    assert expected == getattr(byline.authors[0], field)


ROLES = [
    ("photographer", "Photographs by Jan Muster", "photographer"),
    ("illustrator", "Illustration: Jan Muster", "illustrator"),
    ("editor", "Edited by Jan Muster", "editor"),
    ("translator", "Traduit de l'anglais par Jan Exemple", "translator"),
    ("contributor", "Additional reporting by Jan Muster", "contributor"),
    ("author", "Reporting by Jan Muster", "author"),
    ("source", "Quelle: dpa", "source"),
]


@pytest.mark.parametrize(("label", "text", "expected"), ROLES, ids=[case[0] for case in ROLES])
def test_a_label_gives_the_role(label: str, text: str, expected: str) -> None:
    """Only an author's role makes an author of the byline."""
    byline = parse_byline(text)

    assert byline is not None, label
    assert expected == byline.credits[0].role
    assert (expected == "author") == bool(byline.authors)


def test_a_credit_for_each_role_of_a_wire_story() -> None:
    """Places go to the names before them, each role is a credit of its own."""
    byline = parse_byline(
        "Reporting by Ada Example in Bern and Bo Test in Ulm; Editing by Jan Muster"
    )

    assert byline is not None
    assert ["author", "editor"] == [credit.role for credit in byline.credits]
    assert ["Bern", "Ulm"] == [author.place for author in byline.authors]


def test_an_agency_alone_is_an_organization() -> None:
    """An agency that signs alone is an author of its own kind, before a person too."""
    byline = parse_byline("Reuters, Ada Example")

    assert byline is not None
    assert ["organization", "person"] == [author.kind for author in byline.authors]


def test_the_time_of_a_byline_belongs_to_its_credit() -> None:
    """The date stays verbatim."""
    byline = parse_byline("By Ada Example 30 August 2023 • 4:45pm")

    assert byline is not None
    assert byline.credits[0].time == "30 August 2023 • 4:45pm"


def test_spans_are_those_of_the_source_through_markup() -> None:
    """A name's span is where it stands, whatever marks surround it."""
    text = "  By **[Ada Example](https://example.org)** and Jan Muster "
    byline = parse_byline(text)

    assert byline is not None
    assert ["Ada Example", "Jan Muster"] == [author.span.of(text) for author in byline.authors]
    assert byline.verbatim == text.strip() == byline.span.of(text)


def test_a_name_that_signs_twice_is_one_author() -> None:
    """Capitals do not make another person."""
    assert ["Ada Example"] == authors_of(
        parse_byline("By ADA EXAMPLE; Ada Example reported from Bern.")
    )


ALONE = [
    ("one", "Ada Example", True),
    ("three", "Ada Example, Jan Muster and Bo Test", True),
    ("capitals", "ADA EXAMPLE", True),
    ("bold", "**Ada Example**", True),
    ("by", "By Ada Example", False),
    ("job", "Ada Example, Reporter", False),
    ("list item", "* Ada Example", False),
    ("checkbox", "[ ] Ada Example", False),
    ("inverted", "Example, Ada", False),
    ("two lines", "Ada Example\nJan Muster", False),
    ("sentence", "Ada Example was here", False),
    ("navigation", "Quick Links", False),
    ("one word", "Example", False),
]


@pytest.mark.parametrize(("label", "text", "expected"), ALONE, ids=[case[0] for case in ALONE])
def test_names_alone_are_read_strictly(label: str, text: str, expected: bool) -> None:
    """Only bare names in natural order count."""
    assert expected == (names_alone(text) is not None), label


def test_evidence_tells_labels_from_bare_names() -> None:
    """A word like *by* is the best evidence, bare names the least."""
    texts = ("By Ada Example", "Ada Example Political Correspondent", "Ada Example")
    bylines = [byline for byline in map(parse_byline, texts) if byline is not None]

    assert ["by", "role", "names"] == [byline_evidence(byline) for byline in bylines]


def test_chosen_languages_leave_the_others_out() -> None:
    """A language that is not asked for lends no words."""
    assert parse_byline("Von Ada Beispiel", languages=("de",)) is not None
    assert authors_of(parse_byline("Von Ada Beispiel", languages=("en",))) != ["Ada Beispiel"]


PIECES = st.sampled_from(
    ["By ", "von ", "Ada", "Example", " ", ", ", "; ", " and ", "(", ")", "Photos: ", "AP", "\n", ".",
     "12 May 2019", "in ", "Bern", "*", "[", "](x)", "\x00", "\ud800", "张三", "기자", "McX", "JAN", "-"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=80))
@example("By \n")
@example("(A, B)")
@example("Reuters")
def test_law_1_and_13_reading_is_total_and_names_are_mended_once(text: str) -> None:
    """DESIGN 8: never raises; spans lie in the text; a mended name stays as it is."""
    byline = parse_byline(text)
    if byline is None:
        return
    assert byline.verbatim == byline.span.of(text)
    everyone: list[Author] = [author for credit in byline.credits for author in credit.authors]
    for author in everyone:
        assert author.verbatim == author.span.of(text)
        assert author.name == (
            mend(author.name, frozenset()) if author.kind == "person" else author.name
        )
