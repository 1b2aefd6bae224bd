"""Law 18: every rule is documented and decided something in a sample."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest

from newsparse.formats import BUILTIN
from newsparse.rules import all_rules
from tests.sample_files import Sample, parsed, samples

WITHOUT_RULES = ("format", "layout", "blocks")
"""Origins whose rule is the name of a cue, or of a rule with what spoke for it."""


@cache
def _documented() -> Mapping[str, str]:
    """Every documented rule: the general ones and those of the formats."""
    return all_rules(BUILTIN)


def _given(sample: Sample) -> frozenset[str]:
    """The rules that decided something in a sample."""
    found: set[str] = set()
    for article in parsed(sample.path):
        found.update(block.rule for block in article.blocks)
        found.update(origin.rule for origin in article.origins if origin.field not in WITHOUT_RULES)
        found.update(part.rule for part in (article.footer.parts if article.footer else ()))
    return frozenset(found)


@cache
def _all_given() -> frozenset[str]:
    return frozenset[str]().union(*(_given(sample) for sample in samples()))


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_rule_that_decides_is_documented(sample: Sample) -> None:
    """Law 18: no rule is given under a name nobody can look up."""
    assert sorted(_given(sample) - _documented().keys()) == []


@pytest.mark.parametrize("rule", sorted(_documented()))
def test_a_documented_rule_decides_something(rule: str) -> None:
    """Law 18: no rule is documented that no sample needs."""
    assert rule in _all_given()


@pytest.mark.parametrize("rule", sorted(_documented()))
def test_a_rule_is_explained_in_a_sentence(rule: str) -> None:
    """The meaning of a rule is a sentence; its name is dotted."""
    meaning = _documented()[rule]

    assert "." in rule
    assert meaning[:1].isupper() or not meaning[:1].isalpha()
    assert meaning.rstrip(")").endswith(".")
