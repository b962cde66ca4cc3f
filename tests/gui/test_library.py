"""The list of posts: counts, search, keys, what is open and what is broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.ui.library.library_pane import LibraryPane
from editor.ui.library.post_model import PostRow

ROWS = (
    PostRow(Path("_posts/1.md"), "물마루 새벽 시장", ("News", "지역"), "2026-03-16"),
    PostRow(Path("_posts/2.md"), "Harbour lights", ("Travel",), "2026-02-01"),
    PostRow(Path("_posts/3.md"), "", (), "2026-01-01", problem="no title"),
    PostRow(Path("_drafts/4.md"), "쓰는 중", is_draft=True),
)


@pytest.fixture
def library(qtbot: QtBot) -> LibraryPane:
    library = LibraryPane()
    qtbot.addWidget(library)
    library.resize(248, 500)
    library.show()
    qtbot.waitExposed(library)
    library.set_posts(ROWS)
    return library


def titles(library: LibraryPane) -> list[str]:
    return [str(library.model.index(row).data()) for row in range(library.model.rowCount())]


def test_posts_and_drafts_with_their_counts(library: LibraryPane) -> None:
    assert [library.tabs.tabText(number) for number in (0, 1)] == ["Posts 3", "Drafts 1"]
    assert titles(library) == ["물마루 새벽 시장", "Harbour lights", "3.md"]
    library.tabs.setCurrentIndex(1)
    assert titles(library) == ["쓰는 중"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("시장", ["물마루 새벽 시장"]), ("시장 물마루", ["물마루 새벽 시장"]), ("LIGHTS", ["Harbour lights"]), ("없는", [])],
)
def test_search(library: LibraryPane, typed: str, found: list[str]) -> None:
    library.search.setText(typed)
    assert titles(library) == found
    library.search.setText("")
    assert len(titles(library)) == 3


def test_a_click_opens(library: LibraryPane, qtbot: QtBot) -> None:
    place = library.list.visualRect(library.model.index(1)).center()
    with qtbot.waitSignal(library.post_activated) as said:
        qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said.args == [Path("_posts/2.md")]


def test_from_the_search_to_an_article_with_keys_alone(library: LibraryPane, qtbot: QtBot) -> None:
    library.search.setText("harbour")
    qtbot.keyClick(library.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(library.post_activated) as said:
        qtbot.keyClick(library.list, Qt.Key.Key_Return)
    assert said.args == [Path("_posts/2.md")]


def test_what_is_open_is_marked_on_its_tab(library: LibraryPane) -> None:
    library.set_current(Path("_drafts/4.md"))
    assert library.tabs.currentIndex() == 1
    assert library.list.currentIndex().data() == "쓰는 중"
    library.set_current(None)
    assert not library.list.currentIndex().isValid()


def test_the_mark_survives_a_new_list_and_a_search(library: LibraryPane) -> None:
    library.set_current(Path("_posts/2.md"))
    library.set_posts(ROWS[1:])
    assert library.list.currentIndex().data() == "Harbour lights"
    library.search.setText("없는")
    library.search.setText("")
    assert library.list.currentIndex().data() == "Harbour lights"


def test_an_empty_list_offers_the_first_step(library: LibraryPane, qtbot: QtBot) -> None:
    library.set_posts(())
    button = next(button for button in library.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(library.new_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    library.set_posts(ROWS)
    library.search.setText("없는")
    assert not button.isVisible()


def test_screen_readers_hear_what_is_painted(library: LibraryPane) -> None:
    heard = library.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "3.md, 2026-01-01, no title"


def test_ten_thousand_rows_are_painted_as_far_as_they_are_seen(library: LibraryPane, qtbot: QtBot) -> None:
    asked: list[int] = []
    rows = tuple(PostRow(Path(f"_posts/{number}.md"), f"기사 {number}") for number in range(10_000))
    library.set_posts(rows)
    delegate = library.list.itemDelegate()
    size = delegate.sizeHint

    def counted(option: object, index: object) -> object:
        asked.append(1)
        return size(option, index)

    delegate.sizeHint = counted  # type: ignore[method-assign,assignment]
    library.set_current(Path("_posts/9999.md"))
    library.grab()
    assert len(asked) < 100
    assert library.list.currentIndex().row() == 9_999
