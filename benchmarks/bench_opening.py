"""Opening a long article: until it is painted, and what it takes of memory, each beside a bare QTextEdit.

Each is measured in a process of its own, which holds nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench_typing import SIZES, article_text
from benchmarks.figure import Figure

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def figures() -> Iterator[Figure]:
    """Seconds to the first paint, and memory beside bare."""
    for words in SIZES:
        ours, bare = _measured("ours", words), _measured("bare", words)
        bar = 1.0 if words == SIZES[-1] else None
        yield Figure(f"opening {words:,} words, to the first paint", ours["seconds"], bar, " s")
        yield Figure(f"opening {words:,} words, to the first paint, bare", bare["seconds"], None, " s")
        yield Figure(f"memory with {words:,} words", ours["megabytes"], None, " MB")
        yield Figure(f"memory with {words:,} words, bare", bare["megabytes"], None, " MB")


def _measured(which: str, words: int) -> dict[str, float]:
    made = subprocess.run(
        [sys.executable, "-m", "benchmarks.bench_opening", which, str(words)],
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(made.stdout)
    return found


def _open(which: str, words: int) -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QTextEdit

    from editor.document.article import Article
    from editor.document.history import Naming
    from editor.session.session import Session
    from editor.ui.body.body_editor import BodyEditor

    application = QApplication([])
    text = article_text(words)
    begin = time.perf_counter()
    if which == "ours":
        editor = BodyEditor()
        editor.resize(800, 600)
        editor.set_session(Session(Article.from_text(text), None, naming=Naming()))
        widget: QTextEdit = editor
    else:
        widget = QTextEdit()
        widget.resize(800, 600)
        widget.setPlainText(text)
    widget.show()
    painted = widget.grab()
    seconds = time.perf_counter() - begin
    assert not painted.isNull()
    widget.document().documentLayout().blockBoundingRect(widget.document().lastBlock())  # lays all of it out
    application.processEvents()
    return {"seconds": seconds, "megabytes": _own_megabytes()}


def _own_megabytes() -> float:
    """The memory of this process, shared pages by their share (Linux), else 0."""
    path = Path("/proc/self/smaps_rollup")
    lines = path.read_text(encoding="ascii").splitlines() if path.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    print(json.dumps(_open(sys.argv[1], int(sys.argv[2]))))
