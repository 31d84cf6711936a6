"""Who stands together."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis.communities import communities
from dezgraph.errors import InputError
from dezgraph.network import Network
from dezgraph.view import View

NAMES = "abcdef"
ALLIES, RIVALS = "allied-with", "rival-of"


@pytest.fixture
def camps(network_of_ties: Callable[..., Network]) -> Network:
    """Return a, b, c, who are allies, and d, e, who are; c is against d and b against e; f is in neither."""
    pairs = ("a b", "b c", "a c", "d e")
    ties = [(*pair.split(), ALLIES) for pair in pairs] + [("c", "d", RIVALS), ("b", "e", RIVALS)]
    return network_of_ties([*ties, ("f", "a", "intervenes-in")])


def names(network, numbers):
    return "".join(network.content.entity_ids[number] for number in numbers)


def groups(network, method, **options):
    return [names(network, group.numbers) for group in communities(network, method, **options)]


@pytest.mark.parametrize("method", ["leiden", "louvain", "balance"])
def test_two_camps_are_told_apart_the_larger_first(camps, method):
    found = communities(camps, method)
    assert [(group.community, names(camps, group.numbers)) for group in found] == [(1, "abc"), (2, "de")]
    assert [(group.friendly, group.hostile) for group in found] == [(3, 0), (1, 0)]
    assert (found.friendly, found.hostile, found.ambivalent) == (4, 2, 0)
    assert found.note is None


def test_modularity_speaks_for_a_division_by_friends_frustration_against_one_by_both(camps):
    plain = nx.Graph(["ab", "bc", "ac", "de"])
    found = communities(camps, "leiden")
    assert found.modularity == pytest.approx(nx.community.modularity(plain, [set("abc"), set("de")]))
    assert found.frustration is None
    balance = communities(camps, "balance")
    assert balance.modularity is None
    assert (balance.frustration.ties, balance.frustration.bound, balance.frustration.optimal) == (0, 0, True)


def test_who_has_no_tie_that_counts_is_isolated(network_of_ties):
    network = network_of_ties([("a", "b", ALLIES), ("c", "a", RIVALS), ("d", "a", "intervenes-in")])
    assert names(network, communities(network, "leiden").isolated) == "cd"
    assert names(network, communities(network, "balance").isolated) == "d"
    assert groups(network, "balance") == ["ab", "c"]


def test_a_friend_of_two_enemies_leaves_one_tie_against_any_division(network_of_ties):
    network = network_of_ties([("a", "b", ALLIES), ("b", "c", ALLIES), ("a", "c", RIVALS)])
    assert communities(network, "balance").frustration.ties == 1


def test_more_than_two_camps_are_no_fault(network_of_ties):
    network = network_of_ties([("a", "b", RIVALS), ("b", "c", RIVALS), ("a", "c", RIVALS)])
    assert communities(network, "balance").frustration.ties == 0 and groups(network, "balance") == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("rule", "expected", "frustrated"),
    [("both", ["ab"], 1), ("positive", ["ab"], 0), ("negative", ["a", "b"], 0), ("drop", [], None)],
)
def test_an_ambivalent_pair_counts_by_the_rule(network_of_ties, rule, expected, frustrated):
    network = network_of_ties([("a", "b", ALLIES), ("a", "b", RIVALS)])
    found = communities(network, "balance", ambivalent=rule)
    assert groups(network, "balance", ambivalent=rule) == expected
    assert (found.frustration and found.frustration.ties) == frustrated
    assert (found.friendly, found.hostile, found.ambivalent) == (1, 1, 1)
    assert groups(network, "leiden", ambivalent=rule) == (["ab"] if rule in {"both", "positive"} else [])


def test_what_could_not_be_proven_is_said(network_of_ties, monkeypatch):
    monkeypatch.setattr("dezgraph.engines.weak.MOST_EXACT", 1)
    ring = [(one, other, ALLIES) for one, other in ("ab", "bc", "cd", "da")]
    found = communities(network_of_ties([*ring, ("a", "c", RIVALS), ("b", "d", RIVALS)]), "balance")
    assert found.note == "time limit" and not found.frustration.optimal
    assert 1 <= found.frustration.bound < found.frustration.ties == 2


@pytest.mark.parametrize(("method", "note"), [("leiden", "no friendly ties"), ("balance", "no signed ties")])
def test_without_ties_there_are_no_groups_and_it_is_said_why(network_of_ties, method, note):
    network = network_of_ties([("a", "b", "intervenes-in")])
    found = communities(network, method)
    assert (len(found), found.note, found.modularity, found.frustration) == (0, note, None, None)
    assert names(network, found.isolated) == "ab"


@pytest.mark.parametrize(
    ("method", "options", "parameter"),
    [
        ("leyden", {}, "method"),
        ("leiden", {"ambivalent": "neither"}, "ambivalent"),
        ("leiden", {"weight": "grades"}, "weight"),
        ("leiden", {"resolution": 0.0}, "resolution"),
        ("louvain", {"resolution": float("nan")}, "resolution"),
        ("louvain", {"seed": -1}, "seed"),
        ("balance", {"seed": 1}, "seed"),
        ("balance", {"resolution": 1.0}, "resolution"),
        ("balance", {"weight": "count"}, "weight"),
    ],
)
def test_what_cannot_be_asked_is_refused(camps, method, options, parameter):
    with pytest.raises(InputError) as caught:
        communities(camps, method, **options)
    assert caught.value.parameter == parameter


def test_a_higher_resolution_gives_smaller_groups(camps):
    assert len(communities(camps, "leiden", resolution=50.0)) == 5


def test_strong_ties_hold_more_together(network_of_ties):
    ring = [(one, other, ALLIES) for one, other in ("ab", "bc", "cd", "da")]
    network = network_of_ties([*ring, *[("b", "c", "backs")] * 5, *[("a", "d", "backs")] * 5])
    assert groups(network, "leiden", weight="count") == ["ad", "bc"]


@given(
    ties=st.dictionaries(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda e: e[0] < e[1]),
        st.sampled_from((ALLIES, RIVALS)),
    ),
    method=st.sampled_from(("leiden", "louvain", "balance")),
    seed=st.integers(0, 5),
)
def test_everyone_in_view_is_in_one_group_or_isolated(ties, method, seed, network_of_ties):
    network = network_of_ties([(*pair, type_) for pair, type_ in sorted(ties.items())])
    options = {} if method == "balance" else {"seed": seed}
    found = communities(network, method, **options)
    everyone = sorted([number for group in found for number in group.numbers] + found.isolated.tolist())
    columns = network.content.columns
    assert everyone == np.union1d(columns.source, columns.target).tolist()
    sizes = [(-len(group.numbers), group.numbers[0]) for group in found]
    assert sizes == sorted(sizes)
    assert found[:] == communities(network, method, **options)[:]


def test_in_the_shipped_graph_iran_and_its_militias_stand_apart_from_the_coalition(shipped):
    view = View(shipped).at("2018-06-01")
    for method in ("leiden", "louvain", "balance"):
        [west] = [group for group in groups_of_ids(view, method) if "united-states" in group]
        assert {"syrian-democratic-forces", "cjtf-oir"} <= west and not {"iran", "syrian-regime"} & west
    [east] = [group for group in groups_of_ids(view, "balance") if "iran" in group]
    assert {"hezbollah", "liwa-fatemiyoun", "syrian-regime", "russia"} <= east
    assert communities(view, "balance").frustration.optimal


def groups_of_ids(view, method):
    ids = view.content.entity_ids
    return [{ids[number] for number in group.numbers} for group in communities(view, method)]
