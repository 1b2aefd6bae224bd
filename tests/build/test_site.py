"""What of a page's title is its headline: the site and the section are cut off, topics are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.build.site import find_parts, host_of, site_of
from newsparse.model import Block, Mark, Span

TITLE = Span(0, 1)
LINKS = ("https://valleypost.example/a", "https://www.valleypost.example/b", "https://else.example")


def block(text: str, label: str, rule: str, *targets: str) -> Block:
    marks = tuple(Mark("link", Span(0, 1), target) for target in targets)
    return Block("paragraph", text, (TITLE,), label=label, rule=rule, marks=marks)  # type: ignore[arg-type]


ADDRESS = (block("https://www.valleypost.example/rain", "metadata", "clip.url"),)
BODY = (block("It rained.", "body", "label.body", *LINKS),)


def headline(text: str, blocks: tuple[Block, ...] = (), **options: bool) -> str:
    parts = find_parts(text, site_of(blocks), **options)
    return text[parts.start : parts.stop]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rain at last | Weather | The Valley Post", "Rain at last"),
        ("Rain at last in the valley|Weather", "Rain at last in the valley"),
        ("Rain at last - Valley Post", "Rain at last"),
        ("Rain at last — Valley Post", "Rain at last"),
        ("Rain at last - Weather - Valley Post", "Rain at last"),
        ("终于下雨了山谷里的人们_天气_山谷报", "终于下雨了山谷里的人们"),
        ("終於下雨了山谷居民歡呼｜山谷報", "終於下雨了山谷居民歡呼"),
        ("| Rain at last", "Rain at last"),
        ("Rain at last |", "Rain at last"),
        ("VALLEY POST - Rain at last in all of the valley", "Rain at last in all of the valley"),
        ("Weather : Rain at last in all of the valley", "Rain at last in all of the valley"),
        ("Valley Mobile :: Rain at last in all of the valley", "Rain at last in all of the valley"),
    ],
)
def test_the_shape_of_a_page_title(text: str, wanted: str) -> None:
    assert headline(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Rain at last - and the goats stay out",
        "Rain at last – Valley Rejoices",
        "Rain - The Long Wait of the Valley Is Over",
        "Weather: Rain at last",
        "Rain at last: Ada Example",
        "Ada Example | a life in a valley of rain and of goats",
        "The snake_case of file names",
        "USA and Felden - Rain at last in all of the valley",
        "RAIN AT LAST - NO END OF IT IN SIGHT IN THE VALLEY",
        "|",
    ],
)
def test_other_signs_part_no_site(text: str) -> None:
    assert headline(text) in (text, "")


@pytest.mark.property
@given(st.text("| -–—_:：｜ㅣab好A.", max_size=40))
def test_a_title_never_loses_all_its_letters(text: str) -> None:
    found = headline(text, ADDRESS)

    assert found in text
    assert any(map(str.isalnum, found)) == any(map(str.isalnum, text))
    assert parse(f"# {text}\n\nIt rained.").source


@pytest.mark.parametrize("blocks", [ADDRESS, BODY])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rain at last – Valley Post", "Rain at last"),
        ("Rain at last – Valley Post, the paper of the hills", "Rain at last"),
        ("Rain at last: Valleypost", "Rain at last"),
        ("Välley Post – Rain at last", "Rain at last"),
        ("valleypost.example - Rain at last in the valley", "Rain at last in the valley"),
        ("Rain at last: Valleypost wins a prize", "Rain at last: Valleypost wins a prize"),
        ("Rain at last – Else", "Rain at last – Else"),
    ],
)
def test_a_site_that_the_document_knows(text: str, wanted: str, blocks: tuple[Block, ...]) -> None:
    assert headline(text, blocks) == wanted


def test_a_network_is_no_site() -> None:
    linked = (block("It rained.", "body", "label.body", "https://twitter.com/ada"),)

    assert headline("Rain at last – Twitter laughs", linked) == "Rain at last – Twitter laughs"


def test_what_comes_again_as_a_heading_is_the_headline_but_for_a_topic() -> None:
    again = (block("Rain at last", "title", "label.title-heading"),)

    assert headline("Rain at last – all that we know", again) == "Rain at last"
    assert headline("Rain at last: all that we know", again) == "Rain at last: all that we know"


def test_a_database_states_its_headlines_bare() -> None:
    assert headline("Timber bridges - Q3 2007", of_page=False) == "Timber bridges - Q3 2007"
    assert headline("Timber bridges – Valley Post", ADDRESS, of_page=False) == "Timber bridges"


def test_a_language_that_sets_a_blank_before_its_colons() -> None:
    text = "Météo : la pluie est enfin venue dans la vallée"

    assert headline(text, blank_colon=True) == text
    assert (
        parse(f"# {text}\n\nIl a plu toute la journée dans la vallée et sur les monts.").title
        == text
    )


def test_what_a_browser_printed_tells_where_the_site_begins() -> None:
    text = (
        "06.02.2032, 11:02\n\nRain at last in the valley - Valley Post\n\n"
        "Rain at last in the valley Valley Post\nAda Example\n4 February 2032\n\n"
        "It rained all day in the valley, and nobody there minded that it did so at last."
    )

    assert parse(text).title == "Rain at last in the valley"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.example.org/rain?a=1", "example.org"),
        ("http://news.example.org:80", "news.example.org"),
        ("/rain", ""),
        ("mailto:ada@example.org", ""),
        ("https://localhost/rain", ""),
    ],
)
def test_host_of(address: str, host: str) -> None:
    assert host_of(address) == host
