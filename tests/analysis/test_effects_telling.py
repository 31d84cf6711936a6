"""Effects in words: few, in both languages, and true."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.analysis.effects.telling import MOST_SENTENCES, told
from dezgraph.analysis.effects.words import WORDS
from dezgraph.graph import Graph
from dezgraph.model import Change
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
NAMED = "\n".join(
    f'id:{id} a dz:{kind} ; skos:prefLabel "{english}"@en , "{arabic}"@ar .'
    for id, kind, english, arabic in (
        ("a", "State", "Ashland", "الرماد"),
        ("b", "ArmedGroup", "Brigade", "اللواء"),
        ("c", "ArmedGroup", "Corps", "الفيلق"),
        ("field", "OilField", "The field", "الحقل"),
    )
)


def english(view: View, scenario: str | None = None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in told(view.effects(scenario)):
        found.setdefault(one.about, []).append(one.texts["en"])
    return found


def test_the_most_important_comes_first_and_what_did_not_move_last(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    ties = tie("a backs b") + tie("b fights c") + tie("b controls field") + tie("c seeks-control-of field")
    view = network_of(NAMED + ties).imagine(
        Change("ending", relationship="b-controls-field"),
        Change("addition", source="c", type="controls", target="field"),
        Change("addition", source="a", type="backs", target="c"),
    )
    found = told(view.effects())
    assert [one.texts["en"] for one in found] == [
        "Control of The field passes from Brigade to Corps.",
        "New backers of Corps: Ashland.",
        "Ashland and Corps: neither friendly nor hostile before, friendly after.",
        "The contest over The field eases: index 0.50 before, 0.00 after.",
        "New in the group of Ashland, Brigade: Corps.",
        "Fewest ties against a division into two camps: 0 before, 1 after.",
        "Rank by influence: Corps new at 2.",
        "Begins: Ashland backs Corps (potential).",
        "Ends (potential): Brigade controls The field.",
        "Not moved: who negotiates, agrees or mediates with whom.",
    ]
    assert found[0].texts["ar"] == "الحقل – انتقال السيطرة من اللواء إلى الفيلق."
    assert found[1].texts["ar"] == "الفيلق – داعمون جدد: الرماد."


def test_what_did_not_move_is_named_and_why_groups_and_balance_did_not(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    view = network_of(NAMED + tie("a backs b") + tie("b negotiates-with c") + tie("b fights c"))
    found = english(view.imagine(Change("ending", relationship="b-negotiates-with-c", hedges=("implied",))))
    assert found == {
        "diplomacy": ["Ends (implied, potential): Brigade negotiates with Corps. The two stay hostile."],
        "unmoved": [
            (
                "Not moved: who controls what, who backs whom, who is friendly or hostile to whom, "
                "how hard resources are contested, groups, balance, ranks by influence. "
                "Nothing that changes between actors is friendly or hostile, so groups and balance stay. "
                "Negotiation, agreement and mediation count as neither."
            )
        ],
    }


def test_where_ties_of_the_same_sign_are_left_groups_and_balance_stay(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    view = network_of(NAMED + tie("a fights b") + tie("a opposes b"))
    [unmoved] = english(view.imagine(Change("ending", relationship="a-fights-b")))["unmoved"]
    assert unmoved.endswith("has another of the same sign, so groups and balance stay.")


def test_a_tie_between_camps_that_turns_a_pair_moves_the_balance(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    view = network_of(NAMED + tie("a backs b") + tie("b fights c") + tie("a opposes c"))
    found = english(view.imagine(Change("addition", source="a", type="allied-with", target="c")))
    assert found["alignment"] == ["Ashland and Corps: hostile before, friendly and hostile at once after."]
    assert found["balance"][0] == "Fewest ties against a division into two camps: 0 before, 1 after."
    assert "so groups and balance stay" not in found["unmoved"][0]


def test_an_agreement_in_place_of_talks_is_told_once_with_its_hedges(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    view = network_of(NAMED + tie("b negotiates-with c") + tie("b fights c", hedge="dz:implied"))
    changes = (
        Change("amendment", relationship="b-negotiates-with-c", type="agreement-with"),
        Change("ending", relationship="b-fights-c"),
    )
    found = english(view.imagine(*changes))
    assert found["alignment"] == ["Brigade and Corps: hostile before, neither friendly nor hostile after."]
    assert found["diplomacy"] == [
        "Changes: Brigade has an agreement with Corps (potential). Before: Brigade negotiates with Corps."
    ]
    assert found["relationships"] == ["Ends (potential): Brigade fights Corps (implied)."]


def test_a_pair_that_stays_hostile_is_said_to(network_of: Callable[[str], Network], tie: Tie) -> None:
    view = network_of(NAMED + tie("a fights b") + tie("a opposes b"))
    [fewer] = english(view.imagine(Change("ending", relationship="a-fights-b")))["alignment"]
    assert fewer == "Ashland and Brigade stay hostile, but in fewer ways."
    [other] = english(view.imagine(Change("amendment", relationship="a-fights-b", type="pressures")))["alignment"]
    assert other == "Ashland and Brigade stay hostile, but in another way."
    [more] = english(view.imagine(Change("addition", source="b", type="sanctions", target="a")))["alignment"]
    assert more == "Ashland and Brigade stay hostile, and in more ways."


def test_ultimate_backers_are_told_where_they_are_not_the_direct_ones(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    view = network_of(NAMED + tie("a backs b") + tie("b backs c"))
    assert english(view.imagine(Change("ending", relationship="a-backs-b")))["backing"] == [
        "No longer backing Brigade: Ashland.",
        "Now at the far end of the backing of Corps: Brigade.",
        "No longer at the far end of the backing of Corps: Ashland.",
    ]


def test_every_pattern_has_the_same_facts_in_both_languages() -> None:
    for texts in WORDS.values():
        english_facts, arabic_facts = ({part.split("}")[0] for part in text.split("{")[1:]} for text in texts.values())
        assert english_facts == arabic_facts


def test_each_shipped_future_is_told_in_a_few_sentences(shipped: Graph) -> None:
    abouts = {id: {one.about for one in told(View(shipped).effects(id))} - {"unmoved"} for id in shipped.scenario_ids}
    assert abouts == {
        "scenario-continued-conflict": {"contests", "relationships"},
        "scenario-kurdish-settlement": {"diplomacy", "relationships"},
        "scenario-lasting-stability": {"alignment", "relationships"},
        "scenario-partial-understanding": {"diplomacy", "relationships"},
        "scenario-russia-iran-escalation": {"alignment", "communities", "balance", "relationships"},
        "scenario-tribal-balance": {"diplomacy", "relationships"},
    }


def test_an_ending_keeps_the_hedges_of_the_text(shipped: Graph) -> None:
    found = told(View(shipped).effects("scenario-russia-iran-escalation"))
    endings = [one.texts["en"] for one in found if one.texts["en"].startswith("Ends")]
    assert endings == ["Ends (implied, potential): Iran is allied with Russia (ostensible)."]


@settings(max_examples=8)
@given(st.sets(st.integers(0, 816), max_size=40))
def test_whatever_ends_is_told_in_ten_sentences_at_most(shipped: Graph, rows: set[int]) -> None:
    changes = [Change("ending", relationship=shipped.relationship_id(row)) for row in rows]
    found = told(View(shipped).imagine(*changes).effects())
    assert len(found) <= MOST_SENTENCES
    assert all(one.texts["en"].endswith(".") and one.texts["ar"].endswith(".") for one in found)
    assert not any("{" in text or "None" in text for one in found for text in one.texts.values())
