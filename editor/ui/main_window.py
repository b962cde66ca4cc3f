"""The window: menus and tools around the panes, and what its commands do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from editor.resources import resource_path
from editor.ui.action_set import ActionSet
from editor.ui.actions import LANGUAGE_MENU, MENUS, ZOOM_MENU, State
from editor.ui.article_watch import ArticleWatch
from editor.ui.command_palette import CommandPalette
from editor.ui.dialogs import Dialogs
from editor.ui.form.content import FormContent
from editor.ui.help_dialogs import About, ShortcutHelp
from editor.ui.language import Language, LanguageChoice
from editor.ui.panes import Panes
from editor.ui.preview_binding import PreviewBinding
from editor.ui.style.icons import IconSet
from editor.ui.style.theme import Theme, ThemeChoice
from editor.ui.tool_bar import MainToolBar
from editor.ui.workflow import OpenDesk, Workflow

_SIZE = QSize(1360, 860)  # px, where the screen has room
_FRAME = 40  # px that the window's frame may take of the screen's height
_ZOOM_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class MainWindow(QMainWindow):
    """One window on one site. ``open_path`` and ``save`` are for scripts too."""

    def __init__(self, open_desk: OpenDesk, theme: Theme, language: Language, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._theme = theme
        self._language = language
        self._settings = settings
        self._zoom = int(str(settings.value("view/zoom", 100)))
        self._in_body = False
        self._state: State | None = None
        self._is_painted = False
        self.actions_ = ActionSet(self)
        self._menus = [QMenu(self) for _ in MENUS]
        for menu, (_, names) in zip(self._menus, MENUS, strict=True):
            self.menuBar().addMenu(self.actions_.fill(menu, names))
        self.tool_bar = MainToolBar(self.actions_, self)
        self.addToolBar(self.tool_bar)
        self.panes = Panes(
            self.actions_.fill(QMenu(self), LANGUAGE_MENU),
            self.actions_.fill(QMenu(self), ZOOM_MENU),
            resource_path("preview", "preview.js").read_text(encoding="utf-8"),
            self,
        )
        self.setCentralWidget(self.panes)
        self.workflow = Workflow(open_desk, self.panes, Dialogs(self), self)
        self.watch = ArticleWatch(self.panes, self)
        self.preview_binding = PreviewBinding(self.panes.preview, self)
        self._commands = self._make_commands()
        self._connect()
        self.setMinimumSize(900, 560)
        self._restore()
        self._retranslate()
        self._show_look()
        self._show_choices()
        self._on_session_changed()

    # For scripts.

    def open_path(self, path: Path | str) -> bool:
        """Opens a site's folder or a post; False where that failed, which the window then tells."""
        return self.workflow.open_path(Path(path))

    def new_article(self, template: Path | None = None) -> None:
        """Begins an article, from the site's first template where none is named."""
        self.workflow.new(template)

    def insert_picture(self, picture: Path, alt: str) -> None:
        """Copies a picture into the site and puts it into the body below the caret."""
        self.workflow.insert_picture(picture, alt)

    def run_action(self, name: str) -> None:
        """Carries out an action of the table, as its menu entry does."""
        self.actions_[name].trigger()

    def preview_is_settled(self) -> bool:
        """Whether the preview shows the article as it is, or cannot show anything."""
        return self.preview_binding.is_settled()

    def save(self) -> Path | None:
        """Saves the open article and gives its file; None where that failed, which the window then tells."""
        return self.workflow.save()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or like the system; remembered."""
        """Light, dark or as the system has it; remembered."""
        self._settings.setValue("view/theme", choice.value)
        self._theme.choose(choice)
        self._show_choices()

    def choose_language(self, choice: LanguageChoice) -> None:
        """The interface's language; remembered."""
        """The interface's language; remembered."""
        self._settings.setValue("view/language", choice.value)
        self._language.choose(choice)
        self._show_choices()

    # Commands.

    def _make_commands(self) -> dict[str, Callable[[], object]]:
        work = self.workflow
        return {
            "file.new": work.new,
            "file.new_from_template": work.new_from_template,
            "file.open": self._choose_post,
            "file.open_site": self._choose_site,
            "file.save": work.save,
            "file.close": work.close_article,
            "file.quit": self.close,
            "edit.undo": lambda: self._replay("undo"),
            "edit.redo": lambda: self._replay("redo"),
            "edit.cut": lambda: self._to_focus("cut"),
            "edit.copy": lambda: self._to_focus("copy"),
            "edit.paste": lambda: self._to_focus("paste"),
            "edit.find_post": self._find_post,
            "format.link": self._ask_link,
            "insert.image": work.choose_picture,
            "view.library": lambda: self._fold(self.panes.left, "view.library"),
            "view.preview": lambda: self._fold(self.panes.side, "view.preview"),
            "view.zoom_in": lambda: self._step_zoom(1),
            "view.zoom_out": lambda: self._step_zoom(-1),
            "view.zoom_reset": lambda: self._set_zoom(100),
            "palette": lambda: CommandPalette(self.actions_, self).open_over(self),
            "help.shortcuts": lambda: ShortcutHelp(self.actions_, self).open(),
            "help.about": lambda: About(self).open(),
        } | self._choice_commands()

    def _choice_commands(self) -> dict[str, Callable[[], object]]:
        commands: dict[str, Callable[[], object]] = {}
        for theme in ThemeChoice:
            commands[f"view.theme.{theme.value}"] = partial(self.choose_theme, theme)
        for language in LanguageChoice:
            commands[f"view.language.{language.value}"] = partial(self.choose_language, language)
        return commands

    def _on_triggered(self, name: str) -> None:
        command = self._commands.get(name)
        if command is not None:
            command()
        elif self.panes.body.execute(name):
            self.panes.body.setFocus()
            self.watch.refresh()

    def _replay(self, direction: str) -> None:
        session = self.workflow.session
        if session is not None:
            self.workflow.commit()
            session.undo() if direction == "undo" else session.redo()

    def _to_focus(self, verb: str) -> None:
        """Cut, copy and paste are the focus widget's own."""
        method = getattr(QApplication.focusWidget(), verb, None)
        if callable(method):
            method()

    def _choose_post(self) -> None:
        desk = self.workflow.desk
        path = self.workflow.dialogs.choose_post(desk.site.posts_folder if desk is not None else Path.home())
        if path is not None:
            self.open_path(path)

    def _choose_site(self) -> None:
        desk = self.workflow.desk
        path = self.workflow.dialogs.choose_site(desk.site.folder if desk is not None else Path.home())
        if path is not None:
            self.open_path(path)

    def _find_post(self) -> None:
        if self.panes.left.isHidden():
            self._fold(self.panes.left, "view.library")
        self.panes.library.focus_search()

    def _ask_link(self) -> None:
        body = self.panes.body
        present = body.current_link()
        target = self.workflow.dialogs.ask_link((present.attribute("href") or "") if present is not None else "")
        if target is not None:
            body.set_link(target)
        body.setFocus()

    def _edit_source(self, row: int) -> None:
        model = self.panes.body.model
        view = model.view(row) if model is not None else None
        source = self.workflow.dialogs.edit_source(view.source) if view is not None else None
        if source is not None:
            self.panes.body.replace_source(row, source)

    def _move_section(self, number: int, to: int) -> None:
        self.panes.body.move_section(number, to)
        self.watch.refresh()

    def _jump_to(self, block: int) -> None:
        self.panes.body.jump_to(block)
        self.panes.work.show_caret()

    # The look.

    def _fold(self, pane: QWidget, name: str) -> None:
        pane.setVisible(pane.isHidden())
        self.actions_[name].setChecked(not pane.isHidden())

    def _step_zoom(self, step: int) -> None:
        nearest = min(range(len(_ZOOM_STEPS)), key=lambda number: abs(_ZOOM_STEPS[number] - self._zoom))
        self._set_zoom(_ZOOM_STEPS[max(0, min(len(_ZOOM_STEPS) - 1, nearest + step))])

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._settings.setValue("view/zoom", percent)
        self._show_look()

    def _show_choices(self) -> None:
        self.actions_[f"view.theme.{self._theme.choice.value}"].setChecked(True)
        self.actions_[f"view.language.{self._language.choice.value}"].setChecked(True)
        self.actions_["view.library"].setChecked(not self.panes.left.isHidden())
        self.actions_["view.preview"].setChecked(not self.panes.side.isHidden())

    def _show_look(self) -> None:
        tokens = self._theme.tokens
        self.panes.body.set_look(tokens, self.font(), self._zoom / 100)
        self.panes.facts.show_zoom(self._zoom)
        if self._is_painted:
            self.actions_.show_icons(IconSet(tokens))

    def _retranslate(self) -> None:
        self.actions_.retranslate()
        for menu, title in zip(self._menus, self.actions_.menu_titles(), strict=True):
            menu.setTitle(title)
        self.panes.body.setAccessibleName(self.tr("Article text"))
        self.panes.side.set_title(self.panes.preview_tab, self.tr("Preview"))
        self.workflow.list_posts()
        self.workflow.form_binding.refresh()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # What happens.

    def _connect(self) -> None:
        panes, work = self.panes, self.workflow
        self.actions_.triggered.connect(self._on_triggered)
        self._theme.changed.connect(self._show_look)
        work.session_changed.connect(self._on_session_changed)
        work.saved.connect(self._on_saved)
        work.form_binding.content_shown.connect(self._on_content_shown)
        self.watch.state_changed.connect(self._on_state_changed)
        panes.library.post_activated.connect(work.open_post)
        panes.library.new_requested.connect(work.new)
        panes.welcome.new_requested.connect(work.new)
        panes.welcome.open_requested.connect(self._choose_site)
        panes.form.image_requested.connect(work.choose_picture)
        panes.form.image_dropped.connect(lambda key, path: work.take_picture(Path(path), key))
        panes.form.left_downwards.connect(panes.form.categories.input.setFocus)
        panes.body.image_dropped.connect(lambda path: work.take_picture(Path(path)))
        panes.body.source_requested.connect(self._edit_source)
        panes.body.current_block_changed.connect(self.preview_binding.show_block)
        panes.outline.row_activated.connect(self._jump_to)
        panes.outline.section_moved.connect(self._move_section)
        panes.facts.section_requested.connect(panes.outline.list.setFocus)
        panes.facts.url_requested.connect(self._copy_url)
        panes.preview.link_hovered.connect(panes.facts.show_hint)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_session_changed(self) -> None:
        work = self.workflow
        self.watch.set_session(work.session)
        self.preview_binding.set_session(work.session, work.desk)

    def _on_saved(self) -> None:
        self.watch.tell_state()
        self.preview_binding.refresh()

    def _on_content_shown(self, content: FormContent) -> None:
        self.watch.set_url(content.url)

    def _on_state_changed(self, state: State) -> None:
        if self._in_body:
            state |= State.IN_BODY
        if state == self._state:
            return
        self._state = state
        self.actions_.show_state(state)
        self._show_title()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Formats are the body's; a tool button or menu that has the focus meanwhile changes nothing."""
        panes = self.panes
        if new is panes.body:
            self._in_body = True
        elif any(pane.isAncestorOf(new) for pane in (panes.form, panes.left, panes.side) if new is not None):
            self._in_body = False
        self.watch.tell_state()

    def _show_title(self) -> None:
        session = self.workflow.session
        if session is None:
            self.setWindowTitle("Copydesk")
            self.setWindowModified(False)
            self.tool_bar.show_state("", is_saved=True)
            return
        title = str(session.article.field("title") or "").strip() or self.tr("New article")
        self.setWindowTitle(f"{title}[*] - Copydesk")
        self.setWindowModified(session.is_modified)
        is_saved = session.path is not None and not session.is_modified
        self.tool_bar.show_state(
            self.tr("Saved on this PC") if is_saved else self.tr("Not saved"), is_saved=is_saved
        )

    def _copy_url(self) -> None:
        url = self.panes.facts.current_url()
        QGuiApplication.clipboard().setText(url)
        self.panes.facts.show_hint(self.tr("Copied: {url}").format(url=url))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_painted:
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        """What is dear and not needed at first: icons, then the preview's engine."""
        if self._is_painted:
            return
        self._is_painted = True
        self._show_look()
        QTimer.singleShot(0, self.panes.preview, self.panes.preview.start)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.workflow.may_leave():
            event.ignore()
            return
        self.workflow.listing.stop()
        self.preview_binding.stop()
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.panes.store(self._settings)
        if self.workflow.desk is not None:
            self._settings.setValue("site/folder", str(self.workflow.desk.site.folder))
        event.accept()

    def _restore(self) -> None:
        geometry = self._settings.value("window/geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            screen = self.screen().availableSize()
            self.resize(min(_SIZE.width(), screen.width()), min(_SIZE.height(), screen.height() - _FRAME))
        self.panes.restore(self._settings)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
