"""The meanings cover the closed lists, no more and no less."""

from __future__ import annotations

from typing import get_args

import pytest

from newsparse import kinds
from newsparse.meanings import MEANINGS


def test_every_closed_list_is_explained() -> None:
    lists = [name for name, value in vars(kinds).items() if get_args(value) and name != "Day"]

    assert lists == list(MEANINGS)


@pytest.mark.parametrize("name", list(MEANINGS))
def test_every_value_is_explained_in_its_order(name: str) -> None:
    assert list(MEANINGS[name]) == list(get_args(getattr(kinds, name)))


@pytest.mark.parametrize("name", list(MEANINGS))
def test_a_meaning_is_a_sentence(name: str) -> None:
    for meaning in MEANINGS[name].values():
        assert meaning[0].isupper()
        assert meaning.endswith(".")
