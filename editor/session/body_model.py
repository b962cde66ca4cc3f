"""The body of the open article as rows of lines, and the commands of a writer's hands on them.

No Qt: a widget shows ``rows`` and says where the caret is; every command makes one edit of the article (or only
changes what is pending) and answers where the caret belongs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from editor.document.article import Article
from editor.document.code import rewrite_code
from editor.document.edit import Edit
from editor.document.filling import filled, filled_within
from editor.document.form import Form
from editor.document.history import Place, Selection
from editor.document.lines import BlockView, Line, LineKind, ViewKind
from editor.document.neighbours import form_of, paragraph_form
from editor.document.overlays import carried, with_emptied, with_filled, without_rows
from editor.document.projection import PendingLine, Row, Within, project, reprojected, view_at
from editor.document.rewrite import rewrite_line
from editor.document.structure import delete_blocks, give_form
from editor.document.tables import empty_cell
from editor.document.trees import remove_lines
from editor.errors import StructureError, UnwritableTextError
from editor.markup import BlockKind, Manner
from editor.markup.inline import Run, normal_form, plain_text
from editor.session.inner_line import InnerLine
from editor.session.session import ArticleChange, Session


@dataclass(frozen=True, order=True)
class Spot:
    """A caret's place in the view: row, line in it, characters from the line's start."""

    row: int
    line: int = 0
    offset: int = 0


@dataclass(frozen=True)
class ViewChange:
    """What a view hears: the rows before and after, who made the change, and where the caret belongs.

    Attributes:
        spot: None where the caret stays with its text.
    """

    old: tuple[Row, ...]
    new: tuple[Row, ...]
    origin: str
    spot: Spot | None = None


class BodyModel:
    """Rows of the open article's body; pending lines live here and nowhere else."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._overlays: tuple[PendingLine, ...] = ()
        self._planned: tuple[PendingLine, ...] | None = None
        self._planned_inner: InnerLine | None = None
        self._listeners: list[Callable[[ViewChange], None]] = []
        self._inner: InnerLine | None = None
        self._blocks: tuple[Row, ...] = self._project()
        self.rows: tuple[Row, ...] = self._blocks
        self._unsubscribe = session.subscribe(self._on_article_changed)

    def close(self) -> None:
        """Hears nothing more of the session."""
        self._unsubscribe()

    def listen(self, listener: Callable[[ViewChange], None]) -> Callable[[], None]:
        """Calls the listener after each change of the rows; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def article(self) -> Article:
        return self.session.article

    def line(self, spot: Spot) -> Line:
        return self.rows[spot.row].lines[spot.line]

    def view(self, row: int) -> BlockView | None:
        """The view of the block that a row shows; None for a pending row."""
        index = self.rows[row].block
        return None if index is None else view_at(self.article, index)

    def block_at(self, row: int) -> int:
        """The block that a row shows, or that a pending row stands before."""
        shown = self.rows[row]
        if shown.block is not None:
            return shown.block
        return shown.pending.before if shown.pending else 0

    def written(self, row: int) -> int:
        """The block that a row shows. Raises StructureError for a line that is only pending."""
        index = self.rows[row].block
        if index is None:
            raise StructureError(cause="an empty line")
        return index

    def place(self, spot: Spot) -> Place:
        """The spot as the history keeps it, by block."""
        return Place("", self.block_at(spot.row), spot.line, spot.offset)

    def spot(self, place: Place) -> Spot:
        """Where a place of the body is in the view; the nearest where it is gone."""
        row = next((i for i, row in enumerate(self.rows) if row.block == place.block), len(self.rows) - 1)
        line = min(place.line, len(self.rows[row].lines) - 1)
        return Spot(row, line, min(place.offset, len(plain_text(self.rows[row].lines[line].runs))))

    def row_of_block(self, index: int) -> int:
        return next((i for i, row in enumerate(self.rows) if row.block == index), max(0, len(self.rows) - 1))

    # What is typed.

    def set_line(self, spot: Spot, runs: Sequence[Run], batch: str = "") -> None:
        """Gives the spot's line the text that the view shows there now; ``spot`` is the caret behind it."""
        row = self.rows[spot.row]
        selection = Selection.at(self.place(spot))
        if row.pending is not None:
            if normal_form(runs):
                self._fill(row.pending, runs, batch)
            return
        line = row.lines[spot.line]
        if row.block is None or line.is_protected:
            return
        if self.is_inner(spot):
            self._fill_inner(runs, batch, selection)
            return
        grown = len(plain_text(runs)) - len(plain_text(line.runs))
        was = Selection.at(self.place(replace(spot, offset=max(0, spot.offset - grown))))
        if line.kind is LineKind.CODE:
            edit = rewrite_code(self.article, row.block, plain_text(runs))
            self.perform(edit, origin="body", batch=batch, before=was, after=selection)
            return
        view = view_at(self.article, row.block)
        if not normal_form(runs) and view.is_single and view.leaves[0].manner is Manner.MARKDOWN:
            self._empty(row.block, form_of(view.leaves[0], view.source), batch)
            return
        if not normal_form(runs) and view.kind is ViewKind.TREE and self._empty_inner(spot, batch):
            return
        try:
            edit = rewrite_line(self.article, row.block, line.leaf, runs)
        except UnwritableTextError:
            if normal_form(runs) or not self._emptied(spot, batch):
                raise
            return
        self.perform(edit, origin="body", batch=batch, before=was, after=selection)

    def _emptied(self, spot: Spot, batch: str) -> bool:
        """Takes the text away from a line that its block cannot say empty; False where there is no way."""
        row, line = self.rows[spot.row], self.line(spot)
        if row.block is None:
            return False
        if line.cell is not None:
            edit = empty_cell(self.article, row.block, line.cell.row, line.cell.column)
            self.perform(edit, origin="body", batch=batch, after=Selection.at(self.place(spot)))
        elif len(row.lines) == 1:
            self._empty(row.block, self.paragraph_form_at(spot.row), batch)
        else:
            return False
        return True

    def _fill_inner(self, runs: Sequence[Run], batch: str, after: Selection) -> None:
        inner = self._inner
        if inner is not None and normal_form(runs):
            edit = inner.filled(self.article, runs)
            self._inner = None
            self.perform(edit, origin="body", batch=batch, after=after)

    def _empty_inner(self, spot: Spot, batch: str) -> bool:
        """Takes an emptied line out of its block, where it goes on as one that is pending; False where it stays."""
        at = self.without_inner(spot)
        line = self.line(at)
        if line.kind is LineKind.ITEM or line.role in ("dt", "dd"):
            return False
        index = self.block_at(at.row)
        try:
            edit = remove_lines(self.article, index, at.line, at.line + 1)
        except StructureError:
            return False
        inner = InnerLine(index, at.line, replace(line, runs=(), leaf=-1))
        if len(view_at(edit.after, index).lines) != len(self.rows[at.row].lines) - 1 or not inner.can_hold(edit.after):
            return False
        self.perform(edit, origin="body", batch=batch, after=Selection.at(Place("", index, at.line, 0)), inner=inner)
        return True

    def _fill(self, pending: PendingLine, runs: Sequence[Run], batch: str) -> None:
        edit, place = filled(self.article, pending, runs)
        after = Selection.at(Place("", place, 0, len(plain_text(runs))))
        overlays = with_filled(self._overlays, self._position(pending), 1, place)
        self.perform(edit, origin="body", batch=batch, after=after, overlays=overlays)

    def overlays_filled(self, pending: PendingLine, count: int) -> tuple[PendingLine, ...]:
        """What is pending once blocks stand in a pending line's place."""
        return with_filled(self._overlays, self._position(pending), count, pending.before)

    def _empty(self, index: int, form: Form, batch: str = "") -> None:
        """Markdown cannot say an empty paragraph: the line stays in the view, the block goes."""
        edit = delete_blocks(self.article, index, index + 1)
        before = Selection.at(Place("", index, 0, len(plain_text(view_at(self.article, index).lines[0].runs))))
        overlays = with_emptied(self._overlays, index, form)
        self.perform(edit, origin="body", batch=batch, before=before, overlays=overlays)

    # What is pending.

    def add_pending(self, row: int, form: Form, *, below: bool) -> Spot:
        """An empty line above or below a row."""
        shown = self.rows[row]
        if shown.pending is not None:
            position = self._position(shown.pending) + (1 if below else 0)
            before = shown.pending.before
        else:
            before = self.block_at(row) + (1 if below else 0)
            # Below a block the line comes first of those that wait there; above, last.
            position = sum(1 for other in self._overlays if other.before < before + (0 if below else 1))
        pending = PendingLine(before, form)
        overlays = (*self._overlays[:position], pending, *self._overlays[position:])
        spot = Spot(row + 1 if below else row)
        self._show(overlays, spot)
        return spot

    def _position(self, pending: PendingLine) -> int:
        """Where a pending line is among its equals: it is known by being itself."""
        return next(number for number, other in enumerate(self._overlays) if other is pending)

    def remove_pending(self, row: int, caret: Spot) -> Spot:
        self._show(tuple(other for other in self._overlays if other is not self.rows[row].pending), caret)
        return caret

    def overlays_without(self, first: int, end: int) -> tuple[PendingLine, ...]:
        """What is pending once the rows from ``first`` to ``end`` are gone, blocks and pending lines alike."""
        return without_rows(self._overlays, self.rows[first:end])

    # What is pending inside of a block.

    def is_inner(self, spot: Spot) -> bool:
        """Whether a spot is in the empty line that waits inside of a block."""
        inner = self._inner
        return inner is not None and inner.number == spot.line and self.rows[spot.row].block == inner.block

    def add_inner(self, at: Spot, shown: Line) -> Spot:
        """An empty line in a block, as that line of its row; one that waited elsewhere is gone.

        Raises StructureError where no text could be written in it.
        """
        at = self.without_inner(at)
        inner = InnerLine(self.written(at.row), at.line, shown)
        inner.filled(self.article, (Run("x"),))
        self._inner = inner
        spot = Spot(at.row, at.line)
        self._tell(self._blocks, "pending", spot)
        return spot

    def without_inner(self, spot: Spot) -> Spot:
        """Takes the empty line that waits inside of a block away; where the spot is then."""
        return self.settled(spot)[0]

    def settled(self, *spots: Spot) -> tuple[Spot, ...]:
        """As ``without_inner`` for several spots; the last is where the caret goes."""
        inner = self._inner
        if inner is None:
            return spots

        def moved(spot: Spot) -> Spot:
            row = self.rows[spot.row]
            return Spot(spot.row, *inner.gone(spot.line, spot.offset, row)) if row.block == inner.block else spot

        spots = tuple(map(moved, spots))
        self._inner = None
        self._tell(self._blocks, "pending", spots[-1])
        return spots

    def set_pending_form(self, row: int, form: Form) -> None:
        """Makes a line that waits one of another form, in no list or quote."""
        pending = self.rows[row].pending
        if pending is not None:
            self._become(row, PendingLine(pending.before, form))

    def set_pending_within(self, row: int, within: Within) -> None:
        """Makes a line that waits one of a list or quote of its own, or of none.

        Raises StructureError where none can stand there.
        """
        pending = self.rows[row].pending
        if pending is not None:
            made = replace(pending, within=within)
            filled_within(self.article, made, (Run("x"),))
            self._become(row, made)

    def _become(self, row: int, made: PendingLine) -> None:
        old = self.rows[row].pending
        self._show(tuple(made if other is old else other for other in self._overlays), Spot(row))

    def empty_row(self, row: int) -> Spot:
        """A row becomes a paragraph that waits."""
        self._empty(self.written(row), self.paragraph_form_at(row))
        return Spot(row)

    # Forms.

    def paragraph_form_at(self, row: int) -> Form:
        """What a new paragraph below a row looks like: like the row itself where that is a paragraph."""
        shown = self.rows[row]
        if shown.pending is not None and shown.pending.form.tag == "p":
            return shown.pending.form
        view = self.view(row)
        if view is not None and view.is_single and view.leaves[0].tag == "p" and not view.is_picture:
            return form_of(view.leaves[0], view.source)
        return paragraph_form(self.article, self.block_at(row))

    def give_row_form(self, row: int, form: Form, caret: Spot) -> None:
        """Makes a row a heading or a paragraph."""
        if self.rows[row].pending is not None:
            self.set_pending_form(row, form)
            return
        index = self.rows[row].block
        view = self.view(row)
        if index is None or view is None or not view.is_single or view.leaves[0].tag == form.tag:
            return
        if not normal_form(view.lines[0].runs) and view.leaves[0].manner is Manner.MARKDOWN:
            return
        here = Selection.at(self.place(caret))
        self.perform(give_form(self.article, index, form), origin="command", before=here, after=here)

    # The machinery.

    def perform(
        self,
        edit: Edit,
        *,
        origin: str,
        batch: str = "",
        before: Selection | None = None,
        after: Selection | None = None,
        overlays: tuple[PendingLine, ...] | None = None,
        inner: InnerLine | None = None,
        by_way_of: tuple[Edit, Selection | None] | None = None,
    ) -> None:
        """Makes an edit; ``overlays`` and ``inner`` are what is pending afterwards, where the edit changes that.

        ``by_way_of`` is what the first undo leads back to, as in ``Session.perform``.
        """
        self._planned, self._planned_inner = overlays, inner
        known = before or after
        try:
            self.session.perform(edit, origin=origin, batch=batch, before=known, after=after, by_way_of=by_way_of)
        finally:
            self._planned = self._planned_inner = None

    def _project(self) -> tuple[Row, ...]:
        """The rows; where the last is no text, a line to write on waits behind it."""
        rows = project(self.article, self._overlays)
        if self._ends_open(rows):
            return rows
        count = len(self.article.body.blocks)
        self._overlays = (*self._overlays, PendingLine(count, paragraph_form(self.article, count)))
        return project(self.article, self._overlays)

    def _ends_open(self, rows: Sequence[Row]) -> bool:
        """Whether one can go on writing behind the last row, or nobody would: behind a definition."""
        if not rows or rows[-1].block is None:
            return bool(rows)
        view = view_at(self.article, rows[-1].block)
        is_definition = self.article.body.blocks[rows[-1].block].kind is BlockKind.DEFINITION
        return view.kind in (ViewKind.TEXT, ViewKind.LIST) or is_definition

    def _show(self, overlays: tuple[PendingLine, ...], spot: Spot | None) -> None:
        self._overlays = overlays
        self._tell(self._project(), "pending", spot)

    def _on_article_changed(self, change: ArticleChange) -> None:
        known = self._overlays
        if self._planned is not None:
            self._overlays = self._planned
        elif change.changes:
            went = change.old, change.new, change.changes
            self._overlays = carried(known, *went, is_history=change.origin == "history")
        if self._planned_inner is not None:
            self._inner = self._planned_inner
        elif self._inner is not None and change.changes:
            self._inner = self._inner.carried(change.old, change.new, change.changes)
        rows = None
        if self._overlays is known:  # a line that waits is known by being itself
            rows = reprojected(change.old, self._blocks, change.new, self._overlays)
        if rows is None or not self._ends_open(rows):
            rows = self._project()
        self._tell(rows, change.origin, None, change.selection)

    def _tell(self, rows: tuple[Row, ...], origin: str, spot: Spot | None, selection: Selection | None = None) -> None:
        self._blocks = rows
        old, self.rows = self.rows, rows if self._inner is None else self._inner.on(rows)
        if selection is not None and not selection.head.field:
            spot = self.spot(selection.head)
        for listener in tuple(self._listeners):
            listener(ViewChange(old, self.rows, origin, spot))
