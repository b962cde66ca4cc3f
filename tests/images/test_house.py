"""What a site says of its pictures in ``.copydesk/site.yml``."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.images.captions import USUAL_PATTERN, CaptionParts, caption_text, read_caption
from editor.images.house import PictureHouse, pattern_of, pattern_texts, read_picture_house


def house(folder: Path, text: str) -> PictureHouse:
    (folder / ".copydesk").mkdir(exist_ok=True)
    (folder / ".copydesk/site.yml").write_text(text, "utf-8")
    return read_picture_house(folder)


def test_without_a_word_everything_is_as_usual(tmp_path: Path) -> None:
    assert read_picture_house(tmp_path) == PictureHouse()
    assert house(tmp_path, "checks: {skip: [x]}\n") == PictureHouse()


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    found = house(
        tmp_path,
        "images:\n  width: 1200\n  height: 900\n  narrow: 600\n  quality: 80\n  heavy: 900000\n  photographs: webp\n"
        "  graphics: png\n  transparent: webp\n  keep: [jpg, gif]\n  names: romanised\n  focus: image_focus\n"
        "  caption: ['{caption}', ' /{credit}', ' [자료사진]']\n",
    )
    rules = found.rules
    assert (rules.max_width, rules.max_height, rules.small_below, rules.quality, rules.heavy_above) == (
        1200, 900, 600, 80, 900_000,
    )  # fmt: skip
    assert (rules.formats.photograph, rules.formats.graphic, rules.formats.transparent) == ("WEBP", "PNG", "WEBP")
    assert rules.formats.keep == {"JPEG", "GIF"} and found.names.hangul == "romanised"
    assert found.focus == "image_focus" and not found.problems and found.pattern is not None
    parts = CaptionParts("언 한강.", credit="김기자", is_archive=True)
    assert caption_text(parts, found.pattern) == "언 한강. /김기자 [자료사진]"


@pytest.mark.parametrize(
    "line",
    ["width: wide", "width: 0", "width: true", "quality: 100", "photographs: bmp", "keep: jpeg", "keep: [tiff]",
     "names: latin", "caption: text", "caption: ['{a}']", "caption: ['{credit}{caption}']", "unknown: 1"],
)  # fmt: skip
def test_what_cannot_be_followed_is_named_and_changes_nothing(tmp_path: Path, line: str) -> None:
    found = house(tmp_path, f"images:\n  {line}\n")
    assert found == PictureHouse(problems=found.problems)
    assert len(found.problems) == 1 and line.split(":")[0] in found.problems[0]


def test_broken_yaml_and_links_out_of_the_site_say_nothing(tmp_path: Path) -> None:
    assert house(tmp_path, "images: [\n").problems
    assert house(tmp_path, "images: 3\n").problems
    outside = tmp_path / "site.yml"
    outside.write_text("images: {width: 100}", "utf-8")
    site = tmp_path / "site"
    (site / ".copydesk").mkdir(parents=True)
    (site / ".copydesk/site.yml").symlink_to(outside)
    assert read_picture_house(site) == PictureHouse()


def test_a_pattern_is_the_texts_it_is_written_as() -> None:
    assert pattern_of(list(pattern_texts(USUAL_PATTERN))) == USUAL_PATTERN
    pattern = pattern_of(["{caption}", " 사진={credit}"])
    assert pattern is not None
    assert read_caption("언 한강. 사진=김기자", pattern) == CaptionParts("언 한강.", credit="김기자")
