"""Idioms that once led astray, looked for in the whole package.

``text.split()[0]`` raises on blank text, and white space is more than it seems: a line of U+2028
is visible to one function and blank to another.  ``first_word`` and ``last_word`` are total.
Eight modules once knew eight different ends of a sentence; ``newsparse.text.shapes`` has the one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent.parent / "src" / "newsparse"


def indexed_splits(code: str) -> Iterator[str]:
    """Places where one piece of what stood between white space is taken as if there were one."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
            if any(_splits_blanks(part) for part in ast.walk(node.value)):
                yield ast.unparse(node)
        elif (
            isinstance(node, ast.Assign)
            and _splits_blanks(node.value)
            and any(isinstance(target, ast.Tuple) for target in node.targets)
        ):
            yield ast.unparse(node)


def _splits_blanks(node: ast.AST) -> bool:
    """``x.split()`` or ``x.rsplit(None, 1)``: a separator that is given leaves a piece always."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    told = node.args[0] if node.args else ast.Constant(None)
    blank = isinstance(told, ast.Constant) and told.value is None
    return node.func.attr in ("split", "rsplit") and blank and not node.keywords


FOUND = [
    ("first", "word = text.split()[0]", 1),
    ("last", "word = text.rsplit(None, 1)[-1]", 1),
    ("inside", "word = text[9:].split(None, 1)[0].casefold()", 1),
    ("unpacked", "day, month = text.split()", 1),
    ("a slice", "words = text.split()[:2]", 0),
    ("a separator", "word = text.split(',')[0]", 0),
    ("all", "words = text.split()", 0),
]


@pytest.mark.parametrize(("case", "code", "places"), FOUND, ids=[c[0] for c in FOUND])
def test_the_search_can_find(case: str, code: str, places: int) -> None:
    assert places == len(list(indexed_splits(code))), case


def test_nothing_indexes_into_what_was_split_at_blanks() -> None:
    found = {
        str(path.relative_to(SOURCE)): list(indexed_splits(path.read_text("utf-8")))
        for path in SOURCE.rglob("*.py")
    }

    assert {} == {path: places for path, places in found.items() if places}


def end_marks(code: str) -> Iterator[str]:
    """Marks that close a sentence, listed once more: in a string, a pattern or a tuple."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ".!?" in node.value:
            yield node.value
        elif isinstance(node, ast.Tuple | ast.List | ast.Set):
            told = {part.value for part in node.elts if isinstance(part, ast.Constant)}
            if {".", "?"} <= told:
                yield ast.unparse(node)


MARKS = [
    ("a string", "ENDS = '.!?'", 1),
    ("a pattern", "SENTENCE = re.compile('[.!?] +')", 1),
    ("a tuple", "text.endswith(('.', ':', '?'))", 1),
    ("one mark", "text.endswith('.')", 0),
    ("a mark and a comma", "text.endswith(('.', ','))", 0),
]
NOT_ENDS = {
    "text/shapes.py": "the definition",
    "label/evidence.py": "a feature, counted as when its weights were learnt",
    "footers/phrases.py": "what may surround a label",
    "formats/mediargus.py": "marks that no name holds, quotation marks among them",
    "bylines/search.py": "what may stand before a dash",
}


@pytest.mark.parametrize(("case", "code", "places"), MARKS, ids=[c[0] for c in MARKS])
def test_the_search_for_marks_can_find(case: str, code: str, places: int) -> None:
    assert places == len(list(end_marks(code))), case


def test_one_module_says_where_a_sentence_ends() -> None:
    found = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if list(end_marks(path.read_text("utf-8")))
    }

    assert set(NOT_ENDS) == found
