"""Renames a category or tag over all articles: shows every line that would change, then changes them as one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import ndiff

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from editor.library.renaming import PlannedEdit, Renaming, Taxonomy
from editor.ui.line_edit import LineEdit

_PAUSE = 300  # ms without a key, after which the plan is asked for


class RenamingDialog(QDialog):
    """``planned`` asks for what a new name would change; ``confirmed`` carries the plan that is to be carried out."""

    planned = Signal(str)
    confirmed = Signal(object)

    def __init__(self, taxonomy: Taxonomy, old: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("renamingDialog")
        self._old = old
        self._plan: Renaming | None = None
        is_category = taxonomy is Taxonomy.CATEGORY
        self.setWindowTitle(self.tr("Rename category") if is_category else self.tr("Rename tag"))
        self.line = LineEdit(self)
        self.line.setObjectName("renaming.line")
        self.line.setText(old)
        self.line.setAccessibleName(self.tr("New name for “{name}”").format(name=old))
        question = QLabel(self.line.accessibleName(), self)
        question.setBuddy(self.line)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.preview = QPlainTextEdit(self)
        self.preview.setObjectName("renaming.preview")
        self.preview.setReadOnly(True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setAccessibleName(self.tr("What would change"))
        self.bar = QProgressBar(self)
        self.bar.hide()
        self.buttons = QDialogButtonBox(self)
        self.change = self.buttons.addButton(self.tr("Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.change.setObjectName("renaming.change")
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (question, self.line, self.words, self.preview, self.bar, self.buttons):
            column.addWidget(widget)
        self.resize(560, 480)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line.textChanged.connect(lambda _text: self._on_typed())
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.change.setEnabled(False)
        self.line.setFocus()
        self.line.selectAll()

    def show_plan(self, plan: Renaming) -> None:
        """All that would change; a plan for another name than the one typed now is passed over."""
        if plan.old != self._old or plan.new != self._name():
            return
        self._plan = plan
        self.change.setEnabled(bool(plan.edits))
        words = self.tr("{count} articles would change, only in the lines below.").format(count=f"{len(plan.edits):,}")
        if plan.declined:
            more = self.tr("{count} cannot be changed and stay as they are.").format(count=f"{len(plan.declined):,}")
            words = f"{words} {more}"
        self.words.setText(words)
        shown = [f"{edit.title}\n{_lines(edit)}" for edit in plan.edits]
        stay = [f"{each.title}\n  ({each.cause})" for each in plan.declined]
        self.preview.setPlainText("\n\n".join([*shown, *stay]))

    def run(self, steps: Iterator[int], total: int) -> None:
        """Goes through the work, a step at a time, and closes; Cancel stops it."""
        for widget in (self.line, self.change):
            widget.setEnabled(False)
        self.bar.setMaximum(total)
        self.bar.show()
        timer = QTimer(self)
        timer.timeout.connect(lambda: self._step(steps, timer))
        self.finished.connect(timer.stop)
        timer.start(0)

    def _step(self, steps: Iterator[int], timer: QTimer) -> None:
        done = next(steps, None)
        if done is not None:
            self.bar.setValue(done)
            return
        timer.stop()
        self.accept()

    def _name(self) -> str:
        return self.line.text().strip()

    def _on_typed(self) -> None:
        self._plan = None
        self.change.setEnabled(False)
        self._pause.start()

    def _ask(self) -> None:
        name = self._name()
        if name and name != self._old:
            self.words.setText(self.tr("Looking through the articles…"))
            self.planned.emit(name)
        else:
            self.words.clear()
            self.preview.clear()

    def _on_accepted(self) -> None:
        if self._plan is not None:
            self.confirmed.emit(self._plan)


def _lines(edit: PlannedEdit) -> str:
    """The lines that go and those that come."""
    before, after = edit.before.splitlines(), edit.after.splitlines()
    return "\n".join(line.rstrip() for line in ndiff(before, after) if line.startswith(("- ", "+ ")))
