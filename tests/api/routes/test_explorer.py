import re

import pytest
from starlette.testclient import TestClient

from dezgraph_api import Settings, create_app, explorer

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture
def built(tmp_path, monkeypatch):
    """An explorer of two files, in the place of the one that is built."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text('<script src="./assets/main-x1.js"></script>')
    (tmp_path / "assets" / "main-x1.js").write_text("1 + 1")
    (tmp_path / "secret.js").write_text("secret")
    monkeypatch.setattr(explorer, "_BUILT", tmp_path)
    return tmp_path


def test_a_browser_gets_the_page_and_a_program_the_index(client, built):
    page = client.get("/", headers=HTML)
    assert page.headers["content-type"].startswith("text/html")
    assert "assets/main-x1.js" in page.text
    assert client.get("/").json()["name"] == "dezgraph"
    assert client.get("/", headers={"Accept": "application/json"}).json()["documentation"] == "/docs"


def test_what_the_address_of_the_page_says_is_its_own(client, built, refused):
    assert client.get("/?view=look&sign=+,-&lang=ar&nonsense=1", headers=HTML).status_code == 200
    refused("/?nonsense=1", 422)


def test_nothing_inline_and_nothing_from_elsewhere_may_run(client, built):
    policy = client.get("/", headers=HTML).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*", policy)


def test_a_file_may_be_kept_for_ever_and_the_page_may_not(client, built):
    file = client.get("/assets/main-x1.js")
    assert file.text == "1 + 1"
    assert file.headers["content-type"].startswith("text/javascript")
    assert "immutable" in file.headers["cache-control"]
    assert client.get("/", headers=HTML).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", ["other.js", "..%2Fsecret.js", "..%2Findex.html", "main-x1", ".js", "%2Fetc%2Fpasswd"])
def test_only_files_of_the_explorer_are_given_out(client, built, name):
    assert client.get(f"/assets/{name}").status_code == 404


def test_a_service_without_the_explorer_says_how_to_build_it(client, monkeypatch, tmp_path):
    monkeypatch.setattr(explorer, "_BUILT", tmp_path / "none")
    page = client.get("/", headers=HTML)
    assert page.status_code == 200
    assert "hatch_build.py" in page.text
    assert 'href="/docs"' in page.text
    assert client.get("/assets/main-x1.js").status_code == 404


def test_an_address_that_is_too_long_is_told_to_people_by_a_page_and_to_programs_as_a_problem(client):
    address = f"/?pin={'x' * 8192}"
    page = client.get(address, headers=HTML)
    assert page.status_code == 414
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert not re.search(r"<(script|style)|style=|xxx", page.text)
    assert all(told in page.text for told in ("8,196", "8,192", "too long", "طويل", 'href="/"', 'href="/?lang=ar"'))
    for told in (client.get(address), client.get(f"/v1/stats?at={'x' * 8192}", headers=HTML)):
        assert told.status_code == 414
        assert told.json()["title"] == "The address is too long"


def test_the_way_out_of_an_address_that_is_too_long_is_below_the_path_of_the_proxy(graph_file):
    client = TestClient(create_app(Settings(files=(graph_file,), root_path="/graph")))
    page = client.get(f"/?pin={'x' * 8192}", headers=HTML)
    assert 'href="/graph/"' in page.text
