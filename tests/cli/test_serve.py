"""`serve`: it says where it listens and what to try, answers, and ends with Ctrl-C."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SERVE = (sys.executable, "-c", "from dezgraph.cli import main; main()", "serve", "--port", "0")


@contextmanager
def served(*words):
    """Serve on a free port; give the addresses that are printed; interrupt; nothing may be left to complain of.

    Files that no test of this run has served before are checked, which is said.
    """
    with subprocess.Popen([*SERVE, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        late = threading.Timer(60, process.kill)
        late.start()
        try:
            said = "".join(iter(process.stdout.readline, "Ctrl-C ends it.\n"))
            yield re.findall(r"http://\S+", said)
        finally:
            process.send_signal(signal.SIGINT)
            complaints = process.stderr.read()
            late.cancel()
    assert process.returncode == 0
    assert re.fullmatch(r"(dezgraph: checking \S+: takes seconds, and once for the same content\n)?", complaints)


def answer(address):
    with urlopen(address, timeout=30) as response:
        return response.status, response.read()


@pytest.mark.parametrize("words", [(), ("--workers", "2")], ids=["alone", "with workers"])
def test_it_answers_what_it_invites_to_and_ends_quietly(graph, words):
    with served(str(graph), *words) as addresses:
        assert len(addresses) == 5
        assert answer(addresses[0] + "/healthz")[0] == 200
        for address in addresses:
            assert answer(address)[0] == 200


@pytest.mark.parametrize("words", [(), ("--workers", "2")], ids=["alone", "with workers"])
def test_it_serves_on_where_nobody_reads_what_it_says(graph, words):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*SERVE, "--port", str(port), str(graph), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        late = threading.Timer(60, process.kill)
        late.start()
        process.stdout.close()
        status = None
        while status is None and process.poll() is None:
            with suppress(URLError):
                status = answer(f"http://127.0.0.1:{port}/healthz")[0]
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        complaints = process.stderr.read()
        late.cancel()
    assert (status, process.returncode) == (200, 0)
    assert "Traceback" not in complaints


def test_a_stored_graph_is_served(run, graph, tmp_path):
    store = str(tmp_path / "stored")
    run("load", str(graph), "--store", store)
    with served("--store", store) as addresses:
        assert b'"north"' in answer(addresses[0] + "/v1/actors/south/backers")[1]


def test_a_port_in_use_is_a_clear_error(run, graph):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve", str(graph), "--port", str(port))
    assert result.exit_code == 1
    assert f"cannot listen at port {port} of 127.0.0.1: " in result.stderr
    assert "--port takes another one" in result.stderr


def test_broken_data_is_not_served(run, saved):
    result = run("serve", str(saved("id:north a dz:State ;;; oops .", "broken.ttl")), "--port", "0")
    assert result.exit_code == 2
    assert "broken.ttl:2:" in result.stderr


@pytest.fixture
def invalid(graph):
    """A file that can be read, with two violations, the first on the line that comes with it."""
    text = graph.read_text()
    graph.write_text(text.replace(' , "الشمال"@ar', "").replace(' , "الجنوب"@ar', ""))
    return graph, next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith("id:north a "))


@pytest.mark.parametrize("words", [(), ("--workers", "2")], ids=["alone", "with workers"])
def test_data_that_can_be_read_and_is_not_valid_is_not_served(run, invalid, words):
    file, line = invalid
    result = run("serve", str(file), "--port", "0", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"dezgraph: {file}:{line}: id:north: There must be exactly one Arabic label" in result.stderr
    assert result.stderr.endswith(f"; 1 more, `dezgraph validate {file}` lists all\n")


def test_on_a_terminal_the_check_is_said_on_a_line_of_its_own(terminal, invalid):
    shown = terminal("serve", str(invalid[0]), "--port", "0")
    assert f"\x1b[Kdezgraph: checking {invalid[0]}: takes seconds, and once for the same content\n" in shown


def test_without_a_cache_several_processes_check_once(graph, monkeypatch):
    monkeypatch.setenv("DEZGRAPH_CACHE", "")
    with served(str(graph), "--workers", "2") as addresses:
        assert answer(addresses[0] + "/healthz")[0] == 200


def test_a_store_that_is_not_there_is_not_served(run, tmp_path):
    assert run("serve", "--store", str(tmp_path / "none"), "--port", "0").exit_code == 1


def test_files_and_a_store_cannot_both_be_served(run, graph, tmp_path):
    assert run("serve", str(graph), "--store", str(tmp_path)).exit_code == 2
