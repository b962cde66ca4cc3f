"""The language of the interface: the system's or the person's choice, changed while the program runs."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from editor.resources import resource_path


class LanguageChoice(Enum):
    """What the person chose; the values are stored in the settings."""

    SYSTEM = "system"
    KOREAN = "ko"
    ENGLISH = "en"


class _Words(QTranslator):
    """Holds its file's bytes: Qt would map the file, and crash where an update writes over it."""

    _content = b""

    def read(self, file: Path) -> bool:
        """Whether the file is there and its words are known."""
        try:
            self._content = file.read_bytes()
        except OSError:
            return False
        return self.load(self._content)


class Language(QObject):
    """Installs the translations of the program and of Qt's own dialogs; Qt then tells every widget."""

    def __init__(self, application: QCoreApplication, choice: LanguageChoice = LanguageChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._folder = resource_path("i18n")
        self._installed: list[QTranslator] = []
        self._choice = choice
        self.choose(choice)

    @property
    def choice(self) -> LanguageChoice:
        return self._choice

    @property
    def code(self) -> str:
        """The language that is shown: "ko" or "en"."""
        if self._choice is not LanguageChoice.SYSTEM:
            return "ko" if self._choice is LanguageChoice.KOREAN else "en"
        return "ko" if QLocale.system().language() is QLocale.Language.Korean else "en"

    def choose(self, choice: LanguageChoice) -> None:
        self._choice = choice
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        QLocale.setDefault(QLocale(self.code))
        if self.code == "en":
            return
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for folder, name in ((qt_folder, "qtbase"), (self._folder, "copydesk")):
            translator = _Words(self)
            if translator.read(folder / f"{name}_{self.code}.qm"):
                self._application.installTranslator(translator)
                self._installed.append(translator)
