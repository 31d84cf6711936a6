"""The Arabic of the shipped data: how it is spelt, and labels that stand after verbs as they are.

Labels of conditions, objectives and instruments stand so: no case ending may show.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dezgraph.graph import Graph

DATA = Path(__file__).parents[2] / "data"
TANWIN = "\N{ARABIC FATHATAN}"

KINDS = ("Condition", "Objective", "Instrument")
PREPOSITIONS = {"في", "من", "على", "نحو", "بلا", "بين", "إلى", "عن", "مع"}
ADJECTIVES = {"دائم", "مؤقت", "مستدام"}


def shows_its_case(label: str) -> bool:
    """Tell whether a label is an indefinite noun that would take an alif as an object, such as «استقرار دائم».

    Not so where the noun is definite, ends in ة or ات, or where another noun follows that it is bound to.
    """
    first, *rest = label.split()
    if first.startswith("ال") or first.endswith(("ة", "ات", "ى", "ا")):
        return False
    return not rest or rest[0] in PREPOSITIONS | ADJECTIVES or (rest[0].endswith("ي") and not rest[0].startswith("ال"))


@pytest.mark.parametrize(
    "label", ["استقرار دائم", "هدوء مؤقت", "دور في مستقبل سوريا", "ممر بري نحو البحر", "أطفال بلا تعليم"]
)
def test_indefinite_nouns_are_told_from_others(label: str) -> None:
    assert shows_its_case(label)
    assert not shows_its_case("الاستقرار الدائم") and not shows_its_case("ازدياد الفقر")


def test_no_label_of_a_matter_shows_a_case_ending(shipped: Graph) -> None:
    numbers = shipped.of_kinds(KINDS).nonzero()[0].tolist()
    labels = [shipped.labels(number)["ar"] for number in numbers]
    assert len(labels) > 50
    assert [label for label in labels if shows_its_case(label)] == []


def test_the_former_labels_still_find_them(shipped: Graph) -> None:
    for id, former in (("condition-lasting-stability", "استقرار دائم"), ("condition-temporary-calm", "هدوء مؤقت")):
        assert ("ar", former) in shipped.entity(shipped.entity_number(id)).aliases


@pytest.mark.parametrize("file", sorted(DATA.glob("*.ttl")), ids=lambda file: file.name)
def test_tanwin_stands_before_its_alif(file: Path) -> None:
    """As in «أملًا», not «أملاً»: of the two spellings that there are, one is used."""
    lines = enumerate(file.read_text("utf-8").splitlines(), 1)
    alifs = ("\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER ALEF MAKSURA}")

    assert [f"{number}: {line}" for number, line in lines if any(alif + TANWIN in line for alif in alifs)] == []
