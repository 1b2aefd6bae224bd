"""Write ``data/label/story.toml``: how much each feature of a block says that it is the story's.

Run ``python tools/train_labels.py CASES``.  *CASES* holds one folder an article: ``gold.json`` with
its ``sections`` (each with ``headline`` and ``paragraphs``), ``summary`` and ``title``, and beside
it the exports of the same page as ``.md`` and ``.txt``.  Nothing of their words is kept.  Logistic
regression by stochastic gradients (Adagrad); the order of the examples is fixed, so the same
cases give the same file.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from newsparse.label.draft import Draft
from newsparse.label.evidence import Neighbourhood
from newsparse.label.opening import open_head
from newsparse.label.region import story_region
from newsparse.layouts import choose_layout
from newsparse.mend import mend
from newsparse.readings import Readings
from newsparse.source import Source
from newsparse.words.rank import rank_languages

DATA = Path(__file__).parent.parent / "src" / "newsparse" / "data" / "label" / "story.toml"
EPOCHS, RATE, SHRINK = 5, 0.3, 0.002
OUTSIDE = 0.25
"""The share of the blocks outside the story's region that is learned from."""
HEAD = """\
# Log-odds of a block being the story's, by feature: written by tools/train_labels.py from pages whose
# paragraphs are known. See docs/decisions/0012-a-linear-model-for-the-lines-of-a-story.md.
"""

Example = tuple[list[str], bool]


def key(text: str) -> str:
    """*text* for comparison: letters and digits alone."""
    return re.sub(r"[\W_]+", "", text.casefold())


def examples(folder: Path, chance: random.Random) -> Iterator[Example]:
    """The blocks of all exports of one article, with whether each is a paragraph of it."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    story = {key(text) for part in gold["sections"] for text in part["paragraphs"]}
    heads = [text for part in gold["sections"] for text in part["headline"]]
    others = {key(text) for text in (*heads, *gold["summary"], gold["title"])}
    joined = "\n".join(story)
    for file in sorted((*folder.glob("*.md"), *folder.glob("*.txt"))):
        for text, names, inside in judged(file.read_bytes().decode("utf-8", "replace")):
            found = key(text)
            said = verdict(found, story, others, joined)
            if names and said is not None and (inside or chance.random() < OUTSIDE):
                yield names, said


def verdict(found: str, story: set[str], others: set[str], joined: str) -> bool | None:
    """Whether a block is the story's; None where part of it is, or where it may be either."""
    if found in story:
        return True
    if not found or found in others:
        return None
    if found in joined or (len(found) > 25 and any(len(g) > 15 and g in found for g in story)):
        return True if len(found) >= 60 else None
    return False


def judged(text: str) -> Iterator[tuple[str, list[str], bool]]:
    """Each block's text, features, and whether it lies in the story's region."""
    source = Source(text)
    languages = tuple(dict.fromkeys((*rank_languages(text), "en")))
    blocks, _ = mend(choose_layout(source)[0].blocks(source), text)
    read = Readings(source, blocks, languages)
    opened = open_head([Draft(block, read) for block in blocks], read)
    first, stop = story_region(opened)
    around = Neighbourhood(opened)
    for number, draft in enumerate(opened):
        if not draft.rule:
            yield draft.text, around.features(number), first <= number < stop


def fit(rows: Sequence[Example], chance: random.Random) -> Mapping[str, float]:
    """The weights that tell the story's blocks from others."""
    weights: defaultdict[str, float] = defaultdict(float)
    squares: defaultdict[str, float] = defaultdict(lambda: 0.01)
    rows = list(rows)
    for _ in range(EPOCHS):
        chance.shuffle(rows)
        for names, wanted in rows:
            total = max(-30.0, min(30.0, sum(weights[name] for name in names)))
            error = 1 / (1 + math.exp(-total)) - wanted
            for name in names:
                step = error + SHRINK * weights[name]
                squares[name] += step * step
                weights[name] -= RATE * step / math.sqrt(squares[name])
    return weights


def main() -> None:
    """Learn from the cases named on the command line."""
    chance = random.Random(7)  # noqa: S311 - the order of examples
    folders = sorted(file.parent for file in Path(sys.argv[1]).glob("*/gold.json"))
    rows = [row for folder in folders for row in examples(folder, chance)]
    weights = fit(rows, chance)
    lines = [
        f'"{name}" = {weights[name]:.2f}\n'
        for name in sorted(weights)
        if abs(weights[name]) >= 0.05
    ]
    DATA.write_text(HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
