"""A GIF's blocks (GIF89a, CompuServe 1990): what shows the picture stays byte for byte, everything else goes."""

from __future__ import annotations

from collections.abc import Iterator

from editor.images.credit import Credit
from editor.images.faults import Fault, PictureError
from editor.images.xmp import write_xmp

_XMP = b"!\xff\x0bXMP DataXMP"
_MAGIC = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
"""Behind a packet that is not cut into sub-blocks: wherever a reader falls into it, it finds the end (XMP, part 3)."""


def clean_gif(data: bytes, credit: Credit) -> bytes:
    """The same picture, moving or not, with the credit and nothing else said in it. Raises PictureError."""
    packet = write_xmp(credit)
    said = _XMP + packet + _MAGIC if packet else b""
    start = _head(data)
    shown = b"".join(block for kind, block in _blocks(data, start) if kind in ("control", "picture", "loop"))
    return b"GIF89a" + data[6:start] + said + shown + b";"


def gif_packet(data: bytes) -> bytes:
    """The XMP packet; b"" without one, or where the file is broken."""
    try:
        found = next((block for kind, block in _blocks(data, _head(data)) if kind == "xmp"), b"")
    except PictureError:
        return b""
    return found[len(_XMP) : found.rfind(b">") + 1]


def _head(data: bytes) -> int:
    if len(data) < 13:
        raise PictureError(Fault.TRUNCATED)
    return 13 + _table(data[10])


def _table(flags: int) -> int:
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> Iterator[tuple[str, bytes]]:
    while at < len(data) and data[at] != 0x3B:
        kind, body = _kind(data, at)
        end = _sub_blocks(data, body)
        yield kind, data[at:end]
        at = end


def _kind(data: bytes, at: int) -> tuple[str, int]:
    """What a block is, and where its sub-blocks begin."""
    if data[at] == 0x2C and at + 9 < len(data):
        return "picture", at + 11 + _table(data[at + 9])
    if data[at] != 0x21 or at + 1 >= len(data):
        raise PictureError(Fault.DAMAGED)
    if data[at + 1] == 0xF9:
        return "control", at + 2
    if data.startswith((b"!\xff\x0bNETSCAPE2.0", b"!\xff\x0bANIMEXTS1.0"), at):
        return "loop", at + 2
    return ("xmp" if data.startswith(_XMP, at) else "other"), at + 2


def _sub_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    if at >= len(data):
        raise PictureError(Fault.TRUNCATED)
    return at + 1
