"""The check before publishing as a tab of the right pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.checks.diagnostic import Severity
from editor.ui.checks.finding_list import FindingList
from editor.ui.checks.finding_words import FindingRow


class ChecksPane(QWidget):
    """``list`` has the findings; ``fix_all_wanted`` asks for all safe fixes.

    ``off_wanted`` carries the row whose rule is to be switched off for the site.
    """

    fix_all_wanted = Signal()
    off_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checksPane")
        self._rows: tuple[FindingRow, ...] = ()
        self._state = "none"
        self.state = QLabel(self)
        self.state.setObjectName("checks.state")
        self.state.setWordWrap(True)
        self.state.setContentsMargins(12, 12, 12, 4)
        self.list = FindingList(self)
        self.fix = QPushButton(self)
        self.fix.setObjectName("checks.fix")
        self.fix_all = QPushButton(self)
        self.fix_all.setObjectName("checks.fix_all")
        self.off = QPushButton(self)
        self.off.setObjectName("checks.off")
        self.off.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.state)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.fix.clicked.connect(self._on_fix)
        self.fix_all.clicked.connect(self.fix_all_wanted)
        self.off.clicked.connect(self._on_off)
        self.list.off_wanted.connect(self.off_wanted)
        self.list.currentItemChanged.connect(lambda *_: self._show_buttons())
        self.retranslate()

    def _buttons(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.fix)
        row.addWidget(self.fix_all)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.off, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def retranslate(self) -> None:
        self.fix.setText(self.tr("Fix"))
        self.off.setText(self.tr("Do not check this on this site"))
        self.off.setToolTip(self.tr("Written into .copydesk/site.yml, where it can be taken back"))
        self.list.setAccessibleName(self.tr("Findings, what stops publication first"))
        self.show_rows(self._rows, self._state)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_rows(self, rows: Sequence[FindingRow], state: str) -> None:
        """Shows findings. ``state`` is "none" without an article, "waiting" for the first answer, "part" while the
        site is being read, "done", or "off" where the check does not run.
        """
        self._rows, self._state = tuple(rows), state
        headings = {
            Severity.ERROR: self.tr("Stops publication"),
            Severity.WARNING: self.tr("Advice"),
            Severity.NOTICE: self.tr("To know"),
        }
        self.list.show_rows(self._rows, headings)
        self.state.setText(self._state_words())
        self.state.setProperty("role", "good" if state == "done" and not self._rows else "dim")
        self.state.style().polish(self.state)
        self.state.setVisible(bool(self.state.text()))
        self._show_buttons()

    def _state_words(self) -> str:
        match self._state:
            case "none":
                return self.tr("What the site would drop, break or hide of the open article is told here.")
            case "waiting":
                return self.tr("Being checked…")
            case "part":
                return self.tr("The site's other articles are being read; more may be found.")
            case "off":
                return self.tr("The check is off until the next start.")
        return "" if self._rows else self.tr("Nothing found: the site publishes this article as it is meant.")

    def _show_buttons(self) -> None:
        row = self.list.current_row
        count = sum(each.has_fix for each in self._rows)
        self.fix.setEnabled(row is not None and row.has_fix)
        self.fix_all.setText(self.tr("Fix all that is safe ({count})").format(count=count))
        self.fix_all.setEnabled(count > 0)
        self.off.setEnabled(row is not None)
        for button in (self.fix, self.fix_all, self.off):
            button.setVisible(bool(self._rows))

    def _on_fix(self) -> None:
        if (row := self.list.current_row) is not None:
            self.list.fix_wanted.emit(row)

    def _on_off(self) -> None:
        if (row := self.list.current_row) is not None:
            self.off_wanted.emit(row)
