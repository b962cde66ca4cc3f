"""Looks, places and files of the preview, in the window: what people check before an article goes out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.language import LanguageChoice
from editor.ui.main_window import MainWindow
from editor.ui.preview.page_scale import PageWidth, scaled

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)

WAIT = 30_000  # ms at most
BODY = (
    "---\nlayout: post\ntitle: T\nexcerpt: About it\nimage: /assets/img/market.jpg\n---\n"
    "First **words** of it\n\n## Heading\n\n"
    + "".join(f"Paragraph {number} has its text.\n\n" for number in range(60))
    + "A [link](https://example.org/there) at the end\n"
)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.panes.preview.is_running and window.preview_is_settled(), timeout=WAIT)


def ask(qtbot: QtBot, window: MainWindow, script: str) -> object:
    answers: list[object] = []
    window.panes.preview.run(f"JSON.stringify({script})", answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return json.loads(str(answers[0]))


@pytest.fixture
def window(make_window: Callable[..., MainWindow], site: Path, qtbot: QtBot) -> MainWindow:
    post = site / "_posts" / "2026-11-01-long.md"
    post.write_text(BODY, "utf-8")
    window = make_window(preview=True)
    window.open_path(post)
    settle(qtbot, window)
    return window


@pytest.mark.parametrize(
    ("available", "width", "expected"),
    [(400, 390, (390, 1.0)), (390, 390, (390, 1.0)), (320, 1280, (320, 0.25)), (640, 1280, (640, 0.5))],
)
def test_a_page_is_fitted_and_never_enlarged(available: int, width: int, expected: tuple[int, float]) -> None:
    assert scaled(available, width) == expected
    assert scaled(100, 1280)[1] == 0.25  # the engine goes no further


def test_the_page_is_laid_out_at_the_width_of_a_device(window: MainWindow, qtbot: QtBot) -> None:
    window.panes.splitter.setSizes([200, 500, 500])
    for width in PageWidth:
        window.run_action(f"preview.width.{width.value}")
        qtbot.waitUntil(lambda width=width: abs(int(str(ask(qtbot, window, "innerWidth"))) - width.pixels) <= 3)


def test_light_and_dark_are_the_pages_own(window: MainWindow, qtbot: QtBot) -> None:
    def ground() -> object:
        return ask(qtbot, window, "getComputedStyle(document.body).backgroundColor")

    window.panes.preview.run(
        "document.head.insertAdjacentHTML('beforeend', '<style>body { background: rgb(1, 1, 1) !important }"
        " @media (prefers-color-scheme: dark) { body { background: rgb(2, 2, 2) !important } }</style>')"
    )
    window.preview.looks.choose_width(PageWidth.PHONE)
    assert ground() == "rgb(1, 1, 1)"
    window.run_action("preview.dark")
    assert ground() == "rgb(2, 2, 2)"
    window.run_action("preview.dark")
    assert ground() == "rgb(1, 1, 1)"


def test_the_article_alone(window: MainWindow, qtbot: QtBot) -> None:
    footer = "document.querySelector('body > footer').getBoundingClientRect().height"
    assert ask(qtbot, window, footer) != 0
    window.run_action("preview.article")
    assert ask(qtbot, window, footer) == 0
    assert "Paragraph 3 has" in str(ask(qtbot, window, "document.body.innerText"))
    window.run_action("preview.article")
    assert ask(qtbot, window, footer) != 0


def test_looks_leave_the_page_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    before = ask(qtbot, window, "document.documentElement.outerHTML")
    for action in ("preview.dark", "preview.article", "preview.width.desktop"):
        window.run_action(action)
    window.commands.jump_to(5)
    settle(qtbot, window)
    assert ask(qtbot, window, "document.documentElement.outerHTML") == before


def test_looks_are_remembered(window: MainWindow, make_window: Callable[..., MainWindow]) -> None:
    window.run_action("preview.width.tablet")
    window.run_action("preview.dark")
    other = make_window()
    assert (other.preview.looks.width, other.preview.looks.is_dark) == (PageWidth.TABLET, True)


@pytest.mark.parametrize(
    ("view", "words"),
    [("card", ["T", "About it"]), ("search", ["T", "About it", "2026-11-01"]), ("list", ["T", "About it"])],
)
def test_what_others_make_of_it(window: MainWindow, qtbot: QtBot, view: str, words: list[str]) -> None:
    window.run_action(f"preview.view.{view}")
    settle(qtbot, window)
    text = str(ask(qtbot, window, "document.body.innerText"))
    assert all(word in text for word in words) and "Paragraph 3" not in text
    if view != "search":
        images = ask(qtbot, window, "[...document.images].map(image => image.naturalWidth > 0)")
        assert isinstance(images, list) and set(images) == {True} and (len(images) == 1 or view == "list")
    qtbot.keyClicks(window.panes.form.title, "New ")
    settle(qtbot, window)
    assert "New " in str(ask(qtbot, window, "document.body.innerText"))
    window.run_action("preview.view.page")
    settle(qtbot, window)
    assert "Paragraph 3" in str(ask(qtbot, window, "document.body.innerText"))


_ENTRY = "[...document.links].find(link => link.getAttribute('href').includes('/2026/11/01/long'))"


def test_in_the_list_it_is_shown_among_the_others_as_the_site_lists_them(window: MainWindow, qtbot: QtBot) -> None:
    window.run_action("preview.view.list")
    settle(qtbot, window)
    assert ask(qtbot, window, "document.querySelectorAll('.entries > *').length > 5") is True
    assert ask(qtbot, window, "document.styleSheets.length > 0") is True
    place = ask(qtbot, window, f"[{_ENTRY}.getBoundingClientRect().top, innerHeight]")
    assert isinstance(place, list) and 0 <= place[0] < place[1]
    ask(qtbot, window, "window.here = scrollY")
    qtbot.keyClicks(window.panes.form.title, "New ")
    settle(qtbot, window)
    assert "New T" in str(ask(qtbot, window, f"{_ENTRY}.closest('.entries > *').innerText"))
    assert ask(qtbot, window, "scrollY === window.here") is True  # morphed, not loaded anew


def test_where_no_page_lists_it_the_entry_is_shown_alone(window: MainWindow, site: Path, qtbot: QtBot) -> None:
    for page in (*site.glob("*.html"), *site.glob("*.md")):
        page.unlink()
    window.preview.binding.refresh()
    window.run_action("preview.view.list")
    settle(qtbot, window)
    assert ask(qtbot, window, "document.querySelectorAll('section.entry').length") == 1


def click(qtbot: QtBot, window: MainWindow, selector: str, share: float) -> None:
    """A click on the text of an element, so far into its first line."""
    place = ask(
        qtbot, window, f"(r => [r.left, r.top, r.width, r.height])((e => {{ e.scrollIntoView({{block: 'center'}});"
        f" const all = document.createRange(); all.selectNodeContents(e); return all.getClientRects()[0]; }})"
        f"(document.querySelector({json.dumps(selector)})))"
    )  # fmt: skip
    assert isinstance(place, list)
    zoom = window.panes.preview.page.zoomFactor()
    point = QPoint(round((place[0] + place[2] * share) * zoom), round((place[1] + place[3] / 2) * zoom))
    qtbot.mouseClick(window.panes.preview.view.focusProxy(), Qt.MouseButton.LeftButton, pos=point)


def test_a_click_puts_the_caret_there(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.preview.following.clicked, timeout=WAIT):
        click(qtbot, window, "article p:nth-of-type(30), main p:nth-of-type(30)", 0.5)
    body = window.panes.body
    text = body.textCursor().block().text()
    assert text.startswith("Paragraph") and 8 <= body.textCursor().positionInBlock() <= 18
    assert body.hasFocus() and window.panes.current_block == body.current_block > 20


def test_the_block_that_is_written_is_marked(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.jump_to(10)
    settle(qtbot, window)
    marked = (
        "[...document.querySelectorAll('p')].filter(p => getComputedStyle(p).boxShadow !== 'none')"
        ".map(p => p.textContent)"
    )
    assert ask(qtbot, window, marked) == ["Paragraph 8 has its text."]


def wheel(window: MainWindow, widget: object, down: int) -> None:
    assert hasattr(widget, "rect")
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place, place, QPoint(0, 0), QPoint(0, -down), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_preview_follows_the_editor(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    wheel(window, body.viewport(), 120)
    body.verticalScrollBar().setValue(body.verticalScrollBar().maximum() * 2 // 3)
    qtbot.waitUntil(lambda: int(str(ask(qtbot, window, "Math.round(scrollY)"))) > 0, timeout=WAIT)
    piece, _ = ask(qtbot, window, "JSON.parse(copydeskPlace())")
    cursor = body.cursorForPosition(QPoint(60, body.viewport().height() // 4))
    assert abs(piece - body.model.block_at(body.spots_of(cursor)[0].row)) <= 1


def test_the_editor_follows_the_preview(window: MainWindow, qtbot: QtBot) -> None:
    body = window.panes.body
    wheel(window, window.panes.preview.view.focusProxy(), 120)
    ask(qtbot, window, "(scrollTo(0, document.documentElement.scrollHeight / 2), 1)")
    qtbot.waitUntil(lambda: body.verticalScrollBar().value() > 0, timeout=WAIT)
    piece, _ = ask(qtbot, window, "JSON.parse(copydeskPlace())")
    cursor = body.cursorForPosition(QPoint(60, body.viewport().height() // 4))
    assert abs(piece - body.model.block_at(body.spots_of(cursor)[0].row)) <= 1


def test_the_line_says_what_the_page_is_shown_in(window: MainWindow, qtbot: QtBot, site: Path) -> None:
    status = window.panes.preview_column.status
    assert status.text.text() == "In the site's own theme" and not status.problems.isVisible()
    layout = site / "_layouts" / "post.html"
    layout.write_text(layout.read_text("utf-8") + "\n{% nonsense %}\n", "utf-8")
    window.preview.binding.refresh()
    settle(qtbot, window)
    line = layout.read_text("utf-8").count("\n")
    assert status.text.text() == f"_layouts/post.html, line {line}: the Liquid tag “nonsense” is unknown"
    assert status.problems.isVisible()
    assert "Paragraph 3" in str(ask(qtbot, window, "document.body.innerText"))
    window.choose_language(LanguageChoice.KOREAN)
    qtbot.waitUntil(lambda: f"{line}행" in status.text.text())
    layout.unlink()
    window.preview.binding.refresh()
    settle(qtbot, window)
    assert "post" in status.text.text()
    assert "Paragraph 3" in str(ask(qtbot, window, "document.body.innerText"))


def test_a_link_says_where_it_leads(window: MainWindow) -> None:
    status = window.panes.preview_column.status
    window.panes.preview.link_hovered.emit("https://example.org/there")
    assert status.text.text() == "https://example.org/there"
    window.panes.preview.link_hovered.emit("")
    assert status.text.text() == "In the site's own theme"


def test_files_for_elsewhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[str] = []

    def ask_path(_title: str, name: str, _kinds: str) -> Path:
        asked.append(name)
        return tmp_path / name

    window.preview.outputs.ask_path = ask_path
    window.run_action("file.export_html")
    html = (tmp_path / "2026-11-01-long.html").read_text("utf-8")
    assert "Paragraph 3" in html and "<style" in html and 'rel="stylesheet"' not in html and "copydesk:" not in html
    with qtbot.waitSignal(window.preview.outputs.done, timeout=WAIT):
        window.run_action("file.export_pdf")
    assert (tmp_path / "2026-11-01-long.pdf").read_bytes().startswith(b"%PDF")
    assert asked == ["2026-11-01-long.html", "2026-11-01-long.pdf"]


def test_a_file_that_cannot_be_written_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.preview.outputs.ask_path = lambda *_: tmp_path / "none" / "a.html"
    window.run_action("file.export_html")
    assert window.panes.banner.isVisible()


def test_without_a_page_there_is_nothing_to_export(make_window: Callable[..., MainWindow], site: Path) -> None:
    window = make_window()
    window.open_path(sorted((site / "_posts").glob("*.md"))[0])
    for action in ("file.print", "file.export_pdf", "file.export_html"):
        window.panes.facts.show_hint("")
        window.run_action(action)
        assert "no page yet" in window.panes.facts.hint.text()
