"""How the page is looked at: its width, its colours, the whole of it or the article, as a card or in a list."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from editor.ui.action_set import ActionSet
from editor.ui.preview.page_scale import PageWidth
from editor.ui.preview.preview_column import PreviewColumn
from editor.ui.style.tokens import DARK, LIGHT


class PreviewView(Enum):
    """What of the article's page is shown; the values are part of the actions' names."""

    PAGE = "page"
    CARD = "card"
    SEARCH = "search"
    LIST = "list"


class PreviewLooks(QObject):
    """All but the view are remembered. ``view_changed`` says that something else is to be shown."""

    view_changed = Signal()

    def __init__(self, column: PreviewColumn, actions: ActionSet, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._actions = actions
        self._settings = settings
        stored = str(settings.value("preview/width", PageWidth.PHONE.value))
        self.width = next((width for width in PageWidth if width.value == stored), PageWidth.PHONE)
        self.is_dark = settings.value("preview/dark", False, bool) is True
        self.only_article = settings.value("preview/article", False, bool) is True
        self.view = PreviewView.PAGE
        self._views = self._fill()
        column.installEventFilter(self)
        self._show()

    def _fill(self) -> QToolButton:
        bar, actions = self._column.bar, self._actions
        bar.add_segments(actions[f"preview.width.{width.value}"] for width in PageWidth)
        bar.add_switch(actions["preview.dark"])
        bar.add_switch(actions["preview.article"])
        names = [f"preview.view.{view.value}" for view in PreviewView]
        button = bar.add_menu(actions.fill(QMenu(bar), names))
        button.setObjectName("preview.view")
        return button

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        commands: dict[str, Callable[[], object]] = {
            "preview.dark": self._turn_dark,
            "preview.article": self._turn_article,
        }
        for width in PageWidth:
            commands[f"preview.width.{width.value}"] = partial(self.choose_width, width)
        for view in PreviewView:
            commands[f"preview.view.{view.value}"] = partial(self.choose_view, view)
        return commands

    def choose_width(self, width: PageWidth) -> None:
        """Lays the page out as on a device."""
        self.width = width
        self._settings.setValue("preview/width", width.value)
        self._show()

    def choose_view(self, view: PreviewView) -> None:
        """Shows the page, or what others make of it."""
        if view is not self.view:
            self.view = view
            self.view_changed.emit()
        self._show()

    def _turn_dark(self) -> None:
        self.is_dark = not self.is_dark
        self._settings.setValue("preview/dark", self.is_dark)
        self._show()

    def _turn_article(self) -> None:
        self.only_article = not self.only_article
        self._settings.setValue("preview/article", self.only_article)
        self._show()

    def _show(self) -> None:
        """Tells the pane, and checks the actions of what is the case."""
        self._actions[f"preview.width.{self.width.value}"].setChecked(True)
        self._actions["preview.dark"].setChecked(self.is_dark)
        self._actions["preview.article"].setChecked(self.only_article)
        self._actions[f"preview.view.{self.view.value}"].setChecked(True)
        self._views.setText(self._actions[f"preview.view.{self.view.value}"].iconText())
        is_page = self.view is PreviewView.PAGE
        look = {
            "scheme": "dark" if self.is_dark else "light",
            "only": self.only_article and is_page,
            "mark": (DARK if self.is_dark else LIGHT).accent,  # the page's scheme, not the window's
        }
        self._column.pane.dress(f"copydeskLook({json.dumps(look)});")
        self._column.pane.set_page_width(self.width.pixels if is_page else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        return super().eventFilter(watched, event)
