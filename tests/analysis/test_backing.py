"""Who backs whom: nearest first, never oneself, each with the chain that leads there."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis.backing import MAX_DEPTH, Backing
from dezgraph.errors import InputError, NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]

ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcdef") + "\n"


def names(found: list[Backing]) -> list[tuple[str, int]]:
    return [(backing.entity, backing.depth) for backing in found]


@pytest.fixture
def chain(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return d → c → b → a, and e, which commands b."""
    return network_of(ACTORS + tie("b backs a") + tie("c backs b") + tie("d backs c") + tie("e commands b"))


def test_a_direct_backer_is_one_step_away(chain: Network) -> None:
    assert names(chain.backers("a")) == [("b", 1)]
    assert names(chain.backs("b")) == [("a", 1)]


def test_narrower_types_are_backing_too(chain: Network) -> None:
    assert names(chain.backers("b")) == [("c", 1), ("e", 1)]


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        (1, [("b", 1)]),
        (2, [("b", 1), ("c", 2), ("e", 2)]),
        (3, [("b", 1), ("c", 2), ("e", 2), ("d", 3)]),
        (MAX_DEPTH, [("b", 1), ("c", 2), ("e", 2), ("d", 3)]),
    ],
)
def test_those_behind_the_backers_are_found_up_to_a_depth(
    chain: Network, depth: int, expected: list[tuple[str, int]]
) -> None:
    assert names(chain.backers("a", depth=depth)) == expected


def test_whom_one_backs_is_the_same_the_other_way(chain: Network) -> None:
    assert names(chain.backs("d", depth=3)) == [("c", 1), ("b", 2), ("a", 3)]


def test_each_comes_with_the_chain_that_leads_there(chain: Network) -> None:
    farthest = chain.backers("a", depth=3)[-1]
    assert [tie.entity for tie in farthest.chain] == ["b", "c", "d"]
    assert farthest.tie is farthest.chain[-1]
    assert [chain.content.relationship_id(tie.rows[0]) for tie in farthest.chain] == [
        "b-backs-a",
        "c-backs-b",
        "d-backs-c",
    ]


def test_nobody_is_his_own_backer_through_a_cycle(network_of: Callable[[str], Network], tie: Tie) -> None:
    ring = network_of(ACTORS + tie("a backs b") + tie("b backs c") + tie("c backs a") + tie("a backs a"))
    assert names(ring.backers("a", depth=MAX_DEPTH)) == [("c", 1), ("b", 2)]
    assert names(ring.backs("a", depth=MAX_DEPTH)) == [("b", 1), ("c", 2)]
    assert [(pair.backer, pair.backed) for pair in ring.backing()] == [("c", "a"), ("a", "b"), ("b", "c")]


def test_the_shortest_of_several_chains_counts(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        ACTORS + tie("b backs a") + tie("c backs b") + tie("c backs a") + tie("d backs c") + tie("d backs b")
    )
    assert names(network.backers("a", depth=3)) == [("b", 1), ("c", 1), ("d", 2)]


def test_certain_comes_before_possible_then_the_better_grade_then_the_id(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        ACTORS
        + tie("b backs a", validFrom='"2014/2020"', claims="id:gazette 1")
        + tie("c backs a", validFrom='"2014"', validUntil='"2018"', claims="id:rumour 4")
        + tie("d backs a", validFrom='"2014"', validUntil='"2018"', claims="id:gazette 3")
        + tie("e backs a", validFrom='"2014"', validUntil='"2018"', claims="id:gazette 3")
    )
    found = network.at("2016-01-01").backers("a")
    assert [(b.entity, b.tie.certainty, b.tie.grade) for b in found] == [
        ("d", "certain", "B3"),
        ("e", "certain", "B3"),
        ("c", "certain", "E4"),
        ("b", "possible", "B1"),
    ]
    assert [b.entity for b in network.backers("a")] == ["b", "d", "e", "c"]


def test_that_order_holds_within_each_depth_whoever_led_there(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        ACTORS
        + tie("b backs a", claims="id:gazette 1")
        + tie("c backs a", claims="id:gazette 2")
        + tie("d backs b", claims="id:rumour 5")
        + tie("e backs c", claims="id:gazette 1")
    )
    assert names(network.backers("a", depth=2)) == [("b", 1), ("c", 1), ("e", 2), ("d", 2)]


@pytest.mark.parametrize("depth", [0, -1, MAX_DEPTH + 1, 10**9])
def test_a_depth_out_of_range_is_refused(chain: Network, depth: int) -> None:
    with pytest.raises(InputError, match=f"depth: '{depth}' is not accepted; use a whole number from 1 to 10"):
        chain.backers("a", depth=depth)


def test_an_unknown_entity_is_not_found(chain: Network) -> None:
    with pytest.raises(NotFoundError):
        chain.backers("nobody")
    with pytest.raises(NotFoundError):
        chain.backs("nobody")


def test_one_without_backers_has_none(chain: Network) -> None:
    assert chain.backers("f", depth=3) == chain.backs("f") == []


def test_the_table_has_every_pair_by_who_is_backed_then_strongest_first(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        ACTORS
        + tie("f backs b", claims="id:gazette 1")
        + tie("c backs b", claims="id:rumour 4")
        + tie("c commands b", claims="id:rumour 3")
        + tie("e backs a")
        + tie("a opposes b")
    )
    table = list(network.backing())
    assert [(pair.backed, pair.backer) for pair in table] == [("a", "e"), ("b", "f"), ("b", "c")]
    assert [network.content.entity_ids[pair.backed_number] for pair in table] == ["a", "b", "b"]
    assert table[2].tie.grade == "E3" and len(table[2].tie.rows) == 2


def test_the_lens_decides_what_counts(chain: Network) -> None:
    assert names(chain.view(type="commands").backers("b", depth=2)) == [("e", 1)]
    assert chain.view(type="opposes").backers("b") == []
    assert chain.view(kind="State").backers("b") == []
    assert names(chain.view(kind="Actor").backers("b")) == [("c", 1), ("e", 1)]


pairs = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=14, unique=True)


@given(pairs, st.integers(1, 5), st.sampled_from("abcdef"))
def test_whoever_backs_within_some_steps_is_found_as_networkx_finds_them(
    network_of_ties: Callable[..., Network], edges: list[tuple[str, str]], depth: int, asked: str
) -> None:
    network = network_of_ties(edges)
    steps = nx.single_source_shortest_path_length(nx.DiGraph([*edges, (asked, asked)]).reverse(), asked, cutoff=depth)
    assert dict(names(network.backers(asked, depth=depth))) == {name: n for name, n in steps.items() if name != asked}
    steps = nx.single_source_shortest_path_length(nx.DiGraph([*edges, (asked, asked)]), asked, cutoff=depth)
    assert dict(names(network.backs(asked, depth=depth))) == {name: n for name, n in steps.items() if name != asked}
    assert {(pair.backer, pair.backed) for pair in network.backing()} == {(u, v) for u, v in edges if u != v}


def test_a_chain_needs_a_day_that_all_its_steps_share(network_of_ties: Callable[..., Network]) -> None:
    apart = network_of_ties([("b", "a", "backs", "2018", "2019"), ("c", "b", "backs", "2012", "2013")])
    assert names(apart.backers("a", depth=2)) == [("b", 1)]
    assert names(apart.at("2012-06-01").backers("b", depth=2)) == [("c", 1)]
    assert names(apart.backs("c", depth=2)) == [("b", 1)]


def test_a_longer_chain_is_found_where_the_shorter_one_has_no_common_day(
    network_of_ties: Callable[..., Network],
) -> None:
    network = network_of_ties(
        [
            ("b", "a", "backs", "2012", "2013"),
            ("c", "a", "backs", "2018", "2019"),
            ("b", "c", "backs", "2018", "2019"),
            ("d", "b", "backs", "2018", "2019"),
        ]
    )
    [found] = [backing for backing in network.backers("a", depth=None) if backing.entity == "d"]
    assert [tie.entity for tie in found.chain] == ["c", "b", "d"]


def test_what_was_not_known_to_have_ended_may_still_be_shared(network_of_ties: Callable[..., Network]) -> None:
    network = network_of_ties([("b", "a", "backs", "2018", ""), ("c", "b", "backs", "2012", "2013")])
    assert names(network.backers("a", depth=2)) == [("b", 1)]


@given(pairs, st.sampled_from("abcdef"))
def test_on_a_day_on_which_all_holds_the_chains_are_those_of_no_day(
    network_of_ties: Callable[..., Network], edges: list[tuple[str, str]], asked: str
) -> None:
    network = network_of_ties([(source, target, "backs", "2012", "2019") for source, target in edges])
    dated, undated = network.at("2015-01-01").backers(asked, depth=None), network.backers(asked, depth=None)
    assert [[tie.entity for tie in backing.chain] for backing in dated] == [
        [tie.entity for tie in backing.chain] for backing in undated
    ]
