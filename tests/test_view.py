"""A view: which entity a question is about, and how a relationship stands when the lens looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        """
        id:iran a dz:State ; skos:prefLabel "Iran"@en . id:iran-country a dz:Country ; skos:prefLabel "Iran"@en .
        id:field a dz:OilField ; skos:prefLabel "Conoco"@en ; dz:formerId "plant" .
        id:proxy a dz:ArmedGroup .
        id:port a dz:Town , dz:OilField .
        """
        + tie("iran backs proxy", validFrom='"2015"', validUntil='"2018"')
    )


def refused(network: Network, id: str, *kinds: str) -> NotFoundError:
    with pytest.raises(NotFoundError) as raised:
        network.number_of(id, *kinds)
    return raised.value


@pytest.mark.parametrize(("id", "kinds"), [("field", ()), ("iran", ("Actor",)), ("field", ("Place", "Resource"))])
def test_an_id_names_an_entity_of_a_kind_or_a_narrower_one(network: Network, id: str, kinds: tuple[str, ...]) -> None:
    assert network.content.entity_ids[network.number_of(id, *kinds)] == id


def test_a_former_id_names_the_entity_too(network: Network) -> None:
    assert network.number_of("plant", "Resource") == network.number_of("field")


@pytest.mark.parametrize(
    ("id", "kinds", "message"),
    [
        ("field", ("Actor",), "field is a resource, not an actor"),
        ("proxy", ("Resource", "Place"), "proxy is an actor, not a resource or place"),
        ("port", ("Actor",), "port is a place or resource, not an actor"),
    ],
)
def test_an_entity_of_another_kind_is_said_to_be_one(
    network: Network, id: str, kinds: tuple[str, ...], message: str
) -> None:
    assert str(refused(network, id, *kinds)) == message


def test_the_namesake_of_the_kind_asked_for_is_named(network: Network) -> None:
    error = refused(network, "iran", "Place")
    assert (error.found, error.kind, error.nearest) == ("actor", "place", ("iran-country",))


def test_what_merely_sounds_like_it_is_no_namesake(network_of: Callable[[str], Network]) -> None:
    network = network_of(
        'id:syrian-regime a dz:State ; skos:prefLabel "Syrian regime"@en .'
        'id:east a dz:Town ; skos:prefLabel "region of Syria"@en .'
    )
    assert network.search("syrian regime", kinds=["Place"])[0].score > 0.9
    assert refused(network, "syrian-regime", "Place").nearest == ()


def test_an_identifier_is_no_id_and_leads_to_who_has_it(network_of: Callable[[str], Network]) -> None:
    network = network_of('id:iran a dz:State ; dz:wikidata "Q794" .')
    assert refused(network, "q794").nearest == ("iran",)
    assert refused(network, "Q794", "Place").nearest == ("iran",)


def test_only_ids_of_the_kind_asked_for_are_named_as_near(network: Network) -> None:
    assert refused(network, "irann", "Actor").nearest == ("iran",)
    assert refused(network, "conocco", "Actor").nearest == ()


def test_questions_in_python_take_an_entity_of_any_kind(network: Network) -> None:
    assert network.backers("field") == []
    assert network.claimants("iran") == {}


@pytest.mark.parametrize(
    ("options", "certainty"),
    [
        ({}, None),
        ({"at": "2016-05-01"}, "certain"),
        ({"at": "2018-05-01"}, "possible"),
        ({"at": "2018-05-01", "certainty": "certain"}, "possible"),
        ({"at": "2019-05-01"}, "absent"),
        ({"from_": "2019", "until": "2020"}, "absent"),
        ({"from_": "2014", "until": "2020"}, "certain"),
        ({"at": "2016-05-01", "min_grade": "A1"}, "certain"),
    ],
)
def test_a_relationship_is_certain_possible_or_absent_at_the_time_asked_for(
    network: Network, options: dict[str, str], certainty: str | None
) -> None:
    assert network.view(**options).certainty(0) == certainty
