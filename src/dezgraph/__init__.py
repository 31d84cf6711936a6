"""Who backs whom, with what, as of a day, as known on a day, at what grade, and why we think so.

    >>> import dezgraph
    >>> network = dezgraph.open()
    >>> sdf = network.at("2018-06-01").backers("syrian-democratic-forces")
    >>> "united-states" in [backing.entity for backing in sdf]
    True

`open` gives a `Network`: a networkx graph that can be looked at through a lens (`network.view`).
"""

from dezgraph.errors import (
    CursorError,
    DataError,
    DateError,
    DezgraphError,
    FormatError,
    GradeError,
    InputError,
    LensError,
    NameQueryError,
    NotFoundError,
    StoreError,
    SubjectError,
    SyntaxDataError,
)
from dezgraph.lens import Lens
from dezgraph.network import Network
from dezgraph.opening import open, open_store

__all__ = [
    "CursorError",
    "DataError",
    "DateError",
    "DezgraphError",
    "FormatError",
    "GradeError",
    "InputError",
    "Lens",
    "LensError",
    "NameQueryError",
    "Network",
    "NotFoundError",
    "StoreError",
    "SubjectError",
    "SyntaxDataError",
    "open",
    "open_store",
]
