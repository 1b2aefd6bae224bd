"""The directive ``examples``: the numbered examples of one group, from ``docs/spec/<group>.toml``.

``known-failures`` lists those that do not come out yet.

``tests/spec`` runs the same files, so the page cannot say what does not come out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

FOLDER = Path(__file__).parents[1] / "spec"
ASIDE = frozenset({"text", "languages", "fails", "note"})
"""What an example holds beside what must come out."""
VISIBLE = str.maketrans({"\f": "␌", "\t": "→", "\u00ad": "¬", "\u200b": "◦"})
"""Characters that a page would not show."""


class Examples(SphinxDirective):
    """A section for each rule, and in it its examples."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the sections."""
        path = FOLDER / f"{self.arguments[0]}.toml"
        self.env.note_dependency(str(path))
        group = tomllib.loads(path.read_text("utf-8"))
        numbers = count(1)
        made = self.parse_text_to_nodes(group["about"])
        for rule in group["rule"]:
            section = nodes.section(ids=[f"{path.stem}-{nodes.make_id(rule['title'])}"])
            section += nodes.title(text=rule["title"])
            section += self.parse_text_to_nodes(rule["says"])
            for example in rule["example"]:
                section += self._example(f"{path.stem}-{next(numbers)}", rule["call"], example)
            made.append(section)
        return made

    def _example(self, name: str, call: str, example: Mapping[str, Any]) -> nodes.Node:
        box = nodes.container(ids=[name], classes=["example"])
        head = nodes.paragraph(classes=["example-name"])
        head += nodes.reference("", name, refid=name)
        head += nodes.inline(text=f" {call}{_languages(example)}")
        given = nodes.literal_block(text=str(example["text"]).translate(VISIBLE) or "(empty)")
        wanted = nodes.literal_block(text="\n".join(_lines(example)))
        for block in (given, wanted):
            block["language"] = "none"
        box += [head, given, wanted]
        for key, lead in (("note", ""), ("fails", "Not kept yet: ")):
            if key in example:
                box += self.parse_text_to_nodes(f"{lead}{example[key]}")
        return box


class KnownFailures(SphinxDirective):
    """A list of the examples that do not come out yet, each with its cause."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        found = nodes.bullet_list()
        for path in sorted(FOLDER.glob("*.toml")):
            self.env.note_dependency(str(path))
            rules = tomllib.loads(path.read_text("utf-8"))["rule"]
            examples = (example for rule in rules for example in rule["example"])
            for number, example in enumerate(examples, 1):
                if "fails" in example:
                    name = f"{path.stem}-{number}"
                    target = f"../specification/{path.stem}.html#{name}"
                    line = nodes.paragraph()
                    line += nodes.reference("", name, refuri=target)
                    line += nodes.inline(text=f": {example['fails']}")
                    found += nodes.list_item("", line)
        return [found]


def _languages(example: Mapping[str, Any]) -> str:
    codes = example.get("languages", ())
    return f", languages: {', '.join(codes)}" if codes else ""


def _lines(example: Mapping[str, Any]) -> Iterator[str]:
    """What must come out, a field a line."""
    for key, value in example.items():
        if key in ASIDE:
            continue
        if key == "nothing":
            yield "None"
        elif isinstance(value, list):
            yield f"{key}:" + ("" if value else " none")
            yield from (f"  {_shown(item)}" for item in value)
        else:
            yield f"{key}: {_shown(value) if value else 'None'}"


def _shown(value: object) -> str:
    return str(value).translate(VISIBLE).replace("\n", "\n    ")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directive."""
    app.add_directive("examples", Examples)
    app.add_directive("known-failures", KnownFailures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
