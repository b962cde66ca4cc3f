"""Plain text: paragraphs by lines or blank lines, text that looks like something left as it is."""

from __future__ import annotations

import pytest

from editor.clipboard import Flavours, HouseForms, read_clipboard, read_text, sources
from tests.clipboard.outline import outline

WRAPPED = "The harbour opened at dawn and the boats went out one after\nanother while the gulls were waiting on the old wall for the\nfirst of them to come back"
WRAPPED_KOREAN = "항구는 새벽에 열렸고 배들은 하나씩 나갔으며 갈매기는 낡은 담 위에서\n첫 배가 돌아오기를 기다리고 있었는데 그날따라 바람이 세게 불어서 모두\n돌아왔다."


def lines(text: str) -> list[str]:
    return outline(read_text(text)).splitlines()[:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가\n나", ["p | 가", "p | 나"]),
        ("가\r\n\r\n나\r다\u2029라", ["p | 가", "p | 나", "p | 다", "p | 라"]),
        ("\n\n \n", []),
        ("## 가\n**나**", ["p | ## 가", "p | **나**"]),
        ("○ 가\n - 나\n - 다\n - 라", ["p | ○ 가", "p | - 나", "p | - 다", "p | - 라"]),
        ("▲가\n▲나\n▲다", ["p | ▲가", "p | ▲나", "p | ▲다"]),
        ("· 가\n· 나\n· 다", ["p | · 가", "p | · 나", "p | · 다"]),
        ("- 가\n- 나", ["p | - 가", "p | - 나"]),
        ("앞\n- 가\n- 나\n- 다\n뒤", ["p | 앞", "ul", "  - p | 가", "  - p | 나", "  - p | 다", "p | 뒤"]),
        ("1. 가\n2. 나\n3. 다", ["ol 1", "  - p | 가", "  - p | 나", "  - p | 다"]),
        ("1. 가\n3. 나\n4. 다", ["p | 1. 가", "p | 3. 나", "p | 4. 다"]),
        (
            "2026. 11. 20.\n2026. 11. 21.\n2026. 11. 22.",
            ["p | 2026. 11. 20.", "p | 2026. 11. 21.", "p | 2026. 11. 22."],
        ),
        ("\u3000가\t나\xa0 다\n라", ["p | 가 나 다", "p | 라"]),
        (WRAPPED + "\n\nx", ["p | " + WRAPPED.replace("\n", " "), "p | x"]),
        (WRAPPED_KOREAN, ["p | " + WRAPPED_KOREAN.replace("\n", " ")]),
        ("가나다라마바사. " * 6 + "\n" + "가나다라마바사. " * 6, ["p | " + ("가나다라마바사. " * 6).strip()] * 2),
        (" 가 ", ["p |  가 "]),
    ],
)
def test_text(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_text_that_looks_like_markup_is_written_as_text() -> None:
    pasted = read_clipboard(Flavours(text="# 가\n<b>나</b>\n{{ 다 }}\n1. 라"))
    assert sources(pasted.blocks, HouseForms()) == ("\\# 가", "\\<b\\>나\\</b\\>", "\\{\\{ 다 \\}\\}", "1\\. 라")


def test_invisible_characters_are_counted() -> None:
    assert outline(read_text("가\u200b\x00\n나")).endswith("removed: characters 2\n")
