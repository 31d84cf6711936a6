"""JSON-LD 1.1: all that Turtle keeps (`dezgraph.formats.statements`), as JSON that reads like a record.

A relationship is an object with its claims inside it; short names are those of the context that is shipped, and
served at `/context.jsonld`. The file holds that context itself, so that nothing has to be fetched to read it.
Written by hand: Oxigraph writes JSON-LD without short names, rdflib makes the whole document in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import orjson

from dezgraph.formats.statements import statements
from dezgraph.rdf.description import text_of
from dezgraph.shipped import context_file
from dezgraph.terms import DZ, ID, RDF

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.formats.form import Excerpt
    from dezgraph.formats.statements import Statements
    from dezgraph.rdf.triples import Triples

__all__ = ["write"]

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")
Node = dict[str, Any]


def write(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield JSON-LD, some thousand subjects a piece."""
    context = _context()
    compact = _Compact(excerpt.view.content.triples, context)
    yield b'{"@context":' + orjson.dumps(context) + b',"@graph":['
    separator = b""
    for piece in statements(excerpt):
        if nodes := compact.nodes(piece):
            yield separator + orjson.dumps(nodes)[1:-1]
            separator = b",\n"
    yield b"]}\n"


@cache
def _context() -> dict[str, Any]:
    context: dict[str, Any] = orjson.loads(context_file().read_bytes())["@context"]
    return context


class _Compact:
    """Triples as nodes of JSON-LD, by the short names of a context."""

    def __init__(self, triples: Triples, context: dict[str, Any]) -> None:
        self._triples = triples
        self._context = context
        self._terms = {
            self._expanded(name): (name, *_ways(way)) for name, way in context.items() if _is_term(name, way)
        }
        self._property = cache(self._name_and_ways)

    def nodes(self, piece: Statements) -> list[Node]:
        """Return the subjects of some triples, each with the nodes below it inside."""
        claim = self._triples.code(f"<{DZ.claim}>")
        found: dict[int, Node] = {}
        inside: set[int] = set()
        subjects = set(piece.subjects.tolist())
        columns = (piece.subjects.tolist(), piece.predicates.tolist(), piece.objects.tolist())
        for subject, predicate, value in zip(*columns, strict=True):
            node = self._node(found, subject)
            if (predicate == claim or value >= self._triples.first_blank) and value in subjects:
                inside.add(value)
                _add(node, self._property(predicate)[0], self._node(found, value))
            else:
                self._tell(node, predicate, self._triples.term(value))
        return [node for code, node in found.items() if code not in inside]

    def _node(self, found: dict[int, Node], code: int) -> Node:
        """Return the node of a term, which begins with its id if it needs one."""
        if code not in found:
            is_named = code < self._triples.first_blank or self._is_shared[code]
            found[code] = {"@id": self._id(self._triples.term(code))} if is_named else {}
        return found[code]

    def _tell(self, node: Node, predicate: int, term: str) -> None:
        """Add what a triple says to a node."""
        name, type, by_language = self._property(predicate)
        if name == "@type":
            _add(node, name, self._word(term))
        elif not term.startswith('"'):
            _add(
                node,
                name,
                self._word(term) if type == "@vocab" else self._id(term) if type else {"@id": self._id(term)},
            )
        else:
            text, language = text_of(term)
            if by_language and language:
                _add(node.setdefault(name, {}), language, text)
            elif language:
                _add(node, self._plain(predicate, by_language), {"@value": text, "@language": language})
            else:
                _add(
                    node,
                    self._plain(predicate, by_language),
                    _literal(text, term[term.rindex('"') + 4 : -1], self._type(type)),
                )

    def _plain(self, predicate: int, by_language: bool) -> str:
        """Return a name of a property under which a value needs no language."""
        return self._triples.predicate_iri(predicate) if by_language else self._property(predicate)[0]

    def _name_and_ways(self, predicate: int) -> tuple[str, str, bool]:
        """Return the name of a property, what its values are without further words, and if they are by language."""
        iri = self._triples.predicate_iri(predicate)
        if iri == RDF.type:
            return "@type", "@vocab", False
        return self._terms.get(iri) or (self._word(f"<{iri}>"), "", False)

    def _word(self, term: str) -> str:
        """Return a term of the vocabulary by its last part."""
        iri = term.removeprefix("<").removesuffix(">")
        word = iri.removeprefix(DZ.base)
        return iri if word == iri or word in self._context or ":" in word else word

    def _id(self, term: str) -> str:
        iri = term.removeprefix("<").removesuffix(">")
        slug = iri.removeprefix(ID.base)
        return iri if slug == iri or slug.startswith("//") else f"id:{slug}"

    def _type(self, name: str) -> str:
        return self._expanded(name) if ":" in name else name

    def _expanded(self, name: str) -> str:
        way = self._context.get(name, name)
        text = way["@id"] if isinstance(way, dict) else way
        prefix, _, rest = str(text).partition(":")
        return f"{self._context[prefix]}{rest}" if prefix in self._context else str(text)

    @cached_property
    def _is_shared(self) -> Numbers:
        """Which terms are spoken of more than once: such a blank node needs a name."""
        return np.asarray(np.bincount(self._triples.objects, minlength=len(self._triples.terms)) > 1)


def _is_term(name: str, way: Any) -> bool:
    """Tell whether an entry of a context names a property; the others are keywords and prefixes."""
    return isinstance(way, dict) or (not name.startswith("@") and isinstance(way, str) and not way.startswith("http"))


def _ways(way: Any) -> tuple[str, bool]:
    return (way.get("@type", ""), way.get("@container") == "@language") if isinstance(way, dict) else ("", False)


def _literal(text: str, datatype: str, expected: str) -> Any:
    if datatype == expected:
        return text
    if not datatype:
        return {"@value": text}
    if not expected and datatype == f"{_XSD}integer" and _WHOLE.fullmatch(text):
        return int(text)
    if not expected and datatype == f"{_XSD}boolean" and text in {"true", "false"}:
        return text == "true"
    return {"@value": text, "@type": datatype}


def _add(node: Node, name: str, value: Any) -> None:
    """Add a value to a property: alone as it is, several as a list."""
    known = node.get(name)
    if known is None:
        node[name] = value
    elif isinstance(known, list):
        known.append(value)
    else:
        node[name] = [known, value]
