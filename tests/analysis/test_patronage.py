"""Who stands behind all others, and whom two actors share."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis.patronage import shared_backers, shared_clients, ultimate_backers
from dezgraph.errors import InputError, NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]
NAMES = "abcdef"
ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in NAMES) + "\n"


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return c → b → a, d → b, and e ⇄ f, which both stand behind d; c backs d as well."""
    ties = ("b backs a", "c backs b", "d backs b", "e backs f", "f backs e", "e backs d", "c backs d")
    return network_of(ACTORS + "".join(tie(each) for each in ties))


def test_the_ultimate_backers_are_backed_by_nobody(network: Network) -> None:
    assert [backing.entity for backing in ultimate_backers(network, "b")] == ["c", "e", "f"]


def test_a_circle_that_nobody_outside_backs_stands_there_together(network: Network) -> None:
    assert [(backing.entity, backing.depth) for backing in ultimate_backers(network, "d")] == [
        ("c", 1),
        ("e", 1),
        ("f", 2),
    ]


def test_each_comes_with_the_chain_that_leads_to_it(network: Network) -> None:
    [far] = [backing for backing in ultimate_backers(network, "a") if backing.entity == "f"]
    assert [tie.entity for tie in far.chain] == ["b", "d", "e", "f"]


def test_whom_nobody_backs_has_no_ultimate_backers(network: Network) -> None:
    assert ultimate_backers(network, "c") == []


def test_shared_backers_are_those_of_both(network: Network) -> None:
    assert [shared.entity for shared in shared_backers(network, "b", "d")] == ["c"]
    deep = shared_backers(network, "b", "d", depth=None)
    assert [(shared.entity, shared.first.depth, shared.second.depth) for shared in deep] == [
        ("c", 1, 1),
        ("e", 2, 1),
        ("f", 3, 2),
    ]


def test_shared_clients_are_backed_by_both(network: Network) -> None:
    assert [shared.entity for shared in shared_clients(network, "c", "d")] == ["b"]


def test_without_backing_there_is_nothing(network_of: Callable[[str], Network], tie: Tie) -> None:
    rivals = network_of(ACTORS + tie("a fights b"))
    assert ultimate_backers(rivals, "a") == []


def test_faults_are_those_of_backers(network: Network) -> None:
    with pytest.raises(NotFoundError):
        ultimate_backers(network, "nobody")
    with pytest.raises(InputError, match="depth"):
        shared_backers(network, "a", "b", depth=11)


@given(edges=st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda e: e[0] != e[1])))
def test_ultimate_backers_are_those_of_networkx(
    edges: set[tuple[str, str]], network_of_ties: Callable[..., Network]
) -> None:
    network = network_of_ties(sorted(edges))
    plain = nx.DiGraph(edges)
    plain.add_nodes_from(NAMES)
    for name in NAMES:
        behind = nx.ancestors(plain, name) | {name}
        inner = plain.subgraph(behind)
        roots = [
            group
            for group in nx.strongly_connected_components(inner)
            if not any(source not in group for member in group for source in inner.predecessors(member))
        ]
        assert {backing.entity for backing in ultimate_backers(network, name)} == set().union(*roots) - {name}
