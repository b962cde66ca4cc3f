"""The commands that put things of other sites into the body, and the addresses that could become such a thing."""

from __future__ import annotations

from editor.document.body import core_of
from editor.document.cards import embed_shown
from editor.document.edit import Edit
from editor.document.embeds import Embed, embed_of, written_like
from editor.document.history import Place, Selection
from editor.document.lines import LineKind
from editor.document.rewrite import rewrite_line
from editor.document.structure import delete_blocks, insert_blocks
from editor.markup import BlockKind
from editor.markup.inline import ATOM, Mark, Run, plain_text
from editor.session import body_commands
from editor.session.body_model import BodyModel, Spot


def insert_embed(model: BodyModel, row: int, embed: Embed, *, replaces: bool = False) -> Spot:
    """Puts an embed below a row, or in its place, written as the article's others are; the caret on a line below it.

    Raises StructureError.
    """
    code = written_like(embed, _others(model, embed))
    index = model.rows[row].block
    if not replaces or index is None:
        return body_commands.line_below(model, body_commands.insert_block(model, row, code).row)
    edit: Edit = delete_blocks(model.article, index, index + 1)
    edit = edit.then(insert_blocks(edit.after, index, (code,)))
    place = Selection.at(Place("", index, 0, 0))
    model.perform(edit, origin="command", before=place, after=place)
    return body_commands.line_below(model, model.row_of_block(index))


def _others(model: BodyModel, embed: Embed) -> list[tuple[str, Embed]]:
    found: list[tuple[str, Embed]] = []
    for block in model.article.body.blocks:
        if block.kind in (BlockKind.HTML, BlockKind.LIQUID):
            core = core_of(block.source)
            shown = embed_shown(core)
            if shown is not None and shown.provider is embed.provider:
                found.append((core, shown))
    return found


def lone_embed(model: BodyModel, at: Spot) -> Embed | None:
    """What a paragraph leads to that is nothing but an address or a link; None for another line."""
    if model.rows[at.row].block is None or len(model.rows[at.row].lines) != 1:
        return None
    line = model.line(at)
    text = plain_text(line.runs).strip()
    if line.kind is not LineKind.PARAGRAPH or not text or ATOM in text:
        return None
    links = {mark for run in line.runs for mark in run.marks if mark.tag == "a"}
    if len(links) == 1 and all(links & set(run.marks) for run in line.runs):
        return embed_of(links.pop().attribute("href") or "")
    return embed_of(text) if not links and " " not in text and "//" in text else None


def link_lone_address(model: BodyModel, at: Spot) -> Spot:
    """Makes a paragraph that is nothing but an address a link to it. Raises StructureError."""
    line = model.line(at)
    text = plain_text(line.runs).strip()
    if any(run.marks for run in line.runs) or lone_embed(model, at) is None:
        return at
    runs = (Run(text, (Mark("a", (("href", text),)),)),)
    edit = rewrite_line(model.article, model.block_at(at.row), line.leaf, runs)
    here = Selection.at(model.place(at))
    model.perform(edit, origin="command", before=here, after=here)
    return at
