"""Tables: CSV, Parquet, Excel; what spreadsheets must not run; what maps show."""

from __future__ import annotations

import csv
import json
import re
import sys
import time
import zipfile
from datetime import date
from xml.etree import ElementTree as ET

import numpy as np
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import InputError, MissingExtraError
from dezgraph.formats import FORMATS, excel
from dezgraph.formats.cells import escaped, unescaped
from dezgraph.formats.tables import EDGES, NODES, _precision
from dezgraph.view import View


@given(st.text(alphabet="'=+-@\t\rab\uff1d\n", max_size=6))
def test_an_escaped_text_is_no_formula_and_can_be_had_back(text):
    cell = escaped(pa.array([text]))[0].as_py()
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"))
    assert unescaped(cell) == text


def rows(path):
    with path.open(newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_csv_of_edges_has_grade_dates_sources_and_both_labels(network, written):
    row = rows(written(network, "csv", part="edges"))["a-backs-b"]
    assert list(row) == EDGES.names
    told = [row[name] for name in ("sign", "valid_from", "start_earliest", "end_latest", "end_precision", "grade")]
    assert told == ["1", "2014-03~", "2014-02-01", "2017-12-31", "range", "B2"]
    assert (row["sources"], row["contradicted_by"], row["source_label_ar"]) == ("gazette", "rumour", "ألف")


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2011-05-03", "day"),
        ("2011-05-03T10:00:00Z", "day"),
        ("2011-05-03T10:00:00+03:00", "day"),
        ("Y20000", "year"),
        ("Y-20000", "year"),
        ("2017-22", "season"),
        ("2017-05?", "month, uncertain"),
        ("2011?/..", "range, uncertain"),
        ("2011~/2012?", "range, approximate and uncertain"),
        ("../2014%", "range, approximate and uncertain"),
        ("2011/2012", "range"),
        ("201X", "range"),
        ("2011-05-XX", "range"),
        ("..", "open"),
        (None, "unknown"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(date, told):
    assert _precision(date) == told


def test_an_alias_that_two_languages_share_is_told_once(network_of, tie, written):
    shared = 'id:a a dz:State ; skos:altLabel "Kamal"@en , "Kamal"@ku , "Bukamal"@en . id:b a dz:State .'
    network = network_of(shared + tie("a backs b"))
    assert rows(written(network, "csv", part="nodes"))["a"]["aliases"].split(";") == ["Bukamal", "Kamal"]
    assert network.to_arrow("nodes")["aliases"].to_pylist() == [["Bukamal", "Kamal"], []]


def test_a_table_of_nodes_has_every_entity_where_no_part_is_asked_for(shipped, written):
    assert set(rows(written(View(shipped), "csv", part="nodes"))) == set(shipped.entity_ids)


@pytest.mark.parametrize("name", ["graphml", "gexf", "cytoscape", "node-link", "dot", "pajek", "stix", "ftm", "turtle"])
def test_every_format_with_nodes_has_an_event_that_no_relationship_speaks_of(shipped, written, name):
    assert b"ev-battle-of-khasham" in written(View(shipped), name).read_bytes()


def test_kinds_and_scenarios_leave_out_no_entity_of_these_kinds(shipped, written):
    events = set(rows(written(View(shipped).view(kind="Event"), "csv", part="nodes")))
    assert events == {shipped.entity_ids[number] for number in np.flatnonzero(shipped.of_kinds(["Event"]))}
    assert "ev-battle-of-khasham" in events
    future = View(shipped).view(scenario="scenario-continued-conflict")
    assert set(shipped.entity_ids) <= set(rows(written(future, "csv", part="nodes")))


@pytest.mark.parametrize(
    "lens", [{"at": "2018-01-01"}, {"type": "backs"}, {"known": "2018-01-01"}, {"min_grade": "B2"}]
)
def test_a_lens_that_speaks_of_relationships_leaves_the_entities_at_their_ends(shipped, written, lens):
    view = View(shipped).view(**lens)
    edges = rows(written(view, "csv", part="edges")).values()
    ends = {edge[end] for edge in edges for end in ("source", "target")}
    assert set(rows(written(view, "csv", part="nodes"))) == ends


@pytest.mark.parametrize("name", ["csv", "graphml", "gexf", "node-link", "cytoscape", "stix", "ftm", "dot", "pajek"])
def test_no_table_and_no_graph_tells_an_end_that_was_not_known_yet(network_of, tie, written, name):
    network = network_of(
        "id:a a dz:State . id:b a dz:State .\n"
        + tie("a backs b", validUntil='"2018-08-08" ; dct:description "They parted."@en , "افترقا."@ar')
        + tie("b backs a", validFrom='"2014" ; dct:description "They stay."@en')
    )
    hidden = ("2018-08-08", "They parted.", "افترقا.")
    options = {"part": "edges"} if name == "csv" else {}
    known, before = (
        written(network.view(known=day), name, **options).read_text() for day in ("2018-08-08", "2018-08-07")
    )
    assert not any(text in before for text in hidden)
    if name not in {"dot", "pajek"}:  # these tell neither ends nor descriptions
        assert "They parted." in known
        assert "They stay." in before


def test_an_end_that_was_not_known_yet_is_as_precise_as_what_is_unknown(network_of, tie):
    network = network_of("id:a a dz:State . id:b a dz:State .\n" + tie("a backs b", validUntil='"2018-08-08"'))
    [edge] = network.view(known="2018-01-01").to_arrow("edges").to_pylist()
    assert (edge["valid_until"], edge["end_precision"], edge["end_latest"]) == (None, "unknown", None)
    [edge] = network.to_arrow("edges").to_pylist()
    assert (edge["valid_until"], edge["end_precision"]) == ("2018-08-08", "day")


def test_a_certainty_without_a_day_asks_for_nothing(network, written):
    assert "alone" in rows(written(network.view(certainty="certain"), "csv", part="nodes"))


def test_csv_holds_no_formula(network, written):
    table = rows(written(network, "csv", part="nodes"))
    assert (table["a"]["aliases"], table["a"]["definition_en"]) == ("'=HYPERLINK(1)", "'-1+1")
    assert unescaped(table["b"]["label_en"]) == "@B\nsecond line"
    assert rows(written(network, "csv", part="edges"))["a-opposes-b"]["sign"] == "-1"


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_both_tables_come_in_an_archive_that_is_the_same_each_time(network, written, name):
    path = written(network, name)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == [f"edges.{name}", f"nodes.{name}"]
        assert archive.testzip() is None
        assert archive.read(f"edges.{name}") == written(network, name, part="edges").read_bytes()
    assert written(network, name).read_bytes() == path.read_bytes()


def test_parquet_keeps_lists_days_and_numbers_as_such(network, written):
    table = pq.read_table(written(network, "parquet", part="edges"))
    assert table.schema.equals(EDGES)
    row = next(row for row in table.to_pylist() if row["id"] == "a-backs-b")
    assert (row["start_earliest"], row["end_earliest"]) == (date(2014, 2, 1), date(2016, 1, 1))
    assert (sorted(row["support"]), row["sign"], row["symmetric"]) == (["training", "weapons"], 1, False)
    assert pq.read_table(written(network, "parquet", part="nodes")).schema.equals(NODES)


def test_parquet_of_nothing_has_its_columns(network, written):
    assert pq.read_table(written(network.view(type="aids"), "parquet", part="edges")).schema.equals(EDGES)


def test_a_workbook_has_sheets_of_edges_and_nodes_without_formulas(network, written):
    book = openpyxl.load_workbook(written(network.at("2016-06-01"), "excel"))
    header, *cells = book["edges"].iter_rows(values_only=True)
    row = next(dict(zip(header, each, strict=True)) for each in cells if each[0] == "a-backs-b")
    assert list(header) == EDGES.names
    assert (row["start_earliest"].date(), row["grade"], row["certainty"]) == (date(2014, 2, 1), "B2", "possible")
    assert (row["target_label_en"], row["source_label_ar"], row["sources"]) == ("'@B\nsecond line", "ألف", "gazette")
    assert {cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line} <= {"s", "n", "d", "b"}
    assert ["at", "2016-06-01"] in [list(each) for each in book["about"].iter_rows(values_only=True)]


def test_a_workbook_says_what_was_cut_out(network, written):
    def told(**asked):
        sheet = openpyxl.load_workbook(written(network, "excel", **asked))["about"]
        return dict(sheet.iter_rows(values_only=True))

    assert told(center="a", radius=2) == {"version": network.version, "center": "a", "radius": "2"}
    assert told(ids=["a", "b"]) == {"version": network.version, "ids": "a, b"}


def test_a_workbook_is_the_same_each_time(network, written, monkeypatch):
    first = written(network, "excel").read_bytes()
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert written(network, "excel").read_bytes() == first
    with zipfile.ZipFile(written(network, "excel")) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert ">dezgraph<" in properties
    assert "openpyxl" not in properties
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[^<]*", properties)) == {"1980-01-01T00:00:00Z"}


def test_a_day_before_excels_first_is_a_text(network_of, tie, written):
    old = network_of("id:a a dz:State . id:b a dz:State ." + tie("a backs b", validFrom='"1850-01-01"'))
    header, row = openpyxl.load_workbook(written(old, "excel"))["edges"].iter_rows(values_only=True)
    assert dict(zip(header, row, strict=True))["start_earliest"] == "1850-01-01"


def test_more_than_a_sheet_holds_is_refused(network, monkeypatch):
    monkeypatch.setattr(excel, "_MOST_ROWS", 3)
    with pytest.raises(InputError, match="a sheet has 3 rows"):
        FORMATS["excel"].write(network)


def test_without_openpyxl_the_error_says_what_to_install(network, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="dezgraph\\[excel\\]"):
        FORMATS["excel"].write(network)


def test_geojson_has_what_has_coordinates_with_longitude_first(network, written):
    features = json.loads(written(network, "geojson").read_text())["features"]
    assert {each["id"]: each["geometry"]["coordinates"] for each in features} == {
        "field": [40.3, 35.25],
        "alone": [1, 2],
    }
    assert next(each for each in features if each["id"] == "field")["properties"]["label_ar"] == "حقل"


def test_geojson_through_a_lens_has_what_is_in_view(network, written):
    assert [
        each["id"] for each in json.loads(written(network.view(type="controls"), "geojson").read_text())["features"]
    ] == ["field"]
    assert json.loads(written(network.view(type="backs"), "geojson").read_text())["features"] == []


def test_kml_names_in_the_language_asked_for_and_keeps_both(network, written):
    space = "{http://www.opengis.net/kml/2.2}"
    marks = list(ET.parse(written(network, "kml", lang="ar")).getroot().iter(f"{space}Placemark"))
    field = next(mark for mark in marks if mark.find(f"{space}name").text == "حقل")
    assert field.find(f"{space}Point/{space}coordinates").text == "40.3,35.25"
    data = {each.get("name"): each[0].text for each in field.iter(f"{space}Data")}
    assert (data["id"], data["label_en"], data["label_ar"]) == ("field", "Field", "حقل")
