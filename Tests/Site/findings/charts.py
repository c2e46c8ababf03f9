"""What a comparison page's charts state, read back."""

from __future__ import annotations

import re
from collections import Counter

from built_site import Page, squeezed

from .expected import Expected, Point
from .page import value_label, words


def chart_faults(expected: Expected, page: Page) -> list[str]:
    """The values at the targets, the gap at the middle one, the targets' guides, title and words."""
    answer = page.text("//p[@class='answer']")
    faults = []
    for metric in ("throughput", "cost"):
        charts = page.tree.xpath(f"//*[name()='svg'][@aria-labelledby='{metric}-title {metric}-desc']")
        known = metric == "throughput" or any(p["price_per_gpu_hour"] is not None
                                              for p in expected.comparison["prices"].values())
        if len(charts) != known:
            faults.append(f"{len(charts)} charts of {metric}")
        for chart in charts:
            if words(chart.xpath("./*[name()='desc']")[0]) != answer:
                faults.append(f"the words of the chart of {metric} are not the answer")
            title = words(chart.xpath("./*[name()='title']")[0])
            names = " and ".join(squeezed(expected.labels[side]) for side in "ab")
            if not title.endswith(f": {names}"):
                faults.append(f"title {title!r}")
            for layer in chart.xpath("./*[name()='g'][contains(@class, 'labels')]"):
                faults += [
                    f"{metric} ({layer.get('class')}): {f}" for f in label_faults(expected, metric, layer)
                ]
            faults += ring_faults(expected, metric, chart)
    return faults


def label_faults(expected: Expected, metric: str, layer) -> list[str]:
    found = {
        name: Counter(
            (text.get("class"), words(text))
            for text in layer.xpath("./*[name()='text']")
            if text.get("class").split()[0] == name
        )
        for name in ("rule-name", "value", "gap")
    }
    finding = expected.middle.findings[metric]
    gap = [("≥ " if finding.bound else "") + finding.times + "×"] if finding.winner else []
    wanted = {
        "rule-name": Counter(("rule-name", point.text) for point in guided(expected, metric, layer)),
        "value": Counter(
            (f"value series-{side}", value_label(point, metric, side))
            for point in expected.points
            for side in point.reached
            if point[side][metric] is not None
        ),
        "gap": Counter(("gap", text) for text in gap),
    }
    return [
        f"{name}: {sorted(found[name])}, expected {sorted(wanted[name])}"
        for name in wanted
        if found[name] != wanted[name]
    ]


def guided(expected: Expected, metric: str, layer) -> list[Point]:
    """The targets that have guides: those with a value, and whatever else lies within the chart."""
    shown = {words(text) for text in layer.xpath("./*[@class='rule-name']")}
    return [
        point
        for point in expected.points
        if point.text in shown or any(point[side][metric] is not None for side in point.reached)
    ]


def ring_faults(expected: Expected, metric: str, chart) -> list[str]:
    """Rings stand at the guides of the targets that their side reaches, and nowhere else."""
    rules = " ".join(chart.xpath("./*[name()='path'][@class='rule']/@d"))
    (layer,) = chart.xpath("./*[name()='g'][@class='labels wide']")
    names = [point.text for point in guided(expected, metric, layer)]
    guides = dict(zip(names, re.findall(r"M([\d.]+)", rules)))
    found = sorted(
        (ring.get("class").split("-")[-1], float(ring.get("cx")))
        for ring in chart.xpath("./*[name()='circle'][contains(@class, 'ring')]")
    )
    wanted = sorted(
        (side, float(guides.get(point.text, "nan")))
        for point in expected.points
        for side in point.reached
        if point[side][metric] is not None
    )
    # Both are rounded to a tenth of a pixel, each in its own way.
    if [side for side, _ in found] == [side for side, _ in wanted] and all(
        abs(x - y) < 0.15 for (_, x), (_, y) in zip(found, wanted)
    ):
        return []
    return [f"rings of {metric}: {found}, expected {wanted}"]
