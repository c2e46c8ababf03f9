"""Accuracy, earlier runs and repeated runs a second time: what tells readers how far to trust."""

from __future__ import annotations

import csv
import math
from datetime import date
from pathlib import Path

from .comparisons import FAMILIES, sequence_label
from .method import operating_point
from .rows import Content, Row, canonical, newest, normalised, read_rows

CONFIGURATION = (
    "model", "hardware", "framework", "precision", "spec_method", "disagg", "prefill_tp",
    "prefill_ep", "prefill_dp_attention", "prefill_num_workers", "decode_tp", "decode_ep",
    "decode_dp_attention", "decode_num_workers", "num_prefill_gpu", "num_decode_gpu",
)  # fmt: skip


def every_run(folder: Path, content: Content) -> list[Row]:
    """The rows of `datasets/` and `history/`, each run once."""
    runs = {}
    for name in ("datasets", "history"):
        for path in sorted((folder / name).iterdir()) if (folder / name).exists() else []:
            if path.suffix in (".csv", ".json"):
                for fields in read_rows(path):
                    row = normalised(fields, content)
                    key = (row.configuration, row.sequence, row.concurrency, row.date)
                    runs.setdefault(key, row)
    return list(runs.values())


def trend(comparison: dict, runs: list[Row], content: Content) -> list[tuple]:
    """Both sides at the middle target after each day with runs: (date, a, b)."""
    family = next(f for f in FAMILIES if f.name == comparison["family"])
    pinned = comparison["workloads"][0]
    target = pinned["points"][pinned["middle"]]["target"]

    def of_side(side):
        return [
            run
            for run in runs
            if getattr(run, family.varies) == comparison[side]
            and all(getattr(run, name) == key for name, key in comparison["fixed"].items())
            and sequence_label(run.sequence) == pinned["sequence"]
            and (not family.pins_precision or run.precision == pinned["precision"])
        ]

    sides = [of_side(side) for side in "ab"]
    if all(len({run.date for run in side}) < 2 for side in sides):
        return []
    days = sorted({run.date for side in sides for run in side})

    def at(side, day):
        known = newest([run for run in side if run.date <= day])
        return operating_point(known, target, None, None) if known else None

    return [(day, *(at(side, day) for side in sides)) for day in days[-60:]]


def spreads(runs: list[Row], days: int = 14) -> list[list[float]]:
    """The throughputs of each group of repeated runs."""
    experiments: dict[tuple, list[Row]] = {}
    for run in runs:
        key = (run.configuration, run.sequence, run.concurrency)
        experiments.setdefault(key, []).append(run)
    groups = []
    for repeats in experiments.values():
        group: list[Row] = []
        for run in sorted(repeats, key=lambda run: run.date):
            first = date.fromisoformat((group or [run])[0].date)
            if (date.fromisoformat(run.date) - first).days > days:
                groups.append(group)
                group = []
            group.append(run)
        groups.append(group)
    return [[run.throughput for run in group] for group in groups if len(group) > 1]


def quantile(values: list[float], share: float) -> float:
    values = sorted(values)
    place = share * (len(values) - 1)
    low = math.floor(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


def evaluations(folder: Path, content: Content) -> list[dict]:
    """The results of `evaluations/`, with canonical keys."""
    found = []
    for path in sorted((folder / "evaluations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for fields in csv.DictReader(file):
                fields["model"] = canonical(fields["model"].lower(), content.models)
                fields["framework"] = canonical(fields["framework"].lower(), content.engines)
                found.append(fields)
    return found


def accuracy(results: list[dict]) -> dict | None:
    """One side: the newest results of every configuration and load, weighted by questions."""
    last: dict[tuple, str] = {}
    for result in results:
        key = (*(result[name] for name in CONFIGURATION), result["task"], result["conc"])
        result["key"] = key
        last[key] = max(last.get(key, ""), result["date"])
    pooled = [result for result in results if result["date"] == last[result["key"]]]
    if not pooled:
        return None
    questions = sum(int(result["n_eff"]) for result in pooled)

    def mean(name):
        return sum(float(r[name]) * int(r["n_eff"]) for r in pooled) / questions

    return {
        "exact_match": mean("em_strict"), "standard_error": mean("em_strict_se"),
        "results": len(pooled), "dates": [min(r["date"] for r in pooled), max(r["date"] for r in pooled)],
        "runs": {r["run_url"] for r in pooled},
    }  # fmt: skip


def accuracies(comparison: dict, results: list[dict]) -> tuple[dict | None, dict | None]:
    """Both sides of a comparison that is about accuracy too."""
    field = {"precision": "precision", "spec-decode": "spec_method"}[comparison["family"]]
    return tuple(
        accuracy(
            [
                result
                for result in results
                if result[field] == comparison[side]
                and all(result[name] == key for name, key in comparison["fixed"].items())
            ]
        )
        for side in "ab"
    )


__all__ = ["accuracies", "evaluations", "every_run", "quantile", "spreads", "trend"]
