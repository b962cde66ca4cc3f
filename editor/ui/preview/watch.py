"""Bounds what a page may cost: a renderer that does not answer or grows without end is ended."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.preview.process_memory import resident_bytes

EVERY = 2000  # ms between two looks
MOST_SILENT = 8  # looks without an answer: counted, not timed, so that a machine that slept ends nothing
MOST_BYTES = 1536 * 1024 * 1024

Ping = Callable[[Callable[[object], None]], None]


class Excess(Enum):
    """Why a renderer was ended."""

    TIME = "time"
    MEMORY = "memory"


class RendererWatch(QObject):
    """Looks after the renderer of one page while it is watched; ``ended`` carries the Excess."""

    ended = Signal(object)

    def __init__(self, pid: Callable[[], int], ping: Ping, parent: QObject) -> None:
        super().__init__(parent)
        self.most_bytes = MOST_BYTES
        self._pid, self._ping = pid, ping
        self._silent = 0
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def set_watching(self, on: bool) -> None:
        """A page is there to be looked after, or none is."""
        if on == self._timer.isActive():
            return
        self._silent = 0
        self._asked += 1  # what the renderer before this one answers says nothing
        self._timer.start() if on else self._timer.stop()

    def look(self) -> None:
        """Ends the renderer where it is silent or too large, else asks whether it is there."""
        if (resident_bytes(self._pid()) or 0) > self.most_bytes:
            self._end(Excess.MEMORY)
        elif self._silent >= MOST_SILENT:
            self._end(Excess.TIME)
        else:
            self._silent += 1
            asked = self._asked
            self._ping(lambda _answer: self._on_answer(asked))

    def _on_answer(self, asked: int) -> None:
        if asked == self._asked:
            self._silent = 0

    def _end(self, why: Excess) -> None:
        self.set_watching(False)
        self.ended.emit(why)
        end_process(self._pid())


def end_process(pid: int) -> None:
    """Ends a renderer at once; one that is gone already is no fault."""
    if pid <= 1 or pid == os.getpid():
        return
    try:
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))  # on Windows either one is TerminateProcess
    except OSError:
        return
