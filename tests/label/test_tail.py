"""The tail: footer matter before it, links and signatures in it, the rest behind the story."""

from __future__ import annotations

import pytest

from newsparse.label.tail import _rule_after, _tail_rule, label_tail
from newsparse.model import Kind
from tests.label.drafts import draft, paragraphs, rules, said

NAMES = (
    "Ada Example, Jan Muster, Greta Probe, Otto Beispiel, Nora Voorbeeld, Hugo Muster, Ines Ejemplo"
)
SIGNED = f"By {NAMES} and Pia Esempio"
TAILS: list[tuple[str, Kind, str, float, str]] = [
    ("a copyright", "paragraph", "© 2020 Example Post. All rights reserved.", 0, "footers.copyright"),
    ("nothing", "paragraph", "", 0, "label.empty"),
    ("a link", "paragraph", said(199), 1.0, "footers.related"),
    ("a long link", "paragraph", said(200), 1.0, ""),
    ("mostly a link", "paragraph", said(100), 0.9, ""),
    ("more than that", "paragraph", said(100), 0.91, "footers.related"),
    ("a signature", "paragraph", SIGNED, 0, "label.sign-off"),
    ("as long as one may be", "paragraph", SIGNED.ljust(119, "s"), 0, "label.sign-off"),
    ("a longer one", "paragraph", SIGNED.ljust(120, "s"), 0, ""),
    ("names alone", "paragraph", "Ada Example", 0, ""),
    ("a sentence", "paragraph", "It rained.", 0, ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "kind", "text", "linked", "rule"), TAILS, ids=[c[0] for c in TAILS]
)
def test_what_stands_in_a_tail(case: str, kind: Kind, text: str, linked: float, rule: str) -> None:
    found = _tail_rule(draft(text, kind, linked))

    assert rule == (found.name if found else ""), case


AFTER: list[tuple[str, Kind, str, float, bool, str]] = [
    ("a link below a footer", "paragraph", said(119), 1.0, True, "footers.run"),
    ("a long link", "paragraph", said(120), 1.0, True, "label.region-after"),
    ("an item", "list_item", said(119), 1.0, True, "label.region-after"),
    ("mostly a link", "paragraph", said(100), 0.9, True, "label.region-after"),
    ("below something else", "paragraph", said(119), 1.0, False, "label.region-after"),
    ("a footer", "paragraph", "© 2020 Example Post. All rights reserved.", 0, False, "footers.copyright"),
    ("nothing", "paragraph", "", 0, True, "label.region-after"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "kind", "text", "linked", "below", "rule"), AFTER, ids=[c[0] for c in AFTER]
)
def test_what_stands_behind_the_story(
    case: str, kind: Kind, text: str, linked: float, below: bool, rule: str
) -> None:
    assert rule == _rule_after(draft(text, kind, linked), below_footer=below).name, case


FOOT = "© 2020 Example Post. All rights reserved."
RUNS = [
    ("a loose line", said(59), ["", "footers.copyright", "footers.run", "footers.copyright"]),
    ("a line of the story", said(60), ["", "", "", "footers.copyright"]),
    ("a short sentence", "It rained.", ["", "", "", "footers.copyright"]),
]


@pytest.mark.parametrize(("case", "line", "given"), RUNS, ids=[c[0] for c in RUNS])
def test_a_loose_line_lies_inside_a_run_of_footers(case: str, line: str, given: list[str]) -> None:
    made = paragraphs(said(100, "."), FOOT, line, FOOT)
    label_tail(made)

    assert given == rules(made), case
