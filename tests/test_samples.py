"""Every sample gives what its ``.toml`` says; every rule is documented and hit by a sample."""

from __future__ import annotations

import pytest

from newsparse.formats import BUILTIN, claims
from newsparse.source import Source
from newsparse.testing import check_article
from tests.sample_files import Sample, parsed, problems, samples


def _marked(sample: Sample) -> object:
    fails = sample.wanted.get("expect") == "fail"
    marks = (
        [pytest.mark.xfail(strict=True, reason=sample.wanted.get("reason", ""))] if fails else []
    )
    return pytest.param(sample, id=sample.name, marks=marks)


@pytest.mark.parametrize("sample", [_marked(sample) for sample in samples()])
def test_a_sample_gives_what_it_says(sample: Sample) -> None:
    """Values, labels, rules and diagnostics are those of the ``.toml``."""
    assert list(problems(sample)) == []


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_sample_keeps_the_laws(sample: Sample) -> None:
    """Laws 2 and 3 hold, and the documents tile the export (law 4)."""
    for article in parsed(sample.path):
        check_article(article)
    assert "".join(article.source for article in parsed(sample.path)) == sample.text


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_sample_is_claimed_by_its_own_format_only(sample: Sample) -> None:
    """Law 17: no other format has as much evidence (the cross-detection matrix)."""
    found = claims(Source(sample.text[: 64 * 1024]), BUILTIN)
    own = sample.wanted.get("format", "article")
    strongest = found[0].format.name if found else "article"

    assert strongest == own
    assert [
        c.format.name for c in found if c.format.name != own and c.strength >= found[0].strength
    ] == []
