"""The page on which what was learned of a site is shown and corrected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.site.habits.corrections import FILE
from editor.site.habits.house import KINDS, Field
from editor.site.habits.site_house import SiteHouse
from editor.ui.form.automatic_words import automatic_words
from editor.ui.form.field_names import label_of
from editor.ui.house.house_words import house_words, kind_words

_KEY, _LABEL, _KIND, _SHARE, _BEGUN, _HIDDEN, _AUTOMATIC = range(7)
_LEFT_OUT = frozenset(("empty",))
_ROW = 36  # px


class HouseDialog(QDialog):
    """A row for each field, which can be renamed, given another kind, moved, or no longer follow from others."""

    def __init__(self, known: SiteHouse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("house")
        self.setWindowTitle(self.tr("What was learned of this site"))
        self._known = known
        self._fields = list(known.house.fields)
        self.table = QTableWidget(0, 7, self)
        self.table.setObjectName("house.fields")
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_AUTOMATIC, QHeaderView.ResizeMode.Stretch)
        first = (self.tr("Key"), self.tr("Called"), self.tr("Kind"), self.tr("In articles"))
        self.table.setHorizontalHeaderLabels(
            [*first, self.tr("New ones"), self.tr("Hidden"), self.tr("Follows from")]
        )
        self.up = self._mover("house.up", self.tr("Move up"), -1)
        self.down = self._mover("house.down", self.tr("Move down"), 1)
        self.buttons = QDialogButtonBox(self)
        keep = self.buttons.addButton(self.tr("Save corrections"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setObjectName("house.save")
        keep.setDefault(True)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._fill()
        self.resize(900, 620)

    def _mover(self, name: str, words: str, step: int) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._move(step))
        return button

    def _lay_out(self) -> None:
        facts = QLabel("\n".join(house_words(self._known.learned)), self)
        facts.setObjectName("house.facts")
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setWordWrap(True)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = self.tr("Corrections are kept in {file} and count more than anything else.")
        note = QLabel(words.format(file=FILE), self)
        note.setProperty("role", "dim")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(facts)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addWidget(note, 1)
        column.addLayout(row)
        if self._known.wrong:
            lines = [f"{found.place}: {found.cause}" for found in self._known.wrong]
            wrong = QLabel(self.tr("Not followed in {file}:").format(file=FILE) + "\n" + "\n".join(lines), self)
            wrong.setObjectName("house.wrong")
            wrong.setProperty("role", "warn")
            wrong.setWordWrap(True)
            column.addWidget(wrong)
        column.addWidget(self.buttons)

    def _fill(self) -> None:
        self.table.setRowCount(len(self._fields))
        for row, field in enumerate(self._fields):
            self.table.setRowHeight(row, _ROW)
            self._put(row, _KEY, field.name)
            self._put(row, _LABEL, label_of(field.name, field), editable=True)
            self._put(row, _SHARE, f"{round(100 * field.share)} %")
            self._put(row, _BEGUN, "", checked=field.always)
            self._put(row, _HIDDEN, "", checked=field.hidden)
            learned = self._known.learned.field(field.name)
            rule = field.derived or (learned.derived if learned is not None else None)
            source = self._known.house.field(rule.source) if rule is not None else None
            words = automatic_words(rule, label_of(rule.source, source) if source else "") if rule is not None else ""
            self._put(row, _AUTOMATIC, words, checked=None if rule is None else field.derived is not None)
            self.table.setCellWidget(row, _KIND, self._kinds(field))

    def _put(self, row: int, column: int, text: str, *, editable: bool = False, checked: bool | None = None) -> None:
        item = QTableWidgetItem(text)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        if checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        item.setToolTip(text)
        self.table.setItem(row, column, item)

    def _kinds(self, field: Field) -> QComboBox:
        box = QComboBox(self.table)
        box.setAccessibleName(self.tr("Kind of {name}").format(name=field.name))
        for kind in KINDS:
            if kind not in _LEFT_OUT or kind == field.kind:
                box.addItem(kind_words(kind), kind)
        box.setCurrentIndex(box.findData(field.kind))
        return box

    def fields(self) -> list[Field]:
        """The fields as the person wants them, in order."""
        return [self._field(row, field) for row, field in enumerate(self._fields)]

    def order(self) -> list[str] | None:
        """The keys in another order than before; None where it is the same."""
        names = [field.name for field in self._fields]
        return names if names != list(self._known.house.order) else None

    def _field(self, row: int, field: Field) -> Field:
        label = self._item(row, _LABEL).text().strip()
        box = self.table.cellWidget(row, _KIND)
        kind = box.currentData() if isinstance(box, QComboBox) else field.kind
        follows = self._item(row, _AUTOMATIC)
        learned = self._known.learned.field(field.name)
        rule = field.derived or (learned.derived if learned is not None else None)
        return replace(
            field,
            label=field.label if label == label_of(field.name, field) else label,
            kind=str(kind),
            always=self._is_checked(row, _BEGUN),
            hidden=self._is_checked(row, _HIDDEN),
            derived=rule if follows.checkState() is Qt.CheckState.Checked else None,
        )

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item

    def _is_checked(self, row: int, column: int) -> bool:
        return self._item(row, column).checkState() is Qt.CheckState.Checked

    def _move(self, step: int) -> None:
        """Moves the chosen field; what was changed stays."""
        row = self.table.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < len(self._fields):
            return
        self._fields = self.fields()
        self._fields.insert(to, self._fields.pop(row))
        self._fill()
        self.table.setCurrentCell(to, _KEY)
