"""How a house writes captions is learned from its posts."""

from __future__ import annotations

import pytest

from editor.images.caption_learning import captions_of, learned_pattern
from editor.images.captions import CaptionParts, caption_text, read_caption

PARTS = CaptionParts("언 한강.", credit="김기자", provider="강원도청", is_archive=True)


@pytest.mark.parametrize(
    ("captions", "parts", "line"),
    [
        (["물이 언 강. 사진=김기자", "눈길. 사진=이철수"], CaptionParts("새벽.", credit="박"), "새벽. 사진=박"),
        (["물이 언 강. /김영희 기자", "눈길. /이철수 기자"], CaptionParts("새벽.", credit="박"), "새벽. /박 기자"),
        (["강. (사진=강원도청 제공)", "길. (사진=서울시 제공)"], CaptionParts("산.", provider="시"), "산. (사진=시 제공)"),
        (["강. [사진제공=서울시]", "길. [사진제공=부산시]"], CaptionParts("산.", provider="시"), "산. [사진제공=시]"),
        (["강 [자료사진]", "길 [자료사진]"], CaptionParts("산", is_archive=True), "산 [자료사진]"),
        (["강 [자료사진]", "길 [자료사진]"], CaptionParts("산", is_archive=True, archive_day="2024.1.2"), "산 [자료사진 2024.1.2]"),
        (["River. ⓒ Kim", "Road. ⓒ Lee"], CaptionParts("Hill.", credit="Park"), "Hill. ⓒ Park"),
    ],
)  # fmt: skip
def test_each_house_has_its_own(captions: list[str], parts: CaptionParts, line: str) -> None:
    pattern = learned_pattern(captions)
    assert pattern is not None
    assert caption_text(parts, pattern) == line
    assert read_caption(line, pattern) == parts


def test_one_caption_teaches_nothing() -> None:
    assert learned_pattern([]) is None
    assert learned_pattern(["강. 사진=김기자", "아무 말도 없는 설명"]) is None


def test_captions_are_found_in_figures_and_below_pictures() -> None:
    text = (
        "<figure><img src='/a.jpg'><figcaption>언 <em>강</em>. 사진=김&amp;이</figcaption></figure>\n\n"
        "![a](/b.jpg)\n\n*길. 사진=이철수*\n\n![a](/c.jpg)\n\n다음 문단은 설명이 아니다.\n"
        '<p><img src="/d.jpg"></p>\n산. /박 기자\n'
    )
    assert list(captions_of(text)) == ["언 강. 사진=김&이", "길. 사진=이철수", "산. /박 기자"]


@pytest.mark.parametrize("line", ["아무 설명", "강. 사진=김기자, 이기자 (자료사진)", "사진=김", "(자료사진)", "a\tb"])
def test_what_was_learned_loses_nothing_of_any_line(line: str) -> None:
    pattern = learned_pattern(["강. [사진=김기자]", "길. [사진=이철수]", "산 (자료사진)", "들 (자료사진)"])
    assert pattern is not None
    assert caption_text(read_caption(line, pattern), pattern) == line.strip()
