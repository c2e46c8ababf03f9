"""Which comparisons there are, and everything the site says of each (method, sections 5 and 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import combinations

from .method import operating_point, targets, verdict
from .rows import AGENTIC, Content, Row


@dataclass(frozen=True)
class Family:
    """One row of the table of families; every attribute is the name of a `Row` field."""

    name: str
    folder: str
    varies: str
    fixed: tuple[str, ...]
    pins_precision: bool
    variant: tuple[str, ...]


FAMILIES = (
    Family("hardware", "compare", "hardware", ("model",), True, ("engine", "method", "concurrency")),
    Family(
        "per-dollar", "compare-per-dollar", "hardware", ("model",), True,
        ("engine", "method", "concurrency"),
    ),
    Family(
        "model", "compare-model", "model", ("hardware",), True, ("engine", "method", "concurrency")
    ),
    Family(
        "precision", "compare-precision", "precision", ("model", "hardware"), False,
        ("engine", "method", "concurrency"),
    ),
    Family(
        "spec-decode", "compare-spec-decode", "method", ("model", "hardware", "precision"), False,
        ("engine", "concurrency"),
    ),
    Family(
        "engine", "compare-engine", "engine", ("model", "hardware", "precision"), False,
        ("method", "concurrency"),
    ),
)

PRECISIONS_BY_WIDTH = ("fp4", "int4", "fp4fp8", "fp8", "bf16")


def sequence_label(sequence: tuple) -> str:
    if sequence == AGENTIC:
        return "agentic-traces"
    if all(length % 1024 == 0 for length in sequence):
        return "/".join(f"{length // 1024}k" for length in sequence)
    return "/".join(str(length) for length in sequence)


def side_order(family: Family, content: Content):
    """The canonical order of a family's two sides, as a sorting key."""
    if family.varies == "model":
        return list(content.models).index
    if family.varies == "precision":
        return precision_order(content)
    if family.varies == "method":
        return lambda key: (key == "none", key)
    return lambda key: key


def precision_order(content: Content):
    """By ascending width; what the method does not name comes after, in registry order."""
    order = [p for p in PRECISIONS_BY_WIDTH if p in content.precisions]
    order += [p for p in content.precisions if p not in order]
    return order.index


def comparisons(content: Content) -> list[dict]:
    """Every comparison that the rows allow, in the order of families, then of slugs."""
    switched_off = content.site.get("families") or {}
    found = []
    for family in FAMILIES:
        if switched_off.get(family.name, True) is False:
            continue
        groups: dict[tuple, list[Row]] = {}
        for row in content.rows:
            groups.setdefault(tuple(getattr(row, f) for f in family.fixed), []).append(row)
        of_family = []
        for fixed, rows in groups.items():
            sides = sorted({getattr(r, family.varies) for r in rows}, key=side_order(family, content))
            for a, b in combinations(sides, 2):
                if family.varies == "method" and b != "none":
                    continue
                comparison = compare(family, fixed, a, b, rows, content)
                if comparison:
                    of_family.append(comparison)
        found += sorted(of_family, key=lambda comparison: comparison["slug"])
    return found


def compare(family: Family, fixed: tuple, a: str, b: str, rows: list[Row], content: Content):
    """One comparison, or nothing when no workload has rows on both sides."""
    workloads: dict[tuple, tuple[list[Row], list[Row]]] = {}
    for row in rows:
        side = getattr(row, family.varies)
        if side in (a, b):
            key = (row.sequence, row.precision if family.pins_precision else None)
            workloads.setdefault(key, ([], []))[0 if side == a else 1].append(row)

    def variants(side):
        return {tuple(getattr(row, f) for f in family.variant) for row in side}

    width = precision_order(content)

    def rank(key):
        """The smaller, the sooner: section 5, "Pinned workload"."""
        one, other = (variants(side) for side in workloads[key])
        in_order = (key[0], -1 if key[1] is None else width(key[1]))
        return (-len(one & other), -(len(one) + len(other)), in_order)

    shared = [key for key, sides in workloads.items() if sides[0] and sides[1]]
    if not shared:
        return None
    pinned = min(shared, key=rank)
    rest = sorted((key for key in workloads if key != pinned), key=lambda key: rank(key)[2])

    def url_part(name, key):
        return content.models[key]["slug"] if name == "model" else key.replace(".", "-")

    parts = [url_part(name, key) for name, key in zip(family.fixed, fixed)]
    slug = "-".join([*parts, url_part(family.varies, a), "vs", url_part(family.varies, b)])
    hardware = dict(zip(family.fixed, fixed)).get("hardware")
    prices = {
        "a": {"price": content.price(hardware or a), "power": content.power(hardware or a)},
        "b": {"price": content.price(hardware or b), "power": content.power(hardware or b)},
    }
    # Where the URL fixes the precision, every workload has that one.
    of_url = dict(zip(family.fixed, fixed)).get("precision")
    named = [
        workload((key[0], key[1] or of_url), workloads[key], variants, prices, content)
        for key in (pinned, *rest)
    ]
    return {
        "family": family.name,
        "slug": slug,
        "url": f"{family.folder}/{slug}/",
        "fixed": {name: key for name, key in zip(family.fixed, fixed)},
        "a": a,
        "b": b,
        "prices": prices,
        "pinned": {k: named[0][k] for k in ("sequence", "precision")},
        "workloads": named,
        "notices": notices(family, named[0], [hardware] if hardware else [a, b], content),
    }


def workload(key: tuple, sides, variants, prices: dict, content: Content) -> dict:
    one, other = (variants(side) for side in sides)
    chosen, shown, disjoint, middle = targets(*sides)
    tie = content.site.get("tie_threshold", 0.01)

    def at(target):
        a, b = (
            operating_point(
                side, target, prices[name]["price"].get("value"), prices[name]["power"].get("value")
            )
            for name, side in zip("ab", sides)
        )
        return {
            "target": target,
            "a": a,
            "b": b,
            "verdicts": {
                metric: verdict(metric, a, b, prices, tie)
                for metric in ("throughput", "cost", "tok_s_mw")
            },
        }

    return {
        "measured": [side and (min(r.x for r in side), max(r.x for r in side)) for side in sides],
        "runs": [len(side) for side in sides],
        "sequence": sequence_label(key[0]),
        "precision": key[1],
        "both": len(one & other),
        "either": len(one) + len(other),
        "range": shown,
        "disjoint": disjoint,
        "points": [at(target) for target in chosen],
        "middle": middle,
    }


# --- Section 7: what else differs --------------------------------------------------------------

OLD_AFTER_DAYS = 60


def notices(family: Family, pinned: dict, priced: list[str], content: Content) -> set[str]:
    """The ids of a page's notices, except those of known issues."""
    behind = {
        side: [knot for p in pinned["points"] if p[side] for knot in p[side]["bracket"]]
        for side in "ab"
    }

    def values(name):
        return tuple({getattr(row, name) for row in behind[side]} for side in "ab")

    def any_side(flag):
        return any(p[side] and p[side][flag] for p in pinned["points"] for side in "ab")

    engines, shapes, methods = values("engine"), values("disaggregated"), values("method")
    days = [date.fromisoformat(row.date) for side in "ab" for row in behind[side]]
    prices = [content.price(hardware) for hardware in priced]
    powers = [content.power(hardware) for hardware in priced]
    applies = {
        "acceptance-rate": family.varies == "method" and len(engines[0] | engines[1]) > 1,
        "mixed-engines": family.varies != "engine" and engines[0] != engines[1],
        "mixed-serving": shapes[0] != shapes[1],
        "mixed-spec-method": family.varies != "method" and methods[0] != methods[1],
        "no-common-point": pinned["disjoint"],
        "lower-bound": any_side("below_range"),
        "not-reached": any_side("above_range"),
        "old-data": (max(days) - min(days)).days > OLD_AFTER_DAYS,
        "missing-price": any("value" not in price for price in prices),
        "placeholder-price": any(figure.get("placeholder") for figure in prices + powers),
    }
    return {notice for notice, so in applies.items() if so}
