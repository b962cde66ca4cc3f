"""What is to be said of a picture that is coming in: words for those who do not see it, and its caption in fields."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.images.captions import USUAL_PATTERN, CaptionParts, CaptionPattern
from editor.images.editing import Change
from editor.ui.form.image_field import thumbnail
from editor.ui.line_edit import LineEdit
from editor.ui.pictures.caption_fields import CaptionFields
from editor.ui.pictures.cutting_dialog import CuttingDialog, readable_image
from editor.ui.writing.kept_dialog import KeptDialog

_SHOWN = QSize(420, 200)
_LARGEST = 4_000_000  # bytes that are unpacked here; a larger file is shown when it is prepared


class AltTextDialog(KeptDialog):
    """Asks for the words that stand for a picture, or the word that it needs none; the rest may stay empty."""

    def __init__(
        self, picture: Path, alt: str, parent: QWidget | None = None, *, pattern: CaptionPattern = USUAL_PATTERN
    ) -> None:
        super().__init__(parent)
        self.setObjectName("altTextDialog")
        self.setWindowTitle(self.tr("Insert picture"))
        self.shown = QLabel(self)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setMinimumHeight(_SHOWN.height())
        self.shown.setProperty("role", "dim")
        self.shown.setText(picture.name)
        self.changes: tuple[Change, ...] = ()
        self._file: Path | None = None
        self.cut = QPushButton(self.tr("Crop and cover…"), self)
        self.cut.setObjectName("altText.cut")
        self.cut.setAutoDefault(False)
        self.cut.setToolTip(self.tr("Faces, plates and documents are covered before the picture enters the site"))
        self.cut.clicked.connect(self._cut)
        self.cut.setEnabled(False)
        if picture.is_file() and picture.stat().st_size <= _LARGEST:
            self._show(picture)
        question = QLabel(self.tr("What does the picture show? Readers who cannot see it hear these words."), self)
        question.setWordWrap(True)
        self.line = LineEdit(self)
        self.line.setObjectName("altText")
        self.line.setText(alt)
        self.line.setAccessibleName(self.tr("Alt text"))
        self.line.setPlaceholderText(self.tr("Like: The minister speaks at the press conference"))
        question.setBuddy(self.line)
        self.decoration = QCheckBox(self.tr("It only decorates; no words are needed"), self)
        self.decoration.setObjectName("altText.decoration")
        self.caption = CaptionFields(pattern, CaptionParts(), self)
        self.buttons = QDialogButtonBox(self)
        self.insert = self.buttons.addButton(self.tr("Insert"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.insert.setObjectName("altText.insert")
        self.insert.setDefault(True)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.shown, question, self.line, self.decoration, self.caption, self.buttons):
            column.addWidget(widget)
        column.insertWidget(1, self.cut, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(480)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._show_whether_complete)
        self.line.composed.connect(self._show_whether_complete)
        self.decoration.toggled.connect(self._show_whether_complete)
        self._show_whether_complete()
        self.line.setFocus()

    def alt_text(self) -> str:
        """The words; "" where none are needed."""
        return "" if self.decoration.isChecked() else self.line.text().strip()

    def parts(self) -> CaptionParts:
        """All that the fields say."""
        return replace(self.caption.parts(), alt=self.alt_text(), is_decorative=self.decoration.isChecked())

    def suggest(self, parts: CaptionParts, file: Path | None) -> None:
        """Fills what is empty from the picture's own file, and shows the picture as it became."""
        if file is not None:
            self._show(file)
        if parts.alt and not self.line.text_with_composition():
            self.line.setText(parts.alt)
        self.caption.suggest(parts)

    def _show(self, file: Path) -> None:
        pixmap = thumbnail(file, _SHOWN, self.devicePixelRatioF())
        if pixmap.isNull() or self.changes:
            return
        self.shown.setPixmap(pixmap)
        self._file = file
        self.cut.setEnabled(True)

    def _cut(self) -> None:
        image = readable_image(self._file) if self._file is not None else QImage()
        if image.isNull():
            return
        dialog = CuttingDialog(image, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.changes = dialog.changes()
            shown = dialog.cutting.result().scaled(_SHOWN, Qt.AspectRatioMode.KeepAspectRatio)
            self.shown.setPixmap(QPixmap.fromImage(shown))
        dialog.deleteLater()

    def _show_whether_complete(self) -> None:
        self.line.setEnabled(not self.decoration.isChecked())
        self.insert.setEnabled(self.decoration.isChecked() or bool(self.line.text_with_composition().strip()))
