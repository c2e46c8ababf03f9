"""Every reference leads somewhere, under any sub-path and from a folder on disk."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from built_site import Page, Site, expect_none


def internal(site: Site, page: Page) -> list[tuple[str, str, str]]:
    """The page's references into the site: element, reference, file."""
    found = ((tag, ref, site.target(page, ref)) for tag, ref in page.references)
    return [(tag, ref, file) for tag, ref, file in found if file is not None]


def test_every_internal_reference_leads_to_a_file(site: Site):
    files = set(site.files)
    faults = [
        f"{page}: <{tag}> {ref}"
        for page in site.every_page
        for tag, ref, file in internal(site, page)
        if file not in files
    ]
    expect_none(faults)


def test_every_fragment_is_an_id_of_its_page(site: Site):
    faults = []
    for page in site.every_page:
        for tag, ref, file in internal(site, page):
            fragment = unquote(urlsplit(ref).fragment)
            if fragment and file in site.page_at and fragment not in site.page_at[file].ids:
                faults.append(f"{page}: <{tag}> {ref}")
    expect_none(faults)


def test_internal_references_are_relative_and_name_a_file(site: Site):
    """So that they work from `file://`, where a folder has no index. Canonical links and the like
    are absolute by nature, and so are the links of 404.html, which answers at any depth."""
    absolute_by_nature = {"link"}
    faults = []
    for page in site.every_page:
        for tag, ref, _ in internal(site, page):
            parts = urlsplit(ref)
            if parts.scheme or parts.path.startswith("/"):
                if tag not in absolute_by_nature and page.path != "404.html":
                    faults.append(f"{page}: <{tag}> {ref} is absolute")
            elif page.path == "404.html" and tag == "a" and parts.path:
                faults.append(f"{page}: <{tag}> {ref} is relative")
            elif parts.path.endswith(("/", "/.", "..")) or parts.path == ".":
                faults.append(f"{page}: <{tag}> {ref} names a folder")
    expect_none(faults)


def test_only_links_lead_off_the_site(site: Site):
    faults = [
        f"{page}: <{tag}> {ref}"
        for page in site.every_page
        for tag, ref in page.references
        if site.target(page, ref) is None and (tag != "a" or urlsplit(ref).scheme != "https")
    ]
    for sheet in (path for path in site.files if path.endswith(".css")):
        text = (site.root / sheet).read_text("utf-8")
        faults += [f"{sheet}: {found}" for found in re.findall(r"@import[^;]*|//[a-z][^\s)\"']*", text)]
    expect_none(faults)


def test_every_page_is_reached_from_home(site: Site):
    reached, ahead = set(), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in reached or path not in site.page_at:
            continue
        reached.add(path)
        page = site.page_at[path]
        ahead += [file for tag, _, file in internal(site, page) if tag == "a"]
    assert {page.path for page in site.pages} - reached - {"404.html"} == set()


def test_a_redirect_leads_to_its_canonical_page(site: Site):
    for page in site.every_page:
        if page.is_redirect:
            (content,) = page.tree.xpath("//meta[@http-equiv='refresh']/@content")
            (canonical,) = page.tree.xpath("//link[@rel='canonical']/@href")
            file = site.target(page, content.split("url=", 1)[1])
            assert file == site.target(page, canonical), page
            assert file in site.page_at and not site.page_at[file].is_redirect, page
