"""A window on a copy of the sample site, and hands that type Hangul."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.document.embeds import Embed, embed_of
from editor.images.captions import CaptionParts, CaptionPattern
from editor.images.editing import Change, FocalPoint
from editor.resources import resource_path
from editor.session.picture_words import PictureWords
from editor.ui.dialogs import Unsaved
from editor.ui.pictures.drop import Said
from editor.ui.writing.link_dialog import LinkWords
from editor.ui.writing.picture_dialog import PictureAnswer

HANGUL = {
    "한": ("ㅎ", "하", "한"),
    "글": ("ㄱ", "그", "글"),
    "기": ("ㄱ", "기"),
    "사": ("ㅅ", "사"),
}


def compose(widget: QWidget, preedit: str) -> None:
    """What an input method sends while a syllable is being made."""
    QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))


def commit(widget: QWidget, text: str) -> None:
    """What an input method sends when a syllable is finished."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def type_hangul(widget: QWidget, text: str, *, finish: bool = True) -> None:
    """Types Hangul syllable by syllable; without ``finish`` the last one stays under composition."""
    for number, syllable in enumerate(text):
        for stage in HANGUL.get(syllable, (syllable,)):
            compose(widget, stage)
        if finish or number < len(text) - 1:
            commit(widget, syllable)


def dispose(widget: QWidget) -> None:
    """Deletes a widget now: without a running loop deleteLater() waits for ever."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


@dataclass
class Answers:
    """Answers in place of the person; what is asked is kept in ``asked``."""

    unsaved: Unsaved = Unsaved.STAY
    picture: Path | None = None
    alt_text: str | None = "그림"
    said: CaptionParts = field(default=CaptionParts())
    changes: tuple[Change, ...] = ()
    focus: FocalPoint | None = None
    link: str | None = None
    embed: str | None = None
    footnote: str | None = None
    picture_words: Callable[[PictureWords], PictureWords | PictureAnswer | None] = lambda words: None
    template: int | None = 0
    path: Path | None = None
    copy: Path | None = None
    for_good: bool = True
    although: bool = True
    leaves_pictures: bool = True
    asked: list[str] = field(default_factory=list)

    def ask_unsaved(self, title: str, file_name: str, *, is_new: bool = False) -> Unsaved:
        self.asked.append(f"unsaved {title} {file_name}")
        return self.unsaved

    def ask_stopping(self, file_name: str, reasons: Sequence[str]) -> bool:
        self.asked.append(f"stopping {file_name} {len(reasons)}")
        return self.although

    def choose_copy(self, name: str) -> Path | None:
        self.asked.append(f"copy {name}")
        return self.copy

    def ask_delete_versions(self, count: int) -> bool:
        self.asked.append(f"delete {count} versions")
        return self.for_good

    def ask_delete_for_good(self, name: str) -> bool:
        self.asked.append(f"delete {name}")
        return self.for_good

    def choose_picture(self, folder: Path) -> Path | None:
        self.asked.append(f"picture {folder.name}")
        return self.picture

    def choose_pictures(self, folder: Path) -> list[Path]:
        self.asked.append(f"pictures {folder.name}")
        return [self.picture] if self.picture is not None else []

    def ask_leave_pictures(self, count: int) -> bool:
        self.asked.append(f"leave {count} pictures")
        return self.leaves_pictures

    def give_up(self) -> None:
        self.asked.append("given up")

    def ask_new_picture(self, picture: Path, pattern: CaptionPattern) -> Said | None:
        self.asked.append(f"alt {picture.name}")
        if self.alt_text is None:
            return None
        return Said(replace(self.said, alt=self.alt_text, is_decorative=not self.alt_text), self.changes)

    def ask_cut(
        self, picture: Path, *, asks_focus: bool = False
    ) -> tuple[tuple[Change, ...], FocalPoint | None] | None:
        self.asked.append(f"cut {picture.name}")
        return self.changes, self.focus if asks_focus else None

    def suggest(self, parts: CaptionParts, file: Path | None) -> None:
        self.asked.append(f"suggest {parts.caption}")

    def ask_link(self, words: LinkWords, posts: object, take: Callable[[LinkWords], bool]) -> None:
        self.asked.append(f"link {words.link.target}")
        if self.link is not None:
            take(replace(words, link=replace(words.link, target=self.link)))

    def ask_embed(self, address: str, take: Callable[[Embed], bool]) -> None:
        self.asked.append(f"embed {address}")
        embed = embed_of(self.embed or address)
        if embed is not None:
            take(embed)

    def ask_footnote(self, take: Callable[[str], bool]) -> None:
        self.asked.append("footnote")
        if self.footnote is not None:
            take(self.footnote)

    def ask_picture(
        self, picture: Path, words: PictureWords, pattern: CaptionPattern, take: Callable[[PictureWords], bool]
    ) -> PictureAnswer | None:
        self.asked.append(f"picture of {picture.name}")
        answer = self.picture_words(words)
        if isinstance(answer, PictureWords):
            take(answer)
        return answer if isinstance(answer, PictureAnswer) else None

    def choose_template(self, names: object) -> int | None:
        self.asked.append(f"template {names}")
        return self.template

    def choose_post(self, folder: Path) -> Path | None:
        self.asked.append(f"post {folder.name}")
        return self.path

    def choose_site(self, folder: Path) -> Path | None:
        self.asked.append(f"site {folder.name}")
        return self.path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the sample site."""
    folder = tmp_path / "site"
    shutil.copytree(resource_path("sample-site"), folder)
    return folder


@pytest.fixture
def make_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., QWidget]]:
    """Makes windows in English and light colours, on no site; the preview's engine and
    the processes that check spelling and articles and learn the house are started only when asked for.
    """
    from editor.app import make_window as make
    from editor.storage.folders import Folders
    from editor.ui.language import LanguageChoice
    from editor.ui.style.theme import ThemeChoice

    windows: list[QWidget] = []

    def made(
        *,
        preview: bool = False,
        spelling: bool = False,
        checks: bool = False,
        house: bool = False,
        language: LanguageChoice = LanguageChoice.ENGLISH,
    ) -> QWidget:
        window = make(qapp, Folders.below(tmp_path / "own"))
        windows.append(window)
        window.workflow.dialogs = Answers()
        window.workflow.listing.command = ()  # a process for each of them takes its time
        if not preview:
            window.panes.preview.start = lambda: None
        if not spelling:
            window.spelling.start = lambda: None
        if not checks:
            window.checks.start = lambda: None
        if not house:
            window.workflow.learner.begin = lambda: None
        window.choose_language(language)
        window.choose_theme(ThemeChoice.LIGHT)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)  # shortcuts are the active window's
        return window

    yield made
    for window in windows:
        window.workflow.dialogs.unsaved = Unsaved.DROP
        window.close()
        window.choose_language(LanguageChoice.ENGLISH)
        dispose(window)
    qapp.processEvents()
