"""Pictures on their way into an article: prepared in processes of their own, put in in order, lost by nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from editor.storage.processes import ProcessMark
from editor.ui.main_window import MainWindow
from editor.ui.pictures.workers import PictureWorkers, how_many
from tests.gui.conftest import compose
from tests.images import made

POST = "---\ntitle: 새 소식\n---\n\n첫 문단\n\n둘째 문단\n"


@pytest.fixture
def post(site: Path) -> Path:
    path = site / "_posts" / "2026-01-02-news.md"
    path.write_text(POST, "utf-8", newline="")
    return path


@pytest.fixture
def window(make_window: Callable[..., MainWindow], post: Path) -> MainWindow:
    window = make_window()
    assert window.open_path(post)
    window.panes.body.setFocus()
    return window


def pictures(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.png" for number in range(count)]
    for number, path in enumerate(paths):
        Image.new("RGB", (20 + number, 20), (number, 0, 0)).save(path)
    return paths


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.pictures.is_waiting, timeout=60_000)


def body(window: MainWindow) -> str:
    return window.workflow.session.article.text.split("---\n", 2)[2].lstrip("\n")


def test_a_drop_stands_in_its_order_and_what_cannot_be_used_is_named(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dropped = pictures(tmp_path, 3)
    broken = tmp_path / "깨진.jpg"
    broken.write_bytes(made.photo()[:900])
    window.pictures.take([dropped[0], broken, *dropped[1:]])
    assert body(window) == POST.split("---\n", 2)[2].lstrip("\n")  # nothing before it is ready
    settle(window, qtbot)
    assert body(window).startswith(
        "첫 문단\n\n![](/assets/img/0.png)\n\n![](/assets/img/1.png)\n\n![](/assets/img/2.png)\n\n둘째"
    )
    assert "깨진.jpg" in window.panes.banner.message.text() and window.panes.banner.isVisible()
    assert "alt 0.png" not in window.workflow.dialogs.asked  # of many nothing is asked
    for _ in range(3):
        window.run_action("edit.undo")
    assert body(window) == POST.split("---\n", 2)[2].lstrip("\n")


def test_what_is_written_meanwhile_keeps_its_caret_and_its_syllable(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = window.panes.body
    window.pictures.take(pictures(tmp_path, 2))
    page.jump_to(1)
    compose(page, "하")
    settle(window, qtbot)
    assert page.textCursor().block().layout().preeditAreaText() == "하"
    compose(page, "")
    qtbot.keyClicks(page, "x")
    assert "x둘째 문단" in body(window) and "1.png" in body(window)


def test_stopping_keeps_what_is_there_and_leaving_is_asked_about(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, site: Path
) -> None:
    answers = window.workflow.dialogs
    window.pictures.take(pictures(tmp_path, 3))
    answers.leaves_pictures = False
    assert not window.workflow.may_leave() and window.pictures.is_waiting
    answers.leaves_pictures = True
    assert window.workflow.close_article()
    assert not window.pictures.is_waiting and window.workflow.session is None


def test_one_whose_words_are_not_said_is_left_out(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.workflow.dialogs.alt_text = None
    window.pictures.take(pictures(tmp_path, 1))
    assert not window.pictures.is_waiting and "png" not in body(window)


def test_a_picture_on_the_clipboard_and_one_in_a_pasted_text(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, site: Path
) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    path = tmp_path / "clip.png"
    image.save(str(path))
    window.panes.body.picture_pasted.emit(path.read_bytes())
    settle(window, qtbot)
    assert "![그림](/assets/img/pasted.png)" in body(window)
    taken = window.pictures.now.take_data(made.photo(6), ".png")
    assert taken.address == "/assets/img/pasted.jpg" and b"4711" not in (site / taken.address[1:]).read_bytes()
    assert not list((tmp_path / "own/state/pictures").iterdir())


def test_what_a_crash_left_is_offered_and_put_in(
    make_window: Callable[..., MainWindow], window: MainWindow, post: Path, tmp_path: Path, qtbot: QtBot, site: Path
) -> None:
    folder = tmp_path / "own/state/pictures"
    folder.mkdir(parents=True)
    said = {
        "process": asdict(ProcessMark(2**22 + 5, "0", ProcessMark.of_this_process().host)),
        "site": str(site), "article": str(post), "pictures": [[str(pictures(tmp_path, 1)[0]), "", False]],
    }  # fmt: skip
    (folder / "0.json").write_text(json.dumps(said), "utf-8")
    window.workflow.close_article()
    window.open_path(post)
    assert window.panes.banner.isVisible()
    window.panes.banner.action.click()
    settle(window, qtbot)
    assert "/assets/img/0.png" in body(window) and not list(folder.iterdir())


def test_a_worker_that_cannot_be_started_or_dies_is_told_of(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for command in (["/nowhere/python"], [sys.executable, "-c", "import os; os.abort()"]):
        window.pictures.workers._command = tuple(command)
        window.pictures.workers.stop()
        window.pictures.take(pictures(tmp_path, 1))
        settle(window, qtbot)
        assert "0.png" in window.panes.banner.message.text()
        window.panes.banner.resolve()


def test_workers_rest_and_leave_a_processor_to_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert [how_many(processors) for processors in (1, 2, 4, 64)] == [1, 1, 3, 4]
    window.pictures.take(pictures(tmp_path, 2))
    settle(window, qtbot)
    workers: PictureWorkers = window.pictures.workers
    assert workers.process_ids() and workers.is_idle
    workers._rest.timeout.emit()
    assert not workers.process_ids()
