"""The start, and the documentation: OpenAPI, Swagger UI, ReDoc. No page needs an address outside this service.

The scripts and styles come from the package `fastapi-offline`, whose files are read without importing it.
"""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from dezgraph_api import explorer
from dezgraph_api.accept import preferred
from dezgraph_api.answer import Answer
from dezgraph_api.invitations import invitations
from dezgraph_api.question import Ask, Endpoint, Question
from dezgraph_api.service import Service
from dezgraph_api.sparql.page import assets as own_assets

__all__ = ["ASSETS", "QUESTIONS"]

ASSETS: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "redoc.standalone.js": "text/javascript",
    "favicon.png": "image/png",
    "sparql.css": "text/css",
    "sparql.js": "text/javascript",
}
_HTML: Final = "text/html"
_DAY: Final = {"Cache-Control": "public, max-age=86400"}
_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; worker-src 'self' blob:"
)
_PAGE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>dezgraph: {title}</title><link rel="icon" type="image/png" href="{root}/docs/assets/favicon.png">{head}</head>
<body>{body}</body>
</html>
"""
_SWAGGER: Final = """<div id="swagger"></div>
<script src="{root}/docs/assets/swagger-ui-bundle.js"></script>
<script>
SwaggerUIBundle({{url: "{root}/openapi.json", dom_id: "#swagger", deepLinking: true, validatorUrl: null,
  defaultModelsExpandDepth: 0, presets: [SwaggerUIBundle.presets.apis]}});
</script>"""
_REDOC: Final = """<redoc spec-url="{root}/openapi.json"></redoc>
<script src="{root}/docs/assets/redoc.standalone.js"></script>"""


def index(ask: Ask) -> Response:
    """What this is, its version, where its documentation is, and up to three addresses to try.

    Who asks for HTML, as browsers do, gets the explorer: a page that shows the graph. The query string is then the
    page's own: it says what is looked at, and is not read here.
    """
    root = _root(ask)
    return Answer(
        {
            "name": "dezgraph",
            "version": ask.service.version,
            "documentation": f"{root}/docs",
            "openapi": f"{root}/openapi.json",
            "try": [root + address for address in invitations(ask.service.network)],
        }
    )


def explorer_file(ask: Ask) -> Response:
    """A script, style or picture of the explorer. Its name changes with its content, so it may be kept for ever."""
    found = explorer.built_file(ask.id)
    if found is None:
        raise HTTPException(404)
    return found


def openapi(ask: Ask) -> Response:
    """The OpenAPI document of this interface."""
    from dezgraph_api.openapi import document
    from dezgraph_api.routes import QUESTIONS

    return Answer(document(QUESTIONS, ask.service.graph, _root(ask)))


def docs(ask: Ask) -> Response:
    """The documentation as a page to try things on."""
    head = f'<link rel="stylesheet" href="{_safe_root(ask)}/docs/assets/swagger-ui.css">'
    return _page(ask, "documentation", head, _SWAGGER)


def redoc(ask: Ask) -> Response:
    """The documentation as a page to read."""
    return _page(ask, "reference", "", _REDOC)


def asset(ask: Ask) -> Response:
    """A script, style or picture of the documentation pages."""
    media_type = ASSETS.get(ask.id)
    if media_type is None:
        raise HTTPException(404)
    folder = own_assets() if (own_assets() / ask.id).is_file() else _assets()
    return FileResponse(folder / ask.id, media_type=media_type, headers=_DAY)


def _page(ask: Ask, title: str, head: str, body: str) -> Response:
    root = _safe_root(ask)
    content = _PAGE.format(title=title, root=root, head=head, body=body.format(root=root))
    return HTMLResponse(content, headers={"Content-Security-Policy": _POLICY})


def _root(ask: Ask) -> str:
    return str(ask.request.scope.get("root_path", ""))


def _safe_root(ask: Ask) -> str:
    return escape(_root(ask))


@cache
def _assets() -> Path:
    spec = find_spec("fastapi_offline")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "static"


class _Start(Question):
    """The question where to begin: answered in JSON to programs, by the explorer to people."""

    def endpoint(self, service: Service) -> Endpoint:
        """Return the handler: a page for those who ask for HTML, whatever they say of what they look at."""
        told = super().endpoint(service)

        async def endpoint(request: Request) -> Response:
            if preferred(request.headers.get("accept", ""), self.media_types) == _HTML:
                return explorer.page(request.scope.get("root_path", ""))
            answer = await told(request)
            answer.headers["Vary"] = "Accept"
            return answer

        return endpoint


QUESTIONS: Final = (
    _Start("/", "index", "Service", "Where to begin", index, (), media_types=("application/json", _HTML),
           negotiates=True),
    Question("/assets/{id}", "explorer_file", "Service", "A file of the explorer", explorer_file, (),
             media_types=tuple(explorer.MEDIA_TYPES.values())),
    Question("/openapi.json", "openapi", "Service", "The OpenAPI document", openapi, ()),
    Question("/docs", "docs", "Service", "Documentation to try things on", docs, (), media_types=(_HTML,)),
    Question("/redoc", "redoc", "Service", "Documentation to read", redoc, (), media_types=(_HTML,)),
    Question("/docs/assets/{id}", "asset", "Service", "A file of the documentation pages", asset, (),
             media_types=tuple(dict.fromkeys(ASSETS.values()))),
)  # fmt: skip
