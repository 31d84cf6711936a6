"""Entities as STIX objects, of the type that the vocabulary names for their kind (`dz:stixObject`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dezgraph.formats.stix.claims import claim_of
from dezgraph.formats.stix.objects import EXTENSION, OWN_TYPE, OWN_TYPE_EXTENSION, Stamps, extended, known, stix_id
from dezgraph.rdf.values import Values
from dezgraph.terms import SKOS

if TYPE_CHECKING:
    import pyarrow as pa

    from dezgraph.columns import Numbers
    from dezgraph.formats.form import Excerpt

__all__ = ["Entities"]

_EVENT: Final = "incident"


class Entities:
    """The objects of entities. `ids` are theirs by the ids of the graph, as far as they were made: for their ties."""

    def __init__(self, excerpt: Excerpt, stamps: Stamps) -> None:
        self.ids: dict[str, str] = {}
        self._content = excerpt.view.content
        self._lang = excerpt.lang
        self._stamps = stamps.of([])
        self._values = Values(self._content.triples, self._content.numbering.entities)
        self._inherited = cache(self._inherited_by)

    def objects(self, numbers: Numbers, batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
        """Yield an object for each entity of a batch by `NODES`; `numbers` are theirs."""
        for row, notes in zip(batch.to_pylist(), self._notes(numbers), strict=True):
            type = self._inherited(row["kinds"][0], "stixObject") or OWN_TYPE
            self.ids[row["id"]] = id = stix_id(type, row["iri"])
            labels = {each: row[f"label_{each}"] for each in ("en", "ar") if row[f"label_{each}"]}
            definitions = {each: row[f"definition_{each}"] for each in ("en", "ar") if row[f"definition_{each}"]}
            language = self._lang if self._lang in labels else next(iter(labels))
            extensions: dict[str, Any] = {EXTENSION: self._extension(type, row, labels, definitions, notes)}
            if type == OWN_TYPE:
                extensions[OWN_TYPE_EXTENSION] = {"extension_type": "new-sdo"}
            yield known(
                type=type,
                id=id,
                **self._stamps,
                name=labels[language],
                description=definitions.get(language),
                lang=language,
                **self._of_type(type, row),
                external_references=[self._reference(*each.split(":", 1)) for each in row["identifiers"]],
                extensions=extensions,
            )

    def _of_type(self, type: str, row: dict[str, Any]) -> dict[str, Any]:
        if type == "identity":
            return {"identity_class": self._inherited(row["kinds"][0], "stixIdentityClass") or "unknown"}
        return _whereabouts(row) if type == "location" else {}

    def _extension(
        self, type: str, row: dict[str, Any], labels: dict[str, str], definitions: dict[str, str], notes: dict[str, str]
    ) -> dict[str, Any]:
        told = extended(
            id=row["id"],
            kinds=row["kinds"],
            labels={} if labels == {"en": row["id"]} else labels,
            definitions=definitions,
            notes=notes,
            aliases=row["aliases"],
        )
        if type != "location":
            told |= known(latitude=row["latitude"], longitude=row["longitude"])
        return told | self._event(row["id"]) if type == _EVENT else told

    def _event(self, id: str) -> dict[str, Any]:
        event = self._content.entity(self._content.entity_number(id))
        documents = self._content.documents
        return known(
            date=event.date,
            participants=list(event.participants),
            locations=list(event.locations),
            claims=[claim_of(claim, documents[claim.document]) for claim in event.claims],
        )

    def _notes(self, numbers: Numbers) -> Iterator[dict[str, str]]:
        told = [self._values.text(SKOS.scopeNote, numbers, language).to_pylist() for language in ("en", "ar")]
        return (known(en=english, ar=arabic) for english, arabic in zip(*told, strict=True))

    def _reference(self, scheme: str, value: str) -> dict[str, Any]:
        template = self._content.vocabulary.identifiers[scheme].url_template
        return known(source_name=scheme, external_id=value, url=template and template.replace("{}", value))

    def _inherited_by(self, kind: str, mapping: str) -> str | None:
        """Return what the vocabulary says of a kind, or of the nearest wider one."""
        kinds = self._content.vocabulary.kinds
        waiting = [kind]
        for each in waiting:  # which grows
            term = kinds.get(each)
            if term is not None and (found := term.mappings.get(mapping)):
                return found[0]
            waiting += [wider for wider in (term.broader if term else ()) if wider not in waiting]
        return None


def _whereabouts(row: dict[str, Any]) -> dict[str, Any]:
    """Return where a place is. STIX wants coordinates, a country or a region; without them it is its own region."""
    code = next((each.partition(":")[2] for each in row["identifiers"] if each.startswith("iso3166:")), None)
    told = {"latitude": row["latitude"], "longitude": row["longitude"], "country": code and code[:2]}
    if code and "-" in code:
        told["administrative_area"] = code
    return told if any(value is not None for value in told.values()) else {"region": row["id"]}
