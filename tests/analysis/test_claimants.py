"""Who lays hands on a field: by type of control, strongest first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abc")
        + " id:field a dz:OilField . id:town a dz:Town .\n"
        + tie("a controls field", claims="id:rumour 3", validFrom='"2014"', validUntil='"2017"')
        + tie("b controls field", claims="id:gazette 2", validFrom='"2017"')
        + tie("c seeks-control-of field")
        + tie("c finances-from field")
        + tie("field located-in town")
        + tie("c strikes field")
    )


def test_claimants_are_by_type_in_the_order_of_the_vocabulary(network: Network) -> None:
    found = network.claimants("field")
    assert {token: [tie.entity for tie in ties] for token, ties in found.items()} == {
        "controls": ["b", "a"],
        "seeks-control-of": ["c"],
        "finances-from": ["c"],
    }
    order = list(network.content.vocabulary.types)
    assert list(found) == sorted(found, key=order.index)


def test_who_lost_control_is_no_claimant(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        "id:a a dz:ArmedGroup . id:field a dz:OilField .\n"
        + tie("a controls field", validUntil='"2017"')
        + tie("a lost-control-of field", validFrom='"2017"')
    )
    assert list(network.claimants("field")) == ["controls"]
    assert len(network.view(family="control").rows) == 2


def test_the_vocabulary_says_which_types_make_a_claimant(network_of: Callable[[str], Network], tie: Tie) -> None:
    terms = " ".join(
        f"dz:{token} a dz:RelationshipType ; dz:family dz:control ; dz:sign 0 ; dz:symmetric false ; dz:past {past} ."
        for token, past in (("fled-from", "true"), ("camps-in", "false"))
    )
    network = network_of(
        f"id:a a dz:ArmedGroup . id:field a dz:OilField . {terms}\n"
        + tie("a fled-from field")
        + tie("a camps-in field")
    )
    assert list(network.claimants("field")) == ["camps-in"]


def test_on_a_day_there_are_those_of_that_day(network: Network) -> None:
    on_the_day = network.at("2015-06-01").claimants("field")
    assert [(tie.entity, tie.certainty) for tie in on_the_day["controls"]] == [("a", "certain")]
    assert on_the_day["seeks-control-of"][0].certainty == "possible"


def test_the_kind_that_is_asked_for_is_that_of_the_claimants_not_of_the_field(network: Network) -> None:
    assert network.view(kind="ArmedGroup").claimants("field").keys() == network.claimants("field").keys()
    assert network.view(kind="OilField").claimants("field") == {}


def test_what_nobody_claims_has_no_claimants(network: Network) -> None:
    assert network.claimants("town") == network.claimants("a") == {}


def test_an_unknown_resource_is_not_found(network: Network) -> None:
    with pytest.raises(NotFoundError):
        network.claimants("nothing")
