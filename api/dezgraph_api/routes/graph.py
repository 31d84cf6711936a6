"""The graph itself, or a part of it, in a file format."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response, StreamingResponse

from dezgraph.formats import FORMATS
from dezgraph_api.parameters import CENTER, LANG, RADIUS, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_FORMAT: Final = one_of("format", "The file format.", tuple(FORMATS))


def graph(ask: Ask) -> Response:
    """What the lens lets through, or what lies within `radius` steps of `center`, as a file.

    Turtle keeps everything and can be loaded again; node-link JSON is what networkx and D3 read.
    """
    format = FORMATS[ask["format"]]
    center = None if ask["center"] is None else ask.network.content.entity_ids[ask.entity(id=ask["center"])]
    pieces = format.write(ask.network, center=center, radius=ask["radius"])
    headers = {"Content-Disposition": f'inline; filename="dezgraph.{format.extension}"'}
    if ask.service.is_large:
        return StreamingResponse(pieces, media_type=format.media_type, headers=headers)
    return Response(b"".join(pieces), media_type=format.media_type, headers=headers)


QUESTIONS: Final = (
    Question("/v1/graph", "graph", "Graph", "The graph as a file", graph, (LANG, _FORMAT, CENTER, RADIUS), LENS,
             media_types=tuple(dict.fromkeys(format.media_type for format in FORMATS.values()))),
)  # fmt: skip
