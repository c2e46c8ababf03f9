"""The charts in a browser: no word meets another or is cut, on the site, on random contents, and in
the golden pictures; sizes, values and gaps that are named, contrast."""

from __future__ import annotations

import re

import pytest

from built_site import Page, Site, build, expect_none
from charts_in_browser import CROWDED, STYLE, TEXT_SIZES, write_sheet
from random_content import write_random_content

WIDTHS = (1280, 390)
RANDOM_CHARTS = 300


@pytest.fixture(params=WIDTHS)
def tab(browser, request):
    """A tab as wide as a desktop's, then as a phone's, without the pages' own security policy."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 900}, bypass_csp=True
    )
    yield context.new_page()
    context.close()


def crowded(tab, page: Page) -> tuple[int, list[str]]:
    """How many charts a page shows, and what is wrong with their words."""
    tab.goto((page.site.root / page.path).as_uri())
    count, faults = tab.evaluate(CROWDED)
    return count, [f"{page}: {fault}" for fault in faults]


def with_charts(site: Site) -> list[Page]:
    return [page for page in site.pages if b'<svg class="chart' in page.bytes]


def test_no_two_words_of_a_chart_meet_and_none_is_cut(site: Site, tab):
    pages = with_charts(site)
    assert len(pages) >= len(site.comparisons) > 0
    expect_none([fault for page in pages for fault in crowded(tab, page)[1]])


def test_nor_in_random_charts(tab, tmp_path_factory):
    seen, faults, seed = 0, [], 0
    while seen < RANDOM_CHARTS:
        seed += 1
        folder = tmp_path_factory.mktemp("random")
        write_random_content(folder / "Content", seed)
        build(folder / "site", content=folder / "Content")
        for page in with_charts(Site(folder / "site", folder / "Content")):
            count, found = crowded(tab, page)
            seen += count
            faults += [f"seed {seed}: {fault}" for fault in found]
    expect_none(faults)


def test_nor_in_the_golden_pictures(tab, tmp_path):
    tab.goto(write_sheet(tmp_path).as_uri())
    count, faults = tab.evaluate(CROWDED)
    assert count >= 15
    expect_none(faults)


def test_words_of_charts_are_twelve_pixels_and_more(site: Site, tab):
    """Also where two figures stand side by side."""
    faults = []
    for page in site.one_of_each_kind:
        if page in with_charts(site):
            tab.goto((site.root / page.path).as_uri())
            least = tab.evaluate(TEXT_SIZES)[0]
            faults += [f"{page}: {least:.1f} px"] if least < 12 else []
    expect_none(faults)


def figures(page: Page) -> list[bytes]:
    """The markup of each figure's picture, with its legend and without its caption."""
    blocks = re.findall(rb"<figure>\n(.*?)</figure>", page.bytes, re.DOTALL)
    return [block.split(b"<figcaption>")[0] for block in blocks if b"<svg" in block]


def test_a_figure_has_twelve_kilobytes_at_most(site: Site):
    sizes = [(len(figure), page) for page in with_charts(site) for figure in figures(page)]
    assert sizes
    expect_none([f"{page}: {size} bytes" for size, page in sizes if size > 12_000])


def test_every_value_and_the_gap_at_the_middle_target_are_named(site: Site):
    """In both sizes of text: a value for each side that reaches a target, and the ratio of a lead."""
    faults = []
    for page in site.comparisons:
        pinned = page.comparison["workloads"][0]
        targets = pinned["points"]
        middle = targets[len(targets) // 2]
        for metric in ("throughput", "cost"):
            svg = page.tree.xpath(f"//figure/svg[starts-with(@aria-labelledby, '{metric}-')]")
            if not svg:
                continue
            reached = [
                point[side]
                for point in targets
                for side in "ab"
                if point[side] and point[side][metric] is not None and not point[side]["above_range"]
            ]
            ratio = middle["verdicts"][metric]
            gaps = 1 if ratio["winner"] else 0
            for layer in svg[0].xpath("g[starts-with(@class, 'labels')]"):
                values = layer.xpath("text[starts-with(@class, 'value')]")
                named = layer.xpath("text[@class='gap']")
                rules = layer.xpath("text[@class='rule-name']")
                which = f"{page}: {metric}, {layer.get('class')}"
                if len(values) != len(reached):
                    faults.append(f"{which}: {len(values)} of {len(reached)} values")
                if len(named) != gaps:
                    faults.append(f"{which}: {len(named)} of {gaps} gaps")
                if len(rules) != len(targets):
                    faults.append(f"{which}: {len(rules)} of {len(targets)} targets")
    expect_none(faults)


def test_engines_differ_by_shape(site: Site):
    """No shape of a side stands for two engines, unless the legend says that it does."""
    faults, told_apart = [], 0
    for page in site.comparisons:
        svg = page.tree.xpath("//figure/svg[contains(@class, 'legend') and contains(@class, 'wide')]")
        if not svg:
            continue
        markers = svg[0].xpath("path[@class='points']/@marker-mid")
        told_apart += 1
        faults += [f"{page}: {markers}"] if len(set(markers)) < len(markers) else []
    assert told_apart > 0
    expect_none(faults)


# What the stylesheet's colours are in the medium of the page, by name.
COLOURS = """names => {
  const style = getComputedStyle(document.documentElement);
  const probe = document.body.appendChild(document.createElement("i"));
  return Object.fromEntries(names.map(name => {
    probe.style.color = style.getPropertyValue(name);
    return [name, getComputedStyle(probe).color];
  }));
}"""


def luminance(colour: str) -> float:
    """WCAG's relative luminance of `rgb(…)`."""
    channels = [int(value) / 255 for value in re.findall(r"\d+", colour)[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("medium", ("light", "dark", "print"))
def test_marks_and_words_stand_out(browser, tmp_path, medium: str):
    """Words by 4.5 and marks by 3 against the paper, numbers in cells against every colour there;
    and the two sides differ in grey too."""
    context = browser.new_context(color_scheme="dark" if medium == "dark" else "light")
    tab = context.new_page()
    if medium == "print":
        tab.emulate_media(media="print")
    tab.goto(write_sheet(tmp_path).as_uri())
    names = set(re.findall(r"(--[\w-]+): *#", STYLE.read_text("utf-8")))
    tokens = tab.evaluate(COLOURS, sorted(names))
    context.close()
    series = [name for name in tokens if name.startswith("--series-")]
    assert len(series) == 30
    paper = tokens["--paper"]
    faults = []
    for name in [*series, "--quiet", "--ink", "--guide"]:
        least = 4.5 if name.endswith("-text") or name in ("--quiet", "--ink") else 3
        found = contrast(tokens[name], paper)
        faults += [f"{name}: {found:.2f} < {least}"] if found < least else []
    for name in (name for name in tokens if name.startswith(("--ahead-", "--behind-"))):
        found = contrast(tokens["--ink"], tokens[name])
        faults += [f"ink on {name}: {found:.2f}"] if found < 4.5 else []
    apart = contrast(tokens["--series-a"], tokens["--series-b"])
    faults += [f"the sides differ by {apart:.2f} in grey"] if apart < 1.4 else []
    expect_none(faults)
