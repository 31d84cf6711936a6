"""What is asked of reconciliation, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Candidate", "Condition", "Quantifier", "Query", "Sought", "Strictness"]

Quantifier: TypeAlias = Literal["any", "all", "none"]
Strictness: TypeAlias = Literal["any", "all", "should"]


@dataclass(frozen=True, slots=True)
class Sought:
    """A value that someone has: a text, or an entity that was reconciled before, by its `id`."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What else is known of who is meant: a property (`dezgraph.reconciliation.properties`) and values of it.

    `any` of the values is to be true, `all`, or `none`. Where the condition is `required`, only entities of which it is
    known to be true are candidates. `exact` takes no near match for one.
    """

    property: str
    values: tuple[Sought, ...]
    quantifier: Quantifier = "any"
    required: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Who is meant: by `names`, any of them, by conditions, or by both.

    `kinds` are tokens; narrower kinds count. Candidates are of `any` or `all` of them; by `should`, others come later.
    """

    names: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    kinds: tuple[str, ...] = ()
    strictness: Strictness = "any"
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that may be meant, with a score from 0 to 100.

    `is_match` says that it is who is meant, without much doubt. `name` is the name by which it was found, None where it
    was found by other things. `features` explain the score: from 0 to 100 how well the `name` and each condition, by
    its property, are met, and whether the `type` is right; what nothing is known of is not there.
    """

    entity: int
    score: float
    is_match: bool
    name: str | None
    features: tuple[tuple[str, float | bool], ...]
