"""The sections of the open article: a click jumps, a drag or Alt+Up and Alt+Down moves, F2 renames."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from editor.ui.actions import ACTIONS
from editor.ui.menus import OUTLINE_MENU, SEPARATOR
from editor.ui.outline.folding import carried, end_of, hidden_rows
from editor.ui.outline.outline_delegate import OutlineDelegate
from editor.ui.outline.outline_list import KEYS, OutlineList
from editor.ui.outline.outline_model import OutlineModel
from editor.ui.outline.outline_row import OutlineRow


class OutlinePane(QWidget):
    """``section_moved`` carries a row and the row before which it shall stand (one more than the last for the end).

    ``section_renamed`` carries a row and its new title, ``command_requested`` a command's id and the row it is for.
    """

    row_activated = Signal(int)
    section_moved = Signal(int, int)
    section_renamed = Signal(int, str)
    command_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._empty = QLabel(self)
        self._empty.setProperty("role", "dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 0, 12, 12)
        self.model = OutlineModel(self)
        self.list = OutlineList(self)
        self.list.setObjectName("outline.list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(OutlineDelegate(self.list))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._connect()
        self._heading.setBuddy(self.list)
        self.retranslate()

    def _connect(self) -> None:
        self.list.clicked.connect(lambda index: self._on_activated(index.row()))
        self.list.activated.connect(lambda index: self._on_activated(index.row()))
        self.list.moved.connect(self.move_to)
        self.list.stepped.connect(self.step)
        self.list.commanded.connect(self.command_requested)
        self.list.folded.connect(self.fold)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        self.model.renamed.connect(self.section_renamed)
        self.model.counted.connect(lambda row: self.list.update(self.model.index(row)))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Outline"))
        self.list.setAccessibleName(self.tr("Outline"))
        self.list.setToolTip(self.tr("Drag a section, or move it with Alt+Up and Alt+Down"))
        self._empty.setText(self.tr("Sections with a heading appear here."))
        self._empty.setVisible(not self.model.rows)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def rows(self) -> tuple[OutlineRow, ...]:
        return self.model.rows

    def set_editable(self, editable: bool) -> None:
        """Whether rows may be dragged and renamed."""
        self.model.is_editable = editable

    def set_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        if rows == self.model.rows:
            return
        selected = self.list.currentIndex().row()
        folded = carried(self.model.rows, self.model.folded, rows)
        self.model.set_rows(rows)
        self._show_folded(folded)
        if not self.list.currentIndex().isValid() and selected >= 0 and rows:
            self.list.setCurrentIndex(self.model.index(min(selected, len(rows) - 1)))
        self._empty.setVisible(not rows)

    def set_current_block(self, block_index: int) -> None:
        """Marks the section that holds the block."""
        before = [number for number, row in enumerate(self.model.rows) if row.block_index <= block_index]
        self.model.set_current(before[-1] if before else -1)

    def current_row(self) -> int:
        """The section that the caret is in, -1 before the first."""
        return self.model.current

    def chosen_row(self) -> int:
        """The section that a command is for: the row with the focus, else the caret's."""
        if self.list.hasFocus() and self.list.currentIndex().isValid():
            return self.list.currentIndex().row()
        return self.model.current

    def edit_title(self, row: int) -> None:
        """Opens a row's title for typing."""
        index = self.model.index(row)
        for outer in sorted(self.model.folded):
            if outer < row < end_of(self.model.rows, outer):
                self.fold(outer, False)
        self.list.setFocus()
        self.list.setCurrentIndex(index)
        self.list.edit(index)

    # Folding.

    def fold(self, row: int, folded: bool) -> None:
        """Folds what is inside a section away, or shows it again; on a row inside of one, goes to that."""
        rows = self.model.rows
        if end_of(rows, row) > row + 1 and folded != (row in self.model.folded):
            self._show_folded(self.model.folded | {row} if folded else self.model.folded - {row})
        elif folded:
            outer = [number for number in range(row) if rows[number].level and row < end_of(rows, number)]
            if outer:
                self.list.setCurrentIndex(self.model.index(outer[-1]))

    def fold_all(self, folded: bool) -> None:
        rows = self.model.rows
        holding = (row for row in range(len(rows)) if end_of(rows, row) > row + 1)
        self._show_folded(frozenset(holding) if folded else frozenset())

    def _show_folded(self, folded: frozenset[int]) -> None:
        self.model.set_folded(folded)
        hidden = hidden_rows(self.model.rows, folded)
        for row in range(len(self.model.rows)):
            if self.list.isRowHidden(row) != (row in hidden):  # saying so lays out all rows anew
                self.list.setRowHidden(row, row in hidden)

    # What is asked for.

    def _on_activated(self, row: int) -> None:
        self.row_activated.emit(self.model.rows[row].block_index)

    def _on_menu_requested(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.menu_for(index.row()).popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, row: int) -> QMenu:
        """What can be done to a section."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        specs = {spec.id: spec for spec in ACTIONS}
        for name in OUTLINE_MENU if self.model.is_editable else ():
            if name == SEPARATOR:
                menu.addSeparator()
                continue
            keys = QKeySequence(KEYS.get(name, "")).toString(QKeySequence.SequenceFormat.NativeText)
            action = QAction(f"{specs[name].title()}\t{keys}".rstrip(), menu)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked, name=name: self.command_requested.emit(name, row))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Fold all")).triggered.connect(lambda: self.fold_all(True))
        menu.addAction(self.tr("Unfold all")).triggered.connect(lambda: self.fold_all(False))
        return menu

    def step(self, row: int, step: int) -> None:
        """Moves a section above the one before it (-1) or below the one after it (1), with what is inside them."""
        rows = self.model.rows
        level = rows[row].level
        if step < 0:
            before = [number for number in range(row) if rows[number].level <= level]
            gap = before[-1] if before else row
        else:
            following = end_of(rows, row)
            gap = end_of(rows, following) if following < len(rows) and rows[following].level == level else row
        self.move_to(row, gap)

    def move_to(self, row: int, gap: int) -> None:
        """Asks for a section to be moved, unless the gap is one of its own."""
        end = end_of(self.model.rows, row)
        if self.model.rows[row].level and not row <= gap <= end:
            self.section_moved.emit(row, gap)
            self.list.setCurrentIndex(self.model.index(gap if gap < row else gap - (end - row)))
