"""The address by which a client reached the service, for documents that must name it in full."""

from __future__ import annotations

import re
from typing import Final

from starlette.requests import Request

__all__ = ["origin"]

_HOST: Final = re.compile(r"[A-Za-z0-9.-]+(?::[0-9]{1,5})?|\[[0-9a-f:]+\](?::[0-9]{1,5})?")


def origin(request: Request) -> str:
    """Return scheme, host and the path that a proxy has put before the service; a host that is none is `localhost`."""
    host = request.headers.get("host", "")
    authority = host if _HOST.fullmatch(host) else "localhost"
    return f"{request.scope['scheme']}://{authority}{request.scope.get('root_path', '')}"
