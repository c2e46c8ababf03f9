"""A comparison page with its controls, as a reader's hands and eyes have it."""

from __future__ import annotations

from contextlib import contextmanager

FIGURES = "[...document.querySelectorAll('.figures figure')]"
PICTURES = FIGURES + ".map(f => [...f.querySelectorAll('svg')].map(s => s.outerHTML).join('\\n'))"


@contextmanager
def opened(browser, url: str, touch: bool = True, **context):
    """A tab with the page, its controls open and loaded; it fails on any error of the page."""
    context = browser.new_context(**context)
    tab = context.new_page()
    faults: list[str] = []
    tab.on("console", lambda m: m.type == "error" and faults.append(f"{tab.url}: {m.text}"))
    tab.on("pageerror", lambda error: faults.append(f"{tab.url}: {error}"))
    tab.goto(url)
    if touch:
        load(tab)
    yield tab
    context.close()
    assert not faults, "\n".join(faults)


def load(tab) -> None:
    """Opens the controls and waits until they work."""
    if not tab.evaluate("document.querySelector('.explorer').open"):
        tab.click(".explorer summary")
    ready(tab)


def ready(tab) -> None:
    tab.wait_for_selector(".explorer:not([aria-busy]) .controls", state="attached")


def pictures(tab) -> list[str]:
    return [picture.strip() for picture in tab.evaluate(PICTURES)]


def table(tab) -> str:
    return tab.evaluate("document.querySelector('.targets tbody').innerHTML").strip()


def cells(tab, metric: str) -> list[list[str]]:
    """The figures of a row: for each target those of both sides, with what limits them."""
    return tab.evaluate(
        """metric => [...document.querySelectorAll(`.targets [data-metric=${metric}] td`)]
        .map(cell => [...cell.querySelectorAll('.value')].map(value => value.textContent.trim()))""",
        metric,
    )


def choose(tab, name: str, value: str) -> None:
    tab.select_option(f".controls [name={name}]", value)


def targets(tab) -> list[str]:
    return tab.evaluate("[...document.querySelectorAll('.targets input')].map(i => i.value)")
