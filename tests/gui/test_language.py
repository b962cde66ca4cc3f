"""The language of the interface, and where its words come from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from editor.resources import resource_path
from editor.ui import language
from editor.ui.language import Language, LanguageChoice


def test_words_stay_when_their_file_is_written_over(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update may put another file there while the program runs: what is mapped to memory would change with it."""
    file = Path(shutil.copy(resource_path("i18n", "copydesk_ko.qm"), tmp_path))
    monkeypatch.setattr(language, "resource_path", lambda *parts: tmp_path)
    shown = Language(qapp, LanguageChoice.KOREAN)
    try:
        with file.open("r+b") as opened:
            opened.write(bytes(file.stat().st_size))
        assert QCoreApplication.translate("Actions", "Save") == "저장"
    finally:
        shown.choose(LanguageChoice.ENGLISH)
        shown.deleteLater()
