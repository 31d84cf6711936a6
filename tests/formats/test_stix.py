"""What a STIX bundle keeps, and that OASIS's validator finds nothing wrong with it."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from stix2validator import ValidationOptions, validate_instance

from dezgraph.formats import FORMATS
from dezgraph.formats.choice import chosen
from dezgraph.formats.stix.objects import EXTENSION
from dezgraph.view import View

STRICT = ValidationOptions(
    version="2.1",
    strict=True,
    enforce_refs=True,
    disabled="uuid-check,relationship-types,region,extref-hashes",
)
"""All that the specification asks for and advises, save: random ids (ours stay the same), no relationship types and
regions but its own, and hashes of pages."""
LENSES = [
    {},
    {"at": "2018-06-01"},
    {"at": "2018-06-01", "certainty": "certain"},
    {"known": "2019-01-01"},
    {"type": "backs", "min_grade": "C3"},
    {"family": "geography"},
    {"sign": "-1"},
    {"type": "aids", "at": "1900-01-01"},
]


def objects(path):
    return json.loads(path.read_text())["objects"]


def named(found, name):
    return next(each for each in found if each.get("name") == name)


def relationship(found, id):
    (tie,) = [each for each in found if each["type"] == "relationship" and each["extensions"][EXTENSION]["id"] == id]
    return tie


def faults(view, **options):
    bundle = json.loads(b"".join(FORMATS["stix"].write(view, **options)))
    return [str(error) for error in validate_instance(bundle, STRICT).errors]


@pytest.mark.parametrize("lens", LENSES, ids=str)
def test_the_shipped_graph_is_valid_through_any_lens(shipped, lens):
    assert faults(View(shipped).view(**lens)) == []


def test_a_part_of_the_graph_is_valid_in_either_language(shipped):
    assert faults(View(shipped), center="conoco-gas-field", radius=2, lang="ar") == []


def test_what_is_awkward_is_valid(network):
    assert faults(network) == []


def test_an_address_in_arabic_is_written_in_ascii_and_kept_as_it_was(network_of, tie, written):
    address = "https://news.example/مقال?a=1%20b#c"
    named = f'id:news a dz:SourceDocument ; dz:reliability "C" ; dz:address "{address}"^^xsd:anyURI .'
    network = network_of("id:a a dz:State . id:b a dz:State ." + named + tie("a backs b", claims="id:news 2"))
    assert faults(network) == []
    made = relationship(objects(written(network, "stix")), "a-backs-b")
    assert made["external_references"][0]["url"].isascii()
    assert made["extensions"][EXTENSION]["claims"][0]["source"]["address"] == address


def test_actors_are_identities_without_any_label_of_a_threat(network, written):
    found = objects(written(network, "stix"))
    state, group = named(found, 'A & <B> "quoted"'), named(found, "@B\nsecond line")
    assert (state["type"], state["identity_class"], group["identity_class"]) == ("identity", "organization", "group")
    assert {each["type"] for each in found} == {
        "identity",
        "extension-definition",
        "infrastructure",
        "location",
        "relationship",
    }
    assert state["external_references"] == [
        {"source_name": "wikidata", "external_id": "Q1", "url": "https://www.wikidata.org/wiki/Q1"}
    ]


def test_names_are_in_both_scripts_whatever_the_language(network, written):
    arabic = named(objects(written(network, "stix", lang="ar")), "ألف")
    assert arabic["lang"] == "ar"
    assert arabic["extensions"][EXTENSION]["labels"] == {"en": 'A & <B> "quoted"', "ar": "ألف"}


def test_a_place_has_coordinates_or_is_its_own_region(network, written):
    found = objects(written(network, "stix", ids=["alone", "nameless", "field"]))
    alone, nameless = named(found, "alone"), named(found, "nameless")
    assert (alone["latitude"], alone["longitude"], "region" in alone) == (2, 1, False)
    assert nameless["region"] == "nameless"
    assert named(found, "Field")["extensions"][EXTENSION]["latitude"] == 35.25


def test_a_relationship_keeps_what_stix_has_no_property_for(network, written):
    tie = relationship(objects(written(network, "stix")), "a-backs-b")
    own = tie["extensions"][EXTENSION]
    assert (own["valid_from"], own["valid_until"], own["grade"], own["sign"]) == ("2014-03~", "2016/2017", "B2", 1)
    assert (set(own["support"]), own["hedges"]) == ({"weapons", "training"}, ["covert"])
    assert own["type_labels"] == {"en": "backs", "ar": "يدعم"}
    assert [(each["source"]["id"], each["stance"], each["grade"]) for each in own["claims"]] == [
        ("gazette", "asserts", "B2"),
        ("rumour", "denies", "E4"),
    ]
    assert {each["external_id"] for each in tie["external_references"]} == {"gazette", "rumour"}


def test_times_are_the_outer_bounds_and_missing_where_there_is_none(network, written):
    found = objects(written(network, "stix"))
    tie, endless = relationship(found, "a-backs-b"), relationship(found, "a-opposes-b")
    assert (tie["start_time"], tie["stop_time"]) == ("2014-02-01T00:00:00.000Z", "2017-12-31T23:59:59.999Z")
    assert "start_time" not in endless
    assert "stop_time" not in endless


def test_words_for_types_are_those_of_stix_then_of_misp_then_our_own(network, written):
    words = {each["relationship_type"] for each in objects(written(network, "stix")) if each["type"] == "relationship"}
    assert words == {"supports", "antagonist-of", "controls", "near"}


@pytest.mark.parametrize(("digit", "confidence"), [(1, 90), (2, 70), (3, 50), (4, 30), (5, 10), (6, None)])
def test_confidence_is_the_credibility_on_the_scale_of_the_specification(network_of, tie, written, digit, confidence):
    text = "id:a a dz:State . id:b a dz:State ." + tie("a backs b", claims=f"id:gazette {digit}")
    assert relationship(objects(written(network_of(text), "stix")), "a-backs-b").get("confidence") == confidence


def test_the_lens_says_which_claims_are_told(network, written):
    tie = relationship(objects(written(network.view(not_source="rumour"), "stix")), "a-backs-b")
    assert [each["source"]["id"] for each in tie["extensions"][EXTENSION]["claims"]] == ["gazette"]


def test_what_no_type_of_stix_fits_is_of_our_own_that_the_bundle_defines(network_of, tie, written):
    text = "id:a a dz:State . id:o a dz:Objective . " + tie("a pursues o")
    found = objects(written(network_of(text), "stix"))
    objective = named(found, "o")
    defined = {each["id"]: each for each in found if each["type"] == "extension-definition"}
    assert objective["type"] == "x-dezgraph-entity"
    assert {kind for id in objective["extensions"] for kind in defined[id]["extension_types"]} == {
        "new-sdo",
        "property-extension",
    }


def test_ids_are_the_same_again_and_days_are_those_of_the_claims(network_of, tie, complete, written):
    text = complete("id:a a dz:State . id:b a dz:State . " + tie("a backs b"))
    first, second = (written(network_of(text), "stix").read_bytes() for _ in range(2))
    assert first == second
    made = relationship(json.loads(first)["objects"], "a-backs-b")
    assert made["id"] == "relationship--1d97e19f-24a8-5d9e-82e7-f505190fb9c8"
    assert made["created"] == made["modified"] == "2026-11-22T00:00:00.000Z"


def test_other_parts_of_a_graph_are_other_bundles_of_the_same_objects(network):
    whole, part = (
        json.loads(b"".join(FORMATS["stix"].write(network, **options))) for options in ({}, {"ids": ["a", "b"]})
    )
    assert whole["id"] != part["id"]
    assert {each["id"] for each in part["objects"]} < {each["id"] for each in whole["objects"]}


def test_a_view_without_relationships_is_a_valid_bundle(network):
    assert faults(network.view(type="aids")) == []


def test_a_file_that_ends_in_stix_json_is_a_bundle(tmp_path):
    assert chosen(None, tmp_path / "june.stix.json", None)[0].name == "stix"
    assert chosen(None, tmp_path / "june.json", None)[0].name == "node-link"


def test_memory_does_not_grow_with_the_answer(shipped, monkeypatch):
    from dezgraph.formats import tables

    view, peaks = View(shipped), []
    for rows in (1_000_000, 20):
        monkeypatch.setattr(tables, "_ROWS", rows)
        for _ in FORMATS["stix"].write(view):  # what is kept for good is kept now
            pass
        tracemalloc.start()
        for _ in FORMATS["stix"].write(view):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] / 3
