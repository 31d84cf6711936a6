"""Paths: who is tied to whom through others, on a day that all of it shares, and with what sign."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.paths import search as paths_search
from dezgraph.analysis.paths.model import Path, Paths
from dezgraph.dates import day, isoformat
from dezgraph.errors import InputError, NotFoundError
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcdef") + " id:town a dz:Town .\n"


def routes(found: Paths) -> list[str]:
    return ["".join(path.entities) for path in found]


def days(path: Path) -> list[tuple[str | None, str | None]]:
    texts = [[None if one is None else isoformat(one) for one in (s.first, s.last)] for s in path.possible]
    return [(first, last) for first, last in texts]


@pytest.fixture
def network_of(network_of: Callable[[str], Network]) -> Callable[..., Network]:
    """Return the function that makes a network of ties among a to f."""
    return lambda *ties: network_of(ACTORS + "\n".join(ties))


@pytest.fixture
def diamond(network_of: Callable[..., Network], tie: Tie) -> Network:
    """Return a → b → d and a → c → d, the second better sourced, and a → e → f → d."""
    return network_of(
        tie("a backs b", claims="id:rumour 4"),
        tie("b backs d", claims="id:gazette 1"),
        tie("a backs c", claims="id:gazette 2"),
        tie("d fights c", claims="id:gazette 3"),
        tie("a commands e", claims="id:gazette 1"),
        tie("e strikes f", claims="id:gazette 1"),
        tie("f opposes d", claims="id:gazette 1"),
    )


def test_the_shortest_come_first_and_the_better_sourced_of_these(diamond: Network) -> None:
    assert routes(diamond.paths("a", "d")) == ["acd", "abd", "aefd"]


def test_the_weakest_hop_counts_where_the_grade_decides(diamond: Network) -> None:
    found = diamond.paths("a", "d", by="grade")
    assert [(path.entities, path.grade) for path in found] == [
        (("a", "e", "f", "d"), "B1"),
        (("a", "c", "d"), "B3"),
        (("a", "b", "d"), "E4"),
    ]


def test_costs_add_up_where_the_weight_decides(diamond: Network) -> None:
    # B1 costs 2, B2 3, B3 4, E4 8.
    found = diamond.paths("a", "d", by="weight")
    assert [("".join(path.entities), path.weight) for path in found] == [("aefd", 6), ("acd", 7), ("abd", 10)]


def test_no_more_are_given_than_were_asked_for(diamond: Network) -> None:
    assert routes(diamond.paths("a", "d", k=1)) == ["acd"]
    assert routes(diamond.paths("a", "d", max_hops=2)) == ["acd", "abd"]


def test_enemy_of_enemy_and_ally_of_ally_come_out_friendly(diamond: Network) -> None:
    assert routes(diamond.paths("a", "d", net_sign="+")) == ["abd", "aefd"]
    assert routes(diamond.paths("a", "d", net_sign="-")) == ["acd"]
    assert routes(diamond.paths("d", "a", net_sign="-")) == ["dca"]
    assert [path.net_sign for path in diamond.paths("a", "d")] == ["-", "+", "+"]


def test_arrows_are_followed_if_asked_and_symmetric_types_go_both_ways(diamond: Network) -> None:
    assert routes(diamond.paths("a", "d", directed=True)) == ["acd", "abd", "aefd"]
    assert routes(diamond.paths("d", "a", directed=True)) == []
    assert routes(diamond.paths("d", "c", directed=True)) == ["dc"]
    assert routes(diamond.paths("d", "a")) == ["dca", "dba", "dfea"]


def test_a_hop_says_which_way_it_goes(diamond: Network) -> None:
    [path] = diamond.paths("d", "a", k=1)
    assert [hop.direction for hop in path.hops] == ["both", "backward"]
    [path] = diamond.paths("a", "e", k=1)
    assert [hop.direction for hop in path.hops] == ["forward"]


def test_entities_and_types_can_be_avoided(diamond: Network) -> None:
    assert routes(diamond.paths("a", "d", avoid=["b", "c"])) == ["aefd"]
    assert routes(diamond.paths("a", "d", avoid_type="backs")) == []  # commands is narrower than backs
    assert routes(diamond.paths("a", "d", avoid_type=["fights", "opposes"])) == ["abd"]


def test_entities_can_be_wanted_on_the_way_in_any_order(diamond: Network) -> None:
    assert routes(diamond.paths("a", "d", via=["f", "e"])) == ["aefd"]
    assert routes(diamond.paths("a", "d", via=["b", "c"])) == []


def test_a_pair_that_is_allied_and_rival_offers_both_signs(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(tie("a allied-with b"), tie("a opposes b"), tie("b backs c"), tie("c part-of d"))
    [path] = network.paths("a", "c")
    assert path.net_sign == "both"
    [friendly] = network.paths("a", "c", net_sign="+")
    assert [network.content.relationship_id(row) for row in friendly.hops[0].tie.rows] == ["a-allied-with-b"]
    [neutral] = network.paths("a", "d")
    assert neutral.net_sign == "none"
    assert not network.paths("a", "d", net_sign="+")


def test_only_what_held_on_a_common_day_is_chained(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(
        tie("a backs b", validFrom='"2012-01-01"', validUntil='"2013-12-31"'),
        tie("b backs c", validFrom='"2014-01-01"', validUntil='"2015-12-31"'),
        tie("a backs d", validFrom='"2012-01-01"', validUntil='"2014-06-30"'),
        tie("d backs e", validFrom='"2014-01-01"', validUntil='"2015-12-31"'),
        tie("e backs c", validFrom='"2011-01-01"', validUntil='"2016-12-31"'),
    )
    [path] = network.paths("a", "c")
    assert path.entities == ("a", "d", "e", "c")
    assert days(path) == [("2014-01-01", "2014-06-30")]
    assert path.certain == path.possible
    loose = network.paths("a", "c", allow_anachronism=True)
    assert [("".join(p.entities), days(p)) for p in loose] == [("abc", []), ("adec", days(path))]


def test_a_window_must_hold_the_common_day(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(
        tie("a backs b", validFrom='"2012-01-01"', validUntil='"2014-12-31"'),
        tie("b backs c", validFrom='"2013-01-01"', validUntil='"2018-12-31"'),
    )
    [path] = network.view(from_="2014", until="2016").paths("a", "c")
    assert days(path) == [("2014-01-01", "2014-12-31")]
    assert not network.view(from_="2015", until="2016").paths("a", "c")
    [path] = network.at("2014-05-05").paths("a", "c")
    assert days(path) == [("2014-05-05", "2014-05-05")]


def test_only_relationships_of_the_common_days_are_shown(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(
        tie("a backs b", validFrom='"2012-01-01"', validUntil='"2012-12-31"', claims="id:gazette 1"),
        tie("a defends b", validFrom='"2014-01-01"', validUntil='"2014-12-31"', claims="id:rumour 3"),
        tie("a strikes b", validFrom='"2016-01-01"', validUntil='"2016-12-31"'),
        tie("b backs c", validFrom='"2014-06-01"', validUntil='"2016-06-30"'),
    )
    [path] = network.paths("a", "c")
    assert {network.content.relationship_id(row) for row in path.hops[0].tie.rows} == {"a-defends-b", "a-strikes-b"}
    assert days(path) == [("2014-06-01", "2014-12-31"), ("2016-01-01", "2016-06-30")]
    assert path.grade == "B2"  # the best evidence that was of these days
    [friendly] = network.paths("a", "c", net_sign="+")
    assert days(friendly) == [("2014-06-01", "2014-12-31")] and friendly.grade == "E3"


def test_a_chain_is_only_as_good_as_what_it_can_keep_on_one_day(network_of: Callable[..., Network], tie: Tie) -> None:
    early, late = {"validUntil": '"2012-12-31"'}, {"validFrom": '"2014-01-01"'}
    network = network_of(
        tie("a backs b", claims="id:gazette 1", **early),
        tie("a defends b", claims="id:rumour 3", **late),
        tie("b backs c", claims="id:rumour 3", **early),
        tie("b defends c", claims="id:gazette 1", **late),
    )
    [path] = network.paths("a", "c")
    assert [hop.tie.grade for hop in path.hops] == ["B1", "B1"]
    assert (path.grade, path.weight) == ("E3", 2 + 7)


def test_what_is_certain_is_told_beside_what_is_possible(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(
        tie("a backs b", validFrom='"2012"', validUntil='"2015-06"'),
        tie("b backs c", validFrom='"2013-05-01"', validUntil='".."'),
    )
    [path] = network.paths("a", "c")
    assert days(path) == [("2013-05-01", "2015-06-30")]
    [span] = path.certain
    assert (span.first, span.last) == (day("2013-05-01"), day("2015-06-01"))
    certain = network.view(from_="2015-06-02", until="2016", certainty="certain")
    assert not certain.paths("a", "c")


def test_where_certainty_is_wanted_the_common_day_must_be_certain(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(
        tie("a backs b", validFrom='"2012-01-01"', validUntil='"2014"'),
        tie("b backs c", validFrom='"2014"', validUntil='"2016-12-31"'),
    )
    window = network.view(from_="2013", until="2016")
    assert days(window.paths("a", "c").found[0]) == [("2014-01-01", "2014-12-31")]
    assert len(window.view(certainty="certain").rows) == 2
    assert not window.view(certainty="certain").paths("a", "c")
    [path] = window.view(certainty="certain").paths("a", "c", allow_anachronism=True)
    assert path.possible and not path.certain


def test_kinds_are_asked_of_those_between(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(tie("a controls town"), tie("b controls town"), tie("a backs c"), tie("c backs b"))
    assert [path.entities for path in network.paths("a", "b")] == [("a", "c", "b"), ("a", "town", "b")]
    assert [path.entities for path in network.view(kind="Actor").paths("a", "b")] == [("a", "c", "b")]
    assert [path.entities for path in network.view(kind="Actor").paths("a", "town", max_hops=1)] == [("a", "town")]


def test_no_entity_is_passed_twice_nor_tied_to_itself(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(tie("a backs a"), tie("a backs b"), tie("b opposes b"), tie("b opposes c"))
    assert [path.net_sign for path in network.paths("a", "c", max_hops=10)] == ["-"]
    assert not network.paths("a", "c", net_sign="+", max_hops=10)


def test_no_path_is_an_answer_that_says_so(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(tie("a backs b"), tie("c backs d"))
    found = network.paths("a", "d")
    assert (len(found), found.extent.complete, found.extent.seen_hops) == (0, True, 6)
    assert found.note["en"] == "There is no such path of up to 6 hops in this view."
    assert "6" in found.note["ar"]


def test_where_only_the_dates_stand_in_the_way_that_is_said(network_of: Callable[..., Network], tie: Tie) -> None:
    network = network_of(tie("a backs b", validUntil='"2012"'), tie("b backs c", validFrom='"2014"'))
    assert "allow_anachronism" in network.paths("a", "c").note["en"]
    assert not network.paths("a", "c", k=1, allow_anachronism=True).note


def test_all_paths_come_one_by_one_and_a_limit_is_said(diamond: Network) -> None:
    stream = diamond.all_paths("a", "d")
    assert next(stream).entities == ("a", "b", "d")
    assert stream.extent is None
    assert [path.entities for path in stream] == [("a", "c", "d"), ("a", "e", "f", "d")]
    assert stream.extent is not None and stream.extent.complete
    stream = diamond.all_paths("a", "d", limit=2)
    assert len(list(stream)) == 2
    assert stream.extent is not None and (stream.extent.limit, stream.extent.seen_hops) == ("limit", 2)
    stream = diamond.all_paths("a", "d", limit=3)
    assert len(list(stream)) == 3
    assert stream.extent is not None and stream.extent.complete


def test_a_stream_can_be_given_up(diamond: Network) -> None:
    stream = diamond.all_paths("a", "d")
    next(stream)
    stream.stop()
    assert list(stream) == []
    assert stream.extent is not None and not stream.extent.complete


class Hurried:
    """A clock that runs out after some looks at it."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def __call__(self) -> float:
        self.looks -= 1
        return 0.0 if self.looks > 0 else 1000.0


def test_when_time_is_over_it_says_how_far_it_came(diamond: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    full = diamond.paths("a", "d", max_hops=10)
    came = set()
    for looks in range(1, 40):
        monkeypatch.setattr(paths_search, "monotonic", Hurried(looks))
        found = diamond.paths("a", "d", max_hops=10)
        came.add((found.extent.seen_hops, len(found), found.extent.complete))
        if found.extent.complete:
            assert found.found == full.found
        else:
            seen = found.extent.seen_hops
            assert [p for p in found if len(p.hops) <= seen] == [p for p in full if len(p.hops) <= seen]
            assert f"all paths of up to {seen} hop" in found.note["en"] and "المهلة" in found.note["ar"]
    assert {(0, 0, False), (2, 2, False), (10, 3, True)} <= came


def test_time_over_ends_a_stream_too(diamond: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths_search, "monotonic", Hurried(6))
    stream = diamond.all_paths("a", "d")
    list(stream)
    assert stream.extent is not None and stream.extent.limit == "time_limit"


@pytest.mark.parametrize(
    ("ends", "options", "parameter", "accepted"),
    [
        ("aa", {}, "target_entity", "another entity than the source"),
        ("ad", {"k": 0}, "k", "1 to 100"),
        ("ad", {"k": 101}, "k", "1 to 100"),
        ("ad", {"max_hops": 0}, "max_hops", "1 to 10"),
        ("ad", {"max_hops": 11}, "max_hops", "1 to 10"),
        ("ad", {"by": "luck"}, "by", "hops, grade or weight"),
        ("ad", {"net_sign": "0"}, "net_sign", "use \\+ or -"),
        ("ad", {"via": "a"}, "via", "between the source and the target"),
        ("ad", {"via": ["b", "d"]}, "via", "between the source and the target"),
        ("ad", {"via": "b", "avoid": "b"}, "via", "leave it out"),
        ("ad", {"avoid": "d"}, "avoid", "other entities"),
        ("ad", {"via": ["b", "c"], "max_hops": 2}, "max_hops", "at least 3"),
        ("ad", {"avoid_type": "bakcs"}, "avoid_type", "did you mean backs"),
        ("ad", {"time_limit": 0}, "time_limit", "at most 30 seconds"),
        ("ad", {"time_limit": 31}, "time_limit", "at most 30 seconds"),
        ("ad", {"time_limit": float("nan")}, "time_limit", "at most 30 seconds"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(
    diamond: Network, ends: str, options: dict[str, object], parameter: str, accepted: str
) -> None:
    with pytest.raises(InputError, match=accepted) as refused:
        diamond.paths(*ends, **options)  # type: ignore[arg-type]
    assert refused.value.parameter == parameter


def test_all_paths_refuse_at_once_not_at_the_first_path(diamond: Network) -> None:
    with pytest.raises(InputError, match="limit"):
        diamond.all_paths("a", "d", limit=0)
    with pytest.raises(NotFoundError):
        diamond.all_paths("a", "nobody")


@pytest.mark.parametrize("options", [{}, {"via": "nobody"}, {"avoid": ["nobody"]}])
def test_an_unknown_entity_is_not_found(diamond: Network, options: dict[str, object]) -> None:
    with pytest.raises(NotFoundError, match="nobody"):
        diamond.paths("a", "d" if options else "nobody", **options)  # type: ignore[arg-type]


def test_iran_and_the_united_states_meet_in_the_militias(shipped: Graph) -> None:
    found = View(shipped).at("2020-01-01").paths("iran", "united-states", net_sign="-", k=20, max_hops=2)
    assert ("iran", "iran-backed-militias-east-syria", "united-states") in [path.entities for path in found]
    assert {path.net_sign for path in found} == {"-"}
    assert all(path.possible == path.possible[:1] for path in found)


def test_russia_and_iran_are_ambivalent(shipped: Graph) -> None:
    [direct, *_] = View(shipped).at("2018-06-01").paths("russia", "iran")
    assert (len(direct.hops), direct.net_sign) == (1, "both")
