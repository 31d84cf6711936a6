"""What differs between two views, and whether the world changed or what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.test_lens import Tie as Drawn
from tests.test_lens import full_days, lines_of, looks, ties, windows

from dezgraph.analysis.causes import CAUSES
from dezgraph.analysis.change import Diff, Difference, Standing
from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.model import Change
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
Shown = tuple[str, str | None, str | None, str | None, str | None, tuple[str, ...]]

ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcde") + "\n"


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return ties that the gazette of June 2017 tells of, and some that only the rumour of June 2019 does."""
    return network_of(
        ACTORS
        + tie("a backs b", validFrom='"2014-01-01"', validUntil='"2016-06-30"')
        + tie("b backs c", validFrom='"2016-03"')
        + tie("c backs d", validFrom='"2014-01-01"', claims="id:rumour 3")
        + tie("d backs e", validFrom='"2018-06"', claims="id:rumour 3")
        + tie("e backs a", validFrom='"2017-02-01"', claims="id:rumour 3")
        + tie("a opposes e", validFrom='"2014-01-01"', validUntil='"2018-06-15"', claims="id:gazette 2,id:rumour 3")
    )


def told(diff: Diff) -> dict[str, tuple[str, ...]]:
    return {one.id: (one.what, *one.aspects, *one.causes) for one in diff}


def test_between_two_days_the_world_changes(network: Network) -> None:
    diff = network.at("2016-03-15").diff(network.at("2017-03-01"))
    assert told(diff) == {
        "a-backs-b": ("ended", "world"),
        "b-backs-c": ("changed", "certainty", "certainty"),  # begun in some day of March: it may have been before
        "e-backs-a": ("begun", "world"),
    }
    [changed] = [one for one in diff if one.what == "changed"]
    assert changed.before is not None
    assert changed.after is not None
    assert (changed.before.certainty, changed.after.certainty) == ("possible", "certain")


def test_where_nothing_newer_is_known_only_certainty_changes(network_of: Callable[[str], Network], tie: Tie) -> None:
    """No end is stated: certain up to the newest claim, which is of 2017, and possible after it."""
    network = network_of(ACTORS + tie("a backs b", validFrom='"2014-01-01"'))
    early, late = network.at("2016-01-01"), network.at("2018-01-01")
    assert told(early.diff(late)) == {"a-backs-b": ("changed", "certainty", "certainty")}
    assert told(late.diff(early)) == {"a-backs-b": ("changed", "certainty", "certainty")}
    only_certain = early.view(certainty="certain").diff(late.view(certainty="certain"))
    assert told(only_certain) == {"a-backs-b": ("ended", "certainty")}


def test_between_two_days_of_knowledge_we_learn_of_earlier_days(network: Network) -> None:
    diff = network.view(known="2018-01-01", until="2017-12-31", type="backs").diff(
        network.view(until="2017-12-31", type="backs")
    )
    assert told(diff) == {
        "c-backs-d": ("begun", "learned"),
        "e-backs-a": ("begun", "learned"),
    }


def test_what_happened_between_two_days_of_knowledge_is_the_worlds_doing(network: Network) -> None:
    diff = network.view(known="2018-01-01").diff(network)
    assert told(diff)["d-backs-e"] == ("begun", "world")
    assert told(diff)["a-opposes-e"] == ("changed", "dates", "claims", "world")


def test_an_event_that_may_lie_on_either_side_of_a_day_of_knowledge_has_both_causes(network: Network) -> None:
    diff = network.view(known="2018-06-10", type="backs").diff(network)
    assert told(diff)["d-backs-e"] == ("begun", "world", "learned")


def test_where_day_and_knowledge_differ_each_relationship_tells_its_own_cause(network: Network) -> None:
    before, after = network.view(at="2016-03-15", known="2018-01-01"), network.view(at="2018-12-31")
    assert told(before.diff(after)) == {
        "a-backs-b": ("ended", "world"),
        "a-opposes-e": ("ended", "world"),
        "c-backs-d": ("begun", "learned"),  # it held on both days
        "d-backs-e": ("begun", "world"),  # it could not be known before it was so
        "e-backs-a": ("begun", "world", "learned"),  # it began between the days, and was kept from us until later
    }


@pytest.mark.parametrize("known", ["2018-01-01", "2018-07-01"])
def test_an_end_that_was_heard_of_later_is_learned_of_the_day_that_both_views_look_at(
    network: Network, known: str
) -> None:
    """On a day after its end: nobody had heard that it had ended, and it may have gone on. The day is the same."""
    before, after = (network.view(at="2018-12-31", type="opposes", **more) for more in ({"known": known}, {}))
    assert told(before.diff(after)) == {"a-opposes-e": ("ended", "learned")}


def test_what_later_claims_tell_of_a_day_is_learned_even_where_they_do_not_tell_since_when(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    """The start is any day up to the claim of 2019, but on the day asked for nothing can have happened since."""
    network = network_of(ACTORS + tie("a backs b", claims="id:rumour 3"))
    before, after = (network.view(at="2017-11-03", known=known) for known in ("2018-01-01", "2020-01-01"))
    assert told(before.diff(after)) == {"a-backs-b": ("begun", "learned")}
    assert told(network.view(known="2018-01-01").diff(network))["a-backs-b"] == ("begun", "world", "learned")


def test_a_claim_that_was_withdrawn_is_unlearned(network_of: Callable[[str], Network], tie: Tie) -> None:
    text = tie("a backs b", validFrom='"2014"').replace("dz:asserts ]", 'dz:asserts ; dz:withdrawn "2018-01-01" ]')
    network = network_of(ACTORS + text)
    assert told(network.view(known="2017-12-01").diff(network)) == {"a-backs-b": ("ended", "learned")}


def test_other_options_of_the_lens_are_a_cause_of_their_own(network: Network) -> None:
    diff = network.diff(network.view(min_grade="C3"))
    assert {one.causes for one in diff} == {("lens",)}
    assert {one.id for one in diff if one.what == "ended"} == {"c-backs-d", "d-backs-e", "e-backs-a"}


def test_a_scenario_adds_ends_and_turns_relationships(network: Network) -> None:
    changes = (
        Change("addition", None, "e", "backs", "c", None, None, {}),
        Change("ending", "a-backs-b", None, None, None, None, None, {}),
        Change("amendment", "a-opposes-e", None, "backs", None, None, None, {}),
    )
    diff = network.diff(network.imagine(*changes))
    assert [(one.what, one.causes) for one in diff] == [
        ("ended", ("scenario",)),
        ("changed", ("scenario",)),
        ("begun", ("scenario",)),
    ]
    changed = diff[1]
    assert changed.before is not None
    assert changed.after is not None
    assert (changed.before.type, changed.after.type) == ("opposes", "backs")
    assert "type" in changed.aspects


def test_what_is_turned_has_changed_in_its_claims_as_well_though_there_are_as_many(network: Network) -> None:
    """One claim of grade B2 on either side, but another one."""
    [turned] = network.diff(network.imagine(Change("flip", relationship="a-backs-b")))
    assert (turned.what, turned.aspects) == ("changed", ("type", "grade", "claims"))
    assert turned.before is not None
    assert turned.after is not None
    assert set(turned.before.claims).isdisjoint(turned.after.claims)


def test_what_is_turned_has_ended_where_the_assumption_is_not_good_enough(network: Network) -> None:
    turned = network.imagine(Change("flip", relationship="a-backs-b"))
    assert [(one.what, one.causes) for one in network.view(min_grade="C3").diff(turned.view(min_grade="C3"))] == [
        ("ended", ("scenario",))
    ]


def test_a_scenario_on_another_day_has_the_cause_of_each(network: Network) -> None:
    ending = Change("ending", "e-backs-a", None, None, None, None, None, {})
    diff = network.at("2017-06-01").diff(network.imagine(ending).at("2018-12-31"))
    assert told(diff)["e-backs-a"] == ("ended", "scenario")
    assert told(diff)["d-backs-e"] == ("begun", "world")


def test_entities_enter_leave_and_are_touched(network: Network) -> None:
    diff = network.view(at="2014-06-01", type="backs").diff(network.view(at="2016-12-31", type="backs"))
    assert [(one.entity, one.what, one.count) for one in diff.affected] == [
        ("b", "touched", 2),
        ("a", "left", 1),
        ("c", "touched", 1),
    ]


def test_differences_are_counted_by_sort_and_by_cause(network: Network) -> None:
    diff = network.view(at="2016-03-15", known="2018-01-01").diff(network.view(at="2018-12-31"))
    assert diff.counts == {
        "what": {"begun": 3, "ended": 2, "changed": 0},
        "causes": {"world": 4, "learned": 2, "certainty": 0, "scenario": 0, "lens": 0},
    }
    assert [one.id for one in diff.caused_by("learned")] == ["c-backs-d", "e-backs-a"]
    assert diff[-1] == diff[:][-1]


def test_an_unknown_cause_is_refused(network: Network) -> None:
    with pytest.raises(
        InputError, match="cause: 'fate' is not accepted; use one of world, learned, certainty, scenario, lens"
    ):
        network.diff(network).caused_by("fate")


def test_views_of_two_graphs_cannot_be_compared(network: Network, shipped: Graph) -> None:
    with pytest.raises(InputError, match="use a view of the graph of version"):
        network.diff(View(shipped))


def test_the_shipped_field_passes_to_the_sdf(shipped: Graph) -> None:
    diff = View(shipped).at("2017-10-01").diff(View(shipped).at("2017-11-01"))
    of_field = {one.id: one.what for one in diff if one.id.endswith("controls-al-omar-oil-field")}
    assert of_field == {
        "islamic-state-controls-al-omar-oil-field": "ended",
        "syrian-democratic-forces-controls-al-omar-oil-field": "begun",
    }


@pytest.mark.parametrize("number", range(6))
def test_every_shipped_scenario_changes_something(shipped: Graph, number: int) -> None:
    diff = View(shipped).diff(View(shipped).view(scenario=shipped.scenario_ids[number]))
    assert len(diff)
    assert {one.causes for one in diff} == {("scenario",)}


# -- what holds of any two views

lenses = st.tuples(looks, windows).map(lambda pair: pair[0] | pair[1])


def shown(view: View) -> dict[str, Shown]:
    """Return what a view shows of each relationship, read from its records."""
    found = {}
    for row, (grade, certainty) in zip(view.rows.tolist(), view.told(view.rows), strict=True):
        record = view.content.relationship(row)
        claims = zip(record.claims, view.claims_in_view(row), strict=True)
        seen = tuple(claim.id for claim, is_seen in claims if is_seen)
        until = record.valid_until if view.sieve.is_end_known(row) else None
        found[record.id] = record.type, record.valid_from, until, certainty, grade, seen
    return found


def of(standing: Standing) -> Shown:
    dates = standing.valid_from, standing.valid_until
    return standing.type, *dates, standing.certainty, standing.grade, standing.claims


def turned(one: Difference) -> Difference:
    what = {"begun": "ended", "ended": "begun", "changed": "changed"}[one.what]
    return Difference(one.id, what, one.aspects, one.causes, one.after, one.before)


@settings(max_examples=60)
@given(st.lists(ties, max_size=8), lenses, lenses)
def test_applying_the_differences_makes_the_other_view(
    graph_of_lines: Callable[[str], Graph], drawn: list[Drawn], one: dict[str, Any], other: dict[str, Any]
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    before, after = (View(graph, lens_of(graph, options)) for options in (one, other))
    made = shown(before)
    for difference in before.diff(after):
        assert made.pop(difference.id, None) == (difference.before and of(difference.before))
        if difference.after is not None:
            made[difference.id] = of(difference.after)
    assert made == shown(after)


@settings(max_examples=40)
@given(st.lists(ties, max_size=8), lenses, lenses)
def test_seen_from_the_other_side_the_differences_are_turned_around(
    graph_of_lines: Callable[[str], Graph], drawn: list[Drawn], one: dict[str, Any], other: dict[str, Any]
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    before, after = (View(graph, lens_of(graph, options)) for options in (one, other))
    assert list(after.diff(before)) == [turned(difference) for difference in before.diff(after)]
    assert len(before.diff(before)) == 0


dated = windows.filter(bool)


@settings(max_examples=60)
@given(st.lists(ties, max_size=8), dated, st.one_of(st.none(), full_days), full_days)
def test_of_the_same_days_there_is_only_something_to_learn(
    graph_of_lines: Callable[[str], Graph], drawn: list[Drawn], when: dict[str, Any], known: str | None, later: str
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    before, after = (View(graph, lens_of(graph, {**when, "known": day})) for day in (known, later))
    assert {one.causes for one in before.diff(after)} <= {("learned",)}


@settings(max_examples=60)
@given(st.lists(ties, max_size=8), dated, dated, st.one_of(st.none(), full_days))
def test_with_the_same_knowledge_only_the_world_changes_or_how_sure_it_is(
    graph_of_lines: Callable[[str], Graph],
    drawn: list[Drawn],
    one: dict[str, Any],
    other: dict[str, Any],
    known: str | None,
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    one, other = ({name: value for name, value in each.items() if name != "certainty"} for each in (one, other))
    before, after = (View(graph, lens_of(graph, {**when, "known": known})) for when in (one, other))
    assert {difference.causes for difference in before.diff(after)} <= {("world",), ("certainty",)}


@settings(max_examples=60)
@given(st.lists(ties, max_size=8), full_days, full_days, full_days, full_days)
def test_causes_are_those_of_the_definition(
    graph_of_lines: Callable[[str], Graph], drawn: list[Drawn], at: str, to_at: str, known: str, to_known: str
) -> None:
    graph = graph_of_lines(lines_of(drawn))

    def view(day: str, knowledge: str) -> View:
        return View(graph, lens_of(graph, {"at": day, "known": knowledge}))

    before, after = view(at, known), view(to_at, to_known)
    first, moved, kept, last = map(shown, (before, view(to_at, known), view(at, to_known), after))
    for one in before.diff(after):
        world = first.get(one.id) != moved.get(one.id) or kept.get(one.id) != last.get(one.id)
        learned = first.get(one.id) != kept.get(one.id) or moved.get(one.id) != last.get(one.id)
        if at == to_at or known == to_known:
            world, learned = known == to_known, at == to_at
        # Beside that, events after the earlier day of knowledge are not learned but happen: see the cases above.
        assert set(one.causes) <= set(CAUSES[:3])
        # Where neither knowledge has days bring or take it away, they only change how sure it is.
        appears = (one.id in first) != (one.id in moved) or (one.id in kept) != (one.id in last)
        assert not ("certainty" in one.causes and appears)
        assert "certainty" not in one.causes or (world and "world" not in one.causes)
        assert world or at == to_at or "world" not in one.causes
        assert learned or "learned" not in one.causes
        assert one.causes
