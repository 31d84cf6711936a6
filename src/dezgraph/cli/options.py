"""The options that questions share: which graph, which lens, how to answer. Made once for all commands.

The options of the lens are those of `dezgraph.lens.OPTIONS`, by the same names; none is written out here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dezgraph.cli import completion
from dezgraph.cli.asked import Asked
from dezgraph.cli.waiting import waiting
from dezgraph.lens import OPTIONS, Option

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["AsJson", "EntityId", "Role", "Step", "asking"]

EntityId = Annotated[str, typer.Argument(metavar="ID", help="Id of an entity.", autocompletion=completion.entity_ids)]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document instead of a sentence.")]

_UNSET: Final = False
_SCENARIO_FILE: Final = "scenario_file"
_LENS: Final = "Lens: which part of the graph is looked at (several values: repeat, or use commas)"
_GRAPH: Final = "Graph: the shipped one, unless"
_ANSWER: Final = "Answer"


class Lang(StrEnum):
    """A language of labels."""

    en = "en"
    ar = "ar"


class Step(StrEnum):
    """How far the points of a series are apart."""

    month = "month"
    year = "year"


class Role(StrEnum):
    """What is done with a resource: the names of `dezgraph.analysis.holding.ROLES`, which a start does without."""

    controls = "controls"
    contests = "contests"
    seeks = "seeks"
    protects = "protects"
    finances_from = "finances-from"
    all = "all"


def _network_of(files: Sequence[Path], store: Path | None) -> View:
    """Return the network of files, of a store, or of the graph that is shipped."""
    if files and store is not None:
        raise typer.BadParameter("use either --file or --store", param_hint="--file")
    from dezgraph.opening import open_view as opened

    with waiting("reading the graph"):
        return opened(*files, store=store)


def asking(
    command: Callable[..., None], *, lens: Sequence[Option] = OPTIONS, is_list: bool = True
) -> Callable[..., None]:
    """Return the command with the shared options; it is called with `Asked`, then with its own parameters.

    `lens` are the options of the lens that the question heeds; a list can be limited.
    """

    @wraps(command)
    def asked(**given: Any) -> None:
        options = {option.name: given.pop(_name(option)) or None for option in lens}
        network = _network_of(given.pop("file") or [], given.pop("store"))
        how = {"lang": given.pop("lang").value, "as_json": given.pop("json"), "limit": given.pop("limit", None)}
        assumed = given.pop(_SCENARIO_FILE, None)
        if assumed is not None:
            if options.get("scenario"):
                raise typer.BadParameter("use either --scenario or --scenario-file", param_hint="--scenario-file")
            network = _imagined(network, assumed)
        command(Asked(network.view(**options), **how), **given)

    own = list(signature(command, eval_str=True).parameters.values())[1:]
    looking = [*map(_lens_option, lens), *([_own_scenario()] if lens is OPTIONS else [])]
    parameters = [*own, *looking, *_shared(is_list=is_list)]
    asked.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    asked.__annotations__ = {each.name: each.annotation for each in parameters}
    return asked


def _imagined(view: View, file: Path) -> View:
    """Return the view under the scenario that a file describes: what one would post to the service."""
    import orjson

    from dezgraph.errors import ScenarioError
    from dezgraph.scenario import read

    try:
        scenario = read(orjson.loads(file.read_bytes()))
    except orjson.JSONDecodeError as error:
        raise ScenarioError(str(file), "", f"use JSON: {error}") from None
    return view.imagine(*scenario.changes, label=scenario.label)


def _own_scenario() -> Parameter:
    explanation = "Lay a scenario of your own over the graph: a file of JSON, as it is posted to the service."
    return _option(_SCENARIO_FILE, Path | None, explanation, None, "--scenario-file", metavar="FILE", panel=_LENS)


def _shared(*, is_list: bool) -> list[Parameter]:
    graph = [
        _option("file", list[Path], "Read this file; may be repeated.", [], "--file", metavar="FILE", panel=_GRAPH),
        _option("store", Path | None, "Open the graph stored in this folder.", None, metavar="DIR", panel=_GRAPH),
    ]
    answer = [
        _option("lang", Lang, "Language of labels.", Lang.en, panel=_ANSWER),
        _option("json", bool, "One JSON document instead of a table.", _UNSET, "--json", panel=_ANSWER),
    ]
    limit = _option("limit", int | None, "Show at most this many.", None, min=1, panel=_ANSWER)
    return [*graph, *answer, *([limit] if is_list else [])]


def _lens_option(option: Option) -> Parameter:
    flags = dict.fromkeys((f"--{option.name.replace('_', '-')}", f"--{option.name}"))
    return _option(
        _name(option),
        list[str],
        f"{option.explanation} [dim]e.g. {option.example}[/dim]",
        [],
        *flags,
        metavar=f"{option.name.rpartition('_')[2].upper()}{',…' if option.several else ''}",
        autocompletion=completion.of_option(option),
        panel=_LENS,
    )


def _name(option: Option) -> str:
    return f"lens_{option.name}"


def _option(name: str, kind: Any, help: str, default: Any, *flags: str, panel: str, **extra: Any) -> Parameter:
    declared = typer.Option(*(flags or (f"--{name}",)), help=help, rich_help_panel=panel, show_default=False, **extra)
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, declared])
