"""How well the signs of ``newsparse view`` tell parses with mistakes from sound ones.

Run it as ``python benchmarks/suspicion.py CASES [CASES]...``: folders of articles, each a folder
with its exports and ``gold.json`` (``title``, ``authors``, ``published_days``, ``summary``,
``sections`` with ``headline`` and ``paragraphs``, and what of it each export holds, ``present``).
Prints how often a parse with a mistake has more weight than one without (the
area under the curve; a half is chance), and what was wrong where each sign was seen.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from statistics import mean
from typing import Any

from newsparse import Article, parse_many
from newsparse.viewing.suspicion import signs, suspicion

LEAST_WORDS = 0.85
"""A body with a smaller share of right words, or of the words wanted, is a mistake."""


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def mistakes(article: Article, gold: dict[str, Any], present: dict[str, Any]) -> int:
    """How many of title, authors, day and body are wrong, of what the export holds."""
    people = {name.casefold() for name in gold["authors"]}
    asked = {name.casefold() for name in present["authors"]}
    named = {author.name.casefold() for author in article.authors}
    wrong_title = present["title"] and words(article.title or "") != words(gold["title"])
    wrong_authors = people and not asked <= named <= people
    wrong_day = present["published"] and str(article.published_on) not in gold["published_days"]
    return sum(
        map(bool, (wrong_title, wrong_authors, wrong_day, _wrong_body(article, gold, present)))
    )


def _wrong_body(article: Article, gold: dict[str, Any], present: dict[str, Any]) -> bool:
    paragraphs = [text for section in gold["sections"] for text in section["paragraphs"]]
    heads = [text for section in gold["sections"] for text in section["headline"]]
    may = {word for text in (*paragraphs, *heads, *gold["summary"]) for word in words(text)}
    need = [word for number in present["paragraphs"] for word in words(paragraphs[number])]
    got = words(article.text)
    right = mean(word in may for word in got) if got else 0
    have = set(got)
    found = mean(word in have for word in need) if need else 1
    return bool(need) and min(right, found) < LEAST_WORDS


def measured(folders: Sequence[str]) -> Iterator[tuple[Article, int]]:
    """Every export that holds one article, with its number of mistakes."""
    for folder in folders:
        for case in sorted(path.parent for path in Path(folder).glob("*/gold.json")):
            gold = json.loads((case / "gold.json").read_text("utf-8"))
            for path in sorted(path for path in case.iterdir() if path.suffix in (".md", ".txt")):
                articles = list(parse_many(path.read_text("utf-8")))
                if path.stem in gold["present"] and len(articles) == 1:
                    yield articles[0], mistakes(articles[0], gold, gold["present"][path.stem])


def main(folders: Sequence[str]) -> None:
    wrong: list[int] = []
    sound: list[int] = []
    by_sign: defaultdict[str, list[int]] = defaultdict(list)
    for article, count in measured(folders):
        found = signs(article)
        (wrong if count else sound).append(suspicion(found))
        for sign in found:
            by_sign[sign.name].append(count)
    pairs = [(a > b) + (a == b) / 2 for a, b in product(wrong, sound)]
    print(f"{len(wrong)} with mistakes, {len(sound)} without; area {mean(pairs):.2f}")
    for name, counts in sorted(by_sign.items(), key=lambda item: -mean(item[1])):
        print(f"{mean(counts):5.2f} mistakes  {len(counts):5} articles  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
