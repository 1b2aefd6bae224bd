"""The headline: what may be one, what leads to it, how far it goes."""

from __future__ import annotations

import pytest

from newsparse.label.headline import (
    _firsts,
    _Head,
    _is_kicker,
    _is_name_like,
    _may_be_title,
    _printed,
    _says_something,
    _stop,
    is_page,
)  # fmt: skip
from newsparse.label.opening import _cut_printed, _is_column, _is_sign, open_head, printed_title
from newsparse.label.widths import ended_early, headline_width
from newsparse.model import Kind, Span
from newsparse.source import Line
from tests.label.drafts import Piece, draft, drafts, paragraphs, said

MAY: list[tuple[str, Kind, str, float, bool]] = [
    ("a headline", "paragraph", "Rain falls on the valley", 0, True),
    ("the shortest", "paragraph", "Rain", 0, True),
    ("shorter", "paragraph", "Fog", 0, False),
    ("the longest", "paragraph", said(300), 0, True),
    ("longer", "paragraph", said(301), 0, False),
    ("a link in it", "paragraph", said(100), 0.6, True),
    ("mostly a link", "paragraph", said(100), 0.61, False),
    ("a linked heading", "heading", said(100), 1.0, True),
    ("a sentence", "paragraph", "Rain falls on the valley.", 0, False),
    ("cut off", "paragraph", "Rain falls on the valley..", 0, True),
    ("a question", "paragraph", "Does rain fall?", 0, True),
    ("the end of one", "paragraph", "…falls on the valley", 0, False),
    ("a day", "paragraph", "18 December 2019", 0, False),
    ("a byline", "paragraph", "By Ada Example", 0, False),
    ("an insert", "paragraph", "Read more: Rain in the north", 0, False),
]


@pytest.mark.parametrize(("case", "kind", "text", "linked", "may"), MAY, ids=[c[0] for c in MAY])
def test_what_may_be_a_headline(case: str, kind: Kind, text: str, linked: float, may: bool) -> None:
    assert may == _may_be_title(draft(text, kind, linked)), case


SAYS = [
    ("words", "Rain falls on us", True),
    ("a word", "Weather", False),
    ("one in an unspaced script", "雨が降る", True),
    ("names", "Ada Example", False),
    ("more words than a name", "Ada Example Jan Muster", True),
    ("a day and its place", "Exampleville, 18 December 2019", False),
    ("signs", "* * *", False),
]


@pytest.mark.parametrize(("case", "text", "says"), SAYS, ids=[c[0] for c in SAYS])
def test_a_line_that_says_something(case: str, text: str, says: bool) -> None:
    assert says == _says_something(draft(text)), case


MENUS: list[tuple[str, list[Piece], bool]] = [
    ("five items", [("list_item", "Home", 0.0)] * 5, True),
    ("four", [("list_item", "Home", 0.0)] * 4, False),
    ("five links", [("paragraph", said(100), 0.91)] * 5, True),
    ("five lines with links", [("paragraph", said(100), 0.9)] * 5, False),
]


@pytest.mark.parametrize(("case", "pieces", "page"), MENUS, ids=[c[0] for c in MENUS])
def test_menus_make_a_page(case: str, pieces: list[Piece], page: bool) -> None:
    assert page == is_page(drafts(*pieces)), case


KICKERS = [
    ("three words", ["Weather and rivers", said(60)], "\n\n", True),
    ("four", ["Weather and big rivers", said(60)], "\n\n", False),
    ("as long as one may be", ["w" * 30, said(60)], "\n\n", True),
    ("longer", ["w" * 31, said(60)], "\n\n", False),
    ("longer than the headline", ["Weather and rivers", "Rain"], "\n\n", False),
    ("capitals", ["WEATHER", said(60)], "\n", True),
    ("a colon", ["Weather:", said(60)], "\n", True),
]


@pytest.mark.parametrize(
    ("case", "texts", "between", "kicks"), KICKERS, ids=[c[0] for c in KICKERS]
)
def test_a_kicker_over_a_headline(case: str, texts: list[str], between: str, kicks: bool) -> None:
    made = drafts(*(("paragraph", text, 0.0) for text in texts), between=between)

    assert kicks == _is_kicker(_Head(made, made[0].read), 0), case


NAMES = [
    ("four words", "The Example Daily Post", True),
    ("five", "The Example Daily Evening Post", False),
    ("as long as one may be", "Exampleville " + "E" * 27, True),
    ("longer", "Exampleville " + "E" * 28, False),
    ("a small word", "The Post of Skarn", False),
]


@pytest.mark.parametrize(("case", "text", "like"), NAMES, ids=[c[0] for c in NAMES])
def test_what_looks_like_a_name(case: str, text: str, like: bool) -> None:
    assert like == _is_name_like(draft(text)), case


SECTIONS = [
    ("headings", [said(25), said(30)], [0, 1]),
    ("a section before it", [said(24), said(30)], [1]),
    ("sections alone", [said(24), said(20)], [0, 1]),
]


@pytest.mark.parametrize(("case", "texts", "firsts"), SECTIONS, ids=[c[0] for c in SECTIONS])
def test_short_headings_are_sections(case: str, texts: list[str], firsts: list[int]) -> None:
    between: list[Piece] = [("list_item", "Home", 0.0)]
    pieces: list[Piece] = [piece for text in texts for piece in [("heading", text, 0.0), *between]]
    made = drafts(*pieces)
    found = _firsts(_Head(made, made[0].read), [0, 2])

    assert firsts == [number // 2 for number in found], case


FULL = said(60)
STOPS = [
    ("one line", [FULL], 1),
    ("a full line goes on", [FULL, said(40)], 2),
    ("a longer line goes on", [said(140), said(150)], 2),
    ("too long for one", [said(140), said(151)], 1),
    ("ten lines", [FULL] * 12, 10),
    ("a byline ends it", [FULL, "By Ada Example"], 1),
    ("a day ends it", [FULL, "18 December 2019"], 1),
    ("an address ends it", [FULL, "post.example.org"], 1),
]


@pytest.mark.parametrize(("case", "texts", "stop"), STOPS, ids=[c[0] for c in STOPS])
def test_how_far_a_headline_goes(case: str, texts: list[str], stop: int) -> None:
    made = drafts(*(("paragraph", text, 0.0) for text in texts), between="\n")

    assert stop == _stop(_Head(made, made[0].read), 0), case


WIDTHS = [
    ("room for the word", 60, "rain", True),
    ("no room", 80, "rain", False),
    ("just room", 74, "rain", True),
    ("just none", 75, "rain", False),
    ("no word", 20, "", False),
]


@pytest.mark.parametrize(("case", "size", "after", "early"), WIDTHS, ids=[c[0] for c in WIDTHS])
def test_a_line_that_ended_early(case: str, size: int, after: str, early: bool) -> None:
    assert early == ended_early(Line(0, size, "r" * size), after, 100.0), case


def test_a_headline_is_set_larger_than_the_text() -> None:
    assert 60.0 == headline_width([Line(0, 20, said(20))], 100)
    assert 70.0 == headline_width([Line(0, 70, said(70))], 100)


def _artefacts(*texts: str) -> list[str]:
    made = paragraphs(*texts)
    for each in made:
        each.label = "artefact"
    title = printed_title(made)
    return [title.whole, title.site] if title else []


def test_the_longest_line_above_is_the_printed_title() -> None:
    assert ["rainatlastpost", "post"] == _artefacts("1/2", "Rain at last | Post")
    assert [] == _artefacts("---")
    assert ["longest", "longest"] == _artefacts(*["1"] * 7, "longest")
    assert ["1", "1"] == _artefacts(*["1"] * 8, "longest"), "so many lines nobody prints"


@pytest.mark.parametrize(("letters", "found"), [(12, True), (11, False)])
def test_a_printed_title_agrees_in_so_many_letters(letters: int, found: bool) -> None:
    made = paragraphs("r" * 40, "r" * letters)
    made[0].label = "artefact"
    title = printed_title(made)

    assert title is not None
    assert found == (_printed(made) is not None)
    assert found == bool(
        _cut_printed(drafts(("paragraph", f"{'r' * letters}\nIt poured", 0))[0], title)[0]
    )


@pytest.mark.parametrize(("pieces", "column"), [(40, False), (41, True)])
def test_a_block_of_many_pieces_is_a_column(pieces: int, column: bool) -> None:
    made = draft(said(60))
    object.__setattr__(made.block, "spans", (Span(0, 1),) * pieces)

    assert column == _is_column(made)


SIGNS = [
    ("a day", ["18 December 2019"], 0, True),
    ("a byline", ["By Ada Example"], 0, True),
    ("an address", ["ada@example.org"], 0, True),
    ("names", ["Ada Example"], 0, True),
    ("names in a sentence", ["Ada Example", "said so"], 0, False),
    ("names behind a comma", ["He met,", "Ada Example"], 1, False),
    ("names behind a joining word", ["and Jan Muster"], 0, False),
    ("as long as a line", ["ada@example.org".ljust(160, "g")], 0, True),
    ("longer", ["ada@example.org".ljust(161, "g")], 0, False),
]


@pytest.mark.parametrize(("case", "texts", "at", "sign"), SIGNS, ids=[c[0] for c in SIGNS])
def test_a_line_that_signs(case: str, texts: list[str], at: int, sign: bool) -> None:
    assert sign == _is_sign(texts, at, draft("Rain").read), case


@pytest.mark.parametrize(("lines", "cut"), [(5, True), (6, False)])
def test_after_so_many_lines_without_a_sign_the_story_has_begun(lines: int, cut: bool) -> None:
    text = "\n".join([*(f"{said(70)}," for _ in range(lines)), "By Ada Example", said(70)])
    made = draft(text)

    assert cut == ("By Ada Example" in [each.text.strip() for each in open_head([made], made.read)])
