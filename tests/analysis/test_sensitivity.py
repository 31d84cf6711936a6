"""What hangs on which source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.test_lens import Tie as Drawn
from tests.test_lens import lines_of, looks, ties, windows

from dezgraph.analysis.sensitivity import Hanging, Reliance, sensitivity, single_source
from dezgraph.errors import GradeError, InputError, LensError
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abc")
        + tie("a backs b", claims="id:gazette 2,id:rumour 4")
        + tie("b backs c", claims="id:rumour 3,id:gazette 2 dz:denies")
        + tie("c opposes a", claims="id:gazette 1,id:gazette 3")
    )


def lost(network: View, **options: Any) -> list[str]:
    found = network.sensitivity(**options)
    return [network.content.relationship_id(row) for row in found.lost.tolist()]


def test_without_a_source_what_only_it_says_is_lost(network: Network) -> None:
    assert lost(network, drop_source="gazette") == ["c-opposes-a"]
    assert lost(network, drop_source="rumour") == ["b-backs-c"]
    assert lost(network, drop_source=["rumour", "gazette"]) == ["a-backs-b", "b-backs-c", "c-opposes-a"]


def test_without_weak_claims_what_only_they_say_is_lost(network: Network) -> None:
    assert lost(network, drop_below="D4") == ["b-backs-c"]
    assert lost(network, drop_below="B1") == ["a-backs-b", "b-backs-c"]
    assert lost(network, drop_below="F6") == []


def test_a_grade_that_the_lens_asks_for_is_asked_for_as_well(network: Network) -> None:
    found = network.view(min_grade="E2").sensitivity(drop_below="B4")
    assert found.without.lens.as_options() == {"min_grade": "B2"}


def test_sources_that_the_lens_leaves_out_stay_out(network: Network) -> None:
    found = network.view(not_source="rumour").sensitivity(drop_source="gazette")
    assert found.without.lens.as_options() == {"not_source": ["gazette", "rumour"]}


def test_answers_that_hang_on_a_source_are_lost_or_weakened(network: Network) -> None:
    found = network.sensitivity(drop_source="gazette", question="backers", entity="b")
    [comparison] = found.comparisons
    assert comparison.counts == {"lost": 0, "gained": 0, "weakened": 1, "strengthened": 0}
    assert not found.is_stable
    assert network.sensitivity(drop_source="gazette", question="backers", entity="c").is_stable


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({}, InputError, "drop_source: give drop_source or drop_below"),
        ({"drop_source": "gazete"}, LensError, "drop_source: 'gazete' is not accepted; .*did you mean gazette"),
        ({"drop_below": "G7"}, GradeError, "drop_below: 'G7' is not accepted; use a letter A to F"),
    ],
)
def test_what_cannot_be_left_out_is_refused(
    network: Network, options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        sensitivity(network, **options)


def test_what_one_source_says_hangs_on_it(network: Network) -> None:
    found = network.single_source()
    assert list(found) == [Hanging(1, "rumour", "E3"), Hanging(2, "gazette", "B1")]
    assert found.sources == (Reliance("gazette", 1, 2), Reliance("rumour", 1, 2))
    assert found[-1] == found[1:][0]


def test_the_lens_tells_what_hangs(network: Network) -> None:
    assert [one.document for one in network.view(min_grade="B3").single_source()] == ["gazette", "gazette"]
    nothing = network.view(known="2000-01-01").single_source()
    assert (list(nothing), nothing.sources) == ([], ())


def test_most_of_the_shipped_graph_hangs_on_the_article(shipped: Graph) -> None:
    found = View(shipped).single_source()
    assert found.sources[0].document == "article-deir-ez-zor"
    assert found.sources[0].alone == len(View(shipped).sensitivity(drop_source="article-deir-ez-zor").lost)
    assert len(found) == sum(source.alone for source in found.sources)


@settings(max_examples=50)
@given(st.lists(ties, max_size=8), st.tuples(looks, windows).map(lambda pair: pair[0] | pair[1]))
def test_what_hangs_on_a_source_is_what_is_lost_without_it(
    graph_of_lines: Callable[[str], Graph], drawn: list[Drawn], options: dict[str, Any]
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    undated = {name: value for name, value in options.items() if name not in {"at", "from", "until"}}
    view = View(graph, lens_of(graph, undated))
    hanging: dict[str, list[int]] = {}
    for one in single_source(view):
        hanging.setdefault(one.document, []).append(one.row)
    for document in graph.document_ids:
        assert view.sensitivity(drop_source=document).lost.tolist() == hanging.get(document, [])
