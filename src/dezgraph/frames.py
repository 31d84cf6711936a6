"""A view as a table in memory: of Arrow, pandas or polars, with the columns of the exported tables.

`dezgraph.formats.tables` names and explains the columns: `EDGES`, one row a relationship, and `NODES`, one row an
entity, both in the order of ids. Nothing is escaped, as it is in CSV.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Unpack

import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.errors import MissingExtraError
from dezgraph.formats.attributes import about
from dezgraph.formats.form import Asked, Excerpt, Part, excerpt
from dezgraph.formats.tables import EDGES, NODES, Tables

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from dezgraph.view import View

__all__ = ["to_arrow", "to_pandas", "to_polars"]

_CATEGORIES: Final = frozenset((
    "type", "family", "start_precision", "end_precision", "grade", "certainty", "type_label_en", "type_label_ar",
))  # fmt: skip
"""Columns with few different values."""
_SECONDS: Final = pa.timestamp("s")


def to_arrow(view: View, part: Part = "edges", **asked: Unpack[Asked]) -> pa.Table:
    """Return the relationships of a view, or with `nodes` its entities, as an Arrow table: what Parquet would hold.

    `center` and `radius`, or `ids`, ask for a part of the view. O(rows); a million relationships take some seconds.

    Raises:
        InputError: a value that cannot be used. NotFoundError: there is no such entity.
    """
    return _table(excerpt(view, part=part, **asked))


def to_pandas(view: View, part: Part = "edges", **asked: Unpack[Asked]) -> pd.DataFrame:
    """Return the same as a pandas data frame.

    Days are `datetime64[s]`, which holds all years from 1 to 9999, `NaT` where nothing bounds them; words of the
    vocabulary are categories; what has several values is a tuple. `attrs` tell the version and the lens.

    Raises:
        InputError, NotFoundError: as `to_arrow`. MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtraError("pandas data frames", "pandas") from error
    chosen = excerpt(view, part=part, **asked)
    table = _coded(_table(chosen))
    lists = [field.name for field in table.schema if pa.types.is_list(field.type)]
    frame = _of_seconds(table.drop_columns(lists)).to_pandas()
    for name in lists:
        values = pd.Series([tuple(each) for each in table[name].to_pylist()], dtype=object)
        frame.insert(table.schema.get_field_index(name), name, values)
    frame.attrs.update(about(chosen))
    return frame


def to_polars(view: View, part: Part = "edges", **asked: Unpack[Asked]) -> pl.DataFrame:
    """Return the same as a polars data frame: days are `Date`, words of the vocabulary `Categorical`, lists `List`.

    Raises:
        InputError, NotFoundError: as `to_arrow`. MissingExtraError: polars is not installed.
    """
    try:
        import polars as pl
    except ImportError as error:
        raise MissingExtraError("polars data frames", "polars") from error
    return pl.DataFrame(_coded(to_arrow(view, part, **asked)))


def _table(chosen: Excerpt) -> pa.Table:
    tables = Tables(chosen)
    if chosen.part == "nodes":
        return pa.Table.from_batches(tables.nodes(), schema=NODES)
    return pa.Table.from_batches(tables.edges(), schema=EDGES)


def _coded(table: pa.Table) -> pa.Table:
    """Return a table whose columns of few different values are codes and a list of these values."""
    return _changed(table, dict.fromkeys(_CATEGORIES, pc.dictionary_encode)).unify_dictionaries()


def _of_seconds(table: pa.Table) -> pa.Table:
    days = [field.name for field in table.schema if pa.types.is_date(field.type)]
    return _changed(table, {name: lambda column: column.cast(_SECONDS) for name in days})


def _changed(table: pa.Table, changes: dict[str, Any]) -> pa.Table:
    columns = {name: changes[name](table[name]) if name in changes else table[name] for name in table.column_names}
    return pa.table(columns)
