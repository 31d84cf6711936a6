"""The properties by which entities are matched, and which can be fetched: one table for each vocabulary.

Names, identifiers, places, dates, and each type of relationship in both directions: `backs` leads to who is backed,
`^backs`, as in a SPARQL path, to who backs. Nothing about a type or an identifier is written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph.model import Texts
from dezgraph.names import nearest
from dezgraph.vocabulary import Term, Vocabulary

__all__ = ["Family", "Property", "properties_of", "property_of"]

Family: TypeAlias = Literal["id", "name", "alias", "identifier", "kind", "place", "date", "text", "out", "in"]


@dataclass(frozen=True, slots=True)
class Property:
    """One property. `family` says how it is matched and fetched; `of` is the language, the axis or the term meant."""

    id: str
    family: Family
    labels: Texts
    definitions: Texts
    of: str = ""

    @property
    def is_relationship(self) -> bool:
        """Whether its values are entities."""
        return self.family in {"out", "in"}


_FIXED: Final = (
    Property("id", "id", {"en": "id in dezgraph", "ar": "المعرّف"},
             {"en": "The id of an entity, a former id or its IRI. It decides.", "ar": "معرّف الكيان أو عنوانه. حاسم."}),
    Property("label-en", "name", {"en": "label in English", "ar": "الاسم بالإنكليزية"},
             {"en": "Matched by all names, in both scripts.", "ar": "يطابَق بجميع الأسماء بالكتابتين."}, "en"),
    Property("label-ar", "name", {"en": "label in Arabic", "ar": "الاسم بالعربية"},
             {"en": "Matched by all names, in both scripts.", "ar": "يطابَق بجميع الأسماء بالكتابتين."}, "ar"),
    Property("alias", "alias", {"en": "other names", "ar": "أسماء أخرى"},
             {"en": "Matched by all names, in both scripts.", "ar": "يطابَق بجميع الأسماء بالكتابتين."}),
    Property("kind", "kind", {"en": "kind", "ar": "النوع"},
             {"en": "What it is; narrower kinds count.", "ar": "نوع الكيان، وتُحسب الأنواع الأضيق."}),
    Property("coordinates", "place", {"en": "coordinates", "ar": "الإحداثيات"},
             {"en": "Latitude and longitude in degrees, or a WKT point.", "ar": "خط العرض وخط الطول بالدرجات."}),
    Property("latitude", "place", {"en": "latitude", "ar": "خط العرض"},
             {"en": "In degrees, WGS84.", "ar": "بالدرجات."}, "latitude"),
    Property("longitude", "place", {"en": "longitude", "ar": "خط الطول"},
             {"en": "In degrees, WGS84.", "ar": "بالدرجات."}, "longitude"),
    Property("date", "date", {"en": "date", "ar": "التاريخ"},
             {"en": "The date of an event, in EDTF.", "ar": "تاريخ الحدث بصيغة EDTF."}),
    Property("definition", "text", {"en": "definition", "ar": "التعريف"},
             {"en": "What it is, in a sentence. Not matched.", "ar": "جملة تعرّف الكيان، ولا تُستعمل في المطابقة."}),
    Property("note", "text", {"en": "note", "ar": "ملاحظة"},
             {"en": "What to know about the entry. Not matched.", "ar": "ملاحظة على المدخل، ولا تُستعمل في المطابقة."}),
)  # fmt: skip


def properties_of(graph: Graph) -> Mapping[str, Property]:
    """Return every property by its id: the fixed ones, the identifiers, the types of relationship in both ways."""
    return graph.remembered("properties of reconciliation", lambda: _made(graph.vocabulary))


def property_of(graph: Graph, id: str) -> Property:
    """Return a property by its id. Raises InputError: there is none; the nearest ids are named."""
    known = properties_of(graph)
    if id not in known:
        near = nearest(id, known)
        hint = f"did you mean {', '.join(near)}" if near else "use one that the suggest service names"
        raise InputError("property", id, f"there is no such property; {hint}", near)
    return known[id]


def _made(vocabulary: Vocabulary) -> dict[str, Property]:
    schemes = [
        Property(token, "identifier", term.labels, term.definitions, token)
        for token, term in vocabulary.identifiers.items()
    ]
    ties = [each for token, term in vocabulary.types.items() for each in _both_ways(token, term)]
    made: dict[str, Property] = {}
    for each in (*_FIXED, *schemes, *ties):
        made.setdefault(each.id, each)
    return made


def _both_ways(token: str, term: Term) -> list[Property]:
    along = Property(token, "out", term.labels, term.definitions, token)
    if term.symmetric:
        return [along]
    return [along, Property(f"^{token}", "in", term.inverse_labels or term.labels, term.definitions, token)]
