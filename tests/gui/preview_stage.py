"""What the attacks are tried on: the preview, or a bare page of the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

Heard = Callable[[str], None]


class Stage(Protocol):
    """A page in a window."""

    widget: QWidget

    def load(self, html: str, base: str) -> None:
        """Shows a page and waits until it has loaded."""

    def ask(self, script: str) -> object:
        """What a script of the program answers; None where none comes."""

    def target(self) -> QWidget | None:
        """The widget that takes clicks."""

    def fence(self) -> None:
        """Waits until what was asked of the page so far is done."""

    def own_windows(self) -> tuple[QWidget, ...]: ...

    def close(self) -> None: ...
