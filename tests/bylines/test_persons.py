"""Fields that list persons and nothing else."""

from __future__ import annotations

import pytest

from newsparse.bylines import read_persons
from newsparse.bylines.stated import NameOrder

GIVEN: NameOrder = "given first"
FAMILY: NameOrder = "family first"
CASES = [
    pytest.param("MUSTER KARI", "no", FAMILY, ["Kari Muster"], id="capitals"),
    pytest.param("VON MUSTER KARI; PRØVE OLA", "no", FAMILY, ["Kari von Muster", "Ola Prøve"], id="a particle goes with the family"),
    pytest.param("Примеров Олег Петрович, Образцова Анна,", "ru", FAMILY, ["Олег Петрович Примеров", "Анна Образцова"], id="a trailing comma"),
    pytest.param("Muster", "no", FAMILY, ["Muster"], id="one word is not turned"),
    pytest.param("範 媛 王小例", "zh", GIVEN, ["範 媛", "王小例"], id="two names parted by a blank"),
    pytest.param("春例", "zh", GIVEN, ["春例"], id="a pen name"),
    pytest.param("PER MUSTER", "en", GIVEN, ["Per Muster"], id="a name that is a word elsewhere"),
    pytest.param("ADA MUSTER and JAN EXAMPLE", "en", GIVEN, ["Ada Muster", "Jan Example"], id="joined"),
    pytest.param(" ; ", "en", GIVEN, [], id="nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "order", "names"), CASES)
def test_every_name_of_the_list_is_a_person(
    text: str, language: str, order: NameOrder, names: list[str]
) -> None:
    authors = [a for byline in read_persons(text, (language,), order) for a in byline.authors]

    assert [author.name for author in authors] == names
    assert all(author.kind == "person" for author in authors)
    assert all(author.verbatim == author.span.of(text) for author in authors)
