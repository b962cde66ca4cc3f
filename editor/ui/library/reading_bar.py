"""How far the first reading of a site is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

_LEAST = 200  # files: what is read sooner than a person reads the words is not told


class ReadingBar(QWidget):
    """A line and a bar, hidden as long as nothing is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library.reading")
        self._words = QLabel(self)
        self._words.setProperty("role", "dim")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 2)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Files that are read, of those that are to be."""
        if total < _LEAST:
            self.hide()
            return
        self._words.setText(self.tr("Reading articles: {done} of {total}").format(done=f"{done:,}", total=f"{total:,}"))
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self.show()
