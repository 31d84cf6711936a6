"""`validate`: what is wrong, and where."""

from __future__ import annotations

import json


def test_violations_are_listed_with_file_line_and_node(run, saved):
    bad = saved(
        'id:north a dz:State ; skos:prefLabel "North"@en .\nid:x a dz:Relationship ; dz:source id:north .', "bad.ttl"
    )
    result = run("validate", str(bad))
    assert result.exit_code == 1
    assert f"{bad}:3" in result.stdout
    assert "id:x" in result.stdout


def test_programs_get_every_violation_with_its_parts(run, saved):
    bad = saved("id:north a dz:State .", "bad.ttl")
    document = json.loads(run("validate", str(bad), "--json").stdout)
    assert document["total"] == len(document["violations"]) > 0
    assert {"file", "line", "column", "focus_node", "path", "value", "message"} == set(document["violations"][0])


def test_a_file_that_cannot_be_parsed_is_one_violation(run, saved):
    result = run("validate", str(saved("id:north a dz:State ;;; oops .", "broken.ttl")))
    assert result.exit_code == 1
    assert "broken.ttl:2" in result.stdout


def test_a_good_file_ends_with_0_and_no_violations(run):
    from dezgraph.shipped import vocabulary_file

    result = run("validate", str(vocabulary_file()), "--json")
    assert (result.exit_code, json.loads(result.stdout)["violations"]) == (0, [])
