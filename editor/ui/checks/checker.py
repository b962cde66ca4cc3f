"""The window's end of the process that checks: started when an article is open, asked, and started again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editor.background import CHECKING, worker_command
from editor.checks.conversation import Checked, Conversation, Mending
from editor.document.article import Article
from editor.document.changes import Change

_PATIENCE = 1500  # ms for the process to end by itself when the window closes
_BREATH = 1000  # ms before one that ended is started again


class Checker(QObject):
    """Signals: ``checked`` what is found in the article as it is now (a Checked), ``mending`` the changes that make
    all safe fixes (a Mending), ``died`` that the process ended by itself: True where it gave up.
    """

    checked = Signal(object)
    mending = Signal(object)
    died = Signal(bool)

    def __init__(self, parent: QObject, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command or worker_command("editor.checks.worker", CHECKING))
        self._talk = Conversation()
        self._process: QProcess | None = None
        self._may_run = self._has_article = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_BREATH)
        self._again.timeout.connect(self._run)

    @property
    def is_available(self) -> bool:
        """Whether answers come."""
        return self._process is not None or self._again.isActive()

    @property
    def is_current(self) -> bool:
        """Whether what was said last is about the article as it is now."""
        return self._talk.is_current

    def start(self) -> None:
        """From now on the process may be started; it is when there is something to check."""
        self._may_run = True
        self._run()

    def show(self, article: Article | None, site: str = "", path: str = "") -> None:
        """Another article, or none."""
        self._has_article = article is not None
        self._talk.show(article, site, path)
        self._run()

    def changed(self, article: Article, changes: Iterable[Change]) -> None:
        """What became of the article; nothing is sent before it is asked about."""
        self._talk.changed(article, changes)

    def ask(self, path: str) -> None:
        """Has the article as it is now checked, as the file of that path."""
        self._talk.ask(path)
        self._send()

    def look(self) -> None:
        """Files of the site changed."""
        self._talk.look()

    def mend(self) -> None:
        """Wants all safe fixes."""
        self._talk.mend()
        self._send()

    def stop(self) -> None:
        """Ends the process: its input is closed, and it is killed where it takes too long."""
        self._may_run = False
        self._again.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(_PATIENCE):
            process.kill()
            process.waitForFinished(_PATIENCE)
        process.deleteLater()

    def _run(self) -> None:
        if not (self._may_run and self._has_article) or self._process is not None:
            return
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.started.connect(self._on_started)
        process.readyReadStandardOutput.connect(self._on_answer)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self._command[0], list(self._command[1:]))

    def _on_started(self) -> None:
        self._talk.began()
        self._send()

    def _send(self) -> None:
        if self._process is not None and (data := self._talk.outgoing()):
            self._process.write(data)

    def _on_answer(self) -> None:
        if self._process is None:
            return
        events = self._talk.received(bytes(self._process.readAllStandardOutput().data()))
        self._send()
        for event in events:
            if isinstance(event, Checked):
                self.checked.emit(event)
            elif isinstance(event, Mending):
                self.mending.emit(event)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # then it does not finish, either
            self._on_ended()

    def _on_ended(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        goes_on = self._talk.ended()
        if goes_on:
            self._again.start()
        if self._talk.deaths == 1 or not goes_on:
            self.died.emit(not goes_on)
