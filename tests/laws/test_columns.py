"""Laws 1 to 3 over columns: hyphens, form feeds, lines across the gutter, heads of every kind."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsparse import parse_many, repair_pages
from newsparse.testing import check_article

WORDS = (
    "rain", "fell", "on", "the", "whole", "valley", "council", "said", "Ada Example", "5 May 2020",
    "By", "(AP)", "© 2020", "Photo:", "1/2", "regen-", "wo\u00ad", "a\u2010", "\u00ad", "na\ufb01ve",
    "\u2028", "\u200b", "\ufeff", "\u3000", "雨が降る", "“Nein”", "—", "https://example.org/a",
)  # fmt: skip
HEADS = (
    "",
    "---\nauthor: Ada\n---\n> ## Excerpt\n> Rain fell.\n",
    "---\ntitle: Rain\nauthor: Ada\n---\n",
    "# Rain\n\nBy Ada Example\n\n",
    "Title: Rain\nAuthor: Ada\n\n",
    "1 of 2 DOCUMENTS\n\nThe Example\n\nMay 5, 2020\n\nRain\n\nBYLINE: Ada Example\n\nBODY:\n\n",
    "HD Rain\nBY Ada\nWC 200 words\nPD 1 January 2020\nSN Ex\nSC EX\nLA English\nLP\n",
)
LEFT = 40


@st.composite
def rows(draw: st.DrawFn) -> str:
    """A line of a page in two columns, or one that keeps to no column."""
    left = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=9)))[: LEFT - 3]
    right = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=9)))
    left += draw(st.sampled_from(("", "", "-", "\u00ad", "\u2010")))
    shape = draw(st.sampled_from(("both",) * 8 + ("left", "right", "across", "feed", "blank")))
    beside = left.ljust(LEFT) + right
    shapes = {"both": beside, "left": left, "right": " " * LEFT + right, "blank": ""}
    shapes |= {"across": f"{left} {right}", "feed": "\f" + beside.replace(" ", "\f", 1)}
    return shapes[shape]


@st.composite
def pages(draw: st.DrawFn) -> str:
    head, end = draw(st.sampled_from(HEADS)), draw(st.sampled_from(("\n", "\r\n")))
    sheets = draw(st.lists(st.lists(rows(), min_size=4, max_size=12), min_size=1, max_size=3))
    foot = draw(st.sampled_from(("", "\n© 2020 Example. All rights reserved.\n")))
    text = head + draw(st.sampled_from(("\n\f", "\n\n"))).join(map("\n".join, sheets)) + foot
    return text.replace("\n", end)


BESIDE = "".join(
    f"{left:<40}{right}\n"
    for left, right in (
        ("the harbour board had asked for some", "of the lamps on the bridge were not"),
        ("By Ada Example of the Daily Sample on", "lit at all on the night of the sto-"),
        ("new lamps, and on Monday the coun-", "rm, as the keeper of the bridge said"),
        ("cil said it would buy them at once and", "when he was asked by the council on-"),
    )
)


@given(pages())
@settings(max_examples=80)
@example(BESIDE)
@example(f"---\nauthor: Ada\n---\n> ## Excerpt\n> Rain.\n{BESIDE}{BESIDE}")
@example(BESIDE * 3 + "© 2020 Example. All rights reserved.".rjust(80))
@example("\ufeff".join(BESIDE.splitlines(keepends=True)) + " " * LEFT + "\ufeff\n")
def test_columns_are_parsed_without_loss(text: str) -> None:
    """Laws 1 to 3."""
    articles = list(parse_many(text))

    for article in articles:
        check_article(article)
    assert "".join(article.source for article in articles) == text


@given(pages())
@settings(max_examples=80)
@example(BESIDE)
@example(BESIDE + "\n" + BESIDE)
def test_repairs_of_columns_lie_in_the_text(text: str) -> None:
    """Law 2 of ``repair_pages``: every repair and every character has a place."""
    repaired = repair_pages(text)

    for repair in repaired.repairs:
        assert 0 <= repair.span.start <= repair.span.stop <= len(text), repair
    assert all(0 <= repaired.to_source(at) < len(text) for at in range(len(repaired.text)))
