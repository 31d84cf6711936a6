"""Tables in memory hold what the exported tables hold, with types of their own."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from datetime import date

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from dezgraph.errors import InputError, MissingExtraError, NotFoundError
from dezgraph.formats import FORMATS
from dezgraph.network import Network


@pytest.fixture
def network(network_of, tie):
    return network_of(
        'id:a a dz:State ; skos:prefLabel "A"@en , "أ"@ar ; skos:altLabel "=1"@en , "alpha"@en .\n'
        'id:b a dz:ArmedGroup . id:far a dz:Town ; geo:hasGeometry [ geo:asWKT "POINT(40.3 35.25)"^^geo:wktLiteral ] .'
        + tie("a backs b", validFrom='"2014-03~"', validUntil='"2016"', support="dz:weapons, dz:training")
        + tie("a opposes b", validFrom='"-0044"', validUntil='"9000"')
        + tie("b controls far", validFrom='".."', claims="id:gazette 2,id:rumour 4 dz:denies")
    )


def exported(view, part, **options):
    text = b"".join(FORMATS["csv"].write(view, part=part, **options)).decode()
    return list(csv.DictReader(io.StringIO(text)))


def as_text(value):
    """What CSV makes of a value, before it is escaped."""
    if isinstance(value, tuple | list):
        return ";".join(value)
    if pd.isna(value):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d").zfill(10)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def unescaped(row):
    return {name: cell.removeprefix("'") for name, cell in row.items()}


@pytest.mark.parametrize("part", ["edges", "nodes"])
@pytest.mark.parametrize("options", [{}, {"center": "syrian-regime"}, {"ids": ["russia", "iran", "hezbollah"]}])
def test_frames_hold_the_cells_that_csv_has(shipped, part, options):
    view = Network(shipped).view(at="2018-01-01", min_grade="C3")
    rows = [unescaped(row) for row in exported(view, part, **options)]
    assert rows
    for records in (
        view.to_pandas(part, **options).to_dict("records"),
        view.to_polars(part, **options).to_dicts(),
        view.to_arrow(part, **options).to_pylist(),
    ):
        found = [{name: as_text(value) for name, value in record.items()} for record in records]
        assert [unescaped(row) for row in found] == rows


@pytest.mark.parametrize("part", ["edges", "nodes"])
def test_an_arrow_table_is_that_of_parquet(network, part):
    assert network.to_arrow(part) == pq.read_table(io.BytesIO(b"".join(FORMATS["parquet"].write(network, part=part))))


def test_columns_of_pandas_have_the_types_that_fit(network):
    frame = network.view(at="2015-01-01").to_pandas()
    assert frame["start_earliest"].dtype == frame["end_latest"].dtype == "datetime64[s]"
    assert frame["sign"].dtype == "int8"
    assert frame["symmetric"].dtype == bool
    coded = ("type", "family", "grade", "certainty", "end_precision")
    assert all(frame[name].dtype == "category" for name in coded)
    assert list(frame["support"]) == [("training", "weapons"), (), ()]
    assert frame.loc[0, "start_earliest"] == pd.Timestamp("2014-02-01")
    assert (frame["end_latest"] >= "2016-12-31").tolist() == [True, True, False]


def test_days_that_nanoseconds_cannot_hold_are_kept_and_those_before_the_year_1_are_open(network):
    row = network.to_pandas().set_index("id").loc["a-opposes-b"]
    assert row["end_latest"] == pd.Timestamp("9000-12-31").as_unit("s")
    assert row["start_earliest"] is pd.NaT
    assert row["valid_from"] == "-0044"


def test_columns_of_polars_have_the_types_that_fit(network):
    schema = network.to_polars().schema
    assert schema["start_earliest"] == pl.Date
    assert schema["type"] == schema["grade"] == pl.Categorical
    assert schema["support"] == pl.List(pl.String)
    assert network.to_polars().filter(pl.col("support").list.contains("weapons"))["id"].to_list() == ["a-backs-b"]


def test_texts_of_frames_are_not_escaped_as_those_of_csv_are(network):
    assert network.to_pandas("nodes").set_index("id").loc["a", "aliases"] == ("=1", "alpha")


def test_a_frame_tells_the_version_and_the_lens(network):
    assert network.at("2015-01-01").to_pandas().attrs == {
        "name": "dezgraph",
        "version": network.version,
        "lens": "at=2015-01-01",
    }


def test_an_empty_view_gives_empty_frames_of_the_same_columns(network):
    empty = network.view(type="harms")
    assert list(empty.to_pandas().columns) == list(network.to_pandas().columns)
    assert empty.to_polars().schema == network.to_polars().schema
    assert len(empty.to_pandas()) == empty.to_polars().height == empty.to_arrow("nodes").num_rows == 0


def test_many_batches_make_one_frame(network, monkeypatch):
    monkeypatch.setattr("dezgraph.formats.tables._ROWS", 1)
    assert network.to_pandas()["type"].tolist() == ["backs", "opposes", "controls"]
    assert network.to_polars()["type"].to_list() == ["backs", "opposes", "controls"]


def test_what_cannot_be_asked_for_is_refused(network):
    with pytest.raises(InputError, match="part: 'ties' is not accepted; use edges or nodes"):
        network.to_pandas("ties")
    with pytest.raises(NotFoundError, match="no entity has the id 'z'"):
        network.to_polars(center="z")


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_library_that_is_missing_is_named_with_its_extra(network, name, monkeypatch):
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=rf"{name} data frames need more.*dezgraph\[{name}\]"):
        getattr(network, f"to_{name}")()


def test_opening_what_was_read_before_and_asking_load_none_of_these_libraries():
    ask = "import dezgraph; dezgraph.open_view().at('2018-01-01').backers('syrian-regime')"
    tell = "import sys; print({'pandas', 'polars', 'igraph', 'rdflib', 'dezgraph.formats'} & set(sys.modules))"
    told = [subprocess.check_output([sys.executable, "-c", f"{ask}; {tell}"], text=True) for _ in range(2)]
    assert told[1] == "set()\n"  # the first may have read the files
