"""A text cut into pages reads as before; the laws of DESIGN §8 for page artefacts."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse.pages import repair_pages

WORDS = st.sampled_from("rain bridge harbour council storm night water road old new".split())
SENTENCES = st.lists(WORDS, min_size=4, max_size=30).map(lambda w: " ".join(w).capitalize() + ".")
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
ARTICLES = st.lists(PARAGRAPHS, min_size=2, max_size=6)
NOISE = st.text(alphabet="aB1 .,-/\n\f\r\t\u00ad\u2010\ufb01\ud800\u4eca“”|", max_size=120)
BREAKS = ["\n\f", "\n\n- 7 -\n\f", "\n7\n\f", "\nPage 7\n\n\f", "\n\n\f"]

CASES = [
    ("cut and folios", "Rain fell on the\n\n- 1 -\n\fvalley.\n\n- 2 -\n", "Rain fell on the valley."),
    ("two paragraphs", "Rain fell.\n\n- 1 -\n\fIt was late.\n\n- 2 -\n", "Rain fell.\n\nIt was late."),
    ("cut without a form feed", "The harbour board had asked for new\n\nlamps on the bridge.", "The harbour board had asked for new lamps on the bridge."),
    ("cut hyphen", "The board met for nego-\n\ftiations.", "The board met for negotiations."),
    ("nothing", "", ""),
    ("form feeds only", "\f\f\f", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_text_reads_as_before_its_pages(text: str, expected: str) -> None:
    assert expected == repair_pages(text).text


@given(ARTICLES, st.data())
def test_a_page_break_between_two_words_changes_no_text(
    article: list[str], data: st.DataObject
) -> None:
    """Law 8, where the next word is small and no sentence ends."""
    words = article[0].split(" ")
    places = [i for i in range(1, len(words)) if words[i].islower() and words[i - 1].isalpha()]
    place = data.draw(st.sampled_from(places))
    mark = data.draw(st.sampled_from(BREAKS))
    cut = " ".join(words[:place]) + mark + " ".join(words[place:])

    assert "\n\n".join(article) == repair_pages("\n\n".join([cut, *article[1:]])).text


@given(ARTICLES, st.data())
def test_an_artefact_between_paragraphs_changes_no_text(
    article: list[str], data: st.DataObject
) -> None:
    """Law 9, with folios that count."""
    pages = data.draw(st.integers(2, len(article)))
    parts = [article[: pages - 1], article[pages - 1 :]]
    text = "\f".join("\n\n".join(part) + f"\n\nPage {n} of 2\n" for n, part in enumerate(parts, 1))

    assert "\n\n".join(article) == repair_pages(text).text


@given(ARTICLES)
def test_repairing_twice_is_repairing_once(article: list[str]) -> None:
    """Law 13."""
    text = "\n- 1 -\n\f".join(article)
    once = repair_pages(text).text

    assert once == repair_pages(once).text


@given(NOISE)
@example("a\n\n1/2\n\f2/2\n")
@example("\u00ad\u2010\n\ufb01")
def test_every_character_maps_to_itself_and_back(text: str) -> None:
    """Laws 1 and 3: total, nothing invented, exact places."""
    repaired = repair_pages(text)

    for at, char in enumerate(repaired.text):
        place = repaired.to_source(at)
        if not char.isspace() and text[place] != "\ufb01":
            assert char == text[place]
            assert at == repaired.from_source(place)


def test_every_change_is_reported() -> None:
    repaired = repair_pages("Rain fell on the\n\n- 1 -\n\fval-\nley and\nroads.\n\n- 2 -\n")

    assert ["cut", "folio", "form_feed", "hyphen", "unwrap", "folio"] == [
        repair.kind for repair in repaired.repairs
    ]


def test_a_dropped_character_has_no_place() -> None:
    text = "val-\nley and more"

    assert [0, None, 3] == [repair_pages(text).from_source(at) for at in (0, 3, 5)]
