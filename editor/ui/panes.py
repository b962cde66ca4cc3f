"""The window's panes and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from editor.ui.body.body_editor import BodyEditor
from editor.ui.checks.checks_pane import ChecksPane
from editor.ui.facts_bar import FactsBar
from editor.ui.find.find_bar import FindBar
from editor.ui.form.form_pane import FormPane
from editor.ui.library.library_pane import LibraryPane
from editor.ui.outline.outline_pane import OutlinePane
from editor.ui.preview.preview_column import PreviewColumn
from editor.ui.preview.preview_pane import PreviewPane
from editor.ui.preview.script import preview_script
from editor.ui.problem_banner import ProblemBanner
from editor.ui.side_pane import SidePane
from editor.ui.source.source_page import SourcePage
from editor.ui.style.tokens import COLUMN
from editor.ui.versions.versions_pane import VersionsPane
from editor.ui.welcome import Welcome
from editor.ui.work_column import WorkColumn

_LEFT = 248  # px, as drawn; the person's own sizes are kept
_RIGHT = 400
_LEAST_WORK = 420
_SOURCE = 960  # px: lines of source are longer than a page's


class Panes(QWidget):
    """Left library over outline, in the middle the work, right the tabs; below the facts."""

    def __init__(self, language_menu: QMenu, zoom_menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self.library = LibraryPane(self)
        self.outline = OutlinePane(self)
        self.banner = ProblemBanner(self)
        self.form = FormPane(self)
        self.body = BodyEditor(self)
        self.work = WorkColumn(self.form, self.body, self)
        self.body.inserted.connect(self.work.show_area)
        self.source = SourcePage(self)
        self.work.add_page(self.source, _SOURCE)
        self.find_bar = FindBar(self)
        self.find_bar.hide()
        self.welcome = Welcome(self)
        self.preview = PreviewPane(self, script=preview_script())
        self.side = SidePane(self)
        self.preview_column = PreviewColumn(self.preview, self)
        self.preview_tab = self.side.add_tab(self.preview_column)
        self.checks = ChecksPane(self)
        self.checks_tab = self.side.add_tab(self.checks)
        self.versions = VersionsPane(self)
        self.versions_tab = self.side.add_tab(self.versions)
        self.facts = FactsBar(language_menu, zoom_menu, self)
        self.left = self._left_pane()
        self.splitter = self._splitter()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.facts)
        self.show_article(False)

    def _left_pane(self) -> QFrame:
        left = QFrame(self)
        left.setObjectName("leftPane")
        self.left_splitter = QSplitter(Qt.Orientation.Vertical, left)
        self.left_splitter.setHandleWidth(5)
        self.left_splitter.addWidget(self.library)
        self.left_splitter.addWidget(self.outline)
        self.left_splitter.setStretchFactor(0, 3)
        self.left_splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.left_splitter)
        left.setMinimumWidth(200)
        return left

    def _splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(5)
        middle = QFrame(splitter)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._above())
        column.addWidget(self.work)
        column.addWidget(self.welcome)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        self._middle = column
        middle.setMinimumWidth(_LEAST_WORK)
        self.side.setMinimumWidth(280)
        for number, pane in enumerate((self.left, middle, self.side)):
            splitter.addWidget(pane)
            splitter.setStretchFactor(number, 1 if pane is middle else 0)
            splitter.setCollapsible(number, False)
        splitter.setSizes([_LEFT, 1280 - _LEFT - _RIGHT, _RIGHT])
        return splitter

    def _above(self) -> QHBoxLayout:
        """The banner stands above the work and does not scroll away; without an article it is seen as well."""
        self.banner.setMaximumWidth(COLUMN)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 0)
        row.addStretch(1)
        row.addWidget(self.banner, 1000)
        row.addStretch(1)
        return row

    def add_below(self, bar: QWidget) -> None:
        """Puts a bar below the work."""
        self._middle.insertWidget(self._middle.indexOf(self.find_bar), bar)

    def show_article(self, shown: bool) -> None:
        """The work where an article is open, else the first step."""
        self.work.setVisible(shown)
        self.welcome.setVisible(not shown)
        if not shown:
            self.outline.set_rows(())

    @property
    def shows_preview(self) -> bool:
        """Whether the right pane is unfolded and turned to the preview."""
        return not self.side.isHidden() and self.side.tabs.currentIndex() == self.preview_tab

    def show_side(self, tab: int) -> None:
        """Unfolds the right pane and turns it to a tab."""
        self.side.setVisible(True)
        self.side.tabs.setCurrentIndex(tab)

    @property
    def current_block(self) -> int:
        """The article's block that the caret is in, on the page or in its source."""
        return self.body.current_block if self.source.isHidden() else self.source.editor.current_block

    @property
    def section_block(self) -> int:
        """The block whose section the caret is in: an empty line that waits above a heading is not below it."""
        if self.source.isHidden() and self.body.in_waiting_line:
            return self.body.current_block - 1
        return self.current_block

    def focus_page(self) -> None:
        """The caret goes to the article's text, the page or its source."""
        (self.body if self.source.isHidden() else self.source.editor).setFocus()

    def restore(self, settings: QSettings) -> None:
        """The sizes that the person gave the panes."""
        for name, splitter in (("panes", self.splitter), ("left", self.left_splitter)):
            state = settings.value(f"window/{name}")
            if state is not None:
                splitter.restoreState(state)
        self.left.setVisible(settings.value("window/library", True, bool) is not False)
        self.side.setVisible(settings.value("window/preview", True, bool) is not False)

    def store(self, settings: QSettings) -> None:
        settings.setValue("window/panes", self.splitter.saveState())
        settings.setValue("window/left", self.left_splitter.saveState())
        settings.setValue("window/library", not self.left.isHidden())
        settings.setValue("window/preview", not self.side.isHidden())
