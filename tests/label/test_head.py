"""The head: where it ends, and what stands above and below the headline."""

from __future__ import annotations

import pytest

from newsparse.label.head import (
    Known,
    _is_headline,
    _label_below,
    _rule_above,
    _rule_of_line,
    _run_above,
    _unsign,
    story_start,
)  # fmt: skip
from newsparse.label.late import _before_told, _may_sign, _names_person
from newsparse.label.lines import head_lines
from newsparse.label.prints import mark_print
from newsparse.model import Kind
from newsparse.rules import DATE_LINE
from tests.label.drafts import Piece, draft, drafts, paragraphs, rules, said

ABOVE: list[tuple[str, Kind, str, bool, bool, str]] = [
    ("a day", "paragraph", "18 December 2019", True, False, "label.date-line"),
    ("a day far above", "paragraph", "18 December 2019", False, False, "label.head-rest"),
    ("a byline", "paragraph", "By Ada Example", True, False, "label.byline"),
    ("an image", "image", "A bridge", True, True, "label.image"),
    ("a kicker", "paragraph", said(60), True, True, "label.kicker"),
    ("too long for one", "paragraph", said(61), True, True, "label.head-rest"),
    ("a sentence", "paragraph", said(30, "."), True, True, "label.head-rest"),
    ("an item", "list_item", said(30), True, True, "label.head-rest"),
    ("not the last", "paragraph", said(30), True, False, "label.head-rest"),
    ("nothing", "paragraph", "", True, True, "label.head-rest"),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "near", "last", "rule"), ABOVE, ids=[c[0] for c in ABOVE]
)
def test_above_the_headline(
    case: str, kind: Kind, text: str, near: bool, last: bool, rule: str
) -> None:
    assert rule == _rule_above(draft(text, kind), near=near, last=last).name, case


BELOW: list[tuple[str, Kind, str, bool, str]] = [
    ("a day", "paragraph", "18 December 2019", True, "label.date-line"),
    ("names", "paragraph", "Ada Example", True, "label.byline-names"),
    ("names below a stated byline", "paragraph", "Ada Example", False, "label.head-rest"),
    ("little", "paragraph", said(29), True, "label.head-rest"),
    ("more", "paragraph", said(30), True, ""),
    ("a short sentence", "paragraph", "It rained.", True, ""),
    ("a short heading", "heading", said(20), True, ""),
    ("an image", "image", "A bridge", True, "label.image"),
    ("nothing", "paragraph", "", True, "label.empty"),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "names", "rule"), BELOW, ids=[c[0] for c in BELOW]
)
def test_a_line_below_the_headline(
    case: str, kind: Kind, text: str, names: bool, rule: str
) -> None:
    found = _rule_of_line(draft(text, kind), names=names)

    assert rule == (found.name if found else ""), case


BETWEEN = [
    ("a subtitle", said(25, "."), "label.standfirst"),
    ("too short for one", said(24, "."), ""),
    ("as long as one may be", said(450, "."), "label.standfirst"),
    ("a paragraph", said(451, "."), ""),
]


@pytest.mark.parametrize(("case", "text", "rule"), BETWEEN, ids=[c[0] for c in BETWEEN])
def test_between_headline_and_byline(case: str, text: str, rule: str) -> None:
    made = paragraphs(text, "By Ada Example")
    _label_below(made, Known("", signed=False))

    assert [rule, "label.byline"] == rules(made), case


PLACES: list[tuple[str, Piece, str]] = [
    ("a short line", ("paragraph", "Dodo the clown", 0.0), "label.byline-place"),
    ("as long as one may be", ("paragraph", said(29), 0.0), "label.byline-place"),
    ("longer", ("paragraph", said(30), 0.0), "label.standfirst"),
    ("a sentence", ("paragraph", "Dodo sang.", 0.0), ""),
    ("an address", ("paragraph", "dodo@example.org", 0.0), "label.head-rest"),
    ("a link", ("paragraph", "Dodo the clown", 0.9), "label.head-rest"),
    ("partly one", ("paragraph", "Dodo the clown", 0.85), "label.byline-place"),
    ("a heading", ("heading", "Dodo the clown", 0.0), ""),
]


@pytest.mark.parametrize(("case", "piece", "rule"), PLACES, ids=[c[0] for c in PLACES])
def test_a_line_right_above_the_day(case: str, piece: Piece, rule: str) -> None:
    made = drafts(piece, ("paragraph", "18 December 2019", 0.0))
    _label_below(made, Known("", signed=False))

    assert rule == made[0].rule, case


@pytest.mark.parametrize(("size", "rule"), [(60, "label.byline-place"), (61, "")])
def test_a_line_right_above_a_stated_day(size: int, rule: str) -> None:
    made = paragraphs(said(size), "18 December 2019")
    made[1].take(DATE_LINE)
    _label_below(made, Known("", signed=False))

    assert rule == made[0].rule


NAMES = [
    "Ada Example",
    "Jan Muster",
    "Anna Example",
    "Peter Muster",
    "Maria Example",
    "Paul Muster",
]


@pytest.mark.parametrize(("count", "kept"), [(5, "label.byline-names"), (6, "label.head-rest")])
def test_many_names_are_a_menu(count: int, kept: str) -> None:
    made = paragraphs(*NAMES[:count])
    _label_below(made, Known("", signed=False))

    assert {kept} == set(rules(made))


def test_names_stand_beside_a_sign() -> None:
    made = paragraphs(said(40, "."), "Ada Example", said(40, "."))
    _label_below(made[1:], Known("", signed=False))
    _unsign(made)

    assert "label.head-rest" == made[1].rule


STARTS: list[tuple[str, list[Piece], int]] = [
    ("running text", [("heading", "Rain", 0), ("paragraph", said(200, "."), 0)], 1),
    ("a byline soon below it", [("paragraph", said(450, "."), 0), ("paragraph", "By Ada Example", 0)], 2),
    ("a byline too late", [("paragraph", said(451, "."), 0), ("paragraph", "By Ada Example", 0)], 0),
    ("a short text only", [("paragraph", said(40), 0)], 0),
]  # fmt: skip
MENU: list[Piece] = [("list_item", "Home", 0.0)] * 5
PAGES: list[tuple[str, list[Piece], int]] = [
    ("a notice above the headline", [*MENU, ("paragraph", said(700, "."), 0), ("heading", said(25), 0), ("paragraph", said(200, "."), 0)], 7),
    ("a long text above it", [*MENU, ("paragraph", said(701, "."), 0), ("heading", said(25), 0), ("paragraph", said(200, "."), 0)], 5),
    ("a short menu", [*MENU[1:], ("paragraph", said(700, "."), 0), ("heading", said(25), 0), ("paragraph", said(200, "."), 0)], 4),
    ("a section's heading", [*MENU, ("paragraph", said(700, "."), 0), ("heading", said(24), 0), ("paragraph", said(200, "."), 0)], 5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "pieces", "start"), STARTS + PAGES, ids=[c[0] for c in STARTS + PAGES]
)
def test_where_the_story_starts(case: str, pieces: list[Piece], start: int) -> None:
    assert start == story_start(drafts(*pieces), 0, len(pieces)), case


HEADLINES: list[tuple[str, Kind, str, bool]] = [
    ("a headline", "heading", said(25), True),
    ("a section", "heading", said(24), False),
    ("a line", "paragraph", said(40), False),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "is_one"), HEADLINES, ids=[c[0] for c in HEADLINES]
)
def test_a_heading_of_some_length_is_a_headline(
    case: str, kind: Kind, text: str, is_one: bool
) -> None:
    assert is_one == _is_headline(draft(text, kind)), case


RUNS: list[tuple[str, Piece, int]] = [
    ("a line", ("paragraph", said(40), 0.8), 0),
    ("a line of links", ("paragraph", said(40), 0.9), 1),
    ("an item", ("list_item", said(40), 0.0), 1),
    ("a rule", ("rule", "", 0.0), 1),
]


@pytest.mark.parametrize(("case", "piece", "first"), RUNS, ids=[c[0] for c in RUNS])
def test_the_run_right_above_a_headline(case: str, piece: Piece, first: int) -> None:
    line: Piece = ("paragraph", said(30), 0.0)

    assert first == _run_above(drafts(piece, line, line), 2), case


LATE: list[tuple[str, str, bool]] = [
    ("a line", said(120), True),
    ("a longer one", said(121), False),
    ("nothing", "", False),
]


@pytest.mark.parametrize(("case", "text", "may"), LATE, ids=[c[0] for c in LATE])
def test_a_byline_below_the_head_is_a_line(case: str, text: str, may: bool) -> None:
    loose = draft(text)

    assert may == _may_sign(loose), case
    assert _names_person(draft("Ada Example"))
    assert not _names_person(draft("Ada Example".ljust(121, "e")))


def test_two_paragraphs_end_what_is_near_the_headline() -> None:
    made = paragraphs(said(30), said(200, "."), said(30), said(200, "."), said(30))

    assert made[:3] == _before_told(made)


PARTED = [
    ("a name and a day", "Ada Example, 18 December 2019", ["Ada Example, ", "18 December 2019"]),
    ("a day and a name", "18 December 2019 | Ada Example", ["18 December 2019 | ", "Ada Example"]),
    ("a word between", "Ada Example on 18 December 2019", ["Ada Example ", "on 18 December 2019"]),
    ("other words", "Rain again, 18 December 2019", ["Rain again, 18 December 2019"]),
    ("no day", "Ada Example", ["Ada Example"]),
    ("as long as a line", f"Ada Example{' ' * 173}18 December 2019", ["Ada Example", "18 December 2019"]),
    ("longer", f"Ada Example{' ' * 174}18 December 2019", None),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "lines"), PARTED, ids=[c[0] for c in PARTED])
def test_a_name_and_a_day_on_one_line_are_two(
    case: str, text: str, lines: list[str] | None
) -> None:
    made = [line.text.strip() for line in head_lines([draft(text)])]

    assert [line.strip() for line in lines or [text]] == made, case


JOINED = [
    ("the name below its word", ["By", "Ada Example"], ["By Ada Example"]),
    ("with a colon", ["By:", "Ada Example"], ["By: Ada Example"]),
    ("names as long as they may be", ["By", said(80)], [f"By {said(80)}"]),
    ("longer", ["By", said(81)], ["By", said(81)]),
    ("another word", ["Rain", "Ada Example"], ["Rain", "Ada Example"]),
    ("signs below it", ["By", "***"], ["By", "***"]),
]


@pytest.mark.parametrize(("case", "texts", "lines"), JOINED, ids=[c[0] for c in JOINED])
def test_a_by_word_belongs_to_the_name_below(case: str, texts: list[str], lines: list[str]) -> None:
    assert lines == [line.text for line in head_lines(paragraphs(*texts))], case


STAMP, TITLE, AGAIN = (
    "12/18/2019, 10:05 AM",
    "Rain falls on the valley | Post",
    "Rain falls on the valley",
)
PRINTS = [
    ("title and headline", [STAMP, TITLE, AGAIN], ["pages.print-line", "pages.running-head"]),
    ("a headline alone", [STAMP, AGAIN, "By Ada Example"], []),
    ("a headline too long for one", [STAMP, TITLE, said(201)], []),
    ("as long as one may be", [STAMP, TITLE, said(200, "s")[:79]], ["pages.print-line", "pages.running-head"]),
    ("no stamp", ["18 December", TITLE, AGAIN], []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "texts", "given"), PRINTS, ids=[c[0] for c in PRINTS])
def test_what_a_browser_printed_above(case: str, texts: list[str], given: list[str]) -> None:
    made = paragraphs(*texts)
    mark_print(made, made[0].read.source.text)

    assert len(given) == sum(bool(rule) for rule in rules(made)), case
