"""The worker's process, by Python's own means: how it is started, and a pipe to it for whoever has no ``QProcess``."""

from __future__ import annotations

import os
import subprocess
import sys
from types import TracebackType

from editor import background

COMMAND = "spelling-worker"
"""The command by which a bundled program becomes the worker."""
_PATIENCE = 3.0  # seconds for a worker to end by itself: longer than its longest search
_PIECE = 65_536  # bytes


def worker_command(executable: str = sys.executable, *, frozen: bool = getattr(sys, "frozen", False)) -> list[str]:
    """Program and arguments that run the worker."""
    return background.worker_command("editor.spelling.worker", COMMAND, executable, frozen=frozen)


class WorkerPipe:
    """A worker and the pipes to it. Its bytes are waited for by ``fileno`` (not on Windows), or by a blocking read."""

    def __init__(self, command: list[str] | None = None) -> None:
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._process = subprocess.Popen(
            command or worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, creationflags=flags
        )

    def __enter__(self) -> WorkerPipe:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def fileno(self) -> int:
        """What to watch for reading."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def send(self, data: bytes) -> bool:
        """Writes all of it; False where the worker is gone."""
        assert self._process.stdin is not None
        unsent = memoryview(data)
        try:
            while unsent:
                unsent = unsent[self._process.stdin.write(unsent) or 0 :]
        except OSError:  # a broken pipe; Windows calls it an invalid argument
            return False
        return True

    def receive(self) -> bytes:
        """What has come, waiting where nothing has; empty when the worker is gone."""
        return os.read(self.fileno(), _PIECE)

    def stop(self) -> int:
        """Closes the worker's input, which ends it, and ends it by force where that takes too long; its exit code."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        try:
            code = self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._process.stdout.close()
        return code
