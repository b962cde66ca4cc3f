"""The picture of an article: a thumbnail, its path, and how to change it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImageReader, QPainter, QPainterPath, QPixmap, QPixmapCache
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.drawings import may_be_drawn
from editor.ui.elided_label import ElidedLabel

THUMBNAIL = QSize(54, 36)
_SUFFIXES = tuple(".jpg .jpeg .jfif .png .gif .webp .svg .avif .heic .heif .tif .tiff .bmp".split())


class ImageField(QFrame):
    """Signals ``chosen`` for Change, ``dropped`` with a local path, ``removed`` for Remove."""

    chosen = Signal()
    dropped = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._shown: tuple[str, Path | None, int] | None = None
        self._read_only = False
        self.setProperty("box", True)
        self.setAcceptDrops(True)
        self._thumbnail = QLabel(self)
        self._thumbnail.setFixedSize(THUMBNAIL)
        self._text = ElidedLabel(self)
        self._change = self._button()
        self._change.clicked.connect(self.chosen)
        self._remove = self._button()
        self._remove.clicked.connect(self.removed)
        self.setFocusProxy(self._change)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self._thumbnail)
        row.addWidget(self._text, 1)
        row.addWidget(self._change)
        row.addWidget(self._remove)
        self._name = ""
        self.retranslate()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "link")
        return button

    def retranslate(self) -> None:
        has_image = bool(self._path)
        self._change.setText(self.tr("Change") if has_image else self.tr("Choose picture"))
        self._remove.setText(self.tr("Remove"))
        self._change.setAccessibleName(f"{self._name}: {self._change.text()}")
        self._remove.setAccessibleName(f"{self._name}: {self._remove.text()}")
        self._text.setText(self._path if has_image else self.tr("No picture yet; drop one here"))
        self._text.setProperty("role", "" if has_image else "dim")
        self._text.style().polish(self._text)
        self._text.setToolTip(self._path)
        self._change.setVisible(not self._read_only)
        self._remove.setVisible(has_image and not self._read_only)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def setAccessibleName(self, name: str) -> None:
        self._name = name
        super().setAccessibleName(name)
        self.retranslate()

    def set_field_name(self, name: str) -> None:
        """The object names: ``name`` the box, which takes drops; its buttons ``name.change``, ``name.remove``."""
        self.setObjectName(name)
        self._change.setObjectName(f"{name}.change")
        self._remove.setObjectName(f"{name}.remove")

    def path(self) -> str:
        return self._path

    def show_path(self, path: str, picture: Callable[[str], Path | None]) -> None:
        """Shows the image's path in the site and a thumbnail of the file that ``picture`` finds for it."""
        file = picture(path) if path else None
        state = (path, file, file.stat().st_mtime_ns if file is not None else 0)
        if state == self._shown:
            return
        self._shown = state
        self._path = path
        self._thumbnail.setVisible(bool(path))
        self._thumbnail.setPixmap(thumbnail(file, THUMBNAIL, self.devicePixelRatioF()) if file else QPixmap())
        self.retranslate()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.setAcceptDrops(not read_only)
        self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_image(event):
            event.acceptProposedAction()
            self._show_dragging(True)

    def dragLeaveEvent(self, event: QEvent) -> None:
        self._show_dragging(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_dragging(False)
        path = dropped_image(event)
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_dragging(self, dragging: bool) -> None:
        self.setProperty("dragging", dragging)
        self.style().polish(self)


def dropped_image(event: QDropEvent) -> str:
    """The local path of the picture that is dragged, or nothing."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.lower().endswith(_SUFFIXES)), "")


def thumbnail(file: Path, size: QSize, ratio: float) -> QPixmap:
    """A small picture with round corners that fills ``size``; empty where the file is no picture.

    It is drawn once: Qt keeps every pixmap that a label shows in its cache, and a new one of each would fill that.
    """
    changed = file.stat().st_mtime_ns if file.exists() else 0
    name = f"thumbnail {size.width()} {size.height()} {ratio} {changed} {file}"
    known = QPixmap()
    if not QPixmapCache.find(name, known):
        known = _drawn(file, size, ratio)
        QPixmapCache.insert(name, known)
    return known


def _drawn(file: Path, size: QSize, ratio: float) -> QPixmap:
    reader = QImageReader(str(file))
    if not may_be_drawn(reader):
        return QPixmap()
    reader.setAutoTransform(True)
    whole = reader.size()
    target = size * ratio
    if whole.isValid():
        reader.setScaledSize(whole.scaled(target, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return QPixmap()
    result = QPixmap(target)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(result.rect(), 5 * ratio, 5 * ratio)
    painter.setClipPath(clip)
    place = QRect(image.rect())
    place.moveCenter(result.rect().center())
    painter.drawImage(place.topLeft(), image)
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result
