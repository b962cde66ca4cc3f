"""Pixels to a file's bytes, in the format that the rules ask for."""

from __future__ import annotations

import io
from typing import Any, Literal

from PIL import Image

from editor.images.chunk_parts import clean_png, clean_webp
from editor.images.colour import is_photograph, sees_through
from editor.images.credit import Credit
from editor.images.gif_parts import clean_gif
from editor.images.jpeg_parts import clean_jpeg
from editor.images.rules import Formats, PictureRules

_LOST_SOMETHING = frozenset({"JPEG", "HEIC", "AVIF"})
_WRITTEN = ("JPEG", "PNG", "WEBP")
Kind = Literal["photograph", "graphic", "transparent"]


def kind_of(image: Image.Image, lost_something: bool) -> Kind:
    """What a picture shows; asked before it is scaled, which makes colours out of edges."""
    if sees_through(image):
        return "transparent"
    return "photograph" if lost_something or is_photograph(image) else "graphic"


def target_format(kind: Kind, name: str, formats: Formats) -> str:
    """The format that a picture is written in: JPEG, PNG or WEBP, or its own where that is to be kept."""
    if name in formats.keep and name in (*_WRITTEN, "GIF"):
        return name
    return {"transparent": formats.transparent, "photograph": formats.photograph, "graphic": formats.graphic}[kind]


def lost_something(name: str, data: bytes) -> bool:
    """Whether a format, or for WebP this file, keeps less than it was given."""
    return name in _LOST_SOMETHING or (name == "WEBP" and b"VP8L" not in data[12:64])


def written(image: Image.Image, name: str, rules: PictureRules, is_lossless: bool) -> bytes:
    """The file for pixels in L, RGB or RGBA, with nothing said in it but how to show it."""
    options: dict[str, Any] = {"optimize": True}
    if name == "JPEG":
        image = on_white(image)
        options |= {"quality": rules.quality, "progressive": True}
    elif not sees_through(image) and image.mode == "RGBA":
        image = image.convert("RGB")
    if name == "WEBP":
        options = {"quality": rules.quality, "method": 4, "lossless": is_lossless}
    # A copy without what the picture's file said: Pillow writes some of it again unasked.
    plain = image.copy()
    plain.info = {}
    stream = io.BytesIO()
    plain.save(stream, name, **options)
    return stream.getvalue()


def on_white(image: Image.Image) -> Image.Image:
    """A picture without transparency; what was see-through shows the page's usual ground."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def cleaned(data: bytes, name: str, credit: Credit, size: tuple[int, int]) -> bytes:
    """The same packed picture with the credit, and nothing else, said in it. Raises PictureError."""
    if name == "JPEG":
        return clean_jpeg(data, credit)
    if name == "PNG":
        return clean_png(data, credit)
    return clean_gif(data, credit) if name == "GIF" else clean_webp(data, credit, size)
