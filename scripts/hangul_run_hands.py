"""A person's keys and clicks in the real window, and what the texts should be after each of them.

Nothing waits for a time: each step waits until the window has seen its last key or button go up, and until the article
is what it should be.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from editor.app import make_application, make_window
from editor.session.session import Session
from editor.storage.folders import Folders
from editor.ui.composition import composed_text
from editor.ui.writing.table_bar import TableBar
from scripts.hangul_run_keys import keys_of, releases
from scripts.hangul_run_record import Record

FIELDS = {"T1": "field.title", "E1": "field.excerpt", "A1": "field.author"}
PLACES = (*FIELDS, "H1", "P1", "P2", "L1", "Q1", "C1", "H2", "P3", "H3", "P4")
POST = """---
title: T1 {T1}
excerpt: >
  E1 {E1}
author: A1 {A1}
tags: [{tags}]
---

<h2 data-ke-size="size26">H1 {H1}</h2>

<p data-ke-size="size16">P1 {P1}</p>

P2 {P2}

- L1 {L1}

## H2 {H2}

> Q1 {Q1}

| C1 {C1} | 칸 |
|---|---|
| 하나 | 둘 |

<p data-ke-size="size16">P3 {P3}</p>

<h2 data-ke-size="size26">H3 {H3}</h2>

P4 {P4}
"""
_HANGUL = re.compile("[가-힣ㄱ-ㅣ一-鿿]*")
_LINE = 20  # syllables
_PATIENCE = 20.0  # seconds until what does not come is a fault


class Hands:
    """Keys and clicks of one person, what the texts should be, and what was seen to be wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.expected = dict.fromkeys(PLACES, "글")
        self.tags = ["말"]
        self.place = "P1"
        self.offset = 0
        self.counts: Counter[str] = Counter()
        self.faults: list[str] = []
        (folder / "_posts").mkdir()
        (folder / "_config.yml").write_text("title: 신문\n", "utf-8")
        self.path = folder / "_posts" / "2026-01-02-news.md"
        self.path.write_text(self.wanted(), "utf-8", newline="")
        self.application = make_application()
        self.application.setDoubleClickInterval(1)  # two clicks are two
        self.window = make_window(self.application, Folders.below(folder / "own"))
        self.record = Record(self.application)
        for bar in self.window.findChildren(TableBar):  # it lies over the lines that are clicked on
            bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.window.panes.side.hide()
        self.window.resize(1200, 900)
        self.window.show()
        self.window.open_path(self.path)
        self.window.panes.form.unfold()
        self.until(self.window.isActiveWindow)

    # The machine.

    def until(self, ready: Callable[[], bool], seconds: float = _PATIENCE) -> bool:
        """Lets the window work until it is ready; False where the time was over before."""
        end = time.monotonic() + seconds
        while True:
            self.application.processEvents()
            if ready():
                return True
            if time.monotonic() > end:
                return False
            time.sleep(0.001)

    def tool(self, *arguments: str) -> None:
        self.record.note(f">>> {' '.join(arguments)}")
        with subprocess.Popen(["xdotool", *arguments]) as process:
            self.until(lambda: process.poll() is not None)

    def key(self, *keys: str) -> None:
        """Types keys and waits until the window has heard of them all."""
        ups = self.record.ups
        wanted = ups[QEvent.Type.KeyRelease] + releases(keys)
        self.tool("key", "--delay", "5", *keys)
        if not self.until(lambda: ups[QEvent.Type.KeyRelease] >= wanted):
            self.fault(f"keys {keys} did not all come: {wanted - ups[QEvent.Type.KeyRelease]}")

    def point(self, point: QPoint, button: int = 1) -> None:
        """A click, or a turn of the wheel, on a place of the screen."""
        ups = self.record.ups
        kind = QEvent.Type.MouseButtonRelease if button < 4 else QEvent.Type.Wheel
        wanted = ups[kind] + 1
        self.tool("mousemove", str(point.x()), str(point.y()), "click", str(button))
        if not self.until(lambda: ups[kind] >= wanted):
            self.fault(f"button {button} did not come")

    def within(self, is_open: Callable[[], bool], act: Callable[[], None], opens: Callable[[], None]) -> None:
        """Acts in a dialog or menu that has a loop of its own, once what opens it was done."""
        timer = QTimer()
        timer.setInterval(5)
        acted = []

        def look() -> None:
            if is_open():
                timer.stop()
                act()
                acted.append(True)

        timer.timeout.connect(look)
        timer.start()
        opens()
        if not self.until(lambda: bool(acted) and not is_open()):
            self.fault(f"nothing opened, or it stayed: {act.__name__}")
        timer.stop()

    def fault(self, words: str) -> None:
        """Notes what is wrong, and says so at once, with what was heard before."""
        self.faults.append(words)
        self.record.note(f"!!! {words}")
        print(f"\n{self.record}\n{words}", file=sys.stderr, flush=True)

    # Texts.

    @property
    def session(self) -> Session:
        session = self.window.workflow.session
        assert session is not None
        return session

    @property
    def in_source(self) -> bool:
        return self.window.panes.source.editor.isVisible()

    def field(self) -> QTextEdit | QPlainTextEdit:
        if self.in_source and self.place not in FIELDS:
            return self.window.panes.source.editor
        found = self.window.findChild(QTextEdit, FIELDS.get(self.place, "bodyEditor"))
        assert found is not None
        return found

    def line(self) -> tuple[QTextBlock, int]:
        """The line of the place, as Qt has it, and where in it its text begins."""
        block = self.field().document().firstBlock()
        while block.isValid() and f"{self.place} " not in block.text():
            block = block.next()
        return block, block.text().find(f"{self.place} ") + 3

    def pending(self) -> str:
        """What is being composed in the place."""
        widget = self.field()
        return composed_text(widget) if widget.hasFocus() else ""

    def shown(self) -> str:
        """The text of the place with what is composed in it."""
        block, begin = self.line()
        widget, text = self.field(), block.text()
        at = widget.textCursor().position() - block.position()
        if widget.hasFocus() and widget.textCursor().block() == block:
            text = text[:at] + composed_text(widget) + text[at:]
        found = _HANGUL.match(text, begin)
        return found[0] if found else ""

    def order(self) -> list[int]:
        """The sections as they stand now, by their number in the beginning."""
        text = self.session.article.text
        return sorted(range(3), key=lambda number: text.index(f"H{number + 1} "))

    def wanted(self, pending: str = "", order: Sequence[int] = (0, 1, 2)) -> str:
        """The whole file as it should be, without what is still being composed."""
        texts = dict(self.expected)
        if pending:
            text = texts[self.place]
            texts[self.place] = text[: self.offset - len(pending)] + text[self.offset :]
        whole = POST.format(**texts, tags=", ".join(self.tags))
        head, *sections = re.split(r"\n\n(?=<h2|##)", whole.rstrip("\n"))
        return "\n\n".join([head, *(sections[number] for number in order)]) + "\n"

    def is_right(self) -> bool:
        is_shown = self.shown() == self.expected[self.place]
        return is_shown and self.session.article.text == self.wanted(self.pending(), self.order())

    def check(self, after: str) -> None:
        """Field and article are as they should be; else that is noted, and what is there is taken for right."""
        self.record.note(f"--- {after} {self.place}@{self.offset}")
        if self.until(self.is_right):
            return
        now, wanted = self.session.article.text, self.wanted(self.pending(), self.order())
        differing = [pair for pair in zip(now.split("\n"), wanted.split("\n"), strict=False) if pair[0] != pair[1]]
        shown = (self.shown(), self.expected[self.place]) if self.shown() != self.expected[self.place] else ()
        self.fault(f"{after} in {self.place}: (is, should be) {shown} {differing}")
        for place in PLACES:
            found = re.search(f"{place} ({_HANGUL.pattern})", now)
            self.expected[place] = found[1] if found else ""
        self.expected[self.place] = self.shown()

    # What hands do.

    def type(self, count: int) -> None:
        syllables = self.syllables(count)
        self.key(*(key for syllable in syllables for key in keys_of(syllable)))
        self.typed(syllables)
        self.check(f"typing {syllables}")

    def syllables(self, count: int) -> str:
        self.counts["syllables"] += count
        return "".join(chr(self.chance.randrange(0xAC00, 0xD7A4)) for _ in range(count))

    def typed(self, syllables: str) -> None:
        """What should stand at the caret now."""
        text = self.expected[self.place]
        self.expected[self.place] = text[: self.offset] + syllables + text[self.offset :]
        self.offset += len(syllables)

    def click_into(self, place: str) -> None:
        """A click at a random character of a place."""
        self.counts["clicks in the middle of a syllable"] += bool(composed_text(QApplication.focusWidget()))
        before, self.place = self.place, place
        widget = self.field()
        for _ in range(4):
            self.point(self.spot())
            block, begin = self.line()
            cursor = widget.textCursor()
            self.offset = cursor.positionInBlock() - begin
            if widget.hasFocus() and cursor.block() == block and 0 <= self.offset <= len(self.expected[place]):
                break
            self.counts["clicks that had to be done again"] += 1
        else:
            self.fault(f"no click led into {place}: {widget.textCursor().block().text()!r}")
        self.check(f"click from {before}")

    def some_place(self) -> str:
        """Any; but a further field shows one line only, so that nothing more is clicked on there."""
        return self.chance.choice([place for place in PLACES if place != "A1" or len(self.expected[place]) < _LINE])

    def spot(self) -> QPoint:
        """Where on the screen a random character of the place is that can be seen and clicked on."""
        widget = self.field()
        block, begin = self.line()
        cursor, point = QTextCursor(block), QPoint()
        for _ in range(50):
            cursor.setPosition(block.position() + begin + self.chance.randint(0, len(self.shown())))
            for _ in range(3):  # until nothing moves any more
                self.show_cursor(widget, cursor)
                self.application.processEvents()
            point = widget.viewport().mapToGlobal(widget.cursorRect(cursor).center())
            if QApplication.widgetAt(point) is widget.viewport():
                break
        return point

    def show_cursor(self, widget: QTextEdit | QPlainTextEdit, cursor: QTextCursor) -> None:
        work = self.window.panes.work
        bar, contents = work.verticalScrollBar(), work.widget()
        above = widget.mapTo(contents, QPoint(0, 0)).y() if contents is not None else 0
        bar.setValue(max(0, above - 200) if self.place in FIELDS else bar.maximum())
        rect = widget.cursorRect(cursor)
        if widget.viewport().rect().contains(rect.center()):
            return
        scroll = widget.verticalScrollBar()
        if isinstance(widget, QPlainTextEdit):
            scroll.setValue(max(0, cursor.block().firstLineNumber() - 3))
        else:
            scroll.setValue(scroll.value() + rect.center().y() - widget.viewport().height() // 2)

    def click_on(self, widget: QWidget) -> None:
        """A click into the middle of a widget."""
        self.point(widget.mapToGlobal(widget.rect().center()))
