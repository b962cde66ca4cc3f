"""Gives back what was being typed in a dialog, once the article that it was about is open again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from editor.session.recorder import Draft
from editor.ui.panes import Panes
from editor.ui.recovery.draft_view import DraftView
from editor.ui.safekeeping import Safekeeping
from editor.ui.workflow import Workflow


class Drafts(QObject):
    """A block's source opens in its dialog again as far as it was typed; other texts are shown until they are closed.

    Meanwhile they are in the journal of this window.
    """

    def __init__(self, workflow: Workflow, safe: Safekeeping, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._safe = safe
        self._panes = panes
        self._window = window
        self._waiting: Draft | None = None
        self.dialog: DraftDialog | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a text of the open article has not been dealt with."""
        return self._waiting is not None or self.dialog is not None

    def take(self, draft: Draft | None) -> None:
        """Keeps a text of the article that was just restored, until ``show``."""
        self._waiting = draft
        self._safe.keep_draft(draft)

    def show(self) -> None:
        """Shows what waits, at its place."""
        draft, self._waiting = self._waiting, None
        model = self._panes.body.model
        if draft is None or model is None:
            return
        index = min(draft.block, len(model.article.body.blocks) - 1)
        if index >= 0:
            self._panes.body.jump_to(index)
        if draft.is_source and draft.block == index:
            row = model.row_of_block(index)
            replace = self._panes.body.replace_source
            self._work.dialogs.edit_source(
                model.article, index, lambda source: replace(row, source), draft.fields[0][1]
            )
            return
        self.dialog = DraftDialog(draft, self._window)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._safe.keep_draft(None)


class DraftDialog(QDialog):
    """Shows the text, to be copied to where it belongs."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draftDialog")
        self.setWindowTitle(self.tr("Not taken over yet"))
        self.view = DraftView(self)
        self.view.show_draft(draft)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("draft.close")
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.view)
        column.addWidget(buttons)
        self.setMinimumWidth(520)
