"""The widget that shows the preview's page: nothing of the engine's own windows and menus comes up over it."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

JUST_NOW = 3000  # ms
_HANDS = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress,
                    QEvent.Type.TouchBegin, QEvent.Type.TouchEnd))  # fmt: skip

_OF_THE_PROGRAM = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.NoFocusReason)


class PreviewView(QWebEngineView):
    """Takes no drops, closes what dialogs the engine makes, and knows when the person last touched the page.

    The keys go to the page only where the person leads them there: by the mouse, Tab or a command. The engine takes
    the focus by itself when a renderer is replaced, a page with ``autofocus`` or a script may try to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched = QElapsedTimer()
        self._reason = Qt.FocusReason.NoFocusReason
        self.setAcceptDrops(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def was_touched(self) -> bool:
        """Whether the person pressed something on the page just now; a page's script can press nothing."""
        return self._touched.isValid() and self._touched.elapsed() < JUST_NOW

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._reason = event.reason()
        return super().event(event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or old is None or self._reason not in _OF_THE_PROGRAM:
            return
        if (new is self or self.isAncestorOf(new)) and not (old is self or self.isAncestorOf(old)):
            old.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._reason = event.reason()
        if event.type() in _HANDS:
            self._touched.start()
        return super().eventFilter(watched, event)

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        child = event.child()
        if event.type() is QEvent.Type.ChildPolished and isinstance(child, QDialog):
            child.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            child.reject()
            child.deleteLater()
        elif event.type() is QEvent.Type.ChildAdded:
            child.installEventFilter(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copying only: the engine's own menu saves pages, shows sources and goes back."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = self.page()
        menu.addAction(page.action(QWebEnginePage.WebAction.Copy))
        request = self.lastContextMenuRequest()
        if not request.linkUrl().isEmpty():
            menu.addAction(page.action(QWebEnginePage.WebAction.CopyLinkToClipboard))
        menu.addAction(page.action(QWebEnginePage.WebAction.SelectAll))
        menu.popup(event.globalPos())
