"""Captions as fields and as a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.images.captions import (
    USUAL_PATTERN,
    CaptionParts,
    CaptionPattern,
    CaptionPiece,
    caption_text,
    parts_of,
    read_caption,
)  # fmt: skip
from editor.images.credit import Credit

OTHER = CaptionPattern((
    CaptionPiece("archive", "[자료사진] "), CaptionPiece("caption"), CaptionPiece("archive_day", " <", " 자료>"),
    CaptionPiece("credit", " / "), CaptionPiece("provider", " ⓒ"),
))  # fmt: skip
TEXTS = st.text(alphabet="가나다 A.()=/[]제공사진자료", max_size=12)


@pytest.mark.parametrize(
    ("parts", "usual", "other"),
    [
        (CaptionParts("언 강."), "언 강.", "언 강."),
        (CaptionParts("언 강.", "김기자"), "언 강. 사진=김기자", "언 강. / 김기자"),
        (CaptionParts("언 강.", provider="강원도청"), "언 강. 강원도청 제공", "언 강. ⓒ강원도청"),
        (CaptionParts("언 강.", "김기자", is_archive=True), "언 강. 사진=김기자 (자료사진)", "[자료사진] 언 강. / 김기자"),
        (
            CaptionParts("언 강.", "김기자", "", True, "2026.01.02"),
            "언 강. 사진=김기자 (자료사진 2026.01.02)", "언 강. <2026.01.02 자료> / 김기자",
        ),
        (CaptionParts(credit="김기자"), "사진=김기자", "/ 김기자"),
        (CaptionParts(is_archive=True), "(자료사진)", "[자료사진]"),
        (CaptionParts(), "", ""),
    ],
)  # fmt: skip
def test_each_house_writes_and_reads_in_its_way(parts: CaptionParts, usual: str, other: str) -> None:
    for pattern, line in ((USUAL_PATTERN, usual), (OTHER, other)):
        assert caption_text(parts, pattern) == line
        assert read_caption(line, pattern) == parts


@given(TEXTS.map(str.strip), st.sampled_from([USUAL_PATTERN, OTHER]))
def test_nothing_of_a_line_gets_lost(text: str, pattern: CaptionPattern) -> None:
    assert caption_text(read_caption(text, pattern), pattern) == text


def test_alt_text_is_a_field_of_its_own() -> None:
    known = CaptionParts(alt="얼음 위의 사람", is_decorative=False)
    assert read_caption("언 강. 사진=김기자", known=known).alt == "얼음 위의 사람"
    assert "얼음" not in caption_text(known)


def test_a_pictures_file_suggests_the_fields() -> None:
    credit = Credit(("김기자",), source="강원도청", headline="언 강", alt="얼음")
    assert parts_of(credit) == CaptionParts("언 강", "김기자", "강원도청", alt="얼음")
    assert parts_of(Credit(credit="AP", source="AP")) == CaptionParts(credit="AP")
