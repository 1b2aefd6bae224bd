"""Make the pictures of the documentation, from the seeds: ``python tools/screenshots.py``.

Needs the extra ``view``, Playwright, Pillow and Chromium (``NEWSPARSE_CHROMIUM`` or on the path).  The
pictures are made anew when the pages change; nothing checks that they are the latest.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from newsparse import read, read_many
from newsparse.viewing import view
from newsparse.viewing.index import write_pages

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
PICTURES = ROOT / "docs" / "_static"
SIZE = {"width": 1280, "height": 640}
COLOURS = 128
"""So many are enough for flat colours and letters, in a third of the bytes."""


def _click_the_author(page: Any) -> None:
    page.locator("a.value", has_text="Edith Testa").first.click()


def _point_at_the_cut(page: Any) -> None:
    page.locator(".joint").first.scroll_into_view_if_needed()
    page.locator(".text", has_text="present engineer").hover()


def _nothing(_page: Any) -> None:
    """A page as it opens."""


def _list_of_seeds(folder: Path) -> Path:
    paths = sorted(path for path in SEEDS.iterdir() if path.suffix in (".md", ".txt"))
    named = ((f"seeds/{path.name}", article) for path in paths for article in read_many(path))
    write_pages(named, folder / "list.html")
    return folder / "list.html"


def _page_of(name: str) -> Callable[[Path], Path]:
    def made(folder: Path) -> Path:
        path = folder / "page.html"
        path.write_text(view(read(SEEDS / name)), "utf-8")
        return path

    return made


PICTURED = (
    ("view.png", "light", _page_of("browser-print.txt"), _click_the_author),
    ("view-dark.png", "dark", _page_of("pdftotext-pages.txt"), _point_at_the_cut),
    ("view-list.png", "light", _list_of_seeds, _nothing),
)


def main() -> None:
    found = os.environ.get("NEWSPARSE_CHROMIUM") or shutil.which("chromium")
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-background-networking"]
        )
        for name, scheme, make, act in PICTURED:
            page = browser.new_page(viewport=SIZE, color_scheme=scheme)
            page.goto(make(Path(scratch)).as_uri())
            act(page)
            page.screenshot(path=PICTURES / name, animations="disabled", caret="hide")
            Image.open(PICTURES / name).quantize(COLOURS).save(PICTURES / name, optimize=True)
            print(f"{PICTURES / name}: {(PICTURES / name).stat().st_size // 1024} kB")
        browser.close()


if __name__ == "__main__":
    main()
