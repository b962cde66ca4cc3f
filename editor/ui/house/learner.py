"""Has a site's house learned in a process of its own, so that the window never waits for a folder of hundreds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from editor.session.desk import Desk
from editor.session.house_worker import decoded, worker_command

_PATIENCE = 1500  # ms for the process to go when the window closes


class HouseLearner(QObject):
    """``learned`` carries the desk whose ``learned`` is known now; a process that fails leaves it as it was."""

    learned = Signal(object)

    def __init__(self, parent: QObject, command: Callable[[Path], Sequence[str]] = worker_command) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._desk: Desk | None = None
        self._may_run = False

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def begin(self) -> None:
        """From now on processes may be started; what was asked for is."""
        self._may_run = True
        if self._desk is not None and self._process is None:
            self._run()

    def learn(self, desk: Desk) -> None:
        """Learns the house of a desk's site; what is being learned of another is given up."""
        self.stop()
        self._desk = desk
        if self._may_run:
            self._run()

    def stop(self) -> None:
        """Gives up what is being learned."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def _run(self) -> None:
        if self._desk is None:
            return
        command = list(self._command(self._desk.site.folder))
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(command[0], command[1:])

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # then it does not finish, either
            self._on_finished()

    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is None or self._desk is None:
            return
        answer = bytes(process.readAllStandardOutput().data())
        process.deleteLater()
        try:
            self._desk.learned = decoded(answer)
        except ValueError:
            return
        self.learned.emit(self._desk)
