"""Paths between two entities: the best, or all of them as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import orjson
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from dezgraph.analysis.paths.query import BY, HOPS, MAX_HOPS, MAX_PATHS, MAX_SECONDS, PATIENCE
from dezgraph.errors import InputError
from dezgraph_api.parameters import ENTITIES, LANG, SOURCE_ENTITY, TARGET_ENTITY, Parameter, flag, number, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_MOST: Final = 100_000
_RETRY_SECONDS: Final = 5


def paths(ask: Ask) -> Response:
    """The best paths from one entity to another: every hop with its relationships, the days they share, the net sign.

    A path passes no entity twice, and chains relationships that may have held on a common day, within the days
    that the lens asks for; `allow_anachronism=true` lifts that. `by=hops` puts the shortest first (equals by grade),
    `grade` that whose weakest hop is best (equals by hops), `weight` that of the least sum of costs (equals by hops);
    then ids decide. `net_sign=+` wants signs that multiply to friendly: ally of ally, enemy of enemy.

    Where `time_limit` ends the search, `complete` is false and `note` says how far it came. No path is an answer
    without items, with a `note`.
    """
    ends, options = _asked(ask)
    found = ask.network.paths(*ends, k=ask["k"], by=ask["by"], time_limit=ask["time_limit"], **options)
    shapes = ask.shapes.paths
    answer = ask.answer(
        **shapes.asked(ask.network, *ends),
        **shapes.extent(found),
        total=len(found),
        items=shapes.all(ask.network, found.found),
    )
    if not found.extent.complete:
        answer.headers["Cache-Control"] = "no-store"  # another time it may come further
    return answer


def all_paths(ask: Ask) -> Response:
    """All paths from one entity to another, as they are found: those of fewest hops first, equals by ids.

    One JSON object a line (NDJSON): first `asked` (version, lens, language, source, target), then a `path` for each,
    shaped as the items of `/v1/paths`, and last `end`, which says how many there were, whether that is all
    (`complete`), and if not which limit ended it. A client that goes away ends the search.
    """
    ends, options = _asked(ask)
    found = ask.network.all_paths(*ends, limit=ask["limit"], time_limit=ask["time_limit"], **options)
    shapes, network = ask.shapes.paths, ask.network
    head = {"version": network.version, "lens": ask.told_lens, "lang": ask["lang"]}

    def lines() -> Iterator[bytes]:
        yield orjson.dumps({"asked": head | shapes.asked(network, *ends)}, option=orjson.OPT_APPEND_NEWLINE)
        for line in shapes.lines(network, found, ask["max_hops"]):
            yield orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)

    if not ask.service.streams.acquire(blocking=False):
        raise HTTPException(503, headers={"Retry-After": str(_RETRY_SECONDS)})
    return _Stream(lines(), found.stop, ask.service.streams.release)


class _Stream(StreamingResponse):
    """Lines of JSON; a client that goes away ends the search, even where it finds nothing to send."""

    def __init__(self, lines: Iterator[bytes], stop: Callable[[], None], make_room: Callable[[], None]) -> None:
        super().__init__(lines, media_type="application/x-ndjson", headers={"Cache-Control": "no-store"})
        self._stop = stop
        self._make_room = make_room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the lines as they come."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._stop()
            self._make_room()

    async def listen_for_disconnect(self, receive: Receive) -> None:
        """Wait until the client is gone."""
        await super().listen_for_disconnect(receive)
        self._stop()


def _asked(ask: Ask) -> tuple[tuple[str, str], dict[str, Any]]:
    """Return the ids of source and target, and the options of the question."""
    source, target = (_id(ask, ask[name]) for name in ("source_entity", "target_entity"))
    named = {name: [_id(ask, id) for id in ask[name]] for name in ("avoid", "via")}
    return (source, target), named | {
        name: ask[name] for name in ("max_hops", "avoid_type", "directed", "net_sign", "allow_anachronism")
    }


def _id(ask: Ask, id: str) -> str:
    return ask.network.content.entity_ids[ask.entity(id=id)]


def _takes_long(ask: Ask) -> bool:
    return ask.service.is_large or bool(ask["max_hops"] > HOPS)


def _net_sign(text: str) -> str:
    sign = {" ": "+", "positive": "+", "negative": "-"}.get(text, text)
    if sign not in {"+", "-"}:
        raise InputError("net_sign", text, "use + or -")
    return sign


_SOURCE: Final = replace(SOURCE_ENTITY, explanation="Where paths start.", required=True)
_TARGET: Final = replace(TARGET_ENTITY, explanation="Where paths end.", example="united-states", required=True)
_OPTIONS: Final = (
    number("max_hops", "How many hops a path has at most.", 1, MAX_HOPS, HOPS),
    replace(ENTITIES, name="avoid", explanation="Entities that no path may pass.", example="russia"),
    Parameter("avoid_type", "Relationship types that no path may use, with all narrower ones.", str,
              example="negotiates-with", several=True, default=()),
    replace(ENTITIES, name="via", explanation="Entities that must lie on a path, in any order.", example="turkey"),
    flag("directed", "Whether arrows are followed; symmetric types go both ways."),
    Parameter("net_sign", "`+` friendly or `-` hostile: what the signs of the hops must multiply to.", _net_sign,
              {"type": "string", "enum": ["+", "-"]}, example="-"),
    flag("allow_anachronism", "Whether relationships may be chained that never held on a common day."),
)  # fmt: skip
_K: Final = number("k", "How many paths at most.", 1, MAX_PATHS, 5)
_BY: Final = one_of("by", "What is best.", BY)
_TIME_LIMIT: Final = number("time_limit", "How many seconds the search may take.", 1, MAX_SECONDS, PATIENCE)
_LIMIT: Final = number("limit", "How many paths at most.", 1, _MOST, 1000)
_LONG_TIME_LIMIT: Final = number("time_limit", "How many seconds the search may take.", 1, MAX_SECONDS, MAX_SECONDS)

QUESTIONS: Final = (
    Question("/v1/paths", "paths", "Paths", "The best paths between two entities", paths,
             (LANG, _SOURCE, _TARGET, _K, _BY, *_OPTIONS, _TIME_LIMIT), LENS, heavy=_takes_long, in_thread=True),
    Question("/v1/paths/all", "all_paths", "Paths", "All paths between two entities, as a stream", all_paths,
             (LANG, _SOURCE, _TARGET, *_OPTIONS, _LIMIT, _LONG_TIME_LIMIT), LENS,
             media_types=("application/x-ndjson",)),
)  # fmt: skip
