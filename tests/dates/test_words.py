"""The language data of dates: what the files may hold."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from itertools import pairwise
from typing import Any

import pytest

from newsparse.dates.letters import SIMPLE
from newsparse.dates.lexicon import lexicon
from newsparse.dates.meanings import KEYS
from newsparse.dates.spelling import fold
from newsparse.words import all_terms, codes, keys

DATA = resources.files("newsparse").joinpath("data")
CURATED = sorted(f.name for f in DATA.iterdir() if f.name.endswith(".toml"))
CLDR = sorted(f.name for f in DATA.joinpath("cldr").iterdir())
NUMBERED = re.compile(r"(dates\.months)\.(?:[1-9]|1[0-2])|(dates\.weekdays)\.[1-7]")


def flat(table: dict[str, Any], prefix: str = "") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in table.items():
        found |= (
            flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key: value}
        )
    return found


@pytest.mark.parametrize("name", CURATED)
def test_curated_words_are_sorted_folded_and_under_known_keys(name: str) -> None:
    text = DATA.joinpath(name).read_text("utf-8")

    for key, words in flat({"dates": tomllib.loads(text).get("dates", {})}).items():
        match = NUMBERED.fullmatch(key)
        known = f"{match[1] or match[2]}.N" if match else key
        assert known in KEYS, key
        assert words, key
        assert all(a < b for a, b in pairwise(words)), key
        assert all(word == fold(word.strip()) for word in words), key
    assert text.startswith("# ")


@pytest.mark.parametrize("name", CLDR)
def test_names_from_cldr_are_complete_and_folded(name: str) -> None:
    tables = tomllib.loads(DATA.joinpath("cldr", name).read_text("utf-8"))

    assert set(tables) == {"cldr", "months", "weekdays"}
    assert set(tables["cldr"]["order"]) <= {"dmy", "mdy", "ymd"}
    assert all(word == fold(word) for words in tables["months"].values() for word in words)
    assert set(tables["weekdays"]) == {str(n) for n in range(1, 8)}


def test_no_name_is_two_months() -> None:
    names = {name for n in range(1, 13) for name in all_terms(f"months.{n}")}

    assert {name for name in names if len(lexicon(None).months(fold(name))) > 1} == set()


def test_every_kind_of_word_is_used() -> None:
    used = {key.partition(".")[2] for code in codes() for key in keys(code, "dates.")}

    assert set(SIMPLE) | {"month_mark", "am", "pm"} <= used
