"""The page's colours: every label has its own, and every pair can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

import pytest

from newsparse.model import Label
from newsparse.viewing.page import environment
from newsparse.viewing.palette import HUES

TEXT, GRAPHICS = 4.5, 3.0
"""The least contrasts of WCAG 2.2, level AA: criteria 1.4.3 and 1.4.11."""

LABELS = list(get_args(Label))

PAIRS = [
    ("text", "paper"),
    ("quiet", "paper"),
    ("link", "paper"),
    ("doubt", "paper"),
    ("text", "mark"),
    ("quiet", "mark"),
    ("link", "mark"),
    *(("text", f"{label}-tint") for label in LABELS),
    *(("quiet", f"{label}-tint") for label in LABELS),
    *(("doubt", f"{label}-tint") for label in LABELS),
    *((f"{label}-ink", f"{label}-tint") for label in LABELS),
]

EDGES = [("focus", "paper"), *((f"{label}-edge", "paper") for label in LABELS)]


def themes() -> dict[str, Mapping[str, str]]:
    """The custom properties of the style, as light and dark have them."""
    style = str(environment().globals["style"])
    light, _, rest = style.partition("@media (prefers-color-scheme: dark)")
    dark = rest[: rest.index("\n}\n}")]
    read = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
    return {"light": dict(read.findall(light)), "dark": dict(read.findall(dark))}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("least", "pairs"), [(TEXT, PAIRS), (GRAPHICS, EDGES)], ids=["text", "edges"]
)
def test_every_pair_can_be_read(theme: str, least: float, pairs: list[tuple[str, str]]) -> None:
    colours = themes()[theme]
    found = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}

    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least} == {}


def test_every_label_has_a_hue_of_its_own() -> None:
    assert sorted(HUES) == sorted(LABELS)
    hues = {(hue.degrees, hue.saturation) for hue in HUES.values()}
    assert len(hues) == len(LABELS)
