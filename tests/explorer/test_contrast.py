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
