"""The files beside the pages: what a host, a crawler and a program expects to find."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

import oracle
from built_site import Site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_files_that_a_host_expects_are_there(site: Site):
    for name in ("index.html", "404.html", "robots.txt", "sitemap.xml", ".nojekyll"):
        assert name in site.files
    assert f"Sitemap: {site.base_url}sitemap.xml" in (site.root / "robots.txt").read_text("utf-8")


def test_the_sitemap_lists_exactly_the_pages(site: Site):
    tree = ElementTree.parse(site.root / "sitemap.xml")
    listed = [element.text for element in tree.iter(f"{SITEMAP}loc")]
    expected = [site.base_url + page.url for page in site.pages if page.path != "404.html"]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(expected)


def test_every_comparison_has_its_twins(site: Site):
    for page in site.comparisons:
        folder = (site.root / page.path).parent
        assert (folder / "index.md").read_text("utf-8").endswith("\n")


def test_text_files_are_utf8_and_end_with_a_line_break(site: Site):
    for path in site.files:
        if path.endswith((".html", ".md", ".json", ".csv", ".xml", ".txt", ".css", ".svg")):
            text = (site.root / path).read_bytes().decode("utf-8")
            assert text.endswith("\n") and "\r" not in text.replace("\r\n", ""), path


# --- Data files ---------------------------------------------------------------------------------


def test_csv_files_hold_the_rows_of_their_model(site: Site):
    content = oracle.load(site.content)
    for model, entry in content.models.items():
        rows = [row for row in content.rows if row.model == model]
        path = site.root / "data" / f"{entry['slug']}.csv"
        if not rows:
            assert not path.exists()
            continue
        with path.open(encoding="utf-8", newline="") as file:
            records = list(csv.reader(file, strict=True))
        assert {len(record) for record in records} == {len(records[0])}, path
        header = records[0]
        assert len(header) == len(set(header))
        found = sorted(
            (float(row[header.index("tput_per_gpu")]), int(row[header.index("conc")]))
            for row in records[1:]
        )
        assert found == sorted((row.throughput, row.concurrency) for row in rows), path


# --- comparison.json: its form -------------------------------------------------------------------

SIDE = [
    "throughput", "input_throughput", "output_throughput", "cost", "tok_s_mw", "concurrency",
    "below_range", "above_range", "bracket",
]  # fmt: skip
KNOT = [
    "x", "y", "framework", "disagg", "precision", "spec_method", "conc", "decode_tp", "decode_ep",
    "date", "run_url",
]  # fmt: skip
VERDICT = {"kind": None, "winner": None, "ratio": None}
PRICE = {"price_per_gpu_hour": None, "basis": None, "as_of": None, "power_kw": None}
POINT = {
    "target": None,
    "a": dict.fromkeys(SIDE) | {"bracket": [dict.fromkeys(KNOT)]},
    "b": dict.fromkeys(SIDE) | {"bracket": [dict.fromkeys(KNOT)]},
    "verdicts": {"throughput": VERDICT, "cost": VERDICT, "tok_s_mw": VERDICT},
}
SHAPE = {
    "family": None, "slug": None, "url": None, "title": None, "fixed": None,
    "a": {"key": None, "label": None}, "b": {"key": None, "label": None},
    "prices": {"a": PRICE, "b": PRICE},
    "pinned": {"sequence": None, "precision": None},
    "workloads": [
        {
            "sequence": None, "precision": None, "both": None, "either": None, "range": None,
            "points": [POINT],
        }
    ],
    "notices": [{"id": None, "text": None}],
}  # fmt: skip


class Number(str):
    """A number of a JSON file as it is written there."""


def as_written(text: str) -> object:
    return json.loads(text, parse_int=Number, parse_float=Number)


def canonical(value, indent: str = "") -> str:
    """Two spaces of indent, one member or element a line."""
    if isinstance(value, Number):
        return value
    if isinstance(value, dict) and value:
        lines = [f"{json.dumps(k)}: {canonical(v, indent + '  ')}" for k, v in value.items()]
        opening, closing = "{", "}"
    elif isinstance(value, list) and value:
        lines = [canonical(element, indent + "  ") for element in value]
        opening, closing = "[", "]"
    else:
        return json.dumps(value, ensure_ascii=False)
    inner = ",".join(f"\n{indent}  {line}" for line in lines)
    return f"{opening}{inner}\n{indent}{closing}"


def shape_faults(value, shape, where: str) -> list[str]:
    """Keys in the given order; further ones may follow at the end of any object."""
    if shape is None or value is None:
        return []
    if isinstance(shape, list):
        return [f for i, e in enumerate(value) for f in shape_faults(e, shape[0], f"{where}[{i}]")]
    keys = list(value)
    if keys[: len(shape)] != list(shape):
        return [f"{where}: keys {keys}"]
    return [f for key in shape for f in shape_faults(value[key], shape[key], f"{where}.{key}")]


def test_comparison_json_has_the_documented_form(site: Site):
    escaped = re.compile(r"\\u(00[0-9a-f]{2}|202[89])")
    for page in site.comparisons:
        text = (site.root / page.path).with_name("comparison.json").read_text("utf-8")
        # `<`, `>` and `&` may stand escaped, so that the bytes are safe inside a script element.
        readable = escaped.sub(lambda m: chr(int(m[1], 16)), text)
        assert readable == canonical(as_written(text)) + "\n", page
        assert not shape_faults(json.loads(text), SHAPE, str(page))


def test_numbers_are_the_shortest_text_of_their_double(site: Site):
    for page in site.comparisons:
        text = (site.root / page.path).with_name("comparison.json").read_text("utf-8")
        for number in re.findall(r"^ *(?:\"[a-z_]+\": )?(-?[0-9][^,\n]*),?$", text, re.MULTILINE):
            assert Decimal(number) == Decimal(repr(float(number))), (page, number)
            assert not re.search(r"\.\d*0$|\.$|^-?0\d", number), (page, number)


def test_comparisons_json_has_one_comparison_a_line(site: Site):
    text = (site.root / "comparisons.json").read_text("utf-8")
    listed = json.loads(text)
    lines = [line for line in text.splitlines() if line.strip() not in ("[", "]")]
    assert [json.loads(line.rstrip(",")) for line in lines] == listed
    assert {entry["url"] + "index.html" for entry in listed} == {p.path for p in site.comparisons}
    for entry in listed:
        assert list(entry)[:5] == ["family", "slug", "url", "title", "pinned"]
