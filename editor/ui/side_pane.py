"""The right pane: tabs, of which the preview is one."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class SidePane(QFrame):
    """Tabs with counts; a tab is added with the widget that it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePane")
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("sidePane.tabs")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)

    def add_tab(self, widget: QWidget) -> int:
        """Adds a tab, still without a title; returns its number."""
        self._stack.addWidget(widget)
        return self.tabs.addTab("")

    def set_title(self, number: int, title: str, count: int = 0) -> None:
        self.tabs.setTabText(number, f"{title} {count}" if count else title)
