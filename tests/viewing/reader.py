"""Pages read back: elements, their attributes, and the text between them."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import define, field


@define
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


VOID = frozenset({"meta", "input", "br", "link", "base"})


@define
class Page(HTMLParser):
    """A page's elements; each knows all the text inside it."""

    elements: list[Element] = field(factory=list)
    _open: list[Element] = field(factory=list)

    def __attrs_pre_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, selector: str) -> list[Element]:
        """Those of a tag (``a``) or class (``.line``)."""
        if selector.startswith("."):
            return [found for found in self.elements if selector[1:] in found.classes]
        return [found for found in self.elements if found.tag == selector]

    def by_id(self, name: str) -> Element:
        return next(found for found in self.elements if found.attributes.get("id") == name)


def page_of(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    return page
