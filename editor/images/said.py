"""What a file says beside its picture: the credit, and which of its secrets go."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from editor.images.chunk_parts import png_texts, webp_packet
from editor.images.credit import MOST_CAPTION_CHARACTERS, Credit, decoded, merged, trimmed
from editor.images.gif_parts import gif_packet
from editor.images.iptc import read_iptc
from editor.images.jpeg_parts import photoshop_block, xmp_packet
from editor.images.xmp import read_xmp

BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, struct.error, ZeroDivisionError,
    AttributeError, OverflowError, RuntimeError)  # fmt: skip
"""What Pillow raises on damaged files, as its own tests on hostile ones show."""
_DESCRIPTION, _ARTIST, _COPYRIGHT, _ORIENTATION = 270, 315, 33432, 274
_XP_TITLE, _XP_COMMENT, _XP_AUTHOR = 0x9C9B, 0x9C9C, 0x9C9D
_EXIF_PART, _GPS_PART, _TAKEN = 0x8769, 0x8825, 0x9003
_DEVICE = {0x927C, 0xA430, 0xA431, 0xA435, 0xA420, 0x010F, 0x0110, 0xC62F, 0xC65D}
_CAMERA_WORDS = ("DIGITAL CAMERA", "DIGITAL STILL CAMERA", "CAMERA PICTURES", "DCIM", "DSC")


@dataclass(frozen=True, slots=True)
class Said:
    """The credit, how the picture is to be turned (Exif's 1 to 8), and what else is in the file."""

    credit: Credit = field(default_factory=Credit)
    orientation: int = 1
    has_place: bool = False
    has_device: bool = False
    has_thumbnail: bool = False


def read_said(image: Image.Image, data: bytes, name: str) -> Said:
    """What an opened picture and its file say; what is broken says nothing."""
    packet, block = _packet(image, data, name), b""
    if name == "JPEG":
        block = photoshop_block(data)
    elif name == "TIFF":
        block = _tiff_block(image)
    try:
        exif = image.getexif()
        inner, gps = exif.get_ifd(_EXIF_PART), exif.get_ifd(_GPS_PART)
    except BROKEN:
        return Said(merged([read_xmp(packet), read_iptc(block)]))
    credit = merged([read_xmp(packet), read_iptc(block), _exif_credit(exif, inner)])
    has_thumbnail = _has_thumbnail(exif) or bool(image.info.get("thumbnails")) or b"JFXX" in data[:64]
    has_place = bool(gps) or b"GPSLatitude" in packet
    return Said(credit, _orientation(exif), has_place, bool(_DEVICE & {*exif, *inner}), has_thumbnail)


def _packet(image: Image.Image, data: bytes, name: str) -> bytes:
    if name == "JPEG":
        return xmp_packet(data)
    if name == "PNG":
        return png_texts(data)[0]
    if name == "WEBP":
        return webp_packet(data)
    if name == "GIF":
        return gif_packet(data)
    found = image.info.get("xmp", b"") or (_tag(image, 700) if name == "TIFF" else b"")
    return found if isinstance(found, bytes) else b""


def _tag(image: Image.Image, number: int) -> object:
    return getattr(image, "tag_v2", {}).get(number, b"")


def _tiff_block(image: Image.Image) -> bytes:
    """TIFF keeps IIM itself in tag 33723, or Photoshop's resources in 34377."""
    resources, bare = _tag(image, 34377), _tag(image, 33723)
    if isinstance(resources, bytes) and resources:
        return resources
    if not isinstance(bare, bytes) or not bare.startswith(b"\x1c"):
        return b""
    return b"8BIM\x04\x04\0\0" + len(bare).to_bytes(4, "big") + bare


def _orientation(exif: Image.Exif) -> int:
    value = exif.get(_ORIENTATION, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _has_thumbnail(exif: Image.Exif) -> bool:
    try:
        return bool(exif.get_ifd(1))
    except BROKEN:
        return False


def _exif_credit(exif: Image.Exif, inner: dict[int, Any]) -> Credit:
    artist = _text(exif.get(_ARTIST)) or _wide(exif.get(_XP_AUTHOR))
    caption = _text(exif.get(_DESCRIPTION)) or _wide(exif.get(_XP_COMMENT))
    if any(words in caption.upper() for words in _CAMERA_WORDS) and len(caption) < 40:
        caption = ""  # what a camera writes into each of its files
    return Credit(
        bylines=tuple(name.strip() for name in artist.split(";") if name.strip())[:20],
        copyright=_text(exif.get(_COPYRIGHT)),
        caption=trimmed(caption, MOST_CAPTION_CHARACTERS),
        headline=_wide(exif.get(_XP_TITLE)),
        date=_day(_text(inner.get(_TAKEN))),
    )


def _day(taken: str) -> str:
    """The day alone: the minute would tell where a photographer was."""
    day = taken[:10].replace(":", "-")
    return day if len(day) == 10 and day.replace("-", "").isdigit() and day > "1826" else ""


def _text(value: object) -> str:
    """Exif's texts have no encoding; Pillow reads them as Latin-1."""
    if isinstance(value, str):
        value = value.encode("latin-1", "ignore") if value.isascii() or max(value) < "\u0100" else value.encode()
    return trimmed(decoded(value)) if isinstance(value, bytes) else ""


def _wide(value: object) -> str:
    if isinstance(value, tuple):
        value = bytes(number for number in value if isinstance(number, int) and 0 <= number < 256)
    return trimmed(value.decode("utf-16-le", "ignore")) if isinstance(value, bytes) else ""
