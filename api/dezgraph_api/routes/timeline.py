"""The timeline: what happened around some entities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from starlette.responses import Response

from dezgraph.analysis.timeline import Moment
from dezgraph.dates import isoformat
from dezgraph_api.parameters import ENTITIES, LANG, PAGE
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def timeline(ask: Ask) -> Response:
    """Events, and relationships that began or ended, in the order of time.

    For one `entity` what concerns it; for several what concerns all of them; for none everything. By earliest day,
    then latest. `date` is as the source has it; `earliest` and `latest` are the days that it may mean.
    """
    ids = [ask.network.content.entity_ids[ask.entity(id=id)] for id in ask["entity"]]
    entities = [ask.shapes.entities.referred(id) for id in ids]
    return ask.page(ask.network.timeline(*ids), lambda part: _shaped(ask, part), entities=entities)


def _shaped(ask: Ask, moments: Sequence[Moment]) -> list[dict[str, Any]]:
    entities, relationships = ask.shapes.entities, ask.shapes.relationships
    return [
        {
            "what": moment.what,
            "date": moment.date,
            "earliest": isoformat(moment.earliest),
            "latest": isoformat(moment.latest),
            "event": entities.reference(moment.number) if moment.what == "event" else None,
            "relationship": None if moment.what == "event" else relationships.brief(moment.number),
        }
        for moment in moments
    ]


QUESTIONS: Final = (
    Question("/v1/timeline", "timeline", "Time", "What happened around some entities",
             timeline, (LANG, ENTITIES, *PAGE), LENS),
)  # fmt: skip
