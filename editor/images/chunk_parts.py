"""PNG's chunks and WebP's: what shows the picture stays byte for byte, everything else goes.

Sources: W3C PNG (third edition), 5 and 11; RFC 9649 (WebP).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from editor.images.credit import Credit
from editor.images.faults import Fault, PictureError
from editor.images.xmp import write_xmp

_PNG_HEAD = b"\x89PNG\r\n\x1a\n"
_PNG_SHOWN = frozenset(
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"cICP", b"sBIT", b"bKGD", b"pHYs",
     b"acTL", b"fcTL", b"fdAT"]
)  # fmt: skip
_PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
_WEBP_SHOWN = frozenset([b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"])
_ANIMATED, _XMP, _EXIF, _ALPHA, _ICC = 0x02, 0x04, 0x08, 0x10, 0x20


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents up to IEND. Raises PictureError where they do not join."""
    at = len(_PNG_HEAD)
    while True:
        length = int.from_bytes(data[at : at + 4], "big")
        name, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if len(name) < 4 or len(content) < length:
            raise PictureError(Fault.TRUNCATED)
        yield name, content
        if name == b"IEND":
            return
        at += 12 + length


def clean_png(data: bytes, credit: Credit) -> bytes:
    """The same picture, moving or not, with the credit and nothing else said in it. Raises PictureError."""
    packet, parts = write_xmp(credit), [_PNG_HEAD]
    for name, content in png_chunks(data):
        if name in _PNG_SHOWN:
            parts.append(_png_chunk(name, content))
        if name == b"IHDR" and packet:
            parts.append(_png_chunk(b"iTXt", _PNG_XMP + packet))
    return b"".join(parts)


def _png_chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


def webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents. Raises PictureError where they do not join."""
    end = min(8 + int.from_bytes(data[4:8], "little"), len(data))
    yield from _riff(data[:end], 12)


def _riff(data: bytes, at: int) -> Iterator[tuple[bytes, bytes]]:
    while at + 8 <= len(data):
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length > len(data):
            raise PictureError(Fault.TRUNCATED)
        yield name, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def clean_webp(data: bytes, credit: Credit, size: tuple[int, int]) -> bytes:
    """The same picture, moving or not, with the credit and nothing else said in it. Raises PictureError."""
    packet, parts, flags = write_xmp(credit), [], 0
    for name, content in webp_chunks(data):
        if name == b"VP8X":
            flags = content[0] & (_ANIMATED | _ALPHA)
        elif name in _WEBP_SHOWN:
            flags |= _ALPHA if name == b"VP8L" and _sees_through(content) else 0
            parts.append(_riff_chunk(name, _clean_frame(content) if name == b"ANMF" else content))
    if packet:
        flags |= _XMP
        parts.append(_riff_chunk(b"XMP ", packet))
    if flags:
        width, height = ((length - 1).to_bytes(3, "little") for length in size)
        parts.insert(0, _riff_chunk(b"VP8X", bytes((flags, 0, 0, 0)) + width + height))
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _sees_through(content: bytes) -> bool:
    """The bit ``alpha_is_used`` behind signature, width and height (RFC 9649, 3.4)."""
    return len(content) > 4 and bool(content[4] & 0x10)


def _clean_frame(content: bytes) -> bytes:
    inner = ((name, part) for name, part in _riff(content, 16) if name in _WEBP_SHOWN)
    return content[:16] + b"".join(_riff_chunk(name, part) for name, part in inner)


def _riff_chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)


def png_texts(data: bytes) -> tuple[bytes, bytes]:
    """The XMP packet of a PNG and the names of what else it carries in text, joined; empty where it is broken."""
    packet, names = b"", []
    try:
        for name, content in png_chunks(data):
            if name == b"iTXt" and content.startswith(_PNG_XMP):
                packet = packet or content[len(_PNG_XMP) :]
            elif name in (b"tEXt", b"zTXt", b"iTXt"):
                names.append(content.split(b"\0", 1)[0])
    except PictureError:
        return packet, b" ".join(names)
    return packet, b" ".join(names)


def webp_packet(data: bytes) -> bytes:
    """The XMP packet of a WebP; b"" without one, or where it is broken."""
    try:
        return next((content for name, content in webp_chunks(data) if name == b"XMP "), b"")
    except PictureError:
        return b""


def webp_size(data: bytes) -> tuple[int, int]:
    """Width and height that the head of a WebP states; (0, 0) where it states none (RFC 9649, 2.5 to 2.7)."""
    name, head = data[12:16], data[20:30]
    if len(head) < 10:
        return 0, 0
    if name == b"VP8X":
        return int.from_bytes(head[4:7], "little") + 1, int.from_bytes(head[7:10], "little") + 1
    if name == b"VP8L":
        bits = int.from_bytes(head[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(head[6:8], "little") & 0x3FFF, int.from_bytes(head[8:10], "little") & 0x3FFF
