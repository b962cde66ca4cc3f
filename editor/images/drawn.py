"""SVG on its way into a site: kept as it is, refused where it would run or fetch something.

A drawing shown by ``<img>`` runs nothing, but its file has an address of its own in the site, and opened there it is a
page of the site with all that a page may do (SVG 2, 2.2.1).
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from xml.parsers import expat

from editor.images.credit import Credit
from editor.images.faults import Fault, PictureError
from editor.images.jpeg_parts import clean_jpeg

MOST_BYTES = 16 * 1024 * 1024
_ACTIVE = {"script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video", "canvas"}
_MOVES = {"set", "animate", "animatemotion", "animatetransform"}
_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")\s]*)|@import\s+['\"]?([^'\";\s]*)", re.IGNORECASE)
_INNER = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp|avif)[;,]", re.IGNORECASE)
_FONT = re.compile(r"data:(?:application/(?:x-)?font-|font/)[\w.+-]+[;,]", re.IGNORECASE)
_PERSONAL = re.compile(
    rb"""\s(?:inkscape:export-filename|inkscape:export-[xy]dpi|sodipodi:docname|sodipodi:absref|sodipodi:docbase)"""
    rb"""\s*=\s*(?:"[^"<]*"|'[^'<]*')"""
)
_JPEG_INSIDE = re.compile(rb"(data:image/jpe?g;base64,)([A-Za-z0-9+/=\s]+)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*\Z")


def clean_svg(data: bytes) -> tuple[bytes, tuple[int, int]]:
    """A drawing as it came, without the paths of its maker's machine and what its photographs say, and its size.

    The size is (0, 0) where the drawing states none. Raises PictureError.
    """
    if data.startswith(b"\x1f\x8b"):
        data = _inflated(data)
    if len(data) > MOST_BYTES:
        raise PictureError(Fault.HEAVY, f"{len(data):,}")
    size = _checked(data)
    return _JPEG_INSIDE.sub(_without_place, _PERSONAL.sub(b"", data)), size


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data, MOST_BYTES + 1)
    except zlib.error as error:
        raise PictureError(Fault.DAMAGED) from error


def _checked(data: bytes) -> tuple[int, int]:
    reader, size, style = expat.ParserCreate(), [(0, 0)], [""]

    def started(name: str, attributes: dict[str, str]) -> None:
        if size == [(0, 0)]:
            size[0] = _size(attributes)
        _check_element(name.rpartition(":")[2].lower(), attributes)
        style.append(name)

    def read(text: str) -> None:
        if style[-1].rpartition(":")[2].lower() == "style":
            _check_style(text)

    reader.buffer_text = True
    reader.StartElementHandler = started
    reader.EndElementHandler = lambda name: style.pop()
    reader.CharacterDataHandler = read
    reader.EntityDeclHandler = _refuse_entity
    reader.ProcessingInstructionHandler = _check_instruction
    try:
        reader.Parse(data, True)
    except expat.ExpatError as error:
        raise PictureError(Fault.DAMAGED) from error
    return size[0]


def _refuse_entity(*declared: object) -> None:
    raise PictureError(Fault.ENTITIES)


def _check_instruction(target: str, data: str) -> None:
    if target.lower() == "xml-stylesheet":
        raise PictureError(Fault.NAMES_FILES, "xml-stylesheet")


def _check_element(name: str, attributes: dict[str, str]) -> None:
    if name in _ACTIVE:
        raise PictureError(Fault.SCRIPTS, name)
    for key, value in attributes.items():
        local = key.rpartition(":")[2].lower()
        target = re.sub(r"[\s\x00-\x1f]+", "", value)
        if local.startswith("on") or target.lower().startswith(("javascript:", "vbscript:")):
            raise PictureError(Fault.SCRIPTS, key)
        if name in _MOVES and local == "attributename" and value.rpartition(":")[2].lower().startswith(("href", "on")):
            raise PictureError(Fault.SCRIPTS, value)
        if local in ("href", "src") and target and not _may_be_named(name, target):
            raise PictureError(Fault.NAMES_FILES, target[:60])
        _check_style(value)


def _may_be_named(name: str, target: str) -> bool:
    if name == "a":
        return not target.lower().startswith(("data:", "file:"))
    return bool(_INNER.match(target))


def _check_style(text: str) -> None:
    for match in _URL.finditer(text):
        target = match[1] or match[2] or ""
        if target and not _INNER.match(target) and not _FONT.match(target):
            raise PictureError(Fault.NAMES_FILES, target[:60])


def _size(attributes: dict[str, str]) -> tuple[int, int]:
    width, height = (_NUMBER.match(attributes.get(key, "")) for key in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    if len(box) == 4 and all(_NUMBER.match(number) for number in box[2:]):
        return round(float(box[2])), round(float(box[3]))
    return 0, 0


def _without_place(match: re.Match[bytes]) -> bytes:
    try:
        inner = base64.b64decode(match[2], validate=False)
        return match[1] + base64.b64encode(clean_jpeg(inner, Credit()))
    except (binascii.Error, PictureError):
        return match[0]
