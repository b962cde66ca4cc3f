"""Pixels as pages show them: eight bits, sRGB."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import cast

from PIL import Image, ImageCms

_SHARE_OF_PHOTOGRAPHS = 0.25
_SAMPLE = 96
_SPACES = {"RGB": "RGB", "RGBA": "RGB", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab"}


@dataclass(frozen=True, slots=True)
class Coloured:
    """A picture in sRGB.

    Attributes:
        was_changed: whether its colours had to be computed.
        is_guess: whether nothing, or nothing usable, said what its colours were.
    """

    image: Image.Image
    was_changed: bool = False
    is_guess: bool = False


def eight_bit(image: Image.Image) -> Image.Image:
    """The picture as L, RGB, RGBA, CMYK or LAB; palettes resolved, deeper pictures brought down."""
    if image.mode in ("CMYK", "LAB"):
        return image
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("I", "F"):
        return _spread(image)
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in ("L", "RGB"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _spread(image: Image.Image) -> Image.Image:
    """Numbers without a stated white: 16 bits where they fit, else from the darkest to the brightest."""
    low, high = cast(tuple[float, float], image.getextrema())
    low, high = (0.0, 65535.0) if image.mode == "I" and low >= 0 and 255 < high <= 65535 else (low, max(high, low + 1))
    factor = 255 / (high - low)
    return image.point(lambda value: value * factor + -low * factor).convert("L")


def to_srgb(image: Image.Image, profile: object) -> Coloured:
    """The picture (of a mode that ``eight_bit`` gives) in sRGB, by the ICC profile that came with it, if any."""
    if image.mode in ("CMYK", "LAB") or (isinstance(profile, bytes) and profile):
        done = _by_profile(image, profile) if isinstance(profile, bytes) and profile else None
        if done is not None:
            return done
        is_plain = image.mode in ("L", "RGB", "RGBA")
        return Coloured(image if is_plain else _plain(image), was_changed=not is_plain, is_guess=True)
    return Coloured(image)


def _plain(image: Image.Image) -> Image.Image:
    if image.mode == "LAB":
        lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
        made = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
        return made or image.convert("RGB")
    return image.convert("RGB")


def _by_profile(image: Image.Image, profile: bytes) -> Coloured | None:
    """None where the profile is broken, or is for pictures of another kind."""
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if given.profile.xcolor_space.strip() != _SPACES[image.mode]:
            return None
        if image.mode != "CMYK" and "srgb" in ImageCms.getProfileDescription(given).lower():
            return Coloured(image)
        made = ImageCms.profileToProfile(
            image, given, ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGBA" if image.mode == "RGBA" else "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    if made is None:
        return None
    return Coloured(made.convert("L") if image.mode == "L" else made, was_changed=True)


def sees_through(image: Image.Image) -> bool:
    """Whether any pixel is transparent, not only whether one could be."""
    extrema = image.getchannel("A").getextrema() if image.mode == "RGBA" else (255, 255)
    return bool(extrema[0] != 255)


def is_photograph(image: Image.Image) -> bool:
    """Whether neighbouring pixels of an opaque picture rarely share a colour: charts and screenshots have areas."""
    sample = image.resize((min(image.width, _SAMPLE), min(image.height, _SAMPLE)), Image.Resampling.NEAREST)
    colours = sample.convert("RGB").getcolors(_SAMPLE * _SAMPLE) or []
    if image.mode == "L":
        return len(colours) > 128
    return len(colours) > max(_SHARE_OF_PHOTOGRAPHS * sample.width * sample.height, 256)
