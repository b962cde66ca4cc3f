"""What always holds between a body editor, the rows that it shows and the article that it edits."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.lines import Line, LineKind
from editor.document.projection import Row, project
from editor.markup.inline import normal_form
from editor.session.body_model import BodyModel, Spot
from editor.session.session import Session
from editor.ui.body.body_editor import BodyEditor
from editor.ui.body.line_text import runs_of_block
from editor.ui.body.text_formats import line_of


def agree(editor: BodyEditor, session: Session, said: object = "") -> None:
    """Widget, rows and article are those of a fresh reading of the text; ``said`` is told where they are not."""
    model = editor.model
    assert model is not None
    shows_rows(editor, model, said)
    fresh = Article.from_text(session.article.text)
    assert fresh.head == session.article.head and fresh.front_matter == session.article.front_matter, said
    assert fresh.body.blocks == session.article.body.blocks, said
    assert fresh.body.definitions == session.article.body.definitions, said
    assert without_inner(model) == project(fresh, model._overlays), said


def shows_rows(editor: BodyEditor, model: BodyModel, said: object = "") -> None:
    """The widget's lines, less what is pending in them, are the model's."""
    block = editor.document().firstBlock()
    for row in model.rows:
        for number, line in enumerate(row.lines):
            if number == row.cells_from:  # nothing is ever shown in front of a table
                assert block.length() == 1 and not block.isVisible(), said
                block = block.next()
            assert block.isValid() and block.isVisible(), said
            shown = line_of(block)
            assert (shown.kind, shown.level, shown.quotes) == (line.kind, line.level, line.quotes), said
            if line.leaf >= 0:
                assert normal_form(runs_of_block(block)) == normal_form(line.runs), said
            elif line.kind is LineKind.CODE:
                assert runs_of_block(block) == line.runs, said
            block = block.next()
        if row.cells_from is not None:  # nor behind one
            assert block.length() == 1 and not block.isVisible(), said
            block = block.next()
    assert not block.isValid(), said


def without_inner(model: BodyModel) -> tuple[Row, ...]:
    """The rows less the empty line that waits inside of a block."""

    def lines(number: int, row: Row) -> tuple[Line, ...]:
        return tuple(line for place, line in enumerate(row.lines) if not model.is_inner(Spot(number, place)))

    return tuple(Row(lines(number, row), row.block, row.pending) for number, row in enumerate(model.rows))
