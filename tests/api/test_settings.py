from pathlib import Path

import pytest

from dezgraph.errors import InputError
from dezgraph_api import Settings


def test_settings_survive_the_environment():
    settings = Settings(files=(Path("/a/b.ttl"), Path("/c.ttl")), root_path="/graph", cache_bytes=8 << 20, checked="1f")
    assert Settings.from_environment(settings.as_environment()) == settings


def test_an_empty_environment_is_the_graph_that_is_shipped():
    assert Settings.from_environment({}) == Settings()


@pytest.mark.parametrize("size", ["", "-1", "many", "1.5", "9" * 20])
def test_a_size_that_is_none_is_refused(size):
    with pytest.raises(InputError):
        Settings.from_environment({"DEZGRAPH_CACHE_MB": size})


@pytest.mark.parametrize("name", ["DEZGRAPH_HEAVY", "DEZGRAPH_HEAVY_SECONDS"])
@pytest.mark.parametrize("number", ["", "0", "-1", "many", "1.5", "9" * 20, "٣"])
def test_a_bound_on_long_questions_that_is_none_is_refused(name, number):
    with pytest.raises(InputError) as caught:
        Settings.from_environment({name: number})
    assert caught.value.parameter == name


def test_settings_hold_whatever_else_the_environment_says():
    others = {"DEZGRAPH_STORE": "/other", "DEZGRAPH_FILES": "/other.ttl", "DEZGRAPH_ROOT_PATH": "/other"}
    assert Settings.from_environment(others | Settings().as_environment()) == Settings()
