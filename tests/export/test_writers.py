"""The writers: what the programs they write for read in their files."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import UnknownNameError
from newsparse.export import WRITERS, from_dict, writer
from newsparse.export.csl import build as csl
from newsparse.export.jsonld import build as jsonld
from newsparse.export.ninjs import build as ninjs
from newsparse.model import (  # fmt: skip
    Article,
    Author,
    Block,
    Byline,
    Credit,
    Dateline,
    Footer,
    FooterPart,
    Span,
)

TEI = "{http://www.tei-c.org/ns/1.0}"
HERE = Span(0, 0)
ADA = Author("Ada Example", affiliation="The Example")
DESK = Author("Muster and Sons", kind="organization")
SEOUL = dt.timezone(dt.timedelta(hours=9))
NOON = dt.datetime(2019, 12, 18, 12, 0)


def block(text: str, **more: Any) -> Block:
    return Block(more.pop("kind", "paragraph"), text, (HERE,), **more)


FULL = Article(
    title="Rain & {snow}: 100% of it",
    kicker="Weather",
    standfirst="What fell,\nand where.",
    byline=Byline((Credit("author", (ADA,)), Credit("translator", (Author("Jan Muster"),))), (ADA,), "By Ada Example", HERE),
    authors=(ADA, DESK),
    dateline=Dateline("SPRINGFIELD", "AP", None, "SPRINGFIELD (AP) —", HERE),
    published=dt.date(2019, 12, 18),
    updated=dt.datetime(2019, 12, 19, 8, 30),
    publication="The Example_Times",
    section="News",
    url="https://news.example/rain_at-last?a=1&b=2#top",
    language="en",
    footer=Footer("© Example", (FooterPart("copyright", "© Example", HERE),), HERE),
    blocks=(
        block("It rained.\nAll day."), block("More", kind="heading", level=2),
        block("one", kind="list_item"), block("two", kind="list_item"), block("Said he", kind="quote"),
        block("a<b", kind="code"), block("", kind="rule"), block("3/7", label="artefact"), block("© Example", label="footer"),
    ),
    source="the export",
)  # fmt: skip
HOSTILE = '</script><b onclick="x">&amp;\u2028\u202e\x1b[31m\x00\ud83d}\n---\nER  - \n'
HOSTILE_ARTICLE = Article(
    title=HOSTILE, authors=(Author(HOSTILE),), publication=HOSTILE, standfirst=HOSTILE,
    section=HOSTILE, url=f"javascript:{HOSTILE}", blocks=(block(HOSTILE), block(HOSTILE, label="footer")),
    source=HOSTILE,
)  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
def test_every_writer_has_the_same_names(name: str) -> None:
    made = writer(name)

    assert made.SUFFIX.startswith(".")
    assert "/" in made.MEDIA_TYPE
    for article in (Article(), FULL, HOSTILE_ARTICLE):
        text = made.write(article)
        assert text.endswith("\n")
        text.encode("utf-8")  # no lone surrogate is left
    assert "".join(made.write_many([])) == "".join(made.write_many(iter(())))


@pytest.mark.parametrize("name", WRITERS)
def test_many_are_one_file_and_made_as_they_come(name: str) -> None:
    asked: list[int] = []

    def articles() -> Any:
        for number in range(3):
            asked.append(number)
            yield Article(title=f"Rain {number}", source=str(number))

    pieces = iter(writer(name).write_many(articles()))
    while not asked:
        next(pieces)
    assert asked == [0]
    rest = "".join(pieces)
    assert "Rain 2" in rest


def test_an_unknown_writer_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match="no writer 'docx'; known are jsonl json table md"):
        writer("docx")


def test_json_is_read_back() -> None:
    assert from_dict(json.loads(writer("json").write(FULL))) == FULL


def test_jsonld_says_what_the_text_says() -> None:
    data = jsonld(FULL)

    assert data["@type"] == "NewsArticle"
    assert data["headline"] == FULL.title
    assert data["author"][0] == {
        "@type": "Person", "name": "Ada Example",
        "affiliation": {"@type": "Organization", "name": "The Example"},
    }  # fmt: skip
    assert data["author"][1]["@type"] == "Organization"
    assert data["translator"] == [{"@type": "Person", "name": "Jan Muster"}]
    assert data["datePublished"] == "2019-12-18"
    assert data["copyrightNotice"] == "© Example"
    assert data["articleBody"] == FULL.text
    assert jsonld(Article()) == {"@context": "https://schema.org", "@type": "NewsArticle"}


@pytest.mark.parametrize("name", ["jsonl", "json", "jsonld", "ninjs", "csl"])
def test_json_holds_nothing_that_a_reader_trips_over(name: str) -> None:
    text = writer(name).write(HOSTILE_ARTICLE)

    assert not {"\u2028", "\u202e", "\x1b", "\0"} & set(text)
    assert name != "jsonld" or not set("<>&") & set(text)
    json.loads(text)


TEXT = {"type": "string", "minLength": 1}
INSTANT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d)$"


def listed(*required: str, **more: Any) -> dict[str, Any]:
    """An array of objects with these properties of texts and no others."""
    own = dict.fromkeys(required, TEXT) | more
    item = {
        "type": "object",
        "properties": own,
        "required": required,
        "additionalProperties": False,
    }
    return {"type": "array", "minItems": 1, "items": item}


# the properties we use, as the standard states them: all 3.x have them
NINJS = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        "uri": {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"},
        "standard": {"const": {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}},
        "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]},
        "representationType": {"enum": ["full", "partial"]},
        "language": TEXT, "by": TEXT, "located": TEXT, "copyrightNotice": TEXT,
        "contentCreated": {"type": "string", "pattern": INSTANT},
        "headlines": listed("value", role=TEXT),
        "bodies": listed("value", role=TEXT, contentType=TEXT),
        "descriptions": listed("value", role=TEXT),
        "people": listed("name", "rel"), "organisations": listed("name", "rel"),
        "infoSources": listed("name"), "altIds": listed("role", "value"),
    },
}  # fmt: skip


@pytest.mark.parametrize("article", [Article(), FULL, HOSTILE_ARTICLE], ids=["empty", "full", "hostile"])  # fmt: skip
def test_ninjs_has_only_what_the_standard_knows(article: Article) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")

    jsonschema.Draft202012Validator(NINJS).validate(ninjs(article))


def test_ninjs_says_what_the_text_says() -> None:
    data = ninjs(FULL)

    assert data["headlines"] == [{"role": "main", "value": FULL.title}, {"role": "kicker", "value": "Weather"}]  # fmt: skip
    assert data["people"] == [{"name": "Ada Example", "rel": "author"}]
    assert data["organisations"] == [{"name": "Muster and Sons", "rel": "author"}]
    assert data["located"] == "SPRINGFIELD"
    assert data["altIds"] == [{"role": "url", "value": FULL.url}]
    assert data["copyrightNotice"] == "© Example"
    assert data["bodies"][0]["value"] == FULL.text


def test_ninjs_invents_no_time() -> None:
    """Its dates are instants; a day, or a time without an offset, is a description."""
    assert "contentCreated" not in ninjs(FULL)
    assert {"role": "published", "value": "2019-12-18"} in ninjs(FULL)["descriptions"]
    assert "contentCreated" not in ninjs(Article(published=NOON))
    assert ninjs(Article(published=NOON.replace(tzinfo=SEOUL)))["contentCreated"] == "2019-12-18T12:00:00+09:00"  # fmt: skip


def test_ninjs_names_the_same_export_the_same() -> None:
    one, other = Article(source="a"), Article(source="b")

    assert (
        ninjs(one)["uri"] == ninjs(Article(source="a", title="Rain"))["uri"] != ninjs(other)["uri"]
    )


def test_csl_is_cited() -> None:
    json_source = pytest.importorskip("citeproc.source.json", reason="citeproc-py is not installed")
    (item,) = json_source.CiteProcJSON([csl(FULL)]).values()

    assert item.type == "article-newspaper"
    assert item.title == [FULL.title]
    assert item.issued.year == 2019
    assert item.author[0].literal == "Ada Example"


def test_ris_is_read() -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    one, other = rispy.loads("".join(writer("ris").write_many([FULL, HOSTILE_ARTICLE])))

    assert one["type_of_reference"] == "NEWS"
    assert one["title"] == FULL.title
    assert one["authors"] == ["Ada Example", "Muster and Sons"]
    assert one["date"] == "2019/12/18/"
    assert one["urls"] == [FULL.url]
    assert one["abstract"] == "What fell, and where."
    assert other["title"].startswith("</script>")
    assert "urls" not in other


def test_bibtex_is_read() -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed")
    library = bibtexparser.parse_string(
        "".join(writer("bibtex").write_many([FULL, HOSTILE_ARTICLE]))
    )

    assert not library.failed_blocks
    one, other = library.entries
    assert one.entry_type == "article"
    assert one["title"] == r"{Rain \& \textbraceleft{}snow\textbraceright{}: 100\% of it}"
    assert one["author"] == "Ada Example and {Muster and Sons}"
    assert (one["year"], one["month"], one["day"]) == ("2019", "12", "18")
    assert one["url"] == FULL.url
    assert other["title"].count(r"\textbraceright{}") == 1


def test_tei_holds_header_text_and_footer() -> None:
    root = fromstring(writer("tei").write(FULL))

    header, text = root
    assert header.findtext(f".//{TEI}titleStmt/{TEI}title") == FULL.title
    assert [date.get("when") for date in header.iter(f"{TEI}date")] == ["2019-12-18", "2019-12-19T08:30:00"]  # fmt: skip
    body, back = text
    assert [part.tag.removeprefix(TEI) for part in body] == [
        "head",
        "p",
        "ab",
        "list",
        "quote",
        "p",
    ]
    assert len(body[3]) == 2
    assert "".join(body[1].itertext()) == "It rained.All day."
    assert body[1][0].tag == f"{TEI}lb"
    assert "".join(back.itertext()).strip() == "© Example"


EMPTY = [
    ("nothing", Article()),
    ("a title alone", Article(title="Rain")),
    ("a rule alone", Article(blocks=(block("* * *", kind="rule"),))),
    ("a footer of rules", Article(blocks=(block("* * *", kind="rule", label="footer"),))),
]


@pytest.mark.parametrize("article", [c[1] for c in EMPTY], ids=[c[0] for c in EMPTY])
def test_tei_holds_text_where_it_wants_some(article: Article) -> None:
    """Neither a head nor a milestone is enough for TEI."""
    root = fromstring(writer("tei").write(article))

    assert root.find(f".//{TEI}body/{TEI}p") is not None
    assert all(part.find(f"{TEI}p") is not None for part in root.iter(f"{TEI}div"))


def test_tei_gives_machines_no_day_that_xml_does_not_know() -> None:
    odd = NOON.replace(tzinfo=dt.timezone(dt.timedelta(seconds=561)))
    days = [
        fromstring(writer("tei").write(Article(published=day))).find(f".//{TEI}date")
        for day in (NOON, NOON.replace(tzinfo=SEOUL), odd)
    ]

    assert [day.get("when") for day in days if day is not None] == ["2019-12-18T12:00:00", "2019-12-18T12:00:00+09:00", None]  # fmt: skip


def test_tei_of_many_is_one_corpus() -> None:
    root = fromstring("".join(writer("tei").write_many([FULL, HOSTILE_ARTICLE, Article()])))

    assert [part.tag.removeprefix(TEI) for part in root] == ["teiHeader", "TEI", "TEI", "TEI"]


TEXTS = st.text(st.characters(), max_size=12)
ARTICLES = st.builds(
    Article, title=st.none() | TEXTS, url=st.none() | TEXTS, publication=st.none() | TEXTS,
    standfirst=st.none() | TEXTS, source=TEXTS, language=st.sampled_from(("en", None)),
    authors=st.lists(st.builds(Author, TEXTS, st.sampled_from(("person", "organization"))), max_size=2).map(tuple),
    blocks=st.lists(st.builds(block, TEXTS), max_size=2).map(tuple),
    published=st.none() | st.dates() | st.datetimes(),
)  # fmt: skip


def is_balanced(text: str) -> bool:
    """Whether braces close as BibTeX counts them, which knows no backslash before one."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.property
@given(ARTICLES)
def test_any_text_is_one_record(article: Article) -> None:
    """No text breaks out of its record (T)."""
    fromstring(writer("tei").write(article))
    ris = writer("ris").write(article).split("\n")
    assert [line for line in ris if line.startswith("ER")] == ["ER  - "]
    assert all(line[2:6] == "  - " for line in ris[:-1])
    bibtex = writer("bibtex").write(article)
    assert all(is_balanced(line) for line in bibtex.split("\n")[1:-2])
    for name in ("jsonl", "json", "jsonld", "ninjs", "csl"):
        json.loads(writer(name).write(article))
