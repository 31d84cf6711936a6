"""Graph files as other tools write them, in short, and what is read of them."""

from __future__ import annotations

from dezgraph.imports.records import Entity, Relationship

__all__ = ["GEXF", "GRAPHML", "ends", "entities", "ties"]

_SPACE = 'xmlns="http://graphml.graphdrawing.org/xmlns"'
GRAPHML = f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml {_SPACE}>\n{{}}</graphml>\n'
GEXF = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n{}</gexf>\n'


def ties(records):
    """Return the relationships among records."""
    return [each for each in records if isinstance(each, Relationship)]


def ends(records):
    """Return (source, type, target) of each relationship."""
    return [(each.source, each.type, each.target) for each in ties(records)]


def entities(records):
    """Return the entities among records by their ids."""
    return {each.id: each for each in records if isinstance(each, Entity)}
