"""Signed balance of a view: measures, divisions, the ties against them, and pairs that are both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis.balance import measuring
from dezgraph.analysis.balance.ground import ground
from dezgraph.analysis.balance.measuring import Balance, balance
from dezgraph.engines import frustration, settled, weak
from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Made = Callable[..., Network]
NAMES = "abcdef"
SIGNS = {"allied-with": 1, "rival-of": -1, "negotiates-with": 0}


@st.composite
def ties(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    ends = st.sampled_from([(one, other) for one in NAMES for other in NAMES])
    found = draw(st.lists(st.tuples(ends, st.sampled_from(sorted(SIGNS))), max_size=14))
    return [(*pair, type_) for pair, type_ in found]


def signed(found: list[tuple[str, str, str]]) -> set[tuple[frozenset[str], int]]:
    """Return who is tied by which sign, once a pair and sign."""
    return {(frozenset((one, other)), SIGNS[type_]) for one, other, type_ in found if one != other and SIGNS[type_]}


def divisions(most: int) -> list[dict[str, int]]:
    """Return every division in at most so many camps, the names of camps apart."""
    found: list[tuple[int, ...]] = [()]
    for _ in NAMES:
        found = [(*each, camp) for each in found for camp in range(min(max(each, default=-1) + 2, most))]
    return [dict(zip(NAMES, each, strict=True)) for each in found]


def against(camp: dict[str, int], pairs: set[tuple[frozenset[str], int]]) -> set[tuple[frozenset[str], int]]:
    """Return the ties that are against a division."""
    return {(pair, sign) for pair, sign in pairs if (len({camp[name] for name in pair}) == 1) != (sign > 0)}


def fewest(pairs: set[tuple[frozenset[str], int]], most: int) -> int:
    """Return how few ties are against any division in at most so many camps, by trying all."""
    return min(len(against(camp, pairs)) for camp in divisions(most))


@given(ties())
def test_divisions_have_the_fewest_ties_against_them(network_of_ties: Made, found: list[tuple[str, str, str]]) -> None:
    pairs = signed(found)
    answer = network_of_ties(found).balance()
    assert (answer.positive, answer.negative) == tuple(sum(sign == each for _, sign in pairs) for each in (1, -1))
    assert answer.actors == len({name for pair, _ in pairs for name in pair})
    if not pairs:
        assert answer.strict is answer.weak is answer.walk is None
        assert answer.notes == ("no signed ties",)
        return
    assert answer.strict is not None and answer.weak is not None
    assert answer.strict.index == answer.strict.bound == fewest(pairs, 2)
    assert answer.weak.index == answer.weak.bound == fewest(pairs, 6)
    assert answer.strict.normalised == pytest.approx(1 - 2 * answer.strict.index / len(pairs))


@given(ties())
def test_the_tension_list_is_what_a_division_goes_against(
    network_of_ties: Made, found: list[tuple[str, str, str]]
) -> None:
    network = network_of_ties(found)
    answer = network.balance()
    for division, most in ((answer.strict, 2), (answer.weak, 6)):
        if division is None:
            continue
        ids = network.content.entity_ids
        camp = dict.fromkeys(NAMES, -1) | {
            ids[number]: place for place, faction in enumerate(division.factions) for number in faction.numbers
        }
        told = [(tension.entity, tension.tie.entity, -tension.sign) for tension in division.tension]
        assert {(frozenset(ends), -sign) for *ends, sign in told} == against(camp, signed(found))
        assert told == sorted(told) and all(one < other for one, other, _ in told)
        parts = [faction.part for faction in division.factions]
        assert parts == sorted(parts) and all(parts.count(part) <= most for part in parts)


@given(ties())
def test_a_tie_is_always_in_tension_where_every_best_split_goes_against_it(
    network_of_ties: Made, found: list[tuple[str, str, str]]
) -> None:
    division = network_of_ties(found).balance(always=True).strict
    if division is None:
        return
    pairs = signed(found)
    best = [camp for camp in divisions(2) if len(against(camp, pairs)) == division.index]
    for tension in division.tension:
        tie = (frozenset((tension.entity, tension.tie.entity)), tension.sign)
        assert tension.always == all(tie in against(camp, pairs) for camp in best)


@given(ties())
def test_an_actor_is_settled_where_no_best_split_turns_him_against_what_stands_firm(
    network_of_ties: Made, found: list[tuple[str, str, str]]
) -> None:
    network = network_of_ties(found)
    division = network.balance(always=True).strict
    if division is None:
        return
    ids, pairs = network.content.entity_ids, signed(found)
    best = [camp for camp in divisions(2) if len(against(camp, pairs)) == division.index]
    assert division.is_known
    for part in {faction.part for faction in division.factions}:
        stands = {
            ids[number]: is_settled
            for faction in division.factions if faction.part == part
            for number, is_settled in zip(faction.numbers, faction.settled, strict=True)
        }  # fmt: skip
        sets = {frozenset(other for other in stands if len({camp[one] == camp[other] for camp in best}) == 1)
                for one in stands}  # fmt: skip
        firm = min(sets, key=lambda each: (-len(each), min(each)))
        assert stands == {name: name in firm for name in stands}


def test_who_stands_with_one_enemy_of_an_enemy_and_with_another_is_not_settled(network_of_ties: Made) -> None:
    found = [("a", "b", "allied-with"), ("c", "d", "allied-with"), ("a", "c", "rival-of"), ("b", "c", "rival-of"),
             ("a", "d", "rival-of"), ("e", "a", "allied-with"), ("e", "c", "allied-with")]  # fmt: skip
    network = network_of_ties(found)
    division = network.balance(always=True).strict
    assert division is not None and division.index == 1
    stands = {network.content.entity_ids[number]: is_settled for faction in division.factions
               for number, is_settled in zip(faction.numbers, faction.settled, strict=True)}  # fmt: skip
    assert stands == dict.fromkeys("abcd", True) | {"e": False}
    [tension] = division.tension
    assert tension.always is False
    assert {each for faction in network.balance().strict.factions for each in faction.settled} == {None}  # type: ignore[union-attr]


def a_front(network_of: Callable[[str], Network], tie: Callable[..., str], kind: str, sign: str) -> Network:
    """a backs b; both are part of the front, which c is allied with; c and d are rivals, and d is part of c's wing."""
    kinds = "".join(f"id:{name} a dz:State . " for name in "abcd") + f"id:front a dz:{kind} . id:wing a dz:ArmedGroup ."
    said = (f"a {sign} b", "a part-of front", "b member-of wing", "wing part-of front", "c allied-with front",
            "front allied-with a", "c rival-of d", "d part-of c")  # fmt: skip
    return network_of(kinds + "\n" + "".join(map(tie, said)))


@pytest.mark.parametrize(
    ("kind", "sign", "left_out"),
    [
        ("ActorGroup", "rival-of", ["front"]),
        ("ActorGroup", "backs", []),
        ("Coalition", "rival-of", []),
    ],
)
def test_a_group_whose_parts_are_enemies_is_left_out(
    network_of: Callable[[str], Network], tie: Callable[..., str], kind: str, sign: str, left_out: list[str]
) -> None:
    network = a_front(network_of, tie, kind, sign)
    answer = network.balance()
    ids = network.content.entity_ids
    assert [ids[number] for number in answer.left_out] == left_out
    assert answer.actors == (4 if left_out else 5)
    assert answer.positive + answer.negative == (2 if left_out else 4)


def test_a_group_whose_parts_are_friends_and_enemies_at_once_stays(
    network_of: Callable[[str], Network], tie: Callable[..., str]
) -> None:
    network = network_of(
        "id:a a dz:State . id:b a dz:State . id:front a dz:ActorGroup .\n"
        + "".join(map(tie, ("a rival-of b", "a backs b", "a part-of front", "b part-of front", "front backs a")))
    )
    assert network.balance().left_out == ()


def test_who_stands_against_what_he_is_part_of_is_told(
    network_of: Callable[[str], Network], tie: Callable[..., str]
) -> None:
    network = a_front(network_of, tie, "ActorGroup", "rival-of")
    ids = network.content.entity_ids
    told = [(ids[part], ids[whole]) for part, whole in network.balance().parted]
    assert told == [("d", "c")]


def test_membership_passes_by_who_has_no_signed_ties(
    network_of: Callable[[str], Network], tie: Callable[..., str]
) -> None:
    network = network_of(
        " ".join(f"id:{name} a dz:State ." for name in "abc")
        + "".join(map(tie, ("a rival-of b", "a part-of c", "c part-of b", "b part-of c")))
    )
    ids = network.content.entity_ids
    assert [(ids[part], ids[whole]) for part, whole in network.balance().parted] == [("a", "b")]


def a_and_b_are_both(network_of_ties: Made) -> Network:
    """a and b are allied and rival; a and c allied; b and c rival: by one sign of the pair, and the other."""
    found = [("a", "b", "allied-with"), ("b", "a", "rival-of"), ("a", "c", "allied-with"), ("b", "c", "rival-of")]
    return network_of_ties(found)


@pytest.mark.parametrize(
    ("rule", "counts", "index", "triangles"),
    [("both", (2, 2), 1, 2), ("positive", (2, 1), 1, 1), ("negative", (1, 2), 0, 1), ("drop", (1, 1), 0, 0)],
)
def test_a_pair_that_is_both_is_told_and_counts_by_the_rule(
    network_of_ties: Made, rule: str, counts: tuple[int, int], index: int, triangles: int
) -> None:
    answer = a_and_b_are_both(network_of_ties).balance(ambivalent=rule)
    assert (answer.positive, answer.negative) == counts
    assert answer.strict is not None and answer.strict.index == index
    assert answer.triads.total == triangles
    [pair] = answer.ambivalent
    assert (pair.entity, pair.positive.entity, pair.negative.entity) == ("a", "b", "b")
    assert pair.positive.rows != pair.negative.rows


def test_three_enemies_need_three_camps(network_of_ties: Made) -> None:
    answer = network_of_ties([("a", "b", "rival-of"), ("b", "c", "rival-of"), ("c", "a", "rival-of")]).balance()
    assert answer.strict is not None and answer.weak is not None
    assert (answer.strict.index, answer.weak.index) == (1, 0)
    assert [len(faction.numbers) for faction in answer.strict.factions] == [2, 1]
    assert [len(faction.numbers) for faction in answer.weak.factions] == [1, 1, 1]
    assert (answer.triads.strict, answer.triads.weak) == (0, 1)
    assert answer.notes == ()


def test_parts_that_are_not_tied_are_not_divided_from_one_another(network_of_ties: Made) -> None:
    answer = network_of_ties([("e", "f", "rival-of"), ("a", "b", "allied-with"), ("b", "c", "allied-with")]).balance()
    assert answer.strict is not None
    assert [(faction.part, faction.numbers) for faction in answer.strict.factions] == [
        (1, (0, 1, 2)),
        (2, (4,)),
        (2, (5,)),
    ]
    assert answer.notes == ("no triangles",)


def test_only_actors_count(network_of: Callable[[str], Network], tie: Callable[..., str]) -> None:
    network = network_of("id:a a dz:State . id:b a dz:State . id:oil a dz:OilField .\n"
                         + tie("a rival-of b") + tie("a allied-with oil"))  # fmt: skip
    assert network.balance().actors == 2


def test_a_time_limit_leaves_bounds_and_says_so(network_of_ties: Made) -> None:
    everyone = [(one, other, "rival-of") for one in NAMES for other in NAMES if one < other]
    answer = network_of_ties(everyone).balance(time_limit=1e-9)
    assert answer.strict is not None and answer.strict.bound < answer.strict.index
    assert "time limit" in answer.notes
    assert all(tension.always is None for tension in answer.strict.tension)


def test_all_parts_share_the_time_limit_and_what_is_not_proven_is_named(
    network_of_ties: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: dict[str, list[float]] = {"strict": [], "weak": [], "settled": []}

    class Clock:
        now = 0.0

        def monotonic(self) -> float:
            return self.now

    clock = Clock()
    monkeypatch.setattr(measuring, "time", clock)
    monkeypatch.setattr("dezgraph.analysis.balance.division.time", clock)
    monkeypatch.setattr(measuring, "walk_balance", lambda *_, **__: None)

    def lasting(name: str, engine: Callable[..., Any], given: float = 60) -> Callable[..., Any]:
        def search(*links: Any, seconds: float) -> Any:
            spent[name].append(seconds)
            clock.now += seconds
            return engine(*links, seconds=given)

        return search

    monkeypatch.setattr(frustration, "frustration", lasting("strict", frustration.frustration))
    monkeypatch.setattr(weak, "weak_division", lasting("weak", weak.weak_division))
    monkeypatch.setattr(settled, "settled", lasting("settled", settled.settled, 0))
    everyone = [(one, other, "rival-of") for one in NAMES for other in NAMES if one < other]
    answer = network_of_ties(everyone).balance(time_limit=8, always=True)
    assert answer.strict is not None and answer.strict.optimal
    assert spent == {"strict": [4], "weak": [2], "settled": [2]}
    assert clock.now == 8
    assert answer.notes == ("time limit", "settled unknown")
    assert all(tension.always is None for tension in answer.strict.tension)


def test_each_part_that_time_did_not_suffice_for_is_named(network_of_ties: Made) -> None:
    everyone = [(one, other, "rival-of" if other == "f" else "allied-with")
                for one in NAMES for other in NAMES if one < other]  # fmt: skip
    everyone += [("a", "b", "rival-of"), ("c", "d", "rival-of"), ("a", "c", "rival-of")]
    answer = network_of_ties(everyone).balance(time_limit=1e-9, always=True)
    assert answer.notes == ("time limit", "strict unproven", "weak unproven", "walk unknown")


@pytest.mark.parametrize(
    ("options", "parameter"),
    [
        ({"ambivalent": "maybe"}, "ambivalent"),
        ({"time_limit": 0}, "time_limit"),
        ({"time_limit": 601}, "time_limit"),
        ({"time_limit": float("nan")}, "time_limit"),
    ],
)
def test_what_cannot_be_asked_is_refused(network_of_ties: Made, options: dict[str, object], parameter: str) -> None:
    with pytest.raises(InputError) as refused:
        network_of_ties([("a", "b", "rival-of")]).balance(**options)
    assert refused.value.parameter == parameter


@pytest.fixture(scope="module")
def in_2018(shipped: Graph) -> Balance:
    return balance(View(shipped).at("2018-01-01"), always=True)


def test_of_the_shipped_graph_most_is_settled_and_what_is_not_is_told(in_2018: Balance, shipped: Graph) -> None:
    assert in_2018.strict is not None and in_2018.strict.is_known
    stands = {shipped.entity_ids[number]: is_settled for faction in in_2018.strict.factions
              for number, is_settled in zip(faction.numbers, faction.settled, strict=True)}  # fmt: skip
    assert not stands["russia"], "with the government, or apart from it: both are as good"
    assert stands["syrian-regime"] and stands["iran"] and stands["united-states"]
    assert sum(map(bool, stands.values())) > len(stands) / 2


def test_warring_parties_are_no_actor_of_one_side(in_2018: Balance, shipped: Graph) -> None:
    assert "warring-parties-deir-ez-zor" in [shipped.entity_ids[number] for number in in_2018.left_out]


def test_the_army_is_told_to_stand_apart_from_its_government(in_2018: Balance, shipped: Graph) -> None:
    told = [(shipped.entity_ids[part], shipped.entity_ids[whole]) for part, whole in in_2018.parted]
    assert ("syrian-arab-army", "syrian-regime") in told


def test_russia_and_iran_are_both_allies_and_rivals(in_2018: Balance) -> None:
    assert ("iran", "russia") in [(pair.entity, pair.positive.entity) for pair in in_2018.ambivalent]


def test_the_shipped_graph_is_solved(in_2018: Balance) -> None:
    assert in_2018.strict is not None and in_2018.weak is not None
    assert in_2018.strict.optimal and in_2018.weak.optimal
    assert in_2018.weak.index < in_2018.strict.index == len(in_2018.strict.tension) < 15
    assert all(
        tension.tie.rows and tension.tie.grade and tension.always is not None for tension in in_2018.strict.tension
    )


def test_the_islamic_state_is_no_friend_of_its_enemies_in_many_camps(in_2018: Balance, shipped: Graph) -> None:
    assert in_2018.weak is not None
    number = shipped.entity_number("islamic-state")
    [camp] = [faction for faction in in_2018.weak.factions if number in faction.numbers]
    assert shipped.entity_number("syrian-regime") not in camp.numbers


def test_a_kind_narrows_who_counts(shipped: Graph) -> None:
    states = View(shipped).view(kind="State").balance()
    assert 0 < states.actors < View(shipped).balance().actors


@given(found=ties())
def test_circuits_are_counted_as_ties_beyond_a_forest(found: list[tuple[str, str, str]], network_of_ties: Made) -> None:
    grounded = ground(network_of_ties(found), "both")
    plain: nx.MultiGraph[str] = nx.MultiGraph(tuple(pair) for pair, _ in signed(found))
    assert grounded.circuits == plain.number_of_edges() - len(plain) + nx.number_connected_components(plain)
