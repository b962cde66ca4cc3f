"""Where pictures that are on their way are to stand, carried through what is written meanwhile."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from editor.document.changes import Change, Splice
from editor.errors import StructureError, UnwritableTextError
from editor.session import body_commands, picture_words
from editor.session.body_model import BodyModel, Spot
from editor.session.session import ArticleChange, Session


class Arrival:
    """A place below a row; each picture that arrives stands below the one before."""

    def __init__(self, model: BodyModel, row: int) -> None:
        self.session: Session = model.session
        self._pending = model.rows[row].pending
        body = model.article.body
        index = model.block_at(row) - (self._pending is not None)
        self._offset = body.starts[index] + 1 if 0 <= index < len(body.blocks) else -1
        self._putting = ""
        self._stop_listening = self.session.subscribe(self._on_article_changed)

    def close(self) -> None:
        """Nothing arrives any more."""
        self._stop_listening()

    def put(self, model: BodyModel, address: str, alt: str | None, caption: str = "") -> Spot:
        """Puts a picture in as one step of the history; where it can have no caption, without. The caret's place.

        Raises StructureError or UnwritableTextError.
        """
        row = self._row(model)
        self._putting = body_commands.quoted(address)
        try:
            if caption:
                with suppress(StructureError, UnwritableTextError), self.session.one_step():
                    at = body_commands.insert_picture(model, row, address, alt)
                    known = picture_words.picture_at(model, Spot(at.row))
                    picture_words.say(model, Spot(at.row), replace(known, caption=caption))
                    return at
            return body_commands.insert_picture(model, row, address, alt)
        finally:
            self._putting = ""

    def _row(self, model: BodyModel) -> int:
        waiting = (number for number, row in enumerate(model.rows) if row.pending is not None)
        here = next((number for number in waiting if model.rows[number].pending is self._pending), None)
        if self._pending is not None and here is not None:
            return here
        if self._offset < 0 or not model.article.body.blocks:
            return 0
        return model.row_of_block(model.article.body.starts.block_at(self._offset))

    def _on_article_changed(self, change: ArticleChange) -> None:
        offset, found = self._offset, False
        for each in change.changes:
            offset = _carried(offset, each)
            if self._putting and isinstance(each, Splice) and self._putting in each.inserted:
                offset, found = each.offset + each.inserted.index(self._putting), True
        self._offset = offset
        if found:
            self._pending = None


def _carried(offset: int, change: Change) -> int:
    """The offset behind a change; where its own stretch went, that of what stood before."""
    if offset < 0:
        return offset
    if isinstance(change, Splice) and change.offset <= offset < change.end and not change.inserted:
        return max(change.offset - 1, 0)
    return change.map(offset)
