"""A drawing in the site shows no picture from elsewhere on the machine, in the page and in the form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmapCache
from PySide6.QtWidgets import QApplication

from editor.ui.body import pictures
from editor.ui.body.text_formats import BodyFormats
from editor.ui.form import image_field
from editor.ui.style.tokens import LIGHT

RED = "#ff0000"


@pytest.fixture
def drawing(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a drawing of one picture, whose address is given, beside a folder with a red one."""
    (tmp_path / "site").mkdir()
    Image.new("RGB", (40, 40), RED).save(tmp_path / "secret.png")

    def made(address: str) -> Path:
        path = tmp_path / "site/a.svg"
        picture = f'<image xlink:href="{address}" width="40" height="40"/>'
        space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        path.write_text(f'<svg {space} width="40" height="40">{picture}</svg>', "utf-8")
        return path

    return made


def in_the_body(path: Path) -> QImage:
    formats = BodyFormats(LIGHT, QApplication.font())
    return pictures.picture_of("![a](a.svg)", lambda address: str(path), 400, formats)


def in_the_form(path: Path) -> QImage:
    return image_field.thumbnail(path, QSize(40, 40), 1).toImage()


def has_red(image: QImage) -> bool:
    return not image.isNull() and image.pixelColor(image.rect().center()).name() == RED


@pytest.mark.parametrize("shown", [in_the_body, in_the_form])
@pytest.mark.parametrize("address", ["../secret.png", "{top}/secret.png"])
def test_a_picture_that_a_drawing_names_is_not_read(
    qapp: QApplication, drawing: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    shown: Callable[[Path], QImage], address: str,
) -> None:  # fmt: skip
    path = drawing(address.format(top=tmp_path))
    assert not has_red(shown(path))
    QPixmapCache.clear()
    for module in (pictures, image_field):
        monkeypatch.setattr(module, "may_be_drawn", lambda reader: True)
    assert has_red(shown(path))  # so the attack is one


@pytest.mark.parametrize("shown", [in_the_body, in_the_form])
def test_a_drawing_that_holds_its_picture_is_shown(
    qapp: QApplication, drawing: Callable[[str], Path], tmp_path: Path, shown: Callable[[Path], QImage]
) -> None:
    from base64 import b64encode

    data = b64encode((tmp_path / "secret.png").read_bytes()).decode()
    assert has_red(shown(drawing(f"data:image/png;base64,{data}")))
