"""What an analyst asks of the article about Deir ez-Zor, and what its paragraphs answer.

`article` is the shipped graph seen through that one source; `network` is the graph with all of them.
"""

import re

import pytest

import dezgraph
from dezgraph import Network

ARTICLE = "article-deir-ez-zor"
PARAGRAPH = re.compile(r"P([1-9]|[1-7][0-9]|8[0-3])")
# Headings, the repeated link line, a caption, and two paragraphs that only introduce or sum up.
SILENT = {"P10", "P16", "P17", "P18", "P29", "P30", "P32", "P40", "P41", "P46", "P53", "P66", "P67", "P68", "P77"}

REGIME, SDF, COALITION, US = (
    "syrian-regime",
    "syrian-democratic-forces",
    "global-coalition-against-isis",
    "united-states",
)
MILITIAS, IS, TRIBES, PARTIES = (
    "iran-backed-militias-east-syria",
    "islamic-state",
    "arab-tribes-deir-ez-zor",
    "warring-parties-deir-ez-zor",
)


@pytest.fixture(scope="module")
def network() -> Network:
    return dezgraph.open()


@pytest.fixture(scope="module")
def article(network: Network) -> Network:
    return network.view(source=ARTICLE)


def backers(network: Network, id: str) -> set[str]:
    return {backing.entity for backing in network.backers(id)}


def targets(network: Network, source: str, type: str) -> set[str]:
    return {target for _, target, data in network.out_edges(source, data=True) if data["type"] == type}


def sources(network: Network, target: str, type: str) -> set[str]:
    return {source for source, _, data in network.in_edges(target, data=True) if data["type"] == type}


def hedges(network: Network, id: str) -> set[str]:
    return set(network.relationship(id).hedges)


def places(network: Network, id: str) -> set[str]:
    return {place for claim in network.relationship(id).claims if claim.document == ARTICLE for place in claim.places}


def goals(network: Network, id: str) -> set[str]:
    return {target.removeprefix("objective-") for target in targets(network, id, "pursues")}


def means(network: Network, id: str) -> set[str]:
    return {target.removeprefix("instrument-") for target in targets(network, id, "uses")}


# -- who backs whom


def test_the_article_gives_the_government_five_backers(article):
    assert backers(article, REGIME) == {"iran", MILITIAS, "russia", "kataib-hezbollah", "liwa-fatemiyoun"}


def test_iran_and_the_militias_are_two_backers_on_different_paragraphs(article):
    by_iran, by_militias = places(article, f"iran-backs-{REGIME}"), places(article, f"{MILITIAS}-backs-{REGIME}")
    assert by_iran >= {"P1", "P34", "P56", "P70"}
    assert by_militias == {"P3", "P35"}
    assert not by_iran & by_militias


def test_the_coalition_backs_the_sdf_and_the_united_states_only_by_implication(article):
    assert backers(article, SDF) == {COALITION, US}
    grades = {backing.entity: backing.tie.grade for backing in article.backers(SDF)}
    assert grades == {COALITION: "C2", US: "C3"}


def test_the_united_states_lead_the_coalition(article):
    assert sources(article, COALITION, "leads") == {US}
    assert places(article, f"{US}-leads-{COALITION}") == {"P3", "P13", "P47", "P57"}


def test_iran_backs_the_government_the_militias_and_its_allies(article):
    backed = {backing.entity for backing in article.backs("iran")}
    assert backed == {REGIME, MILITIAS, "kataib-hezbollah", "liwa-fatemiyoun", "hezbollah", "allies-of-iran"}


def test_kataib_hezbollah_and_hezbollah_of_lebanon_are_kept_apart(article):
    assert places(article, "iran-backs-kataib-hezbollah") == {"P35"}
    assert places(article, "iran-backs-hezbollah") == {"P36"}
    assert REGIME in targets(article, "kataib-hezbollah", "backs")
    assert REGIME not in targets(article, "hezbollah", "backs")
    assert targets(article, "hezbollah", "located-in") == {"lebanon-country"}


def test_russian_backing_is_military_and_from_the_air(network):
    assert set(network.relationship(f"russia-backs-{REGIME}").support) == {"air-support", "troop-support"}


def test_the_form_of_coalition_backing_is_not_stated(network):
    assert network.relationship(f"{COALITION}-backs-{SDF}").support == ("unknown-support",)


def test_iranian_support_is_what_the_government_depended_on(article):
    assert "iran" in targets(article, REGIME, "depends-on")


@pytest.mark.parametrize("day", ["2016-06-01", "2018-01-01", "2020-01-01", "2023-06-01", "2024-11-30"])
def test_the_main_backers_are_in_view_on_every_day_on_which_they_stood(article, day):
    then = article.at(day)
    assert backers(then, REGIME) >= {"iran", "russia", MILITIAS}
    assert COALITION in backers(then, SDF)
    assert backers(then, MILITIAS) == {"iran"}


@pytest.mark.parametrize("day", ["2018-06-01", "2020-01-01", "2023-06-01"])
def test_the_main_backers_are_certain_once_dated_events_show_them(article, day):
    then = article.view(at=day, certainty="certain")
    assert backers(then, REGIME) == {"iran", "russia", MILITIAS, "kataib-hezbollah", "liwa-fatemiyoun"}
    assert REGIME in {tie.entity for tie in then.rivals(SDF)}


def test_nothing_of_the_article_becomes_certain_only_after_it_was_written(network, article):
    def certain(day: str) -> set[str]:
        return {key for *_, key in article.view(at=day, certainty="certain").edges(keys=True)}

    later = certain("2025-06-01") - certain("2023-06-01")
    alone = {key for key in later if {claim.document for claim in network.relationship(key).claims} == {ARTICLE}}
    assert alone == set()


def test_nobody_backs_the_government_after_its_fall(network):
    assert backers(network.at("2025-06-01"), REGIME) == set()


# -- allies and rivals


def test_russia_and_iran_are_ostensible_allies_and_covert_rivals(article):
    assert "russia" in {tie.entity for tie in article.allies("iran")}
    assert "russia" in {tie.entity for tie in article.rivals("iran")}
    assert hedges(article, "iran-allied-with-russia") == {"ostensible"}
    assert hedges(article, "iran-rival-of-russia") == {"covert"}


def test_russia_and_iran_are_both_on_every_day_between_2018_and_the_fall(article):
    for day in ("2018-01-01", "2020-01-01", "2024-11-30"):
        then = article.at(day)
        assert {"iran-allied-with-russia", "iran-rival-of-russia"} <= {key for *_, key in then.edges(keys=True)}


@pytest.mark.parametrize("over", ["oil-and-gas-deir-ez-zor", TRIBES, "deir-ez-zor-governorate"])
def test_russia_and_iran_compete_over_resources_tribes_and_influence(article, over):
    assert sources(article, over, "competes-over") >= {"iran", "russia"}


def test_the_sdf_fights_the_government_and_the_militias(article):
    assert places(article, f"{SDF}-fights-{REGIME}") == {"P55", "P56"}
    assert places(article, f"{MILITIAS}-fights-{SDF}") == {"P55", "P56"}


def test_the_militias_press_the_sdf_and_vie_with_it_near_the_border(article):
    assert MILITIAS in sources(article, SDF, "pressures")
    assert sources(article, "border-areas-deir-ez-zor", "competes-over") == {MILITIAS, SDF}


def test_the_government_and_the_militias_are_one_side_of_the_clashes(article):
    assert MILITIAS in {tie.entity for tie in article.allies(REGIME)}
    assert MILITIAS not in {tie.entity for tie in article.rivals(REGIME)}


def test_that_the_sdf_is_the_main_ally_is_its_own_view(article):
    assert hedges(article, f"{COALITION}-allied-with-{SDF}") == {"reported"}


def test_the_strikes_on_the_militias_are_american_by_implication_only(article):
    struck = article.view(type="strikes")
    assert {source for source, _ in struck.edges()} == {US}
    assert all("implied" in data["hedges"] for *_, data in struck.edges(data=True))


@pytest.mark.parametrize("people", ["population-deir-ez-zor", "children-deir-ez-zor", "displaced-families-deir-ez-zor"])
def test_those_who_are_helped_or_harmed_take_no_side(network, people):
    assert set(network.in_edges(people))
    assert network.allies(people) == network.rivals(people) == []


@pytest.mark.parametrize("type", ["aids", "harms", "marginalises"])
def test_what_is_done_to_people_has_no_sign(network, type):
    term = network.source_graph.vocabulary.types[type]
    assert (term.sign, term.family, term.opposite) == (0, "effect", None)


def test_a_population_is_no_ally_of_a_force(article):
    assert not [tie for tie in article.allies("kurds-syria") if tie.entity == SDF]


# -- Islamic State


def test_nobody_is_said_to_have_driven_islamic_state_out(article):
    said = article.view(type="fights")
    against = [data for *ends, data in said.edges(data=True) if IS in ends]
    assert against
    assert all("implied" in data["hedges"] for data in against)
    told = [key for *ends, key in article.edges(keys=True) if IS in ends and "P47" in places(article, key)]
    assert {article.relationship(key).source for key in told} == {IS}


def test_islamic_state_lost_the_area_after_which_the_coalition_turned_to_the_sdf(article):
    assert places(article, f"{IS}-lost-control-of-deir-ez-zor-governorate") == {"P47"}
    assert "P47" in places(article, f"{COALITION}-backs-{SDF}")


def test_the_influence_of_islamic_state_is_in_the_past(article):
    assert places(article, f"{IS}-influences-deir-ez-zor-governorate") == {"P15"}
    assert IS not in sources(article.at("2025-06-01"), "deir-ez-zor-governorate", "influences")


def test_russia_gave_air_cover_in_the_battles_for_the_city(article):
    assert places(article, "russia-uses-instrument-air-cover") == {"P43"}
    assert targets(article, "instrument-air-cover", "concerns") == {"deir-ez-zor-city"}


# -- fields, bases, places


@pytest.mark.parametrize("field", ["al-omar-oil-field", "conoco-gas-field"])
def test_the_sdf_controls_al_omar_and_conoco(article, field):
    assert [tie.entity for tie in article.claimants(field)["controls"]] == [SDF]
    assert places(article, f"{SDF}-controls-{field}") == {"P49"}


def test_the_article_says_nothing_of_who_holds_al_tayyem(article):
    assert article.claimants("al-tayyem-oil-field") == {}


def test_other_sources_say_who_held_al_tayyem(network):
    assert [tie.entity for tie in network.at("2020-01-01").claimants("al-tayyem-oil-field")["controls"]] == [
        "syrian-arab-army"
    ]


def test_the_sdf_holds_most_of_the_oil_areas_not_all(article):
    assert hedges(article, f"{SDF}-controls-oil-rich-areas-deir-ez-zor") == {"partial"}


def test_russia_seeks_the_fields_and_controls_none(article):
    assert {"oil-fields-deir-ez-zor", "oil-and-gas-deir-ez-zor"} <= targets(article, "russia", "seeks-control-of")
    assert targets(article, "russia", "controls") == set()


def test_the_government_seeks_what_it_does_not_hold(article):
    sought = targets(article, REGIME, "seeks-control-of")
    assert {"deir-ez-zor-governorate", "syria-country", "regime-lost-areas-deir-ez-zor"} <= sought
    assert hedges(article, f"{REGIME}-controls-deir-ez-zor-governorate") == {"implied", "partial"}


def test_the_three_fields_lie_in_deir_ez_zor(article):
    fields = {"al-omar-oil-field", "conoco-gas-field", "al-tayyem-oil-field"}
    assert fields <= sources(article, "deir-ez-zor-governorate", "located-in")
    assert fields == sources(article, "oil-fields-deir-ez-zor", "part-of")


def test_russia_is_based_at_the_military_airport(article):
    assert "deir-ez-zor-airport" in targets(article, "russia", "stationed-at")


def test_iranian_forces_and_militias_are_posted_at_al_bukamal(article):
    assert sources(article, "al-bukamal", "stationed-at") == {"iranian-forces", MILITIAS}


def test_the_land_corridor_is_an_aim_and_not_a_road(article):
    corridor = article.out_edges("iran-mediterranean-corridor", data=True)
    laid = [data for *_, data in corridor if data["type"] in {"connects-to", "passes-through", "enables"}]
    assert laid
    assert all({"intended", "potential"} & set(data["hedges"]) for data in laid)


def test_the_crescent_runs_from_iran_by_iraq_and_syria_to_lebanon(article):
    assert targets(article, "shiite-crescent", "connects-to") == {"iran-country", "lebanon-country"}
    assert targets(article, "shiite-crescent", "passes-through") >= {"iraq-country", "syria-country"}


def test_deir_ez_zor_is_a_gateway(article):
    ends = {"iraq-country", "syria-country", "eastern-syria", "northern-iraq"}
    assert targets(article, "deir-ez-zor-governorate", "connects-to") == ends
    assert targets(article, "trade-route-middle-east-europe", "connects-to") == {"middle-east", "europe"}


# -- tribes and people


def test_those_who_court_tribes_by_the_words_of_the_article(article):
    stated = {
        source
        for source, _, data in article.in_edges(TRIBES, data=True)
        if data["type"] == "courts" and not data["hedges"]
    }
    assert stated == {"syrian-arab-army", MILITIAS, "iran", SDF, PARTIES}


def test_only_some_tribes_are_partners_of_the_sdf_and_the_coalition(article):
    for partner in (SDF, COALITION):
        assert "partial" in hedges(article, f"{TRIBES}-partners-with-{partner}")


@pytest.mark.parametrize(
    ("group", "side"),
    [("tribes-allied-with-sdf", SDF), ("tribes-aligned-with-regime", REGIME), ("tribes-aligned-with-iran", "iran")],
)
def test_each_unnamed_group_of_tribes_has_its_side(article, group, side):
    assert targets(article, group, "sides-with") == {side}
    assert TRIBES in targets(article, group, "part-of")


def test_named_tribes_are_not_put_into_the_mouth_of_the_article(article):
    assert not {"uqaydat", "baggara", "shaitat", "bukayyir", "bu-saraya"} & set(article)


def test_mediation_by_tribes_works_in_some_cases(article):
    assert hedges(article, f"mediating-tribes-mediates-between-{PARTIES}") == {"intermittent"}
    assert places(article, "instrument-tribal-mediation-causes-condition-temporary-calm") == {"P64"}


def test_the_international_community_might_mediate_among_three_powers(article):
    assert targets(article, "international-community", "mediates-between") == {"russia", "iran", US}
    for power in ("russia", "iran", US):
        assert hedges(article, f"international-community-mediates-between-{power}") == {"potential"}


def test_who_would_talk_with_the_warring_parties_is_only_understood(article):
    assert hedges(article, f"international-community-negotiates-with-{PARTIES}") == {"implied", "potential"}


def test_marginalisation_is_a_complaint_and_names_no_doer(article):
    assert hedges(article, f"{SDF}-marginalises-population-deir-ez-zor") == {"implied", "intermittent", "reported"}


def test_iran_and_the_coalition_both_give_aid_to_inhabitants(article):
    assert sources(article, "population-deir-ez-zor", "aids") == {"iran", COALITION}


# -- aims and means


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (
            REGIME,
            {
                "regain-full-control-deir-ez-zor",
                "regain-full-control-syria",
                "regain-lost-areas",
                "keep-presence-deir-ez-zor",
            },
        ),
        ("syrian-arab-army", {"local-influence-deir-ez-zor"}),
        (
            "iran",
            {
                "expand-regional-influence",
                "land-corridor-mediterranean",
                "local-influence-deir-ez-zor",
                "strengthen-iranian-presence",
                "support-allies-abroad",
                "support-syrian-regime",
                "win-tribal-loyalty",
            },
        ),
        (MILITIAS, {"expand-regional-influence", "influence-border-areas", "local-influence-deir-ez-zor"}),
        (
            "russia",
            {
                "control-oil-and-gas",
                "direct-military-presence",
                "energy-investments",
                "entrench-russian-control",
                "keep-strategic-presence",
                "local-influence-deir-ez-zor",
                "long-term-economic-presence",
                "russian-economic-interests",
                "russian-influence-syria",
                "russian-military-interests",
                "secure-deir-ez-zor",
                "support-syrian-regime",
            },
        ),
        (
            COALITION,
            {
                "counter-terrorism",
                "improve-living-conditions",
                "keep-balance",
                "prevent-islamic-state-return",
                "reconstruction",
                "stability-eastern-syria",
                "stability-sdf-areas",
                "win-population-loyalty",
            },
        ),
        (US, {"counter-islamic-state-influence", "counter-regional-interventions", "establish-us-sdf-presence"}),
        (
            SDF,
            {
                "control-of-deir-ez-zor",
                "counter-islamic-state-influence",
                "counter-regional-interventions",
                "establish-us-sdf-presence",
                "hold-positions",
                "influence-border-areas",
                "self-administration",
                "stability-sdf-areas",
            },
        ),
        ("mediating-tribes", {"ease-tensions"}),
    ],
)
def test_each_actor_has_the_aims_that_the_article_gives_it(article, actor, expected):
    assert goals(article, actor) == expected


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ("iran", {"backing-of-militias", "schools-religious-centres", "iranian-humanitarian-aid", "courting-tribes"}),
        ("iran", {"deployment-iraqi-border", "religious-cultural-influence", "iranian-investment"}),
        ("russia", {"air-cover", "russian-military-bases", "russian-military-support"}),
        (COALITION, {"backing-sdf", "reconstruction-projects", "coalition-humanitarian-aid", "direct-intervention"}),
        (COALITION, {"partnerships-with-tribes"}),
        (US, {"us-air-strikes"}),
        (SDF, {"partnerships-with-tribes", "sdf-resistance"}),
        (MILITIAS, {"courting-tribes", "pressure-on-sdf"}),
        ("mediating-tribes", {"tribal-mediation", "tribal-social-influence"}),
    ],
)
def test_each_actor_has_the_means_that_the_article_gives_it(article, actor, expected):
    assert expected <= means(article, actor)


def test_tribal_loyalty_is_sought_by_iran_and_not_said_to_be_won(article):
    assert places(article, "iran-pursues-objective-win-tribal-loyalty") == {"P39"}
    assert TRIBES not in sources(article, "iran", "sides-with")


# -- conditions and causes


@pytest.mark.parametrize(
    ("effect", "cause", "where"),
    [
        ("ongoing-displacement", "recurrent-clashes", "P59"),
        ("food-insecurity", "recurrent-clashes", "P60"),
        ("children-without-schooling", "lack-of-schools", "P60"),
        ("psychological-trauma", "continuing-conflict", "P60"),
        ("military-tensions", "competition-over-resources", "P62"),
        ("recurrent-clashes", "struggle-for-influence", "P56"),
        ("russia-iran-tensions", "competition-over-resources", "P71"),
        ("political-military-shifts", "military-tensions", "P54"),
        ("tribal-divisions", "interests-or-pressures-on-tribes", "P61"),
    ],
)
def test_each_condition_has_the_cause_that_the_article_gives_it(article, effect, cause, where):
    assert f"condition-{cause}" in sources(article, f"condition-{effect}", "causes")
    assert where in places(article, f"condition-{cause}-causes-condition-{effect}")


def test_what_residents_live_with(article):
    conditions = {id.removeprefix("condition-") for id in sources(article, "population-deir-ez-zor", "affects")}
    assert conditions >= {
        "ongoing-displacement",
        "decline-basic-services",
        "poverty",
        "food-insecurity",
        "psychological-trauma",
        "harsh-living-conditions",
        "humanitarian-crisis",
    }


def test_the_strikes_feed_the_conflict(article):
    worse = {"condition-continuing-conflict", "condition-hostility-between-parties"}
    assert targets(article, "instrument-us-air-strikes", "aggravates") == worse


def test_what_stands_in_the_way_of_reconstruction(article):
    obstacles = {"competition-over-resources", "instability", "missing-security-guarantees"}
    assert sources(article, "objective-reconstruction", "hinders") == {f"condition-{name}" for name in obstacles}


def test_the_main_obstacle_to_lasting_peace_is_the_missing_political_solution(article):
    where = places(article, "condition-no-political-solution-hinders-condition-lasting-stability")
    assert where == {"P7", "P65", "P81"}


def test_lasting_stability_depends_on_will_and_on_a_solution(article):
    needs = {"condition-political-will", "condition-comprehensive-political-solution"}
    assert targets(article, "condition-lasting-stability", "depends-on") == needs


# -- the futures

LIKELIHOODS = {
    "scenario-continued-conflict": "most-likely",
    "scenario-russia-iran-escalation": "possible",
    "scenario-partial-understanding": "limited",
    "scenario-tribal-balance": "conditional",
    "scenario-kurdish-settlement": "possible",
    "scenario-lasting-stability": "conditional",
}


@pytest.mark.parametrize(("id", "likelihood"), LIKELIHOODS.items())
def test_six_futures_have_a_likelihood_drivers_and_changes(network, id, likelihood):
    scenario = network.entity(id)
    assert scenario.likelihood == likelihood
    assert scenario.drivers
    assert scenario.changes
    assert [claim.document for claim in scenario.claims] == [ARTICLE]


@pytest.mark.parametrize(
    ("id", "driver"),
    [
        ("scenario-continued-conflict", "condition-conflicting-interests"),
        ("scenario-continued-conflict", "condition-russia-iran-tensions"),
        ("scenario-russia-iran-escalation", "condition-competition-over-resources"),
        ("scenario-partial-understanding", "instrument-international-negotiations"),
        ("scenario-tribal-balance", "condition-tribal-inclusion-governance"),
        ("scenario-kurdish-settlement", "condition-kurdish-question"),
        ("scenario-lasting-stability", "condition-political-will"),
    ],
)
def test_each_future_is_driven_by_what_the_article_names(network, id, driver):
    assert driver in network.entity(id).drivers


def test_a_future_is_not_in_the_graph_until_it_is_asked_for(network):
    asked = network.view(scenario="scenario-russia-iran-escalation")
    proxies = "condition-proxy-confrontations"
    assert proxies in targets(asked, "condition-russia-iran-tensions", "causes")
    assert proxies not in targets(network, "condition-russia-iran-tensions", "causes")


def test_no_possibility_is_graded_as_a_fact(article):
    for *_, key, data in article.edges(keys=True, data=True):
        if "potential" in data["hedges"]:
            assert data["grade"] == "C4", key


def test_nothing_merely_implied_is_graded_as_stated(article):
    for *_, key, data in article.edges(keys=True, data=True):
        if "implied" in data["hedges"]:
            assert data["grade"] in {"C3", "C4"}, key


# -- the record


def test_every_claim_of_the_article_has_paragraphs_that_say_something(network, article):
    claims = [claim for *_, key in article.edges(keys=True) for claim in network.relationship(key).claims]
    claims += [claim for id in LIKELIHOODS for claim in network.entity(id).claims]
    cited = [claim for claim in claims if claim.document == ARTICLE]
    assert len(cited) > 500
    for claim in cited:
        assert claim.places, claim.id
        assert all(PARAGRAPH.fullmatch(place) for place in claim.places), claim.id
        assert not SILENT & set(claim.places), claim.id


def test_every_paragraph_that_says_something_is_cited(network, article):
    cited = {place for *_, key in article.edges(keys=True) for place in places(network, key)}
    cited |= {place for id in LIKELIHOODS for claim in network.entity(id).claims for place in claim.places}
    assert cited == {f"P{number}" for number in range(1, 84)} - SILENT


def test_every_entity_of_the_article_speaks_both_languages(network, article):
    for id in article:
        entity = network.entity(id)
        assert set(entity.labels) == {"en", "ar"}, id
        assert set(entity.definition) == {"en", "ar"}, id


def test_every_relationship_of_the_article_speaks_both_languages(network, article):
    for *_, key in article.edges(keys=True):
        record = network.relationship(key)
        assert set(record.description) == {"en", "ar"}, key
        assert set(record.note) in (set(), {"en", "ar"}), key


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("كتائب حزب الله", "kataib-hezbollah"),
        ("حزب الله", "hezbollah"),
        ("لواء الفاطميون", "liwa-fatemiyoun"),
        ("كونيكو", "conoco-gas-field"),
        ("كونوكو", "conoco-gas-field"),
        ("حقل العمر", "al-omar-oil-field"),
        ("حقل التيم", "al-tayyem-oil-field"),
        ("قسد", SDF),
        ("داعش", IS),
        ("الجيش الحر", "free-syrian-army"),
        ("التحالف الدولي", COALITION),
        ("النظام السوري", REGIME),
        ("الميليشيات الإيرانية", MILITIAS),
        ("الميليشيات الشيعية", MILITIAS),
        ("البوكمال", "al-bukamal"),
        ("الهلال الشيعي", "shiite-crescent"),
        ("مطار دير الزور العسكري", "deir-ez-zor-airport"),
        ("الإدارة الذاتية", "autonomous-administration-north-east-syria"),
    ],
)
def test_each_name_as_the_article_writes_it_finds_its_entity(network, name, id):
    assert network.search(name, limit=1)[0].entity == id
