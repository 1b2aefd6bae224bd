"""Names of every shape that bylines hold, whatever small word of another language is in them."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.bylines import parse_byline

SURNAMES = [
    # label, line, authors
    ("a credential in a name's case", "By Jack Ma", ["Jack Ma"]),
    ("a bare one", "Jack Ma", ["Jack Ma"]),
    ("in a list", "By Jessie Ma and Ada Example", ["Jessie Ma", "Ada Example"]),
    ("in capitals", "BY JACK MA", ["Jack Ma"]),
    ("hyphened given name", "By Yo-Yo Ma", ["Yo-Yo Ma"]),
    ("letters of a credential first", "By JD Example", ["JD Example"]),
    ("a credential as given name", "By Md Example", ["Md Example"]),
    ("a Chinese surname", "By Amy Li", ["Amy Li"]),
    ("a Chinese surname alone", "Bo Li", ["Bo Li"]),
    ("a Chinese surname first in a list", "By Amy Li, Jan Muster and Bo Le", ["Amy Li", "Jan Muster", "Bo Le"]),
    ("a Vietnamese surname", "By Anna Le", ["Anna Le"]),
    ("an auxiliary", "By Anna Do", ["Anna Do"]),
    ("an article", "By Anna Das", ["Anna Das"]),
    ("a German article", "By Jo Den", ["Jo Den"]),
    ("a preposition", "By Wu Di", ["Wu Di"]),
    ("a Korean surname", "By Bora An and Ada Example", ["Bora An", "Ada Example"]),
    ("a French by", "By Ada Par", ["Ada Par"]),
    ("a joiner of another language", "By Dan Muster", ["Dan Muster"]),
    ("a joiner in capitals", "By DAN MUSTER", ["Dan Muster"]),
    ("a short given name in capitals", "By ED EXAMPLE", ["Ed Example"]),
    ("a particle as given name", "By Van Example", ["Van Example"]),
    ("a particle in capitals", "By AL EXAMPLE", ["Al Example"]),
    ("a weekday as given name", "By Sunday Example", ["Sunday Example"]),
    ("a month as given name", "By April Example and Bo Test", ["April Example", "Bo Test"]),
    ("a German line, an English word", "Von Ben With", ["Ben With"]),
    ("a French line, a German word", "Par Anna Von", ["Anna Von"]),
    ("a Spanish line, a Danish word", "Por Ada Til", ["Ada Til"]),
]  # fmt: skip

PARTICLES = [
    ("da after by", "By Leonardo da Example", ["Leonardo da Example"]),
    ("da alone", "João da Exemplo", ["João da Exemplo"]),
    ("di", "By Anna di Esempio", ["Anna di Esempio"]),
    ("de", "By Ada de Example", ["Ada de Example"]),
    ("de la", "By Ada de la Example", ["Ada de la Example"]),
    ("dos", "Por Ana dos Exemplos", ["Ana dos Exemplos"]),
    ("van der", "Door Jan van der Voorbeeld", ["Jan van der Voorbeeld"]),
    ("van in English", "By Jan van Example and Ada von Muster", ["Jan van Example", "Ada von Muster"]),
    ("bin", "By Omar bin Example", ["Omar bin Example"]),
    ("al with a hyphen", "By Mona al-Example", ["Mona al-Example"]),
    ("von behind von", "Von Ada von Beispiel", ["Ada von Beispiel"]),
    ("y between surnames", "By José Ejemplo y Muestra", ["José Ejemplo y Muestra"]),
    ("de behind por", "Por Ada de Ejemplo", ["Ada de Ejemplo"]),
    ("du", "Par Jean du Exemple", ["Jean du Exemple"]),
    ("in capitals", "BY LEONARDO DA EXAMPLE", ["Leonardo da Example"]),
    ("St.", "By Anna St. Example", ["Anna St. Example"]),
    ("a nickname", 'By Anna "Annie" Example', ['Anna "Annie" Example']),
    ("a nickname in curved quotes", "By Anna “Annie” Example", ["Anna “Annie” Example"]),
]  # fmt: skip

CREDENTIALS = [
    ("M.D.", "By Ada Example, M.D.", ["Ada Example"]),
    ("Ph.D.", "By Ada Example, Ph.D.", ["Ada Example"]),
    ("Ph.D. and another", "By Ada Example, Ph.D. and Jan Muster, M.D.", ["Ada Example", "Jan Muster"]),
    ("PhD alone", "Ada Example, PhD", ["Ada Example"]),
    ("M.Ed without its last stop", "By Ada Example, M.Ed", ["Ada Example"]),
    ("R.N.", "By Ada Example, R.N.", ["Ada Example"]),
    ("several", "By Ada Example, MD, MPH", ["Ada Example"]),
    ("an order", "By Ada Example MBE", ["Ada Example"]),
    ("Jr.", "By Jan Muster Jr.", ["Jan Muster Jr."]),
    ("Sr. after a comma", "By Jan Muster, Sr.", ["Jan Muster Sr."]),
    ("III", "By Jan Muster III", ["Jan Muster III"]),
    ("in capitals", "BY ADA EXAMPLE, M.D.", ["Ada Example"]),
    ("a job behind", "By Ada Example, M.D., Health Editor", ["Ada Example"]),
]  # fmt: skip

HOUSES = [
    ("a broadcaster", "By Ada Example, NBC News", ["Ada Example"]),
    ("a broadcaster, two names", "By Ada Example and Jan Muster, NBC News", ["Ada Example", "Jan Muster"]),
    ("a broadcaster, no by", "Ada Example, BBC News", ["Ada Example"]),
    ("a broadcaster, no comma", "By Jan Muster BBC News", ["Jan Muster"]),
    ("its desk", "By Jan Muster BBC Sport", ["Jan Muster"]),
    ("an unknown one", "By Jan Muster, XYZ News", ["Jan Muster"]),
    ("its business desk", "By Jan Muster, CNN Business", ["Jan Muster"]),
    ("a news hour", "By Jan Muster, PBS NewsHour", ["Jan Muster"]),
    ("a service", "By Jan Muster, Example Health News", ["Jan Muster"]),
    ("a broadcaster first", "By NBC News' Ada Example and Jan Muster", ["Ada Example", "Jan Muster"]),
    ("a broadcaster first, short", "By NBC's Ada Example and Jan Muster", ["Ada Example", "Jan Muster"]),
    ("its reporter", "By Ada Example BBC reporter in Exampleton", ["Ada Example"]),
    ("For and a paper", "Ada Example For Daily Mail Australia", ["Ada Example"]),
    ("for and a wire", "By Ada Example for Reuters", ["Ada Example"]),
    ("a desk's editor", "Von MUSTER-online-Redakteur Jan Muster", ["Jan Muster"]),
    ("a channel and a code, a place", "Por Ada Exemplo e Jan Modelo, TV Exemplo e X1, Brasília", ["Ada Exemplo", "Jan Modelo"]),
    ("a code and a place", "Por Ada Exemplo, G1, Brasília", ["Ada Exemplo"]),
]  # fmt: skip

BEATS = [
    ("a beat", "Ada Example Islands Correspondent", ["Ada Example"]),
    ("a country", "By Jan Muster Russia Editor", ["Jan Muster"]),
    ("a beat of three words", "By Jan Muster Health and science correspondent", ["Jan Muster"]),
    ("a beat after a comma", "By Jan Muster, Royal Correspondent", ["Jan Muster"]),
    ("a beat of the court", "Jan Muster Royal correspondent", ["Jan Muster"]),
    ("two names", "By Ada Example and Jan Muster Education correspondents", ["Ada Example", "Jan Muster"]),
    ("a long name and a job of two words", "By Mary Ann Example Staff Writer", ["Mary Ann Example"]),
]  # fmt: skip

JOINED = [
    ("And among capitals", "By ADA EXAMPLE And JAN MUSTER", ["Ada Example", "Jan Muster"]),
    ("AND among capitals", "BY ADA EXAMPLE AND JAN MUSTER", ["Ada Example", "Jan Muster"]),
    ("And among small letters", "By Ada Example And Jan Muster", ["Ada Example", "Jan Muster"]),
    ("E among capitals", "MARIANA EXEMPLO E RENAN MODELO", ["Mariana Exemplo", "Renan Modelo"]),
    ("E among four", "ANA EXEMPLO, RUI MODELO E EVA PROVA", ["Ana Exemplo", "Rui Modelo", "Eva Prova"]),
    ("Y among capitals", "POR ADA EJEMPLO Y JAN MUESTRA", ["Ada Ejemplo", "Jan Muestra"]),
    ("an initial among capitals", "ADA E EXAMPLE", ["Ada E Example"]),
    ("a number of lynx", "By [8]Ada Example", ["Ada Example"]),
    ("numbers of lynx", "By [8]Ada Example and [9]Jan Muster", ["Ada Example", "Jan Muster"]),
    ("an address in brackets", "By Ada Example <mailto:ada@post.example>", ["Ada Example"]),
    ("published behind", "Ada Example Published", ["Ada Example"]),
    ("about", "Über Ada Beispiel", ["Ada Beispiel"]),
    ("an article by", "Artikel von Ada Beispiel", ["Ada Beispiel"]),
    ("doubled and glued", "Ada ExampleAda Example", ["Ada Example"]),
    ("doubled", "By Ada Example Ada Example", ["Ada Example"]),
]  # fmt: skip

EAST = [
    ("a reporter, a place, a telegram", "（中央社記者王小明台北4日電）", ["王小明"]),
    ("a translator's report", "〔編譯王小明／綜合報導〕", ["王小明"]),
    ("a reporter and a place", "【記者王小明／台北報導】", ["王小明"]),
    ("a reporter in round brackets", "（記者王小明台北報導）", ["王小明"]),
    ("two reporters", "〔記者王小明、陳大同／台中報導〕", ["王小明", "陳大同"]),
    ("a desk", "財經中心／王小明報導", ["王小明"]),
    ("a writer and a bar", "撰文｜王小明", ["王小明"]),
    ("a reporter, simplified", "记者 王小明", ["王小明"]),
    ("glued, simplified", "本报记者王小明", ["王小明"]),
    ("a telegram, simplified", "新华社记者王小明", ["王小明"]),
    ("a Korean reporter", "홍견본 기자", ["홍견본"]),
    ("a Korean reporter of a paper", "[견본일보 김견본 기자]", ["김견본"]),
    ("a Korean reporter, equals", "(서울=연합뉴스) 김견본 기자", ["김견본"]),
    ("a Japanese reporter", "【山田太郎】", ["山田太郎"]),
    ("a Japanese reporter's title", "文・山田太郎", ["山田太郎"]),
]  # fmt: skip

ALL = [*SURNAMES, *PARTICLES, *CREDENTIALS, *HOUSES, *BEATS, *JOINED, *EAST]


@pytest.mark.parametrize(("line", "names"), [c[1:] for c in ALL], ids=[c[0] for c in ALL])
def test_a_byline_gives_its_names(line: str, names: list[str]) -> None:
    """The persons, whole, in order, and nobody else."""
    byline = parse_byline(line)

    assert byline is not None, line
    assert [a.name for a in byline.authors if a.kind == "person"] == names


NOBODY = [
    ("by design", "By Design"),
    ("by chance", "By Chance"),
    ("by mistake", "By Mistake"),
    ("by request", "By Request"),
    ("by popular demand", "By Popular Demand"),
    ("by royal decree", "By Royal Decree"),
    ("by presidential order", "By Executive Order"),
    ("by night", "By Night"),
    ("by a valley", "By Silicon Valley"),
    ("a valley", "Silicon Valley"),
    ("a bank", "Goldman Sachs"),
    ("by a bank", "By Goldman Sachs"),
    ("a lake", "Lake Tahoe"),
    ("a mountain", "Mount Everest"),
    ("a city", "Los Angeles"),
    ("a country", "Saudi Arabia"),
    ("a company", "Example Holdings"),
    ("a weekday and a time", "By Sunday Evening"),
    ("an age", "Minutes Ago Ada Example"),
    ("a picture's site", "Ada Example / Flickr"),
    ("null", "By null"),
    ("null alone", "null"),
    ("admin", "By admin"),
    ("administrator", "By Administrator"),
    ("a host", "By www.post.example"),
    ("german idiom", "Von Anfang an"),
    ("german idiom in capitals", "Von Oben Herab"),
    ("french idiom", "Par Hasard"),
    ("spanish idiom", "Por Ejemplo"),
    ("portuguese idiom", "Por Exemplo"),
    ("italian idiom", "Di Nuovo"),
]


@pytest.mark.parametrize("line", [c[1] for c in NOBODY], ids=[c[0] for c in NOBODY])
def test_an_idiom_a_place_or_a_house_is_no_person(line: str) -> None:
    """Whatever its capitals."""
    byline = parse_byline(line)

    assert byline is None or [a.name for a in byline.authors if a.kind == "person"] == []


STORY = (
    "The council of the valley said on Monday that the old bridge would be rebuilt, after a meeting "
    "that lasted most of the night.\n\nThe work is to begin in the spring, and it will cost less than "
    "had been feared, the mayor said when she was asked.\n"
)


@pytest.mark.parametrize(
    "line", [line for _, line, _ in [*SURNAMES, *CREDENTIALS] if line.startswith("By ")]
)
def test_an_article_has_the_names_that_its_byline_gives(line: str) -> None:
    """The parser of a line and that of a text agree, and neither keeps the line whole."""
    byline = parse_byline(line)
    article = parse(f"# Rain at last in the valley\n\n{line}\n\n18 December 2019\n\n{STORY}")

    assert byline is not None
    assert [a.name for a in byline.authors] == [a.name for a in article.authors]


@pytest.mark.parametrize("line", ["By Design", "By Royal Decree", "By Sunday Evening"])
def test_an_article_has_no_author_where_its_line_names_nobody(line: str) -> None:
    article = parse(f"# Rain at last in the valley\n\n{line}\n\n18 December 2019\n\n{STORY}")

    assert article.authors == ()
