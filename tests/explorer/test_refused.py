"""What was refused says so and can be asked again: an error, a slow or failed start, a missing script."""

import pytest

AGAIN = {"en": "Try again", "ar": "حاول مجددًا"}
ERROR = {"en": "answered with an error (500)", "ar": "أجابت الخدمة بخطأ (500)"}
ROWS = "tbody tr"


def _refuse(page, path, status=500, **headers):
    page.route(path, lambda route: route.fulfill(status=status, content_type="text/plain", headers=headers, body="no"))


def _said(explorer):
    """The browser itself notes down what is refused."""
    assert all("Failed to load" in each for each in explorer.complaints)
    explorer.complaints.clear()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_an_error_is_told_as_one_and_all_of_it_is_asked_again_by_one_button(explorer, lang):
    for path in ("**/v1/stats*", "**/v1/timeline*"):
        _refuse(explorer.page, path)
    page = explorer.open(f"?view=table&kind=Actor&open=iran&lang={lang}", shows="#view .refused")
    page.wait_for_selector("#panel .refused")
    assert ERROR[lang] in page.locator("#view .refused").inner_text()
    assert explorer.axe() == []
    page.unroute_all()
    page.locator("#view").get_by_role("button", name=AGAIN[lang]).press("Enter")
    page.wait_for_selector(ROWS)
    page.wait_for_selector(".refused", state="detached")
    _said(explorer)


def test_what_says_when_to_ask_again_is_asked_by_itself_twice(explorer):
    asked = []
    _refuse(explorer.page, "**/v1/stats*", 503, **{"Retry-After": "1"})
    explorer.page.on("request", lambda request: "/v1/stats" in request.url and asked.append(request))
    page = explorer.open("?view=table&kind=Actor", shows=".refused:has-text('by itself in 1 s')")
    page.wait_for_function("() => document.querySelector('.refused')?.textContent.includes('by itself') === false")
    explorer.settle()
    assert len(asked) == 3
    _said(explorer)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_slow_start_says_so_and_a_failed_one_can_be_tried_again(explorer, lang):
    page, held = explorer.page, []
    page.route("**/v1/vocabulary*", lambda route: held.append(route))  # noqa: PLW0108 - a route takes no built-in method
    explorer.open(f"?view=table&kind=Actor&lang={lang}", shows=".starting")
    while not held:
        page.wait_for_timeout(30)
    held.pop().fulfill(status=500, content_type="text/plain", body="no")
    page.wait_for_selector(".refused")
    assert ERROR[lang] in page.locator("main").inner_text()
    assert page.locator(".starting").count() == 0
    assert explorer.axe() == []
    page.unroute_all()
    page.get_by_role("button", name=AGAIN[lang]).press("Enter")
    page.wait_for_selector(ROWS)
    assert page.locator("#page > :is(.starting, noscript), .refused").count() == 0
    _said(explorer)


def test_a_view_whose_script_is_missing_is_loaded_when_it_is_there_again(explorer):
    page = explorer.open("?view=table&kind=Actor", shows=ROWS)
    page.route("**/assets/*.js", lambda route: route.abort())
    page.get_by_role("link", name="Ranks").press("Enter")
    page.wait_for_selector("#view .refused[role=alert]")
    page.unroute_all()
    page.locator("#view").get_by_role("button", name="Try again").press("Enter")
    page.wait_for_selector("#view .days")
    _said(explorer)


@pytest.mark.parametrize(("lang", "told"), [("en", "Widen it"), ("ar", "وسّعها")])
def test_an_empty_table_says_what_to_do(explorer, lang, told):
    page = explorer.open(f"?view=table&known=1900-01-01&lang={lang}", shows="#view .notice")
    assert told in page.locator("#view .notice").inner_text()


UNREADABLE = {"en": "answer of the service cannot be read", "ar": "تعذرت قراءة جواب الخدمة"}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("body", ["{}", '{"items": nul'], ids=["of another form", "broken off"])
def test_an_answer_that_cannot_be_read_is_told_in_the_place_of_the_view(explorer, lang, body):
    explorer.page.route("**/v1/diff*", lambda route: route.fulfill(content_type="application/json", body=body))
    address = f"?view=compare&before=2017-11-01&at=2018-06-01&lang={lang}"
    page = explorer.open(address, shows=f"#view .refused:has-text('{UNREADABLE[lang]}')")
    explorer.complaints.clear()  # the fault is noted down for whoever mends it
    page.unroute_all()
    page.locator("#view .refused").get_by_role("button", name=AGAIN[lang]).first.click()
    page.wait_for_selector(".refused", state="detached")
    page.wait_for_selector("#view h3")
