"""Builds the site once for all checks, serves it under a sub-path, and opens it in a browser."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from built_site import RELEASE, Site, build

SUB_PATH = "/sub/path/"


def pytest_configure(config):
    """SITE_DIR names a built site; without it, one is built here, before any worker starts."""
    if hasattr(config, "workerinput") or "SITE_DIR" in os.environ:
        return
    if not RELEASE.exists():
        raise pytest.UsageError(f"{RELEASE} is not there: make build")
    config.built_here = tempfile.mkdtemp(prefix="site-")
    build(Path(config.built_here) / "site")
    os.environ["SITE_DIR"] = f"{config.built_here}/site"


def pytest_unconfigure(config):
    if hasattr(config, "built_here"):
        shutil.rmtree(config.built_here)
        del os.environ["SITE_DIR"]


@pytest.fixture(scope="session")
def site() -> Site:
    return Site(Path(os.environ["SITE_DIR"]))


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves the site below `SUB_PATH` and nothing elsewhere, as a shared host would."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUB_PATH):
            return os.devnull + "/none"
        return super().translate_path("/" + path[len(SUB_PATH) :])

    def log_message(self, *arguments):
        pass


@contextmanager
def serving(folder: Path):
    """The URL of a folder on a local server, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()


@pytest.fixture(scope="session")
def served(site: Site):
    """The URL of the site's root on a local server."""
    with serving(site.root) as url:
        yield url


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()
