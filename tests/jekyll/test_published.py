"""What is written in the window is what Jekyll publishes: at the URL that was shown, with the form's words."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import commit, make_window, site  # noqa: F401
from tests.jekyll.test_sample_site import Expected, build, faults

pytestmark = pytest.mark.skipif(shutil.which("jekyll") is None, reason="jekyll is not installed")


def write(qtbot, window, title: str, category: str, excerpt: str, text: str) -> Expected:
    """Writes and saves an article from the site's template; what the window says that it will become."""
    window.actions_["file.new"].trigger()
    commit(window.findChild(QWidget, "field.title"), title)
    window.findChild(QWidget, "field.categories").setFocus()
    commit(window.focusWidget(), category)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    commit(window.findChild(QWidget, "field.excerpt"), excerpt)
    body = window.findChild(QWidget, "bodyEditor")
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(body, Qt.Key.Key_Down)
    commit(body, text)
    qtbot.waitUntil(lambda: bool(window.panes.facts.current_url()))
    url = unquote(window.panes.facts.current_url())
    window.actions_["file.save"].trigger()
    assert not window.workflow.session.is_modified
    return Expected(url, title, excerpt, ("News", category))


@pytest.mark.timeout(180)
def test_the_saved_article_is_published_as_the_form_says(make_window, qtbot: QtBot, site: Path, tmp_path: Path) -> None:  # noqa: F811
    window = make_window()
    window.open_path(site)
    written = write(qtbot, window, "'첫눈' 소식: 항구 #1 [단독]", "날씨", '눈이 "5cm" 왔다: 첫눈이다.', "첫눈 & <바람>")
    run = build(site, tmp_path / "out")
    assert run.returncode == 0, run.stderr
    assert faults(written, tmp_path / "out") == []
    page = (tmp_path / "out" / written.url.strip("/") / "index.html").read_text("utf-8")
    assert "첫눈 &amp; &lt;바람&gt;</h2>" in page


@pytest.mark.timeout(180)
def test_the_check_can_fail(make_window, qtbot: QtBot, site: Path, tmp_path: Path) -> None:  # noqa: F811
    """The same article with its title's quotes taken away is one that Jekyll publishes wrongly."""
    window = make_window()
    window.open_path(site)
    written = write(qtbot, window, "'첫눈' 소식", "날씨", "눈이 왔다.", "첫눈")
    path = window.workflow.session.path
    text = path.read_text("utf-8")
    spoiled = text.replace(text.split("\n")[1], "title: '첫눈' 소식")
    assert spoiled != text
    build(site, tmp_path / "sound")
    assert faults(written, tmp_path / "sound") == []
    path.write_text(spoiled, "utf-8")
    build(site, tmp_path / "out")
    assert faults(written, tmp_path / "out") == ["url"]
