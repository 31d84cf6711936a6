"""What changed, what is contested, and what hangs on which source, as tables."""

from __future__ import annotations

import json

import pytest

from dezgraph.analysis.holding import ROLES
from dezgraph.cli.options import Role


def test_a_difference_is_shown_with_its_cause_before_and_after(ask):
    shown = ask("diff", "--from-at", "2016-06-01", "--to-at", "2020-06-01").stdout
    assert [line.split()[0] for line in shown.splitlines()] == ["WHAT", "begun", "ended", "changed"]
    line = next(line for line in shown.splitlines() if "north-backs-south" in line)
    assert line.startswith("ended") and "world" in line and "backs certain B2" in line


def test_a_cause_can_be_picked(ask):
    learned = ask("diff", "--from-known", "2018-01-01", "--cause", "learned").stdout
    assert "south-backs-militia" in learned and "north-backs-south" not in learned
    assert ask("diff", "--from-known", "2018-01-01", "--cause", "fate").exit_code == 2


def test_views_that_are_alike_are_said_to_be(ask):
    result = ask("diff", "--from-at", "2016-01-01", "--to-at", "2016-01-01")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "both views show the same" in result.stderr
    arabic = ask("diff", "--from-at", "2016-01-01", "--to-at", "2016-01-01", "--lang", "ar")
    assert "المشهدان متطابقان" in arabic.stderr


@pytest.mark.parametrize("command", ["diff", "handovers"])
def test_what_cannot_be_compared_is_wrong_usage(ask, command):
    result = ask(command)
    assert result.exit_code == 2
    assert "from_at" in result.stderr


def test_what_changed_hands_is_shown_with_who_gained_it(ask):
    shown = ask("handovers", "--from-at", "2016-06-01", "--to-at", "2018-06-01").stdout
    assert "Militia of the valley" in shown.splitlines()[1]
    assert ask("handovers", "--from-at", "2018-06-01", "--to-at", "2018-06-02").exit_code == 1


def test_a_contest_is_shown_with_claimants_and_clashes(ask):
    shown = ask("contest", "field").stdout
    assert "CLAIMANTS: 2" in shown and "CLASHES: 1" in shown
    assert ask("contest", "north").exit_code == 1


def test_contests_are_ranked(ask):
    assert "Oil field" in ask("contests").stdout
    assert ask("contests", "--among", "places").exit_code == 1


def test_holders_are_shown_in_order_of_time(ask):
    assert ask("holders", "field").stdout.splitlines()[1].split()[-4:] == ["2017", "?", "disputed", "B2"]
    assert "knows of no holder of Oil field" in ask("holders", "field", "--at", "2000-01-01").stderr


def test_other_roles_are_shown_with_the_type(ask):
    shown = ask("holders", "field", "--role", "contests").stdout
    assert "North" in shown and "contests" in shown
    assert "nobody in this role towards Oil field" in ask("holders", "field", "--role", "protects").stderr


def test_the_roles_of_the_command_are_those_of_the_analysis():
    assert tuple(Role) == tuple(ROLES)


def test_a_contest_is_told_through_time(ask):
    shown = ask("contest", "field", "--series", "year", "--from", "2016", "--until", "2018").stdout.splitlines()
    assert [line.split()[0] for line in shown[1:]] == ["2016-01-01", "2017-01-01", "2018-01-01"]
    nothing = ask("contest", "field", "--series", "year", "--type", "backs")
    assert (nothing.exit_code, "no window was asked for" in nothing.stderr) == (1, True)


def test_nobody_depends_on_what_nobody_uses(ask):
    assert "no actor that depends on field" in ask("dependents", "field").stderr
    assert "no resource that north needs" in ask("dependencies", "north").stderr


def test_what_is_lost_without_a_source_is_counted_and_listed(ask):
    shown = ask("sensitivity", "--drop-source", "rumour").stdout
    assert "Who backs whom" in shown
    line = next(line for line in shown.splitlines() if line.startswith("lost"))
    assert "South" in line and "E4" in line
    assert ask("sensitivity").exit_code == 2


def test_answers_that_stay_are_said_to(ask):
    result = ask("sensitivity", "--drop-below", "F6")
    assert result.exit_code == 0
    assert "no answer changes" in result.stdout


def test_what_hangs_on_one_source_is_shown_with_it(ask):
    shown = ask("alone", "--type", "backs").stdout.splitlines()
    assert len(shown) == 3
    assert "rumour" in next(line for line in shown if "south-backs-militia" in line)


def test_the_limit_holds_for_each_question(ask):
    found = json.loads(ask("sensitivity", "--drop-source", "gazette", "--limit", "1", "--json").stdout)
    assert max(len(question["lost"]) for question in found["questions"]) == 1
