"""What the context menu of the page offers beside the usual: what is at the place that was clicked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu

from editor.document.cards import bare_address
from editor.document.lines import LineKind
from editor.markup.images import image_address
from editor.session.links import opens_elsewhere
from editor.ui.action_set import ActionSet
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.body_objects import source_at
from editor.ui.body.text_formats import line_of, marks_of
from editor.ui.menus import TABLE_MENU

_LONGEST_ADDRESS = 60  # characters


class PageMenu(QObject):
    """``requested`` carries the id of the action that was chosen."""

    requested = Signal(str)

    def __init__(self, body: BodyEditor, actions: ActionSet, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._actions = actions
        body.menu_opens.connect(self._on_menu_opens)
        body.link_requested.connect(self.open_link_menu)

    def _on_menu_opens(self, menu: QMenu, at: QTextCursor) -> None:
        """Puts the entries above the usual ones; what they act on is what the caret is put at."""
        own = QMenu(menu)
        self._put_usual(menu)
        if not self._body.textCursor().hasSelection():
            self._body.setTextCursor(at)
        self._fill(own, at)
        usual = menu.actions()
        if not usual:
            return
        before = usual[0]
        for action in own.actions():
            menu.insertAction(before, action)
        if own.actions():
            menu.insertSeparator(before)

    def _put_usual(self, menu: QMenu) -> None:
        """Cut, copy, paste and delete are the page's own: Qt's know nothing of cards and tables."""
        body, usual = self._body, {action.objectName(): action for action in menu.actions()}
        has_part = body.textCursor().hasSelection() or body.in_card
        can_paste = usual["edit-paste"].isEnabled() if "edit-paste" in usual else False
        for known, name, act, enabled in (
            ("edit-cut", "edit.cut", body.cut, has_part),
            ("edit-copy", "edit.copy", body.copy, has_part),
            ("edit-paste", "edit.paste", body.paste, can_paste),
            ("edit-paste", "edit.paste_plain", body.paste_plain, can_paste),
            ("edit-delete", "", body.delete_chosen, has_part),
        ):
            if known in usual:
                entry = QAction(self._titled(name) if name else self.tr("Delete"), menu)
                entry.setObjectName(name or "edit.delete")
                entry.setEnabled(enabled)
                entry.triggered.connect(act)
                menu.insertAction(usual[known], entry)
        for known in ("edit-cut", "edit-copy", "edit-paste", "edit-delete"):
            if known in usual:
                menu.removeAction(usual[known])

    def _titled(self, name: str) -> str:
        action = self._actions[name]
        return f"{action.text()}\t{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}"

    def _fill(self, menu: QMenu, at: QTextCursor) -> None:
        line = line_of(at.block())
        link = next((mark for mark in marks_of(at.charFormat()) if mark.tag == "a"), None)
        if link is not None:
            self._fill_link(menu, link.attribute("href") or "")
        if image_address(source_at(at)) is not None or self._body.picture_spot() is not None:
            menu.addAction(self._actions["picture.edit"])
        if line.kind is LineKind.RAW and line.cell is None:
            menu.addAction(self._actions["edit.block_source"])
        if link is None and self._body.textCursor().hasSelection() and line.is_text and not self._body.read_only:
            menu.addAction(self._actions["format.link"])
        if at.currentTable() is not None and not self._body.read_only:
            self._actions.fill(menu, TABLE_MENU)

    def _fill_link(self, menu: QMenu, target: str) -> None:
        shown = bare_address(target)
        shown = shown if len(shown) <= _LONGEST_ADDRESS else shown[: _LONGEST_ADDRESS - 1] + "…"
        if opens_elsewhere(target):
            words = self.tr("Open {address} in the browser").format(address=shown)
            self._entry(menu, words, "link.open")
        copy = QAction(self.tr("Copy address {address}").format(address=shown), menu)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(target))
        menu.addAction(copy)
        if not self._body.read_only:
            menu.addAction(self._actions["format.link"])
            menu.addAction(self._actions["format.unlink"])

    def _entry(self, menu: QMenu, words: str, name: str) -> None:
        entry = QAction(words.replace("&", "&&"), menu)
        entry.setObjectName(name)
        entry.triggered.connect(lambda: self.requested.emit(name))
        menu.addAction(entry)

    def open_link_menu(self, place: QPoint) -> None:
        """The entries of the link at the caret by themselves, where it was clicked with Ctrl."""
        link = self._body.current_link()
        if link is None:
            return
        menu = QMenu(self._body)
        menu.setObjectName("linkMenu")
        self._fill_link(menu, link.attribute("href") or "")
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)
