"""What the preview paints is what the engine paints of the page that the real Jekyll builds, to the pixel."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from PIL import Image
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.render.page import Page, PageRenderer
from editor.resources import resource_path
from editor.site.entries import PostEntry
from editor.site.permalinks import destination
from editor.site.site import open_site
from tests.gui.conftest import dispose
from tests.site.jekyll_truth import environment, needs_jekyll

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)
from tests.gui.preview_pixels import WIDTH, BuiltPages, PreviewPages, share_of_differing

pytestmark = needs_jekyll

MOST = 0.001  # of a page's pixels may differ
_FEW = 3  # unless the run is a long one


class Pages:
    """The sample site's pages: as Jekyll builds them, and as the preview shows what we make of its posts."""

    def __init__(self, out: Path) -> None:
        self.renderer = PageRenderer(open_site(Path(resource_path("sample-site"))))
        self._preview = PreviewPages(self._asset)  # first: it starts the engine as the program does
        self._built = BuiltPages(out)
        self.real = cache(self._real)

    def _asset(self, path: str) -> tuple[bytes, str] | None:
        found = self.renderer.asset(path)
        return (found.data, found.media_type) if found is not None else None

    def posts(self) -> list[PostEntry]:
        now = self.renderer.site.now()
        return [e for e in self.renderer.site.posts() if not e.is_draft and e.published and e.date <= now]

    def page(self, entry: PostEntry) -> Page:
        return self.renderer.render(Article.from_bytes(entry.path.read_bytes()), entry.path)

    def _real(self, url: str) -> Image.Image:
        return self._built.picture(f"/{destination(url)}")

    def shown(self, page: Page, html: str = "") -> Image.Image:
        return self._preview.picture(html or page.html, page.url)

    def close(self) -> None:
        for widget in (self._preview.pane, self._built):
            widget.close()
            dispose(widget)


@pytest.fixture(scope="module")
def pages(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    out = tmp_path_factory.mktemp("built")
    command = ["jekyll", "build", "-q", "-s", str(resource_path("sample-site")), "-d", str(out), "--disable-disk-cache"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = Pages(out)
    yield pages
    pages.close()


def test_the_preview_paints_the_page_that_jekyll_builds(pages: Pages, figure: Callable[[str], None]) -> None:
    posts = pages.posts()
    step = 1 if settings().max_examples > 1000 else len(posts) // _FEW
    shares = {}
    for entry in posts[::step]:
        page = pages.page(entry)
        shares[entry.relative_path] = share_of_differing(pages.real(page.url), pages.shown(page))
    figure(f"{len(shares)} pages, share of pixels that differ: {', '.join(f'{share:.4%}' for share in shares.values())}")
    assert {path: share for path, share in shares.items() if share > MOST} == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</p>", " 새 낱말이 여기 있다</p>"),
        ("</head>", "<style>p { color: #a00 }</style></head>"),
    ],
    ids=["a word", "a colour"],
)
def test_another_word_or_colour_is_more_than_that(pages: Pages, old: str, new: str) -> None:
    page = pages.page(pages.posts()[-1])
    html = page.html.replace(old, new, 3)
    assert html != page.html
    assert share_of_differing(pages.real(page.url), pages.shown(page, html)) > MOST


def test_what_only_one_picture_has_differs() -> None:
    one, taller = Image.new("RGB", (WIDTH, 900)), Image.new("RGB", (WIDTH, 1000))
    assert share_of_differing(one, one) == 0
    assert share_of_differing(one, taller) == pytest.approx(0.1)
    assert share_of_differing(one, Image.new("RGB", one.size, (0, 0, 9))) == 1
    assert share_of_differing(one, Image.new("RGB", one.size, (8, 8, 8))) == 0
