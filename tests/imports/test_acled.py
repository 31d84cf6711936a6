"""ACLED events: both styles of labels, what an event tells of two actors, stretches of months, and what is refused.

All events here are invented, in the form that ACLED's codebook describes. Its data may not be passed on.
"""

import csv
import io
import random
from contextlib import suppress

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.imports.conftest import DAY

from dezgraph.dates import bounds, day
from dezgraph.errors import DataError, InputError
from dezgraph.grades import Grade
from dezgraph.imports import Known, Report, lines
from dezgraph.imports.acled.cells import ACTOR_TYPES, SORTS, actor_type
from dezgraph.imports.records import Entity, Relationship, Source
from dezgraph.shipped import vocabulary_file
from dezgraph.store import FileStore
from dezgraph.terms import DZ, SKOS
from dezgraph.validation import validate
from dezgraph.view import View

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"),
    *("iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"),
    *("source", "source_scale", "notes", "fatalities", "tags", "timestamp"),
)
TYPE_OF_SORT = {sort: type_ for type_, sorts in SORTS.items() for sort in sorts}
MONTHS = ("January", "February", "March", "April", "May", "June", "July")
ARMY, REBELS, MILITIA = "Military Forces of Nowhere (2000-2024)", "VLF: Valley Liberation Front", "Hill Guard"
CIVILIANS, PROTESTERS = "Civilians (Nowhere)", "Protesters (Nowhere)"
TYPES = {ARMY: 1, REBELS: 2, MILITIA: 3, CIVILIANS: 7, PROTESTERS: 6, "": 0}


def event(number, date, sort, first, second="", **cells):
    """Return an invented event in the style of numbers."""
    smaller, larger = sorted((TYPES.get(first, 8), TYPES.get(second, 8)))
    return {
        **dict.fromkeys(COLUMNS, ""),
        "event_id_cnty": f"NWH{number}",
        "event_date": date,
        "year": date[:4],
        "time_precision": "1",
        "event_type": TYPE_OF_SORT[sort],
        "sub_event_type": sort,
        "actor1": first,
        "inter1": str(TYPES.get(first, 8)),
        "actor2": second,
        "inter2": str(TYPES.get(second, 8)),
        "interaction": f"{smaller}{larger}" if smaller else f"{larger}0",
        "country": "Nowhere",
        "location": "Some Town",
        "latitude": "35.1",
        "longitude": "40.2",
        "geo_precision": "1",
        "source": "Valley News",
        "source_scale": "National",
        "notes": "An invented event.",
        "fatalities": "0",
        "timestamp": "1700000000",
        **cells,
    }


def in_words(row):
    """Return an event in the style of words, with the date as the export tool writes it."""
    year, month, day_ = row["event_date"].split("-")
    labels = [ACTOR_TYPES.get(int(row[inter]), "") for inter in ("inter1", "inter2")]
    return {
        **row,
        "event_date": f"{int(day_):02} {MONTHS[int(month) - 1]} {year}",
        "inter1": labels[0],
        "inter2": labels[1],
        "interaction": "-".join(labels) if labels[1] else f"{labels[0]} only",
    }


def written(rows, **form):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n", **form)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


MONTH_OF_WAR = [
    event(1, "2024-01-05", "Armed clash", ARMY, REBELS, fatalities="3", assoc_actor_2=f"{MILITIA}; {CIVILIANS}"),
    event(
        2, "2024-01-09", "Government regains territory", REBELS, ARMY, fatalities="4", source="Valley News; The Wire"
    ),
    event(3, "2024-01-12", "Air/drone strike", ARMY, CIVILIANS, fatalities="2"),
    event(4, "2024-01-15", "Attack", CIVILIANS, REBELS, assoc_actor_1="Teachers (Nowhere)"),
    event(5, "2024-01-20", "Agreement", ARMY, REBELS),
    event(6, "2024-01-21", "Peaceful protest", PROTESTERS),
]


@pytest.fixture
def ties(read, file):
    """Return the function that reads rows into relationships; `report` may be given."""

    def made(*rows, report=None):
        return [each for each in read("acled", file(written(rows)), report) if isinstance(each, Relationship)]

    return made


def test_both_styles_of_labels_make_the_same_records(read, file):
    numbers = read("acled", file(written(MONTH_OF_WAR)))
    words = read("acled", file(written([in_words(row) for row in MONTH_OF_WAR], delimiter=";", quoting=csv.QUOTE_ALL)))
    assert numbers == words
    assert len([each for each in numbers if isinstance(each, Relationship)]) == 5


def test_columns_may_be_in_capitals(read, file):
    header, _, rows = written(MONTH_OF_WAR).partition("\n")
    path = file(f"{header.upper()}\n{rows}")
    assert read("acled", path) == read("acled", file(written(MONTH_OF_WAR)))


def test_every_label_of_the_vocabulary_is_read():
    vocabulary = rdflib.Graph().parse(vocabulary_file())
    read = {
        (number, str(label))
        for number in ACTOR_TYPES
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
        for label in vocabulary.objects(rdflib.URIRef(DZ[f"acled-actor-{number}"]), rdflib.URIRef(predicate))
        if label.language == "en"
    }
    assert len(read) > len(ACTOR_TYPES)
    assert all(actor_type(label, "inter1") == number for number, label in read)


def test_battles_are_one_relationship_whoever_is_named_first(ties):
    (fights,) = (each for each in ties(*MONTH_OF_WAR) if each.type == "fights")
    assert fights.source == "acled-military-forces-of-nowhere-2000-2024"
    assert fights.target == "acled-vlf-valley-liberation-front"
    assert (fights.valid_from, fights.valid_until, fights.hedges) == ("2024-01-05", "2024-01-09", ())
    assert fights.places == ("event NWH1", "event NWH2")
    assert fights.note == (
        "Events: 2 (Armed clash 1; Government regains territory 1). Fatalities in them, as ACLED reports: 7. "
        "Sources there: The Wire; Valley News."
    )


def test_whoever_is_unarmed_by_type_suffered_the_violence(ties):
    report = Report()
    found = ties(
        *MONTH_OF_WAR,
        event(7, "2024-01-22", "Excessive force against protesters", PROTESTERS, MILITIA),
        event(8, "2024-01-23", "Attack", MILITIA, REBELS),
        report=report,
    )
    assert sorted((each.source, each.target) for each in found if each.type == "harms") == [
        ("acled-hill-guard", "acled-protesters-nowhere"),
        ("acled-military-forces-of-nowhere-2000-2024", "acled-civilians-nowhere"),
        ("acled-vlf-valley-liberation-front", "acled-civilians-nowhere"),
    ]
    assert report.left_out["events that do not tell who suffered the violence"] == 1


def test_who_struck_whom_is_not_decided_between_two_armed_sides(ties):
    (fights,) = ties(event(1, "2024-01-05", "Suicide bomb", REBELS, ARMY))
    assert (fights.source, fights.type) == ("acled-military-forces-of-nowhere-2000-2024", "fights")
    assert fights.hedges == ("implied",)
    (mixed,) = ties(
        event(1, "2024-01-05", "Suicide bomb", REBELS, ARMY), event(2, "2024-01-06", "Armed clash", REBELS, ARMY)
    )
    assert mixed.hedges == ()


def test_associates_act_together_where_the_actor_acted(ties):
    report = Report()
    found = ties(*MONTH_OF_WAR, report=report)
    (partners,) = (each for each in found if each.type == "partners-with")
    assert {partners.source, partners.target} == {"acled-hill-guard", "acled-vlf-valley-liberation-front"}
    assert partners.hedges == ("implied",)
    assert "ACLED calls one an associate of the other there" in partners.note
    assert report.left_out["associated actors who need not have acted with the actor"] == 2


def test_an_attack_without_a_named_target_still_tells_of_associates(ties):
    (partners,) = ties(event(1, "2024-01-05", "Grenade", REBELS, assoc_actor_1=MILITIA))
    assert partners.type == "partners-with"


def test_an_agreement_tells_that_they_negotiated(ties):
    (talks,) = (each for each in ties(*MONTH_OF_WAR) if each.type == "negotiates-with")
    assert (talks.valid_from, talks.valid_until, talks.hedges) == ("2024-01-20", "2024-01-20", ("implied",))


def test_what_is_not_kept_is_counted(ties):
    report = Report()
    rows = [
        *MONTH_OF_WAR,
        event(7, "2024-01-22", "Non-violent transfer of territory", ARMY, REBELS),
        event(8, "2024-01-23", "Air/drone strike", ARMY),
        event(9, "2024-01-24", "Armed clash", ARMY, ARMY),
        MONTH_OF_WAR[0],
    ]
    ties(*rows, report=report)
    assert report.rows == 10
    assert report.counted == {"events of which relationships are made": 5}
    assert report.left_out == {
        "places of events": 9,
        "events of which no relationship is made: Peaceful protest": 1,
        "events of which no relationship is made: Non-violent transfer of territory": 1,
        "events with one actor": 1,
        "events of an actor with itself": 1,
        "rows of events that were read before": 1,
        "associated actors who need not have acted with the actor": 2,
        "actors without a relationship": 1,
    }


def test_a_month_without_events_parts_two_relationships(ties):
    dates = ("2023-11-30", "2023-12-01", "2024-01-31", "2024-03-01")
    found = ties(*(event(number, date, "Armed clash", ARMY, REBELS) for number, date in enumerate(dates)))
    assert [(each.valid_from, each.valid_until) for each in found] == [
        ("2023-11-30", "2024-01-31"),
        ("2024-03-01", "2024-03-01"),
    ]
    pair = "acled-military-forces-of-nowhere-2000-2024-fights-acled-vlf-valley-liberation-front"
    assert [each.id for each in found] == [f"{pair}-2023-11-2024-01", f"{pair}-2024-03"]


def test_the_order_of_rows_changes_nothing(read, file):
    chance = random.Random(7)
    rows = [
        event(
            number, f"20{chance.randint(10, 12)}-{chance.randint(1, 7):02}-11", sort, ARMY, REBELS, source=f"S{number}"
        )
        for number, sort in enumerate(("Armed clash", "Grenade", "Agreement") * 12)
    ]
    once = read("acled", file(written(rows)))
    chance.shuffle(rows)
    assert read("acled", file(written(rows))) == once


def test_dates_are_as_precise_as_the_event(ties):
    def dates(*events):
        rows = (
            event(number, date, "Armed clash", ARMY, REBELS, time_precision=precision)
            for number, (date, precision) in enumerate(events)
        )
        (found,) = ties(*rows)
        return found.valid_from, found.valid_until

    assert dates(("2024-01-31", "1")) == ("2024-01-31", "2024-01-31")
    assert dates(("2024-01-31", "2")) == ("2024-01-28/2024-02-03", "2024-01-28/2024-02-03")
    assert dates(("2023-12-15", "3")) == ("2023-12", "2023-12")
    assert dates(("2024-01-15", "3"), ("2024-01-10", "1")) == ("2024-01-01/2024-01-10", "2024-01-10/2024-01-31")


def test_only_the_first_events_and_sources_are_listed(ties):
    rows = [event(n, f"2024-01-{n:02}", "Armed clash", ARMY, REBELS, source=f"Source {n:02}") for n in range(1, 13)]
    (fights,) = ties(*rows)
    assert fights.places == tuple(f"event NWH{number}" for number in range(1, 11))
    assert fights.note.startswith("Events: 12 (Armed clash 12).")
    assert "The first 10 events are listed." in fights.note
    assert fights.note.endswith("Source 09; Source 10; and others.")


def test_actors_keep_their_names_and_types(read, file):
    rows = [
        *MONTH_OF_WAR,
        event(
            7, "2024-02-01", "Armed clash", "Unidentified Armed Group (Nowhere)", "Old Rebels", inter1="3", inter2="2"
        ),
        event(8, "2024-02-02", "Armed clash", REBELS, "Old Rebels", inter2="1"),
        event(9, "2024-02-03", "Armed clash", REBELS, "NSM: North and/or South Movement", inter2="2"),
    ]
    found = {each.identifiers[0][1]: each for each in read("acled", file(written(rows))) if isinstance(each, Entity)}
    army, rebels = found[ARMY], found[REBELS]
    assert (army.labels, army.kind, army.identifiers) == ({"en": ARMY}, "ArmedForces", (("acledActor", ARMY),))
    assert army.scope_note == (
        "Type of actor in these events, as ACLED codes it: State forces. "
        "The years in the name are those of a government, not of the founding or the end of these forces."
    )
    assert rebels.aliases == (("en", "VLF"), ("en", "Valley Liberation Front"))
    assert found["NSM: North and/or South Movement"].aliases == ()
    assert found[MILITIA].scope_note is None  # named as an associate only
    assert [(found[name].kind) for name in (REBELS, MILITIA, CIVILIANS)] == ["ArmedGroup", "Actor", "Population"]
    assert found["Unidentified Armed Group (Nowhere)"].kind == "ActorGroup"
    assert "not one group" in found["Unidentified Armed Group (Nowhere)"].scope_note
    assert found["Old Rebels"].kind == "Actor"  # rebels first, then the state
    assert found["Old Rebels"].scope_note.endswith("State forces; Rebel group.")


def test_names_that_would_have_one_id_are_kept_apart(read, file):
    report = Report()
    rows = [
        event(1, "2024-01-05", "Armed clash", "Front (A)", "Front A"),
        event(2, "2024-01-05", "Armed clash", "Front A", "ثوار"),
    ]
    found = [each for each in read("acled", file(written(rows)), report) if isinstance(each, Entity)]
    assert len({each.id for each in found}) == 3
    assert found[0].id == "acled-front-a"
    assert found[2].labels == {"ar": "ثوار"}
    assert report.remarks == ["'Front A' is kept apart from another actor with the id acled-front-a"]


def test_an_actor_of_the_store_is_used_again_by_its_name_at_acled(read, file, graph_of):
    known = Known(graph_of(f'id:the-army a dz:ArmedForces ; dz:acledActor "{ARMY}" .'))
    found = read("acled", file(written(MONTH_OF_WAR)), known=known)
    assert "the-army" in {each.source for each in found if isinstance(each, Relationship)}
    assert ARMY not in {each.identifiers[0][1] for each in found if isinstance(each, Entity)}


def test_what_is_made_is_valid_and_can_be_asked(opened, file):
    graph, path = opened("acled", file(written(MONTH_OF_WAR)))
    assert validate([path]) == []
    rivals = {each.entity for each in View(graph).rivals("acled-military-forces-of-nowhere-2000-2024")}
    assert "acled-vlf-valley-liberation-front" in rivals
    assert "acled-civilians-nowhere" not in rivals  # to be harmed is to take no side


def test_the_grade_replaces_both_halves(read, file):
    source, *others = read("acled", file(written(MONTH_OF_WAR)), grade=Grade("C", 3), published="2024-03")
    assert isinstance(source, Source)
    assert (source.reliability, source.date) == ("C", "2024-03")
    assert {each.credibility for each in others if isinstance(each, Relationship)} == {3}


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"event_id_cnty": ""}, "event_id_cnty: use an id of ACLED such as SYR1234"),
        ({"event_date": "01/02/2024"}, "event_date: '01/02/2024' is not accepted; use a day such as 2024-01-31 or"),
        ({"event_date": "2024-02-30"}, "event_date: '2024-02-30' is not accepted"),
        ({"event_date": "3 Brumaire 2024"}, "event_date: '3 Brumaire 2024' is not accepted"),
        ({"time_precision": "4"}, "time_precision: '4' is not accepted; use 1 for a day"),
        (
            {"sub_event_type": "Armed clas"},
            "sub_event_type: 'Armed clas' is not accepted; use one of ACLED, such as Armed",
        ),
        ({"inter1": "9"}, "inter1: '9' is not accepted; use 0 to 8, or one of State forces"),
        ({"inter2": "Rebel grup"}, "inter2: 'Rebel grup' is not accepted"),
        ({"inter2": ""}, "inter2: use a type where actor2 has a name"),
        ({"actor2": ""}, "inter2: '1' is not accepted; use a type where actor2 has a name"),
        ({"actor1": "", "inter1": "0", "actor2": "", "inter2": "0"}, "actor1: name an actor"),
        ({"fatalities": "many"}, "fatalities: 'many' is not accepted; use a whole number"),
        ({"fatalities": "9" * 5000}, "is not accepted; use a whole number of up to seven digits"),
        ({"source": "x; " * 4000}, "is not accepted; use up to 10,000 characters"),
        ({"sub_event_type": "x" * 100_000}, "is not accepted; use one of ACLED"),
        ({"actor1": "x" * 301}, "is not accepted; use names of up to 300 characters"),
    ],
)
def test_a_bad_row_is_named_by_its_line(read, file, cells, told):
    path = file(written([MONTH_OF_WAR[0], MONTH_OF_WAR[1] | cells, MONTH_OF_WAR[2]]))
    with pytest.raises(DataError) as caught:
        read("acled", path)
    assert caught.value.line == 3
    assert told in str(caught.value)
    report = Report(keep_going=True)
    assert any(isinstance(each, Relationship) for each in read("acled", path, report))
    assert report.skipped == 1


def test_a_file_without_its_columns_is_refused(read, file):
    with pytest.raises(DataError, match="has no column for event_id_cnty"):
        read("acled", file("source,type,target\n"))


def test_columns_cannot_be_mapped(read, file):
    with pytest.raises(InputError, match="the columns of acled are fixed"):
        read("acled", file(written(MONTH_OF_WAR)), columns={"a": "actor1"})


CELL = st.sampled_from([*COLUMNS, *TYPE_OF_SORT, *ACTOR_TYPES.values(), ARMY, REBELS, "1", "2024-01-31", "31 May 2024"])
CELLS = st.dictionaries(st.sampled_from(COLUMNS), CELL | st.text(max_size=12), max_size=4)


def mutated(changes):
    rows = [row | cells for row, cells in zip(MONTH_OF_WAR, changes, strict=False)]
    return written(rows).encode(errors="surrogatepass")


@given(st.binary(max_size=200) | st.lists(CELLS, min_size=6, max_size=6).map(mutated))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_any_bytes_are_read_or_refused(read, file, content):
    report = Report(keep_going=True)
    with suppress(DataError):  # nothing else is raised
        found = read("acled", file(content), report)
        assert b"".join(lines(found, DAY)).count(b"/vocabulary/claim>") == report.made["Relationship"]
    assert report.skipped <= report.rows


def test_stretches_are_bounded_by_their_events(ties):
    rows = [
        event(number, date, "Armed clash", ARMY, REBELS, time_precision=str(number % 3 + 1))
        for number, date in enumerate(("2024-01-31", "2024-02-01", "2024-02-29", "2024-03-30"))
    ]
    (found,) = ties(*rows)
    began, ended = bounds(found.valid_from), bounds(found.valid_until)
    assert began.earliest <= began.latest <= day("2024-01-31")
    assert ended.latest >= ended.earliest >= day("2024-03-30")


def test_an_empty_export_has_its_source_only(read, file):
    assert [type(each) for each in read("acled", file(written([])))] == [Source]
    assert "acledActor" in FileStore([]).graph().vocabulary.identifiers


@pytest.mark.parametrize("date", ["2024-01-05T00:00:00.000Z", "2024-01-05T00:00:00Z", "2024-01-05 00:00:00"])
def test_a_day_may_be_written_as_its_midnight(ties, date):
    (fights,) = ties(event(1, date, "Armed clash", ARMY, REBELS))
    assert fights.valid_from == "2024-01-05"


@pytest.mark.parametrize("date", ["2024-01-05T21:00:00.000Z", "2024-01-05T00:00:00+03:00"])
def test_another_time_of_day_may_be_of_another_day_and_is_refused(ties, date):
    with pytest.raises(DataError, match=r"event_date: .* is not accepted; use a day such as 2024-01-31"):
        ties(event(1, date, "Armed clash", ARMY, REBELS))


def test_a_day_number_of_a_spreadsheet_is_told_as_one(ties):
    with pytest.raises(
        DataError, match="event_date: '45296' is not accepted; it looks like a spreadsheet's day number"
    ):
        ties(event(1, "45296", "Armed clash", ARMY, REBELS))


def test_weekly_aggregates_are_told_as_such(read, file):
    path = file("WEEK;COUNTRY;EVENT_TYPE;EVENTS;FATALITIES;POPULATION_EXPOSURE;ID\n")
    with pytest.raises(
        DataError, match="has ACLED's weekly aggregates, which count events and name no actors"
    ) as caught:
        read("acled", path)
    assert "event_id_cnty" not in str(caught.value)
