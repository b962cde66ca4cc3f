"""The source of one block, to be changed by itself: coloured, and with a word on what it reads as."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.changes import Splice
from editor.document.history import Naming
from editor.markup import BlockKind
from editor.session.recorder import Draft
from editor.session.session import Session
from editor.session.source_model import Stretch
from editor.ui.marking import QT_TRANSLATE_NOOP
from editor.ui.source.source_editor import SourceEditor
from editor.ui.style.tokens import tokens_of
from editor.ui.undo_redirect import REDO_KEYS
from editor.ui.writing.kept_dialog import KeptDialog

_SIZE = QSize(640, 380)  # px
_KINDS = {
    BlockKind.PARAGRAPH: QT_TRANSLATE_NOOP("BlockKinds", "paragraph"),
    BlockKind.HEADING: QT_TRANSLATE_NOOP("BlockKinds", "heading"),
    BlockKind.LIST: QT_TRANSLATE_NOOP("BlockKinds", "list"),
    BlockKind.QUOTE: QT_TRANSLATE_NOOP("BlockKinds", "quote"),
    BlockKind.CODE: QT_TRANSLATE_NOOP("BlockKinds", "code"),
    BlockKind.TABLE: QT_TRANSLATE_NOOP("BlockKinds", "table"),
    BlockKind.RULE: QT_TRANSLATE_NOOP("BlockKinds", "line across the page"),
    BlockKind.MATH: QT_TRANSLATE_NOOP("BlockKinds", "formula"),
    BlockKind.DEFINITION_LIST: QT_TRANSLATE_NOOP("BlockKinds", "list of terms"),
    BlockKind.HTML: QT_TRANSLATE_NOOP("BlockKinds", "HTML"),
    BlockKind.COMMENT: QT_TRANSLATE_NOOP("BlockKinds", "comment (not on the page)"),
    BlockKind.LIQUID: QT_TRANSLATE_NOOP("BlockKinds", "Liquid"),
    BlockKind.DEFINITION: QT_TRANSLATE_NOOP("BlockKinds", "definition (not on the page)"),
    BlockKind.EXTENSION: QT_TRANSLATE_NOOP("BlockKinds", "instruction to the converter"),
}


class SourceDialog(KeptDialog):
    """Works on a copy of the article, so that the block is read where it stands; ``source`` is what it became."""

    def __init__(
        self, article: Article, index: int, parent: QWidget | None = None, typed: str | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sourceDialog")
        self.setWindowTitle(self.tr("Source"))
        block = article.body.blocks[index].source
        start = article.body.starts[index]
        self._core = core_of(block)
        self._gap = block[len(self._core) :]
        self._session = Session(article, None, naming=Naming())
        shown = self._core if typed is None else typed
        if shown != self._core:
            self._session.dispatch((Splice(start, self._core, shown).trimmed(),), origin="command")
        self._block = index
        words = QLabel(self.tr("This part is kept as it is written. Change it with care."), self)
        self.editor = SourceEditor(self)
        self.editor.set_look(tokens_of(self.palette()))
        self.editor.set_session(self._session, Stretch(start, start + len(shown)))
        self._session.subscribe(lambda _: self._on_changed())  # after the editor's own
        self.editor.setAccessibleName(self.tr("Source"))
        self.reading = QLabel(self)
        self.reading.setObjectName("sourceReading")
        self.reading.setWordWrap(True)
        self.buttons = QDialogButtonBox(self)
        change = self.buttons.addButton(self.tr("Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        change.setObjectName("source.change")
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.editor, 1)
        column.addWidget(self.reading)
        column.addWidget(self.refusal)
        column.addWidget(self.buttons)
        self._lead_keys()
        self.resize(_SIZE)
        self._show_reading()
        self.editor.setFocus()

    def _lead_keys(self) -> None:
        """Undo is the copy's own here; Enter belongs to the text."""
        standard = QKeySequence.StandardKey
        for keys, action in (
            (QKeySequence.keyBindings(standard.Undo), self._session.undo),
            ([*QKeySequence.keyBindings(standard.Redo), *map(QKeySequence, REDO_KEYS)], self._session.redo),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.activated.connect(self.editor.commit)
            shortcut.activated.connect(action)
        accept = QShortcut(QKeySequence("Ctrl+Return"), self)
        accept.activated.connect(self.accept)

    def accept(self) -> None:
        self.editor.commit()
        super().accept()

    def draft(self) -> Draft | None:
        """The source as far as it was typed."""
        text = self.source().removesuffix(self._gap)
        if text == self._core:
            return None
        return Draft(self.windowTitle(), ((self.editor.accessibleName(), text),), self._block, is_source=True)

    def source(self) -> str:
        """The block's source as it is now, with the blank lines that belong to it."""
        model = self.editor.model
        return (model.text if model is not None else "") + self._gap

    def _on_changed(self) -> None:
        self._show_reading()
        self.typed.emit()

    def _show_reading(self) -> None:
        """What the site will make of it, at its place in the article."""
        model = self.editor.model
        if model is None:
            return
        body, end = self._session.article.body, model.start + len(model.text)
        first, last = model.block_at(0), model.block_at(max(len(model.text) - 1, 0))
        kinds = Counter(block.kind for block in body.blocks[first : last + 1] if block.kind in _KINDS)
        words = [_word(kind) + (f" × {count}" if count > 1 else "") for kind, count in kinds.items()]
        reading = self.tr("Reads as: {kinds}").format(kinds=", ".join(words)) if model.text.strip() else ""
        if model.text.strip() and body.starts[last + 1] > end + len(self._gap):
            reading += "\n" + self.tr("It takes in what follows: something in it is not closed.")
        self.reading.setText(reading)


def _word(kind: BlockKind) -> str:
    return QCoreApplication.translate("BlockKinds", _KINDS[kind])
