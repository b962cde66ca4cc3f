"""Where the web engine cannot start, the editor works and the pane says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor.__main__ import PREVIEW_CHECK
from editor.ui.preview.careful_start import CarefulStart, machine_mark
from editor.ui.preview.engine_check import MISSING, WORKS, check_command
from editor.ui.preview.preview_pane import PreviewPane

pytest.importorskip("PySide6.QtWebEngineWidgets", reason="QtWebEngine does not load here", exc_type=ImportError)
ROOT = Path(__file__).resolve().parents[2]
WAIT = 60_000
# Writes and saves in a real window whose preview cannot come, in a process of its own; FAULT is prepended.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from editor import app
site, own = Path(sys.argv[1]), Path(sys.argv[2])
application = app.make_application()
folders = app.Folders.below(own)
window = app.make_window(application, folders)
preview = app.CarefulStart(window.panes.preview, app._settings(folders))
window.preview.start = preview.begin
window.show()
window.open_path(sorted((site / "_posts").glob("*.md"))[3])
body, place = window.panes.body, window.panes.preview.findChild(QLabel, "preview")
body.setFocus()
body.moveCursor(body.textCursor().MoveOperation.End)
def step(count=[0]):
    count[0] += 1
    QTest.keyClicks(body, "typed ")
    if "cannot be shown" in place.text() or window.panes.preview.is_running or count[0] > 600:
        print(place.text(), window.save().read_text("utf-8").count("typed") == count[0])
        window.close()
        application.exit(0)
timer = QTimer()
timer.timeout.connect(step)
timer.start(100)
sys.exit(application.exec())
"""
NO_MODULE = "import sys; sys.modules['PySide6.QtWebEngineWidgets'] = None\n"


@pytest.mark.parametrize(
    ("fault", "variables"),
    [
        (NO_MODULE, {"PYTHONPATH": "no-engine"}),  # not installed, or a library of the system is missing
        ("", {"QTWEBENGINEPROCESS_PATH": "/nowhere"}),  # the engine ends the program that starts it
        ("", {"QTWEBENGINE_RESOURCES_PATH": "/nowhere"}),
    ],
    ids=["not installed", "no process", "no resources"],
)
def test_without_the_engine_writing_and_saving_work(
    fault: str, variables: dict[str, str], site: Path, tmp_path: Path
) -> None:
    if "PYTHONPATH" in variables:  # the check's own process cannot load it either
        package = tmp_path / "sitecustomize.py"
        package.write_text(NO_MODULE, "utf-8")
        variables = {"PYTHONPATH": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", fault + PROGRAM, str(site), str(tmp_path / "own")],
        cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "cannot be shown" in run.stdout or "보여 줄 수 없습니다" in run.stdout
    assert run.stdout.rstrip().endswith("True")


def start(qtbot: QtBot, path: Path) -> tuple[CarefulStart, PreviewPane, QSettings]:
    pane = PreviewPane()
    pane.resize(300, 300)
    qtbot.addWidget(pane)
    pane.show()
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    return CarefulStart(pane, settings), pane, settings


def test_what_works_is_tried_out_once(qtbot: QtBot, tmp_path: Path) -> None:
    careful, pane, settings = start(qtbot, tmp_path / "a.ini")
    careful.begin()
    assert not pane.is_running  # it is being tried
    qtbot.waitUntil(lambda: pane.is_running, timeout=WAIT)
    assert settings.value("preview/works") == machine_mark() and settings.value("preview/starting") is not None
    pane.load("<p>x</p>", "/")
    qtbot.waitUntil(lambda: settings.value("preview/starting") is None, timeout=WAIT)
    again, other, _ = start(qtbot, tmp_path / "a.ini")
    again.begin()
    assert other.is_running
    again.stop()
    assert settings.value("preview/starting") is None


def test_a_start_that_led_nowhere_is_tried_out_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    careful, pane, settings = start(qtbot, tmp_path / "a.ini")
    settings.setValue("preview/works", machine_mark())
    settings.setValue("preview/starting", True)
    monkeypatch.setattr("editor.ui.preview.careful_start.check_command", lambda: [sys.executable, "-c", "exit(3)"])
    careful.begin()
    qtbot.waitUntil(lambda: "cannot be shown" in pane.findChild(QLabel, "preview").text(), timeout=WAIT)
    assert not pane.is_running and settings.value("preview/works") is None


def test_the_check_is_a_command_of_the_program() -> None:
    assert check_command("/opt/copydesk/copydesk", frozen=True) == ["/opt/copydesk/copydesk", PREVIEW_CHECK]
    run = subprocess.run([sys.executable, "-m", "editor", PREVIEW_CHECK], cwd=ROOT, check=False, capture_output=True)
    assert run.returncode == WORKS, run.stderr
    blocked = subprocess.run([sys.executable, "-c", NO_MODULE + "from editor.ui.preview.engine_check import run; exit(run())"],
                             cwd=ROOT, check=False)  # fmt: skip
    assert blocked.returncode == MISSING
