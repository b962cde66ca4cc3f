"""A site whose theme is an installed gem, filled with real posts: whole pages, ours against the real Jekyll's.

Posts that Jekyll itself cannot build are left out; a layout that a post asks for and the theme has not is given to
the site as an empty one around the theme's ``post``.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.document.article import Article
from editor.render.page import PageRenderer, RenderOptions, Shell
from editor.site.documents import DATED_NAME
from editor.site.permalinks import destination
from editor.site.site import Site, open_site
from tests.corpus.conftest import CORPUS, SUFFIXES, thorough
from tests.markup.kramdown import needs_dom_tokens, same_page
from tests.site.jekyll_truth import FAILED, build_tolerantly, needs_jekyll

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(900)]

_CONFIGURATION = """title: 뉴스
description: A site of posts
url: https://example.org
theme: minima
plugins: [jekyll-feed, jekyll-seo-tag]
timezone: Asia/Seoul
future: true
defaults: [{scope: {path: ""}, values: {layout: post}}]
"""


def _write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, "utf-8")


def _fill(folder: Path, count: int) -> None:
    """Real posts under names of their own, and the layouts that they ask for."""
    paths = sorted(path for path in CORPUS.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    for number, path in enumerate(random.Random(7).sample(paths, min(count, len(paths)))):
        dated = DATED_NAME.match(f"_posts/{path.name}")
        name = path.name if dated else f"2020-01-{number % 28 + 1:02}-{path.name}"
        data = path.read_bytes()
        (folder / "_posts").mkdir(exist_ok=True)
        (folder / "_posts" / re.sub(r"^(\d+-\d+-\d+)-", rf"\1-p{number}-", name)).write_bytes(data)
    for entry in open_site(folder).documents():
        layout = str(entry.document.data.get("layout"))
        if re.fullmatch(r"[\w-]+", layout) and layout not in ("post", "page", "default", "home", "none", "None"):
            _write(folder, f"_layouts/{layout}.html", "---\nlayout: post\n---\n{{ content }}")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site and its pages as Jekyll builds them."""
    if not CORPUS.is_dir():
        pytest.skip(f"no posts at {CORPUS}")
    folder, out = tmp_path_factory.mktemp("minima"), tmp_path_factory.mktemp("built")
    _write(folder, "_config.yml", _CONFIGURATION)
    _write(folder, "index.md", "---\nlayout: home\n---\n")
    _write(folder, "about.md", "---\nlayout: page\ntitle: About\n---\nabout\n")
    if open_site(folder).theme is None:
        pytest.skip("the theme minima is not installed")
    _fill(folder, 400 if thorough() else 60)
    build_tolerantly(folder, out)
    return folder, out


def _cause(site: Site, path: Path, html: str, real: str) -> str:
    """Why a page differs, as far as it can be told by rule."""
    dateless = "no date of its own: the time of the build stands in the page"
    document = next(found.document for found in site.documents() if found.file.path == path)
    moments = re.compile(r"\d{4}-\d\d-\d\dT[\d:]+[+-][\d:]+")
    if document.problem is not None and same_page(moments.sub("", html), moments.sub("", real)):
        return dateless
    return f"other: {path.name}"


@needs_jekyll
@needs_dom_tokens
def test_real_posts_in_a_theme_from_a_gem_are_the_pages_that_jekyll_builds(
    sites: tuple[Path, Path], figure: Callable[[str], None]
) -> None:
    folder, out = sites
    site = open_site(folder)
    renderer = PageRenderer(site, RenderOptions(marked=False))
    compared, same = 0, 0
    causes = Counter[str]()
    for entry in site.posts():
        page = renderer.render(Article.from_bytes(entry.path.read_bytes()), entry.path)
        target = out / destination(page.url)
        real = target.read_text("utf-8") if target.is_file() else FAILED
        if real.startswith(FAILED):
            continue
        compared += 1
        assert page.shell is Shell.INSTALLED, entry.relative_path
        if same_page(page.html, real):
            same += 1
        else:
            causes[_cause(site, entry.path, page.html, real)] += 1
    figure(f"{same} of {compared} whole pages; different: {dict(causes)}")
    assert compared >= (300 if thorough() else 40)
    assert same >= 0.98 * compared - 1, causes
