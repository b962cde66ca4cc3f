"""What nobody expected: the journal is flushed, a report is written, and the window goes on."""

from __future__ import annotations

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.errors import EditorError
from editor.session.session import Session
from editor.ui.faults.fault_dialog import FaultDialog
from editor.ui.faults.report import report_of, with_details
from editor.ui.messages import message_of

_REMEMBERED = 12  # commands


class Reporting(Protocol):
    """Where a report goes."""

    def report(self, text: str) -> Path: ...


class FaultHook(QObject):
    """Hears of every exception that nobody caught, on whichever thread, and tells it on the window's own.

    ``flush`` puts what is typed on the disk and says whether it is there; ``session`` gives the open article. While
    one fault is told, further ones are written to their reports only.
    """

    _came = Signal(object)

    def __init__(
        self, flush: Callable[[], bool], session: Callable[[], Session | None], reporting: Reporting, window: QWidget
    ) -> None:
        super().__init__(window)
        self._flush = flush
        self._session = session
        self._reporting = reporting
        self._window = window
        self._actions: deque[str] = deque(maxlen=_REMEMBERED)
        self.dialog: FaultDialog | None = None
        self._came.connect(self._on_fault)

    def install(self) -> None:
        """Takes the place of the interpreter's own hooks."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread

    def note(self, action: str) -> None:
        """Remembers a command by its name."""
        self._actions.append(action)

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """As ``sys.excepthook``."""
        traceback.print_exception(kind, error, trace, file=sys.stderr)
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            return
        if QThread.currentThread() is self.thread():
            self._on_fault(error)
        else:
            self._came.emit(error)

    def _on_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_fault(self, error: BaseException) -> None:
        is_kept = self._flush()
        if isinstance(error, EditorError):  # known by name: the words for it say all
            QMessageBox.warning(self._window, "Copydesk", message_of(error))
            return
        report = report_of(error, tuple(self._actions))
        file = self._write(report)
        if self.dialog is not None:
            return
        self.dialog = FaultDialog(is_kept=is_kept, file=file, parent=self._window)
        self.dialog.report.setPlainText(report)
        self.dialog.details_wanted.connect(lambda wanted: self._show_details(wanted, report, error, file))
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _write(self, text: str) -> Path | None:
        try:
            return self._reporting.report(text)
        except EditorError as error:
            print(f"copydesk: {error}", file=sys.stderr)
            return None

    def _show_details(self, wanted: bool, report: str, error: BaseException, file: Path | None) -> None:
        """The person puts the text in, and takes it out again."""
        session = self._session()
        text = with_details(report, error, session.article.text if session is not None else "") if wanted else report
        if self.dialog is not None:
            self.dialog.report.setPlainText(text)
        if file is not None:
            file.write_text(text, encoding="utf-8", errors="surrogatepass")

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
