"""What the list's menu does: copies, moves, names, the trash, a category renamed everywhere and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.library.entry import Kind, State
from editor.library.renaming import Taxonomy
from editor.library.row import Row
from editor.ui.dialogs import Unsaved
from editor.ui.library.file_name_dialog import FileNameDialog
from editor.ui.library.renaming_dialog import RenamingDialog
from editor.ui.main_window import MainWindow

TEXT = "---\ntitle: 물마루 소식\ncategories: [소식지] # 하나\n---\n본문\n"


@pytest.fixture
def post(site: Path) -> Path:
    for day in ("01", "02"):
        (site / f"_posts/2026-03-{day}-market.md").write_bytes(TEXT.encode())
    return site / "_posts/2026-03-01-market.md"


@pytest.fixture
def window(make_window: Callable[..., QWidget], post: Path, qtbot: QtBot) -> MainWindow:
    window = make_window()
    with qtbot.waitSignal(window.workflow.listing.listed):
        window.open_path(post)
    return window


def row(path: str, kind: Kind = Kind.POST) -> Row:
    return Row(path, kind, State.PUBLISHED, "물마루 소식", "2026-03-01", ("소식지",))


def offered(window: MainWindow, of: Row) -> list[str]:
    return [action.text() for action in window.commands.posts.menu(of).actions() if action.text()]


def test_the_menu_fits_what_it_is_for(window: MainWindow) -> None:
    assert offered(window, row("_posts/2026-03-01-market.md")) == [
        "Open", "Duplicate", "Rename file…", "Take down", "Move to trash", "Rename “소식지” everywhere…",
    ]  # fmt: skip
    assert "Publish" in offered(window, row("_drafts/a.md", Kind.DRAFT))
    assert offered(window, Row("about.md", Kind.PAGE, State.PUBLISHED, "", "")) == ["Open", "Move to trash"]


def test_a_copy_is_opened_as_a_draft(window: MainWindow, post: Path, site: Path) -> None:
    window.commands.posts.duplicate(post)
    assert window.workflow.session.path == site / "_drafts/market.md"
    assert (site / "_drafts/market.md").read_bytes() == TEXT.encode() == post.read_bytes()


def test_the_open_article_goes_where_it_is_moved(window: MainWindow, post: Path, site: Path) -> None:
    window.commands.posts.take_down(post)
    assert window.workflow.session.path == site / "_drafts/market.md" and not post.exists()
    window.commands.posts.publish(site / "_drafts/market.md")
    assert window.workflow.session.path == post


def test_what_is_not_saved_is_asked_about_first(window: MainWindow, post: Path) -> None:
    window.workflow.session.set_field("title", "고친 제목")
    window.workflow.dialogs.unsaved = Unsaved.STAY
    window.commands.posts.take_down(post)
    assert post.read_bytes() == TEXT.encode() and window.workflow.session.is_modified


def test_the_list_follows_the_trash(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    library = window.panes.library
    count = library.model.rowCount()
    with qtbot.waitSignal(window.workflow.listing.listed):
        window.commands.posts.trash(post)
    assert window.workflow.session is None and not post.exists()
    qtbot.waitUntil(lambda: library.model.rowCount() == count - 1)


def test_a_name_says_what_becomes_of_the_address(window: MainWindow, post: Path, site: Path) -> None:
    (site / "_config.yml").write_text((site / "_config.yml").read_text("utf-8") + "\npermalink: date\n", "utf-8")
    window.workflow.desk.site.reload_configuration()
    window.commands.posts.ask_name(post)
    dialog = window.commands.posts.dialog
    assert isinstance(dialog, FileNameDialog) and not dialog.accept_button.isEnabled()
    dialog.line.setText("새-시장")
    assert "새-시장" in dialog.words.text() and dialog.accept_button.isEnabled()
    dialog.line.setText("a/b")
    assert not dialog.accept_button.isEnabled() and dialog.words.text()
    dialog.line.setText("새-시장")
    dialog.accept()
    assert window.workflow.session.path == site / "_posts/2026-03-01-새-시장.md"


def test_a_category_is_renamed_everywhere_and_taken_back(window: MainWindow, post: Path, qtbot: QtBot) -> None:
    posts = window.commands.posts
    posts.ask_renaming(Taxonomy.CATEGORY, "소식지")
    dialog = posts.dialog
    assert isinstance(dialog, RenamingDialog)
    with qtbot.waitSignal(window.workflow.listing.proposed):
        dialog.line.setText("새 소식")
    assert "- categories: [소식지] # 하나\n+ categories: [새 소식] # 하나" in dialog.preview.toPlainText()
    with qtbot.waitSignal(dialog.finished):
        dialog.change.click()
    renamed = TEXT.replace("소식지", "새 소식").encode()
    assert [path.read_bytes() for path in sorted(post.parent.glob("2026-03-0[12]-market.md"))] == [renamed, renamed]
    qtbot.waitUntil(lambda: window.workflow.session.article.field("categories") == ["새 소식"])
    window.panes.banner.action.click()
    assert post.read_bytes() == TEXT.encode()
