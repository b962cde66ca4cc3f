"""Editor and preview go together: a click on the page puts the caret there, and scrolling one scrolls the other."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from editor.session.body_model import Spot
from editor.session.page_places import place_on_page
from editor.ui.panes import Panes

_TOUCHED = 1000  # ms for which a scrolled pane leads the other after the hand's last move
_PAUSE = 40  # ms: the other pane follows at this distance
_STILL = 4  # px that the mouse may move in a click
_HANDS = frozenset((QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchUpdate))


class PreviewFollowing(QObject):
    """By block, not by share of the height: a block at a quarter of one pane stands there in the other.

    ``block_of`` and ``piece_of`` lead from the page's pieces to the article's blocks and back.
    """

    clicked = Signal()

    def __init__(
        self, panes: Panes, block_of: Callable[[int], int], piece_of: Callable[[int], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._block_of, self._piece_of = block_of, piece_of
        self._pressed: QPointF | None = None
        self._watched: QWidget | None = None
        self._of_editor, self._of_page = self._timer(self._show_on_page), self._timer(self._ask_page)
        self._editor_leads, self._page_leads = self._timer(None, _TOUCHED), self._timer(None, _TOUCHED)
        body = panes.body
        body.viewport().installEventFilter(self)
        body.verticalScrollBar().installEventFilter(self)
        body.verticalScrollBar().valueChanged.connect(self._on_editor_scrolled)
        panes.work.verticalScrollBar().valueChanged.connect(self._on_editor_scrolled)
        panes.preview.started.connect(self._on_started)

    def _timer(self, slot: Callable[[], None] | None, pause: int = _PAUSE) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        if slot is not None:
            timer.timeout.connect(slot)
        return timer

    def _on_started(self) -> None:
        page, view = self._panes.preview.page, self._panes.preview.view
        if page is not None and view is not None:
            page.scrollPositionChanged.connect(self._on_page_scrolled)
            page.loadFinished.connect(self._watch_page)
            self._watch_page()

    def _watch_page(self) -> None:
        """What takes the mouse in the engine's view is another widget now and then."""
        view = self._panes.preview.view
        inner = view.focusProxy() if view is not None else None
        if inner is not None and inner is not self._watched:
            inner.installEventFilter(self)
            self._watched = inner

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS:
            of_page = watched is self._watched
            (self._page_leads if of_page else self._editor_leads).start()
            (self._editor_leads if of_page else self._page_leads).stop()
        if watched is self._watched and isinstance(event, QMouseEvent):
            self._take_click(event)
        return super().eventFilter(watched, event)

    # A click on the page.

    def _take_click(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return
        place = event.position()
        if event.type() is QEvent.Type.MouseButtonPress:
            self._pressed = place
        elif event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
            moved, self._pressed = place - self._pressed, None
            page = self._panes.preview.page
            if moved.manhattanLength() <= _STILL and page is not None:
                zoom = page.zoomFactor()
                self._panes.preview.run(f"copydeskAt({place.x() / zoom}, {place.y() / zoom})", self._on_place)

    def _on_place(self, answer: object) -> None:
        found = json.loads(answer) if isinstance(answer, str) and answer else None
        if not isinstance(found, dict):
            return
        block = self._block_of(int(found["piece"]))
        self._place_caret(block, str(found["text"]), int(found["offset"]))
        self.clicked.emit()

    def _place_caret(self, block: int, text: str, offset: int) -> None:
        panes, model = self._panes, self._panes.body.model
        if panes.body.isHidden() or model is None:
            panes.source.editor.jump_to(block)
            return
        article = model.article
        if not 0 <= block < len(article.body.blocks):
            return
        panes.body.commit()
        place = place_on_page(article, block, text, offset)
        spot = Spot(model.row_of_block(block), place.line, place.offset)
        panes.body.select_between(spot, spot)
        panes.focus_page()
        panes.work.show_caret()

    # Scrolling.

    def _on_editor_scrolled(self) -> None:
        if self._editor_leads.isActive() and not self._of_editor.isActive():
            self._of_editor.start()

    def _on_page_scrolled(self) -> None:
        if self._page_leads.isActive() and not self._of_page.isActive():
            self._of_page.start()

    def _show_on_page(self) -> None:
        body, model = self._panes.body, self._panes.body.model
        if model is None or body.isHidden() or not self._panes.preview.isVisible():
            return
        if not body.verticalScrollBar().value():
            self._panes.preview.run("copydeskScroll(-1, 0);")
            return
        quarter = body.viewport().height() / 4
        cursor = body.cursorForPosition(QPoint(body.viewport().width() // 2, int(quarter)))
        spot = body.spots_of(cursor)[0]
        block = model.block_at(spot.row)
        lines = len(model.rows[spot.row].lines)
        share = (spot.line + self._share_of(cursor.block(), quarter)) / max(1, lines)
        self._panes.preview.run(f"copydeskScroll({self._piece_of(block)}, {min(1.0, share):.4f});")

    def _share_of(self, block: QTextBlock, y: float) -> float:
        """How far a height in the window is into a text block of the page, from 0 to 1."""
        body = self._panes.body
        place = body.document().documentLayout().blockBoundingRect(block)
        top = place.top() - body.verticalScrollBar().value()
        return min(1.0, max(0.0, (y - top) / place.height())) if place.height() else 0.0

    def _ask_page(self) -> None:
        self._panes.preview.run("copydeskPlace()", self._show_in_editor)

    def _show_in_editor(self, answer: object) -> None:
        place = json.loads(answer) if isinstance(answer, str) and answer else None
        body, model = self._panes.body, self._panes.body.model
        if not isinstance(place, list) or model is None or body.isHidden():
            return
        outer, inner = self._panes.work.verticalScrollBar(), body.verticalScrollBar()
        if place[0] < 0:
            inner.setValue(0)
            outer.setValue(0)
            return
        outer.setValue(outer.maximum())
        row = model.row_of_block(self._block_of(int(place[0])))
        top, bottom = self._height_of(Spot(row)), self._height_of(Spot(row + 1))
        inner.setValue(round(top + (bottom - top) * float(place[1]) - body.viewport().height() / 4))

    def _height_of(self, spot: Spot) -> float:
        """Where a row begins on the whole page; the page's end behind the last row."""
        body, model = self._panes.body, self._panes.body.model
        layout = body.document().documentLayout()
        if model is None or spot.row >= len(model.rows):
            return layout.documentSize().height()
        return layout.blockBoundingRect(body.text_block_of(spot)).top()
