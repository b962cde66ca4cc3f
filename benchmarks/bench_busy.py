"""A key in the whole window while everything else is at work, too.

The outline, the counts, spelling marks and the find bar follow the typing; the window's own process that checks is
asked about the article without a pause, again as soon as it has answered, and about the site's other files with it.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.bench_typing import PLACES, SIZES, Key, article_text, pressed
from benchmarks.figure import Figure

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

KEYS = 200
_TYPED = "harbour market "


def figures() -> Iterator[Figure]:
    """p50 and p99 by size and place, by the clock; what the check adds, answers and all, in CPU time."""
    for words in SIZES:
        for place, share in PLACES.items():
            with tempfile.TemporaryDirectory() as folder:
                checked, plain = _keys(Path(folder), article_text(words), share)
            walls = sorted(key.wall * 1000 for key in checked)
            claim = f"a key at the {place} of {words:,} words, all at work"
            yield Figure(f"{claim}, p50", walls[len(walls) // 2], None, " ms")
            yield Figure(f"{claim}, p99", walls[-max(1, len(walls) // 100)], 16.0, " ms")
            mean = fmean(key.cpu for key in checked) / fmean(key.cpu for key in plain)
            yield Figure(f"{claim}, CPU of the window, mean, beside the same without the check", mean)


def _wait_for(signal: Any) -> None:
    """Goes on with what there is to do until the signal comes, and three seconds longer."""
    from PySide6.QtWidgets import QApplication

    came: list[object] = []
    signal.connect(came.append)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        QApplication.processEvents()
        if came:
            came, end = [], min(end, time.monotonic() + 3)


def _check_again(window: Any) -> None:
    """As if files of the site had changed and the person had paused in writing."""
    window.checks.checker.look()
    window.checks.ask()


def _keys(folder: Path, text: str, share: float) -> tuple[list[Key], list[Key]]:
    """Each key with the check at work, and as many without it."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QApplication

    from editor.app import make_application, make_window
    from editor.resources import resource_path
    from editor.storage.folders import Folders, own_copy

    application = make_application()
    folders = Folders.below(folder)
    window = make_window(application, folders)
    site = own_copy(resource_path("sample-site"), folders)
    post = site / "_posts" / "2026-01-01-long.md"
    post.write_text(text, encoding="utf-8")
    window.panes.side.hide()  # the preview has a benchmark of its own
    window.resize(1200, 800)
    window.show()
    window.open_path(post)
    body = window.panes.body
    cursor = QTextCursor(body.document().findBlockByNumber(int(body.document().blockCount() * share)))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    body.setTextCursor(cursor)
    window.run_action("edit.find")
    window.panes.find_bar.query.setText("market")
    body.setFocus()
    try:
        _wait_for(window.checks.checker.checked)
        window.checks.checker.checked.connect(lambda _: _check_again(window))
        _check_again(window)
        checked = [pressed(body, _TYPED[number % len(_TYPED)]) for number in range(KEYS)]
        window.checks.stop()
        window.checks.set_session(None, None)
        return checked, [pressed(body, _TYPED[number % len(_TYPED)]) for number in range(KEYS)]
    finally:
        window.workflow.save()
        window.close()
        window.deleteLater()
        QApplication.processEvents()
