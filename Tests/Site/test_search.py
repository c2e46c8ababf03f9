"""The search on home and indexes: what it finds, in which order, by keyboard, and what it does to the
page that it stands on."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page as Tab

from built_site import TOP, Site, expect_none
from test_browser import SCHEMES, WIDEST, WIDTHS, violations

MOST = 12


def words(text: str) -> list[str]:
    """The words of a text as the search takes them."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\d+k?/\d+k?|[^\W_]+(?:\.\d+)*", plain.lower())


def searched(entry: dict) -> list[str]:
    """All words by which a comparison is found."""
    texts = [entry[name] for name in ("heading", "title", "slug", "family", "kind", "workload")]
    return words(" ".join([*texts, entry["pinned"]["sequence"], *entry["keywords"]]))


def grade(word: str, among: list[str]) -> int:
    """3 for a whole word, 2 for the beginning of one, 1 for a part, 0 for none."""
    return max(
        3 if one == word else 2 if one.startswith(word) else 1 if word in one else 0 for one in among
    )


@pytest.fixture(scope="module")
def listed(site: Site) -> list[dict]:
    return json.loads((site.root / "comparisons.json").read_bytes())


def expected(listed: list[dict], query: str, first: str = "") -> list[str]:
    """The addresses that a query finds, in order."""

    def rank(entry: dict) -> int:
        grades = [grade(word, searched(entry)) for word in words(query)]
        heading = words(entry["heading"])
        return all(grades) and sum(grades) + sum(word in heading for word in words(query))

    hits = [(entry, rank(entry)) for entry in listed]
    hits = [hit for hit in hits if hit[1]]
    hits.sort(key=lambda hit: (hit[0]["family"] != first, -hit[1]))
    return [entry["url"] for entry, _ in hits]


@dataclass
class Search:
    """A page with the search, open in a browser."""

    tab: Tab
    root: str
    faults: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.tab.on("console", lambda message: self.faults.append(message.text))
        self.tab.on("pageerror", lambda error: self.faults.append(str(error)))

    def open(self, path: str = "index.html") -> None:
        self.tab.goto(self.root + path)
        self.tab.wait_for_selector("#search")

    def type(self, query: str) -> None:
        self.tab.fill("#search", "")
        self.tab.wait_for_selector(".found p:empty", state="attached")
        self.tab.locator("#search").press_sequentially(query)
        self.wait()

    def wait(self) -> None:
        self.tab.wait_for_selector(".found p:not(:empty)")

    @property
    def said(self) -> str:
        return self.tab.text_content(".found p")

    @property
    def found(self) -> list[str]:
        links = self.tab.eval_on_selector_all(".found a", "links => links.map(link => link.href)")
        return [link.removeprefix(self.root) for link in links]

    @property
    def focused(self) -> str:
        """What has the focus: the address of a link, or a name."""
        inside = self.tab.evaluate("document.activeElement.href ?? document.activeElement.id")
        return inside.removeprefix(self.root)


@pytest.fixture
def search(served: str, browser):
    context = browser.new_context()
    search = Search(context.new_page(), served)
    search.open()
    yield search
    context.close()
    expect_none(search.faults)


QUERIES = [
    "mi355x fp8 r1", "MI355X FP8 R1", "r1 fp8 mi355x", "gb200 nvl72", "gb200-nvl72", "k2.5", "kímí",
    "per-dollar h100", "cost h1", "trtllm", "nvfp4 amd", "8k/1k", "mtp off", "h200 vs", "355", "b2",
    "B200 vs. MI355X", "b200/mi355x", "r1.", "kimi vllm",
]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_finds_what_has_every_word_the_closest_first(search: Search, listed, query: str):
    search.type(query)
    hits = expected(listed, query)
    assert hits, "the content has nothing of the kind"
    assert search.found == hits[:MOST]
    shown = f"{len(hits)} comparisons, the closest {MOST}:"
    assert search.said == (shown if len(hits) > MOST else f"{len(hits)} comparisons:")


def test_a_page_about_the_words_comes_before_one_that_only_pins_them(search: Search):
    search.type("mi355x fp8 r1")
    assert "compare-spec-decode/deepseek-r1-mi355x-fp8-mtp-vs-none/" in search.found
    for text in search.tab.locator(".found a").all_text_contents():
        assert "MI355X" in text and "FP8" in text and "R1" in text, text


def test_one_word_less_exact_falls_behind(search: Search, listed):
    search.type("glm-5")
    ranks = [
        [grade(word, searched(entry)) for word in words("glm-5")]
        for url in search.found
        for entry in listed
        if entry["url"] == url
    ]
    assert ranks == sorted(ranks, key=sum, reverse=True)


def test_an_index_lists_its_own_family_first(search: Search, listed):
    search.open("compare-engine/index.html")
    search.type("h200")
    assert search.found == expected(listed, "h200", first="engine")[:MOST]
    assert search.found[0].startswith("compare-engine/")
    search.type("cost h200")
    assert search.found == expected(listed, "cost h200", first="engine")[:MOST]
    search.type("per-dollar h200")
    assert all(url.startswith("compare-per-dollar/") for url in search.found)


def test_every_result_leads_to_its_page_and_says_what_it_is(search: Search, listed, site: Site):
    search.type("fp4 gb300")
    texts = search.tab.locator(".found a").all_inner_texts()
    for url, text in zip(search.found, texts, strict=True):
        entry = next(entry for entry in listed if entry["url"] == url)
        page = site.page_at[url + "index.html"]
        assert page.text("//h1") == entry["heading"]
        assert text.split("\n") == [entry["heading"], f"{entry['kind']} · {entry['workload']}"]


def test_is_used_by_keyboard_alone(search: Search):
    press = search.tab.keyboard.press
    press("/")
    assert search.focused == "search"
    search.tab.keyboard.type("8k/1k h200")
    search.wait()
    first, second = search.found[:2]
    press("ArrowDown")
    assert search.focused == first
    press("ArrowDown")
    assert search.focused == second
    press("ArrowUp")
    press("ArrowUp")
    assert search.focused == "search"
    press("ArrowUp")
    assert search.focused == "search"
    for _ in range(MOST + 3):
        press("ArrowDown")
    assert search.focused == search.found[-1]
    press("Escape")
    assert search.focused == "search"
    assert search.tab.input_value("#search") == ""
    assert (search.found, search.said) == ([], "")


def test_enter_opens_the_first_or_the_chosen_one(search: Search):
    search.type("mi355x fp8 r1")
    first, second = search.found[:2]
    search.tab.keyboard.press("Enter")
    search.tab.wait_for_url(search.root + first)
    search.open()
    search.type("mi355x fp8 r1")
    search.tab.keyboard.press("ArrowDown")
    search.tab.keyboard.press("ArrowDown")
    search.tab.keyboard.press("Enter")
    search.tab.wait_for_url(search.root + second)


def test_the_results_lie_over_the_page_while_the_focus_is_there(search: Search):
    search.type("h100")
    assert search.tab.is_visible(".found a")
    search.tab.click(".found p")
    assert search.tab.is_visible(".found a")
    search.tab.click("h1")
    assert not search.tab.is_visible(".found a")
    search.tab.focus("#search")
    assert search.tab.is_visible(".found a")


def test_the_address_carries_the_query(search: Search, listed):
    search.type("k2.5 8k/1k")
    found = search.found
    link = search.tab.url
    assert link == search.root + "index.html?q=k2.5+8k%2F1k"
    search.tab.keyboard.press("Enter")
    search.tab.wait_for_url(search.root + found[0])
    search.tab.go_back()
    search.wait()
    assert (search.tab.url, search.found) == (link, found)
    assert search.tab.is_visible(".found a")
    search.tab.goto(link)
    search.wait()
    assert search.tab.input_value("#search") == "k2.5 8k/1k"
    assert search.found == found == expected(listed, "k2.5 8k/1k")[:MOST]
    search.tab.keyboard.press("Escape")
    assert search.tab.url == search.root + "index.html"


def test_says_in_words_that_nothing_matches(search: Search):
    for query in ("mi355x zx81", "<img>", "h100 mi355x gb200", "🙂"):
        search.type(query)
        assert search.said == "No comparison matches all of these words."
        assert search.found == []
        search.tab.keyboard.press("Enter")
        assert search.tab.url.startswith(search.root + "index.html?q=")


def test_a_missing_list_is_said_and_asked_for_again(served: str, browser):
    context = browser.new_context()
    search = Search(context.new_page(), served)
    context.route("**/comparisons.json", lambda route: route.fulfill(status=404, body="gone"))
    search.open()
    search.type("h100")
    assert search.said.startswith("The list of comparisons could not be loaded.")
    assert search.found == []
    context.unroute("**/comparisons.json")
    search.tab.fill("#search", "h200")
    search.tab.wait_for_selector(".found a")
    assert len(search.found) == MOST
    context.close()
    # The browser itself says that there was none.
    assert all("404" in fault for fault in search.faults)


def test_is_not_there_without_javascript_nor_on_paper(served: str, site: Site, browser):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    for path in ("index.html", "compare/index.html"):
        tab.goto(served + path)
        assert tab.locator("#search").count() == 1
        assert tab.locator(".search").bounding_box() is None
    context.close()
    tab = browser.new_page()
    tab.goto(served)
    tab.wait_for_selector("#search")
    tab.emulate_media(media="print")
    assert tab.locator(".search").bounding_box() is None
    # From a folder on disk no module runs, so the place stays empty.
    tab.emulate_media(media="screen")
    tab.goto((site.root / "index.html").as_uri())
    assert not tab.is_visible("#search")
    tab.close()


def test_stands_on_home_and_on_every_index_only(site: Site, listed):
    families = {entry["url"].split("/")[0]: entry["family"] for entry in listed}
    boxes = {page.path: page.tree.xpath("//@data-search") for page in site.pages}
    assert {path: found for path, found in boxes.items() if found} == {
        "index.html": [""],
        **{f"{folder}/index.html": [family] for folder, family in families.items()},
    }


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violation_in_the_results(served: str, browser, scheme: str, width: int):
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    search = Search(context.new_page(), served)
    faults = []
    for path in ("index.html", "compare-spec-decode/index.html"):
        search.open(path)
        faults += [f"{path} empty: {fault}" for fault in violations(search.tab)]
        search.type("mi355x fp8 r1")
        faults += [f"{path} with results: {fault}" for fault in violations(search.tab)]
        search.tab.keyboard.press("ArrowDown")
        faults += [f"{path} with a chosen one: {fault}" for fault in violations(search.tab)]
        search.type("zx81")
        faults += [f"{path} without a match: {fault}" for fault in violations(search.tab)]
    context.close()
    expect_none(faults + search.faults)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_and_nothing_is_wider_than_the_screen(served: str, browser, width: int):
    context = browser.new_context(viewport={"width": width, "height": 844})
    search = Search(context.new_page(), served)
    for path in ("index.html", "compare/index.html"):
        for query in ("", "?q=tensorrt-llm"):
            search.open(path + query)
            if query:
                search.wait()
            else:
                search.type("dynamo tensorrt-llm")
            assert search.tab.evaluate(SHIFTS) == [], path
            assert search.tab.evaluate("document.documentElement.scrollWidth") <= width, path
            assert search.tab.evaluate(WIDEST) == [], path
    context.close()
    expect_none(search.faults)


# What moved since the page began to load, whether or not the reader had touched anything.
SHIFTS = """() => new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().map(entry => entry.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done([]), 300);
})"""


def test_the_script_is_small():
    script = (TOP / "Templates/assets/search.js").read_bytes()
    assert len(gzip.compress(script, mtime=0)) <= 2048
