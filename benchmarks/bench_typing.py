"""One key in the body editor, from its press to the end of what it causes, beside a bare QTextEdit in the same run."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Iterator

from benchmarks.figure import Figure

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = (1_000, 10_000, 100_000)  # words
PLACES = {"start": 0.02, "middle": 0.5, "end": 0.98}
KEYS = 60
_WORDS = (
    "항구",
    "새벽",
    "시장이",
    "열리는",
    "시간에",
    "배가",
    "들어오고",
    "사람들은",
    "값을",
    "주고받는다",
    "harbour",
    "market",
)


def article_text(words: int) -> str:
    """An article of the house's markup with so many words, made from a fixed seed."""
    chance = random.Random(words)
    lines, left, number = ["---\ntitle: 긴 글\n---\n"], words, 0
    while left > 0:
        count = min(left, chance.randint(30, 60))
        if number % 5 == 0:
            lines.append(f'<h2 data-ke-size="size26">소제목 {number // 5}</h2>\n')
        text = " ".join(chance.choice(_WORDS) for _ in range(count))
        lines.append(f'<p data-ke-size="size16">{text}.</p>\n')
        left, number = left - count, number + 1
    return "\n".join(lines)


def figures() -> Iterator[Figure]:
    """p50 and p99 of a key by size and place; the rest is promised as ratios."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    middles: dict[tuple[int, str], float] = {}
    for words in SIZES:
        text = article_text(words)
        for place, share in PLACES.items():
            ours, bare = _key_times(text, share)
            middles[words, place] = statistics.median(ours)
            claim = f"a key at the {place} of {words:,} words"
            yield Figure(f"{claim}, p50", statistics.median(ours) * 1000, None, " ms")
            yield Figure(f"{claim}, p99", sorted(ours)[-max(1, KEYS // 100)] * 1000, 16.0, " ms")
            yield Figure(
                f"{claim}, p50 beside a bare QTextEdit", statistics.median(ours) / statistics.median(bare), 3.0
            )
    for place in PLACES:
        growth = middles[SIZES[-1], place] / middles[SIZES[0], place]
        yield Figure(f"a key at the {place}, p50 at 100,000 words beside 1,000", growth, 2.0)
    application.processEvents()


def _key_times(text: str, share: float) -> tuple[list[float], list[float]]:
    """Seconds of each key in our editor and in a bare one with the same text, in turn."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QTextEdit

    from editor.document.article import Article
    from editor.document.history import Naming
    from editor.session.session import Session
    from editor.ui.body.body_editor import BodyEditor

    editor, bare = BodyEditor(), QTextEdit()
    editor.set_session(Session(Article.from_text(text), None, naming=Naming()))
    bare.setPlainText(editor.toPlainText())
    bare.setUndoRedoEnabled(False)
    times: tuple[list[float], list[float]] = ([], [])
    for widget in (editor, bare):
        widget.resize(800, 600)
        widget.show()
        cursor = QTextCursor(widget.document().findBlockByNumber(int(widget.document().blockCount() * share)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        widget.setTextCursor(cursor)
        QApplication.processEvents()
    for _ in range(KEYS):
        for widget, taken in zip((editor, bare), times, strict=True):
            widget.setFocus()
            QApplication.processEvents()
            begin = time.perf_counter()
            QTest.keyClicks(widget, "a")
            QApplication.processEvents()
            taken.append(time.perf_counter() - begin)
    editor.set_session(None)
    for widget in (editor, bare):
        widget.close()
        widget.deleteLater()
    return times
