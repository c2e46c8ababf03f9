"""What `Content/` says: registries, settings, and the rows that count (method, section 1)."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import dataclass, field
from pathlib import Path

import yaml

AGENTIC = (math.inf, math.inf)


@dataclass(frozen=True)
class Row:
    """One measured point: section 1.

    `method_order` is the place of the speculative method in its registry: configurations of one
    side sort by it first, then by engine, then by how they were deployed.
    """

    model: str
    hardware: str
    engine: str
    precision: str
    method: str
    method_order: int
    disaggregated: bool
    parallelism: tuple  # what else belongs to the configuration, in the order of the fields
    sequence: tuple  # (input length, output length), or AGENTIC
    concurrency: int
    date: str
    x: float
    throughput: float
    input_throughput: float | None
    output_throughput: float | None
    decode_tp: int | None
    decode_ep: int | None
    run_url: str

    @property
    def configuration(self) -> tuple:
        return (
            self.model, self.hardware, self.engine, self.precision, self.method,
            self.disaggregated, self.parallelism,
        )  # fmt: skip


@dataclass
class Content:
    """What `Content/` says: settings, registries in file order, and the rows that count."""

    site: dict
    hardware: dict
    models: dict
    engines: dict
    precisions: dict
    methods: dict
    rows: list[Row] = field(default_factory=list)

    @property
    def registries(self) -> tuple[dict, ...]:
        return (self.hardware, self.models, self.engines, self.precisions, self.methods)

    def price(self, hardware: str) -> dict:
        """The sourced price of the site's cost basis, empty when the registry has none."""
        basis = self.site.get("cost_basis", "hyperscaler")
        return sourced((self.hardware[hardware].get("price_per_gpu_hour") or {}).get(basis))

    def power(self, hardware: str) -> dict:
        return sourced(self.hardware[hardware].get("power_kw"))


def sourced(figure) -> dict:
    if figure is None:
        return {}
    return figure if isinstance(figure, dict) else {"value": figure}


def load(folder: Path) -> Content:
    """Reads a whole `Content/` folder."""

    def registry(name):
        return yaml.safe_load((folder / "registry" / name).read_text("utf-8")) or {}

    content = Content(
        site=yaml.safe_load((folder / "site.yml").read_text("utf-8")) or {},
        hardware=registry("hardware.yml"),
        models=registry("models.yml"),
        engines=registry("engines.yml"),
        precisions=registry("precisions.yml"),
        methods=registry("spec-methods.yml"),
    )
    raw = []
    for path in sorted((folder / "datasets").iterdir()):
        if path.suffix in (".csv", ".json"):
            raw += read_rows(path)
    content.rows = newest([normalised(fields, content) for fields in raw])
    return content


def read_rows(path: Path) -> list[dict]:
    """The fields of every row, metrics beside the rest; an empty CSV cell is an absent field."""
    if path.suffix == ".json":
        rows = json.loads(path.read_text("utf-8"))
        return [{**row, **row.get("metrics", {})} for row in rows]
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: v for k, v in row.items() if v != ""} for row in csv.DictReader(file)]


def normalised(fields: dict, content: Content) -> Row:
    engine_name = str(fields["framework"]).lower()
    engine = canonical(engine_name, content.engines)
    entry = content.engines[engine] or {}
    method = canonical(str(fields["spec_method"]).lower(), content.methods)
    if says_disaggregated(engine_name, entry):
        disaggregated = True
    elif fields.get("disagg") is not None:
        disaggregated = truth(fields["disagg"])
    else:
        disaggregated = bool(entry.get("disaggregated", False))

    agentic = fields.get("benchmark_type") == "agentic_traces"
    prefill, decode = integer(fields.get("num_prefill_gpu")), integer(fields.get("num_decode_gpu"))
    parallelism = tuple(
        value
        for half in ("prefill", "decode")
        for value in (
            integer(fields.get(f"{half}_tp")),
            integer(fields.get(f"{half}_ep")),
            truth(fields.get(f"{half}_dp_attention")),
            integer(fields.get(f"{half}_num_workers")),
            prefill if half == "prefill" else decode,
        )
    ) + (fields.get("offload_mode") or "",)
    throughput = float(fields["tput_per_gpu"])
    parts = [
        per_deployment(fields.get(name), share, prefill, decode, disaggregated)
        for name, share in (("input_tput_per_gpu", prefill), ("output_tput_per_gpu", decode))
    ]
    # Parts that are not the whole were shared by counts that cannot be right.
    if disaggregated and None not in parts and abs(sum(parts) - throughput) > throughput / 20:
        parts = [None, None]
    return Row(
        model=canonical(str(fields["model"]).lower(), content.models),
        hardware=canonical(str(fields["hardware"]).lower(), content.hardware),
        engine=engine,
        precision=canonical(str(fields["precision"]).lower(), content.precisions),
        method=method,
        method_order=list(content.methods).index(method),
        disaggregated=disaggregated,
        parallelism=parallelism,
        sequence=AGENTIC if agentic else (int(fields["isl"]), int(fields["osl"])),
        concurrency=int(fields["conc"]),
        date=fields["date"],
        x=float(fields["p90_intvty" if agentic else "median_intvty"]),
        throughput=throughput,
        input_throughput=parts[0],
        output_throughput=parts[1],
        decode_tp=integer(fields.get("decode_tp")),
        decode_ep=integer(fields.get("decode_ep")),
        run_url=fields.get("run_url") or "",
    )


def canonical(name: str, registry: dict) -> str:
    """The key that a dataset's spelling stands for."""
    if name in registry:
        return name
    for key, entry in registry.items():
        if name in [str(alias).lower() for alias in (entry or {}).get("aliases", [])]:
            return key
    raise KeyError(f"{name} is in no registry")


def says_disaggregated(name: str, entry: dict) -> bool:
    """An alias of the kind `sglang-disagg` says by itself that the row is disaggregated."""
    return name.endswith("-disagg") and name in [str(a).lower() for a in entry.get("aliases", [])]


def integer(value) -> int | None:
    return None if value is None else int(value)


def truth(value) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    return {"true": True, "false": False}[str(value).lower()]


def per_deployment(reported, share, prefill, decode, disaggregated) -> float | None:
    """Section 1: throughput per GPU of the whole deployment."""
    if reported is None:
        return None
    if not disaggregated:
        return float(reported)
    if prefill is None or decode is None or prefill + decode == 0:
        return None
    return float(reported) * share / (prefill + decode)


def newest(rows: list[Row]) -> list[Row]:
    """Of the same configuration, workload and concurrency the newest date counts."""
    best: dict[tuple, Row] = {}
    for row in rows:
        identity = (row.configuration, row.sequence, row.concurrency)
        if identity not in best or row.date > best[identity].date:
            best[identity] = row
    return list(best.values())
