"""An answer in JSON, serialised once. `front` keeps it, gives it a tag and compresses it."""

from __future__ import annotations

from typing import Any

import orjson
from starlette.responses import Response

__all__ = ["Answer"]


class Answer(Response):
    """JSON made of plain values and of fragments that were serialised before."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """Return the bytes of the body."""
        return orjson.dumps(content)
