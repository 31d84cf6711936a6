"""What happened, in order: events, and what began or ended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]


def event(id: str, date: str, *, with_: str = "id:a", more: str = "") -> str:
    return f'id:{id} a dz:Battle ; dz:date "{date}" ; dz:participant {with_} {"; " + more if more else ""} .\n'


CLAIM = "dz:claim [ dz:sourceDocument {} ; dz:credibility {} ; dz:stance dz:{} ]"


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        "id:a a dz:State . id:b a dz:State . id:c a dz:State . id:town a dz:Town .\n"
        + event("ev1", "2015-05", with_="id:a , id:b", more="dz:location id:town")
        + event("ev2", "2013", with_="id:c")
        + "id:undated a dz:Battle ; dz:participant id:a .\n"
        + tie("a backs b", validFrom='"2014"', validUntil='"2018-03"')
        + tie("a opposes c", validFrom='"../2012"', validUntil='".."')
        + tie("c backs b", validFrom='"2016-02-03"')
    )


def told(network: Network, *ids: str) -> list[str]:
    return [f"{moment.date} {moment.what} {moment.id}" for moment in network.timeline(*ids)]


def test_everything_dated_is_told_in_order_of_time(network: Network) -> None:
    assert told(network) == [
        "2013 event ev2",
        "2014 begins a-backs-b",
        "2015-05 event ev1",
        "2016-02-03 begins c-backs-b",
        "2018-03 ends a-backs-b",
    ]


def test_of_one_entity_what_concerns_it_is_told(network: Network) -> None:
    assert told(network, "c") == ["2013 event ev2", "2016-02-03 begins c-backs-b"]
    assert told(network, "town") == ["2015-05 event ev1"]
    assert told(network, "ev1") == ["2015-05 event ev1"]


def test_of_two_entities_what_concerns_both_is_told(network: Network) -> None:
    assert told(network, "a", "b") == ["2014 begins a-backs-b", "2015-05 event ev1", "2018-03 ends a-backs-b"]
    assert told(network, "a", "town") == ["2015-05 event ev1"]
    assert told(network, "b", "a") == told(network, "a", "b", "a")


def test_a_window_keeps_what_may_have_fallen_into_it(network: Network) -> None:
    assert told(network.view(from_="2014-12-31", until="2015-05-01")) == ["2014 begins a-backs-b", "2015-05 event ev1"]
    assert told(network.at("2016-02-03")) == ["2016-02-03 begins c-backs-b"]


def test_what_surely_fell_into_a_window_comes_before_what_only_may_have(network: Network) -> None:
    moments = network.view(from_="2014-06", until="2016").timeline()
    assert [(moment.date, moment.certainty) for moment in moments] == [
        ("2015-05", "certain"),
        ("2016-02-03", "certain"),
        ("2014", "possible"),
    ]
    assert [moment.certainty for moment in network.at("2016-02-03").timeline()] == ["certain"]
    assert {moment.certainty for moment in network.timeline()} == {None}


@pytest.mark.parametrize(
    ("window", "certainty"),
    [
        ({"from_": "2015-05"}, "certain"),
        ({"until": "2015-05"}, "certain"),
        ({"from_": "2015-05-02"}, "possible"),
        ({"until": "2015-05-30"}, "possible"),
        ({"at": "2015-05-15"}, "possible"),
    ],
)
def test_a_month_is_in_a_window_that_has_all_its_days(network: Network, window: dict[str, str], certainty: str) -> None:
    (moment,) = network.view(**window).timeline("town")
    assert moment.certainty == certainty


def test_moments_tell_the_number_of_what_they_name(network: Network) -> None:
    for moment in network.timeline():
        named = network.content.entity_number if moment.what == "event" else network.content.relationship_number
        assert named(moment.id) == moment.number


def test_moments_tell_their_bounds_in_days(network: Network) -> None:
    (moment,) = network.timeline("town")
    assert moment.latest - moment.earliest == 30


def test_an_unknown_entity_is_not_found(network: Network) -> None:
    with pytest.raises(NotFoundError):
        network.timeline("a", "nobody")


def test_an_end_that_was_not_known_yet_is_not_told(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        "id:a a dz:State . id:b a dz:State .\n"
        + tie("a backs b", validFrom='"2014"', validUntil='"2018"', claims="id:gazette 2,id:rumour 3")
    )
    assert told(network.view(known="2018-12-31")) == ["2014 begins a-backs-b"]
    assert told(network.view(known="2019-06-01")) == ["2014 begins a-backs-b", "2018 ends a-backs-b"]


@pytest.mark.parametrize(
    ("claims", "options", "is_told"),
    [
        ("", {}, True),
        ("", {"known": "2030-01-01"}, False),
        (CLAIM.format("id:gazette", 2, "asserts"), {}, True),
        (CLAIM.format("id:gazette", 2, "asserts"), {"known": "2017-05-31"}, False),
        (CLAIM.format("id:gazette", 2, "asserts"), {"known": "2017-06-01"}, True),
        (CLAIM.format("id:gazette", 2, "asserts"), {"min_grade": "B2"}, True),
        (CLAIM.format("id:gazette", 2, "asserts"), {"min_grade": "B1"}, False),
        (CLAIM.format("id:gazette", 2, "asserts"), {"source": "rumour"}, False),
        (CLAIM.format("id:gazette", 2, "asserts"), {"not_source": "gazette"}, False),
        (CLAIM.format("id:gazette", 2, "denies"), {}, False),
        (CLAIM.format("id:gazette", 2, 'asserts ; dz:withdrawn "2018"'), {}, False),
        (CLAIM.format("id:gazette", 2, 'asserts ; dz:withdrawn "2018"'), {"known": "2017-07-01"}, True),
        (CLAIM.format("id:gazette", 2, 'asserts ; dz:withdrawn "2018"'), {"known": "2019-07-01"}, False),
    ],
)
def test_an_event_is_told_when_a_claim_that_passes_asserts_it(
    network_of: Callable[[str], Network], claims: str, options: dict[str, str], is_told: bool
) -> None:
    network = network_of("id:a a dz:State .\n" + event("ev1", "2015-05", more=claims))
    assert bool(network.view(**options).timeline("a")) == is_told


@pytest.fixture
def turning(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """A battle that ended one relationship and began another; only the rumour of 2019 tells of the end."""
    return network_of(
        "id:a a dz:State . id:b a dz:State . id:c a dz:State .\n"
        + event("battle", "2018-03-01", more=CLAIM.format("id:gazette", 2, "asserts"))
        + tie("a backs b", validFrom='"2014"', validUntil='"2018-03-01"', endedBy="id:battle", claims="id:rumour 2")
        + tie("c backs b", validFrom='"2018-03-02"', startedBy="id:battle")
        + tie("c backs a", validFrom='"2015"', validUntil='"2016"')
    )


def test_of_an_event_what_it_began_and_ended_is_told(turning: Network) -> None:
    assert told(turning, "battle") == [
        "2018-03-01 ends a-backs-b",
        "2018-03-01 event battle",
        "2018-03-02 begins c-backs-b",
    ]


def test_of_an_event_and_others_what_it_brought_about_among_them_is_told(turning: Network) -> None:
    assert told(turning, "battle", "c") == ["2018-03-02 begins c-backs-b"]
    assert told(turning, "battle", "a") == ["2018-03-01 ends a-backs-b", "2018-03-01 event battle"]
    assert told(turning, "battle", "a", "b") == ["2018-03-01 ends a-backs-b"]


def test_an_end_that_was_not_known_is_not_told_of_its_event(turning: Network) -> None:
    early = turning.view(known="2018-06-01")
    assert told(early, "battle") == ["2018-03-01 event battle", "2018-03-02 begins c-backs-b"]
