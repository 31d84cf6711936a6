"""The hook that builds the explorer: once for the same sources, and never in the way of an installation."""

import importlib.util
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "hatch_build.py"


@pytest.fixture(scope="module")
def hook():
    spec = importlib.util.spec_from_file_location("hatch_build", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path, hook):
    """Sources of an explorer, and one that was built from them."""
    web, built = tmp_path / hook.SOURCES, tmp_path / hook.BUILT
    (web / "src").mkdir(parents=True)
    built.mkdir(parents=True)
    (web / "package-lock.json").write_text('{"packages": {}}')
    (web / "src" / "main.ts").write_text("1")
    (built / hook.STAMP).write_text(hook._digest(web) + "\n")
    return tmp_path


def hooked(hook, root):
    """The hook as hatchling has it, and what it says."""
    said = []

    class App:
        display_warning = staticmethod(said.append)

    made = object.__new__(type("Hook", (hook.ExplorerHook,), {"root": str(root), "app": App}))
    return made, said


def test_what_is_built_from_the_sources_as_they_are_is_current(hook, checkout):
    assert hook.is_current(checkout)
    assert hook.build(checkout) is False
    assert hooked(hook, checkout)[0].dependencies() == []


@pytest.mark.parametrize("change", ["edit", "add", "rename", "lock"])
def test_any_change_of_the_sources_asks_for_a_build(hook, checkout, change):
    source = checkout / "web" / "src" / "main.ts"
    match change:
        case "edit":
            source.write_text("2")
        case "add":
            source.with_name("more.ts").write_text("")
        case "rename":
            source.rename(source.with_name("other.ts"))
        case "lock":
            (checkout / "web" / "package-lock.json").write_text("{}")
    assert not hook.is_current(checkout)
    assert hooked(hook, checkout)[0].dependencies() == [hook.NODE]


def test_what_no_bundle_is_made_of_asks_for_none(hook, checkout):
    (checkout / "web" / "node_modules").mkdir()
    (checkout / "web" / "node_modules" / "x.js").write_text("")
    (checkout / "web" / "README.md").write_text("")
    assert hook.is_current(checkout)


def test_a_tree_without_sources_has_nothing_to_build(hook, tmp_path):
    assert hook.is_current(tmp_path)


@pytest.mark.parametrize(
    "error",
    [FileNotFoundError("there is no Node"), subprocess.CalledProcessError(1, "npm", stderr="x\nno registry here\n")],
)
def test_an_installation_goes_on_where_the_explorer_cannot_be_built(hook, checkout, monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr(hook, "build", fail)
    made, said = hooked(hook, checkout)
    made.initialize("standard", {})
    assert "the explorer is left out" in said[0]
    assert ("no Node" in said[0]) or ("no registry here" in said[0])


def test_an_installation_can_be_told_to_leave_the_explorer_out(hook, checkout, monkeypatch):
    (checkout / "web" / "src" / "main.ts").write_text("2")
    monkeypatch.setenv("DEZGRAPH_WITHOUT_EXPLORER", "1")
    made, said = hooked(hook, checkout)
    made.initialize("standard", {})
    assert made.dependencies() == said == []
