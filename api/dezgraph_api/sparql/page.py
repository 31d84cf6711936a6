"""The page on which queries are written: examples, a form that works without scripts, and a table of what is found.

Its script and style are files of our own; no other address is needed, and nothing stands inline.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dezgraph_api.service import Service
from dezgraph_api.sparql.request import FORMATS

__all__ = ["Example", "assets", "examples", "page"]

_HERE: Final = Path(__file__).parent
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Vary": "Accept",
}


class Example(NamedTuple):
    """A query to try, and what it asks."""

    title: str
    query: str


@cache
def examples() -> tuple[Example, ...]:
    """Return the examples of the page, in its order."""
    texts = [file.read_text() for file in sorted((_HERE / "examples").glob("*.rq"))]
    return tuple(Example(text.partition("\n")[0].removeprefix("# "), text) for text in texts)


def assets() -> Path:
    """Return the folder of the page's script and style."""
    return _HERE / "assets"


def page(service: Service, request: Request) -> Response:
    """Return the page."""
    assert service.sparql is not None
    content = Template((_HERE / "page.html").read_text()).substitute(
        root=escape(request.scope.get("root_path", "")),
        seconds=service.sparql.seconds,
        examples="".join(_option(each) for each in examples()),
        first=escape(examples()[0].query),
        formats="".join(f"<option>{name}</option>" for name in FORMATS),
    )
    return HTMLResponse(content, headers=_HEADERS)


def _option(example: Example) -> str:
    return f'<option data-query="{escape(example.query)}">{escape(example.title)}</option>'
