"""The window: menus and tools around the panes, and what its commands do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from editor.session.desk import desk_for
from editor.session.keeping import Keeping
from editor.session.own_words import OwnWords
from editor.session.waiting_pictures import WaitingPictures
from editor.ui.action_set import ActionSet
from editor.ui.action_spec import State
from editor.ui.article_watch import ArticleWatch
from editor.ui.checks.checks import Checks
from editor.ui.dialogs import Dialogs
from editor.ui.disk_watch import DiskWatch
from editor.ui.find.finding import Finding
from editor.ui.form.content import FormContent
from editor.ui.house.house_page import HousePage
from editor.ui.language import Language, LanguageChoice
from editor.ui.menus import LANGUAGE_MENU, MENUS, ZOOM_MENU
from editor.ui.panes import Panes
from editor.ui.paste_binding import PasteBinding
from editor.ui.pictures.taking_in import TakingIn
from editor.ui.preview_tools import PreviewTools
from editor.ui.safety import Safety
from editor.ui.source.source_switch import SourceSwitch
from editor.ui.spelling.spelling import Spelling
from editor.ui.style.icons import IconSet
from editor.ui.style.theme import Theme, ThemeChoice
from editor.ui.tool_bar import MainToolBar
from editor.ui.typing_choice import TypingChoice
from editor.ui.view_modes import ViewModes
from editor.ui.window_commands import WindowCommands
from editor.ui.workflow import OpenDesk, Workflow
from editor.ui.writing.page_menu import PageMenu
from editor.ui.writing.table_bar import TableBar

_SIZE = QSize(1360, 860)  # px, where the screen has room
_FRAME = 40  # px that the window's frame may take of the screen's height


class MainWindow(QMainWindow):
    """One window on one site. ``open_path`` and ``save`` are for scripts too.

    A script needs no more than a QApplication: what it leaves out is the program's own, as a person has it.
    """

    def __init__(
        self,
        open_desk: OpenDesk = desk_for,
        theme: Theme | None = None,
        language: Language | None = None,
        settings: QSettings | None = None,
        own_words: OwnWords | None = None,
        keeping: Keeping | None = None,
        pictures: WaitingPictures | None = None,
    ) -> None:
        super().__init__()
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("a window needs a QApplication")
        theme = theme or Theme(application)
        language = language or Language(application)
        settings = settings or QSettings("copydesk", "window")
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
        language_menu, zoom_menu = (self.actions_.fill(QMenu(self), names) for names in (LANGUAGE_MENU, ZOOM_MENU))
        self.panes = Panes(language_menu, zoom_menu, self)
        self.setCentralWidget(self.panes)
        self.workflow = Workflow(open_desk, self.panes, Dialogs(self), self, (keeping or Keeping()).indexes)
        self.watch = ArticleWatch(self.panes, self)
        self.pictures = TakingIn(self.workflow, self.panes, pictures, self)
        self.pasting = PasteBinding(self.pictures, self.panes, self)
        self.source = SourceSwitch(self.panes, self)
        self.disk_watch = DiskWatch(self.workflow, self.panes, self)
        self.preview = PreviewTools(self.panes, self.workflow, self.actions_, settings, self)
        self.finding = Finding(self.panes, self)
        self.modes = ViewModes(self, self.panes, self.actions_, settings)
        words = own_words or OwnWords.of_user()
        self.spelling = Spelling(self.panes, self.actions_, settings, words, theme.tokens, self)
        self.checks = Checks(self.workflow, self.panes, self.actions_, self)
        self.typing = TypingChoice(self.panes.body, self.actions_, settings)
        self.house = HousePage(self.workflow, self)
        self.safety = Safety(self.workflow, self.panes, self.actions_, settings, keeping or Keeping(), self)
        self.commands = WindowCommands(self, self)
        self.page_menu = PageMenu(self.panes.body, self.actions_, self)
        self.table_bar = TableBar(self.actions_, self.panes.body, self.panes)
        self.panes.add_below(self.table_bar)
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
        self.pictures.insert_now(picture, alt)

    def last_site(self) -> Path | None:
        """The folder of the site that was open when a window was last closed."""
        stored = self._settings.value("site/folder")
        return Path(str(stored)) if stored else None

    def run_action(self, name: str) -> None:
        """Carries out an action of the table, as its menu entry does."""
        self.actions_[name].trigger()

    def preview_is_settled(self) -> bool:
        """Whether the preview shows the article as it is, or cannot show anything."""
        return self.preview.binding.is_settled()

    def save(self) -> Path | None:
        """Saves the open article and gives its file; None where that failed, which the window then tells."""
        return self.workflow.save()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or like the system; remembered."""
        self._settings.setValue("view/theme", choice.value)
        self._theme.choose(choice)
        self._show_choices()

    def choose_language(self, choice: LanguageChoice) -> None:
        """The interface's language; remembered."""
        self._settings.setValue("view/language", choice.value)
        self._language.choose(choice)
        self._show_choices()

    # The look.

    @property
    def zoom(self) -> int:
        """The size of the article's text, in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Another size of the article's text; remembered."""
        self._zoom = percent
        self._settings.setValue("view/zoom", percent)
        self._show_look()

    def _show_choices(self) -> None:
        self.actions_[f"view.theme.{self._theme.choice.value}"].setChecked(True)
        self.actions_[f"view.language.{self._language.choice.value}"].setChecked(True)
        self.actions_["view.library"].setChecked(not self.panes.left.isHidden())
        self.actions_["view.source"].setChecked(self.source.is_shown)
        self._show_preview_choice()
        self.spelling.show_choices()

    def _show_preview_choice(self) -> None:
        self.actions_["view.preview"].setChecked(self.panes.shows_preview)

    def _show_look(self) -> None:
        tokens = self._theme.tokens
        self.panes.body.set_look(tokens, self.font(), self._zoom / 100)
        self.panes.source.editor.set_look(tokens, self._zoom / 100)
        self.panes.work.cover()
        self.spelling.set_tokens(tokens)
        self.panes.facts.show_zoom(self._zoom)
        if self._is_painted:
            self.actions_.show_icons(IconSet(tokens))

    def _retranslate(self) -> None:
        self.actions_.retranslate()
        for menu, title in zip(self._menus, self.actions_.menu_titles(), strict=True):
            menu.setTitle(title)
        self.panes.body.setAccessibleName(self.tr("Article text"))
        self.panes.body.show_words()
        self.panes.side.set_title(self.panes.preview_tab, self.tr("Preview"))
        self.workflow.list_posts()
        self.workflow.form_binding.refresh()
        self.checks.retranslate()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.disk_watch.look()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.modes.show_choices()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nobody else wanted it, leaves the page alone and the full screen."""
        if event.key() != Qt.Key.Key_Escape or not self.modes.leave():
            super().keyPressEvent(event)

    # What happens.

    def _connect(self) -> None:
        panes, work, commands = self.panes, self.workflow, self.commands
        self.actions_.triggered.connect(self.commands.run)
        self._theme.changed.connect(self._show_look)
        work.session_changed.connect(self._on_session_changed)
        work.saved.connect(self._on_saved)
        work.form_binding.content_shown.connect(self._on_content_shown)
        self.disk_watch.looked.connect(self.checks.look)
        self.watch.state_changed.connect(self._on_state_changed)
        panes.side.tabs.currentChanged.connect(lambda _: self._show_preview_choice())
        panes.library.post_activated.connect(work.open_post)
        panes.library.new_requested.connect(work.new)
        panes.welcome.new_requested.connect(work.new)
        panes.welcome.open_requested.connect(commands.choose_site)
        panes.form.image_requested.connect(self.pictures.choose)
        panes.form.image_dropped.connect(lambda key, path: self.pictures.take([Path(path)], key))
        panes.form.left_downwards.connect(panes.form.focus_first)
        panes.body.images_dropped.connect(lambda paths: self.pictures.take([Path(path) for path in paths]))
        panes.body.command_refused.connect(
            lambda: panes.facts.show_hint(self.tr("That cannot be done here; nothing was changed."))
        )
        panes.body.source_requested.connect(commands.edit_source)
        panes.body.picture_requested.connect(lambda *_: commands.writing.edit_picture())
        self.page_menu.requested.connect(commands.run)
        panes.body.pasted.connect(lambda _report: commands.writing.after_paste())
        panes.body.current_block_changed.connect(self.preview.binding.show_block)
        panes.source.editor.current_block_changed.connect(self.preview.binding.show_block)
        panes.source.editor.refused.connect(panes.body.command_refused)
        self.source.turned.connect(self._on_source_turned)
        panes.outline.row_activated.connect(self._on_section_wanted)
        panes.outline.section_moved.connect(commands.move_section)
        panes.outline.section_renamed.connect(commands.sections.rename)
        panes.outline.command_requested.connect(commands.sections.run)
        panes.facts.section_requested.connect(panes.outline.list.setFocus)
        panes.facts.url_requested.connect(commands.copy_url)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_session_changed(self) -> None:
        work = self.workflow
        self.source.set_session(work.session)
        if work.session is None:
            self.modes.leave_focus()
        self.watch.set_session(work.session)
        self.preview.binding.set_session(work.session, work.desk)
        self.finding.set_session(work.session)
        self.checks.set_session(work.session, work.desk)
        self.spelling.set_session(work.session, work.desk.site.folder if work.desk is not None else None)

    def _on_source_turned(self, shown: bool) -> None:
        self.actions_["view.source"].setChecked(shown)
        self.watch.refresh()

    def _on_saved(self) -> None:
        self.watch.tell_state()
        self.preview.binding.refresh()

    def _on_section_wanted(self, block: int) -> None:
        self.commands.jump_to(block)
        self.panes.work.show_page()

    def _on_content_shown(self, content: FormContent) -> None:
        self.watch.set_content(content)
        self._show_title()

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
        elif new is not None and any(
            pane.isAncestorOf(new) for pane in (panes.form, panes.left, panes.side, panes.source)
        ):
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
        escaped = title.replace("[*]", "[*][*]")  # else Qt would take it for the place of the mark
        self.setWindowTitle(f"{escaped}[*] - Copydesk")
        self.setWindowModified(session.is_modified)
        is_saved = session.path is not None and not session.is_modified
        self.tool_bar.show_state(self.tr("Saved on this PC") if is_saved else self.tr("Not saved"), is_saved=is_saved)

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
        QTimer.singleShot(0, self.panes.preview, lambda: self.preview.start())
        QTimer.singleShot(0, self, self._start_helpers)

    def _start_helpers(self) -> None:
        """Starts the processes that work for the window, which may be closed again already."""
        if self.isVisible():
            self.spelling.start()
            self.checks.start()
            self.workflow.learner.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.workflow.may_leave():
            event.ignore()
            return
        self.modes.leave_focus()
        self.safety.close()
        self.disk_watch.stop()
        self.workflow.listing.stop()
        self.workflow.learner.stop()
        self.preview.binding.stop()
        self.spelling.stop()
        self.checks.stop()
        self.pictures.workers.stop()
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
        self.modes.restore()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
