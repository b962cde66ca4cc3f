"""A JPEG's segments (ITU-T T.81, B.1): what shows the picture stays byte for byte, everything else goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.images.credit import Credit
from editor.images.faults import Fault, PictureError
from editor.images.iptc import write_iptc
from editor.images.xmp import write_xmp

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)
"""In a scan: neither a stuffed zero nor a filling byte nor a restart."""
_EOI, _SOS = 0xD9, 0xDA
_APP0, _APP1, _APP13, _APP14, _COMMENT = 0xE0, 0xE1, 0xED, 0xEE, 0xFE
_WITHOUT_THUMBNAIL = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """A marker's code and what it carries; ``scan`` is the packed picture behind a start of scan."""

    code: int
    content: bytes
    scan: bytes = b""


def segments(data: bytes, heads_alone: bool = False) -> Iterator[Segment]:
    """All segments up to the end of the picture; what a phone hangs on behind it (a film, a second picture) is none.

    With ``heads_alone`` only those before the first scan. Raises PictureError where the segments do not join.
    """
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        code = data[at + 1] if data[at : at + 1] == b"\xff" and at + 1 < len(data) else 0
        if code == _EOI or (code == _SOS and heads_alone):
            return
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if not code or end > len(data) or end < at + 4:
            raise PictureError(Fault.DAMAGED)
        after = _end_of_scan(data, end) if code == _SOS else end
        yield Segment(code, data[at + 4 : end], data[end:after])
        at = after


def _end_of_scan(data: bytes, at: int) -> int:
    found = _MARKER.search(data, at)
    if found is None:
        raise PictureError(Fault.TRUNCATED)
    return found.start()


def clean_jpeg(data: bytes, credit: Credit) -> bytes:
    """The same picture with the credit, and nothing else, said in it. Raises PictureError."""
    head, body = [b"\xff\xd8"], []
    for segment in segments(data):
        if segment.code == _APP0 and segment.content.startswith(b"JFIF\0") and len(head) == 1:
            head.append(_written(_APP0, segment.content[:_WITHOUT_THUMBNAIL] + b"\0\0"))
        elif segment.code == _APP14 and segment.content.startswith(b"Adobe"):
            body.append(_written(_APP14, segment.content[:12]))
        elif not _APP0 <= segment.code <= 0xEF and segment.code != _COMMENT:
            body.append(_written(segment.code, segment.content) + segment.scan)
    packet, block = write_xmp(credit), write_iptc(credit)
    said = [_written(_APP1, XMP_HEAD + packet)] if packet else []
    said += [_written(_APP13, block)] if block else []
    return b"".join(head + said + body) + b"\xff\xd9"


def _written(code: int, content: bytes) -> bytes:
    return bytes((0xFF, code)) + (len(content) + 2).to_bytes(2, "big") + content


def photoshop_block(data: bytes) -> bytes:
    """The content of the APP13 that Photoshop's resources stand in; b"" without one, or where the file is broken."""
    return _first(data, _APP13, b"Photoshop 3.0\0")


def xmp_packet(data: bytes) -> bytes:
    """The XMP of the APP1; b"" as above."""
    return _first(data, _APP1, XMP_HEAD)[len(XMP_HEAD) :]


def _first(data: bytes, code: int, beginning: bytes) -> bytes:
    try:
        for segment in segments(data, heads_alone=True):
            if segment.code == code and segment.content.startswith(beginning):
                return segment.content
    except PictureError:
        return b""
    return b""


def is_progressive(data: bytes) -> bool:
    """Whether the whole picture has to be held at once to unpack it (SOF2, SOF6, SOF10, SOF14)."""
    try:
        return any(segment.code in (0xC2, 0xC6, 0xCA, 0xCE) for segment in segments(data, heads_alone=True))
    except PictureError:
        return True
