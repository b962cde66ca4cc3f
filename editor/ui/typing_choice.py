"""Whether Markdown's signs become what they mean as they are typed; remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings

from editor.ui.action_set import ActionSet
from editor.ui.body.body_editor import BodyEditor

_ACTION = "edit.typing_rules"
_KEY = "edit/typing_rules"


class TypingChoice:
    """Off at first: who types a star or a dash means it, until they say that they write Markdown."""

    def __init__(self, body: BodyEditor, actions: ActionSet, settings: QSettings) -> None:
        self._body = body
        self._actions = actions
        self._settings = settings
        self._obey(settings.value(_KEY, False, bool) is True)

    def table(self) -> dict[str, Callable[[], object]]:
        """The command by its action's id."""
        return {_ACTION: self._turn}

    def _turn(self) -> None:
        self._obey(not self._body.obeys_rules)
        self._settings.setValue(_KEY, self._body.obeys_rules)

    def _obey(self, obeys: bool) -> None:
        self._body.obeys_rules = obeys
        self._actions[_ACTION].setChecked(obeys)
