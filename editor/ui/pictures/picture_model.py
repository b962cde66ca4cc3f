"""The site's pictures as a list that draws what is in sight, and keeps no more small pictures than that takes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap

from editor.images.library import LibraryPicture, State
from editor.images.rules import PictureRules
from editor.session.picture_protocol import Draw, Drawn
from editor.ui.drawings import may_be_drawn
from editor.ui.pictures.workers import PictureWorkers

SHOWN = QSize(148, 104)
_KEPT = 240  # pixmaps
_MOST_ASKED = 60  # requests that wait: what was scrolled past is not drawn
PICTURE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class PictureModel(QAbstractListModel):
    """``words_of`` gives the line below a picture's name; ``side`` is what the worker draws, in pixels."""

    def __init__(
        self,
        workers: PictureWorkers,
        site: Path,
        cache: Path,
        words_of: Callable[[LibraryPicture], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self._site = site
        self._cache = cache
        self._words_of = words_of
        self._pictures: tuple[LibraryPicture, ...] = ()
        self._drawn: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: OrderedDict[int, str] = OrderedDict()
        self.ratio = 1.0
        workers.answered.connect(self._on_answered)

    def show_pictures(self, pictures: Sequence[LibraryPicture]) -> None:
        """Another choice of pictures."""
        self.beginResetModel()
        self._pictures = tuple(pictures)
        self.endResetModel()

    def close(self) -> None:
        """Nothing more is drawn."""
        self._workers.cancel(list(self._asked))
        self._workers.answered.disconnect(self._on_answered)

    def picture(self, index: Index) -> LibraryPicture | None:
        """The picture of a row."""
        return self._pictures[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._pictures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        picture = self.picture(index)
        if picture is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{PurePosixPath(picture.path).name}\n{self._words_of(picture)}"
            case Qt.ItemDataRole.ToolTipRole:
                return picture.path
            case Qt.ItemDataRole.DecorationRole:
                return self._pixmap(picture)
            case Qt.ItemDataRole.UserRole:
                return picture
        return None

    def _pixmap(self, picture: LibraryPicture) -> QPixmap:
        known = self._drawn.get(picture.path)
        if known is not None:
            self._drawn.move_to_end(picture.path)
            return known
        if picture.state is not State.MISSING and picture.path not in self._asked.values():
            self._ask(picture.path)
        empty = QPixmap(SHOWN * self.ratio)
        empty.setDevicePixelRatio(self.ratio)
        empty.fill(Qt.GlobalColor.transparent)
        return empty

    def _ask(self, path: str) -> None:
        file, side, cache = str(self._site / path), round(max(SHOWN.width(), SHOWN.height()) * self.ratio), self._cache
        self._asked[self._workers.ask(lambda number: Draw(number, file, side, str(cache)))] = path
        while len(self._asked) > _MOST_ASKED:
            number, _ = self._asked.popitem(last=False)
            self._workers.cancel([number])

    def _on_answered(self, answer: object) -> None:
        if not isinstance(answer, Drawn) or answer.id not in self._asked:
            return
        path = self._asked.pop(answer.id)
        self._drawn[path] = _read(answer.file, self.ratio)
        while len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        row = next((number for number, picture in enumerate(self._pictures) if picture.path == path), None)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


def _read(file: str, ratio: float) -> QPixmap:
    """A small picture that fits; an empty one where there is none."""
    reader = QImageReader(file)
    image = QImage()
    if file and may_be_drawn(reader):
        size = reader.size()
        if size.isValid():
            reader.setScaledSize(size.scaled(SHOWN * ratio, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
    pixmap = QPixmap(SHOWN * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    if not image.isNull():
        painter = QPainter(pixmap)
        place = image.rect()
        place.moveCenter(pixmap.rect().center())
        painter.drawImage(place.topLeft(), image)
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def is_wanted(picture: LibraryPicture, kind: str, text: str, rules: PictureRules) -> bool:
    """Whether a picture is of a kind ("", a state, "oversized") and its name or a post that uses it has a text."""
    if kind == "oversized" and not picture.is_oversized(rules):
        return False
    if kind and kind != "oversized" and picture.state != kind:
        return False
    wanted = text.casefold().split()
    said = " ".join([picture.path, *(f"{use.title} {use.path}" for use in picture.uses)]).casefold()
    return all(word in said for word in wanted)
