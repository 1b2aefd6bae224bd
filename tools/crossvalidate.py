"""Do the numbers of a rule carry over to publishers that were not looked at?

    python tools/crossvalidate.py MODULE.NAME VALUE VALUE ... [--corpus FOLDER] [--folds 5]

Parses every export of the corpus once for each value of the number (``newsparse.build.site._WORDS``),
then leaves publishers out: on all folds but one the value with most right titles and authors is
chosen, and tried on the publishers of the fold left out.  What is printed is the share that was right
where the value was chosen, where it was not, and the drop between them.

The corpus, or the folder that ``NEWSPARSE_CORPUS`` names, holds sets of articles, each a folder with
``gold.json`` (``title``, ``authors``, ``present``) beside its exports.
"""

from __future__ import annotations

import argparse
import json
import os
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from newsparse import parse_many
from newsparse.text.shapes import letters

Right = Mapping[str, tuple[int, int]]
"""For a publisher, how many titles and bylines were right, and how many were asked for."""


def publisher(article: Path) -> str:
    """The publisher of an *article*'s folder: its name without what has a figure, and short marks.

    >>> publisher(Path("at-ValleyPost-20310605")), publisher(Path("tf-0302-valleypost"))
    ('valleypost', 'valleypost')
    """
    parts = [p for p in article.name.split("-") if len(p) > 2 and not any(map(str.isdigit, p))]
    return letters("".join(parts)) or article.name


def judged(article: Path) -> tuple[str, int, int]:
    """The publisher, and how many of the article's exports have the title and the authors right."""
    gold = json.loads((article / "gold.json").read_text("utf-8"))
    right = asked = 0
    for exporter, present in gold["present"].items():
        files = [article / f"{exporter}{ending}" for ending in (".md", ".txt")]
        file = next((file for file in files if file.exists()), None)
        if file is None:
            continue
        parsed = next(parse_many(file.read_text("utf-8", "replace")), None)
        for ok in _checks(gold, present, parsed):
            right, asked = right + ok, asked + 1
    return publisher(article), right, asked


def _checks(gold: Mapping[str, Any], present: Mapping[str, Any], parsed: Any) -> Iterator[bool]:
    if present["title"]:
        yield parsed is not None and letters(parsed.title or "") == letters(gold["title"])
    if gold["authors"]:
        named = {letters(a.name) for a in parsed.authors if a.kind == "person"} if parsed else set()
        wanted = set(map(letters, present["authors"]))
        yield wanted <= named <= set(map(letters, gold["authors"])) | wanted


def _set_and_judge(article: Path, name: str, value: str) -> tuple[str, int, int]:
    module, _, constant = name.rpartition(".")
    found = import_module(module)
    setattr(found, constant, type(getattr(found, constant))(float(value)))
    return judged(article)


def measured(articles: Sequence[Path], name: str, value: str) -> Right:
    """What came out right with one *value*, by publisher."""
    sums: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    with ProcessPoolExecutor() as pool:
        work = partial(_set_and_judge, name=name, value=value)
        for who, right, asked in pool.map(work, articles, chunksize=8):
            sums[who] = (sums[who][0] + right, sums[who][1] + asked)
    return dict(sums)


def share(found: Right, among: Sequence[str]) -> float:
    """The share that was right *among* these publishers."""
    asked = sum(found[who][1] for who in among)
    return sum(found[who][0] for who in among) / asked if asked else 0.0


def left_out(by_value: Mapping[str, Right], folds: int) -> tuple[float, float]:
    """The share right on the publishers a value was chosen on, and on those left out."""
    publishers = sorted(next(iter(by_value.values())))
    inside: list[float] = []
    outside: list[float] = []
    for fold in range(folds):
        out = [who for who in publishers if zlib.crc32(who.encode()) % folds == fold]
        kept = [who for who in publishers if who not in out]
        best = max(by_value, key=lambda value: share(by_value[value], kept))
        inside.append(share(by_value[best], kept))
        outside.append(share(by_value[best], out))
    return sum(inside) / folds, sum(outside) / folds


def main() -> None:
    """Measure each value, then leave publishers out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("name", help="the number, with its module")
    parser.add_argument("values", nargs="+")
    parser.add_argument("--corpus", type=Path, default=os.environ.get("NEWSPARSE_CORPUS"))
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    if given.corpus is None:
        parser.error("name a folder of exports with --corpus or NEWSPARSE_CORPUS")
    articles = sorted(gold.parent for gold in Path(given.corpus).rglob("gold.json"))
    by_value = {value: measured(articles, given.name, value) for value in given.values}
    for value, found in by_value.items():
        print(f"{given.name} = {value}: {share(found, list(found)):.4f}")
    inside, outside = left_out(by_value, given.folds)
    print(f"chosen on {inside:.4f}, left out {outside:.4f}, drop {inside - outside:.4f}")


if __name__ == "__main__":
    main()
