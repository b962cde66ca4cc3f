"""What the window was told, in its order: keys, clicks, and what the input method said."""

from __future__ import annotations

from collections import Counter, deque

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.composition import composed_text

_CATEGORY = "qt.qpa.input.methods"
RULES = f"{_CATEGORY}=true"  # for QT_LOGGING_RULES
_UP = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel})
_TOLD = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})
_MOST = 400  # lines that are kept


class Record(QObject):
    """An event filter of the application. ``ups`` counts the keys and buttons that went up in any of its windows."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.ups: Counter[QEvent.Type] = Counter()
        self._lines: deque[str] = deque(maxlen=_MOST)
        application.installEventFilter(self)
        qInstallMessageHandler(self._on_message)

    def note(self, line: str) -> None:
        self._lines.append(line)

    def __str__(self) -> str:
        return "\n".join(self._lines)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if "microFocus" not in message:
            self.note(f"    {message[:160]}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if isinstance(watched, QWindow):
            if kind in _UP:
                self.ups[kind] += 1
        elif isinstance(watched, QWidget):
            self._on_widget(watched, event)
        return False

    def _on_widget(self, widget: QWidget, event: QEvent) -> None:
        name = widget.objectName() or type(widget).__name__
        has = f"composes {composed_text(QApplication.focusWidget())!r}"
        if isinstance(event, QInputMethodEvent):
            self.note(f"{name}: preedit {event.preeditString()!r} commit {event.commitString()!r}; {has}")
        elif isinstance(event, QFocusEvent):
            self.note(f"{name}: {event.type().name} {event.reason().name}; {has}")
        elif event.type() in _TOLD and (widget.hasFocus() or isinstance(event, QMouseEvent)):
            key = f" {event.key():#x} {event.text()!r}" if isinstance(event, QKeyEvent) else ""
            self.note(f"{name}: {event.type().name}{key}; {has}")
