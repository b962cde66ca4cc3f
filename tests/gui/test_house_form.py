"""The learned form in the real window: what a person who knows the site's posts would expect to see."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.site.habits.site_house import house_of
from editor.ui.main_window import MainWindow
from tests.gui.conftest import compose

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
KOREAN = "frowth-official_frowth-official.github.io"
NEEDS_CORPUS = pytest.mark.skipif(not CORPUS.is_dir(), reason="the posts of other sites are not here")

EXPECTED = {
    KOREAN: """
        categories: list
        excerpt: long; Opening words of the text, 60 characters
        feature_text: long; “Excerpt” below the fixed words “뉴스다오 실시간 뉴스 속보입니다.”
        feature_image: image
        image: image
        folded:
    """,
    "artsy_artsy.github.io": """
        author: pick
        categories: list
        folded: layout pick
    """,
    "byj1009_byj1009.github.io": """
        tags: list
        categories: list
        folded: layout text, author list
    """,
    "bitcoinops_bitcoinops.github.io": """
        permalink: text
        name: text
        lang: pick
        folded: type pick, layout pick
    """,
    "CocoaPods_blog.cocoapods.org": """
        author: pick
        categories: list
        folded: layout text
    """,
    "mojombo_mojombo.github.io": """
        folded: layout text
    """,
}
FILES = {
    KOREAN: "_posts/2030-01-02-1.md",
    "artsy_artsy.github.io": "_posts/2030-01-02-a-new-post.markdown",
    "byj1009_byj1009.github.io": "_posts/2030-01-02-a-new-post.md",
    "bitcoinops_bitcoinops.github.io": "_posts/2030-01-02-a-new-post.md",
    "CocoaPods_blog.cocoapods.org": "_posts/2030-01-02-a-new-post.markdown",
    "mojombo_mojombo.github.io": "_posts/2030-01-02-a-new-post.md",
}


def copied(name: str, tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(CORPUS / name, folder)
    if not (folder / "_config.yml").exists():
        (folder / "_config.yml").write_text("timezone: Asia/Seoul\npermalink: /:categories/:title/\n", "utf-8")
    return folder


def opened(make_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    """A window on a site whose house is known."""
    window = make_window()
    window.open_path(folder)
    desk = window.workflow.desk
    assert desk is not None
    desk.learned = house_of(folder, desk.site.configuration)
    window.workflow.learner.learned.emit(desk)
    return window


def form_of(window: MainWindow) -> str:
    """The form as a person sees it: each field with its kind and what it follows from."""
    form = window.panes.form
    lines = []
    for row in form.main.rows:
        rule = f"; {row.automatic.text()}" if not row.automatic.isHidden() else ""
        lines.append(f"{row.key}: {row.plan.widget.value}{rule}")
    folded = ", ".join(f"{row.key} {row.plan.widget.value}" for row in form.folded.rows.rows)
    return "\n".join([*lines, f"folded: {folded}".rstrip()])


def field(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


@NEEDS_CORPUS
@pytest.mark.timeout(240)
@pytest.mark.parametrize("name", EXPECTED)
def test_the_learned_form_and_the_name_of_a_new_post(make_window, tmp_path: Path, name: str) -> None:
    window = opened(make_window, copied(name, tmp_path))
    window.actions_["file.new"].trigger()
    expected = "\n".join(line.strip() for line in EXPECTED[name].strip().splitlines())
    assert form_of(window) == expected
    field(window, "field.title").insertPlainText("A new post")
    field(window, "field.date").setText("2030-01-02")
    field(window, "field.date").textEdited.emit("2030-01-02")
    window.panes.form.commit()
    assert field(window, "fileName").text() == FILES[name]


@NEEDS_CORPUS
@pytest.mark.timeout(240)
def test_a_post_of_the_korean_site_by_hand(make_window, tmp_path: Path, qtbot: QtBot) -> None:
    """Headline, category and text are typed; summary, banner, pictures, number and closing line come of themselves."""
    folder = copied(KOREAN, tmp_path)
    window = opened(make_window, folder)
    window.actions_["file.new"].trigger()
    title = field(window, "field.title")
    title.insertPlainText("첫눈 소식: 항구가 들썩")
    tokens = field(window, "field.categories")
    tokens.setFocus()
    QTest.keyClicks(tokens, "News")
    QTest.keyClick(tokens, Qt.Key.Key_Return)
    body = window.panes.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.moveCursor(QTextCursor.MoveOperation.Down)
    QTest.keyClicks(body, "Snow")
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClicks(body, "The first snow fell on the harbour at night and everybody went out to see.")
    path = window.workflow.save()
    assert path is not None and path.name.endswith("-1.md")
    text = path.read_text("utf-8")
    assert text.startswith(
        "---\ntitle: '첫눈 소식: 항구가 들썩'\ncategories:\n  - News\nexcerpt: >\n"
        "  The first snow fell on the harbour at night and everybody we…\n"
        "feature_text: >\n  ## 뉴스다오 실시간 뉴스 속보입니다.\n\n"
        "  The first snow fell on the harbour at night and everybody we…\n"
        "feature_image: 'https://"
    )
    assert '<h2 data-ke-size="size26">Snow</h2>' in text
    assert text.rstrip().endswith("newsdao.kr</a>")
    window.run_action("edit.undo")
    assert window.workflow.session.article.field("excerpt") != "The first snow fell on the harbour at night\n"


@NEEDS_CORPUS
@pytest.mark.timeout(240)
def test_the_house_is_learned_aside(make_window, tmp_path: Path, qtbot: QtBot) -> None:
    folder = copied("mojombo_mojombo.github.io", tmp_path)
    window = make_window(house=True)
    window.open_path(folder)
    window.workflow.learner.begin()
    qtbot.waitUntil(lambda: window.workflow.desk.learned is not None, timeout=30_000)
    assert window.workflow.desk.learned.house.names.kind == "title"


POST = "---\ntitle: 소식 {0}\nsection: {1}\nlead: {0}째 소식\n---\n\n글이다.\n"


def small_site(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    (folder / "_posts").mkdir(parents=True)
    (folder / "_config.yml").write_text("timezone: Asia/Seoul\n", "utf-8")
    for number in range(1, 6):
        place = folder / "_posts" / f"2026-01-0{number}-s{number}.md"
        place.write_text(POST.format(number, "정치" if number % 2 else "경제"), "utf-8")
    return folder


def test_the_form_is_refined_without_taking_what_is_typed(make_window, tmp_path: Path, qtbot: QtBot) -> None:
    folder = small_site(tmp_path)
    window = make_window()
    window.open_path(folder / "_posts" / "2026-01-01-s1.md")
    window.panes.form.unfold()
    lead = field(window, "field.lead")
    lead.setFocus()
    qtbot.waitUntil(lead.hasFocus)
    compose(lead, "하")
    desk = window.workflow.desk
    desk.learned = house_of(folder, desk.site.configuration)
    window.workflow.learner.learned.emit(desk)
    assert lead.hasFocus() and lead.isVisible()
    compose(lead, "")
    field(window, "field.title").setFocus()
    qtbot.waitUntil(lambda: [row.key for row in window.panes.form.main.rows] == ["section", "lead"])
    assert window.workflow.session.article.text == POST.format(1, "정치")


def test_a_value_that_is_picked_is_one_of_the_house_or_another(make_window, tmp_path: Path) -> None:
    window = opened(make_window, small_site(tmp_path))
    window.open_path(tmp_path / "small" / "_posts" / "2026-01-01-s1.md")
    section = field(window, "field.section")
    section.setFocus()
    QTest.keyClicks(section, "Sports, and more")
    assert window.workflow.session.article.field("section") == "정치"
    QTest.keyClick(section, Qt.Key.Key_Return)
    assert window.workflow.session.article.text == POST.format(1, "정치").replace("section: 정치", "section: Sports, and more")
    window.run_action("edit.undo")
    assert window.workflow.session.article.text == POST.format(1, "정치")
