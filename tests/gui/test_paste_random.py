"""Random pastes, copies and drags: the widget shows the model, a fresh reading agrees, and undo gives the bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.document.history import Naming
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from tests.gui.test_body_editor import Hands
from tests.gui.test_paste import FIXTURES, agree

BODIES = (
    '<h2 data-ke-size="size26">하나</h2>\n\n<p data-ke-size="size16">첫 <b>굵은</b> 글.</p>\n\n<p data-ke-size="size16">둘.</p>\n끝줄 <a href="/x">여기</a>\n\n\n',
    "## 하나\n\n첫 *글*과 `코드`.\n\n- 하나\n- 둘\n  - 안쪽\n\n> 인용\n\n끝 [링크][r].\n\n[r]: /ref\n",
    "> 인용 하나\n>\n> - 안의 목록\n\n- 느슨한\n\n  둘째 문단\n\n| 라 | 마 |\n|---|---|\n| 바 | 사 |\n\n```\n코드\n```\n\n끝\n",
    "글 앞\n\n{% include a.html %}\n\n맨글\n\n<div>\n열린 것\n",
    "",
)
SEEDS = range(8)


@pytest.fixture(autouse=True)
def emptied(qapp: QApplication) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def place(it: Hands, chance: random.Random, mode: QTextCursor.MoveMode) -> None:
    cursor = it.editor.textCursor()
    cursor.setPosition(chance.randrange(it.editor.document().characterCount()), mode)
    it.editor.setTextCursor(cursor)


def drag(it: Hands, chance: random.Random) -> None:
    data = it.editor.createMimeDataFromSelection()
    point = QPointF(chance.randrange(700), chance.randrange(500))
    action = chance.choice((Qt.DropAction.MoveAction, Qt.DropAction.CopyAction))
    event = QDropEvent(point, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    it.editor._is_own = lambda event: True
    it.editor.dropEvent(event)


def paste(it: Hands, chance: random.Random) -> None:
    data = QMimeData()
    data.setHtml(chance.choice(sorted(FIXTURES.glob("*.html"))).read_text(encoding="utf-8"))
    data.setText("글 하나\n\n- 둘\n")
    it.editor.insertFromMimeData(data)


def copy(it: Hands, chance: random.Random) -> None:
    it.editor.copy()
    it.editor.paste()


def keys(it: Hands, chance: random.Random) -> None:
    QTest.keyClicks(it.editor, chance.choice(("a", "- ", "## ", "**a**", "```", "---", "> ", "[ ] ", "`a`")))


ACTIONS = {
    "paste": paste,
    "plain": lambda it, chance: it.editor.paste_plain(),
    "copy": copy,
    "cut": lambda it, chance: it.editor.cut(),
    "place": lambda it, chance: place(it, chance, QTextCursor.MoveMode.MoveAnchor),
    "select": lambda it, chance: place(it, chance, QTextCursor.MoveMode.KeepAnchor),
    "drag": drag,
    "undo": lambda it, chance: it.session.undo(),
    "redo": lambda it, chance: it.session.redo(),
    "keys": keys,
}


def step(it: Hands, chance: random.Random, log: list[str]) -> None:
    name = chance.choice(tuple(ACTIONS))
    log.append(name)
    ACTIONS[name](it, chance)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_hands(qapp: QApplication, seed: int) -> None:
    chance = random.Random(seed)
    editor = BodyEditor()
    editor.obeys_rules = bool(seed % 2)
    body = BODIES[seed % len(BODIES)]
    session = Session(Article.from_text("---\ntitle: 글\n---\n\n" + body), None, naming=Naming())
    editor.resize(800, 600)
    editor.show()
    editor.set_session(session)
    it = Hands(editor, session)
    log: list[str] = []
    for _ in range(25):
        step(it, chance, log)
        qapp.processEvents()
        agree(it)
        fresh = Article.from_text(session.article.text)
        assert fresh.body.blocks == session.article.body.blocks, log
        if len(session.article.text) > 20_000:
            break
    last, count = session.article.text, 0
    while session.undo():
        count += 1
    assert session.article.body.text == body, log
    agree(it)
    for _ in range(count):
        session.redo()
    assert session.article.text == last, log
    agree(it)
    editor.set_session(None)
    editor.deleteLater()
