"""The commands of `dezgraph`, each with an example that the tests run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Final

import typer

from dezgraph.cli.commands.backing import backers, backing, backs
from dezgraph.cli.commands.claimants import claimants
from dezgraph.cli.commands.load import load
from dezgraph.cli.commands.search import search
from dezgraph.cli.commands.serve import serve
from dezgraph.cli.commands.show import show
from dezgraph.cli.commands.stats import stats
from dezgraph.cli.commands.timeline import timeline
from dezgraph.cli.commands.validate import validate
from dezgraph.cli.exits import exiting
from dezgraph.cli.options import asking
from dezgraph.lens import OPTIONS

__all__ = ["COMMANDS", "app", "run"]


def run() -> None:
    """Read the command from the process's arguments, and run it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot write Arabic shows question marks, not a traceback.
            stream.reconfigure(errors="replace")
    app()(prog_name="dezgraph")


def app() -> typer.Typer:
    """Return the application with all its commands."""
    made = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, context_settings=_SETTINGS)
    made.callback()(dezgraph)
    for command, examples in COMMANDS:
        lines = "\n\n".join(f"dezgraph {command.__name__} {example}".rstrip() for example in examples)
        made.command(epilog=f"Examples:\n\n{lines}")(exiting(command))
    return made


def _told_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dezgraph {version('dezgraph')}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Show the version and leave.", callback=_told_version, is_eager=True)
]


def dezgraph(version: Version = False) -> None:
    """Who backs whom, with what, as of a day, as known on a day, at what grade, and why we think so.

    The graph is the shipped one, files (--file) or a stored one (--store). Exit codes: 0 answered,
    1 nothing found or not done, 2 wrong usage or bad input.
    """


_KINDS: Final = [option for option in OPTIONS if option.name == "kind"]
_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}
COMMANDS: Final[tuple[tuple[Callable[..., None], tuple[str, ...]], ...]] = (
    (serve, ("", "mine.ttl --port 8080", "--store graph")),
    (load, ("mine.ttl --store graph",)),
    (validate, ("mine.ttl",)),
    (asking(stats, is_list=False), ("", "--at 2017-11-03 --family alliance")),
    (asking(search, lens=_KINDS), ("العكيدات", "al-Egaidat --kind Tribe")),
    (asking(show, is_list=False), ("iran", "russia-backs-syrian-regime", "article-deir-ez-zor --lang ar")),
    (asking(backers), ("syrian-regime --at 2017-11-03", "syrian-regime --depth 2 --min-grade C3 --json")),
    (asking(backs), ("iran --at 2018-06-01 --certainty certain",)),
    (asking(backing), ("--at 2018-06-01 --support weapons", "--known 2018-01-01 --not-source article-deir-ez-zor")),
    (asking(claimants), ("al-omar-oil-field --at 2019-01-01",)),
    (asking(timeline), ("al-omar-oil-field", "russia iran --from 2017 --until 2018-06")),
)
"""Every command, in the order in which help lists them, with the examples of its help."""
