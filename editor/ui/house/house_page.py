"""Opens the page of what was learned, and has corrections written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from editor.errors import EditorError
from editor.session.desk import Desk
from editor.session.house_corrections import changes_of, correct
from editor.ui.house.house_dialog import HouseDialog
from editor.ui.workflow import Workflow


class HousePage(QObject):
    """``open`` shows the page; what is corrected there counts at once."""

    def __init__(self, workflow: Workflow, window: QWidget) -> None:
        super().__init__(window)
        self._work = workflow
        self._window = window
        self.dialog: HouseDialog | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {"site.house": self.open}

    def open(self) -> None:
        """Shows what is known by now; while it is still being learned, says so."""
        desk = self._work.desk
        if desk is None or self.dialog is not None:
            return
        if desk.learned is None:
            self._work.say(self.tr("The articles of this site are still being read. Try again in a moment."))
            return
        self._work.commit()
        self.dialog = HouseDialog(desk.learned, self._window)
        self.dialog.finished.connect(lambda answer: self._on_finished(desk, answer))
        self.dialog.open()

    def _on_finished(self, desk: Desk, answer: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        if answer == QDialog.DialogCode.Accepted and desk.learned is not None:
            self._correct(desk, dialog)
        dialog.deleteLater()

    def _correct(self, desk: Desk, dialog: HouseDialog) -> None:
        known = desk.learned
        assert known is not None
        changed = {
            new.name: changes
            for old in known.house.fields
            for new in dialog.fields()
            if new.name == old.name and (changes := changes_of(old, known.learned.field(old.name), new))
        }
        if not changed and dialog.order() is None:
            return
        try:
            correct(desk, changed, dialog.order())
        except EditorError as error:
            self._work.tell(error)
            return
        self._work.form_binding.take_house(desk)
