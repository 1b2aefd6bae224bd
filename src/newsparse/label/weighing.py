"""How likely each block is the story's: the weights of its features, added up."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from types import MappingProxyType

from ..model import Block
from .evidence import features


@cache
def _weights() -> Mapping[str, float]:
    text = resources.files("newsparse").joinpath("data/label/story.toml").read_text("utf-8")
    return MappingProxyType({name: float(value) for name, value in tomllib.loads(text).items()})


def weigh(blocks: Sequence[Block]) -> list[float]:
    """The log-odds of each block being the story's, 0 for one without text."""
    weights = _weights()
    return [sum(weights.get(name, 0.0) for name in names) for names in features(blocks)]
