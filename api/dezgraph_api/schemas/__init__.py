"""The answers as pydantic models: what OpenAPI documents, and what tests hold real answers against.

Handlers do not use them: an answer is serialised once, from values that are known to be sound. They are
imported when the OpenAPI document is first asked for, so that they cost nothing at the start.
"""

from __future__ import annotations

from typing import Final

from dezgraph_api.schemas import answers, balance, change, effects, paths, patronage, resources, sensitivity, structure
from dezgraph_api.schemas.base import Shape, example_of
from dezgraph_api.schemas.problems import Problem

__all__ = ["ANSWERS", "Problem", "Shape", "example_of"]

ANSWERS: Final[dict[str, type[Shape]]] = {
    "backers": answers.Backers,
    "backs": answers.Backers,
    "allies": answers.ActorTies,
    "rivals": answers.ActorTies,
    "claimants": answers.Claimants,
    "relationships": answers.Relationships,
    "relationship": answers.OneRelationship,
    "search": answers.Matches,
    "actors": answers.Entities,
    "resources": answers.Entities,
    "places": answers.Entities,
    "events": answers.Entities,
    **dict.fromkeys(("entity", "actor", "resource", "place", "event"), answers.OneEntity),
    "backing": answers.BackingTable,
    "ultimate_backers": answers.Backers,
    "shared_backing": patronage.SharedBacking,
    "backing_cycles": patronage.BackingCycles,
    "contest": resources.OneContest,
    "contest_series": resources.ContestSeries,
    "contests": resources.Contests,
    "holders": resources.Holders,
    "dependents": resources.Dependents,
    "dependencies": resources.Dependencies,
    "diff": change.Diff,
    "handovers": change.Handovers,
    "centrality": structure.Centrality,
    "centrality_changes": structure.CentralityChanges,
    "communities": structure.Communities,
    "sensitivity": sensitivity.Sensitivity,
    "single_source": sensitivity.SingleSource,
    "balance": balance.Balance,
    "balance_series": balance.BalanceSeries,
    "timeline": answers.Timeline,
    "conditions": answers.Conditions,
    "objectives": answers.Objectives,
    "instruments": answers.Instruments,
    "scenarios": answers.Scenarios,
    "scenario": answers.OneScenario,
    "effects": effects.Effects,
    "scenario_effects": effects.Effects,
    "sources": answers.Sources,
    "source": answers.OneSource,
    "paths": paths.Paths,
    "vocabulary": answers.Vocabulary,
    "stats": answers.Stats,
    "healthz": answers.Alive,
    "readyz": answers.Ready,
    "index": answers.Index,
}
"""The model of the answer to each question that answers in JSON of its own."""
