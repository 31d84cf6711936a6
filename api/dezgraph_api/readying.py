"""What a service does once it answers: prepare what the first of the longer questions would otherwise wait for."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from dezgraph.engines.libraries import import_libraries
from dezgraph_api.service import Service

__all__ = ["DELAY", "readying"]

DELAY: Final = 0.5
"""Seconds after the start: whoever waits for the first answer has it by then."""
_MOMENT: Final = 0.1
"""Seconds that a search may take of which nobody sees the answer."""


@asynccontextmanager
async def readying(app: FastAPI) -> AsyncIterator[None]:
    """Prepare beside the first questions, in the threads that answer the longer ones."""
    preparing = asyncio.create_task(_delayed(app))
    try:
        yield
    finally:
        preparing.cancel()
        with suppress(asyncio.CancelledError):
            await preparing


async def _delayed(app: FastAPI) -> None:
    await asyncio.sleep(DELAY)
    await run_in_threadpool(_prepare, app)


def _prepare(app: FastAPI) -> None:
    service: Service = app.state.service
    assert app.state.routes.routes
    import_libraries()
    if not service.is_large:  # the records of a large graph are read when somebody asks for them
        service.shapes(service.network.content, "en")
        service.network.balance(time_limit=_MOMENT)  # the first search of an engine costs as much as several after it
    gc.freeze()  # what was imported stays: the collector need not look at it, and a whole look is a pause
