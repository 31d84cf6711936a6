"""Questions that are asked only by name, about one entity or two: what of their answers hangs on a source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dezgraph.analysis.comparison import Comparison
from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return a chain of backing from a to d, a backer of b and d both, and a field; some of it is only a rumour."""
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcdef") + " id:field a dz:OilField .\n"
        + tie("a backs b", claims="id:rumour 3") + tie("b backs c", claims="id:gazette 2")
        + tie("c backs d", claims="id:gazette 2,id:rumour 4")
        + tie("e backs b", claims="id:gazette 2") + tie("e backs d", claims="id:rumour 3")
        + tie("a controls field", claims="id:gazette 2") + tie("b controls field", claims="id:rumour 4")
        + tie("a allied-with f", claims="id:rumour 3") + tie("b allied-with f", claims="id:gazette 2")
        + tie("a rival-of b", claims="id:gazette 2")
    )  # fmt: skip


def lost(view: View, question: str, *entity: str) -> list[tuple[str | None, str]]:
    [found] = view.sensitivity(drop_source="rumour", question=question, entity=entity).comparisons
    return [(one.about, one.entity) for one in found.shifted("lost")]


def test_who_stood_behind_all_backers_does_so_no_longer(network: Network) -> None:
    assert lost(network, "ultimate-backers", "b") == [("b", "a")]


def test_who_backed_both_backs_one_of_them(network: Network) -> None:
    assert lost(network, "shared-backers", "b", "d") == [(None, "e")]
    assert lost(network, "shared-backers", "d", "b") == [(None, "e")]


def test_who_clashed_over_a_field_does_not(network: Network) -> None:
    assert lost(network, "contest", "field") == [("a", "b")]


def test_the_best_path_is_told_hop_by_hop(network: Network) -> None:
    assert lost(network, "path", "e", "d") == [("e", "d")]
    [found] = network.sensitivity(drop_source="rumour", question="path", entity=["e", "d"]).comparisons
    assert [(one.about, one.entity) for one in found.shifted("gained")] == [("b", "c"), ("c", "d"), ("e", "b")]


def test_an_answer_is_as_sure_as_its_weakest_relationship(network: Network) -> None:
    [found] = network.sensitivity(drop_source="gazette", question="ultimate-backers", entity="b").comparisons
    [one] = found.shifted("lost")
    assert one.before is not None and one.before.grade == "B2"
    [clashing] = network.sensitivity(drop_source="rumour", question="contest", entity="field").comparisons
    [clash] = clashing.shifted("lost")
    assert clash.before is not None and clash.before.grade == "E4"


def test_who_shared_a_community_is_told(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd")
        + tie("a allied-with b", claims="id:gazette 2") + tie("a allied-with c", claims="id:rumour 3")
        + tie("d allied-with c", claims="id:gazette 2")
    )  # fmt: skip
    groups = [{network.content.entity_ids[n] for n in group.tolist()} for group in network.communities().members]
    [of_b] = [group for group in groups if "b" in group]
    assert lost(network, "communities", "b") == [("b", other) for other in sorted(of_b - {"a", "b"})]
    [of_c] = [group for group in groups if "c" in group]
    assert lost(network, "communities", "c") == [("c", other) for other in sorted(of_c - {"c", "d"})]
    assert network.sensitivity(drop_source="rumour", question="communities", entity="a").comparisons[0].before.keys.size


def test_what_was_in_the_way_of_balance_is_told(network_of: Callable[[str], Network], tie: Tie) -> None:
    """Two friendly pairs of parallel chains make their rivalry the only tie that any best division has against it."""
    network = network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd")
        + tie("a rival-of b", claims="id:gazette 2")
        + "".join(tie(f"{one} allied-with {two}", claims="id:rumour 3") for one, two in ("ac", "cb", "ad", "db"))
    )
    assert lost(network, "tension") == [("a", "b")]


@pytest.mark.parametrize(
    ("question", "entity", "message"),
    [
        ("ultimate-backers", [], "entity: give one entity"),
        ("contest", ["field", "a"], "give one entity"),
        ("shared-backers", ["a"], "give two different entities"),
        ("path", ["a", "a"], "give two different entities"),
        ("tension", ["a"], "leave it out"),
    ],
)
def test_a_question_is_about_as_many_as_it_takes(
    network: Network, question: str, entity: list[str], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        network.sensitivity(drop_source="rumour", question=question, entity=entity)


@pytest.mark.parametrize(
    ("question", "entity"),
    [("ultimate-backers", ["syrian-regime"]), ("shared-backers", ["syrian-regime", "kataib-hezbollah"]),
     ("tension", []), ("communities", ["iran"]), ("contest", ["deir-ez-zor-governorate"]),
     ("path", ["iran", "turkey"])],
)  # fmt: skip
def test_each_has_an_answer_of_the_shipped_graph(shipped: Graph, question: str, entity: list[str]) -> None:
    options: dict[str, Any] = {"question": question, "entity": entity}
    [found] = View(shipped).at("2018-01-01").sensitivity(drop_source="article-deir-ez-zor", **options).comparisons
    assert isinstance(found, Comparison)
    assert len(found.before.keys)
