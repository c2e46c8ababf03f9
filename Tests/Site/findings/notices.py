"""What the notices state of targets and of the engines behind them, read back."""

from __future__ import annotations

from pathlib import Path

from built_site import Page, squeezed

from .expected import Expected
from .page import words
from .prose import listed
from .templates import Reader
from .twin import plain


def engines_by_target(expected: Expected, side: str, names: dict[str, str]) -> dict[str, str]:
    """The facts of a side in the caveat about acceptance rates; `names` in registry order."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for point in expected.points:
        behind = {knot["framework"] for knot in point[side]["bracket"]}
        engines = tuple(name for key, name in names.items() if key in behind)
        groups.setdefault(engines, []).append(point.text)
    if len(groups) == 1:
        return {f"{side}_engines": listed(list(*groups))}
    parts = [f"{listed(list(engines))} at {listed(at)}" for engines, at in groups.items()]
    return {f"{side}_engines_by_target": ", ".join(parts)}


def limits(expected: Expected, flag: str, sides: str) -> dict[str, str]:
    """The targets at which sides have this flag, and which sides, as the notices name them."""
    points = [p for p in expected.points if any(p[side][flag] for side in "ab")]
    concerned = [side for side in "ab" if any(p[side][flag] for p in points)]
    named = " and ".join(f"⟦{side}⟧" for side in concerned).strip("⟦⟧")
    return {"targets": listed([p.text for p in points]), sides: named} if points else {}


def expected_facts(expected: Expected, names: dict[str, str]) -> dict[str, dict[str, str]]:
    """Of every notice that has to be there and that this module reads, its facts."""
    behind = {k["framework"] for p in expected.points for side in "ab" for k in p[side]["bracket"]}
    found = {
        "lower-bound": limits(expected, "below_range", "bounded_sides"),
        "not-reached": limits(expected, "above_range", "unreached_sides"),
    }
    if expected.family == "spec-decode" and len(behind) > 1:
        found["acceptance-rate"] = engines_by_target(expected, "a", names) | engines_by_target(
            expected, "b", names
        )
    return {notice: facts for notice, facts in found.items() if facts}


def notice_faults(
    page: Page, expected: Expected, reader: Reader, names: dict[str, str]
) -> list[str]:
    wanted = expected_facts(expected, names)
    path = Path(page.site.root / page.path).with_name("index.md")
    twin = [plain(line[2:]) for line in path.read_text("utf-8").splitlines() if line[:2] == "- "]
    in_data = {notice["id"]: squeezed(notice["text"]) for notice in page.comparison["notices"]}
    shown = {li.get("data-notice"): words(li) for li in page.tree.xpath("//li[@data-notice]")}
    faults = []
    for notice in ("acceptance-rate", "lower-bound", "not-reached"):
        if not (notice in in_data) == (notice in shown) == (notice in wanted):
            faults.append(f"{notice}: {sorted(shown)}, in data {sorted(in_data)}")
        elif notice in wanted:
            text = shown[notice]
            readings = reader.read(text, f"notice-{notice}")
            stated = [{k: v for k, v in r.facts.items() if k in wanted[notice]} for r in readings]
            if wanted[notice] not in stated:
                faults.append(f"{notice}: {text!r}, expected {wanted[notice]}")
            if in_data[notice] != text or text not in twin:
                faults.append(f"{notice}: not the same in the data or the twin")
    return faults
