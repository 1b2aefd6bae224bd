"""The compiled language data: as fresh as its sources, and bounded however languages are mixed."""

from __future__ import annotations

import runpy
from itertools import combinations
from pathlib import Path

from newsparse.bylines.lexicon import lexicon as byline_lexicon
from newsparse.dates.lexicon import lexicon as date_lexicon
from newsparse.words import codes, language, word_set
from newsparse.words.store import FILE

PACKAGE = Path(__file__).parents[2] / "src" / "newsparse"


def test_the_compiled_file_says_what_the_toml_files_say() -> None:
    """Changed a language? ``python tools/compile_words.py`` puts it into the compiled file."""
    tool = runpy.run_path(str(PACKAGE.parents[1] / "tools" / "compile_words.py"))

    assert tool["compiled"]() == (PACKAGE / FILE).read_text("utf-8")


def test_no_table_is_made_for_a_mixture_of_languages() -> None:
    """What is kept for a mixture is a view of the languages' own tables: bounded in number."""
    for mixture in combinations(codes()[:12], 3):
        byline_lexicon(mixture).phrases.get("by")
        date_lexicon(mixture).letter("may")

    for kept in (byline_lexicon, date_lexicon):
        most = kept.cache_info().maxsize
        assert most is not None
        assert kept.cache_info().currsize <= most <= 64


def test_a_word_set_asks_each_language() -> None:
    both = word_set("byline.joiners", ("de", "en"))

    assert "und" in both
    assert "and" in both
    assert "und" not in word_set("byline.joiners", ("en",))
    assert both.meets(["snow", "and"])
    assert not both.meets(["snow"])
    assert both.holds(["und", "and"])
    assert not both.holds(["und", "snow"])


def test_words_of_no_language_are_none() -> None:
    assert "und" not in word_set("byline.joiners", ())
    assert "and" not in word_set("byline.joiners", ("qq",))
    assert language("en").terms("no.such.key") == ()
