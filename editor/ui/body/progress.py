"""Work in small steps that the person sees going on, and can stop."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

_PATIENCE = 300  # ms: what is done sooner is not shown


def went_through(parent: QWidget, words: str, stop: str, steps: Iterable[int], total: int) -> bool:
    """Goes through steps, each of which says how much of the total is done; whether nobody stopped it."""
    dialog = QProgressDialog(words, stop, 0, total, parent.window())
    dialog.setObjectName("progress")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_PATIENCE)
    dialog.setValue(0)
    try:
        for done in steps:
            dialog.setValue(done)
            if dialog.wasCanceled():
                return False
    finally:
        dialog.close()
        dialog.deleteLater()
    return True
