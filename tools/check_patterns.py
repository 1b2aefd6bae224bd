"""Can any pattern of the package be made to backtrack?  Asks recheck, an analyser of patterns.

    npm install --prefix FOLDER recheck
    python tools/check_patterns.py FOLDER [--timeout 10]

Every pattern that is compiled while the package is imported and the samples are parsed is written
in the words of JavaScript, those made from the language data included.  A pattern of which the code
only asks ``match`` or ``fullmatch`` is checked from the beginning of a text.  What takes more than
linear time is printed with its place and an attack; the reasons for those that stay are in
``tests/patterns.toml``.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from attrs import frozen

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "newsparse"
REASONS = ROOT / "tests" / "patterns.toml"
ASK = """
const {checkSync} = require("recheck");
for (const line of require("fs").readFileSync(0, "utf8").split("\\n").filter(x => x)) {
  const {id, source, flags, timeout} = JSON.parse(line);
  let said;
  try {
    const {status, complexity, attack, error} = checkSync(source, flags, {timeout: timeout * 1000});
    said = {id, status, complexity: complexity && complexity.summary, attack: attack && attack.pattern, error: error && error.kind};
  } catch (problem) { said = {id, status: "unknown", error: String(problem)}; }
  console.log(JSON.stringify(said));
}
"""
LONG = 20_000
"""Characters; recheck does not come to an end with longer ones."""


@frozen
class Pattern:
    """A pattern as it was compiled, and the place in the code."""

    path: str
    name: str
    text: str
    flags: int
    foreign: bool
    anchored: bool

    @property
    def id(self) -> str:
        """How ``tests/patterns.toml`` writes it."""
        return f"{self.path}:{self.name}"


def compiled() -> list[Pattern]:
    """Every pattern the package compiles, at its import or as it parses."""
    import regex

    seen: dict[tuple[str, int, str, int], bool] = {}
    for module in (re, regex):
        module.compile = _noting(module.compile, seen, module is regex)  # type: ignore[attr-defined]
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    package = importlib.import_module("newsparse")
    for found in pkgutil.walk_packages(package.__path__, "newsparse."):
        if ".skeleton" not in found.name and "__main__" not in found.name:
            importlib.import_module(found.name)
    from tests.sample_files import parsed, samples
    from tests.spec.reading import examples

    for sample in samples():
        parsed(sample.path)
    for example in examples():
        example.given()
    return [_placed(*key, foreign) for key, foreign in seen.items()]


def _noting(compile_: Any, seen: dict[Any, bool], foreign: bool) -> Any:  # noqa: FBT001
    def note(pattern: Any, flags: int = 0, **more: Any) -> Any:
        caller = sys._getframe(1)  # noqa: SLF001 - the place is what is asked
        if isinstance(pattern, str) and str(SOURCE) in caller.f_code.co_filename:
            seen[caller.f_code.co_filename, caller.f_lineno, pattern, int(flags)] = foreign
        return compile_(pattern, flags, **more)

    return note


def _placed(file: str, line: int, text: str, flags: int, foreign: bool) -> Pattern:  # noqa: FBT001
    tree = ast.parse(Path(file).read_text("utf-8"))
    name = next(
        (
            node.targets[0].id if isinstance(node, ast.Assign) else getattr(node, "name", "")
            for node in tree.body
            if node.lineno <= line <= (node.end_lineno or 0)
            and (
                isinstance(node, ast.FunctionDef)
                or (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name))
            )
        ),
        str(line),
    )
    asked = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == name
    }
    anchored = bool(asked) and asked <= {"match", "fullmatch"}
    return Pattern(Path(file).relative_to(SOURCE).as_posix(), name, text, flags, foreign, anchored)


def in_javascript(pattern: Pattern) -> tuple[str, str]:
    """The pattern and its flags as JavaScript has them."""
    if pattern.foreign:
        text = pattern.text.replace("(?P<", "(?<").replace("\\A", "^").replace("\\Z", "$")
        text = re.sub(r"([*+?}])\+", r"\1", text).replace("(?>", "(?:")
        flags = "i" if pattern.flags & 2 else ""
    else:
        tree = parser.parse(pattern.text, pattern.flags)
        text = _written(tree)
        flags = "".join(
            sign
            for sign, bit in (("i", re.IGNORECASE), ("m", re.MULTILINE), ("s", re.DOTALL))
            if tree.state.flags & bit
        )
    return (f"^(?:{text})" if pattern.anchored else text), f"{flags}u"


def _written(tree: Any) -> str:
    return "".join(_piece(op, value) for op, value in tree)


def _piece(op: Any, value: Any) -> str:  # noqa: C901 - a row of cases
    match op:
        case code.LITERAL:
            return _char(value)
        case code.NOT_LITERAL:
            return f"[^{_char(value)}]"
        case code.ANY:
            return "."
        case code.AT:
            return {
                code.AT_BEGINNING: "^", code.AT_BEGINNING_STRING: "^", code.AT_END: "$",
                code.AT_END_STRING: "$", code.AT_BOUNDARY: "\\b", code.AT_NON_BOUNDARY: "\\B",
            }[value]  # fmt: skip
        case code.IN:
            return "[" + "".join(_member(*each) for each in value) + "]"
        case code.BRANCH:
            return "(?:" + "|".join(_written(each) for each in value[1]) + ")"
        case code.SUBPATTERN:
            return f"({_written(value[3])})" if value[0] else f"(?:{_written(value[3])})"
        case code.MAX_REPEAT | code.MIN_REPEAT | code.POSSESSIVE_REPEAT:
            least, most, inner = value
            times = f"{{{least},{'' if most is code.MAXREPEAT else most}}}"
            return f"(?:{_written(inner)}){times}{'?' if op is code.MIN_REPEAT else ''}"
        case code.ASSERT | code.ASSERT_NOT:
            sign = "=" if op is code.ASSERT else "!"
            return f"(?{'<' if value[0] < 0 else ''}{sign}{_written(value[1])})"
        case code.GROUPREF:
            return f"\\{value}"
        case code.GROUPREF_EXISTS:
            return f"(?:{_written(value[1])}|{_written(value[2] or ())})"
        case code.ATOMIC_GROUP:
            return f"(?:{_written(value)})"
    raise ValueError(f"nothing in JavaScript for {op}")


def _member(op: Any, value: Any) -> str:
    if op is code.NEGATE:
        return "^"
    if op is code.RANGE:
        return f"{_char(value[0])}-{_char(value[1])}"
    if op is code.CATEGORY:
        name = str(value).removeprefix("CATEGORY_")
        sign = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[name.removeprefix("NOT_")]
        return f"\\{sign.upper() if name.startswith('NOT_') else sign}"
    return _char(value)


def _char(value: int) -> str:
    char = chr(value)
    return char if char.isascii() and char.isalnum() else f"\\u{{{value:x}}}"


def verdicts(
    patterns: list[Pattern], folder: Path, timeout: int
) -> Iterator[tuple[Pattern, Mapping[str, Any]]]:
    """What recheck says of each, those it calls safe included."""
    asked: list[str] = []
    for number, pattern in enumerate(patterns):
        source, flags = in_javascript(pattern)
        if len(source) > LONG:
            yield pattern, {"status": "long", "complexity": f"{len(source)} characters"}
        else:
            asked.append(
                json.dumps({"id": number, "source": source, "flags": flags, "timeout": timeout})
            )
    run = subprocess.run(
        ["node", "-e", ASK], input="\n".join(asked), capture_output=True, text=True, check=True, cwd=folder,  # noqa: S607
    )  # fmt: skip
    for line in run.stdout.splitlines():
        said = json.loads(line)
        yield patterns[said["id"]], said


def main() -> None:
    """Print what is not linear and has no reason in ``tests/patterns.toml``."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("folder", type=Path, help="where recheck is installed")
    ask.add_argument("--timeout", type=int, default=10, help="seconds a pattern")
    asked = ask.parse_args()
    reasons = tomllib.loads(REASONS.read_text("utf-8")) if REASONS.exists() else {}
    patterns = compiled()
    counts: dict[str, int] = {}
    unexplained = set()
    for pattern, said in verdicts(patterns, asked.folder, asked.timeout):
        counts[said["status"]] = counts.get(said["status"], 0) + 1
        if said["status"] != "safe" and pattern.id not in reasons:
            unexplained.add(pattern.id)
            print(
                pattern.id,
                said["status"],
                said.get("complexity"),
                said.get("attack"),
                said.get("error"),
                flush=True,
            )
    print(f"{len(patterns)} patterns: {counts}")
    raise SystemExit(bool(unexplained))


if __name__ == "__main__":
    main()
