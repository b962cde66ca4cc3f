"""The window's end of the spelling worker: a process that is started when first needed, asked, and started again."""

from __future__ import annotations

import os
import sys
from collections.abc import Hashable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editor.resources import dictionary_folders
from editor.spelling.conversation import Began, Conversation, Learned, Marked, Spans, Suggested
from editor.spelling.dictionaries import folder_of_the_binding, usual_folders
from editor.spelling.process import worker_command
from editor.spelling.protocol import Setup

LANGUAGES = ("ko", "en")
_PATIENCE = 1500  # ms for the worker to end by itself when the window closes
_BREATH = 1000  # ms before a worker that ended is started again


def all_folders() -> tuple[str, ...]:
    """Where dictionaries are looked for: with the program first, then in the person's and the system's folders."""
    usual = usual_folders(sys.platform, Path.home(), os.environ)
    binding = folder_of_the_binding()
    return tuple(map(str, (*dictionary_folders(), *usual, *((binding,) if binding else ()))))


class Speller(QObject):
    """Signals: ``checked`` the texts whose spans are known now; ``suggested`` a word and what may have been meant;
    ``began`` the languages that there are dictionaries for; ``changed`` that everything is to be asked anew;
    ``died`` that the worker ended by itself: True where it gave up.
    """

    checked = Signal(object)
    suggested = Signal(str, object)
    began = Signal(object)
    changed = Signal()
    died = Signal(bool)

    def __init__(
        self, parent: QObject, command: Sequence[str] | None = None, folders: Sequence[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command or worker_command())
        self._folders = None if folders is None else tuple(folders)
        self._words: tuple[str, ...] = ()
        self._latin = True
        self._site = self._article = ""
        self._talk: Conversation | None = None
        self._process: QProcess | None = None
        self._is_on = False
        self._may_run = False
        self.languages: tuple[str, ...] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_BREATH)
        self._again.timeout.connect(self._run)

    # Settings.

    @property
    def is_on(self) -> bool:
        """Whether words are checked."""
        return self._is_on

    def start(self) -> None:
        """From now on the worker may be started; until then everything is unknown."""
        self._may_run = True
        self._run()

    def set_on(self, on: bool) -> None:
        """Has words checked, or no longer."""
        if on != self._is_on:
            self._is_on = on
            if on:
                self._run()
            else:
                self.stop()
            self.changed.emit()

    def set_words(self, words: tuple[str, ...], *, latin: bool = True) -> None:
        """The own words of person and site, and whether Latin words are checked."""
        if (words, latin) == (self._words, self._latin):
            return
        self._words, self._latin = words, latin
        if self._talk is not None:
            self._talk.set_up(self._setup())
            self._send()
        self.changed.emit()

    def set_site(self, site: Path | None) -> None:
        """The site whose posts the worker learns words from, while nothing else is asked."""
        self._site = str(site) if site is not None else ""
        self._learn()

    def set_article(self, text: str) -> None:
        """The open article as it is now: the worker leaves alone what recurs in it."""
        self._article = text
        self._learn()

    def _learn(self) -> None:
        if self._talk is not None:
            self._talk.set_site(self._site)
            self._talk.set_article(self._article)
            self._send()

    def _setup(self) -> Setup:
        if self._folders is None:
            self._folders = all_folders()
        return Setup(self._folders, self._words, latin=self._latin)

    # Asking.

    @property
    def is_available(self) -> bool:
        """Whether answers come."""
        return self._is_on and self._talk is not None and (self._process is not None or self._again.isActive())

    def known(self, text: str) -> Spans | None:
        """The misspelt spans of a text; none at all where nothing is checked, None where that is not known yet."""
        if not self._is_on:
            return ()
        return self._talk.known(text) if self._talk is not None else None

    def ask(self, asked: Sequence[tuple[Hashable, str]], *, urgent: bool = False) -> None:
        """Has texts checked; ``checked`` says when. What was asked under the same key before is forgotten."""
        if not self.is_available or self._talk is None:
            return
        for key, text in asked:
            self._talk.ask(key, text, urgent=urgent)
        self._send()

    def suggest(self, word: str) -> None:
        """Asks what may have been meant by a word."""
        if self.is_available and self._talk is not None:
            self._talk.suggest(word)
            self._send()

    # The process.

    def stop(self) -> None:
        """Ends the worker: its input is closed, and it is killed where it takes too long."""
        self._again.stop()
        process, self._process, self._talk = self._process, None, None
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(_PATIENCE):
            process.kill()
            process.waitForFinished(_PATIENCE)
        process.deleteLater()

    def _run(self) -> None:
        if not (self._may_run and self._is_on) or self._process is not None:
            return
        if self._talk is None:
            self._talk = Conversation(self._setup())
            self._learn()
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.started.connect(self._on_started)
        process.readyReadStandardOutput.connect(self._on_answer)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(self._command[0], list(self._command[1:]))

    def _on_started(self) -> None:
        if self._talk is not None:
            self._talk.began()
            self._send()

    def _send(self) -> None:
        if self._talk is not None and self._process is not None:
            data = self._talk.outgoing()
            if data:
                self._process.write(data)

    def _on_answer(self) -> None:
        if self._talk is None or self._process is None:
            return
        events = self._talk.received(bytes(self._process.readAllStandardOutput().data()))
        self._send()
        texts = {event.text for event in events if isinstance(event, Marked)}
        for event in events:
            if isinstance(event, Began):
                self.languages = event.languages
                self.began.emit(event.languages)
            elif isinstance(event, Learned):
                self.changed.emit()
            elif isinstance(event, Suggested):
                self.suggested.emit(event.word, event.words)
        if texts:
            self.checked.emit(texts)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # then it does not finish, either
            self._on_ended()

    def _on_ended(self) -> None:
        process, self._process = self._process, None
        if process is None or self._talk is None:
            return
        process.deleteLater()
        goes_on = self._talk.ended()
        if goes_on:
            self._again.start()
        if self._talk.deaths == 1 or not goes_on:
            self.died.emit(not goes_on)
