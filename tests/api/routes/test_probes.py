def test_it_says_that_it_is_alive_and_ready(get):
    assert get("/healthz") == {"status": "ok"}
    assert get("/readyz")["status"] == "ready"


def test_metrics_count_requests_by_route_and_status_and_what_the_cache_did(fresh):
    fresh.get("/v1/actors/proxy/backers")
    fresh.get("/v1/actors/proxy/backers")
    fresh.get("/v1/actors/nobody/backers")
    fresh.get("/nowhere")
    text = fresh.get("/metrics").text
    assert 'dezgraph_requests_total{route="/v1/actors/{id}/backers",status="200"} 2' in text
    assert 'dezgraph_requests_total{route="/v1/actors/{id}/backers",status="404"} 1' in text
    assert 'dezgraph_requests_total{route="unmatched",status="404"} 1' in text
    assert 'dezgraph_cache_total{outcome="hit"} 1' in text
    assert 'dezgraph_request_seconds_count{route="/v1/actors/{id}/backers"} 3' in text
    assert "dezgraph_graph_relationships 8" in text


def test_probes_and_metrics_are_never_kept(client):
    for path in ("/healthz", "/readyz", "/metrics"):
        assert client.get(path).headers["cache-control"] == "no-store"
