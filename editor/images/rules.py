"""What a site wants of its pictures, and what this machine can carry: data that prepare() goes by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Target = Literal["JPEG", "PNG", "WEBP"]


@dataclass(frozen=True, slots=True)
class Formats:
    """Which format a picture is written in, by what it shows.

    Attributes:
        photograph: opaque pictures of many colours.
        graphic: opaque pictures of few colours, from a source that lost nothing: screenshots, charts.
        transparent: what has see-through parts; JPEG puts them on white.
        keep: formats that stay what they are.
    """

    photograph: Target = "JPEG"
    graphic: Target = "PNG"
    transparent: Target = "PNG"
    keep: frozenset[str] = frozenset({"JPEG", "WEBP", "GIF"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What is not unpacked, told from the header alone.

    Attributes:
        file_bytes: of the file.
        pixels: of a picture that can be unpacked at an eighth of its size (JPEG, not progressive).
        unpacked_pixels: of what is unpacked; a pixel takes four bytes, and two copies exist at once.
        moving_pixels: of all frames of a moving picture together.
    """

    file_bytes: int = 200_000_000
    pixels: int = 250_000_000
    unpacked_pixels: int = 100_000_000
    moving_pixels: int = 400_000_000


@dataclass(frozen=True, slots=True)
class PictureRules:
    """What becomes of a picture on its way into the site.

    Attributes:
        max_width, max_height: pixels; a larger picture is scaled, none is enlarged.
        small_below: a picture narrower than this is taken in with a warning; pixels.
        quality: of JPEG and WebP, 1 to 95.
        heavy_above: a result of more bytes is taken in with a warning.
    """

    max_width: int = 2000
    max_height: int = 2000
    small_below: int = 0
    quality: int = 85
    heavy_above: int = 5_000_000
    formats: Formats = field(default_factory=Formats)
    limits: Limits = field(default_factory=Limits)


DEFAULT_RULES = PictureRules()
