"""What the context menu offers for a misspelt word, and the word replaced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu

from editor.markup.ends import shared_ends
from editor.spelling.particles import bases
from editor.ui.body.line_text import units_before
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.spelling.speller import Speller

_MOST = 6
_MOST_BASES = 2
_LOOKING = QT_TRANSLATE_NOOP("Spelling", "Looking for suggestions…")
_NOTHING = QT_TRANSLATE_NOOP("Spelling", "No suggestions")
_ADD = QT_TRANSLATE_NOOP("Spelling", "Add “{word}” to the dictionary")
_IGNORE = QT_TRANSLATE_NOOP("Spelling", "Ignore “{word}”")


class WordMenu(QObject):
    """Puts the entries of one word in front of a menu's; suggestions come in when they arrive.

    ``replace``, ``add`` and ``ignore`` are called with a word; ``replace`` is None where nothing may be changed.
    """

    def __init__(
        self,
        menu: QMenu,
        word: str,
        speller: Speller,
        replace: Callable[[str], None] | None,
        add: Callable[[str], None],
        ignore: Callable[[str], None],
    ) -> None:
        super().__init__(menu)
        self._menu = menu
        self._word = word
        self._replace = replace
        self._first = menu.actions()[0] if menu.actions() else menu.addSeparator()
        self._waiting = self._put(_words(_LOOKING))
        self._waiting.setEnabled(False)
        if replace is None:
            self._menu.removeAction(self._waiting)
        else:
            self._menu.insertSeparator(self._first)
            speller.suggested.connect(self._on_suggested)
            speller.suggest(word)
        for known in learnable(word):
            self._put(_words(_ADD).format(word=known)).triggered.connect(lambda _, known=known: add(known))
        self._put(_words(_IGNORE).format(word=word)).triggered.connect(lambda: ignore(word))
        self._menu.insertSeparator(self._first)

    def _put(self, text: str, before: QAction | None = None) -> QAction:
        action = QAction(text.replace("&", "&&"), self._menu)
        self._menu.insertAction(before or self._first, action)
        return action

    def _on_suggested(self, word: str, words: tuple[str, ...]) -> None:
        if word != self._word or self._replace is None or not self._waiting.isVisible():
            return
        replace = self._replace
        made = []
        for other in words[:_MOST]:
            action = self._put(other, self._waiting)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _, other=other: replace(other))
            made.append(action)
        if not made:
            self._waiting.setText(_words(_NOTHING))
            return
        self._waiting.setVisible(False)
        if self._menu.isVisible() and self._menu.activeAction() in (None, self._waiting):
            self._menu.setActiveAction(made[0])
        self._menu.adjustSize()


def learnable(word: str) -> tuple[str, ...]:
    """The forms of a word that can be learnt: a Hangul word without its particles first, then as it stands."""
    if word.isascii():
        return (word,)
    shorter = [base for base in bases(word) if base != word and len(base) > 1]
    return (*shorter[-1:], word)[:_MOST_BASES]


def replace_selected(selection: QTextCursor, text: str) -> None:
    """Puts a text in the place of what a cursor selects; letters that stay keep their formats, new ones take theirs."""
    old = selection.selectedText()
    head, tail = shared_ends(old, text)
    start = selection.selectionStart() + units_before(old, head)
    end = selection.selectionStart() + units_before(old, len(old) - tail)
    cursor = QTextCursor(selection.document())
    look = _look_at(cursor, start if start < selection.selectionEnd() else start - 1)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[head : len(text) - tail], look)


def _look_at(cursor: QTextCursor, position: int) -> QTextCharFormat:
    """The format of the letter behind a position."""
    cursor.setPosition(position + 1)
    return cursor.charFormat()


def _words(text: str) -> str:
    return QCoreApplication.translate("Spelling", text)
