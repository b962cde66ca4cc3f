"""A picture on which areas are drawn with the mouse: what is kept of it, what is covered, what has to be seen."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.images.editing import MIDDLE, Area, Change, Crop, FocalPoint, Mosaic, crop_around

_SMALLEST = 0.01  # of a side: less is a click


class Tool(Enum):
    """What a drag of the mouse makes."""

    CROP = "crop"
    MOSAIC = "mosaic"
    COVER = "cover"
    FOCUS = "focus"


class Cutting(QWidget):
    """Shows a picture with its changes as they will be burnt in. Signals ``changed``."""

    changed = Signal()

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cutting")
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.tool = Tool.CROP
        self._image = image
        self._covers: list[Mosaic] = []
        self._crop: Area | None = None
        self.focus: FocalPoint | None = None
        self._begin: QPointF | None = None
        self._drawn: Area | None = None

    def sizeHint(self) -> QSize:
        return self._image.size().scaled(QSize(760, 500), Qt.AspectRatioMode.KeepAspectRatio)

    # What is chosen.

    def changes(self) -> tuple[Change, ...]:
        """What is burnt into the copy."""
        crops = (Crop(self._crop),) if self._crop is not None else ()
        return (*self._covers, *crops)

    def take_back(self) -> None:
        """The last area goes."""
        if self._covers:
            self._covers.pop()
        elif self._crop is not None:
            self._crop = None
        else:
            self.focus = None
        self._tell()

    def take(self, tool: Tool, area: Area) -> None:
        """Makes an area of the picture what a tool makes of it."""
        match tool:
            case Tool.CROP:
                self._crop = area
            case Tool.FOCUS:
                self.focus = FocalPoint(area.left + area.width / 2, area.top + area.height / 2)
            case _:
                self._covers.append(Mosaic(area, is_solid=tool is Tool.COVER))
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def result(self) -> QImage:
        """The picture as it will be, in the size it is shown here."""
        whole = QImage(self._image)
        painter = QPainter(whole)
        for cover in self._covers:
            self._paint_cover(painter, cover, QRectF(whole.rect()))
        painter.end()
        if self._crop is None:
            return whole
        return whole.copy(_part(self._crop, QRectF(whole.rect())).toAlignedRect())

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin = self._share(event.position())
            self._follow(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._begin is not None:
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn, self._drawn, begun, self._begin = self._drawn, None, self._begin, None
        if drawn is None or begun is None:
            return
        is_click = drawn.width < _SMALLEST or drawn.height < _SMALLEST
        if self.tool is Tool.FOCUS or not is_click:
            self.take(self.tool, drawn)
        self.update()

    def _follow(self, point: QPointF) -> None:
        begin, end = self._begin or QPointF(), self._share(point)
        if self.tool is Tool.FOCUS:
            begin = end
        left, top = min(begin.x(), end.x()), min(begin.y(), end.y())
        self._drawn = Area(left, top, abs(end.x() - begin.x()), abs(end.y() - begin.y()))
        self.update()

    def _share(self, point: QPointF) -> QPointF:
        """A point of the widget in shares of the picture, inside of it."""
        place = self.place()
        x, y = (point.x() - place.left()) / place.width(), (point.y() - place.top()) / place.height()
        return QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def place(self) -> QRectF:
        """Where the picture is on the widget."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.place(), self._image)
        for cover in self._covers:
            self._paint_cover(painter, cover, self.place())
        if self._crop is not None:
            self._paint_crop(painter, self._crop)
        if self.focus is not None:
            self._paint_focus(painter, self.focus)
        if self._drawn is not None and self.tool is not Tool.FOCUS:
            self._paint_frame(painter, self._drawn)

    def _rect(self, area: Area) -> QRectF:
        return _part(area, self.place())

    def _paint_cover(self, painter: QPainter, cover: Mosaic, whole: QRectF) -> None:
        """As it will look: few squares, or one colour."""
        part = self._image.copy(_part(cover.area, QRectF(self._image.rect())).toAlignedRect())
        longer = max(part.width(), part.height())
        cells = 1 if cover.is_solid else min(cover.cells, longer)
        grid = QSize(max(1, part.width() * cells // longer), max(1, part.height() * cells // longer))
        modes = Qt.TransformationMode
        small = part.scaled(grid, Qt.AspectRatioMode.IgnoreAspectRatio, modes.SmoothTransformation)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(_part(cover.area, whole), small)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def _paint_crop(self, painter: QPainter, crop: Area) -> None:
        kept, whole = self._rect(crop), self.place()
        shade = QColor(0, 0, 0, 150)
        for rest in (
            QRectF(whole.left(), whole.top(), whole.width(), kept.top() - whole.top()),
            QRectF(whole.left(), kept.bottom(), whole.width(), whole.bottom() - kept.bottom()),
            QRectF(whole.left(), kept.top(), kept.left() - whole.left(), kept.height()),
            QRectF(kept.right(), kept.top(), whole.right() - kept.right(), kept.height()),
        ):
            painter.fillRect(rest, shade)
        self._paint_frame(painter, crop)

    def _paint_frame(self, painter: QPainter, area: Area) -> None:
        colours, styles = Qt.GlobalColor, Qt.PenStyle
        for colour, style in ((colours.black, styles.SolidLine), (colours.white, styles.DashLine)):
            painter.setPen(QPen(colour, 1, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._rect(area))

    def _paint_focus(self, painter: QPainter, focus: FocalPoint) -> None:
        middle = self._rect(Area(focus.x, focus.y, 0, 0)).topLeft()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for width, colour in ((4, Qt.GlobalColor.black), (2, Qt.GlobalColor.white)):
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 11, 11)
            painter.drawPoint(middle)

    def crop_to(self, ratio: float) -> None:
        """The largest part of a ratio (width by height), around the focal point."""
        size = (self._image.width(), self._image.height())
        self._crop = crop_around(size, ratio, self.focus or MIDDLE).area
        self._tell()


def _part(area: Area, whole: QRectF) -> QRectF:
    """An area in a rectangle that shows the whole picture; at least a pixel."""
    return QRectF(
        whole.left() + area.left * whole.width(), whole.top() + area.top * whole.height(),
        max(1.0, area.width * whole.width()), max(1.0, area.height * whole.height()),
    )  # fmt: skip
