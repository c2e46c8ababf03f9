"""What the charts' checks and the contact sheet share: the golden pictures, and how words lie."""

from __future__ import annotations

import re
from pathlib import Path

from built_site import TOP

GOLDEN = TOP / "Tests" / "SVGChartsTests" / "Golden"
STYLE = TOP / "Templates" / "assets" / "style.css"
FIGURE = re.compile(r"<figure>\n(.*?)</figure>", re.DOTALL)


def golden_pictures() -> dict[str, str]:
    """The markup of each golden picture by its name, in order."""
    return {
        path.stem: FIGURE.search(path.read_text("utf-8")).group(1)
        for path in sorted(GOLDEN.glob("*.html"))
    }


def sheet(body: str) -> str:
    """A page that shows figures as the site does."""
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title>'
        f'<link rel="stylesheet" href="{STYLE.as_uri()}"><main class="wrap"><div class="figures">'
        f"{body}</div></main>"
    )


def write_sheet(folder: Path) -> Path:
    """Writes all golden pictures on one page; returns where."""
    body = "".join(
        f"<figure>{markup}<figcaption>{name}</figcaption></figure>"
        for name, markup in golden_pictures().items()
    )
    path = folder / "charts.html"
    path.write_text(sheet(body), "utf-8")
    return path


# Of every chart that is shown: texts that meet, or that leave the picture. A quarter of a pixel
# is what the rounding of glyphs makes.
CROWDED = """() => {
  const faults = [];
  let count = 0;
  for (const chart of document.querySelectorAll("svg.chart")) {
    const frame = chart.getBoundingClientRect();
    if (frame.width === 0) continue;
    count += 1;
    const name = chart.getAttribute("aria-labelledby") || "legend";
    const texts = [...chart.querySelectorAll("text")]
      .map(text => [text.textContent, text.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0);
    texts.forEach(([text, a], index) => {
      if (a.left < frame.left - 0.25 || a.right > frame.right + 0.25 ||
          a.top < frame.top - 0.25 || a.bottom > frame.bottom + 0.25)
        faults.push(`${name}: "${text}" is cut`);
      for (const [other, b] of texts.slice(index + 1))
        if (a.left < b.right - 0.25 && b.left < a.right - 0.25 &&
            a.top < b.bottom - 0.25 && b.top < a.bottom - 0.25)
          faults.push(`${name}: "${text}" meets "${other}"`);
    });
  }
  return [count, faults];
}"""

# The size in px at which the texts of the charts that are shown appear, the least first.
TEXT_SIZES = """() => [...document.querySelectorAll("svg.chart text")]
  .filter(text => text.getBoundingClientRect().width > 0)
  .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)
  .sort((a, b) => a - b)"""
