"""Hangul in dialogs and in the command palette: what is still composed counts, whichever way the dialog is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.document.article import Article
from editor.document.link_marks import Link
from editor.session.picture_words import PictureWords
from editor.ui.pictures.new_picture_dialog import AltTextDialog
from editor.ui.source.source_dialog import SourceDialog
from editor.ui.writing.footnote_dialog import FootnoteDialog
from editor.ui.writing.link_dialog import LinkDialog, LinkWords
from editor.ui.writing.picture_dialog import PictureDialog
from tests.gui.conftest import dispose, type_hangul

_ARTICLE = Article.from_text("---\ntitle: 글\n---\n\n첫 문단\n")
_LINK = LinkWords("말", Link("https://a.kr"))
_PICTURE = PictureWords("/a.jpg", "말", "말")

# By name: how it is made, the field that is written in, and what is read of it afterwards.
DIALOGS: dict[str, tuple[Callable[[], QDialog], str, Callable[[QDialog], str]]] = {
    "link": (lambda: LinkDialog(_LINK, []), "link.text", lambda it: it.words().text),
    "link's title": (lambda: LinkDialog(_LINK, []), "link.title", lambda it: it.words().link.title),
    "footnote": (FootnoteDialog, "footnote.text", lambda it: it.text()),
    "alt text": (lambda: AltTextDialog(Path("a.png"), ""), "altText", lambda it: it.alt_text()),
    "picture": (lambda: PictureDialog(Path("a.png"), _PICTURE), "picture.alt", lambda it: it.words().alt),
    "caption": (lambda: PictureDialog(Path("a.png"), _PICTURE), "picture.caption", lambda it: it.words().caption),
    "source": (lambda: SourceDialog(_ARTICLE, 0), "sourceEditor", lambda it: it.source().strip()),
}


def click(dialog: QDialog, role: QDialogButtonBox.ButtonRole) -> None:
    """As with a real mouse: through the window, so that the focus moves."""
    box = dialog.findChild(QDialogButtonBox)
    button = next(one for one in box.buttons() if box.buttonRole(one) is role)
    QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=button.mapTo(dialog, button.rect().center()))


def enter(dialog: QDialog) -> None:
    is_source = isinstance(dialog, SourceDialog)
    modifier = Qt.KeyboardModifier.ControlModifier if is_source else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, modifier)


WAYS = {
    "Enter": enter,
    "button": lambda dialog: click(dialog, QDialogButtonBox.ButtonRole.AcceptRole),
}


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[tuple[QDialog, QWidget, str]]:
    make, name, _ = DIALOGS[request.param]
    dialog = make()
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    field = dialog.findChild(QWidget, name) or dialog.editor
    field.setFocus()
    QApplication.processEvents()
    yield dialog, field, request.param
    dialog.close()
    dispose(dialog)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("opened", DIALOGS, indirect=True)
def test_one_syllable_that_is_still_composed_is_taken_along(opened: tuple[QDialog, QWidget, str], way: str) -> None:
    dialog, field, name = opened
    before = DIALOGS[name][2](dialog)
    if isinstance(field, QLineEdit):
        field.end(False)
    else:
        field.moveCursor(QTextCursor.MoveOperation.End)
    type_hangul(field, "글", finish=False)
    WAYS[way](dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert DIALOGS[name][2](dialog) == before + "글"


@pytest.mark.parametrize("opened", DIALOGS, indirect=True)
def test_the_caret_is_where_the_candidates_are_to_stand(opened: tuple[QDialog, QWidget, str]) -> None:
    _, field, _ = opened
    type_hangul(field, "글한", finish=False)
    told = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = told if isinstance(told, QRect) else told.toRect()
    assert field.rect().contains(place.center())

