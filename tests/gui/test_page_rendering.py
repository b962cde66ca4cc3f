"""Pages are rendered aside at first and between two frames once that is quick; files wait for no page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.document.article import Article
from editor.render.page import PageRenderer
from editor.site.site import open_site
from editor.ui import page_rendering
from editor.ui.page_rendering import PageRendering, RenderedPage

WAIT = 20_000  # ms at most


@pytest.fixture
def rendering(qapp: QApplication, site: Path) -> Iterator[PageRendering]:
    owner = QObject()
    made = PageRendering(open_site(site), owner)
    yield made
    made.stop()


@pytest.fixture
def article(site: Path) -> tuple[Article, Path]:
    path = sorted((site / "_posts").glob("*.md"))[0]
    return Article.from_text(path.read_text("utf-8")), path


def rendered(qtbot: QtBot, rendering: PageRendering, article: tuple[Article, Path]) -> RenderedPage:
    with qtbot.waitSignal(rendering.rendered, timeout=WAIT) as blocker:
        rendering.start(*article)
    result = blocker.args[0]
    assert isinstance(result, RenderedPage)
    return result


def test_the_first_page_comes_from_a_thread_and_quick_ones_at_once(
    qtbot: QtBot, rendering: PageRendering, article: tuple[Article, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_rendering, "QUICK", 1000.0)
    threads: list[int] = []
    render = PageRenderer.render
    monkeypatch.setattr(
        PageRenderer, "render", lambda *arguments: (threads.append(threading.get_ident()), render(*arguments))[1]
    )
    rendering._cost = 2000.0  # nothing is known yet, whatever quick means
    first = rendered(qtbot, rendering, article)
    assert first.article is article[0] and first.path == article[1]
    second = rendered(qtbot, rendering, article)
    assert second.page.html == first.page.html
    assert threads[0] != threading.get_ident() and threads[1] == threading.get_ident()
    rendering.refresh()
    assert not rendering.is_quick  # the site is read anew: that takes its time


def test_a_picture_does_not_wait_for_a_page(
    rendering: PageRendering, site: Path, article: tuple[Article, Path]
) -> None:
    rendering.page(*article)
    answers: list[tuple[bytes, str] | None] = []

    def ask() -> None:
        answers.append(rendering.asset("/assets/img/market.jpg"))

    with rendering._lock:  # as while a page is rendered
        asking = threading.Thread(target=ask)
        asking.start()
        asking.join(timeout=WAIT / 1000)
        assert answers == [((site / "assets" / "img" / "market.jpg").read_bytes(), "image/jpeg")]


def test_a_style_sheet_that_is_made_waits_for_the_page(rendering: PageRendering, article: tuple[Article, Path]) -> None:
    rendering.page(*article)
    answers: list[tuple[bytes, str] | None] = []
    asking = threading.Thread(target=lambda: answers.append(rendering.asset("/assets/styles.css")))
    with rendering._lock:
        asking.start()
    asking.join(timeout=WAIT / 1000)
    assert answers[0] is not None and answers[0][1] == "text/css" and b"{" in answers[0][0]
