"""Input methods: nothing may happen while a syllable is still being composed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

# Keys that say nothing by themselves, and those that speak to the input method: the syllable goes on.
_NO_END = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Hangul, Qt.Key.Key_Hangul_Hanja, Qt.Key.Key_Hangul_Special, Qt.Key.Key_unknown,
    )
)  # fmt: skip

_OF_LISTS = frozenset({Qt.Key.Key_Up.value, Qt.Key.Key_Down.value})  # in a single line they move no caret


def composed_text(widget: QWidget | None) -> str:
    """What the input method is composing in the widget and has not committed."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().block().layout().preeditAreaText()
    own = getattr(widget, "composed_text", None)  # a line edit of ours; Qt's does not tell
    return str(own()) if own is not None else ""


def commit_pending(widget: QWidget | None) -> None:
    """Commits what is being composed in the widget, past the input method; for a widget that loses the focus.

    The input method then forgets it: else it would hand it in once more, here or where the focus goes.
    """
    pending = composed_text(widget)
    if widget is not None and pending:
        event = QInputMethodEvent()
        event.setCommitString(pending)
        QApplication.sendEvent(widget, event)
        QGuiApplication.inputMethod().reset()


def commit_composition() -> None:
    """Puts what is being composed in the focus widget into its text; to be called before any other action.

    The input method is asked first. Some drop the text on a commit from outside, so what is still pending is
    committed by hand, and the input method then forgets it.
    """
    widget = QApplication.focusWidget()
    if not composed_text(widget):
        return
    QGuiApplication.inputMethod().commit()
    commit_pending(widget)
    QGuiApplication.inputMethod().reset()


@contextmanager
def kept_composition(widget: QWidget) -> Iterator[bool]:
    """Takes what is being composed out of the widget while its text is written, and shows it again at the caret.

    The input method is not told: to it the syllable goes on. Gives whether there is anything.
    """
    pending = composed_text(widget)
    if pending:
        QApplication.sendEvent(widget, QInputMethodEvent())
    yield bool(pending)
    if pending:
        underlined = QTextCharFormat()
        underlined.setFontUnderline(True)
        kinds = QInputMethodEvent.AttributeType
        look = [
            QInputMethodEvent.Attribute(kinds.TextFormat, 0, len(pending), underlined),
            QInputMethodEvent.Attribute(kinds.Cursor, len(pending), 1, None),
        ]
        QApplication.sendEvent(widget, QInputMethodEvent(pending, look))


class KeyGuard(QObject):
    """An event filter that finishes what is composed before a key does anything else.

    A key that reaches the widget is one that the input method left alone. Most finish the syllable themselves before
    they do; from those that do not, Qt would move the caret away from under it, and the syllable with it.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        spared = _NO_END | _OF_LISTS if isinstance(watched, QLineEdit) else _NO_END
        if event.key() not in spared and isinstance(watched, QWidget) and composed_text(watched):
            commit_composition()
        return False
