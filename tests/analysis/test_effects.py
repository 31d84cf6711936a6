"""What a scenario does, on which day, on little graphs and on the shipped one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.effects.comparing import effects
from dezgraph.dates import isoformat
from dezgraph.errors import InputError, NotFoundError
from dezgraph.graph import Graph
from dezgraph.model import Change
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd") + " id:field a dz:OilField .\n"
SCENARIO = """
id:plan a dz:Scenario ; dz:claim [ dz:sourceDocument id:rumour ; dz:credibility 3 ; dz:stance dz:asserts ] ,
        [ dz:sourceDocument id:gazette ; dz:credibility 3 ; dz:stance dz:asserts ] ;
    dz:change [ a dz:Ending ; dz:relationship id:a-backs-b ] .
"""


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(ACTORS + SCENARIO + tie("a backs b") + tie("b backs c") + tie("b controls field"))


def day(view: View) -> str | None:
    return None if view.lens.at is None else isoformat(view.lens.at)


def test_a_scenario_is_looked_at_on_the_day_before_its_newest_claim_was_out(network: Network) -> None:
    found = network.effects("plan")
    assert (day(found.before), day(found.after), found.day_by) == ("2019-05-31", "2019-05-31", "claims")
    assert (found.before.lens.scenario, found.after.lens.scenario) == (None, "plan")


def test_a_day_or_window_that_is_asked_for_stays(network: Network) -> None:
    found = network.at("2017-06-01").effects("plan")
    assert (day(found.before), found.day_by) == ("2017-06-01", "asked")
    found = network.view(from_="2017").effects("plan")
    assert (day(found.before), found.day_by) == (None, "asked")


def test_dated_changes_are_looked_at_when_all_of_them_have_begun(network: Network) -> None:
    view = network.imagine(
        Change("addition", source="c", type="backs", target="d", valid_from="2027"),
        Change("addition", source="d", type="backs", target="a", valid_from="2028-03/2028-05"),
        Change("addition", source="d", type="backs", target="b", valid_from="2029-01-01/.."),
        Change("addition", source="d", type="backs", target="c", valid_from="../2016"),
        Change("ending", relationship="a-backs-b"),
    )
    found = view.effects()
    assert (day(found.after), found.day_by) == ("2029-01-01", "changes")
    assert found.changes.counts["what"] == {"begun": 4, "ended": 1, "changed": 0}


def test_undated_changes_of_ones_own_are_looked_at_as_a_whole(network: Network) -> None:
    found = network.imagine(Change("ending", relationship="a-backs-b")).effects()
    assert (day(found.after), found.day_by) == (None, "whole")
    assert [one.id for one in found.changes] == ["a-backs-b"]


def test_the_lens_holds_on_both_sides(network: Network) -> None:
    found = network.view(type="controls").effects("plan")
    assert len(found.changes) == 0
    assert found.before.lens.type == found.after.lens.type == ("controls",)


def test_what_changes_hands_is_told(network: Network) -> None:
    view = network.imagine(
        Change("ending", relationship="b-controls-field"),
        Change("addition", source="a", type="controls", target="field"),
    )
    [handover] = view.effects().handovers
    assert ([tie.entity for tie in handover.lost], [tie.entity for tie in handover.gained]) == (["b"], ["a"])


def test_ranks_by_influence_move(network: Network) -> None:
    found = network.effects("plan").ranks
    assert {move.entity: move.what for move in found} == {"a": "left", "b": "rose", "c": "rose"}


def test_without_a_scenario_there_is_nothing_to_compare(network: Network) -> None:
    with pytest.raises(InputError, match="scenario: name one"):
        effects(network)
    with pytest.raises(InputError, match="leave it out: plan is asked about"):
        network.view(scenario="plan").effects("plan")


def test_what_is_no_scenario_is_not_found(network: Network) -> None:
    with pytest.raises(NotFoundError):
        network.effects("plam")
    with pytest.raises(NotFoundError):
        network.effects("a")


def test_every_future_that_is_shipped_does_something(shipped: Graph) -> None:
    view = View(shipped)
    for scenario in shipped.scenario_ids:
        found = view.effects(scenario)
        assert (day(found.after), found.day_by) == ("2024-12-07", "claims")
        assert len(found.changes) == len(view.entity(scenario).changes)


def test_an_open_rift_moves_iran_and_its_own_away_from_russia(shipped: Graph) -> None:
    found = View(shipped).effects("scenario-russia-iran-escalation")
    ids = shipped.entity_ids
    pairs = {tuple(ids[number] for number in pair.numbers): (pair.before, pair.after) for pair in found.pairs}
    assert pairs == {
        ("iran", "russia"): ("both", "hostile"),
        ("iran-backed-militias-east-syria", "russia"): ("hostile", "hostile"),
    }
    moved = ("allies-of-iran", "iran", "kataib-hezbollah", "tribes-aligned-with-iran")
    assert [(ids[one.number], one.what) for one in found.groups.found] == [(id, "moved") for id in moved]
    one, other = found.balance.before.strict, found.balance.after.strict
    assert one is not None
    assert other is not None
    assert (one.index, other.index) == (5, 4)
    assert {(tie.entity, tie.tie.entity) for tie in found.balance.entered if tie.always} == {
        ("russia", "syrian-regime"),
        ("russia", "united-states"),
    }


def test_a_conflict_that_goes_on_makes_the_contest_over_oil_harder(shipped: Graph) -> None:
    [contest, *_] = View(shipped).effects("scenario-continued-conflict").contests
    assert shipped.entity_ids[contest.number] == "oil-and-gas-deir-ez-zor"
    assert contest.after.index > contest.before.index
    [stake] = contest.restaked
    assert (shipped.entity_ids[stake.number], stake.before, stake.after) == ("syrian-regime", 0.5, 1.0)
