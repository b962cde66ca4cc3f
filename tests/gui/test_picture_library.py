"""The library of the site's pictures, and cropping and covering with the mouse."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.images.editing import Area, Crop, FocalPoint, Mosaic, edited
from editor.images.library import LibraryPicture, State, Use
from editor.images.rules import PictureRules
from editor.ui.main_window import MainWindow
from editor.ui.pictures.cutting import Cutting, Tool
from editor.ui.pictures.cutting_dialog import CuttingDialog, readable_image
from editor.ui.pictures.library_dialog import LibraryDialog
from editor.ui.pictures.picture_model import is_wanted

POST = "---\ntitle: 새 소식\n---\n\n첫 문단\n\n![시장](/assets/img/market.jpg)\n\n![없음](/assets/img/none.jpg)\n"


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, "utf-8", newline="")
    return path


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path) -> MainWindow:
    window = make_window()
    assert window.open_path(post)
    return window


def opened(window: MainWindow, qtbot: QtBot) -> LibraryDialog:
    window.run_action("picture.library")
    dialog = window.findChild(LibraryDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=60_000)
    return dialog


def names(dialog: LibraryDialog) -> list[str]:
    model = dialog.model
    return [model.picture(model.index(row)).path for row in range(model.rowCount())]


def test_pictures_are_listed_with_their_uses_and_picked(window: MainWindow, site: Path, qtbot: QtBot) -> None:
    Image.new("RGB", (2500, 20)).save(site / "assets/img/wide.png")
    dialog = opened(window, qtbot)
    assert {"assets/img/market.jpg", "assets/img/none.jpg", "assets/img/wide.png"} <= set(names(dialog))
    for kind, wanted in (("missing", "assets/img/none.jpg"), ("oversized", "assets/img/wide.png")):
        dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
        assert names(dialog) == [wanted]
    dialog.kind.setCurrentIndex(0)
    dialog.search.setText("새 소식 market")
    qtbot.waitUntil(lambda: names(dialog) == ["assets/img/market.jpg"])
    index = dialog.model.index(0)
    dialog.list.setCurrentIndex(index)
    assert "새 소식" in [dialog.uses.item(row).text() for row in range(dialog.uses.count())]
    qtbot.waitUntil(lambda: "assets/img/market.jpg" in dialog.model._drawn, timeout=60_000)
    before = window.workflow.session.article.text.count("/assets/img/market.jpg")
    dialog.insert.click()
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)
    assert window.workflow.session.article.text.count("/assets/img/market.jpg") == before + 1


def test_a_missing_file_cannot_be_put_in(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.kind.setCurrentIndex(dialog.kind.findData("missing"))
    dialog.list.setCurrentIndex(dialog.model.index(0))
    assert not dialog.insert.isEnabled()
    dialog.reject()


def test_what_is_wanted() -> None:
    picture = LibraryPicture("img/한강.jpg", 10, (3, 2), uses=(Use("_posts/a.md", "언 강"),))
    rules = PictureRules(max_width=2)
    assert is_wanted(picture, "", "한강 언", rules) and is_wanted(picture, "oversized", "", rules)
    assert not is_wanted(picture, State.UNUSED, "", rules) and not is_wanted(picture, "", "바다", rules)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    image = Image.effect_noise((200, 100), 90).convert("RGB")
    image.save(path)
    return path


def drag(widget: Cutting, begin: tuple[float, float], end: tuple[float, float]) -> None:
    place = widget.place()

    def at(share: tuple[float, float]) -> QPoint:
        return QPointF(place.left() + share[0] * place.width(), place.top() + share[1] * place.height()).toPoint()

    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=at(begin))
    QTest.mouseMove(widget, at(end))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at(end))


def near(area: Area, *numbers: float) -> bool:
    found = (area.left, area.top, area.width, area.height)
    return all(abs(a - b) < 0.02 for a, b in zip(found, numbers, strict=True))


def test_areas_are_drawn_with_the_mouse_and_taken_back(qtbot: QtBot, picture: Path) -> None:
    dialog = CuttingDialog(readable_image(picture), asks_focus=True)
    qtbot.addWidget(dialog)
    dialog.show()
    cutting = dialog.cutting
    assert not dialog.use.isEnabled()
    drag(cutting, (0.1, 0.2), (0.6, 0.8))
    dialog.findChild(QWidget, "cutting.mosaic").click()
    drag(cutting, (0.5, 0.5), (0.3, 0.3))
    dialog.findChild(QWidget, "cutting.cover").click()
    drag(cutting, (0.9, 0.9), (2.0, 2.0))
    drag(cutting, (0.5, 0.5), (0.5, 0.5))  # a click covers nothing
    mosaic, cover, crop = dialog.changes()
    assert isinstance(crop, Crop) and near(crop.area, 0.1, 0.2, 0.5, 0.6)
    assert isinstance(mosaic, Mosaic) and near(mosaic.area, 0.3, 0.3, 0.2, 0.2) and not mosaic.is_solid
    assert isinstance(cover, Mosaic) and near(cover.area, 0.9, 0.9, 0.1, 0.1) and cover.is_solid
    dialog.findChild(QWidget, "cutting.focus").click()
    drag(cutting, (0.25, 0.75), (0.25, 0.75))
    focus = dialog.focus()
    assert isinstance(focus, FocalPoint) and abs(focus.x - 0.25) < 0.02 and abs(focus.y - 0.75) < 0.02
    cutting.grab()
    for _ in range(4):
        dialog.back.click()
    assert not dialog.changes() and dialog.focus() is None and not dialog.use.isEnabled()


def test_a_ratio_is_cut_around_the_focal_point(qtbot: QtBot, picture: Path) -> None:
    dialog = CuttingDialog(readable_image(picture))
    qtbot.addWidget(dialog)
    dialog.cutting.take(Tool.FOCUS, Area(0.9, 0.5, 0, 0))
    dialog.ratio.activated.emit(4)
    (crop,) = dialog.changes()
    assert isinstance(crop, Crop) and near(crop.area, 0.5, 0.0, 0.5, 1.0)


def test_what_is_covered_looks_as_it_will_be_burnt_in(qtbot: QtBot, picture: Path) -> None:
    cutting = Cutting(readable_image(picture))
    qtbot.addWidget(cutting)
    cutting.resize(200, 100)
    cutting.take(Tool.MOSAIC, Area(0.25, 0.25, 0.5, 0.5))
    shown = cutting.grab().toImage()
    colours = {shown.pixel(x, y) for x in range(52, 148) for y in range(27, 73)}
    assert len(colours) <= 6 * 6
    burnt = edited(Image.open(picture).convert("RGB"), *cutting.changes())
    assert len({burnt.getpixel((x, y)) for x in range(52, 148) for y in range(27, 73)}) <= 6 * 6


def test_a_face_is_covered_before_the_picture_enters_the_site(
    window: MainWindow, site: Path, picture: Path, qtbot: QtBot
) -> None:
    answers = window.workflow.dialogs
    answers.changes = (Mosaic(Area(0, 0, 1, 1), is_solid=True),)
    window.pictures.take([picture])
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)
    (made,) = site.glob("assets/img/a*.png")
    image = Image.open(io.BytesIO(made.read_bytes())).convert("RGB")
    assert len(image.getcolors(10)) == 1
    assert picture.read_bytes() not in [path.read_bytes() for path in site.rglob("*.png")]
    answers.alt_text = None
    count = len(list(site.rglob("*.png")))
    window.pictures.take([picture])
    assert not window.pictures.is_waiting and len(list(site.rglob("*.png"))) == count  # nothing came in
    assert not QImage(str(made)).isNull()
