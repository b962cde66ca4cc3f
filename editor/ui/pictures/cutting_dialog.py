"""Cropping and covering before a picture enters the site: what is cut off or covered is in none of its bytes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.images.editing import Change, FocalPoint
from editor.ui.drawings import may_be_drawn
from editor.ui.pictures.cutting import Cutting, Tool

_RATIOS = (("3:2", 3 / 2), ("4:3", 4 / 3), ("16:9", 16 / 9), ("1:1", 1.0), ("2:3", 2 / 3))


class CuttingDialog(QDialog):
    """``changes()`` are burnt into the copy; ``focus()`` is the point that has to be seen, None where nobody said."""

    def __init__(self, image: QImage, parent: QWidget | None = None, *, asks_focus: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("cuttingDialog")
        self.setWindowTitle(self.tr("Crop and cover"))
        self.cutting = Cutting(image, self)
        self.cutting.setAccessibleName(self.windowTitle())
        self.hint = QLabel(self)
        self.hint.setProperty("role", "dim")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._make_tools(asks_focus))
        column.addWidget(self.cutting, 1)
        column.addWidget(self.hint)
        column.addLayout(self._make_buttons())
        self.resize(840, 680)
        self.cutting.changed.connect(self._show_state)
        self._show_tool(Tool.CROP)
        self._show_state()

    def _make_tools(self, asks_focus: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._tools = QButtonGroup(self)
        tools = [(Tool.CROP, self.tr("Crop")), (Tool.MOSAIC, self.tr("Mosaic")), (Tool.COVER, self.tr("Cover whole"))]
        if asks_focus:
            tools.append((Tool.FOCUS, self.tr("Focal point")))
        for tool, words in tools:
            button = QPushButton(words, self)
            button.setObjectName(f"cutting.{tool.value}")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, tool=tool: self._show_tool(tool))
            self._tools.addButton(button)
            row.addWidget(button)
            button.setChecked(tool is Tool.CROP)
        self.ratio = QComboBox(self)
        self.ratio.setObjectName("cutting.ratio")
        self.ratio.setAccessibleName(self.tr("Crop to a ratio"))
        self.ratio.addItem(self.tr("Crop to a ratio"))
        self.ratio.addItems([words for words, _ in _RATIOS])
        self.ratio.activated.connect(self._on_ratio)
        self.back = QPushButton(self.tr("Take back"), self)
        self.back.setObjectName("cutting.back")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.cutting.take_back)
        row.addWidget(self.ratio)
        row.addStretch(1)
        row.addWidget(self.back)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        buttons = QDialogButtonBox(self)
        self.use = buttons.addButton(self.tr("Use it so"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setObjectName("cutting.use")
        self.use.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row.addWidget(buttons)
        return row

    def changes(self) -> tuple[Change, ...]:
        """What is burnt in."""
        return self.cutting.changes()

    def focus(self) -> FocalPoint | None:
        """What has to be seen however the picture is cut."""
        return self.cutting.focus

    def _on_ratio(self, index: int) -> None:
        if index > 0:
            self.cutting.crop_to(_RATIOS[index - 1][1])
            self.ratio.setCurrentIndex(0)

    def _show_tool(self, tool: Tool) -> None:
        self.cutting.tool = tool
        self.hint.setText(
            {
                Tool.CROP: self.tr("Draw what is to be kept. The rest does not enter the site."),
                Tool.MOSAIC: self.tr("Draw over faces. Text can be guessed from squares: use “Cover whole” for it."),
                Tool.COVER: self.tr("Draw over plates, documents and names: one plain colour, nothing can be guessed."),
                Tool.FOCUS: self.tr("Click what has to be seen however the picture is cut."),
            }[tool]
        )

    def _show_state(self) -> None:
        has_any = bool(self.cutting.changes()) or self.cutting.focus is not None
        self.use.setEnabled(has_any)
        self.back.setEnabled(has_any)


def readable_image(file: Path) -> QImage:
    """The picture of a file, upright; an empty one where Qt cannot read it."""
    reader = QImageReader(str(file))
    if not may_be_drawn(reader):
        return QImage()
    reader.setAutoTransform(True)
    return reader.read()
