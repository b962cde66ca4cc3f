"""How far the pictures are that are being taken in, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

_PATIENCE = 400  # ms that work may take before it is shown


class ProgressRow(QFrame):
    """Stands below the page while there is something to wait for. Signals ``stopped``."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteRow")
        self._done = self._total = 0
        self._shows = QTimer(self)
        self._shows.setSingleShot(True)
        self._shows.setInterval(_PATIENCE)
        self._shows.timeout.connect(self.show)
        self.text = QLabel(self)
        self.text.setObjectName("pictures.progress")
        self.bar = QProgressBar(self)
        self.bar.setObjectName("pictures.bar")
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.stop = QPushButton(self)
        self.stop.setObjectName("pictures.stop")
        self.stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.retranslate()
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` pictures; none left hides it."""
        self._done, self._total = done, total
        if done >= total:
            self._shows.stop()
            self.hide()
            return
        if self.isHidden() and not self._shows.isActive():
            self._shows.start()
        self.bar.setMaximum(total)
        self.bar.setValue(done)
        self._retranslate_text()

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("The pictures that are in the article stay; the others are left out"))
        self.bar.setAccessibleName(self.tr("Pictures taken in"))
        self._retranslate_text()

    def _retranslate_text(self) -> None:
        words = self.tr("Preparing pictures: {done} of {total}")
        self.text.setText(words.format(done=f"{self._done:,}", total=f"{self._total:,}"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
