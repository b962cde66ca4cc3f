"""The actions of the table as Qt's actions: texts, shortcuts, icons and what enables them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from editor.document.colours import COLOURS
from editor.ui.action_spec import ActionSpec, State
from editor.ui.actions import ACTIONS
from editor.ui.composition import commit_composition
from editor.ui.menus import MENUS, SEPARATOR, SUBMENUS
from editor.ui.style.icons import IconSet, swatch
from editor.ui.style.tokens import Tokens


class ActionSet(QObject):
    """Holds the window's actions; ``triggered`` carries the id. A composition is committed before each."""

    triggered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.specs: dict[str, ActionSpec] = {spec.id: spec for spec in ACTIONS}
        self.actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._submenus: list[tuple[str, QAction]] = []
        self._tokens: Tokens | None = None  # those of the icons that are shown
        for spec in ACTIONS:
            self.actions[spec.id] = self._make(spec, window)
        self.retranslate()
        self.show_state(State.ALWAYS)

    def __getitem__(self, name: str) -> QAction:
        return self.actions[name]

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(window)
        action.setObjectName(spec.id)
        action.setShortcuts(spec.keys())
        if spec.exclusive:
            action.setCheckable(True)
        if spec.exclusive not in ("", "-"):
            group = self._groups.setdefault(spec.exclusive, QActionGroup(self))
            group.addAction(action)
        action.triggered.connect(lambda: self._on_triggered(spec.id))
        window.addAction(action)
        return action

    def _on_triggered(self, name: str) -> None:
        commit_composition()
        self.triggered.emit(name)

    def retranslate(self) -> None:
        self._submenus = [(name, action) for name, action in self._submenus if isValid(action)]
        for name, action in self._submenus:
            action.setText(QCoreApplication.translate("Actions", SUBMENUS[name][0]))
        for name, action in self.actions.items():
            spec = self.specs[name]
            action.setText(spec.title())
            action.setIconText(spec.short_title())
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            action.setToolTip(f"{spec.title().rstrip('…')}  {keys}".rstrip())

    @staticmethod
    def menu_titles() -> list[str]:
        """The menus' titles in the person's language."""
        return [QCoreApplication.translate("Actions", title) for title, _ in MENUS]

    def show_icons(self, icons: IconSet) -> None:
        """Gives the actions their icons, anew where the colours are others."""
        if icons.tokens == self._tokens:
            return
        self._tokens = icons.tokens
        for name, action in self.actions.items():
            icon = self.specs[name].icon
            colour = COLOURS.get(name.removeprefix("format.colour."))
            action.setIcon(icons.icon(icon) if icon else swatch(colour) if colour else QIcon())

    def show_state(self, state: State) -> None:
        """Enables what the state allows."""
        for name, action in self.actions.items():
            needed = self.specs[name].enabled_when
            action.setEnabled(needed & state == needed)

    def _submenu(self, name: str, parent: QMenu) -> QMenu:
        """A menu within a menu; its title follows the language."""
        menu = self.fill(QMenu(parent), SUBMENUS[name][1])
        self._submenus.append((name, menu.menuAction()))
        menu.setTitle(QCoreApplication.translate("Actions", SUBMENUS[name][0]))
        return menu

    def fill(self, menu: QMenu, names: Iterable[str]) -> QMenu:
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            elif name in SUBMENUS:
                menu.addMenu(self._submenu(name, menu))
            else:
                menu.addAction(self.actions[name])
        return menu
