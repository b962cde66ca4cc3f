"""A picture on its way into a site: upright, in size and colour as pages show it, its credit kept, its secrets gone.

A picture that needs no change of its pixels keeps them packed as they came; only what the file says beside them is
taken out. Nothing here writes a file.
"""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from editor.errors import ReadError
from editor.images.colour import eight_bit, to_srgb
from editor.images.drawn import clean_svg
from editor.images.editing import Change, Crop, edited, shown_share
from editor.images.faults import Fault, PictureError
from editor.images.header import SUFFIXES, is_named_rightly
from editor.images.opening import Opened, known_format, opened, unpacked
from editor.images.prepared import Done, PreparedPicture, Remark
from editor.images.rules import DEFAULT_RULES, PictureRules
from editor.images.said import BROKEN, Said, read_said
from editor.images.writing import cleaned, kind_of, lost_something, target_format, written

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip


_PNG_DEPTH = 24
"""Where a PNG's head says how many bits a sample has; Pillow brings three channels of sixteen down unasked."""


@dataclass(slots=True)
class _Notes:
    done: list[Done] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def prepare(
    source: bytes | Path, rules: PictureRules = DEFAULT_RULES, changes: Sequence[Change] = (), name: str = ""
) -> PreparedPicture:
    """The picture as it goes into the site.

    ``name`` is the file's own where ``source`` is its content: an ending that does not fit is a remark. Raises
    PictureError, and ReadError where the file cannot be read.
    """
    path = source if isinstance(source, Path) else None
    try:
        data = _content(source, rules) if isinstance(source, Path) else source
        with warnings.catch_warnings(action="ignore"):  # Pillow's on broken Exif, which is dropped anyway
            return _prepared(data, rules, changes, os.path.splitext(name or (path.name if path else ""))[1])
    except PictureError as error:
        raise PictureError(error.fault, error.detail, path) from error
    except MemoryError as error:
        raise PictureError(Fault.TOO_LARGE, "too many", path) from error


def _content(path: Path, rules: PictureRules) -> bytes:
    try:
        size = path.stat().st_size
        if size > rules.limits.file_bytes:
            raise PictureError(Fault.HEAVY, f"{size:,}")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(path, error.strerror or str(error)) from error


def _prepared(data: bytes, rules: PictureRules, changes: Sequence[Change], ending: str) -> PreparedPicture:
    notes = _Notes()
    was = known_format(data, rules.limits)
    if ending and not is_named_rightly(ending, was):
        notes.remarks.append(Remark.MISLABELLED)
    if was == "SVG":
        return _drawn(data, changes, notes)
    picture = opened(data, rules.limits)
    said = read_said(picture.image, data, was)
    if picture.frames > 1 and was in ("GIF", "PNG", "WEBP"):
        content, name = _moving(picture, data, said, rules, changes, notes)
        size = picture.image.size
    else:
        if picture.pages > 1:
            notes.remarks.append(Remark.STILL_NOW if was == "AVIF" else Remark.FIRST_OF_SEVERAL)
        content, name, size = _still(picture, data, said, rules, changes, notes)
    _note_what_went(said, notes, content, data)
    if size[0] < rules.small_below:
        notes.remarks.append(Remark.SMALL)
    if len(content) > rules.heavy_above:
        notes.remarks.append(Remark.HEAVY)
    if ending.lower() == ".jpeg" and name == "JPEG":
        suffix = ".jpeg"
    else:
        suffix = SUFFIXES[name]
    return _result(content, suffix, size, was, notes, said, data)


def _result(
    content: bytes, suffix: str, size: tuple[int, int], was: str, notes: _Notes, said: Said, data: bytes
) -> PreparedPicture:
    digest = hashlib.sha256(data).hexdigest()
    order = list(Done)
    done = tuple(sorted(set(notes.done), key=order.index))
    return PreparedPicture(content, suffix, size, was, done, tuple(notes.remarks), said.credit, digest)


def _drawn(data: bytes, changes: Sequence[Change], notes: _Notes) -> PreparedPicture:
    if changes:
        raise PictureError(Fault.DRAWN)
    content, size = clean_svg(data)
    if content != data:
        notes.done.append(Done.REST_REMOVED)
    return _result(content, SUFFIXES["SVG"], size, "SVG", notes, Said(), data)


def _moving(
    picture: Opened, data: bytes, said: Said, rules: PictureRules, changes: Sequence[Change], notes: _Notes
) -> tuple[bytes, str]:
    """A moving picture keeps its frames as they are packed."""
    if changes:
        raise PictureError(Fault.MOVING)
    size = picture.image.size
    content = cleaned(data, picture.name, said.credit, size)
    unpacked(picture, size, rules.limits)
    if size[0] > rules.max_width or size[1] > rules.max_height:
        notes.remarks.append(Remark.MOVING_TOO_LARGE)
    return content, picture.name


def _still(
    picture: Opened, data: bytes, said: Said, rules: PictureRules, changes: Sequence[Change], notes: _Notes
) -> tuple[bytes, str, tuple[int, int]]:
    full, profile = picture.image.size, picture.image.info.get("icc_profile")
    image = unpacked(picture, _needed(full, rules, changes, said.orientation), rules.limits)
    if image.mode[0] in "IF" or (picture.name == "PNG" and data[_PNG_DEPTH] == 16):
        notes.done.append(Done.DEPTH)
    image = _upright(eight_bit(image), picture, said, notes)
    if changes:
        image = edited(image, *changes)
        notes.done += [Done.CROPPED if isinstance(change, Crop) else Done.COVERED for change in changes]
    loses = lost_something(picture.name, data)
    kind = kind_of(image, loses)
    image = _scaled(image, full, rules, bool(changes), notes)
    coloured = to_srgb(image, profile)
    if coloured.was_changed:
        notes.done.append(Done.COLOURS)
    if coloured.is_guess:
        notes.remarks.append(Remark.COLOURS_GUESSED)
    name = target_format(kind, picture.name, rules.formats)
    is_same = name == picture.name and not notes.done
    kept = _as_it_came(data, name, said, full) if is_same else None
    if kept is not None:
        return kept, name, full
    if name == "GIF":
        name = target_format(kind, "", rules.formats)
    if name != picture.name:
        notes.done.append(Done.CONVERTED)
    content = written(coloured.image, name, rules, is_lossless=not loses and kind != "photograph")
    return cleaned(content, name, said.credit, coloured.image.size), name, coloured.image.size


def _as_it_came(data: bytes, name: str, said: Said, size: tuple[int, int]) -> bytes | None:
    """The packed picture itself; None where its file has a fault that the reader passed over."""
    try:
        return cleaned(data, name, said.credit, size)
    except PictureError:
        return None


def _needed(size: tuple[int, int], rules: PictureRules, changes: Sequence[Change], orientation: int) -> tuple[int, int]:
    """The least size to unpack, of the picture as it lies in the file: no side may fall below what is written."""
    width, height = size[::-1] if orientation >= 5 else size
    across, down = shown_share(changes)
    factor = min(rules.max_width / (width * across), rules.max_height / (height * down), 1.0)
    needed = max(1, round(width * factor)), max(1, round(height * factor))
    return needed[::-1] if orientation >= 5 else needed


def _upright(image: Image.Image, picture: Opened, said: Said, notes: _Notes) -> Image.Image:
    """TIFF's and HEIC's readers turn by themselves: what their files say is asked again once they are unpacked."""
    orientation = said.orientation
    if picture.name in ("TIFF", "HEIC", "AVIF"):
        try:
            orientation = picture.image.getexif().get(274, 1)
        except BROKEN:
            orientation = 1
    if orientation not in _TURNS:
        if said.orientation in _TURNS:
            notes.done.append(Done.TURNED)
        return image
    notes.done.append(Done.TURNED)
    return image.transpose(_TURNS[orientation])


def _scaled(
    image: Image.Image, full: tuple[int, int], rules: PictureRules, was_edited: bool, notes: _Notes
) -> Image.Image:
    factor = min(rules.max_width / image.width, rules.max_height / image.height, 1.0)
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    if size != image.size:
        notes.done.append(Done.SCALED)
        return image.resize(size, Image.Resampling.LANCZOS)
    if not was_edited and sorted(image.size) != sorted(full):  # unpacked at a part of its size
        notes.done.append(Done.SCALED)
    return image


def _note_what_went(said: Said, notes: _Notes, content: bytes, data: bytes) -> None:
    marks = {
        Done.PLACE_REMOVED: said.has_place,
        Done.DEVICE_REMOVED: said.has_device,
        Done.THUMBNAIL_REMOVED: said.has_thumbnail,
        Done.CREDIT_KEPT: bool(said.credit),
    }
    notes.done += [done for done, applies in marks.items() if applies]
    if not notes.done and content != data:
        notes.done.append(Done.REST_REMOVED)
