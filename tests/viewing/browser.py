"""A real browser for the tests of pages, where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

# no sandbox for root; nothing of the browser's own reaches for the network
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


@contextmanager
def started() -> Iterator[Any]:
    """Chromium, driven by Playwright; the test is skipped where either is missing."""
    driver = pytest.importorskip(
        "playwright.sync_api", reason="no browser is driven: pip install playwright"
    )
    found = os.environ.get("NEWSPARSE_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    if not found:
        pytest.skip("no Chromium: install the package chromium, or set NEWSPARSE_CHROMIUM")
    with driver.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


def axe() -> str:
    """The code of axe-core, which is no part of this repository."""
    path = os.environ.get("NEWSPARSE_AXE")
    if not path:
        pytest.skip("NEWSPARSE_AXE is not set: it names axe.min.js of the npm package axe-core")
    return Path(path).read_text("utf-8")


@define
class Watched:
    """A page in the browser, and all that it said and asked for."""

    page: Any
    said: list[str] = field(factory=list)
    asked: list[str] = field(factory=list)

    def open(self, path: Path) -> None:
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())

    def in_view(self, selector: str) -> bool:
        """Whether an element is shown whole, inside what may scroll."""
        return bool(
            self.page.locator(selector).first.evaluate(
                """(element) => {
                    const box = element.getBoundingClientRect();
                    const pane = element.closest("section").getBoundingClientRect();
                    return box.top >= pane.top - 1 && box.bottom <= pane.bottom + 1;
                }"""
            )
        )
