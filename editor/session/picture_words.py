"""What a picture of the body says and how it stands, read and changed as one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.document import picture_edit
from editor.document.article import Article
from editor.document.edit import Edit
from editor.document.history import Place
from editor.document.projection import view_at
from editor.document.rewrite import rewrite_line
from editor.errors import StructureError
from editor.markup.images import (
    image_address,
    image_align,
    image_alt,
    image_width,
    is_decorative,
    with_address,
    with_alt,
    without_alt,
)
from editor.markup.inline import Run, normal_form, plain_text
from editor.session import body_commands
from editor.session.body_model import BodyModel, Spot
from editor.session.tree_commands import perform


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What can be said of a picture.

    Attributes:
        caption: None where it stands among words, so that it can have none.
        width: pixels ("300"), a share of the column ("50%"), "" where none is stated.
        align: "left", "center", "right", "" where the page has it.
        is_decorative: whether somebody said that it needs no words; without them and without that, they are missing.
    """

    address: str
    alt: str
    caption: str | None = None
    width: str = ""
    align: str = ""
    is_decorative: bool = False


def picture_at(model: BodyModel, at: Spot) -> PictureWords:
    """What the picture behind a spot says. Raises StructureError where there is none."""
    at = model.without_inner(at)
    run = _run_at(model.article, model.written(at.row), at)
    view = view_at(model.article, model.written(at.row))
    caption = picture_edit.caption_of(view)
    can_have_one = caption is not None or view.is_picture or _is_figure(view.source)
    line = model.line(at)
    return PictureWords(
        image_address(run.atom) or "",
        image_alt(run.atom),
        plain_text(caption or ()) if can_have_one else None,
        image_width(run.atom),
        image_align(run.atom) or line.align,
        is_decorative(run.atom),
    )


def say(model: BodyModel, at: Spot, words: PictureWords) -> Spot:
    """Gives the picture behind a spot other words, another caption, width and place: what changed alone is written.

    Raises StructureError where one of them cannot be written.
    """
    at = model.without_inner(at)
    known, index = picture_at(model, at), model.written(at.row)
    edit = Edit.of(model.article, ())
    if (words.alt, words.is_decorative) != (known.alt, known.is_decorative):
        edit = edit.then(_changed(edit.after, index, at, lambda atom: _said(atom, words)))
    if words.width != known.width:
        edit = edit.then(picture_edit.set_width(edit.after, index, at.line, at.offset, words.width))
    if words.align != known.align:
        edit = edit.then(picture_edit.set_alignment(edit.after, index, words.align))
    if words.caption is not None and words.caption != known.caption:
        runs = (Run(words.caption),) if words.caption else ()
        edit = edit.then(picture_edit.set_caption(edit.after, index, runs))
    place = Place("", index, 0, 0)
    perform(model, edit, at, place)
    return model.spot(place)


def replace_picture(model: BodyModel, at: Spot, address: str) -> Spot:
    """Puts another file in a picture's place; its words, width and place stay. Raises StructureError."""
    at = model.without_inner(at)
    written = body_commands.quoted(address)
    edit = _changed(model.article, model.written(at.row), at, lambda atom: with_address(atom, written))
    perform(model, edit, at, model.place(at))
    return at


def remove_picture(model: BodyModel, at: Spot) -> Spot:
    """Takes a picture away: with its caption where it stands by itself, else out of its line."""
    at = model.without_inner(at)
    index = model.written(at.row)
    view = view_at(model.article, index)
    others = [line for number, line in enumerate(view.lines) if number != at.line and line.role != "figcaption"]
    alone = not normal_form(tuple(run for run in view.lines[at.line].runs if not run.atom))
    if alone and not others and sum(bool(run.atom) for run in view.lines[at.line].runs) == 1:
        return body_commands.delete_row(model, at)
    _run_at(model.article, index, at)
    perform(model, _changed(model.article, index, at, None), at, model.place(at))
    return at


def _said(atom: str, words: PictureWords) -> str:
    """A picture's source with its words; Markdown cannot say that none are needed, so that becomes HTML."""
    if words.alt:
        return with_alt(atom, words.alt)
    if words.is_decorative:
        return with_alt(picture_edit.as_html_image(atom), "")
    return without_alt(atom)


def _is_figure(source: str) -> bool:
    return source.lstrip().lower().startswith("<figure")


def _run_at(article: Article, index: int, at: Spot) -> Run:
    offset = 0
    for run in view_at(article, index).lines[at.line].runs:
        if offset == at.offset and image_address(run.atom) is not None:
            return run
        offset += len(run.text)
    raise StructureError(cause="picture")


def _changed(article: Article, index: int, at: Spot, change: Callable[[str], str] | None) -> Edit:
    """The line with another source for the picture behind the spot, or without it."""
    line, offset = view_at(article, index).lines[at.line], 0
    runs: list[Run] = []
    for run in line.runs:
        is_here = offset == at.offset and bool(run.atom)
        offset += len(run.text)
        if not is_here:
            runs.append(run)
        elif change is not None:
            runs.append(replace(run, atom=change(run.atom)))
    return rewrite_line(article, index, line.leaf, runs)
