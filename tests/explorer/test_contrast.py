"""Colours that the reader forces: what is drawn is still seen, in them."""

import pytest

INKED = """() => {
  const canvases = [...document.querySelectorAll('.canvas canvas')];
  const [dark, light] = [[0, 90], [190, 256]].map(([from, to]) => canvases.reduce((sum, canvas) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      count += data[at + 3] > 200 && data[at] >= from && data[at] < to ? 1 : 0;
    }
    return sum + count;
  }, 0));
  return dark > 2000 && light > 2000;
}"""
"""Whether a picture has both letters and the ground behind them."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_has_letters_on_a_ground_in_forced_colours(open_watched, service, scheme):
    explorer = open_watched(service, scheme=scheme, forced="active")
    page = explorer.open("?at=2017-11-20&kind=Actor")
    page.wait_for_function(INKED)
    assert explorer.axe() == []


STROKES = """async bytes => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const copy = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  copy.drawImage(picture, 0, 0);
  const inner = copy.getImageData(4, 4, picture.width - 8, picture.height - 8).data.filter((_, at) => at % 4 === 0);
  return Math.max(...inner) - Math.min(...inner);
}"""
"""How far the lightest and the darkest part of a picture are apart, but for its edge."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_matrix_strikes_out_who_would_back_itself_in_forced_colours(open_watched, service, scheme):
    explorer = open_watched(service, scheme=scheme, forced="active")
    page = explorer.open("?view=backing&at=2018-06-01", shows="table.matrix")
    struck, empty = (
        page.locator(f".matrix tbody td{each}").first for each in (".self", ":not(.self):not(:has(button))")
    )
    assert page.evaluate(STROKES, list(struck.screenshot())) > 120
    assert page.evaluate(STROKES, list(empty.screenshot())) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_and_their_samples_are_seen_in_forced_colours(open_watched, service, scheme):
    page = open_watched(service, scheme=scheme, forced="active").open("?view=holders&at=2017-11-20", shows=".bar")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for part in (".bar .segment.certain", ".lane-key .segment.certain", ".strip .shared", ".axis-now"):
        colour = page.locator(part).first.evaluate("part => getComputedStyle(part).backgroundColor")
        assert colour != ground, part
        assert not colour.startswith("rgba"), part
    assert "gradient" in page.locator(".bar .segment.possible").first.evaluate(
        "part => getComputedStyle(part).backgroundImage"
    )


def test_holders_are_told_apart_in_forced_colours(open_watched, service):
    page = open_watched(service, forced="active").open("?view=holders", shows=".bar")
    looks = "parts => parts.map(part => getComputedStyle(part).backgroundImage)"
    samples = page.locator(".lane-key:first-of-type .sample:not(.who-other) .segment").evaluate_all(looks)
    assert len(samples) == len(set(samples)) > 4
    bars = page.locator(".bar:not(.who-other) > .segment").evaluate_all(looks)
    assert all(any(sample in bar for sample in samples) for bar in bars)
