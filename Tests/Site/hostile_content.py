"""A small content in which every free text is an attack on one of the forms that the site takes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

# Each sets `pwned` where it runs, or names a host that nothing may ask.
SCRIPT = "</script><script>window.pwned=1</script>"
IMAGE = '"><img src=x onerror="window.pwned=2">'
HANDLER = "' onmouseover='window.pwned=3' x='"
SVG = "<svg onload=window.pwned=4><title>"
COMMENT = "--><!-- ]]> <![CDATA["
MARKDOWN = "[x](javascript:window.pwned=5) ![y](https://evil.example/z.png) `a` **b** | c"
TEMPLATE = "{{title}} {{{content}}} {{#a}}"
ENTITY = "&lt;b&gt; &amp; &#106;avascript:"
FORMULA = '=HYPERLINK("https://evil.example","x")'
DIRECTION = "\u202egnp.exe\u2066 \u200d😀"
LINES = "\u2028\u2029\x0b\r\n"
PATH = "../../../etc/passwd"

ROWS = [(10, 900), (25, 600), (40, 250), (12, 300)]


def write_hostile_content(folder: Path) -> None:
    for name in ("registry", "datasets", "pages"):
        (folder / name).mkdir(parents=True)

    def figure(value: float) -> dict:
        return {"value": value, "as_of": "2026-07", "source": SCRIPT + FORMULA}

    def chip(label: str, price: float) -> dict:
        return {
            "label": label, "vendor": IMAGE, "architecture": SVG, "tdp_w": 700,
            "power_kw": figure(1.4), "price_per_gpu_hour": {"hyperscaler": figure(price)},
        }  # fmt: skip

    registries = {
        "hardware": {"h1": chip("H1 " + SCRIPT, 1.5), "h2": chip("H2 " + IMAGE, 2.5)},
        "models": {"m1": {"label": "M " + HANDLER + MARKDOWN, "slug": "m-1"}},
        "engines": {"e1": {"label": "E " + TEMPLATE}, "e2": {"label": "F " + COMMENT}},
        "precisions": {"fp8": {"label": "P " + ENTITY}},
        "spec-methods": {"none": {"label": "Off " + FORMULA}, "mtp": {"label": "N " + DIRECTION}},
    }
    for name, entries in registries.items():
        (folder / "registry" / f"{name}.yml").write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    settings = {
        "base_url": "https://example.com/x/", "title": "T " + SCRIPT + ENTITY,
        "summary": "S " + IMAGE, "footer": "F " + SVG + " <b>bold</b>",
    }  # fmt: skip
    (folder / "site.yml").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")
    (folder / "pages" / "free.md").write_text(
        f"---\ntitle: '{COMMENT}'\ndescription: '{SVG}'\n---\n\n{SCRIPT}\n\n"
        f"<iframe src='https://evil.example'></iframe> {MARKDOWN}\n",
        "utf-8",
    )
    with (folder / "datasets" / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row("h1", "none", 0, 10, 900)), lineterminator="\n")
        writer.writeheader()
        for hardware, factor in (("h1", 1), ("h2", 1.7)):
            for method, gain in (("none", 1), ("mtp", 1.4)):
                for index, (x, y) in enumerate(ROWS):
                    writer.writerow(row(hardware, method, index, x, round(y * factor * gain, 3)))


def row(hardware: str, method: str, index: int, x: float, y: float) -> dict:
    texts = (IMAGE, FORMULA, PATH, DIRECTION + LINES)
    return {
        "model": "m1", "hardware": hardware, "framework": "e1" if index % 2 else "e2",
        "precision": "fp8", "spec_method": method, "isl": 1024, "osl": 1024, "conc": 2**index,
        "tput_per_gpu": y, "median_intvty": x, "date": "2026-06-01", "image": texts[index],
        "run_url": ("javascript:window.pwned=6", "data:text/html,x", "https://ok.example/" + IMAGE,
                    "//evil.example")[index],
        "source": (SCRIPT, "https://ok.example/?a=b&c=" + HANDLER, MARKDOWN, "@SUM(A1)")[index],
        "offload_mode": SVG if index == 3 else "",
    }  # fmt: skip
