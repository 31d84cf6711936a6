import dezgraph
from dezgraph_api.invitations import invitations


def test_the_shipped_graph_invites_to_the_questions_of_its_documentation():
    paths = invitations(dezgraph.open())
    assert paths[0] == "/v1/actors/syrian-regime/backers?at=2017-11-03"
    assert paths[1] == "/v1/resources/al-omar-oil-field/claimants?at=2019-01-01"


def test_another_graph_invites_to_questions_that_it_answers(get):
    paths = get("/")["try"]
    assert paths[1] == "/v1/resources/field/claimants"
    assert [bool(get(path)["items"]) for path in paths] == [True, True, True]


def test_a_graph_without_relationships_invites_to_nothing(saved):
    assert invitations(dezgraph.open(saved("id:gazette a dz:SourceDocument ; dz:reliability 'B' ."))) == []
