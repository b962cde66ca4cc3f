"""A dictionary of a dozen words, written by the tests, in the layout of the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

# Two flags: A takes the particles that the rules ask for, B is a verb's form and takes none.
KOREAN_AFF = """\
SET UTF-8
TRY 책정부학교사
SFX A Y 4
SFX A 0 은 .
SFX A 0 을 .
SFX A 0 까지 .
SFX A 0 에까지 .
"""
KOREAN_DIC = ["정책/A", "정부/A", "지원/A", "보건/A", "복지/A", "사람/A", "향상/A", "시킬", "보여", "주는", "한", "빨리", "했다"]
ENGLISH_AFF = "SET UTF-8\nTRY esianrtolcd\nSFX S Y 1\nSFX S 0 s .\n"
ENGLISH_DIC = ["article/S", "don't", "editor/S", "the", "we", "café", "write"]


def write_dictionary(folder: Path, name: str, aff: str, words: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(aff, encoding="utf-8")
    (folder / f"{name}.dic").write_text("\n".join([str(len(words)), *words, ""]), encoding="utf-8")


@pytest.fixture(scope="session")
def dictionaries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder, with Hangul in its name, that holds both dictionaries."""
    folder = tmp_path_factory.mktemp("사전")
    write_dictionary(folder, "ko", KOREAN_AFF, KOREAN_DIC)
    write_dictionary(folder, "en_US", ENGLISH_AFF, ENGLISH_DIC)
    return folder
