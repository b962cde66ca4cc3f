"""A picture's file opened for what its bytes say it is, its size told before anything is unpacked."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from editor.images.chunk_parts import webp_size
from editor.images.faults import Fault, PictureError
from editor.images.header import format_of, what_else
from editor.images.jpeg_parts import is_progressive
from editor.images.rules import Limits
from editor.images.said import BROKEN

_READERS: dict[str, Callable[[io.BytesIO], Image.Image]] = {
    "JPEG": JpegImageFile, "PNG": PngImageFile, "GIF": GifImageFile, "WEBP": WebPImageFile, "AVIF": AvifImageFile,
    "TIFF": TiffImageFile, "BMP": BmpImageFile,
}  # fmt: skip
_WEIGHTS = {"WEBP": 2.5, "AVIF": 2.5, "HEIC": 2.0}
"""How many times the memory of a PNG's a format's pixel takes, since its reader holds several copies (measured)."""
_NEW_SUBFILE, _DNG_VERSION, _REDUCED = 254, 50706, 1
_MOVING = ("GIF", "PNG", "WEBP")


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture whose head was read; nothing of it is unpacked yet.

    Attributes:
        name: the format, as ``format_of`` says it.
        frames: more than one for what moves; pages and bursts of other formats do not.
        pages: how many pictures the file holds.
    """

    image: Image.Image
    name: str
    frames: int = 1
    pages: int = 1


def opened(data: bytes, limits: Limits) -> Opened:
    """The picture in a file's bytes, not yet unpacked; no drawings (SVG).

    The readers are asked by name: Pillow's own ``open`` would try all that it knows, and warn or refuse by a limit of
    its own that is one for the whole program. Raises PictureError.
    """
    name = known_format(data, limits)
    most = round(limits.unpacked_pixels / _WEIGHTS.get(name, 1))
    _check_pixels(webp_size(data) if name == "WEBP" else (0, 0), most)
    try:
        image = _reader(name)(io.BytesIO(data))
        pages = int(getattr(image, "n_frames", 1))
    except Image.DecompressionBombError as error:
        raise PictureError(Fault.TOO_LARGE, "too many") from error
    except BROKEN as error:
        raise PictureError(_broken(error)) from error
    can_shrink = name == "JPEG" and not is_progressive(data)
    _check_pixels(image.size, limits.pixels if can_shrink else most)
    if name == "TIFF" and _is_raw(image):
        raise PictureError(Fault.UNSUITABLE, "a camera's raw file")
    frames = pages if name in _MOVING else 1
    _check_pixels((image.width * frames, image.height), limits.moving_pixels if frames > 1 else limits.pixels)
    return Opened(image, name, frames, pages)


def _reader(name: str) -> Callable[[io.BytesIO], Image.Image]:
    """HEIC's comes with a library that an installer may leave out for its licence (docs/pictures.md)."""
    if name != "HEIC":
        return _READERS[name]
    try:
        from pillow_heif.as_plugin import HeifImageFile
    except ImportError as error:
        raise PictureError(Fault.UNSUITABLE, "a HEIC picture, for which this installation has no reader") from error
    return cast(Callable[[io.BytesIO], Image.Image], HeifImageFile)


def known_format(data: bytes, limits: Limits) -> str:
    """The format of a file that can be taken in. Raises PictureError."""
    if not data:
        raise PictureError(Fault.EMPTY)
    if len(data) > limits.file_bytes:
        raise PictureError(Fault.HEAVY, f"{len(data):,}")
    name = format_of(data)
    if not name:
        words = what_else(data)
        raise PictureError(Fault.UNSUITABLE, words) if words else PictureError(Fault.UNKNOWN)
    return name


def unpacked(picture: Opened, at_least: tuple[int, int], limits: Limits) -> Image.Image:
    """The picture's pixels; a JPEG's at a half, quarter or eighth where that is still as large as ``at_least``.

    Raises PictureError.
    """
    image = picture.image
    if picture.name == "JPEG":
        image.draft(image.mode, at_least)  # type: ignore[no-untyped-call,unused-ignore]
    _check_pixels(image.size, limits.unpacked_pixels)
    try:
        image.load()
    except Image.DecompressionBombError as error:
        raise PictureError(Fault.TOO_LARGE, "too many") from error
    except BROKEN as error:
        raise PictureError(_broken(error)) from error
    return image


def _check_pixels(size: tuple[int, int], most: int) -> None:
    if size[0] * size[1] > most:
        raise PictureError(Fault.TOO_LARGE, f"{size[0]:,} × {size[1]:,}")


def _broken(error: BaseException) -> Fault:
    said = str(error).lower()
    is_short = any(word in said for word in ("truncat", "end of", "eof", "unexpected end", "incomplete", "not enough"))
    return Fault.TRUNCATED if is_short or isinstance(error, EOFError) else Fault.DAMAGED


def _is_raw(image: Image.Image) -> bool:
    """Whether a TIFF is a camera's: it says so, or begins with the small preview that raw files begin with."""
    tags = getattr(image, "tag_v2", {})
    return _DNG_VERSION in tags or tags.get(_NEW_SUBFILE) == _REDUCED
