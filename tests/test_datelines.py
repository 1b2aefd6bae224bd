"""Datelines, alone and at the head of a story."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.datelines import find_dateline, parse_dateline

HEADS = [
    ("agency", "MUSTERSTADT (AP) — It rained.", ("MUSTERSTADT", "AP", None)),
    ("day", "EXAMPLETON, Jan. 8 -- It rained.", ("EXAMPLETON", None, "Jan. 8")),
    ("region and wire", "EXAMPLETON, Ala.--(BUSINESS WIRE)--Oct. 18, 1994-- It rained.", ("EXAMPLETON, Ala.", "BUSINESS WIRE", "Oct. 18, 1994")),
    ("mixed case and day", "New Exampleton, May 22 -- It rained.", ("New Exampleton", None, "May 22")),
    ("region, day and wire", "SAN EXAMPLE, Calif., Jan. 8, 2019 (GLOBE NEWSWIRE) -- It", ("SAN EXAMPLE, Calif.", "GLOBE NEWSWIRE", "Jan. 8, 2019")),
    ("slashes", "EXAMPLETON, Oct. 18, 1994 /PRNewswire/ -- It", ("EXAMPLETON", "PRNewswire", "Oct. 18, 1994")),
    ("no dash", "London, Jan 8 (PTI) It rained", ("London", "PTI", "Jan 8")),
    ("known city and full stop", "Wien. Es regnet.", ("Wien", None, None)),
    ("small letters", "wien. Es regnet.", ("wien", None, None)),
    ("full stop and dash", "Bern. – Es regnet.", ("Bern", None, None)),
    ("italian", "ROMA, 12 GEN - Piove.", ("ROMA", None, "12 GEN")),
    ("french", "PARIS, 18 déc (Reuters) - Il pleut.", ("PARIS", "Reuters", "18 déc")),
    ("german agency", "Musterstadt (dpa/xy) - Es regnet.", ("Musterstadt", "dpa/xy", None)),
    ("agency alone", "(CNN) -- It rained.", (None, "CNN", None)),
    ("arabic", "مثال، سوريا (CNN) -- المطر", ("مثال، سوريا", "CNN", None)),
    ("japanese", "【ワシントン=共同】雨", ("ワシントン", "共同", None)),
    ("korean", "(서울=연합뉴스) 비가", ("서울", "연합뉴스", None)),
    ("chinese", "新华社北京1月8日电 今天", ("北京", "新华社", None)),
    ("shortened state", "EXAMPLETON, N.Y. (AP) — It rained.", ("EXAMPLETON, N.Y.", "AP", None)),
    ("state in full", "EXAMPLETON, Texas (AP) — It rained.", ("EXAMPLETON, Texas", "AP", None)),
    ("state alone", "EXAMPLETON, Mich. — It rained.", ("EXAMPLETON, Mich.", None, None)),
    ("state and a double dash", "EXAMPLE BRIDGE, Conn. -- It rained.", ("EXAMPLE BRIDGE, Conn.", None, None)),
    ("state, no blanks", "EXAMPLETON, Colo.—It rained.", ("EXAMPLETON, Colo.", None, None)),
    ("country", "EXAMPLETON, Albania — It rained.", ("EXAMPLETON, Albania", None, None)),
    ("short town, state", "YORK, Pa. — It rained.", ("YORK, Pa.", None, None)),
    ("short town, known", "ROME — It rained.", ("ROME", None, None)),
    ("two small words", "Musterstadt ob der Tauber (dpa) - Es regnet.", ("Musterstadt ob der Tauber", "dpa", None)),
    ("am", "Musterstadt am Main (dpa) - Es regnet.", ("Musterstadt am Main", "dpa", None)),
    ("upon", "Example upon Tyne, May 3 (PA) - It rained.", ("Example upon Tyne", "PA", "May 3")),
    ("en", "Exemple-en-Provence (AFP) - Il pleut.", ("Exemple-en-Provence", "AFP", None)),
    ("agency first", "(AP) EXAMPLETON - It rained.", ("EXAMPLETON", "AP", None)),
    ("broadcaster first", "(CBS News) EXAMPLETON, Colo. - It rained.", ("EXAMPLETON, Colo.", "CBS News", None)),
    ("wire between strokes", "PORT EXAMPLE, NY/ACCESSWIRE/May 7, 2024/ It rained.", ("PORT EXAMPLE, NY", "ACCESSWIRE", "May 7, 2024")),
    ("blanks before", "\n  EXAMPLETON - It rained.", ("EXAMPLETON", None, None)),
]  # fmt: skip

NONE = [
    ("sentence", "It rained - and rained."),
    ("parenthesis", "Jan Muster – der Minister – sagte nichts."),
    ("party", "Ada Example (ABC) - so heißt es - sagte nichts."),
    ("interjection", "Nein. Das geht nicht."),
    ("title between dashes", "CFO - the boss - left."),
    ("acronym", "DAX - der Index - fiel."),
    ("acronym of a sentence", "NBA - The season began."),
    ("surname", "SMITH — It rained."),
    ("longer surname", "JOHNSON — It rained."),
    ("small letters behind the dash", "EXAMPLETON - the town - was empty."),
    ("bracket and a person", "(AP) Ada Example - It rained."),
    ("other region", "EXAMPLETON, Mayor — It rained."),
    ("rubric", "ANALYSIS - It rained."),
    ("photo", "FILE - Ada Example in Bern."),
    ("weekday", "On Monday, Jan. 8 -- it rained."),
    ("rights", "AP. All rights reserved."),
    ("empty", ""),
]


@pytest.mark.parametrize(("label", "text", "expected"), HEADS, ids=[case[0] for case in HEADS])
def test_a_story_opens_with_its_dateline(
    label: str, text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    """Place, agency and day, each where it stands; the slice reads the same alone (law 14)."""
    found = find_dateline(text)

    assert found is not None, label
    assert expected == (found.place, found.agency, found.date.verbatim if found.date else None)
    assert found.verbatim == found.span.of(text)
    if found.date is not None:
        assert found.date.role == "dateline"
        assert found.date.verbatim == found.date.span.of(text)
    alone = parse_dateline(found.verbatim)
    assert alone is not None
    assert (found.place, found.agency) == (alone.place, alone.agency)


@pytest.mark.parametrize(("label", "text"), NONE, ids=[case[0] for case in NONE])
def test_other_openings_are_no_datelines(label: str, text: str) -> None:
    """Precision first."""
    assert find_dateline(text) is None, label


def test_a_full_date_has_its_value() -> None:
    """A year that is printed is read; one that is not stays open."""
    full = parse_dateline("EXAMPLETON, Oct. 18, 1994")
    short = parse_dateline("EXAMPLETON, Oct. 18")

    assert full is not None
    assert full.date is not None
    assert full.date.value == dt.date(1994, 10, 18)
    assert short is not None
    assert short.date is not None
    assert short.date.value is None


@pytest.mark.parametrize("text", ["TRUMPETS SOUND", "It rained in the capital.", "Exampleton"])
def test_a_whole_string_without_evidence_is_no_dateline(text: str) -> None:
    """Capitals alone prove nothing without a dash."""
    assert parse_dateline(text) is None


PIECES = st.sampled_from(
    [
        "BERN",
        ", ",
        "Jan. 8",
        " -- ",
        "(AP)",
        " – ",
        ". ",
        "It",
        "【",
        "=",
        "】",
        "\n",
        "\x00",
        "1994",
        "电",
    ]
)


@given(st.lists(PIECES, max_size=10).map("".join) | st.text(max_size=60))
def test_law_1_and_14_finding_is_total_and_agrees(text: str) -> None:
    """DESIGN 8: never raises, and the found slice reads the same alone."""
    found = find_dateline(text)
    if found is not None:
        alone = parse_dateline(found.span.of(text))
        assert alone is not None
        assert (found.place, found.agency, found.verbatim) == (
            alone.place,
            alone.agency,
            alone.verbatim,
        )


def test_the_day_of_an_articles_dateline_stands_in_its_source() -> None:
    """All spans of an article are relative to its source, not to a block."""
    article = parse("# Rain\n\nEXAMPLETON, Jan. 8 (AP) — It rained all day in the valley.\n")

    assert article.dateline is not None
    assert article.dateline.date is not None
    assert article.dateline.date.span.of(article.source) == "Jan. 8"
