"""The HTTP interface of dezgraph: one graph, one version, read only.

    request ─▶ front ─▶ FastAPI ─▶ question ─▶ routes ─▶ shapes ─▶ answer
                 └ cache, ETag, compression, metrics    └ dezgraph answers, by records that know no HTTP

`create_app(settings)` joins everything and is the only place that does.
"""

from typing import TYPE_CHECKING

from dezgraph_api.settings import Settings

if TYPE_CHECKING:
    from dezgraph_api.app import create_app

__all__ = ["Settings", "create_app"]


def __getattr__(name: str) -> object:
    """Import the application when it is asked for: the command line uses the shapes alone."""
    if name != "create_app":
        raise AttributeError(f"module 'dezgraph_api' has no attribute {name!r}")
    from dezgraph_api.app import create_app

    return create_app
