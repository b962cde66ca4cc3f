"""Tries the attacks of a table in a process of its own and writes down what came of each.

``python -m tests.gui.preview_attack_run MODE FOLDER``; MODE is one of ``open`` (a bare page of the engine with every
door open), ``inert`` (the preview as it is), ``trusted`` (the preview of a site whose scripts the person allowed).
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QWidget

from tests.gui.preview_attacks import Attack, Effect, Way
from tests.gui.preview_listeners import Listeners
from tests.gui.preview_reaches import TABLE
from tests.gui.preview_stage import Stage

CLIP = "CLIP-SECRET"
TOGETHER = 30  # attacks on a page
PATIENCE = 6  # s: so long an attack has to succeed where nothing stops it
RETRY = 5
SETTLE = 0.35  # s beyond loading and the fence: more than any attack needs where nothing stops it
CLICK_SETTLE = 0.06
AGAIN = 0.15


class Programs(QObject):
    """Stands in for the programs that the system would start."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.given.append(url.toString())


class Run:
    """One process's tries."""

    def __init__(self, mode: str, folder: Path) -> None:
        self.listeners = Listeners(folder)
        imports = self.listeners.filled("css-import-of-site", "@import url('$URL.css');")
        (folder / "site" / "css" / "css-import-of-site.css").write_text(imports, "utf-8")
        self.seen: dict[str, set[str]] = {attack.name: set() for attack in TABLE}
        self.now: str = ""
        self._was_clicked = False
        self.window = QWidget()
        self.field = QLineEdit(self.window)
        row = QHBoxLayout(self.window)
        row.addWidget(self.field)
        self.stage: Stage = self._stage(mode, folder)
        row.addWidget(self.stage.widget, 1)
        self.window.resize(900, 700)
        self.window.show()
        self.window.activateWindow()
        self.programs = Programs()
        for scheme in ("x-attack", "mailto", "tel"):
            QDesktopServices.setUrlHandler(scheme, self.programs, "take")
        self.is_open = mode == "open"

    def _stage(self, mode: str, folder: Path) -> Stage:
        if mode == "open":
            from tests.gui.preview_open_stage import OpenStage

            stage = OpenStage(self.window, folder, self._on_console, self._on_shown)
            stage.serve = self.listeners.serve
            return stage
        from tests.gui.preview_pane_stage import PaneStage

        return PaneStage(self.window, folder, self._on_console, self._on_shown, trusts=mode == "trusted")

    # What is noticed.

    def _on_console(self, message: str) -> None:
        word, _, name = message.partition(" ")
        if word == "HIT" and name in self.seen:
            self.seen[name].add(Effect.RAN.value)

    def _on_shown(self, _what: str) -> None:
        if self.now:
            self.seen[self.now].add(Effect.SHOWN.value)

    def look(self, attacks: Iterable[Attack]) -> None:
        """Takes down what does not say so by itself."""
        for name in self.listeners.heard():
            if name in self.seen:
                self.seen[name].add(Effect.ASKED.value)
        for attack in attacks:
            if attack.probe and self.stage.ask(self.text(attack, attack.probe)) is True:
                self.seen[attack.name].add(Effect.READ.value)
        if self.now:
            self._look_at_one(self.seen[self.now])

    def _look_at_one(self, seen: set[str]) -> None:
        if self.programs.given:
            seen.add(Effect.OPENED.value)
            self.programs.given.clear()
        if QGuiApplication.clipboard().text() not in (CLIP, ""):
            seen.add(Effect.CLIPBOARD.value)
        if not self.field.hasFocus() and not self._was_clicked:
            seen.add(Effect.FOCUS.value)
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not self.window and widget not in self.stage.own_windows():
                seen.add(Effect.SHOWN.value)
                (widget.reject if isinstance(widget, QDialog) else widget.close)()

    # What is tried.

    def text(self, attack: Attack, markup: str) -> str:
        return self.listeners.filled(attack.name, markup)

    def page_of(self, attacks: list[Attack]) -> str:
        texts = {attack.name: self.text(attack, attack.markup) for attack in attacks}
        if attacks[0].way is Way.CLICK_TOGETHER:
            texts = {name: text.replace("id=go", f"id=go-{name}") for name, text in texts.items()}
        parts = "\n".join(f"<section>{text}</section>" for text in texts.values())
        size = "<style>[id^=go] { font-size: 40px; min-width: 60px; min-height: 60px }</style>"
        return f"<!doctype html><html><head><meta charset=utf-8>{size}</head><body>{parts}</body></html>"

    def alone(self, attack: Attack) -> str:
        text = self.text(attack, attack.markup)
        if text.startswith(("<body", "<frameset", "<base", "<meta")):
            return f"<!doctype html>{text}<style>#go {{ font-size: 40px }}</style>"
        return self.page_of([attack])

    def show(self, html: str, attacks: list[Attack], wait: float) -> None:
        self._was_clicked = False
        self.window.activateWindow()
        self.field.setFocus()
        QGuiApplication.clipboard().setText(CLIP)
        self.stage.load(html, attacks[0].base)
        if attacks[0].way is Way.CLICK:
            self._click("go")
        elif attacks[0].way is Way.CLICK_TOGETHER:
            self._click_each(attacks)
        self._settle(attacks, wait)

    def _click_each(self, attacks: list[Attack]) -> None:
        for attack in attacks:
            end = time.monotonic() + (RETRY if self.is_open else CLICK_SETTLE)
            while not self.is_proven(attack) and time.monotonic() < end:
                self._click(f"go-{attack.name}")
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self._was_clicked = False

    def _click(self, name: str) -> None:
        place = self.stage.ask(
            f"(() => {{ const e = document.getElementById('{name}'); e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect();"
            " return `${r.left + r.width / 2} ${r.top + r.height / 2}` })()"
        )
        target = self.stage.target()
        if not isinstance(place, str) or not place or target is None:
            return
        self._was_clicked = True
        point = QPoint(*(round(float(number)) for number in place.split()))
        QTest.mouseMove(target, point)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=point)

    def _settle(self, attacks: list[Attack], wait: float) -> None:
        """With every door open: until all have come through. Else the whole time, and until all before it is done."""
        end = time.monotonic() + wait
        pause, again = AGAIN, time.monotonic() + AGAIN
        while time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            if self.is_open:
                if self._was_clicked and time.monotonic() > again:
                    # A page takes no clicks before it is painted for the first time; a second one on the same
                    # button starts what the first one did anew.
                    pause *= 2
                    again = time.monotonic() + pause
                    self._click("go")
                self.look(attacks)
                if all(self.is_proven(attack) or attack.effect is Effect.LOOKED_UP for attack in attacks):
                    return
        self.stage.fence()
        self.look(attacks)

    def is_proven(self, attack: Attack) -> bool:
        return attack.effect.value in self.seen[attack.name]

    def run(self) -> None:
        table = [attack for attack in TABLE if attack.name in WANTED] if WANTED else list(TABLE)
        for base in ("ours", "http"):
            together = [attack for attack in table if attack.way is Way.TOGETHER and attack.base == base]
            for start in range(0, len(together), TOGETHER):
                part = together[start : start + TOGETHER]
                self.show(self.page_of(part), part, PATIENCE if self.is_open else SETTLE)
        clicked = [attack for attack in table if attack.way is Way.CLICK_TOGETHER]
        if clicked:
            self.show(self.page_of(clicked), clicked, SETTLE)
        single = [attack for attack in table if attack.way in (Way.ALONE, Way.CLICK)]
        if self.is_open:  # one may have disturbed another
            single += [
                replace(attack, way=_ALONE[attack.way])
                for attack in table
                if attack.way in _ALONE and not self.is_proven(attack) and attack.effect is not Effect.LOOKED_UP
            ]
        for attack in single:
            self._try_one(attack)
        for attack in single if self.is_open else []:
            if not self.is_proven(attack) and attack.effect is not Effect.NOTHING:
                self._try_one(attack)

    def _try_one(self, attack: Attack) -> None:
        self.now = attack.name
        self.show(self.alone(attack), [attack], self._patience(attack))
        self.now = ""

    def _patience(self, attack: Attack) -> float:
        if self.is_open and attack.effect is not Effect.NOTHING:
            return RETRY
        return CLICK_SETTLE


_ALONE = {Way.TOGETHER: Way.ALONE, Way.CLICK_TOGETHER: Way.CLICK}
WANTED: set[str] = set(filter(None, os.environ.get("ATTACKS", "").split(",")))


def main(mode: str, folder: Path) -> None:
    log = folder / f"{mode}-net.json"
    variable = "QTWEBENGINE_CHROMIUM_FLAGS"
    given = os.environ.get(variable, "")
    os.environ[variable] = f"{given} --log-net-log={log} --use-fake-device-for-media-stream".strip()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    if mode == "open":
        from tests.gui.preview_open_stage import register_open_scheme as register
    else:
        from editor.ui.preview.engine import cut_off
        from editor.ui.preview.scheme import register_scheme as register

        cut_off()
    register()
    application = QApplication(["attacks"])
    began = time.monotonic()
    run = Run(mode, folder)
    run.run()
    seen = {name: sorted(effects) for name, effects in run.seen.items()}
    strays = sorted(run.listeners.strays())
    result = {"seen": seen, "strays": strays, "seconds": round(time.monotonic() - began, 1)}
    (folder / f"{mode}.json").write_text(json.dumps(result), "utf-8")
    run.stage.close()
    run.window.deleteLater()
    application.processEvents()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
