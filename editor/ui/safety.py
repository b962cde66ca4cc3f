"""All that keeps the work safe, built for one window: journal, versions, other hands, trash, faults of the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from editor.session.keeping import Keeping
from editor.ui.action_set import ActionSet
from editor.ui.autosave import Autosave
from editor.ui.faults.fault_hook import FaultHook
from editor.ui.panes import Panes
from editor.ui.recovery.drafts import Drafts
from editor.ui.recovery.recovery import Recovery
from editor.ui.safekeeping import Safekeeping
from editor.ui.trash.trash_actions import TrashActions
from editor.ui.two_hands import TwoHands
from editor.ui.versions.versions import Versions
from editor.ui.workflow import Workflow


class Safety(QObject):
    """The parts by name; ``table`` has their commands."""

    def __init__(
        self,
        workflow: Workflow,
        panes: Panes,
        actions: ActionSet,
        settings: QSettings,
        keeping: Keeping,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._work = workflow
        self._panes = panes
        self._actions = actions
        self.keeping = Safekeeping(workflow, panes, keeping, window)
        self.two_hands = TwoHands(workflow, panes, window)
        self.drafts = Drafts(workflow, self.keeping, panes, window)
        self.recovery = Recovery(workflow, self.keeping, keeping, self.drafts, window)
        self.versions = Versions(workflow, self.keeping, panes, window)
        self.trash = TrashActions(workflow, panes, window)
        self.autosave = Autosave(workflow, panes, actions, settings, self)
        self.faults = FaultHook(self.keeping.flush, lambda: workflow.session, keeping, window)
        actions.triggered.connect(self.faults.note)

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        own: dict[str, Callable[[], object]] = {
            "file.recover": self._recover,
            "file.save_copy": self._work.failures.save_copy,
            "view.versions": self.versions.show,
            "view.trash": self._show_trash,
        }
        return own | self.versions.table() | self.trash.table() | self.autosave.table()

    def close(self) -> None:
        """The window is closing, and the person knows what becomes of the article."""
        self.keeping.close()

    def _show_trash(self) -> None:
        self.trash.show()
        self._actions["view.library"].setChecked(True)

    def _recover(self) -> None:
        if not self.recovery.offer():
            self._panes.facts.show_hint(self.tr("Everything was saved: nothing was left behind."))
