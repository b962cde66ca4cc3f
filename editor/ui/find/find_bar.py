"""The bar at the foot of the page: what to find, how, and what to put in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor.ui.composition import commit_composition
from editor.ui.find.query_field import QueryField

_TARGET = 28  # px, the least that is clicked on
_COUNT_WIDTH = 64


class FindBar(QFrame):
    """Shows and signals; what is found is told to it.

    ``query_changed`` comes when text or options changed, never for a composition; ``step_wanted`` with 1 or -1;
    ``scope_chosen`` when the search is to be within the selection, or no longer.
    """

    query_changed = Signal()
    scope_chosen = Signal(bool)
    step_wanted = Signal(int)
    replace_wanted = Signal()
    replace_all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.query = QueryField(self)
        self.query.setObjectName("find.query")
        self.replacement = QueryField(self)
        self.replacement.setObjectName("find.replacement")
        self.unfold = self._button("find.unfold", self._on_unfold)
        self.case = self._toggle("find.case")
        self.words = self._toggle("find.words")
        self.regex = self._toggle("find.regex")
        self.scope = self._toggle("find.scope")
        self.protected = QCheckBox(self)
        self.protected.setObjectName("find.protected")
        self.previous = self._button("find.previous", lambda: self.step_wanted.emit(-1))
        self.next = self._button("find.next", lambda: self.step_wanted.emit(1))
        self.close_button = self._button("find.close", self.closed.emit)
        self.replace = self._push("find.replace", self.replace_wanted.emit)
        self.replace_all = self._push("find.replaceAll", self.replace_all_wanted.emit)
        self.count = QLabel(self)
        self.count.setObjectName("find.count")
        self.count.setMinimumWidth(_COUNT_WIDTH)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message = QLabel(self)
        self.message.setObjectName("find.message")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self._lay_out()
        self._connect()
        self.show_replacing(False)
        self.retranslate()

    def _button(self, name: str, action: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedSize(_TARGET, _TARGET)
        button.pressed.connect(commit_composition)
        button.clicked.connect(lambda: action())
        return button

    def _toggle(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCheckable(True)
        button.setMinimumSize(_TARGET, _TARGET)
        button.pressed.connect(commit_composition)
        return button

    def _push(self, name: str, action: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        button.pressed.connect(commit_composition)
        button.clicked.connect(lambda: action())
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 6, 12, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for field in (self.query, self.replacement):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.setMinimumWidth(120)
        grid.addWidget(self.unfold, 0, 0)
        grid.addWidget(self.query, 0, 1)
        options = (self.case, self.words, self.regex, self.scope)
        grid.addLayout(_row(*options, self.count, self.previous, self.next, self.close_button), 0, 2)
        grid.addWidget(self.replacement, 1, 1)
        grid.addLayout(_row(self.replace, self.replace_all, self.protected, None), 1, 2)
        grid.addWidget(self.message, 2, 1, 1, 2)

    def _connect(self) -> None:
        self.query.text_committed.connect(self.query_changed)
        self.query.submitted.connect(lambda back: self.step_wanted.emit(-1 if back else 1))
        self.replacement.submitted.connect(lambda _: self.replace_wanted.emit())
        for option in (self.case, self.words, self.regex):
            option.toggled.connect(self.query_changed)
        self.scope.clicked.connect(self.scope_chosen)

    # What it shows.

    @property
    def replaces(self) -> bool:
        return not self.replacement.isHidden()

    def show_replacing(self, shown: bool) -> None:
        """With or without the line for the replacement."""
        for widget in (self.replacement, self.replace, self.replace_all, self.protected):
            widget.setVisible(shown)
        self.unfold.setText("▾" if shown else "▸")

    def set_replaceable(self, replaceable: bool) -> None:
        """Whether the article may be changed at all."""
        self.unfold.setEnabled(replaceable)
        if not replaceable:
            self.show_replacing(False)

    def show_count(self, number: int, total: int) -> None:
        """The match that is selected, from 1, or 0 for none of them; and how many there are."""
        if not self.query.text():
            text = ""
        elif not total:
            text = self.tr("None found")
        else:
            text = f"{number:,} / {total:,}" if number else self.tr("{count} found").format(count=f"{total:,}")
        self.count.setText(text)
        is_wrong = bool(self.query.text()) and not total
        if self.query.property("wrong") != is_wrong:
            self.query.setProperty("wrong", is_wrong)
            self.query.style().polish(self.query)
        for button in (self.previous, self.next, self.replace, self.replace_all):
            button.setEnabled(total > 0)

    def tell(self, text: str, *, is_fault: bool = False) -> None:
        """A line below, said by screen readers; "" takes it away."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.message.setProperty("role", "bad" if is_fault else "dim")
        self.message.style().polish(self.message)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def focus_query(self) -> None:
        """The caret goes to the query, all of it selected."""
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()

    def remember(self) -> None:
        self.query.remember()
        self.replacement.remember()

    def _on_unfold(self) -> None:
        self.show_replacing(not self.replaces)
        (self.replacement if self.replaces else self.query).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            commit_composition()
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # Words.

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find and replace"))
        for field, name in ((self.query, self.tr("Find")), (self.replacement, self.tr("Replace with"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        self.case.setText(self.tr("Aa"))
        self.words.setText(self.tr("Word"))
        self.regex.setText(".*")
        self.scope.setText(self.tr("Selection"))
        self.protected.setText(self.tr("In source blocks too"))
        self.previous.setText("↑")
        self.next.setText("↓")
        self.close_button.setText("×")
        self.replace.setText(self.tr("Replace"))
        self.replace_all.setText(self.tr("Replace all"))
        for widget, name, tip in self._names():
            widget.setAccessibleName(name)
            widget.setToolTip(f"{name}\n{tip}" if tip else name)

    def _names(self) -> list[tuple[QWidget, str, str]]:
        return [
            (self.unfold, self.tr("Show or hide replacing"), ""),
            (self.case, self.tr("Match case"), ""),
            (
                self.words,
                self.tr("Whole words"),
                self.tr("A Korean word may have particles: 서울 finds 서울은 and 서울에서, not 서울대."),
            ),
            (
                self.regex,
                self.tr("Regular expression"),
                self.tr("In the replacement $1 is the first group, $& the whole match."),
            ),
            (self.scope, self.tr("In the selection only"), ""),
            (
                self.protected,
                self.tr("Replace in source blocks too"),
                self.tr("Scripts, comments and Liquid are left alone otherwise."),
            ),
            (self.previous, self.tr("Previous match"), "Shift+F3"),
            (self.next, self.tr("Next match"), "F3"),
            (self.close_button, self.tr("Close"), "Esc"),
            (self.replace, self.tr("Replace this match and go to the next"), ""),
            (self.replace_all, self.tr("Replace every match"), ""),
        ]


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is room."""
    row = QHBoxLayout()
    row.setSpacing(4)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
