"""Pictures as people hand them over, some forty, each made here: what stands in the site afterwards, or what is said."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from editor.images.faults import Fault, PictureError
from editor.images.intake import plan_intake
from editor.images.prepare import prepare
from editor.images.prepared import Done, PreparedPicture, Remark
from editor.images.rules import PictureRules
from tests.images import made

RULES = PictureRules(max_width=1000, max_height=1000)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>%s</svg>"
Make = Callable[[], bytes]


def turned(name: str, orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return made.packed(made.upright_as(orientation, made.halves()), name, exif=exif.tobytes())


def cmyk() -> bytes:
    return made.packed(made.halves().convert("CMYK"), "JPEG")


# The name it comes with, how it is made, the name that the site gives it, its size, what is among what was done.
TAKEN: dict[str, tuple[str, Make, str, tuple[int, int], set[Done | Remark]]] = {
    **{
        f"orientation {number}": (
            f"IMG_{number}.JPG", lambda number=number: turned("JPEG", number), f"img-{number}.jpg", (64, 48),
            {Done.TURNED} if number > 1 else set(),
        )
        for number in range(1, 9)
    },
    "turned PNG": ("a.png", lambda: turned("PNG", 6), "a.png", (64, 48), {Done.TURNED}),
    "turned WebP": ("a.webp", lambda: turned("WEBP", 8), "a.webp", (64, 48), {Done.TURNED}),
    "turned TIFF": ("a.tif", lambda: turned("TIFF", 3), "a.png", (64, 48), {Done.TURNED, Done.CONVERTED}),
    "press photograph": (
        "사진.jpg", made.photo, "사진.jpg", (64, 48),
        {Done.PLACE_REMOVED, Done.DEVICE_REMOVED, Done.THUMBNAIL_REMOVED, Done.CREDIT_KEPT},
    ),
    "phone": ("IMG_0001.HEIC", made.heic, "img-0001.jpg", (64, 48), {Done.CONVERTED, Done.PLACE_REMOVED}),
    "CMYK": ("print.jpg", cmyk, "print.jpg", (64, 48), {Done.COLOURS, Remark.COLOURS_GUESSED}),
    "16 bit": ("scan.png", lambda: made.sixteen_bit(2), "scan.png", (2, 2), {Done.DEPTH}),
    "too large": (
        "wide.jpg", lambda: made.packed(made.speckled((2000, 500)), "JPEG"), "wide.jpg", (1000, 250), {Done.SCALED},
    ),
    "screenshot": ("Screen Shot 1.png", lambda: made.packed(made.halves(), "PNG"), "screen-shot-1.png", (64, 48), set()),
    "photograph as PNG": (
        "p.png", lambda: made.packed(made.speckled(), "PNG"), "p.jpg", (120, 90), {Done.CONVERTED},
    ),
    "photograph as BMP": (
        "p.bmp", lambda: made.packed(made.speckled(), "BMP"), "p.jpg", (120, 90), {Done.CONVERTED},
    ),
    "see-through": ("logo.png", lambda: made.packed(Image.new("RGBA", (9, 9), (1, 2, 3, 99)), "PNG"), "logo.png", (9, 9), set()),
    "moving GIF": ("m.gif", lambda: made.moving("GIF"), "m.gif", (40, 30), set()),
    "moving WebP": ("m.webp", lambda: made.moving("WEBP"), "m.webp", (40, 30), set()),
    "moving PNG": ("m.png", lambda: made.moving("PNG"), "m.png", (40, 30), set()),
    "drawing": ("d.svg", lambda: SVG % b"<rect width='9' height='9'/>", "d.svg", (20, 10), set()),
    "wrong suffix": ("really.png", lambda: made.packed(made.halves(), "JPEG"), "really.jpg", (64, 48), {Remark.MISLABELLED}),
    "Hangul of a Mac": (
        unicodedata.normalize("NFD", "한강 (1).JPG"), made.photo, "한강-1.jpg", (64, 48), {Done.PLACE_REMOVED},
    ),
    "signs in the name": ("..\\..\\<b>&%.jpg", made.photo, "b.jpg", (64, 48), {Done.PLACE_REMOVED}),
}  # fmt: skip

REFUSED: dict[str, tuple[Make, Fault]] = {
    "bomb": (made.bomb, Fault.TOO_LARGE),
    "truncated JPEG": (lambda: made.photo()[:1500], Fault.TRUNCATED),
    "damaged PNG": (lambda: made.packed(made.halves(), "PNG").replace(b"IDAT", b"IDAX"), Fault.DAMAGED),
    "nothing in it": (lambda: b"", Fault.EMPTY),
    "text": (lambda: "그림이 아니다".encode(), Fault.UNKNOWN),
    "web page": (lambda: b"<!doctype html><title>404</title>", Fault.UNSUITABLE),
    "PDF": (lambda: b"%PDF-1.7", Fault.UNSUITABLE),
    "video": (lambda: b"\0\0\0\x18ftypmp42" + bytes(99), Fault.UNSUITABLE),
    "program in a drawing": (lambda: SVG % b"<script>alert(1)</script>", Fault.SCRIPTS),
    "drawing that fetches": (lambda: SVG % b"<image href='https://elsewhere.kr/a.png'/>", Fault.NAMES_FILES),
    "drawing with entities": (lambda: b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG % b"&a;", Fault.ENTITIES),
}


@pytest.mark.parametrize("kind", TAKEN)
def test_what_stands_in_the_site_afterwards(kind: str, tmp_path: Path) -> None:
    name, make, called, size, said = TAKEN[kind]
    prepared = prepare(make(), RULES, name=name)
    assert prepared.size == size and said <= {*prepared.done, *prepared.warnings}
    assert plan_intake(tmp_path, name, prepared).target.name == called
    assert b"4711" not in prepared.data and b"GPS" not in prepared.data
    if prepared.suffix != ".svg":
        with Image.open(io.BytesIO(prepared.data)) as image:
            assert image.size == size and image.mode != "CMYK"
            assert getattr(image, "n_frames", 1) == (3 if kind.startswith("moving") else 1)


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_said(kind: str) -> None:
    make, fault = REFUSED[kind]
    with pytest.raises(PictureError) as caught:
        prepare(make(), RULES, name="a.jpg")
    assert caught.value.fault is fault and caught.value.cause


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_exiftool_finds_no_place_and_the_kept_credit(tmp_path: Path) -> None:
    kept: list[PreparedPicture] = []
    for kind in ("press photograph", "Hangul of a Mac", "phone"):
        name, make, *_ = TAKEN[kind]
        kept.append(prepare(make(), RULES, name=name))
        (tmp_path / f"{len(kept)}{kept[-1].suffix}").write_bytes(kept[-1].data)
    run = subprocess.run(["exiftool", "-j", "-G", "-a", str(tmp_path)], capture_output=True, check=True)
    for found in json.loads(run.stdout):
        assert not [key for key in found if "GPS" in key or "Serial" in key or "Thumbnail" in key]
        assert any("Creator" in key or "By-line" in key for key in found), found
