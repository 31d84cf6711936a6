"""The commands of `dezgraph`, each with an example that the tests run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Final

import typer

from dezgraph.cli.commands.aims import conditions, instruments, objectives
from dezgraph.cli.commands.backing import backers, backing, backs
from dezgraph.cli.commands.balance import balance
from dezgraph.cli.commands.change import diff, handovers
from dezgraph.cli.commands.claimants import claimants
from dezgraph.cli.commands.effects import effects
from dezgraph.cli.commands.export import export
from dezgraph.cli.commands.importing import ImportCommand, import_
from dezgraph.cli.commands.load import load
from dezgraph.cli.commands.paths import paths
from dezgraph.cli.commands.patronage import cycles, shared
from dezgraph.cli.commands.plot import plot
from dezgraph.cli.commands.resources import contest, contests, dependencies, dependents, holders
from dezgraph.cli.commands.search import search
from dezgraph.cli.commands.sensitivity import alone, sensitivity
from dezgraph.cli.commands.serve import serve
from dezgraph.cli.commands.show import show
from dezgraph.cli.commands.sparql import sparql
from dezgraph.cli.commands.stats import stats
from dezgraph.cli.commands.structure import centrality, communities, moves
from dezgraph.cli.commands.timeline import timeline
from dezgraph.cli.commands.validate import validate
from dezgraph.cli.exits import exiting
from dezgraph.cli.options import asking
from dezgraph.cli.program import Program, heed_named_shell
from dezgraph.lens import OPTIONS

__all__ = ["COMMANDS", "app", "run"]


def run() -> None:
    """Read the command from the process's arguments, and run it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot write Arabic shows question marks, not a traceback.
            stream.reconfigure(errors="replace")
    heed_named_shell(sys.argv[1:])
    app()(prog_name="dezgraph")


def app() -> typer.Typer:
    """Return the application with all its commands."""
    made = typer.Typer(cls=Program, no_args_is_help=True, pretty_exceptions_enable=False, context_settings=_SETTINGS)
    made.callback()(dezgraph)
    for command, examples in COMMANDS:
        lines = "\n\n".join(f"dezgraph {command.__name__} {example}".rstrip() for example in examples)
        made.command(cls=_OWN.get(command), epilog=f"Examples:\n\n{lines}")(exiting(command))
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
_OWN: Final = {import_: ImportCommand}
"""Commands with a class of their own."""
_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}
COMMANDS: Final[tuple[tuple[Callable[..., None], tuple[str, ...]], ...]] = (
    (serve, ("", "mine.ttl --port 8080", "--store graph")),
    (load, ("mine.ttl --store graph",)),
    (import_, ("ucdp-esd ucdp-esd-ay-181.csv --store graph", "csv ties.csv --map from=source --dry-run")),
    (validate, ("mine.ttl",)),
    (sparql, ('"SELECT * { <iran-backs-syrian-regime> ?property ?value }"', "query.rq --csv --store graph")),
    (asking(stats, is_list=False), ("", "--at 2017-11-03 --family alliance")),
    (asking(search, lens=_KINDS), ("العكيدات", "al-Egaidat --kind Tribe")),
    (asking(show, is_list=False), ("iran", "russia-backs-syrian-regime", "article-deir-ez-zor --lang ar")),
    (asking(backers), ("syrian-regime --at 2017-11-03", "syrian-regime --depth 2 --min-grade C3 --json")),
    (asking(backs), ("iran --at 2018-06-01 --certainty certain",)),
    (asking(backing), ("--at 2018-06-01 --support weapons", "--known 2018-01-01 --not-source article-deir-ez-zor")),
    (asking(shared), ("syrian-regime kataib-hezbollah --at 2018-06-01", "iran russia --side clients")),
    (asking(cycles), ("",)),
    (asking(paths), ("iran united-states --at 2018-06-01", "turkey russia --net-sign - --by grade -k 3 --json")),
    (asking(claimants), ("al-omar-oil-field --at 2019-01-01",)),
    (asking(contests), ("--at 2018-06-01 --among all",)),
    (asking(contest, is_list=False), ("oil-and-gas-deir-ez-zor --at 2018-06-01",)),
    (asking(holders), ("al-omar-oil-field", "conoco-gas-field --known 2019-01-01 --json")),
    (asking(dependents), ("oil-and-gas-deir-ez-zor",)),
    (asking(dependencies), ("russia",)),
    (asking(conditions), ("lasting stability", "--lang ar")),
    (asking(objectives), ("--actor iran", "reconstruction")),
    (asking(instruments), ("--actor russia --at 2018-06-01",)),
    (asking(diff), ("--from-at 2017-09-01 --to-at 2017-12-01", "--from-known 2019-01-01 --at 2017-11-03")),
    (asking(handovers), ("--from-at 2017-09-01 --to-at 2017-12-01",)),
    (asking(effects), ("scenario-russia-iran-escalation", "scenario-continued-conflict --at 2018-06-01 --lang ar")),
    (asking(sensitivity), ("--drop-source article-deir-ez-zor", "--drop-below C3 --question backers --entity iran")),
    (asking(alone), ("--at 2018-06-01 --type backs",)),
    (asking(centrality), ("--at 2018-06-01", "betweenness --over all --direction both --kind Actor")),
    (asking(moves), ("--from-at 2016-06-01 --to-at 2026-03-01", "degree --scenario scenario-continued-conflict")),
    (asking(communities), ("--at 2018-06-01", "balance --at 2018-06-01 --min-grade C3")),
    (asking(balance), ("--at 2018-01-01", "--from 2014 --until 2018 --series year")),
    (asking(timeline), ("al-omar-oil-field", "russia iran --from 2017 --until 2018-06")),
    (asking(export, is_list=False), ("--at 2018-06-01 -o june.graphml", "--center iran --format csv --part edges")),
    (asking(plot, is_list=False), ("network conoco-gas-field --at 2018-02-07 -o conoco.svg", "holders -o held.png")),
)
"""Every command, in the order in which help lists them, with the examples of its help."""
