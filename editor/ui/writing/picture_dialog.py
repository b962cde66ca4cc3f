"""What a picture of the article says and how it stands: words for those who do not see it, caption, width, place."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.images.captions import USUAL_PATTERN, CaptionPattern, read_caption
from editor.session.picture_words import PictureWords
from editor.ui.form.image_field import thumbnail
from editor.ui.line_edit import LineEdit
from editor.ui.pictures.caption_fields import CaptionFields
from editor.ui.writing.kept_dialog import KeptDialog

_WIDTHS = ("", "100%", "75%", "50%", "25%")
_ALIGNS = ("", "left", "center", "right")
_WIDTH = re.compile(r"\s*(\d{1,4})\s*(px|%)?\s*", re.IGNORECASE)


class PictureAnswer(Enum):
    """What else may become of a picture."""

    REPLACE = "replace"
    CUT = "cut"
    REMOVE = "remove"


class PictureDialog(KeptDialog):
    """``words()`` is what the fields say; ``answer`` is set where the picture itself is to be another or to go."""

    def __init__(
        self,
        picture: Path,
        words: PictureWords,
        parent: QWidget | None = None,
        pattern: CaptionPattern = USUAL_PATTERN,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictureDialog")
        self.setWindowTitle(self.tr("Picture"))
        self.answer: PictureAnswer | None = None
        self._words = words
        shown = QLabel(self)
        shown.setPixmap(thumbnail(picture, QSize(420, 200), self.devicePixelRatioF()))
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name = QLabel(picture.name, self)
        name.setProperty("role", "dim")
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.alt = self._line("picture.alt", self.tr("Alt text"), words.alt)
        self.alt.setPlaceholderText(self.tr("What the picture shows, for readers who cannot see it"))
        self.decoration = QCheckBox(self.tr("It only decorates; no words are needed"), self)
        self.decoration.setObjectName("picture.decoration")
        self.decoration.setChecked(words.is_decorative)
        self.alt.setEnabled(not words.is_decorative)
        self._known = read_caption(words.caption or "", pattern)
        self.caption = CaptionFields(pattern, self._known, self)
        self.caption.setEnabled(words.caption is not None)
        self.width_box = self._width_box(words.width)
        self.align_box = self._align_box(words.align)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.alt.accessibleName(), self.alt)
        form.addRow("", self.decoration)
        form.addRow(self.caption)
        form.addRow(self.width_box.accessibleName(), self.width_box)
        form.addRow(self.align_box.accessibleName(), self.align_box)
        for field in (self.alt, self.width_box, self.align_box):
            form.labelForField(field).setMinimumHeight(field.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(shown)
        column.addWidget(name)
        column.addLayout(form)
        column.addWidget(self.refusal)
        column.addLayout(self._make_buttons())
        self.setMinimumWidth(480)
        self.decoration.toggled.connect(lambda on: self.alt.setEnabled(not on))
        self.width_box.editTextChanged.connect(self._show_whether_complete)
        self.alt.setFocus()

    def _line(self, name: str, title: str, text: str) -> LineEdit:
        line = LineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setText(text)
        return line

    def _width_box(self, width: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("picture.width")
        box.setAccessibleName(self.tr("Width"))
        box.setEditable(True)
        box.addItem(self.tr("As it is"))
        box.addItems([stated for stated in _WIDTHS if stated])
        box.setCurrentText(box.itemText(0) if not width else width if width.endswith("%") else f"{width} px")
        return box

    def _align_box(self, align: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("picture.align")
        box.setAccessibleName(self.tr("Place"))
        box.addItems([self.tr("As the site has it"), self.tr("Left"), self.tr("Middle"), self.tr("Right")])
        box.setCurrentIndex(_ALIGNS.index(align) if align in _ALIGNS else 0)
        return box

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, words, answer in (
            ("picture.replace", self.tr("Replace picture…"), PictureAnswer.REPLACE),
            ("picture.cut", self.tr("Crop and cover…"), PictureAnswer.CUT),
            ("picture.remove", self.tr("Remove picture"), PictureAnswer.REMOVE),
        ):
            button = QPushButton(words, self)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, answer=answer: self._end(answer))
            row.addWidget(button)
        row.addStretch(1)
        buttons = QDialogButtonBox(self)
        self.accept_button = buttons.addButton(self.tr("Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row.addWidget(buttons)
        return row

    def _end(self, answer: PictureAnswer) -> None:
        self.answer = answer
        self.accept()

    def words(self) -> PictureWords:
        """What is in the fields."""
        alt = "" if self.decoration.isChecked() else self.alt.text().strip()
        return replace(
            self._words,
            alt=alt,
            is_decorative=self.decoration.isChecked(),
            caption=self._caption(),
            width=self._stated_width() or "",
            align=_ALIGNS[self.align_box.currentIndex()],
        )

    def _caption(self) -> str | None:
        """The line as the house writes it; as it was where no field was changed."""
        if self._words.caption is None or self.caption.parts() == self._known:
            return self._words.caption
        return self.caption.text()

    def _stated_width(self) -> str | None:
        """The width as it was typed; None for what is none."""
        text = self.width_box.currentText().strip()
        if not text or text == self.width_box.itemText(0):
            return ""
        found = _WIDTH.fullmatch(text)
        if not found or not int(found[1]):
            return None
        return f"{int(found[1])}{'%' if found[2] == '%' else ''}"

    def _show_whether_complete(self) -> None:
        self.accept_button.setEnabled(self._stated_width() is not None)
