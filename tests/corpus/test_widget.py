"""Real posts in the real body editor: what is typed and taken back leaves the bytes, what stays is where it was typed."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.document.history import Naming
from editor.document.lines import LineKind
from editor.markup.ends import shared_ends
from editor.session.body_model import Spot
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from tests.corpus.conftest import thorough
from tests.gui.body_hands import MARKS, STRUCTURE, TABLE, keys
from tests.gui.conftest import dispose
from tests.gui.laws import agree

pytestmark = [pytest.mark.corpus, pytest.mark.timeout(3000)]

WORD = "낱말word"
COMMANDS = (*STRUCTURE, *MARKS, *(f"table.{name}" for name in TABLE))
Figure = Callable[[str], None]


class Opened:
    """A post in the editor, with the keys that were refused."""

    def __init__(self, editor: BodyEditor, article: Article) -> None:
        self.editor = editor
        self.session = Session(article, None, naming=Naming())
        editor.set_session(self.session)
        binding = editor._binding
        assert binding is not None
        self.binding = binding
        self.refused = 0
        binding.refused.connect(self._on_refused)

    def _on_refused(self) -> None:
        self.refused += 1

    def spots(self) -> list[Spot]:
        """The places in the middle of lines that can be written in, an empty waiting one left out."""
        assert self.editor.model is not None
        return [
            Spot(number, at, sum(len(run.text) for run in line.runs) // 2)
            for number, row in enumerate(self.editor.model.rows)
            if row.block is not None
            for at, line in enumerate(row.lines)
            if line.leaf >= 0 or line.kind is LineKind.CODE
        ]

    def put_caret(self, spot: Spot) -> None:
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(self.binding.position_of(spot))
        self.editor.setTextCursor(cursor)

    def undo_all(self) -> None:
        while self.session.undo():
            QApplication.processEvents()


@pytest.fixture(scope="module")
def editor(qapp: QApplication) -> Iterator[BodyEditor]:
    made = BodyEditor()
    made.resize(800, 600)
    made.show()
    made.setFocus()
    yield made
    made.set_session(None)
    dispose(made)


def opened(editor: BodyEditor, articles: list[Article], step: int = 3) -> Iterator[tuple[Opened, list[Spot]]]:
    for article in articles if thorough() else articles[::step]:
        it = Opened(editor, article)
        if found := it.spots():
            yield it, found


def test_a_letter_typed_and_deleted_leaves_the_bytes(
    editor: BodyEditor, articles: list[Article], figure: Figure
) -> None:
    chance, counts = random.Random(1), Counter[str]()
    for it, spots in opened(editor, articles):
        data = it.session.article.to_bytes()
        it.put_caret(chance.choice(spots))
        QTest.keyClicks(editor, "x")
        assert it.session.article.to_bytes() != data
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        counts["posts"] += 1
        counts["the same bytes when deleted"] += it.session.article.to_bytes() == data
        counts["refused"] += it.refused
        it.undo_all()
        assert not it.session.is_modified
        assert it.session.article.to_bytes() == data
        agree(editor, it.session)
        again = Opened(editor, Article.from_bytes(data))
        assert again.session.article.to_bytes() == data
    figure(f"the same bytes when undone: all; {dict(counts)}")
    assert counts["posts"] > 50 and not counts["refused"]


def test_a_word_typed_in_a_block_stays_in_its_line(editor: BodyEditor, articles: list[Article], figure: Figure) -> None:
    chance, counts, elsewhere = random.Random(2), Counter[str](), list[str]()
    for it, spots in opened(editor, articles):
        spot, old = chance.choice(spots), it.session.article
        assert editor.model is not None
        block = editor.model.block_at(spot.row)
        it.put_caret(spot)
        keys(editor, WORD)
        new = it.session.article
        start, end = old.body.starts[block], old.body.starts[block] + len(old.body.blocks[block].source)
        counts["posts"] += 1
        counts["refused"] += it.refused
        counts["inside of the block"] += new.text.startswith(old.text[:start]) and new.text.endswith(old.text[end:])
        before, after = old.text.splitlines(keepends=True), new.text.splitlines(keepends=True)
        head, tail = shared_ends(before, after)
        if len(before) - head - tail <= 1:
            counts["one line changed"] += 1
        else:
            elsewhere.append(repr(old.body.blocks[block].source)[:200])
        assert WORD in new.text or it.refused
    figure(f"{dict(counts)}; more lines: {elsewhere[:5]}")
    assert counts["posts"] > 50 and not counts["refused"]
    assert counts["inside of the block"] == counts["posts"]
    assert counts["one line changed"] >= counts["posts"] * 0.99


def test_selecting_and_copying_changes_nothing(editor: BodyEditor, articles: list[Article], figure: Figure) -> None:
    count = 0
    for it, _ in opened(editor, articles):
        article = it.session.article
        editor.selectAll()
        editor.copy()
        QApplication.processEvents()
        assert it.session.article is article and not it.session.can_undo
        count += 1
    figure(f"{count} posts")


def test_every_command_done_or_refused_leaves_a_sound_article(
    editor: BodyEditor, articles: list[Article], figure: Figure
) -> None:
    chance, counts = random.Random(3), Counter[str]()
    refusals: list[None] = []
    editor.command_refused.connect(lambda: refusals.append(None))
    for number, (it, _) in enumerate(opened(editor, articles)):
        text = it.session.article.text
        for name in chance.sample(COMMANDS, 6):
            refusals.clear()
            revision, spots = it.session.revision, it.spots()
            start, other = chance.choice(spots), chance.choice(spots)
            it.put_caret(start)
            if number % 2 and "table" not in name:
                editor.setTextCursor(it.binding.selected(min(start, other), max(start, other)))
            assert editor.execute(name)
            QApplication.processEvents()
            done = it.session.revision > revision
            counts["refused" if refusals else "done" if done else "nothing to do"] += 1
            agree(editor, it.session, (name, start, other))
            it.undo_all()
            assert it.session.article.text == text, name
    figure(str(dict(counts)))
    assert counts["done"] > 100
