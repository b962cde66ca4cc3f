"""The questions themselves: the safe answer is the default, and a picture is not put in without words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.action_set import ActionSet
from editor.ui.dialogs import AltTextDialog, Dialogs, Unsaved
from editor.ui.help_dialogs import About, ShortcutHelp


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(path))
    return path


def when_asked(answer: Callable[[QMessageBox], None]) -> None:
    """Answers the next modal question from within its loop."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            answer(box)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    ("key", "answer"), [(Qt.Key.Key_Return, Unsaved.SAVE), (Qt.Key.Key_Escape, Unsaved.STAY)], ids=["Enter", "Escape"]
)
def test_the_question_before_leaving(qtbot: QtBot, key: Qt.Key, answer: Unsaved) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    seen: list[str] = []

    def reply(box: QMessageBox) -> None:
        seen.extend((box.text(), box.informativeText()))
        qtbot.keyClick(box, key)

    when_asked(reply)
    assert Dialogs(window).ask_unsaved("첫 배", "_posts/2026-01-02-a.md") is answer
    assert "첫 배" in seen[0] and "_posts/2026-01-02-a.md" in seen[1]


def test_not_saving_takes_a_click(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    when_asked(lambda box: next(b for b in box.buttons() if "Don't" in b.text()).click())
    assert Dialogs(window).ask_unsaved("", "a.md") is Unsaved.DROP


def test_a_picture_needs_words_or_the_word_that_it_needs_none(qtbot: QtBot, picture: Path) -> None:
    dialog = AltTextDialog(picture, "")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.insert.isEnabled()
    dialog.line.setText("  ")
    assert not dialog.insert.isEnabled()
    dialog.line.setText(" 항구의 새벽 ")
    assert dialog.insert.isEnabled() and dialog.alt_text() == "항구의 새벽"
    dialog.decoration.setChecked(True)
    assert dialog.insert.isEnabled() and dialog.alt_text() == "" and not dialog.line.isEnabled()
    dialog.decoration.setChecked(False)
    dialog.line.clear()
    assert not dialog.insert.isEnabled()


def test_help_lists_every_shortcut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = ActionSet(window)
    help_dialog = ShortcutHelp(actions, window)
    listed = {help_dialog.table.topLevelItem(row).text(0) for row in range(help_dialog.table.topLevelItemCount())}
    wanted = {action.text().rstrip("…") for action in actions.actions.values() if action.shortcuts()}
    assert listed == wanted and len(listed) > 25


def test_about_names_the_version(qtbot: QtBot) -> None:
    from editor import __version__

    window = QWidget()
    qtbot.addWidget(window)
    assert any(__version__ in label.text() for label in About(window).findChildren(QWidget) if hasattr(label, "text"))
