"""SPARQL 1.1 queries: read before they are run, and answered in the field's formats. Nothing is written or fetched."""

from __future__ import annotations

from dezgraph.sparql.reading import Query, read
from dezgraph.sparql.results import RDF_FORMATS, RESULT_FORMATS, Found, answered

__all__ = ["RDF_FORMATS", "RESULT_FORMATS", "Found", "Query", "answered", "read"]
