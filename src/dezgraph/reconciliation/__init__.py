"""Reconciliation: which entity someone means by a name and by what else is known of it, and what is known of it here.

    Query ─▶ matching ─▶ Candidates          `clues`: what each condition says of an entity
                                             `properties`: the table of what can be asked and fetched
    suggesting: half a word ─▶ entities, kinds, properties        `values`: the values of a property

Knows no HTTP: the versions of the W3C protocol are shapes of the same answers (`dezgraph_api.reconcile`).
"""

from dezgraph.reconciliation.matching import candidates
from dezgraph.reconciliation.properties import Property, properties_of, property_of
from dezgraph.reconciliation.query import Candidate, Condition, Query, Sought
from dezgraph.reconciliation.suggesting import entities_like, kinds_like, properties_like, proposed
from dezgraph.reconciliation.values import Value, values_of

__all__ = [
    "Candidate", "Condition", "Property", "Query", "Sought", "Value", "candidates", "entities_like",
    "kinds_like", "properties_like", "properties_of", "property_of", "proposed", "values_of",
]  # fmt: skip
