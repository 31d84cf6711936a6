"""A worker that answers SPARQL queries, sealed: `python -m dezgraph_api.sparql.worker`. `workers` asks and kills it."""

from __future__ import annotations

import os
import sys
from typing import Any, Final

from dezgraph.errors import QueryError
from dezgraph.sparql import answered
from dezgraph_api.settings import Settings
from dezgraph_api.sparql.seal import bound_memory, forbid_sockets
from dezgraph_api.worker import Replies, work

__all__ = ["COMMAND", "main", "replies"]

COMMAND: Final = [sys.executable, "-P", "-m", "dezgraph_api.sparql.worker"]
_NO_MEMORY: Final = 3


def main() -> None:
    """Answer queries of the graph that the environment names, until stdin ends."""
    settings = Settings.from_environment()
    work(lambda: _opened(settings), settings.sparql_seconds)


def _opened(settings: Settings) -> Replies:
    from dezgraph.opening import open_store

    forbid_sockets()
    store = open_store(settings.files, settings.store)
    if settings.checked and store.version != settings.checked:
        sys.exit(f"the graph is now version {store.version}, not {settings.checked}: start the service again")
    dataset = store.dataset()
    bound_memory(settings.sparql_bytes)
    return replies(dataset)


def replies(dataset: Any) -> Replies:
    """Return what answers a query, the body, of an Oxigraph database; the head has the other arguments of `answered`.

    The head of a reply has the fields of `Found` but its body, or those of the error in whose place it stands.
    """

    def reply(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        try:
            found = answered(dataset, body.decode(), **head)
        except QueryError as error:
            return {"error": type(error).__name__, "facts": (error.reason, error.line, error.column)}, b""
        except MemoryError:
            os._exit(_NO_MEMORY)
        return {"media_type": found.media_type, "rows": found.rows, "is_cut": found.is_cut}, found.body

    return reply


if __name__ == "__main__":
    main()
