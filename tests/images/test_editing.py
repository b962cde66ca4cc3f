"""What is cropped away or covered is in none of the copy's bytes."""

from __future__ import annotations

import io
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from editor.images.editing import Area, Crop, FocalPoint, Mosaic, crop_around, edited, pixels_of
from editor.images.faults import PictureError
from editor.images.prepare import prepare
from editor.images.prepared import Done
from editor.images.rules import PictureRules
from tests.images import made

SHARES = st.floats(0, 1)


def test_a_crop_is_of_the_upright_picture() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = made.packed(made.upright_as(6, made.halves()), "JPEG", exif=exif.tobytes(), quality=95)
    prepared = prepare(data, changes=[Crop(Area(0.5, 0, 0.5, 1))])
    image = Image.open(io.BytesIO(prepared.data))
    assert prepared.size == (32, 48) and Done.CROPPED in prepared.done
    colour = image.getpixel((16, 24))
    assert isinstance(colour, tuple) and colour[2] > 150 > colour[0]


def test_squares_hide_what_was_there_and_nothing_else() -> None:
    image = made.speckled((100, 80))
    area = Area(0.2, 0.25, 0.5, 0.5)
    copy = edited(image, Mosaic(area, cells=5))
    box = pixels_of(area, image.size)
    assert len(copy.crop(box).getcolors(10000) or []) <= 5 * 4
    copy.paste(image.crop(box), box)
    assert copy.tobytes() == image.tobytes()


def test_a_solid_cover_has_one_colour() -> None:
    copy = edited(made.speckled(), Mosaic(Area(0, 0, 1, 1), is_solid=True))
    assert len(copy.getcolors() or []) == 1


def test_a_thin_area_is_hidden_too() -> None:
    image = made.speckled((100, 80))
    copy = edited(image, Mosaic(Area(0.1, 0.5, 0.8, 0.001), cells=4))
    assert len(copy.crop((10, 40, 90, 41)).getcolors(10000) or []) <= 4


def test_changes_are_of_the_whole_whatever_their_order() -> None:
    cover, crop = Mosaic(Area(0, 0, 0.5, 0.5)), Crop(Area(0.25, 0.25, 0.5, 0.5))
    image = made.speckled()
    assert edited(image, cover, crop).tobytes() == edited(image, crop, cover).tobytes()
    assert image.tobytes() == made.speckled().tobytes()


def test_a_covered_picture_is_packed_anew_without_its_thumbnail() -> None:
    prepared = prepare(made.photo(), changes=[Mosaic(Area(0, 0, 1, 1))])
    assert Done.COVERED in prepared.done and b"JFXX" not in prepared.data


def test_a_crop_of_a_large_picture_is_not_blurred() -> None:
    """What is unpacked at a part of its size still has the pixels that are written."""
    data = made.packed(made.halves((800, 400)), "JPEG")
    prepared = prepare(data, PictureRules(max_width=100, max_height=100), [Crop(Area(0, 0, 0.125, 0.25))])
    assert prepared.size == (100, 100)


@pytest.mark.parametrize("area", [Area(1, 0, 1, 1), Area(0, 0, 0, 1), Area(0, 0, -1, 1), Area(math.nan, 0, 1, 1)])
def test_an_area_outside_is_refused(area: Area) -> None:
    for change in (Crop(area), Mosaic(area)):
        with pytest.raises(PictureError, match="outside"):
            edited(made.halves(), change)


def test_what_moves_or_is_drawn_is_not_edited() -> None:
    for data in (made.moving("GIF"), b"<svg xmlns='http://www.w3.org/2000/svg'/>"):
        with pytest.raises(PictureError, match="cannot be cropped"):
            prepare(data, changes=[Crop(Area(0, 0, 1, 1))])


@given(SHARES, SHARES, st.floats(0.1, 10), st.integers(1, 5000), st.integers(1, 5000))
def test_a_crop_around_a_point_has_the_ratio_and_the_point(
    x: float, y: float, ratio: float, width: int, height: int
) -> None:
    area = crop_around((width, height), ratio, FocalPoint(x, y)).area
    assert area.width * width / (area.height * height) == pytest.approx(ratio)
    assert area.left <= x + 1e-9 and x <= area.left + area.width + 1e-9
    assert area.top <= y + 1e-9 and y <= area.top + area.height + 1e-9
    assert max(area.width, area.height) == pytest.approx(1)
