"""The oracle itself: small cases by hand, and published cases where they lie beside the checkout."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

import oracle
from built_site import TOP
from oracle import Row


def point(x: float, y: float, **fields) -> Row:
    row = Row(
        model="m", hardware="h", engine="e", precision="fp8", method="none", method_order=0,
        disaggregated=False,
        parallelism=(None,) * 10 + ("",), sequence=(1024, 1024), concurrency=1, date="2026-01-01",
        x=x, throughput=y, input_throughput=y / 2, output_throughput=y / 2, decode_tp=None,
        decode_ep=None, run_url="",
    )  # fmt: skip
    return replace(row, **fields)


def test_a_dominated_point_is_no_knot():
    knots = oracle.frontier([point(10, 5), point(20, 5), point(5, 9), point(4, 9), point(30, 1)])
    assert [(k.x, k.throughput) for k in knots] == [(5, 9), (20, 5), (30, 1)]


def test_of_equal_points_the_first_configuration_stays():
    knots = oracle.frontier([point(10, 5, engine="z"), point(10, 5, engine="a")])
    assert [k.engine for k in knots] == ["a"]


def test_two_knots_make_a_straight_line_and_one_its_own_value():
    assert oracle.interpolate([10, 20], [4, 2], 15) == 3
    assert oracle.interpolate([10], [4], 99) == 4


def test_the_spline_meets_steffen_by_hand():
    # s = (-1, -3), h = (1, 1): p = -2, the inner slope is -2·min(1, 3, 1) = -2,
    # the first end slope (3·-1 + 2)/2 = -1/2; at u = 1/2: (6 + 5)/2 + (-1/2 + 2)/8.
    assert oracle.interpolate([0, 1, 2], [6, 5, 2], 0.5) == pytest.approx(5.6875, rel=1e-15)


def test_targets_fall_back_from_integers_to_tenths_to_the_value():
    def chosen(low, high):
        side = [point(low, 1), point(high, 1)]
        return oracle.targets(side, side)

    assert chosen(13, 157) == ([49, 85, 121], [13, 157], False, 1)
    assert chosen(10.2, 10.6)[0] == [10.3, 10.4, 10.5]
    assert chosen(10.2, 10.6)[1] == [10.2, 10.6]
    assert chosen(10.21, 10.21)[0] == [10.21]
    assert chosen(1, 2)[0] == [1, 2]


def test_sides_that_do_not_overlap_use_the_union():
    found = oracle.targets([point(10, 1), point(20, 1)], [point(40, 1)])
    assert found == ([18, 25, 33], [10, 40], True, 1)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((100, False, False), (50, False, False), ("lead", "a")),
        ((100, False, False), (99.5, False, False), ("tie", None)),
        ((100, False, False), (50, True, False), ("none", None)),
        ((100, True, False), (50, False, False), ("lead", "a")),
        ((100, False, True), (50, False, False), ("none", None)),
    ],
)
def test_the_verdict_knows_bounds_and_ties(a, b, expected):
    def side(value, below, above):
        return {
            "throughput": value, "below_range": below, "above_range": above,
            "bracket": [point(10, value)],
        }  # fmt: skip

    result = oracle.verdict("throughput", side(*a), side(*b), {}, 0.01)
    assert (result["kind"], result["winner"]) == expected


# --- Published cases, read when they lie beside the checkout ------------------------------------


def beside(name: str) -> Path:
    for folder in Path(__file__).resolve().parents:
        if (folder / "shared" / name).exists():
            return folder / "shared" / name
    pytest.skip(f"no shared/{name} beside the checkout")


def close(a, b) -> bool:
    return a == b or math.isclose(a, b, rel_tol=1e-9)


def test_the_oracle_meets_the_published_sides():
    for case in json.loads(beside("conformance/kernel-vectors.json").read_text()):
        rows = [
            point(x, y, input_throughput=i, output_throughput=o, concurrency=c,
                  parallelism=(n,) + (None,) * 9 + ("",))
            for n, (x, y, i, o, c) in enumerate(case["points"])
        ]  # fmt: skip
        assert [[k.x, k.throughput] for k in oracle.frontier(rows)] == case["frontier"]
        for expected in case["expected"]:
            found = oracle.operating_point(
                rows, expected["target"], case["price_per_gpu_hour"], case["kw_per_gpu"]
            )
            for key, value in expected.items():
                if key == "concurrency":
                    assert abs(found[key] - value) <= 1
                elif key != "target":
                    assert close(found[key], value), (key, expected, found)


REGISTRY_OF_THE_CASES = {
    "h100": (1.17, 1.37), "h200": (1.22, 1.37), "b200": (1.73, 1.71), "b300": (2.26, 1.90),
    "gb200": (1.86, 1.87), "gb300": (2.31, 2.12), "mi300x": (0.95, 1.39), "mi325x": (1.10, 1.69),
    "mi355x": (1.50, 2.09),
}  # fmt: skip


def expect_published(content: oracle.Content, chosen: str) -> None:
    """Holds the comparisons of a model to the published cases."""
    found = {
        (c["family"], c["slug"]): c
        for c in oracle.comparisons(content)
        if c["fixed"].get("model") == chosen and c["family"] != "per-dollar"
    }
    cases = json.loads(beside("conformance/inferencex-2026-06.json").read_text())
    assert {(c["family"], c["slug"]) for c in cases} == found.keys()
    for case in cases:
        comparison = found[case["family"], case["slug"]]
        # The cases give no precision where the URL fixes it; the site repeats it.
        of_url = comparison["fixed"].get("precision")
        assert comparison["pinned"] == {
            "sequence": case["pinned"]["sequence"],
            "precision": case["pinned"]["precision"] or of_url,
        }
        ours = {
            (w["sequence"], None if of_url else w["precision"]): w for w in comparison["workloads"]
        }
        theirs = {(w["sequence"], w["precision"]): w for w in case["workloads"]}
        assert ours.keys() == theirs.keys()
        for key, expected in theirs.items():
            for name in ("both", "either", "range"):
                assert ours[key][name] == expected[name], (case["slug"], key, name)
            assert [p["target"] for p in ours[key]["points"]] == [
                p["target"] for p in expected["points"]
            ]
            for mine, other in zip(ours[key]["points"], expected["points"]):
                for side in "ab":
                    assert (mine[side] is None) == (other[side] is None)
                    for name, value in (other[side] or {}).items():
                        if name == "concurrency":
                            assert abs(mine[side][name] - value) <= 1
                        else:
                            assert close(mine[side][name], value), (case["slug"], key, side, name)


def test_the_oracle_meets_the_published_comparisons():
    rows = oracle.read_rows(beside("data/inferencex-2026-06/benchmarks.json"))
    content = oracle.Content(
        site={},
        hardware={
            key: {"price_per_gpu_hour": {"hyperscaler": price}, "power_kw": power}
            for key, (price, power) in REGISTRY_OF_THE_CASES.items()
        },
        models={"dsr1": {"slug": "deepseek-r1"}},
        engines={key: {} for key in {row["framework"] for row in rows}},
        precisions={"fp4": {}, "fp8": {}},
        methods={"mtp": {}, "none": {}},
    )
    content.rows = oracle.newest([oracle.normalised(row, content) for row in rows])
    expect_published(content, "dsr1")


def test_the_projects_own_content_carries_the_published_rows():
    expect_published(oracle.load(TOP / "Content"), "dsr1")
