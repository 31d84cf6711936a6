"""What an address holds and the page cannot read is said, in the language of the page; dates less exact are kept."""

import pytest

NOTICE = ".unread"
ODD = "view=nonsense&change=foo&at=2024-13-40&center=nobody&colour=x&kind=Foo"


@pytest.mark.parametrize(
    ("lang", "told", "close"),
    [
        ("en", ("there is no such view; the network is shown", "not a date; any day is shown"), "Close this notice"),
        ("ar", ("وتُعرض الشبكة", "ويُعرض أي يوم"), "إغلاق هذا التنبيه"),
    ],
)
def test_what_cannot_be_read_is_said_with_what_is_shown_instead(explorer, lang, told, close):
    page = explorer.open(f"?{ODD}&lang={lang}")
    notice = page.locator(f"{NOTICE} [role=alert]").inner_text()
    assert all(part in notice for part in (*ODD.split("&"), *told))
    assert int(page.locator(".canvas").get_attribute("data-shown")) > 0
    assert explorer.axe() == []
    page.get_by_role("button", name=close).press("Enter")
    page.wait_for_selector(NOTICE, state="detached")
    assert page.evaluate("document.activeElement.id") == "view"


def _told(page, count):
    page.wait_for_function(f"document.querySelectorAll('{NOTICE} li').length === {count}")
    return page.locator(NOTICE).inner_text()


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ("this field is given again after it", "the graph has no such entity", "not a step", "all is shown")),
        ("ar", ("يتكرر هذا الحقل بعدها", "لا كيان كهذا في الرسم", "ليست خطوة مثل", "ويُعرض الكل")),
    ],
)
def test_who_is_not_in_the_graph_what_is_given_twice_and_steps_too_far_are_said(explorer, lang, told):
    odd = "at=2016&at=2017-11-03&grow=iran:alliance:999,iran:alliance&hide=nobody,turkey&pin=nobody:5:5"
    page = explorer.open(f"?{odd}&sight=nobody,0,0,10,10&lang={lang}")
    notice = _told(page, 5)
    named = ("at=2016", "grow=iran:alliance:999", "hide=nobody", "pin=nobody:5:5", "sight=nobody,0,0,10,10")
    assert all(part in notice for part in (*named, *told))
    assert page.url.split("?")[1] == f"{'lang=ar&' if lang == 'ar' else ''}at=2017-11-03&grow=iran:alliance&hide=turkey"
    # The browser itself notes down who was not found.
    explorer.complaints = [each for each in explorer.complaints if "status of 4" not in each]


@pytest.mark.parametrize(
    ("search", "shows", "odd", "told"),
    [
        ("view=table&kind=Actor&sort=bogus&row=999999999", "tbody tr", "sort=bogus", "the usual order is shown"),
        ("view=table&kind=Actor&row=999999999&lang=ar", "tbody tr", "row=999999999", "وتُعرض الصفوف الأولى"),
        ("view=backing&as=table&sort=type", "tbody tr", "sort=type", "there is no such column here"),
        ("view=map&spot=91,400,99", "[data-shown]", "spot=91,400,99", "not a spot of the map"),
        ("story=deir-ez-zor&step=99", ".telling-sentence", "step=99", "the story has no such step"),
        ("story=deir-ez-zor&step=0&lang=ar", ".telling-sentence", "step=0", "وتُعرض أقرب خطوة إليه"),
    ],
)
def test_columns_rows_spots_and_steps_that_there_are_not_are_said(explorer, search, shows, odd, told):
    page = explorer.open(f"?{search}", shows=shows)
    notice = _told(page, 2 if "row=" in search and "sort=" in search else 1)
    assert odd in notice
    assert told in notice


def test_a_column_of_one_table_is_not_held_against_the_next(explorer):
    page = explorer.open("?view=table&kind=Actor&sort=source", shows="tbody tr")
    page.get_by_role("link", name="Backing", exact=True).click()
    page.wait_for_selector(".backing, .pairs, button.pair")
    explorer.settle()
    assert page.locator(NOTICE).count() == 0


def test_nothing_is_said_of_an_address_that_can_be_read(explorer):
    page = explorer.open("?view=table&kind=Actor&at=2017-11-03&min_grade=C3", shows="tbody tr")
    assert page.locator(NOTICE).count() == 0


@pytest.mark.parametrize(
    ("lang", "taken"), [("en", ("1 Nov 2017", "8 Dec 2024")), ("ar", ("1 تشرين الثاني 2017", "8 كانون الأول 2024"))]
)
def test_a_date_less_exact_than_a_day_is_shown_kept_and_changed(explorer, lang, taken):
    page = explorer.open(f"?view=table&at=2017-11&known=../2024-12-08&lang={lang}", shows="tbody tr")
    boxes = page.locator(".lens .date-text")
    assert [box.input_value() for box in boxes.all()] == ["2017-11", "../2024-12-08"]
    assert all(day in page.locator(".lens").inner_text() for day in taken)
    boxes.first.fill("2017-1")
    assert boxes.first.get_attribute("aria-invalid") == "true"
    boxes.first.press("Enter")
    assert "at=2017-11&" in page.url
    boxes.first.fill("2018")
    boxes.first.press("Enter")
    page.wait_for_url("**at=2018&known=../2024-12-08*")
    page.locator(".lens .calendar input").first.fill("2018-06-01")
    page.wait_for_url("**at=2018-06-01&**")
    assert boxes.first.input_value() == "2018-06-01"


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("change=-iran-backs-syrian-regime,~iran-allied-with-rusia", "التغيير 2: لا علاقة"),
        ("change=%2Biran:backs:turkey:2027-13", "ليس تاريخًا"),
    ],
)
def test_what_is_wrong_with_a_change_is_said_in_the_language_of_the_page(explorer, search, said):
    page = explorer.open(f"?view=whatif&lang=ar&{search}", shows=".fault")
    assert said in page.locator(".fault").inner_text()
    assert "scenario.changes" not in page.locator("#view").inner_text()
    # The browser itself notes down what is refused.
    explorer.complaints = [each for each in explorer.complaints if "status of 4" not in each]


@pytest.mark.parametrize(("lang", "day"), [("en", "24 Aug 2022"), ("ar", "24 آب 2022")])
def test_dates_in_the_sentences_of_paths_are_in_words(explorer, lang, day):
    page = explorer.open(f"?view=paths&start=iran&goal=united-states&lang={lang}", shows=".path-sentence")
    sentences = " ".join(page.locator(".path-sentence").all_inner_texts())
    assert day in sentences
    assert "2022-08-24" not in sentences


@pytest.mark.parametrize(("lang", "loaded"), [("en", {"latin"}), ("ar", {"latin", "arabic"})])
def test_the_letters_are_our_own_and_only_those_that_are_needed(browser, service, lang, loaded):
    page = browser.new_page()
    page.goto(f"{service}/?view=table&kind=Actor&lang={lang}")
    page.wait_for_selector("tbody tr")
    page.evaluate("document.fonts.ready.then(() => true)")
    used = page.evaluate("[...document.fonts].filter(({status}) => status === 'loaded').map(({family}) => family)")
    page.close()
    assert {"arabic" if "Arabic" in family else "latin" for family in used} == loaded


def test_who_is_pinned_and_not_in_the_picture_does_not_stand_in_its_way(explorer):
    explorer.open("?at=2017-11-03&kind=Actor&pin=al-omar-oil-field:100:100")
    assert explorer.page.locator(NOTICE).count() == 0


def test_a_place_that_nobody_would_find_is_left_out_and_said(explorer):
    page = explorer.open("?at=2017-11-03&kind=Actor&pin=iran:99999999:5")
    assert "pin=iran:99999999:5" in page.locator(f"{NOTICE} [role=alert]").inner_text()


@pytest.mark.parametrize(("lang", "again"), [("en", "Try again"), ("ar", "حاول مجددًا")])
def test_entities_that_cannot_be_placed_are_said_to_be_and_placed_when_asked_again(explorer, lang, again):
    explorer.page.route("**/layout.worker-*", lambda route: route.abort())
    page = explorer.open(f"?at=2017-11-03&kind=Actor&lang={lang}", shows=".placing[role=alert]")
    page.unroute_all()
    page.get_by_role("button", name=again).click()
    page.wait_for_selector(".canvas[data-shown]")
    # The browser itself notes down that the worker was not there.
    explorer.complaints = [each for each in explorer.complaints if "ERR_FAILED" not in each]
