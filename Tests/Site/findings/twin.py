"""What a page's Markdown twin states, read back."""

from __future__ import annotations

import re

from built_site import squeezed
from number_text import IN_TABLE

from .expected import METRICS, Expected, Stated
from .few_words import few_words_faults, side_named
from .page import same_engine_faults, stated, value_faults
from .prose import answer_faults, paragraph_faults
from .templates import Reader

VALUE = re.compile(r"(.*?)(?: \((at .*|max .*|no run)\))?")
HEDGE = " (within the measured bracket)"


def plain(markdown: str) -> str:
    """Text without marks: of links the label, of escapes the character."""
    text = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<?[^)]*\)", r"\1", markdown)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    entities = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'"}
    text = re.sub("|".join(entities), lambda found: entities[found[0]], text)
    return squeezed(text)


def sections(text: str) -> dict[str, str]:
    """What stands below each heading; the opening below the first one."""
    parts = re.split(r"^#{1,2} (.*)\n", text, flags=re.M)
    return {"": parts[2]} | dict(zip(parts[3::2], parts[4::2]))


def table(section: str) -> list[list[str]]:
    """The cells of a table, without its header."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [
        [plain(cell) for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]
    ]


def blocks(section: str) -> list[list[str]]:
    """Paragraphs as lists of lines."""
    return [
        [plain(line) for line in block.splitlines()]
        for block in re.split(r"\n\n+", section.strip())
        if block
    ]


def twin_faults(expected: Expected, reader: Reader, text: str, names: dict[str, str]) -> list[str]:
    parts = sections(text)
    answer = blocks(parts[""])[0]
    faults = [f"answer: {f}" for f in answer_faults(expected, reader, " ".join(answer), names)]
    words = paragraph_faults(expected, reader, blocks(parts["In words"]))
    faults += [f"in words: {f}" for f in words]
    faults += table_faults(expected, table(parts["At matched interactivity"]))
    faults += same_engine_faults(expected, table(parts.get("On the same engine", "")))
    faults += workload_faults(expected, parts.get("Other workloads", ""))
    return faults


def table_faults(expected: Expected, rows: list[list[str]]) -> list[str]:
    places = [(point, metric) for point in expected.points for metric in IN_TABLE]
    if len(rows) != len(places):
        return [f"{len(rows)} rows for {len(places)}"]
    faults = []
    for (target, _, *values, mark), (point, metric) in zip(rows, places):
        found = [] if target == point.text else [f"target {target}"]
        for side, value in zip("ab", values):
            found += value_faults(point, metric, side, *VALUE.fullmatch(value).groups())
        wanted = stated(point, metric) if metric in METRICS else None
        if read_mark(expected, mark) != wanted:
            found.append(f"{metric}: {mark!r}, expected {wanted}")
        faults += [f"table at {point.text}: {fault}" for fault in found]
    return faults


def read_mark(expected: Expected, text: str) -> Stated | None:
    if text in ("", "tie", "no verdict"):
        return {"": None, "tie": Stated("tie"), "no verdict": Stated("none")}[text]
    kind = "within-bracket" if text.endswith(HEDGE) else "lead"
    return Stated(kind, side_named(expected, text.removesuffix(HEDGE)))


def workload_faults(expected: Expected, section: str) -> list[str]:
    lines = [plain(line[2:]) for line in section.splitlines() if line.startswith("- ")]
    if len(lines) != len(expected.workloads) - 1:
        return [f"{len(lines)} other workloads"]
    faults = []
    for index, line in enumerate(lines, start=1):
        name, _, rest = line.rpartition(", at ")
        # A label may hold ": " itself, so the finding is what follows the unit.
        target, _, finding = rest.partition(" tok/s/user: ")
        point = expected.workloads[index][expected.middles[index]]
        if not name or target != point.text:
            faults.append(f"other workloads: {line!r}, expected at {point.text}")
            continue
        stated_there = expected.headline_of_workload(index)
        faults += [
            f"other workloads: {f}" for f in few_words_faults(expected, finding, stated_there)
        ]
    return faults
