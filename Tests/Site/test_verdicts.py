"""No two places state different findings: all of them are read back and compared with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from built_site import Page, Site, build, expect_none, squeezed
from findings.charts import chart_faults
from findings.expected import Expected
from findings.notices import notice_faults
from findings.page import (
    key_figure_faults,
    rows_below,
    same_engine_faults,
    table_faults,
    workload_faults,
)
from findings.prose import answer_faults, paragraph_faults
from findings.site import Verdicts, list_faults, ranking_faults
from findings.templates import Reader
from findings.twin import twin_faults
from random_content import write_random_content
from test_figures import same

LONGEST_DESCRIPTION = 155


@pytest.fixture(scope="module")
def verdicts(site: Site) -> Verdicts:
    return Verdicts(site)


# --- The data files ------------------------------------------------------------------------------


def verdict_faults(found: dict, findings: dict) -> list[str]:
    return [
        f"{metric} {found[metric]}, expected {finding}"
        for metric, finding in findings.items()
        if (found[metric]["kind"], found[metric]["winner"]) != (finding.kind, finding.winner)
        or not same(found[metric]["ratio"], finding.ratio)
    ]


def data_faults(page: Page, expected: Expected, _: Reader) -> list[str]:
    faults = []
    for workload, points in zip(page.comparison["workloads"], expected.workloads):
        for stated, point in zip(workload["points"], points):
            found = verdict_faults(stated["verdicts"], point.findings)
            faults += [f"{workload['sequence']} at {point.text}: {fault}" for fault in found]
    for stated, point in zip(page.comparison["same_engine"], expected.same_engine):
        if point:
            found = verdict_faults(stated["verdicts"], point.findings)
            faults += [f"{stated['framework']}: {fault}" for fault in found]
    return faults


def catalogue_faults(verdicts: Verdicts) -> list[str]:
    listed = json.loads((verdicts.site.root / "comparisons.json").read_bytes())
    faults = [] if len(listed) == len(verdicts.expected) else ["not as many as pages"]
    for entry in listed:
        point = verdicts.expected[entry["url"]].middle
        found = verdict_faults(entry["verdicts"], point.findings)
        found += [] if entry["target"] == point.target else [f"target {entry['target']}"]
        faults += [f"{entry['url']}: {fault}" for fault in found]
    return faults


def test_data_files_state_the_findings(verdicts: Verdicts):
    expect_none(verdicts.of_every_page(data_faults) + catalogue_faults(verdicts))


# --- The page ------------------------------------------------------------------------------------


def own_faults(page: Page, expected: Expected, _: Reader) -> list[str]:
    """Table, key figures, charts, the view on one engine and the other workloads."""
    return [
        f"{place}: {fault}"
        for place, faults in (
            ("table", table_faults(expected, page)),
            ("key figures", key_figure_faults(expected, page)),
            ("chart", chart_faults(expected, page)),
            ("same engine", same_engine_faults(expected, rows_below(page, "same-engine"))),
            ("other workloads", workload_faults(expected, rows_below(page, "workloads"))),
        )
        for fault in faults
    ]


def test_tables_key_figures_and_charts_state_the_findings(verdicts: Verdicts):
    expect_none(verdicts.of_every_page(own_faults))


def paragraphs(page: Page) -> list[list[str]]:
    """One sentence of the templates a line."""
    return [
        [squeezed(line) for line in p.text_content().strip().splitlines()]
        for p in page.tree.xpath("//main//div[@class='text']/p[not(@class)]")
    ]


def prose_faults(page: Page, expected: Expected, reader: Reader) -> list[str]:
    return paragraph_faults(expected, reader, paragraphs(page))


def test_every_paragraph_states_the_finding_of_its_target(verdicts: Verdicts):
    expect_none(verdicts.of_every_page(prose_faults))


def first_sentences(page: Page) -> dict[str, str]:
    """The one sentence that stands for a page, wherever it is."""
    found = {"answer": page.text("//p[@class='answer']")}
    for name in ("name='description'", "property='og:description'"):
        found[name] = page.text(f"//meta[@{name}]/@content")
    for text in page.tree.xpath("//script[@type='application/ld+json']/text()"):
        data = json.loads(text)
        if data["@type"] == "Dataset":
            found["JSON-LD"] = squeezed(data["description"])
    return found


def head_faults(verdicts: Verdicts, page: Page) -> list[str]:
    expected, reader = verdicts.expected[page.url], verdicts.readers[page.url]
    found = first_sentences(page)
    faults = [] if len(found) == 4 else [f"only {sorted(found)}"]
    for place, text in found.items():
        # Cut where no wording is short enough, which no label of the real content brings about.
        if text.endswith("…") and place != "answer" and len(found["answer"]) > LONGEST_DESCRIPTION:
            continue
        faults += [f"{place}: {f}" for f in answer_faults(expected, reader, text, verdicts.names)]
    return faults


def test_first_sentence_description_and_json_ld_state_the_finding(verdicts: Verdicts):
    expect_none(
        [f"{page}: {f}" for page in verdicts.site.comparisons for f in head_faults(verdicts, page)]
    )


def test_no_description_of_the_site_is_cut(site: Site):
    expect_none(
        [str(page) for page in site.comparisons if any("…" in t for t in first_sentences(page).values())]
    )


def markdown_faults(verdicts: Verdicts) -> list[str]:
    faults = []
    for page in verdicts.site.comparisons:
        text = (verdicts.site.root / page.path).with_name("index.md").read_text("utf-8")
        expected, reader = verdicts.expected[page.url], verdicts.readers[page.url]
        faults += [f"{page}: {f}" for f in twin_faults(expected, reader, text, verdicts.names)]
    return faults


def test_markdown_twins_state_the_findings(verdicts: Verdicts):
    expect_none(markdown_faults(verdicts))


def all_notice_faults(verdicts: Verdicts) -> list[str]:
    return verdicts.of_every_page(
        lambda page, expected, reader: notice_faults(page, expected, reader, verdicts.names)
    )


def test_notices_state_the_targets_and_the_engines_behind_them(verdicts: Verdicts):
    expect_none(all_notice_faults(verdicts))


# --- Other pages ---------------------------------------------------------------------------------


def test_indexes_hubs_home_and_lists_state_the_findings(verdicts: Verdicts):
    expect_none(list_faults(verdicts))


def test_the_ranked_differences_are_the_findings(verdicts: Verdicts):
    expect_none(ranking_faults(verdicts))


# --- Any content ---------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_a_random_site_states_its_findings_everywhere(seed: int, tmp_path: Path):
    write_random_content(tmp_path / "Content", seed)
    build(tmp_path / "site", content=tmp_path / "Content")
    verdicts = Verdicts(Site(tmp_path / "site", tmp_path / "Content"))
    every = verdicts.of_every_page
    heads = [f"{p}: {f}" for p in verdicts.site.comparisons for f in head_faults(verdicts, p)]
    expect_none(
        every(data_faults) + catalogue_faults(verdicts) + every(own_faults) + every(prose_faults)
        + heads + all_notice_faults(verdicts) + markdown_faults(verdicts) + list_faults(verdicts)
        + ranking_faults(verdicts)
    )  # fmt: skip
