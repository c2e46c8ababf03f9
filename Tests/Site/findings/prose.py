"""What the sentences of a page state of its targets, against what they have to."""

from __future__ import annotations

import re

from built_site import squeezed
from number_text import cost_in_prose, throughput_in_prose

from .expected import ON_TWO_HARDWARE, Expected, Point, other
from .templates import Reader, Reading

MAIN = ("two-sided", "tied", "lower-bound", "not-reached", "unpriced")
AFTER = ("close-call", "cost-close-call", "throughput-close-call", "cost-close-too",
         "throughput-close-too", "context", "pinned-note")  # fmt: skip
ANSWERS = ("answer-lead", "answer-within-bracket", "answer-tied", "answer-lower-bound",
           "answer-not-reached", "answer-unpriced", "answer-no-common-point")  # fmt: skip


def situation(expected: Expected, point: Point) -> str:
    """The pool of a target's paragraph."""
    finding = point.findings[expected.headline]
    if len(point.reached) == 1:
        return "not-reached"
    if expected.headline == "cost" and None in (point.a["cost"], point.b["cost"]):
        return "unpriced"
    return {"tie": "tied", "none": "lower-bound"}.get(finding.kind, "two-sided")


def hedge(expected: Expected, point: Point) -> list[str]:
    """The caveats after a two-sided paragraph's first sentence."""
    kind = point.findings[expected.headline].kind
    second = "throughput" if expected.headline == "cost" else "cost"
    found = ["close-call"] if kind == "within-bracket" else []
    if expected.family in ON_TWO_HARDWARE and point.findings[second].kind == "within-bracket":
        found.append(f"{second}-close-{'too' if kind == 'within-bracket' else 'call'}")
    return found


def bounded(expected: Expected, point: Point) -> str:
    """The side that cannot be ranked: the one that would lose, were it not for its bound."""
    one, two = point.a["below_range"], point.b["below_range"]
    if one != two:
        return "a" if one else "b"
    if expected.headline == "cost":
        return "a" if point.a["cost"] >= point.b["cost"] else "b"
    return "a" if point.a["throughput"] <= point.b["throughput"] else "b"


def facts(expected: Expected, point: Point) -> tuple[dict[str, bool], dict[str, str | None]]:
    """What the flags and facts of a target have to be; no more than the findings support."""
    flags: dict[str, bool] = {}
    texts: dict[str, str | None] = {"target": point.text, "a": "a", "b": "b"}
    texts |= {f"{side}_range": expected.range(side) for side in "ab"}
    kind = situation(expected, point)
    if kind == "not-reached":
        (reached,) = point.reached
        texts |= {
            "reached": reached, "reached_throughput": point.throughput(reached),
            "reached_cost": point.cost(reached), "unreached": other(reached),
            "unreached_max": point.edge(other(reached)),
        }  # fmt: skip
        flags |= {"a_reached": reached == "a", "reached_cost": point.cost(reached) is not None}
        return flags, texts
    flags["priced"] = None not in (point.a["cost"], point.b["cost"])
    if kind == "lower-bound":
        bound = bounded(expected, point)
        cost = point[bound]["cost"]
        texts |= {
            "bounded": bound, "measured": other(bound), "bounded_at": point.edge(bound),
            "bounded_throughput": throughput_in_prose(point[bound]["throughput"]),
            "bounded_cost": cost if cost is None else cost_in_prose(cost),
            "measured_throughput": point.throughput(other(bound)),
            "measured_cost": point.cost(other(bound)),
        }  # fmt: skip
        flags["a_bounded"] = bound == "a"
        return flags, texts
    for side in "ab":
        texts |= {f"{side}_throughput": point.throughput(side), f"{side}_cost": point.cost(side)}
    flags["close"] = point.findings[expected.headline].kind == "within-bracket"
    throughput, cost = point.findings["throughput"], point.findings["cost"]
    flags["cost_tied"] = cost.kind == "tie"
    flags["cost_open"] = flags["priced"] and cost.kind == "none"
    ranked = throughput.winner and cost.winner
    flags["cost_agrees"] = bool(ranked) and throughput.winner == cost.winner
    flags["cost_splits"] = bool(ranked) and throughput.winner != cost.winner
    texts |= ranking(point, throughput.winner, "lead", "trail")
    texts |= ranking(point, cost.winner, "cheap", "dear")
    if throughput.winner:
        least = "at least " if throughput.bound else ""
        flags |= {"a_leads": throughput.winner == "a", "multiple": throughput.ratio >= 2}
        texts |= {"more": least + throughput.more, "times": least + throughput.times}
        for fact, word in (("gain_many", "many"), ("gain_much", "much")):
            texts[fact] = (
                f"{texts['times']} times as {word}" if flags["multiple"] else f"{texts['more']} more"
            )
        texts["than"] = "as" if flags["multiple"] else "than"
    if cost.winner:
        flags["a_cheaper"] = cost.winner == "a"
        texts["saving"] = ("at least " if cost.bound else "") + cost.less
    return flags, texts


def ranking(point: Point, winner: str | None, first: str, second: str) -> dict[str, str | None]:
    if winner is None:
        return {}
    return {
        f"{name}{what}": value
        for name, side in ((first, winner), (second, other(winner)))
        for what, value in (
            ("", side), ("_throughput", point.throughput(side)), ("_cost", point.cost(side)),
        )
    }  # fmt: skip


# What only a finding allows to be said: an order, or the size of a difference.
RANKING_FLAGS = {"a_leads", "a_cheaper", "multiple", "cost_agrees", "cost_splits", "cost_tied",
                 "cost_open", "close", "priced", "a_bounded", "a_reached", "reached_cost",
                 "reversed_engines"}  # fmt: skip
RANKING_FACTS = {"lead", "trail", "cheap", "dear", "more", "times", "gain_many", "gain_much", "than",
                 "saving", "bounded", "measured", "reached", "unreached", "unreached_max",
                 "bounded_at", "target"}  # fmt: skip


def reading_faults(reading: Reading, flags: dict[str, bool], texts: dict) -> list[str]:
    """What a sentence states otherwise than the findings; what they leave open it must not state."""
    faults = [
        f"says {name} = {value}, expected {flags.get(name)}"
        for name, value in reading.flags.items()
        if name in RANKING_FLAGS and value != flags.get(name, False)
    ]
    for name, value in reading.facts.items():
        if name in RANKING_FACTS or name.endswith(("_throughput", "_cost")) or name in texts:
            if value != texts.get(name):
                faults.append(f"says {name} = {value!r}, expected {texts.get(name)!r}")
    return faults


def sentence_faults(reader: Reader, text: str, pools, pool: str, flags, texts) -> list[str]:
    readings = reader.read(text, *pools)
    if not readings:
        return [f"is no sentence of the templates: {text!r}"]
    of_pool = [reading for reading in readings if reading.pool == pool]
    if not of_pool:
        return [f"says {readings[0].pool}, expected {pool}: {text!r}"]
    faults = [reading_faults(reading, flags, texts) for reading in of_pool]
    return [f"{fault}: {text!r}" for fault in min(faults, key=len)]


def paragraph_faults(
    expected: Expected, reader: Reader, paragraphs: list[list[str]]
) -> list[str]:
    """The faults of a page's paragraphs, each a list of sentences as templates have them."""
    points = expected.points
    if expected.apart[0]:
        (opening, *rest), paragraphs = paragraphs[0], paragraphs[1:]
        texts = facts(expected, expected.middle)[1]
        faults = sentence_faults(reader, opening, ["no-common-point"], "no-common-point", {}, texts)
        if rest or faults:
            return [f"does not open with ranges that are apart: {opening!r}", *faults]
    if len(paragraphs) != len(points):
        return [f"{len(paragraphs)} paragraphs for {len(points)} targets"]
    faults: list[str] = []
    for place, (point, (first, *after)) in enumerate(zip(points, paragraphs)):
        kind = situation(expected, point)
        found = sentence_faults(reader, first, MAIN, kind, *facts(expected, point))
        found += bare_faults(expected, point, kind, first)
        pools = hedge(expected, point) if kind == "two-sided" else []
        pools.append("pinned-note" if place == len(points) - 1 else "context")
        said = [{reading.pool for reading in reader.read(text, *AFTER)} for text in after]
        if len(said) != len(pools) or any(p not in s for p, s in zip(pools, said)):
            found.append(f"is followed by {said}, expected {pools}")
        faults += [f"at {point.text}: {fault}" for fault in found]
    return faults


def answer_faults(expected: Expected, reader: Reader, text: str, names: dict[str, str]) -> list[str]:
    """The faults of the one sentence that stands for the page."""
    point = expected.middle
    flags, texts = facts(expected, point)
    if expected.headline == "throughput" and point.findings["cost"].kind != "lead":
        # No room for a caveat: costs are ranked only where the runs do.
        flags |= {"cost_agrees": False, "cost_splits": False}
    engines = [names[key] for key in expected.reversed_engines()]
    pool = answer_pool(expected, point)
    flags["reversed_engines"] = bool(engines)
    texts["reversed_engines"] = listed(list(dict.fromkeys(engines))) if engines else None
    return sentence_faults(reader, text, ANSWERS, pool, flags, texts)


def answer_pool(expected: Expected, point: Point) -> str:
    if expected.apart[0]:
        return "answer-no-common-point"
    kind = situation(expected, point)
    if kind != "two-sided":
        return f"answer-{kind}"
    return "answer-" + point.findings[expected.headline].kind


def listed(names: list[str]) -> str:
    *rest, last = map(squeezed, names)
    return f"{', '.join(rest)} and {last}" if rest else last


# --- Without the templates -----------------------------------------------------------------------

DIFFERENCE = re.compile(r"\d%|×|\d times as|a factor of")
BOUND = re.compile(r"at (?:least|most)|no (?:less|more) than|or more|minimum|maximum|bound|least|most")


def bare_faults(expected: Expected, point: Point, kind: str, text: str) -> list[str]:
    """What holds of any words: no difference without a verdict, no bound as a measurement."""
    faults = []
    if kind != "two-sided" and DIFFERENCE.search(text):
        faults.append(f"gives a difference where there is no winner: {text!r}")
    for side in point.reached:
        if not point[side]["below_range"]:
            continue
        if kind == "lower-bound" and (BOUND.search(text) or f"{point.edge(side)}" in text):
            continue
        cost = point[side]["cost"]
        for sign, figure in (
            ("at least ", throughput_in_prose(point[side]["throughput"])),
            ("at most ", cost is not None and cost_in_prose(cost)),
        ):
            other_side = other(side)
            of_other = (point.throughput(other_side), point.cost(other_side))
            if figure and figure not in of_other:
                for found in re.finditer(rf"(?<![\w.,$]){re.escape(figure)}(?![\w%]|[.,]\d)", text):
                    if not text[: found.start()].endswith(sign):
                        faults.append(f"states the bound {figure} as measured: {text!r}")
    return faults
