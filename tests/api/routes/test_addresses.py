import pytest


def asked(client, path, accept):
    return client.get(path, headers={"Accept": accept}, follow_redirects=False)


@pytest.mark.parametrize(
    ("id", "accept", "location"),
    [
        ("patron", "application/json", "/v1/entities/patron"),
        ("patron", "text/html,application/xhtml+xml,*/*;q=0.8", "/v1/entities/patron"),
        ("patron", "text/turtle", "/v1/graph?format=turtle&center=patron&radius=1"),
        ("patron", "application/json;q=0.5, text/turtle", "/v1/graph?format=turtle&center=patron&radius=1"),
        ("patron-backs-proxy", "*/*", "/v1/relationships/patron-backs-proxy"),
        ("paper", "", "/v1/sources/paper"),
        ("paper", "text/turtle", "/v1/graph?format=turtle&source=paper"),
    ],
)
def test_an_address_leads_to_what_is_asked_for(client, id, accept, location):
    answer = asked(client, f"/id/{id}", accept)
    assert answer.status_code == 303
    assert answer.headers["location"] == location
    assert "Accept" in answer.headers["vary"]
    assert client.get(location).status_code == 200


def test_a_former_id_has_moved_for_good(client):
    answer = asked(client, "/id/old-patron", "*/*")
    assert (answer.status_code, answer.headers["location"]) == (301, "/id/patron")


def test_an_address_of_nothing_is_not_found(refused):
    assert refused("/id/patro", 404)["nearest"][0] == "patron"
