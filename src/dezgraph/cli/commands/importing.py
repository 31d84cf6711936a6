"""Data sets and tables into a stored graph, or a file: `import`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperArgument, TyperCommand

from dezgraph.cli.commands.import_report import Told, told
from dezgraph.cli.exits import NOTHING_FOUND
from dezgraph.cli.options import AsJson
from dezgraph.cli.waiting import ReadingBar, waiting
from dezgraph.errors import DateError, InputError

if TYPE_CHECKING:
    from dezgraph.imports import Known, Settings
    from dezgraph.imports.records import Record

__all__ = ["ImportCommand", "import_"]

_EXAMPLES: Final = 5
_BUFFER: Final = 1 << 20


class ImportCommand(TyperCommand):
    """The command, whose help is made from the table of importers: imported only when it is asked for."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, with every format."""
        for parameter in self.params:
            if isinstance(parameter, TyperArgument) and parameter.name == "format":
                parameter.help = "; ".join(f"{name}: {explanation}" for name, explanation in _names(""))
        super().format_help(ctx, formatter)


def _names(incomplete: str) -> list[tuple[str, str]]:
    """Return the formats whose names begin so, each with its explanation."""
    from dezgraph.imports import IMPORTERS

    return [(name, each.explanation) for name, each in IMPORTERS.items() if name.startswith(incomplete)]


Name = Annotated[str, typer.Argument(metavar="FORMAT", help="What the files are.", autocompletion=_names)]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files of this format, also .gz, .bz2 or .xz.")]
Store = Annotated[Path | None, typer.Option(metavar="DIR", help="The stored graph to add to; made if not there.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="A file: .nt, .ttl and so on, also .gz, .bz2 or .xz."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")]
KeepGoing = Annotated[bool, typer.Option("--keep-going", help="Leave bad rows out, instead of ending at the first.")]
DecisionsOption = Annotated[
    Path | None,
    typer.Option("--decisions", metavar="FILE", help="A CSV of who is who: your answers are read, questions added."),
]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="COLUMN=FIELD", help="Of tables and graphs: the field that a column is; repeat."),
]
Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="Of tables and graphs: the same in each row; repeat."),
]
Types = Annotated[
    list[str] | None, typer.Option("--type", metavar="WORD=TYPE", help="What a word of the file for a type is; repeat.")
]
GradeOption = Annotated[
    str | None, typer.Option("--grade", metavar="GRADE", help="How you judge source and statements: B2, for example.")
]
Title = Annotated[str | None, typer.Option(help="What the source is called.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="When the source was published, in EDTF.")]
Delimiter = Annotated[str | None, typer.Option(help="What stands between cells; else found by the header.")]
Mapping = Annotated[
    Path | None,
    typer.Option("--mapping", metavar="QUERY", help="Of rdf: CONSTRUCT queries, a file or a folder; or org, wikidata."),
]
Encoding = Annotated[str | None, typer.Option(help="Such as windows-1256; else UTF-8.")]


def import_(
    format: Name,
    files: Files,
    *,
    store: Store = None,
    output: Output = None,
    dry_run: DryRun = False,
    keep_going: KeepGoing = False,
    map: Map = None,
    set: Set = None,
    type: Types = None,
    grade: GradeOption = None,
    title: Title = None,
    published: Published = None,
    decisions: DecisionsOption = None,
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    mapping: Mapping = None,
    as_json: AsJson = False,
) -> None:
    """Bring a data set or a table into the graph, all or nothing: with sources, dates and identifiers.

    An entity of the store that has the same identifier, or the very label, is used again; what may be the same is
    listed for you to decide. What each format becomes: docs/import.md.
    """
    from dezgraph.dates import bounds
    from dezgraph.grades import Grade
    from dezgraph.imports import Report, Settings, importer, pairs, records
    from dezgraph.imports.decisions import add

    if not dry_run and (store is None) == (output is None):
        raise InputError("store", str(store or ""), "use either --store or --output, or --dry-run")
    try:
        bounds(published or "2000")
    except DateError as error:
        raise InputError("published", error.value, error.accepted) from error
    if decisions is not None and store is None:
        raise InputError("decisions", str(decisions), "use it with --store: there is nobody to decide about otherwise")
    if decisions is not None and not decisions.absolute().parent.is_dir():
        raise InputError("decisions", str(decisions), "use a file in a folder that is there")
    form, known, report = importer(format), _known(store), Report(keep_going=keep_going)
    if decisions is not None:
        known = known.deciding(decisions)
    with ReadingBar(files) as bar:
        settings = Settings(
            grade=None if grade is None else Grade.parse(grade),
            published=published,
            title=title,
            columns=pairs("map", map or []),
            constants=pairs("set", set or []),
            types=pairs("type", type or []),
            delimiter=delimiter,
            encoding=encoding,
            mapping=mapping,
            progress=bar,
        )
        found = records(form, files, known, report, settings)
        shown = _carried_out(found, settings, store, output, is_dry=dry_run, is_checked=form.is_rdf)
    asked = 0 if decisions is None else add(decisions, form.name, report.to_decide, known.decisions, settings.recorded)
    told(Told(report, shown, store or output, decisions, asked, is_dry=dry_run), as_json=as_json)
    if not report.made and not report.left_out:
        raise typer.Exit(NOTHING_FOUND)


def _known(store: Path | None) -> Known:
    """Return what the store has; only the vocabulary where there is no store yet."""
    from dezgraph.disk import DiskStore
    from dezgraph.imports import Known
    from dezgraph.store import FileStore

    if store is not None and store.is_dir() and any(store.iterdir()):
        with waiting("reading the stored graph"):
            opened = DiskStore(store)
            try:
                return Known(opened.graph())
            finally:
                opened.close()
    return Known(FileStore([]).graph())


def _carried_out(
    found: Iterable[Record],
    settings: Settings,
    store: Path | None,
    output: Path | None,
    *,
    is_dry: bool,
    is_checked: bool,
) -> list[str]:
    """Write or load the records; return the first relationships as lines for people.

    What is made of anything but RDF is valid as it is made, and is not checked once more.
    """
    from dezgraph.imports import lines

    shown: list[str] = []
    with tempfile.TemporaryDirectory(prefix="dezgraph-") as folder:
        file = Path(folder) / "imported.nt"
        with file.open("wb", buffering=_BUFFER) as stream:
            stream.writelines(lines(_noted(found, shown), settings.recorded))
        if is_dry or not file.stat().st_size:
            return shown
        if output is not None:
            with waiting("writing"):
                _written(file, output)
        elif store is not None:
            from dezgraph.disk import DiskStore
            from dezgraph.store import anything
            from dezgraph.validity import refuse_invalid

            with waiting("loading"):
                accept = partial(refuse_invalid, store=store) if is_checked else anything
                DiskStore(store).load([file], accept=accept)
    return shown


def _noted(found: Iterable[Record], shown: list[str]) -> Iterator[Record]:
    from dezgraph.imports.records import Relationship

    for record in found:
        if isinstance(record, Relationship) and len(shown) < _EXAMPLES:
            dates = f"{record.valid_from or 'not known'} to {record.valid_until or 'not known'}"
            more = ", ".join((*record.support, *record.hedges))
            shown.append(f"{record.source} {record.type} {record.target}, {dates}{': ' if more else ''}{more}")
        yield record


def _written(file: Path, output: Path) -> None:
    """Write N-Triples in the format that a name says, compressed where it says so, all or nothing."""
    import pyoxigraph as ox

    from dezgraph.compression import compressed, plain
    from dezgraph.rdf.files import format_of
    from dezgraph.terms import DCT, DZ, ID, SKOS

    prefixes = {"dz": DZ.base, "id": ID.base, "skos": SKOS.base, "dct": DCT.base}
    form = format_of(output)
    new = output.with_name(f"{output.name}.new")
    try:
        if form == ox.RdfFormat.N_TRIPLES and plain(output) == output:
            shutil.move(file, new)
        else:
            with file.open("rb") as stream, new.open("wb") as written, compressed(written, output) as target:
                if form == ox.RdfFormat.N_TRIPLES:
                    shutil.copyfileobj(stream, target)
                else:
                    triples = (quad.triple for quad in ox.parse(stream, format=ox.RdfFormat.N_TRIPLES))
                    ox.serialize(triples, target, format=form, prefixes=prefixes)
        new.replace(output)
    finally:
        new.unlink(missing_ok=True)


import_.__name__ = "import"  # a word that Python keeps to itself
