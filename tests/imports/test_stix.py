"""Bundles of STIX: those of others, and our own read back; what is left out, and what is refused."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.imports.bundles import attack, bundle, id_of, misp, thing, tie

from dezgraph.errors import DataError, DezgraphError, InputError
from dezgraph.formats import FORMATS
from dezgraph.formats.stix.objects import EXTENSION
from dezgraph.grades import Grade
from dezgraph.imports import Known, Report, Settings, importer, lines, records
from dezgraph.imports.records import Addition, Entity, Relationship, Source
from dezgraph.store import FileStore
from dezgraph.validation import validate
from dezgraph.view import View

DAY = date(2026, 11, 22)
A, B = thing("threat-actor", "A"), thing("threat-actor", "B")


def of(records, kind):
    return [each for each in records if isinstance(each, kind)]


def by_name(records):
    return {name: each for each in of(records, Entity) for name in each.labels.values()}


def only(records):
    (found,) = of(records, Relationship)
    return found


# What others publish


def test_groups_are_actors_and_campaigns_events(read, file):
    found = by_name(read("stix", file(attack())))
    assert {name: each.kind for name, each in found.items()} == {
        "River Group": "Actor",
        "Delta Group": "Actor",
        "Operation Ferry": "Event",
    }
    group = found["River Group"]
    assert group.id == "river-group"
    assert group.aliases == (("en", "APT-R"), ("ar", "مجموعة النهر"))
    assert group.definitions == {"en": "A group that is said to act for a state."}
    assert found["Operation Ferry"].date == "2016-05-01/2016-11-01"


def test_ids_of_others_are_kept(read, file):
    group = by_name(read("stix", file(attack())))["River Group"]
    assert group.identifiers == (("stixId", id_of("intrusion-set", "River Group")),)
    assert group.scope_note == "External ids: mitre-attack G9001."


def test_whoever_made_an_object_is_its_source(read, file):
    found = read("stix", file(attack()))
    (source,) = of(found, Source)
    tie = only(found)
    assert (source.id, source.title, source.reliability) == (
        "import-the-mitre-corporation", "The MITRE Corporation", "F",
    )  # fmt: skip
    assert (tie.source, tie.type, tie.target, tie.document) == ("river-group", "backs", "delta-group", source.id)
    (claim,) = tie.claims
    assert (claim.credibility, claim.published) == (2, "2021-10-12")
    assert claim.places[0].startswith("relationship--")
    assert tie.descriptions == {"en": "They share a builder."}


def test_what_is_not_taken_is_counted_with_its_reason(read, file):
    report = Report()
    read("stix", file(attack()), report)
    assert report.rows == 14
    assert report.left_out == {
        "objects of the type malware": 1,
        "objects of the type attack-pattern": 1,
        "objects of the type marking-definition": 1,
        "objects that were revoked": 1,
        "relationships with an object of the type malware at an end": 2,
        "relationships with an object of the type attack-pattern at an end": 1,
        "relationships with an object that was revoked at an end": 1,
        "attributed-to relationships: --type attributed-to=TYPE says what they are": 1,
        "identities that only made objects: they are sources": 1,
    }


def test_a_word_can_be_said_to_be_a_type(read, file):
    ties = of(read("stix", file(attack()), types={"attributed-to": "part-of"}), Relationship)
    assert [(each.source, each.type) for each in ties] == [("operation-ferry", "part-of"), ("river-group", "backs")]
    with pytest.raises(InputError, match="use a relationship type of the vocabulary, such as"):
        read("stix", file(attack()), types={"attributed-to": "part-off"})


def test_a_report_is_the_source_of_what_it_lists(read, file):
    found = read("stix", file(misp()))
    report = next(each for each in of(found, Source) if each.kind == "report")
    assert (report.title, report.publisher, report.date) == ("Event 17: the Valley Regiment", "CIRCL", "2018-02-20")
    assert report.address == "https://misp.example/events/17"
    first, second, third = of(found, Relationship)
    assert {each.document for each in (*first.claims, *second.claims)} == {report.id}
    assert {each.document for each in third.claims} == {"import-circl"}


def test_words_are_read_as_no_more_than_they_say(read, file):
    report = Report()
    ties = of(read("stix", file(misp()), report), Relationship)
    regiment = by_name(read("stix", file(misp())))["فوج الوادي"].id
    assert [(each.source, each.type, each.target) for each in ties] == [
        ("north-bureau", "backs", regiment),
        (regiment, "stationed-at", "mayadin"),
        ("a-person", "backs", regiment),
    ]
    for word in ("targets", "is-friends-with", "sighting"):
        assert report.left_out[f"{word} relationships: --type {word}=TYPE says what they are"] == 1


def test_times_are_days_and_what_is_not_said_is_not_known(read, file):
    first, second, third = of(read("stix", file(misp())), Relationship)
    assert (first.valid_from, first.valid_until) == ("2016-02-03", None)
    assert (second.valid_from, second.valid_until) == ("2016-02-03", "2017-10-14")
    assert (third.valid_from, third.valid_until) == (None, None)


def test_confidence_is_a_digit_and_the_letter_is_the_callers(read, file):
    found = read("stix", file(misp()), grade=Grade("C", 4))
    assert {each.reliability for each in of(found, Source)} == {"C"}
    assert [each.claims[0].credibility for each in of(found, Relationship)] == [3, 4, 4]
    assert only(read("stix", file(bundle(A, B, tie(A, "supports", B))))).claims[0].credibility == 6


def test_nobody_is_what_a_producer_calls_them(opened, file):
    graph, path = opened("stix", file(misp()))
    assert "terrorist" not in path.read_text()
    assert set(graph.kinds_of(graph.entity_number("north-bureau"))) == {"Actor"}
    assert graph.kinds_of(graph.entity_number("a-person")) == ("Person",)


def test_a_place_has_coordinates_and_is_named_by_where_it_is(read, file):
    found = by_name(read("stix", file(misp())))
    assert found["Mayadin"].coordinates == (35.0189, 40.4511)
    assert found["western-asia"].kind == "Place"


def located(**properties):
    """A place without a name, and somebody there."""
    place = thing("location", "somewhere")
    there = tie(A, "located-at", place)
    del place["name"]
    return bundle(A, {**place, **properties}, there)


@pytest.mark.parametrize(
    ("said", "name", "kind", "code"),
    [
        ({"latitude": 48.8566, "longitude": -2.3522}, "48.8566° N, 2.3522° W", "Place", None),
        ({"latitude": -1, "longitude": 2, "country": "SY"}, "1.0° S, 2.0° E", "Place", None),
        ({"country": "sy", "region": "western-asia"}, "SY", "Country", "SY"),
        ({"country": "Syria"}, "Syria", "Country", None),
        ({"country": "SY", "administrative_area": "SY-DY"}, "SY-DY", "Place", "SY-DY"),
        ({"country": "SY", "administrative_area": "Deir ez-Zor"}, "Deir ez-Zor", "Place", None),
        ({"country": "SY", "city": "Mayadin"}, "Mayadin", "Place", None),
    ],
)
def test_a_place_without_a_name_is_the_narrowest_that_it_says(read, file, said, name, kind, code):
    place = by_name(read("stix", file(located(**said))))[name]
    assert (place.kind, dict(place.identifiers).get("iso3166")) == (kind, code)


def test_what_a_place_says_beside_its_name_is_noted(read, file):
    place = by_name(read("stix", file(located(country="IR", region="western-asia"))))["IR"]
    assert place.scope_note == "Location: region western-asia."


def test_a_country_is_found_by_its_code(read, file, shipped):
    found = read("stix", file(located(country="IR", region="western-asia")), known=Known(shipped))
    assert only(found).target == "iran"


def opinion(about, word, **properties):
    said = thing("opinion", f"{word} {about['id']}", object_refs=[about["id"]], opinion=word, **properties)
    del said["name"]
    return said


def translation(about, contents, **properties):
    said = thing("language-content", about["id"], object_ref=about["id"], contents=contents, **properties)
    del said["name"]
    return said


def test_an_opinion_of_a_relationship_is_a_claim_of_its_author(read, file):
    known = tie(A, "supports", B)
    said = [
        opinion(known, "strongly-disagree", created_by_ref=B["id"], explanation="We had no part.", confidence=50),
        opinion(known, "disagree", authors=["Ann", "Bob"]),
        opinion(known, "agree"),
        opinion(known, "neutral"),
        opinion(A, "disagree"),
    ]
    report = Report()
    b = {**B, "id": id_of("identity", "B"), "type": "identity"}
    said[0]["created_by_ref"] = b["id"]
    found = read("stix", file(bundle(*said, A, B, b, known)), report, title="A bundle")
    claims = {each.document: each for each in only(found).claims if each.stance != "asserts"}
    assert [each.stance for each in only(found).claims] == ["asserts", "denies", "disputes", "asserts"]
    assert set(claims) == {"import-b", "import-ann-bob"} <= {each.id for each in of(found, Source)}
    denied = claims["import-b"]
    assert (denied.stance, denied.credibility, denied.notes) == ("denies", 3, {"en": "We had no part."})
    assert denied.places == (said[0]["id"],)
    assert report.left_out["objects of the type opinion"] == 2


def test_texts_in_other_languages_are_labels_names_and_descriptions(read, file):
    known = tie(A, "supports", B, description="They gave arms.")
    contents = {
        "ar": {"name": "ألف", "description": "مجموعة.", "aliases": ["الألف", ""]},
        "fr-FR": {"name": "Le A"},
        "en": {"name": "Not A"},
    }
    said = [
        translation(A, contents, object_modified=A["modified"]),
        translation(known, {"ar": {"description": "قدموا السلاح."}}),
        translation(B, {"ar": {"name": "باء"}}, object_modified="2001-01-01T00:00:00.000Z"),
    ]
    report = Report()
    found = read("stix", file(bundle(*said, A, B, known)), report)
    a, b = (by_name(found)[name] for name in "AB")
    assert a.labels == {"en": "A", "ar": "ألف"}
    assert a.aliases == (("ar", "الألف"), ("fr", "Le A"), ("en", "Not A"))
    assert a.definitions == {"ar": "مجموعة."}
    assert b.labels == {"en": "B"}
    assert only(found).descriptions == {"en": "They gave arms.", "ar": "قدموا السلاح."}
    assert report.left_out["objects of the type language-content"] == 1


def test_the_newest_version_of_an_opinion_counts(read, file):
    known, other = tie(A, "supports", B), tie(B, "supports", A)
    first = opinion(known, "disagree")
    later = {**first, "modified": "2023-01-01T00:00:00.000Z", "object_refs": [other["id"]]}
    found = of(read("stix", file(bundle(first, A, B, known, other, later))), Relationship)
    assert [[each.stance for each in tie.claims] for tie in found] == [["asserts"], ["asserts", "disputes"]]


def test_a_sighting_ties_what_was_seen_to_where_if_it_is_said_how(read, file):
    ties = of(read("stix", file(misp()), types={"sighting": "present-in"}), Relationship)
    assert [(each.target, each.valid_from, each.valid_until) for each in ties if each.type == "present-in"] == [
        ("mayadin", "2018-01-01", "2018-01-02")
    ]


@pytest.mark.parametrize("text", [attack(), misp()], ids=["attack", "misp"])
def test_what_is_made_is_valid(opened, file, text):
    _, path = opened("stix", file(text), types={"sighting": "present-in", "attributed-to": "part-of"})
    assert validate([path]) == []


def test_an_undated_event_had_happened_by_the_day_it_was_told(read, file):
    (event,) = of(read("stix", file(bundle(thing("incident", "Raid")))), Entity)
    assert event.date == "../2019-03-25"
    assert [each.document for each in event.claims] == ["import-some-csv"]


def test_the_newest_version_counts_and_a_copy_is_told_once(read, file):
    later = "2023-01-01T00:00:00.000Z"
    known = tie(A, "supports", B)
    ended = {**known, "modified": later, "revoked": True}
    renamed = {**A, "modified": later, "name": "A the second"}
    report = Report()
    found = read("stix", file(bundle(known, ended, renamed, A, B, A)), report)
    assert of(found, Relationship) == []
    assert set(by_name(found)) == {"A the second", "B"}
    assert report.left_out["older versions and copies of objects"] == 3
    assert len(of(read("stix", file(bundle(A, B, known, known))), Relationship)) == 1


def test_names_that_would_have_one_id_are_kept_apart(read, file):
    report = Report()
    other = {**thing("threat-actor", "another"), "name": "A"}
    found = read("stix", file(bundle(A, other, tie(A, "supports", other))), report)
    assert len({each.id for each in of(found, Entity)}) == 2
    assert "is kept apart from" in report.remarks[0]


def test_a_text_in_another_language_is_a_name_and_no_label(read, file):
    (entity,) = of(read("stix", file(bundle(thing("threat-actor", "Вагнер", lang="ru", description="Группа")))), Entity)
    assert (entity.labels, entity.aliases, entity.definitions) == ({}, (("ru", "Вагнер"),), {})


def test_what_is_there_already_is_found_by_its_stix_id(read, file, tmp_path):
    path = tmp_path / "there.nt"
    path.write_bytes(b"".join(lines(read("stix", file(misp())), DAY)))
    known, report = Known(FileStore([path]).graph()), Report()
    again = read("stix", file(misp().replace("North Bureau", "Northern Bureau")), report, known)
    assert of(again, Entity) == []
    assert [each.aliases for each in of(again, Addition)] == [(("en", "Northern Bureau"),)]
    assert report.left_out["relationships that the store has already"] == 2


def test_a_list_of_objects_without_a_bundle_is_read(read, file):
    assert len(of(read("stix", file(json.dumps([A, B, tie(A, "supports", B)]))), Relationship)) == 1


# Our own, read back


@pytest.fixture(scope="module")
def back(shipped, tmp_path_factory):
    """The shipped graph, written as a bundle and imported again."""
    folder = tmp_path_factory.mktemp("back")
    written, path = folder / "all.stix.json", folder / "all.nt"
    written.write_bytes(b"".join(FORMATS["stix"].write(View(shipped))))
    known, report = Known(FileStore([]).graph()), Report()
    found = records(importer("stix"), [written], known, report, Settings())
    path.write_bytes(b"".join(lines(found, DAY)))
    assert report.skipped == 0
    return FileStore([path]).graph(), path


def test_relationships_come_back_with_dates_support_hedges_and_texts(back, shipped):
    graph, _ = back
    rows = [shipped.relationship(row) for row in range(len(shipped.columns))]
    assert len(graph.columns) == len(rows) > 800
    for each in rows:
        there = graph.relationship(graph.relationship_number(each.id))
        for name in ("source", "type", "target", "valid_from", "valid_until", "support", "hedges", "description"):
            assert getattr(there, name) == getattr(each, name), (each.id, name)


def test_claims_come_back_with_stance_grade_places_and_sources(back, shipped):
    graph, _ = back
    for row in range(len(graph.columns)):
        there = graph.relationship(row)
        once = shipped.relationship(shipped.relationship_number(there.id))
        told = [
            [(each.document, each.stance, each.grade, each.places, each.published, each.note) for each in claims]
            for claims in (there.claims, once.claims)
        ]
        assert told[0] == told[1], there.id


def test_sources_come_back(back, shipped):
    graph, _ = back
    for id in set(graph.documents) & set(shipped.documents):
        for name in ("publisher", "date", "address", "language", "kind", "reliability"):
            assert getattr(graph.documents[id], name) == getattr(shipped.documents[id], name), (id, name)


def test_entities_come_back_with_kinds_names_in_both_scripts_identifiers_and_dates(back, shipped):
    graph, _ = back
    for id in graph.entity_ids:
        there, once = (each.entity(each.entity_number(id)) for each in (graph, shipped))
        for name in ("kinds", "labels", "definition", "identifiers", "coordinates", "date"):
            assert getattr(there, name) == getattr(once, name), (id, name)
        assert {text for _, text in there.aliases} == {text for _, text in once.aliases}


def test_what_comes_back_is_valid_but_for_what_scenarios_lack(back, shipped):
    graph, path = back
    told = [each.message for each in validate([path])]
    scenarios = sum("Scenario" in shipped.entity(number).kinds for number in range(len(shipped.entity_ids)))
    assert len([message for message in told if "dz:likelihood" in message]) == scenarios == len(told) / 2
    assert set(graph.entity_ids) == set(shipped.entity_ids)


def test_what_was_changed_elsewhere_is_told_by_its_own_words(read, file, ours):
    content = json.loads(ours)
    for each in content["objects"]:
        each.pop("extensions", None)
    found = read("stix", file(json.dumps(content)))
    assert [(each.source, each.type, each.valid_from) for each in of(found, Relationship)] == [
        ("a", "backs", "2014-02-01"),
        ("b", "causes", None),
    ]


def test_a_word_that_is_said_to_be_a_type_goes_before_our_own(read, file, ours):
    ties = of(read("stix", file(ours), types={"supports": "allied-with"}), Relationship)
    assert [each.type for each in ties if each.source == "a"] == ["allied-with", "pursues"]


# What is refused


@pytest.mark.parametrize(
    ("object", "reason"),
    [
        ({**A, "id": "threat-actor--7"}, "id: 'threat-actor--7' is not accepted; use an id of STIX"),
        ({**A, "id": ["threat-actor--7"]}, "use an id of STIX"),
        ({**A, "id": B["id"].replace("threat-actor", "malware")}, "use an id of STIX"),
        ({**A, "name": None}, "name: .*say it"),
        ({**A, "name": 3}, "name: '3' is not accepted; use a text"),
        ({**A, "name": "a\x00b"}, r"leave out the character U\+0000"),
        ({**A, "name": "a\ud800"}, "use whole characters"),
        ({**A, "modified": "2019-02-30T00:00:00Z"}, "modified: '2019-02-30' is not accepted"),
        ({**A, "modified": "2019"}, "use a timestamp"),
        ({**A, "aliases": "A"}, "aliases: 'A' is not accepted; use a list"),
        ([], "use an object of JSON"),
        (tie(A, "supports", B, confidence=101), "use a whole number from 0 to 100"),
        (tie(A, "supports", B, confidence="high"), "use a whole number"),
        (tie(A, "supports", B, start_time="2019-01-01T00:00:00Z", stop_time="2018-01-01T00:00:00Z"), "stop_time"),
        (thing("location", "L", latitude=91, longitude=0), "latitude: '91' is not accepted; use degrees from"),
        (thing("location", "L", latitude=10**400, longitude=0), "latitude"),
        ({**A, "extensions": {EXTENSION: {"kinds": ["Terrorist"], "id": "a"}}}, "kinds: 'Terrorist' is not accepted"),
        ({**A, "extensions": {EXTENSION: {"kinds": ["Actor"], "id": "../a"}}}, "use an id of lower-case letters"),
        (opinion(A, "no"), "opinion: 'no' is not accepted; use strongly-disagree"),
        (translation(A, {"Arabic!": {}}), "use a tag of a language"),
        ({**thing("location", "L"), "name": ""}, "location--[-0-9a-f]*: name: .*say it"),
        (thing("campaign", "C", first_seen="2019-01-01T00:00:00Z", last_seen="2018-01-01T00:00:00Z"), "interval"),
    ],
)  # fmt: skip
def test_a_bad_object_is_refused_with_its_line_or_left_out(read, file, object, reason):
    path = file(bundle(B, object, *([] if isinstance(object, dict) and object["type"] == "threat-actor" else [A])))
    with pytest.raises(DataError, match=reason) as error:
        read("stix", path)
    assert error.value.line
    report = Report(keep_going=True)
    read("stix", path, report)
    assert report.skipped == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is no JSON|is expected"),
        ("<stix/>", "expected"),
        ("{}", "is no bundle of STIX"),
        ('{"type": "FeatureCollection", "features": []}', "is no bundle of STIX"),
        ('{"type": "bundle", "objects": [{"a": 1, "a": 2}]}', "a key twice: 'a'"),
        ('{"type": "bundle", "objects": [], "objects": []}', "twice"),
        ('{"type": "bundle", "objects": [' + "[" * 100_000, "nests too deep"),
        ('{"type": "bundle", "objects": [' + "9" * 5000 + "]}", "cannot be read"),
        (b"\xff\xff{}", "is not utf-8"),
        ('{"type": "bundle", "objects": [{"id": "', "cannot be read"),
    ],
)
def test_what_is_no_bundle_is_refused(read, file, text, reason):
    with pytest.raises(DataError, match=reason):
        read("stix", file(text))


def test_one_object_without_end_is_refused_before_it_fills_the_memory(read, file):
    with pytest.raises(DataError, match="more than 16,000,000 characters"):
        read("stix", file('{"type": "bundle", "objects": ["' + "a" * 40_000_000))


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=8),
        st.sampled_from([A["id"], "..", "B2", "2019-01-01T00:00:00Z", "10000-01-01", "backs", 10**400]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
"""Anything that JSON can hold, and words that mean something somewhere."""


@pytest.fixture
def ours(network_of, tie):
    """A bundle of our own export, as text."""
    graph = """
    id:a a dz:State ; skos:prefLabel "A"@en , "ألف"@ar ; skos:altLabel "Alpha"@en ; dz:wikidata "Q1" .
    id:b a dz:ArmedGroup . id:o a dz:Objective .
    id:f a dz:OilField ; geo:hasGeometry [ geo:asWKT "POINT(1 2)"^^geo:wktLiteral ] .
    id:e a dz:Battle ; dz:date "2017-09" ;
        dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 2 ; dz:stance dz:asserts ] .
    """
    backs = tie("a backs b", validFrom='"2014-03~"', support="dz:weapons", hedge="dz:covert")
    network = network_of(graph + backs + tie("b causes e") + tie("a pursues o") + tie("b controls f"))
    return b"".join(FORMATS["stix"].write(network)).decode()


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_only_our_errors_come_out_of_bytes_that_were_changed(read, file, ours, data):
    text = bytearray(data.draw(st.sampled_from([attack(), misp(), ours])).encode())
    for place in data.draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=5)):
        text[place] = data.draw(st.integers(0, 255))
    with suppress(DezgraphError):
        read("stix", file(bytes(text)), Report(keep_going=data.draw(st.booleans())))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_only_our_errors_come_out_of_values_that_were_changed(opened, file, ours, data):
    content = json.loads(data.draw(st.sampled_from([attack(), misp(), ours])))
    for _ in range(data.draw(st.integers(1, 3))):
        inside = data.draw(st.sampled_from(content["objects"]))
        while inside:
            key = data.draw(st.sampled_from(sorted(inside) if isinstance(inside, dict) else range(len(inside))))
            if not isinstance(inside[key], dict | list) or data.draw(st.booleans()):
                inside[key] = data.draw(VALUES)
                break
            inside = inside[key]
    with suppress(DezgraphError):
        opened("stix", file(json.dumps(content)), Report(keep_going=data.draw(st.booleans())))
