"""What takes long is answered by processes that hold up nobody and can be stopped. Held against a real server."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from dezgraph_api import Settings

SERVER = Path(__file__).with_name("slow.py")
PATIENCE = 60


class Served:
    """A server in a process of its own."""

    def __init__(self, process):
        self.process = process
        self.port = int(process.stdout.readline())

    def fetch(self, path, *, body=None):
        """Return status, headers and bytes."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            headers = {"Content-Type": "application/json"} if body else {}
            connection.request("POST" if body else "GET", path, body and json.dumps(body), headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def ask(self, path, *, body=None):
        """Return status, headers and what the JSON says."""
        status, headers, text = self.fetch(path, body=body)
        return status, headers, json.loads(text)

    def leave(self, path, *, body=None):
        """Ask, and give back the connection, which is to be closed."""
        one = socket.create_connection(("127.0.0.1", self.port))
        text = json.dumps(body) if body else ""
        length = f"Content-Type: application/json\r\nContent-Length: {len(text)}\r\n" if body else ""
        one.sendall(f"{'POST' if body else 'GET'} {path} HTTP/1.1\r\nHost: x\r\n{length}\r\n{text}".encode())
        return one

    def figure(self, name):
        lines = self.fetch("/metrics")[2].decode().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"dezgraph_{name}"))

    def outcome(self, name):
        return self.figure(f'heavy_total{{outcome="{name}"}}')


@contextmanager
def serving(graph_file, *, environment=(), folder=None, **settings):
    environment = Settings(files=(graph_file,), **settings).as_environment() | dict(environment)
    command = [sys.executable, str(SERVER)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | environment, cwd=folder
    ) as it:
        try:
            yield Served(it)
        finally:
            it.kill()


@pytest.fixture(scope="module")
def served(graph_file):
    with serving(graph_file) as one:
        yield one


@contextmanager
def meanwhile(ask, *args):
    """Ask in a thread; give the list that the answer will be in."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(ask(*args)))
    thread.start()
    yield answers
    thread.join()


def until(holds):
    late = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < late
        time.sleep(0.02)


def is_there(pid):
    """Tell whether a process lives: one that nobody has waited for yet does not."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def sockets(pid):
    """Return the sockets that a process holds."""
    held = {str(file.readlink()) for file in Path(f"/proc/{pid}/fd").iterdir()}
    return {name for name in held if name.startswith("socket:")}


def told(path):
    """Return the process that wrote its id to a file, once it is there."""
    until(lambda: path.exists() and path.read_text())
    return int(path.read_text())


def test_a_worker_answers_as_the_service_would_and_the_answer_is_kept(served):
    hits = served.figure('cache_total{outcome="hit"}')
    status, headers, answer = served.ask("/v1/slow?type=backs&lang=ar")
    again = served.ask("/v1/slow?type=backs&lang=ar")
    assert status == 200
    assert answer["pid"] != served.process.pid
    assert (answer["lens"], answer["lang"], answer["seen"]) == ({"type": ["backs"]}, "ar", 2)
    assert headers["etag"].startswith(f'W/"{answer["version"]}')
    assert again[2] == answer
    assert served.figure('cache_total{outcome="hit"}') == hits + 1


def test_a_worker_knows_the_scenario_that_is_posted(served):
    changes = [{"change": "addition", "source": "patron", "type": "backs", "target": "cell"}]
    status, headers, answer = served.ask("/v1/slow?type=backs", body={"scenario": {"changes": changes}})
    assert (status, answer["seen"], headers["cache-control"]) == (200, 3, "no-store")
    assert answer["pid"] != served.process.pid


def test_what_is_wrong_is_said_without_a_worker(served):
    before = served.outcome("answered")
    assert served.ask("/v1/slow?min_grade=Z9")[0] == 422
    assert served.outcome("answered") == before


def test_on_a_small_graph_what_is_never_slow_there_needs_no_worker(served):
    assert served.ask("/v1/large")[2]["pid"] == served.process.pid


@pytest.mark.parametrize(
    ("path", "workers"),
    [("/v1/large", 1), ("/v1/slow", 1), ("/v1/actors/proxy/backers", 0), ("/v1/balance", 0), ("/v1/backing/cycles", 0)],
)
def test_under_a_posted_scenario_a_worker_answers_what_does_not_say_itself_that_it_is_quick(served, path, workers):
    before = served.outcome("answered")
    assert served.ask(path, body={"scenario": {"changes": []}})[0] == 200
    assert served.outcome("answered") == before + workers


def test_who_hangs_up_stops_what_is_computed_under_a_posted_scenario(served, tmp_path):
    path = f"/v1/large?seconds=600&tells={tmp_path / 'pid'}"
    with served.leave(path, body={"scenario": {"changes": []}}):
        pid = told(tmp_path / "pid")
        assert pid != served.process.pid
        assert served.figure("heavy_running") == 1
    until(lambda: not is_there(pid))


def test_on_a_large_graph_workers_answer_what_may_be_slow_there_and_whatever_is_posted(graph_file):
    with serving(graph_file, environment={"LARGE": "yes"}) as served:
        assert served.ask("/v1/large")[2]["pid"] != served.process.pid
        assert served.ask("/v1/actors/proxy/backers")[0] == 200
        assert served.outcome("answered") == 1
        assert served.ask("/v1/actors/proxy/backers", body={"scenario": {"changes": []}})[0] == 200
        assert served.outcome("answered") == 2


def test_others_are_answered_while_a_long_question_is_under_way(served, tmp_path):
    tells = tmp_path / "pid"
    with meanwhile(served.ask, f"/v1/slow?seconds=3&tells={tells}") as answers:
        pid = told(tells)
        for number in range(1, 21):
            assert served.ask(f"/v1/actors/proxy/backers?limit={number}")[0] == 200
        assert answers == []
        assert served.figure("heavy_running") == 1
    assert answers[0][0] == 200
    assert answers[0][2]["pid"] == pid


def test_who_hangs_up_stops_the_computation(served, tmp_path):
    before = served.outcome("abandoned")
    with served.leave(f"/v1/slow?seconds=600&tells={tmp_path / 'pid'}"):
        pid = told(tmp_path / "pid")
        assert is_there(pid)
    until(lambda: not is_there(pid))
    until(lambda: served.outcome("abandoned") == before + 1)
    assert served.ask("/v1/slow?seconds=0.01")[2]["pid"] != pid


def test_when_as_many_as_may_be_are_under_way_the_next_is_told_to_come_again(served, tmp_path):
    paths = [f"/v1/slow?seconds=600&tells={tmp_path / name}" for name in "ab"]
    with served.leave(paths[0]), served.leave(paths[1]):
        told(tmp_path / "a")
        told(tmp_path / "b")
        status, headers, problem = served.ask("/v1/slow?seconds=0.02")
        assert (status, problem["type"]) == (503, "https://w3id.org/dezgraph/problem/busy")
        assert int(headers["retry-after"]) > 0
        assert served.ask("/v1/actors/proxy")[0] == 200
        assert served.outcome("refused") == 1
    until(lambda: served.figure("heavy_running") == 0)
    assert served.ask("/v1/slow?seconds=0.03")[0] == 200


def test_a_worker_that_ends_is_a_problem_and_the_next_one_answers(served):
    status, headers, problem = served.ask("/v1/slow?dies=yes")
    assert (status, headers["content-type"]) == (500, "application/problem+json")
    assert problem["type"].endswith("/internal-error")
    assert served.outcome("lost") == 1
    assert served.ask("/v1/slow?seconds=0.04")[0] == 200


def test_what_takes_too_long_is_given_up(graph_file, tmp_path):
    with serving(graph_file, heavy=1, heavy_seconds=4) as served:
        status, _, problem = served.ask(f"/v1/slow?seconds=600&tells={tmp_path / 'pid'}")
        assert (status, problem["detail"]) == (504, "the answer takes more than 4 seconds; ask for less")
        assert served.outcome("overrun") == 1
        until(lambda: served.figure("heavy_running") == 0)
        if (tmp_path / "pid").exists():
            assert not is_there(told(tmp_path / "pid"))


def test_workers_end_with_the_service_and_do_not_hold_its_port(graph_file, tmp_path):
    with serving(graph_file) as served, served.leave(f"/v1/slow?seconds=600&tells={tmp_path / 'pid'}"):
        pid = told(tmp_path / "pid")
        shared = sockets(pid) & sockets(served.process.pid)
        served.process.send_signal(signal.SIGKILL)
        until(lambda: not is_there(pid))
    assert shared == set()


def test_files_in_the_folder_where_the_service_was_started_are_none_of_its_modules(graph_file, tmp_path):
    for name in ("copy", "random", "types"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a script of the user')")
    with serving(graph_file, folder=tmp_path, sparql_seconds=10) as one:
        assert one.ask("/sparql?query=ASK%7B%7D")[2]["boolean"] is True
