"""Which numbers of the package does no test notice?

    python tools/move_thresholds.py [PART ...] [--slice 1/4] [--seconds 120]

Each number that a name in capitals stands for is moved, ×0.6 and ×1.6 (whole numbers by one at
least), one at a time, and the tests of its module, the samples and the specification are run.
A line a move says whether one of them failed; after one that nothing notices comes the next number.  ``tests/thresholds.toml`` keeps the names that
nothing notices, each with its reason; ``tests/test_thresholds.py`` asks for every new name.
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from changed_source import SOURCE, notices, preload

FACTORS = (0.6, 1.6)
PARTS = """
    bylines dates dateline_places datelines footers pages blocks frontmatter mend layouts damage
    inserts readings label build formats plausible guessing text words
""".split()
"""What decides what comes out.  The rest holds limits of files, pages and processes."""


@frozen
class Number:
    """A number in the source: the name it belongs to, and where it stands."""

    path: Path
    name: str
    value: float
    node: ast.expr

    @property
    def id(self) -> str:
        """How ``tests/thresholds.toml`` writes it."""
        return f"{self.path.relative_to(SOURCE).as_posix()}:{self.name}"


def numbers(parts: list[str]) -> Iterator[Number]:
    """Every number that a name in capitals stands for, tuples piece by piece."""
    for part in parts:
        single = SOURCE / f"{part}.py"
        for path in [single] if single.exists() else sorted((SOURCE / part).rglob("*.py")):
            for name, node in _named(ast.parse(path.read_text("utf-8"))):
                value = _value(node)
                if value is not None:
                    yield Number(path, name, value, node)


def _named(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for line in tree.body:
        if not isinstance(line, ast.Assign | ast.AnnAssign) or line.value is None:
            continue
        target = line.targets[0] if isinstance(line, ast.Assign) else line.target
        names = target.elts if isinstance(target, ast.Tuple) else [target]
        values = line.value.elts if isinstance(line.value, ast.Tuple) else [line.value]
        named = [name.id for name in names if isinstance(name, ast.Name) and name.id.isupper()]
        if len(named) == len(names) == len(values):
            yield from zip(named, values, strict=True)
        elif len(named) == 1:
            yield from ((f"{named[0]}.{at}", value) for at, value in enumerate(values))


def _value(node: ast.expr) -> float | None:
    allowed = (ast.Constant, ast.UnaryOp, ast.BinOp, ast.unaryop, ast.operator)
    if not all(isinstance(part, allowed) for part in ast.walk(node)):
        return None
    value = ast.literal_eval(node) if isinstance(node, ast.Constant) else _computed(node)
    return value if type(value) in (int, float) else None


def _computed(node: ast.expr) -> object:
    return eval(compile(ast.Expression(node), "number", "eval"), {})  # noqa: S307 - only numbers, checked above


def moved(value: float, factor: float) -> float:
    """*value* times *factor*; whole numbers stay whole, and move by one at least."""
    if isinstance(value, float):
        return value * factor if value else factor - 1
    away = round(value * factor)
    return away if away != value else value + (1 if factor > 1 else -1)


def changed(number: Number, value: float) -> str:
    """The module's source with another value for the number."""
    lines = number.path.read_text("utf-8").encode().split(b"\n")
    node = number.node
    assert node.end_lineno == node.lineno
    line = lines[node.lineno - 1]
    lines[node.lineno - 1] = (
        line[: node.col_offset] + repr(value).encode() + line[node.end_col_offset :]
    )
    return b"\n".join(lines).decode()


def main() -> None:
    """Move them one by one, and say of each whether it was noticed."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("parts", nargs="*")
    ask.add_argument("--slice", default="1/1", help="every nth, from the kth: k/n")
    ask.add_argument("--seconds", type=int, default=120, help="for one run of the tests")
    asked = ask.parse_args()
    at, of = map(int, asked.slice.split("/"))
    preload()
    for number in list(numbers(asked.parts or PARTS))[at - 1 :: of]:
        for factor in FACTORS:
            value = moved(number.value, factor)
            seen = notices(number.path, changed(number, value), asked.seconds)
            print("noticed" if seen else "UNNOTICED", number.id, number.value, value, flush=True)
            if not seen:
                break


if __name__ == "__main__":
    main()
