"""Small pictures of a site's pictures, kept in the person's cache: the window unpacks no large ones."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import secrets
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from editor.errors import ImageError, ReadError
from editor.images.colour import eight_bit
from editor.images.credit import Credit
from editor.images.drawing import MOST_BYTES, stands_alone
from editor.images.drawn import clean_svg
from editor.images.faults import Fault, PictureError
from editor.images.opening import known_format, opened, unpacked
from editor.images.rules import Limits
from editor.images.said import read_said
from editor.session.picture_survey import pixels_of_file

MOST_KEPT = 200_000_000  # bytes
IN_TEXT = 1400  # pixels of the longer side of what the article's page shows: twice its column
_LIMITS = Limits()
_QUALITY = 85


def _kept(path: Path, status: os.stat_result, side: int, folder: Path) -> Path:
    """Where the small picture of a file, as that is now, lies or would lie."""
    key = f"{path}\0{status.st_mtime_ns}\0{status.st_size}\0{side}"
    return folder / hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def known_small_picture(path: Path, side: int, folder: Path) -> Path | None:
    """The small picture of a file where it was made already."""
    try:
        kept = _kept(path, path.stat(), side, folder)
    except OSError:
        return None
    return kept if kept.is_file() else None


def small_picture(path: Path, side: int, folder: Path) -> tuple[str, tuple[int, int]]:
    """A file with the picture in ``side`` pixels at most, made once; "" where it cannot be read. And its own size.

    Drawings are shown as they are, where they name no other file.
    """
    try:
        status = path.stat()
    except OSError:
        return "", (0, 0)
    if path.suffix.lower() == ".svg":
        shown = status.st_size <= MOST_BYTES and stands_alone(_bytes(path))
        return (str(path) if shown else ""), (0, 0)
    size = pixels_of_file(path)
    kept = _kept(path, status, side, folder)
    if kept.is_file():
        with contextlib.suppress(OSError):
            os.utime(kept)
        return str(kept), size
    try:
        data = _drawn(path, side)
        folder.mkdir(parents=True, exist_ok=True)
        partial = kept.with_name(f"{secrets.token_hex(6)}.partial")
        partial.write_bytes(data)
        partial.replace(kept)
    except (ImageError, OSError):
        return "", size
    return str(kept), size


def looked_at(path: Path, side: int, folder: Path) -> tuple[str, tuple[int, int], Credit]:
    """As ``small_picture``, with what the file says of itself. Raises PictureError or ReadError."""
    try:
        if path.stat().st_size > _LIMITS.file_bytes:
            raise PictureError(Fault.HEAVY, f"{path.stat().st_size:,}", path)
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(path, error.strerror or str(error)) from error
    try:
        credit = _credit(data)
    except PictureError as error:
        raise PictureError(error.fault, error.detail, path) from error
    return *small_picture(path, side, folder), credit


def _credit(data: bytes) -> Credit:
    name = known_format(data, _LIMITS)
    if name == "SVG":
        clean_svg(data)
        return Credit()
    with warnings.catch_warnings(action="ignore"):
        return read_said(opened(data, _LIMITS).image, data, name).credit


def _drawn(path: Path, side: int) -> bytes:
    """The picture, upright, in a small size; of one that moves the first frame."""
    if path.stat().st_size > _LIMITS.file_bytes:
        raise ImageError(path, "heavy")
    picture = opened(path.read_bytes(), _LIMITS)
    image = eight_bit(unpacked(picture, (side, side), _LIMITS))
    with warnings.catch_warnings(action="ignore"):
        image = ImageOps.exif_transpose(image)
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    if "A" in image.mode or "transparency" in image.info:
        image.convert("RGBA").save(stream, "PNG")
    else:
        image.convert("RGB").save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def prune(folder: Path, most: int = MOST_KEPT) -> None:
    """Drops the small pictures that were shown longest ago, until the others have ``most`` bytes at most."""
    try:
        with os.scandir(folder) as found:
            kept = [(entry.stat(), Path(entry.path)) for entry in found if entry.is_file()]
    except OSError:
        return
    kept.sort(key=lambda each: each[0].st_mtime, reverse=True)
    total = 0
    for status, path in kept:
        total += status.st_size
        if total > most:
            with contextlib.suppress(OSError):
                path.unlink()
