"""Prints how long a release build of the site takes, beside what the machine can do at all.

The floor is measured in the same run: writing the same bytes as a plain copy of the folder, and,
where Debian has it, Hugo rendering as many pages of the same bytes as raw content. Ratios to the
floor travel between machines; milliseconds do not. Nothing is asserted.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

TOP = Path(__file__).resolve().parents[2]
RELEASE = TOP / ".build" / "release" / "sitegen"
ROUNDS = 7


def measured(command: list, before=lambda: None) -> tuple[float, int]:
    """The median wall time in seconds, and the greatest peak memory in bytes, of some runs."""
    times, peak = [], 0
    for _ in range(ROUNDS):
        before()
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - start)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command[0]} failed with {process.returncode}")
        peak = max(peak, usage.ru_maxrss * 1024)
    return median(times), peak


def removing(folder: Path):
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def line(name: str, seconds: float, peak: int, floor: float, pages: int) -> None:
    print(
        f"  {name:34} {seconds * 1000:8.1f} ms  {seconds / floor:6.2f} × floor"
        f"  {seconds * 1000 / pages:7.3f} ms/page  {peak / 2**20:6.1f} MB"
    )


def write_hugo_site(folder: Path, site: Path, pages: list[Path]) -> None:
    """The same pages as Hugo's raw HTML content below a layout that only prints it."""
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "config.toml").write_text(
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
    )
    for name in ("single", "list"):
        (folder / "layouts" / "_default" / f"{name}.html").write_text("{{ .Content }}\n")
    for page in pages:
        place = folder / "content" / page.relative_to(site)
        place.parent.mkdir(parents=True, exist_ok=True)
        body = re.sub(r"^.*?<main|</main>.*$", "", page.read_text("utf-8"), flags=re.DOTALL)
        place.write_text(f"---\ntitle: page\n---\n<div{body}</div>\n".replace("{{", "{ {"))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        site, copy, hugo = work / "site", work / "copy", work / "hugo"
        build = [RELEASE, "build", "--quiet", "--output", site, "--content", TOP / "Content"]
        build += ["--templates", TOP / "Templates"]
        clean, clean_peak = measured(build, removing(site))
        again, again_peak = measured(build)
        serial, serial_peak = measured([*build, "--jobs", 1], removing(site))
        floor, floor_peak = measured(["cp", "-r", site, copy], removing(copy))

        pages = [path for path in site.rglob("*.html")]
        total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        print(
            f"{len(pages)} pages, {total / 2**20:.1f} MB; median of {ROUNDS} runs on"
            f" {os.cpu_count()} processors; the floor is copying the same bytes"
        )
        line("cp -r, the floor", floor, floor_peak, floor, len(pages))
        line("sitegen build, from nothing", clean, clean_peak, floor, len(pages))
        line("sitegen build, from nothing, 1 job", serial, serial_peak, floor, len(pages))
        line("sitegen build, nothing changed", again, again_peak, floor, len(pages))
        if shutil.which("hugo"):
            write_hugo_site(hugo, site, pages)
            command = ["hugo", "--quiet", "--source", hugo, "--destination", work / "hugo-out"]
            seconds, peak = measured(command, removing(work / "hugo-out"))
            line("hugo, the same pages as raw content", seconds, peak, floor, len(pages))
        else:
            print("  hugo is not installed: no comparison")
        print(subprocess.run([*map(str, build), "--timings"], capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
