"""Cropping and covering, burnt into the copy: what is cut off or covered is in none of its bytes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from editor.images.faults import Fault, PictureError


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, in shares (0 to 1) of the width and height of the whole picture as it stands upright."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Crop:
    """Only this much of the picture is taken."""

    area: Area


@dataclass(frozen=True, slots=True)
class Mosaic:
    """An area is made unrecognisable: faces, plates, documents.

    Attributes:
        cells: how many squares lie along its longer side; fewer hide more.
        is_solid: one plain colour; what is written can be guessed from squares, so texts ask for this.
    """

    area: Area
    cells: int = 6
    is_solid: bool = False


@dataclass(frozen=True, slots=True)
class FocalPoint:
    """What has to be seen however the picture is cut, in shares of width and height."""

    x: float = 0.5
    y: float = 0.5


Change = Crop | Mosaic
MIDDLE = FocalPoint()


def edited(image: Image.Image, *changes: Change) -> Image.Image:
    """A copy of an upright picture, covered and then cropped.

    All areas are of the whole picture, whatever the order; of several crops what all of them leave stays. Raises
    PictureError where an area lies outside or nothing is left.
    """
    box = (0, 0, image.width, image.height)
    copy = image.copy()
    for change in changes:
        place = pixels_of(change.area, image.size)
        if isinstance(change, Mosaic):
            _cover(copy, place, change)
        else:
            box = max(box[0], place[0]), max(box[1], place[1]), min(box[2], place[2]), min(box[3], place[3])
    if box[0] >= box[2] or box[1] >= box[3]:
        raise PictureError(Fault.BAD_AREA)
    return _cut(copy, box) if box != (0, 0, *image.size) else copy


def pixels_of(area: Area, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The pixels (left, top, right, bottom) that an area touches, those that it touches in part as well."""
    numbers = (area.left, area.top, area.width, area.height)
    if not all(math.isfinite(number) for number in numbers) or area.width <= 0 or area.height <= 0:
        raise PictureError(Fault.BAD_AREA)
    slack = 1e-9  # a third and two thirds are to meet
    left, top = math.floor(area.left * size[0] + slack), math.floor(area.top * size[1] + slack)
    right = math.ceil((area.left + area.width) * size[0] - slack)
    bottom = math.ceil((area.top + area.height) * size[1] - slack)
    box = max(left, 0), max(top, 0), min(right, size[0]), min(bottom, size[1])
    if box[0] >= box[2] or box[1] >= box[3]:
        raise PictureError(Fault.BAD_AREA)
    return box


def shown_share(changes: Sequence[Change]) -> tuple[float, float]:
    """How much of width and height the crops leave at least, so that enough pixels are unpacked for it."""
    areas = [change.area for change in changes if isinstance(change, Crop)]
    width = min((area.width for area in areas), default=1.0)
    height = min((area.height for area in areas), default=1.0)
    return (width if 0 < width < 1 else 1.0), (height if 0 < height < 1 else 1.0)


def crop_around(size: tuple[int, int], ratio: float, focus: FocalPoint = MIDDLE) -> Crop:
    """The largest part of a picture with ``ratio`` (width by height), the focal point as near its middle as goes."""
    width = min(1.0, ratio * size[1] / size[0])
    height = min(1.0, size[0] / ratio / size[1])
    left = min(max(focus.x - width / 2, 0.0), 1.0 - width)
    top = min(max(focus.y - height / 2, 0.0), 1.0 - height)
    return Crop(Area(left, top, width, height))


def _cover(image: Image.Image, box: tuple[int, int, int, int], mosaic: Mosaic) -> None:
    width, height = box[2] - box[0], box[3] - box[1]
    cells = 1 if mosaic.is_solid else max(1, mosaic.cells)
    side = max(math.ceil(max(width, height) / cells), 2)
    grid = max(1, width // side), max(1, height // side)
    means = image.resize((1, 1) if mosaic.is_solid else grid, Image.Resampling.BOX, box=box)
    image.paste(means.resize((width, height), Image.Resampling.NEAREST), box)


def _cut(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    return image.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.NEAREST, box=box)
