"""The preview shows the site's page, follows the typing, and lets nothing in or out."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.main_window import MainWindow
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.script import preview_script
from tests.gui.conftest import dispose

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)

SCRIPT = preview_script()
WAIT = 20_000  # ms at most: the first page starts processes


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PreviewPane]:
    pane = PreviewPane(script=SCRIPT)
    pane.resize(420, 600)
    pane.show()
    pane.start()
    yield pane
    pane.close()
    dispose(pane)


def ask(qtbot: QtBot, pane: PreviewPane, script: str) -> object:
    """What a script in the program's world answers."""
    answers: list[object] = []
    pane.page.run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


def show(qtbot: QtBot, pane: PreviewPane, html: str, path: str = "/") -> None:
    pane.load(html, path)
    qtbot.waitUntil(lambda: not pane.is_busy, timeout=WAIT)


def marked(*blocks: str) -> str:
    inner = "".join(f"<!--copydesk:block {n}-->{html}<!--copydesk:/block {n}-->" for n, html in enumerate(blocks))
    return f"<!doctype html><html><head><title>t</title></head><body><main>{inner}</main></body></html>"


def test_before_it_starts_it_says_so_and_then_shows_the_view(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    place = pane.findChild(QLabel, "preview")
    assert "prepared" in place.text()
    pane.load("<p>x</p>", "/")  # nothing to show it with: nothing happens
    assert not pane.is_running and not pane.is_busy


def test_without_the_engine_the_pane_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "PySide6.QtWebEngineWidgets", None)
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.start()
    assert "cannot be shown" in pane.findChild(QLabel, "preview").text() and not pane.is_running


def test_a_page_its_files_and_its_place(qtbot: QtBot, pane: PreviewPane) -> None:
    asked: list[str] = []

    def resolve(path: str) -> tuple[bytes, str] | None:
        asked.append(path)
        return (b"p { color: rgb(1, 2, 3) }", "text/css") if path == "/assets/모양.css" else None

    pane.set_resolver(resolve)
    html = '<link rel="stylesheet" href="/assets/%EB%AA%A8%EC%96%91.css"><p>한글</p><img src="../no.png">'
    show(qtbot, pane, html, "/news/2024/축제/")
    assert ask(qtbot, pane, "document.querySelector('p').textContent") == "한글"
    assert ask(qtbot, pane, "getComputedStyle(document.querySelector('p')).color") == "rgb(1, 2, 3)"
    assert sorted(asked) == ["/assets/모양.css", "/news/2024/no.png"]
    assert pane.findChild(QWidget, "preview") is pane.view


def test_scripts_of_the_page_do_not_run(qtbot: QtBot, pane: PreviewPane) -> None:
    html = (
        "<p id=p>still</p><script>document.getElementById('p').textContent = 'script'</script>"
        "<img src=x onerror=\"document.getElementById('p').textContent = 'onerror'\">"
        "<svg onload=\"document.getElementById('p').textContent = 'svg'\"></svg>"
        "<iframe srcdoc=\"<script>parent.document.getElementById('p').textContent = 'frame'</script>\"></iframe>"
        "<meta http-equiv=refresh content='0;url=data:text/html,gone'>"
    )
    show(qtbot, pane, html)
    assert ask(qtbot, pane, "document.getElementById('p').textContent") == "still"


def test_nothing_is_asked_of_the_network_or_the_disk(qtbot: QtBot, pane: PreviewPane, tmp_path: Path) -> None:
    asked: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_arguments: object) -> None:
            pass

    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        there = f"http://127.0.0.1:{server.server_port}"
        show(
            qtbot,
            pane,
            f"<img id=net src='{there}/a.png'><link rel=stylesheet href='{there}/a.css'><link rel=preload as=image"
            f" href='{there}/b.png'><img id=file src='file://{tmp_path}/a.svg'><iframe src='{there}/f'></iframe>"
            f"<form action='{there}/form'></form>",
        )
        assert ask(qtbot, pane, "document.getElementById('file').naturalWidth") == 0
        assert ask(qtbot, pane, "document.getElementById('net').naturalWidth") == 0
        server.shutdown()
    assert asked == []


def test_a_link_shows_its_target_and_goes_nowhere(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, "<body style='margin:0'><a href='https://example.com/away' style='font-size:60px'>link</a>")
    said: list[str] = []
    pane.link_clicked.connect(lambda url: said.append(url.toString()))
    qtbot.mouseClick(pane.view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    qtbot.waitUntil(lambda: "https://example.com/away" in said, timeout=WAIT)
    assert ask(qtbot, pane, "location.href") == "copydesk://site/"


def body_of(qtbot: QtBot, pane: PreviewPane) -> object:
    return ask(qtbot, pane, "document.querySelector('main').innerHTML")


@pytest.mark.parametrize(
    ("patches", "blocks"),
    [
        ([(1, 2, ["<p>new</p>"])], ["<p>a</p>\n", "<p>new</p>", "text"]),
        ([(1, 1, ["<p>x</p>", "<p>y</p>"])], ["<p>a</p>\n", "<p>x</p>", "<p>y</p>", "<p>b</p>", "text"]),
        ([(3, 3, ["<p>end</p>"])], ["<p>a</p>\n", "<p>b</p>", "text", "<p>end</p>"]),
        ([(0, 2, [])], ["text"]),
        ([(2, 3, ["<b>t</b>"]), (0, 1, [])], ["<p>b</p>", "<b>t</b>"]),
    ],
)
def test_patched_is_the_same_as_loaded(
    qtbot: QtBot, pane: PreviewPane, patches: list[tuple[int, int, list[str]]], blocks: list[str]
) -> None:
    import json

    show(qtbot, pane, marked("<p>a</p>\n", "<p>b</p>", "text"))
    data = [{"start": start, "end": end, "blocks": new} for start, end, new in patches]
    assert ask(qtbot, pane, f"copydeskPatch({json.dumps(data)})") is True
    patched = body_of(qtbot, pane)
    show(qtbot, pane, marked(*blocks))
    assert patched == body_of(qtbot, pane)


def test_a_page_that_is_cut_otherwise_is_left_alone(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, marked("<p>a</p>"))
    before = body_of(qtbot, pane)
    assert ask(qtbot, pane, 'copydeskPatch([{"start": 0, "end": 2, "blocks": ["<p>x</p>"]}])') is False
    assert body_of(qtbot, pane) == before


@pytest.mark.parametrize(
    "html",
    [
        marked("<p>other</p>", "<h2 id='x' class='y'>h</h2>"),
        "<!doctype html><html lang='ko'><head><title>새</title><meta charset=utf-8></head><body class=c>글</body></html>",
        marked("<ul><li>1<li>2<li>3</ul>").replace("<main>", "<main class=wide><nav>n</nav>"),
    ],
)
def test_morphed_is_the_same_as_loaded(qtbot: QtBot, pane: PreviewPane, html: str) -> None:
    import json

    show(qtbot, pane, marked("<p class=z>a</p>", "<ul><li>1<li>2</ul>"))
    ask(qtbot, pane, f"copydeskMorph({json.dumps(html)})")
    morphed = ask(qtbot, pane, "document.documentElement.outerHTML")
    show(qtbot, pane, html)
    assert morphed == ask(qtbot, pane, "document.documentElement.outerHTML")


def test_morphing_keeps_what_did_not_change(qtbot: QtBot, pane: PreviewPane) -> None:
    import json

    show(qtbot, pane, marked("<p>a</p>", "<p id=kept>b</p>"))
    ask(qtbot, pane, "window.kept = document.getElementById('kept'); true")
    ask(qtbot, pane, f"copydeskMorph({json.dumps(marked('<p>new</p>', '<p>a</p>', '<p id=kept>b</p>'))})")
    assert ask(qtbot, pane, "window.kept === document.getElementById('kept')") is True


def test_the_place_that_was_scrolled_to_is_kept(qtbot: QtBot, pane: PreviewPane) -> None:
    tall = marked("<div style='height:5000px'>a</div>", "<p>b</p>")
    show(qtbot, pane, tall)
    ask(qtbot, pane, "window.scrollTo(0, 900); true")
    qtbot.waitUntil(lambda: pane.page.scrollPosition().y() > 800, timeout=WAIT)
    show(qtbot, pane, tall.replace("b", "c"))
    assert ask(qtbot, pane, "Math.round(window.scrollY)") == 900
    show(qtbot, pane, tall, "/other/")
    assert ask(qtbot, pane, "window.scrollY") == 0


def test_a_block_is_brought_into_sight(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, marked("<p>a</p>", "<div style='height:3000px'>b</div>", "<p id=c>c</p>"))
    ask(qtbot, pane, "copydeskReveal(2)")
    place = ask(qtbot, pane, "document.getElementById('c').getBoundingClientRect().top")
    assert isinstance(place, int | float) and 0 <= place < 600
    assert ask(qtbot, pane, "copydeskReveal(7)") is False


def test_the_first_block_is_shown_with_the_pages_top(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, marked("<p>a</p>", "<div style='height:3000px'>b</div>").replace("<main>", "<h1>t</h1><main>"))
    for place, expected in ((900, 0), (20, 20)):  # what is seen already is left where it is
        ask(qtbot, pane, f"scrollTo(0, {place}); copydeskReveal(0)")
        assert ask(qtbot, pane, "Math.round(scrollY)") == expected


def test_a_block_higher_than_the_window_stays_where_it_is_read(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane, marked("<p>a</p>", "<div style='height:5000px'>b</div>"))
    ask(qtbot, pane, "scrollTo(0, 2000); copydeskReveal(1)")
    assert ask(qtbot, pane, "Math.round(scrollY)") == 2000


def test_typing_shows_in_the_sites_own_page(make_window: Callable[..., MainWindow], site: Path, qtbot: QtBot) -> None:
    window = make_window(preview=True)
    post = sorted((site / "_posts").glob("*.md"))[3]
    window.open_path(post)
    preview = window.panes.preview

    def text() -> str:
        return str(ask(qtbot, preview, "document.body.innerText"))

    qtbot.waitUntil(lambda: preview.is_running and window.preview_is_settled(), timeout=WAIT)
    title = str(window.workflow.session.article.field("title"))
    assert title.split(",")[0].split()[0] in text()
    assert ask(qtbot, preview, "document.styleSheets.length") != 0
    assert ask(qtbot, preview, "[...document.images].every(image => image.naturalWidth)") is True
    body = window.panes.body
    body.setFocus()
    body.moveCursor(body.textCursor().MoveOperation.End)
    qtbot.keyClicks(body, "typed just now")
    qtbot.waitUntil(window.preview_is_settled, timeout=WAIT)
    assert "typed just now" in text()
    qtbot.keyClicks(window.panes.form.title, "Changed ")
    qtbot.waitUntil(window.preview_is_settled, timeout=WAIT)
    assert "Changed" in text()
    window.run_action("edit.undo")
    window.run_action("edit.undo")
    qtbot.waitUntil(window.preview_is_settled, timeout=WAIT)
    assert "typed just now" not in text() and "Changed" not in text()
