"""The body listens to what is typed into it, and makes of Markdown's signs what they mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.errors import StructureError
from editor.markup.inline import Run
from editor.session.body_model import BodyModel, Spot, ViewChange
from editor.session.typing_rules import CLOSERS, found
from editor.ui.body.body_page import BodyPage
from editor.ui.body.text_formats import line_of, marks_of


class BodyTyping(BodyPage):
    """What is typed becomes text first, and then what it means, where the rules are on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.obeys_rules = False

    @property
    def model(self) -> BodyModel | None:
        """The rows that it shows; None without a session."""
        raise NotImplementedError

    @property
    def caret(self) -> Spot:
        """Where the caret is in the model's rows."""
        raise NotImplementedError

    def run(self, command: Callable[[BodyModel, Spot], Spot | None]) -> bool:
        """Carries out a command of the model at the caret."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.text() in CLOSERS:
            self._on_typed()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString()[-1:] in CLOSERS and not event.preeditString():
            self._on_typed()

    def _on_typed(self) -> None:
        """After a closing sign was typed, when nothing is being composed."""
        model, cursor = self.model, self.textCursor()
        if not self.obeys_rules or model is None or self.isReadOnly() or cursor.block().layout().preeditAreaText():
            return
        at = self.caret
        rule = found(model.line(at), cursor.block().text()[: cursor.positionInBlock()])
        if rule is None:
            return
        revision = model.session.revision
        self.run(lambda model, _: _tried(rule.convert, model, at))
        if model.session.revision == revision:
            return
        if rule.prefix:
            self._wait_for_undo(model, rule.prefix)
        else:
            self._leave_mark()

    def _wait_for_undo(self, model: BodyModel, prefix: str) -> None:
        """An undo right after it gives the space back, too, that the article did not hold."""

        def on_view_changed(change: ViewChange) -> None:
            stop_listening()
            if change.origin == "history":
                QTimer.singleShot(0, self, lambda: self._give_space_back(prefix))

        stop_listening = model.listen(on_view_changed)

    def _give_space_back(self, prefix: str) -> None:
        cursor = self.textCursor()
        if cursor.block().text() == prefix.rstrip(" ") and cursor.atBlockEnd():
            cursor.insertText(" ")

    def _leave_mark(self) -> None:
        """What is typed behind a stretch that was just marked is not."""
        cursor = self.textCursor()
        line = line_of(cursor.block())
        plain = Run("", marks_of(cursor.charFormat())[:-1])
        self.setCurrentCharFormat(self.formats.run_format(line, plain, self.formats.line_format(line)))


def _tried(convert: Callable[[BodyModel, Spot], Spot], model: BodyModel, at: Spot) -> Spot | None:
    """What cannot become anything here stays text, and nobody needs to be told."""
    try:
        return convert(model, at)
    except StructureError:
        return None
