"""A window into which photographs are dropped, in a process of its own: prints what it measured as JSON.

``python -m benchmarks.drop_window FOLDER COUNT``: drops the COUNT pictures that lie in the folder's ``dropped``.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from editor.app import make_application, make_window
from editor.resources import resource_path
from editor.storage.folders import Folders
from editor.ui.main_window import MainWindow

_TICK = 5  # ms
_SETTLED = 1500  # ms before the drop: the window's own start is none of it
_POST = "---\ntitle: 사진\n---\n\n" + "글이 있는 문단입니다.\n\n" * 20


def run(folder: Path, count: int) -> dict[str, float]:
    """Seconds, the longest times between two turns of the window's loop (ms), peaks of memory (MB)."""
    application = make_application()
    site = folder / "site"
    shutil.copytree(resource_path("sample-site"), site)
    post = site / "_posts" / "2026-01-02-photos.md"
    post.write_text(_POST, "utf-8")
    window = make_window(application, Folders.below(folder / "own"))
    window.spelling.start = lambda: None  # type: ignore[method-assign]
    window.panes.preview.start = lambda: None  # type: ignore[method-assign]
    window.show()
    window.open_path(post)
    _wait(_SETTLED)
    watch = Watch(window)
    begin = time.perf_counter()
    window.pictures.take(sorted((folder / "dropped").iterdir()))
    taken_over = time.perf_counter() - begin
    loop = QEventLoop()
    watch.ended = loop.quit
    loop.exec()
    seconds = time.perf_counter() - begin
    text = window.workflow.session.article.text if window.workflow.session is not None else ""
    assert text.count("/assets/img/") == count, text[-2000:]
    window.workflow.save()
    window.close()
    gaps = sorted(watch.gaps)
    return {
        "seconds": seconds, "handing over": taken_over * 1000, "longest gap": gaps[-1],
        "p99": gaps[int(len(gaps) * 0.99)], "window": watch.window_peak, "workers": watch.workers_peak,
        "number of workers": watch.most,
    }  # fmt: skip


class Watch:
    """Looks at the clock at each turn of the loop, and at memory twice a second."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.gaps: list[float] = []
        self.window_peak = self.workers_peak = 0.0
        self.most = 0
        self.ended: Callable[[], object] = lambda: None
        self._last = time.perf_counter()
        self._looked = 0.0
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000 - _TICK)
        self._last = now
        if now - self._looked > 0.5:
            self._looked = now
            workers = self._window.pictures.workers.process_ids()
            self.most = max(self.most, len(workers))
            self.window_peak = max(self.window_peak, _resident("self"))
            self.workers_peak = max([self.workers_peak, *(_peak(str(worker)) for worker in workers)])
            self._last = time.perf_counter()
        if not self._window.pictures.is_waiting:
            self._timer.stop()
            self.ended()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _resident(process: str) -> float:
    return _status(process, "VmRSS")


def _peak(process: str) -> float:
    return _status(process, "VmHWM")


def _status(process: str, name: str) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:")), 0.0)


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]))))
