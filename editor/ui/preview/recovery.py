"""What becomes of the preview when its renderer ends: a message, and a new one, as long as that makes sense."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWebEngineCore import QWebEnginePage

from editor.ui.preview.crashes import CrashTally
from editor.ui.preview.fates import Fate
from editor.ui.preview.page import PreviewPage
from editor.ui.preview.watch import Excess, RendererWatch

_Status = QWebEnginePage.RenderProcessTerminationStatus


class Recovery(QObject):
    """Follows the renderer of a page. ``ended`` carries the Fate; ``wanted_again`` asks for the page to be loaded."""

    ended = Signal(object)
    wanted_again = Signal()

    def __init__(self, page: PreviewPage, parent: QObject) -> None:
        super().__init__(parent)
        self.tally = CrashTally()
        self.watch = RendererWatch(page.renderProcessPid, lambda answered: page.run("1", answered), self)
        self._excess: Excess | None = None
        page.renderProcessTerminated.connect(self._on_ended)
        self.watch.ended.connect(self._on_excess)

    def page_asked(self) -> None:
        """A page is being loaded: from now on it costs something."""
        self.watch.set_watching(True)

    def page_shown(self) -> None:
        """The page stands."""
        self.tally.page_shown()

    def try_again(self) -> None:
        """The person wants the preview back."""
        self.tally.forget()
        self.wanted_again.emit()

    def content_changed(self) -> None:
        """The article is another one: what ended the renderer may be gone."""
        if self.tally.may_try_changed():
            self.wanted_again.emit()

    def _on_excess(self, why: Excess) -> None:
        self._excess = why

    def _on_ended(self, status: _Status, _code: int) -> None:
        self.watch.set_watching(False)
        excess, self._excess = self._excess, None
        if excess is not None:
            self.tally.stop()
            self.ended.emit(Fate.TOO_SLOW if excess is Excess.TIME else Fate.TOO_LARGE)
        elif self.tally.renderer_ended(by_itself=status is not _Status.KilledTerminationStatus):
            self.ended.emit(Fate.RESTARTING)
            QTimer.singleShot(0, self, self.wanted_again.emit)  # the engine is still taking the old one down
        else:
            self.ended.emit(Fate.TOO_OFTEN)
