"""How often bytes that are not UTF-8 are decoded to the very text they were made of.

    NEWSPARSE_CORPUS=FOLDER python tools/measure_decoding.py [--detector NAME] [--show N] [--by lang]

The texts are those of the folder: each ``gold.json`` names the language and the headline, and a
plain text lies beside it.  Each is written in the encodings its language was written in, as a
headline, as single paragraphs, and whole; what an encoding lacks of typography is written as
typewriters do, and paragraphs it cannot hold are left out.  A detector is right if the text comes
back letter by letter.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_WEST = ("cp1252", "latin-1", "mac_roman")
_CENTRE = ("cp1250",)
ENCODINGS: dict[str, Sequence[str]] = {
    **dict.fromkeys(
        ("da", "de", "en", "es", "fi", "fr", "is", "it", "nl", "no", "pt", "sv"), _WEST
    ),
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), _CENTRE),
    "ru": ("cp1251", "koi8_r"),
    **dict.fromkeys(("bg", "mk", "sr", "uk"), ("cp1251",)),
    "ja": ("shift_jis", "euc_jp"),
    "zh": ("gbk", "big5"),
    "ko": ("euc_kr",),
    "el": ("cp1253",),
    "tr": ("cp1254",),
    "ar": ("cp1256",),
    "lt": ("cp1257",),
}
LENGTHS = ("headline", "paragraph", "whole")
_TYPED = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...",
    "\xa0": " ", "\u202f": " ", "\u2009": " ", "€": "EUR", "•": "*", "\u200b": "", "\xad": "", "‑": "-",
    "\ufeff": "", "ș": "ş", "ț": "ţ", "Ș": "Ş", "Ț": "Ţ", "〜": "～", "−": "-",
})  # fmt: skip
_PARAGRAPHS = 4
"""So many of a text are measured singly."""


class Sample(NamedTuple):
    """Bytes, what they were made of, and what that is."""

    language: str
    encoding: str
    length: str
    text: str
    data: bytes


def texts(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Language, headline and paragraphs of each text below *folder*."""
    for gold in sorted(folder.rglob("gold.json")):
        said = json.loads(gold.read_text("utf-8"))
        plain = sorted(gold.parent.glob("*trafilatura*.txt")) or sorted(gold.parent.glob("*.txt"))
        if plain:
            lines = plain[0].read_text("utf-8").split("\n")
            yield said["lang"], said.get("title") or "", [line for line in lines if len(line) > 120]


def written(text: str, encoding: str) -> bytes | None:
    """*text* in *encoding*; ``None`` where it does not fit, or is ASCII and says nothing."""
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return None
    return None if text.isascii() else data


def fitting(text: str, encoding: str) -> str:
    """*text* with the typography the encoding has."""
    return "".join(
        char if written(char, encoding) or char.isascii() else char.translate(_TYPED)
        for char in text
    )


def samples(folder: Path) -> Iterator[Sample]:
    """Everything to be decoded."""
    for language, headline, paragraphs in texts(folder):
        for encoding in ENCODINGS.get(language, ()):
            fit = [fitting(text, encoding) for text in paragraphs]
            fit = [text for text in fit if text.isascii() or written(text, encoding)]
            pieces = [("headline", fitting(headline, encoding))]
            pieces += [("paragraph", text) for text in fit if not text.isascii()][:_PARAGRAPHS]
            pieces.append(("whole", "\n\n".join(fit)))
            for length, text in pieces:
                data = written(text, encoding)
                if data is not None:
                    yield Sample(language, encoding, length, text, data)


def _ours(data: bytes) -> str:
    from newsparse import decode

    found = decode(data)
    return "" if found.certain else found.text


def _chardet(data: bytes) -> str:
    import chardet

    return data.decode(chardet.detect(data)["encoding"] or "cp1252", "replace")


def _normalizer(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best is not None else ""


def _western(data: bytes) -> str:
    return data.decode("cp1252", "replace")


DETECTORS: dict[str, Callable[[bytes], str]] = {
    "newsparse": _ours,
    "chardet": _chardet,
    "charset-normalizer": _normalizer,
    "cp1252": _western,
}


def main() -> None:
    """Print the table of one detector, and its mistakes where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--detector", choices=DETECTORS, default="newsparse")
    options.add_argument("--by", choices=["encoding", "language"], default="encoding")
    options.add_argument("--show", type=int, default=0, help="so many mistakes of each row")
    asked = options.parse_args()
    folder = os.environ.get("NEWSPARSE_CORPUS")
    if not folder:
        sys.exit("set NEWSPARSE_CORPUS to a folder of texts")
    decode = DETECTORS[asked.detector]
    right: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    wrong: dict[str, list[Sample]] = defaultdict(list)
    begun = time.process_time()
    for sample in samples(Path(folder)):
        row = str(getattr(sample, asked.by))
        good = decode(sample.data) == sample.text
        seen[row, sample.length] += 1
        right[row, sample.length] += good
        if not good:
            wrong[row].append(sample)
    spent = time.process_time() - begun
    print(f"{asked.detector}, {seen.total()} decodings, {1000 * spent / seen.total():.1f} ms each")
    for row in [*dict.fromkeys(row for row, _ in seen), "ALL"]:
        cells = (_cell(row, length, right, seen) for length in LENGTHS)
        print(f"{row:10}", *cells)
        for sample in wrong[row][: asked.show]:
            print(
                "    ",
                sample.language,
                sample.length,
                repr(sample.text[:60]),
                "->",
                repr(decode(sample.data)[:60]),
            )


def _cell(
    row: str, length: str, right: Counter[tuple[str, str]], seen: Counter[tuple[str, str]]
) -> str:
    rows = [key for key in seen if key[1] == length and row in ("ALL", key[0])]
    good, all_ = (sum(counter[key] for key in rows) for counter in (right, seen))
    share = f"{100 * good / all_:.1f}" if all_ else "-"
    return f"{length} {good:4}/{all_:4} {share:>5}  "


if __name__ == "__main__":
    main()
