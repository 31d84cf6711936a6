"""Who of the graph is meant by a name in a file: what is certain, what is asked, and what is nobody."""

import pytest

from dezgraph.imports import Known, Report
from dezgraph.imports.matching import likenesses, original_of
from dezgraph.imports.records import Addition, Entity, Relationship

GRAPH = """
id:syrian-democratic-forces a dz:Coalition ; skos:prefLabel "Syrian Democratic Forces"@en ; skos:altLabel "QSD"@en .
id:uqaydat a dz:Tribe ; skos:prefLabel "al-Uqaydat"@en , "العقيدات"@ar .
id:free-army a dz:ArmedGroup ; skos:prefLabel "Free Army"@en ; dz:ucdpActor "7" .
id:baqir a dz:ArmedGroup ; skos:prefLabel "Liwa al-Baqir"@en ; skos:altLabel "Baqir Militia"@en .
id:bukamal-town a dz:Town ; skos:prefLabel "al-Bukamal"@en , "البوكمال"@ar .
id:bukamal-clan a dz:Clan ; skos:prefLabel "al-Bukamal"@en .
"""


@pytest.fixture
def graph(graph_of):
    return graph_of(GRAPH)


def entity(name, kind="Actor", *aliases, language="en", **more):
    return Entity("own", kind, "doc", {language: name}, tuple(("en", each) for each in aliases), **more)


def found(graph, *arguments, **more):
    return [(each.candidate, each.is_certain) for each in likenesses(graph, entity(*arguments, **more))]


def test_the_very_label_of_one_entity_is_certain_in_either_script(graph):
    assert found(graph, "Uqaydat", "Tribe") == [("uqaydat", True)]
    assert found(graph, "عقيدات", "Tribe", language="ar") == [("uqaydat", True)]
    assert found(graph, "SDF", "Coalition", "Syrian Democratic Forces") == [("syrian-democratic-forces", True)]


def test_a_broader_kind_agrees(graph):
    assert found(graph, "al-Uqaydat", "Actor") == [("uqaydat", True)]


@pytest.mark.parametrize(
    ("arguments", "candidate", "reason"),
    [
        (("Ogaidat", "Tribe"), "uqaydat", "a name that is near"),
        (("Baqir Militia", "ArmedGroup"), "baqir", "the same name, an alias"),
        (("Baqer Brigade", "ArmedGroup"), "baqir", "a name that is near"),
        (("SDF", "Coalition"), "syrian-democratic-forces", "its initials, perhaps"),
        (("QSD", "Coalition"), "syrian-democratic-forces", "only initials"),
        (("Syrian Democratic Forces", "ArmedGroup"), "syrian-democratic-forces", "another kind"),
    ],
)
def test_what_is_not_certain_is_asked_with_its_reasons(graph, arguments, candidate, reason):
    (like,) = likenesses(graph, entity(*arguments))
    assert (like.candidate, like.is_certain) == (candidate, False)
    assert reason in like.reasons
    assert 93 <= like.score <= 100


def test_a_label_of_two_entities_is_certain_of_neither(graph):
    like = likenesses(graph, entity("al-Bukamal", "Actor"))
    assert {each.candidate for each in like} == {"bukamal-town", "bukamal-clan"}
    assert all("2 have this name" in each.reasons and not each.is_certain for each in like)


def test_an_actor_is_no_place(graph):
    assert found(graph, "Boukamal", "Clan") == [("bukamal-clan", False)]
    assert found(graph, "al-Bukamal", "OilField") == []


def test_whoever_has_another_identifier_is_another(graph):
    assert found(graph, "Free Army", "ArmedGroup") == [("free-army", True)]
    assert found(graph, "Free Army", "ArmedGroup", identifiers=(("ucdpActor", "8"),)) == []


@pytest.mark.parametrize("name", ["Government of Oman", "Free Wheel", "XYZ", "", "؟", "a" * 5000])
def test_strangers_are_nobody(graph, name):
    assert found(graph, name, "Actor") == []


def test_initials_do_not_count_where_there_is_a_full_name(graph):
    assert found(graph, "SDF", "Coalition", "Sudan Defence Front") == []


def test_a_file_calls_an_entity_by_identifier_id_or_name():
    assert original_of(entity("Free  Army", identifiers=(("ucdpActor", "8"),))) == "ucdpActor 8"
    assert original_of(entity("Free  Army")) == "Free Army"
    assert original_of(entity("free-army", is_named_by_id=True)) == "own"


def settled(graph, *records):
    report = Report()
    return list(Known(graph).settled(records, report, "csv")), report


def tie(source, target):
    return Relationship(f"{source}-{target}", source, "backs", target, "doc", 6, ())


def test_a_certain_name_is_used_and_told_and_gains_what_it_lacked(graph):
    own = Entity("own", "Tribe", "doc", {"en": "Uqaydat"}, (("en", "Egaidat"),), (("wikidata", "Q1"),))
    (added, one), report = settled(graph, own, tie("own", "baqir"))
    assert added == Addition("uqaydat", "doc", (("en", "Uqaydat"), ("en", "Egaidat")), (("wikidata", "Q1"),))
    assert (one.source, one.target) == ("uqaydat", "baqir")
    assert [each.candidate for each in report.by_name] == ["uqaydat"]
    assert report.to_decide == []


def test_a_near_name_is_told_and_kept_apart(graph):
    made, report = settled(graph, entity("Ogaidat", "Tribe"), tie("own", "baqir"))
    assert [each.id for each in made] == ["own", "own-baqir"]
    assert [(each.name, each.candidate) for each in report.to_decide] == [("Ogaidat", "uqaydat")]


def test_two_entities_of_a_file_are_not_made_one_by_a_name(graph):
    first = Entity("one", "Tribe", "doc", {"en": "Uqaydat"})
    second = Entity("two", "Tribe", "doc", {"ar": "العقيدات"})
    made, report = settled(graph, first, second, tie("one", "two"))
    assert [(each.source, each.target) for each in made if isinstance(each, Relationship)] == [("uqaydat", "two")]
    assert [each.reasons for each in report.to_decide] == [("the same name", "taken for 'Uqaydat'")]


def test_entities_of_a_file_are_not_compared_with_each_other(graph):
    made, report = settled(graph, *(Entity(id, "Actor", "doc", {"en": "Some Group"}) for id in ("one", "two")))
    assert [each.id for each in made] == ["one", "two"]
    assert report.to_decide == []


def test_an_identifier_comes_before_a_name(graph):
    own = entity("al-Uqaydat", "Tribe", identifiers=(("ucdpActor", "7"),))
    _, report = settled(graph, own)
    assert report.reused == {"own": "free-army"}
    assert report.by_name == []


def test_an_id_of_something_else_than_an_entity_is_given_to_nobody(graph):
    (made,), _ = settled(graph, Entity("gazette", "Actor", "doc", {"en": "Some Group"}))
    assert made.id.startswith("gazette-")
