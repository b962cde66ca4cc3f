"""The source in the place of the page: a line that says what it is and how to come back, and the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.session import Session
from editor.session.source_model import Part
from editor.ui.source.source_editor import SourceEditor


class SourcePage(QFrame):
    """Signals: ``left`` the person wants the page back; ``part_chosen`` how much of the file they want to see."""

    left = Signal()
    part_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePage")
        self.title = QLabel(self)
        self.title.setObjectName("sourceTitle")
        self.whole = QCheckBox(self)
        self.whole.setObjectName("source.whole")
        self.back = QPushButton(self)
        self.back.setObjectName("source.back")
        self.editor = SourceEditor(self)
        self.setFocusProxy(self.editor)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.whole)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 12, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        self.back.clicked.connect(self.left)
        self.whole.toggled.connect(lambda: self.part_chosen.emit(self.part))
        self._retranslate()

    @property
    def part(self) -> Part:
        """How much of the file is wanted."""
        return Part.WHOLE if self.whole.isChecked() else Part.BODY

    def set_session(self, session: Session | None) -> None:
        """Shows the source of a session's article; None for nothing."""
        self.editor.set_session(session, self.part)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Source"))
        self.whole.setText(self.tr("Whole file"))
        self.whole.setToolTip(self.tr("Show the fields at the head of the file, too"))
        self.back.setText(self.tr("Back to the page"))
        self.editor.setAccessibleName(self.tr("Source of the article"))
