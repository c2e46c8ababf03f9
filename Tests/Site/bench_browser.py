"""Prints how long the explorer takes in Chromium: from a control's change to the painted chart.

The page compares two accelerators of 250 runs each. The floor, measured in the same run, is what the
browser needs to take in and paint the same two charts and the same table as finished text. Nothing is
asserted.
"""

from __future__ import annotations

import math
import random
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from built_site import TOP, build
from conftest import serving
from explorer_page import load

RUNS = 250
ROUNDS = 40

# Each control's change in turn, then the floor: what was drawn, put back as text.
MEASURE = """async rounds => {
  const painted = () => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  }));
  const timed = async act => {
    await painted();
    const start = performance.now();
    act();
    const script = performance.now() - start;
    document.body.getBoundingClientRect();
    const laid = performance.now() - start;
    await painted();
    return [script, laid];
  };
  const median = times => times.sort((p, q) => p - q)[times.length >> 1];
  const form = document.querySelector(".controls").elements;
  const set = (name, value) => () => {
    form[name].value = value;
    form[name].dispatchEvent(new Event("change", { bubbles: true }));
  };
  const input = document.querySelector(".targets input");
  const type = value => () => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const pairs = {
    "another metric": [set("metric", "8"), set("metric", "0")],
    "another axis": [set("axis", "1"), set("axis", "0")],
    "logarithmic scale": [set("y", "2"), set("y", "0")],
    "a target, typed": [type("41"), type("42")],
  };
  const found = {};
  for (const [name, acts] of Object.entries(pairs)) {
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(await timed(acts[round % 2]));
    found[name] = [median(times.map(t => t[0])), median(times.map(t => t[1]))];
  }
  const parts = [...document.querySelectorAll(".figures figure, .targets tbody")];
  const texts = parts.map(part => part.innerHTML);
  const times = [];
  for (let round = 0; round < rounds; round++)
    times.push(await timed(() => parts.forEach((part, at) => { part.innerHTML = texts[at]; })));
  return { found, floor: median(times.map(t => t[1])) };
}"""


def write_content(folder: Path, runs: int = RUNS) -> None:
    """The project's registries, and two accelerators with many runs on the way down."""
    shutil.copytree(TOP / "Content" / "registry", folder / "registry")
    (folder / "site.yml").write_text("title: Bench\nbase_url: https://example.com/\n")
    (folder / "datasets").mkdir()
    source = random.Random(1)
    lines = ["model,hardware,framework,precision,spec_method,isl,osl,conc,tput_per_gpu,median_intvty,median_ttft,date"]
    for chip, best in (("b200", 9000), ("mi355x", 8000)):
        for number in range(runs):
            x = 10 + number * 0.8
            y = best * math.exp(-x / 60) * (1 if number % 3 else source.uniform(0.3, 1))
            lines.append(f"dsr1,{chip},sglang,fp8,none,1024,1024,{number + 1},{y:.3f},{x:.3f},{1 / x:.4f},2026-06-01")
    (folder / "datasets" / "runs.csv").write_text("\n".join(lines) + "\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright, ExitStack() as server:
        write_content(Path(name) / "content")
        build(Path(name) / "site", content=Path(name) / "content")
        url = server.enter_context(serving(Path(name) / "site"))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        bytes_loaded = {}
        tab.on("response", lambda answer: bytes_loaded.update({answer.url: len(answer.body())}))
        tab.add_init_script(
            """window.tasks = []; new PerformanceObserver(list => {
            for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration)); })
            .observe({ type: "longtask", buffered: true });"""
        )
        tab.goto(url + "compare/deepseek-r1-b200-vs-mi355x/")
        tab.wait_for_load_state("networkidle")
        first = sum(bytes_loaded.values())
        load(tab)
        result = tab.evaluate(MEASURE, ROUNDS)
        print(f"Chromium, {2 * RUNS} runs on the page; median of {ROUNDS}; the floor is the same charts and table as text")
        print(f"  {'the floor':28} {result['floor']:7.1f} ms")
        for control, (script, laid) in result["found"].items():
            print(f"  {control:28} {laid:7.1f} ms  {laid / result['floor']:5.2f} × floor  (script {script:.1f} ms)")
        print(f"  first load {first / 1024:.1f} KB; with the controls {sum(bytes_loaded.values()) / 1024:.1f} KB;"
              f" tasks over 50 ms: {tab.evaluate('tasks') or 'none'}")
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
