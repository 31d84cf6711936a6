"""What a query is about to do, told before it is run: queries read, and anything else is refused.

Refused are updates and `SERVICE`, which would make the database send requests. Graphs that a query names by `FROM` are
told, so that who runs it can say that they are not here. Whether the rest is right is for the database to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from dezgraph.errors import QueryError, QueryRefusedError
from dezgraph.sparql.tokens import Token, place, tokens
from dezgraph.terms import ID

__all__ = ["Query", "read"]

_FORMS: Final = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
_UPDATES: Final = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"))
_SERVICE: Final = "SERVICE"
_BEFORE_GRAPHS: Final = frozenset(("GRAPH", "FROM", "NAMED"))
_NO_SERVICE: Final = "SERVICE would send a request to another address; ask that one yourself"
_NO_UPDATE: Final = "is an update, and this graph is only read; use SELECT, ASK, CONSTRUCT or DESCRIBE"


@dataclass(frozen=True, slots=True)
class Query:
    """A query that only reads: its text, its form (`SELECT`, `ASK`, …) and the IRIs of the graphs that it is `FROM`.

    Of a `SELECT *` also the variables, in the order in which it speaks of them.
    """

    text: str
    form: str
    graphs: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()


def read(text: str) -> Query:
    """Return the query that a text is. O(n).

    Raises:
        QueryError: it is none, with line and column.
        QueryRefusedError: it is an update, or would send a request.
    """
    found = list(tokens(text))
    if _SERVICE in text.upper():
        _refuse_service(text, found)
    prologue, first = _prologue(found)
    if first >= len(found):
        raise QueryError("it is empty; use SELECT, ASK, CONSTRUCT or DESCRIBE", *place(text, len(text)))
    form = found[first].word
    if form in _UPDATES:
        raise QueryRefusedError(f"{form} {_NO_UPDATE}", *place(text, found[first].start))
    if form not in _FORMS:
        raise QueryError("SELECT, ASK, CONSTRUCT or DESCRIBE belongs here", *place(text, found[first].start))
    for token in found[first:]:
        if token.kind == "name":
            prefix = token.text.partition(":")[0]
            if f"{prefix}:" not in prologue:
                reason = f"{prefix}: is not declared; begin with PREFIX {prefix}: <…>"
                raise QueryError(reason, *place(text, token.start))
    return Query(text, form, tuple(_graphs(found[first:], prologue)), tuple(_variables(found[first + 1 :])))


def _refuse_service(text: str, found: Sequence[Token]) -> None:
    for before, token, after in zip([None, *found], found, [*found[1:], None], strict=False):
        if _is_service(before, token, after):
            raise QueryRefusedError(_NO_SERVICE, *place(text, token.start))


def _is_service(before: Token | None, token: Token, after: Token | None) -> bool:
    """Tell whether a token is `SERVICE`, or may be to Oxigraph, which needs no blanks: `trueSERVICE`, `SERVICE:x {`."""
    if token.kind == "name" and _SERVICE in token.text.partition(":")[0].upper():
        follows = after is not None and after.text == "{"
        return follows and not (before is not None and before.word in _BEFORE_GRAPHS)
    return _SERVICE in token.word or token.is_doubtful


def _prologue(found: Sequence[Token]) -> tuple[dict[str, str], int]:
    """Return the prefixes that a query declares, its base as that of `""` without a colon, and where it goes on."""
    known, at = {"": ID.base}, 0
    while at + 1 < len(found):
        if found[at].word == "BASE":
            known[""] = urljoin(known[""], found[at + 1].text[1:-1])
            at += 2
        elif found[at].word == "PREFIX" and at + 2 < len(found):
            known[found[at + 1].text] = urljoin(known[""], found[at + 2].text[1:-1])
            at += 3
        else:
            break
    return known, at


def _graphs(found: Sequence[Token], known: dict[str, str]) -> list[str]:
    """Return the IRIs that follow `FROM` and `FROM NAMED`."""
    graphs: list[str] = []
    for at, token in enumerate(found):
        if token.word == "FROM":
            ahead = [each for each in found[at + 1 : at + 3] if each.word != "NAMED"][:1]
            graphs += [_iri(each, known) for each in ahead if each.kind in {"iri", "name"}]
    return graphs


def _variables(found: Sequence[Token]) -> dict[str, None]:
    """Return the variables after `SELECT *`, in order; none after anything else."""
    is_all = next((token.text for token in found if token.word not in {"DISTINCT", "REDUCED"}), "") == "*"
    return {token.text[1:]: None for token in found if token.kind == "variable" and is_all}


def _iri(token: Token, known: dict[str, str]) -> str:
    if token.kind == "iri":
        return urljoin(known[""], token.text[1:-1])
    prefix, _, local = token.text.partition(":")
    return known.get(f"{prefix}:", "") + local.replace("\\", "")
