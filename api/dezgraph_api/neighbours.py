"""Lists of entities with their neighbours by role: the causes of a condition, the pursuers of an objective."""

from __future__ import annotations

from starlette.responses import Response

from dezgraph.analysis.aims import of_actors
from dezgraph_api.question import Ask

__all__ = ["neighbours"]


def neighbours(ask: Ask, kind: str) -> Response:
    """Answer with the entities of a kind of `aims.ROLES`, each with its neighbours by role under the lens.

    With `actor` those of each of these actors, where the question takes it.
    """
    if ask["q"] is None:
        numbers = ask.shapes.entities.of(kind).tolist()
    else:
        numbers = [match.entity for match in ask.matches(kind)]
    about = {}
    if "actor" in ask.values:
        actors = [ask.entity("Actor", id=id) for id in ask["actor"]]
        numbers = of_actors(ask.network, numbers, kind, actors)
        about["actors"] = [ask.shapes.entities.reference(number) for number in actors]
    return ask.page(numbers, lambda part: ask.shapes.aims.all(ask.network, part, kind), **about)
