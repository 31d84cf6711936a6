"""Backing: who backs whom, as a matrix and as a table."""

import csv

import pytest

CELL = ".matrix button.pair"
DAY = {"at": "2018-06-01"}


def test_the_matrix_has_every_pair_and_is_walked_by_arrows(explorer, http):
    page = explorer.open("?view=backing&at=2018-06-01", shows=CELL)
    total = http.get("/v1/backing", params=DAY).json()["total"]
    assert page.locator(CELL).count() == total
    page.get_by_role("button", name="Iran backs Syrian regime").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")
    assert "open=syrian-regime" in page.url
    page.locator(".matrix thead button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel .claims")
    assert "open=~iran-backs-syrian-regime" in page.url


def test_arabic_is_walked_from_the_right_and_possible_is_told_from_certain_without_colour(explorer):
    page = explorer.open("?view=backing&at=2018-06-01&lang=ar", shows=CELL)
    page.locator('[data-place="0 0"]').focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.dataset.place") == "0 1"
    styles = "cells => cells.map(cell => getComputedStyle(cell).borderTopStyle + cell.textContent)"
    for told in page.eval_on_selector_all(CELL, styles):
        assert told.startswith("dashed") == ("؛ محتمل؛" in told)


def test_kinds_of_support_and_names_filter_and_nothing_left_is_said(explorer):
    page = explorer.open("?view=backing&as=table", shows=".pairs tbody tr")
    page.get_by_role("button", name="Weapons").click()
    page.wait_for_url("**support=weapons*")
    page.wait_for_function("() => document.querySelectorAll('.pairs tbody tr').length === 2")
    page.get_by_label("Filter").fill("lebanon")
    page.wait_for_function("() => document.querySelectorAll('.pairs tbody tr').length === 1")
    page.get_by_label("Filter").fill("nobody at all")
    page.wait_for_selector(".backing .notice")
    page.goto(f"{explorer.service}/?view=backing&sign=-")
    page.wait_for_selector(".notice")
    assert "knows of no backing" in page.locator(".notice").inner_text()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_table_is_sorted_copied_and_saved(explorer, lang):
    page = explorer.open(f"?view=backing&as=table&sort=-grade&lang={lang}", shows=".pairs tbody tr")
    grades = page.locator(".pairs td.grade").all_inner_texts()
    assert grades == sorted(grades, reverse=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".away button").first.click()
    page.wait_for_function("() => document.querySelector('.ask-bar [role=status]').textContent !== ''")
    pasted = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(pasted) == len(grades) + 1
    assert {line.count("\t") for line in pasted} == {7}
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(saved.value.path().read_text().splitlines()))
    assert [row["grade"] for row in rows] == grades


def test_reservations_are_told_in_matrix_table_and_file(explorer, http, tmp_path):
    items = http.get("/v1/backing", params=DAY).json()["items"]
    pair = next(item for item in items if item["relationships"][0]["hedges"])
    [first, *_] = pair["relationships"]
    hedges = ", ".join(hedge["label"].lower() for hedge in first["hedges"])
    told = f"{first['type']['label']} ({hedges}"
    page = explorer.open("?view=backing&at=2018-06-01", shows=CELL)
    name = f"{pair['backer']['label']} backs {pair['backed']['label']}"
    assert told in page.get_by_role("button", name=name).first.inner_text()
    page = explorer.open("?view=backing&at=2018-06-01&as=table", shows=".pairs tbody tr")
    assert page.locator(".pairs td a", has_text=told).count() > 0
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    download.value.save_as(tmp_path / "pairs.csv")
    with (tmp_path / "pairs.csv").open(newline="") as file:
        rows = {row["relationships"]: row for row in csv.DictReader(file)}
    ids = [hedge["id"] for hedge in first["hedges"]]
    assert rows[";".join(each["id"] for each in pair["relationships"])]["hedges"].split(";")[0].split() == ids
