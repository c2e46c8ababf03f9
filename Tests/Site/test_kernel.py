"""The browser's kernel in Node, against what the native build wrote: the same doubles, bit by bit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from built_site import Site, build, expect_none
from random_content import write_random_content
from test_oracle import beside

CHECK = Path(__file__).with_name("kernel_check.mjs")
RANDOM_SEEDS = (11, 12, 13)


def differences(*arguments) -> tuple[list[str], int]:
    """What the kernel answers differently, and how many values were compared."""
    result = subprocess.run(
        [shutil.which("node"), str(CHECK), *map(str, arguments)], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    *faults, compared = result.stdout.splitlines()
    return faults, int(compared)


def test_the_kernel_answers_what_the_build_wrote(site: Site):
    faults, compared = differences(site.root)
    expect_none(faults)
    # Every workload has its ends and a target at least, every target 9 numbers of verdicts.
    points = sum(len(w["points"]) for page in site.pages if page.is_comparison for w in page.comparison["workloads"])
    assert compared > 9 * points > 0


@pytest.mark.parametrize("seed", RANDOM_SEEDS)
def test_the_kernel_answers_what_the_build_writes_of_random_content(tmp_path: Path, seed: int):
    write_random_content(tmp_path / "content", seed)
    build(tmp_path / "site", content=tmp_path / "content")
    faults, compared = differences(tmp_path / "site")
    expect_none(faults)
    assert compared > 1000


def test_the_kernel_meets_the_published_sides(site: Site):
    faults, compared = differences(site.root, beside("conformance/kernel-vectors.json"))
    expect_none(faults)
    assert compared == 150 * 10 * 7
