"""Every figure of the site against the oracle, on the real content and on random content."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path

import pytest

import oracle
from built_site import Site, build, expect_none
from random_content import write_random_content

METRICS = ("throughput", "input_throughput", "output_throughput", "cost", "tok_s_mw")


def same(a, b) -> bool:
    if a is None or b is None:
        return a is b
    return a == b or math.isclose(a, b, rel_tol=1e-9)


def knot_fields(row: oracle.Row) -> dict:
    return {
        "x": row.x, "y": row.throughput, "framework": row.engine, "disagg": row.disaggregated,
        "precision": row.precision, "spec_method": row.method, "conc": row.concurrency,
        "decode_tp": row.decode_tp, "decode_ep": row.decode_ep, "date": row.date,
        "run_url": row.run_url or None,
    }  # fmt: skip


def side_faults(found: dict | None, expected: dict | None) -> list[str]:
    if found is None or expected is None:
        return [] if found is expected else [f"side {found} instead of {expected}"]
    faults = [
        f"{metric} {found[metric]} instead of {expected[metric]}"
        for metric in METRICS
        if not same(found[metric], expected[metric])
    ]
    # A concurrency of exactly a half may come out of binary arithmetic on either side of it.
    exact = expected["exact_concurrency"]
    if found["concurrency"] not in {oracle.half_up(exact * (1 + e)) for e in (-1e-12, 0, 1e-12)}:
        faults.append(f"concurrency {found['concurrency']} instead of {expected['concurrency']}")
    for flag in ("below_range", "above_range"):
        if found[flag] != expected[flag]:
            faults.append(f"{flag} {found[flag]}")
    knots = [{key: knot[key] for key in knot_fields(row)} for knot, row in
             zip(found["bracket"], expected["bracket"])]  # fmt: skip
    if knots != [knot_fields(row) for row in expected["bracket"]] or len(knots) != len(
        found["bracket"]
    ):
        faults.append(f"bracket {found['bracket']} instead of {expected['bracket']}")
    return faults


def verdict_faults(found: dict, expected: dict) -> list[str]:
    return [
        f"verdict on {metric}: {found[metric]} instead of {verdict}"
        for metric, verdict in expected.items()
        if (found[metric]["kind"], found[metric]["winner"]) != (verdict["kind"], verdict["winner"])
        or not same(found[metric]["ratio"], verdict["ratio"])
    ]


def workload_faults(found: dict, expected: dict) -> list[str]:
    faults = [
        f"{name} {found[name]} instead of {expected[name]}"
        for name in ("sequence", "precision", "both", "either", "range")
        if found[name] != expected[name]
    ]
    targets = [[p["target"] for p in w["points"]] for w in (found, expected)]
    if targets[0] != targets[1]:
        return [*faults, f"targets {targets[0]} instead of {targets[1]}"]
    for mine, theirs in zip(found["points"], expected["points"]):
        faults += [
            f"at {mine['target']}, {side}: {fault}"
            for side in "ab"
            for fault in side_faults(mine[side], theirs[side])
        ]
        faults += [f"at {mine['target']}: {f}" for f in verdict_faults(mine["verdicts"], theirs["verdicts"])]
    return faults


def comparison_faults(found: dict, expected: dict, content: oracle.Content) -> list[str]:
    faults = [
        f"{name} {found[name]} instead of {expected[name]}"
        for name in ("family", "slug", "url", "fixed", "pinned")
        if found[name] != expected[name] or list(found["fixed"]) != list(expected["fixed"])
    ]
    registry = {
        "hardware": content.hardware, "per-dollar": content.hardware, "model": content.models,
        "precision": content.precisions, "spec-decode": content.methods, "engine": content.engines,
    }[expected["family"]]  # fmt: skip
    for side in "ab":
        key = expected[side]
        if found[side] != {"key": key, "label": registry[key]["label"]}:
            faults.append(f"side {side} is {found[side]}")
        price, power = expected["prices"][side]["price"], expected["prices"][side]["power"]
        stated = found["prices"][side]
        if (stated["price_per_gpu_hour"], stated["power_kw"]) != (
            price.get("value"), power.get("value")
        ) or stated["basis"] != content.site.get("cost_basis", "hyperscaler"):  # fmt: skip
            faults.append(f"prices of {side}: {stated} instead of {price} and {power}")
        if price and stated["as_of"] != str(price.get("as_of")):
            faults.append(f"price of {side} as of {stated['as_of']}")
    ids = {notice["id"] for notice in found["notices"]} - {"known-issue"}
    if ids != expected["notices"]:
        faults.append(f"notices {sorted(ids)} instead of {sorted(expected['notices'])}")
    if len(found["workloads"]) != len(expected["workloads"]):
        return [*faults, "not the same workloads"]
    for mine, theirs in zip(found["workloads"], expected["workloads"]):
        name = f"{theirs['sequence']} {theirs['precision']}"
        faults += [f"{name}: {fault}" for fault in workload_faults(mine, theirs)]
    return faults


def site_faults(root: Path, content_folder: Path) -> list[str]:
    """What the data files of a built site say otherwise than the oracle."""
    content = oracle.load(content_folder)
    expected = {comparison["url"]: comparison for comparison in oracle.comparisons(content)}
    found = {
        path.parent.relative_to(root).as_posix() + "/": json.loads(path.read_bytes())
        for path in root.glob("*/*/comparison.json")
    }
    faults = [f"missing: {url}" for url in expected.keys() - found.keys()]
    faults += [f"should not be there: {url}" for url in found.keys() - expected.keys()]
    for url in sorted(expected.keys() & found.keys()):
        faults += [f"{url}: {f}" for f in comparison_faults(found[url], expected[url], content)]
    listed = {entry["url"]: entry for entry in json.loads((root / "comparisons.json").read_bytes())}
    for url, comparison in expected.items():
        entry, pinned = listed.get(url), comparison["workloads"][0]
        if entry is None:
            faults.append(f"comparisons.json: no {url}")
            continue
        if (entry["family"], entry["slug"], entry["pinned"]) != (
            comparison["family"], comparison["slug"], comparison["pinned"]
        ):  # fmt: skip
            faults.append(f"comparisons.json: {entry}")
        if url in found and entry["title"] != found[url]["title"]:
            faults.append(f"comparisons.json: title of {url}")
        middle = pinned["points"][pinned["middle"]]["verdicts"]
        verdicts = entry.get("verdicts", entry)
        faults += [f"comparisons.json: {url}: {f}" for f in verdict_faults(verdicts, middle)]
    return faults


def test_every_figure_of_the_site_is_the_oracles(site: Site):
    expect_none(site_faults(site.root, site.content))


@pytest.mark.parametrize("seed", range(24))
def test_every_figure_of_a_random_site_is_the_oracles(seed: int, tmp_path: Path):
    write_random_content(tmp_path / "Content", seed)
    build(tmp_path / "site", content=tmp_path / "Content")
    expect_none(site_faults(tmp_path / "site", tmp_path / "Content"))


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_and_files_changes_nothing(seed: int, tmp_path: Path):
    content = tmp_path / "Content"
    write_random_content(content, seed)
    build(tmp_path / "one", content=content)
    datasets = content / "datasets"
    for path in list(datasets.glob("*.csv")):
        header, *lines = path.read_text("utf-8").splitlines()
        random.Random(seed).shuffle(lines)
        half = len(lines) // 2
        path.unlink()
        for name, part in (("zz", lines[:half]), ("aa", lines[half:])):
            text = "\n".join([header, *part]) + "\n"
            (datasets / f"{name}-{path.name}").write_text(text, "utf-8")
    build(tmp_path / "other", content=content)
    one, other = Site(tmp_path / "one", content), Site(tmp_path / "other", content)
    assert one.files == other.files
    expect_none([f for f in one.files if (one.root / f).read_bytes() != (other.root / f).read_bytes()])
