"""A service with a question that takes as long as it is told to: `slow.py` serves, and is its own worker."""

import os
import socket
import sys
import time
from pathlib import Path

import uvicorn

from dezgraph_api import routes, service, workers
from dezgraph_api.parameters import LANG, Parameter
from dezgraph_api.question import LENS, Question


def slow(ask):
    """Say which process works, wait, and answer; with `dies` end instead."""
    if ask["tells"]:
        Path(ask["tells"]).write_text(str(os.getpid()))
    time.sleep(ask["seconds"])
    if ask["dies"]:
        os._exit(3)
    return ask.answer(pid=os.getpid(), seen=len(ask.network.rows))


PARAMETERS = (
    LANG,
    Parameter("seconds", "How long.", float, default=0.0),
    Parameter("tells", "Where to write the id of the process.", str),
    Parameter("dies", "Whether to end.", str),
)
if __name__ == "__main__":
    questions = (
        *routes.rest(),
        Question("/v1/slow", "slow", "Test", "Slow", slow, PARAMETERS, LENS, heavy=lambda _: True),
        Question("/v1/large", "large", "Test", "Slow on large graphs", slow, PARAMETERS, LENS, heavy=True),
    )
    routes.rest = lambda: questions
    if "LARGE" in os.environ:
        service._LARGE = 0
    workers.COMMAND = [sys.executable, __file__, "worker"]
    if sys.argv[1:] == ["worker"]:
        from dezgraph_api.worker import main

        main()
    else:
        from dezgraph_api.app import create_app

        bound = socket.socket()
        bound.bind(("127.0.0.1", 0))
        bound.set_inheritable(True)
        bound.listen()
        app = create_app()
        print(bound.getsockname()[1], flush=True)  # noqa: T201
        uvicorn.Server(uvicorn.Config(app, log_level="critical")).run([bound])
