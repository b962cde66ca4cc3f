"""The real window with its preview, in a process of its own: ``preview_window pause|burst|bare|window WORDS KEYS``.

``pause``: keys after a pause, and opening; ``burst``: 8 keys a second with the preview, ``window`` without it,
``bare``: a QTextEdit. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from editor.ui.main_window import MainWindow

_INTERVAL = 125  # ms between two keys of a burst
_PAUSE = 1200  # ms before a key by itself: the idle page is behind it
_PATIENCE = 300  # seconds at most: a hundred thousand words on a busy machine


def cpu_seconds() -> float:
    """What this process and all below it have used."""
    ticks = os.sysconf("SC_CLK_TCK")
    return sum(_ticks(pid) for pid in _tree(os.getpid())) / ticks


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from _tree(int(child))


def _ticks(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


@dataclass
class Hands:
    """Keys in a text, by the clock; ``pressed`` holds when each was pressed, in seconds since the epoch."""

    text: QTextEdit
    pressed: list[float] = field(default_factory=list)

    def begin(self) -> None:
        """The caret goes into a word in the middle of a paragraph: there a space is to be seen as well."""
        from PySide6.QtGui import QTextCursor

        document = self.text.document()
        block = document.findBlockByNumber(document.blockCount() // 2)
        while len(block.text()) < 40:
            block = block.next()
        middle = block.text().find(" ", len(block.text()) // 2) + 2
        cursor = QTextCursor(document)
        cursor.setPosition(block.position() + middle)
        self.text.setTextCursor(cursor)
        self.text.setFocus()
        rest(1500)

    def key(self) -> None:
        from PySide6.QtTest import QTest

        self.pressed.append(time.time())
        QTest.keyClicks(self.text, "harbou "[len(self.pressed) % 7])

    def burst(self, keys: int) -> float:
        """Types so many keys, and waits until all is shown; the CPU seconds of it."""
        from PySide6.QtCore import QEventLoop, Qt, QTimer

        loop, timer, begin = QEventLoop(), QTimer(), cpu_seconds()
        timer.setTimerType(Qt.TimerType.PreciseTimer)

        def press() -> None:
            self.key()
            if len(self.pressed) == keys:
                timer.stop()
                QTimer.singleShot(1500, loop.quit)

        timer.timeout.connect(press)
        timer.start(_INTERVAL)
        loop.exec()
        return cpu_seconds() - begin


def rest(milliseconds: int) -> None:
    """Lets the program work for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait(is_so: Callable[[], bool]) -> None:
    """Lets the program work until something is the case."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + _PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


def answer(window: MainWindow, script: str) -> object:
    """What a script in the preview gives, through JSON."""
    answers: list[object] = []
    window.panes.preview.run(f"JSON.stringify({script})", answers.append)
    wait(lambda: bool(answers))
    return json.loads(str(answers[0]))


def opened(folder: Path, words: int, *, preview: bool) -> tuple[MainWindow, float]:
    """The window with a long post of the sample site, and the seconds from opening it to its painted page."""
    from benchmarks.bench_typing import article_text
    from editor.app import make_application, make_window
    from editor.resources import resource_path
    from editor.storage.folders import Folders

    shutil.copytree(resource_path("sample-site"), folder / "site")
    post = folder / "site" / "_posts" / "2026-01-02-long.md"
    post.write_text(article_text(words).replace("---\n", "---\nlayout: post\n", 1), "utf-8")
    window = make_window(make_application(), Folders.below(folder / "own"))
    if not preview:
        window.panes.preview.start = lambda: None  # type: ignore[method-assign]
    window.spelling.start = lambda: None  # type: ignore[method-assign]
    window.show()
    window.open_path(sorted((folder / "site" / "_posts").glob("*.md"))[0])
    wait(lambda: window.preview_is_settled() and (window.panes.preview.is_running or not preview))
    begin = time.time()
    window.open_path(post)
    if not preview:
        return window, 0.0
    wait(window.preview_is_settled)
    painted = answer(window, "performance.timeOrigin + (performance.getEntriesByType('paint')[0]?.startTime ?? 0)")
    assert isinstance(painted, int | float)
    return window, painted / 1000 - begin


def pause(folder: Path, words: int, keys: int) -> dict[str, list[float]]:
    """Seconds from each key after a pause to its patched DOM."""
    window, opening = opened(folder, words, preview=True)
    hands, taken = Hands(window.panes.body), list[float]()
    run = window.panes.preview.run

    def timed(script: str, answered: Callable[[object], None] | None = None) -> None:
        def done(result: object) -> None:
            if ("copydeskPatch" in script or "copydeskMorph" in script) and len(taken) < len(hands.pressed):
                taken.append(time.time() - hands.pressed[-1])
            if answered is not None:
                answered(result)

        run(script, done)

    window.panes.preview.run = timed  # type: ignore[method-assign]
    hands.begin()
    for number in range(keys):
        hands.key()
        wait(lambda number=number: len(taken) > number)  # type: ignore[misc]
        rest(_PAUSE)
    return {"keys": taken, "opening": [opening]}


def burst(folder: Path, words: int, keys: int) -> dict[str, list[float]]:
    """CPU seconds of a burst, and how far the picture was behind each key."""
    window, _ = opened(folder, words, preview=True)
    hands, patches, painted = Hands(window.panes.body), list[tuple[float, float]](), _paintings(window)
    run = window.panes.preview.run

    def timed(script: str, answered: Callable[[object], None] | None = None) -> None:
        begin = time.time()

        def done(result: object) -> None:
            if "copydeskPatch" in script or "copydeskMorph" in script:
                patches.append((begin, time.time()))
            if answered is not None:
                answered(result)

        run(script, done)

    window.panes.preview.run = timed  # type: ignore[method-assign]
    hands.begin()
    seconds = hands.burst(keys)
    return {"cpu": [seconds], "behind": [_shown(press, patches, painted) - press for press in hands.pressed]}


def _paintings(window: MainWindow) -> list[float]:
    """A list that takes the times at which the preview's picture is drawn."""
    from PySide6.QtCore import QEvent, QObject

    times: list[float] = []

    class Watch(QObject):
        """Looks on while the engine's widget is painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                times.append(time.time())
            return False

    view = window.panes.preview.view
    drawn = view.focusProxy() if view is not None else None
    if drawn is not None:
        drawn.installEventFilter(Watch(drawn))
    return times


def _shown(press: float, patches: list[tuple[float, float]], painted: list[float]) -> float:
    """When the picture held a key: drawn after the first patch that was begun after it."""
    done = next(done for begin, done in patches if begin >= press)
    return next((at for at in painted if at >= done), done)


def window(folder: Path, words: int, keys: int) -> dict[str, list[float]]:
    """CPU seconds of a burst in the window without its preview."""
    shown, _ = opened(folder, words, preview=False)
    hands = Hands(shown.panes.body)
    hands.begin()
    return {"cpu": [hands.burst(keys)]}


def bare(_folder: Path, words: int, keys: int) -> dict[str, list[float]]:
    """CPU seconds of a burst in a QTextEdit of the window's size."""
    from PySide6.QtWidgets import QApplication, QTextEdit

    from benchmarks.bench_typing import article_text

    application = QApplication([])
    text = QTextEdit()
    text.setUndoRedoEnabled(False)
    text.setPlainText(article_text(words))
    text.resize(1360, 860)
    text.show()
    application.processEvents()
    hands = Hands(text)
    hands.begin()
    return {"cpu": [hands.burst(keys)]}


def main(mode: str, words: int, keys: int) -> None:
    """Prints what was measured; ends at once, since nothing is left to be saved."""
    measures = {"pause": pause, "burst": burst, "window": window, "bare": bare}
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measures[mode](Path(folder), words, keys)), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
