"""File formats that a view of a graph can be written in: one module a format, one table of them.

    >>> import dezgraph
    >>> from dezgraph.formats import FORMATS
    >>> view = dezgraph.open().at("2017-11-03")
    >>> b"".join(FORMATS["node-link"].write(view, center="kataib-hezbollah"))[:1]
    b'{'

Reading files into a graph is not done here but below, by `dezgraph.rdf`.
"""

from __future__ import annotations

from dezgraph.formats import node_link, turtle
from dezgraph.formats.form import Format

__all__ = ["FORMATS", "Format"]

FORMATS: dict[str, Format] = {
    "turtle": Format("turtle", "text/turtle; charset=utf-8", "ttl", turtle.write),
    "node-link": Format("node-link", "application/json", "json", node_link.write),
}
"""Every format by its name, as `/v1/graph?format=` and the command line take it."""
