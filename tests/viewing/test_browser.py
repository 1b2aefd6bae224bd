"""Pages in a real browser: nothing acts, nothing is fetched, and everything can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newsparse import parse, read, view
from newsparse.cli import newsparse
from tests.conftest import SEEDS
from tests.viewing.browser import Watched, axe, started
from tests.viewing.test_view import ARABIC, INERT

HOSTILE = "\n\n".join(
    [
        "# <script>alert(1)</script> Rain",
        "By <b onmouseover=alert(2)>Ada Example</b>",
        *(f"It rained: {text} all day." for _, text in INERT),
    ]
)
RIGHT_TO_LEFT = f"{ARABIC}\n\nبقلم ليلى مثال\n18 ديسمبر 2019\n\n{ARABIC}.\n"

PAGES = {
    "a clip": lambda: view(read(SEEDS / "obsidian-clip.md")),
    "printed pages": lambda: view(read(SEEDS / "browser-print.txt")),
    "columns": lambda: view(read(SEEDS / "layout-columns.txt")),
    "a dump": lambda: view(read(SEEDS / "lynx-dump.txt")),
    "hostile text": lambda: view(parse(HOSTILE)),
    "right to left": lambda: view(parse(RIGHT_TO_LEFT)),
    "nothing": lambda: view(parse("")),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with started() as found:
        yield found


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Opens HTML or a file of it; keywords are those of a browser's context."""
    contexts = []

    def opener(page: str | Path, **settings: Any) -> Watched:
        path = page if isinstance(page, Path) else tmp_path / "page.html"
        if isinstance(page, str):
            path.write_text(page, "utf-8")
        contexts.append(browser.new_context(**settings))
        watched = Watched(contexts[-1].new_page())
        watched.open(path)
        return watched

    yield opener
    for context in contexts:
        context.close()


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """The list of all seeds."""
    CliRunner().invoke(newsparse, ["view", str(SEEDS), "-o", str(tmp_path / "list.html")])
    return tmp_path / "list.html"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_nothing_and_asks_for_nothing(opened: Any, name: str) -> None:
    watched = opened(PAGES[name]())
    watched.page.mouse.move(300, 300)
    for link in watched.page.locator(".text a").all()[:20]:
        link.hover()

    assert watched.said == []
    assert len(watched.asked) == 1, "the page itself"


def test_hostile_text_makes_no_element_and_stays_readable(opened: Any) -> None:
    watched = opened(PAGES["hostile text"]())
    made = watched.page.locator("script, img, iframe, object, embed, svg, form, base")

    assert made.count() == 0
    assert watched.page.locator("style").count() == 1
    shown = watched.page.locator(".source").inner_text()
    for text in (
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "U+202E",
        "{{ 7 * 7 }}",
    ):
        assert text in shown
    assert watched.page.locator("a[href]:not([href^='#'])").count() == 0


def test_a_value_leads_to_its_place_and_back(opened: Any) -> None:
    watched = opened(
        view(read(SEEDS / "pdftotext-pages.txt")), viewport={"width": 1200, "height": 500}
    )
    watched.page.locator(".source").evaluate("(pane) => pane.scrollTo(0, pane.scrollHeight)")
    value = watched.page.locator("a.value", has_text="Carla Sample").first
    place = value.get_attribute("href")
    assert not watched.in_view(place)

    value.click()

    assert watched.in_view(place)
    assert watched.page.locator(place).inner_text() == "Carla Sample"
    watched.page.locator(place).click()
    assert watched.page.url.endswith(f"#{value.get_attribute('id')}")
    assert watched.in_view(f"#{value.get_attribute('id')}")


def test_the_rule_shows_on_hover_and_on_focus(opened: Any) -> None:
    watched = opened(PAGES["a clip"]())
    why = watched.page.locator(".why:visible")
    assert why.count() == 0

    watched.page.locator(".line", has_text="Whoever steps off").hover()
    assert "label.body Running text of the story." in why.inner_text()
    watched.page.mouse.move(1, 1)
    assert why.count() == 0
    watched.page.locator("#b11").focus()
    assert "inserts.caption" in why.inner_text()


def test_the_keyboard_reaches_every_label_and_value(opened: Any) -> None:
    watched = opened(PAGES["printed pages"]())
    wanted = watched.page.locator("a[href], summary, [tabindex='0']").count()
    seen = set()
    for _ in range(wanted + 5):
        watched.page.keyboard.press("Tab")
        seen.add(
            watched.page.evaluate(
                "[...document.querySelectorAll('*')].indexOf(document.activeElement)"
            )
        )

    # the body has the focus once all are through
    assert len(seen) in (wanted, wanted + 1)


def test_all_works_without_scripts(opened: Any, listed: Path) -> None:
    page = opened(PAGES["printed pages"](), java_script_enabled=False).page
    page.locator("a.value", has_text="LOCAL").click()
    assert page.locator(":target").inner_text() == "LOCAL"

    index = opened(listed, java_script_enabled=False).page
    assert not index.locator("form").is_visible()
    assert index.locator("tbody tr").count() == 15
    index.locator("tbody a").first.click()
    assert index.locator("h2").first.inner_text().lower() == "export"


def test_right_to_left_lines_begin_at_the_right(opened: Any) -> None:
    page = opened(PAGES["right to left"]()).page
    line = page.locator(".line").first

    assert line.evaluate("(line) => getComputedStyle(line).direction") == "rtl"
    gap = line.evaluate(
        "(line) => line.getBoundingClientRect().right - line.firstElementChild.getBoundingClientRect().right"
    )
    assert gap == pytest.approx(0, abs=1)


def test_dark_is_dark_and_light_is_light(opened: Any) -> None:
    grounds = [
        opened(PAGES["a clip"](), color_scheme=scheme).page.evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]

    assert grounds == ["rgb(255, 255, 255)", "rgb(20, 23, 26)"]


def test_a_printed_page_has_the_rules_on_paper(opened: Any) -> None:
    page = opened(PAGES["a clip"]()).page
    page.emulate_media(media="print")

    assert page.locator(".why:visible").count() > 10
    assert not page.locator(".status").is_visible()
    assert page.locator("main").evaluate("(main) => getComputedStyle(main).display") == "block"


@pytest.mark.parametrize("name", ["a clip", "printed pages", "hostile text", "right to left"])
def test_a_narrow_page_does_not_scroll_sideways(opened: Any, name: str) -> None:
    page = opened(PAGES[name](), viewport={"width": 320, "height": 640}).page

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_notebook_shows_the_page_and_keeps_its_links(opened: Any) -> None:
    watched = opened(
        f"<!doctype html><title>Notebook</title>{read(SEEDS / 'browser-print.txt')._repr_html_()}"
    )
    frame = watched.page.frames[1]

    frame.locator("a.value", has_text="LOCAL").click()

    assert frame.url == "about:srcdoc#at-o1"
    assert frame.locator(":target").inner_text() == "LOCAL"
    assert (watched.said, len(watched.asked)) == ([], 1)


def test_the_list_is_searched_and_filtered(opened: Any, listed: Path) -> None:
    watched = opened(listed)
    rows, count = watched.page.locator("tbody tr:visible"), watched.page.locator("output")
    assert rows.count() == 15

    watched.page.get_by_label("Search").fill("roof COURT")
    assert (rows.count(), count.inner_text()) == (1, "1 of 15")
    watched.page.get_by_label("Search").fill("")
    watched.page.get_by_label("language").select_option("de")
    assert rows.count() == 1
    watched.page.get_by_label("format").select_option("clip")
    assert rows.count() == 0
    assert watched.page.locator(".nothing").is_visible()
    watched.page.get_by_role("button", name="Show all").click()
    watched.page.locator("tbody tr:visible").nth(14).wait_for()
    watched.page.get_by_label("missing").select_option("published")
    found = rows.locator("td.day").all_inner_texts()
    assert len(found) in range(1, 15)
    assert set(found) == {""}
    watched.page.get_by_role("button", name="Show all").click()
    watched.page.get_by_label("diagnostic").select_option("ambiguous-date")
    assert "browser-print.txt" in rows.first.inner_text()
    assert (watched.said, len(watched.asked)) == ([], 1)


# the pairs of colours are all computed in test_palette: dark needs no second look at every page
SEEN_BY_AXE = [(name, "light") for name in (*PAGES, "the list")]
SEEN_BY_AXE += [("printed pages", "dark"), ("the list", "dark")]


@pytest.mark.parametrize(("name", "scheme"), SEEN_BY_AXE)
def test_axe_finds_nothing(opened: Any, listed: Path, name: str, scheme: str) -> None:
    code = axe()
    page = opened(listed if name == "the list" else PAGES[name](), color_scheme=scheme).page
    if name != "the list":
        page.locator("summary").click()
    page.evaluate(code)
    found = page.evaluate("axe.run()")

    assert {
        violation["id"]: [node["html"][:200] for node in violation["nodes"]]
        for violation in found["violations"]
    } == {}
    assert len(found["passes"]) > 10
