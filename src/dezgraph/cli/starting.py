"""Starting without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["starting"]


@contextmanager
def starting() -> Generator[None]:
    """Let the collector rest while modules are imported and a graph is opened, or checked.

    Little that is made then is garbage, and looking for it takes a fifth of the start, a third of a check.
    Afterwards what there is counts as permanent, which spares the collector looking at it again.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
