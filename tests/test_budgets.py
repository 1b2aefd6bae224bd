"""What a parse costs, counted: calls and patterns a line, objects and bylines a block.

``budgets.toml`` holds the most that each of our exports may take.  A figure that falls well below
its budget makes the test fail as well, so that what was won is written down and kept.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

import pytest

from newsparse import parse_many

SEEDS = Path(__file__).parent.parent / "seeds"
BUDGETS = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text("utf-8"))
SLACK = 0.7
"""Below this share of its budget a figure has won so much that the budget must follow."""


def cost(text: str) -> Mapping[str, float]:
    """What one parse of *text* takes, the tables of its languages built before."""
    list(parse_many(text.replace("a", "e", 1)))
    seen: Counter[str] = Counter()

    def note(frame: FrameType, event: str, called: object) -> None:
        if event == "call":
            code = frame.f_code
            seen["calls"] += 1
            if code.co_name == "__init__" and code.co_filename.startswith("<attrs generated"):
                seen[code.co_filename.rpartition(".")[2].rstrip(">")] += 1
            seen["evolve"] += code.co_name == "evolve"
            seen["bylines"] += code.co_name == "read" and "bylines" in code.co_filename
        elif event == "c_call":
            seen["calls"] += 1
            seen["patterns"] += type(getattr(called, "__self__", None)).__name__ == "Pattern"

    sys.setprofile(note)
    try:
        articles = list(parse_many(text))
    finally:
        sys.setprofile(None)
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    blocks = sum(len(article.blocks) for article in articles)
    return {
        **{name: seen[name] / lines for name in ("calls", "patterns")},
        **{name: seen[name] / blocks for name in ("Block", "Span", "evolve", "bylines")},
    }


@pytest.mark.parametrize("name", sorted(BUDGETS))
def test_a_parse_keeps_its_budget(name: str) -> None:
    taken = cost((SEEDS / name).read_text("utf-8"))

    over = {
        what: (round(taken[what], 2), most)
        for what, most in BUDGETS[name].items()
        if taken[what] > most
    }
    assert over == {}, "more than its budget"
    calls = BUDGETS[name]["calls"]
    assert taken["calls"] > SLACK * calls, (
        "the budget of calls is too wide: write down what was won"
    )


def test_every_seed_has_a_budget() -> None:
    assert sorted(BUDGETS) == sorted(p.name for p in SEEDS.iterdir() if p.suffix in (".md", ".txt"))


GROWTH = """
import random, resource
from newsparse import parse
from newsparse.words import codes, terms

def text(number):
    rng = random.Random(number)
    words = sorted(terms("words.closed", codes()[number % len(codes())])) or ["so"]
    line = lambda size: " ".join(rng.choice(words) + str(rng.randrange(10**6)) * (rng.random() < .3) for _ in range(size))
    story = "\\n\\n".join(line(30).capitalize() + "." for _ in range(4))
    return f"# {line(6)}\\n\\nBy Ada Example{number}\\n\\n{1 + number % 28} May 2031\\n\\n{story}\\n"

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

marks = []
for number in range(2 * COUNT):
    parse(text(number))
    if number + 1 in (COUNT, 2 * COUNT):
        marks.append(peak())
print(marks[1] - marks[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the peak of memory is asked of POSIX")
def test_memory_stays_bounded_however_many_languages_a_stream_mixes() -> None:
    """Every language in turn, no text twice: what is remembered is full after the first thousand."""
    code = GROWTH.replace("COUNT", "1000")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert float(done.stdout) < 10
