"""Lay a scenario over a graph: the triples as they would be if its changes came about.

The result is a graph like any other, so every question can be asked of it. The graph itself is not
touched. What a scenario adds or amends has the scenario's own claims, the hedge `potential` and those of the change.

What is given another type keeps its ends and its dates and nothing else: who reported a backing did not report the
rivalry that it is assumed to turn into, so claims, support, texts, hedges and events go with the type. An amendment
that names the type that a relationship has, and neither dates nor support, only qualifies it: then all of that stays,
and the scenario's hedges and claims stand beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import pyoxigraph as ox

from dezgraph.columns import Mask
from dezgraph.dates import interval
from dezgraph.errors import DateError, SubjectError
from dezgraph.model import Change, Texts
from dezgraph.rdf.description import Description
from dezgraph.rdf.ntriples import block_of
from dezgraph.rdf.triples import Triples
from dezgraph.terms import DCT, DZ, ID, RDF, local_name

__all__ = ["assumed", "check", "overlaid"]

TermOf = Callable[[str, str], str]
_ASSUMPTION = {"en": "Assumption of the asker", "ar": "افتراض من السائل"}

_NEEDED = {
    DZ.Addition: {DZ.source: "entity", DZ.type: "type", DZ.target: "entity"},
    DZ.Ending: {DZ.relationship: "relationship"},
    DZ.Amendment: {DZ.relationship: "relationship", DZ.type: "type"},
}
"""The classes of change, and what each must name."""
_ENDS_AND_DATES = (RDF.type, DZ.source, DZ.target, DZ.validFrom, DZ.validUntil)
_QUALIFYING = frozenset((DZ.type, DZ.hedge, DCT.description))
"""What an amendment says that only qualifies a relationship of the type that it names."""


def check(scenario: Description, knows: Callable[[str, str], bool]) -> None:
    """Refuse a scenario that could not be laid over its graph; `knows("entity", iri)` tells what the graph has.

    Raises:
        SubjectError: a change names something that is not there, or not all that it must, or has a bad date.
    """
    for change in scenario.nodes(DZ.change):
        kinds = [kind for kind in change.iris(RDF.type) if kind in _NEEDED]
        if len(kinds) != 1:
            raise SubjectError(scenario.iri, "has a change that is not one of Addition, Ending, Amendment")
        for predicate, what in _NEEDED[kinds[0]].items():
            named = change.iris(predicate)
            if len(named) != 1 or not knows(what, named[0]):
                found = ", ".join(map(local_name, named)) or "nothing"
                reason = f"has a change whose dz:{local_name(predicate)} is {found}, which is no {what} of the graph"
                raise SubjectError(scenario.iri, reason)
        for predicate, what in ((DZ.hedge, "hedge"), (DZ.support, "support")):
            for term in change.iris(predicate):
                if not knows(what, term):
                    reason = f"has a change whose dz:{what} is {local_name(term)}, which the vocabulary has not"
                    raise SubjectError(scenario.iri, reason)
        try:
            interval(*_dates(change))
        except DateError as error:
            raise SubjectError(scenario.iri, f"has a change with a bad date: {error}") from error
    if scenario.iris(DZ.change) and DZ.claim not in scenario:
        raise SubjectError(scenario.iri, "has no claim: say which source document states it")


def overlaid(
    triples: Triples,
    changes: Iterable[Change],
    *,
    scenario: str,
    claims: Sequence[str],
    term_of: TermOf,
    about: Sequence[str] = (),
) -> Triples:
    """Return the graph under some changes, which were checked. O(n) for n triples.

    `scenario` is the id that ids of added relationships end in; `claims` are the terms of the claims that added and
    amended ones are given, `about` is what else is to be said, as N-Triples. `term_of("type", "backs")` gives the term
    of an entity, relationship, type or support category by its id.
    """
    lines = list(about)
    kept = np.ones(len(triples), dtype=bool)
    added: Counter[str] = Counter()
    for change in changes:
        if change.change == "addition":
            stem = f"{change.source}-{change.type}-{change.target}-in-{scenario}"
            added[stem] += 1
            subject = f"<{ID[stem if added[stem] == 1 else f'{stem}-{added[stem]}']}>"
            lines += _told(subject, [(DZ.claim, term) for term in claims], _addition(change, term_of))
            continue
        subject = term_of("relationship", change.relationship or "")
        code = triples.code(subject)
        of_it = slice(*np.searchsorted(triples.subjects, (code, code + 1)).tolist())
        kept[of_it] = False
        if change.change == "amendment":
            said = list(_said(change, term_of))
            kept[of_it] = _stands(triples, of_it, said)
            lines += _told(subject, [(DZ.claim, term) for term in claims], said)
    return triples.edited(kept, block_of("".join(f"{line}\n" for line in lines).encode()))


def assumed(document: str, label: Texts) -> tuple[str, list[str]]:
    """Return the claim of a scenario of one's own as a term, and what is to be said of it, as N-Triples.

    Its source `document`, given by id, is the asker's assumption; how true that is cannot be judged: F6.
    """
    claim = f"<{ID[document]}/claim>"
    titles = (
        (DCT.title, str(ox.Literal(text, language=language))) for language, text in {**_ASSUMPTION, **label}.items()
    )
    return claim, [
        *_told(f"<{ID[document]}>", titles, [(RDF.type, f"<{DZ.SourceDocument}>"), (DZ.reliability, '"F"')]),
        *_told(
            claim,
            [(DZ.sourceDocument, f"<{ID[document]}>"), (DZ.credibility, '"6"'), (DZ.stance, f"<{DZ.asserts}>")],
        ),
    ]


def _dates(change: Description) -> list[str | None]:
    """Return the start and the end under a change: its own, else those of the relationship that it amends."""
    of_it = next(change.nodes(DZ.relationship), change)
    return [change.text(name) or of_it.text(name) for name in (DZ.validFrom, DZ.validUntil)]


def _stands(triples: Triples, of_it: slice, said: Sequence[tuple[str, str]]) -> Mask:
    """Return which statements of a relationship stand beside what an amendment says of it."""
    given = {predicate for predicate, _ in said}
    predicates, objects = triples.predicates[of_it], triples.objects[of_it]
    types = objects[predicates == triples.code(f"<{DZ.type}>")]
    if given <= _QUALIFYING and triples.code(dict(said)[DZ.type]) in types:
        return np.asarray((predicates != triples.code(f"<{DCT.description}>")) | (DCT.description not in given))
    return np.isin(predicates, [triples.code(f"<{each}>") for each in _ENDS_AND_DATES if each not in given])


def _addition(change: Change, term_of: TermOf) -> Iterator[tuple[str, str]]:
    yield RDF.type, f"<{DZ.Relationship}>"
    yield DZ.source, term_of("entity", change.source or "")
    yield DZ.target, term_of("entity", change.target or "")
    yield from _said(change, term_of)


def _said(change: Change, term_of: TermOf) -> Iterator[tuple[str, str]]:
    """Yield what a change says of the relationship that it adds or amends, but for its ends."""
    yield DZ.type, term_of("type", change.type or "")
    yield from ((DZ.hedge, term_of("hedge", token)) for token in change.assumed_hedges)
    yield from ((DZ.support, term_of("support", token)) for token in change.support)
    yield from ((DCT.description, str(ox.Literal(text, language=tag))) for tag, text in change.description.items())
    for predicate, date in ((DZ.validFrom, change.valid_from), (DZ.validUntil, change.valid_until)):
        if date is not None:
            yield predicate, str(ox.Literal(date))


def _told(subject: str, *said: Iterable[tuple[str, str]]) -> list[str]:
    """Return the lines that say something of a subject."""
    return [f"{subject} <{predicate}> {term} ." for part in said for predicate, term in part]
