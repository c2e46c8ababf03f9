"""The built site as the checks see it: files, pages, links, kinds of pages."""

from __future__ import annotations

import json
import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest
import yaml

TOP = Path(__file__).resolve().parents[2]
RELEASE = TOP / ".build" / "release" / "sitegen"


def build(output: Path, *arguments: str, content: Path = TOP / "Content") -> None:
    """Runs the release build; what it says on failure is in the exception."""
    command = [RELEASE, "build", "--quiet", "--output", output, "--content", content]
    result = subprocess.run(
        [*map(str, command), "--templates", str(TOP / "Templates"), *arguments],
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, f"exit {result.returncode}\n{result.stderr}"


@dataclass(frozen=True)
class Page:
    """One HTML file of the site."""

    site: "Site"
    path: str  # relative to the site's root, "compare/x/index.html"

    def __str__(self) -> str:
        return self.path

    @cached_property
    def bytes(self) -> bytes:
        return (self.site.root / self.path).read_bytes()

    @cached_property
    def tree(self) -> lxml.html.HtmlElement:
        return lxml.html.document_fromstring(self.bytes.decode("utf-8"))

    @property
    def url(self) -> str:
        """Where a host serves the page, relative to the root: a folder's index has no name."""
        return re.sub(r"(^|/)index\.html$", r"\1", self.path)

    @property
    def is_redirect(self) -> bool:
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    @property
    def is_comparison(self) -> bool:
        return (self.site.root / self.path).with_name("comparison.json").exists()

    @cached_property
    def comparison(self) -> dict:
        return json.loads((self.site.root / self.path).with_name("comparison.json").read_bytes())

    @cached_property
    def ids(self) -> list[str]:
        return self.tree.xpath("//@id")

    def text(self, xpath: str) -> str:
        """The text of the first match, with runs of white space made one space; or empty."""
        found = self.tree.xpath(xpath)
        if not found:
            return ""
        return squeezed(found[0] if isinstance(found[0], str) else found[0].text_content())

    @cached_property
    def references(self) -> list[tuple[str, str]]:
        """Everything that the page points at, as (name of the element, reference)."""
        found = []
        for element in self.tree.iter(lxml.html.etree.Element):
            for name in ("href", "src", "poster", "action", "data", "{http://www.w3.org/1999/xlink}href"):
                if name in element.attrib:
                    found.append((element.tag, element.attrib[name]))
            for candidate in element.attrib.get("srcset", "").split(","):
                if candidate.strip():
                    found.append((element.tag, candidate.split()[0]))
        return found


def squeezed(text: str) -> str:
    return " ".join(text.split())


def expect_none(faults: list) -> None:
    """Fails with the faults, one a line; the first thirty."""
    if faults:
        more = f"\n… and {len(faults) - 30} more" if len(faults) > 30 else ""
        pytest.fail("\n".join(map(str, faults[:30])) + more, pytrace=False)


class Site:
    """A folder that a build wrote."""

    def __init__(self, root: Path, content: Path = TOP / "Content"):
        self.root = root
        self.content = content
        self.base_url = yaml.safe_load((content / "site.yml").read_text("utf-8"))["base_url"]
        if not self.base_url.endswith("/"):
            self.base_url += "/"

    @cached_property
    def files(self) -> list[str]:
        return sorted(
            path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file()
        )

    @cached_property
    def every_page(self) -> list[Page]:
        return [Page(self, path) for path in self.files if path.endswith(".html")]

    @cached_property
    def pages(self) -> list[Page]:
        """The pages that readers see: without redirects."""
        return [page for page in self.every_page if not page.is_redirect]

    @cached_property
    def comparisons(self) -> list[Page]:
        return [page for page in self.pages if page.is_comparison]

    @cached_property
    def page_at(self) -> dict[str, Page]:
        return {page.path: page for page in self.every_page}

    def target(self, page: Page, reference: str) -> str | None:
        """The file that a reference leads to, `None` when it leads off the site."""
        parts = urlsplit(reference)
        if reference.startswith(self.base_url):
            path = unquote(parts.path[len(urlsplit(self.base_url).path) :])
        elif parts.scheme or parts.netloc:
            return None
        elif not parts.path:
            return page.path
        elif parts.path.startswith("/"):
            # Only for 404.html, which answers at any depth of the real host.
            base = urlsplit(self.base_url).path
            if page.path != "404.html" or not parts.path.startswith(base):
                return f"not relative: {reference}"
            path = unquote(parts.path[len(base) :])
        else:
            joined = PurePosixPath(page.path).parent / unquote(parts.path)
            path = os.path.normpath(joined)
            if parts.path.endswith("/"):
                path += "/"
        if path in ("", ".", "./") or path.endswith("/"):
            path = path.removeprefix("./").removeprefix(".") + "index.html"
        return path

    @cached_property
    def one_of_each_kind(self) -> list[Page]:
        """Pages that between them show everything that the site can show: two hubs of a kind, all
        pages at the top, and of each family the first, the last and the largest page and the first
        one with each notice."""
        chosen: dict[str, Page] = {}
        by_folder: dict[str, list[Page]] = {}
        for page in self.pages:
            if page.path == "404.html":
                continue
            parts = PurePosixPath(page.path).parts
            by_folder.setdefault(parts[0] if len(parts) > 2 else "", []).append(page)
        for folder, pages in by_folder.items():
            if folder == "":
                picks = pages
            elif not pages[0].is_comparison:
                picks = pages[:2]
            else:
                picks = [pages[0], pages[-1], max(pages, key=lambda page: len(page.bytes))]
                seen: set[str] = set()
                for page in pages:
                    notices = {notice["id"] for notice in page.comparison["notices"]}
                    if notices - seen:
                        seen |= notices
                        picks.append(page)
            chosen |= {page.path: page for page in picks}
        return list(chosen.values())
