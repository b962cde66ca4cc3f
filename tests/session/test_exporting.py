"""A file for elsewhere is written over one of that name, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.errors import EditorError
from editor.session.exporting import export


def test_new_and_over_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "기사.html"
    export(path, b"one")
    export(path, b"two")
    assert path.read_bytes() == b"two" and list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EditorError):
        export(tmp_path / "none" / "a.pdf", b"x")
