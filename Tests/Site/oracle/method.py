"""From the points of two sides to figures and verdicts (method, sections 2 to 4, 5 and 6)."""

from __future__ import annotations

import math
from fractions import Fraction

from .rows import Row

# --- Sections 2 to 4: frontier, spline, operating point ----------------------------------------


def sorting_key(row: Row) -> tuple:
    """The order of a side's configurations; an absent value sorts before every present one."""

    def comparable(value):
        return (value is not None, value if value is not None else 0)

    return (
        row.method_order, row.engine, row.disaggregated,
        tuple(comparable(value) for value in row.parallelism[:-1]), row.parallelism[-1],
        row.concurrency,
    )  # fmt: skip


def frontier(points: list[Row]) -> list[Row]:
    """The points that no other point beats, x increasing."""
    kept: list[Row] = []
    for point in sorted(points, key=sorting_key):
        beaten = any(
            (other.x >= point.x and other.throughput >= point.throughput)
            and (other.x > point.x or other.throughput > point.throughput)
            for other in points
        )
        twin = any((k.x, k.throughput) == (point.x, point.throughput) for k in kept)
        if not beaten and not twin:
            kept.append(point)
    return sorted(kept, key=lambda point: point.x)


def sign(value: float) -> int:
    return -1 if value < 0 else 1


def slopes(xs: list[float], ys: list[float]) -> list[float]:
    """Steffen's slopes at the knots; three knots or more."""
    h = [b - a for a, b in zip(xs, xs[1:])]
    s = [(b - a) / step for a, b, step in zip(ys, ys[1:], h)]
    inner = []
    for i in range(1, len(h)):
        p = (s[i - 1] * h[i] + s[i] * h[i - 1]) / (h[i - 1] + h[i])
        inner.append((sign(s[i - 1]) + sign(s[i])) * min(abs(s[i - 1]), abs(s[i]), 0.5 * abs(p)))
    return [(3 * s[0] - inner[0]) / 2, *inner, (3 * s[-1] - inner[-1]) / 2]


def interpolate(xs: list[float], ys: list[float], target: float) -> float:
    """The spline at the target, clamped to the range of x and to that of y."""
    t = min(max(target, xs[0]), xs[-1])
    if len(xs) == 1:
        return ys[0]
    if len(xs) == 2:
        value = ys[0] + (ys[1] - ys[0]) * (t - xs[0]) / (xs[1] - xs[0])
    else:
        m = slopes(xs, ys)
        i = max(k for k in range(len(xs) - 1) if xs[k] <= t)
        h = xs[i + 1] - xs[i]
        u = (t - xs[i]) / h
        value = (
            (2 * u**3 - 3 * u**2 + 1) * ys[i]
            + (u**3 - 2 * u**2 + u) * h * m[i]
            + (-2 * u**3 + 3 * u**2) * ys[i + 1]
            + (u**3 - u**2) * h * m[i + 1]
        )
    return min(max(value, min(ys)), max(ys))


def half_up(value: float) -> int:
    """The nearest integer, halves up; exact, unlike `floor(value + 0.5)`."""
    whole = math.floor(value)
    return whole + 1 if value - whole >= 0.5 else whole


def cost(price: float | None, throughput: float | None) -> float | None:
    """Section 2: $ per million tokens."""
    if price is None or throughput is None:
        return None
    return price / (throughput * 3600 / 1e6)


def bracket(knots: list[Row], target: float) -> list[Row]:
    """The knots around the target: one at an edge, outside, or exactly on a knot."""
    if target <= knots[0].x:
        return [knots[0]]
    if target >= knots[-1].x:
        return [knots[-1]]
    on = [knot for knot in knots if knot.x == target]
    if on:
        return on
    after = next(i for i, knot in enumerate(knots) if knot.x > target)
    return knots[after - 1 : after + 1]


def operating_point(
    points: list[Row], target: float, price: float | None, power: float | None
) -> dict | None:
    """One side at one target: `SIDE` of `comparison.json`, with its bracket as rows."""
    if not points:
        return None
    knots = frontier(points)
    xs = [knot.x for knot in knots]

    def spline(values):
        return None if None in values else interpolate(xs, values, target)

    throughput = spline([k.throughput for k in knots])
    concurrency = spline([float(k.concurrency) for k in knots])
    return {
        "throughput": throughput,
        "input_throughput": spline([k.input_throughput for k in knots]),
        "output_throughput": spline([k.output_throughput for k in knots]),
        "cost": cost(price, throughput),
        "tok_s_mw": spline([None if power is None else k.throughput * 1000 / power for k in knots]),
        "concurrency": half_up(concurrency),
        "exact_concurrency": concurrency,
        "below_range": target < xs[0],
        "above_range": target > xs[-1],
        "bracket": bracket(knots, target),
    }


# --- Section 5: targets ------------------------------------------------------------------------


def targets(a: list[Row], b: list[Row]) -> tuple[list[float], list[float], bool, int]:
    """The targets, the shown range, whether the sides share no operating point, and the index of
    the middle target."""
    ranges = [(min(r.x for r in side), max(r.x for r in side)) for side in (a, b) if side]
    low, high = max(r[0] for r in ranges), min(r[1] for r in ranges)
    disjoint = low > high
    if disjoint:
        low, high = min(r[0] for r in ranges), max(r[1] for r in ranges)
    span = high - low
    chosen: list[float] = []
    middle = 0
    for value in (low + span / 4, low + span / 2, low + span * 3 / 4):
        for candidate in (float(half_up(value)), half_up(Fraction(value) * 10) / 10, value):
            if low <= candidate <= high:
                break
        if candidate not in chosen:
            chosen.append(candidate)
        if value == low + span / 2:
            middle = chosen.index(candidate)
    shown = [float(math.ceil(low)), float(math.floor(high))]
    return chosen, (shown if shown[0] <= shown[1] else [low, high]), disjoint, middle


# --- Section 6: the verdict --------------------------------------------------------------------


def verdict(metric: str, a: dict | None, b: dict | None, prices: dict, tie: float) -> dict:
    """Who leads in a metric at a target, and by which ratio."""
    none = {"kind": "none", "winner": None, "ratio": None}
    if a is None or b is None or a["above_range"] or b["above_range"]:
        return none
    if a[metric] is None or b[metric] is None:
        return none
    less_is_better = metric == "cost"
    a_wins = (a[metric] < b[metric]) if less_is_better else (a[metric] > b[metric])
    b_wins = (b[metric] < a[metric]) if less_is_better else (b[metric] > a[metric])
    # Of equal values either side would lose: a bound that does not win says nothing.
    if (b["below_range"] and not b_wins) or (a["below_range"] and not a_wins):
        return none
    ratio = max(a[metric], b[metric]) / min(a[metric], b[metric])
    if ratio < 1 + tie:
        return {"kind": "tie", "winner": None, "ratio": ratio}
    winner, loser = ("a", "b") if a_wins else ("b", "a")
    side = {"a": a, "b": b}

    def measured(name):
        knots = [knot.throughput for knot in side[name]["bracket"]]
        if metric == "cost":
            return [cost(prices[name]["price"]["value"], y) for y in knots]
        if metric == "tok_s_mw":
            return [y * 1000 / prices[name]["power"]["value"] for y in knots]
        return knots

    if less_is_better:
        beyond = max(measured(winner)) < min(measured(loser))
    else:
        beyond = min(measured(winner)) > max(measured(loser))
    return {"kind": "lead" if beyond else "within-bracket", "winner": winner, "ratio": ratio}
