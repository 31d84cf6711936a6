"""What all objects of a STIX bundle share: ids, times, and the extension that holds what STIX has no property for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from dezgraph.imprint import imprint_of, recorded_days

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = [
    "EXTENSION",
    "HEAD",
    "OWN_TYPE",
    "OWN_TYPE_EXTENSION",
    "PRODUCER",
    "Stamps",
    "extended",
    "known",
    "stamped",
    "stix_id",
]

OWN_TYPE: Final = "x-dezgraph-entity"
"""The type of what no type of STIX fits: objectives, instruments, conditions, scenarios."""
_HOME: Final = "https://w3id.org/dezgraph/"
_DEFINED: Final = "2026-11-22"
_NO_DAY: Final = "1970-01-01"


def stix_id(type: str, name: str) -> str:
    """Return the id of the object for an IRI, always the same: a UUIDv5, which tells how it was made.

    >>> stix_id("identity", "https://w3id.org/dezgraph/id/iran")
    'identity--e0d4b2ee-1248-5f85-a9b5-27558ca31dc5'
    """
    return f"{type}--{uuid5(NAMESPACE_URL, name)}"


def known(**properties: Any) -> dict[str, Any]:
    """Return properties without those that are None or empty, which STIX forbids."""
    return {name: value for name, value in properties.items() if value is not None and value not in ("", [], {})}


def extended(**properties: Any) -> dict[str, Any]:
    """Return the extension of an object, see `HEAD`."""
    return {"extension_type": "property-extension", **known(**properties)}


def stamped(first: str, last: str) -> dict[str, str]:
    """Return what every object has: version, producer, and the days (ISO 8601) on which it was made and changed."""
    return {
        "spec_version": "2.1",
        "created_by_ref": PRODUCER,
        "created": f"{first}T00:00:00.000Z",
        "modified": f"{last}T00:00:00.000Z",
    }


class Stamps:
    """What the objects of a graph share: its licences, and the days on which it was written. O(n), once.

    The days are the first and the last on which a claim was recorded. `markings` are the objects that tell the
    licences, one each; all objects of the graph are marked with them.
    """

    def __init__(self, graph: Graph) -> None:
        days = recorded_days(graph.triples)
        self.first, self.last = (days[0], days[-1]) if days else (_NO_DAY, _NO_DAY)
        self.markings = [_marking(license) for license in imprint_of(graph).licenses]

    def of(self, days: list[str]) -> dict[str, Any]:
        """Return the stamps of what was recorded on some days; those of the graph where there are none."""
        made = stamped(min(days)[:10], max(days)[:10]) if days else stamped(self.first, self.last)
        return made | known(object_marking_refs=[marking["id"] for marking in self.markings])


def _marking(license: str) -> dict[str, Any]:
    stamps = {name: value for name, value in stamped(_DEFINED, _DEFINED).items() if name != "modified"}
    return {
        "type": "marking-definition",
        "id": stix_id("marking-definition", license),
        **stamps,
        "definition_type": "statement",
        "definition": {"statement": f"License: {license}"},
    }


PRODUCER: Final = stix_id("identity", _HOME)
EXTENSION: Final = stix_id("extension-definition", f"{_HOME}stix/properties")
"""The id of our extension of objects; it stays as long as what it means."""
OWN_TYPE_EXTENSION: Final = stix_id("extension-definition", f"{_HOME}stix/{OWN_TYPE}")
HEAD: Final[tuple[dict[str, Any], ...]] = (
    {
        "type": "identity",
        "id": PRODUCER,
        **stamped(_DEFINED, _DEFINED),
        "name": "dezgraph",
        "description": "A knowledge graph of actors and their relationships. Each object names its sources.",
        "identity_class": "system",
    },
    {
        "type": "extension-definition",
        "id": EXTENSION,
        **stamped(_DEFINED, _DEFINED),
        "name": "dezgraph properties",
        "description": (
            "What dezgraph knows of an entity or a relationship and STIX has no property for. All of it is optional. "
            "id and type are those of the graph, kinds and type words of its vocabulary; sign is 1 for ties that bind, "
            "-1 for hostile ones, 0 for others. valid_from and valid_until are EDTF (ISO 8601-2 level 1) as they were "
            "written: absent is not known, '..' is always or for good; start_time and stop_time are the first and the "
            "last day that they allow. grade is the Admiralty code of the best claim. claims say which source asserts, "
            "disputes or denies the relationship, where in it, and at what grade. Texts are by language."
        ),
        "schema": f"{_HOME}vocabulary/",
        "version": "1.0.0",
        "extension_types": ["property-extension"],
    },
    {
        "type": "extension-definition",
        "id": OWN_TYPE_EXTENSION,
        **stamped(_DEFINED, _DEFINED),
        "name": "dezgraph entity",
        "description": (
            f"The type {OWN_TYPE}: an objective, an instrument, a condition or a scenario. It has a name and may have "
            "a description; the extension 'dezgraph properties' tells the rest."
        ),
        "schema": f"{_HOME}vocabulary/",
        "version": "1.0.0",
        "extension_types": ["new-sdo"],
    },
)
"""The objects that begin a bundle: who made it, and what the extensions mean."""
