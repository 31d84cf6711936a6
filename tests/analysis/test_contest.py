"""How hard a field is contested: by the formula, pair by pair, and never less for one claimant more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, product
from math import prod
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.test_lens import Tie as Drawn
from tests.test_lens import lines_of, looks, ties, windows

from dezgraph.errors import NotFoundError
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]

ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abc") + " id:field a dz:OilField . id:town a dz:Town .\n"
HELD = {"validFrom": '"2015"', "validUntil": '"2018"'}


@pytest.fixture
def index(network_of: Callable[[str], Network]) -> Callable[..., float]:
    """Return the function that tells the index of the field among some ties, on a day."""
    return lambda *ties, **lens: network_of(ACTORS + "".join(ties)).view(**lens).contest("field").index


def test_two_enemies_who_hold_it_together_contest_it_as_hard_as_can_be(index: Callable[..., float], tie: Tie) -> None:
    assert index(tie("a controls field", **HELD), tie("b contests field", **HELD), tie("a fights b")) == 1


def test_who_holds_it_alone_is_not_contested(index: Callable[..., float], tie: Tie) -> None:
    assert index(tie("a controls field", **HELD), tie("a operates field", **HELD)) == 0
    assert index() == 0


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        (["a controls field", "b controls field"], 1 / 2),
        (["a controls field", "b seeks-control-of field"], 1 / 4),
        (["a operates field", "b finances-from field"], 1 / 32),
        (["a controls field", "b controls field", "a allied-with b"], 1 / 4),
        (["a controls field", "b controls field", "a part-of b"], 1 / 4),
        (["a controls field", "b controls field", "a allied-with b", "a rival-of b"], 1),
        (["a controls field", "b lost-control-of field", "a rival-of b"], 0),
        (["a controls field", "b strikes field", "a rival-of b"], 0),
        (["a controls field", "b controls field", "c controls field"], 1 - (1 / 2) ** 3),
        (["a controls field", "b seeks-control-of field", "b contests field"], 1 / 2),
    ],
)
def test_a_clash_is_stake_times_stake_times_enmity(
    index: Callable[..., float], tie: Tie, ties: list[str], expected: float
) -> None:
    assert index(*(tie(one, **HELD) for one in ties), at="2016-06-01") == pytest.approx(expected)


def test_what_may_hold_on_the_day_counts_half(index: Callable[..., float], tie: Tie) -> None:
    held, vague = tie("a controls field", **HELD), tie("b controls field", validFrom='"2015"')
    assert index(held, vague, at="2016-06-01") == pytest.approx(1 / 2)
    assert index(held, vague, at="2017-12-31") == pytest.approx(1 / 4)


@pytest.mark.parametrize("date", ["2016-05-03", "2016-05", "2016"])
def test_who_takes_over_does_not_contest(index: Callable[..., float], tie: Tie, date: str) -> None:
    taken = (
        tie("a controls field", validFrom='"2012-01-01"', validUntil=f'"{date}"'),
        tie("b controls field", validFrom=f'"{date}"', validUntil='"2018-01-01"'),
        tie("a fights b"),
    )
    assert index(*taken) == index(*taken, at="2016-05-03") == 0


def test_those_who_never_meet_in_the_window_do_not_clash_there(index: Callable[..., float], tie: Tie) -> None:
    both = (
        tie("a controls field", validFrom='"2012-01-01"', validUntil='"2014-12-31"'),
        tie("b contests field", validFrom='"2014-01-01"', validUntil='"2018-12-31"'),
    )
    assert index(*both) == index(*both, from_="2013", until="2016") == pytest.approx(1 / 2)
    assert index(*both, from_="2012", until="2013") == index(*both, from_="2015", until="2018") == 0


def test_types_that_the_lens_leaves_out_still_tell_who_is_an_enemy(index: Callable[..., float], tie: Tie) -> None:
    both = tie("a controls field", **HELD), tie("b controls field", **HELD), tie("a fights b")
    assert index(*both, type="controls") == index(*both, kind="ArmedGroup") == 1


def test_the_answer_holds_what_the_index_is_made_of(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        ACTORS + tie("a controls field", **HELD) + tie("b seeks-control-of field", **HELD) + tie("a fights b")
    )
    found = network.at("2016-06-01").contest("field")
    assert [(one.entity, one.stake) for one in found.claimants] == [("a", 1.0), ("b", 0.5)]
    assert found.effective_claimants == pytest.approx(1.5**2 / 1.25)
    [clash] = found.clashes
    assert [network.content.entity_ids[number] for number in clash.numbers] == ["a", "b"]
    assert [network.content.relationship_id(row) for row in clash.rows] == [
        "a-controls-field",
        "b-seeks-control-of-field",
    ]
    assert (clash.enmity, clash.certainty, clash.weight) == ("hostile", "certain", 0.5)
    assert found.is_complete


def test_the_ranking_has_the_hardest_first_and_leaves_out_what_nobody_claims(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        ACTORS + "id:well a dz:OilField . id:pit a dz:OilField .\n" + tie("a controls well")
        + tie("a controls field", **HELD) + tie("b contests field", **HELD)
        + tie("a controls town", **HELD) + tie("b controls town", **HELD) + tie("c controls town", **HELD)
    )  # fmt: skip
    assert [one.entity for one in network.contests()] == ["field", "well"]
    assert [one.entity for one in network.contests("Place")] == ["town"]
    assert [one.entity for one in network.contests("Resource", "Place")] == ["town", "field", "well"]
    assert [one for one in network.contests() if one.entity == "field"] == [network.contest("field")]


def test_of_very_many_claims_the_strongest_are_compared_and_the_answer_says_so(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    many = range(201)
    network = network_of(
        ACTORS + " ".join(f"id:g{n} a dz:ArmedGroup ." for n in many)
        + "".join(tie(f"g{n} operates field") for n in many) + tie("a controls field")
    )  # fmt: skip
    found = network.contest("field")
    assert (found.is_complete, len(found.claimants), found.claimants[0].entity) == (False, 200, "a")
    assert 0.99 < found.index <= 1


def test_an_unknown_resource_is_not_found(network_of: Callable[[str], Network]) -> None:
    with pytest.raises(NotFoundError):
        network_of(ACTORS).contest("nothing")


def test_the_shipped_city_was_contested_in_the_siege_and_the_gas_field_was_not_under_the_sdf(shipped: Graph) -> None:
    view = View(shipped)
    assert view.at("2017-08-01").contest("deir-ez-zor-city").index == 1
    assert view.at("2019-01-01").contest("conoco-gas-field").index == 0
    assert view.at("2018-06-01").contest("oil-and-gas-deir-ez-zor").index == pytest.approx(0.613, abs=0.001)


# -- against the definition

STAKES = {"controls": 1.0, "contests": 1.0, "seeks-control-of": 0.5, "operates": 0.25}
claims = st.builds(
    lambda drawn, type_: replace(drawn, type=type_, target="d"),
    ties.filter(lambda one: one.source != "d"),
    st.sampled_from(sorted(STAKES)),
)
rivalries = ties.filter(lambda one: one.type in {"backs", "opposes"} and one.source != one.target)
lenses = st.tuples(looks, windows).map(
    lambda pair: {name: value for name, value in (pair[0] | pair[1]).items() if name in {"at", "from", "until"}}
)


def expected(view: View) -> float:
    """Return the index by its definition, one pair of relationships at a time, from the records."""
    content = view.content
    held = [content.relationship(row) for row in view.rows.tolist()]
    days = {
        content.relationship_id(row): tuple(int(bound[0]) for bound in view.sieve.spans(view.rows[view.rows == row]))
        for row in view.rows.tolist()
    }
    enemies = {frozenset((one.source, one.target)) for one in held if one.type == "opposes"}
    friends = {frozenset((one.source, one.target)) for one in held if one.type == "backs"}
    window = view.lens.window or (-(2**40), 2**40)
    claiming = [one for one in held if one.type in STAKES]
    clashes = []
    for pair in combinations(sorted({one.source for one in claiming}), 2):
        sides = ([one for one in claiming if one.source == name] for name in pair)
        enmity = 1.0 if frozenset(pair) in enemies else 0.25 if frozenset(pair) in friends else 0.5
        clashes.append(max(STAKES[a.type] * STAKES[b.type] * time(days[a.id], days[b.id], window) * enmity
                           for a, b in product(*sides)))  # fmt: skip
    return 1 - prod(1 - clash for clash in clashes)


def time(one: tuple[int, ...], other: tuple[int, ...], window: tuple[int, int]) -> float:
    for first, second in ((one, other), (other, one)):
        if (first[2], first[3]) == (second[0], second[1]) or first[3] <= second[0]:
            return 0
    if max(one[0], other[0], window[0]) > min(one[3], other[3], window[1]):
        return 0
    return 1 if max(one[1], other[1], window[0]) <= min(one[2], other[2], window[1]) else 0.5


@settings(max_examples=60)
@given(st.lists(claims, max_size=6), st.lists(rivalries, max_size=4), lenses)
def test_the_index_is_that_of_the_definition(
    graph_of_lines: Callable[[str], Graph], claims: list[Drawn], rivalries: list[Drawn], lens: dict[str, Any]
) -> None:
    graph = graph_of_lines(lines_of([*claims, *rivalries]))
    view = View(graph, lens_of(graph, lens))
    found = view.contest("d")
    assert found.index == pytest.approx(expected(view), abs=1e-12)
    assert 0 <= found.index <= 1
    assert [one for one in view.contests() if one.entity == "d"] == ([found] if found.claimants else [])


@settings(max_examples=40)
@given(st.lists(claims, max_size=4), st.lists(rivalries, max_size=3), claims, lenses)
def test_one_claim_more_never_makes_it_less_contested(
    graph_of_lines: Callable[[str], Graph],
    claims: list[Drawn],
    rivalries: list[Drawn],
    more: Drawn,
    lens: dict[str, Any],
) -> None:
    graphs = (graph_of_lines(lines_of([*claims, *added, *rivalries])) for added in ([], [more]))
    fewer, greater = (View(graph, lens_of(graph, lens)).contest("d").index for graph in graphs)
    assert greater >= fewer - 1e-12
