"""Builds the program and wires it: the only place that knows all of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from editor import __version__
from editor.allocator import give_back, keep_threshold
from editor.errors import EditorError
from editor.resources import resource_path
from editor.session.desk import desk_for
from editor.session.keeping import Keeping
from editor.session.left import Left
from editor.session.own_words import OwnWords
from editor.session.waiting_pictures import WaitingPictures
from editor.site.site import is_site
from editor.storage.folders import Folders, own_copy
from editor.ui.language import Language, LanguageChoice
from editor.ui.main_window import MainWindow
from editor.ui.preview.careful_start import CarefulStart
from editor.ui.style.fonts import interface_font
from editor.ui.style.theme import Theme, ThemeChoice

_TURN = 0.0001  # seconds that a thread computes while the window's waits: Python's own 5 ms are felt at a key
_GIVING_BACK = 60_000  # milliseconds between two times
_PIXMAPS = 4096  # kB of pictures that Qt keeps drawn: icons and thumbnails


def run(arguments: Sequence[str]) -> int:
    """Opens the window on a site's folder, a post, or (without an argument) the person's copy of the sample site.

    Returns the exit code when the window is closed.
    """
    application = make_application()
    folders = Folders.of_user()
    window = make_window(application, folders)
    window.safety.faults.install()
    preview = CarefulStart(window.panes.preview, _settings(folders))
    window.preview.start = preview.begin
    application.aboutToQuit.connect(preview.stop)
    window.show()
    # After the first paint: reading a site takes its time.
    QTimer.singleShot(0, window, lambda: begin(window, _first_path(arguments, window, folders)))
    return application.exec()


def check_preview() -> int:
    """Tries the preview's engine in this process, which it may end; returns the exit code."""
    from editor.ui.preview.engine_check import run as run_check

    return run_check()


def begin(window: MainWindow, path: Path) -> None:
    """Opens what the program was started with, and offers what was not saved when it ended the last time."""
    window.workflow.open_path(path, offers=False)
    window.safety.recovery.offer()


def tour(out: Path, language: str | None, theme: str | None) -> int:
    """Drives the window through writing a post on a copy of the sample site in ``out``; says where everything lies.

    Returns 0, or 1 where the post could not be saved.
    """
    from editor.ui.tour import Tour

    application = make_application()
    folders = Folders.below(out / "own")
    window = make_window(application, folders)
    site = own_copy(resource_path("sample-site"), folders)
    if language is not None:
        window.choose_language(LanguageChoice(language))
    if theme is not None:
        window.choose_theme(ThemeChoice(theme))
    window.open_path(site)
    guide = Tour(window, out, resource_path("sample-site", "assets", "img", "market.jpg"), korean=language != "en")
    saved = guide.run()
    for picture in guide.screenshots:
        print(picture)
    print(saved)
    window.close()
    return 0


def make_application() -> QApplication:
    """The application object, with what has to be set before it."""
    sys.setswitchinterval(_TURN)
    keep_threshold()
    os.environ.setdefault("QT_QUICK_BACKEND", "software")  # under software GL a web view makes keys eight times dearer
    # Qt waits for ibus to answer each key: else a click can overtake the letter that was typed before it.
    os.environ.setdefault("IBUS_ENABLE_SYNC_MODE", "1")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium refuses its sandbox to root
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["copydesk"])
    application.setApplicationName("copydesk")
    application.setApplicationDisplayName("Copydesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("copydesk")
    QPixmapCache.setCacheLimit(_PIXMAPS)
    return application


def make_window(application: QApplication, folders: Folders) -> MainWindow:
    """The window with its look and language, on no site yet."""
    folders.settings.mkdir(parents=True, exist_ok=True)
    settings = _settings(folders)
    application.setStyle("Fusion")
    application.setFont(interface_font())
    theme = Theme(application, _theme_choice(settings))
    language = Language(application, _language_choice(settings))
    own_words, pictures = OwnWords.of_user(folders), WaitingPictures.of(folders)
    window = MainWindow(desk_for, theme, language, settings, own_words, Keeping(folders), pictures)
    giving_back = QTimer(window)
    giving_back.timeout.connect(give_back)
    giving_back.start(_GIVING_BACK)
    others: list[MainWindow] = []  # what has no other holder would be gone at once

    def open_window(left: Left, beside: bool) -> None:
        """Shows an article that was left behind in a window of its own."""
        others.append(make_window(application, folders))
        others[-1].show()
        others[-1].safety.recovery.take(left, beside=beside)

    window.safety.recovery.open_window = open_window
    application.aboutToQuit.connect(window.safety.keeping.flush)
    application.commitDataRequest.connect(window.safety.keeping.on_session_ends)
    return window


def first_site(window: MainWindow, folders: Folders) -> Path:
    """The site that was open last; at first the person's own copy of the sample site."""
    last = window.last_site()
    if last is not None and is_site(last):
        return last
    sample = resource_path("sample-site")
    try:
        return own_copy(sample, folders)
    except EditorError as error:
        window.workflow.tell(error)
        return sample


def _first_path(arguments: Sequence[str], window: MainWindow, folders: Folders) -> Path:
    return Path(arguments[0]) if arguments else first_site(window, folders)


def _settings(folders: Folders) -> QSettings:
    """The window's settings; all objects of one file share what they hold."""
    return QSettings(str(folders.settings / "window.ini"), QSettings.Format.IniFormat)


def _theme_choice(settings: QSettings) -> ThemeChoice:
    stored = settings.value("view/theme")
    return next((choice for choice in ThemeChoice if choice.value == stored), ThemeChoice.SYSTEM)


def _language_choice(settings: QSettings) -> LanguageChoice:
    stored = settings.value("view/language")
    return next((choice for choice in LanguageChoice if choice.value == stored), LanguageChoice.SYSTEM)
