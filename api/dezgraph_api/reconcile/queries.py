"""The queries of a batch, in both versions of the protocol, as queries of `dezgraph.reconciliation`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from dezgraph.errors import InputError
from dezgraph.reconciliation import Condition, Query, Sought
from dezgraph_api.reconcile.documents import MOST_QUERIES, item, items, no_more_than, text, whole

__all__ = ["queries_of_draft", "queries_of_second"]

_MOST_CONDITIONS: Final = 10
_MOST_VALUES: Final = 10
_MOST_KINDS: Final = 20
_MOST_SOUGHT: Final = MOST_QUERIES * (1 + _MOST_CONDITIONS)
"""How many names and values a batch may have in all, each of which may cost a search: a full batch, a value each."""
_MOST_CANDIDATES: Final = 100
_EXACT: Final = "exact"
_SECOND_KEYS: Final = ("query", "type", "limit", "properties", "type_strict")
_DRAFT_KEYS: Final = ("conditions", "type", "limit", "lang", "dir")


def queries_of_second(document: dict[str, Any]) -> dict[str, Query]:
    """Return the queries of a batch of version 0.2, by their keys.

    Raises:
        InputError: one is not as the protocol has it. HTTPException: there are more than 100 (413).
    """
    no_more_than(document)
    queries = {key: _second(f"queries.{key}", each) for key, each in document.items()}
    _check(queries.values())
    return queries


def queries_of_draft(document: dict[str, Any]) -> list[tuple[Query, str | None]]:
    """Return the queries of a batch of version 1.0-draft, in order, each with the language asked for.

    Raises:
        InputError: one is not as the protocol has it. HTTPException: there are more than 100 (413).
    """
    batch = document.get("queries")
    if isinstance(batch, list):
        no_more_than(batch)
    listed = items("queries", batch, most=1 << 20)
    queries = [_draft(f"queries[{place}]", each) for place, each in enumerate(listed)]
    _check(query for query, _ in queries)
    return queries


def _second(place: str, value: Any) -> Query:
    given = item(place, value, _SECOND_KEYS)
    if "query" not in given and not given.get("properties"):
        raise InputError(place, str(given), "use query, properties, or both")
    properties = items(f"{place}.properties", given.get("properties") or [], _MOST_CONDITIONS)
    return Query(
        names=(text(f"{place}.query", given["query"]),) if "query" in given else (),
        conditions=tuple(_property(f"{place}.properties[{n}]", each) for n, each in enumerate(properties)),
        kinds=_kinds(f"{place}.type", given.get("type")),
        strictness=text(f"{place}.type_strict", given.get("type_strict", "any"), ("any", "all", "should")),  # type: ignore[arg-type]
        limit=_limit(place, given),
    )


def _property(place: str, value: Any) -> Condition:
    given = item(place, value)
    if "pid" not in given or "v" not in given:
        raise InputError(place, str(given), "use pid and v")
    return Condition(text(f"{place}.pid", given["pid"]), _sought(f"{place}.v", given["v"]))


def _draft(place: str, value: Any) -> tuple[Query, str | None]:
    given = item(place, value, _DRAFT_KEYS)
    listed = items(f"{place}.conditions", given.get("conditions"), _MOST_CONDITIONS)
    if not listed:
        raise InputError(f"{place}.conditions", "", "use one at least")
    names: tuple[str, ...] = ()
    conditions = []
    for n, each in enumerate(listed):
        is_name, condition = _condition(f"{place}.conditions[{n}]", each)
        is_search = is_name and not names and condition.quantifier == "any"
        if is_search:
            names = tuple(value.text for value in condition.values)
        if not is_search or condition.required or condition.exact:
            conditions.append(replace(condition, required=True) if is_search else condition)
    kinds = _kinds(f"{place}.type", text(f"{place}.type", given["type"]) if given.get("type") is not None else None)
    lang = None if given.get("lang") is None else text(f"{place}.lang", given["lang"])
    return Query(names, tuple(conditions), kinds, limit=_limit(place, given)), lang


def _condition(place: str, value: Any) -> tuple[bool, Condition]:
    """Return a condition, and if it is about the name: then it is met by any name, in either script."""
    given = item(place, value)
    if given.get("propertyValue") is None:
        raise InputError(f"{place}.propertyValue", "", "it must be given")
    match_type = text(f"{place}.matchType", given.get("matchType"), ("name", "id", "property"))
    qualifier = given.get("matchQualifier")
    if qualifier is not None:
        text(f"{place}.matchQualifier", qualifier, (_EXACT,))
    fixed = {"name": "label-en", "id": "id"}
    required = given.get("required", False)
    if not isinstance(required, bool):
        raise InputError(f"{place}.required", str(required), "use true or false")
    return match_type == "name", Condition(
        property=fixed.get(match_type) or text(f"{place}.propertyId", given.get("propertyId")),
        values=_sought(f"{place}.propertyValue", given["propertyValue"]),
        quantifier=text(f"{place}.matchQuantifier", given.get("matchQuantifier", "any"), ("any", "all", "none")),  # type: ignore[arg-type]
        required=required,
        exact=qualifier == _EXACT,
    )


def _sought(place: str, value: Any) -> tuple[Sought, ...]:
    several = items(place, value, _MOST_VALUES) if isinstance(value, list) else [value]
    return tuple(_one(place, each) for each in several if each is not None)


def _one(place: str, value: Any) -> Sought:
    if isinstance(value, dict):
        id = text(f"{place}.id", value.get("id"))
        return Sought(text(f"{place}.name", value.get("name", id)), id)
    if not isinstance(value, str | int | float):
        raise InputError(place, str(value), "use a text, a number, true or false, or an object with an id")
    return Sought(str(value).lower() if isinstance(value, bool) else str(value))


def _kinds(place: str, value: Any) -> tuple[str, ...]:
    several = items(place, value, _MOST_KINDS) if isinstance(value, list) else [value]
    return tuple(
        text(place, each.get("id") if isinstance(each, dict) else each) for each in several if each not in (None, "")
    )


def _limit(place: str, given: dict[str, Any]) -> int:
    return whole(f"{place}.limit", given["limit"], 1, _MOST_CANDIDATES) if given.get("limit") is not None else 10


def _check(queries: Iterable[Query]) -> None:
    count = sum(len(query.names) + sum(len(each.values) for each in query.conditions) for query in queries)
    if count > _MOST_SOUGHT:
        raise InputError("queries", str(count), f"use at most {_MOST_SOUGHT} names and values in one batch")
