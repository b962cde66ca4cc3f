"""Between the preview and the open session."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.session.desk import Desk
from editor.session.session import Session
from editor.ui.preview.preview_pane import PreviewPane


class PreviewBinding(QObject):
    def __init__(self, preview: PreviewPane, parent: QObject) -> None:
        super().__init__(parent)

    def set_session(self, session: Session | None, desk: Desk | None) -> None:
        pass

    def set_address(self, url: str) -> None:
        pass
