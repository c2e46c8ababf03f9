"""The controls of comparison pages: what each does, and that nothing they show is stale."""

from __future__ import annotations

import csv
import io
import json
import re
import struct

import pytest

from bench_browser import write_content
from built_site import Site, build, expect_none
from conftest import serving
from explorer_page import cells, choose, load, opened, pictures, ready, table, targets

PAGE = "compare/deepseek-r1-b200-vs-mi355x/"
PRECISION = "compare-precision/deepseek-r1-mi355x-fp4-vs-fp8/"


def shown(tab) -> tuple:
    """Pictures, captions and the table of a page."""
    words = [tab.inner_text(part).split() for part in (".figures", ".targets caption")]
    return pictures(tab), table(tab), words


def test_the_default_state_is_the_static_page(site: Site, served: str, browser):
    """On every page of the site, figure by figure and cell by cell, to the byte."""
    faults = []
    tab = browser.new_page()
    for page in site.pages:
        if not page.is_comparison:
            continue
        tab.goto(served + page.path)
        built = shown(tab)
        load(tab)
        if shown(tab) != built:
            faults.append(f"{page}: the explorer draws something else")
        own = [p["target"] for p in page.comparison["workloads"][0]["points"]]
        if [round(target, 2) for target in own] != [float(target) for target in targets(tab)]:
            faults.append(f"{page}: targets {targets(tab)}")
    tab.close()
    expect_none(faults)


def test_another_workload_changes_all_but_what_says_that_it_stays(site: Site, served: str, browser):
    comparison = json.loads((site.root / PAGE / "comparison.json").read_text())
    pinned, *others = comparison["workloads"]
    other = next(w for w in others if w["precision"] == pinned["precision"] and all(w["points"][0][s] for s in "ab"))
    with opened(browser, served + PAGE) as tab:
        built = pictures(tab)
        assert tab.locator(".pinned-mark:visible").count() == 0
        choose(tab, "sequence", other["sequence"])
        assert targets(tab) == [format(p["target"], "g") for p in other["points"]]
        for point, (a, b) in zip(other["points"], cells(tab, "throughput")):
            for side, cell in (("a", a), ("b", b)):
                reading = point[side]
                if not (reading["below_range"] or reading["above_range"]):
                    assert cell == f"{reading['throughput']:,.1f}".replace(",", "," if reading["throughput"] >= 1e4 else "")
        assert all(now != then for now, then in zip(pictures(tab), built))
        assert other["sequence"] in tab.inner_text(".targets caption")
        # Links to the page's list of runs would lead to those of the pinned workload.
        assert tab.locator(".targets tbody a").count() == 0
        marks = tab.locator(".pinned-mark:visible")
        assert marks.count() >= 4
        for text in marks.all_inner_texts():
            assert pinned["sequence"] in text and other["sequence"] not in text
        choose(tab, "sequence", pinned["sequence"])
        choose(tab, "framework", "sglang")
        assert marks.first.inner_text() == f"This stays with {pinned['sequence']} and {pinned['precision'].upper()}, unfiltered"
        tab.click("[name=clear]")
        assert pictures(tab) == built and tab.locator(".pinned-mark:visible").count() == 0


def axis_titles(tab) -> list[str]:
    return tab.evaluate("[...document.querySelector('.figures figure').querySelectorAll('.axis-title')].map(t => t.textContent)")


def test_every_metric_and_axis_is_drawn_under_its_own_name(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        seen = set()
        for metric in tab.locator("[name=metric] option").all():
            choose(tab, "metric", metric.get_attribute("value"))
            vertical, horizontal = axis_titles(tab)
            seen.add(vertical)
            assert horizontal == "Interactivity (tok/s/user) →"
            assert tab.inner_text(".figures figure:first-child strong").startswith(
                "Throughput per GPU" if metric.get_attribute("value") == "0" else metric.inner_text()
            )
        assert len(seen) == 10
        choose(tab, "metric", "0")
        # Over a latency the curve rises: more throughput for those who wait longer.
        for value, title in (("1", "Time to first token (s) →"), ("2", "End-to-end latency (s) →")):
            choose(tab, "axis", value)
            assert axis_titles(tab) == ["↑ Throughput (tok/s/GPU)", title]
            ends = tab.evaluate(
                """[...document.querySelectorAll('.figures figure:first-child g.series-a')].map(g => {
                const path = g.querySelector('.curve'), end = path.getTotalLength();
                const [p, q] = [0, end].map(at => path.getPointAtLength(at));
                return (q.x - p.x) * (q.y - p.y); })"""
            )
            assert all(product < 0 for product in ends)
            # Targets are interactivities: there are no guides here, and they stand in the other chart.
            assert tab.locator(".figures figure:first-child .rule").count() == 0
            assert tab.locator(".figures figure:last-child .rule").count() == 3


def downloaded(tab, button: str) -> bytes:
    with tab.expect_download() as download:
        tab.click(f".controls [name={button}]")
    return download.value.path().read_bytes()


@pytest.mark.parametrize(
    "name, column",
    [("framework", "framework"), ("spec_method", "spec_method"), ("serving", "disagg"), ("precision", "precision"), ("vendor", "hardware")],
)
def test_a_filter_leaves_only_rows_of_its_kind(served: str, browser, name: str, column: str):
    with opened(browser, served + PAGE) as tab:
        values = tab.evaluate(f"[...document.querySelectorAll('.controls [name={name}] option')].map(o => o.value).filter(v => v)")
        assert len(values) > 1
        counts = {}
        for value in values:
            choose(tab, name, value)
            if "Drawn" not in tab.inner_text(".explorer .said"):
                tab.click(".controls [name=csv]")
                tab.wait_for_selector(".explorer .said:text('Nothing can be downloaded')")
                counts[value] = 0
                continue
            rows = list(csv.DictReader(io.StringIO(downloaded(tab, "csv").decode())))
            expected = {"aggregate": "false", "disaggregated": "true", "AMD": "mi355x", "NVIDIA": "b200"}.get(value, value)
            assert {row[column] for row in rows} <= {expected}
            counts[value] = len(rows)
            said = sum(map(int, re.findall(r"(\d+) runs? of", tab.inner_text(".explorer .said"))))
            assert said == len(rows)
        choose(tab, name, "")
        assert len(list(csv.DictReader(io.StringIO(downloaded(tab, "csv").decode())))) == sum(counts.values())


def test_a_filter_that_leaves_nothing_says_so(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        choose(tab, "vendor", "AMD")
        choose(tab, "framework", "trt")
        assert "No run" in tab.inner_text(".explorer .said")
        assert tab.locator(".figures .none:visible").count() == 2
        words = tab.inner_text(".figures figure:first-child figcaption")
        assert "Drawn" not in words and "No run of B200 matches. No run of MI355X matches." in words
        assert not cells(tab, "throughput") or set(sum(cells(tab, "throughput"), [])) == {"— no run"}


def test_a_third_and_a_fourth_are_drawn_beside_the_sides(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        before = cells(tab, "throughput")
        for key, label in (("b300", "B300"), ("gb200", "GB200 NVL72")):
            tab.check(f".controls [name=also][value={key}]")
            assert label in tab.inner_text(".figures figure:first-child")
        assert tab.locator(".figures figure:first-child g.series-d").count() == 1
        # The table stays with the two that the page compares, and so do the targets.
        assert cells(tab, "throughput") == before


def test_frontier_only_and_scales(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        assert tab.locator(".figures figure:first-child path.points[marker-mid$='d)']").count() > 0
        tab.check("[name=frontier]")
        drawn = tab.locator(".figures figure:first-child path.points[marker-mid$='d)']")
        assert all(not re.search(r"\d", (d or "")) for d in [p.get_attribute("d") for p in drawn.all()])
        tab.uncheck("[name=frontier]")
        ticks = {}
        for value in "12":
            choose(tab, "y", value)
            ticks[value] = tab.text_content(".figures figure:first-child .axis")
        assert ticks["1"] != ticks["2"]


def test_the_address_holds_the_state_and_back_works(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        canonical = tab.get_attribute("link[rel=canonical]", "href")
        assert "?" not in tab.url
        choose(tab, "sequence", "8k/1k")
        middle = tab.url
        choose(tab, "metric", "6")
        tab.check("[name=also][value=b300]")
        tab.fill(".targets th:nth-child(3) input", "130.5")
        tab.press(".targets th:nth-child(3) input", "Enter")
        state = pictures(tab), table(tab), targets(tab)
        link = tab.url
        assert targets(tab)[1] == "130.5"
        assert tab.get_attribute("link[rel=canonical]", "href") == canonical and "?" not in canonical
        with opened(browser, link, touch=False) as other:
            ready(other)
            assert (pictures(other), table(other), targets(other)) == state
            assert other.is_visible(".controls")
        for _ in range(3):
            tab.go_back()
        assert tab.url == middle and tab.input_value("[name=metric]") == "0"
        assert not tab.is_checked("[name=also][value=b300]")
        tab.go_back()
        assert "?" not in tab.url and tab.input_value("[name=sequence]") != "8k/1k"


@pytest.mark.parametrize("query", ["?sequence=none", "?metric=99&x=<script>", "?targets=abc,,-4&also=none", "?constructor=1&__proto__=2&clear=1&x=3", "?targets=Infinity,0x50,1e308"])
def test_an_address_that_makes_no_sense_is_the_default(served: str, browser, query: str):
    with opened(browser, served + PAGE) as tab:
        state = pictures(tab), table(tab)
        with opened(browser, served + PAGE + query) as other:
            assert (pictures(other), table(other)) == state


def test_targets_are_edited_live(served: str, browser):
    with opened(browser, served + PRECISION, touch=False) as tab:
        field = tab.locator(".targets th:nth-child(3) input")
        assert field.get_attribute("aria-label") == "Target 2, tok/s/user"
        built = table(tab)
        field.focus()
        ready(tab)
        field.fill("60")
        assert table(tab) != built
        # The guides of both figures follow, and the sentences say what they always said.
        assert tab.locator(".figures .labels.wide .rule-name", has_text=re.compile("^60$")).count() == 2
        field.fill("500")
        said = tab.locator(".targets th:nth-child(3) .said")
        assert said.inner_text() == "Both sides were measured from 17 to 136"
        assert said.get_attribute("role") == "status"
        assert field.get_attribute("aria-describedby") == said.get_attribute("id")
        assert "not reached" in cells(tab, "throughput")[1][0]
        field.fill("12,5")
        assert "≥" in cells(tab, "throughput")[1][0] + cells(tab, "throughput")[1][1]
        shown = table(tab)
        field.fill("fast")
        assert said.inner_text() == "Not a speed in tok/s/user" and field.get_attribute("aria-invalid") == "true"
        assert table(tab) == shown
        field.fill("")
        assert table(tab) == built and said.inner_text() == ""
        field.blur()
        assert field.input_value() == "77" and "?" not in tab.url


def test_what_was_not_valid_is_put_back_on_leaving(served: str, browser):
    with opened(browser, served + PRECISION) as tab:
        field = tab.locator(".targets th:nth-child(2) input")
        field.fill("-3")
        field.blur()
        assert field.input_value() == "46" and field.get_attribute("aria-invalid") == "false"


def held(tab, pattern: str):
    """Holds back the answer to a request until the returned function is called."""
    waiting = []
    tab.route(pattern, lambda route: waiting.append(route))

    def go_on():
        while not waiting:
            tab.wait_for_timeout(20)
        waiting.pop().continue_()

    return go_on


def test_what_is_typed_while_the_controls_load_counts(served: str, browser):
    tab = browser.new_page()
    go_on = held(tab, "**/kernel.wasm")
    tab.goto(served + PRECISION)
    tab.fill(".targets th:nth-child(2) input", "50")
    tab.fill(".targets th:nth-child(3) input", "500")
    assert tab.locator(".controls").count() == 0
    go_on()
    ready(tab)
    assert targets(tab) == ["50", "500", "107"] and "not reached" in cells(tab, "throughput")[1][0]
    tab.close()


def test_controls_that_come_under_the_fingers_leave_the_caret_where_it_is(served: str, browser):
    tab = browser.new_page()
    go_on = held(tab, "**/kernel.wasm")
    tab.goto(served + PRECISION)
    field = tab.locator(".targets th:nth-child(2) input")
    built = field.input_value()
    field.press("Home")
    tab.keyboard.type("1")
    go_on()
    ready(tab)
    tab.keyboard.type("2")
    assert field.input_value() == f"12{built}"
    tab.close()


def test_a_field_where_nothing_is_typed_yet_follows_the_link(served: str, browser):
    tab = browser.new_page()
    go_on = held(tab, "**/kernel.wasm")
    tab.goto(served + PRECISION + "?targets=,70")
    field = tab.locator(".targets th:nth-child(3) input")
    # The page waits for the link's state for two seconds at most.
    field.wait_for(state="visible")
    field.focus()
    go_on()
    ready(tab)
    assert field.input_value() == "70"
    tab.close()


def test_what_ends_as_no_speed_never_was_one(served: str, browser):
    """Not in the table, the address or what Back leads to."""
    with opened(browser, served + PRECISION) as tab:
        field, built = tab.locator(".targets th:nth-child(3) input"), table(tab)
        for leave in ("Tab", "Enter"):
            entries = tab.evaluate("history.length")
            field.fill("")
            field.press_sequentially("90x")
            field.press(leave)
            assert field.input_value() == "77" and table(tab) == built
            assert tab.evaluate("history.length") == entries and "targets" not in tab.url
            assert tab.locator(".targets th:nth-child(3) .said").inner_text() == ""


def test_a_slip_brings_back_what_was_left_last(served: str, browser):
    with opened(browser, served + PRECISION + "?targets=%2C90") as tab:
        field = tab.locator(".targets th:nth-child(3) input")
        for key in ("Tab", "Escape"):
            entries = tab.evaluate("history.length")
            field.press("End")
            field.press_sequentially("o")
            field.press(key)
            assert field.input_value() == "90" and tab.url.endswith("?targets=%2C90")
            assert tab.evaluate("history.length") == entries
        field.fill("")
        field.press("Tab")
        assert field.input_value() == "77" and "targets" not in tab.url


def test_the_own_number_typed_again_is_the_own_one(served: str, browser):
    """Which has more decimals than are shown: a bound where it is the first that was measured."""
    with opened(browser, served + "compare-spec-decode/deepseek-r1-b300-fp8-mtp-vs-none/?sequence=1k/1k&targets=18.41") as tab:
        built = table(tab)
        assert "≥" not in built and tab.inner_text(".targets thead .said") == ""
        tab.fill(".targets input", "20")
        tab.press(".targets input", "Enter")
        assert table(tab) != built and tab.url.endswith("targets=20")
        tab.fill(".targets input", "18,41")
        tab.press(".targets input", "Enter")
        assert table(tab) == built and "targets" not in tab.url


def test_targets_that_the_address_cannot_hold_are_forgotten(served: str, browser):
    with opened(browser, served + "compare-spec-decode/deepseek-r1-b300-fp8-mtp-vs-none/") as tab:
        choose(tab, "sequence", "8k/1k")
        own = targets(tab)
        tab.fill(".targets th:nth-child(3) input", "50")
        tab.press(".targets th:nth-child(3) input", "Enter")
        choose(tab, "sequence", "1k/1k")
        assert targets(tab) == ["18.41"]
        choose(tab, "sequence", "8k/1k")
        assert targets(tab) == own


def test_the_head_shows_the_number_that_is_used(served: str, browser):
    with opened(browser, served + PRECISION) as tab:
        field = tab.locator(".targets th:nth-child(3) input")
        for written, used in (("60.456", "60.46"), ("080", "80"), ("0,125", "0.13"), ("12345", "12,345")):
            field.fill(written)
            field.press("Tab")
            assert field.input_value() == used
            assert tab.url.endswith(f"?targets=%2C{used.replace(',', '')}")


def test_leaving_what_is_no_speed_leads_on(served: str, browser):
    """The table is not drawn anew while a reader steps into it."""
    with opened(browser, served + PRECISION) as tab:
        field = tab.locator(".targets th:last-child input")
        field.fill("x")
        field.press("Tab")
        assert tab.evaluate("document.activeElement.closest('.targets tbody')?.tagName") == "TBODY"
        assert field.input_value() == "107"


def test_an_address_is_left_alone_until_a_state_changes(served: str, browser):
    """Whatever else stands in it, and in whatever order."""
    with opened(browser, served + PRECISION + "?utm_source=mail&metric=3&axis=0") as tab:
        entries, address = tab.evaluate("history.length"), tab.url
        tab.focus(".targets th:nth-child(3) input")
        tab.keyboard.press("Tab")
        assert tab.evaluate("history.length") == entries and tab.url == address
        choose(tab, "metric", "6")
        assert tab.url.endswith("?metric=6") and tab.evaluate("history.length") == entries + 1


def test_sides_that_share_one_speed_are_measured_at_it(served: str, browser):
    with opened(browser, served + "compare-spec-decode/deepseek-r1-b300-fp8-mtp-vs-none/") as tab:
        choose(tab, "sequence", "1k/1k")
        assert targets(tab) == ["18.41"]
        tab.fill(".targets input", "20")
        assert tab.inner_text(".targets thead .said") == "Both sides were measured at 18.41"


def test_going_back_puts_fields_and_what_is_said_of_them_back(served: str, browser):
    with opened(browser, served + PRECISION) as tab:
        field = tab.locator(".targets th:nth-child(3) input")
        field.fill("500")
        field.press("Enter")
        field.focus()
        tab.go_back()
        assert field.input_value() == "77"
        assert tab.locator(".targets th:nth-child(3) .said").inner_text() == ""
        field.fill("x")
        tab.click("[name=clear]")
        assert field.input_value() == "77" and field.get_attribute("aria-invalid") == "false"


def test_thousands_and_decimals_are_told_apart(served: str, browser):
    with opened(browser, served + PRECISION) as tab:
        field = tab.locator(".targets th:nth-child(3) input")
        for written, shown in (("60,5", "60.5"), ("12,345", "12,345"), (" 61.25 ", "61.25"), ("1,234,567.5", "1,234,567.5")):
            field.fill(written)
            field.blur()
            guides = tab.locator(".figures figure:first-child .labels.wide .rule-name").all_text_contents()
            # A guide far outside would leave no room for the rest, so the picture ends before it.
            assert shown in guides or float(shown.replace(",", "")) > 1000


# How many points the first chart shows of each side: a path has two places more than points.
MARKS = """() => ["a", "b"].map(side =>
  [...document.querySelectorAll(`.figures figure:first-child svg:not(.legend) [marker-mid*="-${side}"]`)]
    .reduce((sum, path) => sum + path.getAttribute("d").match(/-?[\\d.]+/g).length / 2 - 2, 0))"""


def test_runs_that_do_not_record_what_is_drawn_are_told(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        choose(tab, "metric", "1")
        rows = list(csv.DictReader(io.StringIO(downloaded(tab, "csv").decode())))
        assert all(row["input_tput_per_gpu"] for row in rows)
        runs = [sum(row["hardware"] == side for row in rows) for side in ("b200", "mi355x")]
        assert runs == tab.evaluate(MARKS) == [10, 13]
        assert "Drawn: 10 runs of B200 and 13 of 15 runs of MI355X." in tab.inner_text(".figures figure:first-child")


def test_of_very_many_runs_those_that_are_drawn_are_counted(browser, tmp_path):
    write_content(tmp_path / "content", 600)
    build(tmp_path / "site", content=tmp_path / "content")
    with serving(tmp_path / "site") as url, opened(browser, url + PAGE) as tab:
        choose(tab, "metric", "6")
        marks = tab.evaluate(MARKS)
        words = tab.inner_text(".figures figure:first-child figcaption")
        said = re.findall(r"(\d+) of 600 runs", words)
        assert [int(runs) for runs in said] == marks and max(marks) < 600
        assert len(downloaded(tab, "csv").decode().splitlines()) == 1 + sum(marks)


def card(tab) -> str:
    return " ".join(tab.locator(".figures figure:first-child .point-card").inner_text().split())


def test_a_point_tells_its_run(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        figure = tab.locator(".figures figure").first
        svg = figure.locator("svg:not(.legend)")
        svg.scroll_into_view_if_needed()
        figure.locator(".plot").focus()
        tab.keyboard.press("ArrowRight")
        first = card(tab)
        assert first.startswith("B200 ") and "tok/s/user" in first and re.search(r"\d{4}-\d\d-\d\d", first)
        assert figure.locator(".point-card a").get_attribute("href").startswith("https://github.com/")
        tab.keyboard.press("ArrowRight")
        assert card(tab) != first
        tab.keyboard.press("ArrowDown")
        assert card(tab).startswith("MI355X ")
        # With Alt the arrow is the browser's.
        before = card(tab)
        assert tab.evaluate("""document.querySelector('.plot').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true }))""")
        assert card(tab) == before
        ring = figure.locator("circle.focus")
        place = ring.bounding_box()
        tab.keyboard.press("Escape")
        assert ring.count() == 0 and not figure.locator(".point-card").is_visible()
        # By pointer: the same point from 15 px away, none from the empty corner.
        x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
        tab.mouse.move(x + 2, y + 2)
        assert card(tab).startswith("MI355X ")
        box = svg.bounding_box()
        tab.mouse.move(box["x"] + 2, box["y"] + box["height"] - 2)
        assert not figure.locator(".point-card").is_visible()


def test_a_point_is_told_by_touch(served: str, browser):
    with opened(browser, served + PAGE, has_touch=True, viewport={"width": 390, "height": 844}) as tab:
        tab.focus(".figures .plot")
        tab.keyboard.press("ArrowRight")
        ring = tab.locator("circle.focus")
        ring.scroll_into_view_if_needed()
        place = ring.bounding_box()
        tab.keyboard.press("Escape")
        tab.touchscreen.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        assert "tok/s/GPU" in card(tab)


def test_downloads_are_the_chart_and_exactly_its_rows(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        svg = downloaded(tab, "svg").decode()
        assert svg.startswith("<svg") and "var(" not in svg and "B200" in svg
        alone = browser.new_page()
        alone.set_content(f"<body>{svg}</body>")
        colour = alone.evaluate("getComputedStyle(document.querySelector('.curve')).stroke")
        assert colour == tab.evaluate("getComputedStyle(document.querySelector('.figures .curve')).stroke") != "none"
        alone.close()
        png = downloaded(tab, "png")
        assert png[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">I", png[16:20])[0] == 1120
        # Everything that is told apart by colour is on it.
        colours = tab.evaluate(COLOURS, list(png))
        assert colours > 50
        rows = downloaded(tab, "csv").decode().splitlines()
        assert len(rows) == 1 + 10 + 15 and rows[0].startswith("model,hardware,")


def test_a_picture_says_which_runs_are_on_it(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        tab.check("[name=frontier]")
        words = " ".join(re.findall("<text[^>]*>([^<]*)", downloaded(tab, "svg").decode()))
        marks = tab.evaluate(MARKS)
        assert f"Drawn: {marks[0]} of 10 runs of B200 and {marks[1]} of 15 runs of MI355X." in words


def test_columns_of_any_name_are_downloaded_as_they_were_published(browser, tmp_path):
    write_content(tmp_path / "content", 20)
    runs = tmp_path / "content" / "datasets" / "runs.csv"
    head, *lines = runs.read_text().splitlines()
    odd = [f'{line},here,"x, y",mine' for line in lines]
    runs.write_text("\n".join([f'{head},point,"a,b",vendor', *odd]) + "\n")
    build(tmp_path / "site", content=tmp_path / "content")
    published = (tmp_path / "site" / "data" / "deepseek-r1.csv").read_text()
    assert "here" in published
    with serving(tmp_path / "site") as url, opened(browser, url + PAGE) as tab:
        taken = downloaded(tab, "csv").decode()
    assert sorted(taken.splitlines()) == sorted(published.splitlines())


def test_downloads_on_a_phone_have_its_larger_marks(served: str, browser):
    with opened(browser, served + PAGE, viewport={"width": 390, "height": 844}, device_scale_factor=2) as tab:
        colour = tab.evaluate("getComputedStyle(document.querySelector('.figures .series-b .curve')).stroke")
        alone = browser.new_page(device_scale_factor=2)
        alone.set_content(f"<body>{downloaded(tab, 'svg').decode()}</body>")
        drawn = alone.locator("svg").first.screenshot()
        inked = [tab.evaluate(INK, [list(picture), colour]) for picture in (drawn, downloaded(tab, "png"))]
        assert inked[0] == pytest.approx(inked[1], rel=0.1)
        # Marks of the size of a wide screen would be a good part smaller.
        alone.evaluate("for (const mark of document.querySelectorAll('marker [transform]')) mark.removeAttribute('transform')")
        assert tab.evaluate(INK, [list(alone.locator("svg").first.screenshot()), colour]) < 0.8 * inked[0]
        alone.close()


# How many pixels of a picture have a colour.
INK = r"""async ([bytes, colour]) => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  pen.drawImage(picture, 0, 0);
  const [red, green, blue] = colour.match(/\d+/g), { data } = pen.getImageData(0, 0, picture.width, picture.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) count += data[at] == red && data[at + 1] == green && data[at + 2] == blue;
  return count;
}"""

# How many colours a picture has.
COLOURS = """async bytes => {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  pen.drawImage(picture, 0, 0);
  return new Set(new Uint32Array(pen.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
}"""


def test_rows_of_two_models_stand_under_their_own_names(site: Site, served: str, browser):
    page = next(p for p in site.pages if p.is_comparison and "compare-model/b200-deepseek-r1-vs-glm-5" in p.path)
    with opened(browser, served + page.path) as tab:
        rows = list(csv.DictReader(io.StringIO(downloaded(tab, "csv").decode())))
        assert {row["model"] for row in rows} == {"dsr1", "glm5"}
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"]) and float(row["tput_per_gpu"]) > 0 for row in rows)
        # What only one of the two records is drawn of that one, and said of the other.
        choose(tab, "metric", "8")
        words = tab.inner_text(".figures figure:first-child figcaption")
        assert "Not drawn, since runs lack it: GLM-5." in words and words.splitlines()[0].endswith(": DeepSeek R1")
        assert tab.text_content(".figures figure:first-child desc") in " ".join(words.splitlines())


def test_frontier_only_downloads_the_frontier(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        tab.check("[name=frontier]")
        rows = downloaded(tab, "csv").decode().splitlines()[1:]
        assert 0 < len(rows) < 25
        assert f"Drawn: {sum(',b200,' in row for row in rows)} of 10 runs of B200" in tab.inner_text(".figures figure:first-child")


def test_the_status_says_what_the_caption_says(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        assert tab.inner_text(".explorer .said") == "1k/8k and FP4. Drawn: 10 runs of B200 and 15 runs of MI355X."
        tab.check("[name=frontier]")
        said = tab.inner_text(".explorer .said")
        assert " of 10 runs of B200" in said and said in tab.inner_text(".figures figure:first-child figcaption")
    with opened(browser, served + PAGE + "?framework=dynamo-trt&also=gb200") as tab:
        said = tab.inner_text(".explorer .said")
        assert "Drawn: 5 runs of GB200 NVL72. No run of B200 matches. No run of MI355X matches." in said
    with opened(browser, served + PAGE + "?vendor=AMD&framework=trt") as tab:
        assert tab.locator(".figures .none").all_inner_texts() == ["No run matches."] * 2


def test_a_card_that_is_walked_to_is_in_sight(served: str, browser):
    with opened(browser, served + PAGE, viewport={"width": 1280, "height": 600}) as tab:
        tab.focus(".plot")
        tab.keyboard.press("ArrowRight")
        box = tab.locator(".point-card").first.bounding_box()
        assert 0 <= box["y"] and box["y"] + box["height"] <= 600


def test_no_card_or_line_outlives_its_state(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        tab.focus(".figures .plot")
        tab.keyboard.press("ArrowRight")
        assert card(tab).startswith("B200 ")
        choose(tab, "vendor", "AMD")
        assert not tab.is_visible(".point-card") and "No run of B200 matches" in tab.inner_text(".explorer .said")
        tab.go_back()
        assert "10 runs of B200" in tab.inner_text(".explorer .said")


def test_descriptions_follow_edited_targets(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        built = tab.text_content("#throughput-desc")
        tab.fill(".targets th:nth-child(3) input", "90")
        assert "80 tok/s/user" in built and "80" not in tab.text_content("#throughput-desc")
        tab.fill(".targets th:nth-child(3) input", "")
        assert tab.text_content("#throughput-desc") == built


def test_the_link_is_copied(served: str, browser):
    with opened(browser, served + PAGE, permissions=["clipboard-read", "clipboard-write"]) as tab:
        choose(tab, "metric", "3")
        tab.click("[name=link]")
        tab.wait_for_selector(".explorer .said:text('copied')")
        assert tab.evaluate("navigator.clipboard.readText()") == tab.url


def test_everything_is_reached_by_keyboard(served: str, browser):
    with opened(browser, served + PAGE, touch=False) as tab:
        tab.focus(".explorer summary")
        tab.keyboard.press("Enter")
        ready(tab)
        reached = []
        for _ in range(40):
            tab.keyboard.press("Tab")
            reached.append(tab.evaluate("document.activeElement.name || document.activeElement.className"))
        controls = tab.evaluate("[...new Set([...document.querySelector('.controls').elements].filter(e => e.name && e.offsetParent).map(e => e.name))]")
        assert [name for name in dict.fromkeys(reached) if name in controls] == controls
        assert reached.count("plot") == 2
        tab.focus("[name=metric]")
        tab.keyboard.press("ArrowDown")
        assert tab.input_value("[name=metric]") == "1" and "metric=1" in tab.url


def walked(tab, figure: int = 0) -> list[str]:
    """The cards of all points of a chart, series after series."""
    return tab.evaluate(
        """figure => {
        const whole = document.querySelectorAll('.figures figure')[figure], card = whole.querySelector('.point-card');
        const press = key => (whole.querySelector('.plot').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })), card.textContent);
        const cards = new Set();
        for (const side of [0, 1]) {
          press(side ? 'ArrowDown' : 'ArrowRight');
          for (const key of ['ArrowLeft', 'ArrowRight'])
            for (let at = 0; at < 80; at++) cards.add(press(key));
        }
        press('Escape');
        return [...cards];
        }""",
        figure,
    )


@pytest.mark.parametrize("path", [PAGE, "compare/deepseek-v4-gb200-vs-gb300/", "compare/deepseek-r1-gb200-vs-gb300/", "compare/glm-5-b200-vs-mi355x/"])
def test_cards_describe_runs_as_the_list_of_runs_does(site: Site, served: str, browser, path: str):
    page = next(page for page in site.pages if page.path.startswith(path))
    rows = page.tree.xpath("//section[@aria-labelledby='sources']//table[contains(@class,'wide')]/tbody/tr[@id]")
    with opened(browser, served + path) as tab:
        cards = walked(tab)
        for row in rows:
            side, x, y, engine, method, deployment, concurrency, run = (" ".join(cell.text_content().split()) for cell in row)
            told = f"{side} {engine} · "
            # What is not known of a deployment is not told.
            middle = " · ".join(filter(None, [f"speculative decoding {method}", deployment, f"{concurrency} in flight"]))
            known = [card for card in cards if card.startswith(told) and middle in card and f" · {run[:10]}" in card]
            assert any(f"Interactivity (tok/s/user): {x} · " in card for card in known), (told, middle, cards)


def test_cards_tell_what_is_plotted_under_the_names_of_the_axes(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        assert all(re.search(r"Cost \(\$ per M tok\): \$\d+\.\d{3} · Interactivity \(tok/s/user\): \d", card) for card in walked(tab, 1))
        choose(tab, "metric", "7")
        choose(tab, "axis", "2")
        assert all(re.search(r"Energy \(J per token\): \d+\.\d+ · End-to-end latency \(s\): \d+\.\d+ s", card) for card in walked(tab))


def test_typed_targets_mark_what_stays_with_those_of_the_page(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        field = tab.locator(".targets th:nth-child(3) input")
        field.fill("90")
        marks = tab.locator(".pinned-mark:visible")
        assert marks.count() >= 4 and marks.first.inner_text() == "This stays with 60, 80 and 100 tok/s/user"
        # They stay through other selections, whose words they do not change.
        field.blur()
        choose(tab, "framework", "sglang")
        assert field.input_value() == "90" and "targets=" in tab.url and "framework=sglang" in tab.url
        assert marks.first.inner_text() == "This stays with 1k/8k and FP4, unfiltered"
        tab.click("[name=clear]")
        assert marks.count() == 0 and field.input_value() == "80"
    # A target that is the page's own is none that was typed.
    with opened(browser, served + PAGE + "?targets=60,,") as tab:
        assert tab.locator(".pinned-mark:visible").count() == 0


@pytest.mark.parametrize("written", ["8o", ""])
def test_what_is_no_speed_when_the_controls_come_is_put_back(served: str, browser, written: str):
    tab = browser.new_page()
    go_on = held(tab, "**/kernel.wasm")
    tab.goto(served + PAGE)
    field = tab.locator(".targets th:nth-child(3) input")
    field.fill(written)
    tab.click(".explorer summary")
    go_on()
    ready(tab)
    assert field.input_value() == "80" and field.get_attribute("aria-invalid") == "false"
    choose(tab, "metric", "3")
    assert "metric=3" in tab.url
    tab.close()


def test_names_and_captions_follow_what_they_name(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        first, second = (tab.locator(".figures figure").nth(at) for at in range(2))
        built = [figure.locator("figcaption").inner_text() for figure in (first, second)]
        choose(tab, "metric", "8")
        choose(tab, "axis", "2")
        assert first.locator(".plot").get_attribute("aria-label").startswith("Time to first token against end-to-end latency: B200 and MI355X. Arrow keys")
        # The other chart is the one that the build drew, and so are its words.
        assert second.locator("figcaption").inner_text() == built[1]
        tab.check("[name=also][value=gb200]")
        assert "GB200 NVL72" in second.locator(".plot").get_attribute("aria-label") and second.locator("figcaption").inner_text() != built[1]
        tab.click("[name=clear]")
        assert [figure.locator("figcaption").inner_text() for figure in (first, second)] == built


def test_a_card_goes_with_the_pointer(served: str, browser):
    with opened(browser, served + PAGE) as tab:
        figure = tab.locator(".figures figure").first
        figure.locator(".plot").focus()
        tab.keyboard.press("ArrowRight")
        place = figure.locator("circle.focus").bounding_box()
        tab.keyboard.press("Escape")
        tab.mouse.move(place["x"] + 8, place["y"] + 8)
        assert figure.locator(".point-card").is_visible()
        tab.mouse.move(5, 5)
        assert not figure.locator(".point-card").is_visible()
        # By keyboard from the link of a card back to its chart.
        figure.locator(".plot").focus()
        tab.keyboard.press("ArrowRight")
        tab.keyboard.press("Tab")
        tab.keyboard.press("Escape")
        assert tab.evaluate("document.activeElement.className") == "plot"


def test_what_no_run_records_cannot_be_chosen(site: Site, served: str, browser):
    page = next(page for page in site.pages if page.is_comparison and "glm-5" in page.path and page.comparison["family"] == "hardware")
    with opened(browser, served + page.path) as tab:
        disabled = tab.evaluate("[...document.querySelectorAll('.controls option:disabled')].map(o => o.textContent)")
        assert "Time to first token" in disabled and "Cost" not in disabled
    # Nor does the address choose what cannot be chosen, or has no control.
    with opened(browser, served + page.path + "?metric=8") as tab:
        assert tab.input_value("[name=metric]") == "0" and tab.locator(".figures .none:visible").count() == 0
    with opened(browser, served + PRECISION + "?precision=fp8&vendor=AMD") as tab:
        assert tab.locator(".pinned-mark:visible").count() == 0 and "No run" not in tab.inner_text(".explorer .said")


def test_downloads_say_what_they_show(served: str, browser):
    with opened(browser, served + PAGE + "?sequence=8k/1k&metric=3") as tab:
        with tab.expect_download() as download:
            tab.click(".controls [name=svg]")
        assert download.value.suggested_filename == "deepseek-r1-b200-vs-mi355x-sequence-8k-1k-metric-3.svg"
        svg = download.value.path().read_text()
        for words in ("B200 vs MI355X on DeepSeek R1", "Cost against interactivity", "8k/1k"):
            assert re.search(f"<text[^>]*>{words}", svg), words
