"""One key in the body editor, from its press to the end of what it causes, beside a bare QTextEdit in the same run."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.figure import Figure

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = (1_000, 10_000, 100_000)  # words
PLACES = {"start": 0.02, "middle": 0.5, "end": 0.98}
KEYS = 200
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
    """p50 and p99 of a key by size and place. Ratios are of CPU time, which another process does not change."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    middles: dict[tuple[int, str], float] = {}
    for words in SIZES:
        text = article_text(words)
        for place, share in PLACES.items():
            ours, bare = _key_times(text, share)
            cpu = [statistics.median(key.cpu for key in keys) for keys in (ours, bare)]
            middles[words, place] = cpu[0]
            claim = f"a key at the {place} of {words:,} words"
            yield Figure(f"{claim}, p50", statistics.median(key.wall for key in ours) * 1000, None, " ms")
            yield Figure(f"{claim}, p99", _p99([key.wall for key in ours]) * 1000, 16.0, " ms")
            yield Figure(f"{claim}, CPU p50 beside a bare QTextEdit", cpu[0] / cpu[1], 3.0)
    for place in PLACES:
        growth = middles[SIZES[-1], place] / middles[SIZES[0], place]
        yield Figure(f"a key at the {place}, CPU p50 at 100,000 words beside 1,000", growth, 2.0)
    application.processEvents()


@dataclass(frozen=True, slots=True)
class Key:
    """What a key took, in seconds by the clock and of this process."""

    wall: float
    cpu: float


def pressed(widget: QWidget, text: str) -> Key:
    """What typing one character takes, with all that it causes."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    wall, cpu = time.perf_counter(), time.process_time()
    QTest.keyClicks(widget, text)
    QApplication.processEvents()
    return Key(time.perf_counter() - wall, time.process_time() - cpu)


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[-max(1, len(times) // 100)]


def _key_times(text: str, share: float) -> tuple[list[Key], list[Key]]:
    """Each key in our editor and in a bare one with the same text, in turn, once both are laid out."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QApplication, QTextEdit

    from editor.document.article import Article
    from editor.document.history import Naming
    from editor.session.session import Session
    from editor.ui.body.body_editor import BodyEditor

    editor, bare = BodyEditor(), QTextEdit()
    editor.set_session(Session(Article.from_text(text), None, naming=Naming()))
    bare.setPlainText(editor.toPlainText())
    bare.setUndoRedoEnabled(False)
    keys: tuple[list[Key], list[Key]] = ([], [])
    for widget in (editor, bare):
        widget.resize(800, 600)
        widget.show()
        cursor = QTextCursor(widget.document().findBlockByNumber(int(widget.document().blockCount() * share)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        widget.setTextCursor(cursor)
        QApplication.processEvents()
        widget.document().documentLayout().blockBoundingRect(widget.document().lastBlock())  # lays all of it out
        QApplication.processEvents()
    for _ in range(KEYS):
        for widget, taken in zip((editor, bare), keys, strict=True):
            widget.setFocus()
            QApplication.processEvents()
            taken.append(pressed(widget, "a"))
    editor.set_session(None)
    for widget in (editor, bare):
        widget.close()
        widget.deleteLater()
    return keys
