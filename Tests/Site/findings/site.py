"""What a built site has to state, page by page, and what the pages that list others do state."""

from __future__ import annotations

import re

import oracle
from built_site import Page, Site, squeezed

from .expected import Expected
from .few_words import expected_cell, few_words_faults, read_cell
from .page import words
from .templates import Reader


class Verdicts:
    """What a built site has to state of every comparison."""

    def __init__(self, site: Site):
        self.site = site
        self.content = oracle.load(site.content)
        self.tie = self.content.site.get("tie_threshold", 0.01)
        self.names = {key: entry["label"] for key, entry in self.content.engines.items()}
        of_oracle = {comparison["url"]: comparison for comparison in oracle.comparisons(self.content)}
        self.expected = {
            page.url: Expected(page.comparison, of_oracle[page.url], self.tie)
            for page in site.comparisons
        }
        self.readers = {
            url: Reader(expected.family, expected.labels) for url, expected in self.expected.items()
        }

    def of_every_page(self, faults_of) -> list[str]:
        """The faults that a function of a page, what it has to state and its reader finds."""
        return [
            f"{page}: {fault}"
            for page in self.site.comparisons
            for fault in faults_of(page, self.expected[page.url], self.readers[page.url])
        ]


def led_to(verdicts: Verdicts, page: Page, link) -> Expected | None:
    path = verdicts.site.target(page, link.get("href", ""))
    return verdicts.expected.get(re.sub(r"index\.html$", "", path or ""))


def listed_findings(verdicts: Verdicts, page: Page):
    """Every finding beside a link to a comparison, as (place, what it is of, text)."""
    for note in page.tree.xpath("//li/*[@class='note'][preceding-sibling::a]"):
        expected = led_to(verdicts, page, note.xpath("./preceding-sibling::a[1]")[0])
        if expected:
            yield "list", expected, words(note).removeprefix(": ")
    for row in page.tree.xpath("//table[.//th[.='Finding']]/tbody/tr[th//a]"):
        expected = led_to(verdicts, page, row.xpath("./th//a")[0])
        if expected:
            yield "table", expected, words(row.xpath("./td")[-1])
    for link in page.tree.xpath("//table[contains(@class, 'matrix')]//td/a[@title]"):
        expected = led_to(verdicts, page, link)
        pair = " vs ".join(squeezed(expected.labels[side]) for side in "ab")
        yield "matrix title", expected, squeezed(link.get("title")).removeprefix(f"{pair}: ")


def matrix_faults(verdicts: Verdicts, page: Page) -> list[str]:
    faults = []
    for table in page.tree.xpath("//table[contains(@class, 'matrix')]"):
        columns = [words(th) for th in table.xpath("./thead//th")]
        for row in table.xpath("./tbody/tr"):
            row_label, *cells = row.xpath("./*")
            for column, cell in zip(columns[1:], cells):
                for link in cell.xpath("./a"):
                    expected = led_to(verdicts, page, link)
                    sides = [squeezed(expected.labels[side]) for side in "ab"]
                    if sorted(sides) != sorted([words(row_label), column]):
                        faults.append(f"{words(row_label)} and {column} lead to {sides}")
                        continue
                    side = "ab"[sides.index(words(row_label))]
                    found = read_cell(squeezed(link.text), cell.get("class", ""), side)
                    if found != expected_cell(expected, side):
                        faults.append(
                            f"{words(row_label)} against {column}: {found}, "
                            f"expected {expected_cell(expected, side)}"
                        )
    return faults


def list_faults(verdicts: Verdicts) -> list[str]:
    """Indexes, hubs, home and related pages, and `llms.txt`; every page is in one index at least."""
    faults = []
    indexed: set[str] = set()
    for page in verdicts.site.pages:
        for place, expected, text in listed_findings(verdicts, page):
            stated = expected.headline_of_workload()
            url = expected.comparison["url"]
            faults += [
                f"{page}: {place}: {url} {f}" for f in few_words_faults(expected, text, stated)
            ]
            if page.url == url.split("/")[0] + "/":
                indexed.add(url)
        faults += [f"{page}: matrix: {fault}" for fault in matrix_faults(verdicts, page)]
    faults += [f"{url} is in no index" for url in verdicts.expected.keys() - indexed]
    text = (verdicts.site.root / "llms.txt").read_text("utf-8")
    lines = re.findall(r"^- \[.*\]\((.*/)index\.md\): (.*)$", text, re.M)
    if {url for url, _ in lines} != set(verdicts.expected):
        faults.append("llms.txt lists other pages")
    for url, finding in lines:
        expected = verdicts.expected[url]
        found = few_words_faults(expected, finding.replace("\\", ""), expected.headline_of_workload())
        faults += [f"llms.txt: {url} {fault}" for fault in found]
    return faults


def ranking_faults(verdicts: Verdicts) -> list[str]:
    """The figure of the home page's biggest differences against the table below it."""
    page = verdicts.site.page_at["index.html"]
    rows = page.tree.xpath("//table[.//th[.='Finding']]/tbody/tr[th//a]")
    findings = []
    for row in rows:
        expected = led_to(verdicts, page, row.xpath("./th//a")[0])
        finding = expected.middle.findings[expected.headline]
        sides = [finding.winner, "b" if finding.winner == "a" else "a"]
        label = " over ".join(squeezed(expected.labels[side]) for side in sides)
        findings.append((finding, label, ("≥ " if finding.bound else "") + finding.times + "×"))
    faults = [f"{label} is no lead" for finding, label, _ in findings if finding.kind != "lead"]
    ratios = [finding.ratio for finding, *_ in findings]
    faults += [] if ratios == sorted(ratios, reverse=True) else ["not in order"]
    named = "differences-title differences-desc"
    for chart in page.tree.xpath(f"//*[name()='svg'][@aria-labelledby='{named}']"):
        texts = [words(text) for text in chart.xpath(".//*[name()='text']")]
        faults += [f"no {text!r}" for _, *said in findings for text in said if text not in texts]
        told = words(chart.xpath("./*[name()='desc']")[0])
        if not told.startswith(f"{findings[0][1]} leads, {findings[0][2]}: "):
            faults.append(f"told as {told!r}")
    return faults
