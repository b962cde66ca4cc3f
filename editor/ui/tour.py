"""The tour: drives the real window through writing a post, as hands would, with a screenshot of each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.document.sections import sections
from editor.ui.dialogs import Dialogs, Unsaved
from editor.ui.main_window import MainWindow

WINDOW = (1280, 800)
_SETTLE = 5000  # milliseconds at most that the preview may take to show a step


@dataclass(frozen=True)
class TourArticle:
    """What the tour writes."""

    title: str
    excerpt: str
    sections: tuple[tuple[str, str], ...]
    alt: str


KOREAN = TourArticle(
    "물마루 새벽 시장, 첫 배가 들어오는 시간",
    "새벽 네 시, 물마루 어시장의 불이 켜진다. 첫 배가 닿기까지 상인들이 하는 일을 따라가 보았다.",
    (
        ("불이 켜지는 시간", "새벽 네 시면 어시장 지붕 아래 전등이 차례로 켜진다. 얼음을 싣는 소리가 먼저 들린다."),
        ("첫 배가 닿으면", "경매는 오 분이면 끝난다. 상인들은 손짓만으로 값을 주고받는다."),
        ("아침 밥상까지", "여섯 시면 시장은 다시 조용해지고, 생선은 동네 가게로 나간다."),
    ),
    "불이 켜진 새벽 어시장",
)
ENGLISH = TourArticle(
    "The harbour market before dawn",
    "At four in the morning the lights go on in the fish market. We followed the traders until the first boat.",
    (
        ("When the lights go on", "At four the lamps below the market roof go on one by one. The ice comes first."),
        ("When the first boat lands", "An auction takes five minutes. Prices are agreed by hand signs alone."),
        ("Until breakfast", "By six the market is quiet again, and the fish is on its way to the shops."),
    ),
    "The fish market at night, lit up",
)


class TourDialogs(Dialogs):
    """Answers in the person's place: nothing waits for anybody."""

    def ask_unsaved(self, title: str, file_name: str, *, is_new: bool = False) -> Unsaved:
        return Unsaved.DROP


class Tour:
    """One run of the tour in one window on a site; ``out`` takes the pictures."""

    def __init__(self, window: MainWindow, out: Path, picture: Path, *, korean: bool) -> None:
        self._window = window
        self._out = out
        self._picture = picture
        self._article = KOREAN if korean else ENGLISH
        self.screenshots: list[Path] = []
        window.workflow.dialogs = TourDialogs(window)

    def run(self) -> Path:
        """Writes and saves an article; returns its file.

        Raises RuntimeError where the window did not save it.
        """
        window = self._window
        window.resize(*WINDOW)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.panes.preview.start()
        desk = window.workflow.desk
        newest = next((post for post in desk.site.posts() if not post.is_draft), None) if desk is not None else None
        if newest is not None:
            window.open_path(newest.path)
        self._shoot("opened")
        self._trigger("file.new")
        self._shoot("new-article")
        self._write_fields()
        self._shoot("fields")
        self._write_sections()
        self._shoot("sections")
        window.insert_picture(self._picture, self._article.alt)
        self._shoot("picture")
        self._trigger("file.save")
        self._shoot("saved")
        session = window.workflow.session
        if session is None or session.path is None or session.is_modified:
            raise RuntimeError("the window did not save the article")
        return session.path

    def _trigger(self, name: str) -> None:
        self._window.actions_[name].trigger()

    def _write_fields(self) -> None:
        self._type("field.title", self._article.title)
        self._type("field.excerpt", self._article.excerpt)

    def _type(self, name: str, text: str) -> None:
        widget = self._window.findChild(QWidget, name)
        if widget is None:
            raise RuntimeError(f"the window has no {name}")
        widget.setFocus()
        type_text(widget, text)

    def _write_sections(self) -> None:
        body = self._window.panes.body
        body.setFocus()
        QTest.keyClick(body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        given = len(sections(self._window.workflow.session.article)) if self._window.workflow.session else 0
        for number, (heading, text) in enumerate(self._article.sections):
            if number < given:
                QTest.keyClick(body, Qt.Key.Key_Down)
            else:
                self._trigger("insert.section")
            type_text(body, heading)
            QTest.keyClick(body, Qt.Key.Key_Down)
            type_text(body, text)
        self._remove_empty_sections()

    def _remove_empty_sections(self) -> None:
        """The template has more sections than the article: what was not filled is selected and deleted."""
        body, session = self._window.panes.body, self._window.workflow.session
        empty = [section for section in sections(session.article) if not section.title] if session else []
        if not empty or body.model is None:
            return
        body.jump_to(empty[0].first)
        last = body.model.row_of_block(empty[-1].end - 1) - body.model.row_of_block(empty[0].first)
        for _ in range(last):
            QTest.keyClick(body, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(body, Qt.Key.Key_Delete)
        QTest.keyClick(body, Qt.Key.Key_Backspace)

    def _shoot(self, name: str) -> None:
        settle(self._window.preview.binding.is_settled)
        path = self._out / f"{len(self.screenshots) + 1:02}-{name}.png"
        self._window.grab().save(str(path))
        self.screenshots.append(path)


def type_text(widget: QWidget, text: str) -> None:
    """Types a text: what is not ASCII through the input method, syllable by syllable."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:
            compose(widget, letter)


def compose(widget: QWidget, syllable: str) -> None:
    """A syllable as an input method gives it: shown while it is composed, then committed."""
    preedit = QInputMethodEvent(syllable, [])
    QApplication.sendEvent(widget, preedit)
    commit = QInputMethodEvent()
    commit.setCommitString(syllable)
    QApplication.sendEvent(widget, commit)


def settle(ready: Callable[[], bool]) -> None:
    """Lets the window work until it is ready, or the time for it is over."""
    loop = QEventLoop()
    poll = QTimer()
    poll.setInterval(20)
    poll.timeout.connect(lambda: loop.quit() if ready() else None)
    limit = QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    poll.start()
    limit.start(_SETTLE)
    loop.exec()
