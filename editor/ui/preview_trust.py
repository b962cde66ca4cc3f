"""Between the preview and the person's trust in the open site."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings

from editor.ui.action_set import ActionSet
from editor.ui.page_rendering import RenderedPage
from editor.ui.preview.policy import origin_of
from editor.ui.preview.preview_column import PreviewColumn
from editor.ui.preview.trust import Leave, SiteTrust, has_scripts, hosts_elsewhere
from editor.ui.preview_binding import PreviewBinding

_ACTIONS = {"preview.scripts": Leave.SCRIPTS, "preview.network": Leave.NETWORK}


class PreviewTrust(QObject):
    """Gives each site's pages what the person allowed them, and asks once where they would need more."""

    def __init__(
        self, column: PreviewColumn, binding: PreviewBinding, actions: ActionSet, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pane, self._bar = column.pane, column.trust
        self._binding, self._actions = binding, actions
        self.trust = SiteTrust(settings)
        self._hosts: tuple[str, ...] = ()
        self._has_scripts = False
        binding.site_changed.connect(self._on_site_changed)
        binding.page_shown.connect(self._on_page_shown)
        binding.cleared.connect(self._bar.drop)
        self._bar.answered.connect(self._on_answered)
        self._on_site_changed()

    def table(self) -> dict[str, Callable[[], object]]:
        """The commands by their action's id."""
        return {name: partial(self.turn, leave) for name, leave in _ACTIONS.items()}

    def turn(self, leave: Leave) -> None:
        """Allows the open site something, or takes it back."""
        site = self._binding.site
        if site is None:
            self._apply()  # the menu has ticked itself
        else:
            self._on_answered(leave, self.trust.answer(site.folder, leave) is not True)

    def _on_site_changed(self) -> None:
        self._hosts = ()
        self._has_scripts = False
        self._bar.drop()
        self._apply()

    def _apply(self) -> None:
        site = self._binding.site
        for name, leave in _ACTIONS.items():
            given = site is not None and self.trust.answer(site.folder, leave) is True
            self._actions[name].setChecked(given)
        if site is not None:
            self._pane.set_policy(self.trust.policy(site.folder, site.configuration.url))

    def _on_page_shown(self, rendered: RenderedPage) -> None:
        site = self._binding.site
        origin = origin_of(site.configuration.url) if site is not None else ""
        self._has_scripts = has_scripts(rendered.page.html)
        self._hosts = hosts_elsewhere(rendered.page.html, origin)
        self._ask()

    def _ask(self) -> None:
        site = self._binding.site
        if site is None:
            return
        if self._has_scripts and self.trust.answer(site.folder, Leave.SCRIPTS) is None:
            self._bar.ask(Leave.SCRIPTS)
        elif self._hosts and self.trust.answer(site.folder, Leave.NETWORK) is None:
            self._bar.ask(Leave.NETWORK, self._hosts)

    def _on_answered(self, leave: Leave, given: bool) -> None:
        site = self._binding.site
        if site is None:
            return
        was = self.trust.policy(site.folder)
        self.trust.set_answer(site.folder, leave, given)
        self._apply()
        self._bar.drop()
        if self.trust.policy(site.folder) != was:
            self._binding.show_anew()
        self._ask()
