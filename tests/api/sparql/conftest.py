"""A service that answers from any dataset."""

from types import SimpleNamespace

import pytest

from dezgraph_api.sparql.worker import replies


@pytest.fixture
def asked_of(client, monkeypatch):
    """Let the service ask a dataset of the test: what a worker would do, in this process."""

    def put(dataset):
        reply = replies(dataset)

        async def answered(head, body, receive, seconds):
            return reply(head, body)

        monkeypatch.setattr(client.app.state.service, "sparql", SimpleNamespace(reply=answered, seconds=10))
        return client

    return put
