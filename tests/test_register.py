"""The register of rules is complete: what the reference lists is what blocks carry."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from newsparse.formats import BUILTIN
from newsparse.model import FooterKind
from newsparse.rules import all_rules, general_rules
from tests.sample_files import parsed, samples

SOURCE = Path(__file__).parent.parent / "src" / "newsparse"


def given_in_code() -> Iterator[str]:
    """Every rule that the code writes as ``rule="…"``."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.keyword)
                and node.arg == "rule"
                and isinstance(node.value, ast.Constant)
            ):
                yield str(node.value.value)


def test_every_rule_of_a_sample_is_registered() -> None:
    """Law 18, for blocks."""
    given = {
        block.rule
        for sample in samples()
        for article in parsed(sample.path)
        for block in article.blocks
    }

    assert sorted(given - all_rules(BUILTIN).keys()) == []


def test_every_rule_in_the_code_is_registered() -> None:
    assert sorted({rule for rule in given_in_code() if rule} - all_rules(BUILTIN).keys()) == []


def test_every_kind_of_footer_has_a_rule() -> None:
    assert [kind for kind in get_args(FooterKind) if f"footers.{kind}" not in general_rules()] == []


def test_the_register_is_sorted_whatever_the_order_of_formats() -> None:
    names = [name for form in reversed(BUILTIN) for name in form.rules]

    assert names != sorted(names)
    assert list(all_rules(BUILTIN[::-1])) == sorted({*names, *general_rules()})
