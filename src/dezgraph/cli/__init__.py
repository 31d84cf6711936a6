"""The command line: the same questions as over HTTP, for people and, with `--json`, for programs.

    app ─▶ commands/*     one module for commands that belong together; `app.COMMANDS` lists them all
             │  options    which graph, which lens, how to answer: what every question shares
             │  asked      the question, answered: a table for people, one JSON document for programs
             └  exits      error ─▶ exit code, one table

What only one command needs (the server, the SHACL engine, rich) is imported when that command runs.
"""

from dezgraph.cli.starting import starting

__all__ = ["main"]


def main() -> None:
    """Run the command line: the console script."""
    with starting():
        from dezgraph.cli.app import run
    run()
