"""Who has other backers, and who stands otherwise to whom, held against counting by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.analysis.effects import ties as effects_ties
from dezgraph.analysis.effects.ties import Patrons, Realigned, Rebacked, dealings, realigned, rebacked
from dezgraph.model import Change
from dezgraph.network import Network

Drawn = list[tuple[str, str, str]]
SIGNS = {"backs": 1, "allied-with": 1, "fights": -1, "opposes": -1, "negotiates-with": 0}

names = st.sampled_from("abcdef")
drawn_ties: st.SearchStrategy[Drawn] = st.lists(st.tuples(names, names, st.sampled_from(list(SIGNS))), max_size=12)


def id_of(place: int, tie: Sequence[str]) -> str:
    return f"{tie[0]}-{tie[2]}-{tie[1]}-{place}"


def letters(numbers: Sequence[int]) -> str:
    return "".join("abcdef"[number] for number in numbers)


def ended(network: Network, drawn: Drawn, ends: set[int]) -> Network:
    changes = [Change("ending", relationship=id_of(place, tie)) for place, tie in enumerate(drawn) if place in ends]
    return network.imagine(*changes)


def test_backers_are_lost_and_found_through_others_too(network_of_ties: Callable[..., Network]) -> None:
    network = network_of_ties([("a", "b"), ("b", "c"), ("d", "c")])
    after = network.imagine(
        Change("ending", relationship="a-backs-b-0"), Change("addition", source="e", type="backs", target="b")
    )
    found = rebacked(network.diff(after))
    told = [(letters([one.number]), *map(letters, (one.lost, one.gained, one.ultimate_lost, one.ultimate_gained)))
            for one in found.found]  # fmt: skip
    assert told == [("b", "a", "e", "a", "e"), ("c", "", "", "a", "e")]
    assert found.is_complete


def test_backing_of_another_type_is_the_same_backing(network_of_ties: Callable[..., Network]) -> None:
    network = network_of_ties([("a", "b")])
    after = network.imagine(Change("amendment", relationship="a-backs-b-0", type="commands"))
    assert rebacked(network.diff(after)).found == ()


def test_where_too_many_are_in_question_only_direct_backers_are_compared_and_it_is_said(
    network_of_ties: Callable[..., Network], monkeypatch: pytest.MonkeyPatch
) -> None:
    network = network_of_ties([("a", "b"), ("b", "c"), ("d", "c")])
    diff = network.diff(network.imagine(Change("ending", relationship="a-backs-b-0")))
    monkeypatch.setattr(effects_ties, "MOST_FOLLOWED", 3)
    assert rebacked(diff) == Rebacked((Patrons(1, (0,), (), (), ()),), is_complete=False)
    monkeypatch.setattr(effects_ties, "MOST_FOLLOWED", 4)
    assert [one.number for one in rebacked(diff).found] == [1, 2]


def test_a_pair_can_turn_or_be_tied_otherwise(network_of_ties: Callable[..., Network]) -> None:
    network = network_of_ties([("a", "b", "allied-with"), ("b", "a", "fights"), ("c", "d", "fights"), ("e", "f")])
    after = network.imagine(
        Change("ending", relationship="a-allied-with-b-0"),
        Change("amendment", relationship="c-fights-d-2", type="opposes"),
        Change("addition", source="a", type="negotiates-with", target="f"),
        Change("ending", relationship="e-backs-f-3"),
    )
    assert realigned(network, after) == [
        Realigned((0, 1), "both", "hostile", ("allied-with",), ()),
        Realigned((2, 3), "hostile", "hostile", ("fights",), ("opposes",)),
        Realigned((4, 5), "friendly", "none", ("backs",), ()),
    ]
    assert [one.turned for one in realigned(network, after)] == [True, False, True]


def test_who_deals_otherwise_with_whom_is_told_with_how_they_stand(network_of_ties: Callable[..., Network]) -> None:
    network = network_of_ties([("a", "b", "negotiates-with"), ("b", "a", "fights"), ("c", "d", "negotiates-with")])
    after = network.imagine(
        Change("amendment", relationship="a-negotiates-with-b-0", type="agreement-with"),
        Change("addition", source="e", type="mediates-between", target="c"),
        Change("addition", source="e", type="backs", target="c"),
    )
    assert dealings(network, after) == [
        Realigned((0, 1), "hostile", "hostile", ("negotiates-with",), ("agreement-with",)),
        Realigned((2, 4), "none", "friendly", (), ("mediates-between",)),
    ]


@settings(max_examples=60)
@given(drawn_ties, st.sets(st.integers(0, 11)))
def test_pairs_are_those_of_a_count_by_hand(
    network_of_ties: Callable[..., Network], drawn: Drawn, ends: set[int]
) -> None:
    network = network_of_ties(drawn)
    left = [tie for place, tie in enumerate(drawn) if place not in ends]
    expected = {}
    for pair in {tuple(sorted(tie[:2])) for tie in drawn if tie[0] != tie[1]}:
        had, has = ({tie[2] for tie in each if tuple(sorted(tie[:2])) == pair and SIGNS[tie[2]]}
                    for each in (drawn, left))  # fmt: skip
        if had != has:
            expected[pair] = had - has, {SIGNS[type_] for type_ in has}
    states = {"none": set(), "friendly": {1}, "hostile": {-1}, "both": {1, -1}}
    found = realigned(network, ended(network, drawn, ends))
    assert {tuple(letters(one.numbers)): (set(one.lost), states[one.after]) for one in found} == expected
    assert [one.numbers for one in found] == sorted(one.numbers for one in found)


@settings(max_examples=60)
@given(drawn_ties, st.sets(st.integers(0, 11)))
def test_no_one_with_other_backers_is_overlooked(
    network_of_ties: Callable[..., Network], drawn: Drawn, ends: set[int]
) -> None:
    network = network_of_ties(drawn)
    after = ended(network, drawn, ends)
    expected = []
    for number, id in enumerate("abcdef"):
        moved: list[tuple[int, ...]] = []
        for ask in (Network.backers, Network.ultimate_backers):
            had, has = ({one.number for one in ask(view, id)} for view in (network, after))
            moved += [tuple(sorted(had - has)), tuple(sorted(has - had))]
        if any(moved):
            expected.append(Patrons(number, *moved))
    assert list(rebacked(network.diff(after)).found) == expected
