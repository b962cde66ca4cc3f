"""The preview as the window has it: page, looks, places and files, put together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QWidget

from editor.ui.action_set import ActionSet
from editor.ui.page_rendering import RenderedPage
from editor.ui.panes import Panes
from editor.ui.preview.following import PreviewFollowing
from editor.ui.preview.shell_words import problem_words, shell_words
from editor.ui.preview_binding import PreviewBinding
from editor.ui.preview_looks import PreviewLooks
from editor.ui.preview_outputs import PreviewOutputs
from editor.ui.preview_trust import PreviewTrust
from editor.ui.preview_views import maker_of
from editor.ui.workflow import Workflow


class PreviewTools(QObject):
    """Builds the parts of the preview and leads them to one another."""

    def __init__(
        self, panes: Panes, workflow: Workflow, actions: ActionSet, settings: QSettings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._panes = panes
        self._rendered: RenderedPage | None = None
        self.start: Callable[[], None] = lambda: panes.preview.start()  # after the window's first paint
        self.binding = PreviewBinding(panes.preview, self)
        self.looks = PreviewLooks(panes.preview_column, actions, settings, self)
        self.trust = PreviewTrust(panes.preview_column, self.binding, actions, settings, self)
        self.following = PreviewFollowing(panes, self._block_of, self._piece_of, self)
        self.outputs = PreviewOutputs(panes.preview, lambda: self._rendered, self.binding.asset, window)
        self.outputs.failed.connect(workflow.tell)
        self.outputs.refused.connect(panes.facts.show_hint)
        self.outputs.done.connect(lambda path: panes.facts.show_hint(self.tr("Written: {path}").format(path=path)))
        self.looks.view_changed.connect(self._on_view_changed)
        self.binding.page_shown.connect(self._on_page_shown)
        self.binding.cleared.connect(lambda: self._on_page_shown(None))
        panes.preview_column.installEventFilter(self)
        self._on_page_shown(None)

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return self.looks.table() | self.outputs.table() | self.trust.table()

    def _block_of(self, piece: int) -> int:
        body = self.binding.body
        return body.block_of(piece) if body is not None else piece

    def _piece_of(self, block: int) -> int:
        body = self.binding.body
        return body.piece_of(block) if body is not None else block

    def _on_view_changed(self) -> None:
        site = self.binding.site
        self.binding.set_view(maker_of(self.looks.view, site) if site is not None else None)

    def _on_page_shown(self, rendered: RenderedPage | None) -> None:
        """Says what the page is shown in and what is wrong with it."""
        self._rendered = rendered
        site, status = self.binding.site, self._panes.preview_column.status
        status.setVisible(rendered is not None)
        if rendered is None or site is None:
            status.show_page("", ())
            return
        page = rendered.page
        problems = sorted(page.problems, key=lambda problem: not problem.stops_build)
        status.show_page(shell_words(page, site), [problem_words(problem, site.folder) for problem in problems])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._on_page_shown(self._rendered)
        return super().eventFilter(watched, event)
