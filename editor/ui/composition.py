"""Input methods: nothing may happen while a syllable is still being composed."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget


def composed_text(widget: QWidget | None) -> str:
    """What the input method is composing in the widget and has not committed."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().block().layout().preeditAreaText()
    own = getattr(widget, "composed_text", None)  # a line edit of ours; Qt's does not tell
    return str(own()) if own is not None else ""


def commit_pending(widget: QWidget | None) -> None:
    """Commits what is being composed in the widget, past the input method; for a widget that loses the focus."""
    pending = composed_text(widget)
    if widget is not None and pending:
        event = QInputMethodEvent()
        event.setCommitString(pending)
        QApplication.sendEvent(widget, event)


def commit_composition() -> None:
    """Puts what is being composed in the focus widget into its text; to be called before any other action.

    The input method is asked first. Some drop the text on a commit from outside, so what is still pending is
    committed by hand, and the input method then forgets it.
    """
    widget = QApplication.focusWidget()
    if not composed_text(widget):
        return
    input_method = QGuiApplication.inputMethod()
    input_method.commit()
    commit_pending(widget)
    input_method.reset()
