"""Whether an English name is plural, and the verb that agrees with it."""

from __future__ import annotations

import pytest

from dezgraph.analysis.paths.english import is_plural, verb


@pytest.mark.parametrize(
    "name",
    [
        "Warring parties in Deir ez-Zor",
        "Tribes allied with the Syrian Democratic Forces",
        "Iran-backed militias in eastern Syria",
        "Regional and international tensions",
        "Air strikes on militia positions",
        "Children of Deir ez-Zor",
        "Syrian Democratic Forces",
    ],
)
def test_names_of_many(name: str) -> None:
    assert is_plural(name, is_proper=True)


@pytest.mark.parametrize(
    "name",
    ["United States", "Hamas", "Damascus", "Islamic State", "Lack of schools", "Humanitarian crisis", "Access", "",
     "Kurdish politics", "Hashemite Tribes Regiment", "Easing tensions between the parties"],
)  # fmt: skip
def test_names_of_one(name: str) -> None:
    assert not is_plural(name, is_proper=True)


def test_one_word_alone_is_a_common_noun_unless_it_may_be_a_proper_name() -> None:
    assert is_plural("Tensions between Russia and Iran", is_proper=False)
    assert not is_plural("Hamas", is_proper=True)


@pytest.mark.parametrize(
    ("label", "of_one", "of_many"),
    [
        ("backs", "backs", "back"),
        ("uses", "uses", "use"),
        ("passes through", "passes through", "pass through"),
        ("supplies", "supplies", "supply"),
        ("has an agreement with", "has an agreement with", "have an agreement with"),
        ("a rival of", "is a rival of", "are a rival of"),
        ("allied with", "is allied with", "are allied with"),
        ("lost control of", "lost control of", "lost control of"),
        ("lost by", "is lost by", "are lost by"),
    ],
)
def test_the_verb_agrees_with_the_name(label: str, of_one: str, of_many: str) -> None:
    assert (verb(label, plural=False), verb(label, plural=True)) == (of_one, of_many)
