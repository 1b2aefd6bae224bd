"""Which small faults, put into a module, does no test notice?

    python tools/mutate.py PART ... [--most 60] [--seed 1] [--seconds 120]

Comparisons are swapped, ``and`` becomes ``or``, numbers move by one, conditions are negated, results
become ``None``; a sample of such changes is tried, one at a time, in the order of their places.
The module's own tests, the samples and the specification are asked.  The survivors are printed
with their lines, and the share that was noticed.  Some change nothing that could be seen:
read them before writing a case.
"""

from __future__ import annotations

import argparse
import ast
import copy
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen
from changed_source import SOURCE, notices, preload

SWAPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


@frozen
class Mutant:
    """A change: where it stands, what it says now, and the module's source with it."""

    path: Path
    line: int
    before: str
    after: str
    code: str

    def __str__(self) -> str:
        before, after = (text.partition("\n")[0] for text in (self.before, self.after))
        return f"{self.path.relative_to(SOURCE)}:{self.line}: {before}  ->  {after}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Every change of the module, in the order of the source."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in _inside_functions(tree):
        for change in _changes(node):
            before = ast.unparse(node)
            kept = copy.copy(node.__dict__)
            change(node)
            ast.fix_missing_locations(tree)
            made = Mutant(
                path, getattr(node, "lineno", 0), before, ast.unparse(node), ast.unparse(tree)
            )
            node.__dict__.clear()
            node.__dict__.update(kept)
            if made.before != made.after:
                yield made


def _inside_functions(tree: ast.Module) -> Iterator[ast.AST]:
    """Constants of modules are left to ``move_thresholds.py``, texts and types alone."""
    seen: set[int] = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                for node in ast.walk(statement):
                    if id(node) not in seen:
                        seen.add(id(node))
                        yield node


def _changes(node: ast.AST) -> Iterator[Callable[[ast.AST], None]]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield lambda node: setattr(node, "ops", [SWAPS[type(node.ops[0])]()])
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield lambda node: setattr(node, "op", other())
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield lambda node: setattr(node, "value", node.value + 1)
        yield lambda node: setattr(node, "value", node.value - 1)
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield lambda node: setattr(node, "test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Return) and not _is_none(node.value):
        yield lambda node: setattr(node, "value", ast.Constant(None))


def _is_none(value: ast.expr | None) -> bool:
    return value is None or (isinstance(value, ast.Constant) and value.value in (None, False))


def main() -> None:
    """Try a sample of the changes of each part."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("parts", nargs="+")
    ask.add_argument("--most", type=int, default=60, help="changes a part")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--seconds", type=int, default=120, help="for one run of the tests")
    asked = ask.parse_args()
    preload()
    for part in asked.parts:
        found = [mutant for path in _modules(part) for mutant in mutants(path)]
        chosen = random.Random(asked.seed).sample(found, min(asked.most, len(found)))  # noqa: S311
        survived = [each for each in chosen if not _noticed(each, asked.seconds)]
        share = 100 * (1 - len(survived) / max(1, len(chosen)))
        print(f"{part}: {len(chosen)} of {len(found)} tried, {share:.0f} % noticed", flush=True)


def _noticed(mutant: Mutant, seconds: int) -> bool:
    seen = notices(mutant.path, mutant.code, seconds)
    if not seen:
        print("  survived", mutant, flush=True)
    return seen


def _modules(part: str) -> list[Path]:
    single = SOURCE / part if part.endswith(".py") else SOURCE / f"{part}.py"
    return [single] if single.exists() else sorted((SOURCE / part).rglob("*.py"))


if __name__ == "__main__":
    main()
