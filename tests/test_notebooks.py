"""The example notebooks run from top to bottom, and are stored without what they print."""

from __future__ import annotations

import ast
import json
import os
import re
import sys
from pathlib import Path

import pytest
from tests.imports.rows import EXTERNAL, support, table

from dezgraph.imports.ucdp.support import NEEDED

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
ESD = EXTERNAL / "ucdp-esd-ay-181.csv"
SHOWN = ("_repr_html_", "_repr_svg_", "__repr__")
SAMPLE = [
    *(support(year, "3 North, 4 South", "wf") for year in range(1984, 1991)),
    *(support(year, "4 South", "t") for year in range(1991, 1996)),
    *(support(year, "3 North", "x", actor_id="21", actor_name="Front") for year in range(1986, 1990)),
    *(support(year, "5 East", "m", actor_id="4", actor_name="Government of South", actor_nonstate="0")
      for year in range(1985, 1994)),
]  # fmt: skip
NAMED_AS_GOVERNMENTS = {"North": "Government of North", "South": "Government of South", "East": "Government of East"}


def cells(path):
    return json.loads(path.read_text())["cells"]


def run(path):
    """Run the code of a notebook in one namespace, and return what its cells show at their ends."""
    names = {"__name__": "__main__"}
    shown = []
    for number, cell in enumerate(cells(path)):
        if cell["cell_type"] != "code":
            continue
        source, place = "".join(cell["source"]), f"{path.name}, cell {number}"
        tree = ast.parse(source, place)
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, place, "exec"), names)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), place, "eval"), names)
            if not source.rstrip().endswith(";"):
                shown.append(next(getattr(value, name)() for name in SHOWN if hasattr(value, name)))
    return shown


@pytest.fixture(autouse=True)
def as_in_a_notebook(monkeypatch, tmp_path):
    pyplot = pytest.importorskip("matplotlib.pyplot")
    pyplot.switch_backend("agg")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    yield
    pyplot.close("all")


def of_form(row):
    """Give the supporters of a made-up row the names that governments have in the data."""
    return row | {"ext_name": ",".join(NAMED_AS_GOVERNMENTS[name] for name in row["ext_name"].split(","))}


def test_the_notebook_of_deir_ez_zor_runs():
    shown = run(NOTEBOOKS / "deir-ez-zor.ipynb")
    assert shown[0].startswith('<div class="dezgraph">')
    assert sum(each.startswith("<?xml") for each in shown) == 2
    assert any("Russia is allied with" in each for each in shown)
    assert all(each and "Empty DataFrame" not in each for each in shown)


def of_external_support(file, monkeypatch, capsys):
    """Run the notebook on a file; return what it shows, and what it says of rebels."""
    monkeypatch.setenv("UCDP_ESD", str(file))
    shown = run(NOTEBOOKS / "ucdp-external-support.ipynb")
    return shown, next(line for line in capsys.readouterr().out.splitlines() if "sponsors of" in line)


def test_the_notebook_of_external_support_runs_on_a_sample(tmp_path, monkeypatch, capsys):
    sample = tmp_path / "sample.csv"
    sample.write_text(table(NEEDED, map(of_form, SAMPLE)))
    shown, rebels = of_external_support(sample, monkeypatch, capsys)
    assert rebels == "4 relationships: 2 sponsors of 2 groups"
    assert any("Government of North backs" in each for each in shown)


@pytest.mark.skipif(not ESD.exists(), reason="the data set is not here")
def test_the_notebook_of_external_support_runs_on_the_data(monkeypatch, capsys):
    shown, rebels = of_external_support(ESD, monkeypatch, capsys)
    assert rebels == "1,687 relationships: 234 sponsors of 243 groups"
    assert any("Government of United States of America backs" in each for each in shown)


def test_without_the_data_it_says_where_to_find_it(monkeypatch):
    monkeypatch.delenv("UCDP_ESD", raising=False)
    with pytest.raises(SystemExit, match=r"ucdp-esd-ay-181\.csv is not there: download it from https://ucdp\.uu\.se"):
        run(NOTEBOOKS / "ucdp-external-support.ipynb")


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_is_stored_without_outputs_and_explains_itself(path):
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    assert len(code) < len(cells(path)) * 2 / 3
    assert len({cell["id"] for cell in cells(path)}) == len(cells(path))
    assert cells(path)[0]["source"][0].startswith("# ")


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib calls what it deprecates itself
def test_the_python_of_the_documentation_runs():
    text = (NOTEBOOKS.parent / "docs/python.md").read_text()
    names = {}
    exec(
        compile("\n".join(re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)), "python.md", "exec"),
        names,
    )
    assert len(names["edges"]) == names["frame"].height == names["graph"].ecount() == names["plain"].number_of_edges()
    assert len(names["among"].vs) == 3
    assert names["iran"]
    assert names["rows"]
