"""The body's looks of text and its links: the document is marked, the binding writes what changed."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QToolTip

from editor.document.link_marks import Link, link_mark, link_of
from editor.markup.inline import Mark, Run
from editor.ui.body import marking
from editor.ui.body.body_objects import tip_at
from editor.ui.body.body_transfer import BodyTransfer
from editor.ui.body.commands import MARKS
from editor.ui.body.mark_commands import mark_change
from editor.ui.body.text_formats import line_of, marks_of


class BodyMarks(BodyTransfer):
    """Marks what is selected, or what is typed next; when typing is over and commands run is the subclass's."""

    def commit(self) -> None:
        """Puts what is being composed into the text."""
        raise NotImplementedError

    def end_batch(self) -> None:
        """What comes next is undone by itself."""
        raise NotImplementedError

    def mark(self, name: str) -> bool:
        """Carries out a command on marks by its id; False for another one."""
        mark, model = MARKS.get(name), self.model
        if mark is None and not name.startswith(("format.colour.", "format.highlight", "format.clear")):
            return False
        self.commit()
        if self.read_only or model is None:
            return True
        if mark is not None:
            self._in_one_step(lambda: marking.toggle(self, self.formats, mark))
            return True
        change = mark_change(name, model.article, marking.selected_marks(self))
        if change is not None:
            self._in_one_step(lambda: marking.change(self, self.formats, change))
        return change is not None

    # Links.

    def current_link(self) -> Mark | None:
        """The link that the caret or the selection is in."""
        return marking.link_at(self)

    def leave_link(self) -> None:
        """What is typed next at the edge of a link is no part of it."""
        marking.leave_link(self, self.formats)

    def take_link(self) -> Mark | None:
        """The link at the caret, all of it selected where nothing is."""
        present = marking.link_at(self)
        if present is not None and not self.textCursor().hasSelection():
            marking.select_link(self, present)
        return present

    def selected_text(self) -> str:
        """What is selected, on one line."""
        return " ".join(self.textCursor().selectedText().split())

    def set_link(self, target: str) -> None:
        """Makes the selection (or the link that the caret is in) lead to a target; "" takes the link away."""
        self.commit()
        if self.read_only or self.model is None:
            return
        present = self.take_link()
        old = link_of(present) if present is not None else Link("")
        link = link_mark(Link(target, old.title, old.new_window), present) if target else None
        self._in_one_step(lambda: marking.apply(self, self.formats, lambda marks: marking.with_link(marks, link)))

    def put_link(self, text: str, link: Link) -> bool:
        """Puts a link under what is selected, or under other words in its place; without any, its target stands.

        Whether it was put: other words do not take the place of several lines, nor of what is protected.
        """
        self.commit()
        if self.read_only or self.model is None:
            return False
        mark = link_mark(link, self.take_link())
        known = self.selected_text()
        words = " ".join(text.split()) or known or link.target
        if words == known:
            self._in_one_step(lambda: marking.apply(self, self.formats, lambda m: marking.with_link(m, mark)))
        elif line_of(self.textCursor().block()).is_text and not self._selects_lines():
            self._in_one_step(lambda: self._put_words(words, mark))
        else:
            return False
        return True

    def _put_words(self, words: str, link: Mark) -> None:
        cursor = self.textCursor()
        first = QTextCursor(cursor)
        first.setPosition(cursor.selectionStart() + cursor.hasSelection())
        line = line_of(cursor.block())
        marks = marking.with_link(marks_of(first.charFormat()), link)
        plain = self.formats.line_format(line)
        cursor.insertText(words, self.formats.run_format(line, Run("", marks), plain))
        self.setTextCursor(cursor)
        # What is typed behind it is no part of the link.
        self.setCurrentCharFormat(self.formats.run_format(line, Run("", marking.with_link(marks, None)), plain))

    def _selects_lines(self) -> bool:
        cursor, document = self.textCursor(), self.document()
        return document.findBlock(cursor.selectionStart()) != document.findBlock(cursor.selectionEnd())

    def viewportEvent(self, event: QEvent) -> bool:
        """The target of a link, the words of a picture and the source of a chip are told where the mouse rests."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        words = next(filter(None, (tip(event.pos()) for tip in self._tips)), "") or tip_at(self, event.pos())
        # Escaped: what stands in an article is no rich text of ours.
        QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>" if words else "", self)
        return True

    def _in_one_step(self, action: Callable[[], None]) -> None:
        self.end_batch()
        action()
        self.end_batch()
