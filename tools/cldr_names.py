"""Write ``data/cldr/<code>.toml``: month and day names and the day/month order, from CLDR.

Run ``python tools/cldr_names.py`` with Babel installed; nothing at run time needs Babel.  Names
are casefolded, without full stops, and those that hold a digit ("1月") are left to the grammar.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from babel import Locale, localedata
from babel import __version__ as babel_version

DATA = Path(__file__).parent.parent / "src" / "newsparse" / "data"
CODES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fil", "fr", "he",
    "hi", "hu", "hy", "id", "is", "it", "ja", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk",
    "sl", "sq", "sv", "sw", "th", "tr", "uk", "vi", "xh", "zh", "zu",
)  # fmt: skip
"""Not ``hr``: its month names are other months in Czech and Polish."""

OPEN = frozenset({"en", "xh", "zu"})
"""Languages written with both orders: CLDR says month first, half of their papers do not."""

LETTER = {"y": "y", "M": "m", "d": "d"}


def clean(name: str) -> str:
    """*name* as the lexicon looks it up."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return " ".join(folded.replace(".", " ").replace("\u2019", "'").split())


def usable(name: str) -> bool:
    """A name of a month or day that can stand in running text."""
    return len(name) > 1 and not re.search(r"[\d॰]", name)


def names(table: dict[str, dict[str, dict[int, str]]], key: int) -> list[str]:
    """All wide and abbreviated forms of one month or day."""
    found = {
        clean(table[context][width].get(key, ""))
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        if width in table.get(context, {})
    }
    return sorted(filter(usable, found))


def order(locale: Locale, code: str) -> list[str]:
    """The orders of day, month and year that the language's short dates use."""
    if code in OPEN:
        return ["dmy", "mdy"]
    letters = re.sub(r"[^yMd]", "", locale.date_formats["short"].pattern)
    return ["".join(LETTER[c] for c in dict.fromkeys(letters))]


def render(code: str) -> str:
    """The file for one language."""
    # Babel resolves aliases inside shared tables: without this, names of the last locale leak.
    localedata._cache.clear()  # noqa: SLF001
    locale = Locale(code)
    lines = [f"# Made by tools/cldr_names.py from CLDR (Babel {babel_version}). Do not edit.", ""]
    lines += ["[cldr]", f"order = {quoted(order(locale, code))}", "", "[months]"]
    months = {n: names(locale.months, n) for n in range(1, 13)}
    lines += [f"{n} = {quoted(found)}" for n, found in months.items() if found]
    lines += ["", "[weekdays]"]
    lines += [f"{n + 1} = {quoted(names(locale.days, n))}" for n in range(7)]
    return "\n".join(lines) + "\n"


def quoted(words: list[str]) -> str:
    """A TOML array."""
    return "[" + ", ".join(f'"{w}"' for w in words) + "]"


def main() -> None:
    """Write every file."""
    folder = DATA / "cldr"
    folder.mkdir(exist_ok=True)
    for code in CODES:
        (folder / f"{code}.toml").write_text(render(code), encoding="utf-8")


if __name__ == "__main__":
    main()
