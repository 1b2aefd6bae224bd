"""How likely each block is the story's: the weights of its features, added up."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from types import MappingProxyType

from ..model import Block
from .evidence import features

KINDS = ("paragraph", "list_item")
"""Quotations and headings stay."""
LONGEST = 220
"""So does longer text."""


@cache
def _weights() -> Mapping[str, float]:
    text = resources.files("newsparse").joinpath("data/label/story.toml").read_text("utf-8")
    return MappingProxyType({name: float(value) for name, value in tomllib.loads(text).items()})


def weigh(blocks: Sequence[Block], start: int, stop: int) -> list[float]:
    """The log-odds of the blocks from *start* to *stop*; 0 for those that stay whatever they are."""
    weights = _weights()
    asked = [n for n in range(start, stop) if _is_asked(blocks[n])]
    made = [0.0] * (stop - start)
    for number, names in zip(asked, features(blocks, asked), strict=True):
        made[number - start] = sum(weights.get(name, 0.0) for name in names)
    return made


def _is_asked(block: Block) -> bool:
    return not block.rule and block.kind in KINDS and len(block.text) < LONGEST


def reasons(blocks: Sequence[Block], number: int, most: int = 4) -> list[tuple[str, float]]:
    """The features that spoke loudest against the block with this number, with their weights."""
    weights = _weights()
    (names,) = features(blocks, [number])
    found = sorted({(weights.get(name, 0.0), name) for name in names})
    return [(name, weight) for weight, name in found[:most] if weight < 0]
