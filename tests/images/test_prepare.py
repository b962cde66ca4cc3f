"""Every kind of picture on its way into a site: what comes out, or what is said."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from editor.errors import ReadError
from editor.images.faults import Fault, PictureError
from editor.images.prepare import prepare
from editor.images.prepared import Done, PreparedPicture, Remark
from editor.images.rules import Formats, Limits, PictureRules
from tests.images import made
from tests.images.made import BLUE, CREDIT, RED

SECRETS = (b"4711", b"Secret", b"GPS", b"JFXX", b"ftyp", "Maker".encode("utf-16-le"))
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>%s</svg>"
SMALL = PictureRules(max_width=32, max_height=32)


def shown(prepared: PreparedPicture) -> Image.Image:
    image = Image.open(io.BytesIO(prepared.data))
    image.load()
    assert prepared.size == image.size
    return image


def is_near(found: object, wanted: tuple[int, ...], slack: int = 12) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) <= slack for a, b in zip(found, wanted, strict=True))


def is_halves(image: Image.Image) -> bool:
    image = image.convert("RGB")
    middle = image.height // 2
    return is_near(image.getpixel((3, middle)), RED) and is_near(image.getpixel((image.width - 4, middle)), BLUE)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_orientation_comes_out_upright(orientation: int, name: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = made.packed(made.upright_as(orientation, made.halves()), name, exif=exif.tobytes())
    prepared = prepare(data)
    assert prepared.size == (64, 48) and is_halves(shown(prepared))
    assert (Done.TURNED in prepared.done) == (orientation > 1)
    assert not Image.open(io.BytesIO(prepared.data)).getexif()


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_turned_one_is_scaled_by_its_upright_sides(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = made.packed(made.upright_as(orientation, made.halves((640, 320))), "JPEG", exif=exif.tobytes())
    prepared = prepare(data, PictureRules(max_width=100, max_height=1000))
    assert prepared.size == (100, 50) and is_halves(shown(prepared)) and Done.SCALED in prepared.done


def test_heic_is_read_and_turned() -> None:
    for orientation, size in ((1, (64, 48)), (6, (48, 64))):
        prepared = prepare(made.heic(orientation), name="IMG_1.HEIC")
        assert (prepared.suffix, prepared.was, prepared.size) == (".jpg", "HEIC", size)
        assert {Done.CONVERTED, Done.PLACE_REMOVED} <= set(prepared.done) and not prepared.warnings
        assert prepared.credit.bylines == ("Kim",) and prepared.credit.copyright == "(c) Daily"
    assert is_halves(shown(prepare(made.heic())))
    assert is_near(shown(prepare(made.heic(6))).getpixel((24, 4)), RED)


def test_without_its_reader_heic_is_told_to_be_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made.heic()
    monkeypatch.setitem(sys.modules, "pillow_heif.as_plugin", None)
    with pytest.raises(PictureError, match="no reader"):
        prepare(data)


def test_a_press_photograph_keeps_its_credit_and_its_pixels_and_loses_its_secrets() -> None:
    data = made.photo()
    prepared = prepare(data, name="a.jpg")
    assert prepared.credit == CREDIT and not any(secret in prepared.data for secret in SECRETS)
    assert shown(prepared).tobytes() == Image.open(io.BytesIO(data)).tobytes()  # packed as it came
    assert set(prepared.done) == {
        Done.PLACE_REMOVED, Done.DEVICE_REMOVED, Done.THUMBNAIL_REMOVED, Done.CREDIT_KEPT
    }  # fmt: skip
    assert prepare(prepared.data).data == prepared.data and prepare(prepared.data).credit == CREDIT


@pytest.mark.parametrize("target", ["JPEG", "PNG", "WEBP"])
def test_the_credit_goes_into_every_format(target: str) -> None:
    formats = Formats(photograph=target, keep=frozenset())  # type: ignore[arg-type]
    prepared = prepare(made.photo(6), PictureRules(32, 32, formats=formats))
    assert prepared.credit == CREDIT == prepare(prepared.data).credit
    assert not any(secret in prepared.data for secret in SECRETS) and shown(prepared).format == target


@pytest.mark.parametrize("name", ["GIF", "PNG", "WEBP"])
def test_what_moves_goes_on_moving(name: str) -> None:
    data = made.moving(name)
    prepared = prepare(data)
    image = shown(prepared)
    assert (image.n_frames, image.format, prepared.was) == (3, name, name)
    for frame in range(3):
        image.seek(frame)
        original = Image.open(io.BytesIO(data))
        original.seek(frame)
        assert image.convert("RGB").tobytes() == original.convert("RGB").tobytes()
    assert prepare(data, SMALL).warnings == (Remark.MOVING_TOO_LARGE,)


def test_a_moving_one_says_its_credit_and_nothing_else() -> None:
    packet = made.write_xmp(CREDIT)
    gif = made.moving("GIF", comment=b"SECRET-4711")
    with_gif = made.packed(Image.open(io.BytesIO(gif)), "GIF", save_all=True, comment=b"SECRET-4711")
    assert b"4711" not in prepare(with_gif).data
    webp = prepare(made.moving("WEBP", xmp=packet, exif=made.secretive_exif().tobytes()))
    assert webp.credit == CREDIT == prepare(webp.data).credit and not any(secret in webp.data for secret in SECRETS)


def test_png_texts_go_and_the_credit_stays() -> None:
    data = made.png_with_texts()
    prepared = prepare(data)
    assert prepared.credit == CREDIT == prepare(prepared.data).credit
    assert not any(secret in prepared.data for secret in SECRETS) and prepared.suffix == ".png"


def test_cmyk_becomes_rgb() -> None:
    for name in ("JPEG", "TIFF"):
        prepared = prepare(made.packed(made.halves().convert("CMYK"), name))
        image = shown(prepared)
        assert image.mode == "RGB" and is_halves(image)
        assert Done.COLOURS in prepared.done and Remark.COLOURS_GUESSED in prepared.warnings


def test_another_profile_becomes_srgb() -> None:
    profile = made.swapped_profile()
    prepared = prepare(made.packed(made.halves(), "PNG", icc_profile=profile))
    image = shown(prepared)
    red = image.convert("RGB").getpixel((3, 3))
    assert Done.COLOURS in prepared.done and "icc_profile" not in image.info
    assert isinstance(red, tuple) and red[1] > red[0]  # its red is our green


def test_srgb_and_broken_profiles_leave_the_pixels_alone() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert Done.COLOURS not in prepare(made.packed(made.halves(), "JPEG", icc_profile=srgb)).done
    broken = prepare(made.packed(made.halves(), "PNG", icc_profile=b"no profile"))
    assert broken.warnings == (Remark.COLOURS_GUESSED,) and is_halves(shown(broken))


def test_sixteen_bits_become_eight() -> None:
    grey = Image.new("I;16", (2, 2), 30000)
    for name in ("PNG", "TIFF"):
        prepared = prepare(made.packed(grey, name))
        image = shown(prepared)
        assert Done.DEPTH in prepared.done and image.mode == "L" and image.getpixel((0, 0)) in (116, 117)
    prepared = prepare(made.sixteen_bit(2))
    image = shown(prepared)
    assert prepared.data[24] == 8 and prepared.suffix == ".png"
    assert image.mode == "RGB" and is_near(image.getpixel((1, 0)), (117, 117, 117), 1)


def test_the_format_goes_by_what_is_shown() -> None:
    clear = made.halves().convert("RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    assert prepare(made.packed(made.speckled(), "BMP")).suffix == ".jpg"
    assert prepare(made.packed(made.halves(), "BMP")).suffix == ".png"
    assert prepare(made.packed(clear, "TIFF")).suffix == ".png"
    assert prepare(made.packed(made.halves().convert("P"), "GIF")).suffix == ".gif"
    assert prepare(made.packed(made.halves().convert("P"), "GIF"), SMALL).suffix == ".png"
    flat = prepare(made.packed(clear, "PNG"), PictureRules(formats=Formats(transparent="JPEG", keep=frozenset())))
    assert flat.suffix == ".jpg" and is_near(shown(flat).getpixel((0, 0)), (255, 255, 255), 90)
    webp = prepare(made.photo(), PictureRules(formats=Formats("WEBP", "WEBP", "WEBP", frozenset())))
    assert webp.suffix == ".webp" and Done.CONVERTED in webp.done


def test_webp_loses_nothing_of_graphics_and_something_of_photographs() -> None:
    rules = PictureRules(formats=Formats("WEBP", "WEBP", "WEBP", frozenset()))
    graphic, photograph = (prepare(made.packed(image, "PNG"), rules) for image in (made.halves(), made.speckled()))
    assert shown(graphic).convert("RGB").tobytes() == made.halves().tobytes()
    assert b"VP8L" not in photograph.data[:64]


def test_transparency_survives() -> None:
    clear = made.halves().convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    for name in ("PNG", "WEBP"):
        image = shown(prepare(made.packed(clear, name), SMALL))
        assert image.mode == "RGBA" and image.getchannel("A").getextrema()[0] < 20
    stays = prepare(made.packed(clear, "WEBP", lossless=True, exif=made.secretive_exif().tobytes()))
    assert shown(stays).convert("RGBA").getchannel("A").tobytes() == clear.getchannel("A").tobytes()


def test_avif_pages_and_bursts_give_one_picture() -> None:
    assert prepare(made.packed(made.halves(), "AVIF")).suffix == ".jpg"
    pages = made.packed(made.halves(), "TIFF", save_all=True, append_images=[made.speckled()])
    prepared = prepare(pages)
    assert prepared.warnings == (Remark.FIRST_OF_SEVERAL,) and is_halves(shown(prepared))


def test_a_wrong_ending_is_said_and_set_right() -> None:
    prepared = prepare(made.packed(made.halves(), "PNG"), name="photo.JPG")
    assert (prepared.suffix, prepared.warnings) == (".png", (Remark.MISLABELLED,))
    assert prepare(made.photo(), name="a.jpeg").suffix == ".jpeg"


def test_small_and_heavy_ones_are_remarked_on() -> None:
    assert prepare(made.photo(), PictureRules(small_below=100, heavy_above=100)).warnings == (Remark.SMALL, Remark.HEAVY)


@pytest.mark.parametrize(
    ("data", "fault", "word"),
    [
        (b"", Fault.EMPTY, "empty"),
        (b"hello", Fault.UNKNOWN, "no picture"),
        (b"%PDF-1.7 x", Fault.UNSUITABLE, "PDF"),
        (b"<!DOCTYPE html><p>", Fault.UNSUITABLE, "web page"),
        (b"\0\0\0\x18ftypmp42" + b"\0" * 40, Fault.UNSUITABLE, "video"),
        (b"II*\0\x10\0\0\0CR\2\0" + b"\0" * 40, Fault.UNSUITABLE, "raw"),
        (b"8BPS\0\1", Fault.UNSUITABLE, "Photoshop"),
        (made.packed(made.speckled(), "JPEG")[:-900], Fault.TRUNCATED, "ends before"),
        (made.packed(made.speckled(), "PNG")[:-900], Fault.TRUNCATED, "ends before"),
        (made.packed(made.speckled(), "WEBP")[:300], None, ""),
        (made.moving("GIF")[:-30], Fault.TRUNCATED, "ends before"),
        (made.heic()[:-40], None, ""),
        (b"\xff\xd8\xff" + b"\0" * 60, Fault.DAMAGED, "damaged"),
        (b"GIF89a" + b"\xff" * 30, None, ""),
        (made.bomb(), Fault.TOO_LARGE, "30,000 × 30,000"),
        (made.bomb(2**31 - 1, 2**31 - 1), Fault.TOO_LARGE, "pixels"),
        (b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff" * 6 + b"\0" * 40, Fault.TOO_LARGE, "16,777,216"),
    ],
    ids=["empty", "text", "pdf", "html", "video", "raw", "psd", "short jpeg", "short png", "short webp", "short gif",
         "short heic", "broken jpeg", "broken gif", "bomb", "huge bomb", "webp bomb"],
)  # fmt: skip
def test_what_cannot_be_used_is_told_in_words(data: bytes, fault: Fault | None, word: str) -> None:
    with pytest.raises(PictureError) as caught:
        prepare(data)
    assert word in caught.value.cause and (fault is None or caught.value.fault == fault)
    if fault is None:
        assert caught.value.fault in (Fault.DAMAGED, Fault.TRUNCATED)


def test_limits_are_told_from_the_head() -> None:
    progressive = made.packed(made.speckled(), "JPEG", progressive=True)
    with pytest.raises(PictureError, match="120 × 90"):
        prepare(progressive, PictureRules(max_width=10, limits=Limits(unpacked_pixels=1000)))
    plain = made.packed(made.speckled(), "JPEG")
    assert prepare(plain, PictureRules(max_width=10, limits=Limits(unpacked_pixels=1000))).size == (10, 8)
    with pytest.raises(PictureError, match="pixels"):
        prepare(made.moving("GIF"), PictureRules(limits=Limits(moving_pixels=3000)))
    with pytest.raises(PictureError, match="bytes"):
        prepare(plain, PictureRules(limits=Limits(file_bytes=100)))


def test_files_are_read_and_their_errors_name_them(tmp_path: Path) -> None:
    file = tmp_path / unicodedata.normalize("NFD", "사진.jpg")
    file.write_bytes(made.photo())
    assert prepare(file).credit == CREDIT
    file.write_bytes(b"nothing")
    with pytest.raises(PictureError) as caught:
        prepare(file)
    assert caught.value.path == file
    with pytest.raises(PictureError, match="bytes"):
        prepare(file, PictureRules(limits=Limits(file_bytes=3)))
    with pytest.raises(ReadError):
        prepare(tmp_path / "absent.jpg")


def test_every_cut_of_a_picture_is_a_picture_or_an_error_of_ours() -> None:
    for name, data in (("JPEG", made.photo()), ("PNG", made.png_with_texts()), ("GIF", made.moving("GIF")),
                       ("WEBP", made.moving("WEBP")), ("HEIC", made.heic())):  # fmt: skip
        for at in range(1, len(data), max(1, len(data) // 25)):
            for broken in (data[:at], data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :]):
                try:
                    assert prepare(broken).data, name
                except PictureError as error:
                    assert error.cause


@pytest.mark.skipif(not shutil.which("exiftool"), reason="exiftool is not installed (libimage-exiftool-perl)")
@pytest.mark.parametrize("target", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("rules", [PictureRules(), SMALL], ids=["as it came", "scaled"])
def test_exiftool_finds_the_credit_and_no_secret(tmp_path: Path, target: str, rules: PictureRules) -> None:
    formats = Formats(photograph=target, keep=frozenset())  # type: ignore[arg-type]
    prepared = prepare(made.photo(), PictureRules(rules.max_width, rules.max_height, formats=formats))
    (tmp_path / "a").write_bytes(prepared.data)
    run = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-ee", "-struct", "-charset", "iptc=utf8", "-warning", "-all", "a"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(run.stdout)[0]
    assert not [key for key in told if "GPS" in key or "Serial" in key or "Thumbnail" in key or "MakerNote" in key]
    assert "4711" not in run.stdout and not [key for key in told if "Warning" in key or "Error" in key]
    assert told["XMP-dc:Creator"] == list(CREDIT.bylines) and told["XMP-dc:Rights"] == CREDIT.copyright
    assert told["XMP-dc:Description"] == CREDIT.caption and told["XMP-photoshop:Headline"] == CREDIT.headline
    assert told["XMP-photoshop:Credit"] == CREDIT.credit and told["XMP-photoshop:Source"] == CREDIT.source
    assert told["XMP-photoshop:DateCreated"] == "2026:01:02"
    if target == "JPEG":
        assert told["IPTC:By-line"] == list(CREDIT.bylines) and told["IPTC:Credit"] == CREDIT.credit
        assert told["IPTC:CopyrightNotice"] == CREDIT.copyright and told["IPTC:Source"] == CREDIT.source
        assert told["IPTC:Caption-Abstract"] == CREDIT.caption and told["IPTC:Headline"] == CREDIT.headline
        assert told["IPTC:DateCreated"] == "2026:01:02"


def test_a_drawing_stays_as_it_is() -> None:
    data = SVG % b"<rect width='1' height='1'/><a href='https://example.org'><text>\xea\xb0\x80</text></a>"
    prepared = prepare(data, name="a.svg")
    assert (prepared.data, prepared.suffix, prepared.size, prepared.done) == (data, ".svg", (20, 10), ())
    named = data.replace(b"<svg ", b"<svg inkscape:export-filename='/Users/kim/a.png' ")
    assert prepare(named).data == data and prepare(named).done == (Done.REST_REMOVED,)


def test_a_photograph_inside_a_drawing_loses_its_place() -> None:
    import base64

    inner = base64.b64encode(made.photo())
    prepared = prepare(SVG % (b"<image href='data:image/jpeg;base64," + inner + b"'/>"))
    left = base64.b64decode(prepared.data.split(b"base64,")[1].split(b"'")[0])
    assert not any(secret in left for secret in SECRETS) and Image.open(io.BytesIO(left)).size == (64, 48)


@pytest.mark.parametrize(
    ("inner", "fault"),
    [
        (b"<script>alert(1)</script>", Fault.SCRIPTS),
        (b"<svg:script xmlns:svg='x'/>", Fault.SCRIPTS),
        (b"<rect onload='x()'/>", Fault.SCRIPTS),
        (b"<a href='java\nscript:x()'><text>x</text></a>", Fault.SCRIPTS),
        (b"<foreignObject><p/></foreignObject>", Fault.SCRIPTS),
        (b"<set attributeName='xlink:href' to='x'/>", Fault.SCRIPTS),
        (b"<image href='https://example.org/a.png'/>", Fault.NAMES_FILES),
        (b"<use href='../b.svg#x'/>", Fault.NAMES_FILES),
        (b"<style>@import 'x.css';</style>", Fault.NAMES_FILES),
        (b"<rect style='fill:url(https://example.org/x)'/>", Fault.NAMES_FILES),
        (b"<rect>", Fault.DAMAGED),
    ],
)
def test_a_drawing_that_runs_or_fetches_something_is_refused(inner: bytes, fault: Fault) -> None:
    with pytest.raises(PictureError) as caught:
        prepare(SVG % inner)
    assert caught.value.fault == fault


def test_a_drawing_with_entities_is_refused() -> None:
    bomb = b"<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + SVG % b"<text>&b;</text>"
    with pytest.raises(PictureError) as caught:
        prepare(bomb)
    assert caught.value.fault == Fault.ENTITIES


def test_a_file_of_comments_is_told_at_once() -> None:
    with pytest.raises(PictureError):
        prepare(b"<!-- -->" * 5000 + b"<p>")
