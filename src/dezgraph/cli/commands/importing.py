"""Data sets and tables into a stored graph, or a file: `import`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.options import AsJson
from dezgraph.cli.waiting import ReadingBar, waiting
from dezgraph.errors import DateError, InputError

if TYPE_CHECKING:
    from dezgraph.imports import Known, Report, Settings
    from dezgraph.imports.records import Record

__all__ = ["import_"]

_SHOWN: Final = 10
_EXAMPLES: Final = 5

Name = Annotated[str, typer.Argument(metavar="FORMAT", help="ucdp-esd, ucdp-actor or csv.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="CSV, also .gz, .bz2 or .xz.")]
Store = Annotated[Path | None, typer.Option(metavar="DIR", help="The stored graph to add to; made if not there.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="A file: .nt, .ttl and so on.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")]
KeepGoing = Annotated[bool, typer.Option("--keep-going", help="Leave bad rows out, instead of ending at the first.")]
Map = Annotated[
    list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD", help="Of csv: the field that a column is; repeat.")
]
Set = Annotated[
    list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="Of csv: the same in each row; repeat.")
]
Types = Annotated[
    list[str] | None, typer.Option("--type", metavar="WORD=TYPE", help="Of csv: what a word for a type is; repeat.")
]
GradeOption = Annotated[
    str | None, typer.Option("--grade", metavar="GRADE", help="How you judge source and statements: B2, for example.")
]
Title = Annotated[str | None, typer.Option(help="What the source is called.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="When the source was published, in EDTF.")]
Delimiter = Annotated[str | None, typer.Option(help="What stands between cells; else found by the header.")]
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
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    as_json: AsJson = False,
) -> None:
    """Bring a data set or a table into the graph, all or nothing: with sources, dates and identifiers.

    An entity of the store that has the same identifier is used again. What each format becomes: docs/import.md.
    """
    from dezgraph.dates import bounds
    from dezgraph.grades import Grade
    from dezgraph.imports import Report, Settings, importer, pairs, records

    if not dry_run and (store is None) == (output is None):
        raise InputError("store", str(store or ""), "use either --store or --output, or --dry-run")
    try:
        bounds(published or "2000")
    except DateError as error:
        raise InputError("published", error.value, error.accepted) from error
    known, report = _known(store), Report(keep_going=keep_going)
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
            progress=bar,
        )
        found = records(importer(format), files, known, report, settings)
        shown = _carried_out(found, settings, store, output, is_dry=dry_run)
    _tell(report, shown, store or output, is_dry=dry_run, as_json=as_json)
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
    found: Iterable[Record], settings: Settings, store: Path | None, output: Path | None, *, is_dry: bool
) -> list[str]:
    """Write or load the records; return the first relationships as lines for people."""
    from dezgraph.imports import lines

    shown: list[str] = []
    with tempfile.TemporaryDirectory(prefix="dezgraph-") as folder:
        file = Path(folder) / "imported.nt"
        with file.open("wb") as stream:
            stream.writelines(lines(_noted(found, shown), settings.recorded))
        if is_dry or not file.stat().st_size:
            return shown
        if output is not None:
            with waiting("writing"):
                _written(file, output)
        elif store is not None:
            from dezgraph.disk import DiskStore

            with waiting("loading"):
                DiskStore(store).load([file])
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
    """Write N-Triples in the format that a name says, all or nothing."""
    import pyoxigraph as ox

    from dezgraph.rdf.files import format_of
    from dezgraph.terms import DCT, DZ, ID, SKOS

    prefixes = {"dz": DZ.base, "id": ID.base, "skos": SKOS.base, "dct": DCT.base}
    form = format_of(output)
    new = output.with_name(f"{output.name}.new")
    try:
        with file.open("rb") as stream, new.open("wb") as target:
            triples = (quad.triple for quad in ox.parse(stream, format=ox.RdfFormat.N_TRIPLES))
            ox.serialize(triples, target, format=form, prefixes=prefixes)
        new.replace(output)
    finally:
        new.unlink(missing_ok=True)


def _tell(report: Report, shown: list[str], where: Path | None, *, is_dry: bool, as_json: bool) -> None:
    if as_json:
        from dezgraph.cli.asked import print_json

        print_json(_document(report, where, is_dry=is_dry))
        return
    made = ", ".join(f"{count} {_counted(name, count)}" for name, count in report.made.items()) or "nothing new"
    typer.echo(f"read {report.rows} rows; {'would make' if is_dry else 'made'} {made}")
    for line in shown if is_dry else ():
        typer.echo(f"  {line}")
    for what, counts in (("counted", report.counted), ("left out", report.left_out)):
        for reason, count in counts.items():
            typer.echo(f"{what}: {count} {reason}")
    _list("used again", [f"{there} for {id}" for id, there in report.reused.items()], len(report.reused))
    _list("note", report.remarks, len(report.remarks))
    for fault in report.faults[:_SHOWN]:
        warned(f"skipped {fault}")
    if report.skipped > _SHOWN:
        warned(f"skipped {report.skipped} bad rows in all")
    if where is not None and not is_dry:
        typer.echo(where)


def _counted(name: str, count: int) -> str:
    return name.lower() if count == 1 else _PLURALS[name]


def _list(what: str, texts: list[str], count: int) -> None:
    for text in texts[:_SHOWN]:
        typer.echo(f"{what}: {text}")
    if count > _SHOWN:
        typer.echo(f"{what}: {count - _SHOWN} more; --json lists them")


def _document(report: Report, where: Path | None, *, is_dry: bool) -> dict[str, Any]:
    return {
        "dry_run": is_dry,
        "written_to": None if is_dry or where is None else str(where),
        "rows": report.rows,
        "made": {_PLURALS[name]: count for name, count in report.made.items()},
        "counted": dict(report.counted),
        "left_out": dict(report.left_out),
        "used_again": report.reused,
        "notes": report.remarks,
        "skipped": report.skipped,
        "faults": [{"file": str(each.path), "line": each.line, "reason": each.reason} for each in report.faults],
    }


_PLURALS: Final = {"Source": "sources", "Entity": "entities", "Relationship": "relationships"}
import_.__name__ = "import"  # a word that Python keeps to itself
