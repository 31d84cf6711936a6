"""Every error that dezgraph raises on purpose, in one tree.

    DezgraphError
    ├── InputError                what the caller asked for cannot be asked
    │   ├── DateError             not a date, or not as precise as is needed
    │   ├── GradeError            not an Admiralty grade
    │   ├── LensError             a lens option that does not exist, or a value that it does not take
    │   ├── ScenarioError         a scenario of one's own that cannot be laid over the graph
    │   ├── CursorError           not a cursor of this list
    │   └── NameQueryError        a search text that cannot be searched
    ├── QueryError                a SPARQL query that cannot be answered; carries line and column
    │   ├── QueryRefusedError     one that would write, or send a request
    │   └── QueryCostError        one that needs more time, memory or room than it may
    ├── NotFoundError             nothing has this id, or something of another kind; carries the nearest ones
    │   └── WithdrawnError        it had one once, and stands for nothing any more
    ├── DataError                 a file does not hold a valid graph; carries file and line
    │   ├── SyntaxDataError       it cannot be parsed
    │   ├── SubjectError          it can be parsed, but something in it cannot be served
    │   └── FormatError           no known file format
    ├── StoreError                a stored graph cannot be opened, read or written
    └── MissingExtraError         what was asked for needs a library that is not installed

An error takes facts, keeps them as attributes and builds its own message from them:
lower case, no full stop, the thing and its value, and the nearest valid one where that helps.
Nothing here knows of HTTP or of exit codes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_SHOWN = 80


def shown(value: object) -> str:
    """Return `value` quoted for a message: control characters escaped, at most 80 characters."""
    text = ascii(str(value)) if _is_risky(str(value)[:_SHOWN]) else repr(str(value)[: _SHOWN + 1])
    return text if len(text) <= _SHOWN + 2 else text[:_SHOWN] + "…'"


def _is_risky(text: str) -> bool:
    return any(not character.isprintable() for character in text)


class DezgraphError(Exception):
    """Anything that dezgraph raises on purpose."""


class InputError(DezgraphError):
    """What the caller asked for cannot be asked. `parameter` and `value` say which part.

    `accepted` says what would have been right; `nearest` are valid words that look like the one given, best first. An
    empty `value` is none: something is missing, or too much as a whole.
    """

    def __init__(self, parameter: str, value: str, accepted: str, nearest: Sequence[str] = ()) -> None:
        self.parameter = parameter
        self.value = value
        self.accepted = accepted
        self.nearest = tuple(nearest)
        given = f"{shown(value)} is not accepted; " if value else ""
        super().__init__(f"{parameter}: {given}{accepted}")


class DateError(InputError):
    """`value` is not a date that can be used here; `accepted` says what is."""

    def __init__(self, value: str, accepted: str, parameter: str = "date") -> None:
        super().__init__(parameter, value, accepted)


class GradeError(InputError):
    """`value` is not an Admiralty grade."""

    def __init__(self, value: str, accepted: str, parameter: str = "grade") -> None:
        super().__init__(parameter, value, accepted)


class LensError(InputError):
    """A lens option that does not exist, or a value that it does not take."""


class ScenarioError(InputError):
    """A scenario of one's own that cannot be laid over the graph; `parameter` is where in it: `scenario.changes[2]`."""


class CursorError(InputError):
    """`value` is not a cursor that this list gave out."""


class NameQueryError(InputError):
    """A search text that cannot be searched."""


class QueryError(DezgraphError):
    """A SPARQL query that is none, or cannot be answered. `line` and `column` count from 1, where they are known."""

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        self.reason = reason
        self.line = line
        self.column = column
        where = "" if line is None else f" (line {line}, column {column})"
        super().__init__(f"the query cannot be answered: {reason}{where}")


class QueryRefusedError(QueryError):
    """A SPARQL query or update that would write, or send a request."""


class QueryCostError(QueryError):
    """A SPARQL query that needs more time, memory or room than it may."""


class NotFoundError(DezgraphError):
    """Nothing of this `kind` has the id `id`; `nearest` are ids that look like it, best first.

    `found` is the kind of what has the id instead, `resource` where an `actor` was asked for; empty for nothing.
    """

    def __init__(self, kind: str, id: str, nearest: Sequence[str] = (), *, found: str = "") -> None:
        self.kind = kind
        self.id = id
        self.nearest = tuple(nearest)
        self.found = found
        fault = f"{id} is {_one(found)}, not {_one(kind)}" if found else f"no {kind} has the id {shown(id)}"
        hint = f"; did you mean {', '.join(self.nearest)}" if self.nearest else ""
        super().__init__(fault + hint)


class WithdrawnError(NotFoundError):
    """The id was given out once and is withdrawn: it stands for nothing any more."""

    def __init__(self, id: str) -> None:
        super().__init__("thing", id)
        self.args = (f"the id {shown(id)} is withdrawn and stands for nothing any more",)


def _one(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


class DataError(DezgraphError):
    """A file does not hold a valid graph. `line` and `column` count from 1, where they are known."""

    def __init__(
        self, reason: str, *, path: Path | None = None, line: int | None = None, column: int | None = None
    ) -> None:
        self.reason = reason
        self.path = path
        self.line = line
        self.column = column
        where = ":".join(str(part) for part in (path, line, column) if part is not None)
        super().__init__(f"{where}: {reason}" if where else reason)


class SyntaxDataError(DataError):
    """The file cannot be parsed."""


class SubjectError(DataError):
    """What the graph says of `subject` cannot be served: an IRI; with the place in a file, its last part, the id."""

    def __init__(self, subject: str, reason: str, *, path: Path | None = None, line: int | None = None) -> None:
        self.subject = subject
        super().__init__(f"{subject} {reason}", path=path, line=line)


class FormatError(DataError):
    """The file is in no format that is known here."""


class StoreError(DezgraphError):
    """The stored graph at `path` cannot be opened, read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class MissingExtraError(DezgraphError):
    """`what` was asked for needs what comes with an `extra` of dezgraph, and that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        self.what = what
        self.extra = extra
        super().__init__(f"{what} need more than is installed; install it with: pip install 'dezgraph[{extra}]'")
