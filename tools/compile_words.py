"""Put the language data into the one file that newsparse reads: run after changing a TOML file.

    python tools/compile_words.py

A language is ``src/newsparse/data/<code>.toml``, a table a section; ``data/cldr/<code>.toml`` beside
it holds the names of months and days that ``tools/cldr_names.py`` generates.  In the compiled file
the terms of a key are one string, a term a line: it is cut when the key is first asked for.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "src" / "newsparse" / "data"


def flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a nested table under its dotted key."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def read_language(code: str) -> dict[str, Any]:
    """All that the files of one language say, by dotted key."""
    files = (DATA / f"{code}.toml", DATA / "cldr" / f"{code}.toml")
    tables = (tomllib.loads(file.read_text("utf-8")) for file in files if file.exists())
    return {key: value for table in tables for key, value in flatten(table)}


def compiled() -> str:
    """The text of the compiled file."""
    found = {}
    for file in sorted(DATA.glob("*.toml")):
        table = read_language(file.stem)
        found[file.stem] = {
            key: value if isinstance(value, str) else "\n".join(value)
            for key, value in sorted(table.items())
        }
    return json.dumps(found, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    (DATA / "words.json").write_text(compiled(), "utf-8")
