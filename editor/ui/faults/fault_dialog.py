"""Says that the program made a fault, what became of the text, and what is in the report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class FaultDialog(QDialog):
    """``details_wanted`` carries whether the article's text is to stand in the report."""

    details_wanted = Signal(bool)

    def __init__(self, *, is_kept: bool, file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fault")
        self.setWindowTitle(self.tr("Something went wrong"))
        self._file = file
        words = QLabel(self._words(is_kept, file), self)
        words.setWordWrap(True)
        self.report = QPlainTextEdit(self)
        self.report.setObjectName("fault.report")
        self.report.setProperty("source", True)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.details = QCheckBox(self.tr("Put the article's text and the error's own words into the report"), self)
        self.details.setObjectName("fault.details")
        self.details.toggled.connect(self.details_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (words, self.report, self.details):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        self.resize(640, 420)

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy the report"), self)
        copy.setObjectName("fault.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        folder = QPushButton(self.tr("Open its folder"), self)
        folder.setObjectName("fault.folder")
        folder.setEnabled(self._file is not None)
        folder.clicked.connect(self._open_folder)
        go_on = QPushButton(self.tr("Go on writing"), self)
        go_on.setObjectName("fault.goOn")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(copy)
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(go_on)
        return row

    def _open_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    def _words(self, is_kept: bool, file: Path | None) -> str:
        words = self.tr("Copydesk made a mistake of its own.")
        if is_kept:
            words += " " + self.tr("Your text is still here, and it is kept aside on the disk as well. Save it now.")
        else:
            words += " " + self.tr("Your text is still here, but could not be kept aside: save it now, or copy it out.")
        if file is not None:
            words += " " + self.tr("A report without any of your text is in {path}.").format(path=file)
        return words
