"""What a file is, told from its first bytes and not from its name."""

from __future__ import annotations

import re

SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp", "SVG": ".svg"}
"""What a site gets, by format."""

_NAMED = {
    "JPEG": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"), "PNG": (".png", ".apng"), "GIF": (".gif",),
    "WEBP": (".webp",), "SVG": (".svg", ".svgz"), "HEIC": (".heic", ".heif", ".hif"), "AVIF": (".avif",),
    "TIFF": (".tif", ".tiff"), "BMP": (".bmp", ".dib"),
}  # fmt: skip
_SVG = re.compile(
    rb"\s*(?>(?><!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|<\?.*?\?>)\s*)*+<(?:\w+:)?svg\b",
    re.DOTALL | re.IGNORECASE,
)
_BEGINNINGS = (
    (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF87a", "GIF"), (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"BM", "BMP"),
)  # fmt: skip
_NO_PICTURES = (
    (b"%PDF", "a PDF document"), (b"8BPS", "a Photoshop file"), (b"%!PS", "a PostScript file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1aE\xdf\xa3", "a video"), (b"FLV", "a video"), (b"OggS", "a video or sound"), (b"ID3", "a sound"),
    (b"FUJIFILM", "a camera's raw file"), (b"IIRO", "a camera's raw file"), (b"IIRS", "a camera's raw file"),
    (b"IIU\0", "a camera's raw file"), (b"\0\0\0\x0cJXL", "a JPEG XL picture"), (b"\xff\x0a", "a JPEG XL picture"),
    (b"\0\0\0\x0cjP", "a JPEG 2000 picture"), (b"\xffO\xffQ", "a JPEG 2000 picture"), (b"\0\0\x01\0", "an icon"),
    (b"\xd7\xcd\xc6\x9a", "a Windows metafile"), (b"\x1f\x8b", "a compressed file"),
)  # fmt: skip
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2")
_HTML = re.compile(rb"\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE)


def format_of(data: bytes) -> str:
    """JPEG, PNG, GIF, WEBP, HEIC, AVIF, TIFF, BMP, SVG; "" for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return _boxed(data)
    if data[8:10] == b"CR" and data[:4] == b"II*\0":  # Canon's raw files call themselves TIFF
        return ""
    found = next((name for beginning, name in _BEGINNINGS if data.startswith(beginning)), "")
    return found or ("SVG" if _SVG.match(data[:65536].removeprefix(b"\xef\xbb\xbf")) else "")


def _boxed(data: bytes) -> str:
    """Which of the formats that come in boxes (ISO/IEC 14496-12): by the brand, then by the compatible ones."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[8:12], *(data[at : at + 4] for at in range(16, length, 4))]
    if any(brand in (b"avif", b"avis") for brand in brands):
        return "AVIF"
    return "HEIC" if any(brand in _HEIC for brand in brands) else ""


def what_else(data: bytes) -> str:
    """What a file that is no picture for a page is, in words; "" where nobody can tell."""
    if data[4:8] == b"ftyp":
        return "a camera's raw file" if data[8:11] == b"crx" else "a video"
    if data[:4] == b"RIFF":
        return "a video or sound"
    if data[8:10] == b"CR" and data[:4] == b"II*\0":
        return "a camera's raw file"
    if _HTML.match(data[:1024]):
        return "a web page"
    return next((words for beginning, words in _NO_PICTURES if data.startswith(beginning)), "")


def is_named_rightly(suffix: str, name: str) -> bool:
    """Whether a file name's ending (with its dot; "" for none) is one of the format's."""
    return suffix.lower() in _NAMED.get(name, ())
