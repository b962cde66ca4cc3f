"""What a site's pages may do is the person's to say, link by link and site by site."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt, QUrl
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor.ui.main_window import MainWindow
from editor.ui.preview.links import target_of
from editor.ui.preview.policy import INERT, SitePolicy, content_security_policy, origin_of
from editor.ui.preview.preview_column import PreviewColumn
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.remote import is_public, original_url, remote_url
from editor.ui.preview.trust import Leave, SiteTrust, has_scripts, hosts_elsewhere
from tests.gui.conftest import dispose

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)
WAIT = 30_000
PATIENCE = 3_000
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.mark.parametrize(
    ("address", "shown", "opened"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("http://example.org/%EA%B8%B0%EC%82%AC", "http://example.org/기사", "http://example.org/%EA%B8%B0%EC%82%AC"),
        ("https://bank.example@evil.example/x", "https://evil.example/x", "https://evil.example/x"),
        ("https://example.org/%E2%80%AEgpj.exe", "https://example.org/%E2%80%AEgpj.exe",
         "https://example.org/%E2%80%AEgpj.exe"),
        ("https://аррӏе.example/", "https://xn--80ak6aa92e.example/", "https://xn--80ak6aa92e.example/"),
        ("mailto:a@example.org?subject=x&attach=/etc/passwd&bcc=b@c.d", "mailto:a@example.org?subject=x",
         "mailto:a@example.org?subject=x"),
        ("copydesk://site/%EA%B8%B0%EC%82%AC/#a", "/기사/#a", None),
        ("tel:123", "tel:123", None),
        ("file:///etc/passwd", "file:///etc/passwd", None),
        ("javascript:alert(1)", "javascript:alert(1)", None),
        ("data:text/html,x", "data:text/html,x", None),
        ("ms-msdt:/id", "ms-msdt:/id", None),
        ("https:///nowhere", "https:///nowhere", None),
    ],
)  # fmt: skip
def test_where_a_link_leads_and_whether_it_may_be_opened(address: str, shown: str, opened: str | None) -> None:
    target = target_of(QUrl(address))
    assert target.shown == shown
    assert (target.opens.toString(QUrl.ComponentFormattingOption.FullyEncoded) if target.opens else None) == opened


@pytest.fixture
def column(qtbot: QtBot) -> Iterator[PreviewColumn]:
    column = PreviewColumn(PreviewPane())
    column.resize(500, 600)
    column.show()
    column.pane.start()
    yield column
    column.close()
    dispose(column)


def show(qtbot: QtBot, pane: PreviewPane, html: str) -> None:
    pane.load(html, "/")
    qtbot.waitUntil(lambda: not pane.is_busy, timeout=WAIT)


def click_on(qtbot: QtBot, column: PreviewColumn, point: QPoint) -> None:
    """Clicks until it is heard: while its first picture is made, the engine drops what is clicked."""
    for _ in range(WAIT // PATIENCE):
        qtbot.mouseClick(column.pane.view.focusProxy(), Qt.MouseButton.LeftButton, pos=point)
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(column.link.isVisible, timeout=PATIENCE)
            return
    pytest.fail("no click was heard")


def ask(qtbot: QtBot, pane: PreviewPane, script: str) -> object:
    answers: list[object] = []
    pane.page.run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


@pytest.mark.parametrize("target", ["", " target=_blank"])
def test_a_click_shows_the_target_and_a_second_one_opens_it(qtbot: QtBot, column: PreviewColumn, target: str) -> None:
    opened: list[str] = []
    column.link.open_address = lambda url: opened.append(url.toString())
    address = "https://example.org/away"
    show(qtbot, column.pane, f"<body style='margin:0'><a{target} href='{address}' style='font-size:60px'>link</a>")
    click_on(qtbot, column, QPoint(30, 30))
    assert address in column.findChild(QLabel, "preview.link.target").text() and opened == []
    qtbot.mouseClick(column.findChild(QPushButton, "preview.link.open"), Qt.MouseButton.LeftButton)
    assert opened == [address] and not column.link.isVisible()
    assert ask(qtbot, column.pane, "location.href") == "copydesk://site/"


def test_what_is_not_for_a_browser_has_no_button_that_opens(qtbot: QtBot, column: PreviewColumn) -> None:
    column.link.show_link(QUrl("tel:123"))
    assert not column.findChild(QPushButton, "preview.link.open").isVisible()


def test_a_script_cannot_click(qtbot: QtBot, column: PreviewColumn) -> None:
    column.pane.set_policy(SitePolicy(scripts=True))
    show(qtbot, column.pane, "<a id=a href='https://example.org/'>x</a><script>a.click()</script>")
    ask(qtbot, column.pane, "document.getElementById('a').click()")
    ask(qtbot, column.pane, "1")
    assert not column.link.isVisible()


def test_the_policy_of_a_page_names_what_is_allowed() -> None:
    inert = content_security_policy(INERT)
    assert "script-src" not in inert and "allow-scripts" not in inert and "http" not in inert
    trusted = content_security_policy(SitePolicy(scripts=True))
    assert "allow-scripts" in trusted and "http" not in trusted
    assert "http:" in content_security_policy(SitePolicy(network=True))


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>x</p>", False),
        ("<script>x</script>", True),
        ("<SCRIPT src=a.js async>", True),
        ('<script type="module">', True),
        ("<script type=text/javascript>", True),
        ('<script type="application/ld+json">{}</script>', False),
        ("<script type='text/template'>x</script><script>y</script>", True),
        ("<scripty>", False),
    ],
)
def test_scripts_that_would_run_are_told_from_data(html: str, found: bool) -> None:
    assert has_scripts(html) is found


@pytest.mark.parametrize(
    ("html", "hosts"),
    [
        ("<a href='https://a.org/'>x</a><p>https://b.org</p>", ()),
        ("<img src='https://a.org/x.png'><IMG SRCSET=//b.org/x><img src='/x.png'>", ("a.org", "b.org")),
        ("<link rel=stylesheet href='https://a.org/x.css'><link rel=canonical href='https://b.org/'>", ("a.org",)),
        ("<style>@import 'http://a.org/x'; p { background: url(//b.org:8080/y) }</style>", ("a.org", "b.org:8080")),
        ("<img src='https://own.org/x.png'><img src='https://own.org.evil.org/'>", ("own.org.evil.org",)),
    ],
)
def test_hosts_that_a_page_would_ask(html: str, hosts: tuple[str, ...]) -> None:
    assert hosts_elsewhere(html, "https://own.org") == hosts


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Example.org", "https://example.org"),
        ("http://example.org:4000/blog", "http://example.org:4000"),
        ("", ""),
        ("example.org", ""),
        ("https://example.org; script-src *", ""),
        ("https://* ", ""),
        ("javascript:x", ""),
    ],
)
def test_the_published_address_of_a_site(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_files_under_the_published_address_are_those_of_the_folder(qtbot: QtBot, column: PreviewColumn) -> None:
    asked: list[str] = []

    def resolve(path: str) -> tuple[bytes, str] | None:
        asked.append(path)
        return (SVG, "image/svg+xml") if path == "/a/b.svg" else None

    column.pane.set_resolver(resolve)
    column.pane.set_policy(SitePolicy(origin="https://example.org"))
    show(qtbot, column.pane, "<img id=i src='https://example.org/a/b.svg'><img src='https://example.org:1/c.svg'>"
         "<script src='https://example.org/d.js'></script><iframe src='https://example.org/e'></iframe>")  # fmt: skip
    assert ask(qtbot, column.pane, "i.naturalWidth") == 9
    assert asked == ["/a/b.svg"]


def test_trust_is_kept_by_site_in_the_programs_settings(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    trust = SiteTrust(settings)
    (tmp_path / "a").mkdir()
    assert trust.policy(tmp_path / "a") == INERT and trust.answer(tmp_path / "a", Leave.SCRIPTS) is None
    trust.set_answer(tmp_path / "a", Leave.SCRIPTS, True)
    trust.set_answer(tmp_path / "a", Leave.NETWORK, False)
    settings.sync()
    again = SiteTrust(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    assert again.policy(tmp_path / "a") == SitePolicy(scripts=True)
    assert again.answer(tmp_path / "a", Leave.NETWORK) is False
    assert again.policy(tmp_path / "b") == INERT
    assert list((tmp_path / "a").iterdir()) == []


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a/b.png?c=d", "http://example.org:8080/", "https://xn--80ak6aa92e.example/%ED%95%9C"],
)
def test_an_address_elsewhere_goes_through_our_scheme_and_back(address: str) -> None:
    there = remote_url(QUrl(address))
    assert there is not None and there.scheme() == "copydesk"
    assert original_url(there) == QUrl(address)


@pytest.mark.parametrize(
    "address", ["copydesk://site/a", "copydesk://x/", "copydesk://file.0.a.remote/x", "copydesk://https.x.a.remote/"]
)
def test_other_addresses_of_ours_lead_nowhere(address: str) -> None:
    assert original_url(QUrl(address)) is None


@pytest.mark.parametrize(
    "host",
    ["localhost", "127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.1.1", "printer", "nas.local", "::1", "a.localhost"],
)
def test_this_machine_and_its_own_network_are_never_asked(host: str) -> None:
    assert not is_public(host)
    assert is_public("example.org") and is_public("93.184.216.34")


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """A server's address, and what it was asked for."""
    asked: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.path} {self.headers.get('Referer', '-')} {self.headers.get('Cookie', '-')}")
            kinds = {"/a.svg": "image/svg+xml", "/s.css": "text/css", "/page.html": "text/html"}
            body = b"p { color: rgb(1, 2, 3); background: url(/a.svg) }" if self.path == "/s.css" else SVG
            if self.path == "/moved.svg":
                self.send_response(302)
                self.send_header("Location", "/a.svg")
            else:
                self.send_response(200)
            self.send_header("Content-Type", kinds.get(self.path, "text/plain"))
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Set-Cookie", "a=b")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_an_allowed_site_shows_what_lies_elsewhere_and_nothing_else_is_asked(
    qtbot: QtBot, column: PreviewColumn, elsewhere: tuple[str, list[str]]
) -> None:
    there, asked = elsewhere
    pane = column.pane
    pane._profile.handler.remote.is_allowed = lambda host: True  # the loopback stands for the wide world
    html = (
        f"<link rel=stylesheet href='{there}/s.css'><p id=p>x</p><img id=a src='{there}/a.svg'>"
        f"<img id=b src='{there}/moved.svg'><img id=c src='{there}/page.html'><iframe src='{there}/frame'></iframe>"
        f"<script src='{there}/x.js'></script><link rel=preconnect href='{there}'><object data='{there}/o'></object>"
    )
    show(qtbot, pane, html)
    assert asked == []
    pane.set_policy(SitePolicy(network=True))
    show(qtbot, pane, html)
    looks = "`${a.naturalWidth} ${b.naturalWidth} ${c.naturalWidth} ${getComputedStyle(p).color}`"
    assert ask(qtbot, pane, looks) == "9 9 0 rgb(1, 2, 3)"
    assert {line.split()[0] for line in asked} == {"/s.css", "/a.svg", "/moved.svg", "/page.html"}
    assert {line.split(" ", 1)[1] for line in asked} == {"- -"}
    pane._profile.handler.remote.is_allowed = is_public
    asked.clear()
    show(qtbot, pane, f"<img src='{there}/a.svg'>")
    assert asked == []


def test_each_question_is_asked_once_for_a_site(
    make_window: Callable[..., MainWindow], site: Path, qtbot: QtBot
) -> None:
    (site / "_layouts").mkdir(exist_ok=True)
    (site / "_layouts" / "post.html").write_text(
        "<!doctype html><html><body><p id=p>off</p>{{ content }}<img src='http://127.0.0.1:9/x.png'>"
        "<script>document.getElementById('p').textContent = 'on'</script></body></html>", "utf-8",
    )  # fmt: skip
    post = sorted((site / "_posts").glob("*.md"))[3]
    post.write_text("---\nlayout: post\ntitle: x\n---\ntext\n", "utf-8")
    window = make_window(preview=True)
    window.open_path(post)
    column, preview = window.panes.preview_column, window.panes.preview

    def settle() -> None:
        qtbot.waitUntil(lambda: preview.is_running and window.preview_is_settled(), timeout=WAIT)

    settle()
    qtbot.waitUntil(column.trust.isVisible, timeout=WAIT)
    assert column.trust.asked is Leave.SCRIPTS and "trust" in column.trust.words.text()
    assert ask(qtbot, preview, "p.textContent") == "off"
    qtbot.mouseClick(column.trust.yes, Qt.MouseButton.LeftButton)
    settle()
    assert ask(qtbot, preview, "p.textContent") == "on" and window.actions_["preview.scripts"].isChecked()
    qtbot.waitUntil(lambda: column.trust.asked is Leave.NETWORK, timeout=WAIT)
    assert "127.0.0.1" in column.trust.words.text()
    qtbot.mouseClick(column.trust.no, Qt.MouseButton.LeftButton)
    settle()
    assert not column.trust.isVisible() and not window.actions_["preview.network"].isChecked()
    window.run_action("preview.scripts")
    settle()
    assert ask(qtbot, preview, "p.textContent") == "off" and not column.trust.isVisible()
