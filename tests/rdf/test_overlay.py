"""A scenario is laid over the graph, which it does not touch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import SubjectError
from dezgraph.graph import Graph
from dezgraph.network import Network

Tie = Callable[..., str]

ACTORS = "id:a a dz:State . id:b a dz:ArmedGroup . id:c a dz:ArmedGroup .\n"
CLAIM = "dz:claim [ dz:sourceDocument id:rumour ; dz:credibility 4 ; dz:stance dz:asserts ]"


def scenario(*changes: str, claim: str = CLAIM) -> str:
    listed = " ; ".join(f"dz:change [ {change} ]" for change in changes)
    return f"\nid:truce a dz:Scenario ; {claim + ' ; ' if claim else ''}{listed} ."


ADDED = (
    "a dz:Addition ; dz:source id:b ; dz:type dz:backs ; dz:target id:c ;"
    ' dz:support dz:weapons ; dct:description "x"@en'
)
ENDED = "a dz:Ending ; dz:relationship id:a-backs-b"
AMENDED = "a dz:Amendment ; dz:relationship id:a-opposes-c ; dz:type dz:negotiates-with"


@pytest.fixture
def graph(graph_of: Callable[[str], Graph], tie: Tie) -> Graph:
    return graph_of(ACTORS + tie("a backs b") + tie("a opposes c", hedge="dz:covert") + scenario(ADDED, ENDED, AMENDED))


def ids(graph: Graph) -> list[str]:
    return [graph.relationship_id(row) for row in range(len(graph.columns))]


def test_a_scenario_adds_ends_and_amends(graph: Graph) -> None:
    under = graph.under("truce")
    assert ids(under) == ["a-opposes-c", "b-backs-c-in-truce"]
    amended = under.relationship(under.relationship_number("a-opposes-c"))
    assert (amended.type, amended.hedges) == ("negotiates-with", ("potential",))


def test_a_change_keeps_the_hedges_that_it_is_given(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    changes = (f"{change} ; dz:hedge dz:implied" for change in (ADDED, ENDED, AMENDED))
    graph = graph_of(ACTORS + tie("a backs b") + tie("a opposes c", hedge="dz:covert") + scenario(*changes))
    under = graph.under("truce")
    assert [under.relationship(row).hedges for row in (0, 1)] == [("implied", "potential")] * 2
    hedges = {change.change: (change.hedges, change.assumed_hedges) for change in under.changes}
    assert hedges["ending"] == (("implied",), ("implied", "potential"))


def test_what_a_scenario_adds_has_its_claims_and_is_hedged(graph: Graph) -> None:
    under = graph.under("truce")
    added = under.relationship(under.relationship_number("b-backs-c-in-truce"))
    assert (added.source, added.type, added.target, added.support) == ("b", "backs", "c", ("weapons",))
    assert (added.hedges, added.description) == (("potential",), {"en": "x"})
    assert [(claim.document, claim.grade) for claim in added.claims] == [("rumour", "E4")]


def test_what_is_amended_has_the_scenarios_claims_only(graph: Graph) -> None:
    under = graph.under("truce")
    amended = under.relationship(under.relationship_number("a-opposes-c"))
    assert [(claim.document, claim.grade) for claim in amended.claims] == [("rumour", "E4")]


def test_an_amendment_may_bring_support_and_dates_of_its_own(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    told = AMENDED.replace("negotiates-with", "opposes") + ' ; dz:support dz:weapons ; dz:validUntil "2016"'
    graph = graph_of(ACTORS + tie("a opposes c", validFrom='"2014"', validUntil='"2018"') + scenario(told))
    amended = graph.under("truce").relationship(0)
    assert (amended.valid_from, amended.valid_until, amended.support) == ("2014", "2016", ("weapons",))
    # Nobody who reported the tie reported these.
    assert [claim.document for claim in amended.claims] == ["rumour"]


def test_dates_of_an_amendment_are_held_against_those_that_stay(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    told = f'{AMENDED} ; dz:validFrom "2019"'
    with pytest.raises(SubjectError, match="truce has a change with a bad date"):
        graph_of(ACTORS + tie("a opposes c", validUntil='"2018"') + scenario(told))


def test_the_graph_itself_is_not_touched(graph: Graph) -> None:
    before = ids(graph), graph.relationship(0), graph.columns.type.tolist(), len(graph.triples)
    graph.under("truce")
    assert (ids(graph), graph.relationship(0), graph.columns.type.tolist(), len(graph.triples)) == before
    assert graph.under(None) is graph
    assert graph.under("truce") is graph.under("truce")


def test_a_graph_under_a_scenario_has_a_version_of_its_own(graph: Graph) -> None:
    assert graph.under("truce").version == f"{graph.version}+truce"


def test_a_network_is_seen_under_a_scenario(graph: Graph) -> None:
    network = Network(graph)
    assert [backing.entity for backing in network.view(scenario="truce").backers("c")] == ["b"]
    assert network.backers("c") == []
    assert network.view(scenario="truce").backers("b") == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("a dz:Ending ; dz:relationship id:nothing", "whose dz:relationship is nothing, which is no relationship"),
        ("a dz:Ending", "whose dz:relationship is nothing, which is no relationship"),
        ("a dz:Ending ; dz:relationship id:a", "whose dz:relationship is a, which is no relationship"),
        (f"{AMENDED.partition('; dz:type')[0]}", "whose dz:type is nothing, which is no type"),
        (f"{AMENDED} , dz:backs", "whose dz:type is backs, negotiates-with, which is no type"),
        (ADDED.replace("id:b", "id:nobody"), "whose dz:source is nobody, which is no entity"),
        (ADDED.replace("dz:backs", "dz:hugs"), "whose dz:type is hugs, which is no type"),
        (f"{ENDED} ; dz:hedge dz:perhaps", "whose dz:hedge is perhaps, which the vocabulary has not"),
        (ADDED.replace("dz:weapons", "dz:charm"), "whose dz:support is charm, which the vocabulary has not"),
        (f'{ADDED} ; dz:validFrom "soon"', "has a change with a bad date: date: 'soon'"),
        (f'{ADDED} ; dz:validFrom "2020" ; dz:validUntil "2019"', "has a change with a bad date"),
        ("dz:relationship id:a-backs-b", "has a change that is not one of Addition, Ending, Amendment"),
    ],
)
def test_a_scenario_that_cannot_be_laid_over_its_graph_is_refused_at_once(
    graph_of: Callable[[str], Graph], tie: Tie, change: str, reason: str
) -> None:
    with pytest.raises(SubjectError, match=r"graph\.ttl:\d+: truce ") as caught:
        graph_of(ACTORS + tie("a backs b") + tie("a opposes c") + scenario(change))
    assert reason in str(caught.value)


def test_a_scenario_with_changes_but_without_a_claim_is_refused(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    with pytest.raises(SubjectError, match="truce has no claim"):
        graph_of(ACTORS + tie("a backs b") + scenario(ENDED, claim=""))


def test_the_shipped_scenarios_can_all_be_laid_over(shipped: Graph) -> None:
    for id in shipped.scenario_ids:
        changes = shipped.entity(shipped.entity_number(id)).changes
        more = sum({"addition": 1, "ending": -1}.get(change.change, 0) for change in changes)
        assert len(shipped.under(id).columns) == len(shipped.columns) + more
