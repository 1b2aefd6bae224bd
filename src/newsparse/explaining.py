"""An article's explanation: what every piece of the export was taken for, and why."""

from __future__ import annotations

from collections.abc import Iterator

from .arguments import expect_article
from .model import Article, Block
from .source import Source


def explain(article: Article) -> str:
    r"""Block by block: place in the source, label, rule, text; then values and diagnostics.

    >>> from newsparse import parse
    >>> print(explain(parse("# Rain\n\nIt rained all day.")).splitlines()[0])
    article, format article, layout markdown
    """
    expect_article(article, "explain")
    return "\n".join(_lines(article))


def _lines(article: Article) -> Iterator[str]:
    source = Source(article.source)
    yield f"article, format {article.format}, layout {article.layout}"
    for origin in article.origins:
        if origin.field in ("format", "layout"):
            line, column = source.position(origin.span.start)
            yield f"  evidence {line}:{column} {origin.rule}"
    yield ""
    reasons = {o.span: o.rule.partition(": ")[2] for o in article.origins if o.field == "blocks"}
    for block in article.blocks:
        yield _block_line(block, source)
        if block.spans[0] in reasons:
            yield f"{'':12} spoke against the story: {reasons[block.spans[0]]}"
    yield ""
    for origin in article.origins:
        if origin.field not in ("format", "layout", "blocks"):
            line, column = source.position(origin.span.start)
            yield f"{origin.field:12} {line}:{column} {origin.rule}  {_excerpt(origin.span.of(article.source))}"
    for diagnostic in article.diagnostics:
        line, column = source.position(diagnostic.span.start)
        yield f"! {diagnostic.code} {line}:{column} {diagnostic.message}"


def _block_line(block: Block, source: Source) -> str:
    line, column = source.position(block.start)
    places = f"{line}:{column}" + "".join(
        "+{}:{}".format(*source.position(span.start)) for span in block.spans[1:3]
    )
    return f"{places:12} {block.label:10} {block.rule:26} {_excerpt(block.text)}"


def _excerpt(text: str) -> str:
    """One printable line of *text*."""
    short = text if len(text) <= 400 else f"{text[:200]} … {text[-100:]}"
    line = " ".join("".join(char if char.isprintable() else " " for char in short).split())
    return line if len(line) <= 90 else line[:60] + " … " + line[-27:]
