"""What a comparison page's table, key figures and lists of its own state, read back."""

from __future__ import annotations

import re

from built_site import Page, squeezed
from number_text import IN_TABLE, cost_in_prose, throughput_in_prose

from .expected import Expected, Point, Stated, other
from .few_words import few_words_faults, side_named

MARKS = {
    "": None,
    "▲ (ahead)": "lead",
    "△ (ahead, within the measured bracket)": "within-bracket",
    "≈ (tied)": "tie",
}
LEADS = ("lead", "within-bracket")


def words(element) -> str:
    return squeezed(element.text_content())


def side_of(element) -> str:
    (side,) = re.findall(r"\bside-([ab])\b", element.get("class"))
    return side


# --- Values in cells -----------------------------------------------------------------------------


def value_faults(point: Point, metric: str, side: str, text: str, note: str | None) -> list[str]:
    """A cell states a figure, a bound with where it was measured, or that a side ends before."""
    found = point[side]
    if found is None:
        expected = ("—", "no run")
    elif found["above_range"]:
        expected = ("not reached", f"max {point.edge(side)}")
    elif found[metric] is None:
        expected = ("—", None)
    else:
        figure = IN_TABLE[metric](found[metric])
        bound = found["below_range"] and metric != "concurrency"
        sign = "≤ " if metric == "cost" else "≥ "
        expected = (sign + figure, f"at {point.edge(side)}") if bound else (figure, None)
    if (text, note) != expected:
        return [f"{metric} of {side} is {text!r} ({note}), expected {expected}"]
    return []


def kind_of_marks(marks: dict[str, str | None]) -> Stated:
    """What the marks beside two figures say together."""
    kinds = set(marks.values())
    if kinds == {None}:
        return Stated("none")
    if kinds == {"tie"}:
        return Stated("tie")
    winners = [side for side, kind in marks.items() if kind]
    return Stated(marks[winners[0]], winners[0]) if len(winners) == 1 else Stated(f"both: {marks}")


def stated(point: Point, metric: str) -> Stated:
    finding = point.findings.get(metric)
    return Stated(finding.kind, finding.winner) if finding else Stated("none")


def table_faults(expected: Expected, page: Page) -> list[str]:
    (table,) = page.tree.xpath("//table[contains(@class, 'targets')]")
    headers = [words(data) for data in table.xpath("./thead//th//data")]
    if headers != [point.text for point in expected.points]:
        return [f"targets {headers}"]
    faults = []
    for metric in IN_TABLE:
        cells = table.xpath(f".//tr[@data-metric='{metric}']/td")
        if len(cells) != len(headers):
            faults.append(f"{len(cells)} cells of {metric}")
        for cell, point in zip(cells, expected.points):
            marks: dict[str, str | None] = {}
            found: list[str] = []
            for reading in cell.xpath("./*[contains(@class, 'reading')]"):
                side = side_of(reading)
                (value,) = reading.xpath("./*[@class='value']")
                notes = [words(note) for note in value.xpath("./*[@class='note']")]
                text = words(value).removesuffix(notes[0] if notes else "").strip()
                found += value_faults(point, metric, side, text, notes[0] if notes else None)
                mark = words(reading.xpath("./*[@class='mark']")[0])
                marks[side] = MARKS.get(mark, f"unknown {mark!r}")
                if ("ahead" in reading.get("class").split()) != (marks[side] in LEADS):
                    found.append(f"colour of {side} in {metric}")
                if side_named(expected, words(reading.xpath("./*[@class='side-name']")[0])) != side:
                    found.append(f"name of {side} in {metric}")
            if kind_of_marks(marks) != stated(point, metric):
                found.append(f"{metric}: marks {marks}, expected {stated(point, metric)}")
            faults += [f"at {point.text}: {fault}" for fault in found]
    return faults


# --- Key figures ---------------------------------------------------------------------------------


def key_figure_faults(expected: Expected, page: Page) -> list[str]:
    point, finding = expected.middle, expected.middle.findings[expected.headline]
    groups = [
        (words(g.xpath("./dt")[0]), g.xpath("./dd")[0])
        for g in page.tree.xpath("//dl[contains(@class, 'key-figures')]/div")
    ]
    faults: list[str] = []
    differences = [(dt, words(dd)) for dt, dd in groups if not dd.xpath("./*")]
    if differences != [d for d in [expected_difference(expected, finding)] if d]:
        faults.append(f"difference {differences}, expected {expected_difference(expected, finding)}")
    pairs = [(dt, dd) for dt, dd in groups if dd.xpath("./*")]
    priced = None not in [point[side] and point[side]["cost"] for side in "ab"]
    if len(pairs) != 1 + priced:
        faults.append(f"{len(pairs)} pairs of figures")
    for (dt, dd), metric in zip(pairs, ("throughput", "cost")):
        for element in dd.xpath("./*[contains(@class, 'figure')]"):
            side = side_of(element)
            text = value_label(point, metric, side) if side in point.reached else "not reached"
            if words(element) != text:
                faults.append(f"{metric} of {side} is {words(element)!r}, expected {text!r}")
    return faults


def expected_difference(expected: Expected, finding) -> tuple[str, str] | None:
    at = f"at {expected.middle.text} tok/s/user"
    names = {side: squeezed(label) for side, label in expected.labels.items()}
    if finding.kind == "tie":
        return (f"{names['a']} and {names['b']} tie {at}", "≈")
    if finding.winner is None:
        return None
    best, rest = names[finding.winner], names[other(finding.winner)]
    hedge = ", within the measured bracket" if finding.kind == "within-bracket" else ""
    sign = "≥ " if finding.bound else ""
    if expected.headline == "cost":
        return (f"less per token on {best} than on {rest}, {at}{hedge}", sign + finding.less)
    return (f"the throughput per GPU of {rest}, for {best} {at}{hedge}", f"{sign}{finding.times}×")


def value_label(point: Point, metric: str, side: str) -> str:
    """A figure in short, as charts and key figures have it."""
    bound = point[side]["below_range"]
    if metric == "cost":
        return ("≤ " if bound else "") + cost_in_prose(point[side]["cost"])
    return ("≥ " if bound else "") + throughput_in_prose(point[side]["throughput"])


# --- Its own lists -------------------------------------------------------------------------------


def rows_below(page: Page, heading: str) -> list[list[str]]:
    rows = page.tree.xpath(f"//section[@aria-labelledby='{heading}']//tbody/tr")
    return [[words(cell) for cell in row.xpath("./*")] for row in rows]


def same_engine_faults(expected: Expected, rows: list[list[str]]) -> list[str]:
    if not rows and len(expected.same_engine) == 1 and expected.is_on_one_engine:
        return []  # The page itself is the view on one engine.
    if len(rows) != len(expected.same_engine):
        return [f"{len(rows)} engines for {len(expected.same_engine)}"]
    faults = []
    for (name, target, *values, finding), point in zip(rows, expected.same_engine):
        cells = ["—", "—", "—"]
        if point:
            cells = [point.text] + [
                ("≥ " if point[side]["below_range"] else "")
                + IN_TABLE["throughput"](point[side]["throughput"])
                for side in "ab"
            ]
        if [target, *values] != cells:
            faults.append(f"{name}: {[target, *values]}, expected {cells}")
        stated = expected.in_few_words(point)
        faults += [f"{name}: {f}" for f in few_words_faults(expected, finding, stated)]
    return faults


def workload_faults(expected: Expected, rows: list[list[str]]) -> list[str]:
    if len(rows) != len(expected.workloads) - 1:
        return [f"{len(rows)} other workloads for {len(expected.workloads) - 1}"]
    faults = []
    for index, (name, target, *values, finding) in enumerate(rows, start=1):
        point = expected.workloads[index][expected.middles[index]]
        if target != point.text:
            faults.append(f"{name}: at {target}, expected {point.text}")
        places = [(side, metric) for side in "ab" for metric in ("throughput", "cost")]
        for (side, metric), text in zip(places, values):
            wanted = in_one(point, metric, side)
            if text != wanted:
                faults.append(f"{name}: {metric} of {side} {text!r}, expected {wanted!r}")
        stated = expected.headline_of_workload(index)
        faults += [f"{name}: {f}" for f in few_words_faults(expected, finding, stated)]
    return faults


def in_one(point: Point, metric: str, side: str) -> str:
    """A value with its note straight after it."""
    found = point[side]
    if found is None:
        return "—no run"
    if found["above_range"]:
        return f"not reachedmax {point.edge(side)}"
    if found[metric] is None:
        return "—"
    text = IN_TABLE[metric](found[metric])
    if not found["below_range"]:
        return text
    return f"{'≤' if metric == 'cost' else '≥'} {text}at {point.edge(side)}"
