"""Labels only add, join and split: on samples, and on odd texts made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...formats.contract import label_problems
from ...pipeline import parse_many
from ...rules import general_rules
from ...source import Source
from ..check import problems_of
from .finding import Finding, Sample
from .watching import Watch, laid_out

ODD: tuple[tuple[str, str], ...] = (
    ("nothing", ""), ("a line end", "\n"), ("NULs", "\x00" * 500), ("form feeds", "\f" * 500),
    ("lone surrogates", "\ud800 \udfff\n" * 9), ("colons", ":" * 2000), ("colons on lines", ":\n" * 500),
    ("blanks", " " * 2000 + "\n"), ("dashes on lines", "-----\n" * 200),
)  # fmt: skip
_SPLIT = "cut blocks with split_block and narrow, join them with join_blocks: they keep text and spans together"


def label_findings(watch: Watch, samples: Sequence[Sample]) -> Iterator[Finding]:
    """What label does to the samples and to texts made of them."""
    for sample in samples:
        found = list(_labelled(watch, sample, watch.given))
        yield from found or _parsed(watch, sample)
    made = [variant for sample in samples[:6] for variant in variants(sample)]
    odd = [Sample(0, text, f": {name}") for name, text in ODD]
    for sample in (*made, *odd):
        yield from _labelled(watch, sample, set())


def variants(sample: Sample) -> Iterator[Sample]:
    """The sample after accidents: cut, reversed, without values, doubled, with foreign characters."""
    text, number = sample.text, sample.number
    lines = text.split("\n")
    yield Sample(number, text[: len(text) // 2], ", cut in the middle")
    yield Sample(number, "\n".join(reversed(lines)), ", its lines reversed")
    yield Sample(
        number,
        "\n".join(line[: line.find(":") + 1] or line for line in lines),
        ", without its values",
    )
    yield Sample(number, "\n".join(line for line in lines for _ in (1, 2)), ", every line twice")
    yield Sample(number, " ".join(lines), ", on one line")
    yield Sample(
        number, text.replace("\r\n", "\n").replace("\n", "\r\n"), ", with line ends of Windows"
    )
    step = range(0, len(text), 40)
    yield Sample(
        number, "\x00\ud800".join(text[at : at + 40] for at in step), ", with foreign characters"
    )


def _labelled(watch: Watch, sample: Sample, given: set[str]) -> Iterator[Finding]:
    """The blocks before and after label."""
    source = Source(sample.text)
    before = laid_out(source)
    after = watch.label(sample, source, before)
    if after is None:
        return
    for at, problem in label_problems(after, source):
        yield Finding(sample.at(at), f"label: {problem}", _SPLIT)
        return
    known = {block.rule for block in before}
    given.update(block.rule for block in after if block.rule and block.rule not in known)
    if watch.label(sample, source, before) != after:
        advice = "keep nothing between calls, and sort what comes out of sets"
        yield Finding(
            sample.name, "label gave other blocks for the same text when called again", advice
        )


def _parsed(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """The sample's articles keep the laws, and tile the sample."""
    articles = list(parse_many(sample.text, formats=(watch.forced(),)))
    if "".join(article.source for article in articles) != sample.text:
        yield Finding(
            sample.name, "its articles are not the whole text", "see what split says at each line"
        )
    for article in articles:
        for problem in problems_of(article):
            yield Finding(f"{sample.name}, article at {article.offset}", problem, _SPLIT)
        if all(block.rule.partition(".")[0] != watch.form.name for block in article.blocks):
            advice = "label what the record states: look at newsparse explain"
            yield Finding(
                f"{sample.name}, article at {article.offset}", "the format labelled nothing", advice
            )


def rule_findings(watch: Watch) -> Iterator[Finding]:
    """Rules that nobody documented, and documented ones that no sample hits."""
    where, known = f"format {watch.form.name}, rules", watch.form.rules
    for rule in sorted(watch.given - set(known) - set(general_rules())):
        yield Finding(
            where,
            f"label gives the rule {rule!r}, which is not documented",
            "add it to the format's rules, with a sentence",
        )
    for rule, sentence in known.items():
        if not rule.startswith(f"{watch.form.name}."):
            yield Finding(
                where,
                f"rule {rule!r} has another format's name",
                f"call it '{watch.form.name}.<meaning>'",
            )
        elif not sentence.strip():
            yield Finding(where, f"rule {rule!r} has no sentence", "say what it does")
        elif rule not in watch.given:
            advice = "add a sample that hits it, or take the rule out of the format's rules"
            yield Finding(where, f"rule {rule!r} is documented, but no sample hits it", advice)
