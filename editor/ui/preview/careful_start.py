"""Starts the preview's engine where it is known to work, and otherwise tries it first in a process of its own."""

from __future__ import annotations

import os
import sys

import PySide6
from PySide6.QtCore import QObject, QProcess, QSettings
from PySide6.QtGui import QGuiApplication

from editor.ui.preview.engine import VARIABLE, given_flags
from editor.ui.preview.engine_check import WORKS, check_command
from editor.ui.preview.preview_pane import PreviewPane

_WORKS = "preview/works"
_STARTING = "preview/starting"
_VARIABLES = ("QTWEBENGINE", "QT_QUICK_BACKEND", "QT_XCB_GL", "QT_OPENGL", "QT_QPA", "LIBGL", "QSG_")


class CarefulStart(QObject):
    """``begin`` in the place of the pane's ``start``.

    What was found is kept in the settings for this program, engine and graphics. A start that never led to a page
    leaves a mark, and the next one is tried out first again.
    """

    def __init__(self, pane: PreviewPane, settings: QSettings) -> None:
        super().__init__(pane)
        self._pane = pane
        self._settings = settings
        self._check: QProcess | None = None
        pane.loaded.connect(self._on_loaded)

    def begin(self) -> None:
        """Starts the engine, at once or after the check; the pane says where it cannot be."""
        known = self._settings.value(_WORKS) == machine_mark()
        if known and self._settings.value(_STARTING) is None:
            self._start()
        elif self._check is None:
            self._try_out()

    def stop(self) -> None:
        """Ends the check; for a window that closes. A start that hurt nobody leaves no mark."""
        self._settings.remove(_STARTING)
        if self._check is not None:
            self._check.finished.disconnect(self._on_checked)
            self._check.errorOccurred.disconnect(self._on_failed)
            self._check.kill()
            self._check.waitForFinished(1000)
            self._check = None

    def _try_out(self) -> None:
        self._check = QProcess(self)
        self._check.setStandardOutputFile(QProcess.nullDevice())
        self._check.setStandardErrorFile(QProcess.nullDevice())
        self._check.finished.connect(self._on_checked)
        self._check.errorOccurred.connect(self._on_failed)
        program, *arguments = check_command()
        self._check.start(program, arguments)

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_checked(-1, QProcess.ExitStatus.CrashExit)

    def _on_checked(self, code: int, status: QProcess.ExitStatus) -> None:
        self._check = None
        self._settings.remove(_STARTING)
        if status is QProcess.ExitStatus.NormalExit and code == WORKS:
            self._settings.setValue(_WORKS, machine_mark())
            self._start()
        else:
            self._settings.remove(_WORKS)
            self._pane.give_up()

    def _start(self) -> None:
        self._settings.setValue(_STARTING, True)
        self._settings.sync()  # before the engine can take the program down
        self._pane.start()

    def _on_loaded(self) -> None:
        if self._settings.value(_STARTING) is not None:
            self._settings.remove(_STARTING)


def machine_mark() -> str:
    """What the engine's working depends on."""
    known = {**os.environ, VARIABLE: given_flags()}
    said = [f"{name}={value}" for name, value in sorted(known.items()) if name.startswith(_VARIABLES)]
    return " ".join([PySide6.__version__, sys.executable, QGuiApplication.platformName(), *said])
