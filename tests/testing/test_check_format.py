"""``check_format`` finds what is wrong with a format, says where, and what to do."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from newsparse import Block, Cue, Format, Span
from newsparse.formats import tag
from newsparse.formats.records import isolate, narrow
from newsparse.source import Source
from newsparse.testing import check_format

SAMPLE = """@@ 18 December 2019
@= Rain at last in the valley

It rained all day in the valley, and nobody could remember a wetter night.

@@ 19 December 2019
@= Ferries stay in harbour

The ferries stayed in harbour. Nobody had asked for a new timetable.
"""


def sign_of(text: str) -> str:
    return text.strip()[:2]


def cues(head: Source) -> Iterator[Cue]:
    for line in head.lines:
        if sign_of(line.text) in ("@@", "@="):
            yield Cue(sign_of(line.text), Span(line.start, line.stop))


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    for block in isolate(blocks, source, lambda text: sign_of(text) in ("@@", "@=")):
        sign = sign_of(block.text)
        if block.rule or sign not in ("@@", "@=") or not block.text[2:].strip():
            yield block
        else:
            at = block.text.index(sign) + 2
            value = narrow(
                block, at + len(block.text[at:]) - len(block.text[at:].lstrip()), len(block.text)
            )
            yield tag(value, "signs", "published" if sign == "@@" else "title", sign)


def split(line: str, state: None) -> tuple[None, int | None]:
    return state, 0 if sign_of(line) == "@@" else None


GOOD = Format(
    "signs",
    cues,
    label,
    split,
    rules={"signs.title": "Behind @=.", "signs.published": "Behind @@."},
)


def greedy(head: Source) -> Iterator[Cue]:
    yield Cue("anything", Span(0, len(head.text)))


def invents(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    for block in label(source, blocks):
        yield evolve(block, text="nobody wrote it") if block.text.startswith("It rained") else block


def loses(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    yield from (
        block for block in label(source, blocks) if not block.text.startswith("The ferries")
    )


def assumes(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    assert blocks[0].text
    yield from label(source, blocks)


def slow(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    for block in label(source, blocks):
        assert sum(line.start < block.start for line in source.lines) >= 0
        yield block


def collects(line: str, state: tuple[str, ...] | None) -> tuple[tuple[str, ...], int | None]:
    return (*(state or ()), line), 0 if sign_of(line) == "@@" else None


def far(line: str, _state: None) -> tuple[None, int | None]:
    return None, 3 if sign_of(line) == "@@" else None


class Remembers:
    """A splitter with a memory of its own."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, line: str, _state: object) -> tuple[int, int | None]:
        self.count += 1
        return self.count, 0 if sign_of(line) == "@@" else None


def changed(**parts: Any) -> Format:
    return evolve(GOOD, **parts)


CASES = [
    ("prose is claimed", changed(cues=greedy), "format signs, cues: an article without any record is claimed by 'anything' at 1:1"),
    ("nothing is claimed", changed(cues=lambda _head: ()), "sample 1 ('@@ 18 December 2019'): not claimed by signs"),
    ("a text is invented", changed(label=invents), "sample 1 ('@@ 18 December 2019'), line 4:1: label: provenance: 'nobody wrote it'"),
    ("a text is lost", changed(label=loses), "line 9:1: label: cover: in no block: 'The ferries stayed"),
    ("something is assumed", changed(label=assumes), "an odd text: nothing: label raised IndexError"),
    ("something is assumed, and where", changed(label=assumes), "test_check_format, line "),
    ("a rule is not documented", changed(rules={"signs.title": "Behind @=."}), "label gives the rule 'signs.published', which is not documented"),
    ("a rule is never given", changed(rules={**GOOD.rules, "signs.byline": "By."}), "rule 'signs.byline' is documented, but no sample hits it"),
    ("a rule of others", changed(rules={**GOOD.rules, "nexis.byline": "By."}), "rule 'nexis.byline' has another format's name"),
    ("a state that grows", changed(split=collects), "the state of split grows with the text"),
    ("a split that goes too far back", changed(split=far), "line 1: split goes 3 lines back, before the first line"),
    ("a split with a memory", changed(split=Remembers()), "split answers otherwise when asked again with the same state"),
    ("time that is quadratic", changed(label=slow), "format signs, label: label took"),
    ("a wrong signature", changed(split=lambda line: line), "its split must take (line, state)"),
    ("labels of another format", changed(name="seals"), "the format labelled nothing"),
]  # fmt: skip


def test_a_sound_format_passes() -> None:
    check_format(GOOD, [SAMPLE])


@pytest.mark.parametrize(
    ("form", "message"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_is_wrong_is_found_and_said(form: Format, message: str) -> None:
    with pytest.raises(AssertionError, match=re.escape(message)) as caught:
        check_format(form, [SAMPLE])

    lines = str(caught.value).splitlines()
    assert all(line.startswith("    do: ") for line in lines[1::2])


def test_a_sample_of_another_format_is_told() -> None:
    clip = '---\ntitle: "@@ 18"\nauthor: Ada Example\n---\n@@ 18 December 2019\n@= Rain\n\nIt rained.\n'

    with pytest.raises(AssertionError, match=r"sample 2 .*claimed by clip as well"):
        check_format(GOOD, [SAMPLE, clip])


def test_a_format_without_samples_is_not_checked() -> None:
    with pytest.raises(AssertionError, match="there are no samples"):
        check_format(GOOD, [])


CLOCKS = [
    ("today", "import datetime as dt\n\ndef cues(head):\n    return (dt.date.today(),)\n", "line 4: it reads the clock (dt.date.today)"),
    ("now", "from datetime import datetime\n\ndef cues(head):\n    return datetime.now\n", "line 4: it reads the clock (datetime.now)"),
    ("time", "def cues(head):\n    from time import time\n", "line 2: it imports time, which knows the machine"),
    ("locale", "import locale\n\ndef cues(head):\n    return ()\n", "line 1: it imports locale"),
    ("network", "import urllib.request\n\ndef cues(head):\n    return ()\n", "line 1: it imports urllib.request"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "message"), CLOCKS, ids=[case[0] for case in CLOCKS])
def test_what_asks_the_machine_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str, message: str
) -> None:
    """Law 5, read off the code: no clock, locale or network."""
    module = f"stranger_with_{name}"
    (tmp_path / f"{module}.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(AssertionError, match=re.escape(f"{module}, {message}")):
        check_format(changed(cues=import_module(module).cues), [SAMPLE])

    monkeypatch.delitem(sys.modules, module)
