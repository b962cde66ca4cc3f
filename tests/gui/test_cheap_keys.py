"""While somebody types, the window does what has to be done at once, and the rest when the hand rests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.ui import article_watch
from editor.ui.main_window import MainWindow
from editor.ui.preview.pace import pause_before
from editor.ui.style.theme import ThemeChoice


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path) -> MainWindow:
    """The window with a post open."""
    window = make_window()
    assert window.open_path(post)
    return window


@pytest.fixture
def post(site: Path) -> Path:
    return sorted((site / "_posts").glob("*.md"))[0]


class Paintings(QObject):
    """The widgets, of one and all that it stands in, that are painted where its middle is."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.of: list[QWidget] = []
        self._widget = widget
        at: QWidget | None = widget
        while at is not None:
            at.installEventFilter(self)
            at = at.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            middle = self._widget.visibleRegion().boundingRect().center()
            if event.region().contains(self._widget.mapTo(watched, middle)):
                self.of.append(watched)
        return False


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_key_paints_the_text_and_nothing_below_it(window: MainWindow, theme: ThemeChoice) -> None:
    window.choose_theme(theme)
    body = window.panes.body
    paintings = Paintings(body.viewport())
    body.viewport().repaint()
    assert paintings.of == [body.viewport()]
    ground = body.viewport().palette().color(body.viewport().backgroundRole())
    assert ground.alpha() == 255 and (ground.lightness() > 128) is (theme is ThemeChoice.LIGHT)


@pytest.mark.parametrize(("pause", "most"), [(0, 60_000), (60_000, 0)], ids=["the hand rests", "the keys go on"])
def test_the_counts_follow(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pause: int, most: int
) -> None:
    monkeypatch.setattr(article_watch, "PAUSE", pause)
    monkeypatch.setattr(article_watch, "MOST", most)
    before = window.panes.facts.characters.text()
    QTest.keyClicks(window.panes.body, "many letters")
    qtbot.waitUntil(lambda: window.panes.facts.characters.text() != before)


def test_keys_that_come_fast_leave_outline_and_counts_alone(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.watch.refresh()
    monkeypatch.setattr(article_watch, "PAUSE", 60_000)
    monkeypatch.setattr(article_watch, "MOST", 60_000)
    shown: list[object] = []
    monkeypatch.setattr(window.panes.facts, "show_facts", shown.append)
    for letter in "letters":
        QTest.keyClicks(window.panes.body, letter)
        qtbot.waitUntil(window.preview_is_settled)
    assert not shown


@pytest.mark.parametrize(
    ("since", "rest", "pause"),
    [
        (10_000, 270, 0),  # after a pause: at once
        (270, 270, 0),
        (269, 270, 270),  # in a burst it waits for the others
        (0, 270, 270),
        (0, 900, 900),  # a long article, of which a picture is dear
        (800, 900, 270),
    ],
)
def test_when_a_key_is_shown(since: int, rest: int, pause: int) -> None:
    assert pause_before(since, rest, 270) == pause


@pytest.mark.parametrize("between", [20, 60, 90, 125, 180, 260, 300, 1000])
def test_no_key_waits_longer_than_a_burst_and_few_pictures_are_made(between: int) -> None:
    keys = [number * between for number in range(200)]
    pictures, due = [-10_000], -1
    for key in keys:
        if 0 <= due <= key:
            pictures.append(due)
            due = -1
        if due < 0:
            due = key + pause_before(key - pictures[-1], 270, 270)
    pictures.append(due)
    assert all(min(at for at in pictures if at >= key) - key <= 270 for key in keys)
    assert len(pictures) - 1 <= 2 + keys[-1] / 270
