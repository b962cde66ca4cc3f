"""Pictures made by code, each with what it is made to show."""

from __future__ import annotations

import io
import struct
import zlib

import pillow_heif
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from editor.images.credit import Credit
from editor.images.iptc import write_iptc
from editor.images.jpeg_parts import XMP_HEAD
from editor.images.xmp import write_xmp

RED, BLUE = (200, 30, 30), (20, 40, 220)
CREDIT = Credit(
    bylines=("김기자", "Lee"), credit="뉴스다오", source="강원도청", copyright="ⓒ 뉴스다오 2026", caption="한강이 <얼었다> & 녹았다.",
    headline="언 한강", date="2026-01-02", terms="온라인만", licence="https://example.org/terms", alt="얼음 위의 사람들",
)  # fmt: skip

def halves(size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image


def speckled(size: tuple[int, int] = (120, 90)) -> Image.Image:
    """Of as many colours as a photograph."""
    image = Image.new("RGB", size)
    image.putdata([(x * 7 % 256, y * 11 % 256, (x * y * 13) % 256) for y in range(size[1]) for x in range(size[0])])
    return image


def packed(image: Image.Image, name: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, name, **options)
    return stream.getvalue()


def secretive_exif(orientation: int = 1) -> Image.Exif:
    """Place, device, serial numbers, maker's notes, and the credit that Exif knows."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "SecretMaker", "SecretModel", orientation
    exif[0x013B], exif[0x8298], exif[0x010E] = (
        text.encode() for text in ("김기자", "ⓒ 뉴스다오 2026", "한강이 얼었다.")
    )
    exif.get_ifd(0x8769).update({0xA431: "SERIAL-4711", 0xA435: "LENS-4711", 0x927C: b"NOTES-4711", 0x9003: "2026:01:02 03:04:05"})
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 33.0, 12.0), 3: "E", 4: (126.0, 58.0, 1.0)})
    return exif


def with_segments(jpeg: bytes, *parts: tuple[int, bytes]) -> bytes:
    """A JPEG with more segments behind its first marker."""
    inner = b"".join(bytes((0xFF, code)) + struct.pack(">H", len(content) + 2) + content for code, content in parts)
    return jpeg[:2] + inner + jpeg[2:]


def photo(orientation: int = 1, size: tuple[int, int] = (64, 48)) -> bytes:
    """A press photograph: everything that can be said in a JPEG is said, a thumbnail and a film hang on it."""
    image = halves(size if orientation < 5 else size[::-1])
    plain = packed(image, "JPEG", exif=secretive_exif(orientation).tobytes(), comment=b"COMMENT-4711", quality=90)
    packet = write_xmp(CREDIT).replace(b"<dc:creator>", b"<exif:GPSLatitude xmlns:exif='http://ns.adobe.com/exif/1.0/'>37,33.2N</exif:GPSLatitude><dc:creator>")
    thumbnail = b"JFXX\0\x10" + packed(halves((16, 12)), "JPEG")
    return with_segments(
        plain, (0xE0, thumbnail), (0xE1, XMP_HEAD + packet), (0xED, write_iptc(CREDIT)), (0xE2, b"OTHER\0SECRET-4711")
    ) + b"\0\0\0\x18ftypmp42FILM-4711"


def upright_as(orientation: int, image: Image.Image) -> Image.Image:
    """How an upright picture lies in a file of that orientation (CIPA DC-008, 4.6.4)."""
    lies = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    return image if lies is None else image.transpose(lies)


def heic(orientation: int = 1) -> bytes:
    """``halves`` as a phone packs it, with a place, turned by the container as phones do."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112], exif[0x013B], exif[0x8298] = "SecretMaker", orientation, "Kim", "(c) Daily"
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 33.0, 12.0)})
    stream = io.BytesIO()
    pillow_heif.from_pillow(halves()).save(stream, quality=60, exif=exif.tobytes())
    return stream.getvalue()


def sixteen_bit(colour: int) -> bytes:
    """A PNG of 16 bits in three channels."""
    rows = b"".join(b"\0" + struct.pack(">6H", *[x * 30000 for x in range(2) for _ in range(3)]) for _ in range(2))
    return _png(2, 2, 16, colour, rows)


def bomb(width: int = 30000, height: int = 30000) -> bytes:
    """A PNG of a few bytes that states a size of its own choice."""
    return _png(width, height, 8, 2, b"\0" * 100)


def _png(width: int, height: int, depth: int, colour: int, rows: bytes) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def moving(name: str, size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    frames = [Image.new("RGB", size, colour) for colour in (RED, BLUE, (0, 0, 0))]
    return packed(frames[0], name, save_all=True, append_images=frames[1:], duration=100, loop=0, **options)


def swapped_profile() -> bytes:
    """A profile that is not sRGB: its red and green lie elsewhere (the tags' contents change places)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = {bytes(profile[i : i + 4]): i for i in range(132, 132 + 12 * 30, 12)}
    red, green = at[b"rXYZ"], at[b"gXYZ"]
    profile[red + 4 : red + 12], profile[green + 4 : green + 12] = profile[green + 4 : green + 12], profile[red + 4 : red + 12]
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "Wide".encode("utf-16-be")).replace(b"sRGB built-in", b"Wide built-in")


def png_with_texts() -> bytes:
    told = PngInfo()
    told.add_text("Author", "SECRET-4711")
    told.add_itxt("XML:com.adobe.xmp", write_xmp(CREDIT).decode())
    return packed(halves(), "PNG", pnginfo=told, exif=secretive_exif().tobytes())
