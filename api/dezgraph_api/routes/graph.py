"""The graph itself, or a part of it, in a file format; and the JSON-LD context."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import quote

from starlette.responses import Response, StreamingResponse

from dezgraph.formats import FORMATS, PARTS, Format, Part
from dezgraph.formats.choice import chosen
from dezgraph.imprint import imprint_of
from dezgraph.shipped import context_file
from dezgraph_api.accept import preferred
from dezgraph_api.parameters import CENTER, ENTITIES, LANG, RADIUS, Parameter, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_MEDIA_TYPES: Final = (*dict.fromkeys(format.media_type for format in FORMATS.values()), "application/zip")
_CONTEXT: Final = "application/ld+json"
_SHOWN: Final = ("text/", "image/", "application/json")
"""What a browser shows; anything else is for a tool, and saved."""
_IN_ADDRESSES: Final = ":/?#[]@!$&'()*+,;=%"
_BY_MEDIA_TYPE: Final = {format.media_type.partition(";")[0]: format for format in reversed(FORMATS.values())}


def _optional(parameter: Parameter) -> Parameter:
    """Return a parameter that has no value where none is given."""
    schema = {name: value for name, value in parameter.schema.items() if name != "default"}
    return replace(parameter, schema=schema, default=None)


_FORMAT: Final = _optional(
    one_of("format", "The file format; without it what `Accept` asks for, Turtle if nothing.", tuple(FORMATS))
)
_IDS: Final = replace(ENTITIES, name="ids", explanation="Only what is between these entities.", example="iran")
_PART: Final = _optional(
    one_of("part", "One table of a format made of tables; without it a zip archive of both.", PARTS)
)


def graph(ask: Ask) -> Response:
    """What the lens lets through, what lies within `radius` steps of `center`, or what is between `ids`, as a file.

    The RDF formats keep everything and can be loaded again. `docs/formats.md` says what each of the others keeps. SVG
    and PNG are pictures in the language asked for, of up to 300 entities and 1,500 relationships: sign is line style,
    direction arrow heads, grade width, kind shape. Where a format needs more than is installed with the service, the
    answer is the problem `not-installed`.
    """
    answer = _file(ask, *_asked(ask))
    if ask["format"] is None:
        answer.headers["Vary"] = "Accept"
    return answer


def named(ask: Ask) -> Response:
    """The same as a file with a name of its own, whose ending says the format: `dezgraph.gexf`.

    For tools that look at the end of an address. A name that ends in `.csv` or `.parquet` is the table of edges,
    unless `part` says nodes.
    """
    return _file(ask, *chosen(None, Path(ask.id), ask["part"]))


def _file(ask: Ask, format: Format, part: Part | None) -> Response:
    center = None if ask["center"] is None else _id(ask, ask["center"])
    ids = [_id(ask, id) for id in ask["ids"]]
    pieces = format.write(ask.network, center=center, radius=ask["radius"], ids=ids, lang=ask["lang"], part=part)
    media_type = format.type_of(part)
    shown = "inline" if media_type.startswith(_SHOWN) and not format.of_tables else "attachment"
    headers = {"Content-Disposition": f'{shown}; filename="{format.file_name(part)}"'}
    if licenses := imprint_of(ask.network.content).licenses:
        headers["Link"] = ", ".join(f'<{quote(iri, safe=_IN_ADDRESSES)}>; rel="license"' for iri in licenses)
    if ask.service.is_large and not format.is_slow:
        return StreamingResponse(pieces, media_type=media_type, headers=headers)
    return Response(b"".join(pieces), media_type=media_type, headers=headers)


def context(ask: Ask) -> Response:  # noqa: ARG001 - it is the same for every request
    """The JSON-LD context: what the short names of our JSON-LD stand for. Its address is stable."""
    return Response(context_file().read_bytes(), media_type=_CONTEXT)


def _asked(ask: Ask) -> tuple[Format, Part | None]:
    """Return the format, by name or by media type, and its part: who accepts a table gets that of edges."""
    if ask["format"] is not None:
        return FORMATS[ask["format"]], ask["part"]
    offered = ("text/turtle", *_BY_MEDIA_TYPE)
    format = _BY_MEDIA_TYPE[preferred(ask.request.headers.get("accept", ""), offered)]
    return format, ask["part"] or (PARTS[0] if format.of_tables else None)


def _id(ask: Ask, id: str) -> str:
    return ask.network.content.entity_ids[ask.entity(id=id)]


def _is_slow(ask: Ask) -> bool:
    format, _ = chosen(None, Path(ask.id), None) if ask.id else _asked(ask)
    return format.is_slow


QUESTIONS: Final = (
    Question("/v1/graph", "graph", "Graph", "The graph as a file", graph,
             (LANG, _FORMAT, CENTER, RADIUS, _IDS, _PART), LENS,
             media_types=_MEDIA_TYPES, heavy=_is_slow, in_thread=True, negotiates=True),
    Question("/v1/graph/{id}", "graph_file", "Graph", "The graph as a file, by its name", named,
             (LANG, CENTER, RADIUS, _IDS, _PART), LENS, media_types=_MEDIA_TYPES, heavy=_is_slow, in_thread=True),
    Question("/context.jsonld", "context", "Graph", "The JSON-LD context", context, (), media_types=(_CONTEXT,)),
)  # fmt: skip
