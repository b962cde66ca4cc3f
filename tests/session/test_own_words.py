"""The words of person and site, in plain files that others may write, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.errors import ReadError, SaveError
from editor.session.own_words import OwnWords, words_of_all
from editor.storage.folders import Folders


def test_words_are_added_and_what_else_is_in_the_file_stays(tmp_path: Path) -> None:
    own = OwnWords.of_user(Folders.below(tmp_path))
    assert own.words() == ()
    own.add("임영웅")
    own.file.write_text("# 우리 말\n임영웅\n부산", encoding="utf-8")  # by another window
    own.add("해운대")
    own.add("부산")
    assert own.file.read_text("utf-8") == "# 우리 말\n임영웅\n부산\n해운대\n"
    assert own.words() == ("임영웅", "부산", "해운대")


def test_the_site_has_words_of_its_own(tmp_path: Path) -> None:
    site, own = OwnWords.of_site(tmp_path / "site"), OwnWords(tmp_path / "words.txt")
    own.add("부산")
    site.file.parent.mkdir(parents=True)
    site.file.write_text("기장군\n부산\n", encoding="utf-8")
    assert words_of_all(own, site) == ("부산", "기장군")


def test_a_file_that_is_no_text_is_said_and_left(tmp_path: Path) -> None:
    own = OwnWords(tmp_path / "words.txt")
    own.file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReadError):
        own.add("부산")
    assert own.file.read_bytes() == b"\xff\xfe\x00"


def test_a_sites_file_that_is_a_link_out_of_it_is_none(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("비밀\n", "utf-8")
    site = OwnWords.of_site(tmp_path / "site")
    site.file.parent.mkdir(parents=True)
    site.file.symlink_to(tmp_path / "secret.txt")
    assert site.words() == ()
    assert OwnWords(site.file).words() == ("비밀",)  # where nobody asks
    with pytest.raises(SaveError):
        site.add("부산")
    assert (tmp_path / "secret.txt").read_text("utf-8") == "비밀\n"
