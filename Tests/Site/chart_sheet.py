"""`make charts`: every golden picture on one sheet, in light, dark, print, with forced colours, and
as on a phone, for eyes. Says where the pictures are."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from charts_in_browser import write_sheet

VARIANTS = {
    "light": ({"color_scheme": "light"}, 1280, "screen"),
    "dark": ({"color_scheme": "dark"}, 1280, "screen"),
    "print": ({"color_scheme": "light"}, 794, "print"),
    "forced": ({"forced_colors": "active"}, 1280, "screen"),
    "phone": ({"color_scheme": "light"}, 390, "screen"),
}

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
sheet = write_sheet(folder)
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox"]
    )
    for name, (options, width, media) in VARIANTS.items():
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        tab = context.new_page()
        tab.emulate_media(media=media)
        tab.goto(sheet.as_uri())
        tab.screenshot(path=folder / f"{name}.png", full_page=True)
        context.close()
        print(folder / f"{name}.png")
    browser.close()
