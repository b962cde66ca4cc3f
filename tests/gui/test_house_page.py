"""The page of what was learned shows it and writes corrections."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.site.habits.site_house import house_of
from editor.ui.house.house_dialog import HouseDialog

POST = "---\ntitle: 소식 {0}\nsection: {1}\nlead: 소식 {0}\n---\n\n글이다.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "small"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("timezone: Asia/Seoul\n", "utf-8")
    for number in range(1, 6):
        place = site / "_posts" / f"2026-01-0{number}-{number}.md"
        place.write_text(POST.format(number, "정치" if number % 2 else "경제"), "utf-8")
    return site


def test_what_was_learned_is_shown_and_corrected(make_window, folder: Path, qtbot: QtBot) -> None:
    window = make_window()
    window.open_path(folder / "_posts" / "2026-01-01-1.md")
    window.run_action("site.house")
    assert window.house.dialog is None  # nothing is known yet
    desk = window.workflow.desk
    desk.learned = house_of(folder, desk.site.configuration)
    window.workflow.learner.learned.emit(desk)
    window.run_action("site.house")
    dialog = window.house.dialog
    assert isinstance(dialog, HouseDialog)
    facts = dialog.findChild(QLabel, "house.facts")
    assert facts is not None and "Learned from 5 articles" in facts.text() and "2026-03-04-12.md" in facts.text()
    rows = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert rows == ["title", "section", "lead"]
    assert dialog.table.item(2, 6).checkState() is Qt.CheckState.Checked
    dialog.table.item(1, 1).setText("지면")
    dialog.table.item(2, 6).setCheckState(Qt.CheckState.Unchecked)
    box = dialog.table.cellWidget(2, 2)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("long"))
    dialog.table.setCurrentCell(2, 0)
    up = dialog.findChild(QPushButton, "house.up")
    assert up is not None
    up.click()
    dialog.accept()
    written = (folder / ".copydesk" / "site.yml").read_text("utf-8")
    assert written == (
        "fields:\n  section:\n    label: 지면\n  lead:\n    kind: long\n    automatic: false\n"
        "order:\n  - title\n  - lead\n  - section\n"
    )
    labels = {row.key: row.label.text() for row in window.panes.form.main.rows}
    assert list(labels) == ["lead", "section"] and labels["section"] == "지면"
    assert window.findChild(QWidget, "field.lead.same").isHidden()
    assert window.workflow.session.article.text == POST.format(1, "정치")
