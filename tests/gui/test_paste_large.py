"""A large paste shows how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QProgressDialog

from editor.ui.body.pasting import MOST_WITH_PLAIN
from editor.ui.body.progress import went_through
from editor.ui.main_window import MainWindow


def rich(count: int) -> QMimeData:
    data = QMimeData()
    data.setHtml("".join(f"<p>문단 {number}의 <b>글</b>*</p>" for number in range(count)))
    return data


@pytest.fixture
def window(make_window: Callable[..., MainWindow], site: Path) -> MainWindow:
    made = make_window()
    post = site / "_posts" / "2025-01-01-a.md"
    post.write_text("---\ntitle: a\n---\n글\n", encoding="utf-8")
    made.open_path(post)
    return made


def test_it_is_put_in_whole(window: MainWindow) -> None:
    body = window.panes.body
    body.insertFromMimeData(rich(MOST_WITH_PLAIN + 20))
    assert len(body.model.rows) == MOST_WITH_PLAIN + 20
    assert body.window().findChild(QProgressDialog) is None or not body.window().findChild(QProgressDialog).isVisible()


def test_stopped_it_changes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def stopped(_parent: object, words: str, _stop: str, steps: Iterable[int], total: int) -> bool:
        told.append(words)
        return next(iter(steps)) == total

    monkeypatch.setattr("editor.ui.body.body_transfer.went_through", stopped)
    body = window.panes.body
    body.insertFromMimeData(rich(400))
    assert told == ["Pasting 400 paragraphs…"] and window.workflow.session.article.body.text == "글\n"
    body.insertFromMimeData(rich(20))
    assert len(told) == 1 and len(body.model.rows) == 20


def test_the_steps_end_where_the_person_stops_them(window: MainWindow) -> None:
    seen: list[int] = []

    def steps() -> Iterable[int]:
        for number in range(100):
            seen.append(number)
            if number == 3:
                window.findChild(QProgressDialog).cancel()
            yield number

    assert not went_through(window, "words", "stop", steps(), 100)
    assert seen == [0, 1, 2, 3]
    assert went_through(window, "words", "stop", range(5), 5)
