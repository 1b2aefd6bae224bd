"""Inline Markdown reads as text; what only looks like markup stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.mapped import Mapped, plain
from newsparse.markup import has_markup, inline

READ: list[tuple[str, str, str, list[tuple[str, str, str]]]] = [
    # what, the input, how it reads, its marks (kind, text, target)
    ("nothing", "", "", []),
    ("plain", "It rained.", "It rained.", []),
    ("emphasis", "It *rained* today", "It rained today", [("emphasis", "rained", "")]),
    ("strong", "It **rained** today", "It rained today", [("strong", "rained", "")]),
    ("both", "***rain***", "rain", [("strong", "rain", "")]),
    ("underscores", "It _rained_ today", "It rained today", [("emphasis", "rained", "")]),
    ("underscores in a word", "rain_fall_gauge", "rain_fall_gauge", []),
    ("stars in a word", "rain*fall*gauge", "rainfallgauge", [("emphasis", "fall", "")]),
    ("a star alone", "3 * 4 = 12", "3 * 4 = 12", []),
    ("never closed", "It *rained", "It *rained", []),
    ("never opened", "It rained*", "It rained*", []),
    ("another run closes it not", "**rain*", "**rain*", []),
    ("the fifth run back closes", "*a **b ***c ****d *****e f*", "a **b ***c ****d *****e f", [("emphasis", "a **b ***c ****d *****e f", "")]),
    ("the sixth does not", "*a **b ***c ****d *****e ******f g*", "*a **b ***c ****d *****e ******f g*", []),
    ("struck", "It ~~rained~~ today", "It rained today", [("strike", "rained", "")]),
    ("one tilde", "~20 km~", "~20 km~", []),
    ("three tildes", "~~~rain~~~", "~~~rain~~~", []),
    ("highlighted", "It ==rained== today", "It rained today", [("highlight", "rained", "")]),
    ("a sum", "a == b", "a == b", []),
    ("the fifth pair back closes", "~~a *b **c ***d ****e f~~", "a *b **c ***d ****e f", [("strike", "a *b **c ***d ****e f", "")]),
    ("the sixth pair does not", "~~a *b **c ***d ****e *****f g~~", "~~a *b **c ***d ****e *****f g~~", []),
    ("code", "run `rain --all` now", "run rain --all now", [("code", "rain --all", "")]),
    ("two backticks", "``a`b``", "a`b", [("code", "a`b", "")]),
    ("code never closed", "run `rain", "run `rain", []),
    ("an escape", r"It cost \$3 and \*more", "It cost $3 and *more", []),
    ("no escape", "C:\\rain", "C:\\rain", []),
    ("an escape at the end", "rain\\", "rain\\", []),
    ("a reference", "rain &amp; wind", "rain & wind", []),
    ("a number", "caf&#233; &#xE9;", "café é", []),
    ("a reference twice", "caf&amp;#233;", "café", []),
    ("no reference", "rain & wind; AT&T", "rain & wind; AT&T", []),
    ("an unknown one", "&rainy;", "&rainy;", []),
    ("a control character", "a&#1;b", "a&#1;b", []),
    ("a tag", "It <b>rained</b><br/> today", "It rained today", []),
    ("a comment", "It <!-- never --> rained", "It  rained", []),
    ("smaller than", "3 < 4 > 2", "3 < 4 > 2", []),
    ("an address in angles", "<https://example.org/a>", "https://example.org/a", [("link", "https://example.org/a", "https://example.org/a")]),
    ("a mail in angles", "<ada@example.org>", "ada@example.org", [("link", "ada@example.org", "ada@example.org")]),
    ("a link", "see [rain](https://example.org/a) now", "see rain now", [("link", "rain", "https://example.org/a")]),
    ("a link with a title", '[rain](/a "Rain")', "rain", [("link", "rain", "/a")]),
    ("a link in angles", "[rain](<https://example.org/a b>)", "rain", [("link", "rain", "https://example.org/ab")]),
    ("brackets in a link", "[rain](https://example.org/a_(b))", "rain", [("link", "rain", "https://example.org/a_(b)")]),
    ("emphasis in a link", "[*rain*](/a)", "rain", [("emphasis", "rain", ""), ("link", "rain", "/a")]),
    ("attributes behind a link", "[rain](/a){.b} now", "rain now", [("link", "rain", "/a")]),
    ("no link", "[rain] (heavy)", "[rain] (heavy)", []),
    ("a bracket alone", "rain] and [wind", "rain] and [wind", []),
    ("an image", "see ![A bridge](b.png) now", "see  now", []),
    ("a mark of exclamation", "Rain! [sic]", "Rain! [sic]", []),
    ("a span with attributes", "[rain]{.b} now", "rain now", []),
    ("attributes at the end", "Rain {#rain .b}", "Rain ", []),
    ("attributes inside", "Rain {#rain} now", "Rain {#rain} now", []),
    ("a set in braces", "{a, b}", "{a, b}", []),
    ("a note", "rain[^1] today", "rain today", [("note", "", "1")]),
    ("a wiki link", "see [[Rain]]", "see Rain", [("link", "Rain", "Rain")]),
    ("one with other words", "see [[Rain|the rain]]", "see the rain", [("link", "the rain", "Rain")]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "reads", "marks"), READ, ids=[c[0] for c in READ])
def test_inline_markup(what: str, text: str, reads: str, marks: list[tuple[str, str, str]]) -> None:
    made, found = inline(plain(text, 0))

    assert reads == made.text, what
    assert marks == [(m.kind, m.span.of(made.text), m.target) for m in found]


PLACES = [
    ("one line", plain("It *rained* &amp; \\$ poured", 7), [7, 11, 19]),
    ("lines that were joined", Mapped("It *rained* so", ((0, 7), (3, 20))), [7, 21]),
]


@pytest.mark.parametrize(("what", "mapped", "starts"), PLACES, ids=[c[0] for c in PLACES])
def test_each_letter_knows_its_place(what: str, mapped: Mapped, starts: list[int]) -> None:
    made, _ = inline(mapped)
    places = [made.to_source(at) for at, char in enumerate(made.text) if char.isalnum()]

    assert places == sorted(places), what
    assert set(starts[:2]) <= set(places)


MARKUP = st.text(st.sampled_from("ab \\`*_[]()!<>&;~={}#^|/:.\n"), max_size=40)


@given(MARKUP)
def test_nothing_is_made_up(text: str) -> None:
    """Letters come out in their order, and every mark lies in the text."""
    made, marks = inline(plain(text, 0))

    assert has_markup(text) or (made.text, marks) == (text, ())
    assert all(0 <= m.span.start <= m.span.stop <= len(made.text) for m in marks)
    if "&" not in text:
        letters = iter(text)
        assert all(char in letters for char in made.text)
