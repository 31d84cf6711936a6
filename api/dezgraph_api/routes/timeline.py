"""The timeline: what happened around some entities."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.parameters import ENTITIES, LANG, PAGE
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def timeline(ask: Ask) -> Response:
    """Events, and relationships that began or ended, in the order of time.

    For one `entity` what concerns it; for several what concerns all of them; for none everything. By earliest day,
    then latest. `date` is as the source has it; `earliest` and `latest` are the days that it may mean. With `at`,
    `from` or `until` what certainly fell into that time comes first (`certain`), then what only may have (`possible`).
    """
    ids = [ask.network.content.entity_ids[ask.entity(id=id)] for id in ask["entity"]]
    entities = [ask.shapes.entities.referred(id) for id in ids]
    found, moments = ask.network.timeline(*ids), ask.shapes.moments
    return ask.page(found, moments.all, entities=entities, **moments.count(ask.network, found))


QUESTIONS: Final = (
    Question("/v1/timeline", "timeline", "Time", "What happened around some entities",
             timeline, (LANG, ENTITIES, *PAGE), LENS),
)  # fmt: skip
