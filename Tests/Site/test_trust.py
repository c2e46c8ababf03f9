"""Accuracy, history and noise against the oracle, on the real content."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import oracle
from built_site import Site, build, expect_none
from number_text import fixed, throughput_in_table
from oracle import trust
from test_figures import same


def test_every_accuracy_is_the_oracles(site: Site):
    content = oracle.load(site.content)
    results = trust.evaluations(site.content, content)
    faults = []
    compared = 0
    for comparison in oracle.comparisons(content):
        path = site.root / comparison["url"] / "comparison.json"
        found = json.loads(path.read_bytes())["accuracy"]
        if comparison["family"] not in ("precision", "spec-decode"):
            faults += [f"{path}: has accuracy"] if found else []
            continue
        a, b = trust.accuracies(comparison, results)
        if a is None or b is None:
            faults += [f"{path}: has accuracy of one side"] if found else []
            continue
        compared += 1
        (entry,) = found
        for side, expected in (("a", a), ("b", b)):
            mine = entry[side]
            if not (
                same(mine["exact_match"], expected["exact_match"])
                and same(mine["standard_error"], expected["standard_error"])
                and mine["results"] == expected["results"]
                and mine["dates"] == expected["dates"]
                and set(mine["runs"]) == expected["runs"]
                and same(mine["interval"][1], expected["exact_match"] + 1.96 * expected["standard_error"])
            ):
                faults.append(f"{path}: {side} {mine} instead of {expected}")
        difference = abs(a["exact_match"] - b["exact_match"])
        error = (a["standard_error"] ** 2 + b["standard_error"] ** 2) ** 0.5
        if entry["significant"] != (difference > 1.96 * error):
            faults.append(f"{path}: significant {entry['significant']}")
        twin = path.with_name("index.md").read_text("utf-8")
        if ("larger than chance explains" in twin) != entry["significant"]:
            faults.append(f"{path}: the words do not say what the data says")
        said = twin.partition("## Accuracy\n")[2].partition("\n\n|")[0]
        shares = {fixed(100 * side["exact_match"], 2) + "%" for side in (a, b)}
        if set(re.findall(r"[\d.]+%", said)) != shares:
            faults.append(f"{path}: {said!r} instead of {shares}")
    expect_none(faults)
    assert compared > 0


def test_every_trend_is_the_oracles(site: Site):
    content = oracle.load(site.content)
    runs = trust.every_run(site.content, content)
    faults = []
    shown = 0
    for comparison in oracle.comparisons(content):
        twin = (site.root / comparison["url"] / "index.md").read_text("utf-8")
        section = twin.partition("## Over time\n")[2].partition("\n## ")[0]
        found = re.findall(r"^\| (\d{4}-\d\d-\d\d) \| (.*?) \| (.*?) \|$", section, re.M)
        expected = [
            (day, *(side_text(point) for point in points))
            for day, *points in trust.trend(comparison, runs, content)
        ]
        shown += bool(expected)
        if found != expected:
            wrong = next((f, e) for f, e in zip([*found, None], [*expected, None]) if f != e)
            faults.append(f"{comparison['url']}: {wrong[0]} instead of {wrong[1]}")
    expect_none(faults)
    assert shown > 0


def side_text(point: dict | None) -> str:
    if point is None:
        return "—"
    if point["above_range"]:
        return "not reached"
    return ("≥ " if point["below_range"] else "") + throughput_in_table(point["throughput"])


def test_the_noise_of_the_method_page_is_the_oracles(site: Site):
    content = oracle.load(site.content)
    groups = trust.spreads(trust.every_run(site.content, content))
    spread = [max(group) / min(group) - 1 for group in groups]
    page = site.page_at["method/index.html"].text("//article")
    assert f"{len(groups)} groups of repeated runs were found: {sum(map(len, groups))} runs" in page
    for share, words in ((0.5, "the middle spread is "), (0.9, "spread by no more than ")):
        text = fixed(trust.quantile(spread, share) * 100, 1).removesuffix(".0")
        assert f"{words}{text}%" in page


def test_the_history_changes_nothing_but_trends_and_noise(tmp_path: Path, site: Site):
    content = tmp_path / "Content"
    shutil.copytree(site.content, content)
    shutil.rmtree(content / "history")
    build(tmp_path / "site", content=content)
    faults = [
        f"{path.relative_to(tmp_path / 'site')} differs"
        for path in (tmp_path / "site").rglob("*")
        if path.suffix in (".json", ".csv", ".xml", ".txt")
        and path.read_bytes() != (site.root / path.relative_to(tmp_path / "site")).read_bytes()
    ]
    expect_none(faults)


def test_the_site_as_of_a_day_is_the_oracles(tmp_path: Path, site: Site):
    content = oracle.load(site.content)
    day = "2026-02-01"
    build(tmp_path / "past", "--as-of", day, content=site.content)
    runs = trust.every_run(site.content, content)
    content.rows = oracle.newest([run for run in runs if run.date <= day])
    expected = {comparison["url"]: comparison for comparison in oracle.comparisons(content)}
    found = {
        path.parent.relative_to(tmp_path / "past").as_posix() + "/": json.loads(path.read_bytes())
        for path in (tmp_path / "past").glob("*/*/comparison.json")
    }
    assert found.keys() == expected.keys() and found
    faults = []
    for url, comparison in expected.items():
        mine, theirs = (c["workloads"][0]["points"] for c in (found[url], comparison))
        if [p["target"] for p in mine] != [p["target"] for p in theirs]:
            faults.append(f"{url}: other targets")
            continue
        for p, q in zip(mine, theirs):
            faults += [
                f"{url} at {p['target']}: {p[s]['throughput']} instead of {q[s]['throughput']}"
                for s in "ab"
                if p[s] and not same(p[s]["throughput"], q[s]["throughput"])
            ]
    expect_none(faults)


def test_from_its_newest_row_on_the_site_is_today_s(tmp_path: Path, site: Site):
    build(tmp_path / "later", "--as-of", "2030-01-01", content=site.content)
    later = Site(tmp_path / "later", site.content)
    assert [f for f in later.files if f != ".sitegen-manifest"] == [
        f for f in site.files if f != ".sitegen-manifest"
    ]
    for name in later.files:
        assert (later.root / name).read_bytes() == (site.root / name).read_bytes(), name
