"""One key with spelling marks beside one without, in the same run: every Latin word of the text is misspelt."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.bench_typing import PLACES, SIZES, article_text
from benchmarks.figure import Figure

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

KEYS = 200
_TYPED = "harbour market "


def figures() -> Iterator[Figure]:
    """CPU time of a key by size and place, with marks beside without."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "en_US.aff").write_text("SET UTF-8\n", encoding="utf-8")
        Path(folder, "en_US.dic").write_text("1\nnothing\n", encoding="utf-8")
        for words in SIZES:
            for place, share in PLACES.items():
                marked, plain, longest = _key_times(article_text(words), share, folder)
                claim = f"a key at the {place} of {words:,} words"
                yield Figure(f"{claim}, marked beside unmarked, CPU p50", marked / plain, 1.75)
                yield Figure(f"{claim}, marked, CPU p99", longest * 1000, 16.0, " ms")
    application.processEvents()


def _key_times(text: str, share: float, folder: str) -> tuple[float, float, float]:
    """CPU seconds of a key with marks and without, p50, and with marks p99."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from editor.document.article import Article
    from editor.document.history import Naming
    from editor.session.session import Session
    from editor.ui.body.body_editor import BodyEditor
    from editor.ui.spelling.body_marks import BodyMarks
    from editor.ui.spelling.speller import Speller

    editors = (BodyEditor(), BodyEditor())
    speller = Speller(editors[0], folders=[folder])
    BodyMarks(editors[0], speller)
    speller.set_on(True)
    speller.start()
    editors[1].highlighter.close()
    for editor in editors:
        editor.set_session(Session(Article.from_text(text), None, naming=Naming()))
        editor.resize(800, 600)
        editor.show()
        cursor = QTextCursor(editor.document().findBlockByNumber(int(editor.document().blockCount() * share)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        editor.setTextCursor(cursor)
    end = time.monotonic() + 60
    while any(speller.known(line) is None for line in _seen(editors[0])) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(KEYS):
        turns = list(zip(editors, times, strict=True))
        for editor, taken in turns if number % 2 else reversed(turns):  # to be the first of a pair costs something
            editor.setFocus()
            QApplication.processEvents()
            begin = time.process_time()
            QTest.keyClicks(editor, _TYPED[number % len(_TYPED)])
            QApplication.processEvents()
            taken.append(time.process_time() - begin)
    speller.stop()
    for editor in editors:
        editor.set_session(None)
        editor.close()
        editor.deleteLater()
    return median(times[0]), median(times[1]), sorted(times[0])[-max(1, KEYS // 100)]


def _seen(editor: object) -> list[str]:
    from editor.ui.body.body_editor import BodyEditor
    from editor.ui.body.highlighter import spelled_text

    assert isinstance(editor, BodyEditor)
    return [text for block in editor.highlighter.seen() if (text := spelled_text(block)).strip()]
