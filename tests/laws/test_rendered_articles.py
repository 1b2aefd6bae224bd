"""Laws over exports whose truth is known: rendered from articles (W)."""

from __future__ import annotations

import datetime as dt

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsparse import parse, parse_many
from newsparse.testing import LAYOUTS, Truth, articles, check_article, exports, render, sentences

RUNNING_HEAD = "The Daily Placeholder"


@given(exports())
@settings(max_examples=200)
def test_a_rendered_article_comes_back(export: tuple[Truth, str, str]) -> None:
    """Law 7: title, authors, day, paragraphs and footer are those that were rendered."""
    truth, _, text = export
    article = parse(text)

    check_article(article)
    assert article.title == truth.title
    assert tuple(author.name for author in article.authors) == truth.authors
    assert article.published_on == truth.published
    assert tuple(block.text for block in article.body) == truth.paragraphs
    assert (article.footer.text if article.footer else None) == truth.footer


@given(articles(), st.data())
@settings(max_examples=100)
def test_a_page_end_between_two_words_changes_no_body_text(
    truth: Truth, data: st.DataObject
) -> None:
    """Law 8: a form feed and a folio cut into a paragraph are mended.

    Not where the cut falls behind a sentence or before a capital: there the words cannot tell.
    """
    number = data.draw(st.integers(0, len(truth.paragraphs) - 1))
    words = truth.paragraphs[number].split(" ")
    at = data.draw(st.integers(4, len(words) - 4))
    assume(not words[at - 1].endswith((".", ",", ":")) and words[at][0].islower())
    parts = [
        truth.title,
        "By " + truth.authors[0],
        f"{truth.published:%d %B %Y}",
        *truth.paragraphs,
    ]
    parts[3 + number] = f"{' '.join(words[:at])}\n\n1/2\n\f{' '.join(words[at:])}"

    article = parse("\n\n".join(parts) + "\n\n2/2\n")

    assert tuple(block.text for block in article.body) == truth.paragraphs
    assert [block.text for block in article.artefacts] == ["1/2", "2/2"]


@given(articles(), st.data())
@settings(max_examples=60)
def test_an_artefact_between_paragraphs_changes_no_body_text(
    truth: Truth, data: st.DataObject
) -> None:
    """Law 9: page numbers and form feeds between paragraphs leave the body as it was."""
    at = data.draw(st.integers(1, len(truth.paragraphs) - 1))
    parts = [
        truth.title,
        "By " + truth.authors[0],
        f"{truth.published:%d %B %Y}",
        *truth.paragraphs,
    ]
    parts.insert(3 + at, "Page 1 of 2\n\f")

    article = parse("\n\n".join(parts) + "\n\nPage 2 of 2\n")

    assert tuple(block.text for block in article.body) == truth.paragraphs


@given(articles(), sentences(), st.sampled_from(LAYOUTS), st.data())
@settings(max_examples=100)
def test_changing_a_paragraph_changes_no_other_block(
    truth: Truth, new: str, layout: str, data: st.DataObject
) -> None:
    """Law 10: locality.  Paged text is left out: another length moves the page ends."""
    assume(layout != "paged" and new not in " ".join(truth.paragraphs))
    number = data.draw(st.integers(0, len(truth.paragraphs) - 1))
    changed = [*truth.paragraphs]
    changed[number] = f"{new} {changed[number]}"
    other = Truth(truth.title, truth.authors, truth.published, tuple(changed), truth.footer)

    before, after = (parse(render(one, layout)) for one in (truth, other))  # type: ignore[arg-type]

    rest = [(b.label, b.text) for b in before.blocks if b.text != truth.paragraphs[number]]
    assert rest == [(b.label, b.text) for b in after.blocks if b.text != changed[number]]


@given(st.lists(articles(), min_size=2, max_size=4))
@settings(max_examples=40)
def test_records_do_not_leak_into_each_other(truths: list[Truth]) -> None:
    """Law 4: documents of a database download are those of the single records, shifted."""
    records = [_nexis(truth, number, len(truths)) for number, truth in enumerate(truths, 1)]
    together = list(parse_many("".join(records)))

    assert [a.title for a in together] == [truth.title for truth in truths]
    assert [a.published_on for a in together] == [truth.published for truth in truths]
    for article, record in zip(together, records, strict=True):
        assert article.source == record
        alone = parse(record)
        assert (article.title, article.authors, article.body) == (
            alone.title,
            alone.authors,
            alone.body,
        )


def _nexis(truth: Truth, number: int, total: int) -> str:
    """A record in the shape of a Nexis download."""
    day = f"{truth.published:%B} {truth.published.day}, {truth.published.year} {truth.published:%A}"
    head = [f"{number} of {total} DOCUMENTS".center(72), RUNNING_HEAD.center(72), day.center(72)]
    fields = [f"BYLINE: {truth.authors[0]}", "SECTION: NEWS; Pg. 3", "LENGTH: 120 words"]
    body = "\n\n".join(truth.paragraphs)
    tail = (
        "LOAD-DATE: January 3, 2036\n\nLANGUAGE: ENGLISH\n\n"
        + f"Copyright 2019 {RUNNING_HEAD}".center(72)
    )
    return "\n\n\n".join([*head, truth.title, *fields, body, tail]) + "\n\n\n"


def test_no_clock_is_read() -> None:
    """Law 5: a date without a year stays without a day."""
    article = parse(
        "# Rain at last\n\nBy Ada Example\n\n18 December\n\nIt rained all day in the valley, and nobody minded the weather."
    )

    assert article.published is None
    assert dt.date.today() not in [mention.value for mention in article.dates]
