"""What each action of the table does in the window, but for those of the body."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.action_set import ActionSet
from editor.ui.article_watch import ArticleWatch
from editor.ui.checks.checks import Checks
from editor.ui.command_palette import CommandPalette
from editor.ui.find.finding import Finding
from editor.ui.help_dialogs import About, ShortcutHelp
from editor.ui.house.house_page import HousePage
from editor.ui.language import LanguageChoice
from editor.ui.library.post_actions import PostActions
from editor.ui.panes import Panes
from editor.ui.pictures.taking_in import TakingIn
from editor.ui.preview_tools import PreviewTools
from editor.ui.safety import Safety
from editor.ui.section_actions import SectionActions
from editor.ui.source.source_switch import SourceSwitch
from editor.ui.spelling.spelling import Spelling
from editor.ui.style.theme import ThemeChoice
from editor.ui.typing_choice import TypingChoice
from editor.ui.view_modes import ViewModes
from editor.ui.workflow import Workflow
from editor.ui.writing.worded_actions import WordedActions
from editor.ui.writing.writing_actions import WritingActions

ZOOM_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # percent


class Commanded(Protocol):
    """What the commands need of the window, beside its being one."""

    actions_: ActionSet
    panes: Panes
    workflow: Workflow
    watch: ArticleWatch
    finding: Finding
    source: SourceSwitch
    modes: ViewModes
    typing: TypingChoice
    spelling: Spelling
    checks: Checks
    safety: Safety
    house: HousePage
    preview: PreviewTools
    pictures: TakingIn

    @property
    def zoom(self) -> int: ...

    def set_zoom(self, percent: int) -> None: ...

    def choose_theme(self, choice: ThemeChoice) -> None: ...

    def choose_language(self, choice: LanguageChoice) -> None: ...


class WindowCommands:
    """The commands by their action's id; ``run`` carries one out. ``widget`` is the window as a widget."""

    def __init__(self, window: Commanded, widget: QWidget) -> None:
        self._window = window
        self._widget = widget
        self._panes = window.panes
        self._work = window.workflow
        self.sections = SectionActions(self._panes, window.watch, self.jump_to, self._show_outline)
        self.writing = WritingActions(self._panes, self._work, window.pictures)
        self.worded = WordedActions(self._panes)
        self.posts = PostActions(self._work, self._panes, widget)
        self._table = self._files() | self._edits() | self._views()
        own = (window.modes, window.spelling, window.typing, window.safety, window.preview, window.checks, window.house)
        for part in (self.sections, self.writing, self.worded, *own):
            self._table |= part.table()

    def names(self) -> frozenset[str]:
        """The actions that are not the body's own."""
        return frozenset(self._table)

    def run(self, name: str) -> None:
        """Carries out a command of the window or, where it has none of that id, of the body."""
        self._window.source.lend_caret()
        command = self._table.get(name)
        if command is not None:
            command()
        elif self._panes.body.execute(name):
            self._window.source.take_caret()
            self._panes.focus_page()
            self._window.watch.refresh()
            self._panes.work.show_caret()

    def _files(self) -> dict[str, Callable[[], object]]:
        work = self._work
        return {
            "file.new": work.new,
            "file.new_from_template": work.new_from_template,
            "file.open": self.choose_post,
            "file.open_site": self.choose_site,
            "file.save": work.save,
            "file.close": work.close_article,
            "file.quit": self._widget.close,
            "insert.image": self._window.pictures.choose,
            "picture.library": self._window.pictures.open_library,
            "palette": lambda: CommandPalette(self._window.actions_, self._widget).open_over(self._widget),
            "help.shortcuts": lambda: ShortcutHelp(self._window.actions_, self._widget).open(),
            "help.about": lambda: About(self._widget).open(),
        }

    def _edits(self) -> dict[str, Callable[[], object]]:
        finding = self._window.finding
        return {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.cut": partial(_to_focus, "cut"),
            "edit.copy": partial(_to_focus, "copy"),
            "edit.paste": partial(_to_focus, "paste"),
            "edit.paste_plain": partial(_to_focus, "paste_plain", "paste"),
            "edit.find": partial(self._find, finding.open),
            "edit.replace": partial(self._find, partial(finding.open, replaces=True)),
            "edit.find_next": partial(self._find, partial(finding.step, 1)),
            "edit.find_previous": partial(self._find, partial(finding.step, -1)),
            "edit.find_post": self._find_post,
        }

    def _views(self) -> dict[str, Callable[[], object]]:
        window = self._window
        commands: dict[str, Callable[[], object]] = {
            "view.library": partial(self._fold, self._panes.left, "view.library"),
            "view.source": window.source.turn,
            "view.preview": self._turn_preview,
            "view.zoom_in": partial(self._step_zoom, 1),
            "view.zoom_out": partial(self._step_zoom, -1),
            "view.zoom_reset": partial(window.set_zoom, 100),
        }
        for theme in ThemeChoice:
            commands[f"view.theme.{theme.value}"] = partial(window.choose_theme, theme)
        for language in LanguageChoice:
            commands[f"view.language.{language.value}"] = partial(window.choose_language, language)
        return commands

    # Files.

    def choose_post(self) -> None:
        """Asks for a post and opens it."""
        desk = self._work.desk
        path = self._work.dialogs.choose_post(desk.site.posts_folder if desk is not None else Path.home())
        if path is not None:
            self._work.open_path(path)

    def choose_site(self) -> None:
        """Asks for a site's folder and opens it."""
        desk = self._work.desk
        path = self._work.dialogs.choose_site(desk.site.folder if desk is not None else Path.home())
        if path is not None:
            self._work.open_path(path)

    # Editing.

    def _undo(self) -> None:
        if self._work.session is not None:
            self._panes.body.commit()
            self._work.session.undo()
            self._panes.facts.show_note("")  # what it said may be what was undone
            self._panes.work.show_caret()

    def _redo(self) -> None:
        if self._work.session is not None:
            self._panes.body.commit()
            self._work.session.redo()
            self._panes.work.show_caret()

    def _find(self, action: Callable[[], None]) -> None:
        """What is found is shown on the page, not in its source."""
        if self._window.source.is_shown:
            self._window.source.show_source(False)
        action()

    def _find_post(self) -> None:
        if self._panes.left.isHidden():
            self._fold(self._panes.left, "view.library")
        self._panes.library.focus_search()

    def edit_source(self, row: int) -> None:
        """Asks for another source of a block that is kept as it is."""
        model = self._panes.body.model
        index = model.rows[row].block if model is not None else None
        if model is None or index is None:
            return
        self._work.dialogs.edit_source(
            model.article, index, lambda source: self._panes.body.replace_source(row, source)
        )

    def move_section(self, number: int, to: int) -> None:
        """Moves a section of the outline before the one at ``to``."""
        self._panes.body.move_section(number, to)
        self._window.watch.refresh()

    def jump_to(self, block: int) -> None:
        """Puts the caret at a block and shows it."""
        (self._panes.source.editor if self._window.source.is_shown else self._panes.body).jump_to(block)
        self._panes.work.show_caret()

    def copy_url(self) -> None:
        """Puts the article's address into the clipboard."""
        url = self._panes.facts.current_url()
        QGuiApplication.clipboard().setText(url)
        words = QCoreApplication.translate("WindowCommands", "Copied: {url}")
        self._panes.facts.show_hint(words.format(url=unquote(url)))

    # The view.

    def _show_outline(self) -> None:
        self._window.modes.leave_focus()
        if self._panes.left.isHidden():
            self._fold(self._panes.left, "view.library")

    def _turn_preview(self) -> None:
        """To the preview; away from it the right pane is folded."""
        if self._panes.shows_preview:
            self._panes.side.hide()
        else:
            self._panes.show_side(self._panes.preview_tab)
        self._window.actions_["view.preview"].setChecked(self._panes.shows_preview)

    def _fold(self, pane: QWidget, name: str) -> None:
        pane.setVisible(pane.isHidden())
        self._window.actions_[name].setChecked(not pane.isHidden())

    def _step_zoom(self, step: int) -> None:
        zoom = self._window.zoom
        nearest = min(range(len(ZOOM_STEPS)), key=lambda number: abs(ZOOM_STEPS[number] - zoom))
        self._window.set_zoom(ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, nearest + step))])


def _to_focus(*verbs: str) -> None:
    """Cut, copy and paste are the focus widget's own: the first of the verbs that it has."""
    methods = (getattr(QApplication.focusWidget(), verb, None) for verb in verbs)
    method = next(filter(callable, methods), None)
    if method is not None:
        method()
