"""Turns between the page and its source; the caret goes along by block and offset."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.document.article import Article
from editor.session.session import Session
from editor.session.source_model import Part
from editor.session.source_places import offset_of, place_of
from editor.ui.panes import Panes


class SourceSwitch(QObject):
    """Holds which of the two is shown; ``turned`` carries whether it is the source."""

    turned = Signal(bool)

    def __init__(self, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._session: Session | None = None
        self._is_shown = False
        self._carried: tuple[Article, int] | None = None
        panes.source.left.connect(lambda: self.show_source(False))
        panes.source.part_chosen.connect(self._on_part_chosen)

    @property
    def is_shown(self) -> bool:
        """Whether the source stands in the page's place."""
        return self._is_shown

    def set_session(self, session: Session | None) -> None:
        """Shows another article, in the same way as the one before."""
        self._session, self._carried = session, None
        self._panes.source.set_session(session if self._is_shown else None)

    def turn(self) -> None:
        """The source where the page is shown, and the other way round."""
        self.show_source(not self._is_shown)

    def show_source(self, shown: bool) -> None:
        """Shows the source or the page, the caret at the same place."""
        if shown == self._is_shown or (shown and self._session is None):
            self.turned.emit(self._is_shown)
            return
        page, body = self._panes.source, self._panes.body
        if shown:
            body.commit()
            self._is_shown = True
            page.set_session(self._session)
            self.take_caret()
        else:
            page.editor.commit()
            self.lend_caret()
            self._is_shown = False
            page.set_session(None)
        self._arrange()
        self._panes.focus_page()
        self._panes.work.show_caret()
        self.turned.emit(shown)

    def take_caret(self) -> None:
        """Puts the source's caret where that of the page is."""
        model, body = self._panes.source.editor.model, self._panes.body
        if not self._is_shown or model is None or body.model is None:
            return
        offset = offset_of(model.article, body.model.place(body.caret))
        self._panes.source.editor.place(offset - model.start)
        self._carried = model.article, self._panes.source.editor.caret

    def lend_caret(self) -> None:
        """Puts the page's caret where that of the source is; one that was not moved since stays exactly as it was."""
        editor, body = self._panes.source.editor, self._panes.body
        model = editor.model
        if not self._is_shown or model is None or self._carried == (model.article, editor.caret):
            return
        self._carried = model.article, editor.caret
        place = place_of(model.article, model.start + editor.caret)
        if model.article.read_only is not None:
            body.jump_to(place.block)
        else:
            body.run(lambda rows, _: rows.spot(place))

    def _on_part_chosen(self) -> None:
        """The whole file, or the body alone, the caret on the same character."""
        page = self._panes.source
        model = page.editor.model
        if model is None:
            return
        page.editor.commit()
        at = model.start + page.editor.caret
        page.set_session(self._session)
        made = page.editor.model
        if made is not None:
            page.editor.place(max(0, at - made.start))
        self._arrange()
        self._panes.focus_page()

    def _arrange(self) -> None:
        panes = self._panes
        panes.work.turn_to(panes.source if self._is_shown else panes.body)
        panes.form.setVisible(not (self._is_shown and panes.source.part is Part.WHOLE))
