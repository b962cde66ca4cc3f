"""The window's end of the picture workers: processes that start when there is work, and end when there is none."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from editor.session.picture_process import picture_command
from editor.session.picture_protocol import Answer, Request
from editor.session.picture_queue import PictureQueue

_MOST = 4
_REST = 20_000  # ms without work after which the processes end
_PATIENCE = 300  # ms for one to end by itself when the window closes: what it is at is not waited for
_MOST_FAILURES = 3  # starts in a row after which it is given up


def how_many(processors: int | None = None) -> int:
    """Workers beside a window that somebody writes in: a processor is left to it, where there are several."""
    return max(1, min(_MOST, (processors or os.cpu_count() or 1) - 1))


class PictureWorkers(QObject):
    """Signals ``answered`` with each answer (of ``picture_protocol``), whoever asked."""

    answered = Signal(object)

    def __init__(self, parent: QObject, command: Sequence[str] | None = None, most: int | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command or picture_command())
        self._most = most or how_many()
        self._queue = PictureQueue()
        self._processes: dict[int, QProcess] = {}
        self._failures = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._end_idle)

    def ask(self, make: Callable[[int], Request]) -> int:
        """Has the request done that ``make`` gives for a number; ``answered`` will say what came of it."""
        number = self._queue.add(make)
        QTimer.singleShot(0, self, self._go_on)
        return number

    def cancel(self, numbers: Sequence[int]) -> None:
        """Nobody waits for these any more."""
        self._queue.cancel(numbers)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked for."""
        return self._queue.is_idle

    def process_ids(self) -> list[int]:
        """Of the workers that run."""
        return [process.processId() for process in self._processes.values()]

    def stop(self) -> None:
        """Ends the workers, for a window that closes; what they write they write whole or not at all."""
        self._rest.stop()
        processes, self._processes = list(self._processes.values()), {}
        for process in processes:
            process.closeWriteChannel()
        for process in processes:
            if not process.waitForFinished(_PATIENCE):
                process.kill()
                process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def _go_on(self) -> None:
        """Gives every free worker something to do, and starts another where there is more."""
        for key, process in self._processes.items():
            if process.state() is QProcess.ProcessState.Running and (data := self._queue.outgoing(key)):
                process.write(data)
        starting = any(process.state() is QProcess.ProcessState.Starting for process in self._processes.values())
        if self._queue.has_waiting and len(self._processes) < self._most and not starting:
            self._start()
        if self._queue.is_idle:
            self._rest.start()
        else:
            self._rest.stop()

    def _start(self) -> None:
        key = next(number for number in range(self._most) if number not in self._processes)
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.started.connect(self._go_on)
        process.readyReadStandardOutput.connect(partial(self._on_answer, key))
        process.finished.connect(partial(self._on_ended, key))
        process.errorOccurred.connect(partial(self._on_error, key))
        self._processes[key] = process
        process.start(self._command[0], list(self._command[1:]))

    def _on_answer(self, key: int) -> None:
        process = self._processes.get(key)
        if process is None:
            return
        answers = self._queue.received(key, bytes(process.readAllStandardOutput().data()))
        self._failures = 0 if answers else self._failures
        self._go_on()
        self._tell(answers)

    def _on_error(self, key: int, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # then it does not finish, either
            self._on_ended(key)

    def _on_ended(self, key: int, *_how: object) -> None:
        process = self._processes.pop(key, None)
        if process is None:
            return
        process.deleteLater()
        self._failures += 1
        answers = self._queue.ended(key)
        if self._failures > _MOST_FAILURES and not self._processes:
            answers += self._queue.gave_up()
            self._failures = 0
        QTimer.singleShot(0, self, self._go_on)
        self._tell(answers)

    def _tell(self, answers: Sequence[Answer]) -> None:
        for answer in answers:
            self.answered.emit(answer)

    def _end_idle(self) -> None:
        if self._queue.is_idle:
            self.stop()
