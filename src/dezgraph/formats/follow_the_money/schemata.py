"""FollowTheMoney's schemata, as far as a graph needs them: which is narrower than which, and which join two things.

They are those of the library followthemoney 4.11, and a test compares them with it. The library itself is not needed:
it is large, and wants ICU.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from dezgraph.formats.follow_the_money.values import reference

__all__ = ["EDGES", "LINK", "SANCTION", "THING", "Edge", "entity_of", "facts_of", "is_a", "lineage", "marked"]

THING: Final = "Thing"
LINK: Final = "UnknownLink"
"""What joins two things in a way that no other schema tells: the vocabulary's mapping of `dz:Relationship`."""
SANCTION: Final = "Sanction"
"""Who sanctions is a text there, `authority`, and no entity."""


@dataclass(frozen=True, slots=True)
class Edge:
    """What joins two things: the properties that name them, in the direction of our types, and their ranges."""

    source: str
    target: str
    source_range: str = "LegalEntity"
    target_range: str = "LegalEntity"


EDGES: Final = {
    LINK: Edge("subject", "object", THING, THING),
    "Associate": Edge("person", "associate", "Person", "Person"),
    "ContractAward": Edge("contract", "supplier", "Contract"),
    "Control": Edge("controller", "controlled"),
    "CourtCaseParty": Edge("party", "case", THING, "CourtCase"),
    "Debt": Edge("debtor", "creditor"),
    "Directorship": Edge("director", "organization", target_range="Organization"),
    "Documentation": Edge("document", "entity", "Document", THING),
    "Employment": Edge("employee", "employer", "Person", "Organization"),
    "Family": Edge("person", "relative", "Person", "Person"),
    "Membership": Edge("member", "organization", target_range="Organization"),
    "Occupancy": Edge("holder", "post", "Person", "Position"),
    "Ownership": Edge("owner", "asset", target_range="Asset"),
    "Payment": Edge("payer", "beneficiary"),
    "ProjectParticipant": Edge("participant", "project", target_range="Project"),
    "Representation": Edge("agent", "client"),
    "Succession": Edge("successor", "predecessor"),  # the library's runs the other way; ours is `succeeds`
}
"""Every schema that joins two things by reference."""
_BELOW: Final = {
    THING: "Address Asset CallForTenders CourtCase CryptoWallet Document Event LegalEntity Note Position Project"
    " Territory UserAccount",
    "LegalEntity": "Organization Person",
    "Organization": "Company PublicBody",
    "Asset": "BankAccount Company Contract RealEstate Security Vehicle",
    "Contract": "License",
    "Vehicle": "Airplane Vessel",
    "Event": "Trip",
    "Document": "Article Audio Folder HyperText Image Pages PlainText Table Video",
    "HyperText": "Email Message",
    "Folder": "Email Message Package Workbook",
    "PlainText": "Email Message",
}
_MARK: Final = "dezgraph:"


@cache
def lineage(schema: str) -> tuple[str, ...]:
    """Return a schema of things and all wider ones, nearest first; nothing for what is no thing.

    >>> lineage("Company")
    ('Company', 'Organization', 'Asset', 'LegalEntity', 'Thing')
    """
    found: dict[str, None] = {}
    waiting = deque([schema])
    while waiting:
        each = waiting.popleft()
        found.pop(each, None)  # what two ways lead to stands where the longer one ends
        found[each] = None
        waiting.extend(wider for wider, narrower in _BELOW.items() if each in narrower.split())
    return tuple(found) if THING in found else ()


def is_a(schema: str, wider: str) -> bool:
    """Tell whether every thing of a schema is one of another."""
    return wider in lineage(schema)


def marked(fact: str, value: str = "") -> str:
    """Return how a fact is written that the schemata have no property for, with its value; or how that begins.

    >>> marked("type", "backs"), marked("type")
    ('dezgraph:type=backs', 'dezgraph:type=')
    """
    return f"{_MARK}{fact}={value}"


def facts_of(facts: Mapping[str, Any]) -> list[str]:
    """Return facts as they are written, without those that are None."""
    return [marked(fact, str(value)) for fact, value in facts.items() if value is not None]


def entity_of(id: str, schema: str, properties: Mapping[str, list[str]]) -> dict[str, Any]:
    """Return an entity as it is written, without what has no value."""
    kept = {key: values for key, values in properties.items() if values}
    return {"id": reference(id), "schema": schema, "properties": kept}
