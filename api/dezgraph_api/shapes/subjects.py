"""The entity that a question is about: what it is part of, and what is said of it where nobody was found.

That a graph knows of nobody is no fact about the world. So an empty answer says that it is the graph that does not
know, and who is known of before and after the time asked for; and one "as known on" a day says how much was told later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from dezgraph.analysis.claimants import claimant_types
from dezgraph.analysis.holding import playing
from dezgraph.analysis.membership import whole_numbers
from dezgraph.analysis.outside import NOBODY, Outside, outside
from dezgraph.analysis.ties import signed_types, standing_alike
from dezgraph.analysis.withheld import withheld
from dezgraph.dates import Bounds, isoformat
from dezgraph.graph import Graph
from dezgraph.model import Texts
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.terms import Terms

if TYPE_CHECKING:
    from dezgraph.analysis.frontier import Direction
    from dezgraph.columns import Mask

__all__ = ["Subjects"]

_MOST_NAMED: Final = 5
_KEPT: Final = 5_000


class Subjects:
    """Subjects of questions about one graph, in one language."""

    def __init__(self, graph: Graph, terms: Terms, entities: Entities) -> None:
        self._graph = graph
        self._terms = terms
        self._entities = entities
        self._actor = lru_cache(_KEPT)(self._told)

    def actor(self, network: View, number: int, question: str, found: Sequence[object]) -> dict[str, Any]:
        """Return an actor with what it is part of, and a note.

        That is where nobody was `found`, where something was told after the day `known`, and that membership is apart.

        `question` is `backers`, `backs`, `allies` or `rivals`.
        """
        known = None if found else _outside(network, number, question)
        wholes = whole_numbers(network, number)
        if network.lens.known is None:
            return self._actor(number, question, wholes, known)
        return self._told(number, question, wholes, known, self._told_later(network, number, question))

    def resource(self, network: View, number: int, question: str, found: Sequence[object]) -> dict[str, Any]:
        """Return a resource or place with the note; `question` is `claimants` or a role of `holding.ROLES`."""
        wholes = () if found else whole_numbers(network, number)
        known = None if found else _outside(network, number, question)
        note = self._note(number, question, wholes, known, self._told_later(network, number, question))
        return {"resource": self._entities.reference(number), "note": note}

    def _told(
        self, number: int, question: str, wholes: tuple[int, ...], known: Outside | None, later: str = ""
    ) -> dict[str, Any]:
        return {
            "actor": self._entities.reference(number),
            "part_of": [self._entities.reference(whole) for whole in wholes],
            "note": self._note(number, question, wholes, known, later),
        }

    def _note(
        self, number: int, question: str, wholes: tuple[int, ...], known: Outside | None, later: str
    ) -> str | None:
        told = [] if known is None else self._of_nobody(number, question, known)
        told += [later] if later else []
        told += [self._of_wholes(wholes)] if wholes else []
        return " ".join(told) or None

    def _told_later(self, network: View, number: int, question: str) -> str:
        """Return how much of the answer of today was not told by the day `known`, in a sentence; empty for nothing."""
        sides = _SIDES.get(question, ("to",))
        content = network.content
        among = content.actors if question in _SIGNS else None
        count = withheld(network, number, _types(content, question), sides, among=among)
        day = network.lens.known
        return self._text(_LATER).format(count, isoformat(day)) if count and day is not None else ""

    def _of_nobody(self, number: int, question: str, known: Outside) -> list[str]:
        """Return that the graph knows of nobody, and whom it knows of at another time."""
        told = [self._text(_UNKNOWN.get(question, _UNKNOWN["role"])).format(self._label(number))]
        for words, standing in ((_LAST, known.last), (_FIRST, known.first)):
            if standing is not None:
                told.append(self._text(words).format(self._names(standing.numbers), self._when(standing.bounds)))
        return told

    def _of_wholes(self, wholes: tuple[int, ...]) -> str:
        return self._text(_PART_OF).format(self._names(wholes, with_ids=True))

    def _names(self, numbers: Sequence[int], *, with_ids: bool = False) -> str:
        ids = self._graph.entity_ids
        names = [f"{self._label(each)} ({ids[each]})" if with_ids else self._label(each) for each in numbers]
        more = [self._text(_OTHERS)] if len(names) > _MOST_NAMED else []
        return self._listed([*names[:_MOST_NAMED], *more])

    def _listed(self, texts: Iterable[str]) -> str:
        return ("، " if self._terms.lang == "ar" else ", ").join(texts)

    def _when(self, bounds: Bounds) -> str:
        first, last = isoformat(bounds.earliest), isoformat(bounds.latest)
        words = _DAY if first == last else _BETWEEN if first and last else _BY if last else _FROM
        return self._text(words).format(*dict.fromkeys(day for day in (first, last) if day))

    def _label(self, number: int) -> str:
        return self._text(self._graph.labels(number))

    def _text(self, texts: Texts) -> str:
        return self._terms.text(texts) or ""


def _outside(network: View, number: int, question: str) -> Outside:
    """Return who is known outside of the window of a lens; nobody of allies and rivals."""
    if network.lens.window is None or question in {"allies", "rivals"}:
        return NOBODY

    def found() -> Outside:
        types = _types(network.content, question)
        return outside(network, number, types, "from" if question == "backs" else "to")

    return standing_alike(network, ("outside", number, question), found)


def _types(graph: Graph, question: str) -> Mask:
    """Return a mask of the relationship types that a question is about."""
    if question in {"backers", "backs"}:
        return graph.of_types("backs")
    if question in _SIGNS:
        return signed_types(graph, _SIGNS[question])
    return claimant_types(graph) if question == "claimants" else playing(graph, question)


_SIGNS: Final = {"allies": 1, "rivals": -1}
_SIDES: Final[dict[str, tuple[Direction, ...]]] = {
    "backs": ("from",),
    "allies": ("to", "from"),
    "rivals": ("to", "from"),
}
_UNKNOWN: Final[dict[str, Texts]] = {
    "backers": {
        "en": "The graph knows of no backer of {} in this view.",
        "ar": "لا يعرف الرسم البياني من يدعم {} في هذا المشهد.",
    },
    "backs": {
        "en": "The graph knows of nobody whom {} backs in this view.",
        "ar": "لا يعرف الرسم البياني أحدًا يتلقى الدعم من {} في هذا المشهد.",
    },
    "allies": {
        "en": "The graph knows of no ally of {} in this view.",
        "ar": "لا يعرف الرسم البياني أحدًا يقف مع {} في هذا المشهد.",
    },
    "rivals": {
        "en": "The graph knows of no rival of {} in this view.",
        "ar": "لا يعرف الرسم البياني أحدًا يقف ضد {} في هذا المشهد.",
    },
    "claimants": {
        "en": "The graph knows of no claimant of {} in this view.",
        "ar": "لا يعرف الرسم البياني من يسيطر على {} أو يطالب به في هذا المشهد.",
    },
    "controls": {
        "en": "The graph knows of no holder of {} in this view.",
        "ar": "لا يعرف الرسم البياني من يسيطر على {} في هذا المشهد.",
    },
    "role": {
        "en": "The graph knows of nobody in this role towards {} in this view.",
        "ar": "لا يعرف الرسم البياني أحدًا في هذا الدور إزاء {} في هذا المشهد.",
    },
}
_LAST: Final[Texts] = {"en": "Last known: {}, until {}.", "ar": "آخر من عُرف: {}، حتى {}."}
_FIRST: Final[Texts] = {"en": "First known later: {}, since {}.", "ar": "أول من عُرف لاحقًا: {}، منذ {}."}
_LATER: Final[Texts] = {
    "en": "More of this kind is known today (relationships: {}), but no document dated {} or earlier tells of it.",
    "ar": "يُعرف اليوم من هذا النوع أكثر (علاقات: {})، غير أن وثيقة مؤرخة في {} أو قبله لا تذكره.",
}
_PART_OF: Final[Texts] = {
    "en": "It is part of {}: membership is not followed, so ask there too.",
    "ar": "هذا الكيان جزء من {}: لا تُتبع العضوية، فاسأل هناك أيضًا.",
}
_OTHERS: Final[Texts] = {"en": "others", "ar": "وغيرهم"}
_DAY: Final[Texts] = {"en": "{}", "ar": "{}"}
_BETWEEN: Final[Texts] = {"en": "between {} and {}", "ar": "ما بين {} و{}"}
_BY: Final[Texts] = {"en": "{} at the latest", "ar": "{} على أبعد تقدير"}
_FROM: Final[Texts] = {"en": "{} at the earliest", "ar": "{} على أقرب تقدير"}
