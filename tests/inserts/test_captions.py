"""Picture credits: alone, or closing the words below a picture; no sentence is one."""

from __future__ import annotations

import pytest

from newsparse.footers.passage import make_passage
from newsparse.inserts.captions import is_credited, is_name_like

CREDITS = [
    ("a label", "Rain on the bridge. Photo: Ada Example/AFP", True),
    ("a label and a name", "Photo: Ada Example", True),
    ("a German label", "Regen auf der Brücke. Foto: Ada Beispiel", True),
    ("a label inside a sentence", "The photo: it was taken in the spring.", False),
    ("a label before a sentence", "Photo: Ada Example left the town.", False),
    ("a label before a quotation", "Photo: “Rain.”", False),
    ("no label", "Weather: Ada Example", False),
    ("words for a photographer", "Rain on the bridge. Photo by Ada Example", True),
    ("the same in a sentence", "The photo by Ada Example was sold.", False),
    ("a sign", "Rain on the bridge © Ada Example", True),
    ("a sign with a year", "© 2020 Ada Example", False),
    ("a sign in brackets", "The company (© Ada Example", False),
    ("a sign and a sentence", "© Ada Example said so.", False),
    ("in brackets", "Rain on the bridge. (Ada Example/AFP)", True),
    ("a label in brackets", "Rain on the bridge. (Photo: Ada Example)", True),
    ("names in brackets", "The firm paid. (Ada Example/Jan Muster)", False),
    ("a library alone", "Ada Example/Getty Images", True),
    ("a library behind a sentence", "Rain on the bridge. Ada Example/Getty Images", True),
    ("a library in a sentence", "He sued Getty Images.", False),
    ("nothing", "Rain on the bridge", False),
    ("a long caption", f"{'Rain fell on it. ' * 34}Photo: Ada Example", True),
    ("too long for one", f"{'Rain fell on it. ' * 35}Photo: Ada Example", False),
]


@pytest.mark.parametrize(("case", "text", "credited"), CREDITS, ids=[c[0] for c in CREDITS])
def test_a_credit_closes_a_caption(case: str, text: str, credited: bool) -> None:
    passage = make_passage(text, ("de",) if "Regen" in text else ("en",))

    assert passage is not None
    assert credited == is_credited(passage), case


NAMES = [
    ("a name", "Ada Example", True),
    ("a name and a library", "Ada Example/Getty Images", True),
    ("a small word", "Leonardo da Example", True),
    ("a sentence", "it was taken in the spring.", False),
    ("a small word first", "taken by Ada", False),
    ("a colon at the end", "Ada Example:", False),
    ("a semicolon", "Ada Example;", False),
    ("nothing", "", False),
    ("signs", "||", False),
    ("as long as one may be", "Ada " + "E" * 86, True),
    ("longer", "Ada " + "E" * 87, False),
    ("ten words", "Ada Jan Nora Hugo Ines Paul Anna Otto Pia Example", True),
    ("eleven", "Ada Jan Nora Hugo Ines Paul Anna Otto Pia Greta Example", False),
]


@pytest.mark.parametrize(("case", "text", "like"), NAMES, ids=[c[0] for c in NAMES])
def test_what_could_be_names(case: str, text: str, like: bool) -> None:
    assert like == is_name_like(text), case
