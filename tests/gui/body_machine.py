"""Random hands on a body editor: after each step the widget, the model, the article and its file agree.

A step is the name of a hand and a number that settles what the hand does, so that a run is data: it is replayed by
``BodyMachine.run``, with any of its steps left out.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.document.article import Article
from editor.document.projection import Row
from editor.session.desk import Desk
from editor.ui.body.body_editor import BodyEditor
from editor.ui.source.source_editor import SourceEditor
from tests.gui.laws import agree

Step = tuple[str, int]
Hand = Callable[["BodyMachine", random.Random], object]
TYPING = frozenset({"type", "ruled", "compose"})  # what is typed is never refused
HEAD = "---\ntitle: 글\nexcerpt: 요약\n---\n\n"


class BodyMachine:
    """An editor with one article in a file; ``run`` does things and looks after each whether all agree."""

    def __init__(self, desk: Desk, path: Path, body: str, hands: Mapping[str, Hand]) -> None:
        self._hands = hands
        self.desk, self.path = desk, path
        self.log: list[object] = []
        self.refused = self.keys_refused = 0
        self._errors: list[BaseException] = []
        self._hook, sys.excepthook = sys.excepthook, self._on_exception
        self._time = 0.0
        QGuiApplication.clipboard().clear()
        path.write_bytes((HEAD + body).encode("utf-8"))
        self.editor = BodyEditor()
        self.editor.resize(800, 600)
        self.editor.command_refused.connect(self._on_refused)
        self.source = SourceEditor()
        self.open()
        self.editor.show()
        self.editor.setFocus()
        QApplication.processEvents()
        self.editor._fit_pictures.stop()  # what waits for its time would come at another step each time
        self.editor._on_column_changed()

    def open(self) -> None:
        """The article as it is in the file, with a history of its own."""
        self.session = self.desk.open(self.path)
        self.session._clock = lambda: self._time  # a busy machine makes no pauses
        self.start = self.session.article.text
        self.editor.set_session(self.session)
        binding = self.editor._binding
        assert binding is not None
        binding.refused.connect(self._on_key_refused)

    def close(self) -> None:
        sys.excepthook = self._hook
        self.source.set_session(None)
        self.editor.set_session(None)
        self.editor.deleteLater()
        self.source.deleteLater()

    def run(self, steps: Iterable[Step]) -> None:
        """Does the steps, then undoes and redoes them all."""
        self.agree()
        for name, number in steps:
            self.step(name, number)
        self.undo_all_and_redo()

    def step(self, name: str, number: int) -> None:
        """One thing that hands do, and the look whether all agree."""
        self.log.append((name, number))
        refused = self.keys_refused
        self._hands[name](self, random.Random(number))
        self.settle()
        assert name not in TYPING or refused == self.keys_refused, self.log
        self.agree()

    def settle(self) -> None:
        """Lets happen what waits to be done; what failed where Qt calls is told here."""
        QApplication.processEvents()
        if self._errors:
            raise self._errors[0]

    def pause(self) -> None:
        self._time += 60

    def save(self) -> None:
        """Saves; the file then holds the article."""
        self.editor.commit()
        assert self.desk.save(self.session) == self.path
        read = Article.from_bytes(self.path.read_bytes())
        assert read == self.session.article and read.text == self.session.article.text, self.log

    # The laws.

    def agree(self) -> None:
        """All laws hold, and the article is marked as modified where its text is not the file's."""
        agree(self.editor, self.session, self.log)
        saved = self.session.saved_article
        assert saved is not None, self.log
        assert self.session.is_modified == (saved.text != self.session.article.text), self.log

    def rows(self) -> tuple[Row, ...]:
        model = self.editor.model
        assert model is not None
        return model.rows

    def undo_all_and_redo(self) -> None:
        """Undone to the start the text is the opened one; redone to the end the last."""
        self.editor.commit()
        self.settle()
        last, count = self.session.article.text, 0
        while self.session.undo():
            self.settle()
            count += 1
        assert self.session.article.text == self.start, self.log
        self.log.append("undone")
        self.agree()
        for _ in range(count):
            assert self.session.redo()
            self.settle()
        assert self.session.article.text == last, self.log
        self.log.append("redone")
        self.agree()

    # What is told.

    def _on_refused(self) -> None:
        self.refused += 1

    def _on_key_refused(self) -> None:
        self.keys_refused += 1

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        self._errors.append(error)
