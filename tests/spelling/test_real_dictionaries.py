"""The dictionaries that people have: where one is installed, or made ready for a bundle."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from editor.spelling.checker import SpellingChecker
from editor.spelling.dictionaries import find, folder_of_the_binding, usual_folders
from editor.spelling.engine import Hunspell

BUNDLED = Path(__file__).resolve().parents[2] / "build" / "dictionaries"


@pytest.fixture(scope="module")
def checker() -> SpellingChecker:
    binding = folder_of_the_binding()
    folders = (BUNDLED, *usual_folders(sys.platform, Path.home(), os.environ), *([binding] if binding else []))
    korean, english = find("ko", folders), find("en", folders)
    if korean is None or english is None:
        pytest.skip("no Korean dictionary: scripts/dictionaries fetches one")
    return SpellingChecker(lambda: Hunspell(korean), lambda: Hunspell(english))


def marked(checker: SpellingChecker, line: str) -> list[str]:
    return [line[start:end] for start, end in checker.check(line)]


@pytest.mark.parametrize(
    "line",
    [
        "정부는 지난해부터 지역별 의료지원 사업을 확대하고 있다고 밝혔습니다.",
        "AI를 활용한 SNS와 IT의 결합, 3개월간 5만 2천여 명이 참여했다.",
        "보건복지부의 안전관리 대책은 시장에서의 혼란을 줄이기 위해 마련됐다.",
        "농민들에게서 사들인 쌀 300만㎏을 ‘나눔’에서는 무료로 나눠줬다.",
        "자세한 내용은 www.example.kr에서 볼 수 있습니다.",
        "등불이 켜진다는 말에 배들이 항구로 돌아왔고, 아이들은 손뼉을 쳐준다.",
        "그 작가는 가람시에서 플랫폼을 만들어졌다고 소개했다.",
        "할 수 있을지에 대한 답은 안전을 위해서입니다.",
        "증가분의 절반은 납부일을 넘겼고 고위험군이 이뿐만이 아니다.",
        "The reporters weren't allowed to enter the building's lobby.",
    ],
)
def test_good_lines_have_no_marks(checker: SpellingChecker, line: str) -> None:
    assert marked(checker, line) == []


@pytest.mark.parametrize(
    ("line", "wrong", "meant"),
    [
        ("정챡을 발표했다", "정챡을", "정책을"),
        ("오랫만에 만났다", "오랫만에", "오랜만에"),
        ("그렇게 하면 않됀다", "않됀다", ""),
        ("정부을 믿는다", "정부을", "정부를"),
        ("강하늘를 만났다", "강하늘를", ""),
        ("스스루 일어섰다", "스스루", ""),
        ("몇일 뒤에 온다", "몇일", "며칠"),
        ("the goverment said", "goverment", "government"),
    ],
)
def test_slips_are_found_and_the_word_meant_is_suggested(
    checker: SpellingChecker, line: str, wrong: str, meant: str
) -> None:
    assert marked(checker, line) == [wrong]
    assert not meant or meant in checker.suggestions(wrong)
