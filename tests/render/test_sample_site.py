"""The sample site's pages, ours against those that the real Jekyll builds."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.render.page import PageRenderer, Shell
from editor.site.permalinks import destination
from editor.site.site import open_site
from tests.render.dom import tokens
from tests.site.jekyll_truth import environment, needs_jekyll

SITE = Path(__file__).resolve().parents[2] / "resources" / "sample-site"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    command = ["jekyll", "build", "-q", "-s", str(SITE), "-d", str(out), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out


@needs_jekyll
def test_every_posts_page_is_the_page_that_jekyll_builds(built: Path) -> None:
    site = open_site(SITE)
    renderer = PageRenderer(site)
    posts = [entry for entry in site.posts() if not entry.is_draft and entry.published and entry.date <= site.now()]
    assert len(posts) >= 12
    different = []
    for entry in posts:
        page = renderer.render(Article.from_bytes(entry.path.read_bytes()), entry.path)
        assert (page.shell, page.problems) == (Shell.THEME, ())
        real = (built / destination(page.url)).read_text("utf-8")
        if tokens(page.html) != tokens(real):
            different.append(entry.relative_path)
    assert different == []


@needs_jekyll
def test_a_changed_title_would_be_noticed(built: Path) -> None:
    entry = next(e for e in open_site(SITE).posts() if not e.is_draft)
    article = Article.from_bytes(entry.path.read_bytes()).with_field("title", "다른 제목")
    page = PageRenderer(open_site(SITE)).render(article, entry.path)
    assert tokens(page.html) != tokens((built / destination(page.url)).read_text("utf-8"))


def test_every_asset_that_a_page_names_is_there() -> None:
    import re

    site = open_site(SITE)
    renderer = PageRenderer(site)
    named = set()
    for entry in site.posts():
        html = renderer.render(Article.from_bytes(entry.path.read_bytes()), entry.path).html
        named.update(re.findall(r'(?:src|href)="(/assets/[^"]+)"', html))
    assert len(named) > 5
    assert [url for url in sorted(named) if renderer.asset(url) is None] == []
