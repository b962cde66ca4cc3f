"""Works in the real window for an hour: random hands, saves, reloads, other people's edits, the preview on.

``python -m scripts.soak [SECONDS] [SEED]``, or ``make soak``. Prints a line a minute: steps, memory of this process,
open handles. Exit 1 where the program raised an exception, Qt warned, a journal was not what the window showed,
memory grew by more than 5 % after the first sixth of the time (ten minutes of an hour), or handles became more.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.app import make_application, make_window
from editor.document.merge import Side
from editor.resources import resource_path
from editor.storage.folders import Folders
from editor.storage.recovery import read_journal
from editor.ui.dialogs import Unsaved
from editor.ui.style.theme import ThemeChoice

POSTS = 6
LARGEST = 20_000  # bytes of a post, after which it begins anew
GROWTH = 1.05
COMMANDS = (
    "edit.undo edit.undo edit.redo format.bold format.italic format.heading2 format.paragraph format.bullet_list"
    " format.numbered_list format.quote insert.section insert.code insert.rule section.move_up section.move_down"
    " section.duplicate section.promote section.demote view.source view.source view.zoom_in view.zoom_reset"
).split()
# What the offscreen platform and a machine without a GPU say; the tests leave out the same.
EXPECTED = re.compile(
    r"This plugin does not support|QRhiGles2|Failed to create RHI|GPUInfo|Unable to detect GPU|[Vv]ulkan|Sandbox"
)


class Answers:
    """Nobody is there to be asked."""

    def ask_unsaved(self, title: str, file_name: str, *, is_new: bool = False) -> Unsaved:
        return Unsaved.DROP

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *arguments, **named: None


class Faults:
    """What must not happen."""

    def __init__(self) -> None:
        self.found: list[str] = []
        sys.excepthook = self._on_exception
        qInstallMessageHandler(self._on_message)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.found.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and not EXPECTED.search(message):
            self.found.append(message)
            print(f"Qt: {message}", flush=True)


class Soak:
    """One window, some posts, and hands that never stop."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.faults = Faults()
        site = folder / "site"
        shutil.copytree(resource_path("sample-site"), site)
        self.posts = sorted((site / "_posts").glob("*.md"))[:POSTS]
        self.texts = {post: post.read_bytes() for post in self.posts}
        self.window = make_window(make_application(), Folders.below(folder / "own"))
        self.window.workflow.dialogs = Answers()  # type: ignore[assignment]
        self.window.choose_theme(ThemeChoice.LIGHT)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.open_path(self.posts[0])
        self.hands: dict[Callable[[], None], int] = {
            self.type: 60, self.compose: 30, self.place: 15, self.command: 15, self.save: 4, self.reopen: 2,
            self.write_elsewhere: 3, self.keep: 1, self.trash: 1, self.field: 4, self.journal: 1, self.versions: 1,
        }  # fmt: skip

    # The hands.

    def type(self) -> None:
        body = self.window.panes.body
        key = self.chance.choice([*"abcde fgh", Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
        QTest.keyClick(body, key)

    def compose(self) -> None:
        body, syllable = self.window.panes.body, self.chance.choice("가나다라마바사아자차")
        QApplication.sendEvent(body, QInputMethodEvent(syllable, []))
        event = QInputMethodEvent()
        event.setCommitString(syllable)
        QApplication.sendEvent(body, event)

    def place(self) -> None:
        body = self.window.panes.body
        cursor = body.textCursor()
        cursor.setPosition(self.chance.randrange(body.document().characterCount()))
        if self.chance.random() < 0.1:
            cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, 2)
        body.setTextCursor(cursor)

    def command(self) -> None:
        self.window.run_action(self.chance.choice(COMMANDS))

    def field(self) -> None:
        title = self.window.panes.form.title
        event = QInputMethodEvent()
        event.setCommitString("제")
        QApplication.sendEvent(title, event)
        QTest.keyClick(title, Qt.Key.Key_Backspace)

    def save(self) -> None:
        self.window.save()

    def keep(self) -> None:
        self.window.safety.keeping.keep_idle()

    def reopen(self) -> None:
        post = self.chance.choice(self.posts)
        self.window.workflow.close_article()
        if not post.exists() or post.stat().st_size > LARGEST:
            post.write_bytes(self.texts[post])
        self.window.workflow.open_post(post)

    def write_elsewhere(self) -> None:
        """Another hand changes the file; what is in conflict is chosen at random."""
        session = self.window.workflow.session
        if session is None or session.path is None or not session.path.exists():
            return
        text = session.path.read_text("utf-8")
        session.path.write_text(text.rstrip("\n") + "\n\n동료의 문단.\n", "utf-8")
        hands = self.window.safety.two_hands
        hands.look()
        if session.is_modified:
            hands.meet()
        if hands.dialog is not None:
            for card in hands.dialog.cards:
                card.choose(self.chance.choice([Side.OURS, Side.THEIRS]))
            hands.dialog.accept()

    def trash(self) -> None:
        self.window.run_action("file.trash")
        self.window.run_action("file.untrash")

    def versions(self) -> None:
        self.window.run_action("file.versions")
        dialog = self.window.safety.versions.dialog
        if dialog is not None:
            dialog.accept()

    def journal(self) -> None:
        """The journal holds what the window shows."""
        session, keeping = self.window.workflow.session, self.window.safety.keeping
        if session is None or not session.is_modified or not keeping.flush():
            return
        path = keeping.journal_path
        if path is not None and path.exists() and read_journal(path).text != session.article.text:
            self.faults.found.append("the journal is not what the window shows")

    # The run.

    def step(self) -> None:
        hand = self.chance.choices(list(self.hands), list(self.hands.values()))[0]
        if self.window.workflow.session is None:
            hand = self.reopen
        hand()
        self.done[hand.__name__] += 1
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def run(self, seconds: float) -> bool:
        """Works for so long; whether nothing happened that must not."""
        begin = last = time.monotonic()
        settled: tuple[float, int] | None = None
        peak, most = 0.0, 0
        while (spent := time.monotonic() - begin) < seconds and len(self.faults.found) < 20:
            self.step()
            if time.monotonic() - last < min(60.0, seconds / 12):
                continue
            last = time.monotonic()
            memory, handles = memory_of_this_process(), open_handles()
            print(f"{spent:5.0f} s  {self.done.total():7} steps  {memory:6.1f} MB  {handles} handles", flush=True)
            if spent > seconds / 6 and settled is None:
                settled = memory, handles
            elif settled is not None:
                peak, most = max(peak, memory), max(most, handles)
        return self.judge(settled, peak, most)

    def judge(self, settled: tuple[float, int] | None, peak: float, most: int) -> bool:
        print(f"done: {dict(self.done)}")
        for fault, count in Counter(self.faults.found).items():
            print(f"FAULT {count} ×: {fault}")
        if settled is None or not peak:
            print("too short to say how memory grows")
            return not self.faults.found
        growth = peak / settled[0]
        print(f"memory {settled[0]:.1f} MB, later at most {peak:.1f} MB: {growth:.3f} ×; handles {settled[1]}, {most}")
        return not self.faults.found and growth <= GROWTH and most <= settled[1] + 2


def memory_of_this_process() -> float:
    """Resident memory that is no file's, in MB (Linux: proc(5), statm)."""
    _, resident, shared, *_ = Path("/proc/self/statm").read_text("ascii").split()
    return (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE") / 1e6


def open_handles() -> int:
    """How many files, pipes and sockets this process has open."""
    return len(os.listdir("/proc/self/fd"))


def main() -> int:
    """Runs it; the exit code."""
    if not Path("/proc/self/statm").exists():
        print("memory and handles are read from /proc, which is not here", file=sys.stderr)
        return 77
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3600.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(Path(folder), seed)
        held = soak.run(seconds)
        soak.window.close()
        QGuiApplication.processEvents()
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
