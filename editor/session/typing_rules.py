"""What a writer used to Markdown types means: ``## ``, ``- ``, ``**bold**`` become what they say.

The signs are in the article as text before they become anything, and what they become is a step of its own: one undo
gives back what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from editor.document.lines import Line, LineKind
from editor.document.neighbours import paragraph_form
from editor.errors import StructureError
from editor.markup import Manner
from editor.markup.inline import Mark, Run, normal_form, plain_text, sliced
from editor.session import body_commands, list_commands, tree_commands
from editor.session.body_model import BodyModel, Spot

CLOSERS = frozenset(" *`~-")

_HEADING = re.compile(r"(#{1,6}) \Z")
_BULLET = re.compile(r"[-*+] \Z")
_NUMBER = re.compile(r"1[.)] \Z")
_QUOTE = re.compile(r"> \Z")
_BOX = re.compile(r"\[([ xX]?)\] \Z")
_CODE = "```"
_RULE = "---"
_MARKS = (
    (re.compile(r"(?<!\*)\*\*(?![\s*])(?P<text>[^*\u2028]*[^\s*])\*\*\Z"), Mark("strong"), 2),
    (re.compile(r"(?<![\w*\\])\*(?![\s*])(?P<text>[^*\u2028]*[^\s*])\*\Z"), Mark("em"), 1),
    (re.compile(r"(?<!~)~~(?![\s~])(?P<text>[^~\u2028]*[^\s~])~~\Z"), Mark("del"), 2),
    (re.compile(r"(?<!`)`(?P<text>[^`\u2028]*[^`\s])`\Z"), Mark("code"), 1),
)
_STAND_IN = (Run("x"),)  # Markdown has no empty paragraph that could become an item
Conversion = Callable[[BodyModel, Spot], Spot]


@dataclass(frozen=True)
class Found:
    """What typed signs mean: ``convert`` makes it; ``prefix`` are signs at a line's start with the space behind them.

    ``convert`` raises StructureError where it cannot be, and then nothing is changed.
    """

    convert: Conversion
    prefix: str = ""


def found(line: Line, before: str) -> Found | None:
    """What the characters before the caret mean, the one just typed last; None where they are text.

    ``before`` is what is seen, the space that the article does not hold yet with it.
    """
    if not line.is_text or line.is_protected or line.kind is LineKind.CODE or not before:
        return None
    if before[-1] == " ":
        return _block(line, before)
    if before in (_CODE, _RULE) and plain_text(line.runs) == before and _is_paragraph(line) and not line.quotes:
        return Found(_code if before == _CODE else _rule)
    return _inline(line, before)


def _is_paragraph(line: Line) -> bool:
    return line.kind is LineKind.PARAGRAPH and not line.role and line.cell is None and not line.indent


def _block(line: Line, before: str) -> Found | None:
    box = _BOX.match(before)
    if box and line.kind is LineKind.ITEM and line.box is None:
        return _task(before)
    if not _is_paragraph(line) or line.quotes or _in_code(line, len(before) - 1):
        return None
    if heading := _HEADING.match(before):
        return _prefixed(before, lambda model, at: _headed(model, at, len(heading[1])))
    if _BULLET.match(before) or _NUMBER.match(before):
        is_number = before[0] == "1"
        return _prefixed(before, lambda model, at: _listed(model, at, is_number))
    if _QUOTE.match(before):
        return _prefixed(before, lambda model, at: tree_commands.toggle_quote(model, at.row, at.row + 1, at))
    return _task(before) if box else None


def _in_code(line: Line, end: int) -> bool:
    return any(mark.tag == "code" for run in sliced(line.runs, 0, end) for mark in run.marks)


def _prefixed(prefix: str, change: Conversion) -> Found:
    """A line becomes something else, then loses the signs that said so; what nothing is left of waits, if it must."""

    def convert(model: BodyModel, at: Spot) -> Spot:
        rest = sliced(model.line(at).runs, len(prefix))
        with model.session.one_step():
            if not normal_form(rest) and model.paragraph_form_at(at.row).manner is Manner.MARKDOWN:
                model.set_line(at, ())
            made = change(model, at)
            model.set_line(Spot(made.row, made.line), rest)
        return Spot(made.row, made.line)

    return Found(convert, prefix)


def _task(prefix: str) -> Found:
    """An item with a box, once the signs that would be one are gone."""

    def convert(model: BodyModel, at: Spot) -> Spot:
        rest = sliced(model.line(at).runs, len(prefix))
        made = Spot(at.row, at.line)
        with model.session.one_step():
            if model.line(at).kind is not LineKind.ITEM:
                model.set_line(at, rest or _STAND_IN)
                made = _listed(model, made, False)
            model.set_line(made, rest)
            for _ in range(2 if prefix[1] in "xX" else 1):
                made = list_commands.toggle_box(model, made)
        return made

    return Found(convert, prefix)


def _headed(model: BodyModel, at: Spot, level: int) -> Spot:
    body_commands.give_form(model, at.row, at.row + 1, level, at)
    return _made(model, at, LineKind.HEADING)


def _listed(model: BodyModel, at: Spot, ordered: bool) -> Spot:
    return _made(model, list_commands.toggle_list(model, at.row, at.row + 1, ordered, at), LineKind.ITEM)


def _made(model: BodyModel, at: Spot, kind: LineKind) -> Spot:
    if model.line(at).kind is not kind:
        raise StructureError(cause="form")
    return at


def _code(model: BodyModel, at: Spot) -> Spot:
    is_html = paragraph_form(model.article, model.block_at(at.row)).manner is Manner.HTML
    newline = model.article.newline
    return _replaced(model, at, "<pre><code></code></pre>" if is_html else f"```{newline}{newline}```")


def _rule(model: BodyModel, at: Spot) -> Spot:
    is_html = paragraph_form(model.article, model.block_at(at.row)).manner is Manner.HTML
    made = _replaced(model, at, "<hr />" if is_html else "---")
    return Spot(made.row + 1)  # a line to write on waits behind the last rule


def _replaced(model: BodyModel, at: Spot, core: str) -> Spot:
    with model.session.one_step():
        model.set_line(Spot(at.row, at.line), ())
        made = body_commands.insert_block(model, at.row, core)
    return Spot(made.row)


def _inline(line: Line, before: str) -> Found | None:
    if plain_text(line.runs)[: len(before)] != before:
        return None  # white space that waits in the view would shift the places
    for pattern, mark, width in _MARKS:
        match = pattern.search(before)
        if match is None:
            continue
        start, end = match.start(), len(before)
        if any(other.tag == "code" for run in sliced(line.runs, start, end) for other in run.marks):
            return None
        if mark.tag == "code" and any(run.atom for run in sliced(line.runs, start, end)):
            return None
        return Found(partial(_marked, start, end, width, mark))
    return None


def _marked(start: int, end: int, width: int, mark: Mark, model: BodyModel, at: Spot) -> Spot:
    runs = model.line(at).runs
    inner = [Run(run.text, (*run.marks, mark), run.atom) for run in sliced(runs, start + width, end - width)]
    caret = Spot(at.row, at.line, end - 2 * width)
    with model.session.one_step():
        model.set_line(caret, [*sliced(runs, 0, start), *inner, *sliced(runs, end)])
    return caret
