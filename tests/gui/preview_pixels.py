"""Pictures of whole pages: as the engine shows what Jekyll built, and as the preview shows what we made of it."""

from __future__ import annotations

import mimetypes
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from editor.ui.preview.page import PreviewPage
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.script import preview_script
from tests.gui.preview_open_stage import until

WIDTH = 1280  # CSS pixels
TOLERANCE = 8  # of 255: a channel that differs by less is not seen
WAIT = 20  # s at most
_TALLEST = 16_000  # pixels that the engine draws in one piece
_WINDOW = 800  # as high as the window is while a page is laid out first
_STILL = """(() => {
  if (window.copydeskStill === undefined) {
    window.copydeskStill = false;
    for (const seen of [window, ...Array.from(window.frames)]) {
      for (const moving of seen.document.getAnimations()) { moving.pause(); moving.currentTime = 0; }
    }
    const pictures = [...document.images].map((image) => { image.loading = "eager"; return image.decode().catch(() => 0); });
    Promise.all([document.fonts.ready, ...pictures]).then(() => { window.copydeskStill = true; });
  }
  return window.copydeskStill && document.readyState === "complete";
})()"""  # pictures and fonts are there, what moves stands at its beginning
_BEACON = """(() => {
  window.copydeskBeacon = window.copydeskBeacon || new CSSStyleSheet();
  const sheets = document.adoptedStyleSheets.filter((sheet) => sheet !== window.copydeskBeacon);
  document.adoptedStyleSheets = [...sheets, window.copydeskBeacon];
  const place = "position: fixed; left: 0; top: 0; width: 4px; height: 4px; z-index: 2147483647";
  window.copydeskBeacon.replaceSync(`html::after { content: ""; ${place}; background: COLOUR !important }`);
  return innerWidth === WIDTH && innerHeight === HEIGHT;
})()"""


class BuiltSite(QWebEngineUrlSchemeHandler):
    """The files that Jekyll wrote, with no word said about what they may do."""

    def __init__(self, out: Path, base: str = "") -> None:
        super().__init__()
        self.out, self.base = out, base

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = unquote(job.requestUrl().path(QUrl.ComponentFormattingOption.FullyEncoded))
        file = self.out / path.removeprefix(self.base).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        buffer = QBuffer(job)
        buffer.setData(file.read_bytes())
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(kind.encode(), buffer)


class BuiltPages(QWidget):
    """A bare view of the engine on the pages that Jekyll built, which begin at the path ``base`` (its ``baseurl``)."""

    def __init__(self, out: Path, base: str = "") -> None:
        super().__init__()
        self._base = base
        self._handler = BuiltSite(out, base)
        self._view = QWebEngineView(self)
        self._profile = QWebEngineProfile(self)  # behind the view, which takes the page along: that has to go first
        self._profile.installUrlSchemeHandler(b"copydesk", self._handler)
        self._page = QWebEnginePage(self._profile, self._view)
        self._view.setPage(self._page)
        self.show()

    def picture(self, path: str) -> Image.Image:
        """A page whose path in the site, below ``base``, is given: from its top to its end."""
        loaded: list[bool] = []
        self._page.loadFinished.connect(loaded.append)
        url = QUrl("copydesk://site/")
        url.setPath(self._base + path)
        self._page.load(url)
        until(lambda: bool(loaded), WAIT)
        self._page.loadFinished.disconnect(loaded.append)
        assert loaded == [True], path
        return _whole(self._view, self._page, self._resize)

    def _resize(self, width: int, height: int) -> None:
        self.setFixedSize(width, height)
        self._view.setFixedSize(width, height)


class PreviewPages:
    """The preview's pane as the window has it, in light colours; no block is marked as the one being edited."""

    def __init__(self, resolve: Callable[[str], tuple[bytes, str] | None]) -> None:
        self.pane = PreviewPane(script=preview_script())
        self.pane.set_resolver(resolve)
        self.pane.start()
        self.pane.dress('copydeskLook({"scheme": "light", "only": false, "mark": ""});')
        self.pane.set_page_width(WIDTH)
        self.pane.show()

    def picture(self, html: str, path: str) -> Image.Image:
        """A page that stands at a path in the site, from its top to its end."""
        self.pane.load(html, path)
        until(lambda: not self.pane.is_busy, WAIT)
        view, page = self.pane.view, self.pane.page
        assert view is not None and page is not None
        return _whole(view, page, self.pane.setFixedSize)


def _whole(view: QWebEngineView, page: QWebEnginePage, resize: Callable[[int, int], None]) -> Image.Image:
    page.settings().setAttribute(QWebEngineSettings.WebAttribute.ShowScrollBars, False)  # ours are thin
    resize(WIDTH, _WINDOW)
    until(lambda: _ask(page, f"innerHeight === {_WINDOW}") is True, WAIT)
    until(lambda: _ask(page, _STILL) is True, WAIT)
    height = min(round(float(str(_ask(page, "document.documentElement.scrollHeight")))), _TALLEST)
    resize(WIDTH, height)
    _painted(view, page, height, (250, 1, 2))
    return _painted(view, page, height, (1, 250, 2))


def _painted(view: QWebEngineView, page: QWebEnginePage, height: int, colour: tuple[int, int, int]) -> Image.Image:
    """The page once a colour in its corner says that what stands in it by now is painted."""
    script = _BEACON.replace("COLOUR", f"rgb{colour}").replace("WIDTH", str(WIDTH)).replace("HEIGHT", str(height))
    until(lambda: _ask(page, script) is True, WAIT)
    picture = _grabbed(view)
    end = time.monotonic() + WAIT
    while picture.getpixel((1, 1)) != colour:
        assert time.monotonic() < end, "nothing is painted"
        until(lambda: False, 0.01)
        picture = _grabbed(view)
    return picture


def _grabbed(view: QWebEngineView) -> Image.Image:
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(image.constBits())
    return Image.frombytes("RGB", (image.width(), image.height()), data, "raw", "RGB", image.bytesPerLine())


def _ask(page: QWebEnginePage, script: str) -> object:
    answers: list[object] = []
    if isinstance(page, PreviewPage):
        page.run(script, answers.append)
    else:
        page.runJavaScript(script, 1, answers.append)
    until(lambda: bool(answers), WAIT)
    return answers[0] if answers else None


def share_of_differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels, 0 to 1, where a channel differs by more than TOLERANCE; what only one has differs."""
    width, height = max(one.width, other.width), max(one.height, other.height)
    same = min(one.width, other.width) * min(one.height, other.height)
    common = (0, 0, min(one.width, other.width), min(one.height, other.height))
    channels = ImageChops.difference(one.crop(common), other.crop(common)).split()
    worst = channels[0]
    for channel in channels[1:]:
        worst = ImageChops.lighter(worst, channel)
    differing = sum(worst.histogram()[TOLERANCE + 1 :])
    return (differing + width * height - same) / (width * height)
