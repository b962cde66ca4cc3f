"""Pasting: what is selected goes, what is on the clipboard comes, and both are undone together."""

from __future__ import annotations

from editor.clipboard import AddressOf, PastedParagraph, own_address
from editor.document.history import Selection
from editor.document.lines import Line, LineKind
from editor.errors import StructureError, UnwritableTextError
from editor.markup.inline import plain_text, sliced
from editor.session.body_commands import delete_between
from editor.session.body_model import BodyModel, Spot
from editor.session.paste_levels import levelled
from editor.session.paste_places import Content, Pasting, pasting


def paste(
    model: BodyModel,
    start: Spot,
    end: Spot,
    content: Content,
    *,
    plain: Content | None = None,
    address_of: AddressOf = own_address,
) -> Spot:
    """Puts content in the place of what stands between two spots; the answer is behind it.

    ``plain`` is the same as plain text: the first undo leads to that, the next one takes it away. ``address_of`` says
    under which address a picture was taken in. Raises StructureError where nothing can be put there.
    """
    if not content.pieces and not (content.text and _takes_text_alone(model.line(start))):
        return end
    with model.session.one_step():
        at = without_selection(model, start, end)
        if model.is_inner(at) and _is_text(content):
            return _into_inner(model, at, content)
        at = model.without_inner(at)
        if not content.pieces and not _takes_text_alone(model.line(at)):  # the code that would have taken it is gone
            return at
        if content.is_foreign:
            content = levelled(model.article, model.block_at(at.row), content)
        try:
            return _perform(model, at, content, plain, address_of)
        except UnwritableTextError as error:
            raise StructureError(cause="paste") from error


def move(model: BodyModel, start: Spot, end: Spot, to: Spot, content: Content) -> Spot:
    """Takes away what stands between two spots and puts it in at a third one, outside of them, as one step.

    Raises StructureError, with nothing done, where the third one goes with what is taken away.
    """
    with model.session.one_step():
        count, below = len(model.rows), to >= end
        left = without_selection(model, start, end)
        if below:
            to = _carried(to, end, left, len(model.rows) - count)
        if not (0 <= to.row < len(model.rows) and 0 <= to.line < len(model.rows[to.row].lines)):
            raise StructureError(cause="move")
        return paste(model, to, to, content)


def _carried(to: Spot, end: Spot, left: Spot, rows: int) -> Spot:
    """Where a spot behind a selection is when that is gone; ``left`` is where its two ends met."""
    if to.row > end.row:
        return Spot(to.row + rows, to.line, to.offset)
    if to.line > end.line:
        return Spot(left.row, left.line + to.line - end.line, to.offset)
    return Spot(left.row, left.line, left.offset + to.offset - end.offset)


def without_selection(model: BodyModel, start: Spot, end: Spot) -> Spot:
    """Takes away what stands between two spots; where that was."""
    if start == end:
        return start
    if (start.row, start.line) != (end.row, end.line):
        return delete_between(model, start, end)
    line = model.line(start)
    if not line.is_protected and (line.is_text or line.kind is LineKind.CODE):
        model.set_line(start, [*sliced(line.runs, 0, start.offset), *sliced(line.runs, end.offset)])
    return start


def _takes_text_alone(line: Line) -> bool:
    """Whether what is pasted into a line is its text as it is, blank or not."""
    return line.kind is LineKind.CODE or line.cell is not None


def _is_text(content: Content) -> bool:
    return all(isinstance(piece, PastedParagraph) for piece in content.pieces)


def _into_inner(model: BodyModel, at: Spot, content: Content) -> Spot:
    """Paragraphs in the place of an empty line that waits inside of a block."""
    first, *rest = (piece.runs for piece in content.pieces if isinstance(piece, PastedParagraph))
    model.set_line(at, first)
    at = Spot(at.row, at.line, len(plain_text(first)))
    following = tuple(map(PastedParagraph, ((), *map(tuple, rest))))
    return _perform(model, at, Content(following), None, own_address) if rest else at


def _perform(model: BodyModel, at: Spot, content: Content, plain: Content | None, address_of: AddressOf) -> Spot:
    made = pasting(model, at, content, address_of)
    way = _way(model, at, plain) if plain is not None and plain.pieces != content.pieces else None
    pending = model.rows[at.row].pending
    model.perform(
        made.edit,
        origin="command",
        before=Selection.at(model.place(at)),
        after=Selection.at(made.place),
        overlays=None if pending is None else model.overlays_filled(pending, made.filled),
        by_way_of=None if way is None else (way.edit, Selection.at(way.place)),
    )
    return model.spot(made.place)


def _way(model: BodyModel, at: Spot, plain: Content) -> Pasting | None:
    """The plain paste; None where there is no way of writing it."""
    try:
        return pasting(model, at, plain, own_address)
    except (StructureError, UnwritableTextError):
        return None
