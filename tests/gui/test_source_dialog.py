"""The source of one block in its dialog: changed alone, read where it stands, undone by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.ui.main_window import MainWindow
from editor.ui.source.source_dialog import SourceDialog
from tests.gui.conftest import commit, dispose, type_hangul

TEXT = "---\r\ntitle: 글\r\n---\r\n하나\r\n\r\n<video>\u2028 둘</video>\r\n\r\n셋\r\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[SourceDialog]:
    made = SourceDialog(Article.from_text(TEXT), 1)
    made.show()
    made.activateWindow()
    yield made
    dispose(made)


def test_untouched_it_is_the_blocks_own_source(dialog: SourceDialog) -> None:
    assert dialog.source() == "<video>\u2028 둘</video>\r\n\r\n"


def test_typed_lines_take_the_articles_ends_and_undo_is_the_dialogs(dialog: SourceDialog) -> None:
    QTest.keyClick(dialog.editor, Qt.Key.Key_End, CONTROL)
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return)
    commit(dialog.editor, "글")
    assert dialog.source() == "<video>\u2028 둘</video>\r\n글\r\n\r\n"
    QTest.keyClick(dialog.editor, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(dialog.editor, Qt.Key.Key_Z, CONTROL)
    assert dialog.source() == "<video>\u2028 둘</video>\r\n\r\n"


def test_what_is_composed_is_taken_along(dialog: SourceDialog) -> None:
    type_hangul(dialog.editor, "한글", finish=False)
    dialog.accept()
    assert dialog.source().startswith("한글<video>")


def test_it_says_what_the_source_reads_as(qapp: QApplication) -> None:
    dialog = SourceDialog(Article.from_text("하나\n\n둘\n\n셋\n"), 1)
    assert dialog.reading.text().endswith("paragraph")
    QTest.keyClicks(dialog.editor, "## ")
    assert dialog.reading.text().endswith("heading")
    dialog.editor.replace_selection("<div>")
    dialog.editor.selectAll()
    dialog.editor.replace_selection("<div>")
    assert "HTML" in dialog.reading.text() and "follows" in dialog.reading.text()
    dispose(dialog)


def test_a_raw_card_is_changed_through_it(
    make_window: Callable[..., MainWindow], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    post = site / "_posts" / "2025-01-01-card.md"
    post.write_bytes(b"---\ntitle: a\n---\nfirst\n\n{% include a.html %}\n\nlast\n")
    window.open_path(post)
    body, asked = window.panes.body, []

    def answer(article: Article, index: int, take: Callable[[str], bool]) -> None:
        asked.append(article.body.blocks[index].source)
        assert take("{% include b.html %}\n\n")

    monkeypatch.setattr(window.workflow.dialogs, "edit_source", answer, raising=False)
    body.source_requested.emit(1)
    assert asked == ["{% include a.html %}\n\n"]
    assert window.workflow.session.article.body.text == "first\n\n{% include b.html %}\n\nlast\n"
    window.run_action("edit.undo")
    assert not window.workflow.session.is_modified
