"""Types thousands of syllables with the real ibus-hangul into the real window and compares the saved file.

Needs Xvfb, openbox, dbus-run-session, ibus with ibus-hangul, and xdotool. Every key and click goes through the X
server; clicks, saves, undos, moves of sections and rewritten blocks come in the middle of syllables.
``python -m scripts.hangul_run [SYLLABLES] [SEED]``, or ``make hangul``.
Prints what it did; exit 1 where any text was not exact, 77 where a program is missing.
"""

from __future__ import annotations

import difflib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.app import make_application, make_window
from editor.document.changes import Splice
from editor.session.session import Session
from editor.storage.folders import Folders
from editor.ui.composition import composed_text
from editor.ui.style.theme import ThemeChoice

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("Xvfb", "openbox", "dbus-run-session", "ibus-daemon", "ibus", "xdotool")
PLACES = ("T1", "E1", "A1", "H1", "P1", "P2", "L1", "Q1", "C1", "H2", "P3", "H3", "P4")
POST = """---
title: T1 {T1}
excerpt: >
  E1 {E1}
author: A1 {A1}
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
_INITIAL = "r R s e E f a q Q t T d w W c z x v g".split()
_MEDIAL = "k o i O j p u P h h,k h,o h,l y n n,j n,p n,l b m m,l l".split()
_FINAL = "- r R r,t s s,w s,g e f f,r f,a f,q f,t f,x f,v f,g a q q,t t T d w c z x v g".split()


def keys_of(syllable: str) -> list[str]:
    """The keys of the Korean keyboard with two sets that make a syllable."""
    initial, rest = divmod(ord(syllable) - 0xAC00, 588)
    medial, final = divmod(rest, 28)
    ending = _FINAL[final].split(",") if final else []
    return [_INITIAL[initial], *_MEDIAL[medial].split(","), *ending]


class Hands:
    """Keys and clicks of one person, what the texts should be, and what was seen to be wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.expected = dict.fromkeys(PLACES, "글")
        self.place = "P1"
        self.offset = 0
        self.counts: Counter[str] = Counter()
        self.faults: list[str] = []
        self.log: list[str] = []
        (folder / "_posts").mkdir()
        (folder / "_config.yml").write_text("title: 신문\n", "utf-8")
        self.path = folder / "_posts" / "2026-01-02-news.md"
        self.path.write_text(POST.format(**self.expected), "utf-8", newline="")
        self.application = make_application()
        self.window = make_window(self.application, Folders.below(folder / "own"))
        self.window.panes.side.hide()
        self.window.resize(1200, 900)
        self.window.show()
        self.window.open_path(self.path)
        self.window.panes.form.unfold()
        self.until(self.window.isActiveWindow)

    # The machine.

    def until(self, ready: Callable[[], bool], seconds: float = 5.0) -> bool:
        """Lets the window work until it is ready; False where the time was over before."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.application.processEvents()
            if ready():
                return True
            time.sleep(0.001)
        return False

    def tool(self, *arguments: str) -> None:
        with subprocess.Popen(["xdotool", *arguments]) as process:
            self.until(lambda: process.poll() is not None, 60)

    def key(self, *keys: str) -> None:
        self.tool("key", "--delay", "5", *keys)

    def fault(self, words: str) -> None:
        """Notes what is wrong, and says so at once."""
        self.faults.append(words)
        print(f"\n{words}", file=sys.stderr, flush=True)

    # Texts.

    @property
    def session(self) -> Session:
        session = self.window.workflow.session
        assert session is not None
        return session

    def field(self) -> QTextEdit:
        names = {"T1": "field.title", "E1": "field.excerpt", "A1": "field.author"}
        found = self.window.findChild(QTextEdit, names.get(self.place, "bodyEditor"))
        assert found is not None
        return found

    def line(self) -> QTextBlock:
        """The line of the place, as Qt has it."""
        block = self.field().document().firstBlock()
        while block.isValid() and not block.text().startswith(self.place + " "):
            block = block.next()
        return block

    def shown(self) -> str:
        """The text of the place with what is composed in it."""
        widget, block = self.field(), self.line()
        text, at = block.text(), widget.textCursor().position() - block.position()
        if widget.hasFocus() and widget.textCursor().block() == block:
            text = text[:at] + composed_text(widget) + text[at:]
        return text.removeprefix(self.place + " ")

    def check(self, after: str) -> None:
        """The place shows what it should; else the fault is noted and what is there is taken for right."""
        self.log = [*self.log[-12:], f"{after} {self.place}@{self.offset}"]
        if not self.until(lambda: self.shown() == self.expected[self.place]):
            wanted = self.expected[self.place]
            self.fault(f"{after}: {self.place} shows {self.shown()!r}, not {wanted!r}; {self.log}")
            self.expected[self.place] = self.shown()

    # What hands do.

    def click_into(self, place: str) -> None:
        """A click at a random character of another place."""
        before, self.place = self.place, place
        widget, block = self.field(), self.line()
        self.until(lambda: False, 0.05)  # what the last key set going is over
        bar = self.window.panes.work.verticalScrollBar()
        is_page = widget is self.window.panes.body
        contents = self.window.panes.work.widget()
        above = widget.mapTo(contents, QPoint(0, 0)).y() if contents is not None else 0
        bar.setValue(bar.maximum() if is_page else max(0, above - 200))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + 3 + self.chance.randint(0, len(self.expected[place])))
        rect = widget.cursorRect(cursor)
        if not widget.viewport().rect().contains(rect.center()):
            scroll = widget.verticalScrollBar()
            scroll.setValue(scroll.value() + rect.center().y() - widget.viewport().height() // 2)
        self.until(lambda: False, 0.02)
        rect = widget.cursorRect(cursor)
        point = widget.viewport().mapToGlobal(rect.center())
        self.counts["clicks in the middle of a syllable"] += 1
        self.tool("mousemove", str(point.x()), str(point.y()), "click", "1")
        self.until(lambda: False, 0.05)  # the click has come, also where the focus stays
        if not self.until(lambda: widget.hasFocus() and widget.textCursor().block() == block):
            self.counts["of them led elsewhere, and put right by hand"] += 1
            widget.setFocus()
            widget.setTextCursor(cursor)
        in_front = widget.textCursor().positionInBlock() < 3  # of the place's name
        if in_front or widget.textCursor().hasSelection():  # two clicks were a double click
            widget.setTextCursor(cursor)
        self.offset = widget.textCursor().positionInBlock() - 3
        self.place = before
        self.check("click")
        self.place = place

    def type(self, count: int) -> None:
        syllables = "".join(chr(self.chance.randrange(0xAC00, 0xD7A4)) for _ in range(count))
        self.key(*(key for syllable in syllables for key in keys_of(syllable)))
        text = self.expected[self.place]
        self.expected[self.place] = text[: self.offset] + syllables + text[self.offset :]
        self.offset += count
        self.counts["syllables"] += count
        self.check(f"typing {syllables}")

    def save(self) -> None:
        self.key("ctrl+s")
        wanted = self.wanted().encode()
        if not self.until(lambda: self.path.read_bytes() == wanted):
            differing = difflib.unified_diff(wanted.decode().split("\n"), self.path.read_text("utf-8").split("\n"), n=0)
            self.fault(f"save: {[*differing][2:]}; {self.log[-4:]}")
            self.texts_as_saved()
        self.counts["saves"] += 1

    def texts_as_saved(self) -> None:
        """What is there is taken for right from now on, so that one fault is told once."""
        text = self.path.read_text("utf-8")
        for place in PLACES:
            found = re.search(rf"{place} ([가-힣]*)", text)
            self.expected[place] = found[1] if found else ""

    def undo(self) -> None:
        self.key("ctrl+z")
        self.until(lambda: self.session.can_redo)
        self.key("ctrl+shift+z")
        self.until(lambda: not self.session.can_redo)
        self.check("undo and redo")
        self.counts["undos and redos"] += 1
        self.click_into(self.place)

    def order(self) -> list[int]:
        """The sections as they stand now, by their number in the beginning."""
        text = self.session.article.text
        return sorted(range(3), key=lambda number: text.index(f"H{number + 1} "))

    def wanted(self) -> str:
        """The whole file as it should be."""
        parts = re.split(r"\n\n(?=<h2|##)", POST.format(**self.expected).rstrip("\n"))
        head, sections = parts[0], parts[1:]
        return "\n\n".join([head, *(sections[number] for number in self.order())]) + "\n"

    def move_section(self) -> None:
        before = self.order()
        self.key(self.chance.choice(("ctrl+shift+Next", "ctrl+shift+Prior")))
        self.counts["sections moved"] += self.until(lambda: self.order() != before, 0.3)
        self.check("moved section")
        self.click_into(self.place)

    def rewrite(self) -> None:
        """The program changes a text, most often another one; the syllable goes on behind that."""
        place = self.chance.choice(PLACES)
        at = self.session.article.text.index(f"{place} ") + 3
        self.session.dispatch((Splice(at, "", "밖"),), origin="command")
        self.expected[place] = "밖" + self.expected[place]
        self.offset += place == self.place
        self.check("a rewritten block")
        self.counts["blocks rewritten under a syllable"] += 1
        self.type(2)

    def take_back(self) -> None:
        """Letters of a syllable that is taken back one by one."""
        self.key("g", "k", "BackSpace", "BackSpace")
        self.check("Backspace")
        self.counts["syllables taken back"] += 1

    def look(self) -> None:
        self.window.choose_theme(self.chance.choice((ThemeChoice.DARK, ThemeChoice.LIGHT)))
        self.check("colours")
        self.counts["colours changed"] += 1
        self.click_into(self.place)

    def walk(self) -> None:
        self.key(self.chance.choice(("Left", "Right", "Up", "Down", "Home", "End", "ctrl+Left", "ctrl+Right")))
        self.check("a key")
        self.counts["keys that move the caret"] += 1

    def find(self) -> None:
        """Two syllables for the find bar, the second left open, then a click."""
        bar = self.window.panes.find_bar
        self.key("ctrl+f")
        self.until(bar.query.hasFocus)
        self.check("find")
        bar.query.clear()
        self.key(*keys_of("검"), *keys_of("색"))
        if not self.until(lambda: bar.query.text_with_composition() == "검색"):
            self.fault(f"find: {bar.query.text_with_composition()!r}")
        self.counts["syllables"] += 2
        self.counts["queries"] += 1
        self.click_into(self.chance.choice(PLACES))
        if bar.query.text() != "검색":
            self.fault(f"find after a click: {bar.query.text()!r}")
        self.window.finding.close()
        self.click_into(self.place)

    def run(self, syllables: int) -> None:
        self.click_into("P1")
        self.key("Hangul")
        actions = (
            (6, lambda: None), (3, self.save), (3, self.undo), (3, self.move_section), (4, self.rewrite),
            (2, self.take_back), (1, self.look), (3, self.walk), (1, self.find),
        )  # fmt: skip
        weights, calls = zip(*actions, strict=True)
        while self.counts["syllables"] < syllables:
            self.type(self.chance.randint(2, 9))
            print(f"\r{self.counts['syllables']:,} ({len(self.faults)} faults)", end="", file=sys.stderr, flush=True)
            self.chance.choices(calls, weights)[0]()
            self.click_into(self.chance.choice(PLACES))
        self.save()
        self.until(lambda: True, 0.1)


def inside(syllables: int, seed: int) -> int:
    """In a session with a bus and a screen of its own."""
    started = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["openbox"], ["ibus-daemon", "--panel", "disable", "--emoji-extension", "disable"])
    ]
    try:
        for _ in range(100):
            chosen = subprocess.run(["ibus", "engine", "hangul"], capture_output=True, check=False).returncode == 0
            told = subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False).stdout.strip()
            if chosen and told == "hangul":
                break
            time.sleep(0.1)
        with tempfile.TemporaryDirectory() as folder:
            hands = Hands(Path(folder), seed)
            hands.run(syllables)
            is_exact = hands.path.read_bytes() == hands.wanted().encode() and not hands.faults
            for what, count in sorted(hands.counts.items()):
                print(f"{what}: {count:,}")
            print(f"faults: {len(hands.faults)}", *hands.faults[:20], sep="\n  ")
            print("the saved file is exact" if is_exact else "THE SAVED FILE IS NOT EXACT")
            sys.stdout.flush()
            os._exit(0 if is_exact else 1)  # the window's question about what is not saved is nobody's
    finally:
        for process in started:
            process.terminate()


def main(arguments: list[str]) -> int:
    """Starts a screen and a bus for the run and waits for it; the exit code."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            "HOME": home, "GSETTINGS_BACKEND": "memory", "QT_IM_MODULE": "ibus", "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        read, write = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24"], pass_fds=[write],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            environment["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
            again = [sys.executable, "-m", "scripts.hangul_run", "--inside", *arguments]
            return subprocess.run(["dbus-run-session", "--", *again], env=environment, cwd=ROOT, check=False).returncode
        finally:
            screen.terminate()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        numbers = [int(argument) for argument in sys.argv[2:]]
        sys.exit(inside(*(numbers + [2000, 1][len(numbers) :])))
    sys.exit(main(sys.argv[1:]))
