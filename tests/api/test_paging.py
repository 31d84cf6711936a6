import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import CursorError
from dezgraph_api import paging


def test_following_cursors_gives_every_item_once(get):
    found, cursor = [], ""
    for _ in range(4):
        answer = get(f"/v1/relationships?limit=3{cursor}")
        found += [item["id"] for item in answer["items"]]
        assert answer["total"] == 8
        if answer["next_cursor"] is None:
            break
        cursor = f"&cursor={answer['next_cursor']}"
    assert found == [item["id"] for item in get("/v1/relationships")["items"]]


def test_a_page_may_change_its_size_and_language(get):
    cursor = get("/v1/relationships?limit=3")["next_cursor"]
    assert len(get(f"/v1/relationships?limit=5&lang=ar&cursor={cursor}")["items"]) == 5


@pytest.mark.parametrize("other", ["/v1/relationships?type=backs&cursor=", "/v1/backing?cursor=", "/v1/actors?cursor="])
def test_a_cursor_of_another_question_is_refused(get, refused, other):
    cursor = get("/v1/relationships?limit=3")["next_cursor"]
    assert refused(other + cursor, 422)["type"].endswith("/bad-cursor")


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "AAAAAwAAAAAAAAAA", "=====", "é", "A" * 500])
def test_a_garbled_cursor_is_refused(refused, cursor):
    assert refused(f"/v1/relationships?cursor={cursor}", 422)["parameter"] == "cursor"


@pytest.mark.parametrize("limit", ["0", "1001", "-1", "ten", "1e2", "", "٣", "9" * 30])
def test_a_limit_that_is_none_is_refused(refused, limit):
    problem = refused(f"/v1/relationships?limit={limit}", 422)
    assert (problem["parameter"], problem["accepted"]) == ("limit", "use a whole number from 1 to 1000")


@given(st.integers(0, 2**32 - 1), st.text(max_size=20))
def test_a_cursor_is_read_back_by_its_question(place, question):
    assert paging.place(paging.cursor(place, question), question) == place


@given(st.text(max_size=40))
def test_no_other_text_is_a_cursor(token):
    with pytest.raises(CursorError):
        paging.place(token, "question")
