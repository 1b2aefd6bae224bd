"""The page of one article: all of the source, every value linked both ways, nothing that acts."""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Block, Diagnostic, Origin, Span, parse, parse_many, read_many, view
from newsparse.errors import MissingExtraError
from newsparse.model import Mark
from newsparse.source import split_lines
from newsparse.testing.strategies import noise
from newsparse.viewing import page as page_module
from newsparse.viewing.inline import runs
from newsparse.viewing.visible import plain
from tests.conftest import SEEDS, seed_files
from tests.viewing.reader import Page, page_of

STORY = (
    "# Rain at last\n\nBy Ada Example\n18 December 2019\n\n"
    "It rained all day in the valley, and the reservoirs are full again.\n"
)

ARABIC = "أمطرت طوال اليوم في الوادي وامتلأت الخزانات من جديد بعد عامين من الجفاف"

INERT = [
    ("a script", "<script>alert(1)</script>"),
    ("an image's handler", "<img src=x onerror=alert(1)>"),
    ("a style", "</style><style>*{display:none}</style>"),
    ("a frame", "<iframe src='https://example.com'></iframe>"),
    ("an end of everything", "</div></section></main></body></html>"),
    ("a link that runs", "[here](javascript:alert(1))"),
    ("a link that holds a page", "[here](data:text/html,<script>alert(1)</script>)"),
    ("an attribute's end", "\" onmouseover=alert(1) x='"),
    ("a template's signs", "{{ 7 * 7 }} {% raw %} {# none #}"),
    ("a comment", "<!-- --> ]]> <?php ?>"),
    ("a reference", "&lt;b&gt; &#x202e; &amp;"),
    ("a terminal's escapes", "\x1b[31mred\x1b[0m \x9b31m \x1b]8;;https://example.com\x07"),
    ("turns of direction", "\u202eesrever\u202c \u2066isolate\u2069"),
    ("separators of lines", "one\u2028two\u2029three\x85four"),
    ("halves of pairs", "\ud800 \udfff"),
]


def shown(page: Page) -> str:
    return "\n".join(line.text for line in page.all(".line"))


def lines(source: str) -> str:
    """The source as a page shows it."""
    numbers = (plain(line.text) for line in split_lines(source))
    return re.sub("⟨(U\\+[0-9A-F]+)⟩", r"\1", "\n".join(numbers))


def check_links(page: Page) -> None:
    names = [found.attributes["id"] for found in page.elements if "id" in found.attributes]
    assert len(names) == len(set(names))
    links = [found.attributes["href"] for found in page.all("a")]
    assert [link for link in links if link[:1] != "#" or link[1:] not in names] == []


def check_inert(page: Page) -> None:
    assert {found.tag for found in page.elements} <= {
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "nav", "h1",
        "h2", "h3", "p", "a", "ul", "li", "details", "summary", "dl", "dt", "dd", "div", "span",
        "bdi", "strong", "code",
    }  # fmt: skip
    allowed = {
        "id", "class", "href", "dir", "lang", "title", "tabindex", "data-n", "aria-label",
        "aria-labelledby", "aria-describedby", "charset", "name", "content", "http-equiv",
    }  # fmt: skip
    assert {name for found in page.elements for name in found.attributes} <= allowed
    assert len(page.all("style")) == 1


@pytest.mark.parametrize("path", seed_files(), ids=lambda path: path.name)
def test_a_page_shows_the_whole_source_and_links_every_value(path: Path) -> None:
    for article in read_many(path):
        page = page_of(view(article))

        assert shown(page) == lines(article.source)
        check_links(page)
        check_inert(page)


@pytest.mark.property
@given(st.text() | noise())
def test_any_text_has_a_page(text: str) -> None:
    for article in parse_many(text):
        page = page_of(view(article))

        assert shown(page) == lines(article.source)
        check_links(page)
        check_inert(page)


@pytest.mark.parametrize(("label", "text"), INERT, ids=[case[0] for case in INERT])
def test_hostile_text_is_inert_and_visible(label: str, text: str) -> None:
    """In the title, a byline, a paragraph and a stated field."""
    article = parse(
        f"---\ntag: {text}\n---\n\n# {text}\n\nBy Ada {text}\n\nIt rained: {text} all day.\n"
    )
    page = page_of(view(article))

    check_inert(page)
    check_links(page)
    assert lines(f"It rained: {text} all day.") in shown(page)
    assert view(article).encode("utf-8")


spans = st.builds(Span, st.integers(-5, 40), st.integers(-5, 40))


@pytest.mark.property
@given(
    st.lists(st.builds(Block, st.just("paragraph"), st.text(), st.lists(spans).map(tuple))),
    st.lists(st.builds(Origin, st.sampled_from(["title", "format"]), spans, st.text())),
    st.lists(st.builds(Diagnostic, st.just("damaged-text"), spans, st.text())),
    st.text(max_size=30),
)
def test_an_article_made_by_hand_has_a_page(
    blocks: list[Block], origins: list[Origin], doubts: list[Diagnostic], source: str
) -> None:
    """Even where its spans overlap, run backwards, or lie outside the source."""
    article = Article(
        title="Rain",
        blocks=tuple(blocks),
        origins=tuple(origins),
        diagnostics=tuple(doubts),
        source=source,
    )
    page = page_of(view(article))

    assert shown(page) == lines(source)
    check_inert(page)


def test_an_empty_article_says_so() -> None:
    page = page_of(view(Article()))

    assert "The export is empty." in [found.text for found in page.all(".none")]
    assert page.all("title")[0].text == "No title – newsparse"
    check_links(page)


def test_a_value_links_to_where_it_stood_and_back() -> None:
    page = page_of(view(parse(STORY)))

    value = next(found for found in page.all("a") if found.text == "Ada Example")
    assert page.by_id(value.attributes["href"][1:]).text == "Ada Example"
    assert (
        page.by_id(value.attributes["href"][1:]).attributes["href"] == f"#{value.attributes['id']}"
    )


def test_every_block_says_its_rule_and_why() -> None:
    page = page_of(view(parse(STORY)))

    chip = next(found for found in page.all(".chip") if found.attributes.get("id") == "b1")
    assert (chip.text, chip.attributes["href"]) == ("byline", "#b1")
    why = page.by_id(chip.attributes["aria-describedby"]).text
    assert "label.byline A line of the head that is a byline as a whole." in why
    assert "paragraph at 3:1, 14 characters" in why


def test_a_mended_paragraph_links_its_halves() -> None:
    (article,) = read_many(SEEDS / "pdftotext-pages.txt")
    page = page_of(view(article))

    joints = [" ".join(found.text.split()) for found in page.all(".joint")]
    assert joints[:2] == ["body goes on at 27:1", "body, continued from 24:46"]
    assert len(joints) == 4


def test_a_column_that_runs_on_line_by_line_is_not_cut() -> None:
    (article,) = read_many(SEEDS / "layout-columns.txt")
    page = page_of(view(article))

    # from column to column on both pages, and from page to page: each has two ends
    assert len(page.all(".joint")) == 3 * 2


def test_a_hyphen_taken_away_is_struck_and_markup_is_faint() -> None:
    (wrapped,) = read_many(SEEDS / "pdftotext-pages.txt")
    marked = view(parse("# Rain at last\n\nIt rained **all** day in the valley.\n"))

    assert {found.text for found in page_of(view(wrapped)).all(".hyphen")} == {"-"}
    assert [found.text for found in page_of(marked).all(".gone")][:2] == ["gone", "# "]
    assert [found.text for found in page_of(marked).all(".gone")][2:] == ["**", "**"]


def test_marks_show_in_the_text_and_links_lead_nowhere() -> None:
    text = (
        "# Rain\n\nBy Ada Example\n\nIt rained **all _day_** in [the valley](javascript:alert) "
        "and `code` fell.[^1]\n\n[^1]: So they say.\n"
    )
    page = page_of(view(parse(text)))
    links = page.all(".m-link")

    assert [found.text for found in page.all(".m-strong")] == ["all ", "day"]
    assert [found.text for found in page.all(".m-emphasis")] == ["day"]
    assert [found.text for found in page.all(".m-code")] == ["code"]
    assert [found.text for found in page.all(".m-note")] == ["1", "1"]
    assert [found.text for found in links][1:] == ["the valley"]  # after the key's own
    assert links[1].attributes["title"] == "javascript:alert"
    check_links(page)
    check_inert(page)


@pytest.mark.parametrize(
    ("marks", "shown_runs"),
    [
        ((), ["Rain fell"]),
        ((Mark("strong", Span(0, 9)),), ["Rain fell"]),
        ((Mark("strong", Span(0, 6)), Mark("link", Span(3, 9), "x")), ["Rai", "n f", "ell"]),
        ((Mark("strong", Span(5, 99)),), ["Rain ", "fell"]),
        ((Mark("strong", Span(50, 99)), Mark("note", Span(60, 60), "n")), ["Rain fell", ""]),
        ((Mark("note", Span(9, 9), "n"), Mark("note", Span(4, 4), "m")), ["Rain", "", " fell", ""]),
    ],
)
def test_runs_are_the_text_whatever_the_marks(
    marks: tuple[Mark, ...], shown_runs: list[str]
) -> None:
    block = Block("paragraph", "Rain fell", (), marks=marks)

    assert shown_runs == [run.text for run in runs(block)]


def test_a_diagnostic_stands_below_its_line() -> None:
    (article,) = read_many(SEEDS / "browser-print.txt")
    page = page_of(view(article))

    (first, second) = page.all(".doubt")
    assert first.text.startswith("ambiguous-date: '3/2/31, 8:14 AM' may be")
    assert page.by_id("d0").text.startswith("1:1")
    assert page.by_id("d1").text.startswith("19:2")
    assert second.attributes["id"] == "at-d1"
    assert {found.text for found in page.all(".doubtful")} == {"words", "3/2/31, 8:14 AM"}


def test_a_date_comes_with_its_readings() -> None:
    (article,) = read_many(SEEDS / "browser-print.txt")
    said = {found.text for found in page_of(view(article)).all(".said")}

    assert "undecided: 2031-02-03T08:14:00 or 2031-03-02T08:14:00" in said


def test_right_to_left_text_is_right() -> None:
    """Each line finds its own direction; what newsparse says beside a value keeps its order."""
    page = page_of(view(parse(f"{ARABIC}\n\nبقلم ليلى مثال\n18 ديسمبر 2019\n\n{ARABIC}.\n")))

    assert {line.attributes["dir"] for line in page.all(".line")} == {"auto"}
    assert page.all(".text")[0].attributes["lang"] == "ar"
    assert {found.attributes["dir"] for found in page.all(".by")} == {"ltr"}
    assert {found.tag for found in page.all(".said") if found.text == "2019-12-18"} == {"bdi"}


@pytest.mark.parametrize(("language", "kept"), [("pt-BR", True), ('en" onclick="x', False)])
def test_only_a_language_is_a_language(language: str, *, kept: bool) -> None:
    article = Article(language=language, source="Rain")

    assert (page_of(view(article)).all(".text")[0].attributes.get("lang") == language) is kept


def test_the_policy_of_the_page_allows_its_own_style_alone() -> None:
    page = page_of(view(parse(STORY)))
    digest = hashlib.sha256(page.all("style")[0].text.encode()).digest()

    policy = [m.attributes["content"] for m in page.all("meta") if "http-equiv" in m.attributes]
    assert policy == [
        f"default-src 'none'; style-src 'sha256-{base64.b64encode(digest).decode()}'; form-action 'none'"
    ]


def test_without_jinja_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    page_module.environment.cache_clear()

    with pytest.raises(MissingExtraError, match=r'pip install "newsparse\[view\]"'):
        view(parse(STORY))
