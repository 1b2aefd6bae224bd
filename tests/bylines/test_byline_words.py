"""The language data of bylines."""

from __future__ import annotations

import pytest

from newsparse.bylines.lexicon import lexicon
from newsparse.bylines.names import mend
from newsparse.words import codes, language


@pytest.mark.parametrize("code", codes())
def test_terms_are_casefolded_sorted_and_unique(code: str) -> None:
    """Every array of the section keeps the house order."""
    for key, terms in language(code).table.items():
        if key.startswith(("byline.", "dateline.")):
            assert list(terms) == sorted({term.casefold() for term in terms}), key
            assert all(term and term == term.strip() for term in terms), key


def test_the_lexicon_of_one_language_holds_only_its_words() -> None:
    """Law 11: a language that is not asked changes nothing."""
    assert "von" not in lexicon(("en",)).phrases
    assert "von" in lexicon(("de",)).phrases


NAMES = [
    ("particle", "ADA VON EXAMPLE", "Ada von Example"),
    ("hyphen", "ADA EXAMPLE-MUSTER", "Ada Example-Muster"),
    ("apostrophe", "ADA O'EXAMPLE", "Ada O'Example"),
    ("initials", "J.P. EXAMPLE", "J.P. Example"),
    ("numeral", "ADA EXAMPLE III", "Ada Example III"),
    ("mixed", "Ada McExample", "Ada McExample"),
    ("acronym kept", "MSV Example", "MSV Example"),
    ("small letters kept", "ada example", "ada example"),
]


@pytest.mark.parametrize(("label", "name", "expected"), NAMES, ids=[case[0] for case in NAMES])
def test_capitals_are_mended_once(label: str, name: str, expected: str) -> None:
    """Law 13: mending a mended name changes nothing."""
    particles = frozenset({"von"})

    assert expected == mend(name, particles), label
    assert expected == mend(expected, particles)
