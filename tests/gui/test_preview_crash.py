"""The page's renderer ends, hangs or grows: writing goes on, and the preview comes back or says why not."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor.ui.main_window import MainWindow
from editor.ui.preview.crashes import CrashTally
from editor.ui.preview.fates import Fate
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.process_memory import resident_bytes
from editor.ui.preview.watch import MOST_SILENT, end_process
from tests.gui.conftest import dispose

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)
WAIT = 30_000  # ms at most
TIMES = 20


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[PreviewPane]:
    pane = PreviewPane()
    pane.resize(420, 600)
    pane.show()
    pane.start()
    yield pane
    pane.close()
    dispose(pane)


def show(qtbot: QtBot, pane: PreviewPane, html: str = "<p>x</p>", path: str = "/") -> None:
    pane.load(html, path)
    qtbot.waitUntil(lambda: not pane.is_busy, timeout=WAIT)


def ask(qtbot: QtBot, pane: PreviewPane, script: str) -> object:
    answers: list[object] = []
    pane.page.run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


def kill(pane: PreviewPane) -> None:
    pid = pane.page.renderProcessPid()
    assert pid > 1
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def note_of(pane: PreviewPane) -> QLabel:
    return pane.findChild(QLabel, "preview.ended")


def test_twenty_kills_while_typing_lose_no_key(
    make_window: Callable[..., MainWindow], site: Path, qtbot: QtBot, figure: Callable[[str], None]
) -> None:
    window = make_window(preview=True)
    window.open_path(sorted((site / "_posts").glob("*.md"))[3])
    preview, body = window.panes.preview, window.panes.body
    qtbot.waitUntil(lambda: preview.is_running and window.preview_is_settled(), timeout=WAIT)
    body.setFocus()
    body.moveCursor(body.textCursor().MoveOperation.End)
    typed, ended = "", []
    preview.page.renderProcessTerminated.connect(lambda *status: ended.append(status))
    for number in range(TIMES):
        for word in (f"before{number} ", f"during{number} ", f"after{number} "):
            typed += word
            qtbot.keyClicks(body, word)
            if word.startswith("before"):
                kill(preview)
        qtbot.waitUntil(lambda number=number: len(ended) == number + 1, timeout=WAIT)
        assert body.hasFocus()
        qtbot.waitUntil(window.preview_is_settled, timeout=WAIT)
        assert f"after{number}" in str(ask(qtbot, preview, "document.body.innerText"))
    assert preview.view.isVisible() and not note_of(preview).isVisible()
    assert body.toPlainText().rstrip().endswith(typed.strip())
    assert typed.strip() in window.workflow.session.article.text
    figure(f"{len(ended)} kills of the renderer while typing {len(typed)} keys: none lost, the preview back each time")


def test_the_pane_says_that_it_is_coming_back(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane)
    with qtbot.waitSignal(pane.restarted, timeout=WAIT):
        kill(pane)
    assert note_of(pane).isVisible() and "coming back" in note_of(pane).text()
    assert not pane.findChild(QPushButton, "preview.again").isVisible()
    pane.run("1")  # nothing to run it on: nothing happens
    show(qtbot, pane, "<p>y</p>")
    assert not note_of(pane).isVisible()
    assert ask(qtbot, pane, "document.body.textContent") == "y"


def test_a_page_that_keeps_ending_its_renderer_stays_off_until_asked_for(qtbot: QtBot, pane: PreviewPane) -> None:
    ended: list[object] = []
    show(qtbot, pane)
    pane.page.renderProcessTerminated.connect(lambda *status: ended.append(status))
    pane.restarted.connect(lambda: pane.load("<p>x</p>", "/"))
    tally = pane._recovery.tally
    tally._clock = lambda: 0.0  # each page stands for no time at all

    def end_again() -> bool:
        if tally.is_stopped:
            return True
        if pane.is_busy:
            return False
        pane._recovery._on_ended(pane.page.RenderProcessTerminationStatus.CrashedTerminationStatus, 11)
        return False

    qtbot.waitUntil(end_again, timeout=WAIT)
    assert "several times" in note_of(pane).text() and not pane.is_busy
    pane.load("<p>x</p>", "/")
    assert note_of(pane).isVisible()  # the same page is not tried again by itself
    button = pane.findChild(QPushButton, "preview.again")
    with qtbot.waitSignal(pane.restarted, timeout=WAIT):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.is_busy and pane.view.isVisible(), timeout=WAIT)


def test_another_page_is_shown_although_one_stays_off(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane)
    pane._recovery.tally.stop()
    pane._on_ended(Fate.TOO_OFTEN)
    show(qtbot, pane, "<p>other</p>", "/other/")
    assert pane.view.isVisible() and not note_of(pane).isVisible()


def test_a_page_that_hangs_is_ended(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane)
    watch = pane._recovery.watch
    pane.page.run("for (;;) {}", lambda answer: None)
    for _ in range(MOST_SILENT):
        watch.look()
    with qtbot.waitSignal(pane._recovery.ended, timeout=WAIT):
        watch.look()
    assert "without end" in note_of(pane).text()
    assert pane.findChild(QPushButton, "preview.again").isVisible()


def test_a_page_that_answers_is_left_alone(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane)
    watch, pid = pane._recovery.watch, pane.page.renderProcessPid()
    for _ in range(MOST_SILENT + 2):
        watch.look()
        ask(qtbot, pane, "1")
    assert pane.page.renderProcessPid() == pid and watch._silent <= 1


def test_a_page_that_takes_too_much_memory_is_ended(qtbot: QtBot, pane: PreviewPane) -> None:
    show(qtbot, pane)
    watch = pane._recovery.watch
    before = resident_bytes(pane.page.renderProcessPid())
    if before is None:
        pytest.skip("this system does not say what a process has")
    watch.most_bytes = before + 100_000_000
    watch.look()
    assert ask(qtbot, pane, "1") == 1
    ask(qtbot, pane, "globalThis.much = new Uint8Array(200000000).fill(1); 1")
    with qtbot.waitSignal(pane._recovery.ended, timeout=WAIT):
        watch.look()
    assert "too much memory" in note_of(pane).text()


def test_nothing_else_is_ever_ended() -> None:
    for pid in (-1, 0, 1, os.getpid()):
        end_process(pid)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def ends(tally: CrashTally, clock: Clock, *, stands: float | None, by_itself: bool) -> bool:
    if stands is not None:
        tally.page_shown()
        clock.now += stands
    return tally.renderer_ended(by_itself)


def test_three_faults_of_a_page_are_enough() -> None:
    clock = Clock()
    tally = CrashTally(clock)
    assert [ends(tally, clock, stands=None, by_itself=True) for _ in range(3)] == [True, True, False]
    tally = CrashTally(clock)
    assert [ends(tally, clock, stands=0.5, by_itself=True) for _ in range(3)] == [True, True, False]


def test_kills_from_outside_are_borne_longer_but_not_for_ever() -> None:
    clock = Clock()
    tally = CrashTally(clock)
    outcomes = [ends(tally, clock, stands=0.1, by_itself=False) for _ in range(30)]
    assert all(outcomes[:29]) and not outcomes[29]


def test_what_stood_for_a_while_starts_anew() -> None:
    clock = Clock()
    tally = CrashTally(clock)
    for _ in range(10):
        assert ends(tally, clock, stands=None, by_itself=True)
        assert ends(tally, clock, stands=None, by_itself=True)
        assert ends(tally, clock, stands=61, by_itself=True)


def test_a_change_of_the_article_is_a_reason_to_try_anew_but_ever_more_rarely() -> None:
    clock = Clock()
    tally = CrashTally(clock)
    tally.stop()
    waits = []
    for _ in range(6):
        stopped = clock.now
        while not tally.may_try_changed():
            clock.now += 1
        waits.append(clock.now - stopped)
        assert not ends(tally, clock, stands=None, by_itself=True)
    assert waits == [5, 10, 20, 40, 80, 80]
    tally.forget()
    assert not tally.is_stopped
