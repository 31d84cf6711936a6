"""How a command ends: the exit code, and one line, or with `--json` one problem, on stderr that says why.

0   answered
1   nothing found: no entity of that id, an empty answer, violations; or it could not be done
2   wrong usage or bad input: an option, a date, a grade, a file that is no graph
130 interrupted with Ctrl-C (`serve` ends with 0: that is how it is meant to end)
141 whoever read the output stopped reading (`| head`); `serve` serves on
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec

import typer

from dezgraph.cli.problems import print_problem, sentence
from dezgraph.errors import (
    DataError,
    DezgraphError,
    InputError,
    MissingExtraError,
    NotFoundError,
    QueryError,
    StoreError,
)

__all__ = [
    "BAD_INPUT",
    "BROKEN_PIPE",
    "EXIT_CODES",
    "NOTHING_FOUND",
    "exit_code",
    "exiting",
    "let_go_of_output",
    "warned",
]

Parameters = ParamSpec("Parameters")

NOTHING_FOUND: Final = 1
BAD_INPUT: Final = 2
BROKEN_PIPE: Final = 141
_FAILED: Final = 1


def exiting(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Return the command, ending with a line or problem on stderr and an exit code where it would raise.

    Its parameters `json` or `as_json`, and `lang`, say how it answers, and so how it complains.
    """

    @wraps(command)
    def ended(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except BrokenPipeError:
            let_go_of_output()
            raise typer.Exit(BROKEN_PIPE) from None
        except (DezgraphError, OSError) as error:
            if kwargs.get("json") or kwargs.get("as_json"):
                print_problem(error, exit_code(error))
            else:
                warned(sentence(error, str(kwargs.get("lang", "en"))))
            raise typer.Exit(exit_code(error)) from error

    return ended


def exit_code(error: Exception) -> int:
    """Return the exit code of an error: that of the nearest class in `EXIT_CODES`."""
    return next((EXIT_CODES[each] for each in type(error).__mro__ if each in EXIT_CODES), _FAILED)


def warned(message: str) -> None:
    """Write one line to stderr."""
    typer.echo(f"dezgraph: {message}", err=True)


def let_go_of_output() -> None:
    """Point stdout nowhere, once nobody reads it: the interpreter's last flush would complain too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


EXIT_CODES: Final[dict[type[BaseException], int]] = {
    NotFoundError: NOTHING_FOUND,
    InputError: BAD_INPUT,
    DataError: BAD_INPUT,
    StoreError: _FAILED,
    QueryError: BAD_INPUT,
    MissingExtraError: _FAILED,
    OSError: _FAILED,
}
"""Error to exit code. What is not listed here ends like the nearest class above it."""
