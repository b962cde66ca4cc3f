"""What a paste does at a place of the view: edits, made but not performed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.clipboard import (
    AddressOf,
    PastedHeading,
    PastedList,
    PastedParagraph,
    PastedTable,
    Piece,
    insert_pasted,
    runs_in,
)
from editor.document.article import Article
from editor.document.code import rewrite_code
from editor.document.edit import Edit
from editor.document.filling import filled
from editor.document.history import Place
from editor.document.lines import Line, LineKind, ViewKind
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.document.structure import delete_blocks, split_block
from editor.errors import StructureError, UnwritableTextError
from editor.markup import BlockKind
from editor.markup.inline import ATOM, LINE_BREAK, Run, merged, normal_form, plain_text, sliced, stripped
from editor.session.body_model import BodyModel, Spot
from editor.session.tree_commands import CAPTIONS, lines_put

Runs = Sequence[Run]


@dataclass(frozen=True)
class Content:
    """What is pasted.

    Attributes:
        pieces: blocks, and sources of blocks.
        text: the same as plain text, for places that hold nothing else.
        is_foreign: whether another program made it, so that its headings are to become this article's.
    """

    pieces: tuple[Piece, ...]
    text: str = ""
    is_foreign: bool = False


@dataclass(frozen=True)
class Pasting:
    """An edit that pastes, where the caret is behind it, and how many blocks took the place of a pending line."""

    edit: Edit
    place: Place
    filled: int = 0


def pasting(model: BodyModel, at: Spot, content: Content, address_of: AddressOf) -> Pasting:
    """What pasting at a spot does. Raises StructureError where nothing can be put there."""
    row, line = model.rows[at.row], model.line(at)
    if line.kind is LineKind.CODE:
        return _into_code(model, at, content.text)
    if line.cell is not None or line.role in (*CAPTIONS, "dt"):
        return _into_cell(model, at, content)
    if row.pending is not None:
        return _into_pending(model, at, content.pieces, address_of)
    index = model.block_at(at.row)
    if line.is_protected:
        return _inserted(Edit.of(model.article, ()), index + 1, content.pieces, address_of)
    try:
        return _into_text(model, at, content.pieces, address_of)
    except (StructureError, UnwritableTextError):
        return _inserted(Edit.of(model.article, ()), index + 1, content.pieces, address_of)


def _into_text(model: BodyModel, at: Spot, pieces: Sequence[Piece], address_of: AddressOf) -> Pasting:
    line, index = model.line(at), model.block_at(at.row)
    inline = _inline(pieces, line)
    if inline is not None:
        return _into_line(model, at, inline)
    view = view_at(model.article, index)
    if view.is_single:
        return _parted(model.article, index, at.offset, pieces, address_of)
    lines = _lines(pieces, line)
    if lines:
        lines = [mingled(line.runs, at.offset, runs) if not number else runs for number, runs in enumerate(lines)]
        return Pasting(*lines_put(model.article, index, at.line, at.offset, lines))
    return _inserted(Edit.of(model.article, ()), index + 1, pieces, address_of)


def _inline(pieces: Sequence[Piece], line: Line) -> Runs | None:
    """The text of pieces that go on in a line; None for what is blocks."""
    match pieces:
        case (PastedParagraph(runs),):
            return _flat(runs) if line.kind is LineKind.HEADING else runs
        case (PastedHeading(runs=runs),) if normal_form(line.runs):
            return runs
    return None


def _flat(runs: Runs) -> Runs:
    """Text for a heading, which has no line breaks."""
    return [Run(run.text.replace(LINE_BREAK, " "), run.marks, run.atom) for run in runs]


def mingled(line: Runs, offset: int, runs: Runs) -> Runs:
    """Runs with the marks that are around the place where they are put in; in code only their text is left."""
    before, behind = sliced(line, max(0, offset - 1), offset), sliced(line, offset, offset + 1)
    around = [mark for mark in before[-1].marks if mark in behind[0].marks] if before and behind else []
    tags = {mark.tag for mark in around}
    if "code" in tags:
        return merged(Run(run.text.replace(ATOM, "").replace(LINE_BREAK, " "), tuple(around)) for run in runs)
    return merged(
        Run(run.text, (*around, *(mark for mark in run.marks if mark.tag not in tags)), run.atom) for run in runs
    )


def _into_line(model: BodyModel, at: Spot, runs: Runs) -> Pasting:
    line, index = model.line(at), model.block_at(at.row)
    put = mingled(line.runs, at.offset, runs)
    whole = [*sliced(line.runs, 0, at.offset), *put, *sliced(line.runs, at.offset)]
    edit = rewrite_line(model.article, index, line.leaf, whole)
    return Pasting(edit, Place("", index, at.line, at.offset + len(plain_text(put))))


def _into_code(model: BodyModel, at: Spot, text: str) -> Pasting:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace("\n", LINE_BREAK)
    known, index = plain_text(model.line(at).runs), model.block_at(at.row)
    edit = rewrite_code(model.article, index, known[: at.offset] + text + known[at.offset :])
    return Pasting(edit, Place("", index, at.line, at.offset + len(text)))


def _into_cell(model: BodyModel, at: Spot, content: Content) -> Pasting:
    """Text with line breaks between its blocks; a table's cells go into the cells, where there are as many."""
    if model.line(at).leaf < 0:
        raise StructureError(cause="cell")
    match content.pieces:
        case (PastedTable() as table,):
            if filled := _into_cells(model, at, table):
                return filled
    blocks = [piece for piece in content.pieces if not isinstance(piece, str)]
    if len(blocks) < len(content.pieces):
        lines = [line.strip() for line in content.text.splitlines() if line.strip()]
        return _into_line(model, at, (Run(LINE_BREAK.join(lines)),))
    return _into_line(model, at, runs_in(blocks))


def _into_cells(model: BodyModel, at: Spot, table: PastedTable) -> Pasting | None:
    index, start = model.block_at(at.row), model.line(at).cell
    cells = {(line.cell.row, line.cell.column): line for line in model.rows[at.row].lines if line.cell is not None}
    if start is None or table.is_merged or len(cells) < sum(line.cell is not None for line in model.rows[at.row].lines):
        return None
    edit = Edit.of(model.article, ())
    for down, row in enumerate(table.rows):
        for across, cell in enumerate(row):
            line = cells.get((start.row + down, start.column + across))
            if line is None or line.leaf < 0:
                return None
            edit = edit.then(rewrite_line(edit.after, index, line.leaf, cell.runs))
    last = cells[start.row + len(table.rows) - 1, start.column + len(table.rows[-1]) - 1]
    number = model.rows[at.row].lines.index(last)
    return Pasting(edit, Place("", index, number, len(plain_text(table.rows[-1][-1].runs))))


def _into_pending(model: BodyModel, at: Spot, pieces: Sequence[Piece], address_of: AddressOf) -> Pasting:
    """In the place of an empty line; text is written in the form that the line waits for."""
    pending = model.rows[at.row].pending
    if pending is None:
        raise StructureError(cause="pending")
    index, edit, count = pending.before, Edit.of(model.article, ()), 0
    match pieces:
        case (PastedParagraph(runs), *rest) if not rest or pending.form.tag != "p":
            runs = tuple(_flat(runs)) if pending.form.tag != "p" else runs
            (edit, index), count, pieces = filled(model.article, pending, runs), 1, tuple(rest)
            if not rest:
                return Pasting(edit, Place("", index, 0, len(plain_text(runs))), 1)
    made = _inserted(edit, index + count, pieces, address_of)
    return replace(made, filled=_blocks(made.edit.after) - _blocks(model.article))


def _parted(article: Article, index: int, offset: int, pieces: Sequence[Piece], address_of: AddressOf) -> Pasting:
    """Blocks in the middle of a paragraph or heading: their first and last text goes on in what is left of it."""
    line = view_at(article, index).lines[0]
    left, right = stripped(sliced(line.runs, 0, offset)), stripped(sliced(line.runs, offset))
    is_heading = line.kind is LineKind.HEADING
    if not left and not right and not (is_heading and isinstance(pieces[0], PastedParagraph)):
        return _inserted(delete_blocks(article, index, index + 1), index, pieces, address_of)
    first, pieces, last = _ends(pieces, bool(left) or is_heading, bool(right) and not is_heading)
    edit = split_block(article, index, left, right) if left and right else Edit.of(article, ())
    lower = index if not left and right and not first else index + 1
    if last:
        edit = edit.then(rewrite_line(edit.after, lower, 0, [*last, *sliced(line.runs, offset)]))
    if first:
        head = sliced(line.runs, 0, offset)
        edit = edit.then(rewrite_line(edit.after, index, 0, [*head, *(_flat(first) if is_heading else first)]))
    if pieces:
        made = _inserted(edit, lower, pieces, address_of)
        lower, edit = lower + _blocks(made.edit.after) - _blocks(edit.after), made.edit
        return Pasting(edit, Place("", lower, 0, len(plain_text(last))) if last else made.place)
    return Pasting(edit, Place("", lower, 0, len(plain_text(last))) if last else _end_of(edit.after, index))


def _ends(pieces: Sequence[Piece], joins_left: bool, joins_right: bool) -> tuple[Runs, Sequence[Piece], Runs]:
    """The text that goes on above, the blocks between, and the text that goes on below."""
    first: Runs = ()
    last: Runs = ()
    if joins_left and isinstance(pieces[0], PastedParagraph):
        first, pieces = pieces[0].runs, pieces[1:]
    if joins_right and pieces and isinstance(pieces[-1], PastedParagraph):
        last, pieces = pieces[-1].runs, pieces[:-1]
    return first, pieces, last


def _lines(pieces: Sequence[Piece], line: Line) -> list[Runs]:
    """Pieces as lines of the same kind as one in a list or quote; none where they are more than that."""
    lines: list[Runs] = []
    for piece in pieces:
        match piece:
            case PastedParagraph(runs):
                lines.append(runs)
            case PastedList(items=items) if line.kind is LineKind.ITEM:
                for item in items:
                    match item.blocks:
                        case (PastedParagraph(runs),):
                            lines.append(runs)
                        case _:
                            return []
            case _:
                return []
    return lines


def _inserted(edit: Edit, index: int, pieces: Sequence[Piece], address_of: AddressOf) -> Pasting:
    """Blocks put before a block of what an edit leads to."""
    made = insert_pasted(edit.after, index, pieces, address_of)
    last = index + _blocks(made.after) - _blocks(edit.after) - 1
    return Pasting(edit.then(made), _end_of(made.after, last))


def _blocks(article: Article) -> int:
    return sum(block.kind is not BlockKind.BLANK for block in article.body.blocks)


def _end_of(article: Article, index: int) -> Place:
    """Behind the last character of a block; below it where it is no text."""
    count = len(article.body.blocks)
    if not count:
        return Place()
    index = max(0, min(index, count - 1))
    view = view_at(article, index)
    line = len(view.lines) - 1
    if view.kind is ViewKind.TABLE or view.lines[line].is_protected:
        return Place("", index + 1, 0, 0)  # nobody goes on writing in there
    return Place("", index, line, len(plain_text(view.lines[line].runs)))
