"""The list of articles: counts, search, filters, keys, what is open and what is broken; flat at any size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.library.conversation import PAGE
from editor.library.entry import Kind, State
from editor.library.library import Facets
from editor.library.protocol import Page
from editor.library.query import Query, Sort
from editor.library.row import Row
from editor.session.desk import desk_for
from editor.site.documents import PostProblem, ProblemKind
from editor.ui.library.library_binding import LibraryBinding
from editor.ui.library.library_pane import LibraryPane
from editor.ui.library.post_model import PostModel
from editor.ui.post_listing import PostListing
from tests.gui.conftest import commit, compose

FILES = {
    "2026-03-16-1.md": "title: 물마루 새벽 시장\ncategories: [News, 지역]",
    "2026-02-01-2.md": "title: Harbour lights\ncategories: Travel\nauthor: Lee",
    "2026-01-01-3.md": "title: '장금이' 전국",
    "2025-12-01-4.md": "title: 숨긴 글\npublished: false",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, head in FILES.items():
        path = tmp_path / "site" / "_posts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}\n---\n서울에서 온 {name}\n", encoding="utf-8")
    (tmp_path / "site/_drafts").mkdir()
    (tmp_path / "site/_drafts/5.md").write_text("---\ntitle: 쓰는 중\n---\n", encoding="utf-8")
    (tmp_path / "site/about.md").write_text("---\ntitle: 소개\n---\n", encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def listing(qapp: QObject, tmp_path: Path) -> PostListing:
    return PostListing(qapp, tmp_path / "index", ())


@pytest.fixture
def library(qtbot: QtBot, folder: Path, listing: PostListing) -> LibraryPane:
    library = LibraryPane()
    qtbot.addWidget(library)
    library.resize(248, 500)
    library.show()
    qtbot.waitExposed(library)
    LibraryBinding(library, listing)
    library.show_reading(folder)
    with qtbot.waitSignal(listing.listed):
        listing.start(desk_for(folder)[0])
    qtbot.waitUntil(lambda: library.model.rowCount() == 4)
    yield library
    listing.stop()


def titles(library: LibraryPane) -> list[str]:
    return [str(library.model.index(row).data()) for row in range(library.model.rowCount())]


def shows(library: LibraryPane, qtbot: QtBot, *wanted: str) -> None:
    qtbot.waitUntil(lambda: titles(library) == list(wanted))


def test_posts_and_drafts_with_their_counts(library: LibraryPane, qtbot: QtBot) -> None:
    assert [library.tabs.tabText(number) for number in (0, 1)] == ["Posts 4", "Drafts 1"]
    shows(library, qtbot, "물마루 새벽 시장", "Harbour lights", "2026-01-01-3.md", "숨긴 글")
    library.tabs.setCurrentIndex(1)
    shows(library, qtbot, "쓰는 중")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("시장", ["물마루 새벽 시장"]),
        ("시장 물마루", ["물마루 새벽 시장"]),
        ("LIGHTS", ["Harbour lights"]),
        ("서울 harbour", ["Harbour lights"]),
        ("없는", []),
    ],
)
def test_search_in_titles_and_texts(library: LibraryPane, qtbot: QtBot, typed: str, found: list[str]) -> None:
    library.search.setText(typed)
    shows(library, qtbot, *found)
    library.search.setText("")
    qtbot.waitUntil(lambda: len(titles(library)) == 4)


def test_what_is_composed_is_searched_for_as_it_is_seen(library: LibraryPane, qtbot: QtBot) -> None:
    library.search.setFocus()
    for stage in ("ㅅ", "시"):
        compose(library.search, stage)
    commit(library.search, "시")
    compose(library.search, "ㅈ")
    compose(library.search, "자")  # is going to be 장
    shows(library, qtbot, "물마루 새벽 시장")
    commit(library.search, "장")
    shows(library, qtbot, "물마루 새벽 시장")


def test_the_hit_is_shown_in_its_context(library: LibraryPane, qtbot: QtBot) -> None:
    library.search.setText("서울")
    qtbot.waitUntil(lambda: library.delegate.shows_context and library.model.rowCount() == 4)
    qtbot.waitUntil(lambda: library.model.row(library.model.index(0)).context is not None)
    assert "서울에서 온" in library.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    library.grab()


def test_filters_and_orders(library: LibraryPane, qtbot: QtBot) -> None:
    library.filters._choose(Query(category="지역"))
    shows(library, qtbot, "물마루 새벽 시장")
    assert library.filter_line.isVisible()
    library.filters._choose(Query(states=(State.HIDDEN,)))
    shows(library, qtbot, "숨긴 글")
    library.filters._choose(Query(kinds=(Kind.PAGE,)))
    shows(library, qtbot, "소개")
    assert library.tabs.tabText(0) == "Pages 1"
    library.filters._choose(Query(sort=Sort.OLDEST))
    qtbot.waitUntil(lambda: titles(library)[0] == "숨긴 글")
    library.filters.clear()
    assert library.filters.query == Query(sort=Sort.OLDEST)


def test_the_menu_offers_what_there_is(library: LibraryPane) -> None:
    library.filters.menu.aboutToShow.emit()
    menus = {action.text(): action.menu() for action in library.filters.menu.actions() if action.menu()}
    assert {"Order", "State", "Category", "Author", "Month"} <= set(menus)
    assert [action.text().split("\t")[0] for action in menus["Category"].actions()] == ["All", "News", "Travel", "지역"]
    menus["Category"].actions()[3].trigger()
    assert library.filters.query.category == "지역"


def test_a_click_opens(library: LibraryPane, qtbot: QtBot, folder: Path) -> None:
    place = library.list.visualRect(library.model.index(1)).center()
    with qtbot.waitSignal(library.post_activated) as said:
        qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said.args == [folder / "_posts/2026-02-01-2.md"]


def test_from_the_search_to_an_article_with_keys_alone(library: LibraryPane, qtbot: QtBot, folder: Path) -> None:
    library.search.setText("harbour")
    shows(library, qtbot, "Harbour lights")
    qtbot.keyClick(library.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(library.post_activated) as said:
        qtbot.keyClick(library.list, Qt.Key.Key_Return)
    assert said.args == [folder / "_posts/2026-02-01-2.md"]


def test_what_is_open_is_marked_on_its_tab(library: LibraryPane, qtbot: QtBot, folder: Path) -> None:
    library.set_current(folder / "_drafts/5.md")
    assert library.tabs.currentIndex() == 1
    qtbot.waitUntil(lambda: library.list.currentIndex().data() == "쓰는 중")
    library.set_current(None)
    assert not library.list.currentIndex().isValid()


def test_the_mark_survives_a_new_list_and_a_search(
    library: LibraryPane, listing: PostListing, folder: Path, qtbot: QtBot
) -> None:
    library.set_current(folder / "_posts/2026-02-01-2.md")
    qtbot.waitUntil(lambda: library.list.currentIndex().data() == "Harbour lights")
    (folder / "_posts/2026-03-16-1.md").unlink()
    listing.look([folder / "_posts/2026-03-16-1.md"])
    qtbot.waitUntil(lambda: library.model.rowCount() == 3 and library.list.currentIndex().row() == 0)
    assert library.list.currentIndex().data() == "Harbour lights"
    library.search.setText("없는")
    shows(library, qtbot)
    library.search.setText("")
    qtbot.waitUntil(lambda: library.list.currentIndex().data() == "Harbour lights")


def test_an_empty_list_offers_the_first_step(library: LibraryPane, qtbot: QtBot) -> None:
    library.search.setText("없는")
    shows(library, qtbot)
    assert not any(button.isVisible() for button in library.findChildren(QPushButton))
    library.search.setText("")
    library.put_page(Page(1, 1, 0, 0, ()))
    button = next(button for button in library.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(library.new_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_screen_readers_hear_what_is_painted(library: LibraryPane) -> None:
    heard = library.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("2026-01-01-3.md, 2026-01-01, ")
    assert "Hidden" in library.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)


def rows(first: int, count: int = PAGE) -> tuple[Row, ...]:
    return tuple(
        Row(f"_posts/{number}.md", Kind.POST, State.PUBLISHED, f"기사 {number}", "2026-01-01")
        for number in range(first, first + count)
    )


def test_fifty_thousand_rows_cost_what_is_seen(library: LibraryPane, qtbot: QtBot) -> None:
    """The pages that were seen last are kept, no more; what is scrolled past is not asked for."""
    wanted: list[int] = []
    library.pages_wanted.disconnect()
    library.pages_wanted.connect(lambda pages: wanted.extend(pages))
    library.put_page(Page(1, 1, 50_000, 0, rows(0)))
    for number in range(0, 50_000, 5_000):
        library.list.scrollTo(library.model.index(number))
    library.list.scrollToBottom()
    library.grab()
    qtbot.waitUntil(lambda: bool(wanted))
    assert set(wanted) == {999}
    for page in range(100):
        library.model.put(50_000, page * PAGE, rows(page * PAGE))
    assert len(library.model._pages) < 20
    assert library.model.index(99 * PAGE).data() == f"기사 {99 * PAGE}"


def test_a_row_whose_page_is_not_known_is_wanted_once() -> None:
    model = PostModel()
    model.put(500, 0, rows(0), anew=True)
    assert model.index(7).data() == "기사 7" and model.take_missing() == ()
    assert [model.index(400).data(), model.index(401).data()] == ["…", "…"]
    assert model.take_missing() == (8,)
    model.outdate()
    assert model.index(7).data() == "기사 7" and model.take_missing() == (0,)


def test_progress_is_told_where_it_takes_long(library: LibraryPane, listing: PostListing) -> None:
    library.show_progress(100, 50_000)
    assert library.progress.isVisible()
    library.show_facets(Facets(1, 0, 0, (), (), (), ()), is_whole=True)
    assert not library.progress.isVisible()


def test_a_fault_is_told_in_words(library: LibraryPane) -> None:
    row = Row("_posts/x.md", Kind.POST, State.LEFT_OUT, "", "", problem=PostProblem(ProblemKind.ENCODING, "x"))
    library.model.put(1, 0, (row,), anew=True)
    assert library.model.index(0).data(Qt.ItemDataRole.ToolTipRole).count("\n") == 1


def test_a_process_does_the_same(qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    with qtbot.waitSignal((listing := PostListing(None, tmp_path / "other")).listed, timeout=20_000) as said:  # type: ignore[arg-type]
        listing.start(desk_for(folder)[0])
    assert said.args[0].facets.posts == 4
    with qtbot.waitSignal(listing.page, timeout=20_000) as found:
        listing.show(Query("서울"))
    assert found.args[0].total == 4
    listing.stop()


def test_a_process_that_cannot_run_is_done_without(
    qtbot: QtBot, qapp: QObject, folder: Path, tmp_path: Path
) -> None:
    listing = PostListing(qapp, tmp_path / "other", ("/no/such/program",))
    listing._again.setInterval(0)
    with qtbot.waitSignal(listing.listed) as said:
        listing.start(desk_for(folder)[0])
    assert said.args[0].facets.drafts == 1
    listing.stop()
