"""What is known of one action: its texts, keys, icon, and when it is enabled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


class State(Flag):
    """What has to be the case for an action to be enabled."""

    ALWAYS = 0
    ARTICLE = auto()  # an article is open
    EDITABLE = auto()  # it may be changed
    MODIFIED = auto()
    CAN_UNDO = auto()
    CAN_REDO = auto()
    IN_BODY = auto()  # the caret is in the body


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: its name in the program, ``group.verb``.
        text: English text for menus, to be translated in the context "Actions"; ends in … where it asks more.
        shortcut: a standard key or a portable key sequence; the first one is shown.
        also: portable key sequences that hands know from other systems.
        icon: an icon's name, "" for none.
        enabled_when: what must be the case.
        short: English text for the toolbar where ``text`` is too long.
        exclusive: a group of which one action is checked at a time; "-" for one that is checked by itself.
    """

    id: str
    text: str
    shortcut: QKeySequence.StandardKey | str = ""
    icon: str = ""
    enabled_when: State = State.ALWAYS
    short: str = ""
    exclusive: str = ""
    also: tuple[str, ...] = ()

    def title(self) -> str:
        """The text in the person's language."""
        return QCoreApplication.translate("Actions", self.text)

    def short_title(self) -> str:
        return QCoreApplication.translate("Actions", self.short) if self.short else self.title().rstrip("…")

    def keys(self) -> list[QKeySequence]:
        """The keys of this system, the first to be shown, then the others that are taken too."""
        if isinstance(self.shortcut, QKeySequence.StandardKey):
            keys = QKeySequence.keyBindings(self.shortcut)
        else:
            keys = [QKeySequence(self.shortcut)] if self.shortcut else []
        return keys + [other for other in map(QKeySequence, self.also) if other not in keys]
