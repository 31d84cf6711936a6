"""A server with one question more, which computes for as long as anybody waits: `python -m benchmarks.long PORT`.

It is pure Python on purpose: nothing keeps the interpreter busier.
"""

from __future__ import annotations

import sys

import networkx as nx
import uvicorn

from dezgraph_api import routes, workers
from dezgraph_api.question import LENS, Question

__all__ = ["PATH"]

PATH = "/v1/long"


def _long(_):
    """Betweenness in networkx, again and again."""
    while True:
        nx.betweenness_centrality(nx.gnm_random_graph(2_000, 20_000, seed=7))


if __name__ == "__main__":
    question = Question(PATH, "long", "Service", "Long", _long, (), LENS, heavy=lambda _: True)
    routes.QUESTIONS = (*routes.QUESTIONS, question)
    workers.COMMAND = [sys.executable, "-m", "benchmarks.long", "worker"]
    if sys.argv[1] == "worker":
        from dezgraph_api.worker import main

        main()
    else:
        from dezgraph_api.app import create_app

        uvicorn.run(create_app(), port=int(sys.argv[1]), log_level="warning", access_log=False)
