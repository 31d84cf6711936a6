import inspect

import pytest

from dezgraph import errors
from dezgraph_api.errors import HTTP_PROBLEMS, PROBLEMS, problem_of

EVERY = [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, errors.DezgraphError)]


@pytest.mark.parametrize("error", EVERY)
def test_every_error_has_a_status(error):
    assert error in PROBLEMS


def test_an_error_that_is_not_in_the_table_is_answered_as_the_one_above_it():
    class OwnError(errors.GradeError):
        pass

    assert problem_of(OwnError("Z9", "use another")).type == "bad-grade"


def test_one_type_has_one_status_and_title():
    kinds = [*PROBLEMS.values(), *HTTP_PROBLEMS.values()]
    assert len({kind.type for kind in kinds}) == len(set(kinds))


@pytest.mark.parametrize(
    ("query", "type", "parameter"),
    [
        ("at=2017-13-01", "bad-date", "at"),
        ("at=2017", "bad-date", "at"),
        ("known=yesterday", "bad-date", "known"),
        ("from=soon", "bad-date", "from"),
        ("from=2017-11-03/2017-12", "bad-date", "from"),
        ("from=2017&until=2017-11/2017-12", "bad-date", "until"),
        ("min_grade=Z9", "bad-grade", "min_grade"),
        ("type=baks", "bad-lens", "type"),
        ("sign=plus", "bad-lens", "sign"),
        ("kind=Actr", "bad-lens", "kind"),
        ("source=blogg", "bad-lens", "source"),
        ("scenario=scenario-peace", "bad-lens", "scenario"),
        ("at=2017-01-01&at=2018-01-01", "bad-lens", "at"),
        ("at=2017-01-01&from=2017", "bad-lens", "at"),
        ("lang=fr", "bad-value", "lang"),
        ("dpeth=2", "unknown-parameter", "dpeth"),
        ("limit=5&limit=6", "bad-value", "limit"),
    ],
)
def test_what_is_wrong_is_named_with_what_is_accepted(refused, query, type, parameter):
    problem = refused(f"/v1/actors/proxy/backers?{query}", 422)
    assert problem["type"] == f"https://w3id.org/dezgraph/problem/{type}"
    assert problem["parameter"] == parameter
    assert problem["accepted"]
    assert problem["status"] == 422
    assert problem["instance"] == "/v1/actors/proxy/backers"


def test_a_mistyped_parameter_has_its_nearest(refused):
    assert refused("/v1/actors/proxy/backers?dpeth=2", 422)["nearest"][0] == "depth"


@pytest.mark.parametrize(
    ("query", "nearest"), [("type=baks", "backs"), ("source=blogg", "blog"), ("kind=Actr", "Actor")]
)
def test_a_mistyped_word_of_the_lens_has_its_nearest(refused, query, nearest):
    assert nearest in refused(f"/v1/actors/proxy/backers?{query}", 422)["nearest"]


def test_a_path_that_leads_nowhere_is_a_problem_too(refused):
    assert refused("/v2/actors", 404)["type"].endswith("/no-such-path")
