"""Finding dictionary files, and loading them."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.errors import ReadError
from editor.spelling.dictionaries import Dictionary, find, folder_of_the_binding, usual_folders
from editor.spelling.engine import LONGEST_WORD, Hunspell
from tests.spelling.conftest import ENGLISH_AFF, write_dictionary


@pytest.mark.parametrize("name", ["ko", "ko_KR", "ko/ko", "ko/index", "ko_KR/ko_KR"])
def test_layouts_of_folders(tmp_path: Path, name: str) -> None:
    stem = tmp_path / name
    write_dictionary(stem.parent, stem.name, "SET UTF-8\n", [])
    assert find("ko", [tmp_path / "nowhere", tmp_path]) == Dictionary(
        "ko", stem.with_name(f"{stem.name}.aff"), stem.with_name(f"{stem.name}.dic")
    )


def test_the_first_folder_wins_and_half_a_dictionary_is_none(tmp_path: Path) -> None:
    for folder in ("a", "b", "c"):
        write_dictionary(tmp_path / folder, "en_US", ENGLISH_AFF, ["word"])
    (tmp_path / "a" / "en_US.aff").unlink()
    found = find("en", [tmp_path / folder for folder in "abc"])
    assert found is not None and found.dic.parent.name == "b"
    assert find("ko", [tmp_path / "b"]) is None


def test_where_systems_keep_them() -> None:
    home = Path("home")
    linux = usual_folders("linux", home, {"XDG_DATA_DIRS": "/opt/share:/usr/share"})
    assert linux[0] == home / ".local/share/hunspell" and Path("/usr/share/hunspell") in linux
    assert usual_folders("darwin", home, {})[:2] == (home / "Library/Spelling", Path("/Library/Spelling"))
    windows = usual_folders("win32", home, {"APPDATA": "roaming", "PROGRAMFILES": "programs"})
    assert windows[0] == Path("roaming/hunspell")
    assert Path("programs/LibreOffice/share/extensions/dict-ko") in windows


def test_the_binding_brings_english() -> None:
    folder = folder_of_the_binding()
    assert folder is not None
    found = find("en", [folder])
    assert found is not None
    english = Hunspell(found)
    assert english.knows("newspapers") and not english.knows("newspapres")
    assert "newspapers" in english.suggestions("newspapres")


def test_a_dictionary_is_read_from_a_folder_with_hangul_in_its_name(dictionaries: Path) -> None:
    found = find("ko", [dictionaries])
    assert found is not None
    korean = Hunspell(found)
    assert korean.knows("정책은") and not korean.knows("정챡은")
    assert "정책은" in korean.suggestions("정챡은")


def test_a_word_too_long_for_hunspell_does_not_hide_those_behind_it(tmp_path: Path) -> None:
    too_long = "x" * (LONGEST_WORD + 1)
    write_dictionary(tmp_path, "en_US", ENGLISH_AFF, ["before", f"{too_long}/S", "article/S", "y" * 250])
    found = find("en", [tmp_path])
    assert found is not None
    english = Hunspell(found)
    assert english.knows("before") and english.knows("articles")
    assert english.knows("y" * 250)


def test_the_dictionary_may_be_removed_or_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        Hunspell(Dictionary("en", tmp_path / "en.aff", tmp_path / "en.dic"))


def test_what_a_dictionary_cannot_write_it_does_not_know(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "en", "SET ISO8859-1\n", ["word"])
    found = find("en", [tmp_path])
    assert found is not None
    assert not Hunspell(found).knows("정책") and Hunspell(found).suggestions("정책") == ()
    assert Hunspell(found).suggestions("w" * 1000) == ()
