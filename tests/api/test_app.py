import pytest
from starlette.testclient import TestClient

from dezgraph.errors import DataError, StoreError
from dezgraph_api import Settings, create_app


def test_two_services_in_one_process_do_not_meet(graph_file, shipped):
    small = TestClient(create_app(Settings(files=(graph_file,))))
    assert small.get("/v1/actors").json()["total"] == 3
    assert shipped.get("/v1/actors").json()["total"] > 50
    assert small.get("/v1/actors").json()["version"] != shipped.get("/v1/actors").json()["version"]
    assert small.get("/v1/entities/iran").status_code == 404


def test_a_broken_file_stops_the_service_and_names_the_line(tmp_path):
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix id: <https://w3id.org/dezgraph/id/> .\n\nid:a id:b ;;; oops\n")
    with pytest.raises(DataError) as error:
        create_app(Settings(files=(file,)))
    assert (error.value.path, error.value.line) == (file, 3)


def test_a_file_that_breaks_a_rule_stops_the_service_and_names_the_line(graph_file, tmp_path):
    file = tmp_path / "broken.ttl"
    file.write_text(graph_file.read_text().replace(' , "الوكيل"@ar', ""))
    with pytest.raises(DataError, match="id:proxy: There must be exactly one Arabic label") as error:
        create_app(Settings(files=(file,)))
    assert file.read_text().splitlines()[error.value.line - 1].startswith("id:proxy a ")


def test_a_store_that_is_not_there_stops_the_service(tmp_path):
    with pytest.raises(StoreError):
        create_app(Settings(store=tmp_path))


def test_workers_build_the_same_application_from_the_environment(graph_file, monkeypatch):
    for name, value in Settings(files=(graph_file,)).as_environment().items():
        monkeypatch.setenv(name, value)
    assert TestClient(create_app()).get("/v1/actors").json()["total"] == 3


def test_behind_a_path_every_address_has_it(graph_file):
    client = TestClient(create_app(Settings(files=(graph_file,), root_path="/graph")))
    assert client.get("/").json()["documentation"] == "/graph/docs"
    assert 'src="/graph/docs/assets/swagger-ui-bundle.js"' in client.get("/docs").text
    assert client.get("/id/patron", follow_redirects=False).headers["location"] == "/graph/v1/entities/patron"
    assert client.get("/openapi.json").json()["servers"] == [{"url": "/graph"}]
    assert client.get("/v1/actors/proxy/backers").status_code == 200
