"""The controls where things are missing, on small and dark screens, and what they cost to load."""

from __future__ import annotations

import json

import pytest

from built_site import Site, expect_none
from explorer_page import cells, choose, load, opened, pictures, ready, table, targets
from test_browser import violations
from test_explorer import PAGE


def test_without_scripts_the_page_is_whole_and_shows_no_controls(site: Site, served: str, browser):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(served + PAGE)
    assert not tab.is_visible(".explorer") and tab.locator(".targets input").count() == 0
    assert tab.locator(".figures figure").count() == 2 and tab.is_visible(".targets")
    # No gap is left where the controls would be.
    gap = tab.locator(".figures").bounding_box()["y"] - tab.locator("#charts").bounding_box()["y"]
    assert gap < 80
    context.close()


@pytest.mark.parametrize("missing", ["kernel.wasm", "explorer.js", "explorer.fragment", "registries.json", "deepseek-r1.csv"])
def test_what_cannot_be_loaded_is_said_and_leaves_the_page_as_it_was(served: str, browser, missing: str):
    tab = browser.new_page()
    tab.route(f"**/{missing}", lambda route: route.fulfill(status=404, body=""))
    tab.goto(served + PAGE)
    built = pictures(tab), table(tab), tab.inner_text(".words")
    tab.click(".explorer summary")
    said = tab.wait_for_selector("p.said[role=alert]")
    assert "cannot work here" in said.inner_text()
    assert (pictures(tab), table(tab), tab.inner_text(".words")) == built
    assert tab.locator(".targets input").count() == 0 and tab.locator(".explorer").count() == 0
    assert "60" in tab.inner_text(".targets thead")
    tab.close()


@pytest.mark.parametrize("body", ["<!doctype html><title>Please log in</title>", None])
def test_rows_that_are_not_whole_leave_the_page_as_it_was(site: Site, served: str, browser, body: str | None):
    """A captive portal's page, and a file cut in two."""
    whole = (site.root / "data" / "deepseek-r1.csv").read_text()
    tab = browser.new_page()
    tab.route("**/deepseek-r1.csv", lambda route: route.fulfill(body=body or whole[: len(whole) // 2]))
    tab.goto(f"{served}{PAGE}?sequence=8k/1k")
    said = tab.wait_for_selector("p.said[role=alert]").inner_text()
    assert "cannot work here" in said and "on its own workload" in said
    with opened(browser, served + PAGE, touch=False) as other:
        assert (pictures(tab), tab.inner_text(".words")) == (pictures(other), other.inner_text(".words"))
    tab.close()


def test_what_fails_later_brings_the_page_as_built_back(served: str, browser):
    tab = browser.new_page()
    tab.goto(served + PAGE)
    built = pictures(tab)
    load(tab)
    tab.select_option(".controls [name=metric]", "3")
    changed = pictures(tab)
    # What the scripts of others do wrong is not the page's fault.
    for script in ("moz-extension://1/a.js", served + PAGE, ""):
        tab.evaluate("filename => dispatchEvent(new ErrorEvent('error', { filename, message: 'x' }))", script)
    assert pictures(tab) == changed != built
    with tab.expect_navigation():
        tab.evaluate("document.querySelector('.figures figcaption').replaceChildren = null")
        tab.select_option(".controls [name=metric]", "6")
    assert tab.url == served + PAGE and pictures(tab) == built
    tab.close()


def test_a_policy_without_wasm_is_said(served: str, browser):
    """As a browser that forbids WebAssembly, or a host whose own policy does."""
    tab = browser.new_page()
    tab.add_init_script("delete window.WebAssembly")
    tab.goto(served + PAGE)
    tab.click(".explorer summary")
    assert "cannot work here" in tab.wait_for_selector("p.said[role=alert]").inner_text()
    tab.close()


def test_from_a_disk_the_page_is_whole_without_controls(site: Site, browser):
    tab = browser.new_page()
    tab.goto((site.root / PAGE / "index.html").as_uri())
    assert not tab.is_visible(".explorer") and tab.is_visible(".targets")
    tab.close()


STATES = {
    "closed": lambda tab: None,
    "open": load,
    "another workload": lambda tab: (load(tab), choose(tab, "sequence", "8k/1k")),
    "invalid target": lambda tab: (load(tab), tab.fill(".targets th:nth-child(2) input", "x")),
    "target out of range": lambda tab: (load(tab), tab.fill(".targets th:nth-child(2) input", "9999")),
    "a point": lambda tab: (load(tab), tab.focus(".figures .plot"), tab.keyboard.press("ArrowRight")),
    "nothing left": lambda tab: (load(tab), choose(tab, "vendor", "AMD"), choose(tab, "framework", "trt")),
}


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_in_any_state(served: str, browser, scheme: str, width: int):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    faults = []
    for name, act in STATES.items():
        tab.goto(served + PAGE)
        act(tab)
        faults += [f"{name}: {violation}" for violation in violations(tab)]
        wide = tab.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            faults.append(f"{name}: {wide} px wide at {width}")
    context.close()
    expect_none(faults)


def test_axe_finds_nothing_with_controls_on_any_kind_of_page(site: Site, served: str, browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    tab = context.new_page()
    faults = []
    kinds = {page.comparison["family"]: page for page in site.pages if page.is_comparison}
    for page in kinds.values():
        tab.goto(served + page.path)
        load(tab)
        faults += [f"{page}: {violation}" for violation in violations(tab)]
        if tab.evaluate("document.documentElement.scrollWidth") > 390:
            faults.append(f"{page}: wider than the screen")
    context.close()
    expect_none(faults)


def test_what_is_compared_or_fixed_has_no_control(site: Site, served: str, browser):
    names = {"hardware": "also", "per-dollar": "also", "model": "framework", "precision": "framework", "spec-decode": "framework", "engine": "spec_method"}
    hidden = {"precision": "precision", "spec-decode": "spec_method", "engine": "framework"}
    for family in names:
        page = next(p for p in site.pages if p.is_comparison and p.comparison["family"] == family and "deepseek-r1" in p.path or family == "model" and "/compare-model/" in "/" + p.path and p.is_comparison)
        with opened(browser, served + page.path) as tab:
            if family in hidden:
                assert not tab.is_visible(f"[name={hidden[family]}]"), page
            assert tab.locator(f"[name={names[family]}]").first.is_visible(), page
            if family not in ("hardware", "per-dollar"):
                assert not tab.is_visible("[name=vendor]"), page


SHIFT = """window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value; })
.observe({ type: "layout-shift", buffered: true });"""


def test_the_first_load_is_small_and_nothing_moves(site: Site, served: str, browser):
    """Before a reader touches anything: page, style and script, and no data."""
    largest = max((p for p in site.pages if p.is_comparison), key=lambda p: len(p.bytes))
    tab = browser.new_page()
    loaded = {}
    tab.on("response", lambda answer: loaded.update({answer.url.removeprefix(served): len(answer.body())}))
    tab.add_init_script(SHIFT)
    tab.goto(served + largest.path)
    tab.wait_for_load_state("networkidle")
    assert not any(name.startswith("data/") or name.endswith(".wasm") for name in loaded), loaded
    assert sum(loaded.values()) <= 150 * 1024, loaded
    assert tab.evaluate("shift") == 0
    # What runs the controls is small, too.
    load(tab)
    scripts = {name: size for name, size in loaded.items() if name.endswith(".js")}
    assert "assets/explorer.js" in scripts and sum(scripts.values()) <= 15 * 1024, scripts
    tab.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("query", ["sequence=8k/1k", "metric=6&also=b300", "targets=,1305,&vendor=AMD"])
def test_a_link_that_carries_a_state_moves_nothing(served: str, browser, width: int, query: str):
    """What comes on top of the page as built, the marks among it, pushes nothing away."""
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.add_init_script(SHIFT)
    tab.goto(f"{served}{PAGE}?{query}")
    ready(tab)
    tab.wait_for_timeout(300)
    assert tab.evaluate("shift") == 0
    assert tab.is_visible("main h1")
    tab.close()


def test_a_link_that_carries_a_state_shows_the_page_where_its_controls_cannot_load(served: str, browser):
    tab = browser.new_page()
    tab.route("**/kernel.wasm", lambda route: route.fulfill(status=404, body=""))
    tab.goto(f"{served}{PAGE}?sequence=8k/1k")
    assert "cannot work here" in tab.wait_for_selector("p.said[role=alert]").inner_text()
    assert tab.is_visible("main h1") and tab.locator("[aria-busy]").count() == 0
    # And while they take long.
    tab.unroute("**/kernel.wasm")
    tab.route("**/kernel.wasm", lambda route: None)
    tab.goto(f"{served}{PAGE}?sequence=8k/1k")
    tab.wait_for_selector("main h1")
    tab.close()


def test_the_policy_allows_webassembly_and_nothing_else(site: Site):
    policy = "default-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; object-src 'none'"
    for page in site.pages:
        found = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert found == [policy], page


@pytest.mark.parametrize("width", [1280, 390])
def test_printing_leaves_the_controls_out(served: str, browser, width: int):
    with opened(browser, served + PAGE, viewport={"width": width, "height": 900}) as tab:
        tab.emulate_media(media="print")
        assert not tab.is_visible(".explorer") and tab.is_visible(".figures")
