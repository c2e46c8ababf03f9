"""Findings in a few words, as lists, tables and matrices have them, read back."""

from __future__ import annotations

import re

from built_site import squeezed
from number_text import fixed

from .expected import Expected, Stated

HEDGE = ", within the measured bracket"
AHEAD = re.compile(rf"(.+?) (at least )?([\d.,]+×|\d+%) (ahead|less per token)({HEDGE})?")
CELL = re.compile(r"([≥≤] )?(~)?([\d.,]+)×")


def side_named(expected: Expected, label: str) -> str | None:
    found = [side for side in "ab" if squeezed(expected.labels[side]) == label]
    return found[0] if len(found) == 1 else f"nobody called {label}"


def read(expected: Expected, text: str) -> Stated:
    """`MTP at least 3.3× ahead, within the measured bracket`, `a tie`, or why there is no verdict."""
    text = squeezed(text)
    match = AHEAD.fullmatch(text)
    if match is None:
        return Stated("tie") if text == "a tie" else Stated("none", figure=text)
    label, bound, figure, unit, hedged = match.groups()
    if (unit == "less per token") != (expected.headline == "cost"):
        return Stated(f"in another metric: {text}")
    kind = "within-bracket" if hedged else "lead"
    return Stated(kind, side_named(expected, label), bool(bound), figure)


def few_words_faults(expected: Expected, text: str, stated: Stated) -> list[str]:
    found = read(expected, text)
    return [] if found == stated else [f"states {found}, expected {stated}"]


# --- Cells of a matrix ---------------------------------------------------------------------------


def read_cell(text: str, classes: str, row: str) -> tuple[Stated, str]:
    """What the cell in the row of a side states, and which way its colour goes."""
    tone = "".join(re.findall(r"ahead|behind", classes)) or "none"
    hedged = "hedged" in classes.split()
    if text in ("≈", "?"):
        return Stated("tie" if text == "≈" else "none"), tone
    match = CELL.fullmatch(text)
    if match is None:
        return Stated(f"unreadable {text!r}"), tone
    sign, tilde, figure = match.groups()
    kind = "within-bracket" if tilde else "lead"
    winner = row if tone == "ahead" else "b" if row == "a" else "a"
    if sign and sign.strip() != ("≥" if winner == row else "≤"):
        return Stated(f"wrong way round: {text!r}"), tone
    if hedged != bool(sign or tilde):
        return Stated(f"hedged by colour alone: {text!r}"), tone
    return Stated(kind, winner, bool(sign), figure), tone


def expected_cell(expected: Expected, row: str) -> tuple[Stated, str]:
    finding = expected.middle.findings[expected.headline]
    if finding.winner is None:
        return Stated(finding.kind), "none"
    ahead = finding.winner == row
    value = finding.ratio if ahead else 1 / finding.ratio
    figure = fixed(value, 2 if value < 10 else 1)
    stated = Stated(finding.kind, finding.winner, finding.bound, figure)
    return stated, "ahead" if ahead else "behind"
