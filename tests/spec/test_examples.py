"""Every numbered example of the specification gives what its page says."""

from __future__ import annotations

import pytest

from newsparse.formats import BUILTIN
from newsparse.rules import all_rules
from tests.spec.reading import Example, examples

ALL = tuple(examples())
AT_LEAST = 300
"""So many examples the specification promises."""


def _param(example: Example) -> object:
    """A strict expected failure where the example says why it fails today."""
    cause = example.table.get("fails")
    marks = [pytest.mark.xfail(reason=cause, strict=True)] if cause else []
    return pytest.param(example, id=example.name, marks=marks)


@pytest.mark.parametrize("example", [*map(_param, ALL)])
def test_an_example_gives_what_its_page_says(example: Example) -> None:
    given = example.given()
    rules = set(example.wanted.get("rules", ()))

    assert {**example.wanted, "rules": sorted(rules)} == {
        **{key: given[key] for key in example.wanted if key in given},
        "rules": sorted(rules & set(given.get("rules", ()))),
    }


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.name)
def test_an_example_says_what_must_come_out(example: Example) -> None:
    assert example.wanted


def test_there_are_as_many_examples_as_promised() -> None:
    assert len(ALL) >= AT_LEAST


def test_no_example_is_there_twice() -> None:
    seen = [
        (example.call, example.table["text"], str(example.table.get("languages")))
        for example in ALL
    ]

    assert sorted(set(seen)) == sorted(seen)


def test_the_rules_that_examples_name_exist() -> None:
    named = {rule for example in ALL for rule in example.wanted.get("rules", ())}

    assert sorted(named - all_rules(BUILTIN).keys()) == []
