"""The pages in a browser: accessibility, layout, resources, print, and `file://`."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from built_site import Site, expect_none, squeezed

SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)


def violations(tab) -> list[str]:
    """What axe finds wrong with the open page, each with the first elements."""
    return [
        f"{found['id']}: {found['help']} {[node['target'] for node in found['nodes'][:3]]}"
        for found in Axe().run(tab).response["violations"]
    ]


def failure(tab, request) -> list[str]:
    """A failed request as a fault; what going on to the next page breaks off is none."""
    broken_off = request.failure == "net::ERR_ABORTED"
    return [] if broken_off else [f"{tab.url}: {request.failure} {request.url}"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation(site: Site, served: str, browser, scheme: str, width: int):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    tab = context.new_page()
    faults = []
    for page in site.one_of_each_kind:
        tab.goto(served + page.path)
        faults += [f"{page}: {violation}" for violation in violations(tab)]
    context.close()
    expect_none(faults)


def test_pages_load_only_their_own_and_fit_a_phone(site: Site, served: str, browser):
    """Every page at 390 px: no error, no failed or foreign request, nothing wider than the screen
    but what scrolls in a box of its own."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    faults: list[str] = []
    tab.on("console", lambda message: faults.append(f"{tab.url}: {message.type}: {message.text}"))
    tab.on("pageerror", lambda error: faults.append(f"{tab.url}: {error}"))
    tab.on("requestfailed", lambda request: faults.extend(failure(tab, request)))
    tab.on(
        "request",
        lambda request: request.url.startswith(served)
        or faults.append(f"{tab.url}: foreign {request.url}"),
    )
    tab.on(
        "response",
        lambda response: response.status < 400 or faults.append(f"{tab.url}: {response.status} {response.url}"),
    )
    for page in site.pages:
        if page.path == "404.html":
            continue
        tab.goto(served + page.path)
        width = tab.evaluate("document.documentElement.scrollWidth")
        if width > 390:
            faults.append(f"{page}: {width} px wide; {tab.evaluate(WIDEST)}")
    context.close()
    expect_none(faults)


# The elements that reach beyond the window and stand in no box that scrolls.
WIDEST = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)
  .filter(e => {
    // What scrolls or clips an element is found among its containing blocks, not its parents.
    const block = b => getComputedStyle(b).position === "absolute" ? b.offsetParent : b.parentElement;
    for (let b = block(e); b && b !== document.body; b = block(b))
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(b).overflowX)) return false;
    return true;
  })
  .slice(0, 4).map(e => e.outerHTML.slice(0, 80))"""


def test_pages_are_whole_from_a_folder_on_disk(site: Site, browser):
    """Style sheets apply, links lead to pages, and nothing is refused but the script: from a disk
    browsers load no modules."""
    context = browser.new_context()
    tab = context.new_page()
    faults: list[str] = []
    tab.on(
        "requestfailed",
        lambda request: request.url.endswith("/assets/app.js") or faults.extend(failure(tab, request)),
    )
    for page in site.one_of_each_kind:
        tab.goto((site.root / page.path).as_uri())
        if not tab.evaluate(STYLED):
            faults.append(f"{page}: without style")
    context.close()
    expect_none(faults)


def test_a_missing_page_looks_like_the_site(site: Site, browser):
    """404.html answers on the host that `base_url` names; so that host is played here."""
    context = browser.new_context()
    tab = context.new_page()
    faults: list[str] = []

    def answer(route):
        file = site.root / route.request.url.removeprefix(site.base_url)
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(path=site.root / "404.html", status=404)

    context.route(site.base_url + "**", answer)
    tab.on("requestfailed", lambda request: faults.extend(failure(tab, request)))
    tab.on(
        "response", lambda r: r.ok or r.url.endswith("/gone.html") or faults.append(f"no {r.url}")
    )
    tab.goto(site.base_url + "gone.html")
    if not tab.evaluate(STYLED):
        faults.append("404.html: without style")
    faults += violations(tab)
    context.close()
    expect_none(faults)


# A style sheet applies: the body's margin is not the browser's own.
STYLED = "getComputedStyle(document.body).marginTop !== '8px'"


def test_the_browser_understands_all_of_the_style_sheets(site: Site, browser):
    """Every selector, media query and declaration: what a browser does not know it drops in silence."""
    tab = browser.new_page()
    faults = []
    for sheet in (path for path in site.files if path.endswith(".css")):
        text = re.sub(r"/\*.*?\*/", "", (site.root / sheet).read_text("utf-8"), flags=re.DOTALL)
        assert text.count("{") == text.count("}"), sheet
        preludes = [squeezed(prelude) for prelude in re.findall(r"([^{};]+)\{", text)]
        declarations = [
            [part.strip() for part in declaration.split(":", 1)]
            for block in re.findall(r"\{([^{}]*)\}", text)
            for declaration in block.split(";")
            if declaration.strip()
        ]
        faults += [f"{sheet}: {fault}" for fault in tab.evaluate(UNKNOWN, [preludes, declarations])]
    tab.close()
    expect_none(faults)


UNKNOWN = """([preludes, declarations]) => [
  ...preludes.filter(p => p.startsWith("@media")
    ? matchMedia(p.slice(6)).media === "not all"
    : !p.startsWith("@") && !CSS.supports(`selector(${p.replace(/,(?![^(]*\\))/g, ") and selector(")})`)),
  ...declarations.filter(([name, value]) =>
    !/^(--|-webkit-|-moz-)/.test(name) && !CSS.supports(name, value)).map(d => d.join(": ")),
]"""


def test_pages_print(site: Site, served: str, browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    faults: list[str] = []
    for page in site.one_of_each_kind:
        tab.goto(served + page.path)
        document = tab.pdf(format="A4")
        assert document.startswith(b"%PDF") and len(document) > 5_000, page
        tab.emulate_media(media="print")
        # 794 px is the width of A4 at 96 px an inch.
        tab.set_viewport_size({"width": 794, "height": 1123})
        width = tab.evaluate("document.documentElement.scrollWidth")
        if width > 794:
            faults.append(f"{page}: {width} px wide on paper; {tab.evaluate(WIDEST)}")
        tab.emulate_media(media="screen")
    context.close()
    expect_none(faults)
