"""The commands on sections: a new one, moved, made higher or lower, renamed, doubled, taken away."""

from __future__ import annotations

from editor.document.article import Article
from editor.document.body import core_of
from editor.document.cut import cut_blocks
from editor.document.form import Form
from editor.document.headings import shift_section as shifted
from editor.document.history import Place, Selection
from editor.document.neighbours import heading_form, paragraph_form, without_id
from editor.document.projection import view_at
from editor.document.sections import Section, sections
from editor.document.structure import delete_blocks, insert_blocks, move_blocks
from editor.errors import StructureError
from editor.markup import BlockKind, Manner
from editor.markup.inline import Run, plain_text, sliced, stripped
from editor.session.body_commands import above
from editor.session.body_model import BodyModel, Spot


def insert_section(model: BodyModel, row: int) -> Spot:
    """A new section behind the one that the row is in, in the markup of its neighbours; the caret in its heading."""
    article = model.article
    index = model.block_at(row)
    around = [section for section in sections(article, 2) if section.first <= index < section.end]
    found = sections(article, 2)
    target = around[-1].end if around else (found[-1].end if found else len(article.body.blocks))
    heading, paragraph = heading_form(article, index, 2), paragraph_form(article, index)
    forms = (heading, paragraph)
    cores = [form.opener + form.closer for form in forms if form.manner is Manner.HTML]
    if not cores or heading.manner is Manner.MARKDOWN:
        return _pending_section(model, target, forms)
    edit = insert_blocks(article, target, cores)
    place = Place("", target, 0, 0)
    model.perform(edit, origin="command", before=Selection.at(model.place(Spot(row))), after=Selection.at(place))
    spot = model.spot(place)
    if paragraph.manner is Manner.MARKDOWN:
        model.add_pending(spot.row, paragraph, below=True)
    return spot


def _pending_section(model: BodyModel, target: int, forms: tuple[Form, Form]) -> Spot:
    """Markdown has no empty heading: heading and paragraph wait in the view until they are typed."""
    row = model.row_of_block(target - 1) if target else 0
    spot = model.add_pending(row, forms[0], below=bool(target))
    model.add_pending(spot.row, forms[1], below=True)
    return spot


def move_section(model: BodyModel, number: int, to: int) -> None:
    """Moves the section of that number (counting all that the outline shows) before the one at ``to`` now.

    ``to`` may be one more than the last section's number.
    """
    found = sections(model.article)
    section = found[number]
    if to < len(found):
        target = found[to].first
    else:
        target = max((other.end for other in found), default=section.end)
    if section.first <= target <= section.end:
        return
    edit = move_blocks(model.article, section.first, section.end, target)
    length = section.end - section.first
    first = target if target < section.first else target - length
    place = Place("", first, 0, 0)
    before = Selection.at(Place("", section.first, 0, 0))
    model.perform(edit, origin="command", before=before, after=Selection.at(place))


def move_section_by(model: BodyModel, row: int, by: int) -> None:
    """Moves the section that a row is in up (-1) or down (1) among those of its level."""
    found = sections(model.article)
    index = model.block_at(row)
    number = max((i for i, section in enumerate(found) if section.first <= index), default=None)
    if number is None:
        return
    peers = [i for i, section in enumerate(found) if section.level == found[number].level]
    position = peers.index(number) + by
    if not 0 <= position < len(peers):
        return
    behind = peers[position + 1] if position + 1 < len(peers) else len(found)
    move_section(model, number, peers[position] if by < 0 else behind)


def shift_section(model: BodyModel, number: int, by: int, at: Spot) -> Spot:
    """Makes the section's heading and those inside higher (-1) or lower (1); the caret stays at ``at``.

    Raises StructureError where a heading would leave h1 to h6.
    """
    edit = shifted(model.article, sections(model.article)[number], by)
    here = Selection.at(model.place(at))
    model.perform(edit, origin="command", before=here, after=here)
    return at


def rename_section(model: BodyModel, number: int, title: str) -> bool:
    """Gives the section's heading another text; what stays of the old one keeps its marks.

    False where nothing was done: the text is the same, or empty, which no command makes of a heading.
    """
    section = sections(model.article)[number]
    spot = Spot(model.row_of_block(section.first))
    runs = stripped(model.line(spot).runs)
    if not title.strip() or title.strip() == plain_text(runs):
        return False
    model.session.close_batch()
    model.set_line(spot, renamed(runs, title.strip()))
    model.session.close_batch()
    return True


def renamed(runs: tuple[Run, ...], title: str) -> tuple[Run, ...]:
    """The runs of another text: what both share at the ends keeps its marks, what is new takes those before it."""
    old = plain_text(runs)
    most = min(len(old), len(title))
    head = next((i for i in range(most) if old[i] != title[i]), most)
    tail = next((i for i in range(most - head) if old[-1 - i] != title[-1 - i]), most - head)
    left, right = sliced(runs, 0, head), sliced(runs, len(old) - tail)
    neighbour = left[-1] if left else (runs[0] if runs else Run(""))
    new = Run(title[head : len(title) - tail], neighbour.marks)
    return tuple(run for run in (*left, new, *right) if run.text)


def delete_section(model: BodyModel, number: int) -> Spot:
    """Takes a section away, smaller ones inside of it too; the caret goes to what stood behind it, else above it."""
    article = model.article
    section = sections(article)[number]
    first, end = _rows(model, section)
    try:
        edit = delete_blocks(article, section.first, section.end)
    except StructureError:
        edit = cut_blocks(article, section.first, section.end)
    before = Selection.at(Place("", section.first, 0, 0))
    has_next = section.end < len(article.body.blocks)
    after = before if has_next else Selection.at(model.place(above(model, first)))
    model.perform(edit, origin="command", before=before, after=after, overlays=model.overlays_without(first, end))
    return model.spot(after.head)


def _rows(model: BodyModel, section: Section) -> tuple[int, int]:
    """The rows that show a section: from its heading's to the one behind its last block's."""
    shown = [number for number, row in enumerate(model.rows) if _is_in(row.block, section)]
    return shown[0], shown[-1] + 1


def _is_in(block: int | None, section: Section) -> bool:
    return block is not None and section.first <= block < section.end


def duplicate_section(model: BodyModel, number: int) -> Spot:
    """Puts a second one behind a section, without the ids of its headings and paragraphs; the caret in its heading."""
    article = model.article
    section = sections(article)[number]
    blocks = [i for i in range(section.first, section.end) if article.body.blocks[i].kind is not BlockKind.BLANK]
    edit = insert_blocks(article, section.end, [_copied(article, index) for index in blocks])
    before, after = Place("", section.first, 0, 0), Place("", section.end, 0, 0)
    model.perform(edit, origin="command", before=Selection.at(before), after=Selection.at(after))
    return model.spot(after)


def _copied(article: Article, index: int) -> str:
    view = view_at(article, index)
    if not view.is_single:
        return core_of(view.source.lstrip("\r\n"))
    leaf, source = view.leaves[0], view.source
    start, end = without_id(source[: leaf.content_start]), without_id(core_of(source[leaf.content_end :]))
    return start.lstrip("\r\n") + source[leaf.content_start : leaf.content_end] + end
