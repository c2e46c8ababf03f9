"""Writes a `Content/` of random rows that meets every rule of the method and most of its corners.

Ties in one value and in both, reruns on several dates, missing metrics, prices and powers,
placeholders, disaggregated rows with and without GPU counts, aliases and capitals, agentic traces,
ranges that do not overlap, single points, narrow ranges, and magnitudes far apart.
"""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

MODELS = {
    "m1": {"label": "Model One", "slug": "model-one", "aliases": ["Org/Model-1"]},
    "q3.5": {"label": "Query 3.5", "slug": "query-3-5"},
    "zeta": {"label": "Zeta", "slug": "zeta"},
}
HARDWARE = ("n100", "n200", "a300x", "t9")
ENGINES = {
    "vllm": {"label": "vLLM", "family": "vllm"},
    "sglang": {"label": "SGLang", "family": "sglang"},
    "mori-sglang": {
        "label": "MoRI SGLang", "family": "sglang", "disaggregated": True,
        "aliases": ["sglang-disagg"],
    },
    "trt": {"label": "TensorRT-LLM", "family": "trt", "aliases": ["trtllm"]},
}  # fmt: skip
PRECISIONS = {
    "fp4": {"label": "FP4", "aliases": ["nvfp4", "mxfp4"]},
    "fp8": {"label": "FP8"},
    "bf16": {"label": "BF16"},
}
METHODS = {
    "mtp": {"label": "MTP"},
    "eagle": {"label": "EAGLE"},
    "none": {"label": "Off"},
}
SEQUENCES = ((1024, 1024), (8192, 1024), (512, 128))
DATES = ("2025-11-30", "2026-01-02", "2026-02-28", "2026-03-01")


def write_random_content(folder: Path, seed: int) -> None:
    source = random.Random(seed)
    (folder / "registry").mkdir(parents=True)
    (folder / "datasets").mkdir()
    # JSON is YAML, so the registries need no other writer.
    write(folder / "site.yml", {
        "title": "Random benchmarks",
        "base_url": "https://random.example/site/",
        "cost_basis": source.choice(["hyperscaler", "rental"]),
        "tie_threshold": source.choice([0.01, 0.05]),
    })  # fmt: skip
    for name, entries in (
        ("hardware", {key: random_hardware(source, key) for key in HARDWARE}),
        ("models", MODELS), ("engines", ENGINES), ("precisions", PRECISIONS),
        ("spec-methods", METHODS),
    ):  # fmt: skip
        write(folder / "registry" / f"{name}.yml", entries)

    rows = random_rows(source)
    agentic = [row for row in rows if "benchmark_type" in row]
    flat = [row for row in rows if "benchmark_type" not in row]
    names = list(dict.fromkeys(name for row in flat for name in row))
    source.shuffle(names)
    with (folder / "datasets" / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(flat)
    if agentic:
        write(folder / "datasets" / "traces.json", [as_served(row) for row in agentic])


def write(path: Path, value) -> None:
    path.write_text(json.dumps(value, indent=1) + "\n", "utf-8")


def random_hardware(source: random.Random, key: str) -> dict:
    def figure(low: float, high: float) -> dict:
        value = {"value": round(source.uniform(low, high), 2), "as_of": "2026-07", "source": "drawn"}
        if source.random() < 0.15:
            value["placeholder"] = True
        return value

    entry = {"label": key.upper(), "vendor": source.choice("NAT"), "architecture": "Arch", "tdp_w": 700}
    if source.random() < 0.85:
        entry["power_kw"] = figure(0.9, 3)
    if source.random() < 0.85:
        entry["price_per_gpu_hour"] = {
            basis: figure(0.8, 4) for basis in ("hyperscaler", "rental") if source.random() < 0.9
        }
    return entry


def random_rows(source: random.Random) -> list[dict]:
    scale = source.choice([1, 1, 1, 0.01, 300])
    # Of each kind all or only some: the fewer, the more points a side has.
    models, hardware, engines, precisions, methods, sequences = (
        source.sample(kind, source.randint(1 + (kind is HARDWARE), len(kind)))
        for kind in (
            tuple(MODELS), HARDWARE, tuple(ENGINES), tuple(PRECISIONS), tuple(METHODS), SEQUENCES,
        )
    )  # fmt: skip
    rows: dict[tuple, dict] = {}
    for _ in range(source.choice([60, 200, 400])):
        row = {
            "model": source.choice(models),
            "hardware": source.choice(hardware),
            "framework": source.choice(engines),
            "precision": source.choice(precisions),
            "spec_method": source.choice(methods),
            "conc": source.choice([1, 2, 4, 8, 16, 32, 64, 100, 333]),
            "date": source.choice(DATES),
        }
        if source.random() < 0.08:
            row["benchmark_type"] = "agentic_traces"
        else:
            row["isl"], row["osl"] = source.choice(sequences)
        for half in ("prefill", "decode"):
            if source.random() < 0.5:
                row[f"{half}_tp"] = source.choice([1, 4, 8])
        if source.random() < 0.2:
            row["offload_mode"] = "cpu"
        # What identifies a row, before spelling and figures: two such rows would be an error.
        identity = tuple(sorted((k, v) for k, v in row.items()))
        if identity in rows:
            continue
        row |= random_figures(source, scale, list(rows.values()))
        rows[identity] = row
        if source.random() < 0.1:
            rerun(source, scale, rows, row, identity)
    for row in rows.values():
        respell(source, row)
    return list(rows.values())


def rerun(source, scale, rows: dict, row: dict, identity: tuple) -> None:
    """The same run on another date: only the newest counts."""
    for date in DATES:
        other = tuple(sorted((k, date if k == "date" else v) for k, v in identity))
        if other not in rows:
            again = {**row, "date": date} | random_figures(source, scale, list(rows.values()))
            for name in ("disagg", "num_prefill_gpu", "num_decode_gpu"):
                again.pop(name, None)
                if name in row:
                    again[name] = row[name]
            rows[other] = again
            return


def random_figures(source: random.Random, scale: float, earlier: list[dict]) -> dict:
    narrow = source.random() < 0.1
    x = round(source.uniform(10, 10.9) if narrow else source.uniform(5, 250), 2)
    y = round(scale * source.uniform(20, 9000) / (x / 20), source.choice([1, 4]))
    if earlier and source.random() < 0.15:
        x = source.choice(earlier).get("x", x)
    if earlier and source.random() < 0.15:
        y = source.choice(earlier)["tput_per_gpu"]
    figures = {"x": x, "tput_per_gpu": max(y, 0.0001)}
    share = round(source.uniform(0.2, 0.8), 3)
    if source.random() < 0.8:
        figures["input_tput_per_gpu"] = figures["tput_per_gpu"] * share
    if source.random() < 0.8:
        figures["output_tput_per_gpu"] = figures["tput_per_gpu"] * (1 - share)
    if source.random() < 0.4:
        figures["disagg"] = source.choice(["true", "false"])
        if source.random() < 0.7:
            figures["num_prefill_gpu"] = source.choice([4, 8, 24])
            figures["num_decode_gpu"] = source.choice([8, 16])
            # Reported per GPU of its half; sometimes the counts cannot be right.
            if figures["disagg"] == "true" and share > 0.3:
                for name, half in (("input", "prefill"), ("output", "decode")):
                    if f"{name}_tput_per_gpu" in figures:
                        both = figures["num_prefill_gpu"] + figures["num_decode_gpu"]
                        figures[f"{name}_tput_per_gpu"] *= both / figures[f"num_{half}_gpu"]
    if source.random() < 0.5:
        figures["run_url"] = f"https://runs.example/{source.randrange(10**6)}"
    return figures


def respell(source: random.Random, row: dict) -> None:
    """Puts the figures under their names and writes some keys as datasets do."""
    x = row.pop("x")
    row["p90_intvty" if "benchmark_type" in row else "median_intvty"] = x
    aliases = {
        "mori-sglang": "sglang-disagg", "trt": "TRTLLM", "fp4": "nvfp4", "m1": "org/model-1",
        "n100": "N100",
    }  # fmt: skip
    for name in ("framework", "precision", "model", "hardware"):
        if row[name] in aliases and source.random() < 0.3:
            row[name] = aliases[row[name]]


def as_served(row: dict) -> dict:
    """A flat row as an object of the rows API: metrics apart, truth values as such."""
    metrics = {k: v for k, v in row.items() if k.endswith(("_per_gpu", "_intvty"))}
    fields = {k: v for k, v in row.items() if k not in metrics}
    if "disagg" in fields:
        fields["disagg"] = fields["disagg"] == "true"
    return {**fields, "metrics": metrics}
