"""Input methods: nothing may happen while a syllable is still being composed.

ibus and its like are processes of their own. What they say of a key comes as queued calls, so a click, or a key that
they leave alone, can be delivered before what was said of the keys in front of it; and they may hand in a syllable
that the program has already put into the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

# Keys that say nothing by themselves, and those that speak to the input method: the syllable goes on.
_NO_END = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Hangul, Qt.Key.Key_Hangul_Hanja, Qt.Key.Key_Hangul_Special, Qt.Key.Key_unknown,
    )
)  # fmt: skip

# Before these the input method is heard out: on the widget that has the focus, and on its window.
_KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_ENDS = frozenset(
    {
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.DragEnter, QEvent.Type.Drop,
        QEvent.Type.FocusAboutToChange, QEvent.Type.Close,
    }
)  # fmt: skip
_HEARD = _KEYS | _ENDS | {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.InputMethod}
_SETTLED = "copydesk.settled"  # of the input method: what was committed past it and it has not said anything since

_OF_LISTS = frozenset({Qt.Key.Key_Up.value, Qt.Key.Key_Down.value})  # in a single line they move no caret


def composed_text(widget: QWidget | None) -> str:
    """What the input method is composing in the widget and has not committed."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().block().layout().preeditAreaText()
    own = getattr(widget, "composed_text", None)  # a line edit of ours; Qt's does not tell
    return str(own()) if own is not None else ""


def hear_out() -> None:
    """Delivers what the input method has said and the program has not heard yet.

    To be called where an event begins, never while one of the input method is being handled.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)


def commit_pending(widget: QWidget | None) -> None:
    """Commits what is being composed in the widget, past the input method; for a widget that loses the focus.

    The input method then forgets it: else it would hand it in once more, here or where the focus goes.
    """
    pending = composed_text(widget)
    if widget is not None and pending:
        event = QInputMethodEvent()
        event.setCommitString(pending)
        QApplication.sendEvent(widget, event)
        _settle(pending)
        QGuiApplication.inputMethod().reset()


def commit_composition() -> None:
    """Puts what is being composed in the focus widget into its text; to be called before any other action.

    The input method is asked first. Some drop the text on a commit from outside, so what is still pending is
    committed by hand, and the input method then forgets it.
    """
    widget = QApplication.focusWidget()
    pending = composed_text(widget)
    if not pending:
        return
    QGuiApplication.inputMethod().commit()
    commit_pending(widget)
    _settle(pending)
    QGuiApplication.inputMethod().reset()


def _settle(text: str) -> None:
    QGuiApplication.inputMethod().setProperty(_SETTLED, text)


def _comes_again(event: QInputMethodEvent) -> bool:
    """Whether the input method hands in what was committed past it: it had said so before it heard of that.

    A syllable that is typed is always composed first; what is handed in without that is the one before.
    """
    settled = str(QGuiApplication.inputMethod().property(_SETTLED) or "")
    if not settled or not (event.preeditString() or event.commitString()):
        return False
    _settle("")
    return event.commitString() == settled and not event.preeditString() and not event.replacementLength()


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
    """An event filter that finishes what is composed before a key does anything else, and keeps events in their order.

    A key that reaches the widget is one that the input method left alone. Most finish the syllable themselves before
    they do; from those that do not, Qt would move the caret away from under it, and the syllable with it.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._window: QObject | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _HEARD:
            return False
        if not isinstance(watched, QWidget):  # the window in which the widget has the focus
            if kind in _ENDS:
                hear_out()
            return False
        if isinstance(event, QInputMethodEvent):
            return not composed_text(watched) and _comes_again(event)
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._watch(watched.window().windowHandle() if kind == QEvent.Type.FocusIn else None)
        elif kind in _KEYS or kind in _ENDS:
            hear_out()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._on_key(watched, event)
        return False

    def _watch(self, window: QObject | None) -> None:
        """Hears of what happens in a window, too; None for no longer."""
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _on_key(self, widget: QWidget, event: QKeyEvent) -> None:
        spared = _NO_END | _OF_LISTS if isinstance(widget, QLineEdit) else _NO_END
        if event.key() not in spared and composed_text(widget):
            commit_composition()
