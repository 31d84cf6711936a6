"""How well the search does on real spellings: hard cases from the press, and every known name held out in turn.

`hard_cases.csv`: spellings of the press and of the region, from memory, in English, French, German, Turkish and Arabic.
`names_cases.csv`: the names of the actors and places of Deir ez-Zor, as entity id, name and kind of name.
"""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from dezgraph.names import Name, NameIndex
from dezgraph.names.fold import fold

HERE = Path(__file__).parent
ARABIC = re.compile("[\u0600-\u06ff]")
SCRIPTS = ("Arabic", "Latin")


def rows(file: str) -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


KNOWN = rows("names_cases.csv")
IDS = list(dict.fromkeys(row["id"] for row in KNOWN))
NUMBER = {id_: number for number, id_ in enumerate(IDS)}
NAMES = [Name(NUMBER[row["id"]], row["name"], preferred=row["kind"] == "preferred") for row in KNOWN]
HARD = rows("hard_cases.csv")


def script(text: str) -> str:
    return "Arabic" if ARABIC.search(text) else "Latin"


def best_three(index: NameIndex, query: str) -> list[str]:
    return [IDS[match.entity] for match in index.search(query, limit=3)]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(NAMES)


@pytest.fixture(scope="module")
def held_out() -> list[tuple[str, str, bool]]:
    """Each known name, its script, and whether it finds its entity when no name that folds alike is left to it."""
    folded = [fold(name.text) for name in NAMES]
    found = []
    for name, key in zip(NAMES, folded, strict=True):
        others = NameIndex(
            [other for other, k in zip(NAMES, folded, strict=True) if k != key or other.entity != name.entity]
        )
        found.append((name.text, script(name.text), IDS[name.entity] in best_three(others, name.text)))
    return found


def test_there_are_hard_cases_enough_in_both_scripts() -> None:
    counted = Counter(script(case["query"]) for case in HARD)
    assert len(HARD) >= 80
    assert min(counted[one] for one in SCRIPTS) >= 30


def test_every_hard_case_is_about_an_entity_that_exists() -> None:
    assert {case["id"] for case in HARD} <= set(IDS)


@pytest.mark.parametrize("one", SCRIPTS)
def test_hard_cases_are_found_first(index: NameIndex, one: str) -> None:
    cases = [case for case in HARD if script(case["query"]) == one]
    missed = [case["query"] for case in cases if best_three(index, case["query"])[:1] != [case["id"]]]
    assert len(missed) <= 0.05 * len(cases), missed


def test_hard_cases_are_found_among_the_first_three(index: NameIndex) -> None:
    missed = [case["query"] for case in HARD if case["id"] not in best_three(index, case["query"])]
    assert len(missed) <= 0.03 * len(HARD), missed


@pytest.mark.parametrize("one", SCRIPTS)
def test_a_spelling_held_out_still_finds_its_entity(held_out: list[tuple[str, str, bool]], one: str) -> None:
    tried = [(text, found) for text, of_script, found in held_out if of_script == one]
    missed = [text for text, found in tried if not found]
    share = 1 - len(missed) / len(tried)
    assert share >= 0.85, f"{one}: {share:.1%} of {len(tried)}, without {missed}"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("كتائب حزب الله", "kataib-hezbollah"),
        ("حزب الله", "hezbollah"),
        ("Baqir Brigade", "baqir-brigade"),
        ("البوكمال", "al-bukamal"),
        ("al-Bukamal", "al-bukamal"),
        ("فيلق القدس", "quds-force"),
    ],
)
def test_names_within_names_are_told_apart(index: NameIndex, query: str, first: str) -> None:
    assert best_three(index, query)[0] == first


@pytest.mark.parametrize("query", ["عمر", "Amr"])
def test_a_first_name_is_no_exact_match_for_a_field(index: NameIndex, query: str) -> None:
    assert index.search(query)[0].score < 0.9


@pytest.mark.parametrize("query", ["Barcelona", "London", "hello world", "كرة القدم", "القاهرة", "zzzz qqq"])
def test_what_is_not_in_the_graph_is_not_found(index: NameIndex, query: str) -> None:
    assert index.search(query) == []
