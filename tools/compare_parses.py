"""Did a change of the code change what comes out?  Keep all values, then compare.

    python tools/compare_parses.py keep DUMP FOLDER ...
    python tools/compare_parses.py compare BEFORE AFTER [--show N]

``keep`` parses every text file below the folders and writes one line of JSON an article: all its
values, blocks and offset maps.  ``compare`` counts, field by field, the articles that differ, and
shows the first of each kind, so that each difference can be looked at: better, equal or worse.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse import decode, parse_many, to_dict

_TEXTS = {".txt", ".md", ".html", ".eml"}


def _dumped(folder: Path) -> Iterator[tuple[str, Any]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix not in _TEXTS or not path.is_file():
            continue
        text = decode(path.read_bytes()).text
        try:
            articles = [_whole(article) for article in parse_many(text)]
        except Exception as problem:  # noqa: BLE001 - what is raised is one of the things compared
            articles = [{"raised": f"{type(problem).__name__}: {problem}"}]
        for number, article in enumerate(articles):
            yield f"{path.relative_to(folder.parent)}#{number}", article


def _whole(article: Any) -> Any:
    made = to_dict(article)
    made["deltas"] = [list(map(list, block.deltas)) for block in article.blocks]
    del made["source"]
    return made


def keep(dump: str, *folders: str) -> None:
    """Write what comes out of every file below *folders*."""
    with Path(dump).open("w", encoding="utf-8", errors="surrogatepass") as out:
        for folder in folders:
            out.writelines(
                json.dumps([key, article], sort_keys=True) + "\n"
                for key, article in _dumped(Path(folder))
            )


def _read(dump: str) -> dict[str, Any]:
    with Path(dump).open(encoding="utf-8") as lines:
        return dict(json.loads(line) for line in lines)


def compare(before: str, after: str, show: int) -> None:
    """Print how many articles differ in which field, and the first of each."""
    old, new = _read(before), _read(after)
    print(f"{len(old)} articles before, {len(new)} after")
    counts: Counter[str] = Counter()
    shown: dict[str, list[str]] = {}
    for key in sorted(old.keys() | new.keys()):
        one, two = old.get(key), new.get(key)
        if one is None or two is None:
            fields = ["(only before)" if two is None else "(only after)"]
        else:
            fields = [f for f in sorted(one.keys() | two.keys()) if one.get(f) != two.get(f)]
        for name in fields:
            counts[name] += 1
            if counts[name] <= show:
                lines = (json.dumps((a or {}).get(name))[:600] for a in (one, two))
                shown.setdefault(name, []).append("\n    ".join([key, *lines]))
    for name, count in counts.most_common():
        print(f"{name:16} {count}")
        for case in shown.get(name, ()):
            print(f"  {case}")


def main(arguments: list[str]) -> None:
    """Run one of the two commands."""
    match arguments:
        case ["keep", dump, *folders] if folders:
            keep(dump, *folders)
        case ["compare", before, after]:
            compare(before, after, 0)
        case ["compare", before, after, "--show", number]:
            compare(before, after, int(number))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
