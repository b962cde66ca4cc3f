"""What a command on a block's lines is to lead to, and the first way of writing the source that leads there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor.document.article import Article
from editor.document.body import gap_of
from editor.document.changes import Splice
from editor.document.edit import Edit
from editor.document.lines import BlockView, Line, LineKind
from editor.document.projection import view_at
from editor.document.rewrite import others_stay
from editor.errors import StructureError
from editor.markup.inline import normal_form, plain_text

_MARGIN = re.compile(r"^[ \t>]+", re.M)
_ENOUGH = 12  # after so many ways a result that reads as meant, but makes a list loose or tight, is taken
_MOST = 120  # ways that are tried before a command is given up


def meaning(line: Line) -> tuple[Line, object]:
    """What must be the same for two lines to mean the same, whichever leaf shows them and whatever they count to."""
    text: object = normal_form(line.runs) if line.is_text else plain_text(line.runs)
    if line.kind is LineKind.RAW:
        text = _MARGIN.sub("", plain_text(line.runs))
    return replace(line, runs=(), leaf=min(line.leaf, 0), number=min(line.number, 1)), text


def meanings(lines: Iterable[Line]) -> list[tuple[Line, object]]:
    """The meanings of lines, in order."""
    return [meaning(line) for line in lines]


def shown_lines(article: Article, first: int, end: int) -> list[Line]:
    """The lines that some blocks show."""
    return [line for index in range(first, end) for line in view_at(article, index).lines]


def made_blocks(edit: Edit, replaced: int) -> int:
    """How many blocks stand where ``replaced`` ones were."""
    return len(edit.after.body.blocks) - len(edit.before.body.blocks) + replaced


def reads_as_lines(edit: Edit, index: int, wanted: Sequence[Line], replaced: int = 1) -> bool:
    """Whether the blocks in the place of ``replaced`` ones show the lines that are wanted, and all others stay."""
    made = made_blocks(edit, replaced)
    if made < 0 or not others_stay(edit, index, made, replaced):
        return False
    return meanings(shown_lines(edit.after, index, index + made)) == meanings(wanted)


def prose(lines: Iterable[Line]) -> list[Line]:
    """The lines of text; tables and code are shown otherwise inside of other blocks than by themselves."""
    return [line for line in lines if line.is_text and line.cell is None]


def keeps_prose(edit: Edit, index: int, wanted: Sequence[Line], replaced: int) -> bool:
    """As ``reads_as_lines`` for lines of text alone."""
    made = made_blocks(edit, replaced)
    if made < 0 or not others_stay(edit, index, made, replaced):
        return False
    return meanings(prose(shown_lines(edit.after, index, index + made))) == meanings(wanted)


def with_source(article: Article, index: int, source: str) -> Edit:
    """Another source of a block."""
    return Edit.of(article, (article.change_for_block(index, source).trimmed(),))


def with_sources(article: Article, first: int, end: int, source: str) -> Edit:
    """Another source in the place of some blocks; the gap behind them stays."""
    start, stop = article.body.starts[first], article.body.starts[end]
    gap = gap_of(article.body.blocks[end - 1].source)
    return Edit.of(article, (Splice(start, article.text[start:stop], source + gap).trimmed(),))


def first_that_shows(
    article: Article, index: int, sources: Iterable[str], wanted: Sequence[Sequence[Line]], cause: str
) -> Edit:
    """The first of some sources of a block that shows one of the wanted sequences of lines.

    One that leaves the other paragraphs' own tags alone (a tight list tight) is preferred. Raises StructureError.
    """
    tags = _tags(view_at(article, index))
    second: Edit | None = None
    seen: set[str] = set()
    for number, source in enumerate(sources):
        if number >= _MOST or (second is not None and number >= _ENOUGH):
            break
        if source in seen:
            continue
        seen.add(source)
        edit = with_source(article, index, source)
        if not any(reads_as_lines(edit, index, lines) for lines in wanted):
            continue
        now = view_at(edit.after, index) if made_blocks(edit, 1) else None
        if now is None or _tags(now) <= tags:
            return edit
        second = second or edit
    if second is None:
        raise StructureError(cause=cause)
    return second


def _tags(view: BlockView) -> set[str]:
    return {leaf.tag for leaf in view.leaves}
