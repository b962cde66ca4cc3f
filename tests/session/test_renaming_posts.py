"""A category's renaming carried out and taken back; what somebody else changed meanwhile is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.library.renaming import Taxonomy, plan_renaming
from editor.session.renaming_posts import RenamedPosts

FILES = {
    "a.md": "---\r\ncategories: [지역] # 하나\r\n---\r\n글 지역".encode(),
    "b.md": b"\xef\xbb\xbf---\ncategories: " + "지역 시장\n---\n\n글\n".encode(),
    "c.md": "---\ncategory: '지역'\n---\n".encode(),
}


@pytest.fixture
def renamed(tmp_path: Path) -> RenamedPosts:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    return RenamedPosts(tmp_path, plan_renaming(tmp_path, FILES, Taxonomy.CATEGORY, "지역", "고을"))


def held(site: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in site.iterdir()}


def test_only_the_name_is_another(renamed: RenamedPosts, tmp_path: Path) -> None:
    assert list(renamed.carry_out()) == [1, 2, 3] and not renamed.failures
    wanted = {name: data.replace("지역".encode(), "고을".encode(), 1) for name, data in FILES.items()}
    assert held(tmp_path) == wanted


def test_undo_puts_the_old_bytes_back(renamed: RenamedPosts, tmp_path: Path) -> None:
    list(renamed.carry_out())
    assert list(renamed.undo()) == [1, 2, 3] and not renamed.failures
    assert held(tmp_path) == FILES


def test_what_changed_since_the_plan_is_left(renamed: RenamedPosts, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("other")
    list(renamed.carry_out())
    assert [error.path for error in renamed.failures] == [tmp_path / "b.md"]
    assert (tmp_path / "b.md").read_text() == "other" and len(renamed.written) == 2


def test_undo_leaves_what_was_changed_since(renamed: RenamedPosts, tmp_path: Path) -> None:
    list(renamed.carry_out())
    (tmp_path / "c.md").write_text("newer")
    list(renamed.undo())
    assert [error.path for error in renamed.failures] == [tmp_path / "c.md"]
    assert held(tmp_path) == {**FILES, "c.md": b"newer"}


def test_given_up_half_way_undo_takes_back_what_was_done(renamed: RenamedPosts, tmp_path: Path) -> None:
    steps = renamed.carry_out()
    next(steps)
    steps.close()
    list(renamed.undo())
    assert held(tmp_path) == FILES
