"""Ways of seeing the page: nothing but it, the rest dimmed, the line kept in the middle, the whole screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from editor.ui.action_set import ActionSet
from editor.ui.body.dimming import Bright
from editor.ui.panes import Panes
from editor.ui.typewriter import Typewriter

_TO_READ = 5000  # ms


class ViewModes(QObject):
    """What is dimmed and the typewriter are remembered; the page alone and the whole screen are left with Esc."""

    def __init__(self, window: QMainWindow, panes: Panes, actions: ActionSet, settings: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._actions = actions
        self._settings = settings
        self._folded: tuple[QWidget, ...] | None = None
        self.typewriter = Typewriter(panes.work, panes.body)
        self.bright = Bright.ALL
        self._bright_alone = Bright.PARAGRAPH  # with nothing but the page
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(_TO_READ)
        self._reading.timeout.connect(self._fold_facts)
        panes.facts.hint_shown.connect(self._on_hint_shown)

    def restore(self) -> None:
        """What was chosen last time."""
        self.bright = self._stored("view/bright_beside", Bright.ALL)
        self._bright_alone = self._stored("view/bright", Bright.PARAGRAPH)
        self._panes.body.set_bright(self.bright)
        self.typewriter.set_on(self._settings.value("view/typewriter", False, bool) is True)
        self.show_choices()

    def _stored(self, key: str, otherwise: Bright) -> Bright:
        stored = str(self._settings.value(key, otherwise.value))
        return next((bright for bright in Bright if bright.value == stored), otherwise)

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        commands: dict[str, Callable[[], object]] = {
            "view.focus": self._turn_focus,
            "view.full_screen": self._turn_full_screen,
            "view.typewriter": self._turn_typewriter,
        }
        for bright in Bright:
            commands[f"view.bright.{bright.value}"] = partial(self.choose_bright, bright)
        return commands

    def show_choices(self) -> None:
        """Checks the actions of what is the case."""
        self._actions["view.focus"].setChecked(self.is_focused)
        self._actions["view.full_screen"].setChecked(self._window.isFullScreen())
        self._actions["view.typewriter"].setChecked(self.typewriter.is_on)
        self._actions[f"view.bright.{self.bright_now.value}"].setChecked(True)

    def leave(self) -> bool:
        """Leaves the page alone first, then the whole screen; False where there was nothing to leave."""
        if self.is_focused:
            self.leave_focus()
        elif self._window.isFullScreen():
            self._turn_full_screen()
        else:
            return False
        return True

    # Nothing but the page.

    @property
    def is_focused(self) -> bool:
        """Whether everything but the page is folded away."""
        return self._folded is not None

    def _turn_focus(self) -> None:
        if self.is_focused:
            self.leave_focus()
        else:
            self._enter_focus()

    def _enter_focus(self) -> None:
        panes = self._panes
        around = (panes.left, panes.side, panes.form, panes.facts, self._window.menuBar(), *self._tool_bars())
        self._folded = tuple(widget for widget in around if not widget.isHidden())
        for widget in self._folded:
            widget.hide()
        panes.body.set_bright(self.bright_now)
        panes.body.setFocus()
        self.typewriter.align()
        self.show_choices()
        panes.facts.show_hint(self.tr("Esc leads back."))

    def leave_focus(self) -> None:
        """Shows again what was folded away."""
        if self._folded is None:
            return
        for widget in self._folded:
            widget.show()
        self._folded = None
        self._panes.body.set_bright(self.bright_now)
        self._panes.facts.show_hint("")
        self._panes.work.show_caret()
        self.show_choices()

    def _tool_bars(self) -> list[QWidget]:
        return list(self._window.findChildren(QToolBar))

    def _on_hint_shown(self, text: str) -> None:
        """What is said must be seen: with the page alone, the bar comes for as long as it takes to read."""
        if self.is_focused and text:
            self._panes.facts.show()
            self._reading.start()

    def _fold_facts(self) -> None:
        if self.is_focused:
            self._panes.facts.hide()

    # The others.

    @property
    def bright_now(self) -> Bright:
        """What stays bright: with nothing but the page, another choice than with all the panes."""
        return self._bright_alone if self.is_focused else self.bright

    def choose_bright(self, bright: Bright) -> None:
        """What stays bright, as the window is now; remembered."""
        if self.is_focused:
            self._bright_alone = bright
        else:
            self.bright = bright
        self._settings.setValue("view/bright" if self.is_focused else "view/bright_beside", bright.value)
        self._panes.body.set_bright(bright)
        self.show_choices()

    def _turn_typewriter(self) -> None:
        self.typewriter.set_on(not self.typewriter.is_on)
        self._settings.setValue("view/typewriter", self.typewriter.is_on)
        self.show_choices()

    def _turn_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.show_choices()
