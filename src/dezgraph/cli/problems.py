"""What went wrong: one line for people, in the language of the answer, or one JSON problem for programs.

A problem is what the service answers (`dezgraph_api.errors`), with the exit code in the place of the HTTP status.
In Arabic the frame of a line is Arabic where the fault is in what was asked: ids and what would have been accepted stay
as they are, and what is wrong with files and options is told in English.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from dezgraph.cli.words import word
from dezgraph.errors import InputError, NotFoundError, WithdrawnError, shown

if TYPE_CHECKING:
    from dezgraph_api.errors import Problem

__all__ = ["print_problem", "sentence"]


def sentence(error: Exception, lang: str = "en") -> str:
    """Return what went wrong in one line."""
    if isinstance(error, typer.TyperException):
        return error.format_message()
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return _arabic(error) if lang == "ar" else str(error)


def print_problem(error: Exception, exit_code: int) -> None:
    """Print what went wrong as one JSON problem on stderr: indented on a terminal, one line elsewhere."""
    import orjson

    option = orjson.OPT_INDENT_2 if sys.stderr.isatty() else None
    typer.echo(orjson.dumps(_document(error, exit_code), option=option), err=True)


def _document(error: Exception, exit_code: int) -> dict[str, Any]:
    from dezgraph_api.errors import facts

    kind = _kind(error)
    head = {"type": kind.iri, "title": kind.title, "exit_code": exit_code, "detail": sentence(error)}
    found = _usage(error) if isinstance(error, typer.TyperException) else facts(error)
    return head | {name: value for name, value in found.items() if value}


def _kind(error: Exception) -> Problem:
    """Return the sort of problem: that of the service, or one of the two that only a command line has."""
    from dezgraph_api.errors import Problem, problem_of

    if isinstance(error, typer.TyperException):
        return Problem(400, "bad-usage", "The command line cannot be understood")
    if isinstance(error, OSError):
        return Problem(500, "system-error", "The operating system refused")
    return problem_of(error)


def _usage(error: typer.TyperException) -> dict[str, Any]:
    """Return the option or argument at fault, by its name in the lens where it has one, and those that look like it."""
    names = (getattr(error, "option_name", None), getattr(getattr(error, "param", None), "name", None))
    named = next(filter(None, names), None) or getattr(error, "param_hint", None) or ""
    near = getattr(error, "possibilities", None) or ()
    return {"parameter": _plain(named).removeprefix("lens_"), "nearest": list(dict.fromkeys(map(_plain, near)))}


def _plain(flag: str) -> str:
    return flag.lstrip("-").replace("-", "_")


def _arabic(error: Exception) -> str:
    if isinstance(error, InputError):
        if not error.value:
            return f"{error.parameter}: {error.accepted}"
        return word("{}: {} is not accepted; {}", "ar").format(error.parameter, shown(error.value), error.accepted)
    if not isinstance(error, NotFoundError):
        return str(error)
    if isinstance(error, WithdrawnError):
        return word("the id {} is withdrawn", "ar").format(shown(error.id))
    if error.found:
        fault = word("{} is of the kind {}, not {}", "ar").format(error.id, *map(_kinds, (error.found, error.kind)))
    else:
        fault = word("nothing has the id {}", "ar").format(shown(error.id))
    hint = word("did you mean {}", "ar").format("، ".join(error.nearest))
    return f"{fault}؛ {hint}" if error.nearest else fault


def _kinds(names: str) -> str:
    return " أو ".join(word(name, "ar") for name in names.split(" or "))
