"""Everything can be reached by Tab, has a name for screen readers, and is large enough to hit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

INTERACTIVE = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView, QComboBox, QTabBar)
OWN_OF_QT = ("qt_toolbar_ext_button", "qt_menubar_ext_button", "ScrollLeftButton", "ScrollRightButton")


@pytest.fixture
def window(make_window: Callable[..., QWidget], site: Path) -> QWidget:
    window = make_window()
    post = sorted((site / "_posts").glob("*.md"))[3]
    window.open_path(post)
    window.panes.form.unfold()
    QApplication.processEvents()
    return window


def interactive(window: QWidget) -> list[QWidget]:
    """What a person can use in the window as it is shown now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisibleTo(window)
        and widget.objectName() not in OWN_OF_QT
        and not isinstance(widget.parent(), QLineEdit)  # the clear button, for which Escape and Delete stand
    ]


def named(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    text = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return text or widget.accessibleName()


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.toolTip()!r}"


def test_the_window_is_walked_at_all(window: QWidget) -> None:
    assert len(interactive(window)) > 30


def test_everything_has_a_name(window: QWidget) -> None:
    assert [described(widget) for widget in interactive(window) if not named(widget).strip()] == []


def test_everything_is_reached_by_tab(window: QWidget, qtbot: QtBot) -> None:
    window.activateWindow()
    window.panes.form.title.setFocus()
    qtbot.waitUntil(window.panes.form.title.hasFocus)
    reached: set[QWidget] = set()
    while QApplication.focusWidget() not in reached:
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    missed = [
        described(widget)
        for widget in interactive(window)
        if widget not in reached and widget.isEnabled() and widget.focusProxy() not in reached
    ]
    assert missed == []


def test_targets_are_large_enough(window: QWidget) -> None:
    small = [
        f"{described(widget)} {widget.width()}x{widget.height()}"
        for widget in interactive(window)
        if not isinstance(widget, QAbstractScrollArea | QLineEdit) and min(widget.width(), widget.height()) < 28
    ]
    assert small == []


def test_what_has_an_icon_alone_says_what_it_does(window: QWidget) -> None:
    tool_bar = window.findChild(QToolBar)
    mute = [
        described(button)
        for button in tool_bar.findChildren(QAbstractButton)
        if button.objectName() not in OWN_OF_QT and not button.toolTip()
    ]
    assert mute == []


def test_it_fits_a_small_screen(window: QWidget) -> None:
    window.resize(1280, 720)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1280 and window.minimumSizeHint().height() <= 720
    tool_bar = window.findChild(QToolBar)
    extension = tool_bar.findChild(QAbstractButton, "qt_toolbar_ext_button")
    assert extension is None or not extension.isVisible()
    assert window.panes.body.width() >= 400
