"""Names that are nearly equal share a key, in both scripts; strangers do not."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.names import Name, NameIndex
from dezgraph.names.fold import fold
from dezgraph.names.keys import keys

HERE = Path(__file__).parent


def rows(file):
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hizbullah", "Hezbollah (Lebanon)"),
        ("العقيدات", "Egaidat"),
        ("Liwa Fatemiyoun", "Fatimiyun Brigade"),
        ("Abu Kamal", "Abukamal"),
        ("al-Mayadin", "Mayadeen"),
    ],
)
def test_nearly_equal_names_share_a_key(one, other):
    assert keys([one]) & keys([other])


@pytest.mark.parametrize(("one", "other"), [("Government of Cuba", "Government of Syria"), ("Oman", "Iran"), ("", "")])
def test_strangers_share_none(one, other):
    assert not keys([one]) & keys([other])


def test_hardly_any_name_that_a_search_finds_nearly_equal_is_missed():
    known = rows("names_cases.csv")
    index = NameIndex([Name(number, row["name"], preferred=True) for number, row in enumerate(known)])
    written = {fold(row["name"]) for row in known}
    asked = [row["query"] for row in rows("hard_cases.csv") if fold(row["query"]) not in written]
    found = [text for text in asked if any(match.score >= 0.95 for match in index.search(text, limit=1))]
    missed = [text for text in found if not index.may_name(text)]
    assert len(found) > 50
    assert len(missed) <= 0.05 * len(found), missed


def test_initials_are_looked_up():
    index = NameIndex([Name(0, "Syrian Democratic Forces", preferred=True)])
    assert index.may_name("SDF")
    assert not index.may_name("SDP")
    assert not NameIndex([]).may_name("SDF")


@given(st.lists(st.text(max_size=20) | st.text("al- ()\n\u2028هة", max_size=10), max_size=4))
def test_the_keys_of_names_are_those_of_each(texts):
    assert keys(texts) == frozenset().union(*(keys([text]) for text in texts))
