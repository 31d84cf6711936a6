"""File formats that a view of a graph can be written in: one module a format, one table of them.

    >>> import dezgraph
    >>> from dezgraph.formats import FORMATS
    >>> view = dezgraph.open().at("2017-11-03")
    >>> b"".join(FORMATS["node-link"].write(view, center="kataib-hezbollah"))[:1]
    b'{'

`docs/formats.md` says what each keeps. Reading files into a graph is not done here but below, by `dezgraph.rdf`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import cast

from dezgraph.formats.form import PARTS, Excerpt, Format, Part, Writer

__all__ = ["FORMATS", "PARTS", "Excerpt", "Format", "Part"]


def _of(module: str, function: str = "write") -> Writer:
    """Return the writer of a module beside this one, which is imported when it first writes."""

    def write(excerpt: Excerpt) -> Iterator[bytes]:
        writer = getattr(import_module(f"dezgraph.formats.{module}"), function)
        return cast("Iterator[bytes]", writer(excerpt))

    return write


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_ALL = (
    Format("turtle", "text/turtle; charset=utf-8", "ttl", _of("turtle")),
    Format("node-link", "application/json", "json", _of("node_link")),
    Format("svg", "image/svg+xml", "svg", _of("picture", "write_svg"), is_slow=True),
    Format("png", "image/png", "png", _of("picture", "write_png"), is_slow=True),
    Format("trig", "application/trig; charset=utf-8", "trig", _of("trig")),
    Format("n-triples", "application/n-triples", "nt", _of("ntriples")),
    Format("n-quads", "application/n-quads", "nq", _of("nquads")),
    Format("rdf-xml", "application/rdf+xml", "rdf", _of("rdf_xml")),
    Format("json-ld", "application/ld+json", "jsonld", _of("json_ld")),
    Format("graphml", "application/graphml+xml", "graphml", _of("graphml")),
    Format("gexf", "application/gexf+xml", "gexf", _of("gexf")),
    Format("cytoscape", "application/json", "cyjs", _of("cytoscape")),
    Format("pajek", "text/plain; charset=utf-8", "net", _of("pajek")),
    Format("dot", "text/vnd.graphviz; charset=utf-8", "gv", _of("dot")),
    Format("csv", "text/csv; charset=utf-8", "csv", _of("csv"), of_tables=True),
    Format("parquet", "application/vnd.apache.parquet", "parquet", _of("parquet"), of_tables=True),
    Format("excel", _XLSX, "xlsx", _of("excel"), is_slow=True),
    Format("kml", "application/vnd.google-earth.kml+xml", "kml", _of("kml")),
    Format("geojson", "application/geo+json", "geojson", _of("geojson")),
    Format("stix", "application/stix+json;version=2.1", "stix.json", _of("stix")),
    Format("ftm", "application/json+ftm", "ftm.json", _of("follow_the_money")),
)
FORMATS: dict[str, Format] = {format.name: format for format in _ALL}
"""Every format by its name, as `/v1/graph?format=` and the command line take it."""
