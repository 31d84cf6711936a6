"""The graph that is shipped, asked what the dated facts behind it say: who held what, since when, until when.

Each answer was worked out by hand from the sources. Where the tables of facts lie next to the repository, each of
their rows is looked for too.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import dezgraph
from dezgraph.dates import Bounds, bounds, end_bounds, start_bounds
from dezgraph.model import Entity, Relationship

FACTS = Path(__file__).parents[3] / "shared" / "facts"
needs_facts = pytest.mark.skipif(not FACTS.is_dir(), reason="the tables of facts are not next to the repository")
MERGED = {
    "assad-government": "syrian-regime",
    "conoco-gas-plant": "conoco-gas-field",
    "tabiyeh-gas-field": "conoco-gas-field",
}
CREDIBILITY = {
    ("verified", "H"): "1",
    ("verified", "M"): "2",
    ("single-source", "H"): "2",
    ("single-source", "M"): "3",
    ("contested", "H"): "2",
    ("contested", "M"): "3",
}
DOUBTFUL = "4"

# Bounds that the events narrow or correct, so that they do not lie within what the row has.
REREAD = {
    # A start that is contested is an interval over both candidates.
    "islamic-state-contests-deir-ez-zor-city",
    "islamic-state-contests-deir-ez-zor-airport",
    "syrian-arab-army-fights-islamic-state",
    # "Present before that day too", and "start is the date of the report".
    "united-states-stationed-at-deir-ez-zor-governorate",
    "kataib-hezbollah-stationed-at-al-mayadin",
    # In place at a dated event that is earlier than the row's year.
    "rafi-al-rajwa-leads-shaitat",
    # 6 to 8 September, and 18 or 19 January: the row has the first of the days.
    "syrian-democratic-forces-controls-dhiban",
    "syrian-army-post-2024-controls-al-baghuz-fawqani",
    "syrian-army-post-2024-controls-al-busayra",
    "syrian-army-post-2024-controls-al-shuhayl",
    "syrian-army-post-2024-controls-dhiban",
    "syrian-army-post-2024-controls-hajin",
    # One report has the bases vacated by 12 February.
    "united-states-stationed-at-al-shaddadi",
    "united-states-stationed-at-qasrak",
    # UCDP names it among the supporters of each year from 2011, before the operations that the row dates.
    "russia-backs-syrian-regime",
}

BANNED_ENGLISH = re.compile(
    r"(?<!counter-)terroris|martyr|liberat|\boccup(y|ied|iers?|ation)|thug|militants|mercenar|extremis|heroic",
    re.IGNORECASE,
)
BANNED_ARABIC = re.compile(
    r"إرهابي|شهيد|استشه|تحرير (?!الشام)|حررت|المحتل|الاحتلال|احتلت|احتلال|مرتزق|شبيح|بلطج|متطرف|انفصالي|تطهير"
)


def rows(table: str) -> list[dict[str, str]]:
    """Return a table of facts; none where there is no such table."""
    if not FACTS.is_dir():
        return []
    with (FACTS / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def network() -> dezgraph.Network:
    return dezgraph.open()


@pytest.fixture(scope="module")
def entities(network) -> dict[str, Entity]:
    return {id_: network.entity(id_) for id_ in network.source_graph.entity_ids}


@pytest.fixture(scope="module")
def relationships(network) -> dict[str, Relationship]:
    return {key: network.relationship(key) for _, _, key in network.edges(keys=True)}


# -- who held what, on a day


@pytest.mark.parametrize(
    ("place", "day", "held_by"),
    [
        ("al-omar-oil-field", "2012-06-01", {"syrian-regime": "possible"}),
        ("al-omar-oil-field", "2015-01-01", {"islamic-state": "certain"}),
        ("al-omar-oil-field", "2017-09-15", {"islamic-state": "certain"}),
        ("al-omar-oil-field", "2017-11-01", {"syrian-democratic-forces": "certain"}),
        ("al-omar-oil-field", "2018-06-01", {"syrian-democratic-forces": "certain"}),
        ("al-omar-oil-field", "2024-12-20", {"syrian-democratic-forces": "certain"}),
        ("al-omar-oil-field", "2026-01-17", {"syrian-democratic-forces": "certain"}),
        ("al-omar-oil-field", "2026-01-19", {"syrian-army-post-2024": "certain"}),
        ("al-omar-oil-field", "2026-02-20", {"syrian-army-post-2024": "possible"}),
        ("conoco-gas-field", "2014-01-01", {"al-nusra-front": "possible"}),
        ("conoco-gas-field", "2015-01-01", {"islamic-state": "certain"}),
        ("conoco-gas-field", "2020-01-01", {"syrian-democratic-forces": "certain"}),
        ("conoco-gas-field", "2026-01-19", {"syrian-army-post-2024": "certain"}),
        ("al-tayyem-oil-field", "2015-01-01", {"islamic-state": "possible"}),
        ("al-tayyem-oil-field", "2017-11-01", {"syrian-arab-army": "certain"}),
        ("al-tayyem-oil-field", "2024-12-09", {}),
        ("al-jafra-oil-field", "2018-06-01", {"syrian-democratic-forces": "certain"}),
        ("al-tanak-oil-field", "2017-11-01", {"islamic-state": "possible", "syrian-democratic-forces": "possible"}),
        ("al-tanak-oil-field", "2018-06-01", {"syrian-democratic-forces": "certain"}),
        ("t2-pumping-station", "2017-11-01", {"syrian-arab-army": "certain"}),
        ("t2-pumping-station", "2018-06-01", {"islamic-state": "possible"}),
        ("t2-pumping-station", "2020-01-01", {}),
        ("deir-ez-zor-city", "2017-09-15", {"syrian-regime": "certain", "islamic-state": "certain"}),
        ("deir-ez-zor-city", "2018-06-01", {"syrian-regime": "certain", "syrian-arab-army": "certain"}),
        ("deir-ez-zor-city", "2024-12-08", {"syrian-democratic-forces": "certain"}),
        ("deir-ez-zor-city", "2024-12-20", {"military-operations-command": "certain"}),
        ("deir-ez-zor-city", "2025-03-01", {"syrian-transitional-government": "certain"}),
        ("al-mayadin", "2018-06-01", {"syrian-arab-army": "certain", "islamic-revolutionary-guard-corps": "certain"}),
        ("al-mayadin", "2024-12-07", {"syrian-democratic-forces": "certain"}),
        ("al-mayadin", "2025-03-01", {"syrian-transitional-government": "possible"}),
        ("al-bukamal", "2018-06-01", {"syrian-arab-army": "certain", "islamic-revolutionary-guard-corps": "certain"}),
        ("al-bukamal-al-qaim-crossing", "2024-12-07", {"syrian-democratic-forces": "certain"}),
        ("al-bukamal-al-qaim-crossing", "2025-03-01", {"syrian-transitional-government": "certain"}),
        ("hajin", "2018-06-01", {"islamic-state": "possible"}),
        ("hajin", "2020-01-01", {"syrian-democratic-forces": "certain"}),
        ("al-baghuz-fawqani", "2020-01-01", {"syrian-democratic-forces": "certain"}),
        ("dhiban", "2023-09-03", {}),
        ("dhiban", "2024-12-09", {"syrian-democratic-forces": "certain"}),
        ("dhiban", "2026-01-19", {"syrian-army-post-2024": "certain"}),
        ("gharanij", "2026-01-17", {"arab-tribal-fighters-deir-ez-zor": "certain"}),
        ("mss-green-village", "2026-01-17", {"syrian-democratic-forces": "certain"}),
        ("al-shaddadi", "2026-02-15", {"syrian-army-post-2024": "certain"}),
    ],
)
def test_a_place_is_held_by_those_who_held_it(network, place, day, held_by):
    assert holders(network, place, day) == held_by


def test_two_who_are_each_said_to_have_held_a_field_stand_side_by_side(network):
    tied = network.at("2014-01-01").claimants("al-omar-oil-field")["controls"]

    assert {tie.entity: tie.grade for tie in tied} == {"al-nusra-front": "C3", "free-syrian-army": "C4"}


@pytest.mark.parametrize("year", range(2011, 2027))
def test_no_place_has_two_masters_on_one_day_unless_that_is_disputed(network, relationships, year):
    for month in range(1, 13):
        view = network.view(at=f"{year}-{month:02}-15", type="controls", certainty="certain")
        whole = [
            place
            for _, place, key in view.edges(keys=True)
            if is_whole(record := relationships[key]) and not is_disputed(record)
        ]
        twice = [place for place, count in Counter(whole).items() if count > 1]

        assert twice == [], f"{year}-{month:02}"


def test_who_holds_a_part_of_the_governorate_stands_beside_those_who_hold_another(network, relationships):
    parts = {
        "2013-01-01": {"free-syrian-army": "possible", "syrian-regime": "possible"},
        "2016-01-01": {"free-syrian-army": "possible", "syrian-regime": "certain", "islamic-state": "certain"},
        "2018-06-01": {"syrian-regime": "certain", "islamic-state": "possible", "syrian-democratic-forces": "certain"},
        "2020-06-01": {"syrian-regime": "certain", "syrian-democratic-forces": "certain"},
        "2024-12-20": {"military-operations-command": "certain", "syrian-democratic-forces": "certain"},
        "2025-06-01": {"syrian-transitional-government": "certain", "syrian-democratic-forces": "certain"},
    }
    whole = "syrian-transitional-government-controls-deir-ez-zor-governorate"
    held = {key for _, _, key in network.view(type="controls").in_edges("deir-ez-zor-governorate", keys=True)}

    assert {day: holders(network, "deir-ez-zor-governorate", day) for day in parts} == parts
    assert {key for key in held if is_whole(relationships[key])} == {whole}


# -- when it ended


@pytest.mark.parametrize(
    ("relationship", "last_day"),
    [
        ("syrian-democratic-forces-controls-al-omar-oil-field", "2026-01-18"),
        ("syrian-democratic-forces-controls-conoco-gas-field", "2026-01-18"),
        ("syrian-democratic-forces-controls-deir-ez-zor-city", "2024-12-10"),
        ("islamic-state-controls-al-omar-oil-field", "2017-10-22"),
        ("syrian-arab-army-controls-al-mayadin", "2024-12-06"),
        ("iran-backs-syrian-regime", "2024-12-08"),
        ("russia-backs-syrian-regime", "2024-12-08"),
        ("bashar-al-assad-leads-syrian-regime", "2024-12-08"),
        ("ahmad-al-khabil-leads-deir-ez-zor-military-council", "2023-08-27"),
        ("deir-ez-zor-military-council-part-of-syrian-democratic-forces", "2026-01-18"),
    ],
)
def test_a_tie_ends_on_its_last_day(network, relationships, relationship, last_day):
    record = relationships[relationship]
    next_day = str(np.datetime64(last_day) + 1)

    assert record.valid_until == last_day
    assert network.at(last_day).has_edge(record.source, record.target, relationship)
    assert not network.at(next_day).has_edge(record.source, record.target, relationship)


def test_nothing_of_the_assad_government_goes_on_after_its_fall(network):
    later = network.view(from_="2024-12-09")
    its_own = {"syrian-regime", "bashar-al-assad", "syrian-arab-army"}
    kept = {key for source, target, key in later.edges(keys=True) if its_own & {source, target}}

    assert kept == {
        "syrian-transitional-government-succeeds-syrian-regime",
        "syrian-army-post-2024-succeeds-syrian-arab-army",
        "national-defence-forces-part-of-syrian-arab-army",  # until the army was declared dissolved
    }


@pytest.mark.parametrize(
    ("actor", "founded"),
    [
        ("free-syrian-army", "2011-07-29"),
        ("cjtf-oir", "2014-10-01"),
        ("syrian-democratic-forces", "2015-10-10"),
        ("deir-ez-zor-military-council", "2016-12-01"),
        ("hayat-tahrir-al-sham", "2017-01-28"),
        ("hashemite-tribes-regiment", "2023-10-01"),
        ("syrian-transitional-government", "2024-12-08"),
        ("syrian-army-post-2024", "2024-12-08"),
    ],
)
def test_no_fact_ties_an_actor_before_it_was_founded(network, actor, founded):
    facts = network.view(not_source="article-deir-ez-zor", until=str(np.datetime64(founded) - 1))

    assert [key for source, target, key in facts.edges(keys=True) if actor in (source, target)] == []


def test_only_structure_and_geography_go_on_for_good(relationships):
    lasting = {
        "part-of", "member-of", "succeeds", "split-from",
        "located-in", "near", "connects-to", "passes-through", "important-to",
    }  # fmt: skip

    assert {record.type for record in relationships.values() if record.valid_until == ".."} <= lasting


@pytest.mark.parametrize(
    ("known", "day", "certainty"),
    [
        ("2017-10-01", "2017-11-01", None),
        ("2018-01-01", "2020-01-01", "possible"),
        ("2026-01-17", "2026-01-20", "possible"),
    ],
)
def test_what_was_published_later_was_not_known(network, known, day, certainty):
    view = network.view(known=known, at=day)

    assert holders(view, "al-omar-oil-field").get("syrian-democratic-forces") == certainty
    assert "syrian-army-post-2024" not in holders(view, "al-omar-oil-field")


def test_conoco_is_contested_by_those_who_attacked_it_on_the_days_of_the_battle_alone(network):
    attackers = {
        "baqir-brigade", "liwa-fatemiyoun", "liwa-zainebiyoun",
        "national-defence-forces", "syrian-arab-army", "wagner-group",
    }  # fmt: skip

    for day, expected in (("2018-02-06", set()), ("2018-02-07", attackers), ("2018-02-09", set())):
        tied = network.at(day).claimants("conoco-gas-field").get("contests", [])
        assert {tie.entity for tie in tied} == expected, day


# -- how far back, and how far on


def test_long_before_the_war_there_are_places_tribes_and_what_matters_to_a_place(network, entities):
    long_ago = network.at("1900-01-01")
    is_actor = dict(zip(network.source_graph.entity_ids, network.source_graph.of_kinds(["Actor"]), strict=True))
    actors = {id_ for ends in long_ago.edges() for id_ in ends if is_actor[id_]}

    assert {kind for id_ in actors for kind in entities[id_].kinds} <= {"Tribe", "Clan", "ActorGroup", "Population"}
    assert {data["type"] for *_, data in long_ago.edges(data=True)} <= {
        "located-in", "near", "connects-to", "passes-through", "part-of", "important-to",
    }  # fmt: skip


def test_nobody_holds_a_place_before_being_seen_in_the_governorate(network):
    assert "islamic-state" not in holders(network, "al-tayyem-oil-field", "2012-06-01")
    assert "islamic-state" not in holders(network, "hajin", "2014-04-30")
    assert "al-nusra-front" not in holders(network, "conoco-gas-field", "2013-10-31")


def test_what_may_yet_come_is_not_older_than_the_text_that_speaks_of_it(network):
    earlier = network.at("2017-10-21")

    assert not [tie for tie in earlier.edges(keys=True) if tie[2] == "iran-negotiates-with-russia"]
    assert network.at("2024-12-08").has_edge("iran", "russia", "iran-negotiates-with-russia")


@pytest.mark.parametrize(
    ("source", "target", "type"),
    [
        ("syrian-democratic-forces", "deir-ez-zor-governorate", "competes-over"),
        ("syrian-democratic-forces", "oil-rich-areas-deir-ez-zor", "competes-over"),
        ("syrian-democratic-forces", "objective-hold-positions", "pursues"),
        ("syrian-democratic-forces", "objective-stability-sdf-areas", "pursues"),
        ("syrian-democratic-forces", "instrument-sdf-resistance", "uses"),
        ("warring-parties-deir-ez-zor", "deir-ez-zor-governorate", "competes-over"),
    ],
)
def test_what_needs_the_ground_of_the_sdf_ends_with_it(network, source, target, type):
    key = f"{source}-{type}-{target}"

    assert network.at("2026-01-18").has_edge(source, target, key)
    assert not network.at("2026-01-19").has_edge(source, target, key)


def test_what_only_the_undated_article_tells_is_not_certain_by_its_end_alone(network, relationships):
    """A start that may be as late as the end, and an end on a day, would be certain on that day and on no other."""
    trapped = []
    for key, record in relationships.items():
        told = {claim.document for claim in record.claims if claim.stance == "asserts"}
        if told != {"article-deir-ez-zor"} or record.valid_from is None or record.valid_until is None:
            continue
        start, end = start_bounds(record.valid_from), end_bounds(record.valid_until)
        if start.earliest < start.latest and start.earliest < end.earliest <= start.latest:
            trapped.append((key, record.valid_from, record.valid_until))

    assert trapped == []


def test_ties_of_one_kind_between_the_same_two_end_together(relationships):
    by_pair = {
        ("tribes-allied-with-sdf-sides-with-syrian-democratic-forces", "../2026-01-18"),
        ("arab-tribes-deir-ez-zor-partners-with-syrian-democratic-forces", "../2026-01-18"),
        ("free-syrian-army-fights-islamic-state", "../2017-09-09"),
        ("free-syrian-army-rival-of-islamic-state", "../2017-09-09"),
    }

    assert {(key, relationships[key].valid_until) for key, _ in by_pair} == by_pair


def test_kataib_hezbollah_is_in_the_war_from_the_war_on_and_in_all_its_ties_alike(relationships):
    ties = ("backs-syrian-regime", "enables-syrian-regime", "present-in-deir-ez-zor-governorate",
            "part-of-iran-backed-militias-east-syria")  # fmt: skip

    assert {relationships[f"kataib-hezbollah-{tie}"].valid_from for tie in ties} == {"2011/2017-11-19"}


def test_an_aim_may_outlast_the_loss_and_says_so(network, relationships):
    key = "syrian-democratic-forces-pursues-objective-self-administration"
    target = "objective-self-administration"

    assert network.at("2026-02-20").edges["syrian-democratic-forces", target, key]["certainty"] == "possible"
    assert "outlast" in relationships[key].note["en"]


# -- who backs whom


@pytest.mark.parametrize(
    ("backed", "day", "expected"),
    [
        ("syrian-regime", "2018-06-01", {"iran", "russia", "iran-backed-militias-east-syria"}),
        ("syrian-regime", "2024-12-09", set()),
        ("syrian-democratic-forces", "2018-06-01", {"united-states", "cjtf-oir"}),
        ("liwa-fatemiyoun", "2018-06-01", {"islamic-revolutionary-guard-corps"}),
        ("tribal-forces-of-al-hifl", "2024-08-07", {"syrian-regime", "islamic-revolutionary-guard-corps"}),
        ("hayat-tahrir-al-sham", "2024-12-01", set()),
    ],
)
def test_an_actor_is_backed_by_those_who_backed_it(network, backed, day, expected):
    found = {backing.entity for backing in network.at(day).backers(backed) if backing.tie.certainty == "certain"}

    assert expected <= found
    assert expected or not found


# -- what is disputed


@pytest.mark.parametrize(
    ("relationship", "stances"),
    [
        ("free-syrian-army-controls-al-omar-oil-field", {"asserts": 1, "disputes": 1}),
        ("al-nusra-front-controls-al-omar-oil-field", {"asserts": 1, "disputes": 1}),
        ("syrian-arab-army-controls-al-ward-oil-field", {"asserts": 2, "disputes": 1}),
        ("syrian-democratic-forces-controls-al-ward-oil-field", {"asserts": 1, "disputes": 2}),
        ("syrian-regime-backs-tribal-forces-of-al-hifl", {"asserts": 3, "denies": 1}),
        ("islamic-revolutionary-guard-corps-backs-tribal-forces-of-al-hifl", {"asserts": 2, "denies": 1}),
        ("united-states-stationed-at-qasrak", {"asserts": 3, "disputes": 1}),
        ("bu-saraya-part-of-uqaydat", {"asserts": 1, "disputes": 2}),
        ("ahmad-al-khabil-member-of-bukayyir", {"asserts": 1, "disputes": 1}),
        ("nawaf-al-bashir-leads-baggara", {"asserts": 2, "disputes": 1}),
    ],
)
def test_contradicting_claims_stand_side_by_side(relationships, relationship, stances):
    record = relationships[relationship]

    assert Counter(claim.stance for claim in record.claims) == stances
    assert all(claim.note.keys() == {"en", "ar"} for claim in record.claims if claim.stance != "asserts")


# -- every record


def test_the_graph_has_actors_places_resources_and_relationships_enough(network, relationships):
    lists = network.source_graph.of_kinds(["Actor"]), network.source_graph.of_kinds(["Place", "Resource"])

    assert sum(int(mask.sum()) for mask in lists) >= 120
    assert len(relationships) >= 450


def test_every_relationship_is_described_in_both_languages(relationships):
    assert [key for key, record in relationships.items() if not in_both(record.description)] == []
    assert [key for key, record in relationships.items() if record.note and not in_both(record.note)] == []


def test_every_entity_is_named_and_described_in_both_languages(entities):
    assert [
        id_ for id_, entity in entities.items() if not in_both(entity.labels) or not in_both(entity.definition)
    ] == []


def test_every_relationship_has_a_source_that_says_so(relationships):
    silent = [
        key for key, record in relationships.items() if not any(claim.stance == "asserts" for claim in record.claims)
    ]

    assert silent == []


def test_no_end_comes_before_its_start(relationships):
    backwards = [
        key
        for key, record in relationships.items()
        if end_bounds(record.valid_until).latest < start_bounds(record.valid_from).earliest
    ]

    assert backwards == []


def test_every_event_has_a_date_and_participants_that_exist(entities):
    events = [entity for entity in entities.values() if entity.id.startswith("ev-")]

    assert len(events) >= 89
    for event in events:
        assert event.date, event.id
        assert event.participants, event.id
        assert {*event.participants, *event.locations} <= entities.keys(), event.id


def test_an_event_that_starts_or_ends_a_tie_falls_on_that_bound(entities, relationships):
    for key, record in relationships.items():
        turns = (
            (record.started_by, start_bounds(record.valid_from)),
            (record.ended_by, end_bounds(record.valid_until)),
        )
        for event, bound in turns:
            if event is not None:
                day = bounds(entities[event].date)
                assert bound.earliest <= day.latest, key
                assert day.earliest <= bound.latest, key


def test_no_text_takes_sides(entities, relationships):
    pattern = {"en": BANNED_ENGLISH, "ar": BANNED_ARABIC}
    found = [(id_, text) for id_, language, text in texts(entities, relationships) if pattern[language].search(text)]

    assert found == []


def test_no_text_is_in_the_script_of_the_other_language(entities, relationships):
    arabic = re.compile("[\u0600-\u06ff]")
    wrong = [
        (id_, text)
        for id_, language, text in texts(entities, relationships)
        if language == "ar" and (not arabic.search(text) or re.search("[,;?]", text))
    ]

    assert wrong == []


# -- the tables of facts


@needs_facts
@pytest.mark.parametrize("row", [*rows("actors"), *rows("places")], ids=lambda row: row["id"])
def test_every_actor_and_place_of_the_facts_is_an_entity(entities, row):
    entity = entities[renamed(row["id"])]
    names = {text for _, text in entity.aliases} | set(entity.labels.values())
    wanted = {row["name_en"], row["name_ar"], *row["aliases"].split(" | ")} - {""}

    assert row["kind"] in entity.kinds
    assert {name for name in wanted - names if not name.startswith("Damascus (")} == set()
    assert set(row["source_ids"].split()) <= set(entity.documents)
    assert {row.get(column, "") for column in ("wikidata", "geonames", "ucdp_actor_id", "gw_number", "iso3166")} - {
        ""
    } <= set(entity.identifiers.values())
    if row.get("lat"):
        assert entity.coordinates == pytest.approx((float(row["lat"]), float(row["lon"])))


@needs_facts
@pytest.mark.parametrize("row", rows("events"), ids=lambda row: row["id"])
def test_every_event_of_the_facts_is_an_event(entities, row):
    event = entities[row["id"]]

    assert event.date == row["date"]
    assert set(event.participants) == {renamed(id_) for id_ in row["participants"].split()}
    assert set(event.locations) == {renamed(id_) for id_ in row["place_ids"].split()}
    assert {claim.document for claim in event.claims} == set(row["source_ids"].split())
    assert {claim.grade[1] for claim in event.claims if claim.stance == "asserts"} == {credibility(row)}


@needs_facts
@pytest.mark.parametrize("row", rows("relations"), ids=lambda row: row["id"])
def test_every_tie_of_the_facts_is_a_relationship(relationships, row):
    record = relationships[renamed(row["id"])]
    told = {claim.document: claim for claim in record.claims if claim.document in row["source_ids"].split()}

    assert (record.source, record.type, record.target) == (
        renamed(row["subject"]),
        row["relation"],
        renamed(row["object"]),
    )
    assert told.keys() == set(row["source_ids"].split())
    assert {claim.grade[1] for claim in told.values() if claim.stance == "asserts"} == {credibility(row)}
    if record.id not in REREAD:
        assert lies_within(start_bounds(record.valid_from), row["from"])
        assert lies_within(end_bounds(record.valid_until), row["until"])


@needs_facts
@pytest.mark.parametrize("row", rows("sources"), ids=lambda row: row["id"])
def test_every_source_of_the_facts_is_a_document(network, row):
    document = network.source_graph.documents[row["id"]]

    assert (document.date or "", document.reliability) == (row["date"], row["reliability"])
    assert (document.publisher, document.language) == (row["publisher"], row["language"])


# -- helpers


def holders(network: dezgraph.Network, place: str, day: str | None = None) -> dict[str, str | None]:
    view = network if day is None else network.at(day)
    return {tie.entity: tie.certainty for tie in view.claimants(place).get("controls", [])}


def is_whole(record: Relationship) -> bool:
    return "partial" not in record.hedges


def is_disputed(record: Relationship) -> bool:
    return any(claim.stance != "asserts" for claim in record.claims)


def in_both(text: object) -> bool:
    return isinstance(text, dict) and text.keys() >= {"en", "ar"} and all(text.values())


def texts(entities: dict[str, Entity], relationships: dict[str, Relationship]) -> Iterator[tuple[str, str, str]]:
    """Yield every text of ours: the id that it belongs to, its language, the text."""
    for record in (*entities.values(), *relationships.values()):
        own = [record.note, *(claim.note for claim in record.claims)]
        own += [record.labels, record.definition] if isinstance(record, Entity) else [record.description]
        for text in own:
            for language, words in text.items():
                yield record.id, language, words


def renamed(id_: str) -> str:
    for old, new in MERGED.items():
        id_ = re.sub(rf"(?<![a-z0-9]){old}(?![a-z0-9])", new, id_)
    return id_


def credibility(row: dict[str, str]) -> str:
    return CREDIBILITY.get((row["status"], row["confidence"]), DOUBTFUL)


def lies_within(found: Bounds, date: str) -> bool:
    """Tell whether a bound of the graph agrees with the row, or narrows it; an empty cell says nothing."""
    if not date:
        return True
    row = bounds(date)
    return row.earliest <= found.earliest and found.latest <= row.latest


@pytest.mark.parametrize(
    ("event", "formed"),
    [
        ("ev-cjtf-oir-formed", "cjtf-oir"),
        ("ev-dmc-formed", "deir-ez-zor-military-council"),
        ("ev-fsa-formed", "free-syrian-army"),
        ("ev-hashemite-regiment-formed", "hashemite-tribes-regiment"),
        ("ev-hts-formed", "hayat-tahrir-al-sham"),
        ("ev-ndf-formed", "national-defence-forces"),
        ("ev-sdf-formed", "syrian-democratic-forces"),
        ("ev-ypg-formed", "peoples-protection-units"),
    ],
)
def test_a_start_that_nobody_states_is_not_before_the_formation_of_an_end(event, formed):
    content = dezgraph.open_view().content
    day = start_bounds(content.entity(content.entity_number(event)).date).earliest
    number = content.entity_number(formed)
    rows = [*content.columns.outgoing[number].tolist(), *content.columns.incoming[number].tolist()]
    early = [content.relationship_id(row) for row in rows if content.columns.start_earliest[row] < day]
    stated = [id for id in early if "/" not in (content.dates_of(content.relationship_number(id))[0] or "/")]
    assert rows
    assert early == stated
