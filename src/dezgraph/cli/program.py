"""The program: the group of all commands, as typer runs it, and two things that typer does otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, Final

import typer
from typer.core import TyperGroup

from dezgraph.cli.problems import print_problem

__all__ = ["Program", "heed_named_shell"]

_COMPLETION: Final = ("--show-completion", "--install-completion")
_BY_NAME: Final = "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION"
"""The variable with which typer lets a shell be named, instead of looking for the one that runs."""


class Program(TyperGroup):
    """The group of all commands. Wrong usage is told in JSON, too, where JSON was asked for."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line, that of the process by default; ends the process."""
        extra |= {"windows_expand_args": windows_expand_args}
        if "--json" not in (sys.argv[1:] if args is None else args):
            return super().main(args, prog_name, complete_var, standalone_mode, **extra)
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except typer.TyperException as error:
            print_problem(error, error.exit_code)
            code = error.exit_code
        sys.exit(code)


def heed_named_shell(words: Sequence[str]) -> None:
    """Let `--show-completion zsh` mean zsh, whatever the shell that runs; without a name it means the one that runs."""
    option, named = (*words, "", "")[:2]
    if option in _COMPLETION and named and not named.startswith("-"):
        os.environ[_BY_NAME] = "1"
