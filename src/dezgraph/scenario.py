"""A scenario of one's own: changes to a graph that the asker assumes for a question. It is never stored.

`read` makes one of JSON, `accepted` holds its changes against a graph; `Graph.under` lays them over it.
An error names the place at fault, such as `scenario.changes[2].type`, and what would have been right there.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Final

from dezgraph.dates import interval
from dezgraph.errors import DateError, NotFoundError, ScenarioError
from dezgraph.model import Change, Texts
from dezgraph.names import nearest

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = ["LONGEST_TEXT", "MOST_CHANGES", "OWN", "Scenario", "accepted", "read"]

OWN: Final = "own-scenario"
"""The id by which answers name a scenario of one's own, and the source document of what it adds."""
MOST_CHANGES: Final = 200
LONGEST_TEXT: Final = 500
_FIELDS: Final = {
    "addition": (("source", "type", "target"), ("valid_from", "valid_until", "support", "hedges", "description")),
    "ending": (("relationship",), ("hedges", "description")),
    "amendment": (("relationship", "type"), ("hedges", "description")),
    "flip": (("relationship",), ("hedges", "description")),
}
"""The sorts of change: what each must have, and what it may have."""
_NAMES: Final = tuple(each.name for each in fields(Change))
_WORDS: Final = tuple(name for name in _NAMES if name not in ("description", "support", "hedges"))
_LANGUAGES: Final = ("en", "ar")
_REFUSED: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
"""Signs that no text here has use for: control characters, and those that turn the direction of writing around."""


@dataclass(frozen=True)
class Scenario:
    """Changes that somebody assumes, under a label. Those with equal content are equal, and have an equal `digest`."""

    changes: tuple[Change, ...] = field(compare=False)
    label: Texts = field(default_factory=dict, compare=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        content = [sorted(self.label.items()), [asdict(change) for change in self.changes]]
        written = json.dumps(content, sort_keys=True, default=dict).encode(errors="surrogatepass")
        object.__setattr__(self, "digest", hashlib.sha256(written).hexdigest()[:16])

    def __str__(self) -> str:
        """Return the id by which answers name it."""
        return OWN


def read(document: object) -> Scenario:
    """Return the scenario of a JSON document `{"scenario": {"label": {"en": …}, "changes": [{"change": …}, …]}}`.

    Raises:
        ScenarioError: it has not this form, more than 200 changes, or texts of more than 500 characters.
    """
    given = _members("scenario", _members("body", document, ("scenario",)).get("scenario"), ("label", "changes"))
    changes = given.get("changes")
    if not isinstance(changes, list) or len(changes) > MOST_CHANGES:
        raise _refusal("scenario.changes", changes, f"use a list of at most {MOST_CHANGES} changes")
    label = _texts("scenario.label", given.get("label"))
    return Scenario(tuple(_change(f"scenario.changes[{place}]", change) for place, change in enumerate(changes)), label)


def accepted(graph: Graph, changes: Sequence[Change]) -> list[Change]:
    """Return the changes as they can be laid over a graph: with today's ids, and flips as the amendments that they are.

    Raises:
        ScenarioError: a change names something that is not there, lacks or has what its sort must or cannot have, has
            a bad date, or changes a relationship that another one changes.
    """
    checking = _Checking(graph)
    return [checking.checked(f"scenario.changes[{place}]", change) for place, change in enumerate(changes)]


class _Checking:
    """The checks of one scenario against one graph."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._changed: dict[str, str] = {}

    def checked(self, place: str, change: Change) -> Change:
        if change.change not in _FIELDS:
            raise _unknown(f"{place}.change", change.change, "sort of change", _FIELDS)
        required, optional = _FIELDS[change.change]
        sort = f"{'a' if change.change == 'flip' else 'an'} {change.change}"
        for name in _NAMES[1:]:
            value = getattr(change, name)
            if not value and name in required:
                raise _refusal(f"{place}.{name}", value or "", f"{sort} must have it")
            if value and name not in required + optional:
                takes = ", ".join(required + optional)
                raise _refusal(f"{place}.{name}", value, f"{sort} takes {takes}")
        self._check_dates(place, change)
        names: dict[str, Any] = {
            name: self._known[name](self, f"{place}.{name}", getattr(change, name)) for name in required
        }
        vocabulary = self._graph.vocabulary
        for token in change.support:
            _check_term(f"{place}.support", token, "support category", vocabulary.supports)
        for token in change.hedges:
            _check_term(f"{place}.hedges", token, "hedge", vocabulary.hedges)
        if change.change == "addition" and names["source"] == names["target"]:
            raise _refusal(f"{place}.target", change.target or "", "use another entity than the source")
        if change.change == "flip":
            names |= {"change": "amendment", "type": self._opposite(f"{place}.relationship", names["relationship"])}
        return replace(change, **names)

    def _opposite(self, place: str, id: str) -> str:
        type_ = self._graph.relationship(self._graph.relationship_number(id)).type
        opposite = self._graph.vocabulary.opposite_type(type_)
        if opposite is None:
            raise _refusal(place, id, f"use an amendment, with the new type: {type_} has no opposite")
        return opposite

    def _entity(self, place: str, id: str) -> str:
        try:
            return self._graph.entity_ids[self._graph.entity_number(id)]
        except NotFoundError as error:
            raise _missing(place, id, "entity", error.nearest) from None

    def _relationship(self, place: str, id: str) -> str:
        try:
            row = self._graph.relationship_number(id)
        except NotFoundError as error:
            raise _missing(place, id, "relationship", error.nearest) from None
        name = self._graph.relationship_id(row)
        if name in self._changed:
            raise _refusal(place, id, f"name it once; {self._changed[name]} changes it already")
        self._changed[name] = place.rpartition(".")[0]
        return name

    def _type(self, place: str, token: str) -> str:
        return _check_term(place, token, "relationship type", self._graph.vocabulary.types)

    @staticmethod
    def _check_dates(place: str, change: Change) -> None:
        """Refuse a date that is none, the end before the start, by the place of the date at fault."""
        for name, pair in (
            ("valid_from", (change.valid_from, None)),
            ("valid_until", (change.valid_from, change.valid_until)),
        ):
            try:
                interval(*pair)
            except DateError as error:
                raise ScenarioError(f"{place}.{name}", error.value, error.accepted) from None

    _known: Final[Mapping[str, Callable[..., str]]] = {
        "source": _entity,
        "target": _entity,
        "relationship": _relationship,
        "type": _type,
    }


def _change(place: str, given: object) -> Change:
    members = _members(place, given, _NAMES)
    words: dict[str, Any] = {
        name: _text(f"{place}.{name}", members[name]) for name in _WORDS if members.get(name) is not None
    }
    if "change" not in words:
        raise _refusal(f"{place}.change", "", f"it must be given: {', '.join(_FIELDS)}")
    return Change(
        **words,
        description=_texts(f"{place}.description", members.get("description")),
        support=_tokens(f"{place}.support", members.get("support"), "support categories"),
        hedges=_tokens(f"{place}.hedges", members.get("hedges"), "hedges"),
    )


def _tokens(place: str, given: object, what: str) -> tuple[str, ...]:
    if given is not None and not isinstance(given, list):
        raise _refusal(place, given, f"use a list of {what}")
    return tuple(sorted({_text(place, token) for token in given or ()}))


def _members(place: str, given: object, names: Sequence[str]) -> Mapping[str, Any]:
    if not isinstance(given, dict):
        raise _refusal(place, given, f"use a JSON object with {', '.join(names)}")
    for name in given:
        if name not in names:
            raise _unknown(f"{place}.{name}" if place != "body" else name, "", "member", names, name)
    return given


def _texts(place: str, given: object) -> Texts:
    members = {} if given is None else _members(place, given, _LANGUAGES)
    return {name: _text(f"{place}.{name}", text) for name, text in members.items() if text is not None}


def _text(place: str, given: object) -> str:
    if not isinstance(given, str) or not 1 <= len(given) <= LONGEST_TEXT or _REFUSED.search(given):
        raise _refusal(place, given, f"use a text of 1 to {LONGEST_TEXT} characters, without control characters")
    return given


def _check_term(place: str, token: str, what: str, known: Mapping[str, object]) -> str:
    if token not in known:
        raise _unknown(place, token, what, known)
    return token


def _missing(place: str, id: str, what: str, near: Sequence[str]) -> ScenarioError:
    hint = f"; did you mean {', '.join(near)}" if near else ""
    return ScenarioError(place, id, f"there is no such {what} here{hint}", near)


def _unknown(place: str, value: str, what: str, known: Iterable[str], word: str = "") -> ScenarioError:
    words = list(known)
    near = nearest(word or value, words)
    hint = f"did you mean {', '.join(near)}" if near else f"there are {', '.join(words[:20])}"
    return ScenarioError(place, value, f"there is no such {what} here; {hint}", near)


def _refusal(place: str, value: object, accepted: str) -> ScenarioError:
    return ScenarioError(place, "" if value is None else str(value), accepted)
