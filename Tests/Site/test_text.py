"""The words and the table say what the data says, to the digit."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import oracle
from built_site import Page, Site, expect_none, squeezed
from number_text import (
    IN_TABLE,
    cost_in_prose,
    fixed,
    interactivity,
    percentage,
    throughput_in_prose,
    trimmed,
)
from oracle import trust

# --- The table -----------------------------------------------------------------------------------


def expected_value(metric: str, side: dict | None, target: float) -> str:
    """What a cell says of a side: the figure, marked where it is only a bound."""
    if side is None:
        return "— no run"
    if side["above_range"]:
        return f"not reached max {interactivity(side['bracket'][0]['x'], target)}"
    if side[metric] is None:
        return "—"
    text = IN_TABLE[metric](side[metric])
    if side["below_range"] and metric != "concurrency":
        sign = "≤" if metric == "cost" else "≥"
        return f"{sign} {text} at {interactivity(side['bracket'][0]['x'], target)}"
    return text


GLYPHS = {"lead": "▲", "within-bracket": "△", "tie": "≈"}


def expected_glyph(verdict: dict, side: str) -> str:
    if verdict["kind"] == "tie" or verdict["winner"] == side:
        return GLYPHS[verdict["kind"]]
    return ""


def table_faults(page: Page) -> list[str]:
    (table,) = page.tree.xpath("//table[contains(@class, 'targets')]")
    points = page.comparison["workloads"][0]["points"]
    faults = []
    headers = table.xpath("./thead//th//data/@value")
    if headers != [trimmed(point["target"], 2) for point in points]:
        faults.append(f"targets {headers}")
    for metric in IN_TABLE:
        cells = table.xpath(f".//tr[@data-metric='{metric}']/td")
        if len(cells) != len(points):
            faults.append(f"{metric}: {len(cells)} cells for {len(points)} targets")
        for cell, point in zip(cells, points):
            for side in "ab":
                (reading,) = cell.xpath(f"./*[contains(@class, 'side-{side}')]")
                name, value = (
                    squeezed(reading.xpath(f"./*[@class='{part}']")[0].text_content())
                    for part in ("side-name", "value")
                )
                if name != page.comparison[side]["label"]:
                    faults.append(f"{metric} of {name}")
                expected = expected_value(metric, point[side], point["target"])
                if value != expected:
                    faults.append(f"{value!r} is not {expected!r}")
                verdict = point["verdicts"].get(metric, {"kind": "none", "winner": None})
                glyph = expected_glyph(verdict, side)
                mark = squeezed("".join(reading.xpath("./*[@class='mark']//text()")))
                # The glyph is for eyes, the words after it for screen readers.
                if mark[:1] != glyph or bool(glyph) != bool(mark[1:].strip()):
                    faults.append(f"{metric} at {point['target']} of {name}: mark {mark!r}")
    return faults


def test_the_table_is_the_data_formatted(site: Site):
    expect_none([f"{page}: {f}" for page in site.comparisons for f in table_faults(page)])


def test_the_markdown_twin_has_the_same_figures(site: Site):
    faults = []
    for page in site.comparisons:
        markdown = (site.root / page.path).with_name("index.md").read_text("utf-8")
        for point in page.comparison["workloads"][0]["points"]:
            for side in "ab":
                for metric in IN_TABLE:
                    value = expected_value(metric, point[side], point["target"])
                    figures = re.findall(r"[~$]*\d[\d,.]*", value)
                    faults += [f"{page}: no {f}" for f in figures if f not in markdown]
        if not markdown.startswith(f"# {page.text('//h1')}\n"):
            faults.append(f"{page}: another heading")
    expect_none(faults)


# --- The prose -----------------------------------------------------------------------------------

FIGURE = re.compile(r"[~$]?\d[\d,]*(?:\.\d+)?%?")


def figures_of(point: dict) -> set[str]:
    """What a sentence about one target may name, as text."""
    texts = {trimmed(point["target"], 2)}
    for side in filter(None, (point["a"], point["b"])):
        texts |= {trimmed(knot.x, places) for knot in side["bracket"] for places in (0, 1)}
        texts |= {interactivity(knot.x, point["target"]) for knot in side["bracket"]}
        texts.add(throughput_in_prose(side["throughput"]))
        if side["cost"] is not None:
            texts.add(cost_in_prose(side["cost"]))
    for verdict in point["verdicts"].values():
        if verdict["ratio"] is not None:
            texts |= percentage(verdict["ratio"])
            texts |= {fixed(verdict["ratio"], places) for places in (1, 2)}
    return texts


def figures_of_page(comparison: dict) -> set[str]:
    """What any sentence of a page may name: ranges, targets, counts, prices, dates, days between."""
    texts: set[str] = set()
    days: set[date] = set()
    for workload in comparison["workloads"]:
        ranges = [workload["range"], *filter(None, workload["measured"])]
        texts |= {trimmed(x, places) for ends in ranges for x in ends for places in (0, 1)}
        texts |= {fixed(count, 0) for count in workload["runs"]}
        texts |= {trimmed(point["target"], 2) for point in workload["points"]}
        sides = [point[side] for point in workload["points"] for side in "ab" if point[side]]
        days |= {date.fromisoformat(knot.date) for side in sides for knot in side["bracket"]}
    texts |= {part for day in days for part in day.isoformat().split("-")}
    texts |= {fixed((b - a).days, 0) for a in days for b in days if a < b}
    for side in comparison["prices"].values():
        if side["price"]:
            texts.add("$" + fixed(side["price"]["value"], 2))
    return texts


def names(content: oracle.Content) -> list[str]:
    """What may hold digits without being a figure: labels and sequences, longest first."""
    found = {entry["label"] for registry in content.registries for entry in registry.values()}
    found |= {oracle.sequence_label(row.sequence) for row in content.rows}
    found |= {entry.get("architecture", "") for entry in content.hardware.values()}
    return sorted((name for name in found if re.search(r"\d", name)), key=len, reverse=True)


def prose(page: Page) -> list[str]:
    """The paragraphs of the page, one for each target, without answer and summary."""
    paragraphs = page.tree.xpath("//main//div[@class='text']/p[not(@class)]")
    assert paragraphs, page
    return [squeezed(p.text_content()) for p in paragraphs]


def everything_said(page: Page) -> list[str]:
    """All that the page says in words: answer, summary, prose, key figures, notices, captions."""
    places = ("//p[@class='answer']", "//div[@class='text']/p", "//dl/div", "//@data-notice/..",
              "//figcaption", "//table[@class='targets']/caption")  # fmt: skip
    return [
        squeezed(" ".join(element.itertext())) for x in places for element in page.tree.xpath(x)
    ]


def sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?])\s+(?=[A-Z“\"(])", text) if s]


def test_every_figure_in_words_is_a_fact_of_its_target(site: Site):
    """A sentence that names one target takes its figures from there; others from any of them."""
    content = oracle.load(site.content)
    labels = re.compile("|".join(rf"(?<![\w.]){re.escape(name)}(?!\w)" for name in names(content)))
    of_url = {comparison["url"]: comparison for comparison in oracle.comparisons(content)}
    runs = trust.every_run(site.content, content)
    faults = []
    for page in site.comparisons:
        comparison = of_url[page.url]
        days = [day for day, *_ in trust.trend(comparison, runs, content)]
        dates = {part for day in days[:1] + days[-1:] for part in day.split("-")}
        points = [point for workload in comparison["workloads"] for point in workload["points"]]
        general = figures_of_page(comparison)
        for said in everything_said(page):
            named = [p for p in comparison["workloads"][0]["points"] if names_target(said, p)]
            known = general.union(*map(figures_of, named if len(named) == 1 else points))
            known |= dates if "read after each day with runs" in said else set()
            figures = [figure.rstrip(",") for figure in FIGURE.findall(labels.sub("…", said))]
            faults += [f"{page}: {f} in {said!r}" for f in figures if f not in known]
    expect_none(faults)


def test_key_figures_are_those_of_their_side(site: Site):
    faults = []
    for page in site.comparisons:
        points = page.comparison["workloads"][0]["points"]
        for side in "ab":
            of_side = [point[side] for point in points]
            known = {throughput_in_prose(s["throughput"]) for s in of_side}
            known |= {cost_in_prose(s["cost"]) for s in of_side if s["cost"] is not None}
            for text in page.tree.xpath(f"//dl//*[contains(@class, 'side-{side}')]/text()"):
                figures = FIGURE.findall(text)
                faults += [f"{page}: {side} has {f}" for f in figures if f not in known]
    expect_none(faults)


def names_target(text: str, point: dict) -> bool:
    target = re.escape(trimmed(point["target"], 2))
    return re.search(rf"(?<![\d.,]){target} tok/s/user", text) is not None


def test_every_paragraph_names_its_target_and_the_last_the_pinned_workload(site: Site):
    faults = []
    for page in site.comparisons:
        pinned, paragraphs = page.comparison["workloads"][0], prose(page)
        for point in pinned["points"]:
            if not any(names_target(paragraph, point) for paragraph in paragraphs):
                faults.append(f"{page}: nothing at {point['target']}")
        if not paragraphs or pinned["sequence"] not in paragraphs[-1]:
            faults.append(f"{page}: the last paragraph does not name {pinned['sequence']}")
    expect_none(faults)


def test_no_sentence_repeats_on_a_page(site: Site):
    faults = []
    for page in site.comparisons:
        paragraphs = page.tree.xpath("//main//p[not(ancestor::table)]|//@data-notice/..|//figcaption")
        said = Counter(s for p in paragraphs for s in sentences(squeezed(p.text_content())))
        faults += [f"{page}: {s!r}" for s, times in said.items() if times > 1 and len(s) > 25]
    expect_none(faults)


def test_neighbouring_pages_do_not_say_the_same(site: Site):
    """With names and figures taken out, the paragraphs of a page are not those of the next."""
    faults = []
    for page, following in zip(site.comparisons, site.comparisons[1:]):
        bare = [
            [re.sub(r"\S*\d\S*", "#", paragraph) for paragraph in prose(p)] for p in (page, following)
        ]
        if bare[0] == bare[1]:
            faults.append(f"{page} and {following}")
    expect_none(faults)


def test_nothing_is_more_than_all_cheaper(site: Site):
    saving = re.compile(r"(\d[\d,]*)% (?:less|cheaper|lower|below|off|saving)")
    faults = [
        f"{page}: {match[0]}"
        for page in site.pages
        for match in saving.finditer(squeezed(page.tree.text_content()))
        if int(match[1].replace(",", "")) >= 100
    ]
    expect_none(faults)
