"""The findings of a comparison, from the figures of its `comparison.json` (method, section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace

import oracle
from number_text import cost_in_prose, fixed, interactivity, throughput_in_prose, trimmed

METRICS = ("throughput", "cost", "tok_s_mw")
ON_TWO_HARDWARE = ("hardware", "per-dollar")


def other(side: str) -> str:
    return "b" if side == "a" else "a"


@dataclass(frozen=True)
class Finding:
    """Who is better in one metric at one target.

    `bound`: the winner is only known to do at least as well, so that the ratio is a lower bound.
    """

    kind: str
    winner: str | None
    ratio: float | None
    bound: bool

    @property
    def less(self) -> str:
        """How much less the winner costs."""
        return fixed((1 - 1 / self.ratio) * 100, 0) + "%"

    @property
    def more(self) -> str:
        return fixed((self.ratio - 1) * 100, 0) + "%"

    @property
    def times(self) -> str:
        return fixed(self.ratio, 2 if self.ratio < 1.1 else 1)


@dataclass(frozen=True)
class Point:
    """Both sides at one target: `a` and `b` as in `comparison.json`."""

    target: float
    a: dict | None
    b: dict | None
    findings: dict[str, Finding]

    def __getitem__(self, side: str) -> dict | None:
        return self.a if side == "a" else self.b

    @property
    def text(self) -> str:
        return trimmed(self.target, 2)

    @property
    def reached(self) -> list[str]:
        return [side for side in "ab" if self[side] and not self[side]["above_range"]]

    def edge(self, side: str) -> str:
        """The interactivity of the knot that stands for a target out of range."""
        return interactivity(self[side]["bracket"][0]["x"], self.target)

    def throughput(self, side: str) -> str:
        """In words, with what makes a bound of it."""
        least = "at least " if self[side]["below_range"] else ""
        return least + throughput_in_prose(self[side]["throughput"])

    def cost(self, side: str) -> str | None:
        if self[side]["cost"] is None:
            return None
        return ("at most " if self[side]["below_range"] else "") + cost_in_prose(self[side]["cost"])


@dataclass(frozen=True)
class Stated:
    """What one place states of one metric at one target.

    `figure` is the difference as text where the place gives one, and the reason where the kind is
    `none` and the place gives that.
    """

    kind: str
    winner: str | None = None
    bound: bool = False
    figure: str | None = None


class Expected:
    """What every place has to state of one comparison.

    The figures are those of the page's `comparison.json`; the oracle only says which target of a
    workload is the middle one, what was measured, and whether the ranges are apart.
    """

    def __init__(self, comparison: dict, of_oracle: dict, tie: float):
        self.comparison = comparison
        self.tie = tie
        self.family = comparison["family"]
        self.headline = "cost" if self.family == "per-dollar" else "throughput"
        self.labels = {side: comparison[side]["label"] for side in "ab"}
        self.middles = [workload["middle"] for workload in of_oracle["workloads"]]
        self.measured = dict(zip("ab", of_oracle["workloads"][0]["measured"]))
        self.apart = [workload["disjoint"] for workload in of_oracle["workloads"]]

    @cached_property
    def prices(self) -> dict:
        stated = self.comparison["prices"]
        return {
            side: {
                "price": {"value": stated[side]["price_per_gpu_hour"]},
                "power": {"value": stated[side]["power_kw"]},
            }
            for side in "ab"
        }

    def point(self, stated: dict) -> Point:
        sides = {}
        for side in "ab":
            sides[side] = stated[side] and {
                **stated[side],
                "bracket": [SimpleNamespace(throughput=k["y"]) for k in stated[side]["bracket"]],
            }
        findings = {}
        for metric in METRICS:
            found = oracle.verdict(metric, sides["a"], sides["b"], self.prices, self.tie)
            winner = found["winner"]
            bound = winner is not None and sides[winner]["below_range"]
            findings[metric] = Finding(found["kind"], winner, found["ratio"], bound)
        return Point(stated["target"], stated["a"], stated["b"], findings)

    @cached_property
    def workloads(self) -> list[list[Point]]:
        return [[self.point(p) for p in w["points"]] for w in self.comparison["workloads"]]

    @property
    def points(self) -> list[Point]:
        """Those of the pinned workload."""
        return self.workloads[0]

    @property
    def middle(self) -> Point:
        return self.points[self.middles[0]]

    @cached_property
    def same_engine(self) -> list[Point | None]:
        return [
            self.point(view) if view["target"] is not None else None
            for view in self.comparison["same_engine"]
        ]

    @property
    def is_on_one_engine(self) -> bool:
        """Whether the only view on one engine has the figures of the page."""
        (view,) = self.same_engine
        return view is None or (view.target, view.a, view.b) == (
            self.middle.target, self.middle.a, self.middle.b,
        )  # fmt: skip

    def range(self, side: str) -> str:
        """What was measured of a side on the pinned workload."""
        low, high = (trimmed(end, 1) for end in self.measured[side])
        return low if low == high else f"{low} to {high}"

    def reversed_engines(self) -> list[str]:
        """Keys of the engines on which alone the other side wins, each once."""
        winner = self.middle.findings[self.headline].winner
        keys = [
            view["framework"]
            for view, point in zip(self.comparison["same_engine"], self.same_engine)
            if winner and point and point.findings[self.headline].winner == other(winner)
        ]
        return list(dict.fromkeys(keys))

    def headline_of_workload(self, index: int = 0) -> Stated:
        """The finding at the middle target in a few words, as lists have it."""
        return self.in_few_words(self.workloads[index][self.middles[index]], self.apart[index])

    def in_few_words(self, point: Point | None, apart: bool = False) -> Stated:
        if point is None:
            return Stated("none", figure="no common operating point")
        finding = point.findings[self.headline]
        if finding.kind == "tie":
            return Stated("tie")
        if finding.winner:
            figure = finding.less if self.headline == "cost" else finding.times + "×"
            return Stated(finding.kind, finding.winner, finding.bound, figure)
        missing = [side for side in "ab" if point[side] is None]
        if apart:
            reason = "no common operating point"
        elif missing:
            reason = f"only {self.labels[other(missing[0])]} was measured"
        elif self.headline == "cost" and None in (point.a["cost"], point.b["cost"]):
            reason = "no price"
        else:
            reason = "no verdict, known only as a bound"
        return Stated("none", figure=reason)
