"""Columns: the days on which everything stands alike, against looking at each day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dezgraph.dates import UNBOUNDED_PAST, day
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.network import Network
from dezgraph.sieve import Sieve


@pytest.fixture
def graph(graph_of: Callable[[str], Graph], tie: Callable[..., str]) -> Graph:
    return graph_of(
        "id:a a dz:State . id:b a dz:ArmedGroup . id:c a dz:ArmedGroup .\n"
        + tie("a backs b", validFrom='"2014-03"', validUntil='"2014-06"')
        + tie("c backs b", validFrom='"2014-04-02"')
        + tie("b opposes c", claims="id:gazette 2,id:rumour 4")
    )


@pytest.mark.parametrize("options", [{}, {"certainty": "certain"}, {"certainty": "certain", "known": "2014-05-01"}])
def test_since_a_day_everything_stands_as_on_that_day(graph: Graph, options: dict[str, Any]) -> None:
    for number in range(day("2012-01-01"), day("2022-01-01")):
        first = graph.columns.since(number)
        assert first <= number
        if first != UNBOUNDED_PAST:
            assert _passing(graph, number, options) == _passing(graph, first, options)


def test_the_day_on_which_something_changes_is_since_itself(graph: Graph) -> None:
    changes = [text for text in ("2014-03-01", "2014-03-31", "2014-07-01", "2014-04-02") if _is_first(graph, text)]
    assert changes == ["2014-03-01", "2014-03-31", "2014-07-01", "2014-04-02"]
    assert graph.columns.since(day("2014-05-30")) == graph.columns.since(day("2014-04-10"))


def test_days_on_which_something_stands_otherwise_have_answers_of_their_own(graph: Graph) -> None:
    network = Network(graph)
    days = ("2014-03-30", "2014-03-31", "2014-06-01", "2014-06-02", "2014-07-01")
    told = [[(b.entity, b.tie.certainty) for b in network.at(text).backers("b")] for text in days]
    assert told == [[(b.entity, b.tie.certainty) for b in _afresh(graph, text)] for text in days]
    assert [("a", "possible") in one for one in told] == [True, False, False, True, False]


def _is_first(graph: Graph, text: str) -> bool:
    return graph.columns.since(day(text)) == day(text)


def _passing(graph: Graph, number: int, options: dict[str, Any]) -> list[bool]:
    return Sieve(graph, replace(lens_of(graph, options), at=number)).passing().tolist()


def _afresh(graph: Graph, text: str) -> Any:
    return Network(Graph(graph.triples, "afresh")).at(text).backers("b")
