"""The colours of labels, light and dark, as custom properties of the page's style.

One hue a label; tint, edge and ink differ by lightness alone, so that every pair keeps the
contrast that the tests compute (WCAG 2.2: 4.5 for text, 3 for what is no text).
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from ..kinds import Label


@frozen
class Hue:
    """A label's hue in degrees, its saturation in per cent, and what the label means."""

    degrees: int
    saturation: int
    meaning: str


# the story and what is around the article are near grey: what is left stands out
HUES: Final[Mapping[Label, Hue]] = MappingProxyType(
    {
        "title": Hue(214, 85, "the headline"),
        "kicker": Hue(192, 75, "a short line over the headline"),
        "standfirst": Hue(238, 70, "the summary under the headline"),
        "byline": Hue(276, 60, "who wrote it"),
        "date": Hue(165, 70, "when it was published or updated"),
        "dateline": Hue(135, 50, "the place and day that open the story"),
        "body": Hue(214, 12, "the story itself"),
        "caption": Hue(28, 80, "the text of a picture"),
        "promo": Hue(325, 65, "an insert between paragraphs"),
        "footer": Hue(48, 80, "what is said about the article at its end"),
        "artefact": Hue(2, 75, "left by the medium: page numbers, running heads"),
        "furniture": Hue(30, 8, "the site's own: menus, share bars, notices"),
        "metadata": Hue(84, 45, "fields the export states"),
    }
)


@frozen
class Shades:
    """How light, in per cent: the ground behind text, the line beside it, the text of its label.

    ``strength`` is the share of the hue's saturation that is used: what is dark glares at less.
    """

    tint: int
    edge: int
    ink: int
    strength: float


LIGHT: Final = Shades(tint=94, edge=38, ink=24, strength=1)
DARK: Final = Shades(tint=16, edge=58, ink=84, strength=0.6)


def properties(shades: Shades) -> str:
    """The colours of all labels as custom properties.

    >>> properties(LIGHT).splitlines()[0]
    '--title-tint: #e3eefd; --title-edge: #0f56b3; --title-ink: #093671;'
    """
    return "\n".join(_lines(shades))


def rules() -> str:
    """A rule of style for each label: its colours are those in use inside ``.l-LABEL``."""
    return "\n".join(
        f".l-{label} {{ --tint: var(--{label}-tint); --edge: var(--{label}-edge); "
        f"--ink: var(--{label}-ink); }}"
        for label in HUES
    )


def _lines(shades: Shades) -> Iterator[str]:
    for label, hue in HUES.items():
        parts = (("tint", shades.tint), ("edge", shades.edge), ("ink", shades.ink))
        yield " ".join(
            f"--{label}-{part}: {_colour(hue, light, shades.strength)};" for part, light in parts
        )


def _colour(hue: Hue, light: int, strength: float) -> str:
    saturation = hue.saturation * strength / 100
    parts = colorsys.hls_to_rgb(hue.degrees / 360, light / 100, saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
