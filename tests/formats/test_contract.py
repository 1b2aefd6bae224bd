"""Every built-in format keeps what is asked of strangers' formats, on all its samples."""

from __future__ import annotations

import pytest

from newsparse.formats import BUILTIN, Format
from newsparse.testing import check_format
from tests.sample_files import samples


@pytest.mark.parametrize("form", BUILTIN[:-1], ids=lambda form: form.name)
def test_a_format_keeps_the_contract(form: Format) -> None:
    """Laws 11 and 16 to 18, and laws 1 to 3 for the format's own labels."""
    own = [
        s.text
        for s in samples()
        if s.wanted.get("format") == form.name and s.wanted.get("expect") != "fail"
    ]

    check_format(form, own)
