"""UCDP actors: names, renames, splinters, alliances and joinings; dates only as far as the version tells."""

import pytest
from tests.imports.rows import EXTERNAL, actor

from dezgraph.errors import DataError
from dezgraph.imports import Report
from dezgraph.imports.records import Entity, Relationship
from dezgraph.validation import validate

REAL = EXTERNAL / "ucdp-actor-221.csv"


def entities(records):
    return {each.id: each for each in records if isinstance(each, Entity)}


def lineage(records):
    return [
        (each.source, each.type, each.target, each.valid_from, each.valid_until, each.hedges)
        for each in records
        if isinstance(each, Relationship)
    ]


def test_names_in_all_scripts_are_aliases(read, actors):
    names = {"NameOrigFull": "Народная армия / Narodnaya armiya", "NameOrigFullEng": "People's Army"}
    found = entities(read("ucdp-actor", actors(actor("20", "PA", **names))))["ucdp-actor-20"]
    assert found.labels == {"en": "PA"}
    assert found.aliases == (("und", "Народная армия"), ("en", "Narodnaya armiya"), ("en", "People's Army"))
    assert (found.kind, found.identifiers) == ("ArmedGroup", (("ucdpActor", "20"),))


def test_a_renamed_actor_is_one_with_its_names_in_their_order(read, actors):
    change = {"NameOrig": "LNM", "NameChange": "1", "NewName": "FUN, NSF", "NewNameFullEng": "United, Free, National"}
    found = entities(read("ucdp-actor", actors(actor("237", "NSF", **change))))["ucdp-actor-237"]
    # Three parts for two short names: some name has a comma within, so it is left whole.
    assert [name for _, name in found.aliases] == ["LNM", "FUN", "United, Free, National"]
    assert found.scope_note == "First recorded by UCDP as LNM, later as FUN, NSF."


def test_lineage_has_the_ends_and_the_dates_that_the_data_allows(read, actors):
    rows = [
        actor("1", "Old"),
        actor("2", "New", Splinter="1", NamePrev="Old", ActorIdPrev="1"),
        actor("3", "Wing", SplitTemp="1", NameSplitTemp="Old", ActorIdSplitTemp="1"),
        actor("4", "Front", Alliance="1", NameAlliance="Union", ActorIdAlliance="5"),
        actor("5", "Union", JoinGroup="1", GroupName="State", ActorIdGroup="6"),
        actor("6", "State", org="4"),
    ]
    assert lineage(read("ucdp-actor", actors(*rows))) == [
        ("ucdp-actor-2", "split-from", "ucdp-actor-1", "../2022", "..", ()),
        ("ucdp-actor-3", "split-from", "ucdp-actor-1", "../2022", None, ("intermittent",)),
        ("ucdp-actor-5", "succeeds", "ucdp-actor-4", "../2022", "..", ()),
        ("ucdp-actor-5", "part-of", "ucdp-actor-6", "../2022", None, ()),
    ]


def test_an_actor_that_has_no_row_is_known_by_its_name(read, actors):
    report = Report()
    row = actor("2", "New", Splinter="1", NamePrev="Old, Older", ActorIdPrev="1, 7")
    found = entities(read("ucdp-actor", actors(row), report))
    assert (found["ucdp-actor-7"].labels, found["ucdp-actor-7"].kind) == ({"en": "Older"}, "Actor")
    assert report.remarks[0] == "UCDP actor 1 (Old) has no row of its own: only its name is known"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"ActorId": "1"}, "ActorId: '1' is not accepted; use an id once: line 2 has it"),
        ({"Org": "5"}, "Org: '5' is not accepted; use 1 to 4"),
        ({"Version": "new"}, "Version: 'new' is not accepted; use a version such as 22.1"),
        ({"Splinter": "1"}, "ActorIdPrev: use ids where Splinter is 1"),
    ],
)
def test_a_bad_row_is_named_by_its_line(read, actors, cells, told):
    with pytest.raises(DataError, match=r"some\.csv:3: ") as caught:
        read("ucdp-actor", actors(actor("1", "Old"), {**actor("2", "New"), **cells}))
    assert told in str(caught.value)


def test_what_is_made_is_valid_in_one_language(opened, actors):
    change = {"NameOrig": "LNM", "NameChange": "1", "NewName": "NSF", "Splinter": "1", "ActorIdPrev": "7"}
    graph, path = opened("ucdp-actor", actors(actor("2", "NSF", **change), actor("6", "State", org="4")))
    assert validate([path]) == []
    assert graph.documents["ucdp-actor-22-1"].date == "2022"


@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL} is not there: the data of UCDP is no part of the project")
def test_every_actor_of_the_data_is_there_with_its_identifier(opened):
    report = Report()
    graph, _ = opened("ucdp-actor", REAL, report)
    assert (report.rows, len(graph.entity_ids)) == (1725, 1725 + len(report.remarks))
    splinter = graph.relationship(graph.relationship_number("ucdp-actor-206-split-from-ucdp-actor-205"))
    assert (splinter.valid_from, splinter.claims[0].places) == ("../2022", ("ActorId 206, Splinter",))
    names = [text for _, text in graph.entity(graph.entity_number("ucdp-actor-234")).aliases]
    assert "ISIS" in names
    assert "Islamic State of Iraq" in names
