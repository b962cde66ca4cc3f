"""Real posts in the source view: opened, there and back, typed in and undone."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.document.history import Naming
from editor.markup import is_glued
from editor.markup.highlight import highlights
from editor.session.session import Session
from editor.session.source_model import Part
from editor.session.source_places import offset_of, place_of
from editor.ui.source.source_editor import SourceEditor
from tests.gui.conftest import commit, dispose

SAMPLE = 300


@pytest.fixture(scope="module")
def posts(shared: Path) -> list[Path]:
    found = sorted(path for path in (shared / "corpus").rglob("*") if path.is_file())
    return random.Random(5).sample(found, min(SAMPLE, len(found)))


@pytest.mark.timeout(300)
def test_opened_twice_nothing_changes_typed_and_undone_neither(qapp: QApplication, posts: list[Path]) -> None:
    editor = SourceEditor()
    editor.resize(700, 500)
    editor.show()
    chance = random.Random(3)
    for path in posts:
        data = path.read_bytes()
        session = Session(Article.from_bytes(data), path, naming=Naming())
        for part in (Part.BODY, Part.WHOLE, Part.BODY):
            editor.set_session(session, part)
            assert editor.model is not None
            assert session.article.text.endswith(editor.model.text), path
            assert "".join(editor.model.lines.all()) == editor.model.text, path
        assert session.revision == 0, path
        cursor = QTextCursor(editor.document())
        cursor.setPosition(chance.randrange(editor.document().characterCount()))
        editor.setTextCursor(cursor)
        at, text = editor.model.start + editor.caret, session.article.text
        commit(editor, "가")
        if session.article.read_only is None:
            assert session.article.text == text[:at] + "가" + text[at:], path
            session.undo()
        assert session.article.to_bytes() == data, path
    editor.set_session(None)
    dispose(editor)


@pytest.mark.timeout(300)
def test_colours_lie_side_by_side_in_every_block(posts: list[Path]) -> None:
    for path in posts:
        body = Article.from_bytes(path.read_bytes()).body
        for number, block in enumerate(body.blocks):
            at = 0
            glued = is_glued(body.blocks[number - 1] if number else None)
            for start, length, _ in highlights(block, body.definitions, glued):
                assert at <= start < start + length <= len(block.source), (path, block)
                at = start + length


@pytest.mark.timeout(300)
def test_a_place_of_the_page_is_found_again_through_the_source(posts: list[Path]) -> None:
    chance = random.Random(9)
    for path in posts:
        article = Article.from_bytes(path.read_bytes())
        for _ in range(10):
            place = place_of(article, chance.randint(article.body.offset, len(article.text)))
            assert place_of(article, offset_of(article, place)).block == place.block, (path, place)
