"""Who held a field when, where nobody did, and what changes hands."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.test_lens import Said, full_days, lines_of, looks, ties, windows
from tests.test_lens import Tie as Drawn

from dezgraph.analysis.holding import in_order, lanes, stretches
from dezgraph.dates import day, isoformat
from dezgraph.errors import InputError, NotFoundError
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return a field that a holds, then nobody, then b with c beside it for a while; and once more a."""
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abc")
        + " id:field a dz:OilField . id:town a dz:Town .\n"
        + tie("a controls field", validFrom='"2012-01-01"', validUntil='"2013-12-31"')
        + tie("a controls field again", validFrom='"2018-01-01"', validUntil='".."', claims="id:rumour 3")
        + tie("b controls field", validFrom='"2015-06"', validUntil='"2017-12-31"')
        + tie("c controls field", validFrom='"2016-01-01"', validUntil='"2016-12-31"')
        + tie("c seeks-control-of field")
        + tie("c controls town", validFrom='"2016-01-01"', validUntil='"2016-12-31"')
    )


def names(view: View, numbers: tuple[int, ...]) -> str:
    return " ".join(view.content.entity_ids[number] for number in numbers)


def cut(view: View, id: str) -> list[tuple[str | None, str | None, str, str, str]]:
    return [
        (isoformat(one.first), isoformat(one.last), one.state, names(view, one.certain), names(view, one.possible))
        for one in stretches(view, id)
    ]


def test_each_holder_has_its_spans_in_order_of_time(network: Network) -> None:
    found = network.holders("field")
    assert [(lane.tie.entity, len(lane.spans)) for lane in found] == [("a", 2), ("b", 1), ("c", 1)]
    first, second = found[0].spans
    assert (isoformat(first.start.earliest), isoformat(first.end.latest)) == ("2012-01-01", "2013-12-31")
    assert isoformat(second.end.latest) is None
    uncertain = found[1].spans[0].start
    assert (isoformat(uncertain.earliest), isoformat(uncertain.latest)) == ("2015-06-01", "2015-06-30")


def test_gaps_and_overlaps_can_be_seen(network: Network) -> None:
    assert cut(network, "field") == [
        ("2012-01-01", "2013-12-31", "held", "a", "a"),
        ("2014-01-01", "2015-05-31", "open", "", ""),
        ("2015-06-01", "2015-06-29", "doubtful", "", "b"),
        ("2015-06-30", "2015-12-31", "held", "b", "b"),
        ("2016-01-01", "2016-12-31", "shared", "b c", "b c"),
        ("2017-01-01", "2017-12-31", "held", "b", "b"),
        ("2018-01-01", None, "held", "a", "a"),
    ]


def test_a_window_cuts_the_time(network: Network) -> None:
    assert cut(network.view(from_="2013-06-01", until="2015-12-31"), "field") == [
        ("2013-06-01", "2013-12-31", "held", "a", "a"),
        ("2014-01-01", "2015-05-31", "open", "", ""),
        ("2015-06-01", "2015-06-29", "doubtful", "", "b"),
        ("2015-06-30", "2015-12-31", "held", "b", "b"),
    ]


def test_who_holds_parts_only_holds_it_partly(network_of: Callable[[str], Network], tie: Tie) -> None:
    """Unless what is known beside says more: all of it for certain, or another as well."""
    network = network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "ab")
        + " id:field a dz:OilField .\n"
        + tie("a controls field", validFrom='"2012-01-01"', validUntil='"2013-12-31"', hedge="dz:partial")
        + tie("a controls field wholly", validFrom='"2013-06-01"', validUntil='"2013-06-30"')
        + tie("b controls field", validFrom='"2013-12-01"', validUntil='"2014-01-31/2014-02-28"', hedge="dz:partial")
    )
    assert cut(network, "field") == [
        ("2012-01-01", "2013-05-31", "partly-held", "a", "a"),
        ("2013-06-01", "2013-06-30", "held", "a", "a"),
        ("2013-07-01", "2013-11-30", "partly-held", "a", "a"),
        ("2013-12-01", "2013-12-31", "shared", "a b", "a b"),
        ("2014-01-01", "2014-01-31", "partly-held", "b", "b"),
        ("2014-02-01", "2014-02-28", "doubtful", "", "b"),
    ]
    partial = [names(network, one.partial) for one in stretches(network, "field")]
    assert partial == ["a", "", "a", "a b", "b", "b"]


def test_what_is_only_possible_takes_no_hedge_from_what_is_certain(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        "id:a a dz:ArmedGroup . id:field a dz:OilField .\n"
        + tie("a controls field", validFrom='"2012-01-01"', validUntil='"2012-12-31"', hedge="dz:partial")
        + tie("a controls field wholly", validFrom='"2012"', validUntil='"2012-12-31"')
    )
    assert cut(network, "field") == [
        ("2012-01-01", "2012-12-30", "partly-held", "a", "a"),
        ("2012-12-31", "2012-12-31", "held", "a", "a"),
    ]


def test_what_nobody_holds_has_no_stretches(network: Network) -> None:
    assert lanes(network, "a") == stretches(network, "a") == []
    with pytest.raises(NotFoundError):
        network.holders("nothing")


def test_between_two_days_things_change_hands(network: Network) -> None:
    field, town = network.at("2013-06-01").handovers(network.at("2016-06-01"))
    assert [
        (one.entity, [tie.entity for tie in one.lost], [tie.entity for tie in one.gained]) for one in (field, town)
    ] == [
        ("field", ["a"], ["b", "c"]),
        ("town", [], ["c"]),
    ]
    assert [tie.entity for tie in field.after] == ["b", "c"]
    assert network.at("2017-01-01").handovers(network.at("2017-02-01")) == []


def test_who_stays_has_neither_lost_nor_gained(network: Network) -> None:
    [field] = [one for one in network.at("2015-12-01").handovers(network.at("2016-06-01")) if one.entity == "field"]
    assert ([tie.entity for tie in field.before], [tie.entity for tie in field.after]) == (["b"], ["b", "c"])
    assert ([tie.entity for tie in field.lost], [tie.entity for tie in field.gained]) == ([], ["c"])


def test_kinds_speak_of_the_holders(network: Network) -> None:
    assert len(network.view(kind="ArmedGroup").at("2013-01-01").handovers(network.at("2016-06-01"))) == 2
    assert network.view(kind="State", at="2013-01-01").handovers(network.view(kind="State", at="2016-06-01")) == []


def test_the_shipped_fields_went_from_isis_to_others_in_the_autumn_of_2017(shipped: Graph) -> None:
    view = View(shipped)
    found = {
        one.entity: ([tie.entity for tie in one.lost], [tie.entity for tie in one.gained])
        for one in view.at("2017-09-01").handovers(view.at("2017-12-01"))
    }
    assert found["al-omar-oil-field"] == (["islamic-state"], ["syrian-democratic-forces"])
    assert found["conoco-gas-field"] == (["islamic-state"], ["syrian-democratic-forces"])
    assert found["al-tayyem-oil-field"] == (["islamic-state"], ["syrian-arab-army"])


def test_the_timeline_of_a_shipped_field_tells_who_took_and_who_lost_it(shipped: Graph) -> None:
    view = View(shipped)
    told = [
        (moment.date, moment.what, shipped.relationship(moment.number).source)
        for moment in view.view(type="controls").timeline("al-omar-oil-field")
        if moment.what != "event"
    ]
    assert ("2017-10-22", "ends", "islamic-state") in told
    assert ("2017-10-22", "begins", "syrian-democratic-forces") in told


def test_nothing_holds_itself(graph_of_lines: Callable[[str], Graph]) -> None:
    tie = Drawn("d", "controls", "d", None, None, frozenset(), (Said("d1", 1, "asserts", None, None),))
    view = View(graph_of_lines(lines_of([tie])))
    assert stretches(view, "d") == lanes(view, "d") == []


@settings(max_examples=50)
@given(st.lists(ties, max_size=8), st.tuples(looks, windows).map(lambda pair: pair[0] | pair[1]), st.lists(full_days))
def test_on_every_day_a_stretch_tells_what_the_lens_does(
    graph_of_lines: Callable[[str], Graph], drawn: list[Drawn], options: dict[str, Any], days: list[str]
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    possible = {name: value for name, value in options.items() if name not in {"certainty", "kind"}}
    view = View(graph, lens_of(graph, possible))
    found = stretches(view, "d")
    assert all(one.last + 1 == other.first for one, other in pairwise(found))
    undated = {name: value for name, value in possible.items() if name not in {"at", "from", "until"}}
    first, last = view.lens.window or (-(2**40), 2**40)
    for text in days:
        if not first <= day(text) <= last:
            continue
        held = View(graph, lens_of(graph, undated | {"at": text})).claimants("d").get("controls", [])
        [stretch] = [one for one in found if one.first <= day(text) <= one.last] or [None]
        assert set(stretch.possible if stretch else ()) == {tie.number for tie in held}
        assert set(stretch.certain if stretch else ()) == {tie.number for tie in held if tie.certainty == "certain"}


ALL_ROLES = {
    "controls": {"controls"},
    "contests": {"contests", "competes-over"},
    "seeks": {"seeks-control-of"},
    "protects": {"guards", "defends"},
    "finances-from": {"finances-from"},
}


@pytest.fixture
def busy(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return a field on which a new actor lays hands in each way, a year after the one before."""
    types = [*(type for types in ALL_ROLES.values() for type in sorted(types)), "operates", "lost-control-of"]
    return network_of(
        "id:field a dz:OilField .\n"
        + "".join(
            f"id:by-{type} a dz:ArmedGroup .\n"
            + tie(f"by-{type} {type} field", validFrom=f'"{2010 + n}-01-01"', validUntil=f'"{2010 + n}-12-31"')
            for n, type in enumerate(types)
        )
    )


@pytest.mark.parametrize("role", ALL_ROLES)
def test_each_role_has_its_own_lanes_and_stretches(busy: Network, role: str) -> None:
    doing = {f"by-{type}" for type in ALL_ROLES[role]}
    assert {lane.tie.entity for lane in busy.holders("field", role=role)} == doing
    named = {names(busy, stretch.certain) for stretch in stretches(busy, "field", role)}
    assert named - {""} == doing


def test_all_roles_are_those_of_every_claimant_and_who_defends(busy: Network) -> None:
    found = [lane.tie.entity for lane in busy.holders("field", role="all")]
    assert found == [f"by-{type}" for type in ("controls", "competes-over", "contests", "seeks-control-of", "defends",
                                               "guards", "finances-from", "operates")]  # fmt: skip
    spans = [span for lane in busy.holders("field", role="all") for span in lane.spans]
    assert [isoformat(span.start.earliest) for span in spans] == [f"{year}-01-01" for year in range(2010, 2018)]


def test_another_role_is_refused(busy: Network) -> None:
    with pytest.raises(InputError, match="role: 'control'"):
        busy.holders("field", role="control")


def test_a_shipped_field_is_sought_by_others_than_hold_it(shipped: Graph) -> None:
    view = View(shipped)
    sought = {lane.tie.entity for lane in view.holders("oil-fields-deir-ez-zor", role="seeks")}
    assert "russia" in sought
    assert "russia" not in {lane.tie.entity for lane in view.holders("oil-fields-deir-ez-zor")}


def test_times_in_order_come_one_by_one_though_one_holder_has_two(network: Network) -> None:
    found = in_order(network.holders("field"))
    assert sum(len(lane.spans) for lane in network.holders("field")) == len(found)
    starts = [lane.spans[0].start.earliest for lane in found]
    assert starts == sorted(starts) and all(len(lane.spans) == 1 for lane in found)
