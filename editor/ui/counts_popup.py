"""The counts in full: of the article, of the section that the caret is in, and of what is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from editor.document.counts import Counts

_RULE_WIDTH = 340  # px


class CountsPopup(QFrame):
    """A small table above the facts bar; Esc or a click beside it closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("countsPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)

    def show_counts(self, article: Counts, here: Counts | None, selected: Counts | None) -> None:
        """Fills the table; a column that has nothing to say is left out."""
        columns = [(self.tr("Article"), article)]
        if here is not None:
            columns.append((self.tr("This section"), here))
        if selected is not None:
            columns.append((self.tr("Selected"), selected))
        for number, (title, _) in enumerate(columns, 1):
            head = self._add(0, number, title, "")
            font = head.font()
            font.setBold(True)
            head.setFont(font)
        for row, (name, value) in enumerate(self._measures(), 1):
            self._add(row, 0, name, "dim")
            for number, (_, counts) in enumerate(columns, 1):
                self._add(row, number, value(counts), "")
        rule = self._add(self._grid.rowCount(), 0, self._rule(), "dim", span=len(columns) + 1)
        rule.setWordWrap(True)
        rule.setFixedWidth(max(_RULE_WIDTH, self.sizeHint().width() - 32))

    def _measures(self) -> list[tuple[str, Callable[[Counts], str]]]:
        return [
            (self.tr("Characters with spaces"), lambda counts: f"{counts.characters:,}"),
            (self.tr("Characters without spaces"), lambda counts: f"{counts.without_spaces:,}"),
            (self.tr("Words"), lambda counts: f"{counts.words:,}"),
            (self.tr("Manuscript sheets of 200"), self._sheets),
            (self.tr("Reading time"), lambda counts: self.tr("{count} min").format(count=counts.minutes)),
        ]

    def _sheets(self, counts: Counts) -> str:
        return self.tr("{count} sheets").format(count=f"{counts.sheets:,.1f}")

    def _rule(self) -> str:
        return self.tr(
            "Manuscript sheets: characters with spaces, divided by 200. A character is what is read as one, however it "
            "is stored; line ends count nothing. Reading time: 500 characters a minute. Code and blocks that are kept "
            "as source are left out."
        )

    def _add(self, row: int, column: int, text: str, role: str, span: int = 1) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(label, row, column, 1, span, side | Qt.AlignmentFlag.AlignVCenter)
        return label

    def open_above(self, widget: QWidget) -> None:
        """Shows it above a button of the bar."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, -self.height() - 4)))
        self.show()
        self.setFocus()
