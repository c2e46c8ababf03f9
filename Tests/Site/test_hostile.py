"""Text from the data is text wherever it lands: nothing of it runs, links, loads or breaks a form."""

from __future__ import annotations

import csv
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import hostile_content as hostile
from conftest import serving
from explorer_page import load, pictures, table
from built_site import Site, build, expect_none, squeezed

GOLDEN = Path(__file__).with_name("hostile_golden")
# What is made from the data alone; pages and their Markdown change with every wording.
RECORDED = ["comparisons.json", "data/m-1.csv", "feed.xml", "sitemap.xml", "llms.txt"]
PAGE = "compare/m-1-h1-vs-h2/"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory) -> Site:
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write_hostile_content(folder / "content")
    build(folder / "site", content=folder / "content")
    return Site(folder / "site")


def test_pages_have_no_element_or_attribute_of_the_data(hostile_site: Site):
    faults = []
    for page in hostile_site.every_page:
        tree = page.tree
        faults += [f"{page}: {e.tag}" for e in tree.xpath("//iframe|//img[not(@alt)]|//object|//b")]
        faults += [f"{page}: {a}" for a in tree.xpath("//@*[starts-with(name(), 'on')]")]
        faults += [f"{page}: script" for _ in tree.xpath("//script[not(@type)]")]
        for link in tree.xpath("//@href|//@src|//@content[starts-with(., '0;')]"):
            if re.match(r"\s*(javascript|data|vbscript):|//", link, re.I):
                faults.append(f"{page}: {link}")
    expect_none(faults)


def test_labels_are_shown_as_they_are(hostile_site: Site):
    page = hostile_site.page_at[PAGE + "index.html"]
    shown = squeezed(page.tree.text_content())
    one_line = lambda text: squeezed(re.sub("[\u2028\u2029]", " ", text))
    for text in ("H1 " + hostile.SCRIPT, "H2 " + hostile.IMAGE, "E " + hostile.TEMPLATE,
                 "F " + hostile.COMMENT, hostile.SVG, hostile.PATH):  # fmt: skip
        assert one_line(text) in shown, text
    assert page.comparison["a"]["label"] == "H1 " + hostile.SCRIPT


def test_structured_data_feeds_and_maps_are_whole(hostile_site: Site):
    for page in hostile_site.pages:
        for script in page.tree.xpath("//script[@type='application/ld+json']/text()"):
            json.loads(script)
    for name in ("feed.xml", "sitemap.xml"):
        ElementTree.parse(hostile_site.root / name)
    feed = ElementTree.parse(hostile_site.root / "feed.xml").getroot()
    title = feed.findtext("{http://www.w3.org/2005/Atom}title")
    assert title == "T " + hostile.SCRIPT + hostile.ENTITY


def test_a_spreadsheet_finds_no_formula(hostile_site: Site):
    with (hostile_site.root / "data" / "m-1.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 16
    texts = [value for row in rows for name, value in row.items() if name in ("image", "source")]
    assert "'" + hostile.FORMULA in texts and "'@SUM(A1)" in texts
    cells = [value for row in rows for value in row.values()]
    assert not [cell for cell in cells if cell[:1] in {"=", "@", "+", "\t", "\r"}]


def test_files_are_named_by_keys_and_slugs_only(hostile_site: Site):
    names = [path.relative_to(hostile_site.root) for path in hostile_site.root.rglob("*")]
    assert not [str(name) for name in names if not re.fullmatch(r"[a-z0-9./_-]+", str(name))]


def test_nothing_of_the_data_runs_or_loads_in_a_browser(hostile_site: Site, browser):
    faults: list[str] = []
    tab = browser.new_context().new_page()
    tab.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    tab.on("pageerror", lambda error: faults.append(f"{tab.url}: {error}"))
    tab.on(
        "request",
        lambda request: request.url.startswith("file://")
        or faults.append(f"{tab.url}: asks for {request.url}"),
    )
    for page in hostile_site.pages:
        tab.goto((hostile_site.root / page.path).as_uri())
        for element in tab.query_selector_all("h1, td, li, svg text")[:40]:
            element.dispatch_event("mouseover")
        if tab.evaluate("window.pwned"):
            faults.append(f"{page}: ran attack {tab.evaluate('window.pwned')}")
    expect_none(faults)


def test_controls_show_the_data_as_text(hostile_site: Site, browser):
    """Every choice of every control, and every point, on every comparison page."""
    faults: list[str] = []
    with serving(hostile_site.root) as url:
        tab = browser.new_page()
        tab.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        tab.on("pageerror", lambda error: faults.append(f"{tab.url}: {error}"))
        tab.on(
            "request",
            lambda request: request.url.startswith(url)
            or faults.append(f"{tab.url}: asks for {request.url}"),
        )
        for page in hostile_site.pages:
            if not page.is_comparison:
                continue
            tab.goto(url + page.path)
            built = pictures(tab), table(tab)
            load(tab)
            if (pictures(tab), table(tab)) != built:
                faults.append(f"{page}: the explorer draws something else")
            for name in ("sequence", "precision", "spec_method", "framework", "serving", "vendor"):
                for at in range(tab.locator(f"[name={name}] option").count()):
                    tab.evaluate("([name, at]) => { const it = document.querySelector(`[name=${name}]`); it.selectedIndex = at; it.dispatchEvent(new Event('change', {bubbles: true})); }", [name, at])
                    tab.focus(".plot")
                    tab.keyboard.press("ArrowRight")
            if tab.evaluate("window.pwned"):
                faults.append(f"{page}: ran attack {tab.evaluate('window.pwned')}")
        tab.close()
    expect_none(faults)


@pytest.mark.parametrize("name", RECORDED)
def test_what_is_made_of_hostile_data_is_what_it_was(hostile_site: Site, name: str):
    """RECORD_GOLDEN=1 writes the files instead, and fails so that recording never passes."""
    made = (hostile_site.root / name).read_bytes()
    golden = GOLDEN / name.replace("/", "-")
    if "RECORD_GOLDEN" in os.environ:
        GOLDEN.mkdir(exist_ok=True)
        golden.write_bytes(made)
        pytest.fail(f"recorded {golden.name}")
    assert made.decode("utf-8") == golden.read_bytes().decode("utf-8")
