"""Who backs whom, with what, as of a day, as known on a day, at what grade, and why we think so.

    >>> import dezgraph
    >>> network = dezgraph.open()
    >>> sdf = network.at("2018-06-01").backers("syrian-democratic-forces")
    >>> "united-states" in [backing.entity for backing in sdf]
    True

`open` gives a `Network`: a networkx graph that can be looked at through a lens (`network.view`).
Names are imported when they are first used, so that a command that needs little starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dezgraph.errors import (
        CursorError,
        DataError,
        DateError,
        DezgraphError,
        FormatError,
        GradeError,
        InputError,
        LensError,
        MissingExtraError,
        NameQueryError,
        NotFoundError,
        QueryError,
        ScenarioError,
        StoreError,
        SubjectError,
        SyntaxDataError,
    )
    from dezgraph.formats.choice import write
    from dezgraph.lens import Lens
    from dezgraph.model import Change
    from dezgraph.network import Network
    from dezgraph.opening import open, open_store, open_view
    from dezgraph.view import View

__all__ = [
    "Change",
    "CursorError",
    "DataError",
    "DateError",
    "DezgraphError",
    "FormatError",
    "GradeError",
    "InputError",
    "Lens",
    "LensError",
    "MissingExtraError",
    "NameQueryError",
    "Network",
    "NotFoundError",
    "QueryError",
    "ScenarioError",
    "StoreError",
    "SubjectError",
    "SyntaxDataError",
    "View",
    "open",
    "open_store",
    "open_view",
    "write",
]

_HOMES = {
    "Change": "model",
    "Lens": "lens",
    "Network": "network",
    "View": "view",
    "open": "opening",
    "open_store": "opening",
    "open_view": "opening",
    "write": "formats.choice",
}


def __getattr__(name: str) -> object:
    """Import a public name from the module that has it. Raises AttributeError for any other."""
    if name not in __all__:
        raise AttributeError(f"module 'dezgraph' has no attribute {name!r}")
    return getattr(import_module(f"dezgraph.{_HOMES.get(name, 'errors')}"), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
