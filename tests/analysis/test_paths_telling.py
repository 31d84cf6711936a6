"""Paths in words: neither language sounds wrong, whatever the vocabulary says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.paths.dating import Span
from dezgraph.analysis.paths.english import verb
from dezgraph.analysis.paths.telling import _arabic_days, _attached, _english_days, sentence
from dezgraph.dates import day
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
NAMED = """
id:a a dz:State ; skos:prefLabel "Ashland"@en , "الرماد"@ar .
id:b a dz:ArmedGroup ; skos:prefLabel "Brigade"@en , "لواء"@ar .
id:town a dz:Town ; skos:prefLabel "Town"@en , "البلدة"@ar .
id:aim a dz:Objective ; skos:prefLabel "Aim"@en , "الغاية"@ar .
"""


def told(network: Network, start: str, end: str, **options: object) -> tuple[str, str]:
    [path] = network.paths(start, end, k=1, **options)  # type: ignore[arg-type]
    return sentence(network, path, "en"), sentence(network, path, "ar")


def test_a_path_is_a_sentence_in_both_languages(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(NAMED + tie("a backs b", validFrom='"2014-01-01"') + tie("b present-in town"))
    english, arabic = told(network, "a", "town")
    assert english.startswith("Ashland backs Brigade, which is present in Town.")
    assert english.endswith("This chain can have held from 2014-01-01 on; it certainly held on 2017-06-01.")
    assert arabic.startswith("الرماد طرف يدعم لواء، وهذا الطرف حاضر في البلدة.")
    assert arabic.endswith("قد قامت ابتداءً من 2014-01-01، ومن المؤكد أنها قامت في 2017-06-01.")


def test_a_hop_against_the_arrow_is_read_backwards(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(NAMED + tie("a backs b") + tie("b present-in town") + tie("b pursues aim"))
    english, arabic = told(network, "town", "a")
    assert english.startswith("Town has within it Brigade, which is backed by Ashland.")
    assert arabic.startswith("البلدة موقع يشهد حضور لواء، وهذا الطرف مدعوم من الرماد.")
    english, arabic = told(network, "aim", "a")
    assert english.startswith("Aim is pursued by Brigade")
    assert arabic.startswith("الغاية أمر يسعى إليه لواء")


def test_hedges_are_kept_and_several_ties_listed(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(NAMED + tie("a allied-with b", hedge="dz:covert") + tie("a opposes b", claims="id:rumour 4"))
    english, arabic = told(network, "a", "b")
    assert english.startswith("Ashland is allied with (covert) and opposes Brigade.")
    assert arabic.startswith("الرماد طرف متحالف مع لواء (خفي) وكذلك يعارض لواء.")


def test_more_ties_than_a_sentence_bears_are_summed_up(network_of: Callable[[str], Network], tie: Tie) -> None:
    types = ("backs", "aids", "courts", "pressures")
    network = network_of(NAMED + "".join(tie(f"a {type_} town") for type_ in types))
    english, arabic = told(network, "a", "town")
    assert english.count(" and is tied in other ways to Town.") == 1
    assert "وكذلك له صلات أخرى بالبلدة." in arabic


@pytest.mark.parametrize(
    ("label", "name", "expected"),
    [
        ("منافس لـ", "روسيا", "منافس لروسيا"),
        ("منافس لـ", "النظام السوري", "منافس للنظام السوري"),
        ("شريك لـ", "اللواء 137", "شريك للواء 137"),
        ("يتعلق بـ", "النظام السوري", "يتعلق بالنظام السوري"),
        ("شريك لـ", "YPG", "شريك لـYPG"),
        ("يدعم", "روسيا", "يدعم روسيا"),
    ],
)
def test_a_preposition_of_one_letter_is_joined_to_the_name(label: str, name: str, expected: str) -> None:
    assert _attached(label, name) == expected


def test_labels_of_the_vocabulary_become_verbs(shipped: Graph) -> None:
    labels = {label for term in shipped.vocabulary.types.values()
              for label in (term.labels["en"], (term.inverse_labels or term.labels)["en"])}  # fmt: skip
    bare = {label for label in labels if verb(label, plural=False) == label}
    assert {"backs", "has an agreement with", "lost control of", "was lost by", "hosts"} <= bare
    assert {"allied with", "backed by", "part of", "the origin of", "a rival of", "important to"} <= labels - bare


@pytest.mark.parametrize(
    ("possible", "certain", "english"),
    [
        ([], [], "There is no day on which this chain can have held."),
        ([(None, None)], [], "This chain can have held on any day."),
        ([(None, "2014-01-01")], [], "This chain can have held until 2014-01-01."),
        ([("2014-01-01", "2014-01-01")], [], "This chain can have held on 2014-01-01."),
        (
            [(None, "2014-02-01"), ("2015-01-01", None)],
            [("2014-01-05", "2014-01-05")],
            "This chain can have held until 2014-02-01 or from 2015-01-01 on; it certainly held on 2014-01-05.",
        ),
        (
            [("2014-01-01", None), (None, "2012-01-01")],
            [("2014-01-01", None), (None, "2012-01-01")],
            "This chain certainly held from 2014-01-01 on and until 2012-01-01.",
        ),
        (
            [(f"201{year}-01-01", f"201{year}-01-01") for year in range(5)],
            [],
            "This chain can have held on 2010-01-01 or on 2011-01-01 or on 2012-01-01 or at other times.",
        ),
    ],
)
def test_the_days_are_told(possible: list[tuple[str, str]], certain: list[tuple[str, str]], english: str) -> None:
    spans = [[Span(first and day(first), last and day(last)) for first, last in each] for each in (possible, certain)]
    assert _english_days(*spans) == english
    digits = [word for word in english.replace(";", " ").replace(".", " ").split() if word[0].isdigit()]
    assert all(date in _arabic_days(*spans) for date in digits)


def test_every_path_of_the_shipped_graph_can_be_told(shipped: Graph) -> None:
    view = View(shipped)
    for path in view.all_paths("turkey", "al-omar-oil-field", limit=60):
        english, arabic = sentence(view, path, "en"), sentence(view, path, "ar")
        assert english.count(", which ") == len(path.hops) - 1
        assert arabic.count("وهذا ") == len(path.hops) - 1
        assert "ـ " not in arabic
