"""What is said of a picture, each thing in a field of its own, and the line that the house makes of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from editor.images.captions import CaptionParts, CaptionPattern, caption_text
from editor.ui.line_edit import LineEdit


class CaptionFields(QWidget):
    """Caption, who made it, who gave it, the archive mark with its day; below them the line as it will be read.

    Signals ``changed``. What was read is written back as it was until a field is changed.
    """

    changed = Signal()

    def __init__(self, pattern: CaptionPattern, parts: CaptionParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pattern = pattern
        self._given = parts
        self.caption = self._line("picture.caption", self.tr("Caption"), self.tr("Stands below the picture"))
        self.credit = self._line("picture.credit", self.tr("Photographer"), self.tr("Who made it"))
        self.provider = self._line("picture.provider", self.tr("Provided by"), self.tr("Who gave it to the newsroom"))
        self.archive = QCheckBox(self.tr("Archive picture"), self)
        self.archive.setObjectName("picture.archive")
        self.archive.setToolTip(self.tr("It does not show the event itself"))
        day = self.tr("Date of the archive picture")
        self.day = self._line("picture.archive_day", day, self.tr("Its date, if known"))
        self.line = QLabel(self)
        self.line.setObjectName("picture.caption_line")
        self.line.setProperty("role", "dim")
        self.line.setWordWrap(True)
        archive = QHBoxLayout()
        archive.setSpacing(12)
        archive.addWidget(self.archive)
        archive.addWidget(self.day, 1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for field in (self.caption, self.credit, self.provider):
            form.addRow(field.accessibleName(), field)
            form.labelForField(field).setMinimumHeight(field.sizeHint().height())
        form.addRow("", archive)
        form.addRow("", self.line)
        self.show_parts(parts)
        for field in self._lines():
            field.textChanged.connect(self._on_changed)
        self.archive.toggled.connect(self._on_changed)
        self._show_line()

    def _line(self, name: str, title: str, hint: str) -> LineEdit:
        line = LineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setPlaceholderText(hint)
        return line

    def _lines(self) -> tuple[LineEdit, ...]:
        return self.caption, self.credit, self.provider, self.day

    def show_parts(self, parts: CaptionParts) -> None:
        """Fills the fields."""
        texts = (parts.caption, parts.credit, parts.provider, parts.archive_day)
        for line, text in zip(self._lines(), texts, strict=True):
            line.setText(text)
        self.archive.setChecked(parts.is_archive)
        self.day.setEnabled(parts.is_archive)

    def suggest(self, parts: CaptionParts) -> None:
        """Fills the fields that nobody has filled, from what the picture's own file says."""
        for line, text in zip(self._lines()[:3], (parts.caption, parts.credit, parts.provider), strict=True):
            if not line.text_with_composition().strip():
                line.setText(text)

    def parts(self) -> CaptionParts:
        """What the fields say; the alternative text is somebody else's."""
        caption, credit, provider, day = (line.text().strip() for line in self._lines())
        is_archive = self.archive.isChecked()
        return replace(
            self._given, caption=caption, credit=credit, provider=provider, is_archive=is_archive,
            archive_day=day if is_archive else "",
        )  # fmt: skip

    def text(self) -> str:
        """The line as the house writes it."""
        return caption_text(self.parts(), self._pattern)

    def _on_changed(self) -> None:
        self.day.setEnabled(self.archive.isChecked())
        self._show_line()
        self.changed.emit()

    def _show_line(self) -> None:
        parts, text = self.parts(), self.text()
        self.line.setText(self.tr("Reads: {line}").format(line=text) if text and text != parts.caption else "")
        self.line.setVisible(bool(self.line.text()))
