"""What the OpenAPI document says, held against the service by schemathesis: always the same examples."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings

from dezgraph_api import Settings, create_app
from dezgraph_api.routes import QUESTIONS


@pytest.fixture(scope="module")
def interface():
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(Settings()))


@pytest.mark.parametrize(
    ("question", "method"),
    [(question, method) for question in QUESTIONS for method in question.methods],
    ids=lambda each: getattr(each, "name", each),
)
def test_the_service_does_what_its_document_says(interface, question, method):
    @seed(20241208)
    @settings(
        max_examples=10, deadline=None, database=None, phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=interface[question.path][method].as_strategy())
    def held(case):
        # Which days go together and which sources there are is more than a schema can say.
        case.call_and_validate(excluded_checks=[schemathesis.checks.positive_data_acceptance])

    held()
