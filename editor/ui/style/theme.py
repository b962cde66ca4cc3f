"""Light or dark: follows the system or the person's choice."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from editor.resources import resource_path
from editor.ui.style.style_sheet import palette_of, style_sheet
from editor.ui.style.tokens import DARK, LIGHT, Tokens


class ThemeChoice(Enum):
    """What the person chose; the values are stored in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Gives the application its palette and style sheet, and says when they change."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        template: Path | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._template = template or resource_path("styles", "copydesk.qss")
        self._choice = choice
        self._shown: Tokens | None = None
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def tokens(self) -> Tokens:
        match self._choice:
            case ThemeChoice.LIGHT:
                return LIGHT
            case ThemeChoice.DARK:
                return DARK
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        hints = self._application.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:  # the window's frame and native dialogs follow as well
            dark = choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._apply()

    def _apply(self) -> None:
        tokens = self.tokens
        if tokens is self._shown:
            return
        self._shown = tokens
        self._application.setPalette(palette_of(tokens))
        self._application.setStyleSheet(style_sheet(self._template, tokens))
        self.changed.emit()
