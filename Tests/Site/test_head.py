"""What search engines and link previews read of a page, and its size."""

from __future__ import annotations

import gzip
import json
from collections import Counter

import pytest

from built_site import Page, Site, expect_none


@pytest.fixture(scope="module")
def heads(site: Site) -> list[tuple[Page, str, str]]:
    """Of every page: itself, its title, its description."""
    return [
        (page, page.text("//head/title"), page.text("//meta[@name='description']/@content"))
        for page in site.pages
    ]


def repeated(values) -> list:
    return [value for value, count in Counter(values).items() if count > 1]


def test_titles_are_unique_and_at_most_60_characters(heads):
    expect_none([(str(page), title) for page, title, _ in heads if not 0 < len(title) <= 60])
    expect_none(repeated(title for _, title, _ in heads))


def test_descriptions_are_unique_and_at_most_155_characters(heads):
    expect_none([(str(page), text) for page, _, text in heads if not 0 < len(text) <= 155])
    expect_none(repeated(text for _, _, text in heads))


def test_a_comparison_is_titled_by_its_pair(site: Site):
    for page in site.comparisons:
        title = page.text("//head/title")
        assert title == page.comparison["title"], page
        places = [title.find(page.comparison[side]["label"]) for side in "ab"]
        assert 0 <= places[0] < places[1], (str(page), title)


def test_the_canonical_url_is_the_pages_own(site: Site):
    for page in site.pages:
        if page.path != "404.html":
            assert page.tree.xpath("//link[@rel='canonical']/@href") == [site.base_url + page.url]
            assert page.tree.xpath("//meta[@property='og:url']/@content") == [
                site.base_url + page.url
            ]


def linked_data(page: Page) -> list[dict]:
    found: list[dict] = []
    for text in page.tree.xpath("//script[@type='application/ld+json']/text()"):
        value = json.loads(text)
        found += value if isinstance(value, list) else value.get("@graph", [value])
    return found


def test_a_comparison_describes_its_data_and_its_place(site: Site):
    for page in site.comparisons:
        by_type = {item["@type"]: item for item in linked_data(page)}
        dataset = by_type["Dataset"]
        for name in ("name", "description", "url", "temporalCoverage", "variableMeasured", "distribution"):
            assert dataset[name], (str(page), name)
        for distribution in dataset["distribution"]:
            url = distribution["contentUrl"]
            assert site.target(page, url) in site.files, (str(page), url)
        trail = by_type["BreadcrumbList"]["itemListElement"]
        assert [item["position"] for item in trail] == list(range(1, len(trail) + 1))
        assert len(trail) == 3, str(page)
        shown = [
            " ".join(link.text_content().split())
            for link in page.tree.xpath("//nav[contains(@aria-label, 'readcrumb')]//li")
        ]
        assert [item["name"] for item in trail] == [text.strip(" ›/") for text in shown], str(page)
        for item in trail:
            if "item" in item:
                assert site.target(page, item["item"]) in site.files, (str(page), item)


def test_no_script_style_or_handler_stands_in_the_markup(site: Site):
    for page in site.every_page:
        assert page.tree.xpath("//@style") == [], page
        assert page.tree.xpath("//style") == [], page
        scripts = page.tree.xpath("//script[not(@src) and not(@type='application/ld+json')]")
        assert scripts == [], page
        assert page.tree.xpath("//@*[starts-with(name(), 'on')]") == [], page
        (policy,) = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'self'" in policy or "default-src 'none'" in policy, page
        policy = policy.replace("'wasm-unsafe-eval'", "")
        assert "unsafe" not in policy and "*" not in policy and "http" not in policy, page


def test_pages_and_figures_stay_within_their_budgets(site: Site):
    faults = []
    for page in site.comparisons:
        zipped = len(gzip.compress(page.bytes, 9))
        if len(page.bytes) > 60_000 or zipped > 12_000:
            faults.append(f"{page}: {len(page.bytes)} bytes, {zipped} gzipped")
        start = 0
        while (start := page.bytes.find(b"<svg", start)) >= 0:
            end = page.bytes.index(b"</svg>", start) + len(b"</svg>")
            if end - start > 12_000:
                faults.append(f"{page}: a figure of {end - start} bytes")
            start = end
    expect_none(faults)
