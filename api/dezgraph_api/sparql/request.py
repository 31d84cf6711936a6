"""What a request to `/sparql` asks for, by the SPARQL 1.1 Protocol: a query, its dataset, and how to answer.

Source: SPARQL 1.1 Protocol (2013), section 2.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from dezgraph.errors import InputError, QueryError, QueryRefusedError
from dezgraph.names import nearest
from dezgraph.sparql import RDF_FORMATS, RESULT_FORMATS
from dezgraph_api.accept import ranked
from dezgraph_api.errors import ParameterError
from dezgraph_api.parameters import Parameter
from dezgraph_api.posted import body_of, media_type_of

__all__ = ["DIRECT", "FORM", "FORMATS", "PARAMETERS", "Wanted", "wanted"]

DIRECT: Final = "application/sparql-query"
FORM: Final = "application/x-www-form-urlencoded"
_UPDATE: Final = "application/sparql-update"
_MOST_FIELDS: Final = 200
_MOST_ACCEPTED: Final = 64
_LEAST_SECONDS: Final = 1
FORMATS: Final = dict(
    zip(
        ("json", "xml", "csv", "tsv", "turtle", "n-triples", "rdf-xml", "json-ld"),
        (*RESULT_FORMATS, *RDF_FORMATS),
        strict=True,
    )
)
"""What `format` takes, and the media types that these are."""
_WORDS: Final = {
    "json": ("json", "json-ld"),
    "xml": ("xml", "rdf-xml"),
    "rdf+xml": ("xml", "rdf-xml"),
    "rdf": ("xml", "rdf-xml"),
    "ttl": ("turtle",),
    "n3": ("turtle",),
    "json+ld": ("json-ld",),
    "jsonld": ("json-ld",),
    "nt": ("n-triples",),
    "ntriples": ("n-triples",),
}
"""Other words that clients have for formats: for rows, and for RDF, whichever a query gives."""
_SYNONYMS: Final = ("output", "results")
"""Other names that clients have for `format`, which some send all at once, and each several times."""
_OF_OTHERS: Final = ("queryLn",)
"""What clients send that looks like a parameter of ours misspelt, and is none."""
_ALIASES: Final = {
    "application/json": ("application/sparql-results+json", "application/ld+json"),
    "application/xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "text/xml": ("application/sparql-results+xml", "application/rdf+xml"),
    "text/plain": ("text/tab-separated-values", "application/n-triples"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query, the media types for its answer, best first, its dataset, and for how many seconds; 0 for all allowed."""

    query: str
    media_types: tuple[str, ...]
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    seconds: float = 0


async def wanted(request: Request, most_seconds: int) -> Wanted | None:
    """Return what a GET or POST asks for; None for a GET without a query, which asks what the service is.

    Raises:
        QueryError: there is no query, more than one, or one that is not UTF-8.
        QueryRefusedError: it is an update.
        InputError: a value that a parameter does not take, or a parameter that looks like one of ours misspelt. What
            else clients send is passed over.
        HTTPException: as `body_of`.
    """
    fields = _fields(request.scope["query_string"])
    if request.method == "POST":
        fields += await _posted(request)
    given: dict[str, list[str]] = {}
    for name, value in fields:
        given.setdefault(name, []).append(value)
    _check(given)
    queries = given.get("query", [])
    if not queries and request.method == "GET":
        return None
    if len(queries) != 1:
        raise QueryError(f"there are {len(queries)} queries; send one")
    return Wanted(
        query=queries[0],
        media_types=_formats(given) or _accepted(request.headers.get("accept", "")),
        default_graphs=tuple(given.get("default-graph-uri", ())),
        named_graphs=tuple(given.get("named-graph-uri", ())),
        seconds=_seconds(given, most_seconds),
    )


async def _posted(request: Request) -> list[tuple[str, str]]:
    if media_type_of(request) == _UPDATE:
        raise QueryRefusedError("updates are refused: this graph is only read")
    body = await body_of(request, (FORM, DIRECT))
    if media_type_of(request) == FORM:
        return _fields(body)
    return [("query", _text(body))]


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_text(encoded), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError:
        raise QueryError("it is not UTF-8") from None
    except ValueError:
        raise InputError("query", "", f"use at most {_MOST_FIELDS} parameters") from None


def _text(encoded: bytes) -> str:
    try:
        return encoded.decode()
    except UnicodeDecodeError:
        raise QueryError("it is not UTF-8") from None


def _check(given: Mapping[str, list[str]]) -> None:
    if "update" in given:
        raise QueryRefusedError("updates are refused: this graph is only read")
    known = [parameter.name for parameter in PARAMETERS]
    for name, values in given.items():
        if name not in known and name not in _OF_OTHERS and (near := nearest(name, known)):
            hint = f"did you mean {', '.join(near)}"
            raise ParameterError(name, values[0], f"there is no such parameter here; {hint}", tuple(near))
        if name == "timeout" and len(values) > 1:
            raise InputError(name, ", ".join(values), "give it once")


@lru_cache(_MOST_ACCEPTED)
def _accepted(accept: str) -> tuple[str, ...]:
    """Return the media types that `Accept` wants, best first, then the others: what there is is better than nothing."""
    taken = ranked(accept, (*FORMATS.values(), *_ALIASES))
    return tuple(dict.fromkeys([*_plain(taken), *FORMATS.values()]))


def _plain(media_types: Iterable[str]) -> list[str]:
    return [each for media_type in media_types for each in _ALIASES.get(media_type, (media_type,))]


def _formats(given: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the media types that `format`, or a synonym of it, names; none without it.

    Clients send each of the three, some with several values, or with a list: the first that is understood counts.
    """
    asked = [(name, value) for name in ("format", *_SYNONYMS) for value in given.get(name, ())]
    for text in (part.strip() for _, value in asked for part in value.split(",")):
        if understood := _understood(text):
            return understood
    if not asked:
        return ()
    name, text = asked[0]
    raise InputError(name, text, f"use {', '.join(FORMATS)}", tuple(nearest(text, FORMATS)))


def _understood(text: str) -> tuple[str, ...]:
    """Return the media types that a word or a media type stands for, none for one that is not known."""
    if text in FORMATS.values():
        return (text,)
    words = _WORDS.get(text) or ((text,) if text in FORMATS else ())
    return _ALIASES.get(text, tuple(FORMATS[word] for word in words))


def _seconds(given: Mapping[str, list[str]], most: int) -> float:
    text = given.get("timeout", [""])[0]
    if "timeout" not in given:
        return 0
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not _LEAST_SECONDS <= seconds <= most:
        raise InputError("timeout", text, f"use seconds, from {_LEAST_SECONDS} to {most}")
    return seconds


PARAMETERS: Final = (
    Parameter("query", "A SPARQL 1.1 query; without one the answer tells what the service is.", str,
              example="ASK { ?s ?p ?o }"),
    Parameter("default-graph-uri", "A graph that the default graph of the query is made of.", str, several=True),
    Parameter("named-graph-uri", "A graph that the query may name.", str, several=True),
    Parameter("format", "The format of the answer, whatever `Accept` says.", str,
              {"type": "string", "enum": list(FORMATS)}, example="json"),
    Parameter("timeout", "Seconds after which to give up, if less than the service allows.", float,
              {"type": "number", "minimum": _LEAST_SECONDS}, example=5),
)  # fmt: skip
