"""Windows that are typed into and killed at random moments, and what the next window offers, as JSON.

Started by the tests: ``python kill_window.py FOLDER RUNS DELAY SEED``. Each writer is a fork with a window of its own
on one article, that says through a pipe what the article, and what is typed in a dialog, is after each key; the reader
is one window that is started when all are dead, and restores one article after the other from its dialog.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import qtawesome as qtawesome  # once: each window would load it anew
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.app import begin, make_application
from editor.session.desk import desk_for
from editor.session.keeping import Keeping
from editor.session.recorder import Draft
from editor.storage.folders import Folders
from editor.storage.journal import Pace
from editor.ui.dialogs import Unsaved
from editor.ui.line_edit import LineEdit
from editor.ui.main_window import MainWindow
from editor.ui.source.source_editor import SourceEditor
from editor.ui.writing.kept_dialog import KeptDialog
from tests.gui.laws import agree

AT_ONCE = 6
LAST = 1.0  # seconds that may be lost
LONGEST = 1.6  # seconds of typing
TEXT = "---\ntitle: 글\n---\n\n첫 문단.\n\n## 소제목\n\n둘째 문단.\n"


@dataclass
class Found:
    """After one kill: the number of the state that was recovered, and the least that had to be; -1 for none of them."""

    seed: int
    typed: int
    needed: int
    recovered: int
    file_whole: bool
    saves: int
    offered: bool
    shown: bool
    drafted: bool = False


@dataclass
class Writer:
    seed: int
    pid: int
    pipe: int
    post: Path
    said: str = ""
    killed: float = 0.0


def window_in(folder: Path, delay: float) -> MainWindow:
    """A window without preview and spelling, whose journals are compacted early."""
    QApplication.setStyle("Fusion")
    window = MainWindow(desk_for, keeping=Keeping(Folders.below(folder / "own"), Pace(delay=delay, most=3_000)))
    window.panes.preview.start = lambda: None
    window.spelling.start = lambda: None
    window.workflow.dialogs.ask_unsaved = lambda *_, **__: Unsaved.DROP  # nobody is there to be asked
    window.resize(900, 560)
    window.show()
    return window


class Hands:
    """Types, composes, saves and keeps versions, until it is killed."""

    def __init__(self, window: MainWindow, seed: int, pipe: int) -> None:
        self._window, self._pipe = window, pipe
        self._chance = random.Random(~seed)
        self._number = 0
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._key)

    def start(self) -> None:
        self._window.panes.body.jump_to(2)
        self._window.panes.body.setFocus()
        self.say("ready")
        # At once: after all that a key causes the journal may have been quicker.
        self._window.workflow.session.subscribe(lambda change: self.say("typed"))
        self._timer.start(0)

    def say(self, what: str) -> None:
        session = self._window.workflow.session
        known, draft = sha256(session.article.to_bytes()).hexdigest()[:16], drafted(self._draft())
        os.write(self._pipe, f"{what} {self._number} {time.monotonic()} {known} {draft}\n".encode())

    @staticmethod
    def _draft() -> Draft | None:
        dialog = QApplication.activeModalWidget()
        return dialog.draft() if isinstance(dialog, KeptDialog) else None

    def _key(self) -> None:
        dialog = QApplication.activeModalWidget()
        self._number += 1
        if isinstance(dialog, KeptDialog):
            self._type_in(dialog)
        else:
            self._type_in_body()

    def _ask(self, action: str) -> None:
        """Opens a dialog, in whose loop the hands go on."""
        self._timer.start(0)
        self._window.run_action(action)
        self.say("typed")

    def _type_in(self, dialog: KeptDialog) -> None:
        number = self._chance.random()
        if number < 0.9:
            field = dialog.findChild(SourceEditor) or self._chance.choice(dialog.findChildren(LineEdit))
            event = QInputMethodEvent()
            event.setCommitString(self._chance.choice("가나다 <b"))
            QApplication.sendEvent(field, event)
            self.say("typed")
        elif number < 0.96:
            dialog.accept()
        else:
            dialog.reject()
        self._timer.start(self._chance.choice([0, 0, 2, 10]))

    def _type_in_body(self) -> None:
        body = self._window.panes.body
        number = self._chance.random()
        if number < 0.55:
            event = QInputMethodEvent()
            event.setCommitString(self._chance.choice("가나다라 마바사"))
            QApplication.sendEvent(body, event)
        elif number < 0.85:
            QTest.keyClick(body, self._chance.choice("abc .*"))
        elif number < 0.9:
            QTest.keyClick(body, Qt.Key.Key_Return)
        elif number < 0.94:
            QTest.keyClick(body, Qt.Key.Key_Backspace)
        elif number < 0.95:
            self._window.run_action("edit.undo")
        elif number < 0.96:
            self._ask(self._chance.choice(["insert.footnote", "format.link", "edit.block_source", "edit.block_source"]))
            return
        elif number < 0.98:
            self._window.safety.keeping.keep_idle()
        else:
            self.say("saving")
            self._window.save()
            self.say("saved")
        self.say("typed")
        self._timer.start(self._chance.choice([0, 0, 2, 10]))


def fork(work: Callable[[int], None]) -> tuple[int, int]:
    """A process that does the work and writes into the pipe; its id, and the pipe to read from."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(1)
    os.close(writing)
    return pid, reading


def write(folder: Path, post: Path, seed: int, delay: float, pipe: int) -> None:
    application = make_application()
    window = window_in(folder, delay)
    window.workflow.open_path(post, offers=False)
    hands = Hands(window, seed, pipe)  # Qt holds no method's object
    hands.start()
    application.exec()


def read(folder: Path, pipe: int) -> None:
    """Starts anew, restores each article that is offered, and says the hashes of its text and of what was typed in a
    dialog, and whether the page shows it and the text waits to be given back.
    """
    make_application()
    window = window_in(folder, 0.3)
    begin(window, folder / "site")
    while (dialog := window.safety.recovery.dialog) is not None:
        left = dialog.articles[dialog.list.currentItem().data(Qt.ItemDataRole.UserRole)]
        dialog.restore.click()
        session = window.workflow.session
        known = sha256(session.article.to_bytes()).hexdigest()[:16]
        shown = session.path == left.path and is_shown(window)
        shown &= window.safety.drafts.is_waiting == (left.draft is not None)
        os.write(pipe, f"{left.path.name} {known} {drafted(left.draft)} {int(shown)}\n".encode())
        window.safety.drafts.take(None)
        window.workflow.close_article()
        QApplication.processEvents()


def drafted(draft: Draft | None) -> str:
    """What tells a text from others; "-" for none."""
    texts = "\0".join(text for _, text in draft.fields) if draft is not None else ""
    return sha256(texts.encode()).hexdigest()[:16] if draft is not None else "-"


def is_shown(window: MainWindow) -> bool:
    """Whether the page is that of the article."""
    try:
        agree(window.panes.body, window.workflow.session)
    except AssertionError:
        return False
    return True


def kill(writer: Writer, seed: int) -> None:
    """Waits until the writer types, and then for a random time."""
    while "typed" not in writer.said:
        said = os.read(writer.pipe, 4096)
        if not said:
            raise RuntimeError("the writer ended by itself")
        writer.said += said.decode()
    until = time.monotonic() + random.Random(seed).uniform(0.0, LONGEST)
    os.set_blocking(writer.pipe, False)
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.05))
        writer.said += drained(writer.pipe)
    os.kill(writer.pid, signal.SIGKILL)
    writer.killed = time.monotonic()
    _, status = os.waitpid(writer.pid, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    writer.said += drained(writer.pipe)
    os.close(writer.pipe)


def drained(pipe: int) -> str:
    parts = []
    try:
        while part := os.read(pipe, 65_536):
            parts.append(part)
    except BlockingIOError:
        pass
    return b"".join(parts).decode()


def restored(folder: Path) -> dict[str, tuple[str, str, bool]]:
    """What the next window gives back: for each post the hashes of text and draft, and whether the page showed it."""
    pid, pipe = fork(lambda writing: read(folder, writing))
    with os.fdopen(pipe, "r") as lines:
        found = [line.split() for line in lines.read().splitlines()]
    os.waitpid(pid, 0)
    return {name: (known, draft, shown == "1") for name, known, draft, shown in found}


def judged(writer: Writer, offered: dict[str, tuple[str, str, bool]]) -> Found:
    lines = [line.split() for line in writer.said.splitlines() if line.count(" ") == 4]
    states = [(int(number), float(at), *known) for what, number, at, *known in lines if what in ("ready", "typed")]
    last = states[-1][0]
    needed = max((number for number, at, *_ in states if writer.killed - at > LAST), default=0)
    saves = [(what, known) for what, _, _, known, _ in lines if what in ("saving", "saved")]
    content = sha256(writer.post.read_bytes()).hexdigest()[:16]
    allowed = {states[0][2], *(known for _, known in saves)} if len(saves) < 2 else {known for _, known in saves[-2:]}
    known, draft, shown = offered.get(writer.post.name, (content, "-", True))
    recovered = max((number for number, _, found, _ in states if found == known), default=-1)
    if recovered < 0 and saves and known == saves[-1][1]:
        recovered = last
    recovered = min(recovered, max((number for number, *_, found in states if found == draft), default=-1))
    return Found(writer.seed, last, needed, recovered, content in allowed, sum(what == "saved" for what, _ in saves), writer.post.name in offered, shown, draft != "-")  # fmt: skip


def main(folder: Path, runs: int, delay: float, seed: int) -> Iterator[Found]:
    posts = folder / "site" / "_posts"
    posts.mkdir(parents=True)
    (folder / "site" / "_config.yml").touch()
    writers: list[Writer] = []
    waiting = list(range(seed, seed + runs))
    running: list[Writer] = []
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            number = waiting.pop()
            post = posts / f"2026-01-02-{number}.md"
            post.write_bytes(TEXT.encode())
            pid, pipe = fork(lambda writing, post=post, number=number: write(folder, post, number, delay, writing))
            running.append(Writer(number, pid, pipe, post))
        writer = running.pop(0)
        kill(writer, writer.seed)
        writers.append(writer)
    offered = restored(folder)
    for writer in writers:
        yield judged(writer, offered)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = list(main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])))
    print(json.dumps([asdict(one) for one in found]))
