"""From records to JSON: the one place where the names and nesting of fields are made.

`Shapes` belongs to one graph and one language. What does not depend on the lens is serialised once and kept.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dezgraph.graph import Graph
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.moments import Moments
from dezgraph_api.shapes.relationships import Relationships
from dezgraph_api.shapes.sources import Sources
from dezgraph_api.shapes.subjects import Subjects
from dezgraph_api.shapes.terms import Terms
from dezgraph_api.shapes.ties import Ties

if TYPE_CHECKING:  # imported when they are asked for, which a start does without
    from dezgraph_api.shapes.aims import Aims
    from dezgraph_api.shapes.balances import Balances
    from dezgraph_api.shapes.centralities import Centralities
    from dezgraph_api.shapes.communities import Communities
    from dezgraph_api.shapes.paths import Paths
    from dezgraph_api.shapes.resources import Resources
    from dezgraph_api.shapes.scenarios import Scenarios
    from dezgraph_api.shapes.sensitivities import Sensitivities

__all__ = ["Shapes"]


class Shapes:
    """All shapes of one graph in one language, one attribute a noun."""

    def __init__(self, graph: Graph, lang: str) -> None:
        self.terms = Terms(graph, lang)
        self.sources = Sources(graph, self.terms)
        self.entities = Entities(graph, self.terms, self.sources)
        self.relationships = Relationships(graph, self.terms, self.entities, self.sources)
        self.ties = Ties(graph, self.terms, self.entities, self.relationships)
        self.subjects = Subjects(graph, self.terms, self.entities)
        self.moments = Moments(self.entities, self.relationships)
        self._graph = graph

    @cached_property
    def paths(self) -> Paths:
        """The shapes of paths."""
        from dezgraph_api.shapes.paths import Paths

        return Paths(self.terms, self.entities, self.ties)

    @cached_property
    def aims(self) -> Aims:
        """The shapes of conditions, objectives and instruments."""
        from dezgraph_api.shapes.aims import Aims

        return Aims(self.entities, self.ties)

    @cached_property
    def balances(self) -> Balances:
        """The shapes of signed balance, on a day and through time."""
        from dezgraph_api.shapes.balances import Balances

        return Balances(self.terms, self.entities, self.ties)

    @cached_property
    def resources(self) -> Resources:
        """The shapes of contests and of holding."""
        from dezgraph_api.shapes.resources import Resources

        return Resources(self._graph, self.terms, self.entities, self.relationships)

    @cached_property
    def centralities(self) -> Centralities:
        """The shapes of rankings."""
        from dezgraph_api.shapes.centralities import Centralities

        return Centralities(self.terms, self.entities)

    @cached_property
    def communities(self) -> Communities:
        """The shapes of groups of actors."""
        from dezgraph_api.shapes.communities import Communities

        return Communities(self.terms, self.entities)

    @cached_property
    def sensitivities(self) -> Sensitivities:
        """The shapes of what hangs on which source."""
        from dezgraph_api.shapes.sensitivities import Sensitivities

        return Sensitivities(self.terms, self.entities, self.relationships, self.sources)

    @cached_property
    def scenarios(self) -> Scenarios:
        """The shapes of scenarios."""
        from dezgraph_api.shapes.scenarios import Scenarios

        return Scenarios(self._graph, self.terms, self.entities, self.sources)
